"""Open what came: each item checked against the directory and the keys; what does not hold is named and set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from jourdesk.domain.directory import Directory, units_of, was_active
from jourdesk.domain.problems import Problem, Unavailable
from jourdesk.usecases.ports_sync import Seals
from jourdesk.usecases.road_state import Waiting
from jourdesk.usecases.road_values import Arrival, Kind, Known, Wanted
from jourdesk.wire import facts, frames
from jourdesk.wire.envelope import Envelope, digest
from jourdesk.wire.feed import check_page, feed_digest
from jourdesk.wire.grants import Grant, StreamKey, Withdrawal
from jourdesk.wire.trip import Cursor, FeedItem, FeedPage

RETRIED = frozenset({"envelope.no-key", "envelope.not-entitled", "directory.behind", "grant.not-ours", "wire.newer"})
"""Reasons that later knowledge may do away with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """One item of a feed with its bytes read, or the reason why they could not be."""

    unit: str = ""
    seq: int = 0
    digest: bytes = b""
    position: int = 0
    payload: bytes
    value: Envelope | Grant | Withdrawal | None
    reason: str = ""


@dataclass(slots=True, kw_only=True)
class Opening:
    """What an opening goes by: the directory, the keys of this desk, and what the store knows (it grows with each item)."""

    directory: Directory
    seals: Seals
    known: Known
    learned: bool = False
    seen: dict[str, bytes] = field(default_factory=dict)
    _units: dict[tuple[str, int], frozenset[str]] = field(default_factory=dict)

    def units(self, desk: str, number: int) -> frozenset[str]:
        """Name the units of a desk as they were when an entry of the directory was the last."""
        found = self._units.get((desk, number))
        if found is None:
            found = self._units[desk, number] = frozenset(units_of(self.directory, desk, number=number))
        return found


def read_page(cursor: Cursor, page: FeedPage) -> tuple[Parsed, ...]:
    """Check the numbers and digests of a page and read its items; nothing is opened yet.

    Raises:
        Refused: What ``check_page`` finds: the host withholds, reorders, repeats or invents.
    """
    check_page(cursor, page)
    return tuple(_parsed(cursor, page.items))


def read_waiting(waiting: Iterable[Waiting]) -> tuple[Parsed, ...]:
    """Read again what was set aside for a reason that may have gone."""
    return tuple(_parse(one.payload, position=one.position) for one in waiting if one.reason in RETRIED)


def read_items(items: Iterable[bytes]) -> tuple[Parsed, ...]:
    """Read items that came in a file."""
    return tuple(_parse(data) for data in items)


def wanted(parsed: Iterable[Parsed]) -> Wanted:
    """Say what the store must be asked before these can be opened."""
    envelopes, keys, streams = set(), set(), set()
    for one in parsed:
        if isinstance(one.value, Envelope):
            envelopes.add(one.value.header.id)
            keys.add(one.value.header.key)
            streams.add(one.value.header.stream)
        elif one.value is not None:
            streams.add(one.value.stream)
    return Wanted(envelopes=frozenset(envelopes), keys=frozenset(keys), streams=frozenset(streams))


def open_items(opening: Opening, parsed: Iterable[Parsed]) -> tuple[Arrival, ...]:
    """Open items in order; one that does not hold stops none of the others."""
    return tuple(_arrival(opening, one) for one in parsed)


def _parsed(cursor: Cursor, items: Iterable[FeedItem]) -> Iterator[Parsed]:
    running = cursor.digest
    for item in items:
        running = feed_digest(running, item.seq, item.item)
        yield _parse(item.payload, unit=cursor.unit, seq=item.seq, running=running)


def _parse(payload: bytes, *, unit: str = "", seq: int = 0, running: bytes = b"", position: int = 0) -> Parsed:
    value, reason = None, ""
    try:
        value = _value(payload)
    except Unavailable as problem:
        reason = problem.code
    return Parsed(payload=payload, value=value, reason=reason, unit=unit, seq=seq, digest=running, position=position)


def _value(payload: bytes) -> Envelope | Grant | Withdrawal:
    kind = frames.kind_of(payload)
    if kind is Envelope:
        return frames.read(Envelope, payload)
    if kind is Grant:
        return frames.read(Grant, payload)
    return frames.read(Withdrawal, payload)


