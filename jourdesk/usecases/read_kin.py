"""Read what stands round a contact: others that may be the same, where it has moved, how far it has come on the road."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.call import Call, Joined
from jourdesk.domain.duplicates import APART_AT_MOST, likely_pairs
from jourdesk.domain.personal import Personal
from jourdesk.domain.secrecy import JOUR
from jourdesk.usecases.enrol_desk import ADDRESS, HOME
from jourdesk.usecases.pages.labels import label_of, person_label
from jourdesk.usecases.ports import Desk, Unit
from jourdesk.usecases.read_road import Came, came
from jourdesk.usecases.suggest_joins import LOOKED_BACK


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Likely(Personal):
    """Another contact that may be the same. ``because`` holds codes: ``number``, ``name``."""

    call: str
    received: datetime
    label: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Same(Personal):
    """Another contact that somebody has said is the same. No ``received`` where this desk does not have it."""

    call: str
    received: datetime | None
    label: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Moved(Personal):
    """A person that the own unit received and that belongs to another municipality since."""

    label: str
    municipality: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """All of it. ``came`` only where there is a host and this desk has written something.

    ``reporter`` is ``shown`` where who called is sealed and this desk may open it, ``kept`` where the duty service keeps it.
    """

    likely: tuple[Likely, ...] = ()
    same: tuple[Same, ...] = ()
    moved: tuple[Moved, ...] = ()
    came: Came | None = None
    reporter: str = ""
    unit_names: tuple[tuple[str, str], ...] = ()


def read_kin(desk: Desk, call: str) -> Kin:
    """Read what stands round a contact; nothing while nothing has been kept of it."""
    with desk.unit() as unit:
        own = unit.call(call)
        if own is None:
            return Kin()
        home = unit.setting(HOME)
        return Kin(
            likely=_likely(desk, unit, own),
            same=_same(desk, unit, own),
            moved=_moved(desk, own, home),
            came=came(unit.statuses(call), home) if unit.setting(ADDRESS) else None,
            reporter=_reporter(own, home),
            unit_names=tuple((one.key, one.name) for one in desk.register.units),
        )


def _reporter(own: Call, home: str) -> str:
    if not own.caller.sealed:
        return ""
    return "shown" if own.caller.shared or home in ("", JOUR) else "kept"


def _likely(desk: Desk, unit: Unit, own: Call) -> tuple[Likely, ...]:
    if desk.now() - own.received > LOOKED_BACK:
        return ()
    found = []
    for row in unit.calls_since(own.received - APART_AT_MOST):
        other = None if row.call == own.id or abs(row.received - own.received) > APART_AT_MOST else unit.call(row.call)
        if other is None:
            continue
        for pair in likely_pairs((own, other)):
            label = label_of(other, desk.names)
            found.append(Likely(call=other.id, received=other.received, label=label, because=pair.because))
    return tuple(sorted(found, key=lambda one: one.received))


def _same(desk: Desk, unit: Unit, own: Call) -> tuple[Same, ...]:
    last: dict[str, Joined] = {one.other: one for one in own.joined}
    found = []
    for joined in last.values():
        if not joined.same:
            continue
        other = unit.call(joined.other)
        found.append(
            Same(
                call=joined.other,
                received=other.received if other else None,
                label=label_of(other, desk.names) if other else "",
                reason=joined.reason,
                by=joined.by,
                at=joined.at,
            )
        )
    return tuple(found)


def _moved(desk: Desk, own: Call, home: str) -> tuple[Moved, ...]:
    if home in ("", JOUR):
        return ()
    found = []
    for person in own.present_persons:
        received = next((h for h in reversed(own.handovers) if person.ref in h.persons and h.unit == home), None)
        assigned = own.assignment(person.ref)
        if received is None or assigned is None or assigned.board == received.board or assigned.at < received.at:
            continue
        age = person.age_on(own.received.date())
        label = person_label(person, age, desk.names)
        name = desk.names.municipality(assigned.municipality)
        found.append(Moved(label=label, municipality=name, by=assigned.by, at=assigned.at))
    return tuple(found)
