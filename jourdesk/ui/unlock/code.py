"""The recovery code on screen: eight numbered groups of which some are covered while they are asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key, bind
from jourdesk.ui.theme import BOX_RADIUS, Role, Tokens, font, tokens_of
from jourdesk.ui.widgets.button import RING, Button, Kind, actions
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label


class Group(QWidget):
    """One group of the code, with its number; covered it shows dots only."""

    def __init__(self, number: int, text: str, *, covered: bool, parent: QWidget | None = None) -> None:
        """Make a group; ``number`` counts from 1."""
        super().__init__(parent)
        self._number, self._text, self._covered = number, text, covered
        self.setFixedHeight(58)
        self.setMinimumWidth(90)
        self.setAccessibleName(f"{number}: {'•' * len(text) if covered else ' '.join(text)}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, its number, and the letters or dots."""
        tokens = tokens_of(self)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens.colour("line"), 1))
            painter.setBrush(tokens.colour("raised"))
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, BOX_RADIUS, BOX_RADIUS)
            painter.setFont(font(Role.GROUP))
            painter.setPen(tokens.colour("text3"))
            painter.drawText(box.adjusted(10, 5, 0, 0), Qt.AlignmentFlag.AlignLeft, str(self._number))
            self._paint_letters(painter, box.adjusted(14, 0, 0, 0), tokens)

    def _paint_letters(self, painter: QPainter, box: QRectF, tokens: Tokens) -> None:
        if self._covered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("edge"))
            for number in range(4):
                x = box.center().x() - 24 + 16 * number
                painter.drawEllipse(QRectF(x - 3.5, box.center().y() - 3.5, 7, 7))
            return
        letters = font(Role.PAGE, code=True)
        letters.setPixelSize(22)
        letters.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2)
        painter.setFont(letters)
        painter.setPen(tokens.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)


class CodeStep(QWidget):
    """Shows the code once, lets it be printed, and asks for two groups of it from the paper."""

    print_wanted = Signal()
    group_typed = Signal(int, str)  # which group, from 0; what was typed
    confirmed = Signal()
    later = Signal()

    def __init__(self, groups: Sequence[str], covered: Collection[int], parent: QWidget | None = None) -> None:
        """Make the step.

        Args:
            groups: The eight groups, in order.
            covered: Which of them, from 0, are covered and asked for.
            parent: The page it stands in.
        """
        super().__init__(parent)
        self.fields = {place: Field(self.tr("Group %n", "", place + 1), code=True) for place in sorted(covered)}
        self._right: dict[int, bool] = dict.fromkeys(self.fields, False)
        self.go_on = Button(self.tr("Continue"), Kind.PRIMARY, keys="Enter")
        self.print = Button(self.tr("Print"), keys=Key.PRINT.cap)
        self.skip = Button(self.tr("Leave it until tomorrow"), Kind.QUIET, keys=Key.LATER.cap)
        self._why = self.tr("Continue opens when both match. The letters I, L, O and the digits 0, 1 are not used.")
        self._lay_out(groups)
        self._tie()
        self._judge()

    def judge(self, place: int, right: bool) -> None:
        """Say if what was typed into a group is right; when all are, one can go on."""
        self._right[place] = right
        field = self.fields[place]
        if right or len(field.text().strip()) < 4:
            field.clear_error()
        else:
            field.set_error(self.tr("Does not match the paper."))
        self._judge()

    def focus_start(self) -> None:
        """Put the cursor into the first group that is asked for."""
        next(iter(self.fields.values())).setFocus()

    def _judge(self) -> None:
        if all(self._right.values()):
            self.go_on.enable()
        else:
            self.go_on.disable(self._why)

    def _confirm(self) -> None:
        if all(self._right.values()):
            self.confirmed.emit()

    def _tie(self) -> None:
        for place, field in self.fields.items():
            field.changed.connect(lambda text, place=place: self.group_typed.emit(place, text))
            field.entered.connect(lambda _text: self._confirm())
        self.go_on.clicked.connect(self._confirm)
        self.print.clicked.connect(self.print_wanted)
        self.skip.clicked.connect(self.later)
        bind(self, Key.PRINT, self.print_wanted.emit)
        bind(self, Key.LATER, self.later.emit)

    def _lay_out(self, groups: Sequence[str]) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, text in enumerate(groups):
            group = Group(place + 1, text, covered=place in self.fields)
            grid.addWidget(group, place // 4, place % 4)
        asked = QHBoxLayout()
        asked.setSpacing(8)
        for field in self.fields.values():
            field.setFixedWidth(124)
            asked.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        asked.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 0, RING, RING)
        column.setSpacing(0)
        column.addLayout(grid)
        column.addSpacing(16)
        for number, words in enumerate(self._advice(), 1):
            column.addLayout(_numbered(number, words))
            column.addSpacing(3)
        column.addSpacing(11)
        column.addLayout(asked)
        column.addSpacing(20)
        column.addLayout(actions(self.go_on, self.print, self.skip))
        column.addSpacing(10)
        column.addWidget(Label(self._why, Role.SMALL, "text3", wrap=True))

    def _advice(self) -> tuple[str, str, str]:
        return (
            self.tr("Print the code, or copy it by hand."),
            self.tr("Put the paper in a locked cabinet at the jour. Not in the laptop bag."),
            self.tr("Fill in the two covered groups from the paper."),
        )


def _numbered(number: int, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(0)
    figure = Label(str(number), Role.STRONG, "text3")
    figure.setFixedWidth(24)
    row.addWidget(figure)
    row.addWidget(Label(words), 1)
    return row
