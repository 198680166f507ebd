"""The matrix of municipalities and decisions: how many may be rung, and who first."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from jourdesk.ui.theme import CAP_RADIUS, Role, font, tokens_of
from jourdesk.usecases.read_duty import DutyCell, DutyTable

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate
CELL = Qt.ItemDataRole.UserRole
ROW_HEIGHT, LEAST_WIDTH = 56, 58


class DutyRows(QAbstractTableModel):
    """Holds the table it is given; asks nobody."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty model."""
        super().__init__(parent)
        self._table: DutyTable | None = None

    def show(self, table: DutyTable) -> None:
        """Hold another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """One row a municipality."""
        return 0 if parent.isValid() or self._table is None else len(self._table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        """One column a provision."""
        return 0 if parent.isValid() or self._table is None else len(self._table.provisions)

    def cell(self, index: Index) -> DutyCell | None:
        """Give one cell."""
        if self._table is None or not index.isValid():
            return None
        return self._table.rows[index.row()].cells[index.column()]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the cell, or its words for screen readers."""
        cell = self.cell(index)
        if cell is None or self._table is None:
            return None
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return str(len(cell.may))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self._table.rows[index.row()].name
            return f"{name}, {self._table.provisions[index.column()][1]}, {spoken(cell)}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name municipalities at the left, provisions in short above, their titles in the tooltip."""
        if self._table is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._table.rows[section].name if role == Qt.ItemDataRole.DisplayRole else None
        code, text, title = self._table.provisions[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{text}, {title}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return text
        return code if role == Qt.ItemDataRole.DisplayRole else None


def spoken(cell: DutyCell) -> str:
    """Say a cell: how many may decide, and who first."""
    return f"{len(cell.may)}, {cell.may[0].title if cell.may else word(cell)}"


def word(cell: DutyCell) -> str:
    """The word under the number: the role of the one to ring first, as short as in the head of a table."""
    if not cell.may:
        return translate("Duty", "nobody")
    first = cell.may[0]
    return {
        "chair": translate("Duty", "chair"),
        "vice-chair": translate("Duty", "vice ch."),
        "member": translate("Duty", "member"),
        "committee-chair": translate("Duty", "comm. ch."),
        "official": translate("Duty", "official"),
    }.get(first.role, first.title)


class _Painter(QStyledItemDelegate):
    """A number over a word: amber when there is only one, red with a border when there is none."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL)
        tokens = tokens_of(option.widget)
        if not isinstance(cell, DutyCell):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5)
        alone, none = len(cell.may) == 1, not cell.may
        ink = "late" if none else "soon" if alone else "text"
        if none or alone:
            painter.setBrush(tokens.colour("latebg" if none else "soonbg"))
            painter.setPen(QPen(tokens.colour("late"), 1) if none else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, CAP_RADIUS, CAP_RADIUS)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush if none or alone else tokens.colour("sel"))
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(tokens.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), CAP_RADIUS + 1, CAP_RADIUS + 1)
        middle = box.center().y()
        painter.setPen(tokens.colour(ink))
        painter.setFont(font(Role.STRONG))
        upper = QRectF(box.left(), middle - 19, box.width(), 19)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(len(cell.may)) if cell.may else "–")
        painter.setPen(tokens.colour(ink if none or alone else "text2"))
        painter.setFont(font(Role.SMALL))
        metrics = painter.fontMetrics()
        said = metrics.elidedText(word(cell), Qt.TextElideMode.ElideRight, round(box.width()) - 2)
        painter.drawText(upper.translated(0, 18), Qt.AlignmentFlag.AlignCenter, said)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(LEAST_WIDTH, ROW_HEIGHT)


class DutyMatrix(QTableView):
    """Walked with the arrow keys; ``chosen`` tells which cell."""

    chosen = Signal(object)  # DutyCell

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty matrix; ``name`` is its accessible name."""
        super().__init__(parent)
        self.setObjectName("matrix")
        self.setAccessibleName(name)
        self.rows = DutyRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self))
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        for header, role in ((across, Role.GROUP), (down, Role.ROW)):
            header.setFont(font(role))
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(LEAST_WIDTH)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW_HEIGHT)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_table(self, table: DutyTable) -> None:
        """Show another table; the chosen cell stays, at first the worst one is chosen."""
        place = self.currentIndex()
        row, column = (place.row(), place.column()) if place.isValid() else _worst(table)
        self.rows.show(table)
        index = self.rows.index(min(row, self.rows.rowCount() - 1), min(column, self.rows.columnCount() - 1))
        if index.isValid():
            self.setCurrentIndex(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which cell is chosen."""
        super().currentChanged(current, previous)
        cell = self.rows.cell(current)
        if cell is not None:
            self.chosen.emit(cell)


def _worst(table: DutyTable) -> tuple[int, int]:
    counts = [
        (len(cell.may), row, column) for row, one in enumerate(table.rows) for column, cell in enumerate(one.cells)
    ]
    _, row, column = min(counts, default=(0, 0, 0))
    return row, column
