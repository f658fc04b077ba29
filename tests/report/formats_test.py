#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The formats of hosts and editors: each is what its reader takes, and says the same as --format json."""
import json
import pathlib
import re
import sys
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree

import jsonschema

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
from program import AS_OF, SAMPLES, veritae  # noqa: E402

DOCUMENTS = [path.name for path in sorted(SAMPLES.glob("*.md"))] + ["gone.md"]


def report(form, *documents, cwd=SAMPLES, more=()):
    return veritae("check", *AS_OF, "--format", form, *more, *documents, cwd=cwd).stdout.decode("utf-8", "strict")


def valid_by(schema, value):
    schema = json.loads((HERE / "schemas" / schema).read_text(encoding="utf-8"))
    jsonschema.Draft4Validator.check_schema(schema)
    return [f"{list(error.path)}: {error.message[:200]}" for error in jsonschema.Draft4Validator(schema).iter_errors(value)]


def findings(*documents, cwd=SAMPLES, more=()):
    """(document's path, finding) of --format json, which the schema test holds."""
    return [(document["path"], finding) for document in json.loads(report("json", *documents, cwd=cwd, more=more))["documents"]
            for finding in document["findings"]]


class Formats(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def file(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return name


class Sarif(Formats):
    def run_of(self, *documents, cwd=SAMPLES, more=()):
        log = json.loads(report("sarif", *documents, cwd=cwd, more=more))
        self.assertEqual(valid_by("sarif-schema-2.1.0.json", log), [])
        return log["runs"][0]

    def test_it_says_what_json_says(self):
        run = self.run_of(*DOCUMENTS)
        told = findings(*DOCUMENTS)
        self.assertEqual(len(run["results"]), len(told))
        self.assertEqual(run["columnKind"], "unicodeCodePoints")
        for result, (path, finding) in zip(run["results"], told):
            claims = [one for one in finding["evidence"] if one["role"] == "claim"]
            place = result["locations"][0]["physicalLocation"]
            self.assertEqual((result["ruleId"], result["level"], place["artifactLocation"]["uri"]),
                             (finding["rule"], finding["severity"], path))
            self.assertEqual(result["partialFingerprints"]["veritae/v1"], finding["fingerprint"])
            self.assertRegex(result["partialFingerprints"]["primaryLocationLineHash"], r"^[0-9a-f]{1,16}:[1-9]\d*$")
            self.assertTrue(result["message"]["text"].startswith(finding["message"] + "\n"))
            for fact in (one for one in finding["evidence"] if one["role"] == "fact"):
                self.assertIn(fact["text"], result["message"]["text"])
            links = re.findall(r"\[[^]]*\]\((\d+)\)", result["message"]["text"])
            self.assertEqual(links, [str(one["id"]) for one in result.get("relatedLocations", [])])
            self.assertEqual(len(links), len(claims) - 1)
            self.assertEqual(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"], finding["rule"])

    def test_a_location_is_on_one_line_and_its_columns_count_code_points(self):
        for result, (path, finding) in zip(self.run_of(*DOCUMENTS)["results"], findings(*DOCUMENTS)):
            region = result["locations"][0]["physicalLocation"]["region"]
            self.assertEqual(region["startLine"], region["endLine"])
            line = (SAMPLES / path).read_text(encoding="utf-8").split("\n")[region["startLine"] - 1]
            words = line[region["startColumn"] - 1:region["endColumn"] - 1]
            self.assertEqual(words.strip(), finding["evidence"][0]["text"].split("\n")[0].strip())

    def test_each_rule_brings_its_manual(self):
        rules = self.run_of(*DOCUMENTS)["tool"]["driver"]["rules"]
        self.assertGreater(len(rules), 5)
        self.assertEqual(len({rule["id"] for rule in rules}), len(rules))
        for rule in rules:
            self.assertIn(rule["fullDescription"]["text"], rule["help"]["text"])
            self.assertIn("### ", rule["help"]["markdown"])
            self.assertEqual(rule["properties"]["tags"], [rule["id"].split("/")[0]])

    def test_what_could_not_be_read_is_told_of_the_run(self):
        invocation = self.run_of(*DOCUMENTS)["invocations"][0]
        self.assertFalse(invocation["executionSuccessful"])
        notification, = invocation["toolExecutionNotifications"]
        self.assertEqual((notification["level"], notification["descriptor"]["id"], notification["message"]["text"]),
                         ("error", "missing", "no such file"))
        self.assertEqual(notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "gone.md")
        self.assertTrue(self.run_of(*DOCUMENTS[:-1])["invocations"][0]["executionSuccessful"])

    def test_names_are_references(self):
        cv = "- ECCV 2023\n"
        for name, uri in (("my cv.md", "my%20cv.md"), ("简历.md", urllib.parse.quote("简历.md")), ("a:b#c?.md", "a%3Ab%23c%3F.md"),
                          ("./x/../y.md", "y.md")):
            (self.folder / "x").mkdir(exist_ok=True)
            self.file(name, cv)
            run = self.run_of(name, cwd=self.folder)
            self.assertEqual(run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], uri)
        absolute = self.run_of(self.folder / "y.md")
        self.assertEqual(absolute["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
                         "file://" + urllib.parse.quote(str(self.folder / "y.md")))

    def test_a_place_in_another_document_names_it(self):
        self.file("a.md", "# Ida Brandt\n\n## Education\n\n- Alder University, Ph.D. in Physics, 2015.09 - 2019.06\n")
        self.file("b.md", "# Ida Brandt\n\n## Education\n\n- Alder University, Ph.D. in Physics, 2016.09 - 2019.06\n")
        run = self.run_of("a.md", "b.md", cwd=self.folder, more=("--case",))
        result, = (one for one in run["results"] if one["ruleId"] == "claim/conflict")
        here = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        there = result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        self.assertEqual({here, there}, {"a.md", "b.md"})
        self.assertIn(f"[{there}, line 5](1)", result["message"]["text"])

    def test_a_document_without_lines_has_no_region_and_is_told_in_words(self):
        inspected = veritae("inspect", *AS_OF, "--format", "json", self.file("cv.md", "- ECCV 2023\n"), cwd=self.folder).stdout
        (self.folder / "cv.json").write_bytes(inspected)
        result, = self.run_of("--input-format", "veritae", "cv.json", cwd=self.folder)["results"]
        location = result["locations"][0]
        self.assertNotIn("region", location["physicalLocation"])
        self.assertEqual(location["message"]["text"], "/documents/0/reading/lines/0")
        self.assertNotIn("primaryLocationLineHash", result["partialFingerprints"])
        self.assertIn("/documents/0/reading/lines/0: “ECCV 2023”", result["message"]["text"])


class Rdjson(Formats):
    def diagnostics(self, *documents, cwd=SAMPLES):
        result = json.loads(report("rdjson", *documents, cwd=cwd))
        self.assertEqual(valid_by("reviewdog-diagnostic-result.json", result), [])
        return result["diagnostics"]

    def test_columns_count_bytes(self):
        told = findings(*DOCUMENTS)
        diagnostics = self.diagnostics(*DOCUMENTS)
        self.assertEqual(len(diagnostics), len(told) + 1)
        for one, (path, finding) in zip(diagnostics, told):
            span = one["location"]["range"]
            lines = (SAMPLES / path).read_bytes().split(b"\n")[span["start"]["line"] - 1:span["end"]["line"]]
            lines[-1] = lines[-1][:span["end"]["column"] - 1]
            lines[0] = lines[0][span["start"]["column"] - 1:]
            self.assertEqual(b"\n".join(lines).decode(), finding["evidence"][0]["text"])
            self.assertEqual((one["code"]["value"], one["severity"]),
                             (finding["rule"], {"error": "ERROR", "warning": "WARNING", "note": "INFO"}[finding["severity"]]))
        self.assertEqual((diagnostics[-1]["code"]["value"], diagnostics[-1]["location"]), ("missing", {"path": "gone.md"}))


class Gitlab(Formats):
    def test_every_issue_has_what_gitlab_reads_and_a_fingerprint_of_its_own(self):
        self.file("a.md", "- ECCV 2023\n- ECCV 2023\n")
        self.file("b/a.md", "- ECCV 2023\n")
        issues = json.loads(report("gitlab", "./a.md", "b/a.md", "gone.md", cwd=self.folder))
        self.assertEqual([(one["location"]["path"], one["location"]["lines"]["begin"], one["severity"]) for one in issues],
                         [("a.md", 1, "major"), ("a.md", 2, "major"), ("b/a.md", 1, "major"), ("gone.md", 1, "blocker")])
        self.assertEqual(len({one["fingerprint"] for one in issues}), 4)
        for one in issues:
            self.assertTrue(one["description"] and one["check_name"])

    def test_a_fingerprint_outlives_an_edit_above(self):
        first = json.loads(report("gitlab", self.file("a.md", "- ECCV 2023\n"), cwd=self.folder))
        again = json.loads(report("gitlab", self.file("a.md", "# Ida Brandt\n\n- ECCV 2023\n"), cwd=self.folder))
        self.assertEqual([one["fingerprint"] for one in first], [one["fingerprint"] for one in again])


class Junit(Formats):
    def test_counts_agree_with_the_cases(self):
        suites = ElementTree.fromstring(report("junit", *DOCUMENTS))
        self.assertEqual([suite.get("name") for suite in suites], DOCUMENTS)
        told = findings(*DOCUMENTS)
        for suite in suites:
            here = [finding for path, finding in told if path == suite.get("name")]
            loud = [finding for finding in here if finding["severity"] != "note"]
            self.assertEqual(int(suite.get("tests")), len(suite.findall("testcase")))
            self.assertEqual(int(suite.get("tests")), max(len(here), 1))
            self.assertEqual(int(suite.get("failures")), len(suite.findall("testcase/failure")))
            self.assertEqual([one.get("message") for one in suite.findall("testcase/failure")], [one["message"] for one in loud])
            for case in suite.findall("testcase"):
                self.assertEqual((set(case.attrib), case.get("classname")), ({"name", "classname"}, suite.get("name")))
            self.assertEqual(int(suite.get("errors")), len(suite.findall("testcase/error")))
        self.assertEqual(suites[-1].find("testcase/error").get("message"), "gone.md: no such file")


class Github(Formats):
    COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")

    def commands(self, *documents, cwd=SAMPLES):
        def plain(text):
            return re.sub("%(25|0A|0D|3A|2C)", lambda code: chr(int(code[1], 16)), text)

        commands = []
        for line in report("github", *documents, cwd=cwd).splitlines():
            kind, properties, message = self.COMMAND.fullmatch(line).groups()
            commands.append((kind, {k: plain(v) for k, v in (one.split("=", 1) for one in properties.split(","))}, plain(message)))
        return commands

    def test_worst_first_with_places_and_facts(self):
        commands = self.commands(*DOCUMENTS)
        told = findings(*DOCUMENTS)
        kinds = [kind for kind, _, _ in commands]
        self.assertEqual(kinds, sorted(kinds, key=["error", "warning", "notice"].index))
        self.assertEqual(len(commands), len(told) + 1)
        self.assertIn(("error", {"file": "gone.md", "title": "missing"}, "gone.md: no such file"), commands)
        for path, finding in told:
            start, end = finding["evidence"][0]["start"], finding["evidence"][0]["end"]
            where = {"file": path, "line": str(start["line"]), "endLine": str(end["line"]), "title": finding["rule"]}
            if start["line"] == end["line"]:
                where |= {"col": str(start["column"]), "endColumn": str(end["column"])}
            self.assertTrue(any(properties == where and message.startswith(finding["message"] + "\n")
                                for _, properties, message in commands), where)

    def test_at_the_hosts_cap_the_last_notice_says_how_many_are_left_out(self):
        def told(errors):
            lines = "".join(f"- Paper of {chr(97 + n)}-models. ECCV {2003 + 2 * n}\n" for n in range(errors))
            return self.commands(self.file("cv.md", lines), cwd=self.folder)

        self.assertEqual([kind for kind, _, _ in told(10)], ["error"] * 10)
        commands = told(12)
        self.assertEqual([kind for kind, _, _ in commands], ["error"] * 10 + ["notice"])
        self.assertRegex(commands[-1][2], r"^2 findings are not shown here, .*; 12 errors$")

    def test_the_notice_about_the_others_is_one_of_the_ten(self):
        notes = "".join(f"- Paper of {chr(97 + n)}-models. In International Conference on Computer Vision (ICCV), {2004 + 2 * n}.\n"
                        for n in range(11))
        commands = self.commands(self.file("cv.md", notes), cwd=self.folder)
        self.assertEqual([kind for kind, _, _ in commands], ["notice"] * 10)
        self.assertRegex(commands[-1][2], r"^2 findings are not shown here, .*; 11 notes")

    def test_a_file_with_a_comma_is_one_file(self):
        name = self.file("a,b:c%.md", "- ECCV 2023\n")
        self.assertEqual([properties["file"] for _, properties, _ in self.commands(name, cwd=self.folder)], [name])


if __name__ == "__main__":
    unittest.main()
