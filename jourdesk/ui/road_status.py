"""What the status bar says of the road: how much is unsent, when the host last answered, what was noticed. Calm, never a modal.

One is made when the desk is open and has a host. It hears of every trip and, while a long one lasts, of each exchange; it tells
when something was written here, so that the courier is poked.
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

LONG = 500
"""After how many records of one trip the status bar says how far it has got."""
UNKNOWN = -1.0
"""A share that nobody knows."""


class UnderWay(Protocol):
    """A trip that lasts: how many records have come and gone, how many are left of each, what they changed."""

    @property
    def receipted(self) -> int:
        """How many records the host has receipted so far."""
        ...

    @property
    def unsent(self) -> int:
        """How many are without a receipt."""
        ...

    @property
    def new(self) -> int:
        """How many records have come so far."""
        ...

    @property
    def left(self) -> int:
        """How many the host still has for this desk."""
        ...

    @property
    def changes(self) -> Changes:
        """What they changed so far."""
        ...


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
    contact_changed = Signal(str)  # words: for StatusBar.show_contact
    progress_changed = Signal(
        str, float
    )  # words of a long trip, empty when it is over, and its share: StatusBar.show_progress
    noticed = Signal(object)  # Problem: one calm line in the band; each code once while it lasts
    recovered = Signal(object)  # Problem: the road that it spoke of is open again
    written = Signal()  # something was written on this desk: the courier is to go soon
    _home = Signal(object)  # CameHome: emitted on the road thread, received on the GUI thread
    _on_the_way = Signal(object)  # UnderWay: likewise

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
        self._closed: Problem | None = None
        self._partly = Changes.NONE
        self._long = self._telling = self._stopped = False
        self._said: set[str] = set()
        self.count = 0
        self._home.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._on_the_way.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        ops.changed.connect(self._look_again)

    def start(self) -> None:
        """Show what is unsent now."""
        self._count()
        self.contact_changed.emit(self.contact())

    def stop(self) -> None:
        """Say and ask nothing more: the desk is being locked."""
        self._stopped = True
        self._ops.changed.disconnect(self._look_again)

    def came_home(self, homecoming: CameHome) -> None:
        """Take what came of a trip; called on the road thread."""
        self._home.emit(homecoming)

    def under_way(self, trip: UnderWay) -> None:
        """Take how far a trip has got; called on the road thread."""
        self._on_the_way.emit(trip)

    def say_leaving(self) -> None:
        """Say that the shift waits for its last word to leave."""
        self.progress_changed.emit(self.tr("sending the last of the shift"), UNKNOWN)

    @property
    def is_open(self) -> bool:
        """Whether the last trip came home."""
        return self._last is not None and self._closed is None

    def _take(self, homecoming: CameHome) -> None:
        if self._stopped:
            return
        problem = homecoming.problem
        changes, self._partly = self._partly, Changes.NONE
        if problem is None:
            self._open_again(homecoming.at)
            trip = getattr(homecoming, "trip", None)
            changes = getattr(trip, "changes", Changes.NONE)
            for code, _about in getattr(trip, "troubles", {}):
                self._say(Problem(code))
        else:
            self._closed = problem
            self._say(problem)
        if self._long:
            self._long = False
            self.progress_changed.emit("", UNKNOWN)
        self._tell(changes)
        self.contact_changed.emit(self.contact())
        self._count()

    def _open_again(self, at: datetime) -> None:
        closed, self._last, self._closed = self._closed, at, None
        self._said.clear()
        if closed is not None:
            self.recovered.emit(closed)

    def _follow(self, trip: UnderWay) -> None:
        """Say how far a long trip has got, and let the screens show what has come so far."""
        if self._stopped:
            return
        self._partly = trip.changes
        if not self._long and max(trip.new, trip.receipted) < LONG:
            return
        self._long = True
        self.progress_changed.emit(*self._progress(trip))
        self._tell(trip.changes)

    def _progress(self, trip: UnderWay) -> tuple[str, float]:
        """Say what there is most left of: what is fetched, or what is sent."""
        fetching = trip.left >= trip.unsent if trip.left or trip.unsent else trip.new >= trip.receipted
        done, left = (trip.new, trip.left) if fetching else (trip.receipted, trip.unsent)
        if fetching:
            words = self.tr("Fetching: %1 here, %2 left") if left else self.tr("Fetching: %1 here")
        else:
            words = self.tr("Sending: %1 receipted, %2 left") if left else self.tr("Sending: %1 receipted")
        return words.replace("%1", _thousands(done)).replace("%2", _thousands(left)), done / max(1, done + left)

    def _tell(self, changes: Changes) -> None:
        """Tell the screens what came; it was not written here, so nobody is poked."""
        if changes:
            self._telling = True
            self._ops.changed.emit(changes)
            self._telling = False

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
        if changes & _WRITTEN:
            self._count()
            if not self._telling:
                self.written.emit()

    def _count(self) -> None:
        self._ops.run(self._unsent, self._show, owner=self)

    def _show(self, unsent: int) -> None:
        if self._stopped:
            return
        self.count = unsent
        if unsent:
            self.unsent_changed.emit(Mark.WAITS, self.tr("%1 unsent").replace("%1", str(unsent)))
        else:
            self.unsent_changed.emit(Mark.DONE, self.tr("Everything is receipted"))


_WRITTEN = ~(Changes.DRAFTS | Changes.SETTINGS)
"""Everything but what never leaves this computer."""


def _thousands(count: int) -> str:
    """Write a number as in Swedish: a thin space between thousands."""
    return f"{count:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
