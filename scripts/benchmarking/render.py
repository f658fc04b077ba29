# SPDX-License-Identifier: MIT
"""A person and a layout in, the text of a résumé out, with the dated entries that a reader should find."""
import re
import textwrap

from . import facts
from .layout import joined, single
from .model import Line, finish, mark
from .words import Name

LINK = re.compile(r"\[[^\]]*\]\((\S*)\)")
DIGITS = "〇一二三四五六七八九"
WORDS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth")


def chinese_number(value):
    """1 to 99 in Chinese characters."""
    tens, ones = divmod(value, 10)
    return (("" if tens == 1 else DIGITS[tens]) + "十" if tens else "") + (DIGITS[ones] if ones else "")


def ordinal(value):
    return f"{value}{'th' if value % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def amount(value, language, rng):
    """A large number as people write it: exact, in thousands or millions, in 万 or 亿."""
    steps = ((100_000_000, "亿"), (10_000, "万")) if language == "zh" else ((1_000_000, "M"), (1_000, "k"))
    for size, unit in steps:
        if value >= size:
            if value * 100 % size or rng.random() < .25:
                break
            return f"{value / size:.2f}".rstrip("0").rstrip(".") + (" " if language == "zh" and rng.random() < .5 else "") + unit
    return f"{value:,}" if rng.random() < .6 else str(value)


