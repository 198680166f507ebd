"""The open calls as tabs: time, who, running minutes, and the key that goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from jourdesk.ui.theme import TABS_HEIGHT, Role, font, tokens_of
from jourdesk.ui.widgets.keycap import cap_width, paint_cap
from jourdesk.ui.widgets.label import Label

_SIDE, _GAP = 16, 8
SEEN = 3
_LAST_KEY = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One open call: its key, when it came, who by age and role, how long it has run."""

    key: str
    time: str
    who: str
    running: str = ""

    def __repr__(self) -> str:
        """Show the key only."""
        return f"Tab(key={self.key!r})"


class _TabButton(QAbstractButton):
    """One tab; the open one has a bar above it and the ground below it."""

    def __init__(self, tab: Tab, keys: str, *, open_: bool, last: bool) -> None:
        super().__init__()
        self._tab, self._keys, self._open, self._last = tab, keys, open_, last
        self.setAccessibleName(" ".join(part for part in (tab.time, tab.who, tab.running, keys) if part))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCheckable(True)
        self.setChecked(open_)

    @property
    def key(self) -> str:
        return self._tab.key

    def _pieces(self) -> list[tuple[str, Role, str]]:
        strong = Role.STRONG if self._open else Role.ROW
        ink = "text" if self._open else "text2"
        return [
            (self._tab.time, strong, ink),
            (self._tab.who, strong, ink),
            (self._tab.running, Role.BODY, "text2" if self._open else "text3"),
        ]

    def sizeHint(self) -> QSize:
        """As wide as its words and its cap."""
        width = 2 * _SIDE + cap_width(self._keys) if self._keys else 2 * _SIDE
        for text, role, _ in self._pieces():
            if text:
                width += QFontMetricsF(font(role)).horizontalAdvance(text) + _GAP
        return QSize(round(width) + 4, TABS_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tab."""
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect())
            line = tokens.colour("line")
            if self._open:
                painter.fillRect(box, tokens.colour("ground"))
                painter.fillRect(QRectF(0, 0, box.width(), 2), tokens.colour("accent"))
            else:
                painter.fillRect(QRectF(0, box.height() - 1, box.width(), 1), line)
            top = 0 if self._open else 6
            painter.fillRect(QRectF(box.width() - 1, top, 1, box.height() - top), line)
            self._write(painter)
            if self.hasFocus():
                painter.setPen(QPen(tokens.colour("accent"), 2))
                painter.drawRoundedRect(box.adjusted(5, 6, -6, -5), 6, 6)

    def _write(self, painter: QPainter) -> None:
        tokens, left = tokens_of(self), float(_SIDE)
        cap = cap_width(self._keys) + _GAP if self._keys else 0.0
        for text, role, tone in self._pieces():
            chosen = font(role)
            metrics = QFontMetricsF(chosen)
            room = self.width() - _SIDE - cap - left
            if not text or room < 16:
                continue
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 4)
            painter.setFont(chosen)
            painter.setPen(tokens.colour(tone))
            painter.drawText(QRectF(left, 0, room + 4, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            left += metrics.horizontalAdvance(shown) + _GAP
        if self._keys:
            ink, edge = tokens.colour("text2"), tokens.colour("cap")
            paint_cap(painter, left + 4, self.height() / 2, self._keys, ink=ink, edge=edge)


def window_of(number: int, here: int) -> range:
    """Choose which tabs are seen, of so many: at most three beside each other, the open one among them."""
    first = max(0, min(here - 1, number - SEEN))
    return range(first, min(number, first + SEEN))


def keys_out_of(seen: range, number: int) -> list[str]:
    """Name the keys of the tabs that are not seen: ``Alt 1–3``, ``Alt 7``."""
    last = min(number, _LAST_KEY)
    spans = [(1, seen.start), (seen.stop + 1, last)]
    return [f"Alt {a}" if a == b else f"Alt {a}–{b}" for a, b in spans if a <= b]


class TabStrip(QWidget):
    """The row of open calls, 42 high; at its right end there is room for the act that opens a new one."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty strip; ``name`` is its accessible name."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedHeight(TABS_HEIGHT)
        self._tabs: tuple[Tab, ...] = ()
        self._buttons: list[_TabButton] = []
        self._current = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 16, 0)
        row.setSpacing(0)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._more = Label("", Role.BODY, "text2")
        self._more.setContentsMargins(12, 0, 12, 0)
        self._more.hide()
        row.addLayout(self._row)
        row.addWidget(self._more)
        row.addStretch(1)
        self.right = QHBoxLayout()
        row.addLayout(self.right)

    @property
    def current(self) -> str:
        """The key of the open tab; empty when there is none."""
        return self._current

    def show_tabs(self, tabs: Sequence[Tab], current: str) -> None:
        """Show these tabs in this order, one of them open. Nothing is rebuilt when nothing differs."""
        if tuple(tabs) == self._tabs and current == self._current:
            return
        focused = next((one.key for one in self._buttons if one.hasFocus()), "")
        self._tabs, self._current = tuple(tabs), current
        for one in self._buttons:
            self._row.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._buttons = []
        seen = window_of(len(self._tabs), self._here())
        for number, tab in enumerate(self._tabs, 1):
            if number - 1 not in seen:
                continue
            keys = f"Alt {number}" if number <= 9 else ""
            button = _TabButton(tab, keys, open_=tab.key == current, last=number == len(tabs))
            button.clicked.connect(self._tell)
            self._buttons.append(button)
            self._row.addWidget(button)
            button.show()
            if tab.key == focused:
                button.setFocus()
        self._say_more(seen)

    def _here(self) -> int:
        return next((at for at, tab in enumerate(self._tabs) if tab.key == self._current), 0)

    def _say_more(self, seen: range) -> None:
        """Name how many calls are open out of sight, with the keys that go there."""
        rest = len(self._tabs) - len(seen)
        said = [self.tr("%n more", "", rest), *keys_out_of(seen, len(self._tabs))] if rest else []
        self._more.setText("  ".join(said))
        self._more.setVisible(bool(rest))

    def in_order(self) -> Sequence[QWidget]:
        """Give the tabs from the left, and then whatever stands at the right end."""
        rest = [one for one in self.findChildren(QAbstractButton) if one not in self._buttons]
        return [*self._buttons, *rest]

    def key_at(self, number: int) -> str:
        """The key of the tab that ``Alt`` and this number go to; empty if there is none."""
        return self._tabs[number - 1].key if 1 <= number <= len(self._tabs) else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strip lies on the rail's plane."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), tokens_of(self).colour("rail"))

    def _tell(self) -> None:
        button = self.sender()
        if isinstance(button, _TabButton):
            self.picked.emit(button.key)
