"""End a call: after a conversation, with one key for a wrong number, or as wrong altogether."""

from __future__ import annotations

from datetime import datetime

from jourdesk.domain.events import Body, CallEnded, CallOpened, CallVoided
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk

NON_CASES = ("wrong-number", "media", "abusive", "test")
"""Contacts that concern nobody: one key, no case, still counted."""


def end_call(desk: Desk, *, call: str, kind: str = "") -> Changes:
    """End a call now. Ending twice changes nothing.

    Args:
        desk: The desk.
        call: The call.
        kind: Empty, or one of ``NON_CASES``.

    Raises:
        Refused: ``call.unknown`` when nothing has been kept of it.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None:
            raise Refused("call.unknown")
        if kept.ended is None:
            unit.record(call, CallEnded(ended=desk.now(), kind=kind))
    return Changes.CALLS | Changes.CLOCKS


def log_non_case(desk: Desk, *, call: str, received: datetime, kind: str) -> Changes:
    """Log a contact that is no case (wrong number, media …) with one key: opened and ended at once.

    Raises:
        Refused: ``call.kind`` for a kind that is none of ``NON_CASES``.
    """
    if kind not in NON_CASES:
        raise Refused("call.kind", field="kind")
    with desk.unit() as unit:
        bodies: list[Body] = []
        if unit.call(call) is None:
            bodies.append(CallOpened(channel="phone", received=received, answered_by=desk.author.by))
        unit.record(call, *bodies, CallEnded(ended=desk.now(), kind=kind))
        unit.drop_draft(call)
    return Changes.CALLS | Changes.DRAFTS


def void_call(desk: Desk, *, call: str, reason: str) -> Changes:
    """Mark a whole call as wrong. It stays readable; nothing is deleted.

    Raises:
        Refused: ``note.reason`` when no reason is given, ``call.unknown`` when nothing has been kept of it.
    """
    if not reason.strip():
        raise Refused("note.reason", field="reason")
    with desk.unit() as unit:
        if unit.call(call) is None:
            raise Refused("call.unknown")
        unit.record(call, CallVoided(reason=reason))
    return Changes.CALLS | Changes.CLOCKS
