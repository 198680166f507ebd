"""Ring a decider: each attempt is timed, whether somebody answers or not."""

from __future__ import annotations

from jourdesk.domain.events import DeciderTried
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk

OUTCOMES = ("no-answer", "reached", "conflict", "declined", "wrong-number")


def try_decider(desk: Desk, *, call: str, tried: DeciderTried) -> Changes:
    """Keep one attempt to reach a decider.

    Raises:
        Refused: ``attempt.outcome`` for an unknown outcome, ``attempt.remark`` when a conflict of interest has no reason,
            ``attempt.decider`` when the register has no such decider.

    Source:
        KL 6:28–32 (conflict of interest), read 2026-11-21.
    """
    if tried.outcome not in OUTCOMES:
        raise Refused("attempt.outcome", field="outcome")
    if tried.outcome == "conflict" and not tried.remark.strip():
        raise Refused("attempt.remark", field="remark")
    if desk.register.decider(tried.decider) is None:
        raise Refused("attempt.decider", field="decider")
    with desk.unit() as unit:
        unit.record(call, tried)
    return Changes.CALLS
