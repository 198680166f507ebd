"""The page of a desk that has been too long without contact: it asks the host, and can be opened with the code beside."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.ui.keys import Key, bind
from jourdesk.ui.theme import Role
from jourdesk.ui.unlock.pieces import Emblem, Fact, Gate, Waiting
from jourdesk.ui.widgets.button import RING, Button, Kind, actions
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.sign import Mark

LONG_MS = 6_000
"""After so long the code can be given although the host has not answered yet: a net may let a question wait for a minute."""


class LimitPage(Gate):
    """Says why the desk does not open yet and what comes of asking the host; takes the recovery code meanwhile."""

    asked_again = Signal()
    submitted = Signal(str)  # the code
    left = Signal()

    def __init__(self, days: int, limit: int, parent: QWidget | None = None) -> None:
        """Make the page.

        Args:
            days: How long the desk has been without contact.
            limit: After how many days it closes.
            parent: The window.
        """
        super().__init__("Jourdesk", parent=parent)
        self.title = Label(self.tr("The computer needs contact with the host"), Role.PAGE, wrap=True)
        # It takes the keys itself while there is nothing to write in.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        said = self.tr("It has not been in contact for %1 days. The limit is %2 days.")
        self.why = Label(said.replace("%1", str(days)).replace("%2", str(limit)), Role.BODY, "text2", wrap=True)
        self.state = Fact()
        hint = self.tr("Eight groups of four. Spaces and small letters do not matter.")
        self.code = Field(self.tr("Recovery code"), hint=hint, placeholder="K7RM 4WXH …", code=True)
        self.unlock = Button(self.tr("Open"), Kind.PRIMARY, keys="Enter")
        self.again = Button(self.tr("Try again"), keys=Key.AGAIN.cap)
        self.lock = Button(self.tr("Lock"), Kind.QUIET, keys=Key.BACK.cap)
        self._by_code = QWidget()
        self._waiting = Waiting(self)
        self._sentence = ""
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.timeout.connect(self._offer_code)
        self._lay_out()
        self._tie()
        self.show_asking()

    def show_asking(self) -> None:
        """Show that the host is being asked; after a while the code can be given beside."""
        self.state.say(Mark.ONGOING, self.tr("Looking for the host …"))
        self.again.hide()
        if self._by_code.isHidden():
            self._long.start(LONG_MS)

    def show_away(self, sentence: str) -> None:
        """Say why there was no contact; ask again, or take the code."""
        self.state.say(Mark.NEAR, sentence)
        self.again.show()
        self._offer_code()

    def show_shut_out(self, sentence: str) -> None:
        """Say that the host lets this desk in no more: no code opens it."""
        self._long.stop()
        self._waiting.stop()
        self.title.setText(self.tr("The computer is shut out"))
        self.state.say(Mark.LATE, sentence)
        self._by_code.hide()
        self.unlock.hide()
        self.again.show()
        self.again.setFocus()

    def show_work(self) -> None:
        """Show that the code is being tried."""
        self.unlock.disable(self.tr("The code is being tried."))

    def refuse(self, sentence: str, wait_s: int = 0) -> None:
        """Say what is wrong with the code, and close its field for some whole seconds; what was written of it stays."""
        self.unlock.enable()
        self.code.set_error(sentence)
        if wait_s > 0:
            self._sentence = sentence
            self.unlock.disable(sentence)
            self._waiting.start(wait_s)
        else:
            self.code.setFocus()

    def _offer_code(self) -> None:
        self._long.stop()
        if self._by_code.isHidden():
            self._by_code.show()
            self.unlock.show()
            self.code.setFocus()

    def _submit(self) -> None:
        if self.code.text().strip() and self._waiting.left == 0 and self.unlock.isEnabled():
            self.code.clear_error()
            self.submitted.emit(self.code.text())

    def _ask_again(self) -> None:
        if not self.again.isHidden():
            self.asked_again.emit()

    def _count(self, left: int) -> None:
        again = self.tr("Try again in %n s", "", left)
        self.code.hold(f"{self._sentence} {again}.")

    def _open_again(self) -> None:
        self.code.release()
        self.unlock.enable()
        self.code.setFocus()

    def _tie(self) -> None:
        self.code.entered.connect(lambda _text: self._submit())
        self.code.changed.connect(lambda _text: self.code.clear_error())
        self.unlock.clicked.connect(self._submit)
        self.again.clicked.connect(self._ask_again)
        self.lock.clicked.connect(self.left)
        self._waiting.counted.connect(self._count)
        self._waiting.over.connect(self._open_again)
        bind(self, Key.AGAIN, self._ask_again)
        bind(self, Key.BACK, self.left.emit)

    def _lay_out(self) -> None:
        code = QVBoxLayout(self._by_code)
        code.setContentsMargins(RING, 0, RING, 0)
        code.setSpacing(0)
        code.addWidget(Rule())
        code.addSpacing(18)
        said = self.tr(
            "The code is on the paper in the locked cabinet. It opens the computer for 24 hours, and the log shows it."
        )
        code.addWidget(Label(said, Role.BODY, "text2", wrap=True))
        code.addSpacing(14)
        code.addWidget(self.code)
        code.addSpacing(14)
        self._by_code.hide()
        self.unlock.hide()
        column = self.column
        column.addWidget(Emblem())
        column.addSpacing(32)
        column.addWidget(self.title)
        column.addSpacing(6)
        column.addWidget(self.why)
        column.addSpacing(18)
        column.addWidget(self.state)
        column.addSpacing(18)
        self.wide.addWidget(self._by_code)
        last = QVBoxLayout()
        last.setContentsMargins(RING, 0, RING, 0)
        last.addLayout(actions(self.unlock, self.again, self.lock))
        self.wide.addLayout(last)
