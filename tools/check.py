"""Runs what CI runs, in the same order: ruff, ruff format, mypy --strict, import-linter, pytest.

Usage: ``python -m tools.check [PYTEST ARGUMENTS]``. Stops at the first that fails; pytest's closing line comes last.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


def steps(arguments: list[str]) -> list[tuple[str, list[str]]]:
    """Name each step and its command."""
    return [
        ("ruff", [str(BIN / "ruff"), "check", "--quiet", "."]),
        ("ruff format", [str(BIN / "ruff"), "format", "--check", "--quiet", "."]),
        ("mypy --strict", [str(BIN / "mypy")]),
        ("import-linter", [str(BIN / "lint-imports"), "--no-cache"]),
        ("pytest", [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", *arguments]),
    ]


def main(arguments: list[str]) -> int:
    """Run every step; return the exit code of the first that fails."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    for name, command in steps(arguments):
        print(f"== {name}", flush=True)
        code = subprocess.run(command, cwd=ROOT, env=surroundings, check=False).returncode
        if code:
            print(f"== {name} failed", file=sys.stderr)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
