"""The incoming half of the road's store: everything of one answer goes in together, in the host's order, or not at all."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import bindparam, delete, insert, select

from jourdesk.domain.events import HandoverMade
from jourdesk.domain.problems import Unavailable
from jourdesk.domain.secrecy import JOUR, call_of
from jourdesk.store import sync_made as made
from jourdesk.store import tables as t
from jourdesk.store import tables_sync as s
from jourdesk.store.batches import rows_of
from jourdesk.store.projections import fact_row
from jourdesk.store.road_reads import withheld
from jourdesk.store.sync_place import REWOUND, cursor
from jourdesk.store.sync_sharing import HOME, let_in, names_of
from jourdesk.store.sync_taking import POSITION, Taking
from jourdesk.store.unit import StoreUnit
from jourdesk.usecases.fold_on import follow_register
from jourdesk.usecases.ports import REGISTER_STREAM, Changes
from jourdesk.usecases.road_values import Arrival, Kind, Settled, Settlement
from jourdesk.usecases.seal_facts import AWAY, REPLAN
from jourdesk.usecases.seal_facts import MOVES as RESHARING
from jourdesk.wire.facts import digest, instant
from jourdesk.wire.grants import Withdrawal
from jourdesk.wire.trip import Receipt, ReceiptState

_F, _W = t.FactRow, s.WaitingRow
_KEEP = insert(t.MetaRow).prefix_with("OR REPLACE")
_BODY = select(_F.body).where(_F.id == bindparam("of"))
_OVERTAKEN = (
    select(_F.id).where(_F.stream == bindparam("of"), _F.written_order < bindparam("before"), _F.seq.is_(None)).limit(1)
)
_MOVED = select(_F.stream).where(_F.id.in_(bindparam("ids", expanding=True)), _F.kind.in_(AWAY)).distinct()
_WRITES = (
    select(s.WritingRow.name)
    .where(s.WritingRow.name > bindparam("first"), s.WritingRow.name < bindparam("after"))
    .limit(1)
)
_WAIT = insert(_W).prefix_with("OR REPLACE")
_NO_WAIT = delete(_W).where(_W.id == bindparam("of"))


def settle(unit: StoreUnit, settlement: Settlement) -> Settled:
    """Keep everything of one answer and fold again what it touched."""
    connection = unit.connection
    taking = Taking(unit, settlement)
    _entries(taking, settlement)
    _receipts(taking, settlement)
    _feed(taking, settlement.arrivals)
    for arrival in settlement.arrivals:
        _take(taking, arrival)
    taking.flush()
    _overtaken(taking)
    _shared_anew(unit, settlement)
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
        connection.execute(_KEEP, {"key": POSITION, "value": str(taking.position)})
        unit.took(taking.folded_anew(), taking.time, new=taking.new, numbered=taking.numbered)
    changes = _changes(taking, settlement)
    if Changes.REGISTER in changes:
        # In this commit: a desk that goes down now shows contacts anew when it is opened.
        follow_register(unit, settlement.at)
    return Settled(
        changes=changes,
        new=taking.new,
        numbered=taking.numbered,
        aside=taking.aside,
        troubles=tuple(taking.troubles),
    )


def _shared_anew(unit: StoreUnit, settlement: Settlement) -> None:
    """See which streams' readers are looked at again on the next trip.

    The duty service sees to it, which sees the whole: a unit knows of a call only what it was given.
    """
    if unit.setting(HOME) == JOUR:
        again = _told(unit, settlement) | _beside(unit, settlement.arrivals) | _contested(unit, settlement)
        if again:
            unit.set_setting(REPLAN, "\n".join(sorted({*unit.setting(REPLAN).split(), *again})))


def _told(unit: StoreUnit, settlement: Settlement) -> set[str]:
    """A unit has fetched where a call belongs now."""
    ids = [id_ for id_, _ in settlement.fetched]
    return {row.stream for row in rows_of(unit.connection, _MOVED, ids)}


def _beside(unit: StoreUnit, arrivals: Iterable[Arrival]) -> set[str]:
    """Another desk has changed who reads a call that this desk has sealed something beside."""
    calls = {one.fact.stream for one in arrivals if one.fact is not None and _moves(one.fact.body)}
    asked = ({"first": f"{call}.", "after": f"{call}/"} for call in calls)
    return {call_of(name) for one in asked if (name := unit.connection.execute(_WRITES, one).scalar()) is not None}


def _contested(unit: StoreUnit, settlement: Settlement) -> set[str]:
    """Somebody was let in or taken away, perhaps beside a handover that had not been seen there.

    A call that one unit has been let into, and that was handed to it, needs no second look; nor one that was handed to a unit
    that nothing can be given: it is looked at when the directory says otherwise.
    """
    arrivals, keyed = settlement.arrivals, settlement.keyed
    shared = [one.shared for one in arrivals if one.shared is not None]
    moved = [one.fact for one in arrivals if one.fact is not None and _moves(one.fact.body)]
    names = names_of(unit.connection, {one.stream for one in shared}) | {fact.stream for fact in moved}
    units = let_in(unit.connection, names)
    closed = names_of(unit.connection, {one.stream for one in shared if isinstance(one, Withdrawal)})
    made_to = {(f.stream, f.body.unit) for f in moved if isinstance(f.body, HandoverMade)}
    lacking = {stream for stream, to in made_to if to not in units[stream] and (keyed is None or to in keyed)}
    return {name for name in names if call_of(name) and len(units[name]) > 1} | closed | lacking


def _moves(body: object) -> bool:
    return type(body).__name__ in RESHARING


def _entries(taking: Taking, settlement: Settlement) -> None:
    """Keep what the directory has grown by, and who has fetched what."""
    rows = [{"number": number, "data": data} for number, data in settlement.entries]
    if rows:
        taking.connection.execute(insert(s.EntryRow).prefix_with("OR IGNORE"), rows)
    fetched = [{"id": id_, "unit": by} for id_, by in settlement.fetched]
    if fetched:
        taking.connection.execute(insert(s.FetchedRow).prefix_with("OR IGNORE"), fetched)


def _receipts(taking: Taking, settlement: Settlement) -> None:
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


def _feed(taking: Taking, arrivals: tuple[Arrival, ...]) -> None:
    rows = []
    for place, one in enumerate((a for a in arrivals if a.seq), taking.position + 1):
        rows.append(
            {"unit": one.unit, "seq": one.seq, "digest": one.digest, "kind": one.kind, "id": one.id, "position": place}
        )
    if rows:
        taking.connection.execute(insert(s.FeedRow), rows)


def _take(taking: Taking, arrival: Arrival) -> None:
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
            taking.back.append(arrival.id)


def _one(taking: Taking, arrival: Arrival, place: int) -> None:
    if arrival.reason:
        raise Unavailable(arrival.reason)
    if arrival.shared is not None:
        taking.shared.append(arrival.shared)
        if arrival.opened is not None:
            taking.keys.append(arrival.opened)
            taking.chains.learned(arrival.opened)
    elif arrival.kind is Kind.ENVELOPE:
        _envelope(taking, arrival, place)


def _envelope(taking: Taking, arrival: Arrival, place: int) -> None:
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
    taking.came(fact, place)
    taking.time = max(taking.time, fact.at)
    taking.new += 1
    taking.numbered += 1 if place else 0


def _number(taking: Taking, arrival: Arrival, place: int, known: tuple[str, int | None, int]) -> None:
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


def _overtaken(taking: Taking) -> None:
    """Find the streams in which a place changes the order: one's own facts come back as they were written, and mostly do not."""
    for stream, written in taking.placed.items():
        before = {"of": stream, "before": max(written)}
        if written != sorted(written) or taking.connection.execute(_OVERTAKEN, before).first() is not None:
            taking.streams[stream] = None


