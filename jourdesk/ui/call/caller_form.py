"""Who rang and how it stands; and who may read who rang, where that is sealed."""

from __future__ import annotations

from collections.abc import Mapping

import shiboken6
from PySide6.QtCore import QObject

from jourdesk.domain.call import Call, Caller
from jourdesk.domain.events import Value
from jourdesk.domain.problems import Problem
from jourdesk.domain.reporter import IDENTITY, Reporter, protects
from jourdesk.domain.reporter_events import CallerShared
from jourdesk.ui.call.call_forms import flag, raw
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.inputs import MultiField
from jourdesk.ui.call.intents import SayCall, ShowCaller
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import text_of
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField

_CALLER = ("code", "name", "phone", "relation", "anonymous", "wants_feedback", "feedback_to", "protected")
_BOOLS = frozenset({"anonymous", "wants_feedback", "can_wait", "danger", "protected"})
_MANY = frozenset({"categories", "measures"})


class CallerForm(Form):
    """Who rang and how it stands. An anonymous caller's number is not even taken down."""

    def __init__(self, around: Around, call: Call) -> None:
        """Make the form with what is known filled in."""
        super().__init__("caller", around.hub)
        self.entitle(self.tr("Who called, and how it stands"), self.tr("Keep"))
        self._stated, self._picked = call.caller.protected is not None, False
        self._yes_no = [("yes", self.tr("Yes")), ("no", self.tr("No"))]
        self._who(around)
        self._contact(around)
        self.begin(self._known(call))
        self.identity = {name: one for name, one in self.inputs.items() if name in IDENTITY and isinstance(one, Field)}
        if call.caller.sealed:
            self._cover()
        self.code.picked.connect(self._follow_code)
        self.protected.picked.connect(self._choose)
        self.anonymous.picked.connect(self._follow_anonymous)
        self._follow_anonymous(self.anonymous.value())

    def _who(self, around: Around) -> None:
        self.code = ComboField(self.tr("Who called"), around.options("callers"))
        self.anonymous = Choice(self.tr("Anonymous"), self._yes_no)
        self.name = Field(self.tr("The caller's name or unit"))
        self.phone = Field(self.tr("The caller's number"), code=True)
        hint = self.tr("Name, number and relation stay with the duty service. Do not write them in the notes.")
        self.protected = Choice(self.tr("The reporter's identity is protected"), self._yes_no, hint=hint)
        self.add("code", self.code)
        self.add("anonymous", self.anonymous)
        self.add("name", self.name)
        self.add("phone", self.phone)
        self.add("relation", Field(self.tr("Relation to those it concerns")))
        self.add("protected", self.protected)
        self.add("wants_feedback", Choice(self.tr("Wants feedback"), self._yes_no))
        self.add("feedback_to", Field(self.tr("Feedback to")))

    def _contact(self, around: Around) -> None:
        self.add("headline", Field(self.tr("Headline"), hint=self.tr("No names: it stands at the top of the page.")))
        self.add("can_wait", Choice(self.tr("Can it wait until office hours?"), self._yes_no))
        self.add("can_wait_reason", NoteField(self.tr("Why"), enter_keeps=False), wide=True)
        self.add("danger", Choice(self.tr("Immediate danger to life or health?"), self._yes_no))
        self.add("threat", Field(self.tr("Threats")))
        self.add("staff_risk", Field(self.tr("Risk for whoever drives there")))
        self.add("categories", MultiField(self.tr("What it is about"), around.options("concerns")))
        self.add("measures", MultiField(self.tr("What was done"), around.options("measures")))

    @property
    def covers(self) -> bool:
        """True while something is covered."""
        return any(one.state == "sealed" for one in self.identity.values())

    def ask(self) -> None:
        """Ask to read what is covered."""
        self.hub.ask(ShowCaller(), _Reader(self))

    def uncover(self, reporter: Reporter) -> None:
        """Show who rang; it does not count as typed."""
        for name, one in self.identity.items():
            if one.state == "sealed":
                one.unseal(getattr(reporter, name))
                self._before[name] = one.text()
        self._follow_anonymous(self.anonymous.value())

    def unkept(self) -> dict[str, str]:
        """What is typed; a protection that follows from who called is not stated but left to follow."""
        typed = super().unkept()
        if self._picked:
            return typed | {"protected": self.protected.value()}
        if not self._stated:
            typed.pop("protected", None)
        return typed

    def intention(self) -> object | None:
        """State what differs."""
        said = [(name, _value(name, text)) for name, text in sorted(self.unkept().items())]
        return SayCall(
            caller=tuple(one for one in said if one[0] in _CALLER),
            described=tuple(one for one in said if one[0] not in _CALLER),
        )

    def restore(self, values: Mapping[str, str]) -> None:
        """Fill in what was typed, over a cover as well, and close the number of an anonymous caller."""
        for name in values:
            one = self.identity.get(name)
            if one is not None and one.state == "sealed":
                one.unseal("")
        super().restore(values)
        self._picked = self._picked or "protected" in values
        self._follow_anonymous(self.anonymous.value())

    def _known(self, call: Call) -> dict[str, str]:
        known = {name: raw(getattr(call.caller, name)) for name in _CALLER}
        known["anonymous"] = "yes" if call.caller.anonymous else ""
        known["protected"] = raw(protects(call.caller))
        for name in self.inputs:
            if name not in known:
                known[name] = raw(getattr(call, name))
        return known

    def _cover(self) -> None:
        say = self.tr("%1 shows it. Reading is logged in your name.").replace("%1", Key.SHOW_SEALED.cap)
        for one in self.identity.values():
            one.seal(self.tr("Sealed"), say)

    def _choose(self, _value: str) -> None:
        self._picked = True

    def _follow_code(self, code: str) -> None:
        """Until somebody chooses, the protection follows from who called."""
        if not (self._stated or self._picked):
            self.protected.set_value(raw(protects(Caller(code=code))))

    def _follow_anonymous(self, value: str) -> None:
        for one in (self.phone, self.name):
            if one.state == "sealed":
                continue
            if value == "yes":
                one.set_text("")
                one.disable(self.tr("Not kept. The caller is anonymous."))
            else:
                one.enable()


