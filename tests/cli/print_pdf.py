# SPDX-License-Identifier: MIT
"""Prints the little Markdown of the fixtures to PDF as people do, with a browser."""
import html
import pathlib
import re
import shutil
import subprocess
import tempfile

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def as_html(markdown):
    """Headings, paragraphs and lists; nothing else stands in the fixtures."""
    out, in_list = [], False
    for line in filter(str.strip, markdown.split("\n")):
        heading = re.match(r"(#+) (.*)", line)
        item = line.startswith("- ")
        if item != in_list:
            out.append("<ul>" if item else "</ul>")
            in_list = item
        text = html.escape(heading[2] if heading else line[2:] if item else line, quote=False)
        tag = f"h{len(heading[1])}" if heading else "li" if item else "p"
        out.append(f"<{tag}>{text}</{tag}>")
    return "\n".join(out) + ("</ul>" if in_list else "")


def print_pdf(page, path, *options):
    """A page of HTML to a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "page.html"
        source.write_text(f"<meta charset=utf-8><title>page</title>{page}", encoding="utf-8")
        subprocess.run([BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", *options,
                        f"--print-to-pdf={path}", source.as_uri()], check=True, capture_output=True, timeout=120)
