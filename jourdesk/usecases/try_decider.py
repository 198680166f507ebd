"""Ring a decider: each attempt is timed, whether somebody answers or not."""

from __future__ import annotations

from jourdesk.domain.decision_events import AttemptVoided
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


def void_attempt(desk: Desk, *, call: str, attempt: str, reason: str) -> Changes:
    """Mark an attempt as wrong that nobody made, or that was written down as something else than it was.

    A conflict of interest that was written by mistake bars nobody any more.

    Args:
        desk: The desk.
        call: The call.
        attempt: The id of the fact that tells of it.
        reason: Why it is wrong.

    Raises:
        Refused: ``attempt.reason`` without a reason, ``attempt.unknown`` when the call has no such attempt.

    Source:
        SoL 14:6; SOSFS 2014:5 (the original must stay readable); read 2026-11-21.
    """
    if not reason.strip():
        raise Refused("attempt.reason", field="remark")
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None or all(one.fact != attempt for one in kept.attempts):
            raise Refused("attempt.unknown", field="outcome")
        unit.record(call, AttemptVoided(attempt=attempt, reason=reason))
    return Changes.CALLS
