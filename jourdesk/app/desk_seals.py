"""The keys of this desk as the road uses them: the open vault's identity, and the keys of the desk's units."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from jourdesk.domain.directory import Directory, UnitEpoch, is_active, stale_units, units_of, unwrapped
from jourdesk.domain.problems import Unavailable
from jourdesk.usecases.road_values import Spot
from jourdesk.vault import directory as acts
from jourdesk.vault import granting, sealing, units
from jourdesk.vault.device import Device
from jourdesk.vault.units import UnitSeed
from jourdesk.wire import directory as wire
from jourdesk.wire.envelope import Envelope, Inside
from jourdesk.wire.grants import Grant, StreamKey, Withdrawal, message


class DeskSeals:
    """See ``ports_sync.Seals`` for each verb."""

    def __init__(self, device: Device, desk: str, *, random: Callable[[int], bytes]) -> None:
        """Tie an opened identity to the id of its desk and to randomness."""
        self._device, self._desk, self._random = device, desk, random
        self._seeds: dict[tuple[str, int], UnitSeed] = {}

    @property
    def desk(self) -> str:
        """The id of this desk."""
        return self._desk

    def sign(self, message: bytes) -> bytes:
        """Sign."""
        return self._device.sign(message)

    def verify(self, public: bytes, signature: bytes, message: bytes) -> bool:
        """Check a signature."""
        return sealing.verify(public, signature, message)

    def learn(self, directory: Directory, entries: Iterable[bytes]) -> None:
        """Open the wraps that lie in entries for this desk."""
        wraps = wire.wraps_for(entries, self._desk)
        self._seeds = units.learn(self._seeds, wraps, self._device, acts.publics(directory), root=directory.root)

    def seeds_of(self, unit: str) -> tuple[UnitSeed, ...]:
        """Give the keys of a unit that are here, of all its epochs."""
        return tuple(seed for seed in self._seeds.values() if seed.unit == unit)

    def tidy(self, directory: Directory, *, at_ms: int) -> tuple[bytes, ...]:
        """Write one entry that this desk owes one of its units; the next one is written on the next trip."""
        if not is_active(directory, self._desk):
            return ()
        hand = acts.Hand(name=f"desk:{self._desk}", key=self._device, decided_by=self._desk, at_ms=at_ms)
        stale = stale_units(directory)
        for unit in units_of(directory, self._desk):
            if not directory.unit(unit).epochs or unit in stale:
                entry, _ = acts.begin_epoch(directory, hand, unit, random=self._random)
                return (entry,)
            own = self.seeds_of(unit)
            waiting = unwrapped(directory, unit)
            if waiting and self._desk not in waiting and own:
                return (acts.add_wraps(directory, hand, unit, to=waiting, seeds=own),)
        return ()

    def seal(self, inside: Inside, spot: Spot, key: StreamKey) -> Envelope:
        """Seal and sign a fact."""
        place = sealing.Place(
            id=spot.id, stream=key.stream, number=spot.number, previous=spot.previous, directory=spot.directory
        )
        return sealing.seal(inside, place, key, desk=self._desk, device=self._device)

    def open(self, envelope: Envelope, key: StreamKey, verify_key: bytes) -> Inside:
        """Check and open an envelope."""
        return sealing.open_envelope(envelope, key, verify_key=verify_key)

    def new_stream(self, name: str) -> StreamKey:
        """Draw a stream."""
        return sealing.new_stream(name, self._random)

    def next_key(self, key: StreamKey) -> StreamKey:
        """Draw the key that takes over."""
        return sealing.next_key(key, self._random)

    def grant(self, key: StreamKey, unit: str, epoch: UnitEpoch, *, id: str, directory: int) -> Grant:
        """Seal a key to a unit."""
        return granting.make_grant(key, unit, epoch, giver=self._giver(id, directory), device=self._device)

    def open_grant(self, grant: Grant, verify_key: bytes) -> StreamKey:
        """Check and open a grant."""
        return granting.open_grant(grant, self._seeds, verify_key=verify_key)

    def check_grant(self, grant: Grant, verify_key: bytes) -> None:
        """Check a grant to others."""
        if not sealing.verify(verify_key, grant.signature, message(grant)):
            raise Unavailable("grant.forged", desk=grant.desk)

    def withdraw(self, stream: bytes, unit: str, *, id: str, directory: int) -> Withdrawal:
        """Take a stream back."""
        return granting.make_withdrawal(stream, unit, giver=self._giver(id, directory), device=self._device)

    def check_withdrawal(self, withdrawal: Withdrawal, verify_key: bytes) -> None:
        """Check a withdrawal."""
        granting.check_withdrawal(withdrawal, verify_key=verify_key)

    def _giver(self, id_: str, directory: int) -> granting.Giver:
        return granting.Giver(id=id_, desk=self._desk, directory=directory)
