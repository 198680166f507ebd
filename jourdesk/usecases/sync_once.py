"""One trip to the host: seal what is new, bring it, take what is new, keep everything of the answer at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from jourdesk.domain.directory import Directory, is_active
from jourdesk.domain.problems import Refused
from jourdesk.usecases.bring_back import bring_back
from jourdesk.usecases.contact import REVOKED, is_due, note_contact, note_shut_out
from jourdesk.usecases.follow_directory import grown, load_directory
from jourdesk.usecases.heal_feeds import heal_feeds
from jourdesk.usecases.open_feed import Opening, Parsed, open_items, read_page, read_waiting, wanted
from jourdesk.usecases.pack_load import NOTHING_AHEAD, Ahead, Load, pack, seal_ahead
from jourdesk.usecases.ports import Changes
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.ports_sync import SyncUnit
from jourdesk.usecases.road_values import Arrival, Item, Kind, Known, Settled, Settlement
from jourdesk.usecases.share_stream import units_with_key
from jourdesk.wire.trip import PROTOCOL, FeedPage, FeedState, Head, Receipt, TripAnswer, TripRequest

ROOM = 1 << 20
"""How many bytes of a feed a desk takes at a time: what one page brings holds the store's thread for a seventh of a second."""
_ROUNDS = 10_000
LAST = "road.last"
"""The setting that says when the host last gave something to keep."""


@dataclass(slots=True, kw_only=True)
class Trip:
    """What came of a trip. ``troubles`` are codes with what they are about; ``left`` is what the host still has for this desk.

    ``changes`` are those of the whole trip, ``latest`` those of its last exchange; ``wanted``: something that is forgotten here
    was to come back before anything came.
    """

    sent: int = 0
    receipted: int = 0
    refused: int = 0
    new: int = 0
    aside: int = 0
    unsent: int = 0
    left: int = 0
    wanted: bool = False
    exchanges: int = 0
    changes: Changes = Changes.NONE
    latest: Changes = Changes.NONE
    troubles: dict[tuple[str, str], None] = field(default_factory=dict)


def sync_once(road: Road, *, tell: Callable[[Trip], None] | None = None, rounds: int = _ROUNDS) -> Trip:
    """Make a trip, with as many exchanges as it takes until both sides have everything.

    Nothing is lost wherever it is cut: what was sealed is kept before it leaves, and stays until its receipt; what came is kept
    with the place it had in one commit, or comes again.

    Args:
        road: The desk's keys, its store and the way to the host.
        tell: Called after each exchange.
        rounds: At most so many exchanges; what is left goes with the next trip.

    Returns:
        What was sent, receipted and new, and what was noticed.

    Raises:
        Unavailable: The road is closed, or the disk says no. What was done until then is kept.
        Refused: The host does not let this desk in; nothing is lost.
    """
    trip = Trip()
    directory, ahead, more = load_directory(road), NOTHING_AHEAD, True
    for _ in range(rounds):
        try:
            directory, ahead, more = _exchange(road, directory, ahead, trip)
        except Refused as refused:
            if refused.code == REVOKED:
                road.at_store(note_shut_out)
            raise
        if tell is not None:
            tell(trip)
        if not more:
            break
    if trip.new or trip.wanted:
        trip.changes |= bring_back(road, directory)
    return trip


def _exchange(road: Road, directory: Directory, ahead: Ahead, trip: Trip) -> tuple[Directory, Ahead, bool]:
    load = pack(road, directory, ahead)
    tidy = road.seals.tidy(directory, at_ms=_ms(road))
    own = tuple(Item(id=f"tidy.{n}", kind=Kind.ENTRY, data=data) for n, data in enumerate(tidy))
    items = (*own, *load.items)
    answer, ahead = _asked(road, directory, load, _request(road, directory, load, items))
    trip.exchanges += 1
    trip.wanted |= load.wanted
    trip.sent += len(load.items)
    entries, directory = grown(road, directory, answer)
    road.directory = directory
    load = replace(load, full=load.full or ahead.sealed)
    settled, again = _settle(road, directory, load, items, answer, entries)
    for receipt in answer.receipts[len(own) :]:
        refused = receipt.state == "refused"
        trip.refused += refused
        trip.receipted += not refused
    trip.new += settled.new
    trip.aside += settled.aside
    trip.latest = settled.changes
    trip.changes |= settled.changes
    trip.troubles |= dict.fromkeys(settled.troubles)
    trip.unsent = max(0, load.unsent + settled.new - settled.numbered)
    trip.left = sum(page.head - page.items[-1].seq for page in answer.feeds if page.items)
    # Once more after anything came: so the host, and whoever wrote it, learn that it has been fetched.
    came = settled.new > 0 or settled.numbered > 0 or bool(entries)
    # A host that lies is not asked again and again: the next trip comes in its time.
    honest = not settled.troubles or again
    return directory, ahead, honest and (answer.more or again or load.full or came)