class Writer:
    """Writes one person in one layout. The dice decide between phrases only, never between facts."""

    def __init__(self, person, layout, rng):
        self.person, self.layout, self.rng = person, layout, rng
        self.language = layout.language

    # -- words ----------------------------------------------------------------------------------------------------------

    def localized(self, values):
        """Values in the document's language, with the forms that phrases may ask for."""
        told = {}
        for key, value in values.items():
            told[key] = value.within(self.language) if isinstance(value, Name) else value
        if "edition" in values:
            told |= {"th": ordinal(values["edition"]), "cn": chinese_number(values["edition"])}
        if "nth" in values:
            told |= {"th": ordinal(values["nth"]), "word": (WORDS[values["nth"]] if self.language == "en"
                                                            else DIGITS[values["nth"]])}
        if "level" in values:
            told["prize"] = self.layout.words.all("form/prize")[values["level"]]
            told["place"] = ordinal(values["level"] + 1)
            told["rank"] = ("冠", "亚", "季")[values["level"]]
        if "medal" in values:
            told["medal"] = self.layout.words.all("form/medal")[values["medal"]]
        if "venue" in values:
            told["venue"] = facts.venues()[values["venue"]]["name"]
        if "venue2" in values:
            told["venue2"] = facts.venues()[values["venue2"]]["name"]
        if "journal" in values:
            told["journal"] = facts.venues()[values["journal"]]["name"]
        if "at" in values:
            told |= {"date": single(self.layout, values["at"]), "year": values["at"] // 12, "M": values["at"] % 12 + 1,
                     "MM": f"{values['at'] % 12 + 1:02d}", "month": single(self.layout, values["at"], "{Month}")}
        if "amount" in values:
            told["n"] = amount(values["amount"], self.language, self.rng)
        if "year" in told and isinstance(told["year"], int):
            told["yy"] = f"{told['year'] % 100:02d}"
        return told

    def plain(self, text):
        """Without the signs of Markdown where the document is plain text: a link is its address."""
        return text if self.layout.format == "markdown" else LINK.sub(r"\1", text).replace("*", "")

    def say(self, line):
        """A claim in words, marked if it is the place of a fault."""
        if line.words is not None:
            text = line.words
        else:
            text = self.plain(self.layout.words.say(self.rng, line.key, **self.localized(line.values)))
            if not line.key.startswith(("link/", "contact/")) and not text[1:2].isupper():
                text = text[0].upper() + text[1:]
        return mark(text, line.fault)

    def name(self, person, style=None):
        style = style or self.layout.authors
        if self.language == "zh" and style == "full":
            return person.zh
        parts = str(person).split()
        given, family = (parts[1], parts[0]) if "·" not in person.zh else (" ".join(parts[:-1]), parts[-1])
        return f"{given[0]}. {family}" if style == "initial" else f"{given} {family}"

    # -- parts ----------------------------------------------------------------------------------------------------------

    def bullets(self, lines, numbered=False):
        out = []
        for index, line in enumerate(lines, 1):
            first, *rest = self.say(line).split("\n")
            out.append(f"{index}." if numbered else self.layout.bullet)
            out[-1] += f" {first}"
            out += rest
        return out

    def entry(self, entry):
        """A dated entry: its head, its remark, its lines."""
        template = self.layout.entries[entry.kind]
        date = mark(joined(self.layout, entry.span), entry.span.fault)
        values = self.localized({"org": entry.organization or "", "role": entry.role, "field": entry.field or "",
                                 "degree": entry.role})
        if entry.remark is not None:
            remark = ("（{}）" if self.language == "zh" else " ({})").format(self.say(entry.remark))
            nested = "（{degree" in template or "{degree}）" in template
            values["org" if nested else "degree" if self.language == "zh" else "field"] += remark
        head = [mark(line, entry.fault) if entry.fault is not None else line
                for line in template.format(date=date, **values).split("\n")]
        lines = self.bullets(entry.lines)
        if not template.startswith("|") and self.layout.blank and lines and self.layout.format == "markdown":
            head.append("")
        return head + lines

    def entries(self, entries):
        if not entries:
            return []
        template = self.layout.entries[entries[0].kind]
        if template.startswith("|"):
            rows = [self.entry(entry)[0] for entry in entries]
            loose = [line for entry in entries for line in entry.lines]
            cells = [self.rng.choice(self.layout.words.all(f"table/{field}"))
                     for field in re.findall(r"\| *\{(\w+)\}", template)]
            table = ["| " + " | ".join(cells) + " |", "|" + " --- |" * len(cells), *rows]
            return table + ([""] + self.bullets(loose) if loose else [])
        out = []
        for entry in entries:
            out += self.entry(entry) + ([""] if self.layout.blank else [])
        return out

    def authors(self, paper):
        names = [self.name(author) for author in paper.authors]
        if self.layout.bold_owner and paper.owner:
            names[paper.owner - 1] = f"**{names[paper.owner - 1]}**"
        return ("，" if self.language == "zh" and self.layout.authors == "full" else ", ").join(names)

    def where(self, paper):
        values = {"year": paper.year, "arxiv": getattr(paper, "arxiv", ""), "topic": getattr(paper, "topic", "")}
        if paper.venue:
            values |= {"venue": paper.venue, "journal": paper.venue}
        if paper.second:
            values |= {"venue2": paper.second[0], "year2": paper.second[1]}
        return self.layout.words.say(self.rng, f"status/{paper.status}", **self.localized(values))

    def paper(self, paper):
        note = "".join(self.spoken(line) for line in paper.extra)
        if note[:1].isascii() and note[:1] not in (" ", ","):
            note = " " + note
        text = self.layout.cite.format(authors=self.authors(paper), title=paper.title, where=self.where(paper),
                                       year=paper.year, note=note)
        text = re.sub(r"\.(?= ?[,，])", "", text).replace(" ,", ",")
        if self.layout.format == "text":
            text = text.replace("*", "")
        return Line(None, words=text, fault=paper.fault)

    def spoken(self, line):
        """A claim inside another line: words only, without capital letter; the blank before it is its own."""
        text = self.plain(self.layout.words.say(self.rng, line.key, **self.localized(line.values)))
        return mark(text if self.language == "zh" else " " + text.strip(), line.fault)

    # -- the whole ------------------------------------------------------------------------------------------------------

    def section(self, name):
        person = self.person
        if name in ("education", "employment", "internship", "project"):
            entries = {"education": person.studies[::-1], "employment": person.posts, "internship": person.internships,
                       "project": person.projects}[name]
            return self.entries(entries)
        if name in ("publication", "selected"):
            papers = person.papers if name == "publication" else person.selected
            return self.bullets([self.paper(paper) if not isinstance(paper, Line) else paper for paper in papers],
                                self.layout.numbered)
        lines = {"summary": person.summary, "news": person.news, "award": person.awards, "talk": person.talks,
                 "service": person.service, "skill": person.skills, "tail": person.tail}[name]
        return self.bullets(lines) if name not in ("summary", "tail") else [self.say(line) for line in lines]

    def choose_heading(self, words, name):
        """A heading; not one that promises a selection if the list is counted."""
        rows = words.all(f"heading/{name}")
        whole = [row for row in rows if row not in words.all("heading/part")] if name == "publication" else rows
        return self.rng.choice(whole if self.person.counted else rows)

    def heading(self, name):
        words = self.choose_heading(self.layout.words, name)
        if self.layout.bilingual:
            words += " / " + self.choose_heading(self.layout.other, name).lstrip("🎓 ")
        return self.layout.heading.format(h=words)

    def document(self):
        """(text, {fault: lines it stands on})."""
        owner = self.name(self.person.name, "full")
        lines = [f"# {owner}" if self.layout.format == "markdown" else owner, ""]
        lines += [self.say(line) for line in self.person.contact] + [""]
        for name in self.layout.sections:
            body = self.section(name)
            if not body:
                continue
            lines += ([self.heading(name), ""] if name != "tail" else []) + body + [""]
        if self.layout.wrap:
            lines = [piece for line in lines for piece in self.wrapped(line)]
        return finish("\n".join(lines))

    def wrapped(self, line):
        """A line as PDF extraction leaves it: broken at a column, marks repeated on each piece."""
        if len(line) <= self.layout.wrap or "\ue000" in line or "    " in line:
            return [line]
        return textwrap.wrap(line, self.layout.wrap, break_long_words=False, break_on_hyphens=False)


def gold_entries(person, language):
    """What a reader should find: the dated entries, with the words that name them."""
    found = []
    for entry in (*person.studies, *person.posts, *person.internships, *person.projects):
        span = entry.span
        if span.told:
            return None
        form = "{:04d}" if span.years_only else "{:04d}-{:02d}"
        day = lambda index: form.format(index // 12, index % 12 + 1)
        where = entry.organization.within(language) if entry.organization else ""
        role = entry.role.within(language)
        found.append({"kind": entry.kind, "org": where or role, "title": role, "start": day(span.start),
                      "end": None if span.end is None else day(span.end), "present": span.end is None})
    return found
