"""Ties the page of handovers to the use cases."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from jourdesk.domain.events import HandoverWritten
from jourdesk.domain.paper import Paper
from jourdesk.domain.problems import Problem
from jourdesk.ui.handover.page import HandoverPage
from jourdesk.ui.ops import Ops
from jourdesk.usecases.hand_over import HandedOver, hand_over, write_handover
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_handovers import HandoverList, HandoverView, read_handover, read_handovers
from jourdesk.usecases.save_paper import save_paper

LATER_MS = 2_000


class HandoverPresenter(QObject):
    """Decides what happens on the page of handovers."""

    call_asked = Signal(str)  # id of the call that should be opened
    counted = Signal(int)  # how many are not handed over

    def __init__(self, page: HandoverPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._wanted = ""
        self._view: HandoverView | None = None
        # The very papers that were handed over since the desk was opened: a later one would be a copy.
        self._made: dict[str, Paper] = {}
        # Two presses are one handover: what is under way is not begun again.
        self._handing: set[str] = set()
        # While somebody types in a call every pause is a change: the count on the rail can wait for a longer one.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LATER_MS)
        self._later.timeout.connect(self.refresh)
        page.chosen.connect(self._read_one)
        page.call_asked.connect(self.call_asked)
        page.handed.connect(self._hand_over)
        page.saved.connect(self._save)
        page.written.connect(self._write)
        ops.changed.connect(self._look_again)

    def refresh(self) -> None:
        """Read the list again."""
        self._ops.run(lambda: read_handovers(self._desk), self._show, owner=self)

    def show_call(self, call: str) -> None:
        """Choose the handover of a call, now or as soon as the list is read."""
        self._wanted = call
        self.refresh()

    def _show(self, read: HandoverList) -> None:
        self._page.show_handovers(read)
        self.counted.emit(len(read.waiting))
        if self._wanted:
            self._page.choose_call(self._wanted)
            self._wanted = ""

    def _look_again(self, changes: Changes) -> None:
        if not changes & (Changes.CALLS | Changes.REGISTER):
            return
        if self._page.isVisible():
            self.refresh()
        else:
            self._later.start()

    def _read_one(self, key: str) -> None:
        line = self._page.line(key)
        if line is not None:
            self._ops.run(
                lambda: read_handover(self._desk, call=line.call, persons=line.persons),
                lambda view: self._show_one(key, view),
                owner=self,
            )

    def _show_one(self, key: str, view: HandoverView) -> None:
        if key == self._page.rows.current_key():
            self._view = view
            self._page.show_handover(view)

    def _hand_over(self, key: str) -> None:
        line = self._page.line(key)
        if line is None or key in self._handing or key in self._made:
            return
        self._handing.add(key)

        def work() -> tuple[HandedOver, Changes]:
            made = hand_over(self._desk, call=line.call, persons=line.persons)
            return made, made.changes

        def done(made: tuple[HandedOver, Changes]) -> None:
            self._handing.discard(key)
            self._made[key] = made[0].paper

        def failed(problem: Problem) -> None:
            self._handing.discard(key)
            self._ops.failed.emit(problem)

        self._ops.run(work, done, owner=self, failed=failed)

    def _save(self, key: str) -> None:
        if self._view is None or self._view.line.key != key or self._view.paper is None:
            return
        paper = self._made.get(key, self._view.paper)
        self._ops.run(lambda: save_paper(self._desk, paper=paper), self._page.show_saved, owner=self)

    def _write(self, key: str, text: HandoverWritten) -> None:
        line = self._page.line(key)
        if line is not None:
            self._ops.run(
                lambda: write_handover(self._desk, call=line.call, text=text),
                lambda _: self._page.show_sheet_again(),
                owner=self,
            )
