"""What passes between the store and the road: what is sealed, what came, what is known of it, what is kept of an answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from jourdesk.domain.fact import Fact
from jourdesk.usecases.ports import Changes
from jourdesk.usecases.road_state import Waiting
from jourdesk.wire.envelope import Envelope, Tail
from jourdesk.wire.grants import Grant, StreamKey, Withdrawal
from jourdesk.wire.trip import Cursor, Receipt

Shared: TypeAlias = Grant | Withdrawal


class Kind(StrEnum):
    """What an item is."""

    ENTRY = "entry"
    GRANT = "grant"
    ENVELOPE = "envelope"
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Unsealed:
    """A fact of this desk that has not been sealed: its id, its local stream, its kind, its canonical bytes."""

    id: str
    stream: str
    kind: str
    data: bytes

    def __repr__(self) -> str:
        """Show the id only."""
        return f"Unsealed({self.id})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A sealed fact that says where a call belongs: the id of its key, and the units that are known to have fetched it."""

    key: bytes
    fetched: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamState:
    """What this desk has of the travelling stream behind a local one.

    ``keys`` go by epoch; ``sharing`` holds grants and withdrawals in the host's order; ``tail`` is this desk's own last
    envelope. ``to_be_told`` names units that have fetched something of the call, and are not known to have the last word on
    where it belongs that they can open. All is empty while nothing has travelled.
    """

    name: str
    stream: bytes = b""
    keys: tuple[StreamKey, ...] = ()
    sharing: tuple[Shared, ...] = ()
    tail: Tail | None = None
    to_be_told: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that travels: its id, its kind, its canonical bytes."""

    id: str
    kind: Kind
    data: bytes

    def __repr__(self) -> str:
        """Show which."""
        return f"Item({self.kind}, {self.id})"


@dataclass(slots=True, kw_only=True)
class Made:
    """What sealing made, in the order it must leave."""

    items: list[Item] = field(default_factory=list)
    envelopes: list[Envelope] = field(default_factory=list)
    shared: list[Shared] = field(default_factory=list)
    keys: list[StreamKey] = field(default_factory=list)
    writing: dict[str, bytes] = field(default_factory=dict)
    too_big: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the road must know of the store before it can open a page."""

    envelopes: frozenset[str]
    keys: frozenset[bytes]
    streams: frozenset[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the store knows of what came: digests of envelopes by id, keys by id, sharing by stream, what still waits."""

    envelopes: dict[str, bytes]
    keys: dict[bytes, StreamKey]
    sharing: dict[bytes, list[Shared]]
    waiting: tuple[Waiting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One item that came, checked as far as the directory and the keys go.

    ``seq`` 0: not from a feed (from a file, or tried again; then ``position`` is its old place). Exactly one of the following
    is set, or none where the store has the very same already: ``fact`` with ``key`` (an envelope that opened), ``shared`` with
    ``opened`` where it is for this desk, ``reason`` for what cannot be taken.
    """

    id: str
    kind: Kind
    payload: bytes
    desk: str
    unit: str = ""
    seq: int = 0
    digest: bytes = b""
    position: int = 0
    envelope: Envelope | None = None
    fact: Fact | None = None
    fact_data: bytes = b""
    key: StreamKey | None = None
    shared: Shared | None = None
    opened: StreamKey | None = None
    witness: Cursor | None = None
    reason: str = ""

    def __repr__(self) -> str:
        """Show which."""
        return f"Arrival({self.kind}, {self.id})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """Everything of one answer, kept in one commit.

    ``troubles`` are codes with what they are about; ``heads`` tells how long the host says each unit's feed is; ``more``: this
    desk has more to send at once, so that it is not asked yet whether all has come back. ``keyed`` are the units that can be
    given anything (unknown: all).
    """

    at: datetime
    receipts: tuple[tuple[Item, Receipt], ...] = ()
    entries: tuple[tuple[int, bytes], ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    fetched: tuple[tuple[str, str], ...] = ()
    troubles: tuple[tuple[str, str], ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    heads: tuple[tuple[str, int], ...] = ()
    more: bool = False
    keyed: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What a settlement changed: how many facts are new here, were numbered, were set aside."""

    changes: Changes = Changes.NONE
    new: int = 0
    numbered: int = 0
    aside: int = 0
    troubles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where an envelope is to stand: the fields of its header that are not the key's."""

    id: str
    number: int
    previous: bytes
    directory: int
