"""Proposals looked through by the rules of rosters themselves, which share no line with the generator."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jourdesk.domain.roster import PlannedShift, Roster, Turn
from jourdesk.domain.roster_check import clashes, gaps
from jourdesk.domain.roster_days import month, needs
from jourdesk.domain.roster_fair import fairness
from jourdesk.domain.roster_hours import LONG, warnings
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.usecases.plan_task import AROUND, kinds_of, limits_of
from jourdesk.usecases.ports_planner import PlanShift, PlanTask, Proposal
from tests.planner.tasks import away, propose, team

ROLES = ("jour", "backup")


def task_of(year: int, number: int, rules: RosterRules, people: int) -> PlanTask:
    """The task of a month that nobody has planned anything of."""
    first, last = month(year, number)
    shifts = tuple(
        PlanShift(
            key=f"{need.role} {need.day}",
            role=need.role,
            begins=need.begins,
            ends=need.ends,
            kinds=kinds_of(need.day),
        )
        for need in needs(first, last, rules)
    )
    limits = limits_of(rules, first - AROUND, last + AROUND)
    return PlanTask(shifts=shifts, people=team(people, roles=ROLES), limits=limits)


def roster_of(task: PlanTask, proposal: Proposal) -> Roster:
    """The roster that it would become."""
    who = dict(proposal.given)
    return Roster(
        shifts=tuple(
            PlannedShift(
                id=shift.key,
                role=shift.role,
                board="",
                person=who[shift.key],
                begins=shift.begins,
                ends=shift.ends,
                turns=(Turn(person=who[shift.key], begins=shift.begins, ends=shift.ends),),
            )
            for shift in sorted(task.shifts, key=lambda one: one.begins)
            if shift.key in who
        )
    )


def told(roster: Roster, rules: RosterRules) -> list[str]:
    """What the rules of rosters say: all but that a night is long, which is in its hours and not in who has it."""
    return [one.code for one in warnings(roster, rules) if one.code != LONG] + [one.kind for one in clashes(roster)]


@pytest.mark.parametrize(
    ("year", "number"), [(2026, 10), (2027, 3), (2027, 10), (2028, 3), (2028, 10), (2026, 12), (2027, 1)]
)
@pytest.mark.parametrize(("kind", "people"), [("work", 6), ("on-call", 13)])
def test_every_month_also_those_with_nights_of_23_and_25_hours(year: int, number: int, kind: str, people: int) -> None:
    rules = RosterRules(jour_is=kind)
    task = task_of(year, number, rules, people)
    proposal = propose(task)
    roster = roster_of(task, proposal)
    assert told(roster, rules) == []
    assert gaps(roster, needs(*month(year, number), rules)) == ()
    table = fairness(roster, rules, *month(year, number))
    assert max(row.nights for row in table) - min(row.nights for row in table) <= 1
    assert max(row.big_days for row in table) <= 2


def test_a_second_line_that_is_on_call_counts_and_a_jour_at_home_does_not() -> None:
    rules = RosterRules(jour_is="standby", backup_is="standby")
    task = task_of(2026, 12, rules, 4)
    roster = roster_of(task, propose(task))
    assert told(roster, rules) == []
    assert len(roster.shifts) == 62


@settings(max_examples=25, deadline=timedelta(seconds=30), suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from([(2026, 10), (2027, 3), (2026, 12)]),
    st.sampled_from(["work", "on-call", "standby"]),
    st.sampled_from(["work", "on-call", "standby"]),
    st.integers(2, 6),
    st.lists(st.tuples(st.integers(0, 5), st.integers(1, 28)), max_size=12),
    st.integers(8, 12),
)
def test_whatever_the_measures_no_proposal_passes_one(
    when: tuple[int, int], jour: str, backup: str, people: int, gone: list[tuple[int, int]], rest: int
) -> None:
    rules = RosterRules(jour_is=jour, backup_is=backup, daily_rest_h=rest)
    task = task_of(*when, rules, people)
    first = date(*when, 1)
    leave = [
        [away(first.replace(day=day), first.replace(day=day)) for who, day in gone if who == number]
        for number in range(6)
    ]
    persons = tuple(replace(one, away=tuple(leave[number])) for number, one in enumerate(task.people))
    # Two weeks, so that many examples can be tried.
    task = replace(task, people=persons, shifts=task.shifts[:28], time_s=5)
    proposal = propose(task)
    assert told(roster_of(task, proposal), rules) == []
    assert len(proposal.given) + len(proposal.unfilled) == len(task.shifts)
