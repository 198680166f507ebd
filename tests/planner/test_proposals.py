"""The roster generator with its real solver: what it proposes breaks no rule, and what it cannot do it gives the reason for."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jourdesk.domain.problems import Unavailable
from jourdesk.planner.propose import HighsPlanner
from jourdesk.usecases.ports_planner import (
    Hindrance,
    PlanLimits,
    PlanShift,
    PlanTask,
    PlanWatch,
    Proposal,
    Rule,
    Stage,
    Wish,
)
from tests.planner.tasks import (
    DAY,
    HOUR,
    NO_LIMIT,
    PATIENT,
    away,
    faults,
    held,
    night,
    nights,
    propose,
    team,
    wall,
    weeks,
)

MONDAY = date(2026, 12, 7)
STATUTORY = PlanLimits(
    daily_rest=11 * HOUR,
    weekly_rest=36 * HOUR,
    hours=48 * HOUR,
    weeks=weeks(date(2026, 12, 1), 5),
    periods=((weeks(date(2026, 12, 1), 5)[0][0], weeks(date(2026, 12, 1), 5)[3][1]),),
    resting=frozenset({"backup"}),
    uncounted=frozenset({"backup"}),
)


def _loads(proposal: Proposal, kind: str) -> list[int]:
    return [share.number for share in proposal.shares if share.kind == kind]


def test_everybody_gets_as_much_as_everybody_else() -> None:
    proposal = propose(PlanTask(shifts=nights(MONDAY, 12), people=team(4), limits=NO_LIMIT))
    assert proposal.unfilled == ()
    assert proposal.settled
    assert _loads(proposal, "night") == [3, 3, 3, 3]
    assert sorted(_loads(proposal, "weekend")) == [0, 0, 1, 1]


def test_half_a_post_gets_half_as_much() -> None:
    proposal = propose(PlanTask(shifts=nights(MONDAY, 15), people=team(3, percent=(100, 100, 50)), limits=NO_LIMIT))
    assert _loads(proposal, "night") == [6, 6, 3]
    assert [share.due for share in proposal.shares if share.kind == "night"] == [6.0, 6.0, 3.0]


def test_what_somebody_had_before_counts() -> None:
    had = tuple(held("p00", night(MONDAY - number * DAY)) for number in range(1, 5))
    task = PlanTask(shifts=nights(MONDAY, 6), people=team(2), limits=replace(NO_LIMIT, in_row=9), held=had)
    assert dict(_given(propose(task)))["p00"] == 1


def test_eleven_hours_lie_between_two_nights() -> None:
    limits = replace(NO_LIMIT, daily_rest=11 * HOUR)
    proposal = propose(PlanTask(shifts=nights(MONDAY, 4), people=team(2), limits=limits))
    takers = [person for _, person in proposal.given]
    assert all(one != other for one, other in pairwise(takers))
    assert proposal.unfilled == ()


def test_the_second_line_at_home_is_rest_where_the_rules_say_so() -> None:
    shifts = (night(MONDAY, "jour"), night(MONDAY + DAY, "backup"))
    limits = replace(NO_LIMIT, daily_rest=11 * HOUR, resting=frozenset({"backup"}))
    people = team(1, roles=("jour", "backup"))
    assert propose(PlanTask(shifts=shifts, people=people, limits=limits)).unfilled == ()
    strict = replace(limits, resting=frozenset())
    assert len(propose(PlanTask(shifts=shifts, people=people, limits=strict)).unfilled) == 1


def test_wishes_are_kept_where_they_harm_nobody() -> None:
    shifts = nights(MONDAY, 4)
    free = Wish(begins=wall(MONDAY, 12), ends=wall(MONDAY + DAY, 12), wants=False)
    own = Wish(begins=wall(MONDAY + 2 * DAY, 20), ends=wall(MONDAY + 2 * DAY, 21), wants=True)
    far = Wish(begins=wall(MONDAY + 30 * DAY, 0), ends=wall(MONDAY + 31 * DAY, 0), wants=True)
    one, other = team(2)
    people = (replace(one, wishes=(free, own, far)), other)
    proposal = propose(PlanTask(shifts=shifts, people=people, limits=NO_LIMIT))
    taken = dict(proposal.given)
    assert taken[shifts[0].key] == "p01"
    assert taken[shifts[2].key] == "p00"
    assert (proposal.wishes_met, proposal.wishes) == (2, 2)


def test_more_than_three_nights_in_a_row_are_avoided() -> None:
    proposal = propose(PlanTask(shifts=nights(MONDAY, 8), people=team(2), limits=NO_LIMIT))
    takers = [person for _, person in proposal.given]
    assert all(len(set(takers[first : first + 4])) == 2 for first in range(5))


def test_nights_already_taken_count_in_the_row() -> None:
    had = [held("p00", night(MONDAY - number * DAY)) for number in (1, 2, 3)]
    had += [held("p01", night(MONDAY - number * DAY)) for number in (8, 9, 10)]
    proposal = propose(PlanTask(shifts=nights(MONDAY, 1), people=team(2), limits=NO_LIMIT, held=tuple(had)))
    assert proposal.given == ((night(MONDAY).key, "p01"),)


def test_the_night_that_nobody_can_take_says_why_for_each() -> None:
    saturday = date(2026, 12, 26)
    shifts = (night(saturday),)
    limits = replace(NO_LIMIT, daily_rest=11 * HOUR, weekly_rest=36 * HOUR, weeks=weeks(saturday, 1))
    rested, absent, stranger, busy, tired = team(5)
    people = (
        rested,
        replace(absent, away=(away(saturday, saturday),)),
        replace(stranger, roles=frozenset({"backup"})),
        busy,
        tired,
    )
    full = PlanShift(key="w", role="jour", begins=wall(saturday - 5 * DAY, 8), ends=wall(saturday - DAY, 20))
    had = (
        held("p00", night(saturday - DAY)),
        held("p03", replace(night(saturday), key="other")),
        held("p04", full),
    )
    proposal = propose(PlanTask(shifts=shifts, people=people, limits=limits, held=had))
    assert proposal.given == ()
    assert proposal.unfilled[0].shift.begins == wall(saturday, 8)
    assert proposal.unfilled[0].hindrances == (
        Hindrance(person="p00", rule=Rule.DAILY_REST, other=night(saturday - DAY)),
        Hindrance(person="p01", rule=Rule.AWAY, why="semester"),
        Hindrance(person="p02", rule=Rule.ROLE),
        Hindrance(person="p03", rule=Rule.DOUBLE, other=replace(night(saturday), key="other")),
        Hindrance(person="p04", rule=Rule.WEEKLY_REST),
    )


def test_the_rule_that_makes_a_month_impossible_is_named() -> None:
    people = team(8, roles=("jour", "backup"))
    task = PlanTask(shifts=nights(date(2026, 12, 1), 31, "jour", "backup"), people=people, limits=STATUTORY)
    proposal = propose(task)
    assert proposal.culprits == ((Rule.HOURS,),)
    assert 0 < len(proposal.unfilled) < 8
    assert {hindrance.rule for one in proposal.unfilled for hindrance in one.hindrances} >= {Rule.HOURS}
    assert all({h.person for h in one.hindrances} == {p.key for p in people} for one in proposal.unfilled)
    assert faults(task, proposal) == []


def test_rules_that_only_together_make_it_impossible_are_named_together() -> None:
    shifts = nights(MONDAY, 2)
    absent, tired = team(2)
    limits = replace(NO_LIMIT, hours=8 * HOUR, periods=weeks(MONDAY, 1))
    people = (replace(absent, away=(away(MONDAY, MONDAY + 2 * DAY),)), replace(tired, roles=frozenset({"backup"})))
    proposal = propose(PlanTask(shifts=shifts, people=people, limits=limits))
    assert proposal.culprits == ((Rule.HOURS, Rule.AWAY),)


def test_too_few_people_is_no_rules_fault() -> None:
    shifts = (night(MONDAY), replace(night(MONDAY), key="second"))
    proposal = propose(PlanTask(shifts=shifts, people=team(1), limits=NO_LIMIT))
    assert proposal.culprits == ()
    assert [hindrance.rule for hindrance in proposal.unfilled[0].hindrances] == [Rule.DOUBLE]


def test_nobody_at_all_leaves_every_shift() -> None:
    proposal = propose(PlanTask(shifts=nights(MONDAY, 2), people=(), limits=NO_LIMIT))
    assert [len(one.hindrances) for one in proposal.unfilled] == [0, 0]


def test_nothing_to_fill_is_no_problem() -> None:
    assert propose(PlanTask(shifts=(), people=team(2), limits=NO_LIMIT)).given == ()


def test_the_same_task_in_another_order_gives_the_same_proposal() -> None:
    task = PlanTask(
        shifts=nights(MONDAY, 14, "jour", "backup"), people=team(6, roles=("jour", "backup")), limits=STATUTORY
    )
    turned = replace(task, shifts=task.shifts[::-1], people=task.people[::-1])
    assert propose(task).given == propose(turned).given


@pytest.mark.parametrize("people", [6, 12])
def test_a_month_takes_seconds(people: int) -> None:
    limits = STATUTORY if people > 10 else replace(STATUTORY, hours=0 * HOUR)
    task = PlanTask(
        shifts=nights(date(2026, 12, 1), 31, "jour", "backup"),
        people=team(people, percent=(100, 75, 50), roles=("jour", "backup")),
        limits=limits,
    )
    proposal = propose(task)
    assert proposal.unfilled == ()
    assert faults(task, proposal) == []
    assert all(abs(share.number - share.due) < 1.5 for share in proposal.shares)
    assert proposal.took_s < 20


def test_a_stop_is_heard() -> None:
    stages: list[Stage] = []
    watch = PlanWatch(tell=stages.append, stopped=lambda: True)
    task = PlanTask(shifts=nights(MONDAY, 5), people=team(2), limits=STATUTORY)
    with pytest.raises(Unavailable, match="planner.stopped"):
        HighsPlanner().propose(task, watch)
    assert stages == [Stage.FILLING]


def test_time_that_runs_out_ends_the_search_and_never_the_rules() -> None:
    task = PlanTask(
        shifts=nights(date(2026, 12, 1), 31, "jour", "backup"),
        people=team(12, roles=("jour", "backup")),
        limits=STATUTORY,
        time_s=0.0,
    )
    proposal = propose(task)
    assert not proposal.settled
    assert proposal.given
    assert faults(task, proposal) == []


def test_without_the_solver_it_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    monkeypatch.setattr("jourdesk.planner.solver.find_spec", lambda _name: None)
    monkeypatch.setitem(sys.modules, "highspy", None)
    planner = HighsPlanner()
    assert not planner.installed
    with pytest.raises(Unavailable, match="planner.missing"):
        planner.propose(PlanTask(shifts=(), people=(), limits=NO_LIMIT), PATIENT)


def test_why_somebody_is_away_stands_in_no_log() -> None:
    assert "sjuk" not in repr(replace(team(1)[0], away=(away(MONDAY, MONDAY, "sjuk"),)))


DAYS = st.integers(min_value=0, max_value=9)


@st.composite
def tasks(draw: st.DrawFn) -> PlanTask:
    """Small teams with odd limits, absences and shifts they have already."""
    first = draw(st.sampled_from([MONDAY, date(2026, 10, 23), date(2027, 3, 26)]))
    shifts = nights(first, draw(st.integers(1, 9)), *draw(st.sampled_from([("jour",), ("jour", "backup")])))
    people = []
    for person in team(
        draw(st.integers(1, 5)), percent=(100, 60), roles=draw(st.sampled_from([("jour",), ("jour", "backup")]))
    ):
        gone = [away(first + day * DAY, first + day * DAY) for day in draw(st.lists(DAYS, max_size=3))]
        people.append(replace(person, away=tuple(gone)))
    had = [
        held(draw(st.sampled_from(people)).key, night(first + (day - 5) * DAY, "jour"))
        for day in draw(st.lists(DAYS, max_size=3))
    ]
    limits = PlanLimits(
        daily_rest=draw(st.sampled_from([0, 8, 11])) * HOUR,
        weekly_rest=draw(st.sampled_from([0, 36, 60])) * HOUR,
        hours=draw(st.sampled_from([0, 24, 48])) * HOUR,
        weeks=weeks(first - 7 * DAY, 4),
        periods=((wall(first - 14 * DAY, 0), wall(first + 14 * DAY, 0)),),
        resting=draw(st.sampled_from([frozenset(), frozenset({"backup"})])),
        free=draw(st.sampled_from([frozenset(), frozenset({"backup"})])),
        uncounted=draw(st.sampled_from([frozenset(), frozenset({"backup"})])),
    )
    return PlanTask(shifts=shifts, people=tuple(people), limits=limits, held=tuple(had), time_s=5)


@settings(max_examples=60, deadline=timedelta(seconds=20), suppress_health_check=[HealthCheck.too_slow])
@given(tasks())
def test_no_proposal_breaks_a_rule_and_every_gap_has_a_reason_for_everybody(task: PlanTask) -> None:
    proposal = propose(task)
    assert faults(task, proposal) == []
    assert len(proposal.given) + len(proposal.unfilled) == len(task.shifts)
    for gap in proposal.unfilled:
        assert {one.person for one in gap.hindrances} == {one.key for one in task.people}
        # The second look agrees: whoever took it all the same would break something.
        for person in task.people:
            forced = replace(proposal, given=(*proposal.given, (gap.shift.key, person.key)))
            assert faults(task, forced)


def _given(proposal: Proposal) -> list[tuple[str, int]]:
    people = [person for _, person in proposal.given]
    return [(person, people.count(person)) for person in sorted(set(people))]