class _Reader(QObject):
    """Who asked to read what a form covers."""

    def __init__(self, form: CallerForm) -> None:
        super().__init__(form)
        self._form = form

    def accept(self, answer: object) -> None:
        """The reading has been kept."""
        if isinstance(answer, Reporter) and shiboken6.isValid(self._form):
            self._form.uncover(answer)

    def refuse(self, problem: Problem) -> None:
        """Say why it cannot be shown; it stays covered."""
        for one in self._form.identity.values() if shiboken6.isValid(self._form) else ():
            if one.state == "sealed":
                one.set_hint(text_of(problem))


def _value(name: str, text: str) -> Value:
    if name in _BOOLS:
        return bool(flag(text)) if name == "anonymous" else flag(text)
    return tuple(text.split()) if name in _MANY else text.strip()


class ShareForm(Form):
    """Whether the units that receive the call may read who rang."""

    def __init__(self, around: Around, call: Call, key: str = "share") -> None:
        """Make the form with what holds now; ``key`` is by which the draft finds it again."""
        super().__init__(key, around.hub)
        self.entitle(self.tr("May the receiving unit read who called?"), self.tr("Keep"))
        yes_no = [("yes", self.tr("Yes")), ("no", self.tr("No"))]
        self.add("shared", Choice(self.tr("The receiving unit may read"), yes_no), wide=True)
        hint = self.tr("What has been read stays read, also if you take it back.")
        self.add("reason", Field(self.tr("Why"), hint=hint), wide=True)
        self.begin({"shared": raw(call.caller.shared)})

    def intention(self) -> object | None:
        """Let them in, or no more."""
        return CallerShared(shared=self.text("shared") == "yes", reason=self.text("reason"))
