"""What a desk sends, read: each item by itself, so that one that is damaged does not stop the others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from jourdesk.domain.directory import Directory
from jourdesk.domain.problems import Problem, Unavailable
from jourdesk.host.signatures import verify
from jourdesk.wire import envelope as envelopes
from jourdesk.wire import frames
from jourdesk.wire import grants as given
from jourdesk.wire.directory import DirectoryEntry
from jourdesk.wire.envelope import Envelope
from jourdesk.wire.grants import Grant, Withdrawal

Sealed: TypeAlias = Envelope | Grant | Withdrawal
Value: TypeAlias = Sealed | DirectoryEntry
_KINDS = (Envelope, Grant, Withdrawal, DirectoryEntry)
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its value, or the code of why it cannot be read; its bytes and their SHA-256.

    ``signed``: whether its signature is good, as far as could be told before the transaction (``None``: not yet known).
    """

    value: Value | None
    code: str
    data: bytes
    digest: bytes
    signed: bool | None = None

    @property
    def id(self) -> str:
        """The name that its receipt bears."""
        value = self.value
        if value is None:
            return ""
        if isinstance(value, Envelope):
            return value.header.id
        return str(value.number) if isinstance(value, DirectoryEntry) else value.id


def read_items(items: Iterable[bytes], directory: Directory) -> list[Item]:
    """Read items and check their signatures against the desks known so far: work that no lock waits for."""
    return [_read(data, directory) for data in items]


def desk_of(value: Sealed) -> str:
    """Name the desk that signed."""
    return value.header.desk if isinstance(value, Envelope) else value.desk


def stream_of(value: Sealed) -> bytes:
    """Name the stream, 16 bytes."""
    return value.header.stream if isinstance(value, Envelope) else value.stream


def known_head(value: Sealed) -> int:
    """Tell which entry of the directory its desk had seen."""
    return value.header.directory if isinstance(value, Envelope) else value.directory


def well_signed(value: Sealed, data: bytes, key: bytes) -> bool:
    """Check the signature of a desk; ``data`` is what the value was read from."""
    message = envelopes.message_in(data, value) if isinstance(value, Envelope) else given.message(value)
    return verify(key, value.signature, message)


def _read(data: bytes, directory: Directory) -> Item:
    digest = hashlib.sha256(data).digest()
    try:
        kind = frames.kind_of(data)
        if kind not in _KINDS:
            raise Unavailable("wire.damaged")
        value: Value = frames.read(kind, data)  # type: ignore[assignment]  # one of the kinds above
    except Problem as problem:
        return Item(None, problem.code, data, digest)
    if isinstance(value, DirectoryEntry):
        return Item(value, "", data, digest)
    desk = directory.desks.get(desk_of(value))
    return Item(value, "", data, digest, None if desk is None else well_signed(value, data, desk.sign_key))
