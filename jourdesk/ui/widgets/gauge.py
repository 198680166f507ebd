"""How far something long has come: a slim bar that fills from the left."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from jourdesk.ui.theme import tokens_of

HEIGHT, WIDTH = 6, 140
_STEPS = 1000


class Gauge(QProgressBar):
    """A bar without words; what it counts stands beside it. A screen reader hears how much per cent."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty one; ``name`` is what a screen reader calls it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRange(0, _STEPS)
        self.setTextVisible(False)
        self.setFixedSize(WIDTH, HEIGHT)

    @property
    def share(self) -> float:
        """How much of it is filled, from 0 to 1."""
        return self.value() / _STEPS

    def show_share(self, share: float) -> None:
        """Fill it so far, from 0 to 1."""
        self.setValue(round(_STEPS * min(1.0, max(0.0, share))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groove, and over it what is done."""
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(self.rect())
        painter.setBrush(tokens.colour("line"))
        painter.drawRoundedRect(groove, HEIGHT / 2, HEIGHT / 2)
        if self.value():
            # Never narrower than it is high: the first records are seen, too.
            groove.setWidth(max(float(HEIGHT), groove.width() * self.share))
            painter.setBrush(tokens.colour("accent"))
            painter.drawRoundedRect(groove, HEIGHT / 2, HEIGHT / 2)
        painter.end()
