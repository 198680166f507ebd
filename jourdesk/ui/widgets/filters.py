"""Which part of a list is shown: a few words with their counts, one of them picked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from jourdesk.ui.theme import BOX_RADIUS, Role, font, tokens_of

_SIDE, _GAP, _HEIGHT = 12, 8, 34


class _Filter(QAbstractButton):
    """One word with its count."""

    def __init__(self, words: str, *, counted: bool) -> None:
        super().__init__()
        self._count, self._counted = 0, counted
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}" if self._counted else self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font(Role.STRONG)).horizontalAdvance(self.text())
        if self._counted:
            width += QFontMetricsF(font(Role.BODY)).horizontalAdvance(str(self._count)) + _GAP
        return QSize(round(width) + 2 * _SIDE, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0, 2, 0, -2)
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(tokens.colour("sel"))
                painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)
            role = Role.STRONG if self.isChecked() else Role.ROW
            painter.setFont(font(role))
            painter.setPen(tokens.colour("text" if self.isChecked() else "text2"))
            painter.drawText(box.adjusted(_SIDE, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
            painter.setFont(font(Role.BODY))
            painter.setPen(tokens.colour("text2"))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            if self._counted:
                painter.drawText(box.adjusted(0, 0, -_SIDE, 0), right, str(self._count))
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(tokens.colour("accent"), 2))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), BOX_RADIUS, BOX_RADIUS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class Filters(QWidget):
    """A row of filters; arrows move between them, Space or Enter picks."""

    picked = Signal(str)

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], *, counted: bool = True, parent: QWidget | None = None
    ) -> None:
        """Make a row; the first filter is picked.

        Args:
            name: What is filtered, for screen readers.
            options: Key and words of each, in the order shown.
            counted: False where there is nothing to count.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._filters = {key: _Filter(words, counted=counted) for key, words in options}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for one in self._filters.values():
            self._group.addButton(one)
            row.addWidget(one)
        next(iter(self._filters.values())).setChecked(True)
        self._group.buttonClicked.connect(self._tell)

    @property
    def value(self) -> str:
        """The key of the filter that is picked."""
        return next(key for key, one in self._filters.items() if one.isChecked())

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many rows each filter lets through."""
        for key, one in self._filters.items():
            one.set_count(counts.get(key, 0))

    def filter(self, key: str) -> QAbstractButton:
        """Give one filter, to point a cursor or a test at it."""
        return self._filters[key]

    def _tell(self, button: QAbstractButton) -> None:
        self.picked.emit(next(key for key, one in self._filters.items() if one is button))
