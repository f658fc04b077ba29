#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""check --watch: a report at once, and one at each save, in whichever way an editor saves."""
import os
import pathlib
import select
import signal
import subprocess
import tempfile
import unittest

from program import AS_OF, PROGRAM, veritae

CLEAN = "## Experience\n\n- Engineer, Uno AG, 2019-02 – 2021-05\n"
FAULTY = "## Experience\n\n- Engineer, Uno AG, 2021-05 – 2019-02\n"


class Watching(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        (self.folder / "cv.md").write_text(CLEAN, encoding="utf-8")

    def start(self, *arguments):
        process = subprocess.Popen([PROGRAM, "check", *AS_OF, "--watch", *arguments], cwd=self.folder, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        self.told = b""
        return process

    def until_it_waits(self, process):
        told = b""
        while b"waiting for a change" not in told:
            ready, _, _ = select.select([process.stdout], [], [], 30)
            self.assertTrue(ready, told)
            more = os.read(process.stdout.fileno(), 65536)
            self.assertTrue(more, told)
            told += more
        return told.decode()

    def test_each_save_is_checked(self):
        process = self.start("cv.md")
        self.assertIn("no findings", self.until_it_waits(process))
        (self.folder / "cv.md").write_text(FAULTY, encoding="utf-8")
        self.assertIn("error[date/reversed]", self.until_it_waits(process))
        (self.folder / "new").write_text(CLEAN, encoding="utf-8")
        (self.folder / "new").rename(self.folder / "cv.md")
        self.assertIn("no findings", self.until_it_waits(process))
        (self.folder / "cv.md").unlink()
        self.assertIn("no such file", self.until_it_waits(process))
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(30), -signal.SIGINT)

    def test_its_own_report_is_no_change(self):
        process = self.start("--format", "sarif=out.sarif", "--format", "text", ".")
        self.until_it_waits(process)
        self.assertEqual(select.select([process.stdout], [], [], 0.5)[0], [])
        (self.folder / "cv.md").write_text(FAULTY, encoding="utf-8")
        self.until_it_waits(process)
        self.assertEqual(select.select([process.stdout], [], [], 0.5)[0], [])

    def test_folders_that_are_made_later(self):
        process = self.start("more", ".")
        self.until_it_waits(process)
        (self.folder / "more" / "deep").mkdir(parents=True)
        (self.folder / "more" / "cv.md").write_text(FAULTY, encoding="utf-8")
        told = self.until_it_waits(process)
        while "error[date/reversed]" not in told:  # the folder alone may have been seen first
            told = self.until_it_waits(process)
        (self.folder / "more" / "deep" / "note.md").write_text("x", encoding="utf-8")
        self.until_it_waits(process)
        (self.folder / "more" / "cv.md").write_text(CLEAN, encoding="utf-8")
        self.assertNotIn("error[date/reversed]", self.until_it_waits(process))

    def test_standard_input_cannot_be_watched(self):
        done = veritae("check", "--watch", "-")
        self.assertEqual((done.returncode, done.stderr), (2, b"veritae: standard input cannot be watched\n"))


if __name__ == "__main__":
    unittest.main()
