"""Somebody is alone on a visit: when she is to be heard of, and what is done when she is not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from jourdesk.domain.desk_events import ShiftBegan, VisitBegan, VisitHeardOf
from jourdesk.domain.problems import Refused
from jourdesk.domain.visits import Visit, alarm_of, next_due, out_now, overdue, require_due, visits_in
from tests.facts import AT, facts

MINUTE = timedelta(minutes=1)


def began(visit: str, *, due: datetime = AT + 60 * MINUTE) -> VisitBegan:
    return VisitBegan(visit=visit, worker="Sara Wallin", place="Storgatan 3", due=due, phone="070-174 06 05")


def visits(*bodies: VisitBegan | VisitHeardOf) -> tuple[Visit, ...]:
    return visits_in(facts(ShiftBegan(worker="Sara Wallin", role="jour"), *bodies, stream="shifts"))


def test_a_worker_is_out_until_she_is_back() -> None:
    (out,) = visits(began("v1"))
    assert (out.worker, out.place, out.due, out.phone, out.out) == (
        "Sara Wallin",
        "Storgatan 3",
        AT + 60 * MINUTE,
        "070-174 06 05",
        True,
    )
    (back,) = visits(began("v1"), VisitHeardOf(visit="v1", due=None))
    assert (back.out, back.due, back.heard) == (False, None, (AT,))
    assert out_now((back,)) == overdue((back,), AT + 900 * MINUTE) == ()


def test_being_heard_of_moves_the_time_and_an_older_word_brings_nobody_out_again() -> None:
    later = AT + 120 * MINUTE
    (one,) = visits(began("v1"), VisitHeardOf(visit="v1", due=later))
    assert (one.due, len(one.heard)) == (later, 1)
    (back,) = visits(began("v1"), VisitHeardOf(visit="v1", due=None), VisitHeardOf(visit="v1", due=later))
    assert (back.out, len(back.heard)) == (False, 2)


def test_a_visit_that_nobody_began_and_one_begun_twice_change_nothing() -> None:
    assert visits(VisitHeardOf(visit="v9", due=None)) == ()
    (one,) = visits(began("v1"), began("v1", due=AT + 5 * MINUTE))
    assert one.due == AT + 60 * MINUTE


def test_who_is_overdue_stands_first_by_how_long() -> None:
    all_of = visits(began("v1", due=AT + 30 * MINUTE), began("v2", due=AT + 10 * MINUTE), began("v3"))
    assert [one.id for one in out_now(all_of)] == ["v2", "v1", "v3"]
    assert [one.id for one in overdue(all_of, AT + 30 * MINUTE)] == ["v2", "v1"]
    assert next_due(all_of, AT + 30 * MINUTE) == AT + 60 * MINUTE
    assert next_due(all_of, AT + 60 * MINUTE) is None
    assert next_due((), AT) is None


@pytest.mark.parametrize(
    ("minutes", "state", "over"),
    [(-16, "out", 0), (-15, "soon", 0), (-1, "soon", 0), (0, "late", 0), (14, "late", 14), (15, "police", 15)],
)
def test_first_she_is_rung_then_the_second_line_then_the_police(minutes: int, state: str, over: int) -> None:
    (one,) = visits(began("v1"))
    alarm = alarm_of(one, AT + (60 + minutes) * MINUTE)
    assert (alarm.visit, alarm.state, alarm.over) == ("v1", state, over * MINUTE)


def test_nobody_who_is_back_has_an_alarm() -> None:
    (one,) = visits(began("v1"), VisitHeardOf(visit="v1", due=None))
    with pytest.raises(ValueError, match="back"):
        alarm_of(one, AT)


@pytest.mark.parametrize(
    ("began_at", "minutes"),
    [
        (datetime(2026, 10, 24, 23, 30, tzinfo=UTC), 90),  # 01.30 summer time, due 02.00 winter time
        (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), 60),  # 01.30 winter time, due 03.30 summer time
        (datetime(2028, 10, 29, 0, 30, tzinfo=UTC), 60),
    ],
)
def test_the_hour_that_comes_twice_or_not_at_all_lengthens_and_shortens_no_visit(
    began_at: datetime, minutes: int
) -> None:
    due = began_at + minutes * MINUTE
    (one,) = visits(began("v1", due=due))
    assert overdue((one,), due - MINUTE) == ()
    assert overdue((one,), due) == (one,)
    assert alarm_of(one, due + 15 * MINUTE).state == "police"


def test_a_time_that_cannot_be_meant_is_refused() -> None:
    assert require_due(AT + MINUTE, AT) == AT + MINUTE
    for due, code in ((AT, "visit.past"), (AT + timedelta(hours=8, minutes=1), "visit.far")):
        with pytest.raises(Refused) as refused:
            require_due(due, AT)
        assert (refused.value.code, refused.value.field) == (code, "due")


def test_a_visit_shows_neither_place_nor_worker_by_accident() -> None:
    (one,) = visits(began("v1"))
    assert repr(one) == "Visit(v1)"
