"""Ties the page of the duty to the use case that reads it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from jourdesk.ui.duty.page import DutyPage
from jourdesk.ui.ops import Ops
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_duty import read_duty


class DutyPresenter(QObject):
    """Decides what happens on the page of the duty."""

    def __init__(self, page: DutyPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._later = False
        page.when_asked.connect(self._read_at)
        ops.changed.connect(self._look_again)

    def refresh(self) -> None:
        """Read the ladders again."""
        later = self._later
        self._ops.run(lambda: read_duty(self._desk, after_midnight=later), self._page.show_duty, owner=self)

    def _read_at(self, later: bool) -> None:
        self._later = later
        self.refresh()

    def _look_again(self, changes: Changes) -> None:
        if changes & Changes.REGISTER:
            self.refresh()
