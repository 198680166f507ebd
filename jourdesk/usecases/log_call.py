"""Log a call: what was typed becomes facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from jourdesk.domain.call import CALL_FIELDS, CALLER_FIELDS, CHANNELS
from jourdesk.domain.events import Body, CallDescribed, CallOpened, NoteWritten, PersonStated, Said
from jourdesk.domain.person import check_said
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.seal_caller import seal_said

VOICES = ("caller", "observation", "assessment", "action")
FUTURE_TOLERANCE = timedelta(minutes=5)
"""A received time further ahead than this is a slip of the finger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What has been typed of one call and not yet kept. Nothing in it is mandatory.

    ``happened`` is when the note's content happened, where that is not now (late entry); ``persons`` are (ref, statements).
    """

    call: str
    received: datetime
    channel: str = "phone"
    note: str = ""
    voice: str = "caller"
    happened: datetime | None = None
    caller: Said = ()
    described: Said = ()
    persons: tuple[tuple[str, Said], ...] = ()

    def __repr__(self) -> str:
        return f"Draft({self.call})"


def log_call(desk: Desk, draft: Draft) -> Changes:
    """Keep what was typed of a call: one commit, durable when this returns.

    Args:
        desk: The desk.
        draft: What was typed; empty parts leave no fact.

    Returns:
        What changed.

    Raises:
        Refused: With the field that is wrong; nothing is kept and the working material stays.
        Unavailable: The disk or the key says no; nothing is lost.
    """
    _check(draft, desk.now())
    with desk.unit() as unit:
        call = unit.call(draft.call)
        bodies: list[Body] = []
        if call is None:
            bodies.append(CallOpened(channel=draft.channel, received=draft.received, answered_by=desk.author.by))
        if draft.caller:
            # Who reported goes behind the seal in the same commit, or the whole act is refused.
            bodies += seal_said(unit, call=draft.call, kept=call, said=draft.caller)
        bodies += _stated(draft)
        if draft.note.strip():
            note = NoteWritten(note=desk.new_id(), voice=draft.voice, text=draft.note)
            if draft.happened is None:
                bodies.append(note)
            else:
                unit.record(draft.call, *bodies)
                unit.record(draft.call, note, happened=draft.happened)
                bodies.clear()
        if bodies:
            unit.record(draft.call, *bodies)
        unit.drop_draft(draft.call)
    return Changes.CALLS | Changes.CLOCKS | Changes.DRAFTS


def _stated(draft: Draft) -> list[Body]:
    described = [CallDescribed(said=draft.described)] if draft.described else []
    return [*described, *(PersonStated(person=ref, said=said) for ref, said in draft.persons)]


def _check(draft: Draft, now: datetime) -> None:
    if draft.received > now + FUTURE_TOLERANCE:
        raise Refused("call.future", field="received")
    if draft.happened is not None and draft.happened > now + FUTURE_TOLERANCE:
        raise Refused("call.future", field="happened")
    if draft.channel not in CHANNELS:
        raise Refused("call.channel", field="channel")
    if draft.voice not in VOICES:
        raise Refused("call.voice", field="voice")
    _check_fields(draft)


def _check_fields(draft: Draft) -> None:
    for name, _ in draft.caller:
        if name not in CALLER_FIELDS:
            raise Refused("call.unknown-field", field=name)
    for name, _ in draft.described:
        if name not in CALL_FIELDS:
            raise Refused("call.unknown-field", field=name)
    for _, said in draft.persons:
        check_said(said)
