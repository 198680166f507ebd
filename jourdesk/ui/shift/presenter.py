"""Ties the page of the shift to the use cases."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from jourdesk.domain.problems import Problem
from jourdesk.domain.shifts import WATCH, key_of
from jourdesk.ui.ops import Ops
from jourdesk.ui.shift import words
from jourdesk.ui.shift.page import OnShiftPage
from jourdesk.usecases.leave_shift import Leaving, leave_shift, read_leaving
from jourdesk.usecases.lone_visits import Planned, begin_visit, end_visit, prolong_visit
from jourdesk.usecases.open_actions import note_action, settle_action
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_shift import ShiftView, count_waiting, read_in, read_shift
from jourdesk.usecases.read_watches import WatchView, read_watch
from jourdesk.usecases.tick_watch import tick_watch

MINUTE_MS = 60_000
_SHOWING = (
    Changes.CALLS | Changes.CLOCKS | Changes.DRAFTS | Changes.SHIFT | Changes.WATCHES | Changes.REGISTER | Changes.ROAD
)


class OnShiftPresenter(QObject):
    """Decides what happens on the page of the shift."""

    call_asked = Signal(str)  # id of the call that should be opened
    counted = Signal(int)  # watches to tick, handovers that came back or are asked about, visits that are overdue
    ended = Signal()  # the worker has gone off duty
    handovers_asked = Signal()  # the page of handovers is asked for

    def __init__(self, page: OnShiftPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._opened = ("", "")
        self._leaving: Leaving | None = None
        _connect(self, page)
        ops.changed.connect(self._look_again)
        # A visit becomes overdue, and a promise late, without anybody doing anything.
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self._again)
        self._minute.start()

    def refresh(self) -> None:
        """Read the duty again."""
        self._ops.run(lambda: read_shift(self._desk), self._show, owner=self)

    def count(self) -> None:
        """Read only the number on the rail, which costs a call nothing."""
        self._ops.run(lambda: count_waiting(self._desk), self.counted.emit, owner=self)

    def leave(self) -> None:
        """Show what is open before the worker goes off duty: what the frame's *End the shift* asks for."""
        self._ops.run(lambda: read_leaving(self._desk), self._show_leaving, owner=self)

    def _again(self) -> None:
        """Read the duty again where somebody sees it; else only the number on the rail."""
        if self._page.isVisible():
            self.refresh()
        else:
            self.count()

    def _show(self, view: ShiftView) -> None:
        self._page.show_shift(view)
        self.count()

    def _show_leaving(self, leaving: Leaving) -> None:
        self._leaving = leaving
        self._page.show_leaving(leaving)

    def _look_again(self, changes: Changes) -> None:
        if changes & _SHOWING:
            self._again()

    def _read_watch(self, key: str) -> None:
        view, watch = self._page.view, words.id_of(key)
        line = next((one for one in view.watches if one.key == watch), None) if view is not None else None
        if line is None:
            return
        again = self._opened == (watch, line.revision)
        self._opened = (watch, line.revision)
        work = partial(read_watch, self._desk, watch=watch, purpose="" if again else "shift")
        self._ops.run(work, partial(self._show_watch, watch, uncovered=False), owner=self)

    def _uncover(self, watch: str) -> None:
        work = partial(read_watch, self._desk, watch=watch, purpose="protected")
        self._ops.run(work, partial(self._show_watch, watch, uncovered=True), owner=self)

    def _show_watch(self, watch: str, view: WatchView, *, uncovered: bool) -> None:
        if words.id_of(self._page.rows.current_key()) == watch:
            self._page.panel.show_watch(view, uncovered=uncovered)

    def _tick(self, watch: str) -> None:
        shown = self._page.panel.sheet.view
        if shown is None or shown.line.key != watch:
            return
        work = partial(tick_watch, self._desk, watch=watch, revision=shown.line.revision)
        self._ops.run(work, lambda _changes: self._page.next_row(), owner=self)

    def _finish(self, seen: tuple[str, ...]) -> None:
        self._ops.run(partial(read_in, self._desk, seen=seen), owner=self, failed=self._not_finished)

    def _not_finished(self, problem: Problem) -> None:
        """Go to the first row that is missing: a watch to tick, or what the shift before left."""
        view = self._page.view
        if view is not None and problem.code in ("shift.watches", "shift.night"):
            watches = [key_of(WATCH, one.key) for one in view.to_tick]
            nights = [one.key for one in view.nights if one.key not in self._page.seen]
            for key in (watches or nights)[:1]:
                self._page.rows.choose(key)
                self._page.put_forms_away()
        self._ops.failed.emit(problem)

    def _go(self, note: str, calls: tuple[str, ...]) -> None:
        leaving = self._leaving
        if leaving is not None:
            work = partial(leave_shift, self._desk, leaving, note=note, calls=calls)
            self._ops.run(work, lambda _changes: self._gone(), owner=self)

    def _gone(self) -> None:
        self._leaving = None
        self._page.stay()
        self.ended.emit()

    def _settle(self, action: str) -> None:
        self._ops.run(partial(settle_action, self._desk, action=action), owner=self)

    def _note(self, text: str) -> None:
        self._run_form(partial(note_action, self._desk, text=text))

    def _plan(self, planned: Planned) -> None:
        self._run_form(partial(begin_visit, self._desk, planned))

    def _prolong(self, visit: str, due: datetime) -> None:
        self._run_form(partial(prolong_visit, self._desk, visit=visit, due=due))

    def _back(self, visit: str) -> None:
        self._ops.run(partial(end_visit, self._desk, visit=visit), owner=self)

    def _run_form(self, work: partial[Changes]) -> None:
        self._ops.run(work, lambda _changes: self._page.put_forms_away(), owner=self, failed=self._refuse)

    def _refuse(self, problem: Problem) -> None:
        forms = (self._page.panel.visit, self._page.panel.action)
        if not any(not form.isHidden() and form.show_problem(problem) for form in forms):
            self._ops.failed.emit(problem)


def _connect(own: OnShiftPresenter, page: OnShiftPage) -> None:
    page.chosen.connect(own._read_watch)
    page.uncovered.connect(own._uncover)
    page.ticked.connect(own._tick)
    page.settled.connect(own._settle)
    page.finished.connect(own._finish)
    page.leave_asked.connect(own.leave)
    page.gone.connect(own._go)
    page.planned.connect(own._plan)
    page.prolonged.connect(own._prolong)
    page.returned.connect(own._back)
    page.noted.connect(own._note)
    page.call_asked.connect(own.call_asked)
    page.handovers_asked.connect(own.handovers_asked)
