"""The one door: a transaction through which every fact goes in, and every screen reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from jourdesk.domain.call import Call
from jourdesk.domain.events import Body
from jourdesk.domain.fact import FIRST, Author, Fact, HybridTime
from jourdesk.domain.fold import fold
from jourdesk.domain.lineage import ends_of
from jourdesk.domain.problems import Refused
from jourdesk.domain.secrecy import StreamKind, call_of, kind_of
from jourdesk.domain.summary import Summary
from jourdesk.store import forgetting
from jourdesk.store import tables as t
from jourdesk.store.engine import StoreFile
from jourdesk.store.memory import Memory, Tail
from jourdesk.store.projections import NOTHING, fact_row, project
from jourdesk.store.reads import Reads
from jourdesk.wire import facts as wire

_CLOCK_KEY, _UNSENT_KEY = "hybrid-time", "unsent"
_STALE_KEY, _CLOCKED = "fold.since", "clocks"

# Statements are built once: building them costs more than running them.
_F = t.FactRow
_SEEN_LAST = select(_F.id).where(_F.stream == bindparam("of")).order_by(_F.written_order.desc()).limit(1)
_OWN_TAIL = (
    select(_F.number, _F.hash, _SEEN_LAST.scalar_subquery().label("seen"))
    .where(_F.desk == bindparam("by_desk"), _F.stream == bindparam("of"))
    .order_by(_F.number.desc())
    .limit(1)
)
_KEPT_META = select(t.MetaRow.value).where(t.MetaRow.key == bindparam("of"))
_KEEP_META = insert(t.MetaRow).prefix_with("OR REPLACE")
_KEEP_FACT = insert(t.FactRow)
_COUNT_UNSENT = select(func.count()).select_from(_F).where(_F.seq.is_(None))
_WITH_CLOCKS = select(t.ClockRow.stream).distinct()
_DROP_DRAFT = delete(t.DraftRow).where(t.DraftRow.call == bindparam("of"))


class EncryptedStore:
    """The store as the use cases see it. Everything runs on the store thread."""

    def __init__(
        self,
        file: StoreFile,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[], str],
        summarise: Callable[[Call], Summary],
    ) -> None:
        """Tie an open file to a clock, ids and the function that makes a call's summary."""
        self.file = file
        self.now = now
        self.new_id = new_id
        self.summarise = summarise
        self._memory = Memory()

    @contextmanager
    def unit(self, author: Author) -> Iterator[StoreUnit]:
        """Open one transaction: durable when it closes without an exception, or nothing of it is kept.

        Raises:
            Unavailable: The disk or the key says no.
        """
        try:
            with self.file.begin() as connection:
                yield StoreUnit(connection, author, self, self._memory)
        except BaseException:
            self._memory.forget()
            raise

    def fold_stale(self, *, author: Author, most: int) -> tuple[int, int]:
        """Fold again the next few calls that a register has made stale; see ``ports.Store``."""
        with self.unit(author) as unit:
            stale = unit.stale()
            now, rest = stale[-most:], stale[:-most]
            for call in reversed(now):
                unit.show_again(call)
            if not rest and unit.setting(_STALE_KEY):
                unit.set_setting(_STALE_KEY, "")
            self._memory.stale = rest
        return len(now), len(rest)


