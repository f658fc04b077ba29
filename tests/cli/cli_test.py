#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The command line: exit status, what goes to which stream, and the words of every error."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

from program import AS_OF, PROGRAM, SAMPLES, veritae

CLEAN = b"# Ida Brandt\n\n- Reads papers.\n"
FAULTY = b"# Ida Brandt\n\n## Publications\n\n- **I. Brandt**. Small Steps. ECCV 2023.\n"


class Folder(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def file(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return name

    def call(self, *arguments, **more):
        return veritae(*arguments, cwd=self.folder, **more)

    def refused(self, message, *arguments, **more):
        """The call ends with 2, says exactly this on standard error and nothing on standard output."""
        done = self.call(*arguments, **more)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertEqual(done.stderr.decode().splitlines()[0], "veritae: " + message)


class Calls(Folder):
    def test_without_a_command_the_help_goes_to_standard_error(self):
        done = self.call()
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"check", done.stderr)

    def test_help_and_version_go_to_standard_output(self):
        for argument in ("--help", "--version"):
            done = self.call(argument)
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertIn(b"veritae", done.stdout)

    def test_no_paths(self):
        self.refused("no document named; - is standard input", "check")

    def test_an_unknown_format_is_told_which_there_are(self):
        self.refused("--format: xml not in {text,json}", "inspect", "--format", "xml", "cv.md")
        self.assertRegex(self.call("check", "--format", "xml=x.xml", "cv.md").stderr.decode(),
                         r"^veritae: --format: xml not in \{text,json,ndjson.*\}\n")

    def test_several_formats_each_have_a_place_of_their_own(self):
        cv = self.file("cv.md", CLEAN)
        self.refused("text and json would share one output; name a file: --format json=FILE",
                     "check", "--format", "text", "--format", "json", cv)
        self.refused("a.json: named for two formats", "check", "--format", "json=a.json", "--format", "ndjson=a.json", cv)
        self.refused("a.json: named for two formats", "check", "--format", "json=a.json", "--format", "text", "--output", "a.json", cv)
        self.refused("./a.json: named for two formats", "check", "--format", "json=a.json", "--format", "ndjson=./a.json", cv)
        self.refused("--output: every format has a file of its own", "check", "--format", "json=a.json", "--output", "b.txt", cv)
        self.refused("--format: no file behind json=", "check", "--format", "json=", cv)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["cv.md"])

    def test_a_day_that_the_calendar_does_not_have(self):
        self.refused('--as-of: "2026-02-30" is no day of the calendar (YYYY-MM-DD)', "check", "--as-of", "2026-02-30", "cv.md")

    def test_an_unknown_rule_is_told_the_nearest(self):
        cv = self.file("cv.md", CLEAN)
        self.refused('no rule "publication/no-such-editon"; did you mean publication/no-such-edition?',
                     "check", "--select", "publication/no-such-editon", cv)
        self.refused('no rule "gardening"; `veritae rules` lists them', "explain", "gardening")

    def test_an_option_takes_one_value_and_leaves_the_paths(self):
        cv = self.file("cv.md", FAULTY)
        self.assertEqual(self.call("check", *AS_OF, "--ignore", "publication", cv).returncode, 0)
        self.assertEqual(self.call("check", *AS_OF, "--select", "publication", "--ignore",
                                   "publication/no-such-edition", cv).returncode, 0)

    def test_standard_input_twice(self):
        self.refused("standard input can be read only once", "check", "-", "-")


