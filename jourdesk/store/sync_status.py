"""How far this desk's facts have come, who has fetched them, and what is to be asked about."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.usecases.road_state import FactState, FactStatus

_F, _E, _O = t.FactRow, s.EnvelopeRow, s.OutgoingRow


def asked(connection: Connection, desk: str, limit: int) -> tuple[str, ...]:
    """Name handovers, returns, and moves that a desk has written, that not all who may read them are known to have fetched."""
    own_unit = select(t.SettingRow.value).where(t.SettingRow.key == HOME).scalar_subquery()
    g = s.SharingRow
    may = (
        select(func.count(g.unit.distinct()))
        .where(g.stream == _E.stream, g.kind == "grant", g.unit != func.coalesce(own_unit, ""))
        .scalar_subquery()
    )
    have = select(func.count()).where(s.FetchedRow.id == _F.id).scalar_subquery()
    moves = (_F.kind == "MunicipalityConfirmed") & (_F.desk == desk)
    wanted = (
        select(_F.id)
        .join(_E, _E.id == _F.id)
        .where(_F.kind.in_(("HandoverMade", "HandoverReturned")) | moves, _F.seq.is_not(None), have < may)
        .order_by(_F.written_order.desc())
        .limit(limit)
    )
    return tuple(connection.execute(wanted).scalars())


HOME = "road.unit"
MOVES = ("MunicipalityConfirmed", "HandoverReturned")
"""Kinds of facts that say where a call belongs: who loses it by one is to see it before it is taken away."""

"""The setting that holds the desk's home unit."""


def handed_over(connection: Connection, desk: str) -> tuple[str, ...]:
    """Name the calls that a desk has handed over, the latest ones, oldest first."""
    wanted = (
        select(_F.stream)
        .where(_F.kind == "HandoverMade", _F.desk == desk)
        .order_by(_F.written_order.desc())
        .limit(_LATEST)
    )
    return tuple(reversed(dict.fromkeys(connection.execute(wanted).scalars())))


_LATEST = 200


def fetched_by(connection: Connection, stream: str) -> tuple[frozenset[str], frozenset[str]]:
    """Name the units known to have fetched anything of a call, and those that have fetched the last word on where it belongs."""
    f = s.FetchedRow
    some = select(f.unit).join(_F, _F.id == f.id).where(_F.stream == stream).distinct()
    last = (
        select(_F.id)
        .where(_F.stream == stream, _F.kind.in_(MOVES))
        .order_by(_F.seq.is_(None).desc(), _F.seq.desc(), _F.written_order.desc())
        .limit(1)
    )
    moved = connection.execute(last).scalar()
    told = connection.execute(select(f.unit).where(f.id == moved)).scalars()
    return frozenset(connection.execute(some).scalars()), frozenset(told)


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
