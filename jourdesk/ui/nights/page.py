"""Nätter: ninety nights of who may decide, the red ones in words, and who it is on the night that is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from jourdesk.ui.nights import words
from jourdesk.ui.nights.grid import NightGrid
from jourdesk.ui.shell.page import Page
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.read_nights import NightCell, NightsTable

_RED_ROWS = 3


class NightsPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    night_asked = Signal(object)  # the day on which the night begins

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("nights", self.tr("Nights"), "calendar-days", parent)
        self._table: NightsTable | None = None
        self._cells: Sequence[NightCell] = ()
        self._chosen = (0, 0)
        self.grid = NightGrid()
        self.red = RowList(self.tr("Nights on which nobody can decide"), one_line=True)
        self._all_well = EmptyState(
            "calendar-days", self.tr("Somebody can decide every night"), self.tr("Ninety nights from tonight on.")
        )
        self._legend = Label(
            self.tr("bar: several can decide   ·   half a bar: one alone   ·   cross: nobody"), Role.SMALL, "text2"
        )
        self.people = RowList(self.tr("Who may decide, in calling order"))
        self._sentence = Label("", Role.BODY, wrap=True)
        self._panel_part = SidePanel("", width=PANEL_WIDE)
        self._panel_part.body.setAlignment(Qt.AlignmentFlag(0))
        self._panel_part.body.addWidget(self._sentence)
        self._panel_part.body.addWidget(self.people, 1)
        self._area = QScrollArea()
        self.assemble(self._body_part(), panel=self._panel_part)
        self.grid.chosen.connect(self._choose)
        self.grid.opened.connect(lambda _row, _night: self.show_panel())
        self.red.chosen.connect(self._go_to_red)
        self.red.opened.connect(lambda _key: self.grid.setFocus())

    def show_nights(self, table: NightsTable) -> None:
        """Show the nights."""
        self._table = table
        sections = words.red_rows(table)
        self.red.show_sections(sections)
        self.red.setVisible(bool(sections))
        rows = min(len(table.red), _RED_ROWS)
        self.red.setFixedHeight(34 + 34 * rows + 8)
        self._all_well.setVisible(not sections)
        self.grid.show_table(table)

    def show_night(self, cells: Sequence[NightCell]) -> None:
        """Show who may decide on the night that is chosen."""
        self._cells = cells
        if self._table is None or not self._table.rows:
            return
        row = self._table.rows[self._chosen[0]]
        wanted = [one for one in cells if (one.municipality, one.provision) == (row.municipality, row.provision)]
        sections = words.sections(wanted)
        self.people.show_sections(sections)
        self.people.setVisible(bool(sections))

    def focus_start(self) -> None:
        """Put the cursor into the picture."""
        self.grid.setFocus()

    def _choose(self, row: int, night: int) -> None:
        if self._table is None:
            return
        before, self._chosen = self._chosen, (row, night)
        title, note = words.head(self._table, row, night)
        self._panel_part.set_head(title, note)
        self._sentence.setText(words.sentence(self._table, row, night))
        count = self._table.rows[row].counts[night]
        self._sentence.set_tone("late" if count == 0 else "text")
        self.say_panel_line(Mark.LATE if count == 0 else Mark.YES, title)
        self._area.ensureVisible(0, self.grid.top_of(row), 0, 60)
        if before[1] != night or not self._cells:
            self.night_asked.emit(words.night_of(self._table, night))
        else:
            self.show_night(self._cells)

    def _go_to_red(self, key: str) -> None:
        """Show the first night of a red span in the picture."""
        if self._table is None:
            return
        red = words.in_order(self._table.red)[int(key)]
        places = [
            number
            for number, row in enumerate(self._table.rows)
            if row.municipality == red.municipality and row.provision in red.provisions
        ]
        if places:
            self.grid.choose(places[0], (red.since - self._table.first).days)

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        head = Plane("ground", "bottom")
        head.setFixedHeight(55)
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 0, 20, 0)
        line.setSpacing(8)
        line.addWidget(Label(self.tr("Who may decide, ninety nights"), Role.PAGE))
        line.addStretch(1)
        line.addWidget(self._legend)
        inner = QWidget()
        inner.setObjectName("scrolled")
        held = QVBoxLayout(inner)
        held.setContentsMargins(20, 0, 8, 12)
        held.addWidget(self.grid)
        held.addStretch(1)
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("Nights"))
        above = QVBoxLayout()
        above.setContentsMargins(8, 4, 8, 0)
        above.addWidget(self.red)
        above.addWidget(self._all_well)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(above)
        column.addWidget(self._area, 1)
        return body
