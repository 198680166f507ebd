"""Patterns: who has which weekday, over one or more weeks that turn round, from a Monday on, with days left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster_days import Span, days, instant, window
from jourdesk.domain.roster_draft import ShiftDraft, checked
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.domain.workdays import ONE_DAY

ALL_WEEK: Final = tuple(range(7))
MOST_WEEKS: Final = 52


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Slot:
    """A shift of the pattern: ``week`` from 0, ``weekday`` from 0 (Monday).

    Without hours it takes those of the day itself, so that a holiday on a Thursday is filled from the morning; with hours it ends
    ``days`` after it began.
    """

    week: int
    weekday: int
    person: str = ""
    begins: time | None = None
    ends: time | None = None
    days: int = 1

    def __repr__(self) -> str:
        """Show no person."""
        return f"Slot({self.week}, {self.weekday})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A rotation of ``weeks`` weeks. ``begins`` is the Monday of its first week, ``until`` its last day.

    ``without`` are days on which nothing is planned: the exceptions, to be filled by hand.
    """

    role: str
    weeks: int
    begins: date
    slots: tuple[Slot, ...]
    board: str = ""
    until: date | None = None
    without: tuple[date, ...] = ()


def rotating(
    people: Sequence[str], *, role: str, begins: date, board: str = "", weekdays: Sequence[int] = ALL_WEEK
) -> Pattern:
    """Let people have a week each, in turn.

    Args:
        people: In the order of the weeks.
        role: The role.
        begins: The Monday of the first one's week.
        board: The board, for deciders.
        weekdays: The days of the week that are hers.
    """
    return Pattern(
        role=role,
        board=board,
        weeks=len(people),
        begins=begins,
        slots=tuple(
            Slot(week=week, weekday=day, person=person) for week, person in enumerate(people) for day in weekdays
        ),
    )


def checked_pattern(pattern: Pattern) -> Pattern:
    """Say no to a pattern that cannot be.

    Raises:
        Refused: ``roster.weeks``, ``roster.monday``, ``roster.slots``, ``roster.slot-hours``.
    """
    if not 1 <= pattern.weeks <= MOST_WEEKS:
        raise Refused("roster.weeks", field="weeks")
    if pattern.begins.weekday():
        raise Refused("roster.monday", field="begins")
    if not pattern.slots or any(
        not (0 <= slot.week < pattern.weeks and 0 <= slot.weekday < len(ALL_WEEK)) for slot in pattern.slots
    ):
        raise Refused("roster.slots", field="slots")
    if any((slot.begins is None) != (slot.ends is None) or slot.days < 0 for slot in pattern.slots):
        raise Refused("roster.slot-hours", field="slots")
    return pattern


def expand(pattern: Pattern, first: date, last: date, rules: RosterRules) -> tuple[ShiftDraft, ...]:
    """Lay a pattern on a period.

    Args:
        pattern: The pattern.
        first: The first day to plan.
        last: The last day to plan, included.
        rules: The hours of a day.

    Returns:
        Drafts in the order of their days.

    Raises:
        Refused: As :func:`checked_pattern`; ``roster.ends`` where a slot ends before it begins.
    """
    pattern = checked_pattern(pattern)
    first, last = max(first, pattern.begins), min(last, pattern.until or last)
    return tuple(
        checked(_draft(pattern, slot, day, rules))
        for day in days(first, last)
        if day not in pattern.without
        for slot in pattern.slots
        if (slot.week, slot.weekday) == ((day - pattern.begins).days // 7 % pattern.weeks, day.weekday())
    )


def _draft(pattern: Pattern, slot: Slot, day: date, rules: RosterRules) -> ShiftDraft:
    hours = window(day, rules)
    if slot.begins is not None and slot.ends is not None:
        hours = Span(begins=instant(day, slot.begins), ends=instant(day + slot.days * ONE_DAY, slot.ends))
    return ShiftDraft(role=pattern.role, board=pattern.board, person=slot.person, begins=hours.begins, ends=hours.ends)
