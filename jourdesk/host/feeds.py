"""Gives each desk what is new in its units' feeds, page by page, and tells what other units have fetched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, bindparam, case, select, update
from sqlalchemy.orm import aliased

from jourdesk.host.callers import Caller
from jourdesk.host.locking import lock_feeds
from jourdesk.host.tables import FeedItemRow, FeedRow, ReaderRow, RecordRow
from jourdesk.wire.trip import MAX_ANSWER, MAX_ITEMS, Cursor, FeedItem, FeedPage, FeedState, Fetched

_MOST_ROOM = MAX_ANSWER // 2
_PLACE = (
    select(FeedRow.id, FeedRow.head, FeedRow.served, FeedRow.confirmed, FeedItemRow.digest)
    .outerjoin(FeedItemRow, and_(FeedItemRow.feed_id == FeedRow.id, FeedItemRow.seq == bindparam("at")))
    .where(FeedRow.root_id == bindparam("root"), FeedRow.unit == bindparam("of"))
)
_OVERHEAD = 64
"""What an item takes in an answer beside its payload."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a desk stands in a feed of its unit; ``id`` 0: nothing has come to that unit yet."""

    cursor: Cursor
    id: int
    head: int
    served: int
    confirmed: int
    agrees: bool

    @property
    def waits(self) -> bool:
        """Whether there is something to give."""
        return self.agrees and self.head > self.cursor.seq

    @property
    def tells(self) -> bool:
        """Whether the desk confirms something that the host did not know to be fetched."""
        return self.agrees and self.cursor.seq > self.confirmed


def places(connection: Connection, root_id: int, caller: Caller, cursors: Iterable[Cursor]) -> list[Place]:
    """Find where a desk stands in each feed that it may read, in the order of its cursors."""
    return [
        _place(cursor, connection.execute(_PLACE, {"root": root_id, "of": cursor.unit, "at": cursor.seq}).one_or_none())
        for cursor in cursors
        if cursor.unit in caller.units
    ]


def _place(cursor: Cursor, row: Sequence[object] | None) -> Place:
    if row is None:
        return Place(cursor, 0, 0, 0, 0, cursor.seq == 0)
    feed, head, served, confirmed, digest = row
    agrees = cursor.seq == 0 or digest == cursor.digest
    return Place(cursor, int(str(feed)), int(str(head)), int(str(served)), int(str(confirmed)), agrees)


def still(cursors: Sequence[Cursor], found: Sequence[Place]) -> list[FeedPage]:
    """Make the pages of a trip that brings nothing: where each feed stands."""
    by_unit = {place.cursor.unit: place for place in found}
    return [_empty(cursor, by_unit.get(cursor.unit)) for cursor in cursors]


def _empty(cursor: Cursor, place: Place | None) -> FeedPage:
    if place is None:
        return FeedPage(unit=cursor.unit, state=FeedState.CLOSED, head=0)
    state = FeedState.OK if place.agrees else FeedState.DIVERGED
    return FeedPage(unit=cursor.unit, state=state, head=place.head)


def hand_out(
    connection: Connection, root_id: int, caller: Caller, cursors: Sequence[Cursor], room: int
) -> tuple[list[FeedPage], bool]:
    """Give what is new, and note how far each feed has been handed out and confirmed.

    The feeds are locked first: what is handed out here is handed out before or after a withdrawal, never beside it.

    Args:
        connection: A durable transaction of its own, with nothing else locked in it.
        root_id: The root's number.
        caller: Who asks.
        cursors: Where it stands.
        room: How many bytes of items it takes; each feed gives one item at least. 0: only note what is confirmed.

    Returns:
        The pages in the order of the cursors, and whether there is more.
    """
    lock_feeds(connection, root_id, [cursor.unit for cursor in cursors if cursor.unit in caller.units])
    found = {place.cursor.unit: place for place in places(connection, root_id, caller, cursors)}
    pages: list[FeedPage] = []
    left = min(room, _MOST_ROOM)
    spent = 0
    for cursor in cursors:
        place = found.get(cursor.unit)
        items: list[FeedItem] = []
        if place is not None and place.waits and room:
            if spent > _MOST_ROOM:
                continue
            items = _page(connection, place, left - spent)
            spent += sum(len(item.payload) + _OVERHEAD for item in items)
        if place is not None and place.agrees and place.id:
            _note(connection, place, items[-1].seq if items else 0)
        if room or place is None or not place.agrees:
            page = _empty(cursor, place)
            pages.append(FeedPage(unit=page.unit, state=page.state, head=page.head, items=tuple(items)))
    return pages, any(_leaves(place, pages) for place in found.values()) and bool(room)


