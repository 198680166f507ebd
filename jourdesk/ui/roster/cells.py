"""How one line of a day is painted: its sign, the name, what is missing, what waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jourdesk.ui.roster.fitting import GAP, SIGN, Fitted, fitted, forms
from jourdesk.ui.theme import CAP_RADIUS, Role, Tokens, font, tokens_of
from jourdesk.ui.widgets.sign import Mark, paint_mark

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
HEAD, LINE, PAD = 24, 20, 8
_SIGN = 13
_Left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHead:
    """What stands above the lines of a day."""

    day: date
    note: str = ""
    free: bool = False
    today: bool = False
    outside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Line:
    """One line of a day, ready to be painted and spoken.

    ``missing`` is the word in a gap, ``meant`` one that was intended, ``quiet`` what is past. ``signs`` stand at the right.
    ``short`` and ``less`` are what stands for name (or ``meant``) and ``more`` where a cell is narrow.
    """

    role: str
    name: str = ""
    short: str = ""
    missing: str = ""
    meant: str = ""
    more: str = ""
    less: str = ""
    quiet: bool = False
    proposed: bool = False
    carried: bool = False
    signs: tuple[Mark, ...] = ()
    waiting: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of the table: the line, whether its day's head stands above it and its day ends below it."""

    head: DayHead
    line: Line | None
    first: bool
    last: bool


class CellPainter(QStyledItemDelegate):
    """Paints the cells of the month."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line, and the head of its day above the first."""
        cell = index.data(CELL)
        tokens = tokens_of(option.widget)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(cell, Cell):
            plane = "sel" if cell.head.today else "raised" if cell.head.free or cell.head.outside else "surface"
            painter.fillRect(box, tokens.colour(plane))
            if cell.first:
                _head(painter, box, cell.head, tokens)
            self._choose(painter, box, option, cell)
            if cell.line is not None and cell.line.waiting:
                _waiting(painter, box, cell, tokens)
            if cell.line is not None:
                _line(painter, _of_line(box, cell), cell.line, tokens)
            _rules(painter, box, tokens, last=cell.last)
        elif isinstance(index.data(), str):
            painter.setPen(tokens.colour("text2"))
            painter.setFont(font(Role.SMALL))
            painter.drawText(
                QRectF(box.left(), box.top(), box.width(), HEAD), Qt.AlignmentFlag.AlignCenter, index.data()
            )
        painter.restore()

    def _choose(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, cell: Cell) -> None:
        if not option.state & QStyle.StateFlag.State_Selected:
            return
        tokens = tokens_of(option.widget)
        focused = bool(option.state & QStyle.StateFlag.State_Active and option.state & QStyle.StateFlag.State_HasFocus)
        painter.setBrush(tokens.colour("surface" if cell.head.today else "sel"))
        painter.setPen(QPen(tokens.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(_of_line(box, cell).adjusted(2, 0.5, -3, -0.5), CAP_RADIUS, CAP_RADIUS)


def _of_line(box: QRectF, cell: Cell) -> QRectF:
    return QRectF(box.left(), box.top() + (HEAD if cell.first else 0), box.width(), LINE)


def _head(painter: QPainter, box: QRectF, head: DayHead, tokens: Tokens) -> None:
    top = QRectF(box.left() + PAD, box.top() + 3, box.width() - 2 * PAD, HEAD - 4)
    painter.setPen(tokens.colour("text3" if head.outside else "text"))
    painter.setFont(font(Role.SMALL if head.outside else Role.STRONG))
    number = str(head.day.day)
    painter.drawText(top, _Left, number)
    used = QFontMetricsF(painter.font()).horizontalAdvance(number) + 6
    painter.setPen(tokens.colour("text2"))
    painter.setFont(font(Role.SMALL))
    room = top.adjusted(used, 0, 0, 0)
    note = painter.fontMetrics().elidedText(head.note, Qt.TextElideMode.ElideRight, round(room.width()))
    # Half an hour's figure says nothing; half a holiday's name still tells that it is one.
    if note == head.note or not head.note[:1].isdigit():
        painter.drawText(room, _Right, note)


def _waiting(painter: QPainter, box: QRectF, cell: Cell, tokens: Tokens) -> None:
    """Where there is room below the line, say in words what the sign says."""
    below = _of_line(box, cell).translated(0, LINE - 2)
    if cell.line is None or not cell.last or below.bottom() > box.bottom():
        return
    painter.setFont(font(Role.SMALL))
    painter.setPen(tokens.colour("text2"))
    painter.drawText(below.adjusted(PAD + 16, 0, -PAD, 0), _Left, cell.line.waiting)


def _line(painter: QPainter, box: QRectF, line: Line, tokens: Tokens) -> None:
    inner = box.adjusted(PAD, 0, -PAD, 0)
    late = bool(line.missing)
    ink = (
        "late"
        if late
        else "text3"
        if line.quiet or line.meant
        else "text"
        if line.role in ("jour", "decider")
        else "text2"
    )
    paint_role(painter, QRectF(inner.left() - 2, inner.center().y() - 7, 14, 14), line.role, tokens.colour(ink))
    words = inner.adjusted(16, 0, -2, 0)
    shown = _fitted(line, words.width())
    right = inner.right()
    for mark in shown.signs:
        right -= SIGN
        colour = tokens.colour(mark.token)
        paint_mark(painter, QRectF(right, inner.center().y() - _SIGN / 2, _SIGN, _SIGN), mark, colour)
    if line.missing:
        _gap(painter, words, line.missing, tokens)
    elif line.proposed:
        _proposed(painter, words, shown.words, tokens)
    else:
        _name(painter, words, shown, _face(line), tokens.colour("text3" if line.meant else ink), tokens)
    if line.carried:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tokens.colour("accent"), 1.4, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box.adjusted(3, 1.5, -4, -1.5), CAP_RADIUS, CAP_RADIUS)


def paint_role(painter: QPainter, box: QRectF, role: str, colour: object) -> None:
    """Paint the sign of a role: a dot for the jour and the decider, a ring for the second line, a diamond for the manager."""
    if role == "manager":
        middle = box.center()
        points = [QPointF(middle.x() + x, middle.y() + y) for x, y in ((0, -4.2), (4.2, 0), (0, 4.2), (-4.2, 0))]
        painter.setPen(QPen(colour, 1.4))  # type: ignore[call-overload]  # a QColor, as every colour here
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF(points))
        return
    paint_mark(painter, box, Mark.BACKUP if role == "backup" else Mark.DUTY, colour)  # type: ignore[arg-type]  # a QColor


