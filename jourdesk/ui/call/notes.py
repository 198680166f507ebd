"""The timed notes of a call, and the line where the next one is written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.call import Note
from jourdesk.domain.problems import Problem
from jourdesk.ui.call.changing import ActRow, Changing, Keep
from jourdesk.ui.call.hub import Hub
from jourdesk.ui.call.intents import KeepNote
from jourdesk.ui.call.lines import INSET
from jourdesk.ui.texts import clock, text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.flow import Flow
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.note import NoteField

TIME_WIDTH = 44
VOICES = ("caller", "observation", "assessment", "action")
VOICE_KEY = "F3"
LATE_KEY = "F5"


class NoteRow(ActRow):
    """One kept note: time, text, and in small print whose words, who wrote it, what it said before."""

    def __init__(self, note: Note, own: str, voice: str) -> None:
        """Make a row.

        Args:
            note: The note.
            own: Who is on duty; her own notes do not name her.
            voice: Whose words it is, in words; empty for the caller's.
        """
        super().__init__(f"note:{note.id}", f"{clock(note.happened)} {voice} {note.text}")
        self.note = note
        time = Label(clock(note.happened), Role.BODY, "text2")
        time.setFixedWidth(TIME_WIDTH)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(note.text, Role.BODY, "text3" if note.void else "text", wrap=True))
        for small in self._small(own, voice):
            words.addWidget(Label(small, Role.SMALL, "text3", wrap=True))
        self.row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addLayout(words, 1)
        self.setToolTip(self.tr("Enter corrects the note and shows what it said before"))

    def _small(self, own: str, voice: str) -> list[str]:
        note = self.note
        said = [voice] if voice else []
        if note.late:
            said.append(self.tr("written %1").replace("%1", clock(note.written)))
        if note.by != own:
            said.append(note.by)
        if note.typed_by != note.by:
            said.append(self.tr("typed by %1").replace("%1", note.typed_by))
        lines = [" · ".join(said)] if said else []
        for after in note.versions[1:]:
            told = self.tr("corrected %1 by %2 (%3)").replace("%1", clock(after.at)).replace("%2", after.by)
            lines.append(told.replace("%3", after.reason.rstrip(".")))
        if note.void:
            lines.append(self.tr("marked as wrong: %1").replace("%1", note.void))
        return lines


class NoteLine(QWidget):
    """The running time and the box where one writes; Enter keeps the note. The caller's words are kept apart from one's own."""

    more_asked = Signal()

    def __init__(self, hub: Hub) -> None:
        """Make an empty line."""
        super().__init__()
        self._hub = hub
        self._voice = "caller"
        self._asked = ("", "caller")
        self.time = Label("", Role.BODY, "accent")
        self.time.setFixedWidth(TIME_WIDTH)
        self.field = NoteField(self.tr("Note"), placeholder=self.tr("What happened, and when"))
        self.field.show_label(False)
        self.voice_button = Button("", Kind.QUIET, keys=VOICE_KEY)
        self.late_button = Button(self.tr("Late or for a colleague"), Kind.QUIET, keys=LATE_KEY)
        self.time.setContentsMargins(0, 8, 0, 0)
        self.setFocusProxy(self.field)
        self._lay_out()
        self.field.changed.connect(self._tell_typed)
        self.field.entered.connect(self.keep)
        self.field.box.installEventFilter(self)
        self.voice_button.clicked.connect(self.next_voice)
        self.late_button.clicked.connect(self.more_asked)
        self.set_voice("caller")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.time, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.field, 1)
        self.acts = Flow(self.voice_button, self.late_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 2, INSET, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._under())

    def _under(self) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(TIME_WIDTH + 4, 0, 0, 0)
        row.addLayout(self.acts)
        return held

    @property
    def voice(self) -> str:
        """Whose words the note is."""
        return self._voice

    def set_voice(self, voice: str) -> None:
        """Say whose words the note is."""
        self._voice = voice if voice in VOICES else "caller"
        self.voice_button.set_verb(self.voice_words(self._voice))
        self.voice_button.setAccessibleDescription(self.tr("Whose words; press to change"))

    def next_voice(self) -> None:
        """Go on to the next voice."""
        self.set_voice(VOICES[(VOICES.index(self._voice) + 1) % len(VOICES)])
        self._hub.typed.emit()

    def voice_words(self, voice: str) -> str:
        """Name a voice."""
        return {
            "caller": self.tr("The caller's words"),
            "observation": self.tr("My observation"),
            "assessment": self.tr("My assessment"),
            "action": self.tr("What I did"),
        }[voice]

    def show_time(self, at: datetime) -> None:
        """Show the time that a note would get now."""
        self.time.setText(clock(at))

    def keep(self, _text: str = "") -> None:
        """Ask for the note to be kept; an empty one asks for nothing."""
        text = self.field.text().strip()
        if text:
            self._asked = (text, self._voice)
            self.restore("", "caller")
            self._hub.ask(KeepNote(text=text, voice=self._asked[1]), self)

    def accept(self, answer: object) -> None:
        """It was kept; what has been typed meanwhile stays."""
        self.field.clear_error()
        self._asked = ("", "caller")

    def refuse(self, problem: Problem) -> None:
        """It was not: the text is back, with what has been typed meanwhile after it."""
        text, voice = self._asked
        self.restore(" ".join(part for part in (text, self.field.text()) if part), voice)
        self.field.set_error(text_of(problem))
        self._hub.typed.emit()

    def restore(self, text: str, voice: str) -> None:
        """Show what was typed before."""
        self.field.clear_error()
        self.field.set_text(text)
        self.set_voice(voice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Change the voice with its key while writing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_F3:
            self.next_voice()
            return True
        return super().eventFilter(watched, event)

    def _tell_typed(self, _text: str) -> None:
        self._hub.typed.emit()


class NoteRows(Changing):
    """The kept notes in the order of when they happened."""

    corrected = Signal(object)

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__(spacing=0)

    def show_notes(self, notes: Sequence[Note], own: str, line: NoteLine) -> None:
        """Show notes."""

        def made(note: Note) -> QWidget:
            row = NoteRow(note, own, line.voice_words(note.voice) if note.voice in VOICES[1:] else "")
            row.pressed.connect(self._tell)
            return row

        ordered = sorted(notes, key=lambda one: one.happened)
        self.fill((tuple(notes), own), lambda: [Keep((note, own), partial(made, note)) for note in ordered])

    def _tell(self) -> None:
        row = self.sender()
        if isinstance(row, NoteRow):
            self.corrected.emit(row)
