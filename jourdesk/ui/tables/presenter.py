"""Ties the page of the register's tables to the use cases: look at a change, put it into use, go back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from jourdesk.domain.problems import Problem
from jourdesk.ui.ops import Ops
from jourdesk.ui.tables.page import Names, TablesPage
from jourdesk.ui.texts import local
from jourdesk.usecases.adopt_change import adopt_change
from jourdesk.usecases.apply_edit import RegisterEdit
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.propose_change import Proposal, propose_change
from jourdesk.usecases.read_changes import ChangeEntry, read_changes
from jourdesk.usecases.read_tables import RowView, read_rows
from jourdesk.usecases.register_forms import TableForm, read_forms
from jourdesk.usecases.undo_change import undo_change


class TablesPresenter(QObject):
    """Decides what happens on the page of the register's tables."""

    def __init__(self, page: TablesPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        self._proposal: Proposal | None = None
        page.table_asked.connect(self._read)
        page.history_asked.connect(self._read_history)
        page.proposed.connect(self._propose)
        page.panel.adopted.connect(self._adopt)
        page.panel.undone.connect(self._undo)
        ops.changed.connect(self._look_again)

    def refresh(self) -> None:
        """Read the tables again."""

        def read() -> tuple[tuple[TableForm, ...], Names, date]:
            return read_forms(self._desk), _names(self._desk), local(self._desk.now()).date()

        self._ops.run(read, lambda found: self._page.show_tables(*found), owner=self)

    def _read(self, table: str) -> None:
        def show(rows: tuple[RowView, ...]) -> None:
            self._page.show_rows(table, rows)

        self._ops.run(lambda: read_rows(self._desk, table=table), show, owner=self)

    def _read_history(self) -> None:
        def show(entries: tuple[ChangeEntry, ...]) -> None:
            self._page.show_panel()
            self._page.panel.show_history(entries)

        self._ops.run(lambda: read_changes(self._desk), show, owner=self)

    def _propose(self, act: str, row: str, day: date, values: tuple[tuple[str, object], ...]) -> None:
        form = self._page.form
        if form is None:
            return
        edit = RegisterEdit(act=act, table=form.table, row=row, since=day, values=values)
        self._ops.run(
            lambda: (propose_change(self._desk, edits=(edit,)), local(self._desk.now()).date()),
            lambda made: self._look(*made),
            owner=self,
            failed=self._page.panel.refuse,
        )

    def _look(self, proposal: Proposal, today: date) -> None:
        self._proposal = proposal
        self._page.panel.show_proposal(proposal, today)

    def _adopt(self, reason: str) -> None:
        proposal = self._proposal
        if proposal is None:
            return
        self._ops.run(
            lambda: adopt_change(self._desk, proposal=proposal, reason=reason),
            lambda _changes: self._adopted(),
            owner=self,
            failed=self._not_adopted,
        )

    def _adopted(self) -> None:
        self._proposal = None
        self._page.panel.reason.set_text("")
        self._page.panel.show_nothing()
        self._page.rows.setFocus()

    def _not_adopted(self, problem: Problem) -> None:
        """Somebody else was first: the same change is looked at again, on top of theirs."""
        if problem.code == "register.changed-meanwhile" and self._proposal is not None:
            edits = self._proposal.edits
            self._ops.run(
                lambda: (propose_change(self._desk, edits=edits), local(self._desk.now()).date()),
                lambda made: self._look(*made),
                owner=self,
                failed=self._page.panel.refuse,
            )
        self._page.panel.refuse(problem)

    def _undo(self, version: str, reason: str) -> None:
        self._ops.run(
            lambda: undo_change(self._desk, version=version, reason=reason),
            lambda _changes: self._undone(),
            owner=self,
            failed=self._page.panel.refuse,
        )

    def _undone(self) -> None:
        self._page.panel.reason.set_text("")
        self._read_history()

    def _look_again(self, changes: Changes) -> None:
        if changes & Changes.REGISTER:
            self.refresh()


def _names(desk: Desk) -> Names:
    """Name what fields point at; on the store thread."""
    register, names = desk.register, desk.names
    boards = {board.key: f"{board.name}, {names.municipality(board.municipality)}" for board in register.boards}
    owners = {board.key: names.municipality(board.municipality) for board in register.boards}
    units = {unit.key: f"{unit.name}, {owners.get(unit.board, '')}" for unit in register.units}
    members = {member.code: names.municipality(member.code) for member in register.members}
    neighbours = {one.code: names.municipality(one.code) for one in register.neighbours}
    return {
        "municipality": tuple((members | neighbours).items()),
        "board": tuple(boards.items()),
        "unit": tuple(units.items()),
        "subject": (("*", "*"), *units.items(), *boards.items()),
    }
