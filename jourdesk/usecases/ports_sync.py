"""The shapes that syncing needs of the world: the store's side of a trip, the keys of this desk, the way to the host."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from jourdesk.domain.call import Call
from jourdesk.domain.directory import Directory, UnitEpoch
from jourdesk.domain.fact import Fact
from jourdesk.usecases.forgetting_values import Wanted as WantedBack
from jourdesk.usecases.ports import Settings
from jourdesk.usecases.road_state import FactStatus, Trouble, Waiting
from jourdesk.usecases.road_values import (
    Arrival,
    Item,
    Known,
    Made,
    Moved,
    Settled,
    Settlement,
    Spot,
    StreamState,
    Unsealed,
    Wanted,
)
from jourdesk.wire.envelope import Envelope, Inside
from jourdesk.wire.grants import Grant, StreamKey, Withdrawal
from jourdesk.wire.trip import Cursor

T = TypeVar("T")


class SyncUnit(Settings, Protocol):
    """One transaction on the store, as the road needs it."""

    def unsealed(self, limit: int) -> tuple[Unsealed, ...]:
        """Return facts of this desk that have not been sealed, in the order they were written."""
        ...

    def stream_states(self, names: Sequence[str]) -> tuple[StreamState, ...]:
        """Return what this desk has of the travelling streams behind local ones, in their order."""
        ...

    def call(self, stream: str) -> Call | None:
        """Return a folded call."""
        ...

    def facts(self, stream: str) -> tuple[Fact, ...]:
        """Return the facts of a local stream in the order they count."""
        ...

    def streams_beside(self, call: str) -> tuple[str, ...]:
        """Name the sealed streams beside a call that this desk can read."""
        ...

    def streams_named(self, prefix: str, *, since: datetime | None = None) -> tuple[str, ...]:
        """Name the local streams that begin so, such as every roster; those with something written since an instant."""
        ...

    def handed_over(self) -> tuple[str, ...]:
        """Name the calls that this desk has handed over, the latest ones, oldest first."""
        ...

    def handed_to(self, calls: Iterable[str]) -> dict[str, frozenset[str]]:
        """Name for each of some calls the units that anybody was ever handed over to, whoever did it."""
        ...

    def moves(self, stream: str) -> tuple[Moved, ...]:
        """Return what has been sealed of where a call belongs, in order."""
        ...

    def keep_made(self, made: Made) -> None:
        """Keep what was sealed, before anything of it leaves."""
        ...

    def outgoing(self, *, most: int, room: int) -> tuple[Item, ...]:
        """Return what the host has not receipted, oldest first, at most so many items and bytes; noted as sent."""
        ...

    def try_refused_again(self) -> None:
        """Let what the host refused leave again."""
        ...

    def asked(self, limit: int) -> tuple[str, ...]:
        """Name envelopes of this desk that other units have been given and, as far as known, not fetched."""
        ...

    def cursor(self, unit: str, *, at_most: int | None = None) -> Cursor:
        """Return how far a unit's feed has been read, or the last place not after ``at_most``."""
        ...

    def witnessed(self, unit: str, seq: int) -> bytes | None:
        """Return the digest of a unit's feed at a number, where it has been read."""
        ...

    def rewind(self, unit: str, seq: int) -> int:
        """Read a feed again from a number on; what stood after it is offered to the host again.

        Returns:
            How many items.
        """
        ...

    def known(self, wanted: Wanted) -> Known:
        """Look up what the road must know before it can open a page."""
        ...

    def settle(self, settlement: Settlement) -> Settled:
        """Keep everything of one answer."""
        ...

    def withheld(self) -> int:
        """Count facts that the host says it has kept and that no feed has brought back."""
        ...

    def refused(self) -> int:
        """Count what the host has refused; it stays here and can leave again."""
        ...

    def entries(self) -> tuple[bytes, ...]:
        """Return the directory's entries, in order."""
        ...

    def offer_entries(self, after: int) -> None:
        """Offer the directory's entries after a number to the host again."""
        ...

    def unsent(self) -> int:
        """Count facts that no feed has given a place."""
        ...

    def envelopes_of(self, ids: Sequence[str]) -> tuple[Item, ...]:
        """Return sealed envelopes by id, as they travelled."""
        ...

    def waiting(self) -> tuple[Waiting, ...]:
        """Return what has been set aside, oldest first."""
        ...

    def troubles(self) -> tuple[Trouble, ...]:
        """Return what has been noticed, newest first."""
        ...

    def statuses(self, stream: str) -> tuple[FactStatus, ...]:
        """Return how far each fact of this desk in a stream has come, in the order they were written."""
        ...

    def wants_back(self) -> bool:
        """Tell whether a forgotten call is to come back."""
        ...

    def wanted_back(self, units: Collection[str], but: Collection[str]) -> WantedBack | None:
        """Say what is missing of one forgotten call that is to come back, other than those in ``but``."""
        ...

    def take_back(self, call: str, arrivals: Iterable[Arrival]) -> None:
        """Give a forgotten call its bytes back and fold it.

        Raises:
            Unavailable: ``envelope.other-fact``: it is not what lay here; nothing of it is kept.
        """
        ...


