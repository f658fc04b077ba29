# SPDX-License-Identifier: MIT
"""Planted faults: one function for each way in which a rule can be broken.

A planter edits a consistent person in one place and says which rules may tell the fault. It returns False if this person
offers no place for it; the document is then invented anew.
"""
import dataclasses
import random

from ..model import Fault, Person

PLANTERS = {}


@dataclasses.dataclass
class Planter:
    rule: str
    plant: object
    levels: tuple | None
    subject: str


@dataclasses.dataclass
class Kit:
    """What a planter works on."""
    person: Person
    rng: random.Random
    language: str
    faults: list = dataclasses.field(default_factory=list)

    @property
    def career(self):
        return self.person.career

    @property
    def now(self):
        return self.person.career.now

    def fault(self, *rules, tier="must"):
        """A new fault; the number marks its places."""
        self.faults.append(Fault(list(rules), tier))
        return len(self.faults) - 1


def plants(rule, levels=None, subject=None):
    """Registers a planter. At most one fault of a subject is planted in a document."""
    def register(function):
        PLANTERS.setdefault(rule, []).append(Planter(rule, function, levels, subject or rule))
        return function
    return register


STUDENTS = ("undergraduate", "master", "doctoral")
WORKERS = ("engineer", "senior")

from . import awards, dates, links, numbers, papers, standing, statements, studies, texts  # noqa: E402,F401
