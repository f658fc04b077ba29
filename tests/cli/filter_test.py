#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The stream: one line in, one line out, whatever stands in the lines."""
import contextlib
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import unittest

import jsonschema
from program import AS_OF, PROGRAM, SAMPLES, SOURCE, veritae

TEXTS = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.md"))]
FAULTY = "## Experience\n\n- Engineer, Uno AG, 2021-05 – 2019-02\n"
SCHEMA = json.loads((SOURCE / "include" / "veritae" / "report.schema.json").read_text(encoding="utf-8"))
DOCUMENT = jsonschema.Draft202012Validator(SCHEMA | {"$ref": "#/$defs/document", "required": [], "type": "object", "properties": {},
                                                     "additionalProperties": True})


def record(**members):
    return json.dumps(members, ensure_ascii=False).encode()


def stream(lines, *arguments, **more):
    done = veritae("filter", *AS_OF, *arguments, stdin=b"".join(line + b"\n" for line in lines), **more)
    return done, done.stdout.splitlines()


class Stream(unittest.TestCase):
    def test_a_line_for_a_line_in_their_order(self):
        lines = [record(id=i, text=TEXTS[i % len(TEXTS)], path="cv.md") for i in range(40)]
        done, out = stream(lines)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual([json.loads(line)["id"] for line in out], list(range(40)))
        for line in out:
            self.assertEqual([e.message for e in DOCUMENT.iter_errors(json.loads(line))], [])

    def test_the_number_of_jobs_changes_no_byte(self):
        lines = [record(id=i, text=TEXTS[i % len(TEXTS)] if i % 5 else "x" * (i * 997), path="cv.md") for i in range(60)]
        self.assertEqual(stream(lines)[1], stream(lines, "--jobs", "4")[1])

    def test_findings_are_those_of_check(self):
        text = TEXTS[0]
        checked = veritae("check", "--format", "json", *AS_OF, "--stdin-filename", "cv.md", "-", stdin=text.encode())
        expected = json.loads(checked.stdout)["documents"][0]["findings"]
        self.assertTrue(expected)
        _, out = stream([record(text=text, path="cv.md")])
        self.assertEqual(json.loads(out[0])["findings"], expected)

    def test_bad_records_change_no_other_line(self):
        good = record(id="good", text=FAULTY)
        bad = [b"garbage", b"", b'{"text": "\xff\xfe"}', b"[" * 100_000, record(text="x" * 10_000_000),
               record(text="a\n" * 1_000_000), record(id="k"), b'{"id": "cut", "text": "']
        lines = [line for one in bad for line in (good, one)] + [good]
        done, out = stream(lines, "--jobs", "2")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr, b"")
        self.assertEqual(len(out), len(lines))
        self.assertEqual(len(set(out[::2])), 1)
        self.assertEqual(json.loads(out[0])["findings"][0]["rule"], "date/reversed")
        for line in out:
            self.assertLessEqual(len(line) + 1, 65536)
        told = [json.loads(line)["errors"] for line in out[1::2]]
        self.assertEqual([bool(errors) for errors in told], [True, True, True, True, True, False, True, True])

    def test_the_last_line_may_lack_its_end(self):
        done = veritae("filter", *AS_OF, stdin=record(id=1, text="") + b"\r\n" + record(id=2, text=""))
        self.assertEqual([json.loads(line)["id"] for line in done.stdout.splitlines()], [1, 2])

    def test_an_empty_stream(self):
        done = veritae("filter", stdin=b"")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))

    def test_a_structured_resume(self):
        resume = {"basics": {"name": "Ida Brandt"},
                  "work": [{"name": "Uno", "position": "Engineer", "startDate": "2021-05", "endDate": "2019-02"}]}
        _, out = stream([record(resume=resume)])
        finding = json.loads(out[0])["findings"][0]
        self.assertEqual(finding["rule"], "date/reversed")

    def test_what_inspect_wrote(self):
        inspected = json.loads(veritae("inspect", "--format", "json", *AS_OF, "--stdin-filename", "cv.md", "-",
                                       stdin=FAULTY.encode()).stdout)
        _, out = stream([record(resume=inspected), record(resume=inspected["documents"][0])])
        for line in out:
            finding = json.loads(line)["findings"][0]
            self.assertEqual(finding["rule"], "date/reversed")
            self.assertRegex(finding["evidence"][0]["pointer"], "^(/documents/0)?/reading/lines/[0-9]+$")

    def test_paths(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "cv.md").write_text(FAULTY, encoding="utf-8")
            _, out = stream([record(path="cv.md"), record(path="gone.md")], cwd=folder)
        self.assertEqual(len(json.loads(out[0])["findings"]), 1)
        self.assertEqual(json.loads(out[1])["errors"][0]["code"], "missing")

    def test_fields_and_selection(self):
        _, out = stream([record(id=1, text=FAULTY)], "--fields", "findings,errors", "--ignore", "date/reversed")
        self.assertEqual(json.loads(out[0]), {"id": 1, "findings": [], "errors": []})

    def test_calls_that_cannot_be_used(self):
        for arguments, message in ((("--fields", "score"), b"score not in"), (("--jobs", "0"), b"--jobs"),
                                   (("--select", "date/reverse"), b"date/reversed"), (("--as-of", "2026-02-30"), b"no day")):
            done = veritae("filter", *arguments)
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertIn(message, done.stderr)


