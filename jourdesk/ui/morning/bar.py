"""The bar at the foot of a contact: taking it on by name, sending it back, asking the jour, being done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem, Refused
from jourdesk.ui.handover.forms import ActForm
from jourdesk.ui.keys import Key
from jourdesk.ui.morning import words
from jourdesk.ui.texts import capital, text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.note import NoteField
from jourdesk.usecases.morning_values import MorningLine, MorningList
from jourdesk.usecases.read_morning_contact import MorningContact

translate = QCoreApplication.translate
_POSSIBLE = {"return": ("new", "mine"), "ask": ("new", "mine"), "done": ("mine",), "file": ("mine", "done")}
"""In which groups of the list each form may be opened."""


class _Accept(QWidget):
    """The receiver's own name, and what she will do first where it is serious."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Field(self.tr("Accepts"), placeholder=self.tr("Name and title"))
        self.first = NoteField(
            self.tr("What I do first"), placeholder=self.tr("In your own words"), lines=(1, 3), enter_keeps=True
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.name, 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.first, 3, Qt.AlignmentFlag.AlignTop)


class _Foot(QWidget):
    """A small line with what can be saved beside it, and where the file lies that was saved last."""

    def __init__(self) -> None:
        super().__init__()
        self._small, self._where = (Label("", Role.SMALL, "text2", wrap=True) for _ in range(2))
        self._where.hide()
        self.pdf = Button(self.tr("Save as PDF"), Kind.QUIET, keys=Key.PRINT.cap, inset=True)
        self.case_file = Button(self.tr("File for the case system"), Kind.QUIET, keys=Key.CASE_FILE.cap, inset=True)
        self.case_file.setAccessibleDescription(
            self.tr("What the handover says as data, with its papers, in one file. Saving it is logged.")
        )
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._small, 1)
        row.addSpacing(10)
        row.addStretch(0)
        for button in (self.pdf, self.case_file):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._where)

    def mean(self, small: str) -> None:
        """Say what the acts mean."""
        self._small.setText(small)
        self._small.setVisible(bool(small))

    def say(self, where: str) -> None:
        """Say where a file lies; nothing takes the line away."""
        self._where.setText(where)
        self._where.setVisible(bool(where))

    def set_narrow(self, narrow: bool) -> None:
        """Leave saving to its keys where there is no room for them."""
        for button in (self.pdf, self.case_file):
            button.setVisible(not narrow)


