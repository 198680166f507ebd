"""A paper on the screen: one white sheet, its parts numbered and in their fixed order."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain import paper as p
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.sign import Mark, Sign

_TITLES, _LABELS = 136, 92
_TOP = Qt.AlignmentFlag.AlignTop
_MARKS = {
    p.Sign.WARNING: Mark.LATE,
    p.Sign.SOON: Mark.SOON,
    p.Sign.TODAY: Mark.NEAR,
    p.Sign.WAITING: Mark.WAITS,
    p.Sign.OPEN: Mark.MISSING,
    p.Sign.DONE: Mark.YES,
    p.Sign.REFUSED: Mark.BARRED,
    p.Sign.DROPPED: Mark.DROPPED,
    p.Sign.SEALED: Mark.SEALED,
}
_TONES = {p.Sign.WARNING: "late", p.Sign.SOON: "soon", p.Sign.SEALED: "seal"}


class Room(Enum):
    """How much room a sheet has: all, too little for provisions at the right, or too little for headings at the left."""

    WIDE = "wide"
    COMPACT = "compact"
    NARROW = "narrow"


class PaperSheet(QFrame):
    """Shows the parts of a paper; it can be read from top to bottom by a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty sheet."""
        super().__init__(parent)
        self.setObjectName("sheet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 14, 18, 16)
        self._column.setSpacing(0)
        self._parts: list[QWidget] = []

    def show_paper(self, paper: p.Paper, room: Room = Room.WIDE) -> None:
        """Show another paper."""
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._parts = []
        self.setAccessibleName(paper.document_title)
        for number, part in enumerate(paper.parts):
            if number:
                self._column.addSpacing(11)
                self._column.addWidget(Rule())
                self._column.addSpacing(11)
            shown = _part(part, room)
            self._parts.append(shown)
            self._column.addWidget(shown)

    def part(self, number: int) -> QWidget | None:
        """Give a part by its number, from 1."""
        return self._parts[number - 1] if 1 <= number <= len(self._parts) else None


def _part(part: p.Part, room: Room) -> QWidget:
    shown = QWidget()
    shown.setAccessibleName(f"{part.number} {part.title}")
    content = QVBoxLayout()
    content.setSpacing(7)
    for block in part.blocks:
        _add_block(content, block, room)
    title = QVBoxLayout()
    title.setSpacing(1)
    head = Label(part.title, Role.STRONG, wrap=True)
    if room is not Room.NARROW:
        head.setFixedWidth(_TITLES)
    title.addWidget(head)
    if part.note:
        title.addWidget(Label(part.note, Role.SMALL, "text2", wrap=True))
    title.addStretch(1)
    grid = QGridLayout(shown)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, 22)
    grid.addWidget(Label(str(part.number), Role.ROW, "text2"), 0, 0, _TOP)
    grid.addLayout(title, 0, 1)
    if room is Room.NARROW:
        grid.addLayout(content, 1, 1)
        grid.setColumnStretch(1, 1)
    else:
        grid.setColumnMinimumWidth(2, 16)
        grid.addLayout(content, 0, 3)
        grid.setColumnStretch(3, 1)
    return shown


def _add_block(column: QVBoxLayout, block: p.Block, room: Room) -> None:
    if isinstance(block, p.Rows):
        column.addLayout(_rows(block.rows, room))
    elif isinstance(block, p.Clocks):
        column.addSpacing(2)
        column.addLayout(_clocks(block.lines, room))
    else:
        for text, role, tone in _texts(block):
            column.addWidget(Label(text, role, tone, wrap=True))


def _texts(block: p.Block) -> list[tuple[str, Role, str]]:
    """Turn a block that is only text into labels."""
    if isinstance(block, p.Prose):
        head = [(block.heading, Role.GROUP, "text2")] if block.heading else []
        return head + [(text, Role.BODY, "text2") for text in block.paragraphs]
    if isinstance(block, p.Quote):
        return [(" ".join(filter(None, (block.lead, block.text))), Role.BODY, "text")]
    if isinstance(block, p.Table):
        return [(block.title, Role.GROUP, "text2"), *((" · ".join(ln), Role.BODY, "text") for ln in block.lines)]
    return []


def _rows(rows: tuple[p.Row, ...], room: Room) -> QGridLayout:
    """Sign, label, text, provision and time in columns that all rows of a list share."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(8)
    signed = any(row.sign is not p.Sign.NONE for row in rows)
    labelled = any(row.label or row.label_note for row in rows)
    for number, row in enumerate(rows):
        if signed:
            sign = Sign(_MARKS.get(row.sign, Mark.NONE), side=14)
            grid.addWidget(sign, number, 0, _TOP)
        if labelled:
            grid.addWidget(
                _stacked(row.label, row.label_note, _TONES.get(row.sign, "text"), strong=True), number, 1, _TOP
            )
        grid.addWidget(_text(row, room), number, 2)
        if room is Room.WIDE:
            grid.addWidget(_right(row), number, 3, _TOP)
    grid.setColumnStretch(2, 1)
    if labelled and room is Room.WIDE:
        grid.setColumnMinimumWidth(1, _LABELS)
    return grid


