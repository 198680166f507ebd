"""Rosters over a real host: two desks take over at once, a swap is answered from another desk, and all see the same."""

from __future__ import annotations

from datetime import datetime, timedelta

from jourdesk.domain.roster import PlannedShift, Roster, on_duty
from jourdesk.domain.roster_events import ShiftPlanned, ShiftTakenOver, SwapAnswered, SwapAsked
from jourdesk.domain.roster_fold import fold_roster
from tests.road.conftest import Open
from tests.road.desks import RoadDesk
from tests.road.test_walls import round_of

STREAM = "roster.2026-11"


def _planned(desk: RoadDesk, person: str = "wallin", *, begins: datetime | None = None) -> ShiftPlanned:
    start = begins or desk.now() + timedelta(hours=6)
    return ShiftPlanned(shift="s1", role="jour", person=person, begins=start, ends=start + timedelta(hours=16))


def _roster(desk: RoadDesk) -> Roster:
    return fold_roster(desk.facts(STREAM))


def _shift(desk: RoadDesk) -> PlannedShift:
    found = _roster(desk).shift("s1")
    assert found is not None
    return found


def _taken(person: str, at: datetime) -> ShiftTakenOver:
    return ShiftTakenOver(shift="s1", person=person, at=at, reason="")


def test_two_desks_that_take_over_at_once_see_the_same_conflict(desk: Open) -> None:
    one, other, ange = desk("jour-1"), desk("jour-2"), desk("ange-1")
    plan = _planned(one)
    one.write(STREAM, plan)
    round_of(one, other, ange)
    at = plan.begins + timedelta(hours=10)
    one.write(STREAM, _taken("norrby", at))
    other.write(STREAM, _taken("moberg", at + timedelta(minutes=2)))
    assert _shift(one).conflicts == ()
    assert _shift(other).conflicts == ()
    round_of(one, other, one, ange)
    assert _roster(one) == _roster(other) == _roster(ange)
    (conflict,) = _shift(ange).conflicts
    assert (conflict.kind, sorted(conflict.people)) == ("takeover", ["moberg", "norrby"])
    people = {on_duty(_roster(each), at + timedelta(hours=1)).people("jour") for each in (one, other, ange)}
    assert people == {(conflict.people[-1],)}
    settled = _taken("norrby", at + timedelta(hours=2))
    other.write(STREAM, settled)
    round_of(other, one, ange)
    assert [_shift(each).conflicts for each in (one, other, ange)] == [(), (), ()]
    assert _shift(one).turns[-1].person == "norrby"


def test_a_third_desk_that_has_seen_both_settles_it(desk: Open) -> None:
    one, other, ange = desk("jour-1"), desk("jour-2"), desk("ange-1")
    plan = _planned(one)
    one.write(STREAM, plan)
    round_of(one, other)
    one.write(STREAM, _taken("norrby", plan.begins))
    other.write(STREAM, _taken("moberg", plan.begins))
    round_of(one, other, one, ange)
    assert len(_shift(ange).conflicts) == 1
    ange.write(STREAM, _taken("asp", plan.begins))
    round_of(ange, one, other)
    assert [_shift(each).conflicts for each in (one, other, ange)] == [(), (), ()]
    assert _shift(other).turns[-1].person == "asp"


def test_one_after_the_other_is_no_conflict(desk: Open) -> None:
    one, other = desk("jour-1"), desk("jour-2")
    plan = _planned(one)
    one.write(STREAM, plan)
    round_of(one, other)
    one.write(STREAM, _taken("norrby", plan.begins))
    round_of(one, other)
    other.write(STREAM, _taken("moberg", plan.begins + timedelta(hours=1)))
    round_of(other, one)
    assert _roster(one) == _roster(other)
    assert _shift(one).conflicts == ()
    assert [turn.person for turn in _shift(one).turns] == ["norrby", "moberg"]


def test_a_swap_is_asked_at_one_desk_and_answered_at_another(desk: Open) -> None:
    one, other = desk("jour-1"), desk("jour-2")
    one.write(STREAM, _planned(one))
    one.write(
        STREAM,
        SwapAsked(swap="w1", shift="s1", giver="wallin", taker="hedlid", against="", streams=(STREAM,)),
        SwapAnswered(swap="w1", person="wallin", agrees=True),
    )
    round_of(one, other)
    assert _shift(other).open_swap is not None
    other.write(STREAM, SwapAnswered(swap="w1", person="hedlid", agrees=True))
    assert _shift(one).turns[0].person == "wallin"
    round_of(other, one)
    assert _roster(one) == _roster(other)
    assert (_shift(one).turns[0].person, _shift(one).turns[0].how) == ("hedlid", "swap")


def test_two_coordinators_who_planned_the_same_shift_are_told_at_both_desks(desk: Open) -> None:
    one, other = desk("jour-1"), desk("jour-2")
    plan = _planned(one)
    one.write(STREAM, plan)
    round_of(one, other)
    one.write(STREAM, _planned(one, "norrby", begins=plan.begins))
    other.write(STREAM, _planned(other, "moberg", begins=plan.begins))
    round_of(one, other, one)
    assert _roster(one) == _roster(other)
    assert [conflict.kind for conflict in _shift(one).conflicts] == ["plan"]
    other.write(STREAM, _planned(other, "norrby", begins=plan.begins))
    round_of(other, one)
    assert _shift(one).conflicts == ()
    assert _shift(one).person == "norrby"
