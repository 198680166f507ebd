"""Open somebody's case: every reading leaves a trace that its board can review."""

from __future__ import annotations

from jourdesk.domain.call import Call
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Desk


def access_stream(board: str) -> str:
    """Name the access log of a board; calls whose board is not yet known have one of their own."""
    return f"access.{board or 'unassigned'}"


def open_record(desk: Desk, *, call: str, purpose: str) -> Call:
    """Return a call for reading, having kept who read it, when and why.

    Args:
        desk: The desk.
        call: The call.
        purpose: Why it is opened: ``list``, ``search``, ``clock`` or what a person wrote.

    Raises:
        Refused: ``call.unknown`` when there is no such call.

    Source:
        SoLPuL 10 § (Lag 2023:821), read 2026-11-21.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None:
            raise Refused("call.unknown")
        unit.record(access_stream(kept.board), RecordOpened(call=call, reader=desk.author.by, purpose=purpose))
    return kept
