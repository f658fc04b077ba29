#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares whole reports over the sample documents with those in golden/.

With VERITAE_UPDATE_GOLDEN=1 it writes them anew: read the difference before keeping it.
"""
import os
import pathlib
import re
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
from program import AS_OF, SAMPLES, veritae  # noqa: E402

GOLDEN = HERE / "golden"
DOCUMENTS = sorted(path.name for path in SAMPLES.glob("*.md"))
ENDINGS = {"text": "txt", "json": "json", "html": "html", "ndjson": "ndjson", "markdown": "md", "sarif": "sarif", "junit": "junit.xml",
           "github": "github.txt", "gitlab": "gitlab.json", "rdjson": "rdjson"}
CALLS = {f"{pathlib.Path(name).stem}.{command}.{ENDINGS[form]}": (command, "--format", form, name)
         for name in DOCUMENTS for command, form in (*(("check", form) for form in ENDINGS), ("inspect", "text"))}
CALLS["all.check.zh.txt"] = ("check", "--lang", "zh", *DOCUMENTS)


class Golden(unittest.TestCase):
    maxDiff = None

    def test_every_report_is_as_stored(self):
        for name, call in CALLS.items():
            with self.subTest(name):
                text = veritae(*call, *AS_OF, cwd=SAMPLES).stdout.decode("utf-8", "strict")
                # Every change of a rule or a word changes the hash, every change of its examples a manual.
                text = re.sub(r'(?m)^  "tool": .*$', '  "tool": …', text)
                text = re.sub(r'(?m)^( *"(rules|markdown)": )".*"', r'\1…', text)
                # Every change of the style sheet changes a page and the policy that allows it.
                text = re.sub(r"(?s)<style>.*?</style>", "<style>…</style>", text)
                text = re.sub(r"'sha256-[^']*'", "'sha256-…'", text)
                text = re.sub(r"<code>[0-9a-f]{16}</code>", "<code>…</code>", text)
                stored = GOLDEN / name
                if os.environ.get("VERITAE_UPDATE_GOLDEN"):
                    GOLDEN.mkdir(exist_ok=True)
                    stored.write_text(text, encoding="utf-8")
                self.assertEqual(stored.read_text(encoding="utf-8"), text,
                                 "if this is meant: VERITAE_UPDATE_GOLDEN=1 ctest --preset dev -R golden, and read the difference")

    def test_no_stored_report_is_orphaned(self):
        self.assertEqual(sorted(path.name for path in GOLDEN.iterdir()), sorted(CALLS))


if __name__ == "__main__":
    unittest.main()
