"""Lagen: every provision that the program goes by, as of a day, and one of them in full."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from jourdesk.domain.law import UNCERTAIN
from jourdesk.ui.keys import bind
from jourdesk.ui.law import words
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.theme import LIST_WIDE, Role
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Plane, Rule
from jourdesk.ui.widgets.panel import scrolled
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.read_provisions import LawEntry, LawList

_LABEL = 148
_WIDEST = 16_777_215


class _Sheet(QFrame):
    """One provision: label and text, line by line."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(20, 14, 18, 16)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: words.Lines, *, narrow: bool) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        row = 0
        for number, (label, texts) in enumerate(lines):
            if number:
                self._grid.addWidget(Rule(), row, 0, 1, 2)
                row += 1
            head = Label(label, Role.STRONG, wrap=True)
            if not narrow:
                head.setFixedWidth(_LABEL)
            self._grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
            said = QWidget()
            column = QVBoxLayout(said)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            for text in texts:
                column.addWidget(Label(text, Role.BODY, wrap=True))
            self._grid.addWidget(said, row + int(narrow), 0 if narrow else 1, 1, 2 if narrow else 1)
            row += 1 + int(narrow)


class LawPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    day_asked = Signal(object)  # date
    returned = Signal()
    """Back to where the provision was asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("law", self.tr("The law"), "scale", parent)
        self._read: LawList | None = None
        self._visited = False
        self.filter = Field("", placeholder=self.tr("Section, word or old number"))
        self.filter.box.setAccessibleName(self.tr("Filter the provisions"))
        self.day = Field(self.tr("As it reads on"), hint="")
        self.rows = RowList(self.tr("Provisions"))
        self._count = Label("", Role.SMALL, "text2")
        self._title, self._name = Label("", Role.PAGE, wrap=True), Label("", Role.BODY, "text2", wrap=True)
        self._valid, self._source = Label("", Role.SMALL, "text2", wrap=True), Label("", Role.SMALL, "text3", wrap=True)
        self._source.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sure_sign, self._sure = Sign(Mark.DONE, side=14), Label("", Role.SMALL, "text2", wrap=True)
        self.sheet = _Sheet()
        self._empty = EmptyState("search", self.tr("No such provision"), self.tr("Write less, or another day."))
        self._pane = self._list_part()
        self.assemble(self._body_part(), list_=self._pane)
        self.filter.changed.connect(lambda _text: self._fill())
        self.filter.entered.connect(lambda _text: self.rows.setFocus())
        self.day.entered.connect(self._ask_day)
        self.day.left.connect(self._ask_day)
        self.rows.chosen.connect(self._show)
        bind(self.filter.box, "Down", self.rows.setFocus)

    def show_law(self, read: LawList) -> None:
        """Show the law of a day."""
        self._read = read
        self.day.set_text(read.day.isoformat())
        self.day.clear_error()
        self._fill()

    def show_provision(self, code: str) -> None:
        """Choose a provision; the filter gives way if it hides it."""
        if self._read is None or self._read.entry(code) is None:
            return
        entry = self._read.entry(code)
        self.filter.set_text("")
        self._fill()
        if entry is not None:
            self.rows.choose(entry.provision.code)
            self._show(entry.provision.code)

    def visit(self, *, here: bool) -> None:
        """Remember that a provision is read from somewhere else: Esc goes back there."""
        self._visited = here

    def back(self) -> bool:
        """Put away what came forth, or go back to where the provision was asked for."""
        if super().back():
            return True
        visited, self._visited = self._visited, False
        if visited:
            self.returned.emit()
        return visited

    def fit(self, width: Width) -> None:
        """Give way to a narrower window."""
        super().fit(width)
        alone = width is Width.ONE_COLUMN
        self._pane.setMinimumWidth(0 if alone else LIST_WIDE)
        self._pane.setMaximumWidth(_WIDEST if alone else LIST_WIDE)
        self._show(self.rows.current_key())

    def focus_start(self) -> None:
        """Put the cursor into the filter."""
        self.filter.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.box.selectAll()

    def _fill(self) -> None:
        if self._read is None:
            return
        found = words.sections(self._read, self.filter.text())
        self.rows.show_sections(found)
        number = sum(len(section.rows) for section in found)
        self._count.setText(self.tr("{number} provisions").format(number=number))
        self.rows.setVisible(bool(number))
        self._empty.setVisible(not number)
        if number and not self.rows.current_key():
            self.rows.choose(found[0].rows[0].key)
        self._show(self.rows.current_key())

    def _show(self, code: str) -> None:
        entry = self._read.entry(code) if self._read and code else None
        if entry is not None:
            self._show_entry(entry)

    def _show_entry(self, entry: LawEntry) -> None:
        self._title.setText(f"{entry.text}  {entry.provision.title}")
        self._name.setText(f"{entry.act.name} ({entry.act.sfs})")
        self._valid.setText(words.validity(entry))
        self._sure.setText(words.certainty(entry.provision))
        unsure = entry.provision.certainty in UNCERTAIN
        self._sure_sign.show_mark(Mark.MISSING if unsure else Mark.DONE)
        self._sure.set_tone("text" if unsure else "text2")
        self._source.setText(entry.provision.source or entry.act.source)
        lines = words.lines(entry)
        self.sheet.show_lines(lines, narrow=self.width_class is Width.ONE_COLUMN)
        self.sheet.setVisible(bool(lines))
        self.sheet.setAccessibleName(self._title.text())

    def _ask_day(self, text: str) -> None:
        try:
            wanted = date.fromisoformat(text.strip())
        except ValueError:
            self.day.set_error(self.tr("Write a day such as 2026-11-22."))
            return
        if self._read is None or wanted != self._read.day:
            self.day_asked.emit(wanted)

    def _list_part(self) -> QWidget:
        pane = Plane("ground", "right")
        pane.setFixedWidth(LIST_WIDE)
        column = QVBoxLayout(pane)
        column.setContentsMargins(8, 12, 7, 0)
        column.setSpacing(6)
        for part in (Label(self.name, Role.PAGE), self.day, self.filter, self._count, self._empty):
            inner = QVBoxLayout()
            inner.setContentsMargins(10, 0, 10, 0)
            inner.addWidget(part)
            column.addLayout(inner)
        column.addWidget(self.rows, 1)
        column.addStretch(0)
        self._empty.hide()
        return pane

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 12)
        column.setSpacing(4)
        sure = QGridLayout()
        sure.setHorizontalSpacing(8)
        sure.addWidget(self._sure_sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        sure.addWidget(self._sure, 0, 1)
        sure.setColumnStretch(1, 1)
        for part in (self._title, self._name, self._valid):
            column.addWidget(part)
        column.addLayout(sure)
        column.addSpacing(6)
        column.addWidget(self.sheet)
        column.addWidget(self._source)
        column.addStretch(1)
        area = scrolled(inner, self.tr("The provision"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whole = QVBoxLayout(body)
        whole.setContentsMargins(20, 12, 8, 0)
        whole.addWidget(area)
        return body
