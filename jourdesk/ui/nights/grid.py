"""The picture of ninety nights: a row a municipality and provision, a cell a night; a cross where nobody can decide."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jourdesk.ui.nights import words
from jourdesk.ui.texts import month
from jourdesk.ui.theme import Role, Tokens, font, tokens_of
from jourdesk.usecases.read_nights import NightsTable

_LABEL, _ROW, _HEAD, _GROUP, _LEAST = 168, 18, 40, 26, 5
_WEEK = 7


class NightGrid(QWidget):
    """Nights side by side; arrows move, Enter opens, the mouse points."""

    chosen = Signal(int, int)  # row, night
    opened = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty picture."""
        super().__init__(parent)
        self._table: NightsTable | None = None
        self._row, self._night = 0, 0
        self._tops: list[float] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Who may decide, night by night"))

    def show_table(self, table: NightsTable) -> None:
        """Show other nights; what is chosen stays where it is."""
        self._table = table
        self._tops = _tops(table)
        self._row = min(self._row, max(len(table.rows) - 1, 0))
        self._night = min(self._night, max(table.nights - 1, 0))
        self.updateGeometry()
        self.choose(self._row, self._night)

    def choose(self, row: int, night: int) -> None:
        """Choose a cell and tell it."""
        if self._table is None or not self._table.rows:
            return
        self._row = max(0, min(row, len(self._table.rows) - 1))
        self._night = max(0, min(night, self._table.nights - 1))
        self.setAccessibleDescription(words.spoken(self._table, self._row, self._night))
        self.update()
        self.chosen.emit(self._row, self._night)

    def top_of(self, row: int) -> int:
        """Where a row begins, to scroll to it."""
        return round(self._tops[row]) if row < len(self._tops) else 0

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        height = self._tops[-1] + _ROW + 8 if self._tops else _HEAD
        return QSize(_LABEL + _LEAST * (self._table.nights if self._table else 0) + 12, round(height))

    def minimumSizeHint(self) -> QSize:
        """It can be narrow, never low."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, by weeks with Shift; Home is tonight."""
        step = _WEEK if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        moves = {
            Qt.Key.Key_Left: (0, -step),
            Qt.Key.Key_Right: (0, step),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Home: (0, -self._night),
        }
        key = Qt.Key(event.key())
        if key in moves:
            down, on = moves[key]
            self.choose(self._row + down, self._night + on)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._row, self._night)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is pointed at."""
        at = event.position()
        row = next((n for n in reversed(range(len(self._tops))) if at.y() >= self._tops[n]), 0)
        self.choose(row, int((at.x() - _LABEL) / self._cell) if at.x() > _LABEL else self._night)

    @property
    def _cell(self) -> float:
        nights = self._table.nights if self._table else 1
        return max((self.width() - _LABEL - 12) / nights, _LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint months, rows and cells."""
        table = self._table
        if table is None:
            return
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_days(painter, tokens, table)
            shown = event.rect()
            for number, top in enumerate(self._tops):
                if top + _ROW >= shown.top() - _GROUP and top - _GROUP <= shown.bottom():
                    self._paint_row(painter, tokens, table, number)
            self._paint_cursor(painter, tokens)

    def _paint_days(self, painter: QPainter, tokens: Tokens, table: NightsTable) -> None:
        """Months above, Mondays below them; a line begins each month."""
        taken, bottom = 0.0, (self._tops[-1] + _ROW if self._tops else _HEAD)
        for night in range(table.nights):
            on = table.first + timedelta(days=night)
            x = _LABEL + night * self._cell
            if on.day == 1 or night == 0:
                painter.setFont(font(Role.GROUP))
                painter.setPen(tokens.colour("text"))
                painter.drawText(QPointF(x + 2, 14), month(on))
                painter.setPen(QPen(tokens.colour("line"), 1))
                painter.drawLine(QPointF(round(x) - 0.5, 4), QPointF(round(x) - 0.5, bottom))
            if on.weekday() == 0 and x >= taken:
                painter.setFont(font(Role.SMALL))
                painter.setPen(tokens.colour("text3"))
                painter.drawText(QPointF(x, 31), str(on.day))
                taken = x + QFontMetricsF(font(Role.SMALL)).horizontalAdvance("00") + 6

    def _paint_row(self, painter: QPainter, tokens: Tokens, table: NightsTable, number: int) -> None:
        row, top = table.rows[number], self._tops[number]
        if number == 0 or table.rows[number - 1].name != row.name:
            painter.setFont(font(Role.GROUP))
            painter.setPen(tokens.colour("text"))
            painter.drawText(QPointF(0, top - 6), row.name)
        painter.setFont(font(Role.SMALL))
        painter.setPen(tokens.colour("text" if number == self._row else "text2"))
        label = QRectF(0, top, _LABEL - 8, _ROW)
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.cite)
        for night, mark in enumerate(row.marks):
            box = QRectF(_LABEL + night * self._cell, top + 2, max(self._cell - 1, 3), _ROW - 4)
            _paint_cell(painter, box, mark, tokens, off=_is_weekend(table.first + timedelta(days=night)))

    def _paint_cursor(self, painter: QPainter, tokens: Tokens) -> None:
        if not self._tops:
            return
        box = QRectF(_LABEL + self._night * self._cell - 1.5, self._tops[self._row] + 0.5, self._cell + 2, _ROW - 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.colour("accent" if self.hasFocus() else "edge"), 2))
        painter.drawRoundedRect(box, 3, 3)


def _paint_cell(painter: QPainter, box: QRectF, mark: str, tokens: Tokens, *, off: bool) -> None:
    """Some: a quiet bar. One: half a bar. None: red with a cross. Nothing asked: a thin line."""
    if mark == "none":
        painter.fillRect(box, tokens.colour("latebg"))
        painter.setPen(QPen(tokens.colour("late"), 1.4))
        inner = box.adjusted(1, 3, -1, -3)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
    elif mark == "one":
        painter.fillRect(box.adjusted(0, box.height() / 2, 0, 0), tokens.colour("soon"))
    elif mark == "some":
        painter.fillRect(box, tokens.colour("cap" if off else "line"))
    else:
        painter.fillRect(QRectF(box.left(), box.center().y(), box.width(), 1), tokens.colour("line"))


def _is_weekend(on: date) -> bool:
    return on.weekday() >= 5


def _tops(table: NightsTable) -> list[float]:
    """Where each row begins: a name above the first row of each municipality."""
    tops: list[float] = []
    y, before = float(_HEAD), ""
    for row in table.rows:
        if row.name != before:
            y += _GROUP
            before = row.name
        tops.append(y)
        y += _ROW
    return tops
