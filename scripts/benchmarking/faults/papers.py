# SPDX-License-Identifier: MIT
"""Papers: statuses against the calendar, against each other, against the list, the ranking and the identifiers."""
import copy

from .. import facts
from ..career import new_paper
from ..model import Line, first_day
from ..words import Name
from . import plants

TOPICS = (Name("Efficient Learning", "高效学习"), Name("Embodied Agents", "具身智能体"), Name("Trustworthy Models", "可信模型"))


def _add(kit, call, status, fault=None, **more):
    paper = new_paper(kit.career, *call, **more)
    paper.status, paper.fault = status, fault
    kit.person.papers.insert(kit.rng.randrange(len(kit.person.papers) + 1), paper)
    return paper


def _decided(kit, venues=None):
    """A random edition decided in the last three years."""
    calls = [call for call in facts.decided(kit.person.as_of, first_day(kit.now - 36)) if venues is None or call[0] in venues]
    return kit.rng.choice(calls) if calls else None


def _project(kit):
    """A project to tell a paper in; papers are told at its end, so any project will do."""
    return kit.rng.choice(kit.person.projects) if kit.person.projects else None


def _with_status(status, calls, rule, *others):
    def planter(kit):
        found = calls(kit.person.as_of)
        if not found:
            return False
        _add(kit, kit.rng.choice(found), status, kit.fault(rule, *others))
    return planter


plants("publication/premature-status", subject="time")(_with_status("published", facts.undecided, "publication/premature-status"))
plants("publication/premature-status", subject="time")(_with_status("review", facts.undecided, "publication/premature-status"))
plants("publication/stale-status", subject="time")(
    _with_status("review", facts.closed, "publication/stale-status", "timeline/contradiction"))
plants("publication/stale-plan", subject="time")(
    _with_status("planned", facts.closed, "publication/stale-plan", "timeline/contradiction"))


@plants("publication/contradictory-status", subject="time")
def accepted_and_under_review(kit):
    call, project = _decided(kit), _project(kit)
    if not call or not project:
        return False
    number = kit.fault("publication/contradictory-status", "publication/stale-status", "claim/status-conflict",
                       "timeline/contradiction")
    paper = _add(kit, call, "published", number)
    project.lines.append(Line("paper/told-review", {"title": paper.title, "venue": call[0], "year": call[1]}, fault=number))


@plants("publication/no-such-edition", subject="edition")
def off_year(kit):
    latest = kit.now // 12
    off = [(venue, year) for venue in ("iccv", "eccv") for year in range(latest - 4, latest) if facts.meets(venue, year) is False]
    off += [("colm", 2022), ("colm", 2023)]
    _add(kit, kit.rng.choice(off), "published", kit.fault("publication/no-such-edition"))


@plants("publication/duplicate", subject="list")
def listed_twice(kit):
    papers = [paper for paper in kit.person.papers if paper.fault is None and paper.status == "published"]
    if not papers:
        return False
    paper = kit.rng.choice(papers)
    paper.fault = kit.fault("publication/duplicate")
    kit.person.papers.append(copy.copy(paper))
    kit.person.papers[-1].extra = []


@plants("publication/author-position", subject="position")
def not_the_first(kit):
    call = _decided(kit)
    if not call:
        return False
    paper = _add(kit, call, "published", kit.fault("publication/author-position"), owner=kit.rng.choice((2, 3)), authors=4)
    paper.extra.append(Line("position/first"))


@plants("publication/author-position", subject="position")
def not_alone(kit):
    call = _decided(kit)
    if not call:
        return False
    paper = _add(kit, call, "published", kit.fault("publication/author-position"), owner=1, authors=3)
    paper.extra.append(Line("paper/sole"))


@plants("publication/workshop-as-main", subject="edition")
def workshop_told_as_main(kit):
    call, project = _decided(kit, ("neurips", "icml", "iclr", "cvpr", "acl", "emnlp")), _project(kit)
    if not call or not project:
        return False
    number = kit.fault("publication/workshop-as-main", "publication/contradictory-status", "claim/conflict")
    paper = _add(kit, call, "workshop", number)
    paper.topic = kit.rng.choice(TOPICS)
    project.lines.append(Line("paper/told-main", {"title": paper.title, "venue": call[0], "year": call[1]}, fault=number))


