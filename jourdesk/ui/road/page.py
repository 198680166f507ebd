"""Sändning: what is only here, what the store has, who has fetched it; what was set aside, refused or noticed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key, bind
from jourdesk.ui.road import words
from jourdesk.ui.road.panel import RoadPanel
from jourdesk.ui.shell.page import Page
from jourdesk.ui.texts import day_and_clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import EmptyState
from jourdesk.usecases.parcel_files import ENDING
from jourdesk.usecases.read_road import RoadLine, RoadView
from jourdesk.usecases.road_state import FactStatus


class RoadPage(Page):
    """Shows what it is given and tells what the person wants; it asks nobody."""

    chosen = Signal(str)  # the call of a line
    opened = Signal(str)  # the call of a line
    trip_asked = Signal()
    export_chosen = Signal(str)  # path
    import_chosen = Signal(str)  # path
    record_chosen = Signal(str, str)  # id of what was set aside, path

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__("road", self.tr("Sending"), "arrow-up-down", parent)
        self._view: RoadView | None = None
        self._contact = ""
        self.rows = RowList(self.tr("What has left and what has not"))
        self.note = Label("", Role.BODY, "text2")
        self.said = Label("", Role.BODY, "text", wrap=True)
        self.said.hide()
        self.send = Button(self.tr("Send now"), Kind.PRIMARY, keys=Key.MAIN.cap, inset=True)
        self.export = Button(self.tr("Write to a file"), inset=True)
        self.take = Button(self.tr("Read a file in"), inset=True)
        self._empty = EmptyState("arrow-up-down", self.tr("Nothing to send"), self.tr("What you write comes here."))
        self._none = EmptyState(
            "wifi-off", self.tr("This desk has no store"), self.tr("Everything is kept on this computer.")
        )
        self.panel = RoadPanel()
        self.assemble(self._body_part(), panel=self.panel)
        self._tie()

    @property
    def view(self) -> RoadView | None:
        """What is shown."""
        return self._view

    def show_road(self, view: RoadView) -> None:
        """Show the road; what is chosen stays chosen if it is still there."""
        self._view = view
        found = words.sections(view) if view.has_host else []
        for one in (self.send, self.export, self.take):
            one.setVisible(view.has_host)
        self.rows.show_sections(found)
        self.rows.setVisible(bool(found))
        self._none.setVisible(not view.has_host)
        self._empty.setVisible(view.has_host and not found)
        self._show_note()
        if found and not self.rows.current_key():
            self.rows.choose(found[0].rows[0].key)
        self._show(self.rows.current_key() if found else "")

    def show_contact(self, said: str) -> None:
        """Say when the host last answered, as the status bar does."""
        self._contact = said
        self._show_note()

    def show_statuses(self, call: str, statuses: Sequence[FactStatus]) -> None:
        """Show the records of a contact; ignored if another row has been chosen since."""
        line = self._found(call)
        if line is not None and self._view is not None and self.rows.current_key() == f"call:{call}":
            names = dict(self._view.unit_names)
            self.panel.show_line(line, words.state_words(line.came, names), statuses, names)

    def say(self, sentence: str) -> None:
        """Say what came of an act; an empty sentence says nothing."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def focus_start(self) -> None:
        """Put the cursor into the list, or on sending."""
        (self.rows if not self.rows.isHidden() else self.send).setFocus()

    def choose_target(self) -> None:
        """Ask where to write what is unsent."""
        self._save(self.tr("Write what is unsent to a file, sealed"), f"osant.{ENDING}", self.export_chosen.emit)

    def choose_file(self) -> None:
        """Ask for a colleague's file."""
        dialog = self._dialog(self.tr("Read a colleague's sealed file in"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_chosen)
        dialog.open()

    def choose_record(self) -> None:
        """Ask where to write what was set aside."""
        kind, _, record = self.rows.current_key().partition(":")
        if kind == "waiting":
            said = self.tr("Write the record to a file")
            self._save(said, f"post.{ENDING}", lambda path: self.record_chosen.emit(record, path))

    def _save(self, title: str, name: str, then: Callable[[str], object]) -> None:
        dialog = self._dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING)
        dialog.selectFile(name)
        dialog.fileSelected.connect(then)
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setNameFilter(self.tr("Sealed records (*.jourdesk)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _show_note(self) -> None:
        view = self._view
        if view is None or not view.has_host:
            self.note.setText("")
            return
        unsent = self.tr("%1 unsent").replace("%1", str(view.unsent)) if view.unsent else self.tr("nothing is unsent")
        last = self.tr("last in contact %1").replace("%1", day_and_clock(view.last)) if view.last else ""
        self.note.setText(" · ".join(part for part in (unsent, self._contact or last) if part))

    def _found(self, call: str) -> RoadLine | None:
        return next((one for one in self._view.lines if one.call == call), None) if self._view else None

    def _show(self, key: str) -> None:
        view = self._view
        kind, _, name = key.partition(":")
        if view is None or not kind:
            self.panel.show_nothing()
        elif kind == "call":
            self.chosen.emit(name)
        elif kind == "trouble":
            self.panel.show_trouble(next(one for one in view.troubles if f"{one.code}:{one.about}" == name))
        elif kind == "waiting":
            self.panel.show_waiting(next(one for one in view.waiting if one.id == name))
        elif kind == "refused":
            self.panel.show_refusal(next(one for one in view.refused if one.id == name))
        elif kind == "withheld":
            self.panel.show_withheld(view.withheld)
        else:
            row = next(row for section in words.sections(view) for row in section.rows if row.key == key)
            show = self.panel.show_forgotten if kind == "forgotten" else self.panel.show_other
            show(row.title, row.sub)
        self._say_line(key)

    def _say_line(self, key: str) -> None:
        found = words.sections(self._view) if self._view is not None else []
        row = next((row for section in found for row in section.rows if row.key == key), None)
        if row is not None:
            self.say_panel_line(row.mark, row.title)
        else:
            self.say_panel_line(Mark.DONE, self.tr("Nothing to send"))

    def _open(self, key: str) -> None:
        kind, _, call = key.partition(":")
        if kind == "call":
            self.opened.emit(call)
        else:
            self.show_panel()

    def _tie(self) -> None:
        self.rows.chosen.connect(self._show)
        self.rows.opened.connect(self._open)
        self.panel.opened.connect(lambda: self._open(self.rows.current_key()))
        self.panel.save_asked.connect(self.choose_record)
        self.send.clicked.connect(self.trip_asked)
        self.export.clicked.connect(self.choose_target)
        self.take.clicked.connect(self.choose_file)
        bind(self, Key.MAIN, self._send)

    def _send(self) -> None:
        if self.send.isVisibleTo(self):
            self.trip_asked.emit()

    def _body_part(self) -> QWidget:
        body = Plane("ground")
        head = Plane("ground", "bottom")
        head.setFixedHeight(55)
        line = QHBoxLayout(head)
        line.setContentsMargins(20, 0, 20, 0)
        line.setSpacing(8)
        line.addWidget(Label(self.name, Role.PAGE))
        line.addWidget(self.note, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        for button in (self.send, self.export, self.take):
            line.addWidget(button)
        middle = QVBoxLayout()
        middle.setContentsMargins(8, 4, 8, 8)
        middle.addWidget(self.rows, 1)
        told = QVBoxLayout()
        told.setContentsMargins(12, 0, 12, 0)
        told.addWidget(self.said)
        empty = QVBoxLayout()
        empty.setContentsMargins(12, 20, 12, 0)
        for one in (self._empty, self._none):
            empty.addWidget(one)
            one.hide()
        middle.addLayout(told)
        middle.addLayout(empty)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(middle, 1)
        return body
