# SPDX-License-Identifier: MIT
"""Claims with numbers, true ones and ones that cannot be.

Each kind is a function (dice, names, false?) to the values of its phrase table `claim/<kind>`. A false claim is wrong under
every reading that people use: percentage points, relative per cent, cut of the remaining error, speed-up or cut.
"""
import datetime

from . import facts
from .model import Line, first_day


def _number(value):
    return f"{value:.1f}".removesuffix(".0")


def _apart(rng, low, high, forbidden, least, step=1.0):
    """A number in [low, high] at least `least` away from all forbidden ones, or None."""
    grid = [low + step * index for index in range(int((high - low) / step) + 1)]
    free = [value for value in grid if all(abs(value - other) >= least for other in forbidden)]
    return rng.choice(free) if free else None


def points(rng, names, false=False):
    tenth = rng.random() < .5
    low = rng.randrange(480, 760) / 10 if tenth else rng.randrange(48, 76)
    high = low + (rng.randrange(60, 190) / 10 if tenth else rng.randrange(6, 19))
    told = high - low
    if false:
        told = _apart(rng, 4, 40, (told, 100 * told / low, 100 * told / (100 - low), 100 * told / high), 3.5)
    return {"m": rng.choice(names["rate-up"]), "a": _number(low), "b": _number(high), "d": _number(told)}


def cut(rng, names, false=False):
    high = rng.randrange(12, 90) * 10
    low = int(high * rng.uniform(.3, .75))
    told = 100 * (high - low) / high
    if false:
        told = _apart(rng, 10, 95, (told, 100 * (high - low) / low, 100 * low / high), 9)
    return {"m": rng.choice(names["time-down"]), "u": rng.choice(names["unit-time"]), "a": high, "b": low, "p": round(told)}


def factor(rng, names, false=False):
    low = rng.randrange(20, 90) * 10
    ratio = rng.choice((1.6, 2.1, 2.4, 2.8, 3.2, 3.5))
    high = round(low * ratio / 10) * 10
    told = high / low
    if false:
        told = _apart(rng, 2.5, 9, (told, told - 1), max(1.3, .35 * told), .5)
    return {"m": rng.choice(names["speed-up"]), "a": f"{low:,}", "b": f"{high:,}", "f": f"{told:.1f}"}


def total(rng, names, false=False):
    parts = [rng.randrange(30, 55), rng.randrange(12, 22), rng.randrange(3, 9)]
    return {"x": parts[0], "y": parts[1], "z": parts[2], "t": sum(parts) + (rng.choice((-9, -6, 5, 8)) if false else 0)}


def gains(rng, names, false=False):
    base, first, second = rng.randrange(52, 64), rng.randrange(8, 15), rng.randrange(3, 7)
    told = base + first + second + (rng.randrange(6, 11) if false else 0)
    return {"m": rng.choice(names["rate-up"]), "a": base, "x": first, "y": second, "b": told}


def rate(rng, names, false=False):
    period, hertz = rng.choice(((20, 50), (25, 40), (40, 25), (50, 20), (100, 10), (10, 100)))
    return {"ms": period, "hz": round(hertz * (rng.choice((1.8, 2, 2.4)) if false else 1))}


def share(rng, names, false=False):
    whole = rng.randrange(30, 120)
    part = int(whole * rng.uniform(.3, .85))
    told = 100 * part / whole
    if false:
        told = _apart(rng, 15, 97, (told, 100 - told), 9)
    return {"k": part, "n": whole, "p": round(told)}


def backwards(rng, names, false=True):
    """“Reduced” to more."""
    low = rng.randrange(12, 60) * 10
    return {"m": rng.choice(names["time-down"]), "u": rng.choice(names["unit-time"]), "a": low, "b": int(low * rng.uniform(1.3, 1.9))}


KINDS = {"points": points, "cut": cut, "factor": factor, "total": total, "gains": gains, "rate": rate, "share": share}
COMMON = ("points", "cut", "factor", "share", "plain", "plain", "tech")


def line(kind, career, false=False, fault=None):
    """A line of a kind, with true numbers or false ones."""
    values = (backwards if kind == "backwards" else KINDS[kind])(career.rng, career.free, false)
    return Line(f"claim/{kind}", values, fault=fault)


def work(career, span, count, system=None):
    """The lines of a post or project: what was built with what, and true numbers."""
    rng, lines = career.rng, []
    kinds = rng.sample(COMMON, count) + ([rng.choice(("total", "gains", "rate"))] if rng.random() < .15 else [])
    subjects = rng.sample(career.free["subject"], count + 1)
    for kind in kinds:
        if kind == "plain" or kind == "tech" and not known(span.start):
            lines.append(Line("claim/plain", {"subject": subjects.pop()}))
        elif kind == "tech":
            tech = rng.choice(known(span.start))
            lines.append(Line("claim/tech", {"tech": tech, "subject": subjects.pop()}))
        else:
            lines.append(line(kind, career))
    return lines


def known(begun):
    """The technologies that were out before a month began."""
    return facts.technologies(datetime.date(2009, 1, 1), first_day(begun) - datetime.timedelta(days=60))
