"""The panel of the road: what was chosen, in whole sentences, and what may be done about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem
from jourdesk.ui.road import words
from jourdesk.ui.texts import capital, clock, day_and_clock, text_of
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.button import Button
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.usecases.read_road import RoadLine
from jourdesk.usecases.road_state import FactStatus, Refusal, Trouble, Waiting


class RoadPanel(SidePanel):
    """Shows one line of the road."""

    opened = Signal()
    save_asked = Signal()

    def __init__(self) -> None:
        """Make an empty panel."""
        super().__init__("", width=PANEL_WIDE)
        self._said = Label("", Role.BODY, "text", wrap=True)
        self._advice = Label("", Role.BODY, "text2", wrap=True)
        self._for_it = Label("", Role.SMALL, "text2", wrap=True)
        self._held = QWidget()
        self._records = QVBoxLayout(self._held)
        self._records.setContentsMargins(0, 0, 0, 0)
        self._records.setSpacing(4)
        self.open = Button(self.tr("Open the contact"), keys="Enter", inset=True)
        self.save = Button(self.tr("Write the record to a file"), inset=True)
        for part in (self._said, self._advice, self._for_it, self._held):
            self.body.addWidget(part)
        for button in (self.open, self.save):
            self.body.addSpacing(2)
            self.body.addWidget(button)
        self.open.clicked.connect(self.opened)
        self.save.clicked.connect(self.save_asked)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._begin("", "")

    def show_line(self, line: RoadLine, state: str, statuses: Sequence[FactStatus], names: Mapping[str, str]) -> None:
        """Show a contact: each record of this desk with how far it has come, the newest first."""
        self._begin(line.label or self.tr("Contact"), day_and_clock(line.received))
        self._said.setText(capital(state))
        for one in reversed(statuses):
            told = " ".join(part for part in (clock(one.at) if one.at else "", words.fact_words(one.kind)) if part)
            label = Label(f"{told} · {words.one_state(one, names)}", Role.SMALL, "text2", wrap=True)
            self._records.addWidget(label)
            if one.code:
                self._records.addWidget(Label(text_of(Problem(one.code)), Role.SMALL, "late", wrap=True))
        self._held.setVisible(bool(statuses))
        self.open.show()

    def show_trouble(self, one: Trouble) -> None:
        """Show what was noticed."""
        self._begin(words.title_of(one.code), self.tr("Last noticed %1").replace("%1", day_and_clock(one.last)))
        self._tell(one.code, one.about, Problem(one.code, desk=one.about, unit=one.about))

    def show_waiting(self, one: Waiting) -> None:
        """Show what was set aside."""
        self._begin(words.title_of(one.reason), self.tr("Set aside, from the desk %1").replace("%1", one.desk))
        self._tell(one.reason, one.id, Problem(one.reason, desk=one.desk))
        self.save.show()

    def show_refusal(self, one: Refusal) -> None:
        """Show what the host refused."""
        self._begin(self.tr("The store did not take it"), self.tr("It stays here and can leave again."))
        self._tell(one.code, one.id, Problem(one.code))

    def show_withheld(self, count: int) -> None:
        """Show that something was receipted and has not come back."""
        note = self.tr("%1 records that the store says it has kept").replace("%1", str(count))
        self._begin(words.title_of("feed.withheld"), note)
        self._tell("feed.withheld", "", Problem("feed.withheld"))

    def show_other(self, title: str, note: str) -> None:
        """Show what lies beside the contacts."""
        self._begin(title, note)
        self._said.setText(self.tr("It leaves with the next trip."))

    def show_forgotten(self, title: str, note: str) -> None:
        """Say what it means that contacts lie in the store alone, and how one comes back."""
        self._begin(title, note)
        self._said.setText(
            self.tr(
                "Nothing is deleted from the record. What is new in a contact brings it back by itself; "
                "you can also search for its case number and bring it back."
            )
        )

    def _begin(self, title: str, note: str) -> None:
        self.set_head(title, note)
        self._said.setText("")
        self._advice.hide()
        self._for_it.hide()
        while (item := self._records.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._held.hide()
        for button in (self.open, self.save):
            button.hide()

    def _tell(self, code: str, about: str, problem: Problem) -> None:
        self._said.setText(text_of(problem))
        self._advice.setText(words.advice(code))
        self._for_it.setText(self.tr("For IT: %1").replace("%1", f"{code} {about}".strip()))
        self._advice.show()
        self._for_it.show()
