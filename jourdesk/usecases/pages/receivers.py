"""The unit that receives a person: by the municipality somebody confirmed, else by the one proposed."""

from __future__ import annotations

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.conclude import PersonConclusion
from jourdesk.domain.fact import NONE_OF_OURS
from jourdesk.domain.page import Receiver
from jourdesk.domain.routing import receiving_unit
from jourdesk.usecases.ports import Desk


def receiver_of(desk: Desk, call: Call, found: PersonConclusion) -> Receiver | None:
    """Find the receiving unit of one person, or nothing when no party answers for her."""
    assigned = call.assignment(found.ref)
    where = found.route
    if assigned is not None and assigned.municipality == NONE_OF_OURS:
        return None
    chosen = assigned.municipality if assigned else ""
    if not chosen or chosen == found.responsibility.responsible:
        return _made(desk, where.unit, where.board, where.municipality)
    day = local_day(call.received)
    if not desk.register.is_member(chosen, day):
        return _made(desk, where.unit, where.board, where.municipality)
    unit, _ = receiving_unit(desk.register, chosen, where.target, where.law, day)
    return _made(desk, unit.key if unit else None, desk.register.top_board(unit.board) if unit else None, chosen)


def _made(desk: Desk, unit_key: str | None, board_key: str | None, municipality: str | None) -> Receiver | None:
    unit, board = desk.register.unit(unit_key), desk.register.board(board_key)
    if unit is None or board is None or municipality is None:
        return None
    member = desk.register.member(municipality)
    return Receiver(
        unit=unit.key,
        name=unit.name,
        phone=unit.phone or "",
        opens=unit.opens or "",
        board=board.key,
        board_name=board.name,
        municipality=municipality,
        municipality_name=desk.names.municipality(municipality),
        court=(member.court if member else None) or desk.names.court(municipality),
    )
