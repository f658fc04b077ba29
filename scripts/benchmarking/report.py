# SPDX-License-Identifier: MIT
"""Figures for people, for the README and for the baseline below which the tests fail."""
import json

BASELINE = "fixtures/benchmark.json"
BEGIN, END = "<!-- benchmark -->", "<!-- /benchmark -->"
SLACK = 1  # expectations of one rule that may be missed before it counts: facts grow, and the invented people with them
TOLERANCE = 0.003
HIGHER = ("recall", "precision", "entry F1")
ALARMED = "clean with a false alarm"


def _percent(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "–"


def print_score(score, known):
    print(f"  {'rule':34s} {'recall':>14s} {'en':>9s} {'zh':>9s} {'precision':>14s}")
    for rule, count in sorted(score.rules.items()):
        language = ["{}/{}".format(count.by_language[name + " hit"], count.by_language[name]) for name in ("en", "zh")]
        absent = "" if rule in known else "  no such rule in this program"
        print(f"  {rule:34s} {count.hits:5d}/{count.musts:<4d}{_percent(count.hits, count.musts):>8s} {language[0]:>7s}"
              f" {language[1]:>7s} {count.allowed:5d}/{count.told:<4d}{_percent(count.allowed, count.told):>8s}{absent}")
    print("  " + "  ".join(f"{name} {value}" for name, value in score.figures().items()))


def print_shown(score, kinds, limit):
    for kind in sorted(kinds):
        rows = sorted(row for row in score.shown if row[0] == kind)
        for _, rule, document, words, as_of in rows[:limit]:
            print(f"  [{kind}] {rule} {document} (as of {as_of}): {words}")
        if len(rows) > limit:
            print(f"  [{kind}] and {len(rows) - limit} more")


def as_json(score):
    rules = {rule: {"recall": round(count.hits / count.musts, 4), "musts": count.musts}
             for rule, count in sorted(score.rules.items()) if count.musts}
    return {"figures": score.figures(), "rules": rules}


def read_baseline(root):
    path = root / BASELINE
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"sets": {}}


def update(root, scores, known, seed):
    """Writes the figures of these sets into the baseline and those that no rule was written against into the README."""
    held = read_baseline(root)
    for name, score in scores.items():
        held["sets"][name] = {"seed": seed, **as_json(score)}
    held["sets"] = dict(sorted(held["sets"].items()))
    (root / BASELINE).write_text(json.dumps(held, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    shown = {name: score for name, score in scores.items() if not name.startswith("train")}
    if shown:
        readme = root / "README.md"
        head, rest = readme.read_text(encoding="utf-8").split(BEGIN, 1)
        tail = rest.split(END, 1)[1]
        readme.write_text(f"{head}{BEGIN}\n{table(shown, known)}\n{END}{tail}", encoding="utf-8")


def table(scores, known):
    """The per-rule table in Markdown."""
    every = sorted({rule for score in scores.values() for rule, count in score.rules.items() if count.musts})
    lines = ["| rule | severity |" + "".join(f" found: {name} |" for name in scores) + " right among told |",
             "| --- | --- |" + " ---: |" * (len(scores) + 1)]
    for rule in every:
        counts = [score.rules.get(rule) for score in scores.values()]
        cells = [f"{count.hits} of {count.musts}" if count and count.musts else "" for count in counts]
        told, right = (sum(getattr(count, field) for count in counts if count) for field in ("told", "allowed"))
        lines.append(f"| `{rule}` | {known.get(rule, '')} | " + " | ".join(cells) + f" | {right} of {told} |")
    lines += ["", "| over all rules |" + "".join(f" {name} |" for name in scores), "| --- |" + " ---: |" * len(scores)]
    figures = [score.figures() for score in scores.values()]
    for key in dict.fromkeys(key for row in figures for key in row):
        lines.append(f"| {key} | " + " | ".join(str(row.get(key, "")) for row in figures) + " |")
    return "\n".join(lines)


def below_baseline(root, scores):
    """1 if a figure is below the baseline, telling which; 0 otherwise."""
    held, problems = read_baseline(root)["sets"], []
    for name, score in scores.items():
        if name not in held:
            continue
        now, then = as_json(score), held[name]
        for key in HIGHER:
            if now["figures"].get(key, 1) + TOLERANCE < then["figures"].get(key, 0):
                problems.append(f"{name}: {key} {now['figures'].get(key)} is below {then['figures'][key]}")
        if now["figures"][ALARMED] > then["figures"][ALARMED]:
            problems.append(f"{name}: {ALARMED} {now['figures'][ALARMED]} is above {then['figures'][ALARMED]}")
        for rule, was in then["rules"].items():
            recall = now["rules"].get(rule, {"recall": 0})["recall"]
            if recall + SLACK / was["musts"] < was["recall"]:
                problems.append(f"{name}: recall of {rule} {recall} is below {was['recall']}")
    for problem in problems:
        print(f"benchmark: {problem}")
    if problems:
        print("benchmark: if this is meant, `scripts/benchmark --split both --update` renews the baseline")
    return 1 if problems else 0
