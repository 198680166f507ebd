"""Ties the page of clocks to the use cases."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from jourdesk.domain.events import StepRecorded
from jourdesk.domain.problems import Problem
from jourdesk.ui.clocks.page import ClocksPage
from jourdesk.ui.ops import Ops
from jourdesk.usecases.follow_decision import close_clock, own_clock, record_step
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.promise_call_back import settle_call_back
from jourdesk.usecases.read_clocks import ClockDetail, ClockList, read_clock, read_clocks, read_promise

MINUTE_MS = 60_000


class ClocksPresenter(QObject):
    """Decides what happens on the page of clocks."""

    call_asked = Signal(str)  # id of the call that should be opened
    counted = Signal(int)  # how many entries are late or within the hour or three days

    def __init__(self, page: ClocksPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._detail: ClockDetail | None = None
        page.chosen.connect(self._read_one)
        page.opened.connect(self._open)
        page.owned.connect(self._own)
        page.closed.connect(self._close)
        page.settled.connect(self._settle)
        ops.changed.connect(self._look_again)
        # Running time changes on the whole minute, and never in seconds.
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._tick)
        self._minute.start()

    def refresh(self) -> None:
        """Read the list again."""
        self._ops.run(lambda: read_clocks(self._desk), self._show, owner=self)

    def _show(self, read: ClockList) -> None:
        self._page.show_clocks(read)
        self.counted.emit(sum(entry.mark in ("late", "soon", "near") for entry in read.entries))

    def _tick(self) -> None:
        if self._page.isVisible() and not self._page.panel.receipt.isVisible():
            self.refresh()

    def _look_again(self, changes: Changes) -> None:
        if changes & (Changes.CLOCKS | Changes.CALLS | Changes.REGISTER):
            self.refresh()

    def _read_one(self, key: str) -> None:
        entry = self._page.entry(key)
        if entry is None:
            return
        if entry.promise:
            self._ops.run(
                lambda: read_promise(self._desk, call=entry.call, promise=entry.promise),
                lambda detail: self._page.show_promise(key, detail),
                owner=self,
                failed=self._gone,
            )
            return
        self._ops.run(
            lambda: read_clock(self._desk, call=entry.call, clock=entry.clock),
            lambda detail: self._show_one(key, detail),
            owner=self,
            failed=self._gone,
        )

    def _show_one(self, key: str, detail: ClockDetail) -> None:
        self._detail = detail
        self._page.show_clock(key, detail)

    def _gone(self, problem: Problem) -> None:
        """What was chosen has been closed meanwhile: show nothing of it; the list is read again by its change."""
        if problem.code in ("clock.unknown", "promise.unknown"):
            self._page.panel.show_nothing()
        else:
            self._ops.failed.emit(problem)

    def _open(self, key: str) -> None:
        entry = self._page.entry(key)
        if entry is not None:
            self.call_asked.emit(entry.call)

    def _own(self, key: str, name: str) -> None:
        entry = self._page.entry(key)
        if entry is not None:
            self._ops.run(
                lambda: own_clock(self._desk, call=entry.call, clock=entry.clock, owner=name),
                lambda _: self._done(),
                owner=self,
                failed=self._refuse,
            )

    def _close(self, key: str, evidence: str, at: datetime) -> None:
        entry, detail = self._page.entry(key), self._detail
        if entry is None or detail is None or detail.line.key != entry.clock:
            return
        if not detail.step:
            self._ops.run(
                lambda: close_clock(self._desk, call=entry.call, clock=entry.clock, evidence=evidence),
                lambda _: self._done(),
                owner=self,
                failed=self._refuse,
            )
            return
        step = StepRecorded(decision=detail.line.decision, kind=detail.step, when=at, evidence=evidence)
        self._ops.run(
            lambda: record_step(self._desk, call=entry.call, step=step),
            lambda _: self._done(),
            owner=self,
            failed=self._refuse,
        )

    def _settle(self, key: str, outcome: str) -> None:
        entry = self._page.entry(key)
        if entry is not None:
            self._ops.run(
                lambda: settle_call_back(self._desk, call=entry.call, promise=entry.promise, outcome=outcome),
                lambda _: self._done(),
                owner=self,
                failed=self._refuse,
            )

    def _done(self) -> None:
        self._page.panel.receipt.hide()
        self._page.rows.setFocus()

    def _refuse(self, problem: Problem) -> None:
        if not self._page.panel.show_problem(problem):
            self._ops.failed.emit(problem)
