#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The generator of invented résumés: reproducible, labelled where it says, the splits apart."""
import pathlib
import re
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts"))

from benchmarking import facts, words  # noqa: E402
from benchmarking.cases import cases  # noqa: E402
from benchmarking.documents import Generator  # noqa: E402
from benchmarking.faults import PLANTERS  # noqa: E402
from benchmarking.scoring import Score, lines_of  # noqa: E402


def finding(rule, line, text="", severity="error"):
    place = {"line": line, "column": 1, "offset": 0}
    return {"rule": rule, "severity": severity, "message": "", "document": 0,
            "evidence": [{"start": place, "end": place, "text": text}]}


class Phrases(unittest.TestCase):
    def test_every_table_has_every_key(self):
        self.assertEqual(words.missing_tables(), [])

    def test_no_phrase_stands_in_both_splits(self):
        for language in words.LANGUAGES:
            self.assertEqual(words.shared_phrases(language), [])

    def test_technologies_stand_only_where_the_generator_dates_them(self):
        undated = ("summary/", "skill/", "text/", "honest/text")  # what carries no date, or is no work
        for split in words.SPLITS:
            for file in ("names", *words.LANGUAGES):
                tables = words.read_tables(words.FOLDER / f"{split}.{file}.txt")
                named = [(split, file, key, row) for key, rows in tables.items() if not key.startswith(undated)
                         for row in rows if facts.names_technology(row)]
                self.assertEqual(named, [])

    def test_every_phrase_of_a_table_asks_for_known_fields_only(self):
        for split in words.SPLITS:
            for seed in (3, 4):
                Generator(split, seed).corpus(60)  # an unknown field would raise


class Documents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.records = Generator("train", 5).corpus(160)

    def test_same_seed_same_documents(self):
        self.assertEqual(self.records, Generator("train", 5).corpus(160))
        self.assertNotEqual(self.records[0]["text"], Generator("train", 6).document(0)["text"])

    def test_half_is_clean_in_both_languages(self):
        clean = [record["lang"] for record in self.records if not record["expect"] and "select" not in record]
        self.assertEqual((clean.count("en"), clean.count("zh")), (40, 40))

    def test_labels_stand_in_the_text(self):
        for record in self.records:
            for wanted in record["expect"]:
                for quote in wanted["near"]:
                    self.assertTrue(lines_of(record["text"], quote), (record["id"], quote))

    def test_no_mark_is_left(self):
        for record in self.records:
            text = re.sub(r"{{[^{}]*}}", "", record["text"])  # what a template was left with is planted
            self.assertFalse(any("\ue000" <= sign <= "\ue002" or sign in "{}" for sign in text), record["id"])

    def test_every_rule_is_planted_in_both_languages(self):
        planted = {(rule, record["lang"]) for rule in PLANTERS for record in Generator("test", 7).corpus(16, [rule])
                   for wanted in record["expect"] if wanted["rule"][0] == rule}
        self.assertEqual(planted, {(rule, language) for rule in PLANTERS for language in words.LANGUAGES})

    def test_a_case_has_its_difference_in_both_documents(self):
        for record in cases(Generator("test", 5), 40):
            for wanted in record["expect"]:
                for document in record["documents"]:
                    self.assertTrue(any(lines_of(document["text"], quote) for quote in wanted["near"]), record["id"])


class Scoring(unittest.TestCase):
    text = "one\ntwo\nthree\nfour\nfive\nsix\n"
    record = {"id": "x", "as_of": "2026-01-01", "expect": [{"rule": ["a/b", "c/d"], "near": ["two"], "tier": "must"}]}

    def score(self, record, *findings):
        score = Score()
        score.add(record, [self.text], list(findings))
        return score

    def test_within_two_lines_is_found(self):
        self.assertEqual(self.score(self.record, finding("a/b", 4)).figures()["recall"], 1.0)
        self.assertEqual(self.score(self.record, finding("a/b", 5)).figures()["recall"], 0.0)

    def test_any_accepted_rule_will_do(self):
        score = self.score(self.record, finding("c/d", 2))
        self.assertEqual((score.figures()["recall"], score.figures()["precision"]), (1.0, 1.0))
        self.assertEqual(self.score(self.record, finding("e/f", 2)).figures()["precision"], 0.0)

    def test_a_note_is_no_false_alarm(self):
        clean = self.record | {"expect": []}
        self.assertEqual(self.score(clean, finding("a/b", 2, severity="note")).figures()["clean with a false alarm"], 0)
        self.assertEqual(self.score(clean, finding("a/b", 2)).figures()["clean with a false alarm"], 1)

    def test_what_may_be_found_counts_for_nothing(self):
        may = self.record | {"expect": [self.record["expect"][0] | {"tier": "may"}]}
        figures = self.score(may, finding("a/b", 2)).figures()
        self.assertEqual((figures["musts"], figures["precision"], figures["clean with a false alarm"]), (0, 1.0, 0))


if __name__ == "__main__":
    unittest.main()
