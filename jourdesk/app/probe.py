"""Measures the real window from within: how soon it can be used, and whether it stutters while the store is busy.

Nothing here judges; ``jourdesk bench`` starts it in a process of its own and reads what it found.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from jourdesk.app.surroundings import Paths, now
from jourdesk.app.waking import WakingGatekeeper
from jourdesk.app.window import application, frame_maker
from jourdesk.ui.ops import Ops
from jourdesk.ui.session import Session
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.unlock.page import UnlockPage
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.usecases.ports import Desk

if TYPE_CHECKING:
    from jourdesk.app.demo import DemoClock
    from jourdesk.app.gatekeeper import LocalGatekeeper
    from jourdesk.ui.frame import Frame

HEARTBEAT_MS: Final = 5
KEYS: Final = 200
_KEY_MS, _LOOK_MS, _PAGE_MS, _REST_MS, _LOOKS = 25, 5, 200, 1500, 4
_TYPING_MS: Final = 3000
"""Nobody types a passphrase faster; meanwhile the pages and the law are loaded behind the gate."""
_TYPED = "Hon står i trappan och väntar på att någon ska komma. "


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What to measure on. ``busy`` writes a batch on the store thread and tells how many facts; ``memory`` is in megabytes."""

    where: Paths
    passphrase: str
    clock: DemoClock
    busy: Callable[[Desk], int]
    facts: int
    memory: Callable[[], float]


@dataclass(slots=True)
class Found:
    """Instants since the process began (seconds), spans in milliseconds, megabytes."""

    instants: dict[str, float] = field(default_factory=dict)
    stalls: dict[str, list[float]] = field(default_factory=dict)
    paints: dict[str, list[float]] = field(default_factory=dict)
    facts: int = 0
    memory: float = 0.0


