"""Keep who reported apart from the call, show it again with a trace, and let the receiving units read it or not."""

from __future__ import annotations

from jourdesk.domain.call import Call, Caller
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.events import Body, CallerStated, Said
from jourdesk.domain.problems import Refused
from jourdesk.domain.reporter import IDENTITY, Reporter, part, reporter_of
from jourdesk.domain.reporter_events import CallerSealed, CallerShared
from jourdesk.domain.secrecy import JOUR, caller_stream
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.ports import Changes, Desk, Unit


def seal_said(unit: Unit, *, call: str, kept: Call | None, said: Said) -> list[Body]:
    """Keep in the sealed stream what is said of a protected reporter; give what the call itself may tell.

    Raises:
        Refused: ``caller.at-the-duty-service`` at a unit that received the call and may not read who rang.

    Source:
        OSL 26:5; SoL 19:1–4; read 2026-11-21.
    """
    before = kept.caller if kept else Caller()
    parted = part(said, before, reporter_of(unit.facts(caller_stream(call))) if before.sealed else Reporter())
    moved = bool(parted.sealed) or (before.sealed and dict(parted.told).get("sealed") is False)
    if moved and kept is not None and not _may_read(unit, kept):
        field = next((name for name, _ in said if name in IDENTITY), "protected")
        raise Refused("caller.at-the-duty-service", field=field)
    if parted.sealed:
        unit.record(caller_stream(call), CallerSealed(said=parted.sealed))
    return [CallerStated(said=parted.told)] if parted.told else []


def show_caller(desk: Desk, *, call: str, purpose: str) -> Reporter:
    """Return who rang; the reading is kept first, in the reader's name.

    Raises:
        Refused: ``call.unknown``; ``caller.at-the-duty-service`` where this desk has nothing of it; ``caller.not-sealed``.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None:
            raise Refused("call.unknown")
        if not kept.caller.sealed:
            raise Refused("caller.not-sealed", field="name")
        facts = unit.facts(caller_stream(call))
        if not facts:
            raise Refused("caller.at-the-duty-service", field="name")
        unit.record(access_stream(kept.board), RecordOpened(call=call, reader=desk.author.by, purpose=purpose))
    return reporter_of(facts)


def share_caller(desk: Desk, *, call: str, shared: bool, reason: str) -> Changes:
    """Let the units that receive the call read who rang, or no more: what they have read stays read.

    Raises:
        Refused: ``call.unknown``; ``caller.not-sealed``; ``caller.at-the-duty-service`` at a unit that received the call;
            ``caller.share-reason`` when they are let in without a reason.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None:
            raise Refused("call.unknown")
        if not kept.caller.sealed:
            raise Refused("caller.not-sealed", field="shared")
        if unit.setting(HOME) not in ("", JOUR):
            raise Refused("caller.at-the-duty-service", field="shared")
        if shared and not reason.strip():
            raise Refused("caller.share-reason", field="reason")
        if kept.caller.shared != shared:
            unit.record(call, CallerShared(shared=shared, reason=reason.strip()))
    return Changes.CALLS


def _may_read(unit: Unit, call: Call) -> bool:
    home = unit.setting(HOME)
    received = any(handover.unit == home for handover in call.handovers)
    return not received or home in ("", JOUR) or call.caller.shared
