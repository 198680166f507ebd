"""The forms of the law card: the fact behind an answer, and a protection assessment."""

from __future__ import annotations

from jourdesk.domain.events import ProtectionAssessed, RequisiteAnswered
from jourdesk.domain.page import PersonPage, RequisiteLine
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField


class FactForm(Form):
    """An answer with the fact behind it."""

    def __init__(self, around: Around, person: PersonPage, provision: str, line: RequisiteLine) -> None:
        """Make the form for one question."""
        super().__init__(f"fact:{person.person.ref}:{provision}:{line.key}", around.hub)
        self._target = (person.person.ref, provision, line.key)
        self.entitle(line.question, self.tr("Keep the answer"))
        answers = [("yes", self.tr("Yes")), ("no", self.tr("No")), ("unknown", self.tr("Do not know"))]
        self.add("because", Field(self.tr("The fact behind it")), wide=True)
        self.add("answer", Choice(self.tr("Answer"), answers), wide=True)
        self.begin({"answer": line.answer, "because": line.because})
        because = self.inputs["because"]
        if isinstance(because, Field):
            because.entered.connect(self.submit)

    def intention(self) -> object | None:
        """Answer."""
        person, provision, requisite = self._target
        return RequisiteAnswered(
            person=person,
            provision=provision,
            requisite=requisite,
            answer=self.text("answer") or "yes",
            because=self.text("because"),
        )


class AssessmentForm(Form):
    """An immediate protection assessment of one child, in the name of whoever makes it."""

    def __init__(self, around: Around, person: PersonPage) -> None:
        """Make the form; an earlier assessment stays in the trail."""
        super().__init__(f"assess:{person.person.ref}", around.hub)
        self._ref = person.person.ref
        title = self.tr("Immediate protection assessment, %1").replace("%1", person.label)
        self.entitle(title, self.tr("Keep the assessment"))
        needs = [("yes", self.tr("Needs protection now")), ("no", self.tr("Does not need protection now"))]
        self.add("needs", Choice(self.tr("Assessment"), needs), wide=True)
        self.add("text", NoteField(self.tr("What it rests on"), enter_keeps=False), wide=True)
        self.add("heard", NoteField(self.tr("How the child was seen and heard"), enter_keeps=False), wide=True)

    def intention(self) -> object | None:
        """Assess."""
        if not self.text("needs"):
            self.wrong("needs", self.tr("Choose one."))
            return None
        return ProtectionAssessed(
            person=self._ref, needs=self.text("needs") == "yes", text=self.text("text"), heard=self.text("heard")
        )
