"""A box to tick, with its words beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from jourdesk.ui.theme import Role, font, tokens_of
from jourdesk.ui.widgets.sign import LINE


class TickBox(QCheckBox):
    """Space ticks it; ``toggled`` is its signal. The tick is painted, so that it is a shape and not only a colour."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Make a box that is not ticked."""
        super().__init__(words, parent)
        self.setFont(font(Role.BODY))
        self.setAccessibleName(words)

    def disable(self, why: str) -> None:
        """Take the box out of use and keep the reason for the tooltip and for screen readers."""
        self.setAccessibleDescription(why)
        self.setToolTip(why)
        self.setEnabled(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tick on what the style sheet painted."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = QRectF(self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # With the cursor the box is open and the tick has its colour; without, the box is filled.
            ink = tokens_of(self).colour("accent" if self.hasFocus() else "onaccent")
            painter.setPen(
                QPen(ink, LINE + 0.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            )
            x, y = box.center().x(), box.center().y()
            painter.drawPolyline(QPolygonF([QPointF(x - 5, y + 0.5), QPointF(x - 1.5, y + 4), QPointF(x + 5, y - 4)]))