class Example(unittest.TestCase):
    def test_the_pipeline_of_the_readme(self):
        lines = (SOURCE / "README.md").read_text(encoding="utf-8").splitlines()
        begin = next(i for i, line in enumerate(lines) if line.startswith("    jq -c"))
        pipeline = "\n".join(lines[begin:begin + 3])
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "in.ndjson").write_bytes(
                record(candidate=1, cv=FAULTY, received="2026-01-15") + b"\n" + record(candidate=2, cv="# Ida", received="2026-01-15"))
            done = subprocess.run(["sh", "-c", pipeline.replace("veritae filter", f"'{PROGRAM}' filter")], cwd=folder,
                                  capture_output=True, timeout=60)
        self.assertEqual(done.stderr, b"")
        self.assertEqual([json.loads(line) for line in done.stdout.splitlines()], [{"id": 1, "rules": ["date/reversed"]}])


class Pipes(unittest.TestCase):
    def start(self, *arguments, **more):
        process = subprocess.Popen([PROGRAM, "filter", *AS_OF, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, **more)
        self.addCleanup(process.wait)
        for end in (process.stdout, process.stderr):
            self.addCleanup(end.close)
        self.addCleanup(self.close, process.stdin)
        return process

    @staticmethod
    def close(end):
        with contextlib.suppress(BrokenPipeError):
            end.close()

    def test_an_answer_comes_before_the_next_record_is_sent(self):
        for jobs in ("1", "2"):
            process = self.start("--jobs", jobs)
            for number in range(5):
                process.stdin.write(record(id=number, text=FAULTY) + b"\n")
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["id"], number)
            process.stdin.close()
            self.assertEqual(process.wait(30), 0)

    def test_whoever_reads_may_go(self):
        process = self.start("--jobs", "2")
        process.stdout.close()
        with self.assertRaises(BrokenPipeError):
            for number in range(100_000):
                process.stdin.write(record(id=number, text=FAULTY) + b"\n")
        self.assertIn(process.wait(30), (-signal.SIGPIPE, 2))
        self.assertEqual(process.stderr.read(), b"")

    @unittest.skipUnless(os.path.exists("/dev/full"), "no device that is always full")
    def test_a_full_disk_is_told(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "filter", *AS_OF, "--jobs", "2"], input=record(text="") + b"\n", stdout=full,
                                  stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"No space left", done.stderr)

    def test_an_output_file_is_whole_or_not_there(self):
        with tempfile.TemporaryDirectory() as folder:
            process = self.start("--output", "out.ndjson", cwd=folder)
            process.stdin.write(record(text=FAULTY) + b"\n")
            process.stdin.flush()
            process.send_signal(signal.SIGTERM)
            self.assertEqual(process.wait(30), -signal.SIGTERM)
            self.assertEqual(os.listdir(folder), [])


if __name__ == "__main__":
    unittest.main()
