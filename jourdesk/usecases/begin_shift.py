"""Begin and end a shift."""

from __future__ import annotations

from jourdesk.domain.desk_events import ShiftBegan, ShiftEnded
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.shift_facts import SHIFT_STREAM

DUTY_ROLES = ("jour", "backup")
"""Roles that are on duty: the first line and the second."""

ROLES = (*DUTY_ROLES, "ifo", "admin", "reviewer")


def begin_shift(desk: Desk, *, worker: str, role: str) -> Changes:
    """Keep that a worker is on duty in a role. Whoever signs in by day (unit, coordinator, reviewer) is on no duty.

    Raises:
        Refused: ``shift.role`` for an unknown role, ``shift.draft-agreement`` while the register in use is a draft.
    """
    if role not in ROLES:
        raise Refused("shift.role", field="role")
    if role not in DUTY_ROLES:
        return Changes.SHIFT
    if desk.register.agreement.status == "draft":
        raise Refused("shift.draft-agreement")
    with desk.unit() as unit:
        unit.record(SHIFT_STREAM, ShiftBegan(worker=worker, role=role))
    return Changes.SHIFT


def end_shift(desk: Desk, *, worker: str, seen: bool) -> Changes:
    """Keep that a worker went off duty.

    Args:
        desk: The desk.
        worker: Who.
        seen: Whether the worker has seen what is still unkept and open.

    Raises:
        Refused: ``shift.unkept`` when there are unkept drafts that the worker has not seen.
    """
    with desk.unit() as unit:
        drafts = tuple(draft.call for draft in unit.drafts())
        if drafts and not seen:
            raise Refused("shift.unkept", count=str(len(drafts)))
        unit.record(SHIFT_STREAM, ShiftEnded(worker=worker, left=drafts))
    return Changes.SHIFT
