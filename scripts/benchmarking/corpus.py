# SPDX-License-Identifier: MIT
"""The sets that are measured: invented documents, invented cases of two documents, and the gold set written by hand."""
import json

from .cases import cases as invented_cases
from .documents import Generator


def generated(split, seed, count, cases, rules=()):
    """Invented records by the name of their set."""
    generator = Generator(split, seed)
    made = {f"{split} documents": generator.corpus(count, rules or None)}
    return made if rules else made | {f"{split} cases": invented_cases(generator, cases)}


def gold(folder):
    """The records of `labels.jsonl`, their paths made absolute; empty if there is none."""
    labels = folder / "labels.jsonl"
    if not labels.exists():
        return []
    records = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines() if line.strip()]
    for record in records:
        for part in record.get("documents", [record]):
            if "path" in part:
                part["path"] = str(folder / part["path"])
    return records
