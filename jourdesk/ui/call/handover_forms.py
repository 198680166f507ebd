"""The forms of the handover card: who knows and must not, and the worker's own words."""

from __future__ import annotations

from jourdesk.domain.events import HandoverWritten, PartyInformed
from jourdesk.domain.informed import Informed
from jourdesk.domain.informed_events import InformedVoided
from jourdesk.domain.page import CallPage, PersonPage
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField


class InformForm(Form):
    """Who knows, who does not know yet, and who must not be told."""

    def __init__(self, around: Around, page: CallPage, about: str = "") -> None:
        """Make the form."""
        super().__init__("inform", around.hub)
        self.entitle(self.tr("Who knows and must not"), self.tr("Keep"))
        people = [Option(key=one.person.ref, words=one.person.name or one.label) for one in page.persons]
        self.add("party", Field(self.tr("Who")))
        self.add("about", ComboField(self.tr("About"), people, hint=self.tr("Empty means the whole call.")))
        told = [
            ("told", self.tr("Knows")),
            ("not-told", self.tr("Does not know")),
            ("must-not", self.tr("Must not be told")),
        ]
        self.add("told", Choice(self.tr("How it is"), told), wide=True)
        self.add("what", Field(self.tr("What")))
        self.add("ground", Field(self.tr("Secrecy rule"), hint=self.tr("As OSL 26 kap. 1 §.")))
        hint = self.tr("Only to tell somebody who must not be told, or to lift that.")
        self.add("despite", NoteField(self.tr("Why in spite of that"), enter_keeps=False, hint=hint), wide=True)
        self.begin({"about": about})

    def intention(self) -> object | None:
        """Keep it."""
        return PartyInformed(
            about=self.text("about"),
            party=self.text("party"),
            told=self.text("told"),
            what=self.text("what"),
            ground=self.text("ground"),
            despite=self.text("despite"),
        )


class MistakeForm(Form):
    """Why a line of who knows is wrong; it stays readable, and counts no more."""

    def __init__(self, around: Around, line: Informed) -> None:
        """Make the form."""
        super().__init__(f"mistake:{line.fact}", around.hub)
        self._line = line.fact
        self.entitle(self.tr("Mark as wrong: %1").replace("%1", line.party), self.tr("Mark as wrong"))
        hint = self.tr("The line stays readable, struck through, and counts no more.")
        self.add("reason", Field(self.tr("Why"), hint=hint), wide=True)

    def intention(self) -> object | None:
        """Mark it."""
        return InformedVoided(line=self._line, reason=self.text("reason"))


def mistake_form(around: Around, page: CallPage, fact: str) -> MistakeForm | None:
    """Make the form of a line, if it still counts."""
    line = next((one for one in page.call.informed if one.fact == fact), None)
    return MistakeForm(around, line) if line is not None else None


class WriteForm(Form):
    """What the morning must read first, in the worker's own words; empty parts are composed from the facts."""

    def __init__(self, around: Around, page: CallPage, person: PersonPage | None) -> None:
        """Make the form with what was written before."""
        ref = person.person.ref if person else ""
        super().__init__(f"write:{ref}", around.hub)
        self._ref = ref
        self.entitle(self.tr("In your own words"), self.tr("Keep the text"))
        hint = self.tr("One thing a line. Empty: the clocks are listed.")
        self.add("today", NoteField(self.tr("To do today"), hint=hint, enter_keeps=False, lines=(2, 8)), wide=True)
        self.add("threats", NoteField(self.tr("Threats and risks"), enter_keeps=False), wide=True)
        story = NoteField(self.tr("What happened"), enter_keeps=False, lines=(3, 12), hint=self.tr("Empty: the notes."))
        self.add("story", story, wide=True)
        written = next((one for one in reversed(page.call.handover_texts) if one.person == ref), None)
        if written is not None:
            self.begin({"today": "\n".join(written.today), "threats": written.threats, "story": written.story})

    def intention(self) -> object | None:
        """Keep it."""
        today = tuple(part.strip() for part in self.text("today").splitlines() if part.strip())
        return HandoverWritten(person=self._ref, today=today, threats=self.text("threats"), story=self.text("story"))
