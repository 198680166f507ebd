"""When a handover leaves by itself, and who is rung next when nobody accepts it; also in nights of 23 and 25 hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.due import SHARE_BEFORE, NextStep, Tried, next_step, share_at
from jourdesk.domain.events import CallOpened, HandoverMade
from jourdesk.domain.fold import fold
from tests.facts import AT, facts

MINUTE = timedelta(minutes=1)
DST_NIGHTS = (
    (date(2026, 3, 29), 23),
    (date(2026, 10, 25), 25),
    (date(2027, 3, 28), 23),
    (date(2027, 10, 31), 25),
    (date(2028, 3, 26), 23),
    (date(2028, 10, 29), 25),
)


def local(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), STOCKHOLM)


OPENS = local(date(2026, 11, 23), 8)
DUE = OPENS + SHARE_BEFORE


def test_what_was_ready_in_the_night_leaves_half_an_hour_before_the_unit_opens() -> None:
    assert share_at(OPENS, local(date(2026, 11, 22), 2)) == local(date(2026, 11, 23), 7, 30)
    assert share_at(OPENS, local(date(2026, 11, 23), 7, 30)) == local(date(2026, 11, 23), 7, 30)


def test_what_becomes_ready_in_the_last_half_hour_leaves_at_the_opening() -> None:
    assert share_at(OPENS, local(date(2026, 11, 23), 7, 31)) == OPENS


def test_what_becomes_ready_after_the_opening_gets_half_an_hour_for_its_last_line() -> None:
    assert share_at(OPENS, OPENS) == local(date(2026, 11, 23), 8, 30)
    assert share_at(OPENS, local(date(2026, 11, 23), 9, 10)) == local(date(2026, 11, 23), 9, 40)


@pytest.mark.parametrize(("day", "hours"), DST_NIGHTS)
def test_a_night_of_23_or_25_hours_leaves_half_an_hour_before_eight_on_the_wall(day: date, hours: int) -> None:
    begins, opens = local(day - timedelta(days=1), 8), local(day, 8)
    assert (opens.astimezone(UTC) - begins.astimezone(UTC)) == timedelta(hours=hours)
    at = share_at(opens, begins)
    assert at.astimezone(STOCKHOLM).time() == time(7, 30)
    assert opens.astimezone(UTC) - at == SHARE_BEFORE


@pytest.mark.parametrize(("day", "hours"), DST_NIGHTS)
def test_the_half_hour_is_counted_as_time_that_passes_also_over_the_turn_of_the_clock(day: date, hours: int) -> None:
    # An office that opens at 03.15: half an hour before that is 01.45 in spring (02.00-03.00 is not there), 02.45 in autumn.
    at = share_at(local(day, 3, 15), local(day - timedelta(days=1), 20)).astimezone(STOCKHOLM)
    assert at.time() == (time(1, 45) if hours == 23 else time(2, 45))


def tried(step: int, outcome: str, minutes: int) -> Tried:
    return Tried(step=step, outcome=outcome, at=DUE + minutes * MINUTE)


def test_the_first_step_is_taken_when_nobody_has_accepted_in_time() -> None:
    assert next_step((0, 30), DUE, ()) == NextStep(step=1, at=DUE.astimezone(UTC))
    assert next_step((15,), DUE, ()) == NextStep(step=1, at=DUE.astimezone(UTC) + 15 * MINUTE)


def test_the_manager_on_call_who_was_rung_in_the_night_is_no_step_of_the_chain() -> None:
    assert next_step((0,), DUE, (tried(0, "due", -300),)) == NextStep(step=1, at=DUE.astimezone(UTC))


def test_the_next_step_waits_its_time() -> None:
    assert next_step((0, 30, 60), DUE, (tried(1, "due", 0),)) == NextStep(step=2, at=DUE.astimezone(UTC) + 30 * MINUTE)


def test_a_computer_that_slept_through_several_steps_takes_one_at_a_time() -> None:
    first = next_step((0, 30, 60), DUE, (tried(1, "due", 240),))
    assert first == NextStep(step=2, at=DUE.astimezone(UTC) + 270 * MINUTE)
    second = next_step((0, 30, 60), DUE, (tried(1, "due", 240), tried(2, "due", 270)))
    assert second == NextStep(step=3, at=DUE.astimezone(UTC) + 300 * MINUTE)


def test_who_does_not_answer_is_followed_by_the_next_at_once() -> None:
    noted = (tried(1, "due", 0), tried(1, "no-answer", 4))
    assert next_step((0, 30), DUE, noted) == NextStep(step=2, at=DUE.astimezone(UTC) + 4 * MINUTE)


def test_who_was_reached_has_the_time_of_her_step_to_see_that_somebody_accepts() -> None:
    noted = (tried(1, "due", 0), tried(1, "reached", 4))
    assert next_step((0, 30), DUE, noted) == NextStep(step=2, at=DUE.astimezone(UTC) + 30 * MINUTE)


def test_a_chain_comes_to_its_end_and_one_without_steps_never_begins() -> None:
    assert next_step((0, 30), DUE, (tried(1, "due", 0), tried(2, "due", 30))) is None
    assert next_step((), DUE, ()) is None


def test_a_handover_that_two_desks_made_under_one_id_is_one() -> None:
    made = HandoverMade(handover="h1", persons=("p1",), unit="u1", board="b1", paper="one", gaps=())
    call = fold(facts(CallOpened(channel="phone", received=AT, answered_by="S"), made, replace(made, paper="two")))
    assert call is not None
    assert [one.paper for one in call.handovers] == ["one"]
