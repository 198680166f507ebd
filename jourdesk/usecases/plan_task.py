"""The generator's task of a month, drawn up from roster, measures and working material."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.problems import Refused
from jourdesk.domain.roster import DECIDER, Roster
from jourdesk.domain.roster_check import Gap
from jourdesk.domain.roster_days import BIG_DAYS, MIDNIGHT, holiday, instant, window
from jourdesk.domain.roster_days import month as month_span
from jourdesk.domain.roster_draft import ShiftDraft
from jourdesk.domain.roster_rules import ON_CALL, STANDBY, RosterRules
from jourdesk.domain.workdays import ONE_DAY, SATURDAY, free_days
from jourdesk.usecases.plan_material import PersonPlan, PlanMaterial, open_gaps, read_days, read_plan_material
from jourdesk.usecases.plan_shift import plan_shifts
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.ports_planner import (
    Away,
    HeldShift,
    PlanLimits,
    PlanPerson,
    PlanShift,
    PlanTask,
    Proposal,
    Wish,
)
from jourdesk.usecases.roster_reading import load_roster, roster_rules
from jourdesk.usecases.roster_rights import require_planner

AROUND: Final = timedelta(days=35)
"""How far before and after the month shifts are looked at: a period of four weeks may have begun so long ago."""

USUAL_ROW: Final = 3
_WEEK = 7 * ONE_DAY
_MINUTE = timedelta(minutes=1)
_ANY = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskOfMonth:
    """A task, with what each of its shifts would be planned as, and the material it was drawn up from."""

    task: PlanTask
    drafts: dict[str, ShiftDraft]
    material: PlanMaterial


def read_plan_task(desk: Desk, *, year: int, month: int, board: str = "", time_s: float = 20.0) -> TaskOfMonth:
    """Draw up the task of filling what is open in a month.

    Args:
        desk: The desk.
        year: The year.
        month: The month.
        board: Whose politicians; empty for the staff.
        time_s: How long each step of the search may take, in seconds.

    Raises:
        Refused: What ``require_planner`` refuses.
    """
    material = read_plan_material(desk, year=year, month=month, board=board)
    first, last = month_span(year, month)
    with desk.unit() as unit:
        require_planner(desk, unit, board)
        rules = roster_rules(desk, unit)
        found = open_gaps(desk, unit, first, last, board)
        roster = load_roster(unit, first - AROUND, last + AROUND, boards=(board,))
    drafts = {_key(gap): _draft(gap) for gap in found}
    task = PlanTask(
        shifts=tuple(_shift(gap) for gap in found),
        people=tuple(_person(plan, material, rules) for plan in material.people),
        limits=limits_of(rules, first - AROUND, last + AROUND, in_turn=bool(board)),
        held=tuple(_held(roster, first, last)),
        time_s=time_s,
    )
    return TaskOfMonth(task=task, drafts=drafts, material=material)


def limits_of(rules: RosterRules, first: date, last: date, *, in_turn: bool = False) -> PlanLimits:
    """Turn the measures of rosters into the generator's limits.

    Args:
        rules: The measures.
        first: The first day that is looked at.
        last: The last one.
        in_turn: True for politicians: they are elected, not employed, and may have any number of nights in a row.
    """
    roles = {*rules.needed, "jour", "backup", "manager"}
    length = rules.on_call_weeks * _WEEK
    origin = rules.periods_from + (first - rules.periods_from).days // length.days * length
    monday = first - first.weekday() * ONE_DAY
    return PlanLimits(
        daily_rest=timedelta(hours=rules.daily_rest_h),
        weekly_rest=timedelta(hours=rules.weekly_rest_h),
        hours=timedelta(hours=rules.on_call_h),
        weeks=_spans(monday, last, _WEEK),
        periods=_spans(origin, last, length),
        resting=frozenset(role for role in roles if rules.kind_of(role) == STANDBY) | {DECIDER},
        free=frozenset({DECIDER}),
        uncounted=frozenset(role for role in roles if rules.kind_of(role) != ON_CALL) | {DECIDER},
        in_row=_ANY if in_turn else rules.nights_in_a_row or USUAL_ROW,
    )


def kinds_of(day: date) -> frozenset[str]:
    """Tell what a shift that begins on a day counts as when shares are made even."""
    kinds = {"all", "night"}
    if day.weekday() >= SATURDAY:
        kinds.add("weekend")
    if holiday(day) in BIG_DAYS:
        kinds.add("big")
    elif day in free_days(day.year):
        kinds.add("holiday")
    return frozenset(kinds)


def _spans(begins: date, last: date, length: timedelta) -> tuple[tuple[datetime, datetime], ...]:
    found = []
    while begins <= last:
        found.append((instant(begins, MIDNIGHT), instant(begins + length, MIDNIGHT)))
        begins += length
    return tuple(found)


def _key(gap: Gap) -> str:
    return f"{gap.role} {gap.begins:%Y-%m-%dT%H:%MZ}"


def _shift(gap: Gap) -> PlanShift:
    return PlanShift(key=_key(gap), role=gap.role, begins=gap.begins, ends=gap.ends, kinds=kinds_of(gap.day))


def _draft(gap: Gap) -> ShiftDraft:
    # An open shift is planned anew; of one that somebody has a part of, only the rest is planned, as a shift of its own.
    shift = gap.shift if gap.whole else ""
    return ShiftDraft(role=gap.role, board=gap.board, begins=gap.begins, ends=gap.ends, shift=shift)


def _person(plan: PersonPlan, material: PlanMaterial, rules: RosterRules) -> PlanPerson:
    def days(text: str) -> Iterable[date]:
        return [day for named in read_days(text, material.year, material.month, field="") for day in named.days]

    away = [
        Away(begins=instant(named.days[0], MIDNIGHT), ends=instant(named.days[-1] + ONE_DAY, MIDNIGHT), why=named.words)
        for named in read_days(plan.away, material.year, material.month, field="away")
    ]
    wishes = [
        Wish(begins=window(day, rules).begins, ends=window(day, rules).begins + _MINUTE, wants=wants)
        for text, wants in ((plan.wants, True), (plan.avoids, False))
        for day in days(text)
    ]
    return PlanPerson(
        key=plan.person,
        roles=frozenset(plan.roles),
        percent=plan.percent,
        away=tuple(away),
        wishes=tuple(wishes),
    )


def _held(roster: Roster, first: date, last: date) -> Iterable[HeldShift]:
    """List what people have already. What lies outside the month counts for rest, not for their share of the month."""
    for shift in roster.shifts:
        for number, turn in enumerate(shift.turns):
            day = local_day(turn.begins)
            if turn.person:
                kinds = kinds_of(day) if first <= day <= last else frozenset()
                key = f"{shift.id} {number}"
                taken = PlanShift(key=key, role=shift.role, begins=turn.begins, ends=turn.ends, kinds=kinds)
                yield HeldShift(person=turn.person, shift=taken)


def plan_proposal(desk: Desk, found: TaskOfMonth, proposal: Proposal) -> Changes:
    """Plan what was proposed; what somebody has filled in the meantime is left alone.

    Args:
        desk: The desk.
        found: The task that was solved.
        proposal: What was proposed for it.

    Raises:
        Refused: ``planner.filled`` when nothing of it is open any more; what ``plan_shifts`` refuses.
    """
    material = found.material
    now = read_plan_task(desk, year=material.year, month=material.month, board=material.board)
    open_still = [(now.drafts[key], person) for key, person in proposal.given if key in now.drafts]
    if not open_still:
        raise Refused("planner.filled")
    return plan_shifts(desk, [replace(draft, person=person) for draft, person in open_still], source="proposal")