def _face(line: Line) -> QFont:
    return font(Role.BODY if line.quiet or line.meant or line.role in ("backup", "manager") else Role.ROW)


def _fitted(line: Line, room: float) -> Fitted:
    """Choose how a line is written in a room; what is only proposed has a frame round it."""
    if line.proposed:
        wide = QFontMetricsF(font(Role.ROW)).horizontalAdvance
        return fitted(forms(line.name, line.short), (), (), room - 4, (wide, wide))
    words = (line.meant, line.short) if line.meant else forms(line.name, line.short)
    more = (line.more, line.less) if line.less else (line.more,) if line.more else ()
    wides = (QFontMetricsF(_face(line)).horizontalAdvance, QFontMetricsF(font(Role.SMALL)).horizontalAdvance)
    return fitted(tuple(filter(None, words)), more, line.signs, room, wides)


def _name(painter: QPainter, box: QRectF, shown: Fitted, face: QFont, ink: QColor, tokens: Tokens) -> None:
    painter.setFont(face)
    painter.setPen(ink)
    painter.drawText(box, _Left | Qt.TextFlag.TextSingleLine, shown.words)
    if shown.more:
        used = QFontMetricsF(face).horizontalAdvance(shown.words) + GAP
        painter.setFont(font(Role.SMALL))
        painter.setPen(tokens.colour("text2"))
        painter.drawText(box.adjusted(used, 0, 0, 0), _Left, shown.more)


def _gap(painter: QPainter, box: QRectF, words: str, tokens: Tokens) -> None:
    """A gap is hatched, has a border, and says what it is."""
    frame = box.adjusted(0, 1.5, 0.5, -1.5)
    painter.setPen(QPen(tokens.colour("late"), 1))
    painter.setBrush(tokens.colour("latebg"))
    painter.drawRoundedRect(frame, CAP_RADIUS, CAP_RADIUS)
    hatch = tokens.colour("late")
    hatch.setAlpha(70)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
    painter.drawRoundedRect(frame, CAP_RADIUS, CAP_RADIUS)
    painter.setFont(font(Role.GROUP))
    wide = QFontMetricsF(painter.font()).horizontalAdvance(words) + 10
    plate = QRectF(frame.center().x() - wide / 2, frame.top() + 1, wide, frame.height() - 2).intersected(frame)
    painter.setBrush(tokens.colour("latebg"))
    painter.drawRect(plate)
    painter.setPen(tokens.colour("late"))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, words)


def _proposed(painter: QPainter, box: QRectF, words: str, tokens: Tokens) -> None:
    """What is only proposed has a dashed frame, so that it is told from what is planned also without colour."""
    frame = box.adjusted(-2, 1.5, 0.5, -1.5)
    painter.setPen(QPen(tokens.colour("accent"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, CAP_RADIUS, CAP_RADIUS)
    painter.setFont(font(Role.ROW))
    painter.setPen(tokens.colour("accent"))
    painter.drawText(frame.adjusted(4, 0, -2, 0), _Left, words)


def _rules(painter: QPainter, box: QRectF, tokens: Tokens, *, last: bool) -> None:
    colour = tokens.colour("line")
    painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), colour)
    if last:
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour)
