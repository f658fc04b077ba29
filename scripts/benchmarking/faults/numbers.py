# SPDX-License-Identifier: MIT
"""Numbers that do not follow from each other, that cannot be, or that differ for one and the same thing."""
from .. import claims, facts
from ..model import Line, first_day
from . import plants


def _home(kit):
    """An entry with lines of its own, where one line more is natural."""
    entries = [entry for entry in (*kit.person.posts, *kit.person.projects, *kit.person.internships)]
    return kit.rng.choice(entries) if entries else None


def _put(kit, line):
    home = _home(kit)
    if home is None:
        return False
    home.lines.insert(kit.rng.randrange(len(home.lines) + 1), line)
    return True


def _false_claim(kind):
    @plants("metric/arithmetic", subject=f"metric/{kind}")
    def planter(kit):
        home = _home(kit)
        if home is None or any(line.key == f"claim/{kind}" for line in home.lines):
            return False
        home.lines.append(claims.line(kind, kit.career, True, kit.fault("metric/arithmetic")))
    return planter


for _kind in (*claims.KINDS, "backwards"):
    _false_claim(_kind)


def rank(rng, false=False):
    total = rng.randrange(60, 400)
    place = rng.randrange(max(2, total // 20), total // 4)
    actual = 100 * place / total
    return {"k": place, "n": total, "p": max(1, int(actual * rng.uniform(.3, .6)) if false else -(-place * 100 // total))}


@plants("metric/rank-percent", subject="grade")
def rank_of_class(kit):
    study = kit.rng.choice(kit.person.studies)
    study.lines.insert(0, Line("edu/rank", rank(kit.rng, True), fault=kit.fault("metric/rank-percent")))


@plants("metric/rank-percent", subject="award")
def rank_in_contest(kit):
    kit.person.awards.append(Line("award/rank", rank(kit.rng, True), fault=kit.fault("metric/rank-percent")))


@plants("metric/rank-granularity", subject="grade")
def finer_than_one(kit):
    total = kit.rng.randrange(12, 33)
    values = {"n": total, "p": kit.rng.randrange(1, max(2, int(90 / total)))}
    kit.rng.choice(kit.person.studies).lines.insert(0, Line("edu/small", values, fault=kit.fault("metric/rank-granularity")))


@plants("metric/impossible", subject="metric/level")
def more_than_all(kit):
    values = {"m": kit.rng.choice(kit.career.free["rate-up"]), "a": kit.rng.choice(("101.5", "103", "104.2", "108"))}
    return _put(kit, Line("claim/over", values, fault=kit.fault("metric/impossible")))


@plants("metric/impossible", subject="metric/level")
def less_than_nothing(kit):
    values = {"m": kit.rng.choice(kit.career.free["time-down"]), "p": kit.rng.choice((115, 120, 130, 140))}
    return _put(kit, Line("claim/reduction", values, fault=kit.fault("metric/impossible")))


@plants("metric/impossible", subject="award")
def behind_the_last(kit):
    total = kit.rng.randrange(40, 160)
    values = {"k": total + kit.rng.randrange(4, 30), "n": total}
    kit.person.awards.append(Line("award/beyond", values, fault=kit.fault("metric/impossible")))


def f_scores(rng, false=False):
    precision, recall = rng.randrange(78, 93), rng.randrange(66, 78)
    told = precision + rng.randrange(2, 6) if false else round(2 * precision * recall / (precision + recall), 1)
    return {"x": precision, "y": recall, "f": told}


@plants("metric/impossible", subject="metric/level")
def no_harmonic_mean(kit):
    return _put(kit, Line("claim/prf", f_scores(kit.rng, True), fault=kit.fault("metric/impossible")))


@plants("metric/conflict", subject="metric/conflict")
def stars_twice(kit):
    projects = kit.person.projects
    if not projects:
        return False
    project, stars = kit.rng.choice(projects), kit.rng.randrange(300, 900)
    number = kit.fault("metric/conflict")
    project.lines.append(Line("claim/stars-again", {"system": project.role, "n": stars}, fault=number))
    kit.person.skills.append(Line("claim/stars", {"system": project.role, "n": f"{stars * 3 // 10 * 10:,}"}, fault=number))


@plants("metric/conflict", subject="metric/conflict")
def benchmark_twice(kit):
    projects = kit.person.projects
    if not projects:
        return False
    project, level = kit.rng.choice(projects), kit.rng.randrange(700, 850)
    number, values = kit.fault("metric/conflict"), {"system": project.role, "data": kit.career.take("system")}
    project.lines.append(Line("claim/benchmark", values | {"a": level / 10}, fault=number))
    kit.person.summary.append(Line("claim/benchmark-again", values | {"a": (level + 47) / 10}, fault=number))


GPUS = (("V100", 125e12, "2018-01-01"), ("A100", 312e12, "2020-11-01"), ("H100", 989e12, "2023-03-01"))


def compute(rng, begun, false=False):
    """Tokens × parameters × 6 against GPUs × peak × time, on hardware of the day; None before there was any."""
    known = [(name, peak) for name, peak, since in GPUS if facts.day(since) <= first_day(begun)]
    if not known:
        return None
    gpu, peak = rng.choice(known)
    params, gpus, days = rng.choice((1, 3, 7, 13)), rng.choice((8, 16, 32, 64)), rng.randrange(5, 25)
    tokens = gpus * peak * days * 86400 * (rng.uniform(3, 9) if false else rng.uniform(.25, .45)) / (6 * params * 1e9)
    return {"params": params, "gpus": gpus, "gpu": gpu, "days": days, "tokens": max(1, round(tokens / 1e9))}


@plants("metric/compute", subject="metric/compute")
def too_little_compute(kit):
    homes = [entry for entry in (*kit.person.posts, *kit.person.projects) if not entry.span.told]
    if not homes:
        return False
    home = kit.rng.choice(homes)
    values = compute(kit.rng, home.span.start, True)
    if values is None:
        return False
    home.lines.append(Line("claim/compute", values, fault=kit.fault("metric/compute")))


@plants("metric/conflict", subject="metric/conflict")
def team_twice(kit):
    projects = kit.person.projects
    if not projects:
        return False
    project, size = kit.rng.choice(projects), kit.rng.randrange(4, 8)
    number = kit.fault("metric/conflict", "claim/conflict")
    project.lines.append(Line("claim/team", {"system": project.role, "size": size}, fault=number))
    kit.person.summary.append(Line("claim/team-again", {"system": project.role, "size": size * 2 + 1}, fault=number))
