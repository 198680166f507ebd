"""Sealed items in a file, for a morning when the road is closed: carried on a stick, opened or passed on by a colleague."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.problems import Refused
from jourdesk.wire import frames, shapes

MAX_PARCEL = 64 << 20
SUFFIX = ".jourdesk"


@frames.travels("P")
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Parcel:
    """Items as in a trip, in order, signed whole by the desk that made the file. What is in them stays sealed."""

    suite: str
    root: bytes
    id: str
    desk: str
    made_ms: int
    directory: int
    items: tuple[bytes, ...]
    signature: bytes

    def __post_init__(self) -> None:
        """Refuse what cannot be a parcel."""
        shapes.lines(self.suite)
        shapes.ids(self.id, self.desk)
        shapes.sizes(shapes.DIGEST_BYTES, self.root)
        shapes.sizes(shapes.SIGNATURE_BYTES, self.signature)

    def __repr__(self) -> str:
        """Show the id and the count."""
        return f"Parcel({self.id}, {len(self.items)} items)"


def message(parcel: Parcel) -> bytes:
    """Write what the desk signs."""
    return b"jourdesk parcel 1\0" + frames.write_but(parcel, "signature")


def read(data: bytes) -> Parcel:
    """Read a file; its signature is the caller's to check with the directory.

    Raises:
        Refused: ``wire.too-big``.
        Unavailable: ``wire.damaged`` or ``wire.newer``.
    """
    if len(data) > MAX_PARCEL:
        raise Refused("wire.too-big")
    return frames.read(Parcel, data)
