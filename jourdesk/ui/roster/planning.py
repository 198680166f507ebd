"""What the roster page writes: every act through its use case, with what is needed to undo it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from jourdesk.domain.roster_days import instant
from jourdesk.domain.roster_draft import ShiftDraft
from jourdesk.ui.roster.intents import Corrected, Edit, SwapReply, SwapWish, Taken, TakenOver
from jourdesk.ui.roster.places import ONE_DAY, Spot
from jourdesk.ui.roster.undo import Done, Planned, shifts_of, steps_back
from jourdesk.ui.roster.words import find_cell, find_day
from jourdesk.ui.texts import local
from jourdesk.usecases.cancel_shift import cancel_shift
from jourdesk.usecases.correct_shift import Truth, correct_shift
from jourdesk.usecases.plan_shift import plan_shifts
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_roster import read_roster
from jourdesk.usecases.roster_values import RosterMonth, ShiftCell
from jourdesk.usecases.swap_shift import SwapDraft, answer_swap, ask_swap
from jourdesk.usecases.take_over_shift import take_over_shift


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """Which month of whose roster is open."""

    year: int
    month: int
    board: str = ""


Act = Callable[[], Changes]


def undoable(desk: Desk, leaf: Leaf, label: str, act: Act) -> tuple[Done, Changes]:
    """Do something on the store thread and remember how it was."""
    before = _shifts(desk, leaf)
    changes = act()
    after = _shifts(desk, leaf)
    done = Done(label=label, year=leaf.year, month=leaf.month, board=leaf.board, before=before, after=after)
    return done, changes


def undo(desk: Desk, done: Done, reason: str) -> Changes:
    """Plan back what an act changed.

    Raises:
        Refused: ``planner.undo-changed``, and what the use cases refuse.
    """
    leaf = Leaf(year=done.year, month=done.month, board=done.board)
    drafts, out = steps_back(done, _shifts(desk, leaf))
    changes = Changes.NONE
    if drafts:
        changes |= plan_shifts(desk, drafts, source="")
    for planned in out:
        changes |= cancel_shift(desk, shift=planned.shift, begins=planned.begins, reason=reason)
    return changes


def plan(desk: Desk, drafts: Sequence[ShiftDraft], source: str = "") -> Changes:
    """Plan some shifts at once."""
    return plan_shifts(desk, drafts, source=source)


def keep(desk: Desk, edit: Edit, board: str) -> Changes:
    """Plan what a form says."""
    draft = ShiftDraft(
        shift=edit.shift,
        role=edit.spot.role,
        board=board,
        person=edit.person,
        begins=edit.begins,
        ends=edit.ends,
        intended=edit.intended,
    )
    return plan_shifts(desk, (draft,), source="")


def take_out(desk: Desk, taken: Taken) -> Changes:
    """Take a shift out, with the reason."""
    return cancel_shift(desk, shift=taken.shift, begins=taken.begins, reason=taken.reason)


def take_over(desk: Desk, taken: TakenOver) -> Changes:
    """Take over what is left of a shift, now."""
    shift = taken.cell
    return take_over_shift(desk, shift=shift.shift, begins=shift.begins, person=taken.person, reason=taken.reason)


def correct(desk: Desk, said: Corrected, board: str, began: ShiftCell | None) -> Changes:
    """State who in truth had a shift."""
    truth = Truth(
        role=said.spot.role,
        person=said.person,
        begins=said.begins,
        ends=said.ends,
        shift=said.shift,
        shift_begins=began.begins if began else None,
        board=board,
    )
    return correct_shift(desk, truth, reason=said.reason)


def ask(desk: Desk, wish: SwapWish) -> Changes:
    """Ask for a swap."""
    draft = SwapDraft(
        shift=wish.shift,
        begins=wish.begins,
        taker=wish.taker,
        against=wish.against,
        against_begins=wish.against_begins,
    )
    return ask_swap(desk, draft)


def answer(desk: Desk, reply: SwapReply) -> Changes:
    """Answer a swap."""
    return answer_swap(desk, swap=reply.swap, begins=reply.begins, agrees=reply.agrees, person=reply.person)


def moves(month: RosterMonth, start: Spot, to: Spot) -> Sequence[ShiftDraft]:
    """Plan a shift on another day or in another role. Where somebody already stands, the two change places.

    A shift that has the hours of its day gets those of the other day; other hours move with the same clock times. A shift cannot
    change its role, so then the persons move and the shifts stay.
    """
    from_cell, to_cell = find_cell(month, start), find_cell(month, to)
    moved = _movable(from_cell.shifts if from_cell else ())
    there = _movable(to_cell.shifts if to_cell else ())
    if moved is None:
        return ()
    if there is not None:
        return _with_person(moved, there.person), _with_person(there, moved.person)
    day, home = find_day(month, to), find_day(month, start)
    if day is None or home is None:
        return ()
    begins, ends = day.begins, day.ends
    if (moved.begins, moved.ends) != (home.begins, home.ends) and start.role == to.role:
        begins, ends = (_days_on(at, (to.day - start.day).days) for at in (moved.begins, moved.ends))
    if start.role == to.role:
        return (replace(_with_person(moved, moved.person), begins=begins, ends=ends, intended=moved.intended),)
    new = ShiftDraft(role=to.role, board=moved.board, person=moved.person, begins=begins, ends=ends)
    return new, _with_person(moved, "")


def paste(month: RosterMonth, to: Spot, person: str) -> Sequence[ShiftDraft]:
    """Put a copied person into the place of the cursor."""
    cell, day = find_cell(month, to), find_day(month, to)
    there = _movable(cell.shifts if cell else ())
    if there is not None:
        return (_with_person(there, person),)
    if day is None:
        return ()
    return (ShiftDraft(role=to.role, board=month.board, person=person, begins=day.begins, ends=day.ends),)


def _days_on(at: datetime, number: int) -> datetime:
    """The same time on the wall, some days later: a night in which the clock is changed moves nothing."""
    wall = local(at)
    return instant(wall.date() + number * ONE_DAY, wall.time())


def _movable(shifts: Sequence[ShiftCell]) -> ShiftCell | None:
    return next((one for one in shifts if not one.continues), None)


def _with_person(shift: ShiftCell, person: str) -> ShiftDraft:
    return ShiftDraft(
        shift=shift.shift, role=shift.role, board=shift.board, person=person, begins=shift.begins, ends=shift.ends
    )


def _shifts(desk: Desk, leaf: Leaf) -> dict[str, Planned]:
    return shifts_of(read_roster(desk, year=leaf.year, month=leaf.month, board=leaf.board))
