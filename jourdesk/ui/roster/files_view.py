"""Papers and files of a month: PDF, hours as CSV, calendars out and in; what was read in is looked at before it counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key
from jourdesk.ui.roster.act_rows import ActRows
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.label import Label, Rule


class FilesView(QWidget):
    """Tells what is wanted; the files are written and read elsewhere."""

    print_asked = Signal()
    hours_chosen = Signal(str)  # path to write to
    calendar_chosen = Signal(str, str)  # path to write to, person or empty for all
    calendar_read = Signal(str, str)  # path to read, role
    adopted = Signal()
    put_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the view."""
        super().__init__(parent)
        self.print_button = Button(self.tr("Print the month"), keys=Key.PRINT.cap)
        self.hours = Button(self.tr("Hours as a table (CSV)"))
        self.whose = ComboField(self.tr("Calendar for"), hint=self.tr("Empty for everybody's shifts."))
        self.out = Button(self.tr("Write a calendar (.ics)"))
        self.role = ComboField(self.tr("Read in as"))
        self.into = Button(self.tr("Read a calendar in (.ics)"), keys=Key.NEW_ROW.cap)
        self.said = Label("", Role.SMALL, "text2", wrap=True)
        self._preview = Label("", Role.BODY, wrap=True)
        self._preview_note = Label("", Role.SMALL, "text2", wrap=True)
        self.adopt = Button(self.tr("Plan these shifts"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self.leave = Button(self.tr("Leave it"), Kind.QUIET, keys=Key.BACK.cap)
        self._answer = ActRows((self.adopt, self.leave))
        for button in (self.adopt, self.leave):
            button.setParent(self)
        self._reading = (self.role, self.into)
        self._lay_out()
        self._tie()
        self.show_preview("", "")

    def show_choices(self, people: Sequence[Option], roles: Sequence[tuple[str, str]], *, may_plan: bool) -> None:
        """Show whose calendars can be written, and what a calendar can be read in as."""
        self.whose.set_options(people)
        self.role.set_options([Option(key=key, words=label) for key, label in roles])
        if not self.role.value() and roles:
            self.role.set_value(roles[0][0])
        for part in self._reading:
            part.setVisible(may_plan)

    def show_preview(self, headline: str, note: str, *, usable: bool = True) -> None:
        """Say what a calendar that was read in would do; nothing to hide it again."""
        self._preview.setText(headline)
        self._preview_note.setText(note)
        for part in (self._preview, self._preview_note):
            part.setVisible(bool(headline))
        self._answer.offer([*([self.adopt] if usable else []), self.leave] if headline else [])
        self.say("")

    @property
    def previewing(self) -> bool:
        """True while a calendar lies there to be looked at."""
        return not self.leave.isHidden()

    def say(self, words: str) -> None:
        """Say what came of an act."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def choose_calendar(self) -> None:
        """Ask which calendar to read; nothing waits for the dialog."""
        dialog = self._dialog(self.tr("Read a calendar in"), self.tr("Calendar (*.ics)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.calendar_read.emit(path, self.role.value()))
        dialog.open()

    def _choose_target(self, title: str, kind: str, name: str) -> QFileDialog:
        dialog = self._dialog(title, kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(name.rpartition(".")[2])
        dialog.selectFile(name)
        return dialog

    def _choose_hours(self) -> None:
        dialog = self._choose_target(self.tr("Hours as a table"), self.tr("Table (*.csv)"), "timmar.csv")
        dialog.fileSelected.connect(self.hours_chosen)
        dialog.open()

    def _choose_calendar_target(self) -> None:
        dialog = self._choose_target(self.tr("Write a calendar"), self.tr("Calendar (*.ics)"), "schema.ics")
        dialog.fileSelected.connect(lambda path: self.calendar_chosen.emit(path, self.whose.value()))
        dialog.open()

    def _dialog(self, title: str, kind: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setNameFilter(kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in (self.print_button, self.hours):
            column.addLayout(actions(row))
        column.addWidget(Rule())
        column.addWidget(self.whose)
        column.addLayout(actions(self.out))
        column.addWidget(Rule())
        column.addWidget(self.role)
        column.addLayout(actions(self.into))
        for part in (self._preview, self._preview_note):
            column.addWidget(part)
        column.addLayout(self._answer)
        column.addWidget(self.said)
        column.addStretch(1)

    def _tie(self) -> None:
        self.print_button.clicked.connect(self.print_asked)
        self.hours.clicked.connect(self._choose_hours)
        self.out.clicked.connect(self._choose_calendar_target)
        self.into.clicked.connect(self.choose_calendar)
        self.adopt.clicked.connect(self.adopted)
        self.leave.clicked.connect(self.put_back)
