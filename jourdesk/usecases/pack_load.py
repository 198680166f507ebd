"""Pack what leaves in one exchange: seal what is new, keep it, then read what the host has not receipted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from jourdesk.domain.directory import Directory, is_active, units_of
from jourdesk.domain.secrecy import REGISTER, ROSTER, WATCH
from jourdesk.domain.watch import LONGEST
from jourdesk.usecases.contact import CONTACT
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.ports_sync import SyncUnit
from jourdesk.usecases.road_values import Item, Made
from jourdesk.usecases.seal_facts import REPLAN, Batch, look, seal_facts
from jourdesk.usecases.share_stream import units_with_key
from jourdesk.wire.trip import MAX_ITEMS, Cursor

PUSH: Final = 6 << 20
MOST_PUSHED: Final = MAX_ITEMS - 200
_ASKED: Final = 64
PLANNED: Final = "road.planned"
"""The setting that names the entry of the directory by which streams have been shared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What leaves in one exchange, and from where each feed goes on.

    ``full``: more is to follow; ``contact``: when the host last let this desk in.
    """

    items: tuple[Item, ...]
    cursors: tuple[Cursor, ...]
    asked: tuple[str, ...]
    unsent: int
    full: bool = False
    wanted: bool = False
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What was sealed while the host worked on the load before. ``more``: facts were left that are not sealed yet."""

    sealed: bool = False
    more: bool = False


NOTHING_AHEAD: Final = Ahead()


def pack(road: Road, directory: Directory, ahead: Ahead = NOTHING_AHEAD) -> Load:
    """Seal what is new and keep it, then read what is to leave; a desk that is not let in yet has nothing to send.

    Args:
        road: The desk's keys, its store and the way to the host.
        directory: As this desk knows it.
        ahead: What was sealed during the exchange before: then only that leaves.
    """
    keyed = units_with_key(directory)
    if not is_active(directory, road.seals.desk) or road.unit not in keyed:
        return road.at_store(lambda unit: Load(items=(), cursors=(), asked=(), unsent=unit.unsent()))
    units = units_of(directory, road.seals.desk)

    def first(unit: SyncUnit) -> Batch | Load:
        fresh = unit.setting(PLANNED) != str(directory.number)
        if ahead.sealed and not fresh:
            load = _load(unit, units)
            return replace(load, full=load.full or ahead.more)
        if fresh:
            unit.try_refused_again()
        batch = look(unit, road, keyed, shares=_shared(unit, road) if fresh else ())
        return replace(batch, fresh=fresh) if batch.streams or fresh else _load(unit, units)

    batch = road.at_store(first)
    if isinstance(batch, Load):
        return batch
    made = seal_facts(road, directory, batch)

    def then(unit: SyncUnit) -> Load:
        _keep(unit, made)
        if batch.fresh:
            unit.set_setting(PLANNED, str(directory.number))
        load = _load(unit, units)
        return replace(load, full=load.full or batch.full)

    return road.at_store(then)


def _shared(unit: SyncUnit, road: Road) -> tuple[str, ...]:
    """Name what a unit may have to be let into that has come since: register, rosters, what it was handed, watches that hold."""
    watches = unit.streams_named(WATCH, since=road.now() - LONGEST)
    return (REGISTER, *unit.streams_named(ROSTER), *unit.handed_over(), *watches)


def seal_ahead(road: Road, directory: Directory) -> Ahead:
    """Seal and keep what is to leave with the next load, by the directory that the last one was packed by.

    Should the exchange come to nothing, it lies in the store like anything else that has not left.
    """
    keyed = units_with_key(directory)
    batch = road.at_store(lambda unit: look(unit, road, keyed))
    if not batch.streams:
        return NOTHING_AHEAD
    made = seal_facts(road, directory, batch)
    road.at_store(lambda unit: _keep(unit, made))
    return Ahead(sealed=True, more=batch.full)


def _keep(unit: SyncUnit, made: Made) -> None:
    unit.keep_made(made)
    unit.set_setting(REPLAN, "")


def _load(unit: SyncUnit, units: tuple[str, ...]) -> Load:
    items = unit.outgoing(most=MOST_PUSHED, room=PUSH)
    return Load(
        items=items,
        full=len(items) == MOST_PUSHED or sum(len(item.data) for item in items) > PUSH // 2,
        cursors=tuple(unit.cursor(one) for one in units),
        asked=unit.asked(_ASKED),
        unsent=unit.unsent(),
        wanted=unit.wants_back(),
        contact=unit.setting(CONTACT),
    )
