"""Parts of a card that are made anew when what they show changes, with the cursor left where it was."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.call.lines import INSET
from jourdesk.ui.theme import BOX_RADIUS, tokens_of
from jourdesk.ui.widgets.label import Rule

SPOT = "spot"


@dataclass(frozen=True, slots=True)
class Keep:
    """A part that stays the same widget as long as its value is the same: making and dressing widgets is what takes time."""

    value: Hashable
    make: Callable[[], QWidget]


class Changing(QWidget):
    """A column of widgets that is rebuilt only when its value differs."""

    def __init__(self, spacing: int = 4, parent: QWidget | None = None) -> None:
        """Make an empty column."""
        super().__init__(parent)
        self._shown: object = None
        self._parts: list[QWidget] = []
        self._kept: dict[Hashable, QWidget] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)

    def fill(self, shown: object, make: Callable[[], Sequence[QWidget | Keep]]) -> bool:
        """Show a value: the same value again changes nothing; another one is made anew, the cursor kept by its spot."""
        if self._parts and shown == self._shown:
            return False
        self._shown = shown
        spot = self._focused_spot()
        old, before, self._kept = self._parts, self._kept, {}
        self._parts = [self._widget(part, before) for part in make()]
        for part in old:
            self.column.removeWidget(part)
        for part in self._parts:
            self.column.addWidget(part)
        if spot:
            self._focus(spot)
        still = set(map(id, self._parts))
        for part in old:
            if id(part) not in still:
                part.hide()
                part.deleteLater()
        self.setVisible(bool(self._parts))
        return True

    def in_order(self) -> Sequence[QWidget]:
        """What stands in the column now, as it is read."""
        return tuple(self._parts)

    def spot(self, name: str) -> QWidget | None:
        """Find what stands at a spot now."""
        for part in self._parts:
            for one in (part, *part.findChildren(QWidget)):
                if one.property(SPOT) == name:
                    return one
        return None

    def _widget(self, part: QWidget | Keep, before: dict[Hashable, QWidget]) -> QWidget:
        if isinstance(part, Rule):
            part.inset()
        if isinstance(part, QWidget):
            return part
        widget = before.pop(part.value, None) or part.make()
        self._kept[part.value] = widget
        return widget

    def _focused_spot(self) -> str:
        found: QWidget | None = self.window().focusWidget()
        if found is None or not self.isAncestorOf(found):
            return ""
        while found is not None and found is not self:
            if found.property(SPOT):
                return str(found.property(SPOT))
            found = found.parentWidget()
        return ""

    def _focus(self, spot: str) -> None:
        found = self.spot(spot)
        if found is not None:
            # What has just been made is shown a turn later; the cursor cannot wait in what is not seen.
            next(part for part in self._parts if part is found or part.isAncestorOf(found)).show()
            found.setFocus(Qt.FocusReason.OtherFocusReason)


def at(spot: str, widget: QWidget) -> QWidget:
    """Give a widget its spot, by which the cursor finds back to it."""
    widget.setProperty(SPOT, spot)
    return widget


class ActRow(QWidget):
    """A row that can be walked to: Enter, Space or a click presses it, single letters may do other things."""

    pressed = Signal()

    def __init__(self, spot: str, name: str, keys: Mapping[str, Callable[[], object]] | None = None) -> None:
        """Make an empty row.

        Args:
            spot: By which the cursor finds back after a change.
            name: What a screen reader says.
            keys: Single letters with what they do.
        """
        super().__init__()
        self.setProperty(SPOT, spot)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._keys = dict(keys or {})
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(INSET, 3, INSET, 3)
        self.row.setSpacing(8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter or Space, walk with the arrows, or do what a letter does."""
        act = self._keys.get(event.text().casefold())
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not _held(event):
            self.pressed.emit()
        elif act is not None and not _held(event):
            act()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press with a click."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the frame."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame of the cursor."""
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(tokens_of(self).colour("accent"), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), BOX_RADIUS, BOX_RADIUS)


def _held(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
