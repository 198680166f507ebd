"""Give a stream its readers: keys, grants and withdrawals, in the order in which they must leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jourdesk.domain.directory import Directory, epoch_of
from jourdesk.domain.secrecy import Readers
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.road_values import Item, Kind, Made, Moved, Shared, StreamState
from jourdesk.wire import frames
from jourdesk.wire.grants import Grant, StreamKey, Withdrawal, missing, newest, stale


def units_with_key(directory: Directory) -> frozenset[str]:
    """Name the units that can be given anything: those that have a key."""
    return frozenset(unit.id for unit in directory.units.values() if unit.epochs)


def active_units(sharing: Iterable[Shared]) -> frozenset[str]:
    """Name the units that read a stream: let in, and not taken away since."""
    active: set[str] = set()
    for one in sharing:
        if isinstance(one, Grant):
            active.add(one.unit)
        else:
            active.discard(one.unit)
    return frozenset(active)


def to_be_told(state: StreamState, moves: Sequence[Moved], *, moving: bool) -> frozenset[str]:
    """Name the units that are to see a call go before it is taken from them.

    Args:
        state: The stream as it is.
        moves: What has been sealed of where the call belongs.
        moving: More of that is about to be sealed under the newest key: nobody can have fetched it.

    Returns:
        The units that have fetched something and, as far as is known, not the last word that they can open. What was written
        beside it, under a key that they were never given, cannot be waited for.
    """
    keys: dict[str, set[bytes]] = {}
    for one in state.sharing:
        if isinstance(one, Grant):
            keys.setdefault(one.unit, set()).add(one.key)
        else:
            keys.pop(one.unit, None)
    found = set()
    for unit in frozenset().union(*(move.fetched for move in moves)):
        held = keys.get(unit, set())
        last = next((move for move in reversed(moves) if move.key in held), None)
        if (moving and newest(state.keys).id in held) or (last is not None and unit not in last.fetched):
            found.add(unit)
    return frozenset(found)


def share_stream(road: Road, directory: Directory, state: StreamState, readers: Readers, made: Made) -> StreamState:
    """See that exactly the right units read what is written next in a stream.

    Whoever is taken away is withdrawn first, and what it has not fetched is taken back. A unit that has fetched something is
    to see that it has moved: it is withdrawn once it has. Then, if anybody who should not read on could open the newest key,
    another takes over; then each reader gets each key that it lacks, so that nothing of what it may read is closed to it. Who
    holds the newest key reads, as far as the rule does not take it away.

    Args:
        road: The desk's keys.
        directory: As this desk knows it.
        state: The stream as it is.
        readers: Who must and who must not read it.
        made: What is made is added here, in the order it must leave.

    Returns:
        The stream as it is then.
    """
    if not state.keys:
        first = road.seals.new_stream(state.name)
        state = replace(state, stream=first.stream, keys=(first,))
        made.keys.append(first)
    made.writing.setdefault(state.name, state.stream)
    active = active_units(state.sharing)
    for unit in sorted((active & readers.away) - state.to_be_told):
        taken = road.seals.withdraw(state.stream, unit, id=road.new_id(), directory=directory.number)
        state = _shared(state, taken, made)
    last = newest(state.keys)
    reading = readers.of({grant.unit for grant in _standing(state.sharing, last)}) & units_with_key(directory)
    epochs = {unit: epoch_of(directory, unit).number for unit in reading}
    if stale(_grants(state.sharing, last), epochs):
        fresh = road.seals.next_key(last)
        made.keys.append(fresh)
        state = replace(state, keys=(*state.keys, fresh))
    for key in state.keys:
        # Who reads by no rule known here reads on, and is given nothing that was written before.
        due = epochs if key.epoch > last.epoch else {unit: epochs[unit] for unit in epochs.keys() & readers.wanted}
        for unit in _home_first(missing(_standing(state.sharing, key), due), road.unit):
            epoch = epoch_of(directory, unit)
            grant = road.seals.grant(key, unit, epoch, id=road.new_id(), directory=directory.number)
            state = _shared(state, grant, made)
    return state


def _home_first(units: Iterable[str], home: str) -> list[str]:
    """The host takes a new stream only from one who can read it."""
    return sorted(units, key=lambda unit: (unit != home, unit))


def _grants(sharing: Iterable[Shared], key: StreamKey) -> tuple[Grant, ...]:
    return tuple(one for one in sharing if isinstance(one, Grant) and one.key == key.id)


def _standing(sharing: Iterable[Shared], key: StreamKey) -> tuple[Grant, ...]:
    """The grants of a key that no later withdrawal has closed."""
    found: dict[str, Grant] = {}
    for one in sharing:
        if isinstance(one, Withdrawal):
            found.pop(one.unit, None)
        elif one.key == key.id:
            found[one.unit] = one
    return tuple(found.values())


def _shared(state: StreamState, one: Shared, made: Made) -> StreamState:
    made.shared.append(one)
    kind = Kind.GRANT if isinstance(one, Grant) else Kind.WITHDRAWAL
    made.items.append(Item(id=one.id, kind=kind, data=frames.write(one)))
    return replace(state, sharing=(*state.sharing, one))
