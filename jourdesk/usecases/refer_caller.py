"""Send a caller on, and say so: to whom, which number, warm or cold."""

from __future__ import annotations

from jourdesk.domain.events import CallReferred
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk


def refer_caller(desk: Desk, *, call: str, referred: CallReferred) -> Changes:
    """Keep a referral. Saying no well is part of the work: the next worker sees what the caller was told.

    Raises:
        Refused: ``referral.to`` when nobody is named.
    """
    if not referred.to.strip():
        raise Refused("referral.to", field="to")
    with desk.unit() as unit:
        unit.record(call, referred)
    return Changes.CALLS
