"""The private keys of the units that this desk belongs to, and wrapping them to the desks that join."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag

from jourdesk.domain.directory import EnrolledDesk
from jourdesk.domain.directory_entries import Wrap
from jourdesk.domain.problems import Unavailable
from jourdesk.vault.device import Device
from jourdesk.vault.receiving import SEED_BYTES, public_of, seal_to
from jourdesk.wire import frames, shapes
from jourdesk.wire.shapes import SEAL_SUITE


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnitSeed:
    """The private half of one epoch of a unit: 96 bytes. It lies in the desk's encrypted store, and in wraps."""

    unit: str
    epoch: int
    seed: bytes

    def __post_init__(self) -> None:
        """Refuse what cannot be a seed."""
        shapes.ids(self.unit)
        shapes.counted(self.epoch)
        shapes.sizes(SEED_BYTES, self.seed)

    def __repr__(self) -> str:
        """Show which, never the seed."""
        return f"UnitSeed({self.unit}, {self.epoch})"

    @property
    def public(self) -> bytes:
        """The public half: 1 216 bytes."""
        return public_of(self.seed)


@frames.travels("U")
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Bundle:
    seeds: tuple[UnitSeed, ...]


UnitSeeds = Mapping[tuple[str, int], UnitSeed]
"""(unit, epoch) → its seed."""


def draw(unit: str, epoch: int, random: Callable[[int], bytes]) -> UnitSeed:
    """Draw the key of a new epoch.

    Args:
        unit: The unit.
        epoch: The number of the new epoch, from 1.
        random: Gives n bytes that nobody can guess.
    """
    return UnitSeed(unit=unit, epoch=epoch, seed=random(SEED_BYTES))


def wrap(seeds: Iterable[UnitSeed], to: EnrolledDesk, *, by: str, root: bytes) -> Wrap:
    """Seal the keys of one unit to a desk: all epochs for one that joins, the newest for one that is there.

    Args:
        seeds: Of one unit, at least one.
        to: The desk that is to read.
        by: The id of the desk that seals.
        root: The fingerprint of the directory's root: a wrap of one directory opens in no other.

    Raises:
        Unavailable: ``grant.bad-key`` if the desk's key is none.
    """
    ordered = tuple(sorted(seeds, key=lambda seed: seed.epoch))
    unit, epoch = ordered[-1].unit, ordered[-1].epoch
    info = _info(root, unit, epoch, to.id, by)
    sealed = seal_to(to.receive_key, frames.write(_Bundle(seeds=ordered)), info=info)
    return Wrap(unit=unit, epoch=epoch, desk=to.id, by=by, suite=SEAL_SUITE, sealed=sealed)


def unwrap(wrap: Wrap, device: Device, *, root: bytes) -> tuple[UnitSeed, ...]:
    """Open a wrap to this desk.

    The caller compares each seed's public half with the directory's before it is used (:func:`learn` does).

    Raises:
        Unavailable: ``grant.suite``, ``grant.wrong-key``; ``wire.damaged``.
    """
    if wrap.suite != SEAL_SUITE:
        raise Unavailable("grant.suite")
    try:
        opened = device.open(wrap.sealed, info=_info(root, wrap.unit, wrap.epoch, wrap.desk, wrap.by))
    except (InvalidTag, ValueError):
        raise Unavailable("grant.wrong-key", unit=wrap.unit) from None
    return frames.read(_Bundle, opened).seeds


def learn(
    known: UnitSeeds, wraps: Iterable[Wrap], device: Device, publics: Mapping[tuple[str, int], bytes], *, root: bytes
) -> dict[tuple[str, int], UnitSeed]:
    """Open wraps to this desk and keep the seeds whose public halves stand in the directory.

    Args:
        known: The seeds so far.
        wraps: To this desk, in order.
        device: Its opened identity.
        publics: (unit, epoch) → the public half by the directory.
        root: The fingerprint of the directory's root.

    Returns:
        All seeds.

    Raises:
        Unavailable: As :func:`unwrap`; ``grant.wrong-key`` for a seed that is not the one the directory names.
    """
    seeds = dict(known)
    for one in wraps:
        for seed in unwrap(one, device, root=root):
            if seed.unit != one.unit or publics.get((seed.unit, seed.epoch)) != seed.public:
                raise Unavailable("grant.wrong-key", unit=one.unit)
            seeds[seed.unit, seed.epoch] = seed
    return seeds


def _info(root: bytes, unit: str, epoch: int, desk: str, by: str) -> bytes:
    return b"jourdesk wrap 1\0" + root + "\0".join((SEAL_SUITE, unit, str(epoch), desk, by)).encode()
