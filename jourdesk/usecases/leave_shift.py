"""Go off duty: tell the next what she must know, hand over what is open, and never be held back by it."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.desk_events import NightHandedOver, OpenLeft, ShiftEnded
from jourdesk.domain.shifts import ACTION, CALL, CLOCK, DRAFT, HANDOVER, VISIT, Kept, key_of, shifts_in
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_shift import ShiftView, read_shift
from jourdesk.usecases.shift_facts import SHIFT_STREAM, shift_facts

BACKUP_UNKNOWN = "bakjouren"
"""Who answers for what is open where nobody is in the second line: the function, by its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What is open when a shift is about to end. ``owner`` answers for it until the next has read in."""

    view: ShiftView
    owner: str

    @property
    def open_keys(self) -> tuple[str, ...]:
        """Everything that is open, by key: contacts, drafts, handovers, promises and clocks of tonight, actions, visits."""
        view = self.view
        due = (one for one in view.clocks if one.group in ("late", "tonight"))
        return (
            *(key_of(CALL, one.call) for one in view.calls),
            *(key_of(DRAFT, one) for one in view.drafts),
            *(key_of(HANDOVER, one.key) for one in view.handovers),
            *(key_of(CLOCK, one.key) for one in due),
            *(key_of(ACTION, one.id) for one in view.actions),
            *(key_of(VISIT, one.visit.id) for one in view.visits),
        )

    def __repr__(self) -> str:
        return f"Leaving({len(self.open_keys)})"


def read_leaving(desk: Desk) -> Leaving:
    """Read what is open now, and who will answer for it: the second line, as she said herself or by the roster."""
    view = read_shift(desk)
    return Leaving(view=view, owner=view.backup or BACKUP_UNKNOWN)


def leave_shift(desk: Desk, leaving: Leaving, *, note: str = "", calls: tuple[str, ...] = ()) -> Changes:
    """End the shift of whoever is at this desk: always possible, whatever is open.

    What is open does not become nobody's: a fact says who answers for it until the next has read in. All of it is kept in one
    commit.

    Args:
        desk: The desk.
        leaving: What was shown as open.
        note: What the next must know, in the worker's own words.
        calls: The contacts that are handed to the next.
    """
    worker = desk.author.by
    with desk.unit() as unit:
        if note.strip() or calls:
            unit.record(SHIFT_STREAM, NightHandedOver(note=note.strip(), calls=calls))
        if leaving.open_keys:
            unit.record(SHIFT_STREAM, OpenLeft(worker=worker, owner=leaving.owner, left=leaving.open_keys))
        drafts = tuple(draft.call for draft in unit.drafts())
        unit.record(SHIFT_STREAM, ShiftEnded(worker=worker, left=drafts))
    return Changes.SHIFT


def read_kept(desk: Desk) -> tuple[Kept, ...]:
    """Read what somebody answers for although the shift that left it is over, until the next has read in."""
    with desk.unit() as unit:
        return shifts_in(shift_facts(unit, desk.now())).kept
