"""The phone book and the places to sleep, with what was heard of them since the register was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.fact import Fact
from jourdesk.domain.period import holds
from jourdesk.domain.phone_book import CHECK_HOLDS, NumberKnown, PlacesKnown, number_known, places_known
from jourdesk.domain.placement import Placement, taken_here
from jourdesk.domain.register_shape import name_of
from jourdesk.domain.register_tables import Contact, Resource
from jourdesk.usecases.ports import REGISTER_STREAM, Desk

_MORNING = time(7)
_PLACED_WITHIN = timedelta(days=30)
"""How far back running placements of contacts that have ended are counted; by then the register says what is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLine:
    """A line of the phone book.

    Attributes:
        table, row: For `report_number`: ``contact``, ``neighbour`` or ``on_call``.
        function: The code, ``label`` what it is called.
        verified: When somebody last was answered; ``stale`` when that is ninety days ago, or never.
        wrong_since: When it was reported as wrong; ``said`` by whom and what was said.
    """

    table: str
    row: str
    function: str
    label: str
    municipality: str
    place: str
    name: str
    phone: str
    hours: str
    note: str
    verified: date | None
    stale: bool
    wrong_since: date | None
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceLine:
    """A place to sleep, or who helps to get there.

    Attributes:
        free: Places that are free as far as anybody knows; None where nothing is known. ``heard`` when, None: by the register.
        here: How many are placed there from contacts that this desk can read; those that nobody there can have counted are taken.
        checked: The day of the register extracts; ``unchecked`` where there are none, or they are older than a year.
        too_late: It is later than one rings there.
    """

    row: str
    kind: str
    label: str
    name: str
    municipality: str
    place: str
    phone: str
    places: int | None
    free: int | None
    heard: datetime | None
    heard_by: str
    here: int
    age_from: int | None
    age_to: int | None
    checked: date | None
    unchecked: bool
    ring_before: str
    too_late: bool
    note: str
    verified: date | None
    stale: bool
    wrong_since: date | None


def read_contacts(desk: Desk, *, municipality: str = "") -> tuple[ContactLine, ...]:
    """Read the phone book as it is today: contacts, neighbouring jours, managers on call.

    Args:
        desk: The desk.
        municipality: Only this one's and those for all; empty means everything.

    Returns:
        By function in the order of the code list, then by municipality and name.
    """
    today, facts = local_day(desk.now()), _facts(desk)
    register = desk.register
    lines = [_contact(desk, facts, row, today) for row in register.contacts if holds(row.period, today)]
    for neighbour in register.neighbours:
        if holds(neighbour.period, today):
            as_contact = Contact(
                key=neighbour.code,
                function="neighbour",
                name=neighbour.jour,
                municipality=neighbour.code,
                phone=neighbour.phone,
                verified=neighbour.verified,
            )
            lines.append(_contact(desk, facts, as_contact, today, table="neighbour"))
    for manager in register.on_calls:
        if holds(manager.period, today):
            as_contact = Contact(
                key=name_of("on_call", manager),
                function="manager-on-call",
                name=manager.name,
                municipality=manager.municipality,
                phone=manager.phone,
                verified=manager.verified,
            )
            lines.append(_contact(desk, facts, as_contact, today, table="on_call"))
    order = [code for code, _ in desk.names.codes("contact-functions")]
    rank = {code: number for number, code in enumerate(order)}
    wanted = [line for line in lines if not municipality or line.municipality in ("", municipality)]
    return tuple(sorted(wanted, key=lambda line: (rank.get(line.function, len(rank)), line.place, line.name)))


