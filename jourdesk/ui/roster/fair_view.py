"""How the month falls: a bar a person, and what the line in it means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.ui.roster.bars import Bar, Bars
from jourdesk.ui.roster.words import counted
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.roster_values import FairRow

translate = QCoreApplication.translate
RULES_KEY = "Ctrl R"


class FairView(QWidget):
    """Shows what it is given."""

    rules_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty view."""
        super().__init__(parent)
        self._what = Label("", Role.SMALL, "text2", wrap=True)
        self.bars = Bars(self.tr("What each person has"))
        self.rules = Button(self.tr("Rules"), Kind.QUIET, keys=RULES_KEY)
        self.rules.setAccessibleDescription(self.tr("What rosters are measured by"))
        self.rules.clicked.connect(self.rules_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._what)
        column.addWidget(self.bars)
        column.addLayout(actions(self.rules))
        column.addStretch(1)

    def show_bars(self, bars: Sequence[Bar], what: str) -> None:
        """Show the figures, with a sentence that says what they are."""
        self._what.setText(what if bars else self.tr("Nobody has a shift this month."))
        self.bars.show_bars(bars)
        self.bars.setVisible(bool(bars))


def bars_of(rows: Sequence[FairRow]) -> list[Bar]:
    """Turn the table of fairness into bars; the line is the mean."""
    mean = sum(row.weight for row in rows) / len(rows) if rows else 0
    return [Bar(name=row.name, number=row.weight, due=mean, figures=_figures(row)) for row in rows]


def _figures(row: FairRow) -> str:
    told = (
        (row.nights, translate("Roster", "1 night"), translate("Roster", "{number} nights")),
        (row.weekends, translate("Roster", "1 weekend"), translate("Roster", "{number} weekends")),
        (row.holidays + row.big_days, translate("Roster", "1 holiday"), translate("Roster", "{number} holidays")),
    )
    said = [counted(number, one, many) for number, one, many in told if number]
    return ", ".join(said) or translate("Roster", "nothing")
