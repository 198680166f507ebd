"""Plan shifts: new ones, and others anew while they have not begun."""

from __future__ import annotations

from collections.abc import Sequence

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster_days import stream_of
from jourdesk.domain.roster_draft import ShiftDraft, checked
from jourdesk.domain.roster_events import ShiftPlanned
from jourdesk.usecases.ports import Changes, Desk, Unit
from jourdesk.usecases.roster_reading import find_shift
from jourdesk.usecases.roster_rights import require_person, require_planner


def plan_shift(desk: Desk, draft: ShiftDraft) -> Changes:
    """Plan a shift, or with ``draft.shift`` plan it anew: another person, other hours.

    Raises:
        Refused: ``roster.not-coordinator``, ``roster.not-your-board``; ``roster.past`` for what has begun already,
            ``roster.begun`` for a shift that has, ``roster.shift`` for one that is not there, ``roster.person`` for somebody whom
            the register does not name; see also ``roster_draft.checked``.
    """
    return plan_shifts(desk, (draft,), source="")


def plan_shifts(desk: Desk, drafts: Sequence[ShiftDraft], *, source: str = "proposal") -> Changes:
    """Plan many shifts at once: all of them, or none when one is refused.

    Args:
        desk: The desk.
        drafts: What to plan.
        source: Where they come from: empty for a hand, ``pattern``, ``calendar`` or ``proposal``.

    Raises:
        Refused: As :func:`plan_shift`.
    """
    with desk.unit() as unit:
        for draft in drafts:
            require_planner(desk, unit, draft.board)
            _plan(desk, unit, checked(draft), source)
    return Changes.ROSTER


def _plan(desk: Desk, unit: Unit, draft: ShiftDraft, source: str) -> None:
    require_person(desk, draft.board, draft.person)
    streams = [stream_of(draft.begins, draft.board)]
    if draft.shift:
        found = find_shift(unit, draft.shift, draft.begins, board=draft.board)
        if found.begun(desk.now()):
            raise Refused("roster.begun")
        if found.role != draft.role:
            raise Refused("roster.other-role", field="role")
        # The month that a shift leaves is told as well, so that it does not go on standing there.
        streams += [name for name in (stream_of(found.begins, found.board),) if name not in streams]
    if draft.begins <= desk.now():
        raise Refused("roster.past", field="begins")
    planned = ShiftPlanned(
        shift=draft.shift or desk.new_id(),
        role=draft.role,
        person=draft.person,
        begins=draft.begins,
        ends=draft.ends,
        intended=draft.intended,
        source=source,
    )
    for stream in streams:
        unit.record(stream, planned)
