"""The month as a calendar: weeks down, weekdays across, in each day one line a role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from jourdesk.ui.roster.cells import CELL, HEAD, LINE, Cell, CellPainter, DayHead, Line
from jourdesk.ui.roster.places import ONE_DAY, Spot, mondays, walked
from jourdesk.ui.texts import weekday
from jourdesk.ui.theme import Role, font

Index = QModelIndex | QPersistentModelIndex
WEEK_WIDTH, LEAST_DAY, HEADER = 34, 72, 26
_STEPS = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MonthRows(QAbstractTableModel):
    """Holds the lines it is given; asks nobody."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._mondays: tuple[date, ...] = ()
        self._month = (0, 0)
        self.roles: Sequence[str] = ()
        self._heads: dict[date, DayHead] = {}
        self._lines: dict[Spot, Line] = {}

    def show(
        self, month: tuple[int, int], roles: Sequence[str], heads: dict[date, DayHead], lines: dict[Spot, Line]
    ) -> None:
        """Hold another month."""
        same = (self._month, self.roles) == (month, roles)
        if not same:
            self.beginResetModel()
        self._month, self.roles, self._heads, self._lines = month, roles, heads, lines
        self._mondays = mondays(*month)
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        else:
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """One row a week and role."""
        return 0 if parent.isValid() else len(self._mondays) * len(self.roles)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """The number of the week, and seven days."""
        return 0 if parent.isValid() or not self.roles else 8

    def spot(self, index: Index) -> Spot | None:
        """Give the place of a cell; nothing outside the month."""
        if not index.isValid() or not index.column():
            return None
        week, role = divmod(index.row(), len(self.roles))
        day = self._mondays[week] + (index.column() - 1) * ONE_DAY
        return Spot(day, self.roles[role]) if (day.year, day.month) == self._month else None

    def place_of(self, spot: Spot) -> QModelIndex:
        """Find the cell of a place; an invalid index if it is in another month."""
        if (spot.day.year, spot.day.month) != self._month or spot.role not in self.roles:
            return QModelIndex()
        week = (spot.day - self._mondays[0]).days // 7
        return self.index(week * len(self.roles) + list(self.roles).index(spot.role), spot.day.weekday() + 1)

    def line(self, spot: Spot) -> Line | None:
        """Give what stands at a place."""
        return self._lines.get(spot)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the cell, or its words for screen readers and the tooltip."""
        if not index.isValid():
            return None
        week, place = divmod(index.row(), len(self.roles))
        if not index.column():
            number = self._mondays[week].isocalendar().week
            return str(number) if role == Qt.ItemDataRole.DisplayRole and not place else None
        day = self._mondays[week] + (index.column() - 1) * ONE_DAY
        line = self._lines.get(Spot(day, self.roles[place]))
        if role == CELL:
            head = self._heads.get(day) or DayHead(day=day, outside=True)
            return Cell(head=head, line=line, first=not place, last=place == len(self.roles) - 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) and line is not None:
            return line.spoken
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name the weekdays."""
        if orientation != Qt.Orientation.Horizontal or not self._mondays:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                weekday(self._mondays[0] + (section - 1) * ONE_DAY)
                if section
                else self.tr("w", "week, in a table head")
            )
        if role == Qt.ItemDataRole.TextAlignmentRole:
            centred = Qt.AlignmentFlag.AlignCenter
            return centred if not section else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only days of the month can be chosen."""
        if self.spot(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class MonthCalendar(QTableView):
    """Walked with the arrows, changed with Enter, Delete, M, and by dragging; it asks nobody and changes nothing itself."""

    chosen = Signal(object)  # Spot
    opened = Signal(object)  # Spot: Enter or double click
    removed = Signal(object)  # Spot: Delete
    moved = Signal(object, object)  # Spot from, Spot to
    walked_out = Signal(object)  # Spot in the month before or after

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty calendar; ``name`` is its accessible name."""
        super().__init__(parent)
        self.setObjectName("month")
        self.setAccessibleName(name)
        self.rows = MonthRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(CellPainter(self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setFont(font(Role.GROUP))
        across.setSectionsClickable(False)
        across.setHighlightSections(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setMinimumSectionSize(20)
        across.setFixedHeight(HEADER)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setMinimumSectionSize(LINE)
        self._from: Spot | None = None  # where a drag began
        self._press = QPoint()
        self.carried: Spot | None = None
        self._carry_line: Callable[[Spot | None], None] = lambda _spot: None

    @property
    def current(self) -> Spot | None:
        """Where the cursor is."""
        return self.rows.spot(self.currentIndex())

    def show_month(
        self, month: tuple[int, int], roles: Sequence[str], heads: dict[date, DayHead], lines: dict[Spot, Line]
    ) -> None:
        """Show a month; the cursor stays where it is if that place is still there."""
        if self.carried is not None and self.carried in lines:
            lines = {**lines, self.carried: replace(lines[self.carried], carried=True)}
        self.rows.show(month, roles, heads, lines)
        self._measure()

    def choose(self, spot: Spot) -> bool:
        """Put the cursor somewhere; false if that is in another month."""
        index = self.rows.place_of(spot)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the cursor is."""
        super().currentChanged(current, previous)
        spot = self.rows.spot(current)
        if spot is not None:
            self.chosen.emit(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, open, take out; everything else is the page's."""
        spot, key = self.current, event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or spot is None:
            event.ignore()
        elif key in _STEPS:
            to = walked(spot, _STEPS[Qt.Key(key)], self.rows.roles)
            if not self.choose(to):
                self.walked_out.emit(to)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._edge(spot, last=key == Qt.Key.Key_End)
        elif key in _ENTER:
            self.opened.emit(spot)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(spot)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, and perhaps begin to drag."""
        super().mousePressEvent(event)
        spot = self.rows.spot(self.indexAt(event.position().toPoint()))
        line = self.rows.line(spot) if spot is not None else None
        self._from = spot if line is not None and line.name and not line.proposed else None
        self._press = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that something is being dragged."""
        far = (event.position().toPoint() - self._press).manhattanLength() >= QApplication.startDragDistance()
        if self._from is not None and far:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what was dragged."""
        start, self._from = self._from, None
        dragged = self.cursor().shape() == Qt.CursorShape.ClosedHandCursor
        self.unsetCursor()
        to = self.rows.spot(self.indexAt(event.position().toPoint()))
        if dragged and start is not None and to is not None and to != start:
            self.choose(to)
            self.moved.emit(start, to)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open."""
        spot = self.rows.spot(self.indexAt(event.position().toPoint()))
        if spot is not None:
            self.opened.emit(spot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room evenly between the days."""
        super().resizeEvent(event)
        self._measure()

    def _edge(self, spot: Spot, *, last: bool) -> None:
        days = [one for one in range(1, 32) if self.rows.place_of(_of(spot, one)).isValid()]
        self.choose(_of(spot, days[-1] if last else days[0]))

    def _measure(self) -> None:
        rows, roles = self.rows.rowCount(), len(self.rows.roles)
        if not rows:
            return
        room = self.viewport().size()
        day = max(LEAST_DAY, (room.width() - WEEK_WIDTH) // 7)
        self.setColumnWidth(0, WEEK_WIDTH)
        for column in range(1, 8):
            self.setColumnWidth(column, day)
        week = max(HEAD + LINE * roles + 4, room.height() * roles // rows)
        for row in range(rows):
            place = row % roles
            height = LINE + (HEAD if not place else 0)
            if place == roles - 1:
                height = week - HEAD * (roles > 1) - LINE * (roles - 1)
            self.setRowHeight(row, height)


def _of(spot: Spot, number: int) -> Spot:
    first = spot.day.replace(day=1)
    return Spot(first + (number - 1) * ONE_DAY, spot.role)
