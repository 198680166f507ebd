"""How far this desk's facts have come, who has fetched them, and what is to be asked about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, exists, func, select, text
from sqlalchemy.orm import aliased

from jourdesk.domain.events import HandoverMade
from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.store.batches import rows_of
from jourdesk.store.sync_sharing import OWN_UNIT, standing
from jourdesk.usecases.road_state import FactState, FactStatus
from jourdesk.usecases.road_values import Moved
from jourdesk.wire.facts import read

_F, _E, _O = t.FactRow, s.EnvelopeRow, s.OutgoingRow

_LATEST = 200
_ASKED_ABOUT = 500
"""So many handovers, returns and moves, the newest, are asked about: what nobody has fetched by then is on the morning's list."""

# Statements are built once: building them costs more than running them.
_NEWEST = (
    select(_F.id, _F.written_order)
    .where(text(t.MOVES), _F.seq.is_not(None))
    .order_by(_F.written_order.desc())
    .limit(_ASKED_ABOUT)
    .subquery()
)
_HANDED = select(_F.stream, _F.body).where(_F.stream.in_(bindparam("ids", expanding=True)), _F.kind == "HandoverMade")
_MOVES = (
    select(_F.id, _E.key)
    .join(_E, _E.id == _F.id)
    .where(text(t.MOVES), _F.stream == bindparam("of"))
    .order_by(_F.seq.is_(None), _F.seq, _F.written_order)
)
_READER, _GONE, _HAS = aliased(s.SharingRow), aliased(s.SharingRow), aliased(s.FetchedRow)
# A reader that was taken away since never fetches it: who asked about her would ask for ever.
_TAKEN_AWAY = exists().where(
    _GONE.stream == _READER.stream,
    _GONE.unit == _READER.unit,
    _GONE.kind == "withdrawal",
    standing(_GONE) > standing(_READER),
)
_HAS_IT = exists().where(_HAS.id == _E.id, _HAS.unit == _READER.unit)
_LACKS = exists().where(
    _READER.stream == _E.stream,
    _READER.kind == "grant",
    _READER.unit != func.coalesce(OWN_UNIT, ""),
    ~_TAKEN_AWAY.correlate_except(_GONE),
    ~_HAS_IT.correlate_except(_HAS),
)
_ASKED = (
    select(_NEWEST.c.id)
    .join(_E, _E.id == _NEWEST.c.id)
    .where(_LACKS.correlate_except(_READER))
    .order_by(_NEWEST.c.written_order.desc())
    .limit(bindparam("most"))
)


def asked(connection: Connection, limit: int) -> tuple[str, ...]:
    """Name handovers, returns and moves that not all who read them are known to have fetched."""
    return tuple(connection.execute(_ASKED, {"most": limit}).scalars())


def handed_over(connection: Connection, desk: str) -> tuple[str, ...]:
    """Name the calls that a desk has handed over, the latest ones, oldest first."""
    wanted = (
        select(_F.stream)
        .where(text(t.MOVES), _F.kind == "HandoverMade", _F.desk == desk)
        .order_by(_F.written_order.desc())
        .limit(_LATEST)
    )
    return tuple(reversed(dict.fromkeys(connection.execute(wanted).scalars())))


def handed_to(connection: Connection, calls: Iterable[str]) -> dict[str, frozenset[str]]:
    """Name for each of some calls the units that anybody was ever handed over to; of a forgotten one nobody can tell."""
    found: dict[str, frozenset[str]] = {}
    for row in rows_of(connection, _HANDED, filter(None, calls)):
        body = read(row.body).body if row.body else None
        if isinstance(body, HandoverMade):
            found[row.stream] = found.get(row.stream, frozenset()) | {body.unit}
    return found


def moves(connection: Connection, stream: str) -> tuple[Moved, ...]:
    """Read what has been sealed of where a call belongs, in order: under which key, and who is known to have fetched it."""
    fetched: dict[str, set[str]] = {}
    for id_, unit in fetched_facts(connection, stream):
        fetched.setdefault(id_, set()).add(unit)
    rows = connection.execute(_MOVES, {"of": stream})
    return tuple(Moved(key=row.key, fetched=frozenset(fetched.get(row.id, ()))) for row in rows)


def fetched_facts(connection: Connection, stream: str) -> frozenset[tuple[str, str]]:
    """Pair the facts of a stream with the units that are known to have fetched them."""
    f = s.FetchedRow
    wanted = select(f.id, f.unit).join(_F, _F.id == f.id).where(_F.stream == stream)
    return frozenset((row.id, row.unit) for row in connection.execute(wanted))


def statuses(connection: Connection, desk: str, stream: str) -> tuple[FactStatus, ...]:
    """Read how far each fact of a desk in a stream has come."""
    wanted = (
        select(_F.id, _F.kind, _F.seq, _F.hlc_ms, _E.number, _O.state, _O.code)
        .outerjoin(_E, _E.id == _F.id)
        .outerjoin(_O, _O.id == _F.id)
        .where(_F.stream == stream, _F.desk == desk)
        .order_by(_F.written_order)
    )
    rows = connection.execute(wanted).all()
    f = s.FetchedRow
    of_stream = select(f.id, f.unit).where(f.id.in_(select(_F.id).where(_F.stream == stream))).order_by(f.unit)
    fetched: dict[str, list[str]] = {}
    for id_, unit in connection.execute(of_stream):
        fetched.setdefault(id_, []).append(unit)
    return tuple(
        FactStatus(
            fact=row.id,
            kind=row.kind,
            state=_state(row.seq, row.number, row.state),
            code=row.code or "",
            fetched=tuple(fetched.get(row.id, ())),
            at=datetime.fromtimestamp(row.hlc_ms / 1000, UTC),
        )
        for row in rows
    )


def _state(seq: int | None, number: int | None, state: str | None) -> FactState:
    if state == "refused":
        return FactState.REFUSED
    if seq is not None or (number is not None and state is None):
        return FactState.RECEIPTED
    return FactState.SENT if state == "sent" else FactState.HERE
