# SPDX-License-Identifier: MIT
"""Degrees out of order, grades above their scale, graduation and year of study told twice."""
from ..model import Line
from . import STUDENTS, WORKERS, plants

EXAMS = (("exam/toefl", (124, 128, 131)), ("exam/ielts", ("9.5", "10", "11.5")), ("exam/gre", (345, 352, 361)),
         ("exam/cet", (716, 728, 735)))


@plants("education/order", ("master", "doctoral", "engineer", "senior"), subject="studies")
def later_degree_first(kit):
    studies = kit.person.studies
    if len(studies) < 2:
        return False
    later, earlier = studies[-1], studies[-2]
    later.span.start = earlier.span.start + kit.rng.randrange(6, 15)
    later.span.years_only = earlier.span.years_only = False
    later.span.fault = earlier.span.fault = kit.fault("education/order")


@plants("education/graduation", STUDENTS, subject="summary")
def graduation_twice(kit):
    study = kit.person.studies[-1]
    if not study.span.expected:
        return False
    number = kit.fault("education/graduation", "claim/conflict")
    study.span.fault = number
    told = study.span.end + 12 * kit.rng.choice((-1, 1, 1, 2))
    if told <= kit.now:
        told = study.span.end + 12
    kit.person.summary.append(Line("summary/graduation", {"org": study.organization, "at": told, "degree": study.role},
                                   fault=number))


@plants("education/graduation", WORKERS, subject="summary")
def graduated_twice(kit):
    study = kit.person.studies[-1]
    number = kit.fault("education/graduation", "claim/conflict")
    study.span.fault = number
    year = study.span.end // 12 + kit.rng.choice((-2, -1, 1, 2))
    kit.person.summary.append(Line("summary/graduated", {"org": study.organization, "year": year, "degree": study.role},
                                   fault=number))


@plants("education/grade-range", subject="grade")
def above_the_scale(kit):
    value, scale = kit.rng.choice((("4.3", "4.0"), ("4.12", "4.0"), ("4.6", "4.0"), ("5.21", "5.0"), ("104.5", "100")))
    study = kit.rng.choice(kit.person.studies)
    study.lines.insert(0, Line("edu/gpa", {"g": value, "s": scale}, fault=kit.fault("education/grade-range")))


@plants("education/grade-range", subject="grade")
def exam_out_of_range(kit):
    key, values = kit.rng.choice(EXAMS)
    kit.person.skills.append(Line(key, {"v": kit.rng.choice(values)}, fault=kit.fault("education/grade-range")))


@plants("claim/year-of-study", ("master", "doctoral", "undergraduate"), subject="summary")
def wrong_year_of_study(kit):
    study = kit.person.studies[-1]
    year = (kit.now - study.span.start) // 12 + 1
    told = year + (2 if year <= 2 else -2)
    if not study.span.expected or kit.now % 12 in (6, 7, 8):
        return False
    number = kit.fault("claim/year-of-study")
    study.span.fault = number
    kit.person.summary.append(Line("summary/student-year", {"nth": told, "degree": study.role, "org": study.organization},
                                   fault=number))


@plants("education/order", ("doctoral", "engineer", "senior"), subject="studies")
def degree_in_no_time(kit):
    """A first degree or a doctorate taken in two to five months."""
    studies = [study for study in kit.person.studies if study.degree != "master" and not study.span.expected]
    if not studies:
        return False
    study = kit.rng.choice(studies)
    study.span.end, study.span.years_only = study.span.start + kit.rng.randrange(2, 6), False
    study.lines = []
    study.span.fault = kit.fault("education/order")
