"""A row of buttons that takes another line when the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_GAP = 4


class Flow(QLayout):
    """Lays buttons out from left to right and on to the next line."""

    def __init__(self, *buttons: QWidget) -> None:
        """Hold buttons in the order of the tab key."""
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        for one in buttons:
            self.addWidget(one)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        """Give one, or nothing beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]  # as Qt asks

    def takeAt(self, index: int) -> QLayoutItem:
        """Give one away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]  # as Qt asks

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the buttons into their places."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """As wide as all in one line."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + _GAP * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """As wide as the widest."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        return QSize(max((size.width() for size in shown), default=0), self.sizeHint().height())

    def _place(self, rect: QRect, *, move: bool) -> int:
        left, top, bottom = rect.x(), rect.y(), rect.y()
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if left + size.width() > rect.x() + rect.width() and left > rect.x():
                left, top = rect.x(), bottom
            if move:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + _GAP
            bottom = max(bottom, top + size.height())
        return bottom - rect.y()


def held(*buttons: QWidget) -> QWidget:
    """Put buttons in a row of their own."""
    row = QWidget()
    row.setLayout(Flow(*buttons))
    return row
