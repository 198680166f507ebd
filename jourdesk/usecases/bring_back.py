"""Bring forgotten contacts back from the host: those in which something new has come, and those that somebody asked for."""

from __future__ import annotations

from dataclasses import replace

from jourdesk.domain.directory import Directory, units_of
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.usecases.forgetting_values import Wanted
from jourdesk.usecases.open_feed import Opening, Parsed, open_items, read_page, wanted
from jourdesk.usecases.ports import Changes
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.road_values import Arrival, Settlement
from jourdesk.wire.envelope import Envelope, digest
from jourdesk.wire.trip import PROTOCOL, Head, TripRequest

ROOM = 1 << 16
"""How many bytes are asked for at a time: a contact's facts lie near each other in the feed, with others between them."""


def bring_back(road: Road, directory: Directory) -> Changes:
    """Bring back every contact that is wanted, each in one commit; one that cannot come now is left for the next trip.

    What comes must be what lay here: each envelope by the digest that was kept of it, each fact by its own. So a host can refuse
    to give a contact back, and never give another.

    Raises:
        Unavailable: The road is closed, or the disk says no. What came back until then is back.
    """
    changes = Changes.NONE
    units, tried = units_of(directory, road.seals.desk), set[str]()
    while True:
        found = road.at_store(lambda unit: unit.wanted_back(units, tried))
        if found is None:
            return changes
        tried.add(found.call)
        if found.whole and _came(road, directory, found):
            changes |= Changes.CALLS | Changes.CLOCKS | Changes.ROAD


def _came(road: Road, directory: Directory, found: Wanted) -> bool:
    try:
        arrivals = _opened(road, directory, _fetched(road, directory, found))
        road.at_store(lambda unit: unit.take_back(found.call, arrivals))
    except Unavailable as problem:
        if not problem.code.startswith(("envelope.", "feed.")):
            raise
        _tell(road, problem.code)
        return False
    except Refused as problem:
        _tell(road, problem.code)
        return False
    return True


def _tell(road: Road, code: str) -> None:
    settlement = Settlement(at=road.now(), troubles=((code, road.unit),))
    road.at_store(lambda unit: unit.settle(settlement))


def _fetched(road: Road, directory: Directory, found: Wanted) -> tuple[Parsed, ...]:
    """Read the feeds again at the places that were kept, and take what is missing from the pages."""
    digests = {one.id: one.digest for one in found.missing}
    came: dict[str, Parsed] = {}
    for one in found.missing:
        if one.id in came:
            continue
        request = TripRequest(
            protocol=PROTOCOL,
            program=road.program,
            directory=Head(number=directory.number, digest=directory.digest),
            cursors=(one.before,),
            room=ROOM,
        )
        answer = road.link.exchange(request)
        for page in answer.feeds:
            for item in read_page(one.before, page) if page.unit == one.before.unit else ():
                value = item.value
                if isinstance(value, Envelope) and digests.get(value.header.id) == digest(item.payload):
                    came[value.header.id] = item
        if one.id not in came:
            raise Unavailable("feed.withheld")
    return tuple(came.values())


def _opened(road: Road, directory: Directory, parsed: tuple[Parsed, ...]) -> tuple[Arrival, ...]:
    known = road.at_store(lambda unit: unit.known(wanted(parsed)))
    # Their digests are known, and have been compared: they are opened all the same, as if they were new.
    opening = Opening(directory=directory, seals=road.seals, known=replace(known, envelopes={}))
    arrivals = open_items(opening, parsed)
    for one in arrivals:
        if one.reason:
            raise Unavailable("envelope.other-fact" if not one.reason.startswith("envelope.") else one.reason)
    return arrivals
