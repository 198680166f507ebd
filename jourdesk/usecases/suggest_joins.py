"""The same contact logged at two desks: suggest the pairs, and keep what a person decides. Both stay readable."""

from __future__ import annotations

from datetime import timedelta

from jourdesk.domain.duplicates import LikelyPair, likely_pairs
from jourdesk.domain.events import CallJoined
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk

LOOKED_BACK = timedelta(days=2)


def suggest_joins(desk: Desk) -> tuple[LikelyPair, ...]:
    """Find pairs of the last two days that may be one contact, in the order they were received."""
    with desk.unit() as unit:
        rows = unit.calls_since(desk.now() - LOOKED_BACK)
        calls = [call for row in rows if (call := unit.call(row.call)) is not None]
    return likely_pairs(calls)


def join_calls(desk: Desk, *, call: str, other: str, same: bool, reason: str = "") -> Changes:
    """Keep in both contacts that they are the same, or that they are not; nothing is moved and nothing is lost.

    Args:
        desk: The desk.
        call: One contact.
        other: The other.
        same: What the person decided.
        reason: Why, in the person's words.

    Raises:
        Refused: ``call.unknown`` when one of them is not here.
    """
    with desk.unit() as unit:
        if unit.call(call) is None or unit.call(other) is None or call == other:
            raise Refused("call.unknown")
        unit.record(call, CallJoined(other=other, same=same, reason=reason))
        unit.record(other, CallJoined(other=call, same=same, reason=reason))
    return Changes.CALLS
