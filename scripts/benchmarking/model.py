# SPDX-License-Identifier: MIT
"""A résumé before it is written down: entries, papers and claims with their values, and marks for planted faults.

Months count from the year 0 (`year * 12 + month - 1`). A mark surrounds the words of a fault with private characters;
they survive every layout and are taken out when the document is finished, so that the place of a fault is known and
nothing searches for it.
"""
import dataclasses
import datetime
import re

BEGIN, STOP, END = "\ue000", "\ue001", "\ue002"
MARK = re.compile(f"{BEGIN}(\\d+){STOP}|{END}")


def mark(text, fault):
    """The text, marked as a place of a fault (a number), or as it is if `fault` is None."""
    return text if fault is None else "\n".join(f"{BEGIN}{fault}{STOP}{line}{END}" for line in text.split("\n"))


def finish(text):
    """The text without marks, and for each fault the lines its marks stand on."""
    places, lines = {}, []
    for line in text.split("\n"):
        clean = MARK.sub("", line).rstrip()
        for found in MARK.finditer(line):
            if found[1] and clean.strip():
                places.setdefault(int(found[1]), []).append(clean.strip())
        lines.append(clean)
    return "\n".join(lines).strip("\n") + "\n", places


def month(year, number):
    return year * 12 + number - 1


def month_of(day):
    return month(day.year, day.month)


def first_day(index):
    return datetime.date(index // 12, index % 12 + 1, 1)


@dataclasses.dataclass
class Span:
    """A range of months; `end` None is open. `told` replaces how start or end is written (for dates that cannot be)."""
    start: int
    end: int | None = None
    expected: bool = False
    years_only: bool = False
    told: dict = dataclasses.field(default_factory=dict)
    fault: int | None = None


@dataclasses.dataclass
class Line:
    """A claim: which phrase table says it and with which values; or words as they are."""
    key: str | None
    values: dict = dataclasses.field(default_factory=dict)
    words: str | None = None
    fault: int | None = None


@dataclasses.dataclass
class Entry:
    """Study, post, internship or project."""
    kind: str
    organization: object
    role: object
    span: Span
    field: object = None
    lines: list = dataclasses.field(default_factory=list)
    remark: Line | None = None
    degree: str | None = None
    fault: int | None = None


@dataclasses.dataclass
class Paper:
    """A work and what is said of it. `status` names a phrase table `status/…`; `owner` is the place of the owner from 1."""
    title: str
    authors: list
    owner: int
    venue: str | None
    year: int | None
    status: str = "published"
    extra: list = dataclasses.field(default_factory=list)
    fault: int | None = None
    arxiv: str = ""
    topic: object = ""
    second: tuple | None = None


@dataclasses.dataclass
class Person:
    name: object
    as_of: datetime.date
    level: str
    studies: list
    posts: list
    internships: list
    projects: list
    papers: list
    awards: list
    summary: list
    service: list
    skills: list
    contact: list
    talks: list = dataclasses.field(default_factory=list)
    news: list = dataclasses.field(default_factory=list)
    selected: list = dataclasses.field(default_factory=list)
    tail: list = dataclasses.field(default_factory=list)
    career: object = None           # the names that are still free, and the dice
    counted: bool = False           # a count of papers is told, so the list must be whole
    markdown: bool = False          # a link needs Markdown
    authors: str | None = None      # how authors must be written


@dataclasses.dataclass
class Fault:
    """What a planted fault is expected to be told by. `near` is filled in when the document is finished."""
    rules: list
    tier: str = "must"
