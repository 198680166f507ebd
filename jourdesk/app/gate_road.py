"""The way to the host for a desk that stands at its gate: one question on a road thread, before any room is open."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import TYPE_CHECKING

from jourdesk.app.road_thread import RoadThread
from jourdesk.ui.ops import report_bug
from jourdesk.usecases.ports import Desk

if TYPE_CHECKING:
    from jourdesk.app.road import DeskRoad
    from jourdesk.vault.device import Device


class OneQuestion:
    """A road thread with one question on it."""

    def __init__(self, store: Executor, device: Callable[[], Device]) -> None:
        """Make the thread; nothing is asked yet."""
        self._device = device
        self._thread = RoadThread(store, report_bug)
        self._way: DeskRoad | None = None

    def ask(self, desk: Desk) -> Future[bool]:
        """Ask whether the host lets this desk in; what it gave with its answer is kept."""

        def inside() -> bool:
            from jourdesk.app.road import open_road

            self._way = way = open_road(desk, self._thread.at_store(self._device), run=self._thread.at_store)
            return way.greet()

        return self._thread.answer(inside)

    def end(self) -> None:
        """Break it off; nothing of it reaches the store after this."""
        self._thread.end(cut=lambda: self._way.cut() if self._way else None, close=self._close)

    def finish(self) -> None:
        """Wait until its thread is done; after :meth:`end`."""
        self._thread.finish()

    def _close(self) -> None:
        if self._way is not None:
            self._way.close()


class DeskGateRoad:
    """Asks the host of this desk, one question at a time. See ``ui.unlock.limit_gate.GateRoad``."""

    def __init__(self, store: Executor, device: Callable[[], Device]) -> None:
        """Tie the store thread and the vault; nothing runs.

        Args:
            store: The store thread.
            device: Gives the open vault's identity; asked on the store thread.
        """
        self._store, self._device = store, device
        self._asked: list[OneQuestion] = []

    def greet(self, desk: Desk) -> Future[bool]:
        """Ask the host once; a question that is under way is broken off."""
        self.stop()
        question = OneQuestion(self._store, self._device)
        self._asked.append(question)
        return question.ask(desk)

    def stop(self) -> None:
        """Break off what is under way."""
        for question in self._asked:
            question.end()

    def finish(self) -> None:
        """Wait until nothing runs any more; after :meth:`stop`, when the window is gone."""
        for question in self._asked:
            question.finish()