class AtStore(Protocol):
    """Does a piece of work in one transaction, on the store's own thread, and waits for its answer."""

    def __call__(self, work: Callable[[SyncUnit], T], /) -> T:
        """Do it.

        Raises:
            Unavailable: The disk or the key says no; nothing of it is kept.
        """
        ...


class Seals(Protocol):
    """The keys of this desk: what only an open vault can do. ``desk`` is its id."""

    @property
    def desk(self) -> str:
        """The id of this desk."""
        ...

    def sign(self, message: bytes) -> bytes:
        """Sign: 64 bytes."""
        ...

    def verify(self, public: bytes, signature: bytes, message: bytes) -> bool:
        """Check a signature."""
        ...

    def learn(self, directory: Directory, entries: Iterable[bytes]) -> None:
        """Learn the keys of this desk's units from checked entries of the directory."""
        ...

    def tidy(self, directory: Directory, *, at_ms: int) -> tuple[bytes, ...]:
        """Write the entries that this desk owes its units: a key for one that has none or whose key somebody took along, and
        the key for a desk that was let in by somebody without it."""
        ...

    def seal(self, inside: Inside, spot: Spot, key: StreamKey) -> Envelope:
        """Seal and sign a fact.

        Raises:
            Unavailable: ``envelope.too-big``.
        """
        ...

    def open(self, envelope: Envelope, key: StreamKey, verify_key: bytes) -> Inside:
        """Check and open an envelope.

        Raises:
            Unavailable: ``envelope.forged``, ``envelope.wrong-key``, ``envelope.tampered``, ``envelope.suite``.
        """
        ...

    def new_stream(self, name: str) -> StreamKey:
        """Draw a stream with its first key."""
        ...

    def next_key(self, key: StreamKey) -> StreamKey:
        """Draw the key that takes over from one."""
        ...

    def grant(self, key: StreamKey, unit: str, epoch: UnitEpoch, *, id: str, directory: int) -> Grant:
        """Seal a key of a stream to a unit."""
        ...

    def open_grant(self, grant: Grant, verify_key: bytes) -> StreamKey:
        """Check and open a grant.

        Raises:
            Unavailable: ``grant.forged``, ``grant.not-ours``, ``grant.wrong-key``.
        """
        ...

    def withdraw(self, stream: bytes, unit: str, *, id: str, directory: int) -> Withdrawal:
        """Take a stream back from a unit."""
        ...

    def check_grant(self, grant: Grant, verify_key: bytes) -> None:
        """Check the signature of a grant to others.

        Raises:
            Unavailable: ``grant.forged``.
        """
        ...

    def check_withdrawal(self, withdrawal: Withdrawal, verify_key: bytes) -> None:
        """Check the signature of a withdrawal.

        Raises:
            Unavailable: ``grant.forged``.
        """
        ...
