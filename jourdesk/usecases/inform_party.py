"""Keep who was told, who was not, and who must not be told; take back what was written by mistake."""

from __future__ import annotations

from datetime import datetime

from jourdesk.domain.call import Call
from jourdesk.domain.disclosure import barring
from jourdesk.domain.events import PartyInformed
from jourdesk.domain.informed_events import InformedVoided
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk

TOLD = ("told", "not-told", "must-not")


def inform_party(desk: Desk, *, call: str, informed: PartyInformed, when: datetime | None = None) -> Changes:
    """Keep one line of the contact log.

    Args:
        desk: The desk.
        call: The call.
        informed: Who knows what, or must not.
        when: When it was said, aware; absent means now.

    Raises:
        Refused: ``informed.party`` when nobody is named, ``informed.told`` for an unknown state, ``disclosure.must-not`` when
            the party must not be told about this person and no reason is written in ``despite``, ``step.future`` when it lies
            ahead, ``call.unknown``.

    Source:
        OSL 10 and 26 kap. (the ground that lifts secrecy stands beside the line), read 2026-11-21.
    """
    if informed.told not in TOLD:
        raise Refused("informed.told", field="told")
    if not informed.party.strip():
        raise Refused("informed.party", field="party")
    if when is not None and when > desk.now():
        raise Refused("step.future", field="when")
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None:
            raise Refused("call.unknown")
        if informed.told == "told" and not informed.despite.strip():
            refuse_barred(desk, kept, party=informed.party, about=informed.about)
        unit.record(call, informed, happened=when)
    return Changes.CALLS


def void_informed(desk: Desk, *, call: str, line: str, reason: str) -> Changes:
    """Mark a line of who knows as written by mistake ("felmarkera").

    It stays readable with the reason and counts no more: who must not be told may be told, and a reason for telling in spite
    of that opens nothing any more.

    Args:
        desk: The desk.
        call: The call.
        line: The id of the fact that tells of it.
        reason: Why it is wrong.

    Raises:
        Refused: ``informed.reason`` without a reason, ``informed.unknown`` when no such line counts in the call.

    Source:
        SoL 14:6; SOSFS 2014:5 (the original must stay readable); read 2026-11-21.
    """
    if not reason.strip():
        raise Refused("informed.reason", field="reason")
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None or all(one.fact != line for one in kept.informed):
            raise Refused("informed.unknown")
        unit.record(call, InformedVoided(line=line, reason=reason))
    return Changes.CALLS


def refuse_barred(desk: Desk, call: Call, *, party: str, about: str) -> None:
    """Refuse to tell somebody who must not be told.

    Raises:
        Refused: ``disclosure.must-not``. It names nobody: the line that forbids it is read from ``domain.disclosure.barring``.
    """
    if barring(call, party, about, lambda role: desk.names.label("roles", role)) is not None:
        raise Refused("disclosure.must-not", field="party")
