# SPDX-License-Identifier: MIT
"""Two documents of one person: a CV in two languages, or a CV and a homepage. Clean, or with one fact that differs."""
import copy

from . import facts, honest, honest_papers, layout, render
from .career import DEGREES, NoNameLeft, invent
from .documents import ATTEMPTS, adapt, finish_contact
from .faults import Kit
from .model import Line

DIFFERENCES = {}


def differs(*rules):
    """Registers a difference: edits the second person and marks the place in both; False if there is none."""
    def register(function):
        DIFFERENCES[function.__name__] = (function, rules)
        return function
    return register


def _pair(first, second, dice, accepts, kinds=("posts", "internships", "studies")):
    """The same entry in both persons."""
    found = [(one, two) for kind in kinds for one, two in zip(getattr(first, kind), getattr(second, kind))
             if accepts(one) and not one.span.years_only and not two.span.years_only]
    return dice.choice(found) if found else None


def _spans(pair, number):
    for entry in pair:
        entry.span.fault = number


@differs("claim/conflict", "tenure/overlap")
def start(first, second, kit, number):
    """Begun in two months; the earlier one may lie in the post before."""
    pair = _pair(first, second, kit.rng, lambda entry: entry.kind != "education")
    if not pair:
        return False
    step = kit.rng.choice((-3, -2, -1, 1, 2))
    end = pair[1].span.end
    if step > 0 and (end or kit.now) - pair[1].span.start < 5:
        return False
    pair[1].span.start += step
    _spans(pair, number)


@differs("claim/conflict")
def end(first, second, kit, number):
    pair = _pair(first, second, kit.rng, lambda entry: entry.kind != "education" and entry.span.end is not None)
    if not pair or pair[1].span.end - pair[1].span.start < 3:
        return False
    pair[1].span.end -= kit.rng.randrange(1, 3)
    _spans(pair, number)


@differs("claim/conflict", "claim/status-conflict")
def ended(first, second, kit, number):
    """Present in one, ended in the other."""
    pair = _pair(first, second, kit.rng, lambda entry: entry.span.end is None, ("posts",))
    if not pair or kit.now - pair[1].span.start < 9:
        return False
    pair[kit.rng.randrange(2)].span.end = kit.now - kit.rng.randrange(2, 6)
    _spans(pair, number)


@differs("claim/conflict")
def degree(first, second, kit, number):
    pair = _pair(first, second, kit.rng, lambda entry: entry.role != honest.EXCHANGE, ("studies",))
    if not pair:
        return False
    roles = [role for role in ("bachelor", "master", "doctor") if DEGREES[role] != pair[0].role]
    pair[1].role = DEGREES[kit.rng.choice(roles)]
    _spans(pair, number)


def _papers(first, second, accepts):
    return [(one, two) for one, two in zip(first.papers, second.papers) if one.status == "published" and accepts(one)]


def _told(pair, number):
    for paper in pair:
        paper.fault = number


@differs("claim/conflict", "publication/duplicate", "publication/contradictory-status")
def venue_year(first, second, kit, number):
    pairs = [(pair, year) for pair in _papers(first, second, lambda paper: True) for year in (pair[0].year - 1, pair[0].year + 1)
             if year in facts.editions(pair[0].venue) and facts.editions(pair[0].venue)[year][3] < kit.person.as_of]
    if not pairs:
        return False
    pair, pair[1].year = kit.rng.choice(pairs)
    _told(pair, number)


@differs("publication/contradictory-status", "claim/status-conflict", "claim/conflict", "publication/stale-status",
         "timeline/contradiction")
def status(first, second, kit, number):
    pairs = _papers(first, second, lambda paper: True)
    if not pairs:
        return False
    pair = kit.rng.choice(pairs)
    pair[kit.rng.randrange(2)].status = "review"
    _told(pair, number)


@differs("claim/conflict", "publication/author-position")
def author_order(first, second, kit, number):
    pairs = _papers(first, second, lambda paper: len(paper.authors) > 2 and not paper.extra)
    if not pairs or first.counted:
        return False
    pair = kit.rng.choice(pairs)
    two = pair[1]
    two.authors = [two.authors[1], two.authors[0], *two.authors[2:]]
    two.owner = two.authors.index(second.name) + 1
    _told(pair, number)


