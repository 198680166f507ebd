"""Word of mouth about the register: a number works or is wrong, so many places are taken tonight."""

from __future__ import annotations

from jourdesk.domain.desk_events import NumberReported, PlacesStated
from jourdesk.domain.problems import Refused
from jourdesk.domain.register_shape import SHAPES, name_of, rows_of
from jourdesk.usecases.ports import REGISTER_STREAM, Changes, Desk

RUNG = ("contact", "decider", "neighbour", "resource", "on_call")
"""Tables whose numbers are rung."""


def report_number(desk: Desk, *, table: str, row: str, works: bool, note: str = "") -> Changes:
    """Keep that somebody was answered on a number, or that it is the wrong one.

    Args:
        desk: The desk.
        table: The row's table, one of `RUNG`.
        row: What the row is known by.
        works: Whether it works.
        note: What was heard.

    Raises:
        Refused: ``edit.no-row`` where there is no such row, or it has no number.
    """
    rows = rows_of(desk.register, table) if table in RUNG else ()
    phones = [found.phone for found in rows if name_of(table, found) == row and found.phone]
    if not phones:
        raise Refused("edit.no-row", field="row", value=row)
    with desk.unit() as unit:
        for phone in dict.fromkeys(phones):
            body = NumberReported(table=table, row=row, phone=phone, works=works, note=note.strip())
            unit.record(REGISTER_STREAM, body)
    return Changes.REGISTER


def state_places(desk: Desk, *, resource: str, taken: int, note: str = "") -> Changes:
    """Keep how many places are taken tonight at a place to sleep.

    Raises:
        Refused: ``edit.no-row`` for an unknown place, ``places.taken`` for more than there are, or fewer than none.
    """
    found = [row for row in desk.register.resources if SHAPES["resource"].known_by(row) == resource]
    if not found:
        raise Refused("edit.no-row", field="resource", value=resource)
    places = found[-1].places
    if taken < 0 or (places is not None and taken > places):
        raise Refused("places.taken", field="taken", value=str(taken), most=str(places if places is not None else "–"))
    with desk.unit() as unit:
        unit.record(REGISTER_STREAM, PlacesStated(resource=resource, taken=taken, note=note.strip()))
    return Changes.REGISTER
