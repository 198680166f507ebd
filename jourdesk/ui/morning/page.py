"""Från jouren: what must be done today, then the contacts by urgency; one contact on one page; taking it on by name."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem
from jourdesk.ui.handover.sheet import Room
from jourdesk.ui.keys import Key, bind, card_cap
from jourdesk.ui.morning import words
from jourdesk.ui.morning.bar import MorningBar
from jourdesk.ui.morning.contact import ContactView
from jourdesk.ui.morning.today import Cover, TodayView
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.texts import day_and_clock
from jourdesk.ui.theme import LIST_WIDE, Role
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.morning_values import MorningLine, MorningList
from jourdesk.usecases.read_morning_contact import MorningContact, OfferedDocument

_PARTS = 6
_WIDEST = 16_777_215
"""No widest width, as Qt says it."""


class MorningPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    chosen = Signal(str)  # key of a line
    opened = Signal(str)  # key of a line
    accepted = Signal(str, str, str)  # key of a line, name, what is done first
    returned = Signal(str, str, str)  # key of a line, reason, key of a unit or empty
    asked = Signal(str, str)  # key of a line, question
    finished = Signal(str, str)  # key of a line, outcome
    filed = Signal(str, str)  # key of a line, number in the board's own case system
    saved = Signal(str, object)  # key of a line, OfferedDocument or None for the sheet
    case_file_asked = Signal(str)  # key of a line
    list_asked = Signal()
    place_asked = Signal(str, str)  # key of a line, ref of a person

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("morning", self.tr("From the jour"), "send", parent)
        self._read: MorningList | None = None
        self._contact = ""
        self.rows = RowList(self.tr("From the jour"))
        self._since = Label("", Role.SMALL, "text2")
        self.today, self.cover, self.reader, self.bar = TodayView(), Cover(), ContactView(), MorningBar()
        self._empty = EmptyState(
            "send",
            self.tr("Nothing from the jour"),
            self.tr("What the jour hands over to this unit comes here by itself."),
        )
        self._stack = QStackedWidget()
        self._pane = self._list_part()
        self.assemble(self._body_part(), list_=self._pane)
        _tie(self)

    def show_morning(self, read: MorningList) -> None:
        """Show the list; what is chosen stays chosen, at first what must be done today."""
        self._read = read
        counted = self.tr("%n not accepted, since {when}", "", read.waiting)
        said = counted if read.waiting else self.tr("Nothing waits to be accepted, since {when}")
        self._since.setText(said.format(when=day_and_clock(read.since)))
        self.rows.show_sections(words.sections(read))
        self.today.show_tasks(read)
        if not self.rows.current_key():
            self.rows.choose(words.TODAY)
        self._choose(self.rows.current_key())

    def show_cover(self, line: MorningLine) -> None:
        """Show what may be known before it is opened; ignored if another row has been chosen since."""
        if self._read is not None and line.key == self.rows.current_key():
            self.cover.show_line(line, self._read)
            self._stack.setCurrentWidget(self.cover)
            self._contact = ""
            self.bar.hide()

    def show_contact(self, line: MorningLine, contact: MorningContact, *, fresh: frozenset[str]) -> None:
        """Show an opened contact; ignored if another row has been chosen since."""
        if self._read is None or line.key != self.rows.current_key():
            return
        self._contact = line.key
        self.reader.show_contact(contact, line, self._read, fresh=fresh)
        self._stack.setCurrentWidget(self.reader)
        self.bar.show_contact(contact, line, self._read)

    def show_saved(self, where: str) -> None:
        """Say where the file lies."""
        if not self._contact:
            self.today.show_saved(where)
            return
        self.bar.say(self.tr("The paper lies in {where}").format(where=where))

    def show_case_file(self, where: str) -> None:
        """Say where the file for the case system lies."""
        self.bar.say(self.tr("The file lies in {where}").format(where=where))

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal at the field it belongs to; tell if there was one."""
        return bool(self._contact) and self.bar.show_problem(problem)

    def done(self) -> None:
        """An act has been kept: its form goes, the cursor goes back to the list."""
        self.bar.kept()
        self.rows.setFocus()

    def line(self, key: str) -> MorningLine | None:
        """Give a line of the list by its key."""
        return self._read.line(key) if self._read is not None else None

    def choose_line(self, key: str) -> None:
        """Choose a line as if somebody had walked to it."""
        self.rows.choose(key)
        self._choose(key)
        self.rows.setFocus()

    def choose_call(self, call: str) -> None:
        """Choose the line of a contact, if it has been handed over to this unit."""
        line = next((one for one in self._read.lines if one.call == call), None) if self._read is not None else None
        if line is not None:
            self.choose_line(line.key)

    def fit(self, width: Width) -> None:
        """Give way to a narrower window: the list first, then the headings move above their parts."""
        super().fit(width)
        alone = width is Width.ONE_COLUMN
        self._pane.setMinimumWidth(0 if alone else LIST_WIDE)
        self._pane.setMaximumWidth(_WIDEST if alone else self._pane.minimumWidth())
        rooms = {Width.WHOLE: Room.WIDE, Width.ONE_COLUMN: Room.NARROW}
        self.bar.set_narrow(width is not Width.WHOLE)
        self.reader.fit(rooms.get(width, Room.COMPACT))

    def focus_start(self) -> None:
        """Put the cursor into the list."""
        self.rows.setFocus()

    def back(self) -> bool:
        """Leave the form, or take away a column that came forth."""
        if self.bar.leave_form():
            self.rows.setFocus()
            return True
        return super().back()

    def _choose(self, key: str) -> None:
        if key == words.TODAY:
            self._contact = ""
            self.bar.hide()
            some = self._read is not None and bool(self._read.lines)
            self._stack.setCurrentWidget(self.today if some else self._empty_page)
        elif key:
            self.chosen.emit(key)

    def _open(self, key: str) -> None:
        if key == words.TODAY:
            self.next_column()
        else:
            self.opened.emit(key)

    def main(self) -> None:
        """Open what is not open yet; else the bar's main act."""
        key = self.rows.current_key()
        if self._contact:
            self.bar.main()
        elif key and key != words.TODAY:
            self.opened.emit(key)

    def show_sealed(self) -> None:
        """Ask for what is covered: where somebody is, else who rang."""
        if self._contact and self.reader.first_sealed():
            self.place_asked.emit(self._contact, self.reader.first_sealed())
        elif self._contact:
            self.reader.round.reporter_asked.emit()

    def save(self, document: OfferedDocument | None = None) -> None:
        """Ask for a file: a paper of the contact, or the list for the board while what must be done today is shown."""
        if self._contact:
            self.saved.emit(self._contact, document)
        elif self._stack.currentWidget() is self.today:
            self.list_asked.emit()

    def save_case_file(self) -> None:
        """Ask for the file for the case system, of a contact that is open."""
        if self._contact:
            self.case_file_asked.emit(self._contact)

    def _list_part(self) -> QWidget:
        pane = Plane("ground", "right")
        pane.setFixedWidth(LIST_WIDE)
        column = QVBoxLayout(pane)
        column.setContentsMargins(8, 12, 7, 0)
        column.setSpacing(2)
        for label in (Label(self.name, Role.PAGE), self._since):
            label.setContentsMargins(10, 0, 0, 0)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self.rows, 1)
        return pane

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        self._empty_page = QWidget()
        around = QVBoxLayout(self._empty_page)
        around.addWidget(self._empty)
        around.addStretch(1)
        for part in (self.today, self.cover, self.reader, self._empty_page):
            self._stack.addWidget(part)
        above = QVBoxLayout()
        above.setContentsMargins(20, 12, 8, 0)
        above.addWidget(self._stack)
        whole = QVBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(above, 1)
        whole.addWidget(self.bar)
        return body


