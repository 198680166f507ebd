"""Read how evenly a period falls, and how many hours of each kind everybody has."""

from __future__ import annotations

from datetime import date, timedelta

from jourdesk.domain.roster import PlannedShift, Roster
from jourdesk.domain.roster_days import Span, whole
from jourdesk.domain.roster_fair import fairness
from jourdesk.domain.roster_hours import split_hours
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.roster_reading import load_roster, people_of, person_name, role_name, roster_rules
from jourdesk.usecases.roster_values import FairRow, HoursRow

_HOUR = timedelta(hours=1)


def read_fairness(desk: Desk, *, first: date, last: date, board: str = "", role: str = "") -> tuple[FairRow, ...]:
    """Read nights, weekends, holidays and hours of each person, the one with the most first.

    Args:
        desk: The desk.
        first: The first day.
        last: The last day, included.
        board: Whose politicians; empty for the staff.
        role: Only this role; empty for all of them together.
    """
    with desk.unit() as unit:
        rules = roster_rules(desk, unit)
        roster = load_roster(unit, first, last, boards=(board,))
    shifts = tuple(shift for shift in roster.shifts if role in ("", shift.role))
    period = whole(first, last)
    chosen = Roster(shifts=shifts).between(period.begins, period.ends)
    people = () if role else (choice.key for choice in people_of(desk, board, first))
    return tuple(
        FairRow(
            person=share.person,
            name=person_name(desk, share.person),
            shifts=share.shifts,
            nights=share.nights,
            weekends=share.weekends,
            holidays=share.holidays,
            big_days=share.big_days,
            hours=share.hours / _HOUR,
            weight=share.weight,
        )
        for share in fairness(chosen, rules, first, last, people)
    )


def read_hours(desk: Desk, *, first: date, last: date) -> tuple[HoursRow, ...]:
    """Read the hours of the staff in a period by person, role and kind; what lies outside the period is left out.

    Args:
        desk: The desk.
        first: The first day.
        last: The last day, included.
    """
    with desk.unit() as unit:
        rules = roster_rules(desk, unit)
        roster = load_roster(unit, first, last, boards=("",))
    period = whole(first, last)
    shifts = roster.between(period.begins, period.ends).shifts
    pairs = sorted({(turn.person, shift.role) for shift in shifts for turn in shift.turns if turn.person})
    rows = (_hours_row(desk, person, role, shifts, (rules, period)) for person, role in pairs)
    return tuple(sorted((row for row in rows if row.total), key=lambda row: (row.name, row.role)))


def _hours_row(
    desk: Desk, person: str, role: str, shifts: tuple[PlannedShift, ...], measured: tuple[RosterRules, Span]
) -> HoursRow:
    rules, period = measured
    own = [
        (shift.id, Span(begins=max(turn.begins, period.begins), ends=min(turn.ends, period.ends)))
        for shift in shifts
        if shift.role == role
        for turn in shift.turns
        if turn.person == person and turn.begins < period.ends and period.begins < turn.ends
    ]
    hours = split_hours((span for _, span in own), rules)
    return HoursRow(
        person=person,
        name=person_name(desk, person),
        role=role,
        role_name=role_name(desk, role),
        shifts=len({key for key, _ in own}),
        ordinary=hours.ordinary / _HOUR,
        night=hours.night / _HOUR,
        weekend=hours.weekend / _HOUR,
        holiday=hours.holiday / _HOUR,
    )