class MorningBar(Plane):
    """A strong line with the acts, the fields of the acceptance, a foot; a form takes their place meanwhile."""

    accepted = Signal(str, str)  # name, what is done first
    returned = Signal(str, str)  # reason, key of a unit or empty
    asked = Signal(str)
    finished = Signal(str)
    filed = Signal(str)  # number in the board's own case system
    saved = Signal()
    case_file_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__("surface", "top", parent)
        self._line: MorningLine | None = None
        self._contact: MorningContact | None = None
        self._key = ""
        self._begun: dict[str, tuple[str, str]] = {}
        self._strong, self._foot = Label("", Role.STRONG, wrap=True), _Foot()
        self.accept = _Accept()
        self._accept = Button(self.tr("Accept"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self._done = Button(self.tr("Done"), keys=Key.RECEIPT.cap)
        self._ask = Button(self.tr("Ask the jour"), keys=Key.ASK.cap)
        self._return = Button(self.tr("Wrong unit"), keys=Key.WRONG_UNIT.cap)
        self._file = Button(self.tr("Dnr"), keys=Key.EDIT.cap)
        self._file.setAccessibleDescription(self.tr("The number in the board's own case system"))
        self.return_form = ActForm(
            self.tr("The jour has it again, with your reason. What follows is closed to this unit."),
            self.tr("Why it is the wrong unit"),
            self.tr("Return it"),
            unit=self.tr("Which unit should have it"),
        )
        self.ask_form = ActForm(
            self.tr("The jour sees it when somebody is on duty."), self.tr("Your question"), self.tr("Ask")
        )
        self.done_form = ActForm(
            self.tr("The jour reads it. Clocks run on until evidence closes them."),
            self.tr("How it went, in one line"),
            self.tr("It is done"),
        )
        self.file_form = ActForm(
            self.tr("Then it is seen here and at the jour where the case goes on."),
            self.tr("Dnr in the board's own case system"),
            self.tr("Keep"),
        )
        self._forms = {"return": self.return_form, "ask": self.ask_form, "done": self.done_form, "file": self.file_form}
        self._idle = QWidget()
        self._form: ActForm | None = None
        self._lay_out()
        self._tie()
        self.hide()

    @property
    def form(self) -> ActForm | None:
        """The form that is open, if one is."""
        return self._form

    def show_contact(self, contact: MorningContact, line: MorningLine, read: MorningList) -> None:
        """Offer what can be done with a contact; what is being written of it stays."""
        self._contact, self._line = contact, line
        if line.key != self._key:
            self._turn_to(line.key, read.reader)
        new, mine = line.group == "new", line.group == "mine"
        self.accept.setVisible(new)
        self.accept.first.setVisible(bool(contact.serious))
        self._accept.setVisible(new)
        self._done.setVisible(mine)
        self._file.setVisible(mine or line.group == "done")
        self._ask.setVisible(new or mine)
        self._return.setVisible(new or mine)
        self._strong.setText(_said(line, read))
        self._foot.mean(_meant(contact, line))
        self.show()

    def _turn_to(self, key: str, reader: str) -> None:
        """Go to another contact: what was begun of the one before stands there when somebody comes back to it."""
        if self._key:
            self._begun[self._key] = (self.accept.name.text(), self.accept.first.text())
        self._key = key
        name, first = self._begun.get(key, (reader, ""))
        self.accept.name.set_text(name)
        self.accept.name.box.setCursorPosition(0)
        self.accept.first.set_text(first)
        for field in (self.accept.name, self.accept.first):
            field.clear_error()
        self._foot.say("")
        self.leave_form()
        for form in self._forms.values():
            form.clear()

    def kept(self) -> None:
        """An act has been kept: its form goes, and what was written in it."""
        if self.form is not None:
            self.form.clear()
        self.leave_form()

    def say(self, where: str) -> None:
        """Say where a file lies, across the whole bar, until another contact is shown."""
        self._foot.say(where)

    def open_form(self, key: str) -> None:
        """Open a form where its act is possible: ``return``, ``ask``, ``done`` or ``file``."""
        line, contact = self._line, self._contact
        if self.isHidden() or line is None or contact is None or line.group not in _POSSIBLE[key]:
            return
        self._show_form(self._forms[key])
        self._forms[key].begin(contact.units)

    def leave_form(self) -> bool:
        """Put the form away; tell if there was one."""
        if self.form is None:
            return False
        self._show_form(None)
        return True

    def _show_form(self, form: ActForm | None) -> None:
        self._form = form
        self._idle.setVisible(form is None)
        for one in self._forms.values():
            one.setVisible(one is form)

    def set_narrow(self, narrow: bool) -> None:
        """Put the acts below the words where there is no room beside them; saving is left to its key."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._head.setDirection(direction)
        self._head.setSpacing(2 if narrow else 8)
        self._foot.set_narrow(narrow)

    def main(self) -> None:
        """Do the main act: keep the form that is open, else accept."""
        if self.form is not None:
            self.form.keep()
        elif self._line is not None and self._line.group == "new":
            self.accepted.emit(self.accept.name.text().strip(), self.accept.first.text().strip())

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal at the field it belongs to; tell if there was one."""
        if self.form is not None:
            return self.form.show_problem(problem)
        fields: dict[str, Field | NoteField] = {"receiver": self.accept.name, "first": self.accept.first}
        target = fields.get(problem.field) if isinstance(problem, Refused) else None
        if target is None:
            return False
        target.set_error(text_of(problem))
        target.box.setFocus()
        return True

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(2)
        for button in (self._accept, self._done, self._ask, self._return, self._file):
            acts.addWidget(button)
        acts.addStretch(0)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(8)
        self._head.addWidget(self._strong, 1)
        self._head.addLayout(acts)
        column = QVBoxLayout(self._idle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addWidget(self.accept)
        column.addWidget(self._foot)
        around = QVBoxLayout(self)
        around.setContentsMargins(20, 10, 16, 8)
        around.addWidget(self._idle)
        for form in self._forms.values():
            around.addWidget(form)
        self._show_form(None)

    def _tie(self) -> None:
        self._accept.clicked.connect(self.main)
        self._done.clicked.connect(lambda: self.open_form("done"))
        self._ask.clicked.connect(lambda: self.open_form("ask"))
        self._return.clicked.connect(lambda: self.open_form("return"))
        self._file.clicked.connect(lambda: self.open_form("file"))
        self._foot.pdf.clicked.connect(self.saved)
        self._foot.case_file.clicked.connect(self.case_file_asked)
        self.accept.name.entered.connect(self._name_entered)
        self.accept.first.entered.connect(self.main)
        self.return_form.kept.connect(self.returned)
        self.ask_form.kept.connect(lambda text, _unit: self.asked.emit(text))
        self.done_form.kept.connect(lambda text, _unit: self.finished.emit(text))
        self.file_form.kept.connect(lambda text, _unit: self.filed.emit(text))
        for form in self._forms.values():
            form.left.connect(self.leave_form)

    def _name_entered(self) -> None:
        if self.accept.first.isHidden():
            self.main()
        else:
            self.accept.first.box.setFocus()


def _said(line: MorningLine, read: MorningList) -> str:
    if line.group == "new":
        return translate("MorningBar", "Accept it in your name")
    if line.group == "done":
        return translate("MorningBar", "Done: {outcome}").format(outcome=line.outcome)
    return capital(words.stands(line, read))


def _meant(contact: MorningContact, line: MorningLine) -> str:
    if line.group == "new":
        means = translate("MorningBar", "Then the jour stops watching it, and you answer for its clocks.")
        why, back = words.why_serious(contact.serious), translate("MorningBar", "Say back what you do first.")
        return f"{why} {back} {means}" if why else means
    accepted = contact.handover.accepted
    first = accepted.first if accepted else ""
    return translate("MorningBar", "First: {what}").format(what=first) if first else ""
