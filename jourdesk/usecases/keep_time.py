"""Do what the clock asks of a desk: hand over, note who is to be rung, say what rings. Decided from facts, each time anew."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.handover import ACCEPTED, DONE
from jourdesk.domain.rings import Ring, Rings, clock_rings, promise_rings, sort_rings, visit_rings
from jourdesk.domain.summary import ClockRow
from jourdesk.domain.visits import visits_in
from jourdesk.usecases.as_jourdesk import is_of_the_jour
from jourdesk.usecases.escalate_due import escalate_due
from jourdesk.usecases.ports import Changes, Desk, Unit
from jourdesk.usecases.share_due import share_due
from jourdesk.usecases.shift_facts import shift_facts

RUNG = "rings.rung"
"""The setting with the keys that this desk has rung."""

REMEMBERED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Handovers:
    """How the handovers stood when they were last gone through: what of them rings, and when one of them falls due next."""

    rings: tuple[Ring, ...]
    next: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What the clock asked for: how many handovers left, how many steps were noted, what rings.

    ``later`` is when something falls due or rings after this, as things stand now, going forward (aware).
    """

    shared: int
    escalated: int
    handovers: Handovers
    rings: Rings
    later: tuple[datetime, ...]

    @property
    def next(self) -> datetime | None:
        """When to ask again; nothing when nothing is to come."""
        return self.later[0] if self.later else None


def keep_time(desk: Desk, *, handovers: Handovers | None = None) -> tuple[Kept, Changes]:
    """Do everything that has come to its time.

    Asked twice it does nothing twice. What rings stays to be rung until :func:`keep_rung` says that it has been: it rings rather
    twice than never.

    Args:
        desk: The desk.
        handovers: How the handovers stood a moment ago. They are gone through again when it is absent: that costs far more
            than to read what rings, and can wait while somebody is writing.

    Returns:
        What was done, and what changed.

    Raises:
        Unavailable: The disk says no, or a paper could not be made; what was done until then is done.
    """
    shared, escalated, changes = 0, 0, Changes.NONE
    if handovers is None:
        left = share_due(desk)
        noted = escalate_due(desk)
        shared, escalated, changes = left.count, noted.count, left.changes | noted.changes
        due = [at for at in (left.next, noted.next) if at is not None]
        handovers = Handovers(rings=(*left.stuck, *noted.rings), next=min(due, default=None))
    with desk.unit() as unit:
        rung = _rung(unit)
        rings = sort_rings([*handovers.rings, *_of_the_tables(desk, unit, rung)], rung, desk.now())
    later = {*rings.later, *((handovers.next,) if handovers.next is not None else ())}
    kept = Kept(
        shared=shared, escalated=escalated, handovers=handovers, rings=rings, later=tuple(sorted(later)[:REMEMBERED])
    )
    return kept, changes


def keep_rung(desk: Desk, keys: tuple[str, ...]) -> None:
    """Remember that something has rung at this desk, so that a restart does not ring it again."""
    with desk.unit() as unit:
        known = _rung(unit)
        unit.set_setting(RUNG, json.dumps([*known, *(key for key in keys if key not in known)][-REMEMBERED:]))


def _rung(unit: Unit) -> list[str]:
    text = unit.setting(RUNG)
    return list(json.loads(text)) if text else []


def _of_the_tables(desk: Desk, unit: Unit, rung: list[str]) -> list[Ring]:
    jour, now = is_of_the_jour(unit), desk.now()
    rings: list[Ring] = []
    for row in unit.clocks():
        own = clock_rings((row,))
        # Only for what would ring now is a call looked up: clocks run for months.
        rings_now = any(ring.at <= now and ring.key not in rung for ring in own)
        if not (jour and rings_now and _with_the_unit(unit, row)):
            rings += own
    if jour:
        rings += promise_rings(unit.promises())
        rings += visit_rings(visits_in(shift_facts(unit, now)))
    return rings


def _with_the_unit(unit: Unit, row: ClockRow) -> bool:
    """Tell whether a unit has taken the person on: then her clock rings there, and not at the duty service."""
    call = unit.call(row.call)
    made = next((h for h in reversed(call.handovers) if row.person in h.persons), None) if call else None
    return made is not None and made.state in (ACCEPTED, DONE)
