"""A host that was put back to an older copy is given again what it has lost."""

from __future__ import annotations

from jourdesk.domain.directory import Directory
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.road_values import Settlement
from jourdesk.wire.trip import PROTOCOL, Cursor, FeedPage, FeedState, Head, TripAnswer, TripRequest


def heal_feeds(road: Road, directory: Directory, answer: TripAnswer, behind: tuple[FeedPage, ...]) -> bool:
    """Go back to where a restored host stands, so that it is given again what it has lost.

    Returns:
        Whether to ask again: something was offered, or is read again.
    """
    if answer.head.number < directory.number:
        road.at_store(lambda unit: unit.offer_entries(answer.head.number))
    for page in behind:
        _go_back(road, directory, page)
    return bool(behind) or answer.head.number < directory.number


def _go_back(road: Road, directory: Directory, page: FeedPage) -> None:
    """Find the last place of a feed that desk and host agree on: further and further back, at last the beginning."""
    here = road.at_store(lambda unit: unit.cursor(page.unit))
    step, at = 1, min(here.seq, page.head + 1)
    while at > 0:
        at = max(0, at - step)
        step *= 2
        back = at
        cursor = road.at_store(lambda unit, most=back: unit.cursor(page.unit, at_most=most))  # type: ignore[misc]  # a bound default
        if cursor.seq == 0 or _agreed(road, directory, cursor):
            at = cursor.seq
            break
    place = at
    lost = road.at_store(lambda unit: unit.rewind(page.unit, place))
    settlement = Settlement(at=road.now(), troubles=(("feed.restored", page.unit),) if lost else ())
    road.at_store(lambda unit: unit.settle(settlement))


def _agreed(road: Road, directory: Directory, cursor: Cursor) -> bool:
    request = TripRequest(
        protocol=PROTOCOL,
        program=road.program,
        directory=Head(number=directory.number, digest=directory.digest),
        cursors=(cursor,),
        room=1,  # a host that is asked for nothing compares nothing
    )
    answer = road.link.exchange(request)
    return all(page.state is FeedState.OK for page in answer.feeds if page.unit == cursor.unit)
