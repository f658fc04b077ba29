#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How long `veritae cross` takes over many invented records, and how much memory.

    tests/bench/cross_bench.py --veritae build/release/veritae --count 10000,100000 --memory 256,64

Three papers and four projects a record, in English and Chinese; a tenth of the projects are a template, a few are copied."""
import argparse
import json
import os
import random
import subprocess
import tempfile
import time


def records(count):
    dice = random.Random(11)
    nouns = ["".join(dice.choice("bcdfghklmnprstvw") + dice.choice("aeiou") for _ in range(dice.randint(2, 4))) for _ in range(6000)]
    signs = [chr(c) for c in range(0x4E00, 0x4E00 + 2500)]
    words = lambda number: " ".join(dice.choices(nouns, k=number))
    template, told, papers = words(60), [], []
    for number in range(count):
        name = words(2).title()
        lines = [f"# {name}", f"p{number}@example.org · https://github.com/u{number}", "", "## Publications", ""]
        for _ in range(3):
            paper = dice.choice(papers) if papers and dice.random() < 0.0005 else f"{words(2).title()}. {words(8).capitalize()}"
            if dice.random() < 0.01:
                papers.append(paper)
            lines.append(f"- **{name}**, {paper}. NeurIPS 2024.")
        lines += ["", "## Projects", ""]
        for _ in range(4):
            kind = dice.random()
            text = (dice.choice(told) if told and kind < 0.0005 else template if kind < 0.1
                    else "".join(dice.choices(signs, k=180)) if kind < 0.5 else words(70))
            if dice.random() < 0.01:
                told.append(text)
            lines += [f"**{dice.choice(nouns).title()}** 2024.01 - 2024.06", "", f"- {text}", ""]
        yield json.dumps({"id": number, "path": f"{number}.md", "text": "\n".join(lines)}, ensure_ascii=False) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--veritae", required=True)
    parser.add_argument("--count", default="1000,10000,100000")
    parser.add_argument("--memory", default="256,64")
    arguments = parser.parse_args()
    counts = [int(one) for one in arguments.count.split(",")]
    print(f"{'records':>8} {'memory':>7} {'seconds':>8} {'cpu':>7} {'RSS MB':>7} findings")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            traced = os.path.join(folder, "traced.ndjson")
            with open(traced, "wb") as out:
                filter_ = subprocess.Popen([arguments.veritae, "filter", "--traces", "--fields", "path,errors", "--as-of", "2026-01-15",
                                            "--jobs", "2"], stdin=subprocess.PIPE, stdout=out, text=True, encoding="utf-8")
                filter_.stdin.writelines(records(count))
                filter_.stdin.close()
                filter_.wait()
            for memory in arguments.memory.split(","):
                begin = time.monotonic()
                cross = subprocess.Popen([arguments.veritae, "cross", "--memory", memory, "--format", "ndjson", traced], stdout=subprocess.PIPE)
                findings = sum(1 for _ in cross.stdout)
                _, _, usage = os.wait4(cross.pid, 0)
                print(f"{count:>8} {memory:>7} {time.monotonic() - begin:>8.2f} {usage.ru_utime + usage.ru_stime:>7.2f} "
                      f"{usage.ru_maxrss / 1024:>7.0f} {findings}", flush=True)


if __name__ == "__main__":
    main()
