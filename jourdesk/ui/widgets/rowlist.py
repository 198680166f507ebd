"""A sectioned list that is walked with the arrow keys and keeps still under the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from jourdesk.ui.theme import Role, font
from jourdesk.ui.widgets.rowpaint import RowPainter
from jourdesk.ui.widgets.rows import ClockRow, Index, ListRow, Section, SectionRows


class RowList(QListView):
    """Sections of rows. Arrows move, Enter or a click opens; new rows never move the row with the cursor."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self, name: str, *, one_line: bool = False, click_opens: bool = True, parent: QWidget | None = None
    ) -> None:
        """Make an empty list.

        Args:
            name: Its accessible name.
            one_line: True for rows 38 high with where beside who, in a wide list.
            click_opens: False where opening is an act (ticking off) that a click to read must not do.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self.setObjectName("rows")
        self.setAccessibleName(name)
        self.rows = SectionRows(self)
        self._sections: tuple[Section, ...] = ()
        self._quiet = False
        self._spaced = False
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(one_line=one_line, parent=self))
        self.setFont(font(Role.BODY))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(25)
        if click_opens:
            self.clicked.connect(self._tell_opened)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other rows. What is chosen stays chosen, and with the cursor in the list it also stays where it is."""
        self._sections = tuple(sections)
        key, top = self.current_key(), self._top()
        self._fill(key)
        if key and self.hasFocus() and self.currentIndex().isValid():
            self._hold(key, top)

    def current_key(self) -> str:
        """The key of the row that is chosen; empty when none is."""
        item = self.rows.item(self.currentIndex())
        return item.key if isinstance(item, (ListRow, ClockRow)) else ""

    def choose(self, key: str) -> None:
        """Choose a row without telling; an unknown key chooses nothing."""
        self._quiet = True
        place = self.rows.place_of(key)
        if place.isValid():
            self.setCurrentIndex(place)
        else:
            self.selectionModel().clear()
        self._quiet = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is chosen."""
        super().currentChanged(current, previous)
        if not self._quiet and self.current_key():
            self.chosen.emit(self.current_key())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; all else moves as in any list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self._tell_opened()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._jump(last=event.key() == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row if none is chosen, so that the cursor is always seen."""
        super().focusInEvent(event)
        if not self.current_key():
            first = next((row for section in self._sections for row in section.rows), None)
            if first is not None:
                self.choose(first.key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the room that held the row still."""
        super().focusOutEvent(event)
        if self._spaced:
            self._fill(self.current_key())

    def _jump(self, *, last: bool) -> None:
        """Go to the first or the last row; Qt would stop at a heading."""
        keys = [row.key for section in self._sections for row in section.rows]
        if keys:
            self.setCurrentIndex(self.rows.place_of(keys[-1 if last else 0]))

    def _tell_opened(self) -> None:
        if self.current_key():
            self.opened.emit(self.current_key())

    def _top(self) -> int:
        return self.visualRect(self.currentIndex()).top()

    def _fill(self, key: str, above: int = 0, below: int = 0) -> None:
        value, self._quiet = self.verticalScrollBar().value(), True
        self._spaced = bool(above or below)
        self.rows.show(self._sections, above=above, below=below)
        self.doItemsLayout()
        place = self.rows.place_of(key)
        if place.isValid():
            self.selectionModel().setCurrentIndex(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.verticalScrollBar().setValue(value)
        self._quiet = False

    def _hold(self, key: str, top: int) -> None:
        bar = self.verticalScrollBar()
        wanted = bar.value() + self._top() - top
        above, below = max(-wanted, 0), max(wanted - bar.maximum(), 0)
        if above or below:
            slack = self.viewport().height() - self._content_height() if bar.maximum() == 0 else 0
            self._fill(key, above, below + max(slack, 0) if below else 0)
        bar.setValue(bar.value() + self._top() - top)

    def _content_height(self) -> int:
        last = self.visualRect(self.rows.index(self.rows.rowCount() - 1))
        return last.bottom() + 1 + self.verticalScrollBar().value()


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
