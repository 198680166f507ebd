"""The timetable: beats that only look at the time and hand work on; a beat that was missed is not made up for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler

BEAT_S = 3
_SLEPT_S = 60.0


class Timetable:
    """Beats while it is open. Its jobs do no work of their own: they hand it to the store's or the road's thread."""

    def __init__(self, *, now: Callable[[], datetime]) -> None:
        """Make it; nothing beats before :meth:`start`.

        Args:
            now: Reads the wall clock (aware): a jump of it means that the computer has slept.
        """
        self._now = now
        self._last = now()
        self._woken: list[Callable[[], None]] = []
        self._scheduler = BackgroundScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
        )
        self._scheduler.add_job(self._beat, "interval", seconds=BEAT_S, id="beat")

    def every(self, seconds: int, hand_on: Callable[[], None], *, name: str) -> None:
        """Hand something on at intervals."""
        self._scheduler.add_job(hand_on, "interval", seconds=seconds, id=name)

    def when_woken(self, hand_on: Callable[[], None]) -> None:
        """Hand something on when the computer has slept."""
        self._woken.append(hand_on)

    def start(self) -> None:
        """Let it beat."""
        self._last = self._now()
        self._scheduler.start()

    def stop(self) -> None:
        """Let nothing beat any more; returns when the last beat is over."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)

    def _beat(self) -> None:
        last, self._last = self._last, self._now()
        if abs((self._last - last).total_seconds() - BEAT_S) > _SLEPT_S:
            for hand_on in self._woken:
                hand_on()
