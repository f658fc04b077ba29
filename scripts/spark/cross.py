#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the résumés of a folder against each other with Apache Spark: what `veritae filter --traces` and `veritae cross`
do in one process, over many.

    spark-submit scripts/spark/cross.py --as-of 2026-01-15 RESUMES OUT

RESUMES is as for screen.py. OUT becomes a folder of JSON lines, one a finding, in the order of `veritae cross`.

Each partition is piped through `veritae filter --traces`. The keys of its answers (papers, links, fingerprints of texts) are
counted over all records: a key of one record leads nowhere, one that too many people have says nothing and is taken out. Records
that share a key that is left come into one partition, which is piped through `veritae cross`; a pair that meets in several
partitions is found the same in each, and told once.
"""
import argparse
import json
import os
import shlex
import subprocess

from pyspark.sql import SparkSession

from screen import records

RECORDS_OF_ONE = 8  # as src/cross/candidates.cpp has it


def limits(veritae):
    """By kind of key, how many people may have one: the parameters of the rules."""
    rules = json.loads(subprocess.run([veritae, "rules", "--format", "json"], capture_output=True, check=True).stdout)["rules"]
    common = {rule["id"]: rule["numbers"]["common"] for rule in rules if "common" in rule["numbers"]}
    return {"paper": common["cross/first-author"], "link": common["cross/shared-link"], "text": common["cross/shared-text"]}


def keys_of(traces):
    for paper in traces["papers"]:
        if paper["first"] == "alone":
            yield from (("paper", key) for key in [paper["key"], *paper["identifiers"]] if key)
    yield from (("link", link["link"]) for link in traces["links"])
    yield from (("text", print_) for text in traces["texts"] for print_ in text["prints"])


def is_common(kind, people, lines, most):
    return people > most[kind] or lines > most[kind] * RECORDS_OF_ONE


def without(traces, common):
    """The traces without keys that too many have."""
    for paper in traces["papers"]:
        if paper["first"] == "alone" and any(("paper", key) in common for key in [paper["key"], *paper["identifiers"]]):
            paper["first"] = None
    traces["links"] = [link for link in traces["links"] if ("link", link["link"]) not in common]
    for text in traces["texts"]:
        text["prints"] = [one for one in text["prints"] if ("text", one) not in common]
    return traces


def rank(line):
    """The order of `veritae cross`: by severity, rule and records."""
    finding = json.loads(line)
    sides = [(json.dumps(one["id"]), one["path"], one["owner"], one["line"], one["title"] or "", one["text"]) for one in finding["records"]]
    return ("error", "warning", "note").index(finding["severity"]), finding["rule"], sides


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("resumes", metavar="RESUMES")
    parser.add_argument("out", metavar="OUT")
    parser.add_argument("--as-of", required=True, help="the day to judge by, so that every worker judges by the same")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--veritae", default="veritae")
    arguments = parser.parse_args()
    veritae = shlex.quote(arguments.veritae)

    spark = SparkSession.builder.appName("veritae").getOrCreate()
    spark.sparkContext.addPyFile(os.path.join(os.path.dirname(os.path.abspath(__file__)), "screen.py"))
    most = limits(arguments.veritae)
    filter_ = f"{veritae} filter --as-of {shlex.quote(arguments.as_of)} --traces --fields path,errors"
    lines = records(spark, arguments.resumes, arguments.partitions).pipe(filter_, checkCode=True)
    answers = lines.map(json.loads).filter(lambda one: not one["errors"] and one["traces"]["person"]).zipWithUniqueId().cache()

    # (key, (record, person)) -> the records of each key that brings some together, and the keys that are common.
    held = answers.flatMap(lambda one: [(key, (one[1], one[0]["traces"]["person"])) for key in set(keys_of(one[0]["traces"]))])
    groups = held.groupByKey(arguments.partitions).mapValues(list).filter(lambda one: len(one[1]) > 1)
    judged = groups.map(lambda one: (one[0], one[1], is_common(one[0][0], len({person for _, person in one[1]}), len(one[1]), most)))
    judged = judged.cache()
    dropped = judged.filter(lambda one: one[2]).flatMap(lambda one: [(record, one[0]) for record, _ in one[1]]).groupByKey().mapValues(set)

    # Each record goes, without its common keys, to every partition that one of its keys belongs to.
    stripped = answers.map(lambda one: (one[1], one[0])).leftOuterJoin(dropped)
    stripped = stripped.mapValues(lambda one: json.dumps(one[0] | {"traces": without(one[0]["traces"], one[1] or set())}))
    places = judged.filter(lambda one: not one[2]).mapPartitionsWithIndex(
        lambda place, ones: {(record, place) for _, held_by, _ in ones for record, _ in held_by})
    sent = places.join(stripped).map(lambda one: (one[1][0], one[1][1]))
    together = sent.partitionBy(arguments.partitions, lambda place: place).values()
    cross = f"{veritae} cross --format ndjson --fail-on never -"
    findings = together.pipe(cross, checkCode=True).distinct()
    findings.sortBy(rank, numPartitions=1).saveAsTextFile(arguments.out)
    spark.stop()


if __name__ == "__main__":
    main()
