"""Strikes on the whole minute: running times change then and never in between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from jourdesk.ui.texts import local

_MINUTE_MS = 60_000


class MinuteHand(QObject):
    """Tells of every whole minute of a clock."""

    struck = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        """Start; ``now`` gives an aware instant."""
        super().__init__(parent)
        self._now = now
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._strike)
        self._wait()

    def _strike(self) -> None:
        self._wait()
        self.struck.emit()

    def _wait(self) -> None:
        past = local(self._now())
        self._timer.start(_MINUTE_MS - (past.second * 1000 + past.microsecond // 1000))
