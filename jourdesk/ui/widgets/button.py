"""Buttons: a verb, its key in a cap, and when it cannot be pressed the reason below it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from jourdesk.ui.theme import BOX_RADIUS, FIELD_HEIGHT, Role, Tokens, font, tokens_of
from jourdesk.ui.widgets.field import paint_dashes
from jourdesk.ui.widgets.keycap import cap_width, paint_cap

RING = 4
_SIDE = 12
_GAP = 12


class Kind(Enum):
    """How much a button asks for: at most one primary is in view."""

    PRIMARY = "primary"
    ORDINARY = "ordinary"
    QUIET = "quiet"


class Button(QPushButton):
    """A verb. ``clicked`` is its signal; 34 high, 42 with the room for its focus ring."""

    def __init__(
        self,
        verb: str,
        kind: Kind = Kind.ORDINARY,
        *,
        keys: str = "",
        inset: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a button.

        Args:
            verb: What it does, as a verb.
            kind: Primary, ordinary or quiet.
            keys: Its key, shown in a cap; the page binds the key itself (see ``ui/keys.py``).
            inset: True inside a strip, where there is no room for a ring: focus is a frame inside the box.
            parent: The widget it stands in.
        """
        super().__init__(verb, parent)
        self._kind = kind
        self._keys = keys
        self._why = ""
        self._ring = 0 if inset else RING
        self.setFont(font(Role.STRONG))
        self.setAccessibleName(verb)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)

    @property
    def keys(self) -> str:
        """The key in its cap, or nothing."""
        return self._keys

    def set_verb(self, verb: str) -> None:
        """Name another act."""
        self.setText(verb)
        self.setAccessibleName(verb)
        self.updateGeometry()

    def disable(self, why: str) -> None:
        """Take the button out of use and keep the reason, for the line below it and for screen readers."""
        self._why = why
        self.setAccessibleDescription(why)
        self.setToolTip(why)
        self.setEnabled(False)

    def enable(self) -> None:
        """Put the button back in use."""
        self._why = ""
        self.setAccessibleDescription("")
        self.setToolTip("")
        self.setEnabled(True)

    @property
    def why(self) -> str:
        """Why it cannot be pressed; empty when it can."""
        return self._why

    def sizeHint(self) -> QSize:
        """Wide enough for the verb and the cap, and the ring outside."""
        side = self._side()
        width = round(QFontMetricsF(self.font()).horizontalAdvance(self.text())) + 2 * side
        if self._keys:
            width += round(_GAP + cap_width(self._keys))
        return QSize(width + 2 * self._ring, FIELD_HEIGHT + 2 * self._ring)

    def minimumSizeHint(self) -> QSize:
        """A verb is never cut off."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Paint again when it is enabled or disabled."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the verb, the cap, and the ring when it has focus."""
        tokens = tokens_of(self)
        ring = self._ring
        box = QRectF(self.rect()).adjusted(ring, ring, -ring, -ring)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_box(painter, box, tokens)
            ink, cap_ink, cap_edge = self._inks(tokens)
            side = self._side()
            painter.setPen(ink)
            painter.setFont(self.font())
            painter.drawText(box.adjusted(side, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
            if self._keys:
                left = box.right() - side - cap_width(self._keys)
                paint_cap(painter, left, box.center().y(), self._keys, ink=cap_ink, edge=cap_edge)
            if self.hasFocus():
                radius = BOX_RADIUS + 3 if ring else BOX_RADIUS - 1
                _paint_ring(painter, QRectF(self.rect()), tokens.colour("accent"), radius)

    def _side(self) -> int:
        if self._kind is not Kind.QUIET:
            return _SIDE
        return 0 if self._ring else 6

    def _inks(self, tokens: Tokens) -> tuple[QColor, QColor, QColor]:
        if not self.isEnabled():
            return tokens.colour("text3"), tokens.colour("text3"), tokens.colour("cap")
        if self._kind is Kind.PRIMARY:
            return (tokens.colour("onaccent"),) * 3
        ink = "accent" if self._kind is Kind.QUIET else "text"
        return tokens.colour(ink), tokens.colour("text2"), tokens.colour("cap")

    def _paint_box(self, painter: QPainter, box: QRectF, tokens: Tokens) -> None:
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(tokens.colour("edge"), 1))
        if not self.isEnabled():
            if self._kind is not Kind.QUIET:
                paint_dashes(painter, box, tokens.colour("edge"))
            return
        if self._kind is Kind.PRIMARY:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("accent"))
            painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)
        elif self._kind is Kind.ORDINARY:
            painter.setBrush(tokens.colour("sel" if self.isDown() else "surface"))
            painter.drawRoundedRect(inner, BOX_RADIUS, BOX_RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_ring(painter: QPainter, rect: QRectF, colour: QColor, radius: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)


class Snug(QHBoxLayout):
    """A row of buttons whose boxes, not their rings, line up with what stands round them."""

    def __init__(self) -> None:
        """Make an empty row."""
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(2)

    def sizeHint(self) -> QSize:
        """The row without the room for rings at its four sides."""
        return super().sizeHint() - QSize(2 * RING, 2 * RING)

    def minimumSize(self) -> QSize:
        """As above, at its smallest."""
        return super().minimumSize() - QSize(2 * RING, 2 * RING)

    def maximumSize(self) -> QSize:
        """As above, at its largest."""
        return super().maximumSize() - QSize(2 * RING, 2 * RING)

    def setGeometry(self, rect: QRect) -> None:
        """Let the rings reach out over the edges."""
        super().setGeometry(rect.adjusted(-RING, -RING, RING, RING))


def actions(*buttons: QWidget, right: bool = False) -> QHBoxLayout:
    """Lay buttons in a row so that their boxes, not their rings, line up with the text above.

    Args:
        buttons: Buttons in the order of the tab key.
        right: True to push them to the right edge.
    """
    row = Snug()
    if right:
        row.addStretch(1)
    for one in buttons:
        row.addWidget(one)
    if not right:
        row.addStretch(1)
    return row
