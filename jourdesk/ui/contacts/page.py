"""Kontakter: whom to ring tonight, by function and municipality, and where somebody can sleep."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem
from jourdesk.ui.contacts import words
from jourdesk.ui.contacts.panel import ContactPanel
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.shell.page import Page
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.filters import Filters
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.read_contacts import ContactLine, ResourceLine


class ContactsPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    reported = Signal(str, str, bool, str)  # table, row, whether the number works, what was heard
    places_stated = Signal(str, int)  # place, how many are taken

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("contacts", self.tr("Contacts"), "book-user", parent)
        self._contacts: Sequence[ContactLine] = ()
        self._resources: Sequence[ResourceLine] = ()
        self._today = date.min
        self.filters = Filters(
            self.tr("Show"), [("contacts", self.tr("Telephone")), ("resources", self.tr("Beds tonight"))]
        )
        self.wanted = Field("", placeholder=self.tr("Name, function or municipality"))
        self.wanted.box.setAccessibleName(self.tr("Find in the list"))
        self.wanted.setFixedWidth(260)
        self.rows = RowList(self.tr("Contacts"))
        self._empty = EmptyState(
            "book-user", self.tr("Nothing matches"), self.tr("The coordinator keeps the list in the register.")
        )
        self.panel = ContactPanel()
        self.assemble(self._body_part(), panel=self.panel)
        self._tie()

    def show_lines(self, contacts: Sequence[ContactLine], resources: Sequence[ResourceLine], today: date) -> None:
        """Show the phone book and the places; what is chosen stays chosen if it is still there."""
        self._contacts, self._resources, self._today = contacts, resources, today
        self.filters.show_counts({"contacts": len(contacts), "resources": len(resources)})
        self._fill()

    def refuse(self, problem: Problem) -> None:
        """Say what was refused."""
        self.panel.refuse(problem)

    def focus_start(self) -> None:
        """Put the cursor where one types whom one looks for."""
        self.wanted.setFocus()

    def _fill(self) -> None:
        typed = self.wanted.text()
        if self.filters.value == "contacts":
            sections = words.contact_sections(self._contacts, typed)
        else:
            sections = words.resource_sections(self._resources, typed)
        self.rows.show_sections(sections)
        some = any(section.rows for section in sections)
        self.rows.setVisible(some)
        self._empty.setVisible(not some)
        key = self.rows.current_key()
        if some and not key:
            key = sections[0].rows[0].key
            self.rows.choose(key)
        self._show(key if some else "")

    def _show(self, key: str) -> None:
        table, _, row = key.partition(":")
        contact = next((one for one in self._contacts if (one.table, one.row) == (table, row)), None)
        place = next((one for one in self._resources if table == "resource" and one.row == row), None)
        if contact is not None:
            self.panel.show_contact(contact, self._today)
            self.say_panel_line(Mark.YES, f"{contact.name} {contact.phone}")
        elif place is not None:
            self.panel.show_resource(place, self._today)
            self.say_panel_line(Mark.YES, f"{place.name} {place.phone}")
        else:
            self.panel.show_nothing()

    def _report(self, works: bool, said: str) -> None:
        table, _, row = self.rows.current_key().partition(":")
        if row and not self.panel.answers.isHidden():
            self.reported.emit(table, row, works, said)

    def _places(self, typed: str) -> None:
        row = self.rows.current_key().partition(":")[2]
        if typed.isdecimal():
            self.places_stated.emit(row, int(typed))
        else:
            self.panel.taken.set_error(self.tr("Write how many are taken, such as 2."))
            self.panel.taken.setFocus()

    def _tie(self) -> None:
        self.filters.picked.connect(self._fill)
        self.wanted.changed.connect(lambda _text: self._fill())
        self.wanted.entered.connect(lambda _text: self.rows.setFocus())
        self.rows.chosen.connect(self._show)
        self.rows.opened.connect(lambda _key: self.show_panel())
        self.panel.answered.connect(lambda: self._report(True, ""))
        self.panel.wrong_number.connect(lambda said: self._report(False, said))
        self.panel.places_stated.connect(self._places)
        bind(self, Key.MAIN, lambda: self._report(True, ""))
        bind(self, Key.WRONG_UNIT, lambda: self._report(False, self.panel.note.text().strip()))

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        head = Plane("ground", "bottom")
        head.setFixedHeight(55)
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 0, 20, 0)
        line.setSpacing(8)
        line.addWidget(Label(self.name, Role.PAGE))
        line.addSpacing(12)
        line.addWidget(self.wanted)
        line.addStretch(1)
        line.addWidget(self.filters)
        middle = QVBoxLayout()
        middle.setContentsMargins(8, 4, 8, 8)
        middle.addWidget(self.rows, 1)
        empty = QVBoxLayout()
        empty.setContentsMargins(12, 20, 12, 0)
        empty.addWidget(self._empty)
        middle.addLayout(empty)
        middle.addStretch(0)
        self._empty.hide()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        return body
