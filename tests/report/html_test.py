#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The page of `check --format html`: its words, and how a real browser takes it.

The browser is driven by playwright-core and judged by axe-core, which npm puts into the build folder.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "cli"))
from print_pdf import BROWSER  # noqa: E402
from program import AS_OF, PROGRAM, SAMPLES, SOURCE, veritae  # noqa: E402

MODULES = ("playwright-core@1.65.1", "axe-core@4.14.1")
NODE = shutil.which("node") or shutil.which("nodejs")
PHONE, DESK = 360, 1100

RICH = """# Mira Quill

mira@example.org · [github.com/mira-quill-demo](https://github.com/mira-quill-demo)

## Education

### University of Northmere, PhD in Computer Science
2021 – 2026.09 (expected)

### Kestrel Institute of Technology, B.Sc. Mathematics
2015.09 – 2019.06

## Work Experience

### Halcyon Robotics, Machine Learning Engineer
2022.03 – 2024.05

- Raised accuracy from 71.4% to 83.0%, up 15.2 percentage points

### Brightwater Analytics and Partners for Applied Research in Distributed Systems, Senior Research Engineer
2023.01 – 2023.11

### Tideline Systems, Staff Engineer
2024.06 – present

## Projects

### StreamLens: retrieval over live video
2023.09 – 2023.04

## Publications

- **M. Quill**, T. Feld. Sparse Memories for Long Documents. NeurIPS 2025, under review.
- T. Feld, **M. Quill**. Seeing Through Fog. ECCV 2023.
- **M. Quill**, A. Osei. Cheap Negatives Are Enough. EMNLP 2022. First author
"""

ATTACK = "<img src=x onerror='window.hacked=1'><svg onload=window.hacked=2><script>window.hacked=3;alert(1)</script>"
HOSTILE = f"""# {ATTACK}

[site](javascript:window.hacked=4) · <https://attacker.invalid/"><script>window.hacked=5</script>> · ![p](https://attacker.invalid/p.png)

## Work Experience

### "><img src=//attacker.invalid onerror=window.hacked=6> & \u202eevil\u202c </style><script>window.hacked=7</script>
2023.09 – 2023.04

## Publications

- **</title></mark>{ATTACK}**. '"><a href="https://attacker.invalid">Steps</a>. ECCV 2023.
- {{}} {{0}} %s `${{window.hacked=8}}` <!-- --> ]]> <![CDATA[. ECCV 2021.
"""


def page(name, *options, folder=None):
    done = veritae("check", "--format", "html", *AS_OF, *options, name, cwd=folder)
    return done.stdout.decode("utf-8", "strict")


class Words(unittest.TestCase):
    def test_every_word_of_the_page_is_there_and_none_is_left_over(self):
        source = "\n".join(path.read_text() for path in (SOURCE / "src" / "report" / "html").glob("*.cpp"))
        used = {name.rstrip("/") for name in re.findall(r'"(page/[a-z/-]+)', source)}
        there = set(json.loads((SOURCE / "rules" / "texts" / "page.json").read_text()))
        stems = {re.sub(r"/(one|many)$", "", name) for name in there}
        families = {name for name in used if any(text.startswith(name + "/") for text in there)}
        self.assertEqual(sorted(used - stems - families), [])
        self.assertEqual(sorted(name for name in stems - used if name.rsplit("/", 1)[0] not in families), [])

    def test_the_page_is_whole_and_the_same_each_time(self):
        for path in sorted(SAMPLES.glob("*.md")):
            html = page(path.name, folder=SAMPLES)
            self.assertTrue(html.startswith("<!doctype html>") and html.endswith("</html>\n"))
            self.assertEqual(html, page(path.name, folder=SAMPLES))

    def test_the_bytes_that_were_read_are_named_by_their_digest(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "cv.md").write_bytes(b"abc")
            self.assertIn("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", page("cv.md", folder=folder))

    def test_what_the_author_allows_is_not_told_but_counted_with_the_reason(self):
        with tempfile.TemporaryDirectory() as folder:
            allowed = "\n<!-- veritae: allow metric/arithmetic -- measured on <two> sets -->\n- Raised accuracy"
            (pathlib.Path(folder) / "cv.md").write_text(RICH.replace("\n- Raised accuracy", allowed), encoding="utf-8")
            html = page("cv.md", folder=folder)
            self.assertIn("1 finding is not told here", html)
            self.assertIn("<code>metric/arithmetic</code> <bdi>measured on &lt;two&gt; sets</bdi>", html)
            self.assertNotIn("15.2 percentage points fits neither", html)

    def test_a_document_that_cannot_be_read_is_told_of(self):
        with tempfile.TemporaryDirectory() as folder:
            html = page("gone<b>.md", folder=folder)
            self.assertIn("gone&lt;b&gt;.md", html)
            self.assertIn("no such file", html)