def read_resources(desk: Desk, *, kind: str = "", age: int | None = None) -> tuple[ResourceLine, ...]:
    """Read the places to sleep as they are tonight.

    Args:
        desk: The desk.
        kind: Only this kind, such as ``emergency-home``; empty means all.
        age: Only those that receive somebody of this age.

    Returns:
        Those with free places first, then by name.
    """
    now, facts, placed = desk.now(), _facts(desk), _placed(desk)
    rows = [row for row in desk.register.resources if holds(row.period, local_day(now)) and kind in ("", row.kind)]
    lines = [_resource(desk, facts, placed, row, now) for row in rows if receives(row, age)]
    return tuple(sorted(lines, key=lambda line: (line.free == 0, line.kind, line.name)))


def receives(row: Resource | ResourceLine, age: int | None) -> bool:
    """Tell whether a place receives somebody of an age; where the age is not known nothing speaks against it."""
    if age is None:
        return True
    return (row.age_from is None or age >= row.age_from) and (row.age_to is None or age <= row.age_to)


def _facts(desk: Desk) -> tuple[Fact, ...]:
    with desk.unit() as unit:
        return unit.facts(REGISTER_STREAM)


def _placed(desk: Desk) -> tuple[Placement, ...]:
    """Give the placements of contacts that still count: of those that came of late, or are open."""
    with desk.unit() as unit:
        rows = [row for row in unit.calls_since(desk.now() - _PLACED_WITHIN) if row.placed]
        calls = [call for row in rows if (call := unit.call(row.call)) is not None]
    return tuple(one for call in calls if not call.void for one in call.placements)


def _contact(desk: Desk, facts: tuple[Fact, ...], row: Contact, today: date, *, table: str = "contact") -> ContactLine:
    written = NumberKnown(verified=row.verified, wrong_since=row.wrong_since)
    known = number_known(facts, table, row.key, row.phone, written)
    return ContactLine(
        table=table,
        row=row.key,
        function=row.function,
        label=desk.names.label("contact-functions", row.function),
        municipality=row.municipality or "",
        place=desk.names.municipality(row.municipality) if row.municipality else "",
        name=row.name,
        phone=row.phone or "",
        hours=row.hours,
        note=row.note,
        verified=known.verified,
        stale=known.stale(today),
        wrong_since=known.wrong_since,
        said=", ".join(filter(None, (known.by, known.note))),
    )


def _resource(
    desk: Desk, facts: tuple[Fact, ...], placed: Sequence[Placement], row: Resource, now: datetime
) -> ResourceLine:
    today = local_day(now)
    known = number_known(facts, "resource", row.key, row.phone, NumberKnown(verified=row.verified))
    heard = places_known(facts, row.key, now)
    return ResourceLine(
        row=row.key,
        kind=row.kind,
        label=desk.names.label("resource-kinds", row.kind),
        name=row.name,
        municipality=row.municipality or "",
        place=desk.names.municipality(row.municipality) if row.municipality else "",
        phone=row.phone or "",
        places=row.places,
        free=_free(row, heard, taken_here(placed, row.key, heard.at if heard is not None else None)),
        heard=heard.at if heard is not None else None,
        heard_by=heard.by if heard is not None else "",
        here=taken_here(placed, row.key, None),
        age_from=row.age_from,
        age_to=row.age_to,
        checked=row.checked,
        unchecked=row.kind == "emergency-home" and (row.checked is None or today - row.checked > CHECK_HOLDS),
        ring_before=row.ring_before or "",
        too_late=_too_late(row, now),
        note=", ".join(filter(None, (row.note, heard.note if heard is not None else ""))),
        verified=known.verified,
        stale=known.stale(today),
        wrong_since=known.wrong_since,
    )


def _free(row: Resource, heard: PlacesKnown | None, here: int) -> int | None:
    taken = heard.taken if heard is not None else row.taken
    return max(row.places - taken - here, 0) if row.places is not None and taken is not None else None


def _too_late(row: Resource, now: datetime) -> bool:
    """After the hour in the evening, and before seven in the morning, one does not ring."""
    if row.ring_before is None:
        return False
    hour = now.astimezone(STOCKHOLM).time()
    return hour >= time.fromisoformat(row.ring_before) or hour < _MORNING