class Statuses(Folder):
    def test_findings_decide_between_0_and_1(self):
        self.assertEqual(self.call("check", *AS_OF, self.file("clean.md", CLEAN)).returncode, 0)
        faulty = self.file("faulty.md", FAULTY)
        self.assertEqual(self.call("check", *AS_OF, faulty).returncode, 1)
        self.assertEqual(self.call("check", *AS_OF, "--fail-on", "never", faulty).returncode, 0)

    def test_a_file_that_cannot_be_read_outranks_findings_and_the_others_are_checked(self):
        done = self.call("check", *AS_OF, "--format", "json", "gone.md", self.file("faulty.md", FAULTY))
        self.assertEqual((done.returncode, done.stderr), (2, b"veritae: gone.md: no such file\n"))
        gone, faulty = json.loads(done.stdout)["documents"]
        self.assertEqual((gone["path"], gone["errors"][0]["code"], gone["findings"]), ("gone.md", "missing", []))
        self.assertEqual((faulty["errors"], len(faulty["findings"])), ([], 1))

    def test_a_directory_is_no_document(self):
        done = self.call("check", *AS_OF, ".")
        self.assertEqual((done.returncode, done.stderr), (2, b"veritae: .: is a directory; name the files in it\n"))

    def test_bytes_that_are_no_text(self):
        done = self.call("inspect", *AS_OF, "--format", "json", self.file("cv.md", bytes(range(256)) * 8))
        self.assertEqual(done.returncode, 2)
        self.assertEqual(json.loads(done.stdout)["documents"][0]["errors"][0]["code"], "not-text")

    def test_a_line_of_5_MB(self):
        done = self.call("inspect", *AS_OF, "--format", "json", self.file("cv.txt", b"2019 " * 1_000_000))
        self.assertEqual(done.returncode, 2)
        self.assertEqual(json.loads(done.stdout)["documents"][0]["errors"][0]["code"], "line-too-long")

    def test_an_empty_file_is_told_to_hold_nothing(self):
        done = self.call("check", *AS_OF, self.file("cv.md", b""))
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(done.stdout, b"cv.md: no findings; nothing was read that could be checked\n")


