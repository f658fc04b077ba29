# SPDX-License-Identifier: MIT
"""A corpus: labelled documents, half of them clean, the faults spread evenly over the rules. Same seed, same bytes."""
import datetime
import random

from . import honest, layout, render
from .career import NoNameLeft, invent
from .faults import PLANTERS, Kit
from .model import Line
from .words import LANGUAGES, Words, read_names

FIRST, LAST = datetime.date(2024, 9, 1), datetime.date(2026, 11, 20)
DAYS = 30
OFF, EACH_OFF = ("tenure/gap",), 40
ATTEMPTS = 400


class Generator:
    """Invents the documents of one split."""

    def __init__(self, split, seed):
        self.split, self.seed = split, seed
        self.names = read_names(split)
        self.words = {language: Words(split, language) for language in LANGUAGES}
        days = self.dice("days")
        self.days = [FIRST + datetime.timedelta(days=days.randrange((LAST - FIRST).days)) for _ in range(DAYS)]

    def dice(self, *what):
        return random.Random("/".join(map(str, (self.split, self.seed, *what))))

    def document(self, number, rules=()):
        """One document; with faults of the given rules, or clean."""
        language = LANGUAGES[number % 2]
        for attempt in range(ATTEMPTS):
            rng = self.dice(number, attempt, *rules)
            try:
                made = self._attempt(rng, language, rules)
            except NoNameLeft:
                continue
            if made:
                return {"id": f"{self.split}-{self.seed}-{number:04d}", "lang": language, **made}
        raise RuntimeError(f"no person offers a place for {rules}")

    def _attempt(self, rng, language, rules):
        planters = [self._planter(rule, rng) for rule in rules]
        if len({planter.subject for planter in planters}) < len(planters):
            return None
        as_of = rng.choice(self.days)
        levels = [planter.levels for planter in planters if planter.levels]
        level = rng.choice(levels[0]) if levels else None
        if any(level not in allowed for allowed in levels):
            return None
        foreign = language == "en" and rng.random() < .4
        person = invent(rng, self.names, as_of, level, foreign)
        kit = Kit(person, rng, language)
        if not all(planter.plant(kit) is not False for planter in planters):
            return None
        if rules:
            honest.season(person, rng, (honest.joint_training,) if "studies" in {planter.subject for planter in planters} else ())
        else:
            honest.embellish(person, rng)
        plan = layout.draw(rng, self.words[language], self.words["zh" if language == "en" else "en"])
        adapt(plan, person, rng)
        finish_contact(person, rng)
        text, places = render.Writer(person, plan, rng).document()
        record = {"text": text, "format": plan.format, "as_of": as_of.isoformat(),
                  "expect": [{"rule": fault.rules, "near": places.get(number, []), "tier": fault.tier}
                             for number, fault in enumerate(kit.faults)]}
        if any(not wanted["near"] for wanted in record["expect"]):
            return None
        entries = render.gold_entries(person, language)
        return record | ({"entries": entries} if entries is not None else {})

    def _planter(self, rule, rng):
        return rng.choice(PLANTERS[rule])

    def corpus(self, count, rules=None):
        """`count` documents, every second pair clean; the others have one or two faults."""
        wished = sorted(rules or PLANTERS)
        rules = [rule for rule in wished if rule not in OFF] or wished
        order, made = [], []
        dice = self.dice("order")
        for number in range(count):
            if (number // 2) % 2 == 0:
                made.append(self.document(number))
                continue
            if len(order) < 2:
                order = order + dice.sample(rules, len(rules))
            wanted = [order.pop(0)]
            if len(rules) > 1 and number % 8 > 3 and order[0] != wanted[0]:
                wanted.append(order.pop(0))
            made.append(self.faulty(number, wanted))
        return made + [self.alone(count + number, rule) for rule in OFF if rule in wished for number in range(EACH_OFF)]

    def alone(self, number, rule):
        """A document, clean or faulty, that is checked for one rule which is off unless asked for."""
        made = self.document(number, (rule,) if (number // 2) % 2 else ())
        made.pop("entries", None)
        return made | {"select": [rule]}

    def faulty(self, number, rules):
        """A document with these faults, or with the first of them if they do not go together."""
        try:
            return self.document(number, tuple(rules))
        except RuntimeError:
            return self.document(number, tuple(rules[:1]))


def adapt(plan, person, rng):
    """What some faults need of the layout."""
    if plan.heading.startswith("###"):
        plan.entries = {kind: row.replace("### ", "#### ") for kind, row in plan.entries.items()}
    if person.markdown:
        plan.format = "markdown"
    if person.authors:
        plan.authors = person.authors if plan.language == "zh" else "full"


def finish_contact(person, rng):
    """What every résumé has: a way to write to its owner, skills, perhaps a sentence about oneself."""
    mail = str(person.name).lower().replace(" ", ".") + "@example.org"
    person.contact.insert(0, Line("contact/line", {"mail": mail, "city": person.career.choose("city"),
                                                   "tail": f"{rng.randrange(10 ** 4):04d}"}))
    person.skills.insert(0, Line("skill/plain"))
    if rng.random() < .4:
        person.summary.insert(0, Line("summary/plain"))
