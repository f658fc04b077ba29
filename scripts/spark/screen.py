#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Screens a folder of résumés with Apache Spark: each partition is piped through one `veritae filter`.

    spark-submit scripts/spark/screen.py --as-of 2026-01-15 RESUMES OUT

RESUMES is a folder of files in any text format, or of records as `veritae filter` reads them (*.ndjson). OUT becomes a
folder of JSON lines, or of Parquet with --format parquet: one row a résumé, with its id (the file's name), findings and
errors. `veritae` must be on the PATH of the workers, or named with --veritae.
"""
import argparse
import json
import os
import shlex

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, from_json
from pyspark.sql.types import ArrayType, BooleanType, IntegerType, LongType, StringType, StructField, StructType


def struct(**fields):
    return StructType([StructField(name, kind) for name, kind in fields.items()])


POSITION = struct(line=IntegerType(), column=IntegerType(), offset=LongType())
EVIDENCE = struct(role=StringType(), path=StringType(), source=StringType(), start=POSITION, end=POSITION, text=StringType())
FINDING = struct(rule=StringType(), severity=StringType(), certainty=StringType(), message=StringType(), question=StringType(),
                 mend=StringType(), fingerprint=StringType(), evidence=ArrayType(EVIDENCE))
ANSWER = struct(id=StringType(), path=StringType(), format=StringType(), language=StringType(), findings=ArrayType(FINDING),
                truncated=BooleanType(), errors=ArrayType(struct(code=StringType(), message=StringType())))


def record(path, content):
    """A file as a record. Spark hands over bytes; a record is UTF-8."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = bytes(content).decode(encoding)
            break
        except UnicodeDecodeError:
            text = bytes(content).decode("utf-8", "replace")
    name = os.path.basename(path)
    return json.dumps({"id": name, "path": name, "text": text}, ensure_ascii=False)


def records(spark, folder, partitions):
    """One record a line, in the order of the names."""
    if any(name.endswith(".ndjson") for name in os.listdir(folder)):
        return spark.sparkContext.textFile(os.path.join(folder, "*.ndjson"), partitions)
    files = spark.read.format("binaryFile").load(folder).select("path", "content").orderBy("path")
    return files.rdd.repartition(partitions).map(lambda row: record(row.path, row.content))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("resumes", metavar="RESUMES")
    parser.add_argument("out", metavar="OUT")
    parser.add_argument("--as-of", required=True, help="the day to judge by, so that every worker judges by the same")
    parser.add_argument("--format", choices=("json", "parquet"), default="json")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--veritae", default="veritae")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("veritae").getOrCreate()
    command = f"{shlex.quote(arguments.veritae)} filter --as-of {shlex.quote(arguments.as_of)}"
    # checkCode: a worker that could not run the program fails the job, instead of an empty answer that looks clean.
    lines = records(spark, arguments.resumes, arguments.partitions).pipe(command, checkCode=True)
    answers = spark.createDataFrame(lines.map(lambda line: (line,)), "line string").select(from_json(col("line"), ANSWER).alias("answer"))
    answers = answers.select("answer.*").orderBy("id")
    getattr(answers.write.mode("errorifexists"), arguments.format)(arguments.out)
    spark.stop()


if __name__ == "__main__":
    main()
