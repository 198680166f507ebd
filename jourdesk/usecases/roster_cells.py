"""One shift, gap or swap of a roster as a screen shows it."""

from __future__ import annotations

from datetime import date

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.roster import PlannedShift, Roster, Swap, Turn
from jourdesk.domain.roster_check import Gap
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.roster_reading import board_name, own_key, person_name, role_name
from jourdesk.usecases.roster_values import NOW, PAST, PLANNED, GapRow, PartCell, ShiftCell, SwapRow
from jourdesk.usecases.roster_words import conflict_says, gap_says, late_says, span, swap_says, turn_says


def gap_row(desk: Desk, gap: Gap) -> GapRow:
    """Show a gap."""
    return GapRow(
        day=gap.day,
        role=gap.role,
        role_name=role_name(desk, gap.role),
        board=gap.board,
        board_name=board_name(desk, gap.board) if gap.board else "",
        begins=gap.begins,
        ends=gap.ends,
        shift=gap.shift,
        whole=gap.whole,
        intended=gap.intended,
        says=gap_says(desk, gap),
    )


def shift_cell(desk: Desk, roster: Roster, shift: PlannedShift, *, day: date, marks: tuple[str, ...]) -> ShiftCell:
    """Show a shift in the cell of a day.

    Args:
        desk: The desk.
        roster: Where the shifts are that it may be swapped against.
        shift: The shift.
        day: The day of the cell.
        marks: Sentences of the warnings that it is part of.
    """
    now = desk.now()
    main = max(shift.turns, key=lambda turn: turn.length)
    waiting = shift.open_swap
    return ShiftCell(
        shift=shift.id,
        role=shift.role,
        board=shift.board,
        person=main.person,
        name=_name(desk, main.person),
        planned_for=_name(desk, shift.person),
        begins=shift.begins,
        ends=shift.ends,
        hours=span(shift.begins, shift.ends),
        state=PAST if shift.ends <= now else NOW if shift.begun(now) else PLANNED,
        frozen=shift.begun(now),
        intended=shift.intended,
        continues=local_day(shift.begins) < day,
        override=shift.overridden,
        parts=tuple(_part(desk, turn) for turn in shift.turns),
        swap=swap_row(desk, roster, waiting, plans=False) if waiting is not None else None,
        conflict=conflict_says(desk, shift.conflicts),
        marks=marks,
        late=late_says(shift),
    )


def swap_row(desk: Desk, roster: Roster, swap: Swap, *, plans: bool) -> SwapRow | None:
    """Show a swap that waits; nothing where the shift it gives away is not known here.

    Args:
        desk: The desk.
        roster: Where its shifts are.
        swap: The swap.
        plans: Whether the person at the desk may answer for others.
    """
    shift = roster.shift(swap.shift)
    if shift is None:
        return None
    against = roster.shift(swap.against)
    return SwapRow(
        swap=swap.id,
        shift=shift.id,
        role=shift.role,
        board=shift.board,
        begins=shift.begins,
        ends=shift.ends,
        giver=swap.giver,
        giver_name=person_name(desk, swap.giver),
        taker=swap.taker,
        taker_name=person_name(desk, swap.taker),
        against=swap.against,
        against_begins=against.begins if against is not None else None,
        waits_for=tuple(person_name(desk, key) for key in swap.waits_for),
        mine=plans or own_key(desk) in swap.waits_for,
        says=swap_says(desk, swap, shift, against),
    )


def _part(desk: Desk, turn: Turn) -> PartCell:
    return PartCell(
        person=turn.person,
        name=_name(desk, turn.person),
        begins=turn.begins,
        ends=turn.ends,
        hours=span(turn.begins, turn.ends),
        how=turn.how,
        instead_of=_name(desk, turn.instead_of),
        reason=turn.reason,
        says=turn_says(desk, turn, turn.begins),
    )


def _name(desk: Desk, person: str) -> str:
    return person_name(desk, person) if person else ""