def _set_aside(taking: Taking, arrival: Arrival, code: str, place: int) -> None:
    taking.aside += 1
    taking.trouble(code, arrival.desk)
    row = {"id": arrival.id, "reason": code, "desk": arrival.desk, "position": place, "payload": arrival.payload}
    taking.connection.execute(_WAIT, row)


def _witnesses(taking: Taking, settlement: Settlement) -> None:
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


def _missing(taking: Taking, settlement: Settlement) -> None:
    """What the host says it has kept must stand in the feed of this desk's own unit, once that has been read to its end.

    Asked once all has left: of a week's facts in one trip, looking through what is still here would cost more than sending it.
    """
    if settlement.more:
        return
    home = taking.unit.setting(HOME)
    head = dict(settlement.heads).get(home)
    if not settlement.receipts or head is None or cursor(taking.connection, home, None).seq != head:
        return
    if withheld(taking.connection, taking.unit.desk):
        taking.trouble("feed.withheld", home)


def _note(taking: Taking) -> None:
    """Count what was noticed; it is shown once with its number, not once for each time."""
    n, when = s.TroubleRow, instant(taking.at)
    for (code, about), times in taking.troubles.items():
        found = taking.connection.execute(select(n.times).where(n.code == code, n.about == about)).scalar() or 0
        row = {"code": code, "about": about, "times": found + times, "last": when}
        taking.connection.execute(insert(n).prefix_with("OR REPLACE"), row)


def _changes(taking: Taking, settlement: Settlement) -> Changes:
    changes = Changes.NONE
    if taking.streams:
        changes |= Changes.CALLS | Changes.CLOCKS
    if REGISTER_STREAM in taking.streams:
        changes |= Changes.REGISTER
    moved = taking.streams or taking.numbered or settlement.receipts or settlement.fetched or taking.troubles
    return changes | Changes.ROAD if moved else changes
