"""Earlier contacts of the persons in a contact, by their whole identity number: that they are there, and what must be heeded.

Nothing of what they say is given: whoever wants to read one opens it, and that leaves its trace.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.duplicates import likely_pairs
from jourdesk.domain.identity import compact_number
from jourdesk.domain.person import Person
from jourdesk.domain.personal import Personal
from jourdesk.domain.summary import FoundPerson
from jourdesk.usecases.ports import Desk, Unit

MOST = 5
"""So many earlier contacts of each person are named, the newest first; the rest are counted."""
_WHOLE = (10, 12)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Earlier(Personal):
    """An earlier contact of a person in this one. ``warns``: a warning about her stands in it and holds today."""

    person: str
    call: str
    received: datetime
    municipality: str
    warns: bool
    warns_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierContacts:
    """The earlier contacts, the newest first; ``more`` counts those that are not named."""

    named: tuple[Earlier, ...] = ()
    more: int = 0


def read_earlier(desk: Desk, call: Call) -> EarlierContacts:
    """Find earlier contacts on this desk that have a person in common with one, by identity number.

    Args:
        desk: The desk.
        call: The contact that is being written down.

    Returns:
        Those that hold a warning first, then the newest. What two desks may have logged twice is asked about elsewhere
        (``read_kin``) and left out, as is what was marked as wrong.

    Source:
        SoLPuF 15 § (search by personal or coordination number), read 2026-11-21.
    """
    found: list[Earlier] = []
    with desk.unit() as unit:
        for person in call.present_persons:
            digits = compact_number(person.number).replace("-", "").replace("+", "")
            if digits.isdigit() and len(digits) in _WHOLE:
                hits = {hit.call: hit for hit in unit.find(person.number) if hit.call != call.id}
                found += [one for hit in hits.values() if (one := _earlier(desk, unit, call, person, hit)) is not None]
    found.sort(key=lambda one: (not one.warns, -one.received.timestamp()))
    return EarlierContacts(named=tuple(found[:MOST]), more=max(0, len(found) - MOST))


def _earlier(desk: Desk, unit: Unit, call: Call, person: Person, hit: FoundPerson) -> Earlier | None:
    other = unit.call(hit.call)
    if other is None or other.void or other.received > call.received or likely_pairs((call, other)):
        return None
    there = other.person(hit.ref)
    return Earlier(
        person=person.ref,
        call=other.id,
        received=other.received,
        municipality=hit.municipality,
        warns=bool(there.alert_on(local_day(desk.now()))),
        warns_until=there.alert_ends,
    )
