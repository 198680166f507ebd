"""Keep sealed places off what leaves the desk: what this desk knows of them is looked for in what people wrote."""

from __future__ import annotations

from jourdesk.domain.call import Call
from jourdesk.domain.events import PlaceSealed
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.seal_place import sealed_stream


def sealed_places(desk: Desk, call: Call) -> tuple[str, ...]:
    """List every sealed place of a call in its parts, so that each is covered wherever somebody typed it.

    A part of a single word ("Hemma") is left out: it would tear holes into every sentence and tells nothing. Nothing is shown
    to anybody, so that no trace is left.

    Source:
        OSL 26:14 c–d, LPSB 5:4; read 2026-11-21.
    """
    with desk.unit() as unit:
        facts = [fact for person in call.persons for fact in unit.facts(sealed_stream(call.id, person.ref))]
    places = (fact.body.place for fact in facts if isinstance(fact.body, PlaceSealed))
    parts = (part.strip() for place in places for part in (place, *place.split(",")))
    return tuple(dict.fromkeys(part for part in parts if len(part.split()) > 1))
