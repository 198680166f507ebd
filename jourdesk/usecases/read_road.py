"""Read the road as its page shows it: how far each contact has come, what is set aside, what was refused or noticed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Refused
from jourdesk.domain.secrecy import JOUR, StreamKind, kind_of
from jourdesk.domain.summary import CallRow
from jourdesk.usecases.enrol_desk import ADDRESS, HOME
from jourdesk.usecases.forget_old import read_forgotten
from jourdesk.usecases.forgetting_values import NOTHING_FORGOTTEN, Forgotten
from jourdesk.usecases.ports import Desk, Unit
from jourdesk.usecases.road_state import FactState, FactStatus, Refusal, RoadState, Trouble, Waiting
from jourdesk.usecases.sync_once import LAST

LOOKED_BACK = timedelta(hours=36)
"""Contacts of this time are shown, and earlier ones that have something unsent."""

OLDER_AT_MOST = 50
"""So many earlier contacts are shown one by one, those that have waited longest; the rest are counted."""

_FARTHEST = (FactState.REFUSED, FactState.HERE, FactState.SENT, FactState.RECEIPTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """How far what this desk wrote of a contact has come: the least of its records, and the units that have its last one."""

    state: FactState
    records: int
    unsent: int
    fetched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RoadLine(Personal):
    """A contact on its way."""

    call: str
    received: datetime
    label: str
    came: Came


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadView:
    """The road. ``other`` counts unsent records that belong to no contact that is shown, by what they are."""

    has_host: bool
    address: str
    last: datetime | None
    unsent: int
    lines: tuple[RoadLine, ...]
    other: tuple[tuple[StreamKind, int], ...]
    refused: tuple[Refusal, ...]
    waiting: tuple[Waiting, ...]
    troubles: tuple[Trouble, ...]
    withheld: int
    unit_names: tuple[tuple[str, str], ...] = ()
    forgotten: Forgotten = NOTHING_FORGOTTEN


def came(statuses: Iterable[FactStatus], home: str = JOUR) -> Came | None:
    """Say how far a contact has come; nothing where this desk wrote nothing of it.

    Args:
        statuses: Its records of this desk, in the order they were written.
        home: The unit of this desk, which is not told as one that has fetched.
    """
    found = tuple(statuses)
    if not found:
        return None
    state = next(state for state in _FARTHEST if any(one.state is state for one in found))
    last = tuple(unit for unit in found[-1].fetched if unit not in (home, JOUR))
    unsent = sum(one.state is not FactState.RECEIPTED for one in found)
    return Came(state=state, records=len(found), unsent=unsent, fetched=last)


def read_road(desk: Desk) -> RoadView:
    """Read all of it, newest contact first; no contacts for a desk that has no host."""
    with desk.unit() as unit:
        state, home, address = unit.road_state(), unit.setting(HOME), unit.setting(ADDRESS)
        last = unit.setting(LAST)
        # Without a host nothing is on its way, and a store of years would be read contact by contact to say so.
        rows = {row.call: row for row in unit.calls_since(desk.now() - LOOKED_BACK)} if address else {}
        lines = tuple(line for row in rows.values() if (line := _line(unit, row, home)) is not None)
        older = _older(unit, state, rows, home) if address else ()
    shown = {line.call for line in (*lines, *older)}
    return RoadView(
        has_host=bool(address),
        address=address,
        last=datetime.fromisoformat(last) if last else None,
        unsent=sum(count for _, count in state.unsent),
        lines=tuple(sorted((*lines, *older), key=lambda line: line.received, reverse=True)),
        other=_other(state, shown),
        refused=state.refused,
        waiting=state.waiting,
        troubles=state.troubles,
        withheld=state.withheld,
        forgotten=read_forgotten(desk),
        unit_names=tuple((one.key, one.name) for one in desk.register.units),
    )


def read_statuses(desk: Desk, call: str) -> tuple[FactStatus, ...]:
    """Read the records of this desk in a contact, in the order they were written."""
    with desk.unit() as unit:
        return unit.statuses(call)


def export_set_aside(desk: Desk, record: str) -> bytes:
    """Give what was set aside as it came, sealed and signed: for whoever is to find out what is wrong with it.

    Raises:
        Refused: ``road.not-set-aside`` when there is no such record any more.
    """
    with desk.unit() as unit:
        found = next((one for one in unit.road_state().waiting if one.id == record), None)
    if found is None:
        raise Refused("road.not-set-aside")
    return found.payload


def _line(unit: Unit, row: CallRow, home: str) -> RoadLine | None:
    found = came(unit.statuses(row.call), home)
    return None if found is None else RoadLine(call=row.call, received=row.received, label=row.label, came=found)


def _older(unit: Unit, state: RoadState, rows: dict[str, CallRow], home: str) -> tuple[RoadLine, ...]:
    """Contacts of earlier nights that still have something unsent, the oldest first."""
    found = []
    calls = (name for name, _ in state.unsent if kind_of(name) is StreamKind.CALL and name not in rows)
    for stream in islice(calls, OLDER_AT_MOST):
        call = unit.call(stream)
        came_so_far = came(unit.statuses(stream), home) if call is not None else None
        if call is not None and came_so_far is not None:
            found.append(RoadLine(call=stream, received=call.received, label=call.headline, came=came_so_far))
    return tuple(found)


def _other(state: RoadState, shown: set[str]) -> tuple[tuple[StreamKind, int], ...]:
    counted: Counter[StreamKind] = Counter()
    for stream, count in state.unsent:
        if stream not in shown:
            counted[kind_of(stream)] += count
    return tuple(counted.items())
