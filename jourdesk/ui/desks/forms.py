"""What is asked for on the page of desks: an invitation to use, a code that was heard, whom to invite, why to shut out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.domain.directory import Role as DeskRole
from jourdesk.domain.problems import Problem, Refused
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.note import NoteField
from jourdesk.ui.widgets.tick import TickBox
from jourdesk.usecases.ports_enrol import Guest

DAYS = (("1", "1"), ("7", "7"), ("31", "31"))


class _Form(QWidget):
    """A column of fields with one act below, and the way back."""

    left = Signal()

    def __init__(self, title: str, verb: str, *, back: bool = True) -> None:
        super().__init__()
        self.title = Label(title, Role.STRONG, wrap=True)
        self.done = Button(verb, Kind.PRIMARY, keys=Key.MAIN.cap)
        self.cancel = Button(QCoreApplication.translate("Desks", "Cancel"), Kind.QUIET, keys=Key.BACK.cap)
        self.cancel.setVisible(back)
        self.problem = Label("", Role.BODY, "late", wrap=True)
        self.problem.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.column.addWidget(self.title)
        self.cancel.clicked.connect(self.left)
        if back:
            bind(self, Key.BACK, self.left.emit)
        bind(self, Key.MAIN, self.done.click)

    def finish(self, *fields: QWidget) -> None:
        """Lay the fields out above the act."""
        for field in fields:
            self.column.addWidget(field)
        self.column.addWidget(self.problem)
        self.column.addLayout(actions(self.done, self.cancel))

    def refuse(self, problem: Problem) -> None:
        """Say what was wrong, at its field where it has one; what was typed stays."""
        field = getattr(self, problem.field, None) if isinstance(problem, Refused) and problem.field else None
        if isinstance(field, Field | NoteField):
            field.set_error(text_of(problem))
            field.setFocus()
        else:
            self.problem.setText(text_of(problem))
            self.problem.show()
        self.done.enable()

    def wait(self) -> None:
        """The host is being asked."""
        self.problem.hide()
        self.done.disable(QCoreApplication.translate("Desks", "The store is being asked"))

    def rest(self) -> None:
        """It has been answered."""
        self.problem.hide()
        self.done.enable()


class JoinForm(_Form):
    """A desk without a host uses its invitation."""

    asked = Signal(str, str)  # the invitation's text, what the desk is called

    def __init__(self) -> None:
        """Make the form."""
        super().__init__(self.tr("Connect this desk to a store"), self.tr("Connect"), back=False)
        self.invitation = NoteField(
            self.tr("The invitation"), placeholder=self.tr("Paste the whole text you were given"), enter_keeps=False
        )
        self.label = Field(self.tr("What the desk is called"), placeholder=self.tr("The jour's desk 2"))
        self.finish(self.invitation, self.label)
        self.done.clicked.connect(self._ask)

    def _ask(self) -> None:
        if not self.invitation.text().strip():
            self.invitation.set_error(self.tr("Paste the invitation."))
            self.invitation.setFocus()
            return
        self.wait()
        self.asked.emit(self.invitation.text().strip(), self.label.text().strip() or self.tr("Desk"))


class ApproveForm(_Form):
    """Lets a desk in, once the code that is read aloud has been typed."""

    asked = Signal(str)  # the code as it was heard

    def __init__(self) -> None:
        """Make the form."""
        super().__init__(self.tr("Let the desk in"), self.tr("Let in"), back=False)
        said = self.tr("Ring whoever sits there, on a number you know. The code is on that screen.")
        self.code = Field(self.tr("The code that is read to you"), hint=said, code=True)
        self.finish(self.code)
        self.done.clicked.connect(self._ask)
        self.code.entered.connect(lambda _text: self._ask())

    def _ask(self) -> None:
        if not self.code.text().strip():
            self.code.set_error(self.tr("Write the code."))
            self.code.setFocus()
            return
        self.wait()
        self.asked.emit(self.code.text().strip())


class InviteForm(_Form):
    """Invites a desk to a unit."""

    asked = Signal(object)  # Guest

    def __init__(self) -> None:
        """Make the form."""
        super().__init__(self.tr("Invite a desk"), self.tr("Make the invitation"))
        self._unit = ""
        self.role = Choice(
            self.tr("What the desk may do in the unit"),
            [("member", self.tr("Read and write")), ("approver", self.tr("Also let others in"))],
        )
        self.admin = TickBox(self.tr("Also makes units and shuts desks out"))
        self.days = Choice(self.tr("Days the invitation holds"), DAYS)
        self.finish(self.role, self.admin, self.days)
        self.done.clicked.connect(self._ask)

    def show_for(self, unit: str, *, admin: bool) -> None:
        """Ask about a unit; only who runs the directory can name another who does."""
        self._unit = unit
        self.role.set_value("member")
        self.days.set_value("7")
        self.admin.setChecked(False)
        self.admin.setVisible(admin)
        self.rest()
        self.show()
        self.role.setFocus()

    def _ask(self) -> None:
        role = DeskRole(self.role.value() or "member")
        guest = Guest(unit=self._unit, role=role, admin=self.admin.isChecked(), days=int(self.days.value() or "7"))
        self.wait()
        self.asked.emit(guest)


class RevokeForm(_Form):
    """Shuts a desk out; asks why first."""

    asked = Signal(str)  # reason

    def __init__(self) -> None:
        """Make the form."""
        super().__init__(self.tr("Shut the desk out"), self.tr("Shut it out"))
        self.reason = Choice(
            self.tr("Why"),
            [("lost", self.tr("Lost")), ("replaced", self.tr("Replaced")), ("left", self.tr("The person has left"))],
        )
        said = self.tr("It gets nothing that is written from now on. What it has fetched stays on it, encrypted.")
        self.finish(Label(said, Role.BODY, "text2", wrap=True), self.reason)
        self.done.clicked.connect(self._ask)

    def ask(self) -> None:
        """Ask anew."""
        self.reason.set_value("")
        self.rest()
        self.show()
        self.reason.setFocus()

    def _ask(self) -> None:
        if not self.reason.value():
            self.problem.setText(self.tr("Choose why."))
            self.problem.show()
            self.reason.setFocus()
            return
        self.wait()
        self.asked.emit(self.reason.value())


class UnitForm(_Form):
    """Makes a unit."""

    asked = Signal(str, str, str)  # key, name, municipality

    def __init__(self) -> None:
        """Make the form."""
        super().__init__(self.tr("A new unit"), self.tr("Make the unit"))
        self.unit = Field(self.tr("The unit's key in the register"), placeholder="2282-barn", code=True)
        self.name = Field(self.tr("Its name"))
        self.municipality = Field(self.tr("The municipality's code"), placeholder="2282", code=True)
        self.finish(self.unit, self.name, self.municipality)
        self.done.clicked.connect(self._ask)

    def ask(self) -> None:
        """Ask anew."""
        for field in (self.unit, self.name, self.municipality):
            field.set_text("")
            field.clear_error()
        self.rest()
        self.show()
        self.unit.setFocus()

    def _ask(self) -> None:
        self.wait()
        self.asked.emit(self.unit.text(), self.name.text(), self.municipality.text().strip())