def _stacked(upper: str, lower: str, tone: str, *, strong: bool) -> QWidget:
    both = QWidget()
    both.setMaximumWidth(int(_LABELS * 1.5))
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if upper:
        column.addWidget(Label(upper, Role.STRONG if strong else Role.BODY, tone, wrap=len(upper) > 14))
    if lower:
        column.addWidget(Label(lower, Role.SMALL, "text2"))
    return both


def _text(row: p.Row, room: Room) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    tone = "seal" if row.sign is p.Sign.SEALED else "text"
    column.addWidget(Label(row.text, Role.ROW if row.strong else Role.BODY, tone, wrap=True))
    beside = () if room is Room.WIDE else (row.time, row.aside)
    small = " · ".join(filter(None, (*beside, row.small)))
    if small:
        column.addWidget(Label(small, Role.SMALL, "text2", wrap=True))
    return both


def _right(row: p.Row) -> QWidget:
    both = QWidget()
    line = QHBoxLayout(both)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    if row.aside:
        line.addWidget(Label(row.aside, Role.SMALL, "text3"))
    if row.time:
        line.addWidget(Label(row.time, Role.BODY))
    return both


def _clocks(lines: tuple[p.ClockLine, ...], room: Room) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    for number, line in enumerate(lines):
        running = bool(line.strict)
        grid.addWidget(Sign(Mark.RUNS if running else Mark.WAITS, side=14), number, 0, _TOP)
        if room is not Room.WIDE:
            said = " · ".join(filter(None, _dates(line))) if running else line.waits
            grid.addWidget(_stacked_wide(line.name, said), number, 1)
            continue
        grid.addWidget(_stacked_wide(line.name, line.note if running else line.waits), number, 1)
        styles = ((Role.STRONG, "text"), (Role.BODY, "text2"), (Role.SMALL, "text3"))
        for column, (text, (role, tone)) in enumerate(zip(_dates(line), styles, strict=True), 2):
            grid.addWidget(Label(text, role, tone), number, column, _TOP)
    grid.setColumnStretch(1, 1)
    return grid


def _dates(line: p.ClockLine) -> tuple[str, str, str]:
    """Say the three days of a clock; only the strict one stands without its word."""
    alarm = QCoreApplication.translate("Handovers", "alarm {day}").format(day=line.alarm)
    outer = QCoreApplication.translate("Handovers", "outermost {day}").format(day=line.outer)
    return (
        line.strict or "–",
        alarm if line.alarm not in ("", line.strict) else "",
        outer if line.outer not in ("", line.strict) else "",
    )


def _stacked_wide(upper: str, lower: str) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    column.addWidget(Label(upper, Role.BODY, wrap=True))
    if lower:
        column.addWidget(Label(lower, Role.SMALL, "text2", wrap=True))
    return both