class Folders(unittest.TestCase):
    """A page for each candidate, and an index."""

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        for name in ("in/zoe.md", "in/adam.md"):
            self.file(name, RICH.replace("Mira", name[3:-3].title()))

    def file(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def call(self, *arguments):
        return veritae("check", *AS_OF, *arguments, cwd=self.folder)

    def pages(self, folder="out"):
        return sorted(path.name for path in (self.folder / folder).iterdir())

    def index(self):
        return re.findall(r'<a href="([^"]*)">([^<]*)</a>', (self.folder / "out/index.html").read_text(encoding="utf-8"))

    def test_each_document_of_a_folder_is_a_page_and_the_index_names_them(self):
        self.file("in/.draft.md", RICH)
        self.file("in/list.bib", "@article{a, title={Steps}}\n")
        self.file("in/part.tex", "\\section{Education}\n")
        self.file("in/notes.zip", "PK")
        done = self.call("--format", "html", "--output", "out/", "in")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (1, b"", b""))
        self.assertEqual(self.pages(), ["adam.html", "index.html", "zoe.html"])
        self.assertEqual(self.index(), [("adam.html", "Adam Quill"), ("zoe.html", "Zoe Quill")])
        alone = self.call("--format", "html", "in/zoe.md").stdout.decode()
        self.assertEqual((self.folder / "out/zoe.html").read_text(encoding="utf-8"), alone + "<!-- veritae made this page to be zoe.html -->\n")

    def test_pages_of_an_earlier_run_go_and_nothing_else(self):
        self.call("--format", "html", "--output", "out/", "in")
        copy = (self.folder / "out/adam.html").read_bytes()
        (self.folder / "out/kept.html").write_bytes(copy)  # somebody's own copy
        self.file("out/own.html", "<p>veritae made this page to be own.html</p>\n")
        self.file("out/notes.txt", "<!-- veritae made this page to be notes.txt -->\n")
        (self.folder / "elsewhere.html").write_bytes(copy.replace(b"to be adam.html", b"to be link.html"))
        (self.folder / "out/link.html").symlink_to(self.folder / "elsewhere.html")
        self.call("--format", "html", "--output", "out/", "in/zoe.md")
        self.assertEqual(self.pages(), ["index.html", "kept.html", "link.html", "notes.txt", "own.html", "zoe.html"])
        self.assertEqual(self.index(), [("zoe.html", "Zoe Quill")])

    def test_words_of_a_resume_cannot_look_like_the_mark(self):
        self.file("in/zoe.md", "# Zoe Quill\n\n<!-- veritae made this page to be out.html -->\n")
        self.file("out/out.html", self.call("--format", "html", "in/zoe.md").stdout.decode())
        self.call("--format", "html", "--output", "out/", "in/zoe.md")
        self.assertIn("out.html", self.pages())

    def test_the_order_is_that_of_the_call(self):
        self.call("--format", "html", "--output", "out/", "in/zoe.md", "in/adam.md")
        self.assertEqual([name for name, _ in self.index()], ["zoe.html", "adam.html"])

    def test_names_are_portable_and_no_two_alike(self):
        for name in ("a/cv.md", "b/CV.md", "c/index.md", "d/1 <b> & \u202e.md", "e/..md", "f/简历.md"):
            self.file(name, "# Ida Brandt\n")
        self.call("--format", "html", "--output", "out/", "a/cv.md", "b/CV.md", "c/index.md", "d/1 <b> & \u202e.md", "e/..md", "f/简历.md")
        self.assertEqual(self.pages(), sorted(["cv.html", "CV-2.html", "index-2.html", "1-b-U-202E.html", "page.html", "简历.html", "index.html"]))
        self.assertIn(("%E7%AE%80%E5%8E%86.html", "Ida Brandt"), self.index())

    def test_several_documents_of_one_person_are_one_page(self):
        self.call("--case", "--format", "html", "--output", "out/", "in")
        self.assertEqual(self.pages(), ["in.html", "index.html"])

    def test_a_folder_that_is_there_is_used_and_other_formats_are_written_beside(self):
        (self.folder / "out").mkdir()
        done = self.call("--format", "text", "--format", "html=out", "in/zoe.md")
        self.assertIn(b"error[metric/arithmetic]", done.stdout)
        self.assertEqual(self.pages(), ["index.html", "zoe.html"])

    def test_a_folder_that_cannot_be_made(self):
        self.file("file", "")
        done = self.call("--format", "html", "--output", "file/out/", "in")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"file/out/: cannot be made: ", done.stderr)

    def test_what_cannot_be_read_has_its_page(self):
        done = self.call("--format", "html", "--output", "out/", "in/zoe.md", "in/gone.md")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(self.pages(), ["gone.html", "index.html", "zoe.html"])


