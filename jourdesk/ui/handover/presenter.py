"""Ties the page of handovers to the use cases."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from jourdesk.domain.events import HandoverWritten
from jourdesk.domain.paper import Paper
from jourdesk.domain.problems import Problem
from jourdesk.ui.handover.page import HandoverPage
from jourdesk.ui.ops import Ops
from jourdesk.usecases.ask_handover import answer_handover
from jourdesk.usecases.hand_over import HandedOver, hand_over, write_handover
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_handovers import HandoverList, HandoverView, read_handover, read_handovers
from jourdesk.usecases.save_paper import save_paper

LATER_MS = 2_000


class HandoverPresenter(QObject):
    """Decides what happens on the page of handovers."""

    call_asked = Signal(str)  # id of the call that should be opened
    counted = Signal(int)  # how many are not handed over or were sent back, and how many questions wait

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
        # Two presses are one handover: what is under way or made is not begun again until it comes back.
        self._handing: set[tuple[str, datetime | None]] = set()
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
        page.answered.connect(self._answer)
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
        self.counted.emit(len(read.waiting) + read.asked)
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

    def _hand_over(self, key: str, unit: str) -> None:
        line = self._page.line(key)
        turn = (key, line.back.at if line is not None and line.back else None)
        if line is None or turn in self._handing or line.state not in ("ready", "returned"):
            return
        self._handing.add(turn)

        def work() -> tuple[HandedOver, Changes]:
            made = hand_over(self._desk, call=line.call, persons=line.persons, unit=unit)
            return made, made.changes

        def done(made: tuple[HandedOver, Changes]) -> None:
            self._made[key] = made[0].paper

        def failed(problem: Problem) -> None:
            self._handing.discard(turn)
            self._ops.failed.emit(problem)

        self._ops.run(work, done, owner=self, failed=failed)

    def _answer(self, key: str, question: str, text: str) -> None:
        line = self._page.line(key)
        if line is None or line.life is None:
            return
        made = line.life.id

        def failed(problem: Problem) -> None:
            if not self._page.show_problem(problem):
                self._ops.failed.emit(problem)

        self._ops.run(
            lambda: answer_handover(self._desk, call=line.call, handover=made, question=question, text=text),
            lambda _: self._page.answer_kept(),
            owner=self,
            failed=failed,
        )

    def _save(self, key: str) -> None:
        if self._view is None or self._view.line.key != key or self._view.paper is None:
            return
        shown = self._view.paper
        paper = self._made.get(key, shown) if self._view.line.state == "made" else shown
        self._ops.run(lambda: save_paper(self._desk, paper=paper), self._page.show_saved, owner=self)

    def _write(self, key: str, text: HandoverWritten) -> None:
        line = self._page.line(key)
        if line is not None:
            self._ops.run(
                lambda: write_handover(self._desk, call=line.call, text=text),
                lambda _: self._page.show_sheet_again(),
                owner=self,
            )
