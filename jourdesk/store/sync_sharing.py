"""Who has been let into what travels, and taken away from it, in the host's order: the same at every desk of the duty service."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, func, insert, select
from sqlalchemy.orm import aliased

from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.store.batches import rows_of
from jourdesk.usecases.road_values import Shared
from jourdesk.wire import frames
from jourdesk.wire.grants import Grant, Withdrawal

HOME = "road.unit"
"""The setting that holds the desk's home unit."""

OWN_UNIT = select(t.SettingRow.value).where(t.SettingRow.key == HOME).scalar_subquery()
_LAST = 1 << 62


def standing(row: Any) -> ColumnElement[int]:
    """Say where a grant or a withdrawal stands: where the feed of the desk's own unit has it; what has not come back, last.

    Two desks may let in and take away beside each other: what the host took last counts, at both.

    Args:
        row: ``SharingRow``, or another name for it.
    """
    f = aliased(s.FeedRow)
    in_feed = select(func.min(f.position)).where(f.id == row.id, f.unit == OWN_UNIT)
    return func.coalesce(in_feed.correlate(row).scalar_subquery(), _LAST + row.place)


# Statements are built once: building them costs more than running them.
_S, _K = s.SharingRow, s.StreamKeyRow
_KEEP = insert(_S).prefix_with("OR IGNORE")
_SHARING = select(_S.stream, _S.data).where(_S.stream.in_(bindparam("ids", expanding=True))).order_by(standing(_S))
_NAMES = select(_K.stream, _K.name).where(_K.stream.in_(bindparam("ids", expanding=True))).distinct()
_LET_IN = (
    select(_K.name, _S.unit)
    .join(_S, _S.stream == _K.stream)
    .where(_K.name.in_(bindparam("ids", expanding=True)), _S.kind == "grant", _S.unit != OWN_UNIT)
    .distinct()
)


def sharing(connection: Connection, streams: Iterable[bytes]) -> dict[bytes, list[Shared]]:
    """Read the grants and withdrawals of streams, in the host's order, this desk's own that have not come back last."""
    found: dict[bytes, list[Shared]] = {stream: [] for stream in streams}
    for row in rows_of(connection, _SHARING, tuple(found)):
        given = frames.kind_of(row.data) is Grant
        found[row.stream].append(frames.read(Grant, row.data) if given else frames.read(Withdrawal, row.data))
    return found


def keep_sharing(connection: Connection, shared: Iterable[Shared]) -> None:
    """Keep grants and withdrawals; one that is there stays."""
    rows = [
        {
            "id": one.id,
            "kind": "grant" if isinstance(one, Grant) else "withdrawal",
            "stream": one.stream,
            "unit": one.unit,
            "data": frames.write(one),
        }
        for one in shared
    ]
    if rows:
        connection.execute(_KEEP, rows)


def names_of(connection: Connection, streams: Collection[bytes]) -> frozenset[str]:
    """Name the local streams behind travelling ones, as far as this desk can read them."""
    return frozenset(row.name for row in rows_of(connection, _NAMES, streams))


def let_in(connection: Connection, names: Collection[str]) -> dict[str, set[str]]:
    """Name for each of some local streams the units other than one's own that were ever let into it."""
    found: dict[str, set[str]] = {name: set() for name in names}
    for row in rows_of(connection, _LET_IN, names):
        found[row.name].add(row.unit)
    return found
