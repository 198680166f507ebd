"""State who in truth was on duty: the only way to write of what has been."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster_days import stream_of
from jourdesk.domain.roster_draft import ShiftDraft, checked
from jourdesk.domain.roster_events import ShiftCorrected
from jourdesk.usecases.ports import Changes, Desk, Unit
from jourdesk.usecases.roster_reading import find_shift
from jourdesk.usecases.roster_rights import require_person, require_planner


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Truth:
    """Who had a shift from one instant to another. No ``shift``: one that was never planned; no ``person``: nobody.

    ``shift_begins`` is when the shift began by the plan.
    """

    role: str
    person: str
    begins: datetime
    ends: datetime
    shift: str = ""
    shift_begins: datetime | None = None
    board: str = ""

    def __repr__(self) -> str:
        """Show the shift."""
        return f"Truth({self.shift})"


def correct_shift(desk: Desk, truth: Truth, *, reason: str) -> Changes:
    """Correct who had a shift; what was planned stays readable beside it.

    Args:
        desk: The desk.
        truth: What is so.
        reason: Why the roster says something else.

    Raises:
        Refused: ``roster.reason``; ``roster.correct-future`` for what has not been yet, ``roster.correct-apart`` where it does
            not touch the shift; ``roster.shift``, ``roster.person``, ``roster.not-coordinator``, ``roster.not-your-board``; see
            also ``roster_draft.checked``.
    """
    if not reason.strip():
        raise Refused("roster.reason", field="reason")
    checked(ShiftDraft(role=truth.role, board=truth.board, begins=truth.begins, ends=truth.ends))
    if truth.ends > desk.now():
        raise Refused("roster.correct-future", field="ends")
    with desk.unit() as unit:
        require_planner(desk, unit, truth.board)
        require_person(desk, truth.board, truth.person)
        began = _began(unit, truth)
        corrected = ShiftCorrected(
            shift=truth.shift or desk.new_id(),
            role=truth.role,
            person=truth.person,
            begins=truth.begins,
            ends=truth.ends,
            reason=reason.strip(),
        )
        unit.record(stream_of(began, truth.board), corrected)
    return Changes.ROSTER


def _began(unit: Unit, truth: Truth) -> datetime:
    """Tell when the shift begins, whose month the fact belongs to."""
    if not truth.shift:
        return truth.begins
    found = find_shift(unit, truth.shift, truth.shift_begins or truth.begins, board=truth.board)
    if truth.begins > found.ends or truth.ends < found.begins:
        raise Refused("roster.correct-apart", field="begins")
    return found.begins
