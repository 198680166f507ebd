"""Överlämning: the list of what waits and what is done, the sheet of one, and the bar that hands it over."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem
from jourdesk.ui.handover import words
from jourdesk.ui.handover.bar import HandoverBar
from jourdesk.ui.handover.own import OwnWords
from jourdesk.ui.handover.sheet import Room
from jourdesk.ui.handover.view import SheetView
from jourdesk.ui.keys import Key, bind, card_cap
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.texts import day_and_clock
from jourdesk.ui.theme import LIST_WIDE, Role
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.panel import scrolled
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.read_handovers import HandoverLine, HandoverList, HandoverView

_PARTS = 6
_WIDEST = 16_777_215
"""No widest width, as Qt says it."""


class HandoverPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    chosen = Signal(str)  # key of a line
    call_asked = Signal(str)  # id of a call
    handed = Signal(str, str)  # key of a line, key of the unit chosen instead or empty
    answered = Signal(str, str, str)  # key of a line, id of a question, answer
    saved = Signal(str)  # key of a line
    written = Signal(str, object)  # key of a line, HandoverWritten

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("handover", self.tr("Handover"), "send", parent)
        self._read: HandoverList | None = None
        self._view: HandoverView | None = None
        self._writing = ""
        self.rows = RowList(self.tr("Handovers"))
        self._since = Label("", Role.SMALL, "text2")
        self.reader, self.own, self.bar = SheetView(), OwnWords(), HandoverBar()
        self._empty = EmptyState(
            "send", self.tr("Nothing to hand over"), self.tr("Whoever a unit is to receive comes here by herself.")
        )
        self._stack = QStackedWidget()
        self._pane = self._list_part()
        self.assemble(self._body_part(), list_=self._pane)
        self._tie()

    def show_handovers(self, read: HandoverList) -> None:
        """Show the list; what is chosen stays chosen."""
        self._read = read
        waiting = len(read.waiting)
        since = self.tr("%n left, since {when}", "", waiting).format(when=day_and_clock(read.since))
        self._since.setText(since)
        self.rows.show_sections(words.sections(read))
        some = bool(read.lines)
        if not self._writing:
            self._stack.setCurrentIndex(0 if some else 2)
        key = self.rows.current_key()
        if not key and some:
            key = (read.waiting or read.lines)[0].key
            self.rows.choose(key)
        if key:
            self.chosen.emit(key)

    def show_handover(self, view: HandoverView) -> None:
        """Show the sheet of one line, unless the worker is writing in it."""
        self._view = view
        if self._read is not None:
            self.reader.show_handover(view, self._room, self._read.now)
        self.bar.show_line(view.line)
        self.bar.setVisible(not self._writing)

    def show_saved(self, where: str) -> None:
        """Say where the file lies."""
        self.bar.say(self.tr("The paper lies in {where}").format(where=where))

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal in the form that is open; tell if there was one."""
        return not self.bar.form.isHidden() and self.bar.form.show_problem(problem)

    def answer_kept(self) -> None:
        """The answer has been kept: its form goes."""
        self.bar.form.clear()
        self.bar.leave_form()
        self.rows.setFocus()

    def show_sheet_again(self) -> None:
        """Leave the form for the sheet."""
        self._writing = ""
        self._stack.setCurrentIndex(0 if self._read and self._read.lines else 2)
        self.bar.setVisible(self._view is not None)
        self.rows.setFocus()

    def choose_call(self, call: str) -> None:
        """Choose the first line of a call, if it has one."""
        line = next((one for one in self._read.lines if one.call == call), None) if self._read else None
        if line is not None:
            self.rows.choose(line.key)
            self.chosen.emit(line.key)

    def line(self, key: str) -> HandoverLine | None:
        """Give a line of the list by its key."""
        return next((one for one in self._read.lines if one.key == key), None) if self._read else None

    def fit(self, width: Width) -> None:
        """Give way to a narrower window: the list first, then the headings move above their parts."""
        super().fit(width)
        alone = width is Width.ONE_COLUMN
        self._pane.setMinimumWidth(0 if alone else LIST_WIDE)
        self._pane.setMaximumWidth(_WIDEST if alone else self._pane.minimumWidth())
        self.bar.set_narrow(width is not Width.WHOLE)
        self.reader.fit(self._room)

    def focus_start(self) -> None:
        """Put the cursor into the list."""
        self.rows.setFocus()

    def back(self) -> bool:
        """Leave the form, or take away a column that came forth."""
        if self._writing:
            self.own.leave()
            return True
        if self.bar.leave_form():
            self.rows.setFocus()
            return True
        return super().back()

    @property
    def _room(self) -> Room:
        rooms = {Width.WHOLE: Room.WIDE, Width.ONE_COLUMN: Room.NARROW}
        return rooms.get(self.width_class, Room.COMPACT)

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
        empty = QWidget()
        around = QVBoxLayout(empty)
        around.addWidget(self._empty)
        around.addStretch(1)
        own = scrolled(self.own, self.tr("In your own words"))
        for part in (self.reader, own, empty):
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

    def _tie(self) -> None:
        self.rows.chosen.connect(self._choose)
        self.rows.opened.connect(self._ask_call)
        self.bar.handed.connect(self._main)
        self.bar.saved.connect(self._save)
        self.bar.writing.connect(self._write)
        self.bar.opening.connect(self._ask_call)
        self.bar.answered.connect(lambda asked, text: self.answered.emit(self.rows.current_key(), asked, text))
        self.own.kept.connect(lambda text: self.written.emit(self._writing, text))
        self.own.left.connect(self.show_sheet_again)
        bind(self, Key.MAIN, self._main)
        bind(self, Key.PRINT, self._save)
        bind(self, Key.EDIT, self._write)
        bind(self, Key.ASK, self.bar.open_form)
        for number in range(1, _PARTS + 1):
            bind(self, card_cap(number), partial(self.reader.go_to_part, number))

    def _choose(self, key: str) -> None:
        """Show another line; what was being written of the one before is kept first."""
        if self._writing and key != self._writing:
            self.own.leave()
        self.chosen.emit(key)

    def _main(self) -> None:
        """Keep what is being written; else hand over."""
        if self._writing:
            self.own.leave()
        elif not self.bar.form.isHidden():
            self.bar.form.keep()
        elif self._view is not None and self._view.line.state in ("ready", "returned") and self.bar.take_unit():
            self.handed.emit(self._view.line.key, self.bar.chosen_unit)

    def _save(self) -> None:
        if self._view is not None and self._view.paper is not None:
            self.saved.emit(self._view.line.key)

    def _write(self) -> None:
        if self._view is not None and self._view.line.state != "made":
            self._writing = self._view.line.key
            self._stack.setCurrentIndex(1)
            self.bar.hide()
            self.own.show_text(self._view.written)

    def _ask_call(self) -> None:
        line = self.line(self.rows.current_key())
        if line is not None:
            self.call_asked.emit(line.call)
