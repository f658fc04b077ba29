# SPDX-License-Identifier: MIT
"""One fact told twice with two values or two states, or simply told twice; technology before its time."""
import copy
import datetime

from .. import facts
from ..career import new_paper
from ..model import Line, first_day
from . import STUDENTS, WORKERS, plants


@plants("claim/status-conflict", subject="summary")
def done_and_doing(kit):
    if not kit.person.projects:
        return False
    project, which = kit.rng.choice(kit.person.projects), kit.rng.randrange(1000)
    number, values = kit.fault("claim/status-conflict", "claim/conflict"), {"system": project.role}
    project.lines.append(Line("claim/doing", values | {"pick": which}, fault=number))
    kit.person.skills.append(Line("claim/done", values | {"pick": which}, fault=number))


@plants("claim/status-conflict", WORKERS, subject="summary")
def graduated_and_enrolled(kit):
    study = kit.person.studies[-1]
    number = kit.fault("claim/status-conflict", "claim/conflict", "education/graduation", "claim/year-of-study")
    study.span.fault = number
    kit.person.summary.append(Line("summary/enrolled", {"org": study.organization, "degree": study.role}, fault=number))


@plants("claim/conflict", WORKERS, subject="summary")
def begun_twice(kit):
    post = kit.person.posts[0]
    if post.span.end is not None:
        return False
    number = kit.fault("claim/conflict")
    post.span.fault = number
    told = post.span.start + kit.rng.choice((-9, -7, -5, 5, 7))
    if told >= kit.now:
        return False
    kit.person.summary.append(Line(kit.rng.choice(("summary/since", "summary/post-since")),
                                   {"org": post.organization, "at": told}, fault=number))


@plants("claim/conflict", subject="award")
def prize_twice(kit):
    contest = next((line for line in kit.person.awards if line.key == "award/contest" and line.fault is None), None)
    if contest is None:
        return False
    number = kit.fault("claim/conflict")
    values = contest.values | {"level": (contest.values["level"] + kit.rng.choice((1, 2))) % 3}
    contest.fault = number
    kit.person.summary.append(Line("award/prize-again", values, fault=number))


@plants("claim/repeated", subject="award")
def award_twice(kit):
    """One award in the same words: a university gives several prizes a year, and another phrase is another prize."""
    awards = [line for line in kit.person.awards if line.key == "award/scholarship" and line.fault is None]
    if not awards:
        return False
    number = kit.fault("claim/repeated")
    line = kit.rng.choice(awards)
    line.fault, line.values["same"] = number, kit.rng.random()
    kit.person.awards.append(copy.copy(line))


@plants("claim/repeated", subject="entry")
def line_twice(kit):
    entries = [entry for entry in (*kit.person.posts, *kit.person.projects) if entry.lines]
    if not entries:
        return False
    entry = kit.rng.choice(entries)
    line = kit.rng.choice(entry.lines)
    if line.fault is not None:
        return False
    line.fault = kit.fault("claim/repeated")
    line.values["same"] = kit.rng.random()
    entry.lines.append(line)


@plants("technology/anachronism", subject="technology")
def before_its_release(kit):
    entries = [entry for entry in (*kit.person.projects, *kit.person.internships, *kit.person.posts)
               if entry.span.end is not None and entry.span.end > entry.span.start and not entry.span.told]
    if not entries:
        return False
    entry = kit.rng.choice(entries)
    end = first_day(entry.span.end + 1)
    late = facts.technologies(end + datetime.timedelta(days=150),
                              min(end + datetime.timedelta(days=1500), kit.person.as_of))
    if not late:
        return False
    number = kit.fault("technology/anachronism")
    entry.span.fault = number
    entry.lines.append(Line("claim/tech", {"tech": kit.rng.choice(late), "subject": kit.career.choose("subject")},
                            fault=number))


@plants("timeline/contradiction", STUDENTS + WORKERS, subject="time")
def two_days_of_writing(kit):
    """Two papers under review at editions whose reviews did not overlap; both are over."""
    calls = facts.closed(kit.person.as_of, 40, 700)
    pairs = [(one, two) for one in calls for two in calls
             if (facts.editions(two[0])[two[1]][0] - facts.editions(one[0])[one[1]][3]).days > 60]
    if not pairs:
        return False
    number = kit.fault("timeline/contradiction", "publication/stale-status")
    for venue, year in kit.rng.choice(pairs):
        paper = new_paper(kit.career, venue, year)
        paper.status, paper.fault = "review", number
        kit.person.papers.insert(0, paper)


@plants("technology/anachronism", WORKERS, subject="technology")
def year_before_its_release(kit):
    """A year in the sentence, before the technology was there."""
    first = kit.person.posts[-1]
    year = first.span.start // 12 + 1
    if year >= kit.now // 12 - 1:
        return False
    late = facts.technologies(datetime.date(year + 1, 7, 1), min(datetime.date(year + 5, 1, 1), kit.person.as_of))
    if not late:
        return False
    home = next(post for post in kit.person.posts if post.span.end is None or post.span.end // 12 >= year)
    home = first if first.span.end is None or first.span.end // 12 > year else home
    home.lines.append(Line("claim/tech-year", {"tech": kit.rng.choice(late), "subject": kit.career.choose("subject"), "year": year},
                           fault=kit.fault("technology/anachronism")))
