#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a candidate keeps beside the CV: veritae.toml, a baseline, comments that allow a finding."""
import json
import pathlib
import tempfile
import tomllib
import unittest

import jsonschema
from program import AS_OF, SOURCE, veritae

FAULTY = "## Experience\n\n- Engineer, Uno AG, 2021-05 – 2019-02\n"
WARNED = "## Publications\n\n- I. Brandt. Small Steps. NeurIPS 2023, under review.\n"
SCHEMA = json.loads((SOURCE / "include" / "veritae" / "config.schema.json").read_text(encoding="utf-8"))


class Folder(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.file("cv.md", FAULTY)

    def file(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def check(self, *arguments, **more):
        return veritae("check", *AS_OF, *arguments, cwd=self.folder, **more)

    def rules(self, *arguments):
        done = self.check("--format", "json", *arguments)
        return [finding["rule"] for document in json.loads(done.stdout)["documents"] for finding in document["findings"]]

    def refused(self, message, *arguments):
        done = self.check(*arguments)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertEqual(done.stderr.decode().splitlines()[0], "veritae: " + message)


class Settings(Folder):
    def test_the_nearest_file_upwards_counts_and_the_others_do_not(self):
        self.file("veritae.toml", 'ignore = ["date"]\n')
        self.file("a/b/cv.md", FAULTY)
        self.assertEqual(self.rules("a/b/cv.md"), [])
        self.file("a/veritae.toml", 'fail-on = "never"\n')
        self.assertEqual(self.rules("a/b/cv.md"), ["date/reversed"])
        self.assertEqual(self.check("a/b/cv.md").returncode, 0)
        self.assertEqual(self.rules("cv.md"), [])

    def test_options_outrank_it(self):
        self.file("veritae.toml", 'ignore = ["date"]\nfail-on = "never"\n')
        self.assertEqual(self.rules("--ignore", "metric", "cv.md"), ["date/reversed"])
        self.assertEqual(self.check("--ignore", "metric", "--fail-on", "error", "cv.md").returncode, 1)

    def test_isolated_and_named(self):
        self.file("veritae.toml", 'ignore = ["date"]\n')
        self.file("other.toml", 'select = ["metric"]\n')
        self.assertEqual(self.rules("--isolated", "cv.md"), ["date/reversed"])
        self.assertEqual(self.rules("--config", "other.toml", "cv.md"), [])

    def test_all_settings(self):
        self.file("own/date/reversed.json", (SOURCE / "rules/date/reversed.json").read_text(encoding="utf-8")
                  .replace('"severity": "error"', '"severity": "warning"'))
        self.file("veritae.toml", 'fail-on = "warning"\nlang = "zh"\nselect = ["date/reversed"]\nrules = ["own"]\n')
        done = self.check("cv.md")
        self.assertEqual(done.returncode, 1)
        self.assertIn("警告[date/reversed]", done.stdout.decode())

    def test_documents_with_different_settings_are_not_checked_together(self):
        self.file("a/cv.md", FAULTY)
        self.file("a/veritae.toml", "")
        self.refused("cv.md and a/cv.md have different configurations; check them one after the other, or name one with --config",
                     "cv.md", "a/cv.md")

    def test_errors_have_their_place(self):
        for content, message in (
                ('ignroe = ["date"]\n', 'veritae.toml:1:1: no setting "ignroe"; did you mean ignore?'),
                ('\nfail-on = "all"\n', "veritae.toml:2:11: expected one of error, warning, note, never"),
                ("select = 3\n", "veritae.toml:1:10: expected a list of strings"),
                ("select = [3]\n", "veritae.toml:1:11: expected a string")):
            self.file("veritae.toml", content)
            self.refused(f"{self.folder.resolve()}/{message}", "cv.md")
        self.file("veritae.toml", "select = [\n")
        done = self.check("cv.md")
        self.assertEqual(done.returncode, 2)
        self.assertRegex(done.stderr.decode(), r"veritae.toml:1:[0-9]+: Error while parsing array")
        self.refused("gone.toml: no such file", "--config", "gone.toml", "cv.md")

    def test_init_writes_the_defaults_once(self):
        done = veritae("init", cwd=self.folder)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b"veritae: wrote veritae.toml\n"))
        settings = tomllib.loads((self.folder / "veritae.toml").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        self.assertEqual([e.message for e in jsonschema.Draft202012Validator(SCHEMA).iter_errors(settings)], [])
        for name, value in settings.items():
            self.assertEqual(value, SCHEMA["properties"][name].get("default", []))
        self.assertEqual(set(settings) | {"baseline"}, set(SCHEMA["properties"]))
        self.assertEqual(self.rules("cv.md"), ["date/reversed"])
        again = veritae("init", cwd=self.folder)
        self.assertEqual((again.returncode, again.stderr), (2, b"veritae: veritae.toml: is there already\n"))


class Known(Folder):
    def test_an_earlier_report_is_a_baseline(self):
        self.file("before.json", self.check("--format", "json", "cv.md").stdout.decode())
        self.file("cv.md", "# Ida Brandt\n\n" + FAULTY + "- Engineer, Due AG, 2021-05 – 2019-03\n")
        done = self.check("--baseline", "before.json", "cv.md")
        self.assertEqual(done.returncode, 1)
        self.assertIn("2019-03", done.stdout.decode())
        self.assertNotIn("2019-02", done.stdout.decode())
        self.file("veritae.toml", 'baseline = "before.json"\n')
        self.assertEqual(len(self.rules("cv.md")), 1)

    def test_what_is_no_report_is_no_baseline(self):
        for content in ("", "[]", '{"schema": "veritae/inspect/1"}', '{"schema": "veritae/report/1"'):
            self.file("before.json", content)
            self.refused("before.json: expected a report that `veritae check --format json` has written",
                         "--baseline", "before.json", "cv.md")
        self.refused("gone.json: no such file", "--baseline", "gone.json", "cv.md")


class Allowed(Folder):
    def test_a_comment_allows_and_the_report_counts_it(self):
        self.file("cv.md", FAULTY.replace("2019-02", "2019-02 <!-- veritae: allow date/reversed -- a slip, told -->"))
        done = self.check("cv.md")
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertIn(b"no findings, 1 known or allowed", done.stdout)
        document = json.loads(self.check("--format", "json", "cv.md").stdout)["documents"][0]
        self.assertEqual((document["findings"], document["suppressed"]), ([], 1))
        self.assertEqual(self.check("--no-suppressions", "cv.md").returncode, 1)

    def test_filter_lets_nobody_silence_it(self):
        text = FAULTY.replace("2019-02", "2019-02 <!-- veritae: allow date/reversed -- a slip, told -->")
        done = veritae("filter", *AS_OF, stdin=json.dumps({"text": text, "path": "cv.md"}).encode())
        self.assertEqual([f["rule"] for f in json.loads(done.stdout)["findings"]], ["date/reversed"])

    def test_what_allows_nothing_is_told(self):
        for comment, message in (
                ("allow metric -- none", "nothing here needs to be allowed: metric finds nothing"),
                ("allow date/reversed", "expected a reason: `veritae: allow date/reversed -- reason`"),
                ("silence", "expected `veritae: allow RULE -- reason`"),
                ("allow date/revers -- x", "there is no such rule among date/revers; `veritae rules` lists them")):
            self.file("cv.md", f"# Ida\n\n<!-- veritae: {comment} -->\n- Reads papers.\n")
            done = self.check("cv.md")
            self.assertEqual((done.returncode, done.stderr.decode()), (0, f"veritae: cv.md:3:1: {message}\n"))


if __name__ == "__main__":
    unittest.main()
