# SPDX-License-Identifier: MIT
"""Runs the program as a user does. The path of the program is the environment's VERITAE_PROGRAM."""
import os
import pathlib
import subprocess

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = SOURCE / "fixtures" / "samples"
PROGRAM = os.environ.get("VERITAE_PROGRAM", "")
AS_OF = ("--as-of", "2026-01-15")


def veritae(*arguments, stdin=b"", cwd=None, **environment):
    """Exit status, standard output and standard error of one call. No terminal, no colour asked for."""
    settings = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")} | environment
    return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd, env=settings, timeout=60)
