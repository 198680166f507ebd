"""Logging without personal data, and the last-resort hooks.

A log line holds ids, codes and counts. What cannot be foreseen (a bug) is written as the exception's type and the places it
passed, never its text: an exception's text may hold what somebody typed.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from jourdesk.domain.problems import Problem

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
_BYTES, _KEPT = 512_000, 3

_log = logging.getLogger("jourdesk")


class _Redacting(logging.Formatter):
    """Writes an exception as its type and places only."""

    def formatException(self, ei: object) -> str:
        kind, error, trace = ei if isinstance(ei, tuple) else (None, None, None)
        return describe(kind, error, trace)


def describe(kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> str:
    """Tell an exception without its text: its type, a problem's code, and file, line and function of each place."""
    name = kind.__name__ if kind else "error"
    code = f" {error.code}" if isinstance(error, Problem) else ""
    places = (f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace))
    return f"{name}{code} at " + " < ".join(reversed(list(places)))


def start(folder: Path | None, *, tell: Callable[[str], None] | None = None) -> None:
    """Set up logging and the hooks that catch what nobody caught.

    Args:
        folder: Where the log file lies (four files of half a megabyte at most); ``None`` writes to stderr.
        tell: Shown a one-word code when a bug was caught, so that the screen can say so calmly.
    """
    handler: logging.Handler
    if folder is None:
        handler = logging.StreamHandler(sys.stderr)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "jourdesk.log", maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(_Redacting(_FORMAT))
    _log.handlers = [handler]
    _log.setLevel(logging.INFO)
    _log.propagate = False
    _hook(tell)


def _hook(tell: Callable[[str], None] | None) -> None:
    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        _log.error("bug: %s", describe(kind, error, trace))
        if tell is not None:
            tell("bug")

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = in_thread


def last_resort(run: Callable[[], int], *, say: Callable[[], None]) -> int:
    """Run a command to its exit code; a bug is logged without personal data and said in one line.

    Args:
        run: The command.
        say: Says that a bug was caught.

    Returns:
        The command's exit code, or 1 after a bug.
    """
    try:
        return run()
    except Exception as error:
        _log.error("bug: %s", describe(type(error), error, error.__traceback__))
        say()
        return 1