def _arrival(opening: Opening, one: Parsed) -> Arrival:
    try:
        if isinstance(one.value, Envelope):
            return _envelope(opening, one, one.value)
        if isinstance(one.value, Grant):
            return _grant(opening, one, one.value)
        if isinstance(one.value, Withdrawal):
            return _withdrawal(opening, one, one.value)
        raise Unavailable(one.reason)
    except Problem as problem:
        return _made(one, reason=problem.code)


def _made(one: Parsed, **more: Any) -> Arrival:
    value = one.value
    if isinstance(value, Envelope):
        id_, kind, desk = value.header.id, Kind.ENVELOPE, value.header.desk
    elif value is not None:
        id_, kind, desk = value.id, Kind.GRANT if isinstance(value, Grant) else Kind.WITHDRAWAL, value.desk
    else:
        id_, kind, desk = digest(one.payload).hex(), Kind.ENVELOPE, ""
    return Arrival(
        id=id_,
        kind=kind,
        payload=one.payload,
        desk=desk,
        unit=one.unit,
        seq=one.seq,
        digest=one.digest,
        position=one.position,
        **more,
    )


def _envelope(opening: Opening, one: Parsed, envelope: Envelope) -> Arrival:
    header, own = envelope.header, digest(one.payload)
    there = opening.known.envelopes.get(header.id, opening.seen.get(header.id))
    if there is not None:
        if there != own:
            raise Unavailable("envelope.replaced", desk=header.desk)
        return _made(one)
    key = opening.known.keys.get(header.key)
    verify_key = _key_of(opening, header.desk, header.directory)
    if key is None:
        raise Unavailable("envelope.no-key", desk=header.desk)
    _entitled(opening, header.desk, header.directory, header.stream)
    inside = opening.seals.open(envelope, key, verify_key)
    fact = facts.read(inside.fact)
    if (fact.id, fact.author.desk, fact.stream) != (header.id, header.desk, key.name):
        raise Unavailable("envelope.other-fact", desk=header.desk)
    opening.seen[header.id] = own
    witness = Cursor(unit=inside.unit, seq=inside.seq, digest=inside.feed) if inside.seq else None
    return _made(one, envelope=envelope, fact=fact, fact_data=inside.fact, key=key, witness=witness)


def _grant(opening: Opening, one: Parsed, grant: Grant) -> Arrival:
    shared = opening.known.sharing.setdefault(grant.stream, [])
    if grant in shared:
        return _made(one, shared=grant)  # made here, or read in another feed: it has been checked to the last byte
    verify_key = _key_of(opening, grant.desk, grant.directory)
    if any(isinstance(other, Grant) for other in shared):
        _entitled(opening, grant.desk, grant.directory, grant.stream)
    opened: StreamKey | None = None
    if grant.unit in units_of(opening.directory, opening.seals.desk):
        opened = opening.seals.open_grant(grant, verify_key)
        opening.known.keys.setdefault(opened.id, opened)
        opening.learned = True
    else:
        opening.seals.check_grant(grant, verify_key)
    if all(other.id != grant.id for other in shared):
        shared.append(grant)
    return _made(one, shared=grant, opened=opened)


def _withdrawal(opening: Opening, one: Parsed, withdrawal: Withdrawal) -> Arrival:
    opening.seals.check_withdrawal(withdrawal, _key_of(opening, withdrawal.desk, withdrawal.directory))
    shared = opening.known.sharing.setdefault(withdrawal.stream, [])
    if shared:
        _entitled(opening, withdrawal.desk, withdrawal.directory, withdrawal.stream)
    if all(other.id != withdrawal.id for other in shared):
        shared.append(withdrawal)
    return _made(one, shared=withdrawal)


def _key_of(opening: Opening, desk: str, number: int) -> bytes:
    """Give the key of a desk that had a place in the directory when it wrote."""
    directory = opening.directory
    if number > directory.number:
        raise Unavailable("directory.behind", desk=desk)
    if not was_active(directory, desk, number):
        raise Unavailable("directory.no-desk", desk=desk)
    return directory.desk(desk).sign_key


def _entitled(opening: Opening, desk: str, number: int, stream: bytes) -> None:
    """See that one of the writer's units, as they were, had been let into the stream."""
    units = opening.units(desk, number)
    if not any(isinstance(one, Grant) and one.unit in units for one in opening.known.sharing.get(stream, ())):
        raise Unavailable("envelope.not-entitled", desk=desk)
