"""One calm line on an open desk whose road is closed: how long it has been without contact, and what comes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from jourdesk.domain.contact_limit import Standing, State
from jourdesk.domain.problems import Problem, Unavailable
from jourdesk.ui.ops import Ops
from jourdesk.ui.road_status import RoadStatus
from jourdesk.ui.shell.window import Desk as Shell
from jourdesk.ui.texts import day_and_clock, text_of
from jourdesk.usecases.contact_limit import read_standing
from jourdesk.usecases.ports import Desk


class ContactLine(QObject):
    """Made for an open desk that has a host. It takes the place of the line that says that the road is closed.

    Whoever opens a desk that has been in a drawer for weeks is not told of it while the host answers: the first trip settles it.
    """

    def __init__(self, desk: Desk, ops: Ops, shell: Shell, status: RoadStatus, *, parent: QObject) -> None:
        """Listen to the road.

        Args:
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            shell: Has the band.
            status: Tells what came of each trip.
            parent: What it ends with.
        """
        super().__init__(parent)
        self._desk, self._ops, self._shell, self._status = desk, ops, shell, status
        self._said = ""
        status.noticed.connect(self._look)
        status.contact_changed.connect(lambda _words: self._quieten())

    def _look(self, problem: Problem) -> None:
        if isinstance(problem, Unavailable):
            self._ops.run(lambda: read_standing(self._desk), self._say, owner=self)

    def _say(self, found: Standing) -> None:
        told = line_of(found)
        if told is not None and not self._status.is_open:
            self._said = text_of(told)
            self._shell.say_problem(told)

    def _quieten(self) -> None:
        if self._said and self._status.is_open:
            if self._shell.band.words == self._said:
                self._shell.band.quiet()
            self._said = ""


def line_of(found: Standing) -> Problem | None:
    """Say where a desk stands; nothing while there is nothing to say."""
    if found.state is State.WARN:
        return Problem("offline.soon", days=str(found.days), limit=str(found.limit))
    if found.state is State.BY_CODE and found.until is not None:
        return Problem("offline.by-code", until=day_and_clock(found.until))
    return None
