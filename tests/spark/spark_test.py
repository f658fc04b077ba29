#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The Spark jobs over a folder of résumés. Runs where PySpark and a Java runtime are: `pip install pyspark`, or
VERITAE_PYSPARK_PYTHON names a Python that has it."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ.get("VERITAE_PROGRAM", "")
JOBS = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "spark"
PYTHON = os.environ.get("VERITAE_PYSPARK_PYTHON", sys.executable)
FAULTY = "## Experience\n\n- Engineer, Uno AG, 2021-05 – 2019-02\n"


def is_there():
    if shutil.which("java") is None:
        return False
    return subprocess.run([PYTHON, "-c", "import pyspark"], capture_output=True, timeout=60).returncode == 0


@unittest.skipUnless(is_there(), "PySpark or a Java runtime is not installed")
class Job(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        (self.folder / "in").mkdir()

    def run_job(self, *arguments, status=0, job="screen.py"):
        done = subprocess.run([PYTHON, JOBS / job, "--as-of", "2026-01-15", "--partitions", "2", *arguments, "in", "out"], cwd=self.folder,
                              env=os.environ | {"PYSPARK_PYTHON": PYTHON}, capture_output=True, timeout=300)
        self.assertEqual(done.returncode == 0, status == 0, done.stderr.decode()[-2000:])

    def answers(self):
        return [json.loads(line) for part in sorted((self.folder / "out").glob("part-*")) for line in part.read_text(encoding="utf-8").splitlines()]

    def test_a_folder_of_resumes(self):
        (self.folder / "in" / "ida.md").write_text(FAULTY, encoding="utf-8")
        (self.folder / "in" / "jo.md").write_text("# Jo\n\n- Reads papers.\n", encoding="utf-8")
        (self.folder / "in" / "li.txt").write_bytes("工作经历\n工程师，甲公司，2021年5月－2019年2月\n".encode("gb18030"))
        self.run_job("--veritae", PROGRAM)
        answers = self.answers()
        self.assertEqual([one["id"] for one in answers], ["ida.md", "jo.md", "li.txt"])
        self.assertEqual([[f["rule"] for f in one["findings"]] for one in answers], [["date/reversed"], [], ["date/reversed"]])

    def test_records_to_parquet(self):
        lines = [json.dumps({"id": i, "text": FAULTY}) for i in range(3)] + ["garbage"]
        (self.folder / "in" / "a.ndjson").write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.run_job("--veritae", PROGRAM, "--format", "parquet")
        count = ("import sys; from pyspark.sql import SparkSession; rows = SparkSession.builder.getOrCreate().read.parquet('out').collect();"
                 "print(sorted((r.id or '', len(r.findings), len(r.errors)) for r in rows))")
        done = subprocess.run([PYTHON, "-c", count], cwd=self.folder, capture_output=True, text=True, timeout=300)
        self.assertEqual(done.stdout.strip(), "[('', 0, 1), ('0', 1, 0), ('1', 1, 0), ('2', 1, 0)]")

    def test_across_candidates_as_in_one_process(self):
        words = ("Built a pipeline that cleans the readings of forty buoys, learns the rhythm of each harbour basin from ten years of tide "
                 "tables, and warns pilots two hours before a cross current sets in.")
        course = words.replace("buoys", "gauges").replace("harbour", "river")[::-1]
        title = "Patient tides: forecasting harbour currents with sparse memory"
        lines = []
        for number in range(24):
            name = f"Ida {chr(66 + number)}randt"
            text = f"# {name}\nhttps://github.com/ida{number // 2 * 2 if number < 4 else number}\n\n## Publications\n\n"
            text += f"- **{name}**, Noor Haddad, Per Quist. {title if number % 12 == 5 else title + str(number)}. NeurIPS 2024.\n\n## Projects\n"
            for project in ([words] if number % 9 == 2 else []) + [course, f"{number} " * 90]:
                text += f"\n**Project {len(project)}** 2024\n\n- {project}\n"
            lines.append(json.dumps({"id": number, "path": f"{number}.md", "text": text}))
        lines.append("garbage")
        (self.folder / "in" / "a.ndjson").write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.run_job("--veritae", PROGRAM, job="cross.py")
        traced = subprocess.run([PROGRAM, "filter", "--as-of", "2026-01-15", "--traces"], input="\n".join(lines).encode(), capture_output=True, check=True)
        alone = subprocess.run([PROGRAM, "cross", "--format", "ndjson", "--fail-on", "never", "-"], input=traced.stdout, capture_output=True)
        expected = [json.loads(line) for line in alone.stdout.splitlines()]
        self.assertEqual({finding["rule"] for finding in expected}, {"cross/first-author", "cross/shared-link", "cross/shared-text"})
        self.assertLess(len(expected), 20)  # the course that all took is not told
        self.assertEqual(self.answers(), expected)

    def test_a_worker_without_the_program_fails_the_job(self):
        (self.folder / "in" / "ida.md").write_text(FAULTY, encoding="utf-8")
        self.run_job("--veritae", "/nowhere/veritae", status=1)
        self.run_job("--veritae", "/nowhere/veritae", status=1, job="cross.py")


if __name__ == "__main__":
    unittest.main()
