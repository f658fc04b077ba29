#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""PDF as a user has it: printed by a browser, in several layouts, laid out by pdftotext and read by the program."""
import json
import os
import pathlib
import tempfile
import unittest

from hand_pdf import pdf
from print_pdf import BROWSER, as_html, print_pdf
from program import SOURCE, veritae

AS_OF = ("--as-of", "2026-11-22")
NO_HEAD = "--no-pdf-header-footer"
RESUME = SOURCE / "fixtures" / "one_resume" / "one.md"


def document(command, path):
    """The one document of a report, and the exit status."""
    done = veritae(command, "--format", "json", *AS_OF, path)
    return json.loads(done.stdout)["documents"][0], done


def without_places(value):
    """What was understood, evidence aside, blanks folded."""
    if isinstance(value, dict):
        return {k: without_places(v) for k, v in value.items() if k != "evidence"}
    if isinstance(value, list):
        return [without_places(one) for one in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def model(path):
    told = document("inspect", path)[0]
    kinds = ("entries", "publications", "dates", "quantities", "links")
    return {kind: without_places(told[kind]) for kind in kinds} | {"name": told["name"]}


def findings(path):
    return [(one["rule"], one["severity"], [" ".join(e["text"].split()) for e in one["evidence"]])
            for one in document("check", path)[0]["findings"]]


class Printed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.holder.cleanup)
        cls.folder = pathlib.Path(cls.holder.name)

    def printed(self, name, page, *options):
        self.assertTrue(BROWSER, "needs chromium (scripts/setup)")
        path = self.folder / f"{name}.pdf"
        print_pdf(page, path, *options)
        return path

    def same_as_markdown(self, path):
        self.maxDiff = None
        self.assertEqual(model(path), model(RESUME))
        self.assertEqual(sorted(findings(path)), sorted(findings(RESUME)))

    def test_one_column(self):
        self.same_as_markdown(self.printed("one", as_html(RESUME.read_text(encoding="utf-8")), NO_HEAD))

    def test_a_browsers_own_header_and_page_numbers(self):
        page = "<style>p, li {line-height: 2.4}</style>" + as_html(RESUME.read_text(encoding="utf-8"))
        path = self.printed("headed", page)
        told = document("inspect", path)[0]
        self.assertEqual(without_places(told["entries"]), model(RESUME)["entries"])
        self.assertEqual(findings(path), findings(RESUME))

    def test_two_columns(self):
        body = as_html(RESUME.read_text(encoding="utf-8"))
        head = body.index("<h2>")
        style = "<style>body {font-size: 11px} main {columns: 2; column-gap: 36px}</style>"
        self.same_as_markdown(self.printed("two", f"{style}{body[:head]}<main>{body[head:]}</main>", NO_HEAD))

    def test_a_side_column(self):
        body = as_html(RESUME.read_text(encoding="utf-8"))
        end = body.index("<h2>Awards")
        style = "<style>aside {float: right; width: 28%} main {margin-right: 34%}</style>"
        page = f"{style}<aside>{body[end:]}</aside><main>{body[:end]}</main>"
        self.same_as_markdown(self.printed("side", page, NO_HEAD))

    def test_dates_at_the_right_edge_belong_to_their_entries(self):
        page = """<style>h3 {display: flex; justify-content: space-between; margin: 4px 0}</style><h1>Tilda Roe</h1><h2>Work</h2>
            <h3><span>Engineer, Alder Labs</span><span>2021-03 – 2022-05</span></h3><ul><li>Built a thing that counts trees</ul>
            <h3><span>Intern, Birch Works</span><span>2019-06 – 2019-09</span></h3><ul><li>Wrote the tests of a parser</ul>
            <h3><span>Analyst, Cedar House</span><span>2018-01 – 2018-05</span></h3><ul><li>Kept the books of a library</ul>"""
        told = model(self.printed("dates", page, NO_HEAD))["entries"]
        self.assertEqual([(e["organization"], e["start"], e["end"]) for e in told],
                         [("Alder Labs", "2021-03", "2022-05"), ("Birch Works", "2019-06", "2019-09"),
                          ("Cedar House", "2018-01", "2018-05")])

    def test_a_place_is_a_page_and_a_box(self):
        page = "<h1>Tilda Roe</h1><div style='break-after: page'></div><h2>Awards</h2><ul><li>Silver medal (top 1%, 128/2664)</ul>"
        path = self.printed("pages", page, NO_HEAD)
        told, done = document("check", path)
        self.assertEqual(done.returncode, 1)
        place = told["findings"][0]["evidence"][0]
        self.assertEqual((place["page"], place["text"]), (2, "top 1%, 128/2664"))
        left, top, right, bottom = place["box"]
        self.assertTrue(0 < left < right < 620 and 0 < top < bottom < 200, place["box"])
        self.assertIn(b"pages.pdf: page 2, line 2\n", veritae("check", *AS_OF, path).stdout)

    def test_words_too_small_to_be_read_are_told(self):
        page = """<h1>Tilda Roe</h1><p>Engineer at Alder Labs</p>
            <p style="font-size: 1px">python kubernetes leader award winning expert</p>"""
        path = self.printed("tiny", page, NO_HEAD)
        told = [(rule, texts) for rule, _, texts in findings(path)]
        self.assertEqual(told, [("text/hidden", ["python kubernetes leader award winning expert"])])
        self.assertEqual(document("inspect", path)[0]["name"], "Tilda Roe")

    def test_words_in_the_colour_of_the_page_are_told(self):
        page = """<h1>Tilda Roe</h1><p>Engineer at Alder Labs</p>
            <p style="color: #fff">python kubernetes leader award winning expert</p>"""
        path = self.printed("white", page, NO_HEAD)
        told = [(rule, severity, texts) for rule, severity, texts in findings(path)]
        self.assertEqual(told, [("text/hidden", "warning", ["python kubernetes leader award winning expert"])])

    def test_white_words_on_a_dark_band_are_content(self):
        page = """<style>* {print-color-adjust: exact}</style>
            <div style="background: #123; color: #fff"><h1>Tilda Roe</h1><p>Engineer and writer of parsers</p></div>
            <h2>Work</h2><p>Alder Labs, engineer, 2019 – 2021</p>"""
        path = self.printed("band", page, NO_HEAD)
        self.assertEqual(findings(path), [])
        self.assertEqual(document("inspect", path)[0]["name"], "Tilda Roe")

    def test_chinese(self):
        page = """<h1>顾言</h1><h2>教育背景</h2><h3>青禾大学，计算机科学，博士</h3><p>2019.09 – 2023.06</p><ul><li>研究课题为面向低资源场景的
            检索模型，围绕负样本挖掘、蒸馏与增量更新展开，并在三个公开数据集上验证了所提出的方法，相关代码已经全部开源，供同行复现与比较。</ul>
            <h2>获奖情况</h2><ul><li>银牌（前 1%，第 128/2664 名）</ul>"""
        path = self.printed("zh", page, NO_HEAD)
        told = model(path)
        self.assertEqual([(e["organization"], e["start"], e["end"]) for e in told["entries"]],
                         [("青禾大学", "2019-09", "2023-06")])
        self.assertEqual([rule for rule, _, _ in findings(path)], ["metric/rank-percent"])