class Heart(QObject):
    """Beats in the event loop; a beat that comes late is a stall."""

    def __init__(self, parent: QObject) -> None:
        """Begin to beat."""
        super().__init__(parent)
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(HEARTBEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        at = time.perf_counter()
        self.late.append(max(0.0, (at - self._last) * 1000 - HEARTBEAT_MS))
        self._last = at

    def taken(self) -> list[float]:
        """Give the lateness of each beat since the last time it was asked, in milliseconds."""
        late, self.late = self.late, []
        return late


class Typist(QObject):
    """Types a key at a time into a field, and tells how long each took to be painted."""

    def __init__(self, box: QPlainTextEdit) -> None:
        """Type into a box."""
        super().__init__(box)
        self.took: list[float] = []
        self._box, self._sent, self._count = box, 0.0, 0
        box.viewport().installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_KEY_MS)
        self._timer.timeout.connect(self._press)
        self._timer.start()

    def _press(self) -> None:
        letter = _TYPED[self._count % len(_TYPED)]
        self._count += 1
        self._sent = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._box, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the paint that a key asked for; it is over when the event loop is reached again."""
        if event.type() == QEvent.Type.Paint and self._sent:
            sent, self._sent = self._sent, 0.0
            QTimer.singleShot(0, self, lambda: self.took.append((time.perf_counter() - sent) * 1000))
        return False

    def stop(self) -> list[float]:
        """Stop typing and give the times in milliseconds."""
        self._timer.stop()
        return self.took


class Probe(QObject):
    """Goes through the measures one after the other, driven by the event loop alone."""

    def __init__(
        self, asked: Asked, window: MainWindow, session: Session, store: ThreadPoolExecutor, began: float
    ) -> None:
        """Tie the probe to a window that is about to be shown.

        Args:
            asked: What to measure on.
            window: The window.
            session: Its session.
            store: The store thread.
            began: When the process was started, by ``time.time``.
        """
        super().__init__(window)
        self.found = Found()
        self._asked, self._window, self._session, self._store, self._began = asked, window, session, store, began
        self._desk: Desk | None = None
        self._typist: Typist | None = None
        self._looks = 0
        self._heart = Heart(self)
        session.gate.opened.connect(self._take)
        self._wait = QTimer(self)
        self._wait.setInterval(_LOOK_MS)
        self._then: Callable[[], bool] = self._gate_is_shown
        self._wait.timeout.connect(self._look)
        self._wait.start()

    def mark(self, name: str) -> None:
        """Remember an instant."""
        self.found.instants[name] = time.time() - self._began

    def _take(self, desk: Desk) -> None:
        self._desk = desk

    def _look(self) -> None:
        if self._then():
            self._wait.stop()

    def _await(self, condition: Callable[[], bool]) -> None:
        self._then = condition
        self._wait.start()

    def _gate_is_shown(self) -> bool:
        gate = next((page for page in self._window.findChildren(UnlockPage) if page.isVisible()), None)
        if gate is None:
            return False
        self.mark("gate")
        QTimer.singleShot(_TYPING_MS, self, lambda: self._submit(gate))
        return True

    def _submit(self, gate: UnlockPage) -> None:
        self.mark("submitted")
        gate.submitted.emit(self._asked.passphrase)
        self._await(self._list_is_filled)

    @property
    def _frame(self) -> Frame:
        frame = self._session.frame
        assert frame is not None
        return frame

    def _list_is_filled(self) -> bool:
        if self._session.frame is None:
            return False
        self.found.instants.setdefault("frame", time.time() - self._began)
        lists = self._frame.calls.findChildren(RowList)
        if not any(rows.isVisible() and rows.model().rowCount() for rows in lists):
            return False
        self.mark("usable")
        QTimer.singleShot(_REST_MS, self, self._type_at_rest)
        return True

    def _box(self) -> QPlainTextEdit:
        focus: QWidget | None = QApplication.focusWidget()
        assert isinstance(focus, QPlainTextEdit)
        return focus

    def _type_at_rest(self) -> None:
        self.found.memory = self._asked.memory()
        self.found.stalls["opening"] = self._heart.taken()
        self._frame.desk.go(self._frame.calls.key)
        self._frame.call_desk.new_call()
        QTimer.singleShot(_PAGE_MS, self, self._begin_typing)

    def _begin_typing(self) -> None:
        self._heart.taken()
        self._typist = Typist(self._box())
        QTimer.singleShot(KEYS * _KEY_MS, self, self._type_while_busy)

    def _type_while_busy(self) -> None:
        assert self._typist is not None
        self.found.stalls["rest"], self.found.paints["rest"] = self._heart.taken(), self._typist.stop()
        self._typist = Typist(self._box())
        self._store.submit(self._write)
        self._await(self._written)

    def _write(self) -> None:
        """Write a batch; the next one waits its turn behind whatever the window has asked for meanwhile."""
        assert self._desk is not None
        self.found.facts += self._asked.busy(self._desk)
        if self.found.facts < self._asked.facts:
            self._store.submit(self._write)

    def _written(self) -> bool:
        assert self._typist is not None
        if self.found.facts < self._asked.facts or len(self._typist.took) < KEYS:
            return False
        self.found.stalls["busy"], self.found.paints["busy"] = self._heart.taken(), self._typist.stop()
        self._next_page()
        return True

    def _next_page(self) -> None:
        frame = self._frame
        pages = ("clocks", "handover", "duty", "find", "calls")
        if self._looks < _LOOKS * len(pages):
            frame.desk.go(pages[self._looks % len(pages)])
            self._looks += 1
            QTimer.singleShot(_PAGE_MS, self, self._next_page)
            return
        self.found.stalls["lists"] = self._heart.taken()
        self._window.close()
        QApplication.quit()


def run_probe(asked: Asked, began: float) -> Found:
    """Open the real window on a store, measure, and close it again.

    Args:
        asked: What to measure on.
        began: When the process was started, by ``time.time``.
    """
    imported = time.time() - began
    app = application("night")

    def real() -> LocalGatekeeper:
        from jourdesk.app.gatekeeper import LocalGatekeeper
        from jourdesk.vault.vault import Means

        means = Means(keeper=None, random=secrets.token_bytes, now=now)
        return LocalGatekeeper(asked.where, clock=asked.clock, means=means)

    with (
        ThreadPoolExecutor(1, thread_name_prefix="store") as executor,
        ThreadPoolExecutor(1, thread_name_prefix="check") as check,
    ):
        keeper = WakingGatekeeper(asked.where, real)
        ops = Ops(executor, beside=check)
        window = MainWindow()
        make_frame = frame_maker(ops, now=asked.clock)
        session = Session(window, keeper, ops, now=asked.clock, make_frame=make_frame, parent=window)
        probe = Probe(asked, window, session, executor, began)
        probe.found.instants["imported"] = imported
        session.start()
        window.show()
        probe.mark("shown")
        app.exec()
        session.keep_all()
        ops.run(keeper.lock, owner=ops)
        ops.close()
    return probe.found
