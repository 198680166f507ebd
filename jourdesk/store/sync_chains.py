"""The two chains of what comes: a desk's envelopes within a travelling stream, and its facts within a local one."""

from __future__ import annotations

from collections.abc import Callable, Collection

from sqlalchemy import Connection, bindparam, select

from jourdesk.domain.fact import FIRST, Fact
from jourdesk.domain.problems import Unavailable
from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.store.batches import rows_of
from jourdesk.store.sync_made import keys_of, tail
from jourdesk.wire import frames
from jourdesk.wire.envelope import Envelope, Tail, digest, follows
from jourdesk.wire.grants import StreamKey

_F, _E = t.FactRow, s.EnvelopeRow
_LAST = (
    select(_F.number, _F.hash)
    .where(_F.desk == bindparam("by_desk"), _F.stream == bindparam("of"))
    .order_by(_F.number.desc())
    .limit(1)
)
_THERE = select(_F.stream).where(_F.stream.in_(bindparam("ids", expanding=True))).distinct()
_KEYS = select(s.StreamKeyRow.data).where(s.StreamKeyRow.stream.in_(bindparam("ids", expanding=True)))
_BESIDE = select(_F.number, _F.hash, _F.previous).where(
    _F.desk == bindparam("by_desk"),
    _F.stream == bindparam("of"),
    _F.number.between(bindparam("low"), bindparam("high")),
)
_AT = select(_E.data).where(
    _E.stream == bindparam("of"), _E.desk == bindparam("by_desk"), _E.number == bindparam("number")
)


class Chains:
    """Where each chain ends, as far as one settlement has come."""

    def __init__(self, connection: Connection, flush: Callable[[], None]) -> None:
        """Begin with what the store has.

        Args:
            connection: An open transaction.
            flush: Writes what has been gathered, before the store is asked about it.
        """
        self._connection, self._flush = connection, flush
        self._envelopes: dict[tuple[bytes, str], Tail | None] = {}
        self._facts: dict[tuple[str, str], tuple[int, bytes]] = {}
        self._took_over: dict[bytes, dict[bytes, bytes]] = {}
        self._new: set[str] = set()

    def expect(self, travelling: Collection[bytes], local: Collection[str]) -> None:
        """Look up at once what is here of many streams: of those that begin now nothing has to be asked afterwards."""
        for row in rows_of(self._connection, _KEYS, travelling):
            key = frames.read(StreamKey, row.data)
            self._took_over.setdefault(key.stream, {})[key.id] = key.after
        for stream in travelling:
            self._took_over.setdefault(stream, {})
        self._new = set(local) - {row.stream for row in rows_of(self._connection, _THERE, local)}

    def is_new(self, stream: str) -> bool:
        """Tell whether nothing of a local stream was here before."""
        return stream in self._new

    def learned(self, key: StreamKey) -> None:
        """A key of a stream has come in."""
        self._keys(key.stream)[key.id] = key.after

    def check_envelope(self, envelope: Envelope, data: bytes) -> str:
        """Check an envelope that is new here against those of its desk.

        Returns:
            ``envelope.gap`` if one before it is missing: it is taken all the same, and the gap is named.

        Raises:
            Unavailable: ``envelope.fork``, ``envelope.replayed`` or ``envelope.epoch``: it is not taken.
        """
        last = self._envelope_tail(envelope)
        try:
            follows(last, envelope, data, self._keys(envelope.header.stream))
        except Unavailable as problem:
            if problem.code == "envelope.gap":
                return problem.code
            if problem.code == "envelope.replayed" and self._fills(envelope, data):
                return ""
            raise
        return ""

    def check_fact(self, fact: Fact, own: bytes) -> None:
        """Check a fact that is new here against those of its desk in its stream.

        Raises:
            Unavailable: ``fact.fork``: its number is taken, or a neighbour names another.
        """
        number, last = self._fact_tail(fact)
        if fact.number == number + 1 and fact.previous == (last if number else FIRST):
            return
        self._flush()
        asked = {"by_desk": fact.author.desk, "of": fact.stream, "low": fact.number - 1, "high": fact.number + 1}
        for row in self._connection.execute(_BESIDE, asked):
            before = row.number == fact.number - 1 and row.hash != fact.previous
            behind = row.number == fact.number + 1 and row.previous != own
            if before or behind or row.number == fact.number:
                raise Unavailable("fact.fork", desk=fact.author.desk)

    def took(self, envelope: Envelope, data: bytes, fact: Fact, own: bytes) -> None:
        """Note that both are in."""
        header = envelope.header
        last = self._envelope_tail(envelope)
        if last is None or header.number > last.number:
            self._envelopes[header.stream, header.desk] = Tail(
                number=header.number, digest=digest(data), epoch=header.epoch, key=header.key
            )
        if fact.number > self._fact_tail(fact)[0]:
            self._facts[fact.author.desk, fact.stream] = (fact.number, own)

    def _fills(self, envelope: Envelope, data: bytes) -> bool:
        """Tell whether a late envelope fits in a gap: its number is free, and the one after it names it."""
        self._flush()
        header = envelope.header
        place = {"of": header.stream, "by_desk": header.desk}
        if self._connection.execute(_AT, {**place, "number": header.number}).scalar() is not None:
            return False
        next_one = self._connection.execute(_AT, {**place, "number": header.number + 1}).scalar()
        return next_one is None or frames.read(Envelope, next_one).header.previous == digest(data)

    def _keys(self, stream: bytes) -> dict[bytes, bytes]:
        if stream not in self._took_over:
            self._took_over[stream] = {key.id: key.after for key in keys_of(self._connection, stream)}
        return self._took_over[stream]

    def _envelope_tail(self, envelope: Envelope) -> Tail | None:
        place = (envelope.header.stream, envelope.header.desk)
        if place not in self._envelopes:
            self._envelopes[place] = tail(self._connection, *place)
        return self._envelopes[place]

    def _fact_tail(self, fact: Fact) -> tuple[int, bytes]:
        place = (fact.author.desk, fact.stream)
        if place not in self._facts:
            asked = {"by_desk": place[0], "of": place[1]}
            row = None if self.is_new(fact.stream) else self._connection.execute(_LAST, asked).first()
            self._facts[place] = (row.number, row.hash) if row else (0, FIRST)
        return self._facts[place]
