#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A hostile résumé: what its names, titles and quotes hold comes out harmless in every format."""
import json
import pathlib
import re
import sys
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
from program import AS_OF, veritae  # noqa: E402

FORMATS = ("text", "json", "ndjson", "markdown", "html", "sarif", "junit", "github", "gitlab", "rdjson")
ATTACKS = {
    "terminal escape": "\x1b[31mred\x1b]0;title\x07",
    "control of the second set": "\x9b31m",
    "carriage return": "a\r::error file=x.md::b",
    "bidi override": "\u202egnp.exe\u202c",
    "bidi isolate": "\u2066left\u2069",
    "zero width": "in\u200bvisible\u2060",
    "tags": "\U000e0041\U000e0042",
    "line separator": "a\u2028b\u2029c",
    "byte-order mark": "a\ufeffb",
    "non-characters": "a\ufffeb\uffffc",
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "end of XML's data": "]]></failure><testcase name='x'/><![CDATA[",
    "entities": "&lt;b&gt; &#x1b; &amp;",
    "link": "[click](https://evil.example/)",
    "picture": "![x](https://evil.example/x.png)",
    "link to a related location": "[line 1](1)",
    "address": "https://evil.example/ www.evil.example a@evil.example",
    "placeholder": "{0} {1}",
    "table": "a | b | c",
    "code": "`` `code` ``` ~~~",
    "emphasis": "**bold** __bold__ ~~gone~~ $x^2$",
    "heading": "# a # b",
    "backslashes": "\\*a\\* \\",
    "formula": '=HYPERLINK("https://evil.example/","x")',
    "formulas": "=1+1 +1+1 -1+1 @SUM(1)",
    "workflow command": "::error file=x.md::x %0A::warning::x ##[error]x",
    "quotes": "\"'“”,:;%",
}
# A rule that quotes whatever stands between two words, and begins its message with it.
RULE = {"id": "own/zebra", "since": "0.1.0", "severity": "warning", "check": "text-pattern", "parameters": {"patterns": ["Zebra.* zebra"]},
        **{text: {"en": "{text} (" + text + ")", "zh": "{text} (" + text + ")"} for text in ("message", "question", "mend")},
        **{text: {"en": text, "zh": text} for text in ("title", "why")},
        "examples": {"finds": [{"name": f"find {n}", "text": [f"- Zebra {n} zebra"], "at": [{"line": 1, "quote": f"Zebra {n} zebra"}]}
                               for n in range(3)],
                     "leaves": [{"name": f"leave {n}", "because": "only one", "text": [f"- Zebra {n}"]} for n in range(3)]}}
# Members of the JSON formats that hold the résumé's own words or names as they are, for programs.
VERBATIM = ("text", "path", "uri", "source")