def _leaves(place: Place, pages: Iterable[FeedPage]) -> bool:
    if not place.waits:
        return False
    given = next((len(page.items) for page in pages if page.unit == place.cursor.unit), 0)
    return place.cursor.seq + given < place.head


def _page(connection: Connection, place: Place, room: int) -> list[FeedItem]:
    query = select(FeedItemRow.seq, FeedItemRow.size).where(
        FeedItemRow.feed_id == place.id, FeedItemRow.seq > place.cursor.seq
    )
    last = spent = 0
    # Sizes first: what is too much for one page is never read into memory.
    for seq, size in connection.execute(query.order_by(FeedItemRow.seq).limit(MAX_ITEMS)):
        spent += size + _OVERHEAD
        if last and spent > room:
            break
        last = seq
    return _items(connection, place, last)


def _items(connection: Connection, place: Place, last: int) -> list[FeedItem]:
    instead = aliased(RecordRow)
    query = (
        select(FeedItemRow.seq, RecordRow.digest, case((instead.data.is_(None), RecordRow.data), else_=instead.data))
        .join(
            RecordRow,
            and_(RecordRow.stream_id == FeedItemRow.stream_id, RecordRow.position == FeedItemRow.position),
        )
        .outerjoin(
            instead,
            and_(instead.stream_id == FeedItemRow.stream_id, instead.position == FeedItemRow.withdrawn_by),
        )
        .where(FeedItemRow.feed_id == place.id, FeedItemRow.seq > place.cursor.seq, FeedItemRow.seq <= last)
        .order_by(FeedItemRow.seq)
    )
    return [FeedItem(seq=seq, item=digest, payload=payload) for seq, digest, payload in connection.execute(query)]


def _note(connection: Connection, place: Place, handed_out: int) -> None:
    """Raise how far a feed is handed out and confirmed; neither ever sinks."""
    served = max(place.served, place.cursor.seq, handed_out)
    confirmed = max(place.confirmed, place.cursor.seq)
    if (served, confirmed) != (place.served, place.confirmed):
        statement = update(FeedRow).where(FeedRow.id == place.id)
        connection.execute(statement.values(served=served, confirmed=confirmed))


def fetched(connection: Connection, root_id: int, caller: Caller, ask: Sequence[str]) -> list[Fetched]:
    """Tell which units have confirmed some envelopes; of those only that the desk wrote or that its units may read."""
    if not ask or not caller.desk:
        return []
    readable = (
        select(ReaderRow.unit)
        .where(ReaderRow.stream_id == RecordRow.stream_id, ReaderRow.unit.in_(caller.units))
        .exists()
    )
    query = (
        select(RecordRow.item, FeedRow.unit)
        .join(
            FeedItemRow,
            and_(FeedItemRow.stream_id == RecordRow.stream_id, FeedItemRow.position == RecordRow.position),
        )
        .join(FeedRow, FeedRow.id == FeedItemRow.feed_id)
        .where(RecordRow.root_id == root_id, RecordRow.item.in_(ask), (RecordRow.desk == caller.desk) | readable)
        .where(FeedRow.confirmed >= FeedItemRow.seq, FeedItemRow.withdrawn_by.is_(None))
        .order_by(RecordRow.item, FeedRow.unit)
    )
    return [Fetched(id=item, unit=unit) for item, unit in connection.execute(query).unique()]