@plants("publication/venue-rank", subject="rank")
def other_rank(kit):
    call = _decided(kit)
    if not call:
        return False
    venue = facts.venues()[call[0]]
    wrong = [rank for rank in "ABC" if rank not in (venue.get("ccf"), venue.get("ccf_2022"))]
    if "N" in (venue.get("ccf"), venue.get("ccf_2022")) or not venue.get("ccf_2022") or not wrong:
        return False
    paper = _add(kit, call, "published", kit.fault("publication/venue-rank"))
    paper.extra.append(Line("paper/rank", {"r": wrong[0]}))


@plants("publication/count", subject="list")
def more_than_listed(kit):
    listed, first = len(kit.person.papers), sum(paper.owner == 1 for paper in kit.person.papers)
    if listed < 2 or not first or any(paper.status != "published" for paper in kit.person.papers):
        return False
    if kit.rng.random() < .5:
        values = {"n": listed + kit.rng.randrange(2, 5), "k": first}
    else:
        values = {"n": listed, "k": min(listed, first + kit.rng.randrange(1, 3))}
        if values["k"] == first:
            return False
    kit.person.counted = True
    kit.person.summary.append(Line("summary/papers", values, fault=kit.fault("publication/count")))


def arxiv_number(rng, year, month):
    return f"{year % 100:02d}{month:02d}.{rng.randrange(1000, 19000):05d}"


@plants("publication/identifier-date", subject="identifier")
def identifier_of_another_time(kit):
    call = _decided(kit)
    if not call:
        return False
    paper = _add(kit, call, "published", kit.fault("publication/identifier-date"))
    year = call[1] + 2
    if (year, 12) >= (kit.person.as_of.year, kit.person.as_of.month):
        return False
    paper.extra.append(Line("paper/link", {"arxiv": arxiv_number(kit.rng, year, kit.rng.randrange(6, 13))}))


@plants("publication/identifier-venue", subject="identifier")
def identifier_of_another_volume(kit):
    call = _decided(kit, ("acl", "emnlp"))
    if not call:
        return False
    paper = _add(kit, call, "told-main", kit.fault("publication/identifier-venue", "publication/workshop-as-main"))
    volume = f"{call[1]}.findings-{call[0]}.{kit.rng.randrange(12, 700)}"
    paper.extra.append(Line("paper/findings-link", {"anthology": volume}))


@plants("publication/dual-submission", subject="time")
def two_venues_at_once(kit):
    calls, project = facts.reviewing(kit.person.as_of), _project(kit)
    if len(calls) < 2 or not project:
        return False
    one, two = kit.rng.sample(calls, 2)
    number = kit.fault("publication/dual-submission", "publication/contradictory-status", "claim/conflict")
    paper = _add(kit, one, "review", number)
    project.lines.append(Line("paper/told-review", {"title": paper.title, "venue": two[0], "year": two[1]}, fault=number))


@plants("publication/dual-submission", subject="time")
def two_venues_in_one_breath(kit):
    calls = facts.reviewing(kit.person.as_of)
    if len(calls) < 2:
        return False
    one, two = kit.rng.sample(calls, 2)
    paper = _add(kit, one, "both", kit.fault("publication/dual-submission", "publication/contradictory-status"))
    paper.second = two


@plants("publication/author-position", subject="position")
def somebody_elses(kit):
    """A paper among the own ones whose list of authors lacks the owner."""
    call = _decided(kit)
    if not call:
        return False
    paper = _add(kit, call, "published", kit.fault("publication/author-position", "text/name-variant"), owner=3, authors=4)
    paper.authors.remove(kit.person.name)
    paper.owner = 0


@plants("publication/citation-metrics", subject="summary")
def more_tens_than_papers(kit):
    listed = kit.rng.randrange(6, 15)
    if kit.rng.random() < .5:
        values = {"n": listed, "h": 5, "i": listed + kit.rng.randrange(2, 6), "c": 900 + kit.rng.randrange(400)}
    else:
        values = {"n": listed, "h": 4, "i": listed - 1, "c": (listed - 1) * 10 - kit.rng.randrange(8, 30)}
    kit.person.summary.append(Line("summary/tens", values, fault=kit.fault("publication/citation-metrics")))


@plants("publication/citation-metrics", subject="summary")
def more_than_the_square(kit):
    listed = kit.rng.randrange(6, 15)
    if kit.rng.random() < .5:
        values = {"n": listed, "h": listed + kit.rng.randrange(2, 6), "c": 900 + kit.rng.randrange(400)}
    else:
        height = listed - kit.rng.randrange(0, 2)
        values = {"n": listed, "h": height, "c": int(height * height * kit.rng.uniform(.4, .8))}
    kit.person.summary.append(Line("summary/citations", values, fault=kit.fault("publication/citation-metrics")))