@differs("claim/conflict")
def award_level(first, second, kit, number):
    pairs = [pair for pair in zip(first.awards, second.awards) if pair[0].key == "award/contest"]
    if not pairs:
        return False
    one, two = kit.rng.choice(pairs)
    two.values["level"] = (one.values["level"] + kit.rng.choice((1, 2))) % 3
    one.fault = two.fault = number


@differs("claim/conflict", "metric/conflict")
def number_told(first, second, kit, number):
    """A size in 万 or 亿 here and in k or M there, or a team, or the two ends of an improvement."""
    pairs = [(one, two) for here, there in zip((*first.posts, *first.projects), (*second.posts, *second.projects))
             for one, two in zip(here.lines, there.lines) if one.key in ("claim/dataset", "claim/team")]
    if not pairs:
        return False
    one, two = kit.rng.choice(pairs)
    if "amount" in two.values:
        two.values["amount"] = two.values["amount"] * kit.rng.choice((2, 5, 10)) // kit.rng.choice((1, 1, 20))
    else:
        two.values["size"] += kit.rng.randrange(3, 9)
    one.fault = two.fault = number


def homepage(person):
    """What a homepage keeps of a CV: posts, degrees and papers, without the lines below them."""
    for entry in (*person.posts, *person.studies, *person.internships):
        if all(line.fault is None for line in entry.lines):
            entry.lines = []
    person.skills, person.service, person.contact = [], [], person.contact[:1]
    if not any(line.fault is not None for project in person.projects for line in project.lines):
        person.projects = []
    return person


def case(generator, number, difference=None):
    """A labelled case; `difference` names what differs, or None for a clean one."""
    for attempt in range(ATTEMPTS):
        try:
            made = _attempt(generator, generator.dice("case", number, difference, attempt), number, difference)
        except NoNameLeft:
            continue
        if made:
            kind = "clean" if difference is None else difference.replace("_", "-")
            return {"id": f"{generator.split}-case-{generator.seed}-{number:04d}-{kind}", **made}
    raise RuntimeError(f"no person offers a place for {difference}")


def _attempt(generator, rng, number, difference):
    languages = (("zh", "en"), ("en", "en"), ("en", "zh"), ("zh", "zh"))[number % 4]
    person = invent(rng, generator.names, rng.choice(generator.days), foreign="zh" not in languages and rng.random() < .4)
    honest.embellish(person, rng, few=True, leave=(honest.plain, honest.years_only, honest_papers.selected_and_listed))
    homes = [*person.posts, *person.projects]
    for home in homes[:2]:
        system = home.role if home.kind == "project" else person.career.take("system")
        home.lines.append(rng.choice((Line("claim/dataset", {"system": system, "amount": rng.randrange(12, 95) * 10 ** rng.choice((3, 4, 5))}),
                                      Line("claim/team", {"system": system, "size": rng.randrange(3, 9)}))))
    finish_contact(person, rng)
    twin = copy.deepcopy(person, {id(person.career): person.career})
    kit = Kit(person, rng, languages[0])
    if difference:
        plant, rules = DIFFERENCES[difference]
        if plant(person, twin, kit, kit.fault(*rules)) is False:
            return None
    elif rng.random() < .5:
        honest.years_only(twin, rng)
    if languages[0] == languages[1]:
        twin = homepage(twin)
    documents, near = [], []
    for one, language in zip((person, twin), languages):
        plan = layout.draw(rng, generator.words[language], generator.words["zh" if language == "en" else "en"])
        adapt(plan, one, rng)
        text, places = render.Writer(one, plan, rng).document()
        if difference and not places.get(0):
            return None
        near += places.get(0, [])
        documents.append({"text": text, "format": plan.format, "lang": language})
    expect = [{"rule": fault.rules, "near": near, "tier": "must"} for fault in kit.faults]
    return {"documents": documents, "as_of": person.as_of.isoformat(), "lang": "zh" if "zh" in languages else "en", "expect": expect}


def cases(generator, count):
    """`count` cases, half of them clean."""
    wanted = sorted(DIFFERENCES)
    return [case(generator, number, None if (number // 4) % 2 == 0 else wanted[(number // 8 * 4 + number % 4) % len(wanted)])
            for number in range(count)]
