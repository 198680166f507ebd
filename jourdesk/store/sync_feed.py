"""The incoming half of the road's store: everything of one answer goes in together, in the host's order, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Executable, bindparam, delete, insert, select, update

from jourdesk.domain.fact import HybridTime
from jourdesk.domain.problems import Unavailable
from jourdesk.store import sync_made as made
from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.store.batches import rows_of
from jourdesk.store.projections import fact_row
from jourdesk.store.road_reads import withheld
from jourdesk.store.sync_chains import Chains
from jourdesk.store.sync_place import REWOUND, cursor
from jourdesk.store.sync_status import HOME, MOVES
from jourdesk.store.unit import StoreUnit
from jourdesk.usecases.ports import REGISTER_STREAM, Changes
from jourdesk.usecases.road_values import Arrival, Kind, Settled, Settlement
from jourdesk.usecases.seal_facts import MOVES as RESHARING
from jourdesk.usecases.seal_facts import REPLAN
from jourdesk.wire.facts import digest, instant
from jourdesk.wire.trip import Receipt, ReceiptState

_POSITION = "feed-position"
_F, _W = t.FactRow, s.WaitingRow
_KEPT = select(t.MetaRow.value).where(t.MetaRow.key == _POSITION)
_KEEP = insert(t.MetaRow).prefix_with("OR REPLACE")
_THERE = select(_F.id, _F.stream, _F.seq, _F.written_order).where(_F.id.in_(bindparam("ids", expanding=True)))
_BODY = select(_F.body).where(_F.id == bindparam("of"))
_OVERTAKEN = (
    select(_F.id).where(_F.stream == bindparam("of"), _F.written_order < bindparam("before"), _F.seq.is_(None)).limit(1)
)
_KEEP_FACT = insert(_F)
_KEEP_ENVELOPE = insert(s.EnvelopeRow).prefix_with("OR IGNORE")
_CAME_BACK = delete(s.OutgoingRow).where(s.OutgoingRow.id == bindparam("of"))
_NUMBER = update(_F).where(_F.id == bindparam("of")).values(seq=bindparam("place"))
_WRITTEN: tuple[Executable, ...] = (_KEEP_FACT, _KEEP_ENVELOPE, _NUMBER, _CAME_BACK)
_WAIT = insert(_W).prefix_with("OR REPLACE")
_NO_WAIT = delete(_W).where(_W.id == bindparam("of"))
_COUNT = "times"


class _Taking:
    """What one settlement has gathered so far; it is written in few statements."""

    def __init__(self, unit: StoreUnit, settlement: Settlement) -> None:
        """Look up what is here of all that came."""
        self.unit, self.connection, self.at = unit, unit.connection, settlement.at
        self.chains = Chains(unit.connection, self.flush)
        self.position = int(unit.connection.execute(_KEPT).scalar() or 0)
        ids = [one.id for one in settlement.arrivals]
        self.there = {row.id: (row.stream, row.seq, row.written_order) for row in rows_of(self.connection, _THERE, ids)}
        self.streams: dict[str, None] = {}
        self.placed: dict[str, list[int]] = {}
        self.time = HybridTime(0)
        self.new = self.numbered = self.aside = 0
        self.troubles: dict[tuple[str, str], int] = {}
        self.facts: list[dict[str, Any]] = []
        self.envelopes: list[dict[str, Any]] = []
        self.numbers: list[dict[str, Any]] = []
        self.back: list[dict[str, Any]] = []

    def trouble(self, code: str, about: str) -> None:
        """Note something about the host or a desk."""
        self.troubles[code, about] = self.troubles.get((code, about), 0) + 1

    def flush(self) -> None:
        """Write what has been gathered."""
        gathered = (self.facts, self.envelopes, self.numbers, self.back)
        for statement, rows in zip(_WRITTEN, gathered, strict=True):
            if rows:
                self.connection.execute(statement, rows)
                rows.clear()


def settle(unit: StoreUnit, settlement: Settlement) -> Settled:
    """Keep everything of one answer and fold again what it touched."""
    connection = unit.connection
    taking = _Taking(unit, settlement)
    if settlement.entries:
        rows = [{"number": number, "data": data} for number, data in settlement.entries]
        connection.execute(insert(s.EntryRow).prefix_with("OR IGNORE"), rows)
    _receipts(taking, settlement)
    _feed(taking, settlement.arrivals)
    for arrival in settlement.arrivals:
        _take(taking, arrival)
    taking.flush()
    _overtaken(taking)
    if settlement.fetched:
        rows_fetched = [{"id": id_, "unit": by} for id_, by in settlement.fetched]
        connection.execute(insert(s.FetchedRow).prefix_with("OR IGNORE"), rows_fetched)
        _told(unit, [id_ for id_, _ in settlement.fetched])
    _moved(unit, settlement.arrivals)
    for code, about in settlement.troubles:
        taking.trouble(code, about)
    _witnesses(taking, settlement)
    _missing(taking, settlement)
    _note(taking)
    for key, value in settlement.settings:
        unit.set_setting(key, value)
    if any(arrival.shared is not None for arrival in settlement.arrivals):
        made.try_again(connection)  # what was refused for want of a grant may be let in now
    if settlement.arrivals:
        connection.execute(_KEEP, {"key": _POSITION, "value": str(taking.position)})
        unit.took(tuple(taking.streams), taking.time, new=taking.new, numbered=taking.numbered)
    return Settled(
        changes=_changes(taking, settlement),
        new=taking.new,
        numbered=taking.numbered,
        aside=taking.aside,
        troubles=tuple(taking.troubles),
    )


def _told(unit: StoreUnit, ids: list[str]) -> None:
    """A unit has fetched where a call belongs now: who reads the call is looked at again."""
    moves = select(_F.stream).where(_F.id.in_(ids), _F.kind.in_(MOVES)).distinct()
    _replan(unit, unit.connection.execute(moves).scalars())


def _moved(unit: StoreUnit, arrivals: tuple[Arrival, ...]) -> None:
    """Another desk has changed who reads a call: what this desk has sealed beside it is looked at again."""
    calls = {one.fact.stream for one in arrivals if one.fact is not None and type(one.fact.body).__name__ in RESHARING}
    w = s.WritingRow
    _replan(
        unit,
        (
            call
            for call in calls
            if unit.connection.execute(select(w.name).where(w.name > f"{call}.", w.name < f"{call}/").limit(1)).first()
        ),
    )


def _replan(unit: StoreUnit, calls: Iterable[str]) -> None:
    fresh = set(calls)
    if fresh:
        unit.set_setting(REPLAN, "\n".join(sorted({*unit.setting(REPLAN).split(), *fresh})))


def _receipts(taking: _Taking, settlement: Settlement) -> None:
    kept = [item.id for item, receipt in settlement.receipts if receipt.state is not ReceiptState.REFUSED]
    made.receipted(taking.connection, kept)
    made.refused(taking.connection, _refusals(settlement.receipts))
    for item, receipt in settlement.receipts:
        if receipt.state is ReceiptState.REFUSED:
            taking.trouble(receipt.code or "road.refused", item.kind)


def _refusals(receipts: Iterable[tuple[object, Receipt]]) -> list[tuple[str, str]]:
    return [
        (item.id, receipt.code or "road.refused")  # type: ignore[attr-defined]  # items of a settlement have ids
        for item, receipt in receipts
        if receipt.state is ReceiptState.REFUSED
    ]


def _feed(taking: _Taking, arrivals: tuple[Arrival, ...]) -> None:
    rows = []
    for place, one in enumerate((a for a in arrivals if a.seq), taking.position + 1):
        rows.append(
            {"unit": one.unit, "seq": one.seq, "digest": one.digest, "kind": one.kind, "id": one.id, "position": place}
        )
    if rows:
        taking.connection.execute(insert(s.FeedRow), rows)


def _take(taking: _Taking, arrival: Arrival) -> None:
    """Take one item; what does not hold is set aside under its reason, and the next one is taken."""
    if arrival.seq:
        taking.position += 1
    place = taking.position if arrival.seq else arrival.position
    try:
        _one(taking, arrival, place)
    except Unavailable as problem:
        _set_aside(taking, arrival, problem.code, place)
        return
    if not arrival.reason:
        if not arrival.seq:
            taking.connection.execute(_NO_WAIT, {"of": arrival.id})
        else:
            taking.back.append({"of": arrival.id})


def _one(taking: _Taking, arrival: Arrival, place: int) -> None:
    if arrival.reason:
        raise Unavailable(arrival.reason)
    if arrival.shared is not None:
        made.keep_sharing(taking.connection, (arrival.shared,))
        if arrival.opened is not None:
            made.keep_keys(taking.connection, (arrival.opened,))
            taking.chains.learned(arrival.opened.stream)
    elif arrival.kind is Kind.ENVELOPE:
        _envelope(taking, arrival, place)


def _envelope(taking: _Taking, arrival: Arrival, place: int) -> None:
    known = taking.there.get(arrival.id)
    if known is not None:
        _number(taking, arrival, place, known)
        return
    envelope, fact = arrival.envelope, arrival.fact
    if envelope is None or fact is None:
        return
    own = digest(arrival.fact_data)
    gap = taking.chains.check_envelope(envelope, arrival.payload)
    taking.chains.check_fact(fact, own)
    if gap:
        taking.trouble(gap, envelope.header.desk)
    row = fact_row(fact, arrival.fact_data, own) | {"seq": place or None}
    taking.facts.append(row)
    taking.envelopes.append(made.envelope_row(envelope, arrival.payload))
    taking.there[fact.id] = (fact.stream, place or None, 0)
    taking.chains.took(envelope, arrival.payload, fact, own)
    taking.streams[fact.stream] = None
    taking.time = max(taking.time, fact.at)
    taking.new += 1
    taking.numbered += 1 if place else 0


def _number(taking: _Taking, arrival: Arrival, place: int, known: tuple[str, int | None, int]) -> None:
    """Give a fact that is here its place: one's own come back, or one that was read in another feed before."""
    if arrival.fact_data:
        taking.flush()
        if arrival.fact_data != taking.connection.execute(_BODY, {"of": arrival.id}).scalar():
            raise Unavailable("envelope.other-fact", desk=arrival.desk)
    stream, seq, written = known
    if seq is None and place:
        taking.numbers.append({"of": arrival.id, "place": place})
        taking.there[arrival.id] = (stream, place, written)
        taking.placed.setdefault(stream, []).append(written)
        taking.numbered += 1


