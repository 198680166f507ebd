"""The timetable hands work on, and tells when the computer has slept."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

from jourdesk.jobs.timetable import Timetable

AT = datetime(2026, 11, 21, 22, 40, tzinfo=UTC)


def test_it_beats_and_a_jump_of_the_wall_clock_wakes() -> None:
    beaten, woken, at = threading.Event(), threading.Event(), [AT]
    timetable = Timetable(now=lambda: at[0])
    timetable.every(1, beaten.set, name="trip")
    timetable.when_woken(woken.set)
    timetable.start()
    try:
        assert beaten.wait(10)
        assert not woken.is_set()
        at[0] += timedelta(hours=7)
        assert woken.wait(10)
    finally:
        timetable.stop()
