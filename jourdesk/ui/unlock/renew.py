"""A new passphrase after the recovery code has opened the desk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jourdesk.ui.theme import Role
from jourdesk.ui.unlock.first import PassphraseStep
from jourdesk.ui.unlock.pieces import WIDE_COLUMN, Emblem, Gate
from jourdesk.ui.widgets.label import Label


class RenewPage(Gate):
    """Asks for a new passphrase twice."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page."""
        super().__init__("Jourdesk", WIDE_COLUMN, parent)
        self.step = PassphraseStep()
        column = self.column
        column.addWidget(Emblem())
        column.addSpacing(32)
        column.addWidget(Label(self.tr("Choose a new passphrase"), Role.DATE))
        column.addSpacing(6)
        words = self.tr("The desk is open. Everything is still here; only the passphrase changes.")
        column.addWidget(Label(words, Role.BODY, "text2", wrap=True))
        column.addSpacing(20)
        self.wide.addWidget(self.step)
        self.setFocusProxy(self.step.first)
        self.step.chosen.connect(self.chosen)
