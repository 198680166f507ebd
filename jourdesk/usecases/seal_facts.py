"""Seal what this desk has written: each stream to those who may read it, in the order in which it was written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jourdesk.domain.call import Call
from jourdesk.domain.directory import Directory, is_member
from jourdesk.domain.fact import Fact
from jourdesk.domain.fold import fold
from jourdesk.domain.problems import Unavailable
from jourdesk.domain.secrecy import JOUR, StreamKind, call_of, kind_of, readers
from jourdesk.domain.watch import Revision, watch_in
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.ports_sync import SyncUnit
from jourdesk.usecases.road_values import Item, Kind, Made, Spot, StreamState, Unsealed
from jourdesk.usecases.share_stream import share_stream, to_be_told, units_with_key
from jourdesk.wire import frames
from jourdesk.wire.envelope import Inside, Tail, digest
from jourdesk.wire.grants import newest
from jourdesk.wire.shapes import FIRST
from jourdesk.wire.trip import Cursor

MOST = 500
"""How many facts are sealed at a time: less than a tenth of a second on the store's thread."""

AWAY = frozenset({"MunicipalityConfirmed", "HandoverReturned", "HandoverMade"})
"""Facts by which a unit may lose a call: it is to see them before it is taken away."""

MOVES = AWAY | {"PersonMerged", "CallerShared"}
"""Facts after which others may read a call than before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stream:
    """One local stream with what is to be sealed in it. ``before`` is its call as it was before any of it.

    ``watch`` is the newest text of the watch that it holds.
    """

    state: StreamState
    facts: tuple[Unsealed, ...]
    call: Call | None
    before: Call | None
    moved: bool
    own: tuple[Fact, ...] = ()
    watch: Revision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What is to be sealed next, and how far this desk has read (the witness). ``full``: there may be more."""

    streams: tuple[_Stream, ...]
    witness: Cursor
    full: bool = False
    fresh: bool = False


REPLAN = "road.share"
"""The setting that names streams whose readers are to be looked at on the next trip."""


def look(unit: SyncUnit, road: Road, keyed: frozenset[str], *, shares: Sequence[str] = ()) -> Batch:
    """Read what is to be sealed, on the store's thread.

    Args:
        unit: The transaction.
        road: The desk's keys and its home unit.
        keyed: The units that can be given anything.
        shares: Streams whose readers are looked at although nothing is to be sealed in them.
    """
    by_stream: dict[str, list[Unsealed]] = {name: [] for name in (*shares, *unit.setting(REPLAN).split())}
    fresh = unit.unsealed(MOST)
    for fact in fresh:
        by_stream.setdefault(fact.stream, []).append(fact)
    for name, facts in tuple(by_stream.items()):
        if kind_of(name) is StreamKind.CALL and (not facts or any(fact.kind in MOVES for fact in facts)):
            # Who is let into a call, or taken away from it, is let into the sealed places of its persons, or not.
            by_stream |= {beside: by_stream.get(beside, []) for beside in unit.streams_beside(name)}
    # Who reads a call depends on what stands in it only where a unit that can read was handed anything: else it is not folded.
    handed = {call for call, to in unit.handed_to(call_of(name) for name in by_stream).items() if to & keyed}
    streams = tuple(
        _stream(unit, state, tuple(facts), folded=call_of(name) in handed or kind_of(name) is StreamKind.SEALED)
        for state, (name, facts) in zip(unit.stream_states(tuple(by_stream)), by_stream.items(), strict=True)
    )
    return Batch(streams=streams, witness=unit.cursor(road.unit), full=len(fresh) == MOST)


