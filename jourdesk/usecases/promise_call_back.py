"""Promise to ring back, and keep or give up the promise."""

from __future__ import annotations

from datetime import datetime

from jourdesk.domain.events import CallBackPromised, CallBackSettled
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk


def promise_call_back(desk: Desk, *, call: str, to: str, about: str, due: datetime) -> Changes:
    """Promise to ring ``to`` at the latest ``due`` (aware).

    Raises:
        Refused: ``promise.past`` when the time has already passed.
    """
    if due <= desk.now():
        raise Refused("promise.past", field="due")
    with desk.unit() as unit:
        unit.record(call, CallBackPromised(promise=desk.new_id(), to=to, about=about, due=due))
    return Changes.CALLS | Changes.CLOCKS


def settle_call_back(desk: Desk, *, call: str, promise: str, outcome: str) -> Changes:
    """Write how a promise ended: rung, no answer, given up.

    Raises:
        Refused: ``promise.outcome`` when nothing is said of it.
    """
    if not outcome.strip():
        raise Refused("promise.outcome", field="outcome")
    with desk.unit() as unit:
        unit.record(call, CallBackSettled(promise=promise, outcome=outcome))
    return Changes.CALLS | Changes.CLOCKS