def hidden(text, but=""):
    """Characters that steer a terminal, turn text around or are not seen."""
    return [c for c in text if c not in but and
            (unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Cs") or ord(c) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(c) <= 0xFDEF)]


def strings(value, key=""):
    if isinstance(value, dict):
        for name, member in value.items():
            yield from strings(member, name)
    elif isinstance(value, list):
        for member in value:
            yield from strings(member, key)
    elif isinstance(value, str):
        yield key, value


class Page(HTMLParser):
    """The names of all elements, and whatever of them could run, load or lead away."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.active = set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.active += [(name, value) for name, value in attrs if name.startswith("on") or name in ("style", "src", "action")
                        or name in ("href", "xlink:href") and not value.startswith("#") and (tag, value) != ("link", "data:,")]


class Hostile(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(holder.cleanup)
        cls.folder = pathlib.Path(holder.name)
        (cls.folder / "rules/own").mkdir(parents=True)
        (cls.folder / "rules/own/zebra.json").write_text(json.dumps(RULE))

    def reports(self, attack, *formats):
        """Of a résumé with the attack in its file's name, its owner's name, and the titles, messages and quotes of findings."""
        name = "cv " + re.sub("[/\0]", "", attack)[:60] + ".txt"
        text = (f"Ida {attack} Brandt\n\nZebra {attack} zebra\nPublications\n\n- Ida {attack} Brandt. Small {attack} Steps. ECCV 2023.\n"
                f"- Ida {attack} Brandt. Small {attack} Steps. ECCV 2023.\n\nZebra {attack} zebra\n\n"
                + "Plain words, so that a few control characters do not make it a binary file.\n" * 100)
        (self.folder / name).write_bytes(text.encode())
        done = veritae("check", *AS_OF, "--rules", "rules", *(f"--format={form}=out.{form}" for form in formats), name, "gone " + name,
                       cwd=self.folder)
        self.assertEqual(hidden(done.stderr.decode("utf-8", "strict"), but="\n"), [])
        return {form: (self.folder / f"out.{form}").read_bytes().decode("utf-8", "strict") for form in formats}

    def test_every_attack_in_every_format(self):
        for name, attack in ATTACKS.items():
            for form, text in self.reports(attack, *FORMATS).items():
                with self.subTest(form=form, attack=name):
                    self.assertEqual(hidden(text, but="\n"), [])
                    getattr(self, "harmless_" + form)(text)

    def test_the_attacks_reach_the_findings(self):
        for name, attack in ATTACKS.items():
            with self.subTest(attack=name):
                told = json.loads(self.reports(attack, "json")["json"])
                quotes = [words for key, words in strings(told) if key in ("text", "message")]
                self.assertTrue(any(attack.split("\r")[-1].strip(": ") in words for words in quotes))

    def harmless_text(self, text):
        self.assertGreater(text.count(" --> "), 2)
        for line in text.splitlines():
            self.assertRegex(line, r"^((error|warning|note)\[[a-z/-]+\]: | *--> | *\d+ \| | *\|| *= (note|help|ask): |\.\.\.$|$|(gone )?cv |in all: )")

    def harmless_json(self, text):
        documents = json.loads(text)["documents"]
        self.assertGreater(len(documents[0]["findings"]), 2)
        self.assertEqual([len(document["errors"]) for document in documents], [0, 1])

    def harmless_html(self, text):
        page = Page(text)
        self.assertEqual(page.active, [])
        self.assertEqual(page.elements & {"script", "img", "iframe", "object", "embed", "form", "base", "testcase", "i", "b"}, set())
        self.assertEqual(text.count("<style>"), 1)
        self.assertGreater(text.count("<blockquote "), 2)

    def harmless_ndjson(self, text):
        documents = [json.loads(line) for line in text.splitlines()]
        self.assertGreater(len(documents[0]["findings"]), 2)
        self.assertEqual([len(document["errors"]) for document in documents], [0, 1])

    def people_see_nothing_hidden(self, value):
        for key, words in strings(value):
            if key not in VERBATIM:
                self.assertEqual(hidden(words, but="\n"), [], key)

    def harmless_sarif(self, text):
        run = json.loads(text)["runs"][0]
        self.assertGreater(len(run["results"]), 2)
        self.people_see_nothing_hidden(run)
        notifications = run["invocations"][0]["toolExecutionNotifications"]
        for result in run["results"] + notifications:
            message = result["message"]["text"]
            self.assertEqual(hidden(message, but="\n"), [])
            ids = [str(one["id"]) for one in result.get("relatedLocations", [])]
            # A reader's idea of a link, be it careful with brackets or not.
            self.assertEqual(re.findall(r"\]\(([^)]*)\)", message), ids)
            self.assertNotRegex(message.replace("{{", "").replace("}}", ""), r"[{}]")
            self.assertTrue(all(line for line in message.split("\n")))
        for result in run["results"]:
            self.assertRegex(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], r"^cv%20[A-Za-z0-9._~%-]*\.txt$")

    def harmless_junit(self, text):
        suites = ElementTree.fromstring(text)
        self.assertEqual([len(suite.findall("testcase")) for suite in suites], [int(suite.get("tests")) for suite in suites])
        self.assertGreater(len(suites[0].findall("testcase")), 2)
        self.assertLessEqual({element.tag for element in suites.iter()},
                             {"testsuites", "testsuite", "testcase", "failure", "error", "system-out"})
        self.assertNotIn("<!", text)

    def harmless_github(self, text):
        lines = text.splitlines()
        self.assertGreater(len(lines), 3)
        for line in lines:
            self.assertRegex(line, r"^::(error|warning|notice) file=(gone )?cv [^,:]*(,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?)?,title=[a-z/-]+::[^:]")
            self.assertNotRegex(line, "%(?!25|0A|3A|2C)")
            message = line.split("::", 2)[2].replace("%0A", "\n").replace("%25", "%")
            self.assertEqual(hidden(message, but="\n"), [])
            for part in message.split("\n")[1:]:
                self.assertRegex(part, r"^((note|help|ask|see also): |\.\.\. and \d)")

    def harmless_gitlab(self, text):
        issues = json.loads(text)
        self.assertGreater(len(issues), 3)
        self.people_see_nothing_hidden(issues)
        for issue in issues:
            self.assertEqual(set(issue), {"description", "check_name", "fingerprint", "severity", "location"})

    def harmless_rdjson(self, text):
        diagnostics = json.loads(text)["diagnostics"]
        self.assertGreater(len(diagnostics), 3)
        self.people_see_nothing_hidden(diagnostics)

    def harmless_markdown(self, text):
        # That a Markdown parser finds no markup of the résumé's in it is shown in check_markdown_test.cpp.
        self.assertGreater(text.count("\n## "), 2)
        for line in text.splitlines():
            self.assertRegex(line, r"^(# (gone )?cv |## (error|warning|note): |\| (line|“)|\| --- |- (note|help|ask|rule): |- gone cv |\d|\.\.\. and |$)")
        columns = [len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) for line in text.splitlines() if line.startswith("|")]
        for head, rule, row in zip(columns[::3], columns[1::3], columns[2::3]):
            self.assertEqual((head, rule), (row, row))


if __name__ == "__main__":
    unittest.main()
