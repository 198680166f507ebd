"""The time that orders facts, also on a laptop whose clock is wrong."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from jourdesk.domain.fact import HybridTime

NOW = datetime(2026, 11, 21, 22, 40, tzinfo=UTC)
NOW_MS = int(NOW.timestamp() * 1000)


def test_a_later_moment_begins_counting_anew() -> None:
    assert HybridTime(NOW_MS - 1, 7).next(NOW) == HybridTime(NOW_MS, 0)


def test_two_facts_in_the_same_millisecond_are_told_apart() -> None:
    first = HybridTime(NOW_MS - 1).next(NOW)
    second = first.next(NOW)
    assert (first, second) == (HybridTime(NOW_MS, 0), HybridTime(NOW_MS, 1))
    assert second > first


def test_a_clock_that_is_set_back_never_puts_a_later_fact_first() -> None:
    before = HybridTime(NOW_MS, 3)
    after = before.next(NOW - timedelta(hours=5))
    assert after == HybridTime(NOW_MS, 4)
    assert after > before
