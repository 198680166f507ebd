"""Read a month of a roster: who has which night, what is missing, and what somebody should know before it is so."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.papers.words import capitals
from jourdesk.domain.roster import BACKUP, DECIDER, JOUR, STAFF_ROLES, PlannedShift, Roster
from jourdesk.domain.roster_check import Gap, clashes, gaps
from jourdesk.domain.roster_days import days, holiday, is_free, needs, whole, window
from jourdesk.domain.roster_hours import warnings
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.roster_cells import gap_row, shift_cell, swap_row
from jourdesk.usecases.roster_reading import (
    PersonChoice,
    board_name,
    boards_kept,
    load_roster,
    own_key,
    people_of,
    person_name,
    role_name,
    roster_rules,
)
from jourdesk.usecases.roster_rights import may_plan
from jourdesk.usecases.roster_values import (
    FILLED,
    INTENDED,
    MISSING,
    NOTHING,
    PART,
    GapRow,
    PartCell,
    RosterCell,
    RosterDay,
    RosterMonth,
    ShiftCell,
    SwapRow,
    WarningRow,
)
from jourdesk.usecases.roster_words import clash_says, span, warning_says

__all__ = [
    "GapRow",
    "PartCell",
    "PersonChoice",
    "RosterCell",
    "RosterDay",
    "RosterMonth",
    "ShiftCell",
    "SwapRow",
    "WarningRow",
    "read_roster",
    "read_swaps",
]

_AROUND = timedelta(days=28)
"""Rest and on-call time are judged over weeks that reach outside the month."""

_AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What a month is drawn from."""

    desk: Desk
    roster: Roster
    rules: RosterRules
    now: datetime
    board: str
    gaps: Mapping[tuple[date, str], tuple[Gap, ...]]
    marks: Mapping[str, tuple[str, ...]]


def read_roster(desk: Desk, *, year: int, month: int, board: str = "") -> RosterMonth:
    """Read a month of the staff's roster, or of a board's politicians.

    Args:
        desk: The desk.
        year: The year.
        month: The month, 1 to 12.
        board: The board; empty for the staff.
    """
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    with desk.unit() as unit:
        rules = roster_rules(desk, unit)
        roster = load_roster(unit, first - _AROUND, last + _AROUND, boards=(board,))
        plans = may_plan(desk, unit, board)
        kept = boards_kept(desk, rules, roster)
    wanted = needs(first, last, rules, kept)
    found = gaps(roster, [need for need in wanted if need.board == board])
    said = _warnings(desk, roster, rules, first, last)
    read = _Read(
        desk=desk,
        roster=roster,
        rules=rules,
        now=desk.now(),
        board=board,
        gaps={key: tuple(g for g in found if (g.day, g.role) == key) for key in {(g.day, g.role) for g in found}},
        marks={key: tuple(w.says for w in said if key in w.shifts) for w in said for key in w.shifts},
    )
    roles = (DECIDER,) if board else _roles(roster, rules)
    needed = {(need.day, need.role) for need in wanted if need.board == board}
    return RosterMonth(
        year=year,
        month=month,
        board=board,
        board_name=board_name(desk, board) if board else "",
        roles=tuple((role, capitals(role_name(desk, role))) for role in roles),
        days=tuple(_day(read, day, roles, needed) for day in days(first, last)),
        people=people_of(desk, board, first) or _seen(roster),
        boards=tuple((key, board_name(desk, key)) for key in _boards(desk, first)),
        gaps=tuple(gap_row(desk, gap) for gap in sorted(found, key=lambda g: g.begins) if gap.ends > read.now),
        warnings=said,
        may_plan=plans,
        own=own_key(desk),
    )


def read_swaps(desk: Desk) -> tuple[SwapRow, ...]:
    """Read the swaps that wait for an answer, the soonest shift first."""
    now = desk.now()
    with desk.unit() as unit:
        roster = load_roster(unit, local_day(now), local_day(now + _AHEAD))
        plans = may_plan(desk, unit)
    waiting = {swap.id: (shift, swap) for shift in roster.shifts for swap in shift.swaps if swap.waits_for}
    rows = [swap_row(desk, roster, swap, plans=plans) for shift, swap in waiting.values() if shift.ends > now]
    return tuple(sorted((row for row in rows if row is not None), key=lambda row: (row.begins, row.swap)))


