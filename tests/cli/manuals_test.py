#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the program tells of itself to shells and to man: nothing that --help tells may be missing."""
import re
import shutil
import subprocess
import tempfile
import unittest

from program import PROGRAM, veritae

SHELLS = ("bash", "zsh", "fish")


def help_of(*command):
    return veritae(*command, "--help").stdout.decode()


def options_of(*command):
    return set(re.findall(r"--[a-z][a-z-]+", help_of(*command).split("Options:")[1].split("Subcommands:")[0]))


def commands():
    """The program's commands, and those below them."""
    found = []
    for name in re.findall(r"^  ([a-z]+) ", help_of().split("Subcommands:")[1], re.M):
        found.append((name,))
        below = help_of(name).split("Subcommands:")
        found += [(name, one) for one in re.findall(r"^  ([a-z]+) ", below[1], re.M)] if len(below) > 1 else []
    return found


class Completions(unittest.TestCase):
    def complete(self, *words):
        script = ('source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _veritae; printf "%s\\n" "${COMPREPLY[@]}"')
        with tempfile.NamedTemporaryFile() as file:
            file.write(veritae("completions", "bash").stdout)
            file.flush()
            done = subprocess.run(["bash", "-c", script, "bash", file.name, "veritae", *words], capture_output=True, text=True, timeout=30)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.split()

    def test_commands_options_and_values(self):
        self.assertEqual(self.complete("insp"), ["inspect"])
        self.assertEqual(self.complete("check", "--fail"), ["--fail-on"])
        self.assertEqual(self.complete("check", "--fail-on", ""), ["error", "warning", "note", "never"])
        self.assertEqual(self.complete("check", "--format", "sar"), ["sarif"])
        self.assertEqual(self.complete("rules", "te"), ["test"])
        self.assertIn("zsh", self.complete("completions", ""))

    def test_every_option_of_every_command(self):
        for command in commands():
            self.assertEqual({word for word in self.complete(*command, "--")}, options_of(*command), command)

    def test_the_other_shells_know_them_too(self):
        for shell in ("zsh", "fish"):
            script = veritae("completions", shell).stdout.decode()
            for command in commands():
                for option in options_of(*command):
                    self.assertIn(option.removeprefix("--"), script)
            if shutil.which(shell):
                self.assertEqual(subprocess.run([shell, "-n"], input=script.encode(), capture_output=True).stderr, b"")

    def test_an_unknown_shell(self):
        done = veritae("completions", "tcsh")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(b"tcsh", done.stderr)


class ManPage(unittest.TestCase):
    def test_it_holds_every_command_and_option(self):
        page = veritae("man").stdout.decode().replace("\\-", "-")
        for command in commands():
            section = page.split(f'.SS "veritae {" ".join(command)}"\n')[1].split(".SS")[0]
            for option in options_of(*command):
                self.assertIn(f"\\fB{option}\\fR", section)

    @unittest.skipUnless(shutil.which("groff"), "groff is not installed")
    def test_it_is_good_roff(self):
        done = subprocess.run(["groff", "-man", "-ww", "-Kutf8", "-Tutf8", "-P-bcu"], input=veritae("man").stdout, capture_output=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertIn("EXIT STATUS", done.stdout.decode())


if __name__ == "__main__":
    unittest.main()
