"""A person, to write down: nothing is mandatory, and only what differs becomes a statement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from jourdesk.domain.events import PersonMerged, Value
from jourdesk.domain.identity import full_form, read_number
from jourdesk.domain.page import CallPage
from jourdesk.domain.person import Person
from jourdesk.domain.problems import Problem, Refused
from jourdesk.ui.call.call_forms import flag, raw
from jourdesk.ui.call.covered import Cover
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.inputs import Input, MultiField, PlaceField
from jourdesk.ui.call.intents import SayPerson
from jourdesk.ui.texts import text_of
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField

BOOLS: Final = frozenset({"urgent", "court_can_wait", "asylum_seeker", "hospital_by_municipality"})
MANY: Final = frozenset({"guardians", "household", "concerns"})
_NOT_STATED: Final = frozenset({"seal", "same_as"})


class PersonForm(Form):
    """Everything that may be known of one person, what is asked first standing first."""

    def __init__(self, around: Around, page: CallPage, person: Person | None) -> None:
        """Make the form; without a person it adds one."""
        self._person = person
        super().__init__(f"person:{person.ref if person else ''}", around.hub)
        self._around, self._page = around, page
        new = person is None
        self.entitle(self.tr("Add a person") if new else self.tr("The person"), self.tr("Keep the person"))
        self._others = [
            Option(key=one.person.ref, words=one.person.name or one.label)
            for one in page.persons
            if person is None or one.person.ref != person.ref
        ]
        self._who()
        self._where()
        self._why()
        self._care()
        if person is not None:
            self.begin({name: raw(getattr(person, name)) for name in self.inputs if hasattr(person, name)})
        protected = person is not None and person.masked
        self.cover = Cover(around.hub, person.ref, self.inputs, self) if person is not None and protected else None
        self.number.left.connect(self._check_number)

    def unkept(self) -> dict[str, str]:
        """What is typed and differs; what is covered has not been touched."""
        typed = super().unkept()
        covered = [name for name, one in self.inputs.items() if isinstance(one, Field) and one.state == "sealed"]
        return {name: text for name, text in typed.items() if name not in covered}

    def restore(self, values: Mapping[str, str]) -> None:
        """Fill in what was typed; what was typed over a cover stands in the open."""
        for name, text in values.items():
            if self.cover is not None:
                self.cover.lift(name, text)
        super().restore(values)

    def intention(self) -> object | None:
        """State what differs; saying that two are one goes first."""
        typed = self.unkept()
        if self._person is not None and typed.get("same_as"):
            return PersonMerged(person=self._person.ref, into=typed["same_as"])
        if not self._check_number(self.number.text()):
            self.number.setFocus()
            return None
        values: dict[str, Value] = {}
        for name, text in typed.items():
            if name not in _NOT_STATED:
                values |= self._stated(name, text)
        sealed = self.text("whereabouts") if self.text("seal") == "yes" else ""
        if sealed:
            values.pop("whereabouts", None)
        ref = self._person.ref if self._person else ""
        return SayPerson(ref=ref, said=tuple(sorted(values.items())), sealed=sealed)

    def _stated(self, name: str, text: str) -> dict[str, Value]:
        if name in BOOLS:
            return {name: flag(text)}
        if name in MANY:
            return {name: tuple(text.split())}
        if name == "age":
            return {name: int(text) if text.strip().isdigit() else None}
        if name == "number":
            return self._number_said(text)
        return {name: text.strip()}

    def _number_said(self, text: str) -> dict[str, Value]:
        if not text.strip():
            return {"number": "", "number_kind": ""}
        found = read_number(text, self._page.today)
        said: dict[str, Value] = {"number": full_form(found), "number_kind": found.kind.value}
        if found.born.whole is not None:
            said["born"] = found.born.whole.isoformat()
        if found.sex is not None:
            said["sex"] = found.sex.value
        return said

    def _check_number(self, text: str) -> bool:
        """Read the number when the field is left; an unknown person's temporary number is left as it is."""
        kept = self._person.number if self._person else ""
        if self.number.state == "sealed":
            return True
        if not text.strip() or text == kept:
            self.number.clear_error()
            return True
        try:
            found = read_number(text, self._page.today)
        except Refused as problem:
            self.number.set_error(text_of(problem))
            return False
        self.number.clear_error()
        if found.born.whole is not None and not self.text("born"):
            self.inputs["born"].set_text(found.born.whole.isoformat())  # type: ignore[union-attr]  # a Field
        return True

    def _who(self) -> None:
        self.number = Field(
            self.tr("Personal number"), code=True, hint=self.tr("Any form. Coordination and reserve numbers too.")
        )
        self.add("number", self.number)
        self.add("name", Field(self.tr("Name")))
        self.add("age", Field(self.tr("Age"), hint=self.tr("Whole years, where the number is unknown.")))
        self.add("role", self._combo(self.tr("Role"), "roles"))
        self.add("whereabouts", Field(self.tr("Where the person is now")))
        self.add("phone", Field(self.tr("Telephone"), code=True))

    def _where(self) -> None:
        self.heading(self.tr("Municipalities"))
        self.add("resident", self._place(self.tr("Lives in"), self.tr("A place suggests its municipality.")))
        self.add("registered", self._place(self.tr("Registered in")))
        self.add("present", self._place(self.tr("Is now in")))
        self.add("placed_by", self._place(self.tr("Placed by")))
        self.add("institution", self._combo(self.tr("Institution"), "institutions"))
        self.add("hospital_by_municipality", self._yes_no(self.tr("Came to hospital on a municipality's initiative")))
        self.add("address", Field(self.tr("Address")))
        self.add("seal", self._yes_no(self.tr("Seal where the person is")))

    def _why(self) -> None:
        self.heading(self.tr("Concern and consent"))
        self.add(
            "concerns",
            MultiField(self.tr("Concerns"), self._around.options("concerns"), remove=self.tr("Take away")),
            wide=True,
        )
        self.add("urgent", self._yes_no(self.tr("Urgent")))
        self.add("court_can_wait", self._yes_no(self.tr("Can the court's decision be awaited?")))
        self.add("health_risk", self._combo(self.tr("Risk for health"), "health-risks"))
        self.add("consent_guardians", self._combo(self.tr("The guardians"), "consents"))
        self.add("consent_own", self._combo(self.tr("The person's own will"), "consents"))
        self.add("childs_voice", NoteField(self.tr("What the child says"), enter_keeps=False), wide=True)

    def _care(self) -> None:
        self.heading(self.tr("Family and protection"))
        self.add("guardians", MultiField(self.tr("Guardians"), self._others))
        self.add("household", MultiField(self.tr("In the home"), self._others))
        self.add("protected", self._combo(self.tr("Protected identity"), "protections"))
        self.add("asylum_seeker", self._yes_no(self.tr("Asylum seeker")))
        self.add("born", Field(self.tr("Born"), code=True, hint=self.tr("As 2022-03-14.")))
        self.add("sex", self._combo(self.tr("Legal sex"), "sexes"))
        self.add("interpreter", Field(self.tr("Interpreter")))
        self.add("alert", Field(self.tr("Warning about the person")))
        until = self.tr("As 2026-12-31, the last day. Empty means until somebody says otherwise.")
        self.add("alert_until", Field(self.tr("The warning holds until"), code=True, hint=until))
        if self._person is not None and self._others:
            self.add("same_as", ComboField(self.tr("Is the same person as"), self._others))

    def refuse(self, problem: Problem) -> None:
        """Show what was refused; a place that could not be sealed stands in its own field."""
        if isinstance(problem, Refused) and problem.field == "place":
            self.wrong("whereabouts", text_of(problem))
        else:
            super().refuse(problem)

    def _combo(self, label: str, kind: str) -> Input:
        return ComboField(label, self._around.options(kind))

    def _place(self, label: str, hint: str = "") -> Input:
        return PlaceField(label, self._around.municipalities, self._around.suggest, hint=hint)

    def _yes_no(self, label: str) -> Input:
        return Choice(label, [("yes", self.tr("Yes")), ("no", self.tr("No"))])
