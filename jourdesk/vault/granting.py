"""Letting a unit read a stream, and taking it back: a stream's key sealed to the unit's key, signed by the desk."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jourdesk.domain.directory import UnitEpoch
from jourdesk.domain.problems import Unavailable
from jourdesk.vault.device import Device
from jourdesk.vault.receiving import open_with, seal_to
from jourdesk.vault.sealing import key_id, verify
from jourdesk.vault.units import UnitSeeds
from jourdesk.wire import shapes
from jourdesk.wire.grants import MAX_NAME, Grant, StreamKey, Withdrawal, bound, message
from jourdesk.wire.shapes import SEAL_SUITE, SIGN_SUITE

_UNSIGNED = bytes(shapes.SIGNATURE_BYTES)
_NAME_ROOM = MAX_NAME + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Giver:
    """Who gives or takes back: the id of what is made, this desk, and the newest directory entry it knows."""

    id: str
    desk: str
    directory: int


def make_grant(key: StreamKey, unit: str, epoch: UnitEpoch, *, giver: Giver, device: Device) -> Grant:
    """Seal a stream's key to a unit.

    Args:
        key: The key; the stream's name goes with it, sealed and padded.
        unit: The unit that is to read.
        epoch: Its newest epoch, from the directory.
        giver: Who gives.
        device: The opened identity of that desk.

    Raises:
        Unavailable: ``grant.bad-key`` if the unit's key is none.
    """
    bare = Grant(
        suite=SEAL_SUITE,
        id=giver.id,
        stream=key.stream,
        epoch=key.epoch,
        key=key.id,
        unit=unit,
        unit_epoch=epoch.number,
        desk=giver.desk,
        directory=giver.directory,
        sealed=b"-",
        signature=_UNSIGNED,
    )
    sealed = replace(bare, sealed=seal_to(epoch.public, _packed(key), info=bound(bare)))
    return replace(sealed, signature=device.sign(message(sealed)))


def open_grant(grant: Grant, seeds: UnitSeeds, *, verify_key: bytes) -> StreamKey:
    """Check a grant's signature and open it.

    Args:
        grant: As it came.
        seeds: The keys of this desk's units.
        verify_key: The public key of the desk that gave it, from the directory.

    Raises:
        Unavailable: ``grant.suite``, ``grant.forged``, ``grant.not-ours`` (no key of that unit and epoch here),
            ``grant.wrong-key``; ``wire.damaged``.
    """
    if grant.suite != SEAL_SUITE:
        raise Unavailable("grant.suite")
    if not verify(verify_key, grant.signature, message(grant)):
        raise Unavailable("grant.forged", desk=grant.desk)
    seed = seeds.get((grant.unit, grant.unit_epoch))
    if seed is None:
        raise Unavailable("grant.not-ours", unit=grant.unit)
    opened = open_with(seed.seed, grant.sealed, info=bound(grant))
    if opened is None:
        raise Unavailable("grant.wrong-key", unit=grant.unit)
    key = _unpacked(grant, opened)
    # The id is made of the key: a giver who hands different keys to different units is caught here.
    if key_id(key.stream, key.epoch, key.key) != grant.key:
        raise Unavailable("grant.wrong-key", unit=grant.unit)
    return key


def make_withdrawal(stream: bytes, unit: str, *, giver: Giver, device: Device) -> Withdrawal:
    """Take a stream back from a unit, as far as it has not fetched it."""
    bare = Withdrawal(
        suite=SIGN_SUITE,
        id=giver.id,
        stream=stream,
        unit=unit,
        desk=giver.desk,
        directory=giver.directory,
        signature=_UNSIGNED,
    )
    return replace(bare, signature=device.sign(message(bare)))


def check_withdrawal(withdrawal: Withdrawal, *, verify_key: bytes) -> None:
    """Check the signature of a withdrawal.

    Raises:
        Unavailable: ``grant.suite`` or ``grant.forged``.
    """
    if withdrawal.suite != SIGN_SUITE:
        raise Unavailable("grant.suite")
    if not verify(verify_key, withdrawal.signature, message(withdrawal)):
        raise Unavailable("grant.forged", desk=withdrawal.desk)


def _packed(key: StreamKey) -> bytes:
    """Write what a grant seals: key, the one before it, and the name, always of one length."""
    name = key.name.encode("utf-8")
    return key.key + key.after + bytes([len(name)]) + name.ljust(_NAME_ROOM - 1, b"\0")


def _unpacked(grant: Grant, opened: bytes) -> StreamKey:
    start = shapes.KEY_BYTES + shapes.KEY_ID_BYTES
    if len(opened) != start + _NAME_ROOM or opened[start] > MAX_NAME:
        raise Unavailable("wire.damaged")
    room = opened[start + 1 :]
    try:
        return StreamKey(
            stream=grant.stream,
            epoch=grant.epoch,
            key=opened[: shapes.KEY_BYTES],
            id=grant.key,
            after=opened[shapes.KEY_BYTES : start],
            name=room[: opened[start]].decode("utf-8"),
        )
    except ValueError:
        raise Unavailable("wire.damaged") from None
