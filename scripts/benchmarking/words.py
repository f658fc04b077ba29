# SPDX-License-Identifier: MIT
"""Phrase tables: plain text in, a choice of filled-in phrases out.

A table file holds `[key]` lines, each followed by its phrases, one a line. `⏎` in a phrase is a line break, `_` in a
separator is a blank, `#` begins a comment line. One file per split and language, `phrases/<split>.<language>.txt`, and one
of names per split, `phrases/<split>.names.txt`, whose lines read `English | 中文`.
"""
import pathlib
import random
import re

FOLDER = pathlib.Path(__file__).parent / "phrases"
KEY = re.compile(r"\[([a-z][a-z0-9/-]*)\]")
SPLITS = ("train", "test")
LANGUAGES = ("en", "zh")


def read_tables(path):
    """A table file as {key: [phrase, …]}."""
    tables, rows = {}, None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        key = KEY.fullmatch(line)
        if key:
            if key[1] in tables:
                raise ValueError(f"{path.name}:{number}: [{key[1]}] stands twice")
            rows = tables[key[1]] = []
        elif line and not line.startswith("# "):
            if rows is None:
                raise ValueError(f"{path.name}:{number}: a phrase before the first key")
            rows.append(line.replace(" ⏎ ", "\n").replace("⏎", "\n"))
    return tables


class Words:
    """The phrases of one split in one language."""

    def __init__(self, split, language):
        self.split, self.language = split, language
        self.tables = read_tables(FOLDER / f"{split}.{language}.txt")

    def all(self, key):
        if key not in self.tables:
            raise KeyError(f"{self.split}.{self.language}: no [{key}]")
        return self.tables[key]

    def say(self, rng, key, **values):
        """One phrase of a table with its fields filled in. `pick` chooses the row, `same` keeps the choice for good."""
        rows = self.all(key)
        if "pick" in values:
            return rows[values["pick"] % len(rows)].format_map(values)
        return (random.Random(values["same"]) if "same" in values else rng).choice(rows).format_map(values)

    def separator(self, rng, key):
        return rng.choice(self.all(key)).replace("_", " ")


class Name(str):
    """A name in both languages: the English one as a string, `zh` beside it."""

    def __new__(cls, english, chinese):
        self = super().__new__(cls, english)
        self.zh = chinese
        return self

    def __deepcopy__(self, memo):
        return self

    def within(self, language):
        return self.zh if language == "zh" else str(self)


def read_names(split):
    """The invented names of a split as {key: [Name, …]}."""
    tables = read_tables(FOLDER / f"{split}.names.txt")
    return {key: [Name(*[part.strip() for part in (row.split("|") + [row])[:2]]) for row in rows]
            for key, rows in tables.items()}


def shared_phrases(language, layout=("date/", "entry/", "heading/", "table/", "form/", "position/")):
    """Phrases with words of their own that stand in both splits, layout aside: there must be none."""
    train, test = ({row for key, rows in Words(split, language).tables.items() if not key.startswith(layout) for row in rows}
                   for split in SPLITS)
    return sorted(row for row in train & test if re.search(r"[^\W\d_]", re.sub(r"\{.*?\}", "", row)))


def missing_tables():
    """Keys that one table file has and another lacks."""
    held = {(split, language): set(Words(split, language).tables) for split in SPLITS for language in LANGUAGES}
    every = set().union(*held.values())
    return sorted(f"{split}.{language}: [{key}]" for (split, language), keys in held.items() for key in every - keys)
