# SPDX-License-Identifier: MIT
"""How one résumé is laid out: every choice is drawn once, so that a document looks like one hand wrote it."""
import dataclasses

from .model import first_day
from .words import Words

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")
SHORT = tuple(name[:3] for name in MONTHS)
SECTIONS = ("summary", "news", "education", "employment", "internship", "selected", "project", "publication", "award", "talk",
            "service", "skill", "tail")


@dataclasses.dataclass
class Layout:
    words: Words
    other: Words
    format: str
    heading: str
    bullet: str
    single: str
    between: str
    open: str
    expected: str
    entries: dict
    cite: str
    authors: str
    bold_owner: bool
    numbered: bool
    bilingual: bool
    sections: tuple
    blank: bool
    wrap: int

    @property
    def language(self):
        return self.words.language


def draw(rng, words, other):
    """A layout in the language of `words`; `other` is the second language of bilingual headings."""
    plain = rng.random() < .25
    form = "plain-" if plain else ""
    prefix = "entry/plain-" if plain else "entry/"
    entries = {kind: rng.choice(words.all(prefix + table)) for kind, table in
               (("education", "education"), ("employment", "post"), ("project", "project"))}
    entries["internship"] = entries["employment"]
    sections = list(SECTIONS)
    if rng.random() < .3:
        sections.remove("publication")
        sections.insert(sections.index("employment"), "publication")
    if rng.random() < .2:
        sections.remove("education")
        sections.insert(sections.index("award"), "education")
    return Layout(words, other, "text" if plain else "markdown", rng.choice(words.all(f"form/{form}heading")),
                  rng.choice(words.all(f"form/{form}bullet")), rng.choice(words.all("date/single")),
                  words.separator(rng, "date/between"), rng.choice(words.all("date/open")),
                  rng.choice(words.all("date/expected")), entries,
                  rng.choice([row for row in words.all("cite") if not (plain and ("\n" in row or "*" in row))]),
                  rng.choice(("full", "full", "initial") if words.language == "en" else ("full", "full", "latin")),
                  not plain and rng.random() < .7, rng.random() < .3, rng.random() < .1, tuple(sections), rng.random() < .7,
                  78 if plain and words.language == "en" and rng.random() < .4 else 0)


def single(layout, index, form=None):
    """A month as the layout writes it."""
    return told(layout, index // 12, index % 12 + 1, form)


def told(layout, year, number, form=None):
    """A year and a month number, which need not exist."""
    form = form or layout.single
    if number > 12 and "{Mon" in form:
        form = "{MM}/{Y}"
    name = number - 1 if number <= 12 else 0
    return form.format(Y=year, M=number, MM=f"{number:02d}", Month=MONTHS[name], Mon=SHORT[name])


def joined(layout, span):
    """A range of months as the layout writes it."""
    def side(which, index):
        if which in span.told:
            return told(layout, *span.told[which])
        return str(first_day(index).year) if span.years_only else single(layout, index)
    between = layout.between
    if "-" in layout.single and "-" in between and not between.startswith(" "):
        between = f" {between} "
    begin = side("start", span.start)
    if span.end is None:
        return f"{begin}{between}{layout.open}" if "present" not in span.told else f"{begin}{between}{span.told['present']}"
    if span.expected:
        return layout.expected.format(a=begin, b=side("end", span.end), sep=between)
    return f"{begin}{between}{side('end', span.end)}"
