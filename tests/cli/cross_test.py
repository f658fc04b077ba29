#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Records of a stream held against each other: what is told, what is not, and that neither order nor memory matter."""
import json
import pathlib
import random
import subprocess
import tempfile
import unittest

import jsonschema
from program import AS_OF, PROGRAM, SOURCE, veritae

TITLE = "Patient tides: forecasting harbour currents with sparse memory"
WORDS = ("Built a pipeline that cleans the readings of forty buoys, learns the rhythm of each harbour basin from ten years of tide tables, "
         "and warns pilots two hours before a cross current sets in at the narrow eastern gate.")
FAMILIES = ("Brandt", "Okafor", "Voss", "Lindqvist", "Haddad", "Sandberg", "Alder", "Moreau", "Quist", "Tamm")


def validator(name, part=None):
    schema = json.loads((SOURCE / "include" / "veritae" / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema if part is None else {"$defs": schema["$defs"], "$ref": f"#/$defs/{part}"})


def cv(name, project="", paper="", mail=""):
    lines = [f"# {name}", mail, ""]
    if paper:
        lines += ["## Publications", "", f"- **{name}**, {paper}", ""]
    if project:
        lines += ["## Projects", "", "**Tidewatch** 2024", "", f"- {project}", ""]
    return "\n".join(lines)


def traced(records, *arguments):
    """Lines of `filter --traces` over texts by their id."""
    lines = b"".join(json.dumps({"id": name, "text": text, "path": f"{name}.md"}).encode() + b"\n" for name, text in records)
    done = veritae("filter", "--traces", *AS_OF, *arguments, stdin=lines)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr
    return done.stdout.splitlines(keepends=True)


def cross(lines, *arguments):
    return veritae("cross", *arguments, "-", stdin=b"".join(lines))


def told(lines, *arguments):
    done = cross(lines, "--format", "ndjson", "--fail-on", "never", *arguments)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


PEOPLE = [("a", cv("Ida Brandt", WORDS, f"Per Quist, Noor Haddad. {TITLE}. NeurIPS 2024.")),
          ("b", cv("Tom Okafor", "", f"Per Quist, Noor Haddad. {TITLE}. NeurIPS 2024.")),
          ("c", cv("Lena Voss", WORDS)),
          ("d", cv("Per Lindqvist", "Counts gulls."))]


class Findings(unittest.TestCase):
    def test_both_records_are_named_and_quoted(self):
        findings = told(traced(PEOPLE))
        self.assertEqual([one["rule"] for one in findings], ["cross/first-author", "cross/shared-text"])
        sides = findings[0]["records"]
        self.assertEqual([(one["id"], one["path"], one["owner"], one["line"], one["text"]) for one in sides],
                         [("a", "a.md", "Ida Brandt", 6, TITLE), ("b", "b.md", "Tom Okafor", 6, TITLE)])
        self.assertEqual([one["id"] for one in findings[1]["records"]], ["a", "c"])
        self.assertTrue(all(WORDS.startswith(one["text"].removesuffix("…")) for one in findings[1]["records"]))
        for finding in findings:
            self.assertEqual([e.message for e in validator("cross", "finding").iter_errors(finding)], [])

    def test_the_schema_and_the_exit_status(self):
        lines = traced(PEOPLE)
        done = cross(lines, "--format", "json")
        self.assertEqual(done.returncode, 0)
        whole = json.loads(done.stdout)
        self.assertEqual([e.message for e in validator("cross").iter_errors(whole)], [])
        self.assertEqual((whole["records"], whole["unread"], len(whole["findings"])), (4, 0, 2))
        self.assertEqual(cross(lines, "--fail-on", "warning").returncode, 1)
        self.assertEqual(cross(lines, "--fail-on", "warning", "--ignore", "cross").returncode, 0)
        self.assertEqual([one["rule"] for one in told(lines, "--select", "cross/shared-text")], ["cross/shared-text"])

    def test_text_for_people(self):
        out = cross(traced(PEOPLE)).stdout.decode()
        self.assertIn("warning[cross/first-author]: two records, of Ida Brandt and of Tom Okafor", out)
        self.assertIn('--> "a" (a.md:6), Ida Brandt', out)
        self.assertTrue(out.endswith("4 records: 2 warnings\n"), out)

    def test_the_order_of_the_lines_changes_no_byte(self):
        lines = traced(PEOPLE)
        expected = cross(lines).stdout
        dice = random.Random(3)
        for _ in range(6):
            dice.shuffle(lines)
            self.assertEqual(cross(lines).stdout, expected)
        self.assertEqual(cross(lines + lines).stdout.replace(b"8 records", b"4 records"), expected)

    def test_a_bound_of_memory_changes_no_byte(self):
        dice = random.Random(5)
        nouns = [f"{a}{b}" for a in ("tide", "buoy", "gate", "harbour", "basin", "pilot", "current") for b in range(40)]
        people = []
        for number in range(700):
            words = " ".join(dice.choice(nouns) for _ in range(400))
            name = f"{chr(65 + number % 26)}{chr(97 + number // 26)}na {FAMILIES[number % 10]}{chr(97 + number % 7)}"
            people.append((str(number), cv(name, words)))
        people += PEOPLE
        lines = traced(people)
        self.assertGreater(sum(map(len, lines)), 1 << 20)
        findings = cross(lines, "--format", "json").stdout
        self.assertEqual(len(json.loads(findings)["findings"]), 2)
        self.assertEqual(cross(lines, "--format", "json", "--memory", "1").stdout, findings)

    def test_nothing_between_versions_of_one_cv(self):
        paper = f"Per Quist, Noor Haddad. {TITLE}. NeurIPS 2024."
        for other in (("a", cv("Ida B. Holm", WORDS, paper)), ("z", cv("Brandt Ida", WORDS, paper)), ("z", cv("", WORDS))):
            self.assertEqual(told(traced([PEOPLE[0], other])), [])
        mail = "ida@example.org"
        self.assertEqual(told(traced([("a", cv("Ida Brandt", WORDS, paper, mail)), ("z", cv("Ida Holm", WORDS, paper, mail))])), [])

    def test_words_that_many_have_are_a_template(self):
        people = [(str(i), cv(f"Ida {family}", WORDS)) for i, family in enumerate(FAMILIES)]
        self.assertEqual(len(told(traced(people[:3]))), 3)
        self.assertEqual(told(traced(people)), [])


class Traces(unittest.TestCase):
    def test_only_where_they_are_asked_for(self):
        record = json.dumps({"text": cv("Ida Brandt", WORDS)}).encode()
        self.assertNotIn(b"traces", veritae("filter", *AS_OF, stdin=record).stdout)
        line = json.loads(veritae("filter", *AS_OF, "--traces", "--fields", "errors", stdin=record).stdout)
        self.assertEqual(sorted(line), ["errors", "id", "traces"])
        document = validator("report", "traces")
        self.assertEqual([e.message for e in document.iter_errors(line["traces"])], [])
        self.assertNotIn("eastern gate", json.dumps(line))

    def test_a_line_stays_within_its_bound(self):
        dice = random.Random(1)
        text = "# Ida Brandt\n\n## Projects\n"
        for number in range(80):
            text += f"\n**Project {number}** 2024\n\n- " + " ".join(f"w{dice.randrange(10**6)}" for _ in range(300)) + "\n"
        (line,) = traced([("a", text)])
        self.assertLessEqual(len(line), 65536)
        traces = json.loads(line)["traces"]
        self.assertTrue(traces["truncated"])
        self.assertGreater(len(traces["texts"]), 4)


class Lines(unittest.TestCase):
    def test_what_is_no_such_line_is_told_and_the_rest_is_compared(self):
        lines = traced(PEOPLE)
        done = cross([lines[0], b"garbage\n", b'{"id": 1}\n', *lines[1:]], "--format", "json")
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"standard input:2:", done.stderr)
        self.assertIn(b"2 lines could not be used", done.stderr)
        whole = json.loads(done.stdout)
        self.assertEqual((whole["records"], whole["unread"], len(whole["findings"])), (6, 2, 2))

    def test_lists_that_are_empty(self):
        one, other = (json.loads(line) for line in traced([PEOPLE[0], PEOPLE[2]]))
        for line in (one, other):
            line["traces"]["texts"].append(line["traces"]["texts"][0] | {"prints": []})
            line["traces"]["texts"].reverse()
        lines = [json.dumps(line).encode() + b"\n" for line in (one, other)]
        self.assertEqual([finding["rule"] for finding in told(lines)], ["cross/shared-text"])

    def test_a_record_that_filter_could_not_read_is_counted(self):
        done = veritae("filter", "--traces", *AS_OF, stdin=b"garbage\n")
        whole = json.loads(cross([done.stdout], "--format", "json").stdout)
        self.assertEqual((whole["records"], whole["unread"], whole["findings"]), (1, 1, []))

    def test_several_files_are_one_stream(self):
        lines = traced(PEOPLE)
        with tempfile.TemporaryDirectory() as folder:
            for number, line in enumerate(lines):
                (pathlib.Path(folder) / f"{number}.ndjson").write_bytes(line)
            done = veritae("cross", *(f"{number}.ndjson" for number in range(4)), cwd=folder)
            self.assertEqual(done.stdout, cross(lines).stdout)
            self.assertIn(b"gone.ndjson: no such file", veritae("cross", "gone.ndjson", cwd=folder).stderr)

    def test_hostile_names_come_out_harmless(self):
        bad = [("\x1b[31ma", cv("Ida Brandt", WORDS)), ("b", cv("Lena Voss", WORDS).replace("Tidewatch", "Tide\x1b[2Jwatch"))]
        for format in ("text", "json", "ndjson"):
            done = cross(traced(bad), "--format", format)
            self.assertNotIn(b"\x1b", done.stdout)
            self.assertIn(b"cross/shared-text", done.stdout)


class Example(unittest.TestCase):
    def test_the_pipeline_of_the_readme(self):
        lines = (SOURCE / "README.md").read_text(encoding="utf-8").splitlines()
        begin = next(i for i, line in enumerate(lines) if line.startswith("    veritae filter --traces"))
        pipeline = "\n".join(lines[begin:begin + 2]).replace("veritae ", f"'{PROGRAM}' ")
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "in.ndjson").write_text("\n".join(json.dumps({"id": name, "path": f"{name}.md", "text": text}) for name, text in PEOPLE))
            done = subprocess.run(["sh", "-c", pipeline], cwd=folder, capture_output=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual([json.loads(line)["records"][1]["id"] for line in done.stdout.splitlines()], ["b", "c"])


if __name__ == "__main__":
    unittest.main()
