"""Take over a shift now, without asking first; works without network, and two desks at once are both kept."""

from __future__ import annotations

from datetime import datetime

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster_days import stream_of
from jourdesk.domain.roster_events import ShiftTakenOver
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.roster_reading import find_shift, own_key
from jourdesk.usecases.roster_rights import require_hand, require_person


def take_over_shift(
    desk: Desk, *, shift: str, begins: datetime, at: datetime | None = None, person: str = "", reason: str = ""
) -> Changes:
    """Take over what is left of a shift. Nothing has to be explained at ten past two in the morning.

    Args:
        desk: The desk.
        shift: Which.
        begins: When it begins: that names the month it lies in.
        at: From when on; absent: now.
        person: Who; empty: oneself.
        reason: Why, if somebody cares to say.

    Raises:
        Refused: ``roster.shift``, ``roster.past`` for an instant before now, ``roster.over`` for one after the shift,
            ``roster.yours`` when she has it already, ``roster.person``, ``roster.not-on-duty``.
    """
    now = desk.now()
    moment = at or now
    with desk.unit() as unit:
        found = find_shift(unit, shift, begins)
        require_hand(desk, unit, found.board)
        if person:
            require_person(desk, found.board, person)
        taker = person or own_key(desk)
        if moment < now:
            raise Refused("roster.past", field="at")
        turn = found.turn_at(max(moment, found.begins))
        if turn is None:
            raise Refused("roster.over", field="at")
        if turn.person == taker and turn.ends == found.ends:
            raise Refused("roster.yours")
        taken = ShiftTakenOver(shift=found.id, person=taker, at=moment, reason=reason.strip())
        unit.record(stream_of(found.begins, found.board), taken)
    return Changes.ROSTER