class Drawn(unittest.TestCase):
    """Letters that are set but not painted, in pages written by hand."""

    def told(self, content):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "cv.pdf"
            visible = b"BT /F 12 Tf 0 Tr 72 700 Td (Tilda Roe, engineer at Alder Labs) Tj ET\n"
            path.write_bytes(pdf([visible + content]))
            return [(rule, texts) for rule, _, texts in findings(path)]

    def test_unpainted_words_are_told(self):
        self.assertEqual(self.told(b"BT /F 12 Tf 3 Tr 72 660 Td (leader award winning expert) Tj ET"),
                         [("text/hidden", ["leader award winning expert"])])

    def test_unpainted_words_over_what_they_say_are_content(self):
        # As a scanned page has it: the picture of the words, and below it the words themselves.
        self.assertEqual(self.told(b"72 660 5 9 re 82 660 9 9 re 98 660 4 9 re 120 660 60 4 re f "
                                   b"BT /F 12 Tf 3 Tr 72 660 Td (leader award winning expert) Tj ET"), [])

    def test_white_words_on_a_dark_box_are_content(self):
        self.assertEqual(self.told(b"0.2 g 60 650 300 30 re f BT /F 12 Tf 1 g 72 660 Td (leader award winning expert) Tj ET"), [])


class Refused(unittest.TestCase):
    def test_what_is_no_pdf_and_what_is_a_damaged_one(self):
        with tempfile.TemporaryDirectory() as folder:
            for content, words in ((b"hello", "expected a PDF, which begins with"), (b"%PDF-1.7\nhello", "expected a PDF; it is damaged")):
                path = pathlib.Path(folder) / "cv.pdf"
                path.write_bytes(content)
                done = veritae("check", *AS_OF, path)
                self.assertEqual(done.returncode, 2)
                self.assertIn(words, done.stderr.decode())

    def test_without_pdftotext_it_is_told_what_is_missing(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "cv.pdf"
            path.write_bytes(b"%PDF-1.7\n")
            done = veritae("check", *AS_OF, path, PATH=folder)
            self.assertEqual(done.returncode, 2)
            self.assertIn("reading PDF needs the program pdftotext, which is not installed", done.stderr.decode())

    def test_a_program_that_writes_without_end(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "cv.pdf"
            path.write_bytes(b"%PDF-1.7\n")
            stand_in = pathlib.Path(folder) / "pdftotext"
            stand_in.write_text("#!/bin/sh\nexec yes '<page>'\n")
            stand_in.chmod(0o755)
            done = veritae("check", *AS_OF, path, PATH=f"{folder}{os.pathsep}{os.environ['PATH']}")
            self.assertEqual(done.returncode, 2)
            self.assertIn("expected at most", done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
