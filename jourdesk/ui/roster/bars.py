"""Fairness as a small picture: for each person a bar of what she has, and a line where her share is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jourdesk.ui.theme import Role, font, tokens_of

_NAME, _BAR, _GAP = 18, 12, 10
_ROW = _NAME + _BAR + _GAP


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Bar:
    """One person: what she has (``number``), what would be even (``due``), and the figures in words."""

    name: str
    number: float
    due: float
    figures: str


class Bars(QWidget):
    """A row a person; the picture says nothing that the figures do not say too."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty picture; ``name`` is what it shows."""
        super().__init__(parent)
        self._bars: Sequence[Bar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other figures."""
        self._bars = bars
        said = "; ".join(f"{one.name}: {one.figures}" for one in bars)
        self.setAccessibleDescription(said)
        self.setToolTip("")
        self.setFixedHeight(max(1, len(bars)) * _ROW)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as there are people."""
        return QSize(200, max(1, len(self._bars)) * _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows."""
        tokens = tokens_of(self)
        most = max([1.0, *(one.number for one in self._bars), *(one.due for one in self._bars)])
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for row, one in enumerate(self._bars):
                top = row * _ROW
                box = QRectF(0, top, self.width(), _NAME)
                painter.setFont(font(Role.SMALL))
                painter.setPen(tokens.colour("text2"))
                wide = QFontMetricsF(painter.font()).horizontalAdvance(one.figures)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, one.figures)
                painter.setFont(font(Role.ROW))
                painter.setPen(tokens.colour("text"))
                named = box.adjusted(0, 0, -wide - 8, 0)
                words = QFontMetricsF(painter.font()).elidedText(one.name, Qt.TextElideMode.ElideRight, named.width())
                painter.drawText(named, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
                self._bar(painter, QRectF(0, top + _NAME + 2, self.width() - 2, _BAR - 4), one, most)

    def _bar(self, painter: QPainter, box: QRectF, one: Bar, most: float) -> None:
        tokens = tokens_of(self)
        painter.fillRect(box, tokens.colour("line"))
        painter.fillRect(
            QRectF(box.left(), box.top(), box.width() * one.number / most, box.height()), tokens.colour("edge")
        )
        if one.due:
            at = round(box.left() + box.width() * one.due / most)
            painter.setPen(QPen(tokens.colour("text"), 2))
            painter.drawLine(at, round(box.top() - 2), at, round(box.bottom() + 2))
