# SPDX-License-Identifier: MIT
"""Holds findings against labels.

A finding answers an expectation when its rule is one of the accepted ones and one of its evidence texts stands on, or within
two lines of, a quoted line. `must` counts for recall, `may` is allowed and counts for nothing. Errors and warnings are loud:
a loud finding that no expectation allows is a false alarm. Notes are never false alarms.
"""
import collections
import dataclasses
import functools
import re

LOUD = ("error", "warning")
REACH = 2


@functools.lru_cache(maxsize=None)
def lines_of(text, quote):
    """The lines (from 1) on which a quote stands, whatever blanks it was written with, and their neighbours."""
    found = set()
    for match in re.finditer(r"\s+".join(re.escape(word) for word in quote.split()), text):
        first, last = (text.count("\n", 0, at) + 1 for at in match.span())
        found.update(range(first - REACH, last + REACH + 1))
    return found


def answers(finding, wanted, texts):
    """Whether a finding is what an expectation asks for."""
    if finding["rule"] not in wanted["rule"]:
        return False
    quotes = wanted.get("near")
    if not quotes:
        return True
    for evidence in finding.get("evidence", []):
        if "start" not in evidence:
            continue
        told = evidence.get("text", "")
        if any(quote in told or told and told in quote for quote in quotes):
            return True
        lines = set(range(evidence["start"]["line"], evidence["end"]["line"] + 1))
        text = texts[evidence.get("document", finding["document"])]
        if any(lines & lines_of(text, quote) for quote in quotes):
            return True
    return False


@dataclasses.dataclass
class Count:
    """Figures of one rule: expectations and how many were answered, findings and how many were allowed."""
    musts: int = 0
    hits: int = 0
    told: int = 0
    allowed: int = 0
    by_language: collections.Counter = dataclasses.field(default_factory=collections.Counter)


@dataclasses.dataclass
class Score:
    rules: dict = dataclasses.field(default_factory=lambda: collections.defaultdict(Count))
    documents: int = 0
    clean: int = 0
    alarmed: int = 0
    loud: int = 0
    loud_allowed: int = 0
    entries_right: int = 0
    entries_missing: int = 0
    entries_extra: int = 0
    shown: list = dataclasses.field(default_factory=list)

    def add(self, record, texts, findings, understood=None):
        """Counts one record."""
        self.documents += 1
        musts = [wanted for wanted in record["expect"] if wanted.get("tier", "must") == "must"]
        for wanted in musts:
            count = self.rules[wanted["rule"][0]]
            hit = any(answers(finding, wanted, texts) for finding in findings)
            count.musts += 1
            count.hits += hit
            language = record.get("lang", "en")
            count.by_language[language] += 1
            count.by_language[language + " hit"] += hit
            if not hit:
                self.shown.append(("miss", wanted["rule"][0], record["id"], " ⏎ ".join(wanted["near"]), record["as_of"]))
        alarmed = False
        for finding in findings:
            allowed = any(answers(finding, wanted, texts) for wanted in record["expect"])
            loud = finding["severity"] in LOUD
            if loud or allowed:
                self.rules[finding["rule"]].told += 1
                self.rules[finding["rule"]].allowed += allowed
            self.loud += loud
            self.loud_allowed += loud and allowed
            if loud and not allowed:
                alarmed = True
                places = " ⏎ ".join(evidence.get("text", "") for evidence in finding["evidence"] if "start" in evidence)
                self.shown.append(("false", finding["rule"], record["id"], f"{finding['message']} | {places}", record["as_of"]))
        if not musts:
            self.clean += 1
            self.alarmed += alarmed
        if record.get("entries") and understood is not None:
            self._entries(record, understood)

    def _entries(self, record, understood):
        left = [entry for entry in understood.get("entries", []) if _dated(entry)]
        for gold in filter(_dated, record["entries"]):
            match = next((entry for entry in left if _same_entry(gold, entry)), None)
            if match is None:
                self.entries_missing += 1
                self.shown.append(("entries", "missing", record["id"], str(gold), record["as_of"]))
            else:
                left.remove(match)
                self.entries_right += 1
        self.entries_extra += len(left)
        for entry in left:
            told = {key: entry.get(key) for key in ("kind", "organization", "title", "start", "end")}
            self.shown.append(("entries", "extra", record["id"], str(told), record["as_of"]))

    def figures(self):
        """The figures as a flat dictionary."""
        musts = sum(count.musts for count in self.rules.values())
        right, missing, extra = self.entries_right, self.entries_missing, self.entries_extra
        figures = {"documents": self.documents, "musts": musts,
                   "recall": _ratio(sum(count.hits for count in self.rules.values()), musts),
                   "precision": _ratio(self.loud_allowed, self.loud), "clean": self.clean, "clean with a false alarm": self.alarmed}
        if right + missing:
            figures["entry F1"] = _ratio(2 * right, 2 * right + missing + extra)
        return figures


def _ratio(part, whole):
    return round(part / whole, 4) if whole else 1.0


def _dated(entry):
    return bool(entry.get("start") or entry.get("end") or entry.get("present"))


def _words(entry):
    text = f"{entry.get('org') or entry.get('organization') or ''} {entry.get('title') or ''}".lower()
    han = re.findall(r"[\u4e00-\u9fff]", text)
    return set(re.findall(r"[a-z0-9]{3,}", text)) | {one + two for one, two in zip(han, han[1:])}


def _same_entry(gold, got):
    """Same start and end month as far as both tell it, and a word of the name in common."""
    if bool(gold.get("present")) != bool(got.get("present")):
        return False
    for key in ("start", "end"):
        one, two = (gold.get(key) or "")[:7], (got.get(key) or "")[:7]
        if key == "end" and gold.get("present"):
            continue
        if bool(one) != bool(two) or one[:min(len(one), len(two))] != two[:min(len(one), len(two))]:
            return False
    return not _words(gold) or bool(_words(gold) & _words(got))
