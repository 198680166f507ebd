"""The strip of days of one clock: start, alarm, last and outer day, and the ordinary days between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jourdesk.ui.theme import BOX_RADIUS, Role, Tokens, font, tokens_of

_HEAD, _BOX, _GAP, _WORDS = 20, 44, 3, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class StripDay:
    """One day: its weekday, its number, what it is for the clock, and if it is a day off."""

    weekday: str
    number: str
    part: str = ""  # "start", "alarm", "last", "outer" or nothing
    word: str = ""
    off: bool = False
    gap: bool = False  # days are left out before this one


class DayStrip(QWidget):
    """Days side by side. The last one is filled, the alarm amber, the start framed, the outer dashed."""

    def __init__(self, days: Sequence[StripDay] = (), *, name: str = "", parent: QWidget | None = None) -> None:
        """Make a strip; ``name`` is what a screen reader says before the days."""
        super().__init__(parent)
        self._days: tuple[StripDay, ...] = ()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_days(days)

    def show_days(self, days: Sequence[StripDay]) -> None:
        """Show other days, at most ten; leave days out with ``gap``."""
        self._days = tuple(days)
        said = ", ".join(f"{one.word} {one.weekday} {one.number}" for one in self._days if one.word)
        self.setAccessibleName(f"{self._name}: {said}" if self._name else said)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for the days, high enough for two lines of words below."""
        return QSize(34 * max(len(self._days), 1), _HEAD + _BOX + 2 * _WORDS + 2)

    def minimumSizeHint(self) -> QSize:
        """Days can be 28 narrow."""
        return QSize(28 * max(len(self._days), 1), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every day and the words of those that mean something."""
        if not self._days:
            return
        tokens = tokens_of(self)
        width = min((self.width() + _GAP) / len(self._days), 40.0)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            taken = -10.0
            for number, day in enumerate(self._days):
                box = QRectF(number * width, _HEAD, width - _GAP, _BOX)
                _paint_day(painter, box, day, tokens)
                taken = self._paint_word(painter, box, day, tokens, taken)

    def _paint_word(self, painter: QPainter, box: QRectF, day: StripDay, tokens: Tokens, taken: float) -> float:
        """Write a day's word below it, on the second line if it would run into the word before."""
        if not day.word:
            return taken
        tone = {"alarm": "soon", "last": "text", "outer": "text3"}.get(day.part, "text2")
        role = Role.GROUP if day.part in ("alarm", "last") else Role.LABEL
        painter.setFont(font(role))
        painter.setPen(tokens.colour(tone))
        wide = QFontMetricsF(font(role)).horizontalAdvance(day.word) + 2
        left = min(max(box.center().x() - wide / 2, 0.0), self.width() - wide)
        lower = day.part == "outer" or left < taken + 4
        top = box.bottom() + 4 + (_WORDS - 2 if lower else 0)
        painter.drawText(QRectF(left, top, wide, _WORDS), Qt.AlignmentFlag.AlignCenter, day.word)
        if lower:
            x = round(box.center().x()) + 0.5
            painter.setPen(QPen(tokens.colour("edge"), 1))
            painter.drawLine(QPointF(x, box.bottom() + 3), QPointF(x, top + 1))
            return taken
        return left + wide


def _paint_day(painter: QPainter, box: QRectF, day: StripDay, tokens: Tokens) -> None:
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    fill, edge, ink = _DAY_TOKENS.get(day.part, ("raised", "", "text"))
    shape = QPainterPath()
    shape.addRoundedRect(inner, BOX_RADIUS, BOX_RADIUS)
    painter.fillPath(shape, tokens.colour(fill))
    if day.off and day.part != "last":
        painter.fillPath(shape, QBrush(tokens.colour("line"), Qt.BrushStyle.BDiagPattern))
    if edge:
        style = Qt.PenStyle.DashLine if day.part == "outer" else Qt.PenStyle.SolidLine
        painter.setPen(QPen(tokens.colour(edge), 1.5 if day.part == "alarm" else 1, style))
        painter.drawPath(shape)
    if day.gap:
        painter.setPen(QPen(tokens.colour("text3"), 1.6, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(box.left() - 2, box.top() + 8), QPointF(box.left() - 2, box.bottom() - 8))
    painter.setFont(font(Role.STRONG))
    painter.setPen(tokens.colour(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, day.number)
    painter.setFont(font(Role.LABEL))
    painter.setPen(tokens.colour("text3"))
    head = QRectF(box.left() - 4, 0, box.width() + 8, _HEAD - 3)
    painter.drawText(head, Qt.AlignmentFlag.AlignCenter, day.weekday)


_DAY_TOKENS = {
    "start": ("raised", "edge", "text"),
    "alarm": ("soonbg", "soon", "soon"),
    "last": ("text", "", "surface"),
    "outer": ("raised", "edge", "text3"),
}
