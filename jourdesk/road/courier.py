"""The courier: one trip at a time, on the road's own thread; what came of the last one is there to be shown."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.problems import Problem
from jourdesk.road import pace
from jourdesk.road.pace import Pace
from jourdesk.usecases.sync_once import Trip

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Homecoming:
    """What came of a trip: the trip, or why there was none. ``at`` is when, aware UTC."""

    at: datetime
    trip: Trip | None
    problem: Problem | None = None


class Courier:
    """Makes trips when they are due. ``tick`` may be called from any one thread; the rest belongs on the road thread.

    ``told`` hears of every trip; ``lost`` hears of a bug that ended one, and the next one waits as for a closed road.
    """

    def __init__(
        self,
        make_trip: Callable[[], Trip],
        executor: Executor,
        *,
        now: Callable[[], datetime],
        steady_s: Callable[[], float],
        chance: Callable[[], float],
    ) -> None:
        """Make a courier; it does nothing until it is told the time.

        Args:
            make_trip: Makes one trip.
            executor: The road thread, a ``ThreadPoolExecutor(1)``.
            now: Reads the clock (aware).
            steady_s: Reads a clock that never goes back, in seconds.
            chance: Draws a number from 0 to 1.
        """
        self._make_trip, self._executor = make_trip, executor
        self._now, self._steady_s, self._chance = now, steady_s, chance
        self._pace = Pace()
        self._under_way: Future[Homecoming] | None = None
        self.told: list[Callable[[Homecoming], None]] = []
        self.lost: list[Callable[[BaseException], None]] = []

    def poke(self) -> None:
        """Something was written: go soon."""
        self._pace = pace.poked(self._pace, self._steady_s())

    def wake(self) -> None:
        """The computer has slept, or a person asks: go now."""
        self._pace = pace.woken(self._steady_s())

    def tick(self) -> None:
        """Look whether a trip is due, and hand it to the road thread; one that is under way is not doubled."""
        if self._under_way is not None and not self._under_way.done():
            return
        if self._pace.is_due(self._steady_s()):
            self._under_way = self._executor.submit(self.go)
            self._under_way.add_done_callback(self._look_at)

    def go(self) -> Homecoming:
        """Make one trip now, on this thread, and set the next."""
        before = self._pace
        try:
            trip = self._make_trip()
        except Problem as problem:
            log.info("trip failed: %s", problem.code)
            self._pace = pace.after_failure(before, self._steady_s(), chance=self._chance())
            return self._home(Homecoming(at=self._now(), trip=None, problem=problem))
        self._pace = pace.after_trip(self._steady_s(), more=trip.unsent > 0)
        return self._home(Homecoming(at=self._now(), trip=trip))

    def _home(self, homecoming: Homecoming) -> Homecoming:
        for tell in self.told:
            tell(homecoming)
        return homecoming

    def _look_at(self, ended: Future[Homecoming]) -> None:
        error = None if ended.cancelled() else ended.exception()
        if error is None:
            return
        self._pace = pace.after_failure(self._pace, self._steady_s(), chance=self._chance())
        for tell in self.lost:
            tell(error)
