"""The unit that receives a person: by the municipality somebody confirmed, else by the one proposed."""

from __future__ import annotations

from datetime import date

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.conclude import PersonConclusion
from jourdesk.domain.fact import NONE_OF_OURS
from jourdesk.domain.handover import unit_after_returns
from jourdesk.domain.office_days import USUAL_HOUR, Office, next_opening
from jourdesk.domain.page import Receiver
from jourdesk.domain.routing import receiving_unit
from jourdesk.usecases.ports import Desk


def receiver_of(desk: Desk, call: Call, found: PersonConclusion) -> Receiver | None:
    """Find the receiving unit of one person, or nothing when no party answers for her.

    Where that unit has sent her back, it is the one that was chosen or suggested instead, if it belongs to the municipality.
    """
    assigned = call.assignment(found.ref)
    where = found.route
    if assigned is not None and assigned.municipality == NONE_OF_OURS:
        return None
    routed, municipality, day = where.unit, where.municipality, local_day(call.received)
    chosen = assigned.municipality if assigned else ""
    if chosen and chosen != found.responsibility.responsible and desk.register.is_member(chosen, day):
        unit, _ = receiving_unit(desk.register, chosen, where.target, where.law, day)
        routed, municipality = unit.key if unit else None, chosen
    if routed is None or municipality is None:
        return None
    instead = unit_after_returns(call.handovers, found.ref, routed)
    return receiver_at(desk, instead if _is_of(desk, instead, municipality, day) else routed, municipality)


def receiver_at(desk: Desk, unit_key: str, municipality: str) -> Receiver | None:
    """Give one unit as the receiver, by the names of today; nothing where the register has no such unit."""
    today = local_day(desk.now())
    unit = desk.register.unit(unit_key, today)
    board = desk.register.board(desk.register.top_board(unit.board), today) if unit else None
    if unit is None or board is None:
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
        next_open=next_opening(
            desk.register,
            Office(municipality=municipality, unit=unit.key, opens=unit.opens or USUAL_HOUR),
            desk.now(),
        ),
    )


def _is_of(desk: Desk, unit: str, municipality: str, day: date) -> bool:
    return any(one.key == unit for one in desk.register.units_of(municipality, day))
