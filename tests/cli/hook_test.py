#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The hooks in a real repository, run by the real pre-commit program as `git commit` runs it."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

from program import PROGRAM, SOURCE

CLEAN = "# Ida Brandt\n\n## Experience\n\n- Engineer, Uno AG, 2019-02 – 2021-05\n"
FAULTY = CLEAN.replace("2019-02 – 2021-05", "2021-05 – 2019-02")
ALLOWED = FAULTY.replace("2019-02\n", "2019-02 <!-- veritae: allow date/reversed -- the office knows -->\n")
PAPER = "---\ntitle: Small Steps\nvenue: ECCV 2023\ndate: 2023-06-01\ncitation: 'I. Brandt. Small Steps. ECCV 2023.'\n---\n"


@unittest.skipUnless(shutil.which("pre-commit") and shutil.which("git"), "pre-commit is not installed")
class Hooks(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        root = pathlib.Path(holder.name)
        bin_folder = root / "bin"
        bin_folder.mkdir()
        (bin_folder / "veritae").symlink_to(PROGRAM)
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")} | {
            "PATH": f"{bin_folder}:{os.environ['PATH']}", "HOME": str(root), "PRE_COMMIT_HOME": str(root / "cache"),
            "GIT_AUTHOR_NAME": "Ida", "GIT_AUTHOR_EMAIL": "ida@example.org", "GIT_COMMITTER_NAME": "Ida",
            "GIT_COMMITTER_EMAIL": "ida@example.org"}
        # The hooks as a repository of their own, as pre-commit fetches them.
        hooks = root / "hooks"
        hooks.mkdir()
        shutil.copy(SOURCE / ".pre-commit-hooks.yaml", hooks)
        self.run_in(hooks, "git", "init", "-q", "-b", "main")
        self.run_in(hooks, "git", "add", "-A")
        self.run_in(hooks, "git", "commit", "-q", "-m", "Hooks")
        self.run_in(hooks, "git", "tag", "v0.1.0")
        self.repository = root / "cv"
        self.repository.mkdir()
        self.run_in(self.repository, "git", "init", "-q", "-b", "main")
        self.hooks = hooks

    def run_in(self, folder, *command, status=0):
        done = subprocess.run(command, cwd=folder, env=self.environment, capture_output=True, text=True, timeout=120)
        if status is not None:
            self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done

    def install(self, hook):
        self.file(".pre-commit-config.yaml", f"repos:\n- repo: {self.hooks}\n  rev: v0.1.0\n  hooks:\n  - id: {hook}\n")
        self.run_in(self.repository, "pre-commit", "install")
        self.commit()

    def file(self, name, content):
        path = self.repository / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")

    def commit(self, status=0):
        self.run_in(self.repository, "git", "add", "-A")
        return self.run_in(self.repository, "git", "commit", "-q", "-m", "Change", status=status)

    def test_each_cv(self):
        self.install("veritae")
        self.file("cv.md", CLEAN)
        self.file("notes.md", FAULTY)
        self.commit()
        self.file("cv.md", FAULTY)
        begin = time.monotonic()
        done = self.commit(status=1)
        seconds = time.monotonic() - begin
        told = done.stdout + done.stderr
        self.assertIn("error[date/reversed]: 2021-05 – 2019-02 ends before it begins", told)
        self.assertIn("cv.md:5:21", told)
        self.assertLess(seconds, 20)  # hangs; the benchmark holds the speed
        self.file("cv.md", ALLOWED)
        self.commit()

    def test_names_of_cvs(self):
        self.install("veritae")
        for name in ("Resume_Brandt.md", "doc/ida-cv.en.md", "简历.md", "CV.txt"):
            self.file(name, FAULTY)
            self.commit(status=1)
            (self.repository / name).unlink()
        for name in ("recv.md", "resume/notes.md", "cvs/list.md"):
            self.file(name, FAULTY)
        self.commit()

    def test_the_whole_repository(self):
        self.file("_config.yml", "title: Ida Brandt\n")
        self.file("_pages/cv.md", "---\ntitle: CV\n---\n\n" + CLEAN)
        self.install("veritae-site")
        self.file("_publications/2023-small-steps.md", PAPER)
        done = self.commit(status=1)
        self.assertIn("publication/no-such-edition", done.stdout + done.stderr)
        self.file("_publications/2023-small-steps.md", PAPER.replace("ECCV 2023", "ICCV 2023"))
        self.commit()


if __name__ == "__main__":
    unittest.main()
