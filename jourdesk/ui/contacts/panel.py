"""The panel of one line: the number to ring, big, and what was heard of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from jourdesk.domain.problems import Problem
from jourdesk.ui.contacts import words
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.usecases.read_contacts import ContactLine, ResourceLine


class ContactPanel(SidePanel):
    """Shows one line of the phone book, or one place to sleep."""

    answered = Signal()
    wrong_number = Signal(str)  # what was heard instead
    places_stated = Signal(str)  # how many are taken, as it was typed

    def __init__(self) -> None:
        """Make an empty panel."""
        super().__init__("", width=PANEL_WIDE)
        self._number = Label("", Role.DATE, code=True)
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lines = [Label("", Role.BODY, tone, wrap=True) for tone in ("text", "late", "text2", "text2", "text2")]
        self.note = Field(self.tr("What was heard"), placeholder=self.tr("A private person answered"))
        self.taken = Field(self.tr("Places taken tonight"), code=True)
        self.answers = Button(self.tr("They answered"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self.is_wrong = Button(self.tr("Wrong number"), keys=Key.WRONG_UNIT.cap)
        self.state_places = Button(self.tr("Keep the places"))
        self._said = Label("", Role.BODY, "text2", wrap=True)
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self.body.setSpacing(10)
        for part in (self._number, *self._lines, self.taken):
            self.body.addWidget(part)
        self.body.addLayout(actions(self.state_places))
        self.body.addStretch(1)
        self.foot.addWidget(self._said)
        self.foot.addWidget(self.note)
        self.foot.addLayout(actions(self.answers))
        self.foot.addLayout(actions(self.is_wrong))
        self.answers.clicked.connect(self.answered)
        self.is_wrong.clicked.connect(lambda: self.wrong_number.emit(self.note.text().strip()))
        self.note.entered.connect(lambda text: self.wrong_number.emit(text.strip()))
        self.state_places.clicked.connect(lambda: self.places_stated.emit(self.taken.text().strip()))
        self.taken.entered.connect(lambda text: self.places_stated.emit(text.strip()))
        self._key = ""
        self.show_nothing()

    def show_contact(self, line: ContactLine, today: date) -> None:
        """Show a line of the phone book."""
        self._begin(f"{line.table}:{line.row}")
        self.set_head(line.name, " · ".join(filter(None, (line.label, line.place))))
        verified = words.verified(line.verified, today, stale=line.stale)
        self._fill(line.phone, line.hours, words.wrong(line.wrong_since, line.said, today), verified, line.note)
        self._ask(rings=bool(line.phone), places=False)

    def show_resource(self, line: ResourceLine, today: date) -> None:
        """Show a place to sleep."""
        self._begin(f"resource:{line.row}")
        self.set_head(line.name, " · ".join(filter(None, (line.label, line.place, words.ages(line)))))
        against = " ".join(filter(None, (words.wrong(line.wrong_since, "", today), words.checked(line, today))))
        room = ". ".join(filter(None, (words.places(line), words.here(line), words.heard(line))))
        verified = words.verified(line.verified, today, stale=line.stale)
        self._fill(line.phone, room, against, verified, line.note)
        self._lines[1].set_tone("late" if line.unchecked or line.wrong_since else "text2")
        self._ask(rings=bool(line.phone), places=line.places is not None)

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._key = ""
        self.set_head(self.tr("Nothing is chosen"), "")
        self._fill("", "", "", "", "")
        self._ask(rings=False, places=False)

    def say(self, said: str) -> None:
        """Say what came of an act."""
        self._said.setText(said)
        self._said.setVisible(bool(said))

    def refuse(self, problem: Problem) -> None:
        """Say what was wrong with the number of places, at its field."""
        if getattr(problem, "field", "") == "taken":
            self.taken.set_error(text_of(problem))
            self.taken.setFocus()
        else:
            self.say(text_of(problem))

    def _begin(self, key: str) -> None:
        if key != self._key:
            self.note.set_text("")
            self.taken.set_text("")
            self.say("")
        self.taken.clear_error()
        self._key = key
        self._lines[1].set_tone("late")

    def _fill(self, number: str, *lines: str) -> None:
        self._number.setText(number)
        self._number.setVisible(bool(number))
        for label, text in zip(self._lines, (*lines, ""), strict=False):
            label.setText(text)
            label.setVisible(bool(text))

    def _ask(self, *, rings: bool, places: bool) -> None:
        for part in (self.note, self.answers, self.is_wrong):
            part.setVisible(rings)
        for part in (self.taken, self.state_places):
            part.setVisible(places)
