"""Placing a person: where, since when and by which decision; the place as the register has it, with what speaks against it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from jourdesk.domain.page import CallPage, PersonPage, PlacementLine
from jourdesk.domain.placement_events import PlacementEnded, PlacementMade, PlacementVoided
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.inputs import TimeField
from jourdesk.ui.call.intents import OfferPlaces
from jourdesk.ui.call.lines import joined
from jourdesk.ui.contacts import words
from jourdesk.ui.texts import clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.ports import Changes
from jourdesk.usecases.read_contacts import ResourceLine

ENDED, MISTAKE = "ended", "mistake"
"""A placement is over; or it never was."""


class PlaceForm(Form):
    """Where a person is placed. The places of the register come from the store, those that receive her age first."""

    def __init__(self, around: Around, page: CallPage) -> None:
        """Make the form; where the contact is about one person it is about her."""
        super().__init__("place:", around.hub)
        self._around, self._page = around, page
        self._lines: dict[str, ResourceLine] = {}
        self._wanted, self._asked = "", ""
        self.entitle(self.tr("Place somebody"), self.tr("Keep the placement"))
        people = [Option(key=one.person.ref, words=one.person.name or one.label) for one in page.persons]
        self.person = ComboField(self.tr("Who"), people)
        self.resource = ComboField(self.tr("Place of the register"), [])
        self.told = Label("", Role.BODY, "text2", wrap=True)
        self.begins = TimeField(self.tr("Since when"), around.now, hint=self.tr("As 23.40. Empty means now."))
        self.decision = ComboField(self.tr("By which decision"), [])
        self._lay_inputs()
        about = [one for one in page.persons if one.concerned] or list(page.persons)
        self.begin({"person": about[0].person.ref if len(about) == 1 else ""})
        self.person.picked.connect(self._person_changed)
        self.resource.picked.connect(self._tell_place)
        self._person_changed()

    def _lay_inputs(self) -> None:
        self.add("person", self.person)
        hint = self.tr("Where the place is not in the register, or is sealed.")
        self.add("kind", ComboField(self.tr("Kind"), self._around.options("placement-kinds"), hint=hint))
        self.add("resource", self.resource, wide=True)
        self.told.hide()
        self.grid.addWidget(self.told, self._row, 0, 1, 2)
        self._row += 1
        self.add("begins", self.begins)
        self.add("decision", self.decision)
        why = self.tr("Why, if the place does not receive the age")
        self.add("despite", Field(why), wide=True)
        self.add("note", Field(self.tr("Remark"), hint=self.tr("No address. It is read by everybody in the contact.")))

    def restore(self, values: Mapping[str, str]) -> None:
        """Fill in what was typed; the place waits until the places have come."""
        super().restore({name: text for name, text in values.items() if name == "person"})
        self._wanted = values.get("resource", "")
        self._person_changed()
        super().restore({name: text for name, text in values.items() if name not in ("person", "resource")})

    def intention(self) -> object | None:
        """Place her."""
        try:
            begins = self.begins.moment() or self._around.now()
        except ValueError:
            self.wrong("begins", self.tr("Write the time as 23.40."))
            return None
        if not self.text("person"):
            self.wrong("person", self.tr("Choose who is placed."))
            return None
        return PlacementMade(
            placement="",
            person=self.text("person"),
            resource=self.text("resource"),
            kind=self.text("kind"),
            begins=begins,
            decision=self.text("decision"),
            note=self.text("note"),
            despite=self.text("despite"),
        )

    def accept(self, answer: object) -> None:
        """The places have come; or it was kept."""
        if isinstance(answer, Changes):
            super().accept(answer)
        elif isinstance(answer, tuple):
            self._lines = {one.row: one for one in answer if isinstance(one, ResourceLine)}
            self.resource.set_options([Option(key=one.row, words=self._words(one)) for one in self._lines.values()])
            self.resource.set_value(self._wanted or self.resource.value())
            self._tell_place()

    def _person_changed(self, *_key: object) -> None:
        chosen = next((one for one in self._page.persons if one.person.ref == self.person.value()), None)
        self.decision.set_options(_decisions(chosen) if chosen else [])
        ref = chosen.person.ref if chosen else ""
        if ref == self._asked:
            return
        self._asked = ref
        self.resource.set_options([])
        if chosen is not None and not _secret(chosen):
            self.hub.ask(OfferPlaces(person=ref), self)
        self._tell_place()

    def _words(self, line: ResourceLine) -> str:
        return joined([line.name, line.label, words.ages(line), words.free(line)])

    def _tell_place(self, *_key: object) -> None:
        """Say what is known of the place; of a sealed one, how it is recorded."""
        chosen = next((one for one in self._page.persons if one.person.ref == self.person.value()), None)
        line = self._lines.get(self.resource.value())
        said = ""
        if chosen is not None and _secret(chosen):
            said = self.tr(
                "The place is sealed: choose only its kind. Write where it is as a sealed place of the person."
            )
        elif line is not None:
            facts = (line.phone, words.places(line), words.here(line), words.checked(line, self._page.today), line.note)
            said = joined(facts)
        self.told.setText(said)
        self.told.set_tone("late" if line is not None and (line.unchecked or line.free == 0) else "text2")
        self.told.setVisible(bool(said))


class EndPlacementForm(Form):
    """How a placement ended, or that it never was."""

    def __init__(self, around: Around, line: PlacementLine) -> None:
        """Make the form; of one that is over already only the mistake can be written."""
        super().__init__(f"placement:{line.placement.id}", around.hub)
        self._around, self._line = around, line
        self.entitle(
            joined([self.tr("End the placement"), *line.where]), self.tr("Keep what happened to the placement")
        )
        kinds = [(MISTAKE, self.tr("Written by mistake"))]
        if line.placement.runs:
            kinds.insert(0, (ENDED, self.tr("It has ended")))
        self.add("what", Choice(self.tr("What happened"), kinds), wide=True)
        self.when = TimeField(self.tr("When"), around.now, hint=self.tr("As 01.50. Empty means now."))
        if line.placement.runs:
            self.add("ended", self.when)
        self.add("reason", Field(self.tr("Why")), wide=True)
        self.begin({"what": kinds[0][0]})

    def intention(self) -> object | None:
        """Keep it."""
        placement, reason = self._line.placement.id, self.text("reason")
        if self.text("what") == MISTAKE:
            return PlacementVoided(placement=placement, reason=reason)
        try:
            ended = self.when.moment() or self._around.now()
        except ValueError:
            self.wrong("ended", self.tr("Write the time as 01.50."))
            return None
        return PlacementEnded(placement=placement, ended=ended, reason=reason)


def placing_form(around: Around, key: str, page: CallPage) -> Form | None:
    """Make the form that a draft remembers by its key, if its placement is still there."""
    kind, _, rest = key.partition(":")
    if kind == "place" and page.persons:
        return PlaceForm(around, page)
    lines = (line for person in page.persons for line in person.placements if not line.placement.void)
    line = next((one for one in lines if kind == "placement" and one.placement.id == rest), None)
    return EndPlacementForm(around, line) if line is not None else None


def _secret(person: PersonPage) -> bool:
    return person.person.place_sealed or person.person.masked


def _decisions(person: PersonPage) -> list[Option]:
    """Decisions by which she can be placed: those that were granted and hold."""
    decided = QCoreApplication.translate("PlaceForm", "%1, %2, decided %3")
    return [
        Option(
            key=one.decision.id,
            words=decided.replace("%1", one.text).replace("%2", one.title).replace("%3", clock(one.decision.decided)),
        )
        for one in person.decisions
        if one.holds and one.decision.outcome == "granted"
    ]
