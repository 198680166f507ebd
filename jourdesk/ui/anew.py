"""Contacts are shown anew when the day or the register has turned: a moment's work at a time, keys are taken in between."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from jourdesk.domain.circumstances import local_day
from jourdesk.ui.ops import Ops
from jourdesk.usecases.fold_on import fold_on
from jourdesk.usecases.ports import Changes, Desk


class ShownAnew(QObject):
    """Made for an open desk; asks its store as soon as it is made, and then when it is told to look."""

    def __init__(self, desk: Desk, ops: Ops, *, parent: QObject) -> None:
        """Begin, also with what was left when the desk was closed.

        Args:
            desk: The open desk; only used on the store thread, but for its clock.
            ops: The bridge to that thread.
            parent: What it ends with.
        """
        super().__init__(parent)
        self._desk, self._ops = desk, ops
        self._day: date | None = None
        self._under_way = self._stopped = False
        ops.changed.connect(self._look_again)
        self.look()

    def look(self) -> None:
        """See whether the day has turned."""
        today = local_day(self._desk.now())
        if today != self._day:
            self._day = today
            self._begin()

    def stop(self) -> None:
        """Ask nothing more: the desk is being locked. What is left is done when it is opened."""
        self._stopped = True

    def _look_again(self, changes: Changes) -> None:
        if Changes.REGISTER in changes:
            self._begin()

    def _begin(self) -> None:
        if not self._under_way:
            self._next(1)

    def _next(self, left: int) -> None:
        self._under_way = left > 0 and not self._stopped
        if self._under_way:
            self._ops.run(lambda: fold_on(self._desk), lambda done: self._next(done[0]), owner=self, failed=self._fail)

    def _fail(self, _problem: object) -> None:
        """The disk said no: the next look tries again."""
        self._under_way, self._day = False, None
