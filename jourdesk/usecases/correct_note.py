"""Correct a note, or mark it as wrong: the original stays readable."""

from __future__ import annotations

from jourdesk.domain.events import NoteCorrected, NoteVoided
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk


def correct_note(desk: Desk, *, call: str, note: str, text: str, reason: str) -> Changes:
    """Write a new text for a note; an empty text marks it as wrong ("felmarkera").

    Raises:
        Refused: ``note.reason`` when no reason is given, ``note.unknown`` when the call has no such note.

    Source:
        SoL 14:6; SOSFS 2014:5 (the original must stay readable); read 2026-11-21.
    """
    if not reason.strip():
        raise Refused("note.reason", field="reason")
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None or all(known.id != note for known in kept.notes):
            raise Refused("note.unknown", field="note")
        if text.strip():
            unit.record(call, NoteCorrected(note=note, text=text, reason=reason))
        else:
            unit.record(call, NoteVoided(note=note, reason=reason))
    return Changes.CALLS
