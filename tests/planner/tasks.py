"""Tasks for the generator, and a second look at what it proposes that shares no line with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.workdays import is_working_day
from jourdesk.planner.propose import HighsPlanner
from jourdesk.usecases.ports_planner import (
    Away,
    HeldShift,
    PlanLimits,
    PlanPerson,
    PlanShift,
    PlanTask,
    PlanWatch,
    Proposal,
)

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PATIENT = PlanWatch(tell=lambda _stage: None, stopped=lambda: False)
NO_LIMIT = PlanLimits(daily_rest=0 * HOUR, weekly_rest=0 * HOUR, hours=0 * HOUR)


def wall(day: date, hour: int) -> datetime:
    """An hour on the wall, as an instant."""
    return datetime.combine(day, time(hour), STOCKHOLM).astimezone(UTC)


def night(day: date, role: str = "jour") -> PlanShift:
    """The shift of a day: from 16 on a working day, from 8 on others, to 8 the next morning."""
    kinds = {"all", "night"} | ({"weekend"} if day.weekday() > 4 else set())
    if day.weekday() < 5 and not is_working_day(day):
        kinds.add("holiday")
    return PlanShift(
        key=f"{day:%m-%d}-{role}",
        role=role,
        begins=wall(day, 16 if is_working_day(day) else 8),
        ends=wall(day + DAY, 8),
        kinds=frozenset(kinds),
    )


def nights(first: date, number: int, *roles: str) -> tuple[PlanShift, ...]:
    """The shifts of some days."""
    return tuple(night(first + count * DAY, role) for count in range(number) for role in roles or ("jour",))


def weeks(first: date, number: int) -> tuple[tuple[datetime, datetime], ...]:
    """The weeks from the Monday before a day."""
    monday = first - first.weekday() * DAY
    return tuple(
        (wall(monday + 7 * count * DAY, 0), wall(monday + 7 * (count + 1) * DAY, 0)) for count in range(number)
    )


def team(number: int, *, percent: Sequence[float] = (100,), roles: Sequence[str] = ("jour",)) -> tuple[PlanPerson, ...]:
    """Some people who may have the same roles."""
    return tuple(
        PlanPerson(key=f"p{count:02}", roles=frozenset(roles), percent=percent[count % len(percent)])
        for count in range(number)
    )


def away(first: date, last: date, why: str = "semester") -> Away:
    """Whole days away, both included."""
    return Away(begins=wall(first, 0), ends=wall(last + DAY, 0), why=why)


def propose(task: PlanTask) -> Proposal:
    """Ask the generator, with all the patience there is."""
    return HighsPlanner().propose(task, PATIENT)


def faults(task: PlanTask, proposal: Proposal) -> list[str]:
    """Look a proposal through with plain loops: every pair of shifts, every minute of rest by the hour."""
    shifts = {shift.key: shift for shift in task.shifts}
    found = [key for key, _ in proposal.given if [k for k, _ in proposal.given].count(key) > 1]
    for person in task.people:
        mine = [shifts[key] for key, who in proposal.given if who == person.key]
        had = [held.shift for held in task.held if held.person == person.key]
        found += [f"{person.key} lacks the role" for one in mine if one.role not in person.roles]
        found += [
            f"{person.key} is away" for one in mine for a in person.away if a.begins < one.ends and one.begins < a.ends
        ]
        found += _near(person.key, mine, had, task.limits)
        found += _much(person.key, mine, had, task.limits)
    return found


def _near(person: str, mine: list[PlanShift], had: list[PlanShift], limits: PlanLimits) -> list[str]:
    found = []
    for number, one in enumerate(mine):
        for other in [*mine[:number], *had]:
            first, second = sorted((one, other), key=lambda shift: shift.begins)
            if second.begins < first.ends:
                found.append(f"{person} is in two places")
            elif {one.role, other.role} & limits.resting == set() and second.begins - first.ends < limits.daily_rest:
                found.append(f"{person} has no daily rest")
    return found


def _much(person: str, mine: list[PlanShift], had: list[PlanShift], limits: PlanLimits) -> list[str]:
    found = []
    work = [one for one in [*mine, *had] if one.role not in limits.free]
    new = [one for one in mine if one.role not in limits.free]
    for begins, ends in limits.weeks:
        free, longest, at = 0, 0, begins
        while at < ends:
            free = 0 if any(one.begins < at + HOUR and at < one.ends for one in work) else free + 1
            longest, at = max(longest, free), at + HOUR
        if longest * HOUR < limits.weekly_rest and any(one.begins < ends and begins < one.ends for one in new):
            found.append(f"{person} has no weekly rest")
    for begins, ends in limits.periods:
        counted = [one for one in [*mine, *had] if one.role not in limits.uncounted]
        inside = [min(one.ends, ends) - max(one.begins, begins) for one in counted]
        own = any(one.begins < ends and begins < one.ends for one in mine if one.role not in limits.uncounted)
        if limits.hours and own and sum((i for i in inside if i > 0 * HOUR), 0 * HOUR) > limits.hours:
            found.append(f"{person} has too many hours")
    return found


def held(person: str, shift: PlanShift) -> HeldShift:
    """A shift that somebody has."""
    return HeldShift(person=person, shift=shift)
