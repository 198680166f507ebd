"""Why a person cannot take a shift, seen to what she has already. The same rules as the rows of :mod:`jourdesk.planner.rows`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import chain

from jourdesk.usecases.ports_planner import Hindrance, PlanLimits, PlanPerson, PlanShift, Rule

NOTHING = timedelta(0)
EVERY_RULE = frozenset(Rule)


def obstacle(
    person: PlanPerson,
    shift: PlanShift,
    taken: Sequence[PlanShift],
    limits: PlanLimits,
    rules: frozenset[Rule] = EVERY_RULE,
) -> Hindrance | None:
    """Find the first rule that keeps a person from a shift.

    Args:
        person: Who.
        shift: The shift she does not have.
        taken: The shifts she has.
        limits: The limits.
        rules: Those that count.

    Returns:
        The hindrance, or ``None`` if she may take it.
    """
    found = chain(
        _cannot(person, shift), _too_near(person, shift, taken, limits), _too_much(person, shift, taken, limits)
    )
    return next((one for one in found if one.rule in rules), None)


def _cannot(person: PlanPerson, shift: PlanShift) -> Iterator[Hindrance]:
    if shift.role not in person.roles:
        yield Hindrance(person=person.key, rule=Rule.ROLE)
    for away in person.away:
        if away.begins < shift.ends and shift.begins < away.ends:
            yield Hindrance(person=person.key, rule=Rule.AWAY, why=away.why)


def _too_near(
    person: PlanPerson, shift: PlanShift, taken: Sequence[PlanShift], limits: PlanLimits
) -> Iterator[Hindrance]:
    for other in taken:
        if overlap(shift, other.begins, other.ends):
            yield Hindrance(person=person.key, rule=Rule.DOUBLE, other=other)
    for other in taken:
        if {shift.role, other.role}.isdisjoint(limits.resting) and distance(shift, other) < limits.daily_rest:
            yield Hindrance(person=person.key, rule=Rule.DAILY_REST, other=other)


def _too_much(
    person: PlanPerson, shift: PlanShift, taken: Sequence[PlanShift], limits: PlanLimits
) -> Iterator[Hindrance]:
    after = [*taken, shift]
    if shift.role not in limits.free:
        for begins, ends in limits.weeks:
            if overlap(shift, begins, ends) and longest_rest(after, begins, ends, limits) < limits.weekly_rest:
                yield Hindrance(person=person.key, rule=Rule.WEEKLY_REST)
    if limits.hours and shift.role not in limits.uncounted:
        counted = [one for one in after if one.role not in limits.uncounted]
        for begins, ends in limits.periods:
            hours = sum((overlap(one, begins, ends) for one in counted), NOTHING)
            if overlap(shift, begins, ends) and hours > limits.hours:
                yield Hindrance(person=person.key, rule=Rule.HOURS)


def overlap(shift: PlanShift, begins: datetime, ends: datetime) -> timedelta:
    """Tell how much of a shift lies in a span."""
    return max(NOTHING, min(shift.ends, ends) - max(shift.begins, begins))


def distance(one: PlanShift, other: PlanShift) -> timedelta:
    """Tell how long somebody rests between two shifts; negative where they overlap."""
    return max(one.begins, other.begins) - min(one.ends, other.ends)


def longest_rest(shifts: Iterable[PlanShift], begins: datetime, ends: datetime, limits: PlanLimits) -> timedelta:
    """Tell the longest time in a span without a shift that breaks the rest of the week."""
    free, longest = begins, NOTHING
    for shift in sorted(shifts, key=lambda one: one.begins):
        if shift.role not in limits.free and overlap(shift, begins, ends):
            longest = max(longest, shift.begins - free)
            free = max(free, shift.ends)
    return max(longest, ends - free)
