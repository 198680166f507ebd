"""What a push knows of the streams and feeds that it has locked, and what it is going to write in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from jourdesk.wire.feed import feed_digest


@dataclass(frozen=True, slots=True)
class Stored:
    """A record at its position in its stream."""

    position: int
    digest: bytes
    size: int
    grant: bool = False


@dataclass(slots=True)
class Stream:
    """A locked stream: which units hold which of its keys, and for some keys the records that belong to them."""

    id: int
    last: int
    active: dict[bytes, set[str]] = field(default_factory=dict)
    history: dict[bytes, list[Stored]] = field(default_factory=dict)

    def readers(self) -> frozenset[str]:
        """Name the units that hold any of its keys."""
        return frozenset().union(*self.active.values())


@dataclass(slots=True)
class Feed:
    """A locked feed. ``delivered``: for some streams, which positions stand at which number, withdrawn ones left out."""

    id: int
    unit: str
    head: int
    digest: bytes
    served: int
    delivered: dict[int, dict[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Known:
    """An item that is there already."""

    digest: bytes
    late: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """Numbers of a feed whose payload a withdrawal takes: those of one stream in ``first`` to ``last``."""

    feed: int
    stream: int
    first: int
    last: int
    by: Stored


class Record(NamedTuple):
    """What is told of an item beside its bytes: its kind (``E``, ``G`` or ``W``), id, desk, and what its kind has of the rest."""

    kind: str
    item: str
    desk: str
    number: int | None = None
    key: bytes | None = None
    late: bool = False


@dataclass(slots=True)
class Ledger:
    """Everything locked by one push, changed in memory first and written in a few statements at the end."""

    root_id: int
    streams: dict[bytes, Stream] = field(default_factory=dict)
    feeds: dict[str, Feed] = field(default_factory=dict)
    items: dict[str, Known] = field(default_factory=dict)
    numbers: dict[tuple[int, str, int], str] = field(default_factory=dict)
    records: list[dict[str, Any]] = field(default_factory=list)
    numbered: list[dict[str, Any]] = field(default_factory=list)
    readers: dict[tuple[int, bytes, str], bool] = field(default_factory=dict)
    taken: list[Taken] = field(default_factory=list)

    def keep(self, stream: Stream, data: bytes, digest: bytes, record: Record) -> Stored:
        """Put a record last in its stream."""
        stream.last += 1
        self.records.append(
            {
                "root_id": self.root_id,
                "stream_id": stream.id,
                "position": stream.last,
                "kind": record.kind,
                "item": record.item,
                "digest": digest,
                "desk": record.desk,
                "number": record.number,
                "key": record.key,
                "late": record.late,
                "data": data,
            }
        )
        self.items[record.item] = Known(digest, record.late)
        stored = Stored(stream.last, digest, len(data), record.kind == "G")
        if record.key is not None:
            stream.history.setdefault(record.key, []).append(stored)
        return stored

    def deliver(self, units: Iterable[str], stream: Stream, stored: Stored) -> None:
        """Give a record the next number in the feeds of some units, unless it stands there already."""
        for unit in units:
            feed = self.feeds[unit]
            delivered = feed.delivered.setdefault(stream.id, {})
            if stored.position in delivered:
                continue
            feed.head += 1
            feed.digest = feed_digest(feed.digest, feed.head, stored.digest)
            delivered[stored.position] = feed.head
            self.numbered.append(
                {
                    "feed_id": feed.id,
                    "seq": feed.head,
                    "stream_id": stream.id,
                    "position": stored.position,
                    "withdrawn_by": None,
                    "size": stored.size,
                    "digest": feed.digest,
                }
            )

    def let_read(self, stream: Stream, key: bytes, unit: str) -> None:
        """Note that a unit holds a key."""
        stream.active.setdefault(key, set()).add(unit)
        self.readers[stream.id, key, unit] = True

    def was_read(self, stream: Stream, unit: str) -> bool:
        """Tell whether anything of a stream has been handed out to a unit."""
        feed = self.feeds[unit]
        return any(seq <= feed.served for seq in feed.delivered.get(stream.id, {}).values())

    def close(self, stream: Stream, unit: str, by: Stored) -> None:
        """Let a unit read no more of a stream, and take back what it has not been handed."""
        for key, units in stream.active.items():
            if unit in units:
                units.discard(unit)
                self.readers[stream.id, key, unit] = False
        feed = self.feeds[unit]
        delivered = feed.delivered.get(stream.id, {})
        feed.delivered[stream.id] = {at: seq for at, seq in delivered.items() if seq <= feed.served}
        self.taken.append(Taken(feed.id, stream.id, feed.served + 1, feed.head, by))
