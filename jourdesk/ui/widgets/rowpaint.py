"""How rows of a list are painted: the margin with its sign, two lines of text, words at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jourdesk.ui.theme import BOX_RADIUS, ROW_HEIGHT, Role, Tokens, font, tokens_of
from jourdesk.ui.widgets.rows import ITEM, ClockRow, ListRow, Section, Space
from jourdesk.ui.widgets.sign import paint_mark

HEAD_HEIGHT = 30
CLOCK_HEIGHT = 58
TALL_HEIGHT = 68
LINE_HEIGHT = 38
WIDE = 480
_PAD = 10

_Left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Pen:
    """A painter with the theme in its hand: writes text in a role and a tone, cut off with an ellipsis."""

    def __init__(self, painter: QPainter, tokens: Tokens, *, selected: bool) -> None:
        self.painter, self.tokens, self.selected = painter, tokens, selected

    def write(self, box: QRectF, text: str, role: Role, tone: str, align: Qt.AlignmentFlag = _Left) -> float:
        """Write into a box and tell how wide the text became."""
        if not text:
            return 0.0
        tone = "text2" if self.selected and tone == "text3" else tone
        chosen = font(role)
        metrics = QFontMetricsF(chosen)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 1)
        self.painter.setFont(chosen)
        self.painter.setPen(self.tokens.colour(tone))
        self.painter.drawText(box, align | Qt.TextFlag.TextSingleLine, shown)
        return metrics.horizontalAdvance(shown)

    def mark(self, left: float, middle: float, row: ListRow | ClockRow) -> None:
        """Paint the sign of a row, 13 pixels."""
        colour = self.tokens.colour(row.mark.token)
        paint_mark(self.painter, QRectF(left, middle - 7, 14, 14), row.mark, colour, row.part)


class RowPainter(QStyledItemDelegate):
    """Paints sections, list rows and clock rows."""

    def __init__(self, *, one_line: bool = False, parent: QObject | None = None) -> None:
        """Make a painter; with ``one_line`` the second line of a list row stands beside the first."""
        super().__init__(parent)
        self._one_line = one_line

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height of each kind; the width is the list's."""
        item = index.data(ITEM)
        if isinstance(item, Space):
            return QSize(0, item.height)
        if isinstance(item, Section):
            return QSize(0, HEAD_HEIGHT)
        if isinstance(item, ListRow) and (self._one_line or not item.sub):
            return QSize(0, LINE_HEIGHT)
        if isinstance(item, ListRow) and item.third:
            return QSize(0, TALL_HEIGHT)
        return QSize(0, CLOCK_HEIGHT if isinstance(item, ClockRow) else ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one item."""
        item = index.data(ITEM)
        tokens = tokens_of(option.widget)
        box = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = _Pen(painter, tokens, selected=selected)
        if isinstance(item, Section):
            _paint_head(pen, box, item)
        elif isinstance(item, (ListRow, ClockRow)):
            if selected:
                focused = bool(state & QStyle.StateFlag.State_Active and state & QStyle.StateFlag.State_HasFocus)
                _paint_fill(painter, box, tokens, focused=focused)
            if isinstance(item, ClockRow):
                _paint_clock(pen, box, item)
            else:
                _paint_row(pen, box, item, one_line=self._one_line)
        painter.restore()


def _paint_fill(painter: QPainter, box: QRectF, tokens: Tokens, *, focused: bool) -> None:
    painter.setBrush(tokens.colour("sel"))
    painter.setPen(QPen(tokens.colour("accent"), 2) if focused else Qt.PenStyle.NoPen)
    inset = 1.0 if focused else 0.0
    painter.drawRoundedRect(box.adjusted(inset, 1 + inset, -inset, -1 - inset), BOX_RADIUS, BOX_RADIUS)


def _paint_head(pen: _Pen, box: QRectF, head: Section) -> None:
    line = box.adjusted(_PAD, 6, -_PAD + 2, 0)
    used = pen.write(line, head.title, Role.GROUP, head.tone)
    if head.counted:
        if box.width() > WIDE:
            pen.write(line.adjusted(used + 10, 0, 0, 0), str(len(head.rows)), Role.SMALL, "text2")
        else:
            pen.write(line, str(len(head.rows)), Role.SMALL, "text2", _Right)


def _paint_row(pen: _Pen, box: QRectF, row: ListRow, *, one_line: bool) -> None:
    first = QRectF(box.left() + _PAD, box.top() + 5, box.width() - 2 * _PAD, 20)
    second = first.translated(0, 19)
    if not row.sub or one_line:
        first.moveTop(box.center().y() - 10)
        second = first
    pen.mark(first.left(), first.center().y(), row)
    left = 23.0
    if row.time:
        pen.write(first.adjusted(left, 0, 0, 0), row.time, Role.BODY, "text" if pen.selected else "text2")
        left += 50
    state = 0.0
    if row.state:
        state = pen.write(first, row.state, Role.SMALL, row.state_tone, _Right) + 12
    if second is first:
        pen.write(first.adjusted(left, 0, -state, 0), row.title, Role.ROW, "text")
        pen.write(first.adjusted(left + 160, 0, -state, 0), row.sub, Role.BODY, "text2")
    else:
        pen.write(first.adjusted(left, 0, -state, 0), row.title, Role.ROW, "text")
        pen.write(
            second.adjusted(left, 0, 0, 0), row.sub, Role.BODY if row.third and not row.time else Role.SMALL, "text2"
        )
        pen.write(second.translated(0, 19).adjusted(left, 0, 0, 0), row.third, Role.SMALL, "text2")


def _paint_clock(pen: _Pen, box: QRectF, row: ClockRow) -> None:
    middle = box.center().y()
    upper = QRectF(box.left() + 12, middle - 18, box.width() - 24, 18)
    lower = upper.translated(0, 18)
    pen.mark(upper.left(), middle, row)
    big = QRectF(upper.left() + 28, middle - 20, 90, 40)
    used = pen.write(big, row.big, Role.DATE, "text")
    beside = big.left() + max(used, 42) + 12 - upper.left()
    pen.write(upper.adjusted(beside, 0, 0, 0), row.above, Role.GROUP, "text")
    pen.write(lower.adjusted(beside, 0, 0, 0), row.below, Role.SMALL, "text2")
    words = 160.0
    pen.write(QRectF(upper.left() + words, upper.top(), 116, 18), row.words, Role.STRONG, row.words_tone)
    pen.write(QRectF(lower.left() + words, lower.top(), 116, 18), row.words_sub, Role.SMALL, "text2")
    right = max(
        pen.write(upper, row.right, Role.SMALL, "text2", _Right),
        pen.write(lower, row.right_sub, Role.SMALL, "text3", _Right),
    )
    what = 284.0
    pen.write(upper.adjusted(what, 0, -right - 16, 0), row.title, Role.STRONG, "text")
    pen.write(lower.adjusted(what, 0, -right - 16, 0), row.sub, Role.SMALL, "text2")
    if not pen.selected:
        rule = QRectF(box.left() + 40, round(box.bottom()) - 1, box.width() - 52, 1)
        pen.painter.fillRect(rule, pen.tokens.colour("line"))
