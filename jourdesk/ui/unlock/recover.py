"""Opening with the recovery code, when the passphrase is forgotten or the computer's keyring is gone."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jourdesk.ui.keys import Key, bind
from jourdesk.ui.theme import Role
from jourdesk.ui.unlock.page import CapsLine
from jourdesk.ui.unlock.pieces import Emblem, Gate, Waiting
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label


class RecoverPage(Gate):
    """Asks for the code from the paper; with the keyring gone also for the passphrase."""

    submitted = Signal(str, str)  # the code, the passphrase (may be empty)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page."""
        super().__init__("Jourdesk", parent=parent)
        hint = self.tr("Eight groups of four. Spaces and small letters do not matter.")
        self.code = Field(self.tr("Recovery code"), hint=hint, placeholder="K7RM 4WXH …", code=True)
        self.passphrase = Field(self.tr("Passphrase"), secret=True)
        self.caps = CapsLine(self.passphrase.box)
        self.help = Label(self.tr("The code is on the paper in the locked cabinet."), Role.BODY, "text2", wrap=True)
        self.unlock = Button(self.tr("Open with the code"), Kind.PRIMARY, keys="Enter")
        self.back = Button(self.tr("Back to the passphrase"), Kind.QUIET, keys=Key.BACK.cap)
        self._waiting = Waiting(self)
        self._closed = self.code
        self._sentence = ""
        self._lay_out()
        self.ask_passphrase(False)
        self.setFocusProxy(self.code)
        for field in (self.code, self.passphrase):
            field.entered.connect(lambda _text: self._submit())
        self.unlock.clicked.connect(self._submit)
        self.back.clicked.connect(self.left)
        self._waiting.counted.connect(self._count)
        self._waiting.over.connect(self._open_again)
        bind(self, Key.BACK, self.left.emit)

    def ask_passphrase(self, asked: bool) -> None:
        """Ask for the passphrase too: the keyring of this computer has been emptied."""
        self.passphrase.setVisible(asked)
        self.caps.setVisible(asked)
        if asked:
            self.help.setText(
                self.tr("The computer's keyring has been emptied. The code and the passphrase together open the desk.")
            )

    def show_work(self) -> None:
        """Show that the code is being tried."""
        self.unlock.disable(self.tr("The code is being tried."))

    def refuse(self, sentence: str, *, field: str = "code", wait_s: int = 0) -> None:
        """Say what is wrong, beside the field it is about; what was written of the code stays.

        Args:
            sentence: What to say: *Grupp 3 stämmer inte.*
            field: ``code`` or ``passphrase``.
            wait_s: How many whole seconds the field is closed.
        """
        self.unlock.enable()
        target = self.passphrase if field == "passphrase" else self.code
        target.set_error(sentence)
        if wait_s > 0:
            self._closed, self._sentence = target, sentence
            self.unlock.disable(sentence)
            self._waiting.start(wait_s)
        else:
            target.setFocus()

    def _submit(self) -> None:
        if self.code.text().strip() and self.unlock.isEnabled():
            self.code.clear_error()
            self.passphrase.clear_error()
            self.submitted.emit(self.code.text(), self.passphrase.text())

    def _count(self, left: int) -> None:
        again = self.tr("Try again in %n s", "", left)
        self._closed.hold(f"{self._sentence} {again}.")

    def _open_again(self) -> None:
        self._closed.release()
        self.unlock.enable()
        self._closed.setFocus()

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(Emblem())
        column.addSpacing(32)
        column.addWidget(Label(self.tr("Open with the recovery code"), Role.PAGE))
        column.addSpacing(6)
        column.addWidget(self.help)
        column.addSpacing(20)
        column.addWidget(self.code)
        column.addSpacing(10)
        column.addWidget(self.passphrase)
        column.addWidget(self.caps)
        column.addSpacing(14)
        column.addLayout(actions(self.unlock, self.back))
        column.addStretch(1)
