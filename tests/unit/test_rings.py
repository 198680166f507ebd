"""What rings at a desk, when, and that it rings once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.rings import Ring, RingKind, clock_rings, promise_rings, sort_rings, visit_rings
from jourdesk.domain.summary import ClockRow, PromiseRow
from jourdesk.domain.visits import Visit
from tests.facts import AT

MINUTE = timedelta(minutes=1)
PROMISE = PromiseRow(call="c1", promise="p1", to="Polisen", about="", due=AT + 30 * MINUTE, label="Flicka, 4 år")
CLOCK = ClockRow(
    call="c1",
    key="submit-to-court/d1",
    code="submit-to-court",
    provision="LVU 7",
    title="Underställ",
    who="Flicka, 4 år",
    municipality="Ånge",
    board="2260-ks",
    statutory=date(2026, 11, 29),
    outer=date(2026, 11, 30),
    alarm=date(2026, 11, 27),
    anchor="",
    state="running",
)
VISIT = Visit(id="v1", worker="S. Wallin", place="Storgatan 3", began=AT, due=AT + 60 * MINUTE)


def test_a_promise_rings_at_its_minute_and_once() -> None:
    (ring,) = promise_rings((PROMISE,))
    assert (ring.kind, ring.at, ring.call) == (RingKind.PROMISE, AT + 30 * MINUTE, "c1")
    before = sort_rings((ring,), (), AT)
    assert (before.now, before.standing, before.later) == ((), (), (ring.at,))
    come = sort_rings((ring,), (), ring.at)
    assert (come.now, come.standing, come.later) == ((ring,), (), ())
    rung = sort_rings((ring,), (ring.key,), ring.at + 60 * MINUTE)
    assert (rung.now, rung.standing, rung.later) == ((), (ring,), ())


def test_a_promise_that_is_moved_rings_anew() -> None:
    (first,) = promise_rings((PROMISE,))
    (moved,) = promise_rings((replace(PROMISE, due=PROMISE.due + 60 * MINUTE),))
    assert first.key != moved.key


def test_a_clock_rings_on_the_day_of_its_alarm_and_on_its_last_strict_day_when_a_working_day_begins() -> None:
    alarm, last = clock_rings((CLOCK,))
    assert (alarm.kind, last.kind) == (RingKind.CLOCK, RingKind.LAST_DAY)
    assert [ring.at.astimezone(STOCKHOLM).isoformat(timespec="minutes") for ring in (alarm, last)] == [
        "2026-11-27T08:00+01:00",
        "2026-11-29T08:00+01:00",
    ]
    assert alarm.about == "LVU 7"


def test_a_clock_whose_alarm_is_its_last_day_rings_once() -> None:
    (only,) = clock_rings((replace(CLOCK, alarm=CLOCK.statutory),))
    assert only.kind is RingKind.LAST_DAY


def test_what_is_to_be_done_at_once_does_not_ring() -> None:
    today = date(2026, 11, 21)
    assert clock_rings((replace(CLOCK, started=today, alarm=today, statutory=today),)) == ()
    assert len(clock_rings((replace(CLOCK, started=today),))) == 2


def test_a_clock_that_has_not_begun_has_stopped_or_has_no_day_does_not_ring() -> None:
    silent = (replace(CLOCK, state="stopped"), replace(CLOCK, alarm=None), replace(CLOCK, statutory=None))
    assert clock_rings(silent) == ()


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_a_clock_rings_at_eight_on_the_wall_in_nights_of_23_and_25_hours(day: date) -> None:
    (ring,) = clock_rings((replace(CLOCK, alarm=day, statutory=day),))
    assert ring.at.astimezone(STOCKHOLM).hour == 8
    assert ring.at.hour == (6 if day.month == 3 else 7)


def test_a_worker_who_is_not_heard_of_rings_and_a_quarter_later_112_is_to_be_rung() -> None:
    late, police = visit_rings((VISIT, replace(VISIT, id="v2", due=None)))
    assert (late.kind, late.at) == (RingKind.VISIT, AT + 60 * MINUTE)
    assert (police.kind, police.at) == (RingKind.POLICE, AT + 75 * MINUTE)


def test_an_hour_that_comes_twice_rings_at_the_one_that_was_meant() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=STOCKHOLM)
    second = first.replace(fold=1)
    rings = [promise_rings((replace(PROMISE, due=due),))[0] for due in (first, second)]
    assert rings[1].at - rings[0].at == timedelta(hours=1)
    assert rings[0].key != rings[1].key
    between = datetime(2026, 10, 25, 1, 0, tzinfo=UTC)
    assert sort_rings(rings, (), between).now == (rings[0],)


def test_the_gravest_stands_first_and_what_is_known_twice_stands_once() -> None:
    police = visit_rings((VISIT,))[1]
    promise = promise_rings((PROMISE,))[0]
    stuck = Ring(key="stuck/1", kind=RingKind.STUCK, at=AT, call="c1")
    found = sort_rings((stuck, promise, police, police), (), AT + 90 * MINUTE)
    assert found.now == (police, promise, stuck)


def test_a_ring_tells_nothing_of_whom_it_is_about() -> None:
    rings = (*promise_rings((PROMISE,)), *clock_rings((CLOCK,)), *visit_rings((VISIT,)))
    shown = repr(rings)
    assert not any(word in shown for word in ("Polisen", "Flicka", "Storgatan", "Wallin", "Ånge"))
