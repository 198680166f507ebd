"""What can be done with the figures that are shown: saved as a table; and where the file lies."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from jourdesk.domain.problems import Problem
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label, Plane


class FiguresFoot(Plane):
    """A quiet button, and beside it what came of it."""

    asked = Signal()

    def __init__(self) -> None:
        """Make it, with nothing to save yet."""
        super().__init__("ground", "top")
        self.save = Button(self.tr("Save as a table"), Kind.QUIET, keys=Key.SAVE.cap, inset=True)
        self.save.setAccessibleDescription(
            self.tr("What is shown, as a file for a spreadsheet (CSV). Small numbers stay hidden.")
        )
        self.save.setEnabled(False)
        self.words = Label("", Role.SMALL, "text2", wrap=True)
        self._of: object = None
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 20, 6)
        row.setSpacing(12)
        row.addWidget(self.save)
        row.addWidget(self.words, 1)
        self.save.clicked.connect(self.asked)

    def offer(self, of: object) -> None:
        """Offer to save what is shown; where another file lies is not said beside it."""
        self.save.setEnabled(True)
        if of != self._of:
            self._of = of
            self._say("", "text2")

    def say_saved(self, where: str) -> None:
        """Say where the file lies."""
        self._say(self.tr("The file lies in %1").replace("%1", where), "text2")

    def refuse(self, problem: Problem) -> None:
        """Say why there is no file."""
        self._say(text_of(problem), "late")

    def _say(self, words: str, tone: str) -> None:
        self.words.set_tone(tone)
        self.words.setText(words)