def _tie(page: MorningPage) -> None:
    page.rows.chosen.connect(page._choose)
    page.rows.opened.connect(page._open)
    page.today.line_asked.connect(page.choose_line)
    page.today.list_asked.connect(page.list_asked)
    page.cover.opened.connect(lambda: page._open(page.rows.current_key()))
    page.reader.document_asked.connect(page.save)
    page.reader.place_asked.connect(lambda ref: page.place_asked.emit(page._contact, ref))
    page.bar.accepted.connect(lambda name, first: page.accepted.emit(page._contact, name, first))
    page.bar.returned.connect(lambda why, unit: page.returned.emit(page._contact, why, unit))
    page.bar.asked.connect(lambda text: page.asked.emit(page._contact, text))
    page.bar.finished.connect(lambda text: page.finished.emit(page._contact, text))
    page.bar.filed.connect(lambda text: page.filed.emit(page._contact, text))
    page.bar.saved.connect(lambda: page.save())
    page.bar.case_file_asked.connect(page.save_case_file)
    _bind(page)


def _bind(page: MorningPage) -> None:
    bind(page, Key.MAIN, page.main)
    bind(page, Key.WRONG_UNIT, lambda: page.bar.open_form("return"))
    bind(page, Key.ASK, lambda: page.bar.open_form("ask"))
    bind(page, Key.RECEIPT, lambda: page.bar.open_form("done"))
    bind(page, Key.EDIT, lambda: page.bar.open_form("file"))
    bind(page, Key.PRINT, page.save)
    bind(page, Key.CASE_FILE, page.save_case_file)
    bind(page, Key.SHOW_SEALED, page.show_sealed)
    for number in range(1, _PARTS + 1):
        bind(page, card_cap(number), partial(page.reader.go_to_part, number))