class StoreUnit(Reads):
    """One transaction on the store thread."""

    def __init__(self, connection: Connection, author: Author, store: EncryptedStore, memory: Memory) -> None:
        """Hold what the transaction needs."""
        self.connection = connection
        self._author = author
        self._store = store
        self._memory = memory

    @property
    def memory(self) -> Memory:
        """What the store remembers from one transaction to the next."""
        return self._memory

    @property
    def desk(self) -> str:
        """The id of the desk in whose name this is."""
        return self._author.desk

    def now(self) -> datetime:
        """Read the clock."""
        return self._store.now()

    def record(self, stream: str, *bodies: Body, happened: datetime | None = None) -> Call | None:
        """Keep facts and refold their call in the same commit; see ``ports.Unit``."""
        written = self._store.now()
        call = self.call(stream)
        tail = self._tail(stream)
        at = self.last_time()
        rows = []
        for body in bodies:
            at = at.next(written)
            fact = Fact(
                id=self._store.new_id(),
                stream=stream,
                board="",
                author=self._author,
                number=tail.number + 1,
                previous=tail.hash,
                parents=tail.seen,
                at=at,
                happened=happened or written,
                written=written,
                schema=wire.schema_of(type(body).__name__),
                body=body,
            )
            # The partition is the board the call belongs to once this fact counts: walled from the first keystroke.
            call = fold((fact,), call)
            fact = replace(fact, board=call.board if call else "")
            data = wire.canonical(fact)
            tail = Tail(desk=tail.desk, number=fact.number, hash=wire.digest(data), seen=(fact.id,))
            rows.append(fact_row(fact, data, tail.hash))
        if rows:
            self._keep(stream, rows, tail, at)
        if call is not None:
            self._show(call)
        return call

    def _keep(self, stream: str, rows: list[dict[str, Any]], tail: Tail, at: HybridTime) -> None:
        unsent = self.unsent() + len(rows)
        self.connection.execute(_KEEP_FACT, rows)
        kept = {_CLOCK_KEY: f"{at.ms}.{at.n}", _UNSENT_KEY: str(unsent)}
        self.connection.execute(_KEEP_META, [{"key": key, "value": value} for key, value in kept.items()])
        self._memory.of(stream).tail, self._memory.time, self._memory.unsent = tail, at, unsent

    def _show(self, call: Call) -> None:
        """Project a call; what is shown of it already is left alone."""
        known = self._memory.of(call.id)
        fresh, known.call = known.call is None, call
        summary = self._store.summarise(call)
        project(self.connection, summary, before=NOTHING if fresh else known.shown)
        known.shown = summary

    def make_stale(self, since: datetime | None = None) -> None:
        """Note that calls are to be folded again; see ``ports.Unit``."""
        if since is not None or not self.setting(_STALE_KEY):
            self.set_setting(_STALE_KEY, since.isoformat() if since is not None else _CLOCKED)
        self._memory.stale = None

    def stale(self) -> list[str]:
        """Name the calls that are still to be folded again, the newest last. The note of it outlives a crash: then all are."""
        if self._memory.stale is None:
            noted = self.setting(_STALE_KEY)
            since = datetime.fromisoformat(noted) if noted not in ("", _CLOCKED) else None
            rows = self.calls_since(since) if since is not None else ()
            recent = [row.call for row in sorted(rows, key=lambda row: row.received)]
            clocked = self.connection.execute(_WITH_CLOCKS).scalars() if noted else ()
            self._memory.stale = [*dict.fromkeys((*(set(clocked) - set(recent)), *recent))]
        return self._memory.stale

    def show_again(self, stream: str) -> None:
        """Project a call by what holds now."""
        call = self.call(stream)
        if call is not None:
            self._show(call)

    def call(self, stream: str) -> Call | None:
        """Return a folded call; see ``ports.Unit``."""
        known = self._memory.of(stream)
        if known.call is None and not known.apart:
            # What lies beside the calls is never folded: an access log of years must not be read to be added to.
            known.apart = kind_of(stream) is not StreamKind.CALL
            known.call = None if known.apart else fold(self.facts(stream))
        return known.call

    def _folded(self, stream: str, facts: tuple[Fact, ...]) -> Call | None:
        known = self._memory.of(stream)
        known.apart = kind_of(stream) is not StreamKind.CALL
        return None if known.apart else fold(facts)

    def keep_draft(self, call: str, content: str) -> None:
        """Keep working material; see ``ports.Unit``."""
        row = {"call": call, "content": content, "written": self._store.now(), "author": self._author.by}
        self.connection.execute(insert(t.DraftRow).prefix_with("OR REPLACE"), row)

    def drop_draft(self, call: str) -> None:
        """Forget working material; see ``ports.Unit``."""
        self.connection.execute(_DROP_DRAFT, {"of": call})

    def forget(self, call: str, *, counts: bool) -> None:
        """Forget a call here; see ``ports.Unit``."""
        kept = self.call(call)
        if kept is None:
            raise Refused("call.unknown")
        forgetting.forget(self.connection, call, received=kept.received, at=self._store.now(), counts=counts)
        self._memory.drop(call)

    def unsent(self) -> int:
        """Count unsent facts; see ``ports.Unit``. The number is kept: counting a million takes a third of a second."""
        if self._memory.unsent is None:
            kept = self.connection.execute(_KEPT_META, {"of": _UNSENT_KEY}).scalar()
            self._memory.unsent = int(kept if kept is not None else self.connection.execute(_COUNT_UNSENT).scalar_one())
        return self._memory.unsent

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting; see ``ports.Unit``."""
        self._set(t.SettingRow, key, value)

    def _set(self, table: type[Any], key: str, value: str) -> None:
        self.connection.execute(insert(table).prefix_with("OR REPLACE"), {"key": key, "value": value})

    def _tail(self, stream: str) -> Tail:
        """Find the desk's number and hash so far in a stream, and the fact this desk saw last in it."""
        known, desk = self._memory.of(stream), self._author.desk
        if known.tail is None or known.tail.desk != desk:
            own = self.connection.execute(_OWN_TAIL, {"by_desk": desk, "of": stream}).first()
            seen = own.seen if own else self.connection.execute(_SEEN_LAST, {"of": stream}).scalar()
            number, digest = (own.number, own.hash) if own else (0, FIRST)
            # A call, what is sealed beside it, and a month of a roster may have several ends, when desks wrote beside each
            # other: all of them have been seen.
            ends = (seen,) if seen else ()
            long = known.apart and kind_of(stream) not in (StreamKind.SEALED, StreamKind.ROSTER)
            facts = () if long else self.facts(stream)
            if seen and not long and not facts:
                raise Refused("call.forgotten")
            seen_now = ends if long else ends_of(facts)
            known.tail = Tail(desk=desk, number=number, hash=digest, seen=seen_now)
        return known.tail

    def took(self, streams: Mapping[str, tuple[Fact, ...] | None], at: HybridTime, *, new: int, numbered: int) -> None:
        """Fold again what came from elsewhere.

        Args:
            streams: Where facts came or got another place; with all of a stream's facts in their order where it is new here.
            at: The greatest hybrid time among them: this desk writes after it.
            new: How many facts are new here.
            numbered: How many facts have got a place (negative: have lost it).
        """
        unsent = self.unsent() + new - numbered
        time = max(self.last_time(), at)
        kept = {_CLOCK_KEY: f"{time.ms}.{time.n}", _UNSENT_KEY: str(unsent)}
        self.connection.execute(_KEEP_META, [{"key": key, "value": value} for key, value in kept.items()])
        self._memory.time, self._memory.unsent = time, unsent
        for stream, facts in streams.items():
            known = self._memory.of(stream)
            known.call, known.tail = None, None
            # Of a stream that is new here nothing is shown yet, and nothing has to be read.
            call = self.call(stream) if facts is None else self._folded(stream, facts)
            if call is not None:
                self._show(call)
            elif about := call_of(stream):
                # Something new in a call that is forgotten here, or in what is sealed beside it: half of it is never shown.
                forgetting.want(self.connection, about)

    def last_time(self) -> HybridTime:
        """Return the greatest hybrid time this desk has written; it never goes backwards, whatever the wall clock does."""
        if self._memory.time is None:
            kept = self.connection.execute(_KEPT_META, {"of": _CLOCK_KEY}).scalar()
            ms, _, n = (kept or "0.0").partition(".")
            self._memory.time = HybridTime(int(ms), int(n))
        return self._memory.time
