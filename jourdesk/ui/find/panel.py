"""The panel beside the hits: what is opened, and the second identifier where several share a name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jourdesk.domain.identity import SecondIdentifier
from jourdesk.domain.problems import Problem, Refused
from jourdesk.domain.summary import FoundPerson
from jourdesk.ui.texts import day, local, text_of
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.usecases.find_person import Confirmed


class FoundPanel(SidePanel):
    """Says what opening means, and asks for what the law and the trade ask for."""

    opened = Signal(object)  # Confirmed, or None where the name is enough

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__("", width=PANEL_WIDE, parent=parent)
        self._title.hide()
        self._found: FoundPerson | None = None
        self._asks = False
        self._who, self._about = Label("", Role.PAGE, wrap=True), Label("", Role.BODY, "text2", wrap=True)
        self._number = Label("", Role.BODY, "text2", code=True)
        self._rule = Rule()
        self._several = Label("", Role.BODY, wrap=True)
        self.kind = Choice(
            self.tr("Ask the caller for"),
            [
                (SecondIdentifier.BIRTH_DATE.value, self.tr("Born")),
                (SecondIdentifier.LAST_FOUR.value, self.tr("Last four")),
                (SecondIdentifier.GUARDIAN.value, self.tr("Guardian")),
            ],
        )
        self.second = Field(self.tr("What the caller says"))
        self._open = Button(self.tr("Open the call"), Kind.PRIMARY, keys="Enter")
        self._trace = Label(self.tr("The reading is logged in your name."), Role.SMALL, "text2", wrap=True)
        for part in (self._who, self._about, self._number, self._rule, self._several, self.kind, self.second):
            self.body.addWidget(part)
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self.body.addStretch(1)
        self.foot.setContentsMargins(0, 0, 8, 0)
        self.foot.addLayout(actions(self._open))
        self.foot.addWidget(self._trace)
        self._open.clicked.connect(self.ask_open)
        self.second.entered.connect(self.ask_open)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what can be searched for, and why not for more."""
        self._found, self._asks = None, False
        self._who.setText(self.tr("Name, number or case"))
        self._about.setText(
            self.tr(
                "You can search by name, identity number or case number. The law does not let anybody search "
                "case notes by telephone number or free text (SoLPuF 15 §)."
            )
        )
        self.setAccessibleName(self._who.text())
        for part in (self._number, self._rule, self._several, self.kind, self.second, self._open, self._trace):
            part.hide()

    def show_found(self, found: FoundPerson, *, asks: bool) -> None:
        """Show one hit; ``asks`` when a second identifier is needed before it opens."""
        self._found, self._asks = found, asks
        hidden = found.protected
        self._who.setText(self.tr("Protected particulars") if hidden else found.label)
        came = self.tr("Came in {day}").format(day=day(local(found.received).date()))
        self._about.setText("" if hidden else " · ".join(filter(None, (found.municipality, came))))
        self._about.setVisible(not hidden)
        self._number.setText("" if hidden else found.case_number)
        self._number.setVisible(not hidden)
        self.setAccessibleName(self._who.text())
        count = self.tr("{number} persons have this name. Ask for one thing more before you open.")
        self._several.setText(count.format(number=found.twins + 1))
        self.kind.set_value(SecondIdentifier.BIRTH_DATE.value)
        self.second.set_text("")
        self.second.clear_error()
        for part in (self._rule, self._several, self.kind, self.second):
            part.setVisible(asks)
        self._open.show()
        self._trace.show()

    def ask_open(self) -> None:
        """Open what is shown; where something more is needed the cursor goes there first."""
        if self._found is None:
            return
        if not self._asks:
            self.opened.emit(None)
        elif not self.second.text().strip():
            self.second.setFocus()
        else:
            kind = SecondIdentifier(self.kind.value() or SecondIdentifier.BIRTH_DATE.value)
            self.opened.emit(Confirmed(kind=kind, value=self.second.text().strip()))

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal at its field; tell if there was one."""
        if not isinstance(problem, Refused) or problem.field != "confirmed":
            return False
        self.second.set_error(text_of(problem))
        self.second.setFocus()
        return True
