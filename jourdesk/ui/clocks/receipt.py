"""What must be in hand before a clock is closed: the receipt in words, and when it came."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem, Refused
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.texts import STOCKHOLM, clock, local, text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.note import NoteField

_CLOCK = re.compile(r"^(\d{1,2})[.:]?(\d{2})$")


def time_before(text: str, now: datetime) -> datetime | None:
    """Read a time of day as its latest occurrence: ``0012`` at two in the night is this night, ``23.40`` the evening before.

    Args:
        text: ``23.40``, ``23:40`` or ``2340``.
        now: An aware instant.

    Returns:
        An aware instant at or before ``now``, or nothing when the text is no time of day.
    """
    found = _CLOCK.match(text.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    wall = local(now)
    at = datetime.combine(wall.date(), time(int(found[1]), int(found[2])), STOCKHOLM)
    return at if at <= now else datetime.combine(wall.date() - timedelta(days=1), at.timetz(), STOCKHOLM)


class ReceiptForm(QWidget):
    """Asks for the evidence and its time (a clock), or for how it went (a promise)."""

    kept = Signal(str, object)  # evidence, the instant it came
    settled = Signal(str)  # how a promise ended, in words
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a form; it is hidden until somebody asks for it."""
        super().__init__(parent)
        self._now: datetime | None = None
        self._promise = False
        self._title = Label("", Role.STRONG, wrap=True)
        self._how = Choice(
            self.tr("How did it go"),
            [("reached", self.tr("Answered")), ("silent", self.tr("No answer")), ("given-up", self.tr("Not needed"))],
        )
        self._example = self.tr("Registry stamp or case number")
        self.evidence = NoteField(self.tr("The receipt"), placeholder=self._example)
        self.when = Field(
            self.tr("Time it came"), hint=self.tr("The latest such time, this night or the evening before.")
        )
        self._keep = Button(self.tr("Close the clock"), Kind.PRIMARY, keys="Enter")
        self._back = Button(self.tr("Cancel"), Kind.QUIET, keys=Key.BACK.cap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self._title, self._how, self.evidence, self.when):
            column.addWidget(part)
        column.addLayout(actions(self._keep, self._back))
        self._keep.clicked.connect(self._tell)
        self._back.clicked.connect(self.cancelled)
        self.evidence.entered.connect(self._tell)
        self.when.entered.connect(self._tell)
        bind(self, Key.BACK, self.cancelled.emit)
        self.hide()

    @property
    def how(self) -> Choice:
        """The ways a promise can end."""
        return self._how

    def ask_receipt(self, title: str, now: datetime) -> None:
        """Ask for the evidence that closes a clock.

        Args:
            title: What must be in hand, as a sentence.
            now: The present instant, aware; it stands in the field for the time.
        """
        self._open(title, now, promise=False)
        self.evidence.setFocus()

    def ask_outcome(self, title: str, now: datetime) -> None:
        """Ask how a promise to ring back ended."""
        self._open(title, now, promise=True)
        self._how.setFocus()

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal at the field it belongs to; tell if there was one."""
        fields = {"evidence": self.evidence, "outcome": self.evidence, "when": self.when}
        target = fields.get(problem.field) if isinstance(problem, Refused) else None
        if target is None:
            return False
        target.set_error(text_of(problem))
        target.setFocus()
        return True

    def _open(self, title: str, now: datetime, *, promise: bool) -> None:
        self._now, self._promise = now, promise
        self._title.setText(title)
        self._how.setVisible(promise)
        self._how.set_value("")
        self.when.setVisible(not promise)
        self.when.set_text(clock(now))
        self.when.clear_error()
        self.evidence.clear()
        self.evidence.clear_error()
        self.evidence.box.setPlaceholderText("" if promise else self._example)
        self.evidence.set_label(self.tr("In a few words, if needed") if promise else self.tr("The receipt"))
        self._keep.set_verb(self.tr("Settle the promise") if promise else self.tr("Close the clock"))
        self.show()

    def _tell(self) -> None:
        if self._now is None:
            return
        if self._promise:
            chosen = self._how.value()
            said = self._how.segment(chosen).text() if chosen else ""
            self.settled.emit(". ".join(filter(None, (said, self.evidence.text().strip()))))
            return
        at = time_before(self.when.text(), self._now)
        if at is None:
            self.when.set_error(self.tr("Write a time such as 23.40."))
            self.when.setFocus()
            return
        self.kept.emit(self.evidence.text().strip(), at)
