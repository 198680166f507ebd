"""The service's log: one JSON object a line, with ids, codes and counts; never content, never an exception's text."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from pathlib import Path
from typing import IO

from jourdesk.domain.problems import Problem

_log = logging.getLogger("jourdesk.host")


class _Lines(logging.Formatter):
    """Writes a record as one JSON object; an exception as its type and places."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {"at": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"), "level": record.levelname}
        told = getattr(record, "told", None)
        if isinstance(told, dict):
            line |= told
        else:
            # Somebody else's words: only which module spoke, for they may quote what was sent.
            line |= {"event": "log", "logger": record.name, "place": f"{record.module}:{record.lineno}"}
        if record.exc_info and record.exc_info[1] is not None:
            line["bug"] = _places(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def start(stream: IO[str] | None = None) -> None:
    """Write the service's log, and what its web server has to say, to a stream (stderr)."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_Lines())
    for name in ("jourdesk.host", "uvicorn", "uvicorn.error"):
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        # The web server tells of its coming and going; only its warnings are news here.
        logger.setLevel(logging.INFO if name == "jourdesk.host" else logging.WARNING)
        logger.propagate = False
    logging.getLogger("uvicorn").handlers = []


def tell(event: str, **values: str | int | float) -> None:
    """Write one line: what happened, with ids, codes and counts."""
    _log.info("", extra={"told": {"event": event, **values}})


def _places(error: BaseException) -> str:
    """Tell an exception without its text."""
    code = f" {error.code}" if isinstance(error, Problem) else ""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in reversed(frames))
    return f"{type(error).__name__}{code} at {places}"
