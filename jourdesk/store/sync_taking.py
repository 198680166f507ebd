"""What one settlement gathers before it is written: facts, envelopes, keys, places; in few statements, whatever their number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Executable, bindparam, insert, select, update

from jourdesk.domain.fact import Fact, HybridTime
from jourdesk.store import sync_made as made
from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.store.batches import rows_of
from jourdesk.store.sync_chains import Chains
from jourdesk.store.sync_sharing import keep_sharing
from jourdesk.store.unit import StoreUnit
from jourdesk.usecases.road_values import Settlement, Shared
from jourdesk.wire.grants import StreamKey

POSITION = "feed-position"
_F = t.FactRow
_KEPT = select(t.MetaRow.value).where(t.MetaRow.key == POSITION)
_THERE = select(_F.id, _F.stream, _F.seq, _F.written_order).where(_F.id.in_(bindparam("ids", expanding=True)))
_KEEP_FACT = insert(_F)
_KEEP_ENVELOPE = insert(s.EnvelopeRow).prefix_with("OR IGNORE")
_NUMBER = update(_F).where(_F.id == bindparam("of")).values(seq=bindparam("place"))
_WRITTEN: tuple[Executable, ...] = (_KEEP_FACT, _KEEP_ENVELOPE, _NUMBER)


class Taking:
    """What one settlement has gathered so far; it is written in few statements."""

    def __init__(self, unit: StoreUnit, settlement: Settlement) -> None:
        """Look up what is here of all that came."""
        self.unit, self.connection, self.at = unit, unit.connection, settlement.at
        facts = [one.fact for one in settlement.arrivals if one.fact is not None]
        self.chains = Chains(unit.connection, self.flush)
        self.chains.expect(
            frozenset(one.envelope.header.stream for one in settlement.arrivals if one.envelope is not None),
            frozenset(fact.stream for fact in facts),
        )
        self.position = int(unit.connection.execute(_KEPT).scalar() or 0)
        ids = [one.id for one in settlement.arrivals]
        self.there = {row.id: (row.stream, row.seq, row.written_order) for row in rows_of(self.connection, _THERE, ids)}
        self.streams: dict[str, None] = {}
        self.begun: dict[str, list[tuple[bool, int, Fact]]] = {}
        self.shared: list[Shared] = []
        self.keys: list[StreamKey] = []
        self.placed: dict[str, list[int]] = {}
        self.time = HybridTime(0)
        self.new = self.numbered = self.aside = 0
        self.troubles: dict[tuple[str, str], int] = {}
        self.facts: list[dict[str, Any]] = []
        self.envelopes: list[dict[str, Any]] = []
        self.numbers: list[dict[str, Any]] = []
        self.back: list[str] = []

    def trouble(self, code: str, about: str) -> None:
        """Note something about the host or a desk."""
        self.troubles[code, about] = self.troubles.get((code, about), 0) + 1

    def came(self, fact: Fact, place: int) -> None:
        """Note a fact that is new here; ``place`` 0: it has none."""
        self.streams[fact.stream] = None
        if self.chains.is_new(fact.stream):
            self.begun.setdefault(fact.stream, []).append((place == 0, place, fact))

    def folded_anew(self) -> Mapping[str, tuple[Fact, ...] | None]:
        """Name the streams to fold again; where all of one's facts came just now, with them in their order."""
        found: dict[str, tuple[Fact, ...] | None] = dict.fromkeys(self.streams)
        for stream, came in self.begun.items():
            found[stream] = tuple(fact for _, _, fact in sorted(came, key=lambda one: one[:2]))
        return found

    def flush(self) -> None:
        """Write what has been gathered."""
        keep_sharing(self.connection, self.shared)
        made.keep_keys(self.connection, self.keys)
        self.shared, self.keys = [], []
        made.receipted(self.connection, self.back)
        self.back = []
        gathered = (self.facts, self.envelopes, self.numbers)
        for statement, rows in zip(_WRITTEN, gathered, strict=True):
            if rows:
                self.connection.execute(statement, rows)
                rows.clear()
