"""Forgetting a call here: whether all of it is safe with the host, what goes, and the skeleton that stays.

What stays of each fact is its id, desk, stream, place, number, hashes, kind, board and hybrid time: all that chains, counters,
the feed's cursor and the sharing of keys need. Envelopes keep their digest and their place, so that the host can be asked for
them again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    tuple_,
    union,
    union_all,
    update,
)

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.fact import Fact
from jourdesk.domain.problems import Unavailable
from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.store.batches import rows_of
from jourdesk.wire import facts as wire
from jourdesk.wire import frames

_F, _E, _G, _O = t.FactRow, s.EnvelopeRow, t.ForgottenRow, s.OutgoingRow
_IDS: Any = bindparam("ids", expanding=True)
_BESIDE = _F.stream.between(bindparam("first"), bindparam("after"))
_STREAMS = union(select(_F.stream).where(_F.stream == bindparam("of")), select(_F.stream).where(_BESIDE))
_FACTS = select(_F.id, _F.desk, _F.stream, _F.number, _F.seq, _F.hlc_ms, func.length(_F.body).label("size")).where(
    _F.stream.in_(_IDS)
)
_SEALED = select(_E.id, _E.desk, _E.stream, _E.number, func.length(_E.data).label("size")).where(_E.stream.in_(_IDS))
_TRAVELLING = union(
    select(s.StreamKeyRow.stream).where(s.StreamKeyRow.name.in_(_IDS)),
    select(s.WritingRow.stream).where(s.WritingRow.name.in_(_IDS)),
)
_PLACED = select(s.FeedRow.id).where(s.FeedRow.id.in_(_IDS)).distinct()
_LEAVING = select(_O.id).where(_O.id.in_(_IDS))
_SHARED_LEAVING = select(_O.id).join(s.SharingRow, s.SharingRow.id == _O.id).where(s.SharingRow.stream.in_(_IDS))
_C = t.CallRow
_OLD = (
    select(_C.stream, _C.received)
    .where(_C.received < bindparam("before"))
    .where(tuple_(_C.received, _C.stream) > tuple_(bindparam("at", type_=t.Instant()), bindparam("of")))
    .order_by(_C.received, _C.stream)
    .limit(bindparam("most"))
)
_OF: Any = bindparam("of")
_RUNS = union_all(
    select(t.ClockRow.stream).where(t.ClockRow.stream == _OF),
    select(t.PromiseRow.stream).where(t.PromiseRow.stream == _OF),
    select(t.DraftRow.call).where(t.DraftRow.call == _OF),
    select(_C.stream).where(_C.stream == _OF, _C.state == "open"),
).limit(1)
_MARK = insert(_G)
_EMPTY_ENVELOPES = update(_E).where(_E.id.in_(select(_F.id).where(_F.stream.in_(_IDS)))).values(data=b"")
_EMPTY_FACTS = update(_F).where(_F.stream.in_(_IDS)).values(body=b"")
_GOES = (
    delete(t.NameKeyRow).where(t.NameKeyRow.person.in_(select(t.PersonRow.id).where(t.PersonRow.stream == _OF))),
    delete(t.PersonRow).where(t.PersonRow.stream == _OF),
    delete(t.ClockRow).where(t.ClockRow.stream == _OF),
    delete(t.PromiseRow).where(t.PromiseRow.stream == _OF),
    delete(t.DraftRow).where(t.DraftRow.call == _OF),
    delete(_C).where(_C.stream == _OF),
)
_IS_WRITTEN = select(_C.stream).where(
    literal_column("state") == literal_column("'open'"), _C.received >= bindparam("since")
)
_IS_TYPED = select(t.DraftRow.call).where(t.DraftRow.written >= bindparam("since"))
_NEWEST = (
    select(_F.written_order, _F.kind, _F.hlc_ms, _F.body)
    .where(_F.stream == bindparam("of"))
    .order_by(_F.written_order.desc())
    .limit(bindparam("most"))
    .subquery()
)
_OF_KIND = (
    select(_NEWEST.c.body)
    .where(_NEWEST.c.kind.in_(_IDS), _NEWEST.c.hlc_ms >= bindparam("since"))
    .order_by(_NEWEST.c.written_order)
)


def old_calls(
    connection: Connection, before: datetime, after: tuple[datetime, str], most: int
) -> list[tuple[datetime, str]]:
    """Name calls received before an instant, oldest first, after one place in that order."""
    at, of = after
    rows = connection.execute(_OLD, {"before": before, "at": at, "of": of, "most": most})
    return [(row.received, row.stream) for row in rows]


def is_busy(connection: Connection, since: datetime) -> bool:
    """Tell whether a call that came since is still open, or something is being typed."""
    return any(connection.execute(one.limit(1), {"since": since}).first() for one in (_IS_WRITTEN, _IS_TYPED))


def facts_of_kind(
    connection: Connection, stream: str, kinds: Iterable[str], since: datetime, most: int
) -> tuple[Fact, ...]:
    """Read the facts of some kinds among the newest of a stream that is never forgotten, without reading the others."""
    asked = {"of": stream, "ids": tuple(kinds), "since": int(since.timestamp() * 1000), "most": most}
    return tuple(wire.read(body) for body in connection.execute(_OF_KIND, asked).scalars())


def streams_of(connection: Connection, call: str) -> tuple[str, ...]:
    """Name the local streams of a call that have facts here: its own and the sealed ones beside it."""
    return tuple(connection.execute(_STREAMS, {"of": call, "first": f"{call}.", "after": f"{call}/"}).scalars())


def is_safe(connection: Connection, call: str, before: datetime) -> bool:
    """Tell whether nothing of a call would be lost if its bytes went from here.

    Every fact and every envelope has its bytes here and a place in a feed of the host, no number is missing in any chain, nothing
    of it is to leave, waits, was refused or set aside, the last fact is older than an instant, and nothing of it runs or is being
    typed.
    """
    streams = streams_of(connection, call)
    facts = connection.execute(_FACTS, {"ids": streams}).all()
    limit = int(before.timestamp() * 1000)
    if not facts or any(row.seq is None or not row.size or row.hlc_ms >= limit for row in facts):
        return False
    travelling = tuple(connection.execute(_TRAVELLING, {"ids": streams}).scalars())
    sealed = connection.execute(_SEALED, {"ids": travelling}).all()
    ids = {row.id for row in facts}
    if ids != {row.id for row in sealed} or not all(row.size for row in sealed):
        return False
    if not (_is_whole(facts) and _is_whole(sealed)):
        return False
    placed = {row.id for row in rows_of(connection, _PLACED, ids)}
    leaving = [*rows_of(connection, _LEAVING, ids), *rows_of(connection, _SHARED_LEAVING, travelling)]
    return placed == ids and not leaving and not _is_aside(connection, set(travelling)) and not _runs(connection, call)


def _is_whole(rows: Sequence[Row[Any]]) -> bool:
    chains: dict[tuple[str, object], list[int]] = defaultdict(list)
    for row in rows:
        chains[row.desk, row.stream].append(row.number)
    return all(len(numbers) == max(numbers) for numbers in chains.values())


def _is_aside(connection: Connection, travelling: set[bytes]) -> bool:
    for payload in connection.execute(select(s.WaitingRow.payload)).scalars():
        try:
            value: Any = frames.read(frames.kind_of(payload), payload)
        except Unavailable:
            continue  # so damaged that it belongs to nothing: it stays where it is
        stream = value.header.stream if hasattr(value, "header") else getattr(value, "stream", b"")
        if stream in travelling:
            return True
    return False


def _runs(connection: Connection, call: str) -> bool:
    return connection.execute(_RUNS, {"of": call}).first() is not None


def forget(connection: Connection, call: str, *, received: datetime, at: datetime, counts: bool) -> None:
    """Let the bytes of a call go from here, with all that was made of them; in one transaction, or not at all.

    Raises:
        IntegrityError: A fact of it has no place with the host: the file itself refuses, and nothing is gone.
    """
    streams = streams_of(connection, call)
    mark = {"call": call, "received": local_day(received), "at": at, "counts": int(counts), "wanted": 0}
    connection.execute(_MARK, [mark | {"stream": stream} for stream in streams])
    for empty in (_EMPTY_ENVELOPES, _EMPTY_FACTS):
        connection.execute(empty, {"ids": streams})
    for go in _GOES:
        connection.execute(go, {"of": call})


def want(connection: Connection, call: str) -> bool:
    """Note that a forgotten call is to come back; tells whether it was one."""
    return connection.execute(update(_G).where(_G.call == call).values(wanted=1)).rowcount > 0


def board_of(connection: Connection, call: str) -> str:
    """Name the board that a call belongs to by its last fact, whose bytes may be gone."""
    last = select(_F.board).where(_F.stream == call).order_by(_F.seq.is_(None).desc(), _F.seq.desc()).limit(1)
    return connection.execute(last).scalar() or ""


def forgotten_calls(connection: Connection) -> list[tuple[str, date]]:
    """Name the calls that are forgotten here, with the day they were received."""
    return [
        (row.call, row.received) for row in connection.execute(select(_G.call, _G.received).where(_G.stream == _G.call))
    ]


def counted(connection: Connection, first: date, last: date) -> int:
    """Count the forgotten contacts that were received from one day to another, those that are contacts in the figures."""
    wanted = select(func.count()).where(_G.stream == _G.call, _G.received.between(first, last), _G.counts == 1)
    return int(connection.execute(wanted).scalar_one())


def numbers(connection: Connection) -> tuple[int, int]:
    """Count the calls that are forgotten here, and those of them that are to come back."""
    wanted = select(func.count(), func.coalesce(func.sum(_G.wanted), 0)).where(_G.stream == _G.call)
    calls, back = connection.execute(wanted).one()
    return int(calls), int(back)
