"""How one line of a day is painted: its sign, the name, what is missing, what waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

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
    """

    role: str
    name: str = ""
    missing: str = ""
    meant: str = ""
    more: str = ""
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


def shortened(name: str, metrics: QFontMetricsF, room: float) -> str:
    """Write a name so that it fits: whole, or with initials, or cut off; never without the surname if it can be helped."""
    if metrics.horizontalAdvance(name) <= room:
        return name
    *given, family = name.split() or [""]
    initials = " ".join(f"{one[0]}." for one in given)
    for shorter in (f"{initials} {family}".strip(), family):
        if metrics.horizontalAdvance(shorter) <= room:
            return shorter
    return metrics.elidedText(family, Qt.TextElideMode.ElideRight, room)


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
    right = inner.right()
    for mark in line.signs:
        right -= _SIGN + 2
        colour = tokens.colour(mark.token)
        paint_mark(painter, QRectF(right, inner.center().y() - _SIGN / 2, _SIGN, _SIGN), mark, colour)
    words = QRectF(inner.left() + 16, inner.top(), right - inner.left() - 18, inner.height())
    if line.missing:
        _gap(painter, words, line.missing, tokens)
    elif line.proposed:
        _proposed(painter, words, line, tokens)
    else:
        _name(painter, words, line, "text3" if line.meant else ink, tokens)
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


def _name(painter: QPainter, box: QRectF, line: Line, ink: str, tokens: Tokens) -> None:
    chosen = font(Role.BODY if line.quiet or line.meant or line.role in ("backup", "manager") else Role.ROW)
    metrics = QFontMetricsF(chosen)
    more = QFontMetricsF(font(Role.SMALL)).horizontalAdvance(line.more) + 4 if line.more else 0
    said = line.meant or shortened(line.name, metrics, box.width() - more)
    painter.setFont(chosen)
    painter.setPen(tokens.colour(ink))
    said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, box.width() - more + 1)
    painter.drawText(box, _Left | Qt.TextFlag.TextSingleLine, said)
    if line.more:
        painter.setFont(font(Role.SMALL))
        painter.setPen(tokens.colour("text2"))
        painter.drawText(box.adjusted(metrics.horizontalAdvance(said) + 4, 0, 0, 0), _Left, line.more)


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


def _proposed(painter: QPainter, box: QRectF, line: Line, tokens: Tokens) -> None:
    """What is only proposed has a dashed frame, so that it is told from what is planned also without colour."""
    frame = box.adjusted(-2, 1.5, 0.5, -1.5)
    painter.setPen(QPen(tokens.colour("accent"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, CAP_RADIUS, CAP_RADIUS)
    metrics = QFontMetricsF(font(Role.ROW))
    painter.setFont(font(Role.ROW))
    painter.setPen(tokens.colour("accent"))
    painter.drawText(frame.adjusted(4, 0, -2, 0), _Left, shortened(line.name, metrics, frame.width() - 6))


def _rules(painter: QPainter, box: QRectF, tokens: Tokens, *, last: bool) -> None:
    colour = tokens.colour("line")
    painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), colour)
    if last:
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour)
