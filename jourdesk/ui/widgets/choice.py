"""One of a few, by keyboard: arrows move, Space picks, nothing is picked beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from jourdesk.ui.theme import Role, font, tokens_of
from jourdesk.ui.widgets.field import Captioned, paint_dashes


class _Segment(QPushButton):
    """One of the choices; dashed when it cannot be picked."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashes by hand: those of a style sheet are dots."""
        super().paintEvent(event)
        if not self.isEnabled():
            with QPainter(self) as painter:
                paint_dashes(painter, QRectF(self.rect()), tokens_of(self).colour("edge"))


class Choice(Captioned):
    """A row of segments of which one, or none, is picked."""

    picked = Signal(str)

    def __init__(
        self, label: str, options: Sequence[tuple[str, str]], *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        """Make a choice.

        Args:
            label: The caption, also the accessible name.
            options: Key and words of each, in the order shown; two to six.
            hint: What helps, below.
            parent: The widget it stands in.
        """
        row = QWidget()
        super().__init__(label, row, hint=hint, parent=parent)
        self._dashed = False
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for key, words in options:
            line.addWidget(self._segment(label, key, words))
        line.addStretch(1)
        self._group.buttonClicked.connect(self._tell)
        self.setFocusProxy(next(iter(self._buttons.values())))

    def value(self) -> str:
        """The key of what is picked; empty when nothing is."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Pick without telling; an empty key picks nothing."""
        self._group.setExclusive(False)
        for name, one in self._buttons.items():
            one.setChecked(name == key)
        self._group.setExclusive(True)

    def segment(self, key: str) -> QPushButton:
        """Give one segment, to point a cursor or a test at it."""
        return self._buttons[key]

    def _segment(self, label: str, key: str, words: str) -> QPushButton:
        one = _Segment(words)
        one.setObjectName("segment")
        one.setCheckable(True)
        one.setFont(font(Role.ROW))
        one.setAccessibleName(f"{label}: {words}" if label else words)
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        one.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.addButton(one)
        self._buttons[key] = one
        return one

    def _tell(self, button: QAbstractButton) -> None:
        key = next(name for name, one in self._buttons.items() if one is button)
        self.picked.emit(key)