class Streams(Folder):
    def test_standard_input_is_named_and_read_by_its_name(self):
        done = self.call("check", *AS_OF, "--format", "json", "--stdin-filename", "cv.md", "-", stdin=FAULTY)
        document = json.loads(done.stdout)["documents"][0]
        self.assertEqual((done.returncode, document["path"], document["format"]), (1, "cv.md", "markdown"))
        document = json.loads(self.call("inspect", *AS_OF, "--format", "json", "-", stdin=FAULTY).stdout)["documents"][0]
        self.assertEqual((document["path"], document["format"]), ("-", "text"))

    def test_the_same_bytes_twice(self):
        for command in ("check", "inspect"):
            for form in ("text", "json"):
                call = (command, "--case", *AS_OF, "--format", form, *sorted(SAMPLES.glob("*.md")))
                self.assertEqual(veritae(*call).stdout, veritae(*call).stdout)

    def test_control_and_bidi_characters_never_arrive_raw(self):
        nasty = "- Small\x1b[31m St\u202eeps\u200b. ECCV 2023 \x07 \u2066\n".encode()
        for form in ("text", "json"):
            done = self.call("check", *AS_OF, "--format", form, self.file("cv\x1b[0m.md", nasty))
            text = done.stdout.decode() + done.stderr.decode()
            self.assertEqual([c for c in text if c in "\x1b\x07\u202e\u200b\u2066"], [])
        self.assertIn("<U+202E>", self.call("check", *AS_OF, "cv\x1b[0m.md").stdout.decode())

    def test_colour_only_where_it_is_asked_for(self):
        faulty = self.file("cv.md", FAULTY)
        self.assertNotIn(b"\x1b", self.call("check", *AS_OF, faulty).stdout)
        self.assertIn(b"\x1b[1;31m", self.call("check", *AS_OF, "--color", "always", faulty).stdout)

    def test_an_output_file_appears_whole_and_keeps_a_link(self):
        faulty = self.file("cv.md", FAULTY)
        (self.folder / "link.json").symlink_to("report.json")
        self.file("report.json", b"old")
        done = self.call("check", *AS_OF, "--format", "json", "--output", "link.json", faulty)
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertTrue((self.folder / "link.json").is_symlink())
        self.assertEqual(json.loads((self.folder / "report.json").read_bytes())["schema"], "veritae/report/1")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["cv.md", "link.json", "report.json"])

    def test_several_formats_at_once_are_what_each_is_alone(self):
        cv = self.file("cv.md", FAULTY)
        done = self.call("check", *AS_OF, "--format", "text", "--format", "json=a.json", "--format", "ndjson=a.ndjson", cv)
        self.assertEqual((done.returncode, done.stderr), (1, b""))
        self.assertEqual(done.stdout, self.call("check", *AS_OF, cv).stdout)
        for form in ("json", "ndjson"):
            alone = self.call("check", *AS_OF, "--format", form, cv).stdout
            self.assertEqual((self.folder / f"a.{form}").read_bytes(), alone)
        done = self.call("check", *AS_OF, "--format", "json=b.json", "--format", "text", "--output", "b.txt", cv)
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertEqual((self.folder / "b.json").read_bytes(), (self.folder / "a.json").read_bytes())
        self.assertTrue((self.folder / "b.txt").read_bytes().startswith(b"error[publication/no-such-edition]"))
        self.assertEqual(self.call("check", *AS_OF, "--format", "json=c.json", cv).stdout, b"")

    def test_colour_is_for_the_terminal_and_not_for_the_file_beside_it(self):
        cv = self.file("cv.md", FAULTY)
        self.call("check", *AS_OF, "--format", "json", "--format", "text=a.txt", cv)
        self.assertNotIn(b"\x1b", (self.folder / "a.txt").read_bytes())

    def test_one_line_a_document(self):
        files = [self.file("cv.md", FAULTY), "gone.md", self.file("clean.md", CLEAN)]
        lines = self.call("check", *AS_OF, "--format", "ndjson", *files).stdout.decode().splitlines()
        whole = json.loads(self.call("check", *AS_OF, "--format", "json", *files).stdout)
        self.assertEqual([json.loads(line) for line in lines], whole["documents"])

    def test_a_document_is_not_written_over(self):
        cv = self.file("cv.md", FAULTY)
        self.refused("./cv.md: is read, and would be written over", "check", *AS_OF, "--format", "json=./cv.md", cv)
        self.refused("cv.md: is read, and would be written over", "inspect", *AS_OF, "--output", "cv.md", cv)
        self.assertEqual((self.folder / "cv.md").read_bytes(), FAULTY)

    def test_when_one_output_cannot_be_written_none_appears(self):
        self.refused("no/such.json: cannot be written: No such file or directory", "check", *AS_OF, "--format",
                     "text=a.txt", "--format", "json=no/such.json", self.file("cv.md", CLEAN))
        self.assertEqual([path.name for path in self.folder.iterdir()], ["cv.md"])

    def test_an_output_that_cannot_be_written(self):
        self.refused("no/such/report.txt: cannot be written: No such file or directory",
                     "check", *AS_OF, "--output", "no/such/report.txt", self.file("cv.md", CLEAN))

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_a_full_disk_is_no_silent_success(self):
        cv = self.file("cv.md", CLEAN)
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "check", *AS_OF, cv], cwd=self.folder, stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stderr, b"veritae: standard output: cannot be written: No space left on device\n")
        self.refused("/dev/full: cannot be written: No space left on device", "check", *AS_OF, "--output", "/dev/full", cv)

    def test_a_reader_that_goes_away_ends_it_quietly(self):
        many = " ".join([self.file("cv.md", FAULTY)] * 500)
        done = subprocess.run(f'"{PROGRAM}" inspect --format json {many} | head -c 1', shell=True, cwd=self.folder,
                              capture_output=True, timeout=60)
        self.assertEqual((done.stdout, done.stderr), (b"{", b""))
        done = subprocess.run(f'"{PROGRAM}" check --format json=a.json --format text {many} | head -c 1', shell=True,
                              cwd=self.folder, capture_output=True, timeout=60)
        self.assertEqual((done.stdout, done.stderr), (b"e", b""))
        self.assertEqual([path.name for path in self.folder.iterdir()], ["cv.md"])

    def test_a_name_that_is_no_utf_8(self):
        name = b"cv\xff\xe4.md"
        (self.folder / os.fsdecode(name)).write_bytes(FAULTY)
        done = subprocess.run([PROGRAM.encode(), b"check", *(word.encode() for word in AS_OF), b"--format", b"json", name],
                              cwd=self.folder, capture_output=True, timeout=60)
        self.assertEqual(json.loads(done.stdout.decode("utf-8", "strict"))["documents"][0]["path"], "cv\ufffd\ufffd.md")