def _overtaken(taking: _Taking) -> None:
    """Find the streams in which a place changes the order: one's own facts come back as they were written, and mostly do not."""
    for stream, written in taking.placed.items():
        before = {"of": stream, "before": max(written)}
        if written != sorted(written) or taking.connection.execute(_OVERTAKEN, before).first() is not None:
            taking.streams[stream] = None


def _set_aside(taking: _Taking, arrival: Arrival, code: str, place: int) -> None:
    taking.aside += 1
    taking.trouble(code, arrival.desk)
    row = {"id": arrival.id, "reason": code, "desk": arrival.desk, "position": place, "payload": arrival.payload}
    taking.connection.execute(_WAIT, row)


def _witnesses(taking: _Taking, settlement: Settlement) -> None:
    """Compare what others say they have been shown with what this desk has been shown."""
    heads, f = dict(settlement.heads), s.FeedRow
    for seen in dict.fromkeys(arrival.witness for arrival in settlement.arrivals):
        if seen is None or seen.unit not in heads:
            continue
        here = select(f.digest).where(f.unit == seen.unit, f.seq == seen.seq)
        own = taking.connection.execute(here).scalar()
        rewound = int(taking.unit.setting(f"{REWOUND}{seen.unit}") or 0)
        if own is not None and own != seen.digest and not 0 < rewound < seen.seq:
            taking.trouble("feed.forked", seen.unit)
        if seen.seq > heads[seen.unit] and not rewound:
            taking.trouble("feed.withheld", seen.unit)


