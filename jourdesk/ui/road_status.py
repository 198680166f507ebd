"""What the status bar says of the road: how much is unsent, when the host last answered, what was noticed. Calm, never a modal.

The lead's frame makes one when the desk has a host, gives it to the courier (``courier.told.append(status.came_home)``) and
pokes the courier whenever ``Ops.changed`` tells of something written.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from jourdesk.domain.problems import Problem
from jourdesk.ui.ops import Ops
from jourdesk.ui.texts import clock
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.ports import Changes


class CameHome(Protocol):
    """What a courier brings home: when, and why there was no trip."""

    @property
    def at(self) -> datetime:
        """When it came home, aware."""
        ...

    @property
    def problem(self) -> Problem | None:
        """Why there was no trip."""
        ...


class RoadStatus(QObject):
    """Turns what the courier brings home into words of the status bar and changes on the screens."""

    unsent_changed = Signal(object, str)  # Mark, words: for StatusBar.show_unsent
    contact_changed = Signal(str)  # words: for StatusBar.show_fact
    noticed = Signal(object)  # Problem: one calm line in the band; each code once while it lasts
    _home = Signal(object)  # CameHome: emitted on the road thread, received on the GUI thread

    def __init__(self, ops: Ops, unsent: Callable[[], int], *, parent: QObject | None = None) -> None:
        """Make it; nothing is shown before :meth:`start`.

        Args:
            ops: The bridge to the store thread.
            unsent: Counts facts without a receipt; runs on the store thread.
            parent: The object it ends with.
        """
        super().__init__(parent)
        self._ops, self._unsent = ops, unsent
        self._last: datetime | None = None
        self._closed = ""
        self._said: set[str] = set()
        self._home.connect(self._take, Qt.ConnectionType.QueuedConnection)
        ops.changed.connect(self._look_again)

    def start(self) -> None:
        """Show what is unsent now."""
        self._count()
        self.contact_changed.emit(self.tr("not yet in contact"))

    def came_home(self, homecoming: CameHome) -> None:
        """Take what came of a trip; called on the road thread."""
        self._home.emit(homecoming)

    def _take(self, homecoming: CameHome) -> None:
        problem = homecoming.problem
        if problem is None:
            self._last, self._closed = homecoming.at, ""
            self._said.clear()
            trip = getattr(homecoming, "trip", None)
            changes = getattr(trip, "changes", Changes.NONE)
            for code, _about in getattr(trip, "troubles", {}):
                self._say(Problem(code))
            if changes:
                self._ops.changed.emit(changes)
        else:
            self._closed = problem.code
            self._say(problem)
        self.contact_changed.emit(self.contact())
        self._count()

    def contact(self) -> str:
        """Say when the host last answered."""
        if self._last is None:
            return self.tr("not yet in contact")
        return self.tr("last in contact %1").replace("%1", clock(self._last))

    def _say(self, problem: Problem) -> None:
        if problem.code not in self._said:
            self._said.add(problem.code)
            self.noticed.emit(problem)

    def _look_again(self, changes: Changes) -> None:
        if changes & (Changes.CALLS | Changes.ROAD | Changes.SHIFT | Changes.REGISTER):
            self._count()

    def _count(self) -> None:
        self._ops.run(self._unsent, self._show, owner=self)

    def _show(self, unsent: int) -> None:
        if unsent:
            self.unsent_changed.emit(Mark.WAITS, self.tr("%1 unsent").replace("%1", str(unsent)))
        else:
            self.unsent_changed.emit(Mark.DONE, self.tr("Everything is receipted"))
