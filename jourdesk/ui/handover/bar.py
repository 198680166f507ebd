"""The bar at the foot of the sheet: what handing over means, and the acts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.handover import words
from jourdesk.ui.keys import Key
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.usecases.read_handovers import HandoverLine


class HandoverBar(Plane):
    """One strong line, one small one, and at the right the acts that are possible now."""

    handed = Signal()
    saved = Signal()
    writing = Signal()
    opening = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__("surface", "top", parent)
        self._strong, self._small = Label("", Role.STRONG, wrap=True), Label("", Role.SMALL, "text2", wrap=True)
        self._hand = Button(self.tr("Hand over"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self._open = Button(self.tr("Open the call"), Kind.PRIMARY, keys="Enter")
        self._write = Button(self.tr("Own words"), keys=Key.EDIT.cap)
        self._save = Button(self.tr("Save as PDF"), keys=Key.PRINT.cap)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._strong)
        said.addWidget(self._small)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(2)
        for button in (self._write, self._save, self._hand, self._open):
            self._acts.addWidget(button)
        self._acts.addStretch(0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 8, 16, 8)
        self._row.setSpacing(12)
        self._row.addLayout(said, 1)
        self._row.addLayout(self._acts)
        self._hand.clicked.connect(self.handed)
        self._open.clicked.connect(self.opening)
        self._write.clicked.connect(self.writing)
        self._save.clicked.connect(self.saved)
        self.hide()

    def show_line(self, line: HandoverLine) -> None:
        """Offer what can be done with a line."""
        strong, small = words.promise(line)
        self._strong.setText(strong)
        self.say(small)
        self._hand.setVisible(line.state == "ready")
        self._write.setVisible(line.state == "ready")
        self._save.setVisible(line.state in ("ready", "made"))
        self._open.setVisible(line.state in ("no-municipality", "no-unit"))
        self.show()

    def say(self, small: str) -> None:
        """Say something else in the small line."""
        self._small.setText(small)

    def set_narrow(self, narrow: bool) -> None:
        """Put the acts below the words where there is no room beside them."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(2 if narrow else 12)
        self._acts.setStretch(self._acts.count() - 1, int(narrow))
        self._small.setVisible(not narrow)
