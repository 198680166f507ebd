"""Bringing a forgotten call back: what to ask the host for, and taking it only if it is what lay here, to the last byte."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, literal_column, select, update
from sqlalchemy.orm import aliased

from jourdesk.domain.fact import HybridTime
from jourdesk.domain.problems import Unavailable
from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.store.unit import StoreUnit
from jourdesk.usecases.forgetting_values import Missing, Wanted
from jourdesk.usecases.road_values import Arrival
from jourdesk.usecases.seal_facts import REPLAN
from jourdesk.wire.facts import digest
from jourdesk.wire.trip import Cursor

_F, _E, _G = t.FactRow, s.EnvelopeRow, t.ForgottenRow
_IDS: Any = bindparam("ids", expanding=True)
_HERE, _BEFORE = aliased(s.FeedRow), aliased(s.FeedRow)
_EMPTY = func.length(_F.body) == 0
_OF_CALL = select(_G.stream).where(_G.call == bindparam("of"))
_CALLS = select(_G.call).where(literal_column("wanted") == literal_column("1")).distinct().order_by(_G.call)
_ANY = select(_G.call).where(literal_column("wanted") == literal_column("1")).limit(1)
_PLACES = (
    select(_F.id, _E.digest, _HERE.unit, _HERE.seq, _BEFORE.digest.label("before"))
    .join(_E, _E.id == _F.id)
    .outerjoin(_HERE, and_(_HERE.id == _F.id, _HERE.unit.in_(_IDS)))
    .outerjoin(_BEFORE, and_(_BEFORE.unit == _HERE.unit, _BEFORE.seq == _HERE.seq - 1))
    .where(_F.stream.in_(_OF_CALL), _EMPTY)
    .order_by(_HERE.unit, _HERE.seq)
)
_STANDS = select(_F.hash).where(_F.id == bindparam("of"), _F.stream.in_(select(_G.stream)), _EMPTY)
_LEFT = select(func.count()).where(_F.stream.in_(_OF_CALL), _EMPTY)
_GIVE_FACT = update(_F).where(_F.id == bindparam("which")).values(body=bindparam("bytes"))
_GIVE_ENVELOPE = update(_E).where(_E.id == bindparam("which")).values(data=bindparam("bytes"))


def is_any_wanted(connection: Connection) -> bool:
    """Tell whether a call is to come back: asked on every trip, and looked up in an index that is nearly always empty."""
    return connection.execute(_ANY).first() is not None


def wanted(connection: Connection, units: Collection[str], but: Collection[str]) -> Wanted | None:
    """Say what is missing of one call that is to come back.

    Args:
        connection: An open transaction.
        units: The units whose feeds this desk reads.
        but: Calls that have been tried already.
    """
    call = next((one for one in connection.execute(_CALLS).scalars() if one not in but), None)
    if call is None:
        return None
    rows = connection.execute(_PLACES, {"of": call, "ids": tuple(units)}).all()
    found: dict[str, Missing] = {}
    for row in rows:
        if row.unit is not None and row.id not in found and (row.seq == 1 or row.before is not None):
            before = Cursor(unit=row.unit, seq=row.seq - 1, digest=row.before) if row.before else Cursor(unit=row.unit)
            found[row.id] = Missing(id=row.id, digest=row.digest, seq=row.seq, before=before)
    return Wanted(call=call, missing=tuple(found.values()), whole=len(found) == len({row.id for row in rows}))


def take(unit: StoreUnit, call: str, arrivals: Iterable[Arrival]) -> None:
    """Give a call its bytes back and fold it; all of it, or nothing.

    Raises:
        Unavailable: ``envelope.other-fact`` when a fact is not the one that lay here, or one is still missing.
    """
    connection = unit.connection
    for one in arrivals:
        own = connection.execute(_STANDS, {"of": one.id}).scalar()
        if own is None or digest(one.fact_data) != own:
            raise Unavailable("envelope.other-fact", desk=one.desk)
        connection.execute(_GIVE_FACT, {"which": one.id, "bytes": one.fact_data})
        connection.execute(_GIVE_ENVELOPE, {"which": one.id, "bytes": one.payload})
    if connection.execute(_LEFT, {"of": call}).scalar_one():
        raise Unavailable("envelope.other-fact", desk="")
    streams = tuple(connection.execute(_OF_CALL, {"of": call}).scalars())
    connection.execute(delete(_G).where(_G.call == call))
    # Who reads it may have changed while nobody here could see it.
    unit.set_setting(REPLAN, "\n".join(sorted({*unit.setting(REPLAN).split(), call})))
    unit.took(dict.fromkeys(streams), HybridTime(0), new=0, numbered=0)
