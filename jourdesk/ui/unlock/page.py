"""The unlock page: one field, what went on meanwhile, and nothing of any case."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key, bind
from jourdesk.ui.theme import Role
from jourdesk.ui.unlock.pieces import CapsWatch, Emblem, Fact, Gate, Waiting
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.sign import Mark, Sign


class CapsLine(QWidget):
    """The line below a passphrase that says that Caps Lock is on; its room is kept while it is not."""

    def __init__(self, box: QWidget, parent: QWidget | None = None) -> None:
        """Make the line for one box."""
        super().__init__(parent)
        self._sign = Sign(Mark.NEAR, side=13)
        self._words = Label(self.tr("Caps Lock is on"), Role.LABEL, "soon")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        self.setFixedHeight(24)
        self._watch = CapsWatch(box)
        self._watch.turned.connect(self.show_on)
        self.show_on(False)

    def show_on(self, on: bool) -> None:
        """Show the line, or keep its room empty."""
        self._sign.setVisible(on)
        self._words.setVisible(on)

    @property
    def on(self) -> bool:
        """True while the line is shown."""
        return not self._words.isHidden()


class UnlockPage(Gate):
    """Asks for the passphrase. A wrong one closes the field for a growing while; nothing hints at the right one."""

    submitted = Signal(str)
    recovery_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page."""
        super().__init__("Jourdesk", parent=parent)
        self.title = Label(self.tr("Unlock"), Role.AGE)
        self.who = Label("", Role.BODY, "text2")
        self.field = Field(self.tr("Passphrase"), secret=True)
        self.caps = CapsLine(self.field.box)
        self.unlock = Button(self.tr("Unlock"), Kind.PRIMARY, keys="Enter")
        self.recovery = Button(self.tr("Use the recovery code"), Kind.QUIET, keys=Key.RECOVERY.cap)
        self.unsent = Fact()
        self.clock = Fact()
        self.network = Fact(self.tr("No network is needed to unlock."), icon="wifi-off")
        self._waiting = Waiting(self)
        self._lay_out()
        self.show_facts("", "")
        self.setFocusProxy(self.field)
        self.field.entered.connect(self._submit)
        self.unlock.clicked.connect(self._submit)
        self.recovery.clicked.connect(self.recovery_wanted)
        self.field.changed.connect(lambda _text: self.field.clear_error())
        self._waiting.counted.connect(self._count)
        self._waiting.over.connect(self._open_again)
        bind(self, Key.RECOVERY, self.recovery_wanted.emit)

    def show_who(self, words: str) -> None:
        """Say whose desk this is: *S. Wallin · jourens dator 2*."""
        self.who.setText(words)

    def show_facts(self, unsent: str, clock: str, *, soon: bool = False) -> None:
        """Say what went on meanwhile, without any case.

        Args:
            unsent: *3 osända ligger kvar, krypterade på den här datorn.* Empty hides it.
            clock: *Nästa frist 02.15. Den ringer även när datorn är låst.* Empty hides it.
            soon: True if that clock is within the hour.
        """
        self.unsent.say(Mark.UNSENT, unsent)
        self.clock.say(Mark.SOON if soon else Mark.RUNS, clock)

    def show_work(self) -> None:
        """Show that the passphrase is being tried: nothing can be typed meanwhile."""
        self.field.box.setReadOnly(True)
        self.unlock.disable(self.tr("The passphrase is being tried."))

    def refuse(self, sentence: str, wait_s: int = 0) -> None:
        """Say that it did not open, and close the field for some whole seconds.

        Args:
            sentence: What to say: *Lösenfrasen stämmer inte.*
            wait_s: How long the field is closed; 0 opens it at once.
        """
        self.field.box.setReadOnly(False)
        self.field.box.clear()
        self.unlock.enable()
        self.field.set_error(sentence)
        if wait_s > 0:
            self._sentence = sentence
            self.unlock.disable(sentence)
            self._waiting.start(wait_s)
        else:
            self.field.setFocus()

    def forget(self) -> None:
        """Empty the field, as after unlocking."""
        self._waiting.stop()
        self.field.box.clear()
        self.field.release()
        self.unlock.enable()

    def _submit(self) -> None:
        if self.field.text() and self._waiting.left == 0 and self.unlock.isEnabled():
            self.submitted.emit(self.field.text())

    def _count(self, left: int) -> None:
        again = self.tr("Try again in %n s", "", left)
        self.field.hold(f"{self._sentence} {again}.")

    def _open_again(self) -> None:
        self.field.release()
        self.unlock.enable()
        self.field.setFocus()

    def _lay_out(self) -> None:
        facts = QVBoxLayout()
        facts.setSpacing(7)
        for one in (self.unsent, self.clock, self.network):
            facts.addWidget(one)
        column = self.column
        column.addWidget(Emblem())
        column.addSpacing(32)
        column.addWidget(self.title)
        column.addSpacing(4)
        column.addWidget(self.who)
        column.addSpacing(22)
        column.addWidget(self.field)
        column.addWidget(self.caps)
        column.addSpacing(12)
        column.addLayout(actions(self.unlock, self.recovery))
        column.addSpacing(34)
        column.addWidget(Rule())
        column.addSpacing(16)
        column.addLayout(facts)
