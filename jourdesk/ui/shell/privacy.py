"""The privacy screen: covers the whole window at one key, and shows nothing of what lies under it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.keys import Key, bind
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, actions
from jourdesk.ui.widgets.icon import Icon
from jourdesk.ui.widgets.label import Label, Plane


class PrivacyScreen(Plane):
    """Hidden at ``F9``; the same key shows the page again, ``Ctrl L`` locks."""

    left = Signal()
    locked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the screen."""
        super().__init__("ground", parent=parent)
        self.setAccessibleName(self.tr("Hidden screen"))
        self._show = Button(self.tr("Show again"), keys=Key.HIDE.cap)
        self._lock = Button(self.tr("Lock"), keys=Key.LOCK.cap)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(Icon("eye-off", side=24))
        column.addSpacing(6)
        column.addWidget(Label(self.tr("The screen is hidden"), Role.PAGE))
        column.addWidget(Label(self.tr("Everything you wrote is kept. Clocks ring as usual."), Role.BODY, "text2"))
        column.addSpacing(12)
        column.addLayout(actions(self._show, self._lock))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)
        self._show.clicked.connect(self.left)
        self._lock.clicked.connect(self.locked)
        bind(self, Key.HIDE, self.left.emit)
        bind(self, Key.LOCK, self.locked.emit)
        bind(self, Key.BACK, self.left.emit)

    def focus_start(self) -> None:
        """Put the cursor on the way back."""
        self._show.setFocus()
