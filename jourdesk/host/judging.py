"""The rules by which the host keeps an item or refuses it. It judges who signed and who may, never what is sealed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import filterfalse

from jourdesk.domain.directory import Directory, epoch_of, is_active, units_of, was_active
from jourdesk.domain.problems import Refused
from jourdesk.host.callers import Caller
from jourdesk.host.items import Item, Sealed, desk_of, known_head, stream_of, well_signed
from jourdesk.host.ledger import Ledger, Record, Stored, Stream
from jourdesk.wire.envelope import Envelope
from jourdesk.wire.grants import Grant, Withdrawal, readers_after
from jourdesk.wire.shapes import EVENT_SUITE, SEAL_SUITE, SIGN_SUITE
from jourdesk.wire.trip import Receipt, ReceiptState

_SUITES = {Envelope: EVENT_SUITE, Grant: SEAL_SUITE, Withdrawal: SIGN_SUITE}


@dataclass(frozen=True, slots=True)
class Judge:
    """One push: what is locked, who carries the items."""

    ledger: Ledger
    caller: Caller


def judge(bench: Judge, item: Item, directory: Directory) -> Receipt:
    """Judge one sealed item and, if it is kept, put it in its stream and in the feeds of those who may read it.

    Args:
        bench: The push.
        item: An item that could be read.
        directory: The directory as it stands before this item.

    Returns:
        Its receipt; an item that is there already with the same bytes gets the one that it got.
    """
    value = item.value
    assert isinstance(value, Envelope | Grant | Withdrawal)
    known = bench.ledger.items.get(item.id)
    try:
        if known is not None:
            if known.digest != item.digest:
                raise Refused(f"{_room(value)}.forged")
            late = known.late
        else:
            late = _kept(bench, item, value, directory)
    except Refused as problem:
        return Receipt(id=item.id, state=ReceiptState.REFUSED, code=problem.code)
    return Receipt(id=item.id, state=ReceiptState.LATE if late else ReceiptState.KEPT)


def _kept(bench: Judge, item: Item, value: Sealed, directory: Directory) -> bool:
    """Keep an item, or raise; return whether a withdrawal came too late."""
    if not bench.caller.desk:
        raise Refused("directory.not-allowed")
    _check_signature(item, value, directory)
    stream = bench.ledger.streams.get(stream_of(value))
    if isinstance(value, Grant):
        return _grant(bench, item, value, directory)
    if stream is None:
        raise Refused("envelope.no-grant" if isinstance(value, Envelope) else "grant.not-yours")
    if isinstance(value, Envelope):
        return _envelope(bench, item, value, stream, directory)
    return _withdrawal(bench, item, value, stream, directory)


def _check_signature(item: Item, value: Sealed, directory: Directory) -> None:
    desk = directory.desk(desk_of(value))
    if _suite(value) != _SUITES[type(value)]:
        raise Refused(f"{_room(value)}.suite")
    good = item.signed if item.signed is not None else well_signed(value, item.data, desk.sign_key)
    if not good:
        raise Refused(f"{_room(value)}.forged")
    if known_head(value) > directory.number:
        raise Refused("directory.behind", number=str(known_head(value)))


def _grant(bench: Judge, item: Item, grant: Grant, directory: Directory) -> bool:
    if grant.unit_epoch > epoch_of(directory, grant.unit).number:
        raise Refused("directory.no-epoch", unit=grant.unit)
    ledger, stream = bench.ledger, bench.ledger.streams[grant.stream]
    _check_author(bench, grant, stream, directory)
    readers = stream.readers()
    readers_after(readers, grant, _units(grant, directory))
    earlier = tuple(stream.history.get(grant.key, ()))
    stored = ledger.keep(stream, item.data, item.digest, Record("G", grant.id, grant.desk, key=grant.key))
    ledger.let_read(stream, grant.key, grant.unit)
    # The grants of a key, the new one last, stand before the envelopes that it opens.
    for one in (*filter(_is_grant, earlier), stored, *filterfalse(_is_grant, earlier)):
        ledger.deliver((grant.unit,), stream, one)
    ledger.deliver(sorted(readers - {grant.unit}), stream, stored)
    return False


def _is_grant(stored: Stored) -> bool:
    return stored.grant


def _envelope(bench: Judge, item: Item, value: Envelope, stream: Stream, directory: Directory) -> bool:
    header = value.header
    _check_author(bench, value, stream, directory)
    if header.key not in stream.active or not stream.readers().intersection(_units(value, directory)):
        raise Refused("envelope.no-grant")
    ledger = bench.ledger
    place = (stream.id, header.desk, header.number)
    if ledger.numbers.setdefault(place, header.id) != header.id:
        raise Refused("envelope.fork", desk=header.desk)
    record = Record("E", header.id, header.desk, header.number, header.key)
    stored = ledger.keep(stream, item.data, item.digest, record)
    ledger.deliver(sorted(stream.active[header.key]), stream, stored)
    return False


def _withdrawal(bench: Judge, item: Item, value: Withdrawal, stream: Stream, directory: Directory) -> bool:
    _check_author(bench, value, stream, directory)
    directory.unit(value.unit)
    readers_after(stream.readers(), value, _units(value, directory))
    ledger = bench.ledger
    late = ledger.was_read(stream, value.unit)
    stored = ledger.keep(stream, item.data, item.digest, Record("W", value.id, value.desk, late=late))
    ledger.close(stream, value.unit, stored)
    ledger.deliver(sorted(stream.readers()), stream, stored)
    return late


def _check_author(bench: Judge, value: Sealed, stream: Stream, directory: Directory) -> None:
    """Demand a desk that is active; what one wrote before it was put out, a colleague who reads the stream may carry.

    So that a restored store is healed, and nothing unsent is lost with a desk that was revoked.
    """
    desk = desk_of(value)
    if not was_active(directory, desk, known_head(value)):
        raise Refused("directory.stranger", desk=desk)
    if is_active(directory, desk):
        return
    readers = stream.readers() or (frozenset({value.unit}) if isinstance(value, Grant) else frozenset())
    if bench.caller.desk == desk or not readers.intersection(bench.caller.units):
        raise Refused("directory.revoked", desk=desk)


def _units(value: Sealed, directory: Directory) -> tuple[str, ...]:
    """Name the units of the desk at the entry that the item names: there every reader looks them up, too."""
    return units_of(directory, desk_of(value), number=known_head(value))


def _suite(value: Sealed) -> str:
    return value.header.suite if isinstance(value, Envelope) else value.suite


def _room(value: Sealed) -> str:
    return "envelope" if isinstance(value, Envelope) else "grant"
