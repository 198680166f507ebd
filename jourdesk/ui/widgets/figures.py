"""Figures that are read first: an age, the strict date."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.label import Label


class AgeFigure(QWidget):
    """An age, big, with its unit beside it on the same line of writing."""

    def __init__(self, number: str, unit: str, parent: QWidget | None = None) -> None:
        """Make an age: ``AgeFigure("4", "år")``; an unknown one is ``AgeFigure("?", "år")``."""
        super().__init__(parent)
        self._number = Label(number, Role.AGE)
        self._unit = Label(unit, Role.BODY, "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(5)
        column.addLayout(row)
        column.addStretch(1)
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        # The two sizes stand on one base line: the small one is lifted by the difference of their descents.
        lift = self._number.fontMetrics().descent() - self._unit.fontMetrics().descent()
        self._unit.setContentsMargins(0, 0, 0, lift)
        self.setAccessibleName(f"{number} {unit}")

    def show_age(self, number: str, unit: str) -> None:
        """Show another age."""
        self._number.setText(number)
        self._unit.setText(unit)
        self.setAccessibleName(f"{number} {unit}")


class DateFigure(QWidget):
    """The strict date: the day big, weekday and month beside it; or a time of day, alone."""

    def __init__(self, big: str, above: str = "", below: str = "", parent: QWidget | None = None) -> None:
        """Make a date: ``DateFigure("29", "sön", "nov")``, or a time: ``DateFigure("02.15")``."""
        super().__init__(parent)
        self._big = Label(big, Role.DATE)
        self._above = Label(above, Role.GROUP)
        self._below = Label(below, Role.SMALL, "text2")
        beside = QVBoxLayout()
        beside.setSpacing(1)
        beside.addStretch(1)
        beside.addWidget(self._above)
        beside.addWidget(self._below)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._big)
        row.addLayout(beside)
        row.addStretch(1)
        self.show_date(big, above, below)

    def show_date(self, big: str, above: str = "", below: str = "") -> None:
        """Show another date or time."""
        self._big.setText(big)
        self._above.setText(above)
        self._below.setText(below)
        self._above.setVisible(bool(above))
        self._below.setVisible(bool(below))
        self.setAccessibleName(" ".join(part for part in (above, big, below) if part))
