"""The store as the road sees it: the verbs of a trip, each within one transaction on the store thread."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

from sqlalchemy import select

from jourdesk.domain.call import Call
from jourdesk.domain.fact import Author, Fact, HybridTime
from jourdesk.store import bringing_back
from jourdesk.store import road_reads as reads
from jourdesk.store import sync_feed as feed
from jourdesk.store import sync_made as made
from jourdesk.store import sync_place as place
from jourdesk.store import sync_status as status
from jourdesk.store import tables_sync as s
from jourdesk.store.sync_lookup import known
from jourdesk.store.unit import EncryptedStore, StoreUnit
from jourdesk.usecases.forgetting_values import Wanted as WantedBack
from jourdesk.usecases.ports_sync import SyncUnit
from jourdesk.usecases.road_state import FactStatus, Trouble, Waiting
from jourdesk.usecases.road_values import (
    Arrival,
    Item,
    Kind,
    Known,
    Made,
    Moved,
    Settled,
    Settlement,
    StreamState,
    Unsealed,
    Wanted,
)
from jourdesk.wire.trip import Cursor

T = TypeVar("T")


class StoreSync:
    """One transaction on the store, as the road needs it; see ``ports_sync.SyncUnit`` for each verb."""

    def __init__(self, unit: StoreUnit, desk: str) -> None:
        """Look at an open transaction with the road's eyes.

        Args:
            unit: The transaction.
            desk: The id of this desk.
        """
        self._unit, self._desk = unit, desk
        self._connection = unit.connection

    def unsealed(self, limit: int) -> tuple[Unsealed, ...]:
        """Return facts that have not been sealed."""
        return made.unsealed(self._connection, self._desk, limit)

    def stream_states(self, names: Sequence[str]) -> tuple[StreamState, ...]:
        """Return what travels behind local streams."""
        return made.stream_states(self._connection, names, self._desk)

    def call(self, stream: str) -> Call | None:
        """Return a folded call."""
        return self._unit.call(stream)

    def facts(self, stream: str) -> tuple[Fact, ...]:
        """Return the facts of a stream in the order they count."""
        return self._unit.facts(stream)

    def streams_beside(self, call: str) -> tuple[str, ...]:
        """Name the sealed streams beside a call."""
        return made.streams_beside(self._connection, call)

    def streams_named(self, prefix: str, *, since: datetime | None = None) -> tuple[str, ...]:
        """Name local streams; see ``ports_sync.SyncUnit``."""
        return self._unit.streams_named(prefix, since=since)

    def handed_over(self) -> tuple[str, ...]:
        """Name the calls that this desk has handed over."""
        return status.handed_over(self._connection, self._desk)

    def handed_to(self, calls: Iterable[str]) -> dict[str, frozenset[str]]:
        """Name the units that calls were ever handed over to."""
        return status.handed_to(self._connection, calls)

    def moves(self, stream: str) -> tuple[Moved, ...]:
        """Return what has been sealed of where a call belongs."""
        return status.moves(self._connection, stream)

    def keep_made(self, made_now: Made) -> None:
        """Keep what was sealed."""
        self._unit.memory.asked = None
        made.keep_made(self._connection, made_now)

    def outgoing(self, *, most: int, room: int) -> tuple[Item, ...]:
        """Return what is to leave."""
        return made.outgoing(self._connection, most=most, room=room)

    def try_refused_again(self) -> None:
        """Let what was refused leave again."""
        made.try_again(self._connection)

    def asked(self, limit: int) -> tuple[str, ...]:
        """Name what is to be asked about."""
        memory = self._unit.memory
        if memory.asked is None:
            memory.asked = status.asked(self._connection, limit)
        return memory.asked

    def cursor(self, unit: str, *, at_most: int | None = None) -> Cursor:
        """Return how far a feed has been read."""
        return place.cursor(self._connection, unit, at_most)

    def witnessed(self, unit: str, seq: int) -> bytes | None:
        """Return the digest of a feed at a number."""
        f = s.FeedRow
        return self._connection.execute(select(f.digest).where(f.unit == unit, f.seq == seq)).scalar()

    def rewind(self, unit: str, seq: int) -> int:
        """Read a feed again from a number on."""
        self._unit.memory.asked = None
        return place.rewind(self._unit, unit, seq)

    def known(self, wanted: Wanted) -> Known:
        """Look up what a page needs."""
        return known(self._connection, wanted, self.waiting())

    def settle(self, settlement: Settlement) -> Settled:
        """Keep everything of one answer."""
        self._unit.memory.asked = None
        return feed.settle(self._unit, settlement)

    def withheld(self) -> int:
        """Count what was receipted and never came back."""
        return reads.withheld(self._connection, self._desk)

    def entries(self) -> tuple[bytes, ...]:
        """Return the directory's entries."""
        e = s.EntryRow
        return tuple(self._connection.execute(select(e.data).order_by(e.number)).scalars())

    def offer_entries(self, after: int) -> None:
        """Offer entries of the directory again, before anything else."""
        e = s.EntryRow
        numbers = self._connection.execute(select(e.number).where(e.number > after).order_by(e.number)).scalars()
        made.offer(self._connection, ((f"{made.ENTRY_ID}{number}", Kind.ENTRY) for number in numbers))

    def unsent(self) -> int:
        """Count facts without a place."""
        return self._unit.unsent()

    def refused(self) -> int:
        """Count what the host has refused."""
        return made.refused_count(self._connection)

    def setting(self, key: str) -> str:
        """Return a setting."""
        return self._unit.setting(key)

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        self._unit.set_setting(key, value)

    def last_time(self) -> HybridTime:
        """Return the greatest hybrid time this desk knows of."""
        return self._unit.last_time()

    def envelopes_of(self, ids: Sequence[str]) -> tuple[Item, ...]:
        """Return envelopes as they travelled."""
        return tuple(
            Item(id=one, kind=Kind.ENVELOPE, data=made.data_of(self._connection, Kind.ENVELOPE, one)) for one in ids
        )

    def waiting(self) -> tuple[Waiting, ...]:
        """Return what has been set aside."""
        return reads.waiting(self._connection)

    def troubles(self) -> tuple[Trouble, ...]:
        """Return what has been noticed."""
        return reads.troubles(self._connection)

    def statuses(self, stream: str) -> tuple[FactStatus, ...]:
        """Return how far each fact has come."""
        return status.statuses(self._connection, self._desk, stream)

    def wants_back(self) -> bool:
        """Tell whether a forgotten call is to come back."""
        return bringing_back.is_any_wanted(self._connection)

    def wanted_back(self, units: Collection[str], but: Collection[str]) -> WantedBack | None:
        """Say what is missing of a forgotten call that is to come back."""
        return bringing_back.wanted(self._connection, units, but)

    def take_back(self, call: str, arrivals: Iterable[Arrival]) -> None:
        """Give a forgotten call its bytes back."""
        bringing_back.take(self._unit, call, arrivals)


@contextmanager
def sync_unit(store: EncryptedStore, desk: str) -> Iterator[StoreSync]:
    """Open one transaction for the road: durable when it closes without an exception, or nothing of it is kept."""
    with store.unit(Author(by="", typed_by="", title="", desk=desk)) as unit:
        yield StoreSync(unit, desk)


def at_store(
    store: EncryptedStore, desk: str, run: Callable[[Callable[[], object]], object]
) -> Callable[[Callable[[SyncUnit], T]], T]:
    """Make the road's way into the store.

    Args:
        store: The open store.
        desk: The id of this desk.
        run: Runs work on the store thread and waits for its answer.
    """

    def do(work: Callable[[SyncUnit], T]) -> T:
        def inside() -> T:
            with sync_unit(store, desk) as unit:
                return work(unit)

        return run(inside)  # type: ignore[return-value]  # run gives what the work gave

    return do
