"""Who has which part of a shift: the plan, cut by swaps, take-overs and corrections in the order they were said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from jourdesk.domain.roster import CORRECTION, Turn
from jourdesk.domain.roster_events import ShiftPlanned


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Override:
    """Somebody has a shift from an instant on, to its end where nothing else is said."""

    how: str
    person: str
    begins: datetime
    ends: datetime | None = None
    reason: str = ""
    by: str = ""
    said: datetime | None = None


def turns_of(plan: ShiftPlanned, overrides: Iterable[Override]) -> tuple[Turn, ...]:
    """Lay overrides on a plan.

    Args:
        plan: The plan that stands; it begins before it ends.
        overrides: In the order they count. A correction may reach outside the plan, the others end with it.

    Returns:
        Turns in order, each ending where the next begins, at least one.
    """
    turns = [Turn(person=plan.person, begins=plan.begins, ends=plan.ends)]
    for over in overrides:
        begins, ends = over.begins, over.ends or turns[-1].ends
        if over.how == CORRECTION:
            turns = _stretched(turns, begins, ends)
        begins, ends = max(begins, turns[0].begins), min(ends, turns[-1].ends)
        if begins < ends:
            turns = [part for turn in turns for part in _cut(turn, over, begins, ends)]
    return tuple(turns)


def _stretched(turns: list[Turn], begins: datetime, ends: datetime) -> list[Turn]:
    """Lengthen to a span; nobody had what nobody has spoken of."""
    before = [Turn(person="", begins=begins, ends=turns[0].begins)] if begins < turns[0].begins else []
    after = [Turn(person="", begins=turns[-1].ends, ends=ends)] if turns[-1].ends < ends else []
    return [*before, *turns, *after]


def _cut(turn: Turn, over: Override, begins: datetime, ends: datetime) -> list[Turn]:
    if turn.ends <= begins or ends <= turn.begins or turn.person == over.person:
        return [turn]
    begins, ends = max(begins, turn.begins), min(ends, turn.ends)
    taken = Turn(
        person=over.person,
        begins=begins,
        ends=ends,
        how=over.how,
        instead_of=turn.person,
        reason=over.reason,
        by=over.by,
        said=over.said,
    )
    before = [replace(turn, ends=begins)] if turn.begins < begins else []
    after = [replace(turn, begins=ends)] if ends < turn.ends else []
    return [*before, taken, *after]
