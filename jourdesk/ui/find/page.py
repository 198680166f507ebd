"""Sök: a field, the hits, and the panel that opens one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.domain.summary import FoundPerson
from jourdesk.ui.find.panel import FoundPanel
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.shell.page import Page
from jourdesk.ui.texts import day, local
from jourdesk.ui.theme import PAGE_WIDTH, Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.find_person import Search


class FindPage(Page):
    """Shows what was found and tells what the person wants; it asks nobody."""

    asked = Signal(str)  # what is written so far
    opened = Signal(object, object)  # FoundPerson, Confirmed or None
    wanted_back = Signal(str)  # the call of a case number that lies in the store alone

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("find", self.tr("Find"), "search", parent)
        self._search: Search | None = None
        self.field = Field("", placeholder=self.tr("Name, number or case"))
        self.field.box.setAccessibleName(self.tr("Find a person"))
        self._note = Label(
            self.tr("Misspelt names are found too. Telephone numbers and free text cannot be searched (SoLPuF 15 §)."),
            Role.SMALL,
            "text2",
            wrap=True,
        )
        self.beyond = Label("", Role.SMALL, "text2", wrap=True)
        self.bring = Button(self.tr("Bring back from the store"), Kind.PRIMARY, inset=True)
        self._gone = EmptyState(
            "search",
            self.tr("The contact lies in the store alone"),
            self.tr("This computer has forgotten it. It comes back with the next sending; then search again."),
            button=self.bring,
        )
        self.rows = RowList(self.tr("Hits"), one_line=True)
        self._empty = EmptyState("search", self.tr("Nobody found"), self.tr("Try the number, or part of the name."))
        self.panel = FoundPanel()
        self.assemble(self._body_part(), panel=self.panel)
        self.say_panel_line(Mark.NONE, self.tr("Search by name, number or case number only."))
        self._tie()

    @property
    def search(self) -> Search | None:
        """What is shown."""
        return self._search

    def show_search(self, search: Search) -> None:
        """Show the hits of a search."""
        self._search = search
        self.rows.show_sections([Section(title=self.tr("Hits"), rows=[self._row(one) for one in search.found])])
        nobody = not search.found and search.kind != "short" and not search.forgotten
        self._gone.setVisible(bool(search.forgotten))
        self.bring.setEnabled(True)
        self.beyond.setText(
            self.tr("Older contacts that lie in the store alone are not searched: %1.").replace(
                "%1", str(search.beyond)
            )
        )
        self.beyond.setVisible(search.beyond > 0)
        self._empty.setVisible(nobody)
        self.rows.setVisible(bool(search.found))
        if search.found:
            self.rows.choose(_key(search.found[0]))
            self._show(_key(search.found[0]))
        else:
            self.panel.show_nothing()

    def focus_start(self) -> None:
        """Put the cursor into the field, all of it chosen."""
        self.field.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.box.selectAll()

    def found(self) -> FoundPerson | None:
        """The hit that is chosen."""
        key = self.rows.current_key()
        return next((one for one in self._search.found if _key(one) == key), None) if self._search else None

    def _row(self, found: FoundPerson) -> ListRow:
        """Age and role, municipality, case number, day; of a protected identity nothing at all."""
        if found.protected:
            return ListRow(key=_key(found), mark=Mark.SEALED, title=self.tr("Protected particulars"))
        return ListRow(
            key=_key(found),
            title=found.label,
            sub=" · ".join(filter(None, (found.municipality, found.case_number))),
            state=day(local(found.received).date()),
        )

    def _show(self, key: str) -> None:
        found = self.found()
        if found is not None and _key(found) == key and self._search is not None:
            self.panel.show_found(found, asks=self._search.kind == "name" and found.twins > 0)

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        self.field.setMaximumWidth(PAGE_WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 12, 20, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.name, Role.PAGE))
        column.addWidget(self.field)
        column.addWidget(self._note)
        column.addWidget(self.beyond)
        column.addWidget(self._empty)
        column.addWidget(self._gone)
        column.addWidget(self.rows, 1)
        column.addStretch(0)
        for part in (self.beyond, self._empty, self._gone, self.rows):
            part.hide()
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return body

    def _tie(self) -> None:
        self.field.changed.connect(self.asked)
        self.field.entered.connect(self._enter)
        self.rows.chosen.connect(self._show)
        self.rows.opened.connect(lambda _key: self._ask_open())
        self.panel.opened.connect(self._tell_opened)
        self.bring.clicked.connect(self._ask_back)
        bind(self.field.box, "Down", self._enter)
        bind(self, Key.FIND, self.focus_start)

    def _enter(self) -> None:
        if self._search is not None and self._search.found:
            self.rows.setFocus()

    def _ask_open(self) -> None:
        if self.panel.isHidden():
            self.show_panel()
        self.panel.ask_open()

    def _ask_back(self) -> None:
        if self._search is not None and self._search.forgotten:
            self.bring.setEnabled(False)
            self.wanted_back.emit(self._search.forgotten)

    def _tell_opened(self, confirmed: object) -> None:
        found = self.found()
        if found is not None:
            self.opened.emit(found, confirmed)


def _key(found: FoundPerson) -> str:
    return f"{found.call}/{found.ref}"
