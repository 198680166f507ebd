"""Collects Python's garbage on the GUI thread only.

Python collects cycles on whichever thread happens to allocate. A cycle that holds a Qt object (a timer, a widget) would then be
destroyed on the store thread, which Qt forbids. So the automatic collector is off, and a timer does its work here.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000


class Collector(QObject):
    """Runs the collector by its own thresholds, a generation at a time, from the event loop."""

    def __init__(self, parent: QObject) -> None:
        """Take over from the automatic collector until the parent ends."""
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        # What the program is made of lives to its end: no collection needs to look at it.
        gc.collect()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.destroyed.connect(gc.enable)

    def look(self) -> None:
        """Collect the oldest generation that is due; nothing when none is."""
        counts = gc.get_count()
        due = [generation for generation, most in enumerate(self._thresholds) if most and counts[generation] > most]
        if due:
            gc.collect(due[-1])
