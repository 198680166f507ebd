"""Jour: who may decide tonight, for every party and every decision that cannot wait for the board."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.duty.matrix import DutyMatrix
from jourdesk.ui.roster.strip import OnDutyStrip
from jourdesk.ui.shell.page import Page, Width
from jourdesk.ui.texts import day, day_and_clock, local
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.filters import Filters
from jourdesk.ui.widgets.label import Label, Plane, Rule
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.read_duty import DutyCell, DutyRung, DutyTable


class _Ladder(SidePanel):
    """Everybody the board may ring, in calling order; those who may not decide with their reason."""

    def __init__(self) -> None:
        super().__init__("", width=PANEL_WIDE)
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self._shown: list[QWidget] = []

    def show_cell(self, title: str, note: str, cell: DutyCell, table: DutyTable) -> None:
        self.set_head(title, note)
        while (item := self.body.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.body.addWidget(Label(self._sentence(cell), Role.BODY, "text" if cell.may else "late", wrap=True))
        self.body.addWidget(Rule())
        first = next((rung for rung in cell.rungs if rung.may), None)
        for rung in cell.rungs:
            self.body.addWidget(self._rung(rung, table, first=rung is first))
        self.body.addStretch(1)

    def _sentence(self, cell: DutyCell) -> str:
        count = len(cell.may)
        if not cell.rungs:
            return self.tr("The register names nobody for this board.")
        if count == 0:
            return self.tr("None of these {number} may decide it.").format(number=len(cell.rungs))
        if count == 1:
            return self.tr("Only one may decide it. If she does not answer there is nobody.")
        return self.tr("{number} may decide it. Ring them in this order.").format(number=count)

    def _rung(self, rung: DutyRung, table: DutyTable, *, first: bool) -> QWidget:
        shown = QWidget()
        lines = QVBoxLayout()
        lines.setSpacing(1)
        head = QHBoxLayout()
        head.addWidget(Label(rung.name, Role.STRONG if first else Role.ROW, "text" if rung.may else "text2"), 1)
        head.addWidget(Label(rung.phone, Role.BODY, "text" if rung.may else "text2", code=True))
        lines.addLayout(head)
        until = self.tr("until {day}").format(day=day(rung.until, year_of=local(table.at).date())) if rung.until else ""
        said = " · ".join(filter(None, (rung.title, rung.rostered, until if rung.may else rung.provision)))
        lines.addWidget(Label(said, Role.SMALL, "text2", wrap=True))
        if rung.reason:
            lines.addWidget(Label(rung.reason, Role.SMALL, "text2", wrap=True))
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(10)
        row.addWidget(Sign(Mark.MISSING if rung.may else Mark.BARRED, side=14), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        return shown


class DutyPage(Page):
    """Shows what it is given; read-only in this release."""

    when_asked = Signal(bool)  # True for after midnight

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("duty", self.tr("Duty"), "moon", parent)
        self._table: DutyTable | None = None
        self.when = Filters(
            self.tr("When"), [("now", self.tr("now")), ("later", self.tr("after midnight"))], counted=False
        )
        self.matrix = DutyMatrix(self.tr("Who may decide tonight"))
        self._note = Label("", Role.BODY, "text2")
        self._small = Label(
            self.tr("So many may be rung. Under the number: the one who is rung first."), Role.SMALL, "text2", wrap=True
        )
        self._lacks = Label("", Role.STRONG, "late", wrap=True)
        self._empty = EmptyState("moon", self.tr("No register is in use"), self.tr("Read one in under Administration."))
        self.ladder = _Ladder()
        self.on_duty = OnDutyStrip()
        self.assemble(self._body_part(), panel=self.ladder)
        self.when.picked.connect(lambda key: self.when_asked.emit(key == "later"))
        self.matrix.chosen.connect(self._show_cell)

    def show_duty(self, table: DutyTable) -> None:
        """Show who may decide at an instant."""
        self._table = table
        self._note.setText(day_and_clock(table.at))
        missing = [
            f"{row.name} {table.provisions[number][0]}"
            for row in table.rows
            for number, cell in enumerate(row.cells)
            if not cell.may
        ]
        self._lacks.setText(self.tr("Nobody may decide: {where}.").format(where=", ".join(missing)))
        self._lacks.setVisible(bool(missing))
        some = bool(table.rows and table.provisions)
        for part in (self.matrix, self._small):
            part.setVisible(some)
        self._empty.setVisible(not some)
        self.matrix.show_table(table)

    def fit(self, width: Width) -> None:
        """Give way to a narrower window; the matrix then scrolls sideways."""
        super().fit(width)
        self._small.setVisible(width is not Width.ONE_COLUMN and not self.matrix.isHidden())

    def focus_start(self) -> None:
        """Put the cursor into the matrix."""
        self.matrix.setFocus()

    def _show_cell(self, cell: DutyCell) -> None:
        if self._table is None:
            return
        row = next(one for one in self._table.rows if one.code == cell.municipality)
        text, title = next((text, title) for code, text, title in self._table.provisions if code == cell.provision)
        boards = ", ".join(cell.boards)
        self.ladder.show_cell(f"{row.name}, {text}", " · ".join(filter(None, (title, boards))), cell, self._table)
        mark = Mark.LATE if not cell.may else Mark.NONE
        count = self.tr("{number} may decide").format(number=len(cell.may))
        self.say_panel_line(mark, f"{row.name}, {text}: {count}")

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        head = Plane("ground", "bottom")
        head.setFixedHeight(55)
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 0, 20, 0)
        line.setSpacing(8)
        line.addWidget(Label(self.tr("Who may decide tonight"), Role.PAGE))
        line.addWidget(self._note)
        line.addStretch(1)
        line.addWidget(self.when)
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 10, 20, 12)
        inner.setSpacing(8)
        for part in (self._lacks, self._small, self._empty):
            inner.addWidget(part)
        inner.addWidget(self.matrix, 1)
        inner.addStretch(0)
        self._lacks.hide()
        self._empty.hide()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.on_duty)
        column.addLayout(inner, 1)
        return body
