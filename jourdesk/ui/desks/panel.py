"""The panel of the chosen desk or unit: what it is, and what may be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from jourdesk.ui.desks import words
from jourdesk.ui.desks.forms import ApproveForm, InviteForm, JoinForm, RevokeForm, UnitForm
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.note import NoteField
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.usecases.run_directory import DeskLine, DirectoryView, InvitationLine, UnitLine


class DesksPanel(SidePanel):
    """Shows one line of the directory, or the way into one."""

    renewed = Signal(str)  # unit
    withdrawn = Signal(str)  # invitation

    def __init__(self) -> None:
        """Make an empty panel."""
        super().__init__("", width=PANEL_WIDE)
        self.join, self.approve, self.invite = JoinForm(), ApproveForm(), InviteForm()
        self.revoke, self.unit = RevokeForm(), UnitForm()
        self._about = Label("", Role.BODY, "text2", wrap=True)
        self._code = Label("", Role.DATE, code=True)
        self._code_said = Label(self.tr("Read it aloud to whoever lets you in."), Role.BODY, "text2", wrap=True)
        self.text = NoteField(self.tr("The invitation, shown once"), lines=(4, 10), enter_keeps=False)
        self.text.box.setReadOnly(True)
        self.copy = Button(self.tr("Copy it"))
        self.ask_invite = Button(self.tr("Invite a desk"), Kind.PRIMARY)
        self.renew = Button(self.tr("Give the unit a new key"))
        self.ask_revoke = Button(self.tr("Shut the desk out"))
        self.withdraw = Button(self.tr("Withdraw the invitation"))
        self._said = Label("", Role.BODY, "text", wrap=True)
        self._chosen = ""
        self._view: DirectoryView | None = None
        self._lay_out()
        self._tie()
        self._hide_all()

    def show_way_in(self) -> None:
        """This desk has no host: it can use an invitation."""
        self._hide_all()
        self.set_head(self.tr("No store"), self.tr("Everything is kept on this computer."))
        self.join.show()

    def show_code(self, unit_name: str, code: str) -> None:
        """This desk has come: show the code that is read aloud."""
        self._hide_all()
        self.set_head(unit_name, self.tr("Waits to be let in") if code else self.tr("Let in"))
        self._code.setText(code)
        self._code.setVisible(bool(code))
        self._code_said.setVisible(bool(code))

    def show_desk(self, line: DeskLine, view: DirectoryView) -> None:
        """Show a desk."""
        self._begin(f"desk:{line.desk}", view)
        self.set_head(line.label or line.desk, words.unit_names(line, view))
        since = self.tr("Let in %1.").replace("%1", words.day_of(line.since_ms)) if line.since_ms else ""
        ended = self.tr("Shut out %1.").replace("%1", words.day_of(line.until_ms)) if line.until_ms else ""
        runs = self.tr("Runs the directory.") if line.admin else ""
        mine = self.tr("This is the desk you sit at.") if line.mine else ""
        self._about.setText("\n".join(filter(None, (mine, since, ended, runs, self._id(line.desk)))))
        self._about.show()
        self.approve.setVisible(line.may_approve)
        self.ask_revoke.setVisible(line.may_revoke and self.revoke.isHidden())

    def show_unit(self, unit: UnitLine, view: DirectoryView) -> None:
        """Show a unit."""
        self._begin(f"unit:{unit.unit}", view)
        self.set_head(unit.name, unit.unit)
        key = (
            self.tr("Key number %1, since %2.")
            .replace("%1", str(unit.epoch))
            .replace("%2", words.day_of(unit.epoch_ms))
        )
        stale = self.tr("Somebody who has left still holds the key. The next trip gives the unit a new one.")
        none = self.tr("No desk has come yet. Invite one.")
        said = (none if not unit.epoch else key, stale if unit.stale else "")
        self._about.setText("\n".join(filter(None, said)))
        self._about.show()
        self.ask_invite.setVisible(unit.may_invite and self.invite.isHidden())
        self.renew.setVisible(unit.may_renew and bool(unit.epoch))

    def show_invitation(self, one: InvitationLine, view: DirectoryView) -> None:
        """Show an invitation that nobody has used."""
        self._begin(f"invitation:{one.invitation}", view)
        row = words.invitation_row(one, view)
        self.set_head(row.title, row.sub)
        self.withdraw.show()

    def show_text(self, text: str) -> None:
        """Show the text of an invitation; it is kept nowhere."""
        self.invite.hide()
        self.text.set_text(text)
        self.text.show()
        self.copy.show()
        self.copy.setFocus()
        self.say(self.tr("Hand it over directly, never by open mail."))

    def show_new_unit(self) -> None:
        """Ask for a new unit."""
        self._hide_all()
        self.set_head(self.tr("A new unit"), "")
        self.unit.ask()

    def say(self, said: str) -> None:
        """Say what came of an act."""
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def _id(self, desk: str) -> str:
        return self.tr("Id %1").replace("%1", desk)

    def _begin(self, key: str, view: DirectoryView) -> None:
        """Show another line; what is half typed about the same line stays."""
        same = key == self._chosen
        self._view, self._chosen = view, key
        if not same:
            self._hide_all()
            self._chosen = key
            self.approve.code.set_text("")
            self.approve.code.clear_error()
        self.approve.rest()

    def _hide_all(self) -> None:
        self._chosen = ""
        every = (self.join, self.approve, self.invite, self.revoke, self.unit, self._about, self._code, self._code_said)
        for part in (
            *every,
            self.text,
            self.copy,
            self.ask_invite,
            self.renew,
            self.ask_revoke,
            self.withdraw,
            self._said,
        ):
            part.hide()
        self.text.clear()

    def _lay_out(self) -> None:
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self.body.setSpacing(10)
        forms: tuple[QWidget, ...] = (self.join, self.approve, self.invite, self.revoke, self.unit)
        for part in (self._about, self._code, self._code_said, *forms, self.text, self._said):
            self.body.addWidget(part)
        self.body.addLayout(actions(self.copy))
        self.body.addStretch(1)
        for button in (self.ask_invite, self.renew, self.withdraw, self.ask_revoke):
            self.foot.addLayout(actions(button))

    def _tie(self) -> None:
        self.ask_invite.clicked.connect(self._ask_invite)
        self.ask_revoke.clicked.connect(self._ask_revoke)
        self.renew.clicked.connect(lambda: self.renewed.emit(self._chosen.partition(":")[2]))
        self.withdraw.clicked.connect(lambda: self.withdrawn.emit(self._chosen.partition(":")[2]))
        self.copy.clicked.connect(self._copy)
        for form, opener in ((self.invite, self.ask_invite), (self.revoke, self.ask_revoke)):
            form.left.connect(form.hide)
            form.left.connect(opener.show)
        self.unit.left.connect(self.unit.hide)

    def _ask_invite(self) -> None:
        self.ask_invite.hide()
        self.invite.show_for(self._chosen.partition(":")[2], admin=self._view is not None and self._view.admin)

    def _ask_revoke(self) -> None:
        self.ask_revoke.hide()
        self.revoke.ask()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.text())
        self.say(self.tr("Copied. Hand it over directly, never by open mail."))
