"""Runs what CI runs, in the same order: ruff, ruff format, mypy --strict, import-linter, the domain's cover, pytest.

Usage: ``python -m tools.check [PYTEST ARGUMENTS]``. Stops at the first that fails; pytest's closing line comes last.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


REACH = "the domain's own tests"


def steps(arguments: list[str]) -> list[tuple[str, list[str]]]:
    """Name each step and its command."""
    # What the domain's own tests reach of it: every branch. Few examples of each; pytest takes them all.
    reached = ["--data-file", str(ROOT / ".coverage")]
    few = ["-m", "pytest", "-q", "-n", "0", "tests/unit"]
    return [
        ("ruff", [str(BIN / "ruff"), "check", "--quiet", "."]),
        ("ruff format", [str(BIN / "ruff"), "format", "--check", "--quiet", "."]),
        ("mypy --strict", [str(BIN / "mypy")]),
        ("import-linter", [str(BIN / "lint-imports"), "--no-cache"]),
        (
            REACH,
            [str(BIN / "coverage"), "run", *reached, "--branch", "--source", "jourdesk/domain", *few],
        ),
        (
            "every branch of the domain",
            [str(BIN / "coverage"), "report", *reached, "--fail-under", "100", "--skip-covered", "--show-missing"],
        ),
        ("pytest", [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", *arguments]),
    ]


def main(arguments: list[str]) -> int:
    """Run every step; return the exit code of the first that fails."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    for name, command in steps(arguments):
        print(f"== {name}", flush=True)
        examples = {"JOURDESK_EXAMPLES": "few"} if name == REACH else {}
        code = subprocess.run(command, cwd=ROOT, env=surroundings | examples, check=False).returncode
        if code:
            print(f"== {name} failed", file=sys.stderr)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