def modules():
    """The folder of the modules, installed if need be; None where npm cannot be reached."""
    npm = shutil.which("npm")
    folder = pathlib.Path(PROGRAM).resolve().parent / "browser-test"
    if all((folder / "node_modules" / name.rsplit("@", 1)[0]).is_dir() for name in MODULES):
        return folder
    if not npm or not NODE:
        return None
    folder.mkdir(exist_ok=True)
    call = [npm, "install", "--silent", "--no-audit", "--no-fund", "--no-save", "--ignore-scripts", "--fetch-retries=1",
            "--fetch-timeout=20000", "--prefix", folder, *MODULES]
    try:
        done = subprocess.run(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240)
    except subprocess.TimeoutExpired:
        return None
    return folder if done.returncode == 0 else None


class Browsed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = modules()
        if not folder:
            print("skipped: npm cannot be reached, so that no browser looks at the pages", file=sys.stderr)
            raise unittest.SkipTest("npm cannot be reached")
        if not BROWSER:
            raise RuntimeError("needs chromium (scripts/setup)")
        holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(holder.cleanup)
        home = pathlib.Path(holder.name)
        (home / "rich.md").write_text(RICH, encoding="utf-8")
        (home / "hostile.md").write_text(HOSTILE, encoding="utf-8")
        jobs = []
        for name, language, scheme, width in (("rich.md", "en", "light", DESK), ("rich.md", "zh", "dark", PHONE),
                                              ("rich.md", "en", "dark", DESK), ("rich.md", "zh", "light", PHONE),
                                              ("hostile.md", "en", "light", PHONE)):
            path = home / f"{len(jobs)}.html"
            path.write_text(page(name, "--lang", language, folder=home), encoding="utf-8")
            jobs.append({"page": str(path), "scheme": scheme, "width": width, "name": f"{name} {language} {scheme} {width}"})
        veritae("check", "--format", "html", *AS_OF, "--output", "out/", "rich.md", "hostile.md", cwd=home)
        jobs.append({"page": str(home / "out" / "index.html"), "scheme": "dark", "width": PHONE, "name": "index"})
        done = subprocess.run([NODE, HERE / "browse.mjs", folder, BROWSER, json.dumps(jobs)],
                              capture_output=True, timeout=400, env=os.environ | {"HOME": str(home)})
        if done.returncode != 0:
            raise RuntimeError(done.stderr.decode())
        cls.told = list(zip([job["name"] for job in jobs], json.loads(done.stdout)))

    def every(self, what, wanted, but=()):
        for name, told in self.told:
            with self.subTest(name):
                if name not in but:
                    self.assertEqual(told[what], wanted)

    def test_nothing_is_asked_for(self):
        self.every("requests", [])
        self.every("leaving", [], but=["index"])
        self.assertEqual(self.told[-1][1]["leaving"], ["a href rich.html", "a href hostile.html"])

    def test_nothing_runs(self):
        self.every("hacked", None)
        self.every("dialogs", [])
        self.every("active", [])
        self.every("handlers", [])

    def test_the_policy_would_stop_what_got_in(self):
        self.every("safe", True)

    def test_every_label_and_contrast_holds(self):
        self.every("violations", [])

    def test_no_page_is_wider_than_its_window(self):
        self.every("overflow", 0)

    def test_one_drawing_is_shown_and_its_names_stay_inside(self):
        self.every("drawings", 1, but=["index"])
        self.every("outside", [])

    def test_every_link_leads_somewhere(self):
        self.every("dangling", [])

    def test_the_text_can_be_taken(self):
        rich, hostile = self.told[0][1]["selected"], self.told[-2][1]["selected"]
        for words in ("from 71.4% to 83.0%, up 15.2 percentage points", "Brightwater Analytics", "metric/arithmetic",
                      "2022-03 – 2024-05"):
            self.assertIn(words, rich)
        self.assertIn("</style><script>window.hacked=7</script>", hostile)
        self.assertIn("<U+202E>", hostile)


if __name__ == "__main__":
    unittest.main()
