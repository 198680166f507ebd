"""Registret: the tables at the left, the rows of one in the middle, the row that is changed at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key, bind
from jourdesk.ui.shell.page import Page
from jourdesk.ui.tables import words
from jourdesk.ui.tables.panel import TablePanel
from jourdesk.ui.theme import LIST_WIDTH, Role
from jourdesk.ui.widgets.button import Button, actions
from jourdesk.ui.widgets.filters import Filters
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.read_tables import RowView
from jourdesk.usecases.register_forms import TableForm

Names = Mapping[str, Sequence[tuple[str, str]]]


class TablesPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    table_asked = Signal(str)
    history_asked = Signal()
    proposed = Signal(str, str, object, object)  # act, row, day, values

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("tables", self.tr("Register"), "list-checks", parent)
        self._forms: Sequence[TableForm] = ()
        self._rows: Sequence[RowView] = ()
        self._names: Names = {}
        self._today = date.min
        self._at = ""
        self.tables = RowList(self.tr("Tables"), one_line=True)
        self.rows = RowList(self.tr("Rows"))
        self.filters = Filters(
            self.tr("Show"), [("now", self.tr("Holds or comes")), ("all", self.tr("All"))], counted=False
        )
        self.new_row = Button(self.tr("New row"), keys=Key.NEW_ROW.cap, inset=True)
        self.history = Button(self.tr("What was changed"), inset=True)
        self._title = Label("", Role.PAGE)
        self._empty = EmptyState("list-checks", self.tr("The table is empty"), self.tr("A new row begins it."))
        self.panel = TablePanel()
        self.assemble(self._body_part(), list_=self._list_part(), panel=self.panel)
        self._tie()

    @property
    def form(self) -> TableForm | None:
        """The table that is shown."""
        return next((form for form in self._forms if form.table == self._at), None)

    def show_tables(self, forms: Sequence[TableForm], names: Names, today: date) -> None:
        """Show which tables there are; the one that is chosen stays chosen."""
        self._forms, self._names, self._today = forms, names, today
        self.tables.show_sections(words.table_sections(forms))
        if not self._at and forms:
            self._at = forms[0].table
        self.tables.choose(self._at)
        self.table_asked.emit(self._at)

    def show_rows(self, table: str, rows: Sequence[RowView]) -> None:
        """Show the rows of a table; ignored if another one has been chosen since."""
        if table != self._at:
            return
        self._rows = rows
        form = self.form
        self._title.setText(form.title if form is not None else table)
        self.new_row.setVisible(form is not None and "put" in form.acts)
        self._fill()

    def focus_start(self) -> None:
        """Put the cursor into the list of tables."""
        self.tables.setFocus()

    def back(self) -> bool:
        """Leave the preview first."""
        return self.panel.back() or super().back()

    def start_new_row(self) -> None:
        """Open an empty form."""
        form = self.form
        if form is not None and "put" in form.acts:
            self.show_panel()
            self.panel.show_row(form, None, self._names, self._today)
            self._focus_form()

    def _fill(self) -> None:
        sections = words.row_sections(self._rows, self._today, every=self.filters.value == "all")
        self.rows.show_sections(sections)
        some = bool(sections)
        self.rows.setVisible(some)
        self._empty.setVisible(not some)
        if self.panel.state == "history":
            return
        key = self.rows.current_key()
        if some and not key:
            key = sections[0].rows[0].key
            self.rows.choose(key)
        if some:
            self._show_row(key)
        elif self.form is not None and "change" in self.form.acts and "put" not in self.form.acts:
            self.panel.show_row(self.form, None, self._names, self._today)
        else:
            self.panel.show_nothing()

    def _show_row(self, key: str) -> None:
        form = self.form
        if form is not None and key.isdecimal() and int(key) < len(self._rows):
            row = self._rows[int(key)]
            self.panel.show_row(form, row, self._names, self._today)
            self.say_panel_line(Mark.YES, row.title)

    def _focus_form(self) -> None:
        if self.panel.form is not None:
            first = next(iter(self.panel.form.editors.values()), None)
            if first is not None:
                first.setFocus()

    def _ask_table(self, table: str) -> None:
        if table != self._at:
            self._at = table
            self.panel.show_nothing()
            self.table_asked.emit(table)

    def _propose(self, act: str, day: object, values: object) -> None:
        key = self.rows.current_key()
        row = self._rows[int(key)].row if act != "put" and key.isdecimal() and int(key) < len(self._rows) else ""
        self.proposed.emit(act, row, day, values)

    def _tie(self) -> None:
        self.tables.chosen.connect(self._ask_table)
        self.tables.opened.connect(lambda _key: self.rows.setFocus())
        self.rows.chosen.connect(self._show_row)
        self.rows.opened.connect(lambda _key: self._open_row())
        self.filters.picked.connect(self._fill)
        self.new_row.clicked.connect(self.start_new_row)
        self.history.clicked.connect(self.history_asked)
        self.panel.proposed.connect(self._propose)
        bind(self, Key.NEW_ROW, self.start_new_row)
        bind(self, Key.MAIN, self.panel.press_main)

    def _open_row(self) -> None:
        self.show_panel()
        self._show_row(self.rows.current_key())
        self._focus_form()

    def _list_part(self) -> QWidget:
        part = Plane("rail", "right")
        part.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(part)
        column.setContentsMargins(8, 12, 8, 8)
        column.addWidget(self.tables, 1)
        return part

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        head = Plane("ground", "bottom")
        head.setFixedHeight(55)
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 0, 20, 0)
        line.setSpacing(8)
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self.filters)
        line.addLayout(actions(self.new_row))
        middle = QVBoxLayout()
        middle.setContentsMargins(8, 4, 8, 8)
        middle.addWidget(self.rows, 1)
        empty = QVBoxLayout()
        empty.setContentsMargins(12, 20, 12, 0)
        empty.addWidget(self._empty)
        middle.addLayout(empty)
        self._empty.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 0, 20, 8)
        foot.addLayout(actions(self.history))
        foot.addStretch(1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addLayout(foot)
        return body
