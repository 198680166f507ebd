"""The outgoing half of the road's store: what is to be sealed, what was sealed, what the host has not receipted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, exists, func, insert, literal_column, select, update

from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.store.batches import change_rows, rows_of
from jourdesk.store.sync_sharing import keep_sharing, sharing
from jourdesk.usecases.road_values import Item, Kind, Made, StreamState, Unsealed
from jourdesk.wire import frames
from jourdesk.wire.envelope import Envelope, Tail, digest
from jourdesk.wire.grants import StreamKey

_F, _E, _O = t.FactRow, s.EnvelopeRow, s.OutgoingRow
BY_DESK = literal_column("+fact.desk") == bindparam("by_desk")
"""The sign keeps SQLite from reading all that a desk ever wrote: what has no place yet has an index of its own."""

# Statements are built once: building them costs more than running them.
_UNSEALED = (
    select(_F.id, _F.stream, _F.kind, _F.body)
    .where(_F.seq.is_(None), BY_DESK, ~exists().where(_E.id == _F.id))
    .order_by(_F.written_order)
    .limit(bindparam("most"))
)
_NAMED: Any = bindparam("ids", expanding=True)
_WRITING = select(s.WritingRow.name, s.WritingRow.stream).where(s.WritingRow.name.in_(_NAMED))
_HELD = (
    select(s.StreamKeyRow.name, s.StreamKeyRow.stream)
    .where(s.StreamKeyRow.name.in_(_NAMED))
    .order_by(s.StreamKeyRow.place.desc())
)
_BESIDE = (
    select(s.StreamKeyRow.name)
    .where(s.StreamKeyRow.name >= bindparam("first"), s.StreamKeyRow.name < bindparam("after"))
    .order_by(s.StreamKeyRow.name)
    .distinct()
)
_KEYS = (
    select(s.StreamKeyRow.data)
    .where(s.StreamKeyRow.stream == bindparam("of"))
    .order_by(s.StreamKeyRow.epoch, s.StreamKeyRow.id)
)
_TAIL = (
    select(_E.number, _E.digest, _E.epoch, _E.key)
    .where(_E.stream == bindparam("of"), _E.desk == bindparam("by_desk"))
    .order_by(_E.number.desc())
    .limit(1)
)
_OUTGOING = (
    select(_O.place, _O.id, _O.kind, _O.state)
    .where(_O.state != "refused")
    .order_by(_O.kind != "entry", _O.place)
    .limit(bindparam("most"))
)
_KEEP_OUTGOING = insert(_O).prefix_with("OR IGNORE")
_KEEP_KEY = insert(s.StreamKeyRow).prefix_with("OR IGNORE")
_SEND = update(_O).where(_O.place.in_(_NAMED)).values(state="sent")
GONE = delete(_O).where(_O.id.in_(_NAMED))
"""Takes items from the outgoing: the host has them."""
_DATA: dict[Kind, Any] = {
    Kind.ENVELOPE: select(_E.data).where(_E.id == bindparam("of")),
    Kind.GRANT: select(s.SharingRow.data).where(s.SharingRow.id == bindparam("of")),
    Kind.WITHDRAWAL: select(s.SharingRow.data).where(s.SharingRow.id == bindparam("of")),
}
_SEALED = select(_E.id, _E.data).where(_E.id.in_(bindparam("ids", expanding=True)))
_ENTRY = select(s.EntryRow.data).where(s.EntryRow.number == bindparam("of"))


def unsealed(connection: Connection, desk: str, limit: int) -> tuple[Unsealed, ...]:
    """Read facts of a desk that have not been sealed, in the order they were written."""
    rows = connection.execute(_UNSEALED, {"by_desk": desk, "most": limit})
    return tuple(Unsealed(id=row.id, stream=row.stream, kind=row.kind, data=row.body) for row in rows)


def stream_states(connection: Connection, names: Sequence[str], desk: str) -> tuple[StreamState, ...]:
    """Read what a desk has of the travelling streams behind local ones: those it writes to, else the first it learned of."""
    travelling = {row.name: row.stream for row in rows_of(connection, _HELD, names)}
    travelling |= {row.name: row.stream for row in rows_of(connection, _WRITING, names)}
    return tuple(_state(connection, name, travelling.get(name), desk) for name in names)


def _state(connection: Connection, name: str, stream: bytes | None, desk: str) -> StreamState:
    if stream is None:
        return StreamState(name=name)
    return StreamState(
        name=name,
        stream=stream,
        keys=keys_of(connection, stream),
        sharing=tuple(sharing(connection, (stream,))[stream]),
        tail=tail(connection, stream, desk),
    )


def keys_of(connection: Connection, stream: bytes) -> tuple[StreamKey, ...]:
    """Read the keys of a travelling stream as ``newest`` ranks them.

    Granted in this order, none opens an answer before what it answers.
    """
    return tuple(frames.read(StreamKey, data) for data in connection.execute(_KEYS, {"of": stream}).scalars())


def tail(connection: Connection, stream: bytes, desk: str) -> Tail | None:
    """Read the last envelope of a desk in a stream."""
    row = connection.execute(_TAIL, {"of": stream, "by_desk": desk}).first()
    return None if row is None else Tail(number=row.number, digest=row.digest, epoch=row.epoch, key=row.key)


def keep_made(connection: Connection, made: Made) -> None:
    """Keep what was sealed, in the order it must leave."""
    keep_keys(connection, made.keys)
    keep_sharing(connection, made.shared)
    if made.envelopes:
        data = {item.id: item.data for item in made.items if item.kind is Kind.ENVELOPE}
        connection.execute(insert(_E), [envelope_row(one, data[one.header.id]) for one in made.envelopes])
    if made.writing:
        rows = [{"name": name, "stream": stream} for name, stream in made.writing.items()]
        connection.execute(insert(s.WritingRow).prefix_with("OR IGNORE"), rows)
    offer(connection, ((item.id, item.kind) for item in made.items))


def keep_keys(connection: Connection, keys: Iterable[StreamKey]) -> None:
    """Keep keys of streams; one that is there stays."""
    rows = [
        {"id": key.id, "stream": key.stream, "epoch": key.epoch, "name": key.name, "data": frames.write(key)}
        for key in keys
    ]
    if rows:
        connection.execute(_KEEP_KEY, rows)


def offer(connection: Connection, items: Iterable[tuple[str, str]]) -> None:
    """Put items among the outgoing; one that is there keeps its place."""
    rows = [{"id": id_, "kind": str(kind), "state": "waiting", "code": ""} for id_, kind in items]
    if rows:
        connection.execute(_KEEP_OUTGOING, rows)


def outgoing(connection: Connection, *, most: int, room: int) -> tuple[Item, ...]:
    """Read what the host has not receipted and note it as sent: at least one item, however large."""
    found: list[Item] = []
    fresh = []
    rows = connection.execute(_OUTGOING, {"most": most}).all()
    sealed = [row.id for row in rows if row.kind == Kind.ENVELOPE]
    data = {row.id: row.data for row in rows_of(connection, _SEALED, sealed)}
    for row in rows:
        kind = Kind(row.kind)
        item = Item(id=row.id, kind=kind, data=data.get(row.id) or data_of(connection, kind, row.id))
        room -= len(item.data) + 4
        if room < 0 and found:
            break
        found.append(item)
        if row.state == "waiting":
            fresh.append(row.place)
    change_rows(connection, _SEND, fresh)
    return tuple(found)


def data_of(connection: Connection, kind: Kind, id_: str) -> bytes:
    """Read the canonical bytes of something that travels."""
    if kind is Kind.ENTRY:
        return bytes(connection.execute(_ENTRY, {"of": int(id_.removeprefix(ENTRY_ID))}).scalar_one())
    return bytes(connection.execute(_DATA[kind], {"of": id_}).scalar_one())


ENTRY_ID = "entry."
"""What stands before an entry's number where an id is needed."""


