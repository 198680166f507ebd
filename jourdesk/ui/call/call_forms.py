"""The forms of the first card: who rang and how it stands, notes, promises, no case, a call marked as wrong."""

from __future__ import annotations

from jourdesk.domain.call import Call, Note, Promise
from jourdesk.domain.events import CallBackPromised, CallBackSettled, CallVoided, NoteCorrected, NoteVoided, Value
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.inputs import MultiField, TimeField, next_time
from jourdesk.ui.call.intents import KeepNote, NoCase, SayCall
from jourdesk.ui.call.notes import VOICES, NoteLine
from jourdesk.ui.texts import clock
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField

_CALLER = ("code", "name", "phone", "relation", "anonymous", "wants_feedback", "feedback_to")
_FLAGS = {"yes": True, "no": False}
_BOOLS = frozenset({"anonymous", "wants_feedback", "can_wait", "danger"})
_MANY = frozenset({"categories", "measures"})


def raw(value: Value) -> str:
    """Write a stated value as an input holds it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(value)
    return "" if value is None else str(value)


def flag(text: str) -> bool | None:
    """Read yes, no or nothing."""
    return _FLAGS.get(text)


class CallerForm(Form):
    """Who rang and how it stands. An anonymous caller's number is not even taken down."""

    def __init__(self, around: Around, call: Call) -> None:
        """Make the form with what is known filled in."""
        super().__init__("caller", around.hub)
        self.entitle(self.tr("Who called, and how it stands"), self.tr("Keep"))
        yes_no = [("yes", self.tr("Yes")), ("no", self.tr("No"))]
        self.code = ComboField(self.tr("Who called"), around.options("callers"))
        self.anonymous = Choice(self.tr("Anonymous"), yes_no)
        self.name = Field(self.tr("The caller's name or unit"))
        self.phone = Field(self.tr("The caller's number"), code=True)
        self.add("code", self.code)
        self.add("anonymous", self.anonymous)
        self.add("name", self.name)
        self.add("phone", self.phone)
        self.add("relation", Field(self.tr("Relation to those it concerns")))
        self.add("wants_feedback", Choice(self.tr("Wants feedback"), yes_no))
        self.add("headline", Field(self.tr("Headline"), hint=self.tr("No names: it stands at the top of the page.")))
        self.add("can_wait", Choice(self.tr("Can it wait until office hours?"), yes_no))
        self.add("can_wait_reason", NoteField(self.tr("Why"), enter_keeps=False), wide=True)
        self.add("danger", Choice(self.tr("Immediate danger to life or health?"), yes_no))
        self.add("threat", Field(self.tr("Threats")))
        self.add("staff_risk", Field(self.tr("Risk for whoever drives there")))
        self.add("categories", MultiField(self.tr("What it is about"), around.options("concerns")))
        self.add("measures", MultiField(self.tr("What was done"), around.options("measures")))
        self.begin(self._known(call))
        self.anonymous.picked.connect(self._follow_anonymous)
        self._follow_anonymous(self.anonymous.value())

    def intention(self) -> object | None:
        """State what differs."""
        said = [(name, _value(name, text)) for name, text in sorted(self.unkept().items())]
        return SayCall(
            caller=tuple(one for one in said if one[0] in _CALLER),
            described=tuple(one for one in said if one[0] not in _CALLER),
        )

    def restore(self, values: dict[str, str]) -> None:  # type: ignore[override]  # a draft's values are a plain dict
        """Fill in what was typed, and close the number of an anonymous caller."""
        super().restore(values)
        self._follow_anonymous(self.anonymous.value())

    def _known(self, call: Call) -> dict[str, str]:
        known = {name: raw(getattr(call.caller, name)) for name in _CALLER}
        known["anonymous"] = "yes" if call.caller.anonymous else ""
        for name in self.inputs:
            if name not in known:
                known[name] = raw(getattr(call, name))
        return known

    def _follow_anonymous(self, value: str) -> None:
        if value == "yes":
            self.phone.set_text("")
            self.name.set_text("")
            self.phone.disable(self.tr("Not kept. The caller is anonymous."))
            self.name.disable(self.tr("Not kept. The caller is anonymous."))
        else:
            self.phone.enable()
            self.name.enable()


def _value(name: str, text: str) -> Value:
    if name in _BOOLS:
        return bool(flag(text)) if name == "anonymous" else flag(text)
    return tuple(text.split()) if name in _MANY else text.strip()


