"""How the month falls: a bar a person, and what the line in it means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.ui.roster.bars import Bar, Bars
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label


class FairView(QWidget):
    """Shows what it is given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self._what = Label("", Role.SMALL, "text2", wrap=True)
        self.bars = Bars(self.tr("What each person has"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._what)
        column.addWidget(self.bars)
        column.addStretch(1)

    def show_bars(self, bars: Sequence[Bar], what: str) -> None:
        """Show the figures, with a sentence that says what they are."""
        self._what.setText(what if bars else self.tr("Nobody has a shift this month."))
        self.bars.show_bars(bars)
        self.bars.setVisible(bool(bars))
