# SPDX-License-Identifier: MIT
"""Runs veritae over many documents: one call for all documents of a day, two calls at a time."""
import concurrent.futures
import json
import pathlib
import subprocess

SUFFIX = {"markdown": ".md", "text": ".txt", "latex": ".tex", "bibtex": ".bib", "json-resume": ".json", "rendercv": ".yaml"}
BATCH = 200


def store(documents, folder):
    """Writes the documents of each record below a folder; gives the record's paths. A record has one document or a case."""
    stored = []
    for number, record in enumerate(documents):
        parts = record.get("documents", [record])
        paths = []
        for part, one in enumerate(parts):
            if "text" in one:
                path = folder / f"{number:05d}-{part}{SUFFIX[one.get('format', 'markdown')]}"
                path.write_text(one["text"], encoding="utf-8")
            else:
                path = pathlib.Path(one["path"])
            paths.append(path)
        stored.append(paths)
    return stored


def _call(veritae, *arguments):
    done = subprocess.run([str(veritae), *map(str, arguments), "--format", "json"], capture_output=True, timeout=300)
    told = f"{arguments[0]}: exit {done.returncode}: {done.stderr.decode(errors='replace')[:2000]}"
    if done.returncode not in (0, 1, 2):
        raise RuntimeError(told)
    try:
        return json.loads(done.stdout)["documents"]
    except ValueError as error:
        raise RuntimeError(told) from error


def _pieces(rows):
    return [rows[index:index + BATCH] for index in range(0, len(rows), BATCH)]


def run(veritae, documents, folder, select=()):
    """For each record: the findings with the path they are of, and what `inspect` understood if the record has entries."""
    stored = store(documents, folder)
    select = ["--select", ",".join(select)] if select else []
    jobs, by_day = [], {}
    for index, record in enumerate(documents):
        if "documents" in record:
            jobs.append(([index], ["check", "--case", "--as-of", record["as_of"], *select, *stored[index]]))
        else:
            by_day.setdefault(record["as_of"], []).append(index)
    for day, rows in sorted(by_day.items()):
        jobs += [(piece, ["check", "--as-of", day, *select, *(stored[index][0] for index in piece)]) for piece in _pieces(rows)]
    rows = [index for index, record in enumerate(documents) if record.get("entries") and "documents" not in record]
    looks = [(piece, ["inspect", *(stored[index][0] for index in piece)]) for piece in _pieces(rows)]

    findings, understood = [[] for _ in documents], [None] * len(documents)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for (piece, _), reports in zip(jobs, pool.map(lambda job: _call(veritae, *job[1]), jobs)):
            if len(piece) == 1:
                paths = [str(path) for path in stored[piece[0]]]
                for place, report in enumerate(reports):
                    findings[piece[0]] += [_placed(finding, place, paths) for finding in report["findings"]]
            else:
                for index, report in zip(piece, reports):
                    findings[index] = [finding | {"document": 0} for finding in report["findings"]]
        for (piece, _), reports in zip(looks, pool.map(lambda job: _call(veritae, *job[1]), looks)):
            for index, report in zip(piece, reports):
                understood[index] = report
    return findings, understood


def _placed(finding, place, paths):
    """A finding whose evidence knows which of the case's documents it stands in; `place` is that of the finding."""
    for evidence in finding["evidence"]:
        evidence["document"] = paths.index(evidence["path"]) if evidence.get("path") in paths else place
    return finding | {"document": place}


def severities(veritae):
    """The severity of each rule."""
    done = subprocess.run([str(veritae), "rules", "--format", "json"], capture_output=True, timeout=60, check=True)
    return {rule["id"]: rule["severity"] for rule in json.loads(done.stdout)["rules"]}
