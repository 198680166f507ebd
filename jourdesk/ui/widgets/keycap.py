"""A key, drawn as a cap: what to press for what stands beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from jourdesk.ui.theme import CAP_RADIUS, Role, font, tokens_of

CAP_HEIGHT = 18
_SIDE = 6


def cap_width(keys: str) -> float:
    """Measure a cap: the text and six pixels at each side, never narrower than high."""
    return max(CAP_HEIGHT, round(QFontMetricsF(font(Role.LABEL)).horizontalAdvance(keys)) + 2 * _SIDE)


def paint_cap(painter: QPainter, left: float, middle: float, keys: str, *, ink: QColor, edge: QColor) -> None:
    """Draw a cap.

    Args:
        painter: A painter that is open.
        left: The x of its left edge.
        middle: The y of its middle.
        keys: What it says, such as ``Ctrl Enter``.
        ink: The colour of the text.
        edge: The colour of its border.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(round(left), round(middle - CAP_HEIGHT / 2), cap_width(keys), CAP_HEIGHT)
    painter.setPen(QPen(edge, 1))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CAP_RADIUS, CAP_RADIUS)
    painter.setPen(ink)
    painter.setFont(font(Role.LABEL))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()


class KeyCap(QWidget):
    """A cap that stands by itself, beside a title."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        """Make a cap; ``keys`` is written as on the keyboard: ``Ctrl 1``, ``F8``, ``Alt 2``."""
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(keys)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """As wide as its keys."""
        return QSize(round(cap_width(self._keys)), CAP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap in the theme's colours."""
        with QPainter(self) as painter:
            tokens = tokens_of(self)
            ink, edge = tokens.colour("text2"), tokens.colour("cap")
            paint_cap(painter, 0, self.height() / 2, self._keys, ink=ink, edge=edge)
