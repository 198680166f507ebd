"""Ties the search page to the use cases."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from jourdesk.domain.call import Call
from jourdesk.domain.problems import Problem
from jourdesk.domain.summary import FoundPerson
from jourdesk.ui.find.page import FindPage
from jourdesk.ui.ops import Ops
from jourdesk.usecases.find_person import Confirmed, Search, find_person, open_found
from jourdesk.usecases.forget_old import ask_back
from jourdesk.usecases.ports import Desk

PAUSE_MS = 150


class FindPresenter(QObject):
    """Decides what happens on the search page."""

    record_opened = Signal(str)  # id of a call whose reading is already logged

    def __init__(self, page: FindPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._query = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        page.asked.connect(self._wait)
        page.field.entered.connect(self._at_once)
        page.opened.connect(self._open)
        page.wanted_back.connect(self._ask_back)

    def refresh(self) -> None:
        """Search for what is written."""
        query = self._query
        self._ops.run(lambda: find_person(self._desk, query), self._show, owner=self)

    def _wait(self, query: str) -> None:
        """Search at a pause in the typing, not at every letter."""
        self._query = query
        self._pause.start()

    def _at_once(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.refresh()

    def _show(self, search: Search) -> None:
        if search.query == self._query:
            self._page.show_search(search)

    def _open(self, found: FoundPerson, confirmed: Confirmed | None) -> None:
        search = self._page.search
        if search is None:
            return

        def then(call: Call) -> None:
            self.record_opened.emit(call.id)

        self._ops.run(
            lambda: open_found(self._desk, search=search, found=found, confirmed=confirmed),
            then,
            owner=self,
            failed=self._refuse,
        )

    def _ask_back(self, call: str) -> None:
        self._ops.run(lambda: ask_back(self._desk, call), owner=self)

    def _refuse(self, problem: Problem) -> None:
        if not self._page.panel.show_problem(problem):
            self._ops.failed.emit(problem)
