"""The page of inputs: choices, code lists, notes and the practice band, for looking at by ``tools/shots.py``."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.ui.shell.page import Page
from jourdesk.ui.shell.window import Desk, MainWindow
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.card import Card
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.note import NoteField
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.tick import TickBox

REASONS = (
    Option(key="violence", words="Våld i nära relation"),
    Option(key="neglect", words="Brister i omsorgen"),
    Option(key="care", words="Brist på vård"),
    Option(key="runaway", words="Avvikit från placering"),
)


class InputsPage(Page):
    """What one writes and picks in."""

    def __init__(self) -> None:
        super().__init__("inputs", "Inmatning", "inbox")
        self.reason = ComboField("Orsak", REASONS, placeholder="Skriv eller tryck nedåtpil")
        body = Plane("ground")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(Label("Inmatning", Role.PAGE))
        card = Card("Samtalet", "Ctrl 1")
        card.set_state(Mark.ONGOING, "Utkast sparat 00.31")
        wait = Choice("Kan det vänta till kontorstid?", [("yes", "Ja"), ("no", "Nej"), ("unknown", "Vet inte")])
        wait.set_value("no")
        shut = Choice("Ska polisen hämta?", [("yes", "Ja"), ("no", "Nej")])
        shut.disable("Ingen har beslutat än.")
        note, wrong, closed = NoteField("Anteckning"), NoteField("Skäl"), NoteField("Nummer")
        note.set_text("Första raden.\nAndra raden med en längre mening som kan behöva brytas.")
        wrong.set_error("Skriv skälet med egna ord.")
        closed.set_text("Sparas inte")
        closed.disable("Uppringaren är anonym.")
        tick = TickBox("Återkoppling önskas")
        tick.setChecked(True)
        for one in (wait, shut, note, wrong, closed, tick, self.reason):
            card.body.addWidget(one)
        folded = Card("Ansvarig kommun", "Ctrl 3")
        folded.set_state(Mark.DONE, "Bekräftad 23.47 av Wallin")
        folded.fold("Kramfors, Socialnämnden. SoL 29 kap. 1 §.")
        column.addWidget(card)
        column.addWidget(folded)
        column.addStretch(1)
        self.assemble(body)


def inputs() -> tuple[QWidget, Callable[[], None]]:
    """The page in a practising desk, the code list open."""
    window, page = MainWindow(), InputsPage()
    window.show_desk(Desk([page], practice="Övning. Ingenting här har hänt."))

    def ready() -> None:
        page.reason.box.setFocus()
        page.reason.box.setText("bri")
        page.reason._typed("bri")

    return window, ready
