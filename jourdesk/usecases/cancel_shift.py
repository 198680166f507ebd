"""Take out a shift that has not begun."""

from __future__ import annotations

from datetime import datetime

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster_days import stream_of
from jourdesk.domain.roster_events import ShiftCancelled
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.roster_reading import find_shift
from jourdesk.usecases.roster_rights import require_planner


def cancel_shift(desk: Desk, *, shift: str, begins: datetime, reason: str) -> Changes:
    """Take out a planned shift, with the reason; it stays readable.

    Args:
        desk: The desk.
        shift: Which.
        begins: When it begins: that names the month it lies in.
        reason: Why.

    Raises:
        Refused: ``roster.reason``, ``roster.shift``, ``roster.begun``, ``roster.not-coordinator``, ``roster.not-your-board``.
    """
    if not reason.strip():
        raise Refused("roster.reason", field="reason")
    with desk.unit() as unit:
        found = find_shift(unit, shift, begins)
        require_planner(desk, unit, found.board)
        if found.begun(desk.now()):
            raise Refused("roster.begun")
        unit.record(stream_of(found.begins, found.board), ShiftCancelled(shift=shift, reason=reason.strip()))
    return Changes.ROSTER
