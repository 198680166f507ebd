"""What screens read of the road: what is unsent, refused, set aside, withheld, noticed. Nothing is written here."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, func, select

from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.store.sync_made import BY_DESK
from jourdesk.usecases.road_state import Refusal, RoadState, Trouble, Waiting

_F, _O, _W, _N = t.FactRow, s.OutgoingRow, s.WaitingRow, s.TroubleRow


def road_state(connection: Connection, desk: str) -> RoadState:
    """Read all of it."""
    return RoadState(
        unsent=unsent(connection),
        refused=refused(connection),
        waiting=waiting(connection),
        troubles=troubles(connection),
        withheld=withheld(connection, desk),
    )


def unsent(connection: Connection) -> tuple[tuple[str, int], ...]:
    """Count the facts without a place by their streams, the oldest first."""
    wanted = (
        select(_F.stream, func.count(), func.min(_F.written_order).label("first"))
        .where(_F.seq.is_(None))
        .group_by(_F.stream)
        .order_by("first")
    )
    return tuple((row[0], int(row[1])) for row in connection.execute(wanted))


def refused(connection: Connection) -> tuple[Refusal, ...]:
    """Read what the host has refused, oldest first."""
    wanted = (
        select(_O.id, _O.kind, _O.code, _F.stream)
        .outerjoin(_F, _F.id == _O.id)
        .where(_O.state == "refused")
        .order_by(_O.place)
    )
    rows = connection.execute(wanted).all()
    return tuple(Refusal(id=row.id, kind=row.kind, code=row.code, stream=row.stream or "") for row in rows)


def waiting(connection: Connection) -> tuple[Waiting, ...]:
    """Read what has been set aside, oldest first."""
    rows = connection.execute(select(_W.__table__).order_by(_W.position)).mappings()
    return tuple(Waiting(**row) for row in rows)


def troubles(connection: Connection) -> tuple[Trouble, ...]:
    """Read what has been noticed, newest first."""
    rows = connection.execute(select(_N.__table__).order_by(_N.last.desc(), _N.code)).all()
    return tuple(
        Trouble(code=row.code, about=row.about, times=row.times, last=datetime.fromisoformat(row.last)) for row in rows
    )


def withheld(connection: Connection, desk: str) -> int:
    """Count facts that the host says it has kept and that no feed has brought back."""
    wanted = (
        select(func.count())
        .select_from(_F)
        .join(s.EnvelopeRow, s.EnvelopeRow.id == _F.id)
        .outerjoin(_O, _O.id == _F.id)
        .where(_F.seq.is_(None), BY_DESK, _O.id.is_(None))
    )
    return int(connection.execute(wanted, {"by_desk": desk}).scalar_one())
