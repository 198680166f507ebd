"""Send a handover back as the wrong unit."""

from __future__ import annotations

from jourdesk.domain.handover_events import HandoverReturned
from jourdesk.domain.problems import Refused
from jourdesk.usecases.own_unit import require_standing
from jourdesk.usecases.ports import Changes, Desk


def return_handover(desk: Desk, *, call: str, handover: str, reason: str, suggested: str = "") -> Changes:
    """Say that this is the wrong unit: the jour has it again and hands it over anew; both units' times are kept.

    What has been read stays read; what is written afterwards is closed to this unit as soon as its desks know that it went.

    Args:
        desk: A desk of the unit.
        call: The call.
        handover: The id of the handover.
        reason: Why.
        suggested: The key of the unit that should have it, if the sender knows.

    Raises:
        Refused: ``handover.reason`` when there is none, ``handover.no-such-unit`` when the register has no such unit,
            ``handover.same-unit`` when it is this one, and ``call.unknown``, ``handover.unknown``, ``handover.not-yours``,
            ``handover.returned``, ``handover.moved``, ``handover.done``.
    """
    if not reason.strip():
        raise Refused("handover.reason", field="reason")
    if suggested and desk.register.unit(suggested) is None:
        raise Refused("handover.no-such-unit", field="suggested")
    with desk.unit() as unit:
        _, made = require_standing(unit, call, handover)
        if suggested == made.unit:
            raise Refused("handover.same-unit", field="suggested")
        unit.record(call, HandoverReturned(handover=handover, reason=reason.strip(), suggested=suggested))
    return Changes.CALLS | Changes.CLOCKS
