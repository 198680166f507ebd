"""The list at the left: tonight's contacts, in progress and ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from jourdesk.ui.texts import day_span
from jourdesk.ui.theme import LIST_WIDTH, Role
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.rowlist import RowList
from jourdesk.ui.widgets.rows import Section


class CallsList(Plane):
    """*I natt*: the span of days, a box to search in, and the rows by age and role."""

    picked = Signal(str)
    search_asked = Signal(str)

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__("ground", "right")
        self.setFixedWidth(LIST_WIDTH)
        self._span = Label("", Role.SMALL, "text2")
        self.search = Field("", placeholder=self.tr("Name, number or case"))
        self.search.box.setAccessibleName(self.tr("Find a person or a case"))
        self.rows = RowList(self.tr("Tonight's contacts"))
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 14, 0)
        head.addWidget(Label(self.tr("Tonight"), Role.PAGE))
        head.addStretch(1)
        head.addWidget(self._span)
        box = QHBoxLayout()
        box.setContentsMargins(16, 0, 13, 4)
        box.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(box)
        column.addWidget(self.rows, 1)
        self.search.entered.connect(self._ask)
        self.rows.opened.connect(self.picked)

    def show_span(self, first: date, last: date) -> None:
        """Show which night it is."""
        self._span.setText(day_span(first, last))

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other rows; the chosen one stays."""
        self.rows.show_sections(sections)
        first = next((row.key for section in sections for row in section.rows), "")
        if first and self.rows.hasFocus() and not self.rows.current_key():
            self.rows.choose(first)

    def _ask(self, text: str) -> None:
        if text.strip():
            self.search_asked.emit(text.strip())
