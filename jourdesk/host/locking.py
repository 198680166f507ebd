"""Locks what a push is about to touch and reads what it must know of it: streams first, then feeds, each in order.

Everybody locks in this order, so that two pushes wait for each other in a row and never in a ring. What is read is read after
the lock, so that it stays true until the transaction ends.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from jourdesk.domain.directory import Directory
from jourdesk.host.items import Item, Sealed, stream_of
from jourdesk.host.ledger import Feed, Known, Ledger, Stored, Stream
from jourdesk.host.storage import Storage
from jourdesk.host.tables import FeedItemRow, FeedRow, ReaderRow, RecordRow, StreamRow
from jourdesk.wire.envelope import Envelope
from jourdesk.wire.grants import Grant, Withdrawal
from jourdesk.wire.shapes import FIRST

_AT_ONCE = 2000

# Statements that are run for each stream are built once: building them costs more than running them.
_HISTORY = (
    select(RecordRow.position, RecordRow.digest, func.length(RecordRow.data), RecordRow.kind == "G")
    .where(RecordRow.stream_id == bindparam("of"), RecordRow.key == bindparam("under"))
    .order_by(RecordRow.position)
)
_DELIVERED = select(FeedItemRow.position, FeedItemRow.seq).where(
    FeedItemRow.stream_id == bindparam("of"),
    FeedItemRow.feed_id == bindparam("to"),
    FeedItemRow.withdrawn_by.is_(None),
)


def lock(storage: Storage, connection: Connection, ledger: Ledger, items: Sequence[Item], directory: Directory) -> None:
    """Lock the streams and the feeds that some items may touch, and fill the ledger with them."""
    sealed = [item.value for item in items if isinstance(item.value, Envelope | Grant | Withdrawal)]
    _lock_streams(storage, connection, ledger, sealed)
    _lock_feeds(storage, connection, ledger, sealed, directory)
    _known_items(
        storage,
        connection,
        ledger,
        [item.id for item in items if isinstance(item.value, Envelope | Grant | Withdrawal)],
    )
    for value in sealed:
        stream = ledger.streams.get(stream_of(value))
        if stream is not None and isinstance(value, Grant):
            _history(connection, stream, value.key)
        if stream is not None and isinstance(value, Grant | Withdrawal) and value.unit in ledger.feeds:
            _delivered(connection, stream, ledger.feeds[value.unit])


def numbers_taken(storage: Storage, connection: Connection, ledger: Ledger, items: Iterable[Item]) -> None:
    """Find which numbers of which desks are taken in the locked streams: asked only after a push has met one."""
    wanted: dict[tuple[int, str], set[int]] = {}
    for item in items:
        if isinstance(item.value, Envelope) and item.value.header.stream in ledger.streams:
            header = item.value.header
            wanted.setdefault((ledger.streams[header.stream].id, header.desk), set()).add(header.number)
    for (stream, desk), numbers in wanted.items():
        query = select(RecordRow.number, RecordRow.item).where(RecordRow.stream_id == stream, RecordRow.desk == desk)
        for some in _some(sorted(numbers)):
            for number, taken_by in connection.execute(query.where(storage.among(RecordRow.number, some))):
                ledger.numbers[stream, desk, number or 0] = taken_by


def lock_feeds(connection: Connection, root_id: int, units: Collection[str]) -> dict[str, Feed]:
    """Lock the feeds of some units in order, as far as they are there."""
    query = select(FeedRow.id, FeedRow.unit, FeedRow.head, FeedRow.digest, FeedRow.served)
    query = query.where(FeedRow.root_id == root_id, FeedRow.unit.in_(units)).order_by(FeedRow.unit).with_for_update()
    return {row.unit: Feed(*row) for row in connection.execute(query)}


def _lock_streams(storage: Storage, connection: Connection, ledger: Ledger, sealed: Iterable[Sealed]) -> None:
    wanted = {stream_of(value) for value in sealed}
    begun = sorted({value.stream for value in sealed if isinstance(value, Grant)})
    rows: list[dict[str, Any]] = [{"root_id": ledger.root_id, "stream": stream, "last": 0} for stream in begun]
    storage.insert_missing(connection, StreamRow, rows)
    for some in _some(sorted(wanted)):
        query = select(StreamRow.id, StreamRow.stream, StreamRow.last).where(
            StreamRow.root_id == ledger.root_id, storage.among(StreamRow.stream, some)
        )
        for row in connection.execute(query.order_by(StreamRow.stream).with_for_update()):
            ledger.streams[row.stream] = Stream(row.id, row.last)
    by_id = {stream.id: stream for stream in ledger.streams.values()}
    for chosen in _some(list(by_id)):
        held = select(ReaderRow.stream_id, ReaderRow.key, ReaderRow.unit, ReaderRow.active)
        for stream_id, key, unit, active in connection.execute(held.where(storage.among(ReaderRow.stream_id, chosen))):
            units = by_id[stream_id].active.setdefault(key, set())
            if active:
                units.add(unit)


def _lock_feeds(
    storage: Storage, connection: Connection, ledger: Ledger, sealed: Iterable[Sealed], directory: Directory
) -> None:
    units: set[str] = {unit for stream in ledger.streams.values() for unit in stream.readers()}
    named = {value.unit for value in sealed if isinstance(value, Grant | Withdrawal)} & directory.units.keys()
    units |= named
    if not units:
        return
    # Made before any is locked, in order: whoever makes the same one at the same time waits here. A unit whose feed is not
    # there yet is named in a grant, or in a withdrawal of what it was never given.
    fresh = {"root_id": ledger.root_id, "head": 0, "digest": FIRST, "served": 0, "confirmed": 0}
    storage.insert_missing(connection, FeedRow, [fresh | {"unit": unit} for unit in sorted(named)])
    ledger.feeds = lock_feeds(connection, ledger.root_id, units)


def _known_items(storage: Storage, connection: Connection, ledger: Ledger, ids: Sequence[str]) -> None:
    query = select(RecordRow.item, RecordRow.digest, RecordRow.late)
    for some in _some(ids):
        found = query.where(RecordRow.root_id == ledger.root_id, storage.among(RecordRow.item, some))
        ledger.items |= {item: Known(digest, late) for item, digest, late in connection.execute(found)}


def _history(connection: Connection, stream: Stream, key: bytes) -> None:
    if key in stream.history:
        return
    # A stream that begins with this very push has nothing before it.
    rows = connection.execute(_HISTORY, {"of": stream.id, "under": key}) if stream.last else ()
    stream.history[key] = [Stored(position, digest, length, bool(grant)) for position, digest, length, grant in rows]


def _delivered(connection: Connection, stream: Stream, feed: Feed) -> None:
    if stream.id in feed.delivered:
        return
    rows = connection.execute(_DELIVERED, {"of": stream.id, "to": feed.id}) if stream.last else ()
    feed.delivered[stream.id] = {position: seq for position, seq in rows}


def _some(values: Sequence[Any]) -> Iterable[Sequence[Any]]:
    """Cut a sequence into pieces that fit one statement."""
    return (values[at : at + _AT_ONCE] for at in range(0, len(values), _AT_ONCE))