class Cases(Folder):
    def test_documents_are_their_own_cases_unless_told_otherwise(self):
        first, second = self.file("a.md", FAULTY), self.file("b.md", CLEAN)
        done = self.call("check", *AS_OF, first, second)
        self.assertEqual(done.stdout.decode().splitlines()[-3:-1],
                         [line for line in done.stdout.decode().splitlines() if line.startswith(("a.md:", "b.md:"))])
        self.assertTrue(done.stdout.decode().splitlines()[-1].startswith("in all: 1 error"))
        together = json.loads(self.call("check", "--case", "--format", "json", *AS_OF, first, second).stdout)
        self.assertEqual([d["path"] for d in together["documents"]], ["a.md", "b.md"])

    def test_a_graph_is_of_one_person(self):
        first, second = self.file("a.md", FAULTY), self.file("b.md", CLEAN)
        self.refused("one graph is of one person: name one document, or several with --case", "graph", first, second)
        self.assertTrue(self.call("graph", "--case", first, second).stdout.startswith(b"digraph veritae {\n"))
        self.assertEqual(json.loads(self.call("graph", "--format", "json", first).stdout)["schema"], "veritae/graph/1")


class Sites(Folder):
    PAPER = b"---\ntitle: 'Small Steps'\ncollection: publications\ndate: 2023-10-01\nvenue: 'ECCV 2023'\n---\nWe take small steps.\n"

    def told(self, *arguments):
        return json.loads(self.call("check", *AS_OF, "--format", "json", *arguments).stdout)["documents"]

    def test_an_academicpages_folder_is_one_case_and_findings_name_the_file(self):
        self.file("site/_pages/cv.md", b"---\ntitle: CV\n---\n\n# Ida Brandt\n\n## Education\n\n* PhD, Alder University, 2018 - 2015\n")
        self.file("site/_publications/2023-steps.md", self.PAPER)
        self.file("site/_posts/2020-news.md", b"# Not read\n\n- 3019 - 3018\n")
        documents = self.told("site")
        self.assertEqual([d["path"] for d in documents], ["site/_pages/cv.md", "site/_publications/2023-steps.md"])
        self.assertEqual([f["rule"] for d in documents for f in d["findings"]], ["date/reversed", "publication/no-such-edition"])
        self.assertEqual({e["path"] for d in documents for f in d["findings"] for e in f["evidence"] if e["role"] == "claim"},
                         {"site/_pages/cv.md", "site/_publications/2023-steps.md"})

    def test_an_al_folio_folder(self):
        self.file("site/_bibliography/papers.bib", b"@inproceedings{a, author = {Ida Brandt}, title = {Small Steps}, booktitle = {ECCV}, year = 2023}\n")
        self.file("site/_data/cv.yml", b"cv:\n  name: Ida Brandt\n")
        self.file("site/assets/json/resume.json", b'{"basics": {"name": "Ida Brandt"}}')
        documents = self.told("site")
        self.assertEqual([(d["path"], d["format"]) for d in documents],
                         [("site/_data/cv.yml", "rendercv"), ("site/assets/json/resume.json", "json-resume"),
                          ("site/_bibliography/papers.bib", "bibtex")])
        self.assertEqual([f["rule"] for f in documents[2]["findings"]], ["publication/no-such-edition"])

    def test_files_that_a_latex_document_takes_in_and_none_from_elsewhere(self):
        self.file("secret.tex", b"\\section{Secret}\n")
        self.file("cv/parts/work.tex", b"\\section{Publications}\n\\begin{itemize}\n\\item I. Brandt. Small Steps. ECCV 2023.\n\\end{itemize}\n")
        self.file("cv/mine.bib", b"@inproceedings{a, author = {Ida Brandt}, title = {Large Steps}, booktitle = {ECCV}, year = 2021}\n")
        self.file("cv/cv.tex", b"\\documentclass{article}\n\\begin{document}\nIda Brandt\n\\input{parts/work}\n\\input{../secret}\n"
                               b"\\input{link}\n\\bibliography{mine}\n\\end{document}\n")
        (self.folder / "cv/link.tex").symlink_to("../secret.tex")
        documents = self.told("cv/cv.tex")
        self.assertEqual([d["path"] for d in documents], ["cv/cv.tex", "cv/mine.bib"])
        place = documents[0]["findings"][0]["evidence"][0]
        self.assertEqual((place["path"], place["start"]["line"], place["text"]), ("cv/parts/work.tex", 3, "ECCV 2023"))
        self.assertIn(b" --> cv/parts/work.tex:3:", self.call("check", *AS_OF, "cv/cv.tex").stdout)
        self.assertNotIn(b"Secret", self.call("inspect", *AS_OF, "--format", "json", "cv/cv.tex").stdout)


