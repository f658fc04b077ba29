#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Hostile files end in a clear error or an answer, in bounded time and memory."""
import json
import os
import pathlib
import resource
import subprocess
import tempfile
import unittest
import zipfile

from program import AS_OF, PROGRAM

MOST_MEMORY = 2 << 30  # of address space
MOST_SECONDS = 30  # of the processor: the machine may be busy


def limit():
    if os.environ.get("VERITAE_SANITIZED") != "1":
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def pdf(pages):
    """A PDF by hand: one line of text on each page."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in range(pages):
        text = b"BT /F 12 Tf 72 700 Td (Line %d of a long story) Tj ET" % page
        kids.append(len(objects) + 1)
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> >>"
                       % (len(objects) + 2))
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, b" ".join(b"%d 0 R" % kid for kid in kids))
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, len(out))


class Limits(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def read(self, name, content):
        """The error code of a file, or null, and what was understood."""
        path = self.folder / name
        path.write_bytes(content)
        done = subprocess.run([PROGRAM, "inspect", "--format", "json", *AS_OF, path], capture_output=True, preexec_fn=limit)
        self.assertIn(done.returncode, (0, 2), done.stderr[-300:])
        document = json.loads(done.stdout)["documents"][0]
        return (document["errors"][0]["code"] if document["errors"] else None), document

    def test_more_than_50_MB(self):
        self.assertEqual(self.read("cv.txt", b"a line of words\n" * (4 << 20))[0], "too-large")

    def test_a_line_of_5_MB(self):
        for name in ("cv.txt", "cv.md", "cv.tex", "cv.json", "cv.yaml", "cv.bib"):
            self.assertEqual(self.read(name, b"{" + b"2019 " * 1_000_000)[0], "line-too-long", name)

    def test_100000_nested_brackets(self):
        # Each with the errors that are right; none is where the brackets mean nothing.
        cases = (("cv.md", b"> ", ("too-deep",)), ("cv.md", b"[", (None,)), ("cv.txt", b"(", (None,)),
                 ("cv.json", b'{"a":', ("too-deep",)), ("cv.json", b"[", ("too-deep",)), ("cv.yaml", b"[", ("too-deep", "malformed")),
                 ("cv.tex", b"{", ("malformed",)), ("cv.tex", b"\\textbf{", ("malformed",)), ("cv.tex", b"\\item[", (None,)),
                 ("cv.bib", b"@a{b,c={", ("malformed",)))
        for name, opening, errors in cases:
            with self.subTest(name=name, opening=opening):
                self.assertIn(self.read(name, opening * 100_000)[0], errors)
        for name, opening, closing in (("cv.tex", b"\\textbf{", b"}"), ("cv.json", b"[", b"]"), ("cv.bib", b"{", b"}")):
            with self.subTest(name=name, opening=opening, closing=closing):
                self.assertIn(self.read(name, opening * 100_000 + closing * 100_000)[0], ("too-deep", "malformed"))

    def test_aliases_of_aliases(self):
        lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
        lines += [f"{b}: &{b} [{', '.join(['*' + a] * 9)}]" for a, b in zip("abcdefghi", "bcdefghij")]
        self.assertEqual(self.read("cv.yaml", "\n".join(lines).encode())[0], "too-large")

    def test_a_zip_that_unpacks_to_a_thousand_times_its_size(self):
        path = self.folder / "bomb.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            archive.writestr("word/document.xml", b"<w:document>" + b" " * (200 << 20) + b"</w:document>")
        self.assertLess(path.stat().st_size, 250 << 10)
        self.assertEqual(self.read("cv.docx", path.read_bytes())[0], "too-large")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            archive.writestr("word/document.xml", b"<w:document><w:body>" + b"<w:p/>" * (1 << 20) + b"</w:body></w:document>")
        self.assertEqual(self.read("cv.docx", path.read_bytes())[0], None)

    def test_a_pdf_of_500_pages_and_one_of_more(self):
        error, document = self.read("cv.pdf", pdf(500))
        self.assertEqual(error, None)
        self.assertEqual(len(document["reading"]["lines"]), 500)
        self.assertEqual(self.read("cv.pdf", pdf(501))[0], "too-large")


if __name__ == "__main__":
    unittest.main()
