"""Pictures of figures: bars by the hour, and a table whose cells are as dark as they are many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from jourdesk.domain.figures import Table
from jourdesk.ui.theme import Role, font, tokens_of

_BARS, _FOOT, _TOP = 96, 20, 18
_ROW, _HEAD, _LABEL, _WIDEST_LABEL, _LEAST = 26, 24, 120, 240, 64


class HourBars(QWidget):
    """How many contacts came in each hour of the day; the number stands on each bar. A hidden small one is a dash without one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty picture."""
        super().__init__(parent)
        self._hours: Sequence[tuple[str, int | None]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_hours(self, hours: Sequence[tuple[str, int | None]]) -> None:
        """Show other hours."""
        self._hours = hours
        said = ", ".join(f"{hour}: {_said(count)}" for hour, count in hours if count != 0)
        self.setAccessibleName(self.tr("Contacts by the hour: %1").replace("%1", said))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(24 * 20, _TOP + _BARS + _FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a bar an hour."""
        if not self._hours:
            return
        tokens, most = tokens_of(self), max(count or 0 for _, count in self._hours) or 1
        width = self.width() / len(self._hours)
        with QPainter(self) as painter:
            painter.setFont(font(Role.SMALL))
            for number, (hour, count) in enumerate(self._hours):
                high = _BARS * (count or 0) / most
                box = QRectF(number * width + 1, _TOP + _BARS - high, width - 3, high)
                painter.fillRect(box, tokens.colour("accent"))
                painter.setPen(tokens.colour("text2"))
                foot = QRectF(number * width, _TOP + _BARS + 2, width, _FOOT)
                painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, hour)
                if count != 0:
                    above = QRectF(number * width, box.top() - _TOP, width, _TOP)
                    painter.setPen(tokens.colour("text" if count else "text2"))
                    painter.drawText(above, Qt.AlignmentFlag.AlignCenter, _said(count))


class CountTable(QWidget):
    """Municipalities by columns. A hidden small number is a dash, with words for it below the table."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty table; ``name`` is what a screen reader says."""
        super().__init__(parent)
        self._name = name
        self._table: Table | None = None
        self._label = _LABEL
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_table(self, table: Table) -> None:
        """Show another table."""
        self._table = table
        metrics = QFontMetricsF(font(Role.SMALL))
        widest = max((metrics.horizontalAdvance(row) for row in table.rows), default=0)
        self._label = int(min(max(widest + 12, _LABEL), _WIDEST_LABEL))
        rows = (
            f"{row}: "
            + ", ".join(f"{column} {_said(count)}" for column, count in zip(table.columns, counts, strict=True))
            for row, counts in zip(table.rows, table.cells, strict=True)
        )
        self.setAccessibleName(f"{self._name}. " + ". ".join(rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        rows = len(self._table.rows) if self._table is not None else 0
        return QSize(_LABEL + _LEAST * 4, _HEAD + rows * _ROW + 4)

    def minimumSizeHint(self) -> QSize:
        """It may be narrow: columns that have no room are left out."""
        return QSize(_LABEL + _LEAST * 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint head, rows, and each count on a plane as dark as it is many."""
        table = self._table
        if table is None or not table.rows:
            return
        tokens = tokens_of(self)
        room = max(int((self.width() - self._label) / _LEAST), 1)
        columns = range(min(len(table.columns), room))
        width = min((self.width() - self._label) / max(len(columns), 1), 120)
        most = max((count or 0 for counts in table.cells for count in counts), default=0) or 1
        with QPainter(self) as painter:
            painter.setFont(font(Role.SMALL))
            metrics = QFontMetricsF(font(Role.SMALL))
            for number in columns:
                box = QRectF(self._label + number * width, 0, width - 4, _HEAD)
                painter.setPen(tokens.colour("text2"))
                words = metrics.elidedText(table.columns[number], Qt.TextElideMode.ElideRight, width - 4)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
            for line, (row, counts) in enumerate(zip(table.rows, table.cells, strict=True)):
                top = _HEAD + line * _ROW
                painter.setPen(tokens.colour("text"))
                words = metrics.elidedText(row, Qt.TextElideMode.ElideRight, self._label - 8)
                painter.drawText(QRectF(0, top, self._label, _ROW), Qt.AlignmentFlag.AlignVCenter, words)
                for number in columns:
                    count = counts[number]
                    box = QRectF(self._label + number * width, top + 2, width - 4, _ROW - 4)
                    shade = tokens.colour("accent")
                    shade.setAlphaF(0.28 * (count or 0) / most)
                    painter.fillRect(box, shade)
                    painter.setPen(tokens.colour("text" if count else "text3"))
                    right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
                    painter.drawText(box.adjusted(0, 0, -6, 0), right, _said(count))


def _said(count: int | None) -> str:
    return "–" if count is None else str(count)
