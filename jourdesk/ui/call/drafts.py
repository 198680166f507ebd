"""Keeps what is being typed: after a second's pause, and at most every two seconds while typing goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from jourdesk.domain.problems import Problem
from jourdesk.ui.ops import Ops
from jourdesk.usecases.keep_draft import keep_draft
from jourdesk.usecases.ports import Changes, Desk

IDLE_MS = 1000
MOST_MS = 2000


class DraftKeeper(QObject):
    """Hands the working material of the call that is shown to the store thread."""

    kept = Signal(str)
    """A call whose draft has been kept, or forgotten because nothing is unkept any more."""
    failed = Signal(object)

    def __init__(self, desk: Desk, ops: Ops, parent: QObject | None = None) -> None:
        """Make a keeper; ``watch`` says what it keeps."""
        super().__init__(parent)
        self._desk, self._ops = desk, ops
        self._content: Callable[[], tuple[str, str]] = lambda: ("", "")
        self._last: dict[str, str] = {}
        self._idle = self._timer(IDLE_MS)
        self._most = self._timer(MOST_MS)

    def watch(self, content: Callable[[], tuple[str, str]]) -> None:
        """Say where the call and the JSON of its working material come from; empty JSON means nothing is unkept."""
        self._content = content

    def know(self, call: str, content: str) -> None:
        """Remember what the store already has, so that it is not written again."""
        self._last[call] = content

    def typed(self) -> None:
        """Something was typed: wait for the pause, but not for ever."""
        self._idle.start()
        if not self._most.isActive():
            self._most.start()

    def flush(self) -> None:
        """Keep now what is unkept; the same content is not written twice."""
        self._idle.stop()
        self._most.stop()
        call, content = self._content()
        if not call or self._last.get(call, "") == content:
            return
        self._last[call] = content
        self._ops.run(
            lambda: keep_draft(self._desk, call=call, content=content),
            lambda _changes: self.kept.emit(call),
            owner=self,
            failed=lambda problem: self._not_kept(call, problem),
        )

    def forget(self, call: str) -> None:
        """The store has dropped the draft together with the fact it became."""
        self._last.pop(call, None)

    def _not_kept(self, call: str, problem: Problem) -> None:
        self._last.pop(call, None)
        self._most.start()
        self.failed.emit(problem)

    def _timer(self, ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(self.flush)
        return timer


DRAFT_CHANGES = Changes.DRAFTS | Changes.CALLS
"""After which changes the list looks again."""
