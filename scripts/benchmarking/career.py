# SPDX-License-Identifier: MIT
"""Invents a person whose whole career agrees with itself, with the calendar of the venues and with the day it is told on."""
from . import claims, facts
from .model import Entry, Line, Paper, Person, Span, first_day, month, month_of
from .words import Name

LEVELS = ("undergraduate", "master", "doctoral", "engineer", "senior")
DEGREES = {"bachelor": Name("BSc", "本科"), "master": Name("MSc", "硕士"), "doctor": Name("PhD", "博士")}
YEARS = {"bachelor": 4, "master": 3, "doctor": 4}


class NoNameLeft(Exception):
    """This person needs more names than there are; another one is invented."""


class Career:
    """What the generator needs at hand: the dice, the names that are still free, the day."""

    def __init__(self, rng, names, as_of, level=None, foreign=False):
        self.rng, self.as_of, self.now = rng, as_of, month_of(as_of)
        self.level = level or rng.choice(LEVELS)
        self.free = {key: rng.sample(rows, len(rows)) for key, rows in names.items()}
        people = self.free["foreigner"] if foreign else self.free["person"]
        self.name = people.pop()

    def take(self, key):
        """A name that no other part of this résumé has."""
        if not self.free[key]:
            raise NoNameLeft(key)
        return self.free[key].pop()

    def choose(self, key):
        return self.rng.choice(self.free[key])


def invent(rng, names, as_of, level=None, foreign=False):
    """A consistent person."""
    career = Career(rng, names, as_of, level, foreign)
    studies = _studies(career)
    graduated = studies[-1].span.end
    person = Person(career.name, as_of, career.level, studies, _posts(career, graduated), _internships(career, studies),
                    _projects(career, studies), [], [], [], [], [], [])
    person.career = career
    person.papers = _papers(career, studies)
    person.awards = _awards(career, studies)
    return person


def _studies(career):
    """Degrees one after the other; students are inside their last one."""
    rng, now = career.rng, career.now
    this_autumn = month(now // 12 - (now % 12 < 8), 9)
    chain = {"undergraduate": ["bachelor"], "master": ["bachelor", "master"], "doctoral": ["bachelor", "master", "doctor"],
             "engineer": ["bachelor", "master"] if rng.random() < .7 else ["bachelor"],
             "senior": ["bachelor", "master", "doctor"] if rng.random() < .3 else ["bachelor", "master"]}[career.level]
    lengths = [YEARS[degree] for degree in chain]
    if career.level in ("undergraduate", "master", "doctoral"):
        begun = this_autumn - 12 * rng.randrange(1 if lengths[-1] > 3 else 0, lengths[-1] - (now % 12 == 6 or now % 12 == 7))
    else:
        worked = rng.randrange(1, 4) if career.level == "engineer" else rng.randrange(4, 9)
        begun = this_autumn - 12 * (worked + lengths[-1])
    start = begun - 12 * sum(lengths[:-1])
    studies, field = [], career.choose("field")
    for degree, years in zip(chain, lengths):
        end = start + 12 * years - 3
        span = Span(start, end, expected=end >= now)
        studies.append(Entry("education", career.take("university"), DEGREES[degree], span, field, degree=degree))
        start += 12 * years
    return studies


def _posts(career, graduated):
    """Full-time posts without overlap, the last one present."""
    if career.level not in ("engineer", "senior"):
        return []
    rng, posts = career.rng, []
    start = graduated + rng.randrange(1, 3)
    while True:
        left = career.now - start
        length = rng.randrange(13, 34)
        last = left < length + 8 or len(posts) == 3 or not career.free["company"][2:]
        span = Span(start, None if last else start + length)
        posts.append(Entry("employment", career.take("company"), career.choose("job"), span))
        posts[-1].lines = claims.work(career, span, rng.randrange(2, 4))
        if last:
            break
        start += length + rng.choice((0, 1, 1, 2))
    return posts[::-1]


def _internships(career, studies):
    """Internships in the later years of study."""
    rng, found = career.rng, []
    for study in studies:
        if len(found) == 2 or rng.random() < .35:
            continue
        begin = study.span.start + 12 * rng.randrange(1, 3) + rng.choice((8, 9, 10))
        length = rng.randrange(2, 6)
        if begin + length < min(study.span.end, career.now - 1):
            span = Span(begin, begin + length)
            place = career.take("company" if rng.random() < .7 or not career.free["lab"] else "lab")
            found.append(Entry("internship", place, career.choose("intern"), span))
            found[-1].lines = claims.work(career, span, rng.randrange(1, 3))
    return found[::-1]


def _projects(career, studies):
    """Dated projects, each with a system of its own and technology that existed."""
    rng, found = career.rng, []
    latest = career.now - 1
    earliest = max(studies[0].span.start + 18, latest - 84)
    for _ in range(rng.randrange(1, 4)):
        length = rng.randrange(3, 14)
        if latest - length <= earliest:
            break
        start = rng.randrange(earliest, latest - length)
        span = Span(start, start + length)
        project = Entry("project", None, career.take("system"), span, career.choose("subject"))
        project.lines = claims.work(career, span, rng.randrange(2, 4), project.role)
        found.append(project)
    return sorted(found, key=lambda entry: -entry.span.start)


def _papers(career, studies):
    """Published papers of the time since the later half of the first degree."""
    rng = career.rng
    since = first_day(studies[0].span.start + 24)
    calls = facts.decided(career.as_of, since)
    count = {"undergraduate": 1, "master": 2, "doctoral": 4, "engineer": 2, "senior": 3}[career.level] + rng.randrange(2)
    papers = []
    for venue, year in rng.sample(calls, min(count, len(calls))):
        papers.append(new_paper(career, venue, year))
    return sorted(papers, key=lambda paper: -paper.year)


def new_paper(career, venue, year, owner=None, authors=None):
    """A published paper of the owner with a title of its own."""
    rng = career.rng
    authors = authors or rng.randrange(2, 6)
    owner = owner or rng.choice((1, 1, 1, 2, min(3, authors)))
    team = rng.sample(career.free["person"], authors - 1)
    team.insert(min(owner, authors) - 1, career.name)
    title = str(career.take("title"))
    if rng.random() < .5 and career.free["system"]:
        title = f"{career.take('system')}: {title}"
    return Paper(title, team, min(owner, authors), venue, year)


def _awards(career, studies):
    """Prizes with years inside the time of study."""
    rng, awards = career.rng, []
    for study in rng.sample(studies, rng.randrange(1, len(studies) + 1)):
        last = min(study.span.end, career.now - 3)
        if last <= study.span.start + 12:
            continue
        year = rng.randrange((study.span.start + 13) // 12, (last // 12) + 1)
        if month(year, 11) >= career.now:
            year -= 1
        awards.append(Line("award/scholarship", {"year": year, "uni": study.organization}))
    for contest in rng.sample(facts.contests(), 2):
        years = [year for year in range(studies[0].span.start // 12 + 1, min(studies[0].span.end, career.now - 6) // 12)
                 if year >= contest["valid_from"]]
        if years:
            year = rng.choice(years)
            awards.append(contest_line(contest, year, facts.ordinal(contest, year), rng))
    return awards


def contest_line(contest, year, edition, rng, key="award/contest"):
    name = contest["names"][0]
    english = next((name for name in contest["names"] if name.isascii()), name)
    return Line(key, {"contest": Name(english, name), "year": year, "edition": edition, "level": rng.randrange(3)})