def _asked(road: Road, directory: Directory, load: Load, request: TripRequest) -> tuple[TripAnswer, Ahead]:
    """Put the question; while the host works on a full load, what goes with the next is sealed."""
    if not load.full:
        return road.link.exchange(request), NOTHING_AHEAD
    answer = road.beside(lambda: road.link.exchange(request))
    try:
        ahead = seal_ahead(road, directory)
    finally:
        brought = answer()  # never is the link left with a question that nobody waits for
    return brought, ahead


def _request(road: Road, directory: Directory, load: Load, items: tuple[Item, ...]) -> TripRequest:
    return TripRequest(
        protocol=PROTOCOL,
        program=road.program,
        directory=Head(number=directory.number, digest=directory.digest),
        items=tuple(item.data for item in items),
        cursors=load.cursors,
        room=ROOM if load.cursors else 0,
        ask=load.asked,
    )


def _settle(
    road: Road,
    directory: Directory,
    load: Load,
    items: tuple[Item, ...],
    answer: TripAnswer,
    entries: tuple[tuple[int, bytes], ...],
) -> tuple[Settled, bool]:
    """Open the answer and keep it.

    Returns:
        What it changed, and whether to ask again: a feed was read back to where the host stands.
    """
    arrivals, troubles, behind = _opened(road, directory, load, answer, learned=bool(entries))
    again = heal_feeds(road, directory, answer, behind)
    settlement = Settlement(
        at=road.now(),
        receipts=_receipts(items, answer.receipts),
        entries=entries,
        arrivals=arrivals,
        fetched=tuple((one.id, one.unit) for one in answer.fetched if one.unit != road.unit),
        troubles=troubles,
        heads=tuple((page.unit, page.head) for page in answer.feeds),
        settings=((LAST, road.now().isoformat()),),
        more=load.full,
        keyed=units_with_key(directory),
    )
    is_empty = not (items or entries or arrivals or troubles or settlement.fetched)
    let_in = is_active(directory, road.seals.desk)
    if is_empty and not (let_in and is_due(load.contact, road)):
        return Settled(), again

    def keep(unit: SyncUnit) -> Settled:
        settled = Settled() if is_empty else unit.settle(settlement)
        if let_in:
            note_contact(unit, road)  # after what came: a colleague's clock that runs ahead closes nobody's desk
        return settled

    return road.at_store(keep), again


def _receipts(items: tuple[Item, ...], receipts: tuple[Receipt, ...]) -> tuple[tuple[Item, Receipt], ...]:
    """Pair each item with its receipt; the desk's own housekeeping is made anew when it is refused."""
    return tuple(
        (item, receipt) for item, receipt in zip(items, receipts, strict=False) if not item.id.startswith("tidy.")
    )


def _opened(
    road: Road, directory: Directory, load: Load, answer: TripAnswer, *, learned: bool
) -> tuple[tuple[Arrival, ...], tuple[tuple[str, str], ...], tuple[FeedPage, ...]]:
    cursors = {cursor.unit: cursor for cursor in load.cursors}
    parsed: list[Parsed] = []
    troubles: list[tuple[str, str]] = []
    behind: list[FeedPage] = []
    for page in answer.feeds:
        cursor = cursors.get(page.unit)
        if cursor is None or page.state is FeedState.CLOSED:
            continue
        try:
            parsed += read_page(cursor, page)
        except Refused as problem:
            troubles.append((problem.code, page.unit))
            if problem.code == "feed.rolled-back":
                behind.append(page)
    if not parsed and not learned:
        return (), tuple(troubles), tuple(behind)
    asked = wanted(parsed)
    known: Known = road.at_store(lambda unit: unit.known(asked))
    opening = Opening(directory=directory, seals=road.seals, known=known)
    arrivals = open_items(opening, parsed)
    if known.waiting and (learned or opening.learned):
        arrivals += _tried_again(road, opening)
    return arrivals, tuple(troubles), tuple(behind)


def _tried_again(road: Road, opening: Opening) -> tuple[Arrival, ...]:
    """Open what was set aside before, with what is known now; what still does not hold stays where it is."""
    parsed = read_waiting(opening.known.waiting)
    more = road.at_store(lambda unit: unit.known(wanted(parsed)))
    known = replace(
        opening.known,
        envelopes=opening.known.envelopes | more.envelopes,
        keys=more.keys | opening.known.keys,
        sharing=more.sharing | opening.known.sharing,
    )
    opened = open_items(Opening(directory=opening.directory, seals=road.seals, known=known), parsed)
    return tuple(one for one in opened if not one.reason)


def _ms(road: Road) -> int:
    return int(road.now().timestamp() * 1000)
