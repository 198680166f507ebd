"""The first start: a passphrase, the recovery code, done. One page, three steps."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from jourdesk.ui.theme import Role
from jourdesk.ui.unlock.code import CodeStep
from jourdesk.ui.unlock.page import CapsLine
from jourdesk.ui.unlock.pieces import WIDE_COLUMN, Emblem, Fact, Gate, Steps
from jourdesk.ui.widgets.button import RING, Button, Kind, actions
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign


class PassphraseStep(QWidget):
    """Asks for a passphrase twice; shows how good it is and lets it be."""

    typed = Signal(str)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the step."""
        super().__init__(parent)
        self.first = Field(self.tr("Passphrase"), secret=True)
        self.second = Field(self.tr("The same once more"), secret=True)
        self.caps = CapsLine(self.first.box)
        self._sign = Sign(Mark.MISSING, side=14)
        self._quality = Label("", Role.SMALL, "text2", wrap=True)
        self.note = Fact()
        self.go_on = Button(self.tr("Continue"), Kind.PRIMARY, keys="Enter")
        self._lay_out()
        self.show_quality(Mark.MISSING, self.tr("Four or five words that you do not use elsewhere are enough."))
        self.note.say(Mark.NONE, "")
        self.first.changed.connect(self.typed)
        self.first.entered.connect(lambda _text: self.second.setFocus())
        self.second.changed.connect(lambda _text: self.second.clear_error())
        self.second.entered.connect(lambda _text: self._choose())
        self.go_on.clicked.connect(self._choose)

    def show_quality(self, mark: Mark, sentence: str) -> None:
        """Say how good the passphrase is; it is never refused for it."""
        self._sign.show_mark(mark)
        self._quality.setText(sentence)

    @property
    def quality(self) -> str:
        """What is said about the passphrase."""
        return self._quality.text()

    def show_note(self, words: str) -> None:
        """Say something plainly about this computer: that it has no keyring."""
        self.note.say(Mark.NEAR, words)

    def show_work(self, working: bool) -> None:
        """Show that the desk is being made, which takes a moment."""
        for one in (self.first.box, self.second.box):
            one.setReadOnly(working)
        if working:
            self.go_on.disable(self.tr("The desk is being made."))
        else:
            self.go_on.enable()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the passphrase (empty, or the surroundings say no)."""
        self.first.set_error(sentence)
        self.first.setFocus()

    def forget(self) -> None:
        """Empty both fields."""
        self.first.box.clear()
        self.second.box.clear()

    def _choose(self) -> None:
        self.first.clear_error()
        if not self.first.text():
            self.refuse(self.tr("Write a passphrase first."))
        elif self.first.text() != self.second.text():
            self.second.set_error(self.tr("The two are not the same."))
            self.second.setFocus()
        elif self.go_on.isEnabled():
            self.chosen.emit(self.first.text())

    def _lay_out(self) -> None:
        quality = QHBoxLayout()
        quality.setSpacing(8)
        quality.addWidget(self._sign)
        quality.addWidget(self._quality, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 0, RING, RING)
        column.setSpacing(0)
        column.addWidget(self.first)
        column.addSpacing(6)
        column.addLayout(quality)
        column.addWidget(self.caps)
        column.addSpacing(4)
        column.addWidget(self.second)
        column.addSpacing(14)
        column.addWidget(self.note)
        column.addSpacing(8)
        column.addLayout(actions(self.go_on))
        column.addStretch(1)


class DoneStep(QWidget):
    """Says what is now so, and opens the desk."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the step."""
        super().__init__(parent)
        self.code = Fact()
        self.go_on = Button(self.tr("Open the desk"), Kind.PRIMARY, keys="Enter")
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 0, RING, RING)
        column.setSpacing(8)
        column.addWidget(Fact(self.tr("Everything you write is encrypted on this computer."), Mark.YES))
        column.addWidget(Fact(self.tr("No network is needed to unlock or to write."), Mark.YES))
        column.addWidget(self.code)
        column.addSpacing(16)
        column.addLayout(actions(self.go_on))
        column.addStretch(1)
        self.go_on.clicked.connect(self.opened)
        self.show_code_state(confirmed=False)

    def show_code_state(self, *, confirmed: bool) -> None:
        """Say if the recovery code is confirmed or left until tomorrow."""
        if confirmed:
            self.code.say(Mark.YES, self.tr("The recovery code is on paper and checked."))
        else:
            self.code.say(Mark.NEAR, self.tr("The recovery code is not checked. You will be asked again tomorrow."))


class FirstStart(Gate):
    """The first start on a computer. The presenter answers ``chosen`` with :meth:`show_code`."""

    typed = Signal(str)
    chosen = Signal(str)
    print_wanted = Signal()
    group_typed = Signal(int, str)
    confirmed = Signal()
    later = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page at its first step."""
        super().__init__("Jourdesk", WIDE_COLUMN, parent)
        names = (self.tr("Passphrase"), self.tr("Recovery code"), self.tr("Done"))
        self.steps = Steps(names)
        self.title = Label("", Role.DATE)
        self.help = Label("", Role.BODY, "text2", wrap=True)
        self.passphrase = PassphraseStep()
        self.code: CodeStep | None = None
        self.done = DoneStep()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.passphrase)
        self._stack.addWidget(self.done)
        column = self.column
        column.addWidget(Emblem())
        column.addSpacing(22)
        column.addWidget(self.steps)
        column.addSpacing(26)
        column.addWidget(self.title)
        column.addSpacing(6)
        column.addWidget(self.help)
        column.addSpacing(20)
        self.wide.addWidget(self._stack)
        self.passphrase.typed.connect(self.typed)
        self.passphrase.chosen.connect(self.chosen)
        self.done.opened.connect(self.opened)
        self.show_passphrase()

    def show_passphrase(self) -> None:
        """Go to the first step."""
        words = self.tr("It opens this computer's desk. Nobody else has it, and it cannot be sent to you.")
        self._go(0, self.passphrase, self.tr("Choose a passphrase"), words)
        self.setFocusProxy(self.passphrase.first)

    def show_code(self, groups: Sequence[str], covered: Collection[int]) -> None:
        """Go to the second step.

        Args:
            groups: The eight groups of the recovery code; they are shown here and nowhere else.
            covered: Which two of them, from 0, are asked for.
        """
        self.passphrase.forget()
        step = CodeStep(groups, covered)
        self.code = step
        self._stack.addWidget(step)
        step.print_wanted.connect(self.print_wanted)
        step.group_typed.connect(self.group_typed)
        step.confirmed.connect(self.confirmed)
        step.later.connect(self.later)
        words = self.tr(
            "The code opens the computer if you forget the passphrase. It is shown only now. Nobody else has it,"
            " not even the host municipality."
        )
        self._go(1, step, self.tr("Print your recovery code"), words)
        step.focus_start()

    def show_done(self, *, confirmed: bool) -> None:
        """Go to the last step; the code leaves the screen."""
        if self.code is not None:
            self._stack.removeWidget(self.code)
            self.code.deleteLater()
            self.code = None
        self.done.show_code_state(confirmed=confirmed)
        self._go(2, self.done, self.tr("The desk is ready"), self.tr("Lock it with Ctrl L when you leave it."))
        self.done.go_on.setFocus()

    def _go(self, number: int, step: QWidget, title: str, words: str) -> None:
        self.steps.go(number)
        self.title.setText(title)
        self.help.setText(words)
        self._stack.setCurrentWidget(step)
        self.show_status(self.tr("First time on this computer"), self.tr("step %n of 3", "", number + 1))