def _seen(roster: Roster) -> tuple[PersonChoice, ...]:
    """Offer those who are in the roster already, where the register names nobody."""
    return tuple(PersonChoice(key=person, name=person, title="") for person in roster.people())


def _boards(desk: Desk, day: date) -> tuple[str, ...]:
    """Name the boards that have not ended, each once though it may have been renamed."""
    rows = (row for row in desk.register.boards if row.kind != "committee" and not row.period.ended_before(day))
    return tuple(dict.fromkeys(row.key for row in rows))


def _roles(roster: Roster, rules: RosterRules) -> tuple[str, ...]:
    used = {JOUR, BACKUP, *rules.needed, *(shift.role for shift in roster.shifts)}
    return tuple(role for role in STAFF_ROLES if role in used)


def _warnings(desk: Desk, roster: Roster, rules: RosterRules, first: date, last: date) -> tuple[WarningRow, ...]:
    """Gather what touches the month, soonest first."""
    month = whole(first, last)
    found = [
        WarningRow(
            kind=f"roster.{clash.kind}",
            begins=clash.begins,
            person=clash.people[0],
            name=person_name(desk, clash.people[0]),
            shifts=(clash.first, clash.second),
            says=clash_says(desk, clash),
            provision="",
        )
        for clash in clashes(roster)
        if clash.begins < month.ends and month.begins < clash.ends
    ]
    found += [
        WarningRow(
            kind=warning.code,
            begins=warning.begins,
            person=warning.person,
            name=person_name(desk, warning.person),
            shifts=warning.shifts,
            says=warning_says(desk, warning),
            provision=f"{warning.provision} §" if warning.provision else "",
        )
        for warning in warnings(roster, rules)
        if warning.begins < month.ends and month.begins < warning.ends
    ]
    return tuple(sorted(found, key=lambda row: (row.begins, row.name, row.kind)))


def _day(read: _Read, day: date, roles: tuple[str, ...], needed: set[tuple[date, str]]) -> RosterDay:
    hours, code = window(day, read.rules), holiday(day)
    return RosterDay(
        day=day,
        week=day.isocalendar().week,
        free=is_free(day, read.rules),
        name=read.desk.names.label("holidays", code) if code else "",
        hours=span(hours.begins, hours.ends),
        begins=hours.begins,
        ends=hours.ends,
        today=hours.begins <= read.now < hours.ends or day == local_day(read.now),
        past=hours.ends <= read.now,
        cells=tuple(_cell(read, day, role, needed=(day, role) in needed) for role in roles),
    )


def _cell(read: _Read, day: date, role: str, *, needed: bool) -> RosterCell:
    hours = window(day, read.rules)
    own = read.roster.of(role, read.board)
    begun = [shift for shift in own if local_day(shift.begins) == day]
    going_on = [s for s in own if local_day(s.begins) < day and s.begins < hours.ends and hours.begins < s.ends]
    missing = read.gaps.get((day, role), ())
    return RosterCell(
        role=role,
        board=read.board,
        state=_state(missing, begun + going_on, needed=needed),
        shifts=tuple(
            shift_cell(read.desk, read.roster, shift, day=day, marks=read.marks.get(shift.id, ()))
            for shift in (*going_on, *begun)
        ),
        gaps=tuple(gap_row(read.desk, gap) for gap in missing),
    )


def _state(missing: tuple[Gap, ...], shifts: list[PlannedShift], *, needed: bool) -> str:
    if needed and not missing:
        return FILLED
    if not needed:
        # Nobody has to be there: a shift that is open all the same is one that somebody wants filled.
        empty = [shift for shift in shifts if not any(turn.person for turn in shift.turns)]
        return NOTHING if not shifts else FILLED if not empty else INTENDED if empty[0].intended else MISSING
    if all(gap.intended for gap in missing):
        return INTENDED
    return MISSING if sum(gap.share for gap in missing) >= 1 else PART
