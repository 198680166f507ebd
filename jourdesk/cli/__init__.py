"""The commands: what an operator, a jurist and a supporter run.

Exit codes: 0 done · 1 what was asked for does not hold · 2 wrong usage · 3 surroundings (no store, no disk, no road).
Errors are one line on stderr that says what to do, in Swedish or English by locale. Never a traceback.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from importlib.metadata import version
from typing import NoReturn

from jourdesk import logs
from jourdesk.domain.problems import Problem, Refused, Unavailable
from jourdesk.wire.problem_texts import sentence

DONE, DOES_NOT_HOLD, USAGE, SURROUNDINGS = 0, 1, 2, 3

COMMANDS = ("demo", "rules", "register", "doctor", "bench", "host", "sync", "desk")
"""Modules of this package; each has ``add_to(subparsers)``. They are imported when the command line is read, not before."""


def language() -> str:
    """Return ``en`` when the locale asks for English, else ``sv``: the trade's own language is the default."""
    asked = next((value for key in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(key))), "")
    return "en" if asked.lower().startswith("en") else "sv"


def run(argv: list[str]) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show å must not stop a command.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    return logs.last_resort(lambda: _answer(argv or ["desk"]), say=lambda: _complain(Problem("bug.command")))


def _answer(argv: list[str]) -> int:
    try:
        args = _parser().parse_args(argv)
        code: int = args.run(args)
    except Refused as problem:
        _complain(problem)
        return DOES_NOT_HOLD
    except Unavailable as problem:
        _complain(problem)
        return SURROUNDINGS
    except BrokenPipeError:
        # The reader (a pager, head) has seen enough.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - closed with the process
        return DONE
    except KeyboardInterrupt:
        return 130
    return code


def _complain(problem: Problem) -> None:
    print(f"jourdesk: {sentence(problem, language())}", file=sys.stderr)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command line in one line."""

    def error(self, message: str) -> NoReturn:
        """Say it and leave with 2."""
        _complain(Problem("usage", message=" ".join(message.split()), command=self.prog))
        self.exit(USAGE)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="jourdesk", description="Jourdesk: en gemensam socialjours arbetsplats.")
    parser.add_argument("--version", action="version", version=f"jourdesk {version('jourdesk')}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in COMMANDS:
        import_module(f"jourdesk.cli.{name}").add_to(subparsers)
    return parser
