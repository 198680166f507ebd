"""Datorer: the directory as the coordinator sees it, and the way in for a desk that has no host yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.desks import words
from jourdesk.ui.desks.panel import DesksPanel
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.shell.page import Page
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, actions
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.run_directory import DeskLine, DirectoryView


class DesksPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    approved = Signal(str, str)  # desk, the code as it was heard
    revoked = Signal(str, str)  # desk, reason

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("desks", self.tr("Desks"), "lock", parent)
        self._view: DirectoryView | None = None
        self.rows = RowList(self.tr("Desks and units"))
        self._note = Label("", Role.BODY, "text2")
        self._empty = EmptyState(
            "wifi-off", self.tr("This desk has no store"), self.tr("With an invitation it can be connected to one.")
        )
        self.new_unit = Button(self.tr("New unit"), keys=Key.NEW_ROW.cap, inset=True)
        self.panel = DesksPanel()
        self.assemble(self._body_part(), panel=self.panel)
        self._tie()
        self.show_none()

    def show_none(self) -> None:
        """This desk has no host."""
        self._view = None
        self.rows.hide()
        self.new_unit.hide()
        self._empty.show()
        self._note.setText("")
        self.panel.show_way_in()
        self.say_panel_line(Mark.MISSING, self.tr("No store"))

    def show_directory(self, view: DirectoryView) -> None:
        """Show the directory; what is chosen stays chosen if it is still there."""
        self._view = view
        self._empty.hide()
        self.rows.show()
        self.new_unit.setVisible(view.admin)
        self._note.setText(view.name)
        self.rows.show_sections(words.sections(view))
        key = self.rows.current_key() or words.sections(view)[0].rows[0].key
        self.rows.choose(key)
        self._show(key)

    def line(self) -> DeskLine | None:
        """The desk that is chosen, if one is."""
        kind, _, key = self.rows.current_key().partition(":")
        if self._view is None or kind != "desk":
            return None
        return next((one for one in self._view.desks if one.desk == key), None)

    def focus_start(self) -> None:
        """Put the cursor into the list, or into the field for an invitation."""
        (self.rows if self._view is not None else self.panel.join.invitation).setFocus()

    def _show(self, key: str) -> None:
        view = self._view
        kind, _, name = key.partition(":")
        if view is None:
            return
        if kind == "desk":
            desk = next((one for one in view.desks if one.desk == name), None)
            if desk is not None:
                self.panel.show_desk(desk, view)
                self.say_panel_line(Mark.DONE, desk.label)
        elif kind == "unit":
            unit = next((one for one in view.units if one.unit == name), None)
            if unit is not None:
                self.panel.show_unit(unit, view)
                self.say_panel_line(Mark.YES, unit.name)
        else:
            found = next((one for one in view.invitations if one.invitation == name), None)
            if found is not None:
                self.panel.show_invitation(found, view)

    def _tie(self) -> None:
        panel = self.panel
        self.rows.chosen.connect(self._show)
        self.rows.opened.connect(lambda _key: self.show_panel())
        self.new_unit.clicked.connect(self._ask_unit)
        panel.approve.asked.connect(lambda heard: self._of_desk(self.approved, heard))
        panel.revoke.asked.connect(lambda reason: self._of_desk(self.revoked, reason))
        bind(self, Key.NEW_ROW, self._ask_unit)

    def _of_desk(self, told: object, said: str) -> None:
        line = self.line()
        if line is not None:
            getattr(told, "emit")(line.desk, said)  # noqa: B009  # a bound signal has no static type

    def _ask_unit(self) -> None:
        if self._view is not None and self._view.admin:
            self.show_panel()
            self.panel.show_new_unit()

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        head = Plane("ground", "bottom")
        head.setFixedHeight(55)
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 0, 20, 0)
        line.setSpacing(8)
        line.addWidget(Label(self.tr("Desks and units"), Role.PAGE))
        line.addWidget(self._note)
        line.addStretch(1)
        line.addLayout(actions(self.new_unit))
        middle = QVBoxLayout()
        middle.setContentsMargins(8, 4, 8, 8)
        middle.addWidget(self.rows, 1)
        empty = QVBoxLayout()
        empty.setContentsMargins(12, 20, 12, 0)
        empty.addWidget(self._empty)
        empty.addStretch(1)
        middle.addLayout(empty)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        return body
