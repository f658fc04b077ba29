#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the JSON of check and inspect against the schemas that are installed with the headers."""
import json
import pathlib
import unittest

import jsonschema
from program import AS_OF, SAMPLES, SOURCE, veritae

DOCUMENTS = [*sorted(SAMPLES.glob("*.md")), SAMPLES / "gone.md"]


def validator(name):
    schema = json.loads((SOURCE / "include" / "veritae" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


class Schemas(unittest.TestCase):
    def held(self, command, schema, *more):
        output = json.loads(veritae(command, "--format", "json", *AS_OF, *more, *DOCUMENTS).stdout.decode("utf-8", "strict"))
        self.assertEqual([e.message for e in validator(schema).iter_errors(output)], [])
        self.assertEqual(len(output["documents"]), len(DOCUMENTS))
        return output

    def test_check(self):
        self.assertTrue(any(d["findings"] for d in self.held("check", "report")["documents"]))
        self.held("check", "report", "--case", "--lang", "zh")

    def test_inspect(self):
        self.assertTrue(any(d["dates"] for d in self.held("inspect", "inspect")["documents"]))

    def test_an_unknown_member_is_refused(self):
        output = self.held("check", "report")
        output["score"] = 7
        self.assertFalse(validator("report").is_valid(output))

    def test_evidence_is_verbatim_at_its_place(self):
        for document in self.held("inspect", "inspect")["documents"]:
            if document["errors"]:
                continue
            content = pathlib.Path(document["path"]).read_bytes()
            for kind in ("entries", "publications", "dates", "quantities", "links"):
                for item in document[kind]:
                    start, end = item["evidence"]["start"], item["evidence"]["end"]
                    words = content[start["offset"]:end["offset"]].decode("utf-8", "strict")
                    self.assertEqual(item["evidence"]["text"], words)
                    line = content.decode().split("\n")[start["line"] - 1]
                    self.assertTrue(line[start["column"] - 1:].startswith(words.split("\n")[0]))


if __name__ == "__main__":
    unittest.main()
