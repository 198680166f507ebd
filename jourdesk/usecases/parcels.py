"""Sealed items in a file, for a morning when the road is closed: made at one desk, opened or carried on by another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from jourdesk.domain.directory import was_active
from jourdesk.domain.problems import Refused
from jourdesk.usecases.follow_directory import load_directory
from jourdesk.usecases.open_feed import Opening, open_items, read_items, wanted
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.road_values import Settled, Settlement
from jourdesk.usecases.seal_facts import look, seal_facts
from jourdesk.usecases.share_stream import units_with_key
from jourdesk.wire import frames, parcel
from jourdesk.wire.parcel import MAX_PARCEL, Parcel
from jourdesk.wire.shapes import SIGN_SUITE

_MOST = 20_000


def make_parcel(road: Road, *, sign: Callable[[bytes], bytes] | None = None) -> tuple[str, bytes]:
    """Seal what is new and write all that the host has not receipted to a file. It stays to be sent as well.

    Args:
        road: The desk's keys and its store; the way to the host is not used.
        sign: Another signature than the desk's own.

    Returns:
        The parcel's id and its bytes.

    Raises:
        Refused: ``parcel.empty`` when there is nothing to carry.
    """
    directory = load_directory(road)
    keyed = units_with_key(directory)
    while True:
        batch = road.at_store(lambda unit: look(unit, road, keyed))
        made = seal_facts(road, directory, batch)
        road.at_store(lambda unit, now=made: unit.keep_made(now))  # type: ignore[misc]  # bound now
        if not batch.full:
            break
    items = road.at_store(lambda unit: unit.outgoing(most=_MOST, room=MAX_PARCEL - (1 << 20)))
    if not items:
        raise Refused("parcel.empty")
    unsigned = Parcel(
        suite=SIGN_SUITE,
        root=road.root,
        id=road.new_id(),
        desk=road.seals.desk,
        made_ms=int(road.now().timestamp() * 1000),
        directory=directory.number,
        items=tuple(item.data for item in items),
        signature=bytes(64),
    )
    signed = replace(unsigned, signature=(sign or road.seals.sign)(parcel.message(unsigned)))
    return signed.id, frames.write(signed)


def take_parcel(road: Road, data: bytes) -> Settled:
    """Open what a colleague's file holds for this desk. What comes so has no place in a feed until the host gives it one.

    Raises:
        Refused: ``parcel.forged``, ``parcel.other-root``, ``directory.behind`` if its desk knows a newer directory;
            ``wire.too-big``.
        Unavailable: ``wire.damaged`` or ``wire.newer``.
    """
    found, directory = parcel.read(data), load_directory(road)
    if found.root != road.root:
        raise Refused("parcel.other-root")
    if found.directory > directory.number:
        raise Refused("directory.behind")
    known_desk = was_active(directory, found.desk, found.directory)
    if not known_desk or not road.seals.verify(
        directory.desk(found.desk).sign_key, found.signature, parcel.message(found)
    ):
        raise Refused("parcel.forged")
    parsed = read_items(item for item in found.items if frames.kind_of(item).__name__ != "DirectoryEntry")
    asked = wanted(parsed)
    known = road.at_store(lambda unit: unit.known(asked))
    arrivals = open_items(Opening(directory=directory, seals=road.seals, known=known), parsed)
    # What is not for this desk is no fault: a file is one for many.
    for_us = tuple(one for one in arrivals if one.reason not in ("envelope.no-key", "envelope.not-entitled"))
    return road.at_store(lambda unit: unit.settle(Settlement(at=road.now(), arrivals=for_us)))
