"""Ties the page of nights to the use cases."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from jourdesk.ui.nights.page import NightsPage
from jourdesk.ui.ops import Ops
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_nights import NightsTable, read_night, read_nights

_PAUSE_MS = 120


class NightsPresenter(QObject):
    """Decides what happens on the page of nights."""

    counted = Signal(int)  # how many red spans there are

    def __init__(self, page: NightsPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._wanted: date | None = None
        # An arrow that is held down passes many nights: only the one it rests on is read.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        page.night_asked.connect(self._want)
        ops.changed.connect(self._look_again)

    def refresh(self) -> None:
        """Read the nights again."""
        self._ops.run(lambda: read_nights(self._desk), self._show, owner=self)

    def _show(self, table: NightsTable) -> None:
        self._page.show_nights(table)
        self.counted.emit(len(table.red))

    def _want(self, day: date) -> None:
        self._wanted = day
        self._pause.start()

    def _read(self) -> None:
        day = self._wanted
        if day is not None:
            self._ops.run(lambda: read_night(self._desk, day=day), self._page.show_night, owner=self)

    def _look_again(self, changes: Changes) -> None:
        if changes & Changes.REGISTER:
            self.refresh()