def _missing(taking: _Taking, settlement: Settlement) -> None:
    """What the host says it has kept must stand in the feed of this desk's own unit, once that has been read to its end."""
    home = taking.unit.setting(HOME)
    head = dict(settlement.heads).get(home)
    if not settlement.receipts or head is None or cursor(taking.connection, home, None).seq != head:
        return
    if withheld(taking.connection, taking.unit.desk):
        taking.trouble("feed.withheld", home)


def _note(taking: _Taking) -> None:
    """Count what was noticed; it is shown once with its number, not once for each time."""
    n, when = s.TroubleRow, instant(taking.at)
    for (code, about), times in taking.troubles.items():
        found = taking.connection.execute(select(n.times).where(n.code == code, n.about == about)).scalar() or 0
        row = {"code": code, "about": about, "times": found + times, "last": when}
        taking.connection.execute(insert(n).prefix_with("OR REPLACE"), row)


def _changes(taking: _Taking, settlement: Settlement) -> Changes:
    changes = Changes.NONE
    if taking.streams:
        changes |= Changes.CALLS | Changes.CLOCKS
    if REGISTER_STREAM in taking.streams:
        changes |= Changes.REGISTER
    moved = taking.streams or taking.numbered or settlement.receipts or settlement.fetched or taking.troubles
    return changes | Changes.ROAD if moved else changes
