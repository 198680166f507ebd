"""The tab key walks the window as it is read, also through rows that were made later than what stands below them.

Qt's own chain follows the order in which widgets were made, and stops at every frame whose cursor is lent to a box inside it.
The order is therefore read off the window at the very moment the key is pressed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget


@runtime_checkable
class Ordered(Protocol):
    """A widget whose parts are read in another order than they were made in."""

    def in_order(self) -> Sequence[QWidget]:
        """Give its parts as they are read."""
        ...


def stops(*parts: QWidget | None) -> list[QWidget]:
    """List where the tab key stops in these parts, as they are read. What is hidden or closed has no place in it."""
    return [one for part in parts for one in _stops(part)]


def step(every: Sequence[QWidget], here: QWidget | None, *, onward: bool) -> bool:
    """Put the cursor into the next stop, or the one before, round and round; tells if the cursor was in one of them."""
    if here is None or here not in every:
        return False
    after = every[(every.index(here) + (1 if onward else -1)) % len(every)]
    after.setFocus(Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason)
    return True


def _stops(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is None or widget.isHidden() or not widget.isEnabled():
        return
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    for part in _parts(widget):
        yield from _stops(part)


def _parts(widget: QWidget) -> Sequence[QWidget | None]:
    # Layouts are not asked: the items they lend out may be gone before Python knows it.
    if isinstance(widget, Ordered):
        return widget.in_order()
    if isinstance(widget, QScrollArea):
        return [widget.widget()]
    if isinstance(widget, QStackedWidget):
        return [widget.currentWidget()]
    return [one for one in widget.children() if isinstance(one, QWidget)]
