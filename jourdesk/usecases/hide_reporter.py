"""Keep a sealed reporter off paper: her name and number are looked for in what people wrote, and covered there too."""

from __future__ import annotations

from typing import TypeVar

from jourdesk.domain.papers.masking import hide_reporter
from jourdesk.domain.reporter import reporter_of
from jourdesk.domain.secrecy import caller_stream
from jourdesk.usecases.ports import Desk

P = TypeVar("P")


def without_reporter(desk: Desk, call: str, paper: P) -> P:
    """Cover a sealed reporter's name and number wherever somebody typed them; as far as this desk knows them.

    ``paper`` is a paper or another tree of frozen values.

    Nothing is shown to anybody, so that no trace is left.

    Source:
        OSL 26:5, read 2026-11-21.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None or not kept.caller.sealed:
            return paper
        reporter = reporter_of(unit.facts(caller_stream(call)))
    return hide_reporter(paper, reporter, kept.persons)
