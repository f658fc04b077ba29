#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Hostile files end in a clear error or an answer, in bounded time and memory."""
import io
import json
import os
import pathlib
import resource
import subprocess
import tempfile
import unittest
import zipfile

from hand_pdf import pdf
from program import AS_OF, PROGRAM

MOST_MEMORY = 2 << 30  # of address space
MOST_SECONDS = 30  # of the processor: the machine may be busy


SANITIZED = os.environ.get("VERITAE_SANITIZED") == "1"  # its shadow of the memory takes up all addresses

BEGINNINGS = {"docx": b"PK\x03\x04", "pdf": b"%PDF-1.7\n", "veritae": b'{"veritae": "'}


def limit():
    if not SANITIZED:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def lines(pages):
    """A PDF with one line of text on each page."""
    return pdf([b"BT /F 12 Tf 72 700 Td (Line %d of a long story) Tj ET" % page for page in range(pages)])


def docx(body, more={}):
    """A Word document with this body, and more parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<w:document><w:body>" + body + b"</w:body></w:document>")
        for name, content in more.items():
            archive.writestr(name, content)
    return out.getvalue()


class Limits(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def run_on(self, name, content, *options):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return subprocess.run([PROGRAM, "inspect", "--format", "json", *AS_OF, *options, path], capture_output=True, preexec_fn=limit)

    def read(self, name, content, *options):
        """The error code of a file, or null, and what was understood."""
        done = self.run_on(name, content, *options)
        self.assertIn(done.returncode, (0, 2), done.stderr[-300:])
        document = json.loads(done.stdout)["documents"][0]
        return (document["errors"][0]["code"] if document["errors"] else None), document

    def test_more_than_50_MB(self):
        content = b"a line of words\n" * (4 << 20)
        for name in ("text", "markdown", "json-resume", "rendercv", "latex", "bibtex", "pdf", "docx", "veritae"):
            with self.subTest(format=name):
                error, _ = self.read("cv", BEGINNINGS.get(name, b"") + content, "--input-format", name)
                self.assertEqual(error, "too-large")

    @unittest.skipIf(SANITIZED, "takes several times the memory there")
    def test_almost_50_MB(self):
        done = self.run_on("cv.txt", b"Engineer at Alder Labs, 2019 - 2021\n" * 1_400_000)
        if done.returncode == 0:
            self.assertEqual(len(json.loads(done.stdout)["documents"][0]["dates"]), 1_400_000)
        else:
            self.assertEqual((done.returncode, done.stderr), (2, b"veritae: out of memory\n"))

    def test_a_line_of_5_MB(self):
        for name in ("cv.txt", "cv.md", "cv.tex", "cv.json", "cv.yaml", "cv.bib"):
            self.assertEqual(self.read(name, b"{" + b"2019 " * 1_000_000)[0], "line-too-long", name)
        self.assertEqual(self.read("cv.docx", docx(b"<w:p><w:r><w:t>" + b"2019 " * 1_000_000 + b"</w:t></w:r></w:p>"))[0], "line-too-long")
        self.assertEqual(self.read("cv.json", b'{"veritae": "0", "documents": [{"path": "' + b"2019 " * 1_000_000 + b'"}]}',
                                   "--input-format", "veritae")[0], "line-too-long")

    def test_100000_nested_brackets(self):
        # Each with the errors that are right; none is where the brackets mean nothing.
        cases = (("cv.md", b"> ", ("too-deep",)), ("cv.md", b"[", (None,)), ("cv.txt", b"(", (None,)),
                 ("cv.json", b'{"a":', ("too-deep",)), ("cv.json", b"[", ("too-deep",)), ("cv.yaml", b"[", ("too-deep", "malformed")),
                 ("cv.tex", b"{", ("malformed",)), ("cv.tex", b"\\textbf{", ("malformed",)), ("cv.tex", b"\\item[", (None,)),
                 ("cv.bib", b"@a{b,c={", ("malformed",)), ("cv.md", b"<div>", (None, "too-deep")), ("cv.md", b"<b>", (None,)),
                 ("_talks/cv.md", b"---\ntitle: " + b"[" * 100_000 + b"\n---\n", (None,)))
        for name, opening, errors in cases:
            with self.subTest(name=name, opening=opening):
                self.assertIn(self.read(name, opening * (100_000 if len(opening) < 100 else 1))[0], errors)
        for tags in ((b"w:p",), (b"w:tbl", b"w:tr", b"w:tc"), (b"w:sdt", b"w:sdtContent")):
            with self.subTest(tags=tags):
                opening = b"".join(b"<%s>" % tag for tag in tags)
                closing = b"".join(b"</%s>" % tag for tag in reversed(tags))
                nested = opening * 100_000 + closing * 100_000
                self.assertEqual(self.read("cv.docx", docx(nested))[0], "too-deep")
        with self.subTest(name="an inspected document"):
            nested = b'{"veritae": "0", "documents": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
            self.assertEqual(self.read("cv.json", nested, "--input-format", "veritae")[0], "too-deep")
        for name, opening, closing in (("cv.tex", b"\\textbf{", b"}"), ("cv.json", b"[", b"]"), ("cv.bib", b"{", b"}")):
            with self.subTest(name=name, opening=opening, closing=closing):
                self.assertIn(self.read(name, opening * 100_000 + closing * 100_000)[0], ("too-deep", "malformed"))

    def test_aliases_of_aliases(self):
        lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
        lines += [f"{b}: &{b} [{', '.join(['*' + a] * 9)}]" for a, b in zip("abcdefghi", "bcdefghij")]
        bomb = "\n".join(lines)
        self.assertEqual(self.read("cv.yaml", bomb.encode())[0], "too-large")
        # Front matter that cannot be read is left alone.
        self.assertEqual(self.read("_talks/cv.md", f"---\n{bomb}\n---\n# A\n".encode())[0], None)

    def test_a_zip_that_unpacks_to_a_thousand_times_its_size(self):
        path = self.folder / "bomb.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            archive.writestr("word/document.xml", b"<w:document>" + b" " * (200 << 20) + b"</w:document>")
        self.assertLess(path.stat().st_size, 250 << 10)
        self.assertEqual(self.read("cv.docx", path.read_bytes())[0], "too-large")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            archive.writestr("word/document.xml", b"<w:document><w:body>" + b"<w:p/>" * (1 << 20) + b"</w:body></w:document>")
        self.assertEqual(self.read("cv.docx", path.read_bytes())[0], None)

    def test_an_archive_of_many_parts(self):
        self.assertEqual(self.read("cv.docx", docx(b"<w:p/>", {f"word/{i}.xml": b"" for i in range(5000)}))[0], "too-large")

    def test_a_pdf_of_500_pages_and_one_of_more(self):
        error, document = self.read("cv.pdf", lines(500))
        self.assertEqual(error, None)
        self.assertEqual(len(document["reading"]["lines"]), 500)
        self.assertEqual(self.read("cv.pdf", lines(501))[0], "too-large")


if __name__ == "__main__":
    unittest.main()