class CorrectionForm(Form):
    """A correction of a note, or marking it as wrong: the original stays readable."""

    def __init__(self, around: Around, note: Note) -> None:
        """Make the form with the note's text."""
        super().__init__(f"note:{note.id}", around.hub)
        self._note = note
        self.entitle(self.tr("Correct the note"), self.tr("Correct"))
        for before in note.versions[:-1]:
            words = self.tr("%1 by %2: %3").replace("%1", clock(before.at)).replace("%2", before.by)
            self.say(words.replace("%3", before.text))
        self.add("text", NoteField(self.tr("The note, corrected"), enter_keeps=False), wide=True)
        self.add("reason", Field(self.tr("Why"), hint=self.tr("An empty note is marked as wrong. Both stay readable.")))
        self.begin({"text": note.text})

    def intention(self) -> object | None:
        """Correct, or mark as wrong when the text is empty."""
        if not self.text("text"):
            return NoteVoided(note=self._note.id, reason=self.text("reason"))
        return NoteCorrected(note=self._note.id, text=self.text("text"), reason=self.text("reason"))


class LateForm(Form):
    """A note of something that happened earlier, or that a colleague took."""

    def __init__(self, around: Around, line: NoteLine) -> None:
        """Make the form, taking over what is typed in the line."""
        super().__init__("late", around.hub)
        self.entitle(self.tr("Late note, or for a colleague"), self.tr("Keep the note"))
        self._line = line
        self.happened = TimeField(self.tr("When it happened"), around.now, hint=self.tr("As 23.40. Empty means now."))
        self.add("happened", self.happened)
        self.add("colleague", Field(self.tr("On behalf of"), hint=self.tr("The colleague who took the contact.")))
        self.add("voice", Choice(self.tr("Whose words"), [(v, line.voice_words(v)) for v in VOICES]), wide=True)
        self.add("note", NoteField(self.tr("Note"), enter_keeps=False), wide=True)
        self.begin({"voice": line.voice})
        self.restore({"note": line.field.text()})

    def intention(self) -> object | None:
        """Keep the note with its own time."""
        if not self.text("note"):
            self.wrong("note", self.tr("Write the note."))
            return None
        try:
            happened = self.happened.moment()
        except ValueError:
            self.wrong("happened", self.tr("Write the time as 23.40."))
            return None
        return KeepNote(
            text=self.text("note"),
            voice=self.text("voice") or "caller",
            happened=happened,
            colleague=self.text("colleague"),
        )

    def accept(self, answer: object) -> None:
        """It was kept: the line it was taken from is empty."""
        self._line.restore("", "caller")
        super().accept(answer)


class PromiseForm(Form):
    """A promise to ring back, in so many minutes or at a time."""

    def __init__(self, around: Around) -> None:
        """Make the form."""
        super().__init__("promise", around.hub)
        self.entitle(self.tr("Promise to call back"), self.tr("Promise"))
        self._around = around
        self.add("to", Field(self.tr("Call back to")))
        self.add("due", Field(self.tr("At the latest"), hint=self.tr("Minutes from now, or a time as 02.15.")))
        self.add("about", Field(self.tr("About")), wide=True)

    def intention(self) -> object | None:
        """Promise."""
        try:
            due = next_time(self.text("due"), self._around.now())
        except ValueError:
            self.wrong("due", self.tr("Write minutes, or a time as 02.15."))
            return None
        return CallBackPromised(promise="", to=self.text("to"), about=self.text("about"), due=due)


class SettleForm(Form):
    """How a promise ended."""

    def __init__(self, around: Around, promise: Promise) -> None:
        """Make the form."""
        super().__init__(f"settle:{promise.id}", around.hub)
        self.entitle(self.tr("The promise"), self.tr("Keep"))
        self._promise = promise
        self.add("outcome", Field(self.tr("How it went")), wide=True)

    def intention(self) -> object | None:
        """Settle."""
        return CallBackSettled(promise=self._promise.id, outcome=self.text("outcome"))


class NoCaseForm(Form):
    """A contact that concerns nobody: one letter, and it is logged."""

    KINDS = ("wrong-number", "media", "abusive", "test")

    def __init__(self, around: Around) -> None:
        """Make the form."""
        super().__init__("no-case", around.hub)
        self.entitle(self.tr("No case"), self.tr("Log and end"))
        kinds = [Option(key=k, words=around.codes.label("kinds", k)) for k in self.KINDS]
        self.kind = Choice(self.tr("No case"), [(one.key, one.words) for one in kinds])
        self.add("kind", self.kind, wide=True)

    def intention(self) -> object | None:
        """Log it."""
        return NoCase(kind=self.kind.value() or "wrong-number")


class VoidForm(Form):
    """The whole call marked as wrong; it stays readable."""

    def __init__(self, around: Around) -> None:
        """Make the form."""
        super().__init__("void", around.hub)
        self.entitle(self.tr("Mark the call as wrong"), self.tr("Mark the call as wrong"))
        self.add("reason", Field(self.tr("Why"), hint=self.tr("The call can still be read.")), wide=True)

    def intention(self) -> object | None:
        """Mark it."""
        return CallVoided(reason=self.text("reason"))
