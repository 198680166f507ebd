"""How far each feed has been read, and reading it again from an earlier place."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from jourdesk.domain.fact import HybridTime
from jourdesk.store import sync_made as made
from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.store.batches import rows_of
from jourdesk.store.unit import StoreUnit
from jourdesk.usecases.road_values import Kind
from jourdesk.wire.facts import instant
from jourdesk.wire.trip import Cursor

_F, _W = t.FactRow, s.WaitingRow
_OWN_PLACE = select(_F.stream, _F.seq).where(_F.id == bindparam("of"))
_EMPTY = select(_F.id).where(_F.id.in_(bindparam("ids", expanding=True)), func.length(_F.body) == 0)
_NUMBER = update(_F).where(_F.id == bindparam("of")).values(seq=bindparam("place"))
_LAST = (
    select(s.FeedRow.seq, s.FeedRow.digest)
    .where(s.FeedRow.unit == bindparam("of"))
    .order_by(s.FeedRow.seq.desc())
    .limit(1)
)
_LAST_UNTIL = _LAST.where(s.FeedRow.seq <= bindparam("at_most"))

REWOUND = "road.rewound."
"""The setting that holds from which number on a unit's feed was read again, with the unit's id behind it."""


def cursor(connection: Connection, unit: str, at_most: int | None) -> Cursor:
    """Read how far a unit's feed has been read."""
    asked = {"of": unit} if at_most is None else {"of": unit, "at_most": at_most}
    row = connection.execute(_LAST if at_most is None else _LAST_UNTIL, asked).first()
    return Cursor(unit=unit) if row is None else Cursor(unit=unit, seq=row.seq, digest=row.digest)


def rewind(unit: StoreUnit, feed: str, seq: int) -> int:
    """Leave a feed after a number; what stood there has no place until it comes back, and is offered to the host again."""
    f, connection = s.FeedRow, unit.connection
    after = connection.execute(select(f.id, f.kind).where(f.unit == feed, f.seq > seq).order_by(f.seq)).all()
    connection.execute(delete(f).where(f.unit == feed, f.seq > seq))
    gone = _forgotten(unit, feed, [row.id for row in after if row.kind == Kind.ENVELOPE])
    ids = [row.id for row in after if row.kind == Kind.ENVELOPE and row.id not in gone]
    elsewhere = _elsewhere(connection, ids)
    streams: dict[str, None] = {}
    lost = 0
    for one in ids:
        row = connection.execute(_OWN_PLACE, {"of": one}).first()
        if row is not None and row.seq is not None and one not in elsewhere:
            connection.execute(_NUMBER, {"of": one, "place": None})
            streams[row.stream] = None
            lost += 1
    # What was set aside was never good: it is not given back.
    bad = set(connection.execute(select(_W.id)).scalars()) | gone
    made.offer(connection, ((row.id, row.kind) for row in after if row.id not in bad))
    unit.set_setting(f"{REWOUND}{feed}", str(max(seq, 1)))
    connection.execute(delete(_W).where(_W.id.in_([row.id for row in after])))
    unit.took(dict.fromkeys(streams), HybridTime(0), new=0, numbered=-lost)
    return len(after)


def _forgotten(unit: StoreUnit, feed: str, ids: Iterable[str]) -> set[str]:
    """Name what this desk has forgotten and cannot give back. It keeps its place here; another desk may have it."""
    gone = {row.id for row in rows_of(unit.connection, _EMPTY, ids)}
    if gone:
        n, about = s.TroubleRow, {"code": "feed.forgotten", "about": feed}
        times = unit.connection.execute(select(n.times).filter_by(**about)).scalar() or 0
        row = about | {"times": times + 1, "last": instant(unit.now())}
        unit.connection.execute(insert(n).prefix_with("OR REPLACE"), row)
    return gone


def _elsewhere(connection: Connection, ids: Iterable[str]) -> set[str]:
    f = s.FeedRow
    found: set[str] = set()
    for one in ids:
        if connection.execute(select(f.seq).where(f.id == one).limit(1)).first() is not None:
            found.add(one)
    return found
