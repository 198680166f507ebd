"""The forms of the first card: notes, promises, no case, a call marked as wrong."""

from __future__ import annotations

from jourdesk.domain.call import Note, Promise
from jourdesk.domain.events import CallBackPromised, CallBackSettled, CallVoided, NoteCorrected, NoteVoided, Value
from jourdesk.ui.call.form import Form
from jourdesk.ui.call.hub import Around
from jourdesk.ui.call.inputs import TimeField, next_time
from jourdesk.ui.call.intents import KeepNote, NoCase
from jourdesk.ui.call.notes import VOICES, NoteLine
from jourdesk.ui.texts import clock
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.note import NoteField

_FLAGS = {"yes": True, "no": False}


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
