# SPDX-License-Identifier: MIT
"""The command line of the benchmark."""
import argparse
import json
import pathlib
import sys
import tempfile

from . import program, report, words
from .corpus import generated, gold
from .scoring import Score

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILDS = ("release", "dev", "quick")


def options(arguments):
    cli = argparse.ArgumentParser(prog="benchmark", description="Measures veritae on invented résumés and on the gold set.")
    cli.add_argument("--veritae", type=pathlib.Path, help="the program (default: the newest under build/)")
    cli.add_argument("--split", choices=(*words.SPLITS, "both"), default="test",
                     help="rules may be written against train, never test (default: test)")
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--count", type=int, default=1200, help="how many documents to invent (default: 1200)")
    cli.add_argument("--cases", type=int, default=120, help="how many cases of two documents to invent (default: 120)")
    cli.add_argument("--rule", action="append", default=[], help="plant faults of this rule only (repeatable)")
    cli.add_argument("--show", default="", help="comma list of miss, false, entries: print each of these")
    cli.add_argument("--limit", type=int, default=30, help="how many of each to print")
    cli.add_argument("--write", type=pathlib.Path, metavar="DIR", help="write the labelled documents there as JSONL")
    cli.add_argument("--no-gold", action="store_true", help="leave the gold set out")
    cli.add_argument("--update", action="store_true", help="write the baseline and the table in the README")
    cli.add_argument("--check", action="store_true", help="exit 1 if a figure lies below the baseline")
    cli.add_argument("--json", action="store_true", help="print the figures as JSON")
    return cli.parse_args(arguments)


def find_program():
    built = [path for name in BUILDS for path in (ROOT / "build").glob(f"{name}/veritae")]
    if not built:
        raise SystemExit("benchmark: no program under build/; build it first or use --veritae")
    return max(built, key=lambda path: path.stat().st_mtime)


def measure(veritae, documents, known):
    """Runs the program over the records and counts. A record may ask for rules that are off; unknown ones find nothing."""
    score = Score()
    with tempfile.TemporaryDirectory() as folder:
        for select in sorted({tuple(record.get("select", ())) for record in documents}):
            chosen = [record for record in documents if tuple(record.get("select", ())) == select]
            below = pathlib.Path(folder) / ("all" if not select else select[0].replace("/", "-"))
            below.mkdir()
            able = all(rule in known for rule in select)
            findings, understood = program.run(veritae, chosen, below, select) if able else ([[]] * len(chosen), [None] * len(chosen))
            for record, told, seen in zip(chosen, findings, understood):
                texts = [part["text"] if "text" in part else pathlib.Path(part["path"]).read_text(encoding="utf-8", errors="replace")
                         for part in record.get("documents", [record])]
                score.add(record, texts, told, seen)
    return score


def write(folder, sets):
    folder.mkdir(parents=True, exist_ok=True)
    for name, records in sets.items():
        lines = (json.dumps(record, ensure_ascii=False) for record in records)
        (folder / f"{name.replace(' ', '-')}.jsonl").write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def main(arguments=None):
    opt = options(arguments)
    problems = words.missing_tables() + [f"in both splits: {row}" for language in words.LANGUAGES
                                         for row in words.shared_phrases(language)]
    if problems:
        raise SystemExit("benchmark: phrase tables:\n  " + "\n  ".join(problems))
    sets = {}
    for split in words.SPLITS if opt.split == "both" else (opt.split,):
        sets |= generated(split, opt.seed, opt.count, opt.cases, opt.rule)
    if not opt.no_gold and not opt.rule:
        sets["gold"] = gold(ROOT / "fixtures" / "gold")
    sets = {name: records for name, records in sets.items() if records}
    if opt.write:
        write(opt.write, sets)
    veritae = opt.veritae or find_program()
    known = program.severities(veritae)
    scores = {name: measure(veritae, records, known) for name, records in sets.items()}
    for name, score in scores.items():
        if opt.json:
            continue
        print(f"\n{name}:")
        report.print_score(score, known)
        report.print_shown(score, set(filter(None, opt.show.split(","))), opt.limit)
    if opt.json:
        print(json.dumps({name: report.as_json(score) for name, score in scores.items()}, ensure_ascii=False))
    if opt.update:
        report.update(ROOT, scores, known, opt.seed)
    return report.below_baseline(ROOT, scores) if opt.check else 0


if __name__ == "__main__":
    sys.exit(main())
