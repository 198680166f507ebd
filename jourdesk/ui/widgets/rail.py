"""The rail: where one can go, and at its bottom the two ways to hide what is on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from jourdesk.ui.theme import BOX_RADIUS, RAIL_NARROW, RAIL_WIDTH, Role, Tokens, font, tokens_of
from jourdesk.ui.widgets.icon import paint_icon
from jourdesk.ui.widgets.label import Plane
from jourdesk.ui.widgets.panel import scrolled


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place of the rail: its key, its name, its Lucide icon."""

    key: str
    name: str
    icon: str


class RailItem(QAbstractButton):
    """An icon above its name; its count is a number with a border."""

    def __init__(self, place: Place, *, low: bool = False, parent: QWidget | None = None) -> None:
        """Make an item; ``low`` ones stand at the bottom and are never selected."""
        super().__init__(parent)
        self._place = place
        self._low = low
        self._count = 0
        self._narrow = self._dense = False
        self.setCheckable(not low)
        self.setText(place.name)
        self.setAccessibleName(place.name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_shape(narrow=False, dense=False)

    @property
    def key(self) -> str:
        """The key of its place."""
        return self._place.key

    def set_count(self, count: int) -> None:
        """Show how many wait there; zero shows nothing."""
        self._count = count
        self.setAccessibleName(f"{self._place.name}, {count}" if count else self._place.name)
        self.update()

    def set_shape(self, *, narrow: bool, dense: bool) -> None:
        """Show the icon only, or stand lower.

        Args:
            narrow: The name stays in the tooltip and for screen readers.
            dense: There are many places, or little height.
        """
        self._narrow, self._dense = narrow, dense
        self.setToolTip(self._place.name if narrow else "")
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """58 high with its name, 46 for the low ones and where it is dense."""
        if self._narrow:
            return QSize(RAIL_NARROW - 1, 38 if self._dense else 44)
        return QSize(RAIL_WIDTH - 1, 46 if self._low or self._dense else 58)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the item."""
        tokens = tokens_of(self)
        box = QRectF(self.rect()).adjusted(5, 1, -4, -1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_back(painter, box, tokens)
            ink = "accent" if self.isChecked() else "text3" if self._low else "text2"
            close = self._low or self._dense
            above = 2 if self._low else 5 if self._dense else 7  # the count reaches over the icon
            top = box.center().y() - 10 if self._narrow else box.top() + above
            icon = QRectF(round(box.center().x() - 10), round(top), 20, 20)
            paint_icon(painter, icon, self._place.icon, str(getattr(tokens, ink)))
            if not self._narrow:
                painter.setFont(font(Role.GROUP if self.isChecked() else Role.LABEL))
                painter.setPen(tokens.colour("text" if self.isChecked() else "text2"))
                name = QRectF(0, icon.bottom() + ((0 if self._dense else 2) if close else 5), self.width(), 18)
                painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self._place.name)
            if self._count:
                _paint_count(painter, icon, str(self._count), tokens, self.width())

    def _paint_back(self, painter: QPainter, box: QRectF, tokens: Tokens) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(tokens.colour("sel"))
            painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)
            painter.setBrush(tokens.colour("accent"))
            painter.drawRoundedRect(QRectF(-2, box.center().y() - 17, 5, 34), 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), BOX_RADIUS - 1, BOX_RADIUS - 1)


def _paint_count(painter: QPainter, icon: QRectF, count: str, tokens: Tokens, room: int) -> None:
    chosen = font(Role.GROUP)
    width = max(18.0, QFontMetricsF(chosen).horizontalAdvance(count) + 10)
    left = min(icon.center().x() + 6.5, room - width - 2)
    pill = QRectF(left, icon.top() - 6.5, width, 18)
    painter.setPen(QPen(tokens.colour("edge"), 1))
    painter.setBrush(tokens.colour("field"))
    painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 8.5, 8.5)
    painter.setFont(chosen)
    painter.setPen(tokens.colour("text"))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, count)


class Rail(Plane):
    """The places one can go to. Only those that exist are shown."""

    went = Signal(str)
    hid = Signal()
    locked = Signal()

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        """Make a rail of these places, from the top."""
        super().__init__("rail", "right", parent)
        self.setAccessibleName(self.tr("Places"))
        self._group = QButtonGroup(self)
        self._items = {place.key: RailItem(place) for place in places}
        self._hide = RailItem(Place(key="hide", name=self.tr("Hide F9"), icon="eye-off"), low=True)
        self._lock = RailItem(Place(key="lock", name=self.tr("Lock Ctrl L"), icon="lock"), low=True)
        self._narrow = False
        inner = QWidget()
        self._places = QVBoxLayout(inner)
        self._places.setContentsMargins(0, 0, 0, 0)
        for item in self._items.values():
            self._group.addButton(item)
            self._places.addWidget(item)
        self._places.addStretch(1)
        # Where not all places fit, they scroll: a low window is never made higher by its rail.
        self._area = scrolled(inner, self.tr("Places"))
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 8)
        column.setSpacing(6)
        column.addWidget(self._area, 1)
        column.addWidget(self._hide)
        column.addWidget(self._lock)
        self._group.buttonClicked.connect(self._tell)
        self._hide.clicked.connect(self.hid)
        self._lock.clicked.connect(self.locked)
        self.set_narrow(False)

    def select(self, key: str) -> None:
        """Mark where one is, without telling."""
        if key in self._items:
            self._items[key].setChecked(True)
            self._area.ensureWidgetVisible(self._items[key], 0, 8)

    def set_count(self, key: str, count: int) -> None:
        """Show how many wait in a place; zero shows nothing."""
        if key in self._items:
            self._items[key].set_count(count)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only (52 wide), or icons and names (88)."""
        self._narrow = narrow
        self.setFixedWidth(RAIL_NARROW if narrow else RAIL_WIDTH)
        self._shape()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand closer where there is little height for many places."""
        super().resizeEvent(event)
        self._shape()

    def _shape(self) -> None:
        each, low = (50, 100) if self._narrow else (64, 104)
        dense = self.height() < each * len(self._items) + low + 18
        self._places.setSpacing(2 if dense else 6)
        for item in self._items.values():
            item.set_shape(narrow=self._narrow, dense=dense)
        for item in (self._hide, self._lock):
            item.set_shape(narrow=self._narrow, dense=dense and self._narrow)

    def item(self, key: str) -> RailItem:
        """Give one item, to point the cursor at it."""
        return self._items[key]

    def _tell(self, button: QAbstractButton) -> None:
        if isinstance(button, RailItem):
            self.went.emit(button.key)
