"""The values of a list and the model that holds them: sections of rows, flattened, asking nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jourdesk.ui.widgets.sign import Mark, mark_word

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """A row 50 high: sign, time, who over where, state. Age and role; never a name, number or place of the person.

    ``third`` is one line more, in a row 68 high.
    """

    key: str
    mark: Mark = Mark.NONE
    part: float = 0.0
    time: str = ""
    title: str
    sub: str = ""
    state: str = ""
    state_tone: str = "text2"
    third: str = ""

    def __repr__(self) -> str:
        """Show the key only."""
        return f"ListRow(key={self.key!r})"

    def spoken(self) -> str:
        """What a screen reader says."""
        return _spoken(mark_word(self.mark), self.time, self.title, self.sub, self.third, self.state)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRow:
    """A row 58 high with a big date or time: sign, date, words of urgency, what over whom, provision over outer day."""

    key: str
    mark: Mark
    part: float = 0.0
    big: str
    above: str = ""
    below: str = ""
    words: str
    words_sub: str = ""
    title: str
    sub: str = ""
    right: str = ""
    right_sub: str = ""

    def __repr__(self) -> str:
        """Show the key only."""
        return f"ClockRow(key={self.key!r})"

    @property
    def words_tone(self) -> str:
        """The words take the sign's colour only when the time has passed or is within the hour."""
        return self.mark.token if self.mark in (Mark.LATE, Mark.SOON) else "text"

    def spoken(self) -> str:
        """What a screen reader says."""
        date = " ".join(part for part in (self.above, self.big, self.below) if part)
        return _spoken(date, self.words, self.title, self.words_sub, self.sub, self.right, self.right_sub)


def _spoken(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A group heading with its rows; the count at the right is a number and nothing else."""

    title: str
    rows: Sequence[ListRow | ClockRow]
    tone: str = "text2"
    counted: bool = True


@dataclass(frozen=True, slots=True)
class Space:
    """Room that keeps the row with the cursor where it is when rows come or go above it."""

    height: int


Item = Section | ListRow | ClockRow | Space
ITEM = Qt.ItemDataRole.UserRole


class SectionRows(QAbstractListModel):
    """Sections and rows in one flat list; only rows can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._items: list[Item] = []

    def show(self, sections: Sequence[Section], *, above: int = 0, below: int = 0) -> None:
        """Hold other sections; empty ones are left out. ``above`` and ``below`` are room in pixels."""
        items: list[Item] = [Space(above)] if above else []
        for section in sections:
            if section.rows:
                items += [section, *section.rows] if section.title else section.rows
        if below:
            items.append(Space(below))
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """How many items there are; items have no children."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the item, or its words for screen readers."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if isinstance(item, (ListRow, ClockRow)):
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return item.spoken()
            if role == Qt.ItemDataRole.DisplayRole:
                return item.title
        if isinstance(item, Section) and role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return item.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen; headings and room cannot."""
        if index.isValid() and isinstance(self._items[index.row()], (ListRow, ClockRow)):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def item(self, index: Index) -> Item | None:
        """Give what stands at a place."""
        return self._items[index.row()] if index.isValid() else None

    def place_of(self, key: str) -> QModelIndex:
        """Find a row by its key; an invalid index if it is not there."""
        for number, item in enumerate(self._items):
            if isinstance(item, (ListRow, ClockRow)) and item.key == key:
                return self.index(number)
        return QModelIndex()
