"""Seal where a protected person is, and show it again with a trace."""

from __future__ import annotations

from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.events import PersonStated, PlaceSealed
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.ports import Changes, Desk


def sealed_stream(call: str, person: str) -> str:
    """Name the stream beside a call in which only some may read where one person is."""
    return f"{call}.sealed.{person}"


def seal_place(desk: Desk, *, call: str, person: str, place: str) -> Changes:
    """Write where a person is into the sealed stream; the call itself only learns that a place is sealed.

    Raises:
        Refused: ``seal.place`` when the place is empty.

    Source:
        OSL 26:14 c–d (address of a shelter), LPSB 5:4; read 2026-11-21.
    """
    if not place.strip():
        raise Refused("seal.place", field="place")
    with desk.unit() as unit:
        unit.record(sealed_stream(call, person), PlaceSealed(person=person, place=place))
        unit.record(call, PersonStated(person=person, said=said(place_sealed=True, whereabouts="")))
    return Changes.CALLS


def show_place(desk: Desk, *, call: str, person: str, purpose: str) -> str:
    """Return a sealed place; the reading is kept first, in the reader's name.

    Raises:
        Refused: ``seal.none`` when nothing is sealed for this person.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None:
            raise Refused("call.unknown")
        unit.record(access_stream(kept.board), RecordOpened(call=call, reader=desk.author.by, purpose=purpose))
        sealed = unit.last_body(sealed_stream(call, person), PlaceSealed)
        if not isinstance(sealed, PlaceSealed):
            raise Refused("seal.none", field="place")
    return sealed.place
