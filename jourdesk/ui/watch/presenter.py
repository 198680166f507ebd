"""Ties the page of watches to the use cases."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from jourdesk.domain.problems import Problem
from jourdesk.domain.watch_events import WatchSent
from jourdesk.ui.ops import Ops
from jourdesk.ui.watch.page import WatchPage
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_watches import WatchLine, WatchList, WatchView, read_watch, read_watches
from jourdesk.usecases.send_watch import change_watch, send_watch, withdraw_watch
from jourdesk.usecases.tick_watch import tick_watch
from jourdesk.usecases.watch_choices import WatchChoices, read_watch_choices

_SHOWING = Changes.WATCHES | Changes.SHIFT | Changes.REGISTER | Changes.ROAD


class WatchPresenter(QObject):
    """Decides what happens on the page of watches."""

    counted = Signal(int)  # how many are to be read (jour), or not read by the jour yet (unit)

    def __init__(self, page: WatchPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._open = ("", "")
        page.chosen.connect(self._read_one)
        page.ticked.connect(self._tick)
        page.sent.connect(self._send)
        page.withdrawn.connect(self._withdraw)
        page.uncovered.connect(self._uncover)
        ops.changed.connect(self._look_again)

    def refresh(self) -> None:
        """Read the list again."""
        desk = self._desk
        self._ops.run(lambda: (read_watches(desk), read_watch_choices(desk)), self._show, owner=self)

    def _show(self, read: tuple[WatchList, WatchChoices]) -> None:
        found, choices = read
        self._page.show_watches(found, choices)
        unread = sum(1 for one in found.lines if one.state == "tonight" and not one.ticks)
        self.counted.emit(len(found.to_tick) if choices.jour else unread)

    def _look_again(self, changes: Changes) -> None:
        if changes & _SHOWING:
            self.refresh()

    def _read_one(self, key: str) -> None:
        line = next((one for one in self._lines() if one.key == key), None)
        if line is None:
            return
        # One reading is one trace: the same text shown anew, after a tick or a minute, is no other reading.
        again = self._open == (key, line.revision)
        self._open = (key, line.revision)
        work = partial(read_watch, self._desk, watch=key, purpose="" if again else "watch")
        self._ops.run(work, self._page.show_watch, owner=self)

    def _uncover(self, key: str) -> None:
        work = partial(read_watch, self._desk, watch=key, purpose="protected")
        self._ops.run(work, self._show_uncovered, owner=self)

    def _show_uncovered(self, view: WatchView) -> None:
        self._page.show_watch(view, uncovered=True)

    def _tick(self, key: str, revision: str) -> None:
        work = partial(tick_watch, self._desk, watch=key, revision=revision)
        self._ops.run(work, lambda _changes: self._next(key), owner=self)

    def _next(self, key: str) -> None:
        """Go on to the next that is to be read, so that a list is walked with Enter."""
        left = [one.key for one in self._lines() if one.state == "tonight" and one.ticked is None and one.key != key]
        if left:
            self._page.rows.choose(left[0])

    def _send(self, watch: str, sent: WatchSent) -> None:
        if watch:
            work = partial(change_watch, self._desk, watch=watch, sent=sent)
            self._ops.run(work, lambda _changes: self._page.show_sheet(watch), owner=self, failed=self._refuse)
        else:
            new = partial(send_watch, self._desk, sent)
            self._ops.run(new, self._sent, owner=self, failed=self._refuse)

    def _sent(self, made: tuple[str, Changes]) -> None:
        self._page.show_sheet(made[0])

    def _withdraw(self, key: str, reason: str) -> None:
        work = partial(withdraw_watch, self._desk, watch=key, reason=reason)
        self._ops.run(work, lambda _changes: self._page.back(), owner=self, failed=self._refuse_reason)

    def _refuse(self, problem: Problem) -> None:
        if not self._page.form.show_problem(problem):
            self._ops.failed.emit(problem)

    def _refuse_reason(self, problem: Problem) -> None:
        if not self._page.bar.show_problem(problem):
            self._ops.failed.emit(problem)

    def _lines(self) -> tuple[WatchLine, ...]:
        return self._page.lines
