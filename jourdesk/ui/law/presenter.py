"""Ties the page of the law to the use case that reads it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from jourdesk.ui.law.page import LawPage
from jourdesk.ui.ops import Ops
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_provisions import LawList, read_provisions


class LawPresenter(QObject):
    """Decides what happens on the page of the law."""

    def __init__(self, page: LawPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._day: date | None = None
        self._wanted = ""
        page.day_asked.connect(self._read_day)

    def refresh(self) -> None:
        """Read the law of the chosen day again, today's if none is chosen."""
        day = self._day
        self._ops.run(lambda: read_provisions(self._desk, day=day), self._show, owner=self)

    def show_provision(self, code: str, day: date | None = None) -> None:
        """Show one provision in the wording of a day (the day of the contact); today's if nothing is said."""
        self._day, self._wanted = day, code
        self.refresh()

    def _read_day(self, day: date) -> None:
        self._day = day
        self.refresh()

    def _show(self, read: LawList) -> None:
        self._page.show_law(read)
        if self._wanted:
            self._page.show_provision(self._wanted)
            self._wanted = ""
