#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""`check --since`: documents beside what they were, in real repositories of git."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from program import SOURCE, veritae

CV = ("# Ida Brandt\n\n## Experience\n\n**Uno AG**, Engineer, 2021-05 – {end}\n\n- Cut the delay by {cut}% in the harbour\n\n## Publications\n\n"
      "- **Ida Brandt**, Noor Haddad. Patient tides: forecasting harbour currents with sparse memory. {status}\n")
THEN = CV.format(end="2023-02", cut=20, status="Accepted by NeurIPS 2024.")
NOW = CV.format(end="2023-02", cut=45, status="Under review at NeurIPS 2024.")
MOVED = CV.format(end="2024-02", cut=20, status="Accepted by NeurIPS 2024.")
HISTORY = ("--select", "history", "--as-of", "2026-01-01", "--isolated")


@unittest.skipUnless(shutil.which("git"), "git is not installed")
class Since(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.root = pathlib.Path(holder.name)
        self.repository = self.root / "cv"
        (self.repository / "more").mkdir(parents=True)
        self.git("init", "-q", "-b", "main")
        self.file("cv.md", THEN)
        self.commit("2025-03-01T12:00:00Z")

    def git(self, *words, **environment):
        clean = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")} | {
            "HOME": str(self.root), "GIT_AUTHOR_NAME": "Ida", "GIT_AUTHOR_EMAIL": "ida@example.org", "GIT_COMMITTER_NAME": "Ida",
            "GIT_COMMITTER_EMAIL": "ida@example.org"} | environment
        subprocess.run(["git", *words], cwd=self.repository, env=clean, check=True, capture_output=True, timeout=60)

    def file(self, name, content):
        (self.repository / name).write_text(content, encoding="utf-8")

    def commit(self, day):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Change", GIT_AUTHOR_DATE=day, GIT_COMMITTER_DATE=day)

    def check(self, *arguments, cwd=None, **more):
        return veritae("check", *HISTORY, *arguments, cwd=cwd or self.repository, **more)

    def found(self, *arguments, **more):
        done = self.check("--format", "json", *arguments, **more)
        self.assertEqual(done.stderr, b"")
        return [(finding["rule"], [one["text"] for one in finding["evidence"]], finding["evidence"][1]["source"])
                for document in json.loads(done.stdout)["documents"] for finding in document["findings"]]

    def test_changes_against_the_last_commit(self):
        self.file("cv.md", NOW)
        self.assertEqual(self.found("--since", "HEAD", "cv.md"), [
            ("history/metric-grown", ["45%", "20%"], "HEAD:cv.md:7"),
            ("history/status-regressed", ["Under review at NeurIPS 2024", "Accepted by NeurIPS 2024"], "HEAD:cv.md:11")])
        self.file("cv.md", MOVED)
        self.assertEqual(self.found("--since", "HEAD", "cv.md"),
                         [("history/end-moved", ["2021-05 – 2024-02", "2021-05 – 2023-02"], "HEAD:cv.md:5")])

    def test_notes_that_only_since_tells(self):
        self.file("cv.md", NOW)
        self.assertEqual(self.check("--fail-on", "note", "cv.md").returncode, 0)
        done = self.check("--since", "HEAD", "--fail-on", "note", "cv.md")
        self.assertEqual(done.returncode, 1)
        self.assertIn("note[history/status-regressed]", done.stdout.decode())
        self.assertIn("HEAD:cv.md:11", done.stdout.decode())
        self.assertEqual(self.check("--since", "HEAD", "--fail-on", "warning", "cv.md").returncode, 0)

    def test_the_file_is_found_from_anywhere(self):
        self.file("cv.md", NOW)
        self.git("mv", "cv.md", "more/cv.md")
        self.git("reset", "-q", "--hard")
        (self.repository / "more").mkdir(exist_ok=True)
        self.file("more/cv.md", THEN)
        self.commit("2025-03-02T12:00:00Z")
        self.file("more/cv.md", NOW)
        for folder, path in ((self.root, "cv/more/cv.md"), (self.repository / "more", "cv.md"), (self.root, str(self.repository / "more/cv.md"))):
            self.assertEqual(len(self.found("--since", "main", path, cwd=folder)), 2)
        # As a hook of another repository would call it.
        self.assertEqual(len(self.found("--since", "main", "more/cv.md", GIT_DIR=".nowhere", GIT_INDEX_FILE=".nowhere/index")), 2)

    def test_several_files_each_with_its_past(self):
        self.file("other.md", THEN)
        self.commit("2025-03-02T12:00:00Z")
        self.file("cv.md", NOW)
        self.file("other.md", MOVED)
        self.file("fresh.md", NOW)
        rules = [rule for rule, _, _ in self.found("--since", "HEAD", "cv.md", "other.md", "fresh.md")]
        self.assertEqual(rules, ["history/metric-grown", "history/status-regressed", "history/end-moved"])

    def test_a_file_that_was_not_there_has_no_past(self):
        self.file("fresh.md", NOW)
        done = self.check("--since", "HEAD", "fresh.md")
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_what_was_mended_within_days_is_no_history(self):
        self.file("cv.md", NOW)
        self.commit("2025-12-28T12:00:00Z")
        self.file("cv.md", THEN)
        self.assertEqual(self.found("--since", "HEAD", "cv.md"), [])
        self.file("cv.md", NOW)
        self.assertEqual(len(self.found("--since", "HEAD~1", "cv.md")), 2)

    def test_calls_that_cannot_be_used(self):
        for arguments, words in ((("--since", "v9", "cv.md"), b'knows no revision "v9"'), (("--since", "--all", "cv.md"), b"is no revision"),
                                 (("--since=--output=x", "cv.md"), b"is no revision")):
            done = self.check(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, b""), done.stderr)
            self.assertIn(words, done.stderr)
        (self.root / "loose.md").write_text(NOW, encoding="utf-8")
        done = self.check("--since", "HEAD", "loose.md", cwd=self.root, GIT_CEILING_DIRECTORIES=str(self.root.parent))
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"loose.md: is in no git repository", done.stderr)
        done = self.check("--since", "HEAD", "cv.md", PATH=str(self.root))
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"needs git", done.stderr)

    def test_the_example_of_the_readme(self):
        text = (SOURCE / "README.md").read_text(encoding="utf-8")
        self.assertIn("args: [--since, sent]", text)
        call = next(line.strip() for line in text.splitlines() if line.startswith("    veritae check --since sent"))
        self.git("tag", "sent")
        self.file("cv.md", NOW)
        words = call.split("  ")[0].split()[1:]
        done = veritae(*words, "--as-of", "2026-01-01", cwd=self.repository)
        self.assertIn(b"history/status-regressed", done.stdout)


if __name__ == "__main__":
    unittest.main()
