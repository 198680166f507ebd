"""Which unit a desk belongs to, and the handovers that stand for it."""

from __future__ import annotations

from jourdesk.domain.call import Call
from jourdesk.domain.handover import DONE, Handover
from jourdesk.domain.problems import Refused
from jourdesk.domain.secrecy import JOUR, standing_handovers
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.ports import Unit


def own_unit(unit: Unit) -> str:
    """Name the unit of this desk; empty where it has never been let in anywhere (one desk for all, as in training)."""
    return unit.setting(HOME)


def require_standing(unit: Unit, call: str, handover: str) -> tuple[Call, Handover]:
    """Give a handover that stands for the unit of this desk, with its call.

    Raises:
        Refused: ``call.unknown``, ``handover.unknown``, ``handover.not-yours`` at a desk of another unit, ``handover.returned``
            when it has been sent back, ``handover.moved`` when another unit receives the person now, ``handover.done``.
    """
    kept, made = require_handover(unit, call, handover)
    home = own_unit(unit)
    if home and home != made.unit:
        raise Refused("handover.not-yours")
    if made.returned is not None:
        raise Refused("handover.returned")
    if all(one.id != handover for _, one in standing_handovers(kept)):
        raise Refused("handover.moved")
    if made.state == DONE:
        raise Refused("handover.done")
    return kept, made


def require_readable(unit: Unit, call: str, handover: str) -> tuple[Call, Handover]:
    """Give a handover that the unit of this desk may read, with its call: what is done may be read again.

    Raises:
        Refused: What ``require_standing`` refuses, but for ``handover.done``.
    """
    try:
        return require_standing(unit, call, handover)
    except Refused as problem:
        if problem.code != "handover.done":
            raise
    return require_handover(unit, call, handover)


def require_handover(unit: Unit, call: str, handover: str) -> tuple[Call, Handover]:
    """Give a handover with its call.

    Raises:
        Refused: ``call.unknown``, ``handover.unknown``.
    """
    kept = unit.call(call)
    if kept is None:
        raise Refused("call.unknown")
    made = kept.handed(handover)
    if made is None:
        raise Refused("handover.unknown")
    return kept, made


def delivered(unit: Unit, call: str, made: Handover) -> bool:
    """Tell whether a handover has reached its unit: that has fetched it, or this very desk is the unit's."""
    home = own_unit(unit)
    return (home not in ("", JOUR) and home == made.unit) or (made.fact, made.unit) in unit.fetched(call)
