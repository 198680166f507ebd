"""The head and the foot of the shift: how far one has come, who is on, and the acts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from jourdesk.ui.keys import Key
from jourdesk.ui.shift import words
from jourdesk.ui.texts import clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.usecases.read_shift import ShiftView


class DutyFoot(Plane):
    """The foot of the page: how far one has come, and the acts of the shift."""

    def __init__(self) -> None:
        """Make an empty foot."""
        super().__init__("surface", "top")
        self.strong, self.small = Label("", Role.STRONG, wrap=True), Label("", Role.SMALL, "text2", wrap=True)
        self.read = Button(self.tr("I have read in"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self.action = Button(self.tr("To do"), keys=Key.NEW_ROW.cap)
        self.visit = Button(self.tr("Alone outside"), keys=Key.VISIT.cap)
        self.leave = Button(self.tr("Go off duty"))
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.strong)
        said.addWidget(self.small)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(2)
        for button in (self.action, self.visit, self.leave, self.read):
            self._acts.addWidget(button)
        self._acts.addStretch(0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 8, 16, 8)
        self._row.setSpacing(12)
        self._row.addLayout(said, 1)
        self._row.addLayout(self._acts)

    def set_narrow(self, narrow: bool, *, alone: bool = False) -> None:
        """Put the acts below the words where there is no room beside them; where there is one column the words go.

        Args:
            narrow: There is no room beside the words.
            alone: There is room for three buttons and nothing else; what is to be done is written with its key.
        """
        self.strong.setVisible(not alone)
        self.small.setVisible(not alone)
        self.action.setVisible(not alone)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(2 if narrow else 12)
        self._acts.setStretch(self._acts.count() - 1, int(narrow))

    def say(self, view: ShiftView) -> None:
        """Say what is left before one has read in, and offer it."""
        self.read.setVisible(not view.read_in)
        left = len(view.to_tick)
        if not view.read_in:
            self.strong.setText(self.tr("%n watches left", "", left) if left else self.tr("Enter reads on"))
            self.small.setText(self.tr("A call is taken first."))
            return
        late = any(one.alarm.state in ("late", "police") for one in view.visits)
        self.strong.setText(self.tr("Somebody has not been heard of") if late else self.tr("You have read in"))
        self.small.setText(self.tr("Going off duty shows what is open, and whose it becomes."))


class DutyHead(Plane):
    """The head of the page: how far one has come at the left, who is on at the right."""

    def __init__(self, name: str) -> None:
        """Make a head for a page of this name."""
        super().__init__("ground", "bottom")
        self._name = name
        self._title, self.note = Label("", Role.PAGE), Label("", Role.BODY, "text2")
        self.on = Label("", Role.BODY, "text2")
        self.setFixedHeight(55)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 0, 20, 0)
        line.setSpacing(8)
        line.addWidget(self._title)
        line.addWidget(self.note, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        line.addWidget(self.on)

    def say(self, view: ShiftView, read: int) -> None:
        """Say how many of the rows are read, since when the shift goes on, and who is on."""
        reading = not view.read_in
        self._title.setText(self.tr("Read in") if reading else self._name)
        began = self.tr("since {when}").format(when=clock(view.since))
        told = self.tr("{read} of {all} read").format(read=read, all=len(view.keys)) if reading and view.keys else ""
        self.note.setText(" · ".join(filter(None, (told, began))))
        self.on.setText(" · ".join(words.on_duty(view)))
