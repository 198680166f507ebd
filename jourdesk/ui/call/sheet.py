"""One call on the page: its headline, who must not be told, its seven cards from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jourdesk.ui.call.desk_card import DeskCard
from jourdesk.ui.call.must_not import MustNotBand
from jourdesk.ui.theme import PAGE_WIDTH, Role
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.panel import scrolled


class _Column(QWidget):
    """What is scrolled: as high as its cards are at its width, and no higher."""

    def minimumSizeHint(self) -> QSize:
        """Nothing of its own: wrapped text would ask for the height of its narrowest form."""
        return QSize(0, 0)


class CallSheet(QWidget):
    """One call: its headline, who must not be told, and its cards in their fixed order."""

    def __init__(self, cards: Sequence[DeskCard]) -> None:
        """Lay out the cards."""
        super().__init__()
        self.cards = tuple(cards)
        self.title = Label("", Role.PAGE)
        self.saved = Label("", Role.SMALL, "text2")
        self.must_not = MustNotBand()
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 22, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.saved)
        held = self._held = _Column()
        column = QVBoxLayout(held)
        column.setContentsMargins(20, 0, 10, 20)
        column.setSpacing(8)
        for card in self.cards:
            card.setMaximumWidth(PAGE_WIDTH)
            column.addWidget(card)
        column.addStretch(1)
        self.area: QScrollArea = scrolled(held, "")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(head)
        band = QHBoxLayout()
        band.setContentsMargins(20, 0, 22, 0)
        band.addWidget(self.must_not)
        whole.addLayout(band)
        whole.addWidget(self.area, 1)

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that a widget is seen, once its place is known; of one that is too high, its top."""
        QTimer.singleShot(0, widget, lambda: self._scroll_to(widget))

    def _scroll_to(self, widget: QWidget) -> None:
        if widget.height() > self.area.viewport().height() - 80:
            top = widget.mapTo(self._held, widget.rect().topLeft()).y()
            self.area.verticalScrollBar().setValue(top - 8)
        else:
            self.area.ensureWidgetVisible(widget, 0, 60)
