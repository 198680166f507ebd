"""What runs beside an open desk: the clock's beats, and the trips to the host; made and closed on the road thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from jourdesk.app.road_thread import RoadThread
from jourdesk.domain.problems import Unavailable
from jourdesk.usecases.ports import Desk

if TYPE_CHECKING:
    from jourdesk.app.road import DeskRoad
    from jourdesk.jobs.timetable import Timetable
    from jourdesk.road.courier import Courier, Homecoming
    from jourdesk.usecases.enrol_desk import Enrolled
    from jourdesk.usecases.sync_once import Trip
    from jourdesk.vault.device import Device

T = TypeVar("T")

TICK_S = 3
"""How often it is looked whether a trip is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearers:
    """Who hears of what happens; each is called on the road thread.

    ``opened`` is told whether the desk has a host; ``lost`` of a bug.
    """

    opened: Callable[[bool], None]
    came_home: Callable[[Homecoming], None]
    under_way: Callable[[Trip], None]
    lost: Callable[[BaseException], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """Something that is handed on every so many seconds, and when the computer has slept. It must not take time itself."""

    name: str
    every_s: int
    hand_on: Callable[[], None]


class Errands:
    """Runs from unlocking to locking. Every verb may be called from the GUI thread: none of them waits."""

    def __init__(self, desk: Desk, store: Executor, device: Callable[[], Device], hearers: Hearers) -> None:
        """Remember what is needed; nothing runs before :meth:`begin`.

        Args:
            desk: The open desk.
            store: The store thread.
            device: Gives the open vault's identity; asked on the store thread.
            hearers: Who hears of what happens.
        """
        self._desk, self._device, self._hearers = desk, device, hearers
        self._thread = RoadThread(store, hearers.lost)
        self._timetable: Timetable | None = None
        self._way: DeskRoad | None = None
        self._courier: Courier | None = None
        self._looking: Future[Any] | None = None

    def begin(self, beats: tuple[Beat, ...] = ()) -> None:
        """Let the beats run, and the trips where the desk has a host."""
        self._thread.hand(lambda: self._begin(beats))

    def look_for_road(self) -> None:
        """See whether the desk has got a host since."""
        self._thread.hand(self._open_road)

    def poke(self) -> None:
        """Something was written: go soon."""
        # On the road thread a poke comes after the trip that is under way, which may have left without what was written.
        self._thread.hand(lambda: self._courier.poke() if self._courier else None)

    def go_now(self) -> None:
        """The computer has slept, or a person asks: go at once."""
        self._thread.hand(self._wake)

    def ask(self, work: Callable[[DeskRoad], T]) -> Future[T]:
        """Do work with the road on its own thread, between two trips.

        Returns:
            Its answer; ``road.none`` for a desk without a host, ``vault.locked`` when the desk has been locked.
        """

        def inside() -> T:
            if self._way is None:
                raise Unavailable("road.none")
            return work(self._way)

        return self._thread.answer(inside)

    def join(self, text: str, label: str) -> Future[Enrolled]:
        """Use an invitation; from then on the desk has a road. A desk is known in the directory by its own id."""

        def inside() -> Enrolled:
            from jourdesk.app.road import entrance
            from jourdesk.usecases.enrol_desk import enrol_desk

            way_in = entrance(self._desk, self._thread.at_store(self._device), run=self._thread.at_store)
            done = enrol_desk(way_in, text, person=way_in.desk, label=label)
            self._open_road()
            return done

        return self._thread.answer(inside)

    def last_word(self, wait_s: float) -> bool:
        """Let what is unsent leave before the end, and wait so long for it at most; for when the window is gone.

        Returns:
            Whether the trip came home in time.
        """
        done = self._thread.hand(self._go_last)
        return done is not None and not wait([done], timeout=wait_s).not_done

    def go_last(self, then: Callable[[], None]) -> None:
        """Let what is unsent leave, and tell when the trip came home or there was none; told on the road thread."""
        done = self._thread.hand(self._go_last)
        if done is not None:
            done.add_done_callback(lambda _done: then())

    def end(self) -> None:
        """Let nothing run on. Whatever the road thread is doing, nothing of it reaches the store after this.

        The store may be closed as soon as what was handed to the store thread until now is done.
        """
        self._thread.end(cut=self._cut, close=self._close)

    def finish(self) -> None:
        """Wait until the road thread is done; after :meth:`end`, when the window is gone."""
        self._thread.finish()

    def _begin(self, beats: tuple[Beat, ...]) -> None:
        from jourdesk.jobs.timetable import Timetable

        self._timetable = timetable = Timetable(now=self._desk.now)
        for beat in (*beats, Beat(name="trip", every_s=TICK_S, hand_on=self._look)):
            timetable.every(beat.every_s, beat.hand_on, name=beat.name)
        for beat in beats:
            timetable.when_woken(beat.hand_on)
        timetable.when_woken(self.go_now)
        timetable.start()
        self._open_road()

    def _open_road(self) -> None:
        from jourdesk.app.road import open_road

        if self._way is not None:
            return
        try:
            device = self._thread.at_store(self._device)
            self._way = way = open_road(self._desk, device, run=self._thread.at_store)
        except Unavailable as problem:
            if problem.code != "road.none":
                raise
            self._hearers.opened(False)
            return
        way.tell = self._hearers.under_way
        courier = way.courier(self._thread.executor)
        courier.told.append(self._came_home)
        courier.lost.append(self._hearers.lost)
        self._courier = courier
        self._hearers.opened(True)
        self._tick()

    def _look(self) -> None:
        """Let the road thread look whether a trip is due; looks do not pile up behind a trip that lasts."""
        if self._looking is None or self._looking.done():
            self._looking = self._thread.hand(self._tick)

    def _tick(self) -> None:
        if self._courier is not None:
            self._courier.tick()

    def _wake(self) -> None:
        if self._courier is not None:
            self._courier.wake()
            self._courier.tick()

    def _go_last(self) -> None:
        if self._courier is not None and self._thread.at_store(lambda: unsent(self._desk)):
            self._courier.go()

    def _came_home(self, homecoming: Homecoming) -> None:
        if not self._thread.is_shut:
            self._hearers.came_home(homecoming)

    def _cut(self) -> None:
        if self._way is not None:
            self._way.cut()

    def _close(self) -> None:
        if self._timetable is not None:
            self._timetable.stop()
        if self._way is not None:
            self._way.close()


def unsent(desk: Desk) -> int:
    """Count what has no receipt; on the store thread."""
    with desk.unit() as unit:
        return unit.unsent()
