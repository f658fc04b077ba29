# SPDX-License-Identifier: MIT
"""Contests whose edition belongs to another year and medals that the rank does not give."""
from .. import facts
from ..career import contest_line
from ..model import Line
from . import plants


@plants("contest/edition", subject="contest")
def other_edition(kit):
    contest = kit.rng.choice(facts.contests())
    year = kit.now // 12 - kit.rng.randrange(1, 5)
    if year < contest["valid_from"] + 4:
        return False
    line = contest_line(contest, year, facts.ordinal(contest, year) + kit.rng.choice((-4, -3, 3, 4)), kit.rng)
    line.fault = kit.fault("contest/edition")
    kit.person.awards.append(line)


@plants("contest/medal", subject="contest")
def medal_too_good(kit):
    total = kit.rng.randrange(1100, 3000)
    medal, share = kit.rng.choice(((0, .03), (0, .05), (1, .075), (1, .09), (2, .14), (2, .2)))
    values = {"medal": medal, "k": round(total * share), "n": total}
    kit.person.awards.append(Line("award/kaggle", values, fault=kit.fault("contest/medal")))