def receipted(connection: Connection, ids: Sequence[str]) -> None:
    """Take items from the outgoing: the host has them."""
    change_rows(connection, GONE, ids)


def refused(connection: Connection, codes: Iterable[tuple[str, str]]) -> None:
    """Note what the host refused, by id; it stays here and can leave again."""
    rows = [{"of": id_, "why": code} for id_, code in codes]
    if rows:
        wanted = update(_O).where(_O.id == bindparam("of")).values(state="refused", code=bindparam("why"))
        connection.execute(wanted, rows)


def envelope_row(envelope: Envelope, data: bytes) -> dict[str, Any]:
    """Lay an envelope out as a row."""
    header = envelope.header
    return {
        "id": header.id,
        "stream": header.stream,
        "desk": header.desk,
        "number": header.number,
        "epoch": header.epoch,
        "key": header.key,
        "digest": digest(data),
        "data": data,
    }


def streams_beside(connection: Connection, call: str) -> tuple[str, ...]:
    """Name the sealed streams beside a call that have a key here."""
    return tuple(connection.execute(_BESIDE, {"first": f"{call}.", "after": f"{call}/"}).scalars())


def refused_count(connection: Connection) -> int:
    """Count what the host has refused."""
    return int(connection.execute(select(func.count()).select_from(_O).where(_O.state == "refused")).scalar_one())


def try_again(connection: Connection) -> None:
    """Let what was refused leave again."""
    connection.execute(update(_O).where(_O.state == "refused").values(state="waiting", code=""))
