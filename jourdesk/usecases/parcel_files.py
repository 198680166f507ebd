"""Sealed records in files: what is unsent for a morning when the road is closed, a colleague's, and what was set aside."""

from __future__ import annotations

from pathlib import Path

from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.usecases.parcels import make_parcel, take_parcel
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.read_road import export_set_aside
from jourdesk.usecases.road_values import Settled
from jourdesk.wire.parcel import MAX_PARCEL

ENDING = "jourdesk"
"""How files of sealed records end."""


def save_parcel(road: Road, *, path: str) -> str:
    """Write all that the host has not receipted to a file, sealed; it stays to be sent as well. Runs on the road thread.

    Returns:
        Where it lies.

    Raises:
        Refused: ``parcel.empty`` when there is nothing to carry.
        Unavailable: ``parcel.file`` when the disk says no.
    """
    _, data = make_parcel(road)
    return _write(path, data)


def open_parcel(road: Road, *, path: str) -> Settled:
    """Take in what a colleague's file holds for this desk. Runs on the road thread.

    Raises:
        Refused: ``wire.too-big``, and what ``take_parcel`` refuses.
        Unavailable: ``parcel.file`` when it cannot be read; ``wire.damaged`` or ``wire.newer``.
    """
    source = Path(path)
    try:
        if source.stat().st_size > MAX_PARCEL:
            raise Refused("wire.too-big")
        data = source.read_bytes()
    except OSError:
        raise Unavailable("parcel.file", file=source.name) from None
    return take_parcel(road, data)


def save_set_aside(desk: Desk, *, record: str, path: str) -> str:
    """Write a record that was set aside to a file, as it came. Runs on the store thread.

    Raises:
        Refused: ``road.not-set-aside``.
        Unavailable: ``parcel.file``.
    """
    return _write(path, export_set_aside(desk, record))


def _write(path: str, data: bytes) -> str:
    target = Path(path)
    try:
        target.write_bytes(data)
    except OSError:
        raise Unavailable("parcel.file", file=target.name) from None
    return str(target)