def _stream(unit: SyncUnit, state: StreamState, facts: tuple[Unsealed, ...], *, folded: bool) -> _Stream:
    name, about = state.name, call_of(state.name)
    if kind_of(name) is StreamKind.WATCH:
        found = watch_in(unit.facts(name))
        text = found.revisions[-1] if found is not None else None
        return _Stream(state=state, facts=facts, call=None, before=None, moved=False, watch=text)
    call = unit.call(about) if about and folded else None
    if not state.keys:
        # Nobody has been let into it yet: who reads it is who is to read it now, and nobody is taken away.
        return _Stream(state=state, facts=facts, call=call, before=call, moved=False)
    if about == name and call is not None and call.handovers:
        moving = any(fact.kind in AWAY for fact in facts)
        state = replace(state, to_be_told=to_be_told(state, unit.moves(name), moving=moving))
    moved = folded and about == name and any(fact.kind in MOVES for fact in facts)
    if not moved:
        return _Stream(state=state, facts=facts, call=call, before=call, moved=False)
    fresh = {fact.id for fact in facts}
    all_facts = unit.facts(name)
    own = tuple(fact for fact in all_facts if fact.id in fresh)
    before = fold(fact for fact in all_facts if fact.id not in fresh)
    return _Stream(state=state, facts=facts, call=call, before=before, moved=True, own=own)


def seal_facts(road: Road, directory: Directory, batch: Batch) -> Made:
    """Seal a batch; touches no store.

    A fact that changes who may read is itself read by those who read before it: so the unit that has lost a call sees that it
    has moved. What is written after it is closed to them.

    Args:
        road: The desk's keys.
        directory: As this desk knows it; the desk is in it.
        batch: What is to be sealed.

    Returns:
        Keys, grants, withdrawals and envelopes, in the order they must leave.
    """
    made = Made()
    for stream in batch.streams:
        if not stream.facts and not stream.state.keys:
            continue
        _seal_stream(road, directory, stream, batch.witness, made)
    return made


def _seal_stream(road: Road, directory: Directory, stream: _Stream, witness: Cursor, made: Made) -> None:
    if not stream.moved:
        watching = _watching(directory, stream.watch)
        state = _share(road, directory, stream.state, stream.call, made, watching=watching)
        _seal_all(road, directory, state, stream.facts, witness, made)
        return
    call = stream.before
    state = _share(road, directory, stream.state, call, made)
    bodies = {fact.id: fact for fact in stream.own}
    for run in _runs(stream.facts):
        state = _seal_all(road, directory, state, run, witness, made)
        call = fold((bodies[fact.id] for fact in run), call)
        state = _share(road, directory, state, call, made)


def _runs(facts: Iterable[Unsealed]) -> list[list[Unsealed]]:
    """Cut a row of facts after each that may change who reads."""
    runs: list[list[Unsealed]] = [[]]
    for fact in facts:
        runs[-1].append(fact)
        if fact.kind in MOVES:
            runs.append([])
    return [run for run in runs if run]


def _watching(directory: Directory, text: Revision | None) -> str:
    """Name the unit that a watch concerns, where the duty service wrote it down: what a unit wrote, it shared itself."""
    return text.sent.unit if text is not None and is_member(directory, text.desk, JOUR) else ""


def _share(
    road: Road, directory: Directory, state: StreamState, call: Call | None, made: Made, *, watching: str = ""
) -> StreamState:
    who = readers(
        state.name,
        call=call,
        register=road.register(),
        units=units_with_key(directory),
        home=road.unit,
        watching=watching,
    )
    return share_stream(road, directory, state, who, made)


def _seal_all(
    road: Road, directory: Directory, state: StreamState, facts: Iterable[Unsealed], witness: Cursor, made: Made
) -> StreamState:
    seen = witness if is_member(directory, road.seals.desk, witness.unit) else Cursor(unit=witness.unit)
    tail = state.tail
    for fact in facts:
        inside = Inside(fact=fact.data, unit=seen.unit, seq=seen.seq, feed=seen.digest)
        spot = Spot(
            id=fact.id,
            number=tail.number + 1 if tail else 1,
            previous=tail.digest if tail else FIRST,
            directory=directory.number,
        )
        try:
            envelope = road.seals.seal(inside, spot, newest(state.keys))
        except Unavailable:
            made.too_big.append(fact.id)
            continue
        data = frames.write(envelope)
        made.envelopes.append(envelope)
        made.items.append(Item(id=fact.id, kind=Kind.ENVELOPE, data=data))
        tail = Tail(number=spot.number, digest=digest(data), epoch=envelope.header.epoch, key=envelope.header.key)
    return replace(state, tail=tail)