class Inspected(Folder):
    def test_what_was_inspected_has_the_same_findings(self):
        def findings(done):
            return [(f["rule"], f["message"], f["fingerprint"]) for d in json.loads(done.stdout)["documents"] for f in d["findings"]]

        for together in ((), ("--case",)):
            inspected = self.call("inspect", *AS_OF, *together, "--format", "json", *sorted(SAMPLES.glob("*.md"))).stdout
            again = self.call("check", *AS_OF, *together, "--format", "json", "--input-format", "veritae", "-", stdin=inspected)
            once = self.call("check", *AS_OF, *together, "--format", "json", *sorted(SAMPLES.glob("*.md")))
            self.assertTrue(findings(once))
            self.assertEqual(findings(again), findings(once))
        pointers = [e["pointer"] for d in json.loads(again.stdout)["documents"] for f in d["findings"] for e in f["evidence"]]
        self.assertRegex(pointers[0], r"^/documents/\d+/reading/lines/\d+$")


class Rules(Folder):
    def own_rule(self, **changes):
        base = {"id": "own/edition", "since": "0.1.0", "severity": "note", "check": "missing-edition",
                "title": {"en": "t", "zh": "题"}, "why": {"en": "w", "zh": "因"}, "message": {"en": "m", "zh": "文"},
                "question": {"en": "q", "zh": "问"}, "mend": {"en": "h", "zh": "改"},
                "examples": {
                    "finds": [{"name": f"find {n}", "as_of": "2026-01-01", "text": [f"- {venue}"], "at": [{"line": 1, "quote": venue}]}
                              for n, venue in enumerate(("ECCV 2023", "ICCV 2024", "ECCV 2021"))],
                    "leaves": [{"name": f"leave {n}", "because": "it was held", "as_of": "2026-01-01", "text": [f"- {venue}"]}
                               for n, venue in enumerate(("ECCV 2022", "ICCV 2023", "ECCV 2024"))]}}
        self.file("rules/own/edition.json", json.dumps(base | changes, ensure_ascii=False, indent=1).encode())

    def test_the_index_and_a_manual(self):
        index = json.loads(self.call("rules", "--format", "json").stdout)["rules"]
        self.assertEqual([r["id"] for r in index], sorted(r["id"] for r in index))
        text = self.call("rules").stdout.decode().splitlines()
        self.assertEqual([line.split()[0] for line in text], [r["id"] for r in index])
        for rule in index:
            for language in ("en", "zh"):
                manual = self.call("explain", rule["id"], "--lang", language)
                self.assertEqual((manual.returncode, manual.stderr), (0, b""))
                self.assertTrue(manual.stdout.decode().startswith(rule["id"] + " ("))

    def test_a_rule_of_ones_own_and_its_examples(self):
        self.own_rule()
        done = self.call("rules", "test", "rules")
        self.assertEqual((done.returncode, done.stdout), (0, b"6 of 6 examples as they should be\n"))
        done = self.call("check", *AS_OF, "--rules", "rules", "--select", "own", "--fail-on", "note", self.file("cv.md", FAULTY))
        self.assertEqual(done.returncode, 1)
        self.assertTrue(done.stdout.startswith(b"note[own/edition]: m\n --> cv.md:5:"))

    def test_a_mistake_in_a_rule_is_told_with_its_line(self):
        self.own_rule(colour="red")
        done = self.call("check", *AS_OF, "--rules", "rules", self.file("cv.md", CLEAN))
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        place, message = done.stderr.decode().splitlines()[0].removeprefix("veritae: ").split(": ", 1)
        self.assertRegex(place, r"^rules/own/edition\.json:\d+$")
        self.assertIn('"colour"', message)
        self.assertEqual(done.stderr.decode().splitlines()[-1], "veritae: the rules in rules cannot be used")


if __name__ == "__main__":
    unittest.main()
