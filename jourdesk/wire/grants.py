"""Who may read a stream: its key sealed to a unit, and the taking back of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jourdesk.domain.problems import Refused
from jourdesk.wire import frames, shapes

MAX_NAME = 96
"""The longest local name of a stream, in bytes."""
_MAX_SEALED = 8192


@frames.travels("G")
@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One key of a stream sealed to one epoch of a unit, signed by the desk that lets it read."""

    suite: str
    id: str
    stream: bytes
    epoch: int
    key: bytes
    unit: str
    unit_epoch: int
    desk: str
    directory: int
    sealed: bytes
    signature: bytes

    def __post_init__(self) -> None:
        """Refuse what cannot be a grant."""
        shapes.lines(self.suite)
        shapes.ids(self.id, self.unit, self.desk)
        shapes.sizes(16, self.stream, self.key)
        shapes.counted(self.epoch, self.unit_epoch, self.directory)
        shapes.sizes(shapes.SIGNATURE_BYTES, self.signature)
        if not 0 < len(self.sealed) <= _MAX_SEALED:
            raise ValueError("a seal of a size we do not write")


@frames.travels("W")
@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A unit is to read no more of a stream; what it has not fetched is taken back."""

    suite: str
    id: str
    stream: bytes
    unit: str
    desk: str
    directory: int
    signature: bytes

    def __post_init__(self) -> None:
        """Refuse what cannot be a withdrawal."""
        shapes.lines(self.suite)
        shapes.ids(self.id, self.unit, self.desk)
        shapes.sizes(shapes.STREAM_BYTES, self.stream)
        shapes.counted(self.directory)
        shapes.sizes(shapes.SIGNATURE_BYTES, self.signature)


@frames.travels("K")
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StreamKey:
    """The key of a stream, as it lies in a grant and in the desk's encrypted store.

    ``id`` is made of the key, so that two keys never share one; ``after`` names the key it took over from. ``name`` is
    the stream's local name, which the host never sees.
    """

    stream: bytes
    epoch: int
    key: bytes
    id: bytes
    after: bytes
    name: str

    def __post_init__(self) -> None:
        """Refuse what cannot be a key."""
        shapes.sizes(16, self.stream, self.id, self.after)
        shapes.sizes(shapes.KEY_BYTES, self.key)
        shapes.counted(self.epoch)
        shapes.lines(self.name)
        if not 0 < len(self.name.encode("utf-8")) <= MAX_NAME:
            raise ValueError("a name of 1 to 96 bytes")
        if (self.epoch == 1) != (self.after == shapes.NO_KEY):
            raise ValueError("only the first key has none before it")

    def __repr__(self) -> str:
        """Show which, never the key nor the name."""
        return f"StreamKey({self.stream.hex()}, {self.epoch})"


def bound(grant: Grant) -> bytes:
    """Write what a grant's seal is bound to: all of it but the seal and the signature."""
    return b"jourdesk grant 1\0" + frames.write_but(grant, "sealed", "signature")


def message(given: Grant | Withdrawal) -> bytes:
    """Write what the desk signs."""
    label = b"jourdesk grant signed 1\0" if isinstance(given, Grant) else b"jourdesk withdrawal 1\0"
    return label + frames.write_but(given, "signature")


def stale(grants: Iterable[Grant], readers: Mapping[str, int]) -> bool:
    """Tell whether somebody who should not read on could open a key, so that the stream needs a new one first.

    Args:
        grants: The grants of one key, whoever gave them.
        readers: The units that should read on, each with its current epoch.

    Returns:
        True if the key was given to another unit, or to an epoch that somebody who has left a unit could open.
    """
    return any(readers.get(grant.unit) != grant.unit_epoch for grant in grants)


def missing(grants: Iterable[Grant], readers: Mapping[str, int]) -> tuple[str, ...]:
    """Name the units among the readers that have no grant of a key, in order."""
    given = {grant.unit for grant in grants}
    return tuple(sorted(unit for unit in readers if unit not in given))


def newest(keys: Iterable[StreamKey]) -> StreamKey:
    """Choose the key that a desk writes under: the latest epoch, and the same one at every desk where two were made at once."""
    return max(keys, key=lambda key: (key.epoch, key.id))


def readers_after(readers: frozenset[str], given: Grant | Withdrawal, giver_units: Iterable[str]) -> frozenset[str]:
    """Follow who reads a stream, by one grant or withdrawal; host and desks reckon alike.

    Args:
        readers: The units that read so far; none for a stream that is new.
        given: What came; its signature has been found good.
        giver_units: The units of its desk, at the directory entry that it names.

    Returns:
        The units that read from here on.

    Raises:
        Refused: ``grant.not-yours`` if none of the desk's units reads the stream. A new stream is given to a unit of
            one's own first.
    """
    own = frozenset(giver_units)
    begins = not readers and isinstance(given, Grant) and given.unit in own
    if not begins and not own & readers:
        raise Refused("grant.not-yours", unit=given.unit)
    return readers | {given.unit} if isinstance(given, Grant) else readers - {given.unit}
