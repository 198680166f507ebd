"""Undoing: what an act changed is planned back by new facts; nothing that was written is taken away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster_draft import ShiftDraft
from jourdesk.usecases.roster_values import RosterMonth


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Planned:
    """A shift as it stands in the plan."""

    shift: str
    role: str
    board: str
    person: str
    begins: datetime
    ends: datetime
    intended: bool

    def draft(self) -> ShiftDraft:
        """Write it as a plan."""
        return ShiftDraft(
            shift=self.shift,
            role=self.role,
            board=self.board,
            person=self.person,
            begins=self.begins,
            ends=self.ends,
            intended=self.intended,
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Done:
    """An act that can be undone: what it is called, in which month, and its shifts before and after."""

    label: str
    year: int
    month: int
    board: str
    before: Mapping[str, Planned]
    after: Mapping[str, Planned]

    @property
    def touched(self) -> tuple[str, ...]:
        """The shifts that became different."""
        keys = {*self.before, *self.after}
        return tuple(sorted(key for key in keys if self.before.get(key) != self.after.get(key)))


def shifts_of(month: RosterMonth) -> dict[str, Planned]:
    """List the shifts of a month as they stand in the plan."""
    return {
        shift.shift: Planned(
            shift=shift.shift,
            role=cell.role,
            board=cell.board,
            person=shift.person,
            begins=shift.begins,
            ends=shift.ends,
            intended=shift.intended,
        )
        for one in month.days
        for cell in one.cells
        for shift in cell.shifts
    }


def steps_back(done: Done, now: Mapping[str, Planned]) -> tuple[tuple[ShiftDraft, ...], tuple[Planned, ...]]:
    """Tell what must be planned and taken out for everything to be as it was.

    Args:
        done: The act.
        now: The shifts as they stand.

    Returns:
        What to plan anew, and what to take out.

    Raises:
        Refused: ``planner.undo-changed`` if somebody has changed one of the shifts since.
    """
    drafts, out = [], []
    for key in done.touched:
        if now.get(key) != done.after.get(key):
            raise Refused("planner.undo-changed")
        before, after = done.before.get(key), done.after.get(key)
        if before is not None:
            # What was taken out does not come back: the same shift is planned once more.
            drafts.append(before.draft() if key in now else replace(before.draft(), shift=""))
        elif after is not None:
            out.append(after)
    return tuple(drafts), tuple(out)
