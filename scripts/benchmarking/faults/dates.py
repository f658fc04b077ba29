# SPDX-License-Identifier: MIT
"""Dates that do not exist, that run backwards, and that had not come."""
from ..model import Line, month
from . import STUDENTS, WORKERS, plants

DAYS = (("{y}-02-30", "{y}年2月30日"), ("{y}.11.31", "{y}.11.31"), ("{y}-04-31", "{y}年4月31日"), ("{y}/06/31", "{y}年6月31日"))


def _loose(kit):
    """Entries whose dates nothing else rests on."""
    return [entry for entry in (*kit.person.projects, *kit.person.internships) if not entry.span.told]


@plants("date/invalid", subject="entry")
def impossible_month(kit):
    entries = _loose(kit)
    if not entries:
        return False
    span = kit.rng.choice(entries).span
    side = kit.rng.choice(("start", "end"))
    year = (span.start if side == "start" else span.end) // 12
    span.told[side] = (year, kit.rng.choice((13, 13, 14, 15)))
    span.fault = kit.fault("date/invalid")


@plants("date/invalid", subject="talk")
def impossible_day(kit):
    form = kit.rng.choice(DAYS)[kit.language == "zh"]
    values = {"date": form.format(y=kit.now // 12 - kit.rng.randrange(1, 3)), "title": kit.career.take("title"),
              "uni": kit.career.choose("university")}
    kit.person.talks.append(Line("talk/plain", values, fault=kit.fault("date/invalid")))


@plants("date/reversed", subject="entry")
def backwards(kit):
    entries = _loose(kit)
    if not entries:
        return False
    span = kit.rng.choice(entries).span
    span.end = span.start - kit.rng.randrange(2, 15)
    span.fault = kit.fault("date/reversed")


@plants("date/future", subject="entry")
def begun_tomorrow(kit):
    entries = _loose(kit)
    if not entries:
        return False
    span = kit.rng.choice(entries).span
    span.start = kit.now + kit.rng.randrange(3, 15)
    span.end = None if kit.rng.random() < .5 else span.start + kit.rng.randrange(2, 6)
    span.fault = kit.fault("date/future")


@plants("date/future", WORKERS, subject="posts")
def post_tomorrow(kit):
    span = kit.person.posts[0].span
    if span.end is not None:
        return False
    span.start = kit.now + kit.rng.randrange(3, 10)
    span.fault = kit.fault("date/future")


@plants("date/future", subject="award")
def won_tomorrow(kit):
    kit.person.awards.append(Line("award/future", {"at": kit.now + kit.rng.randrange(3, 12),
                                                   "uni": kit.person.studies[-1].organization}, fault=kit.fault("date/future")))


@plants("date/expected-passed", STUDENTS, subject="time")
def expected_long_ago(kit):
    span = kit.person.studies[-1].span
    end = month(kit.now // 12 - (kit.now % 12 < 8), 6)
    if end - span.start < 20 or kit.now - end < 2:
        return False
    span.end, span.expected, span.years_only = end, True, False
    kit.person.studies[-1].lines = []
    span.fault = kit.fault("date/expected-passed", "timeline/contradiction")
