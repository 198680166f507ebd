"""The directory as it travels: a chain of signed entries from a root that every invitation pins.

Whoever holds the fingerprint of the root can check the whole chain with nobody's help; the host can add nothing to it, change
nothing in it, leave nothing out in the middle. That it shows the newest is checked against what others have seen
(``check_head``, and the ``directory`` number that stands in each signed header).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace

from jourdesk.domain import directory_entries as entries
from jourdesk.domain.directory import Directory, was_active
from jourdesk.domain.directory_entries import DeskEnrolled, Entry, Founded, Wrap, Written
from jourdesk.domain.directory_rules import applied
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.wire import frames, shapes
from jourdesk.wire.shapes import FIRST, SIGN_SUITE

Verify = Callable[[bytes, bytes, bytes], bool]
"""(public key of 32 bytes, signature, message) → whether it is good."""

MAX_ENTRY = 1 << 20
KINDS: dict[str, type[Entry]] = {
    kind.__name__: kind
    for kind in vars(entries).values()
    if isinstance(kind, type) and issubclass(kind, Entry) and kind is not Entry
}
_PROSE = frozenset({"name", "label", "municipality"})


@frames.travels("D")
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DirectoryEntry:
    """One entry: where it stands, who signed it, by whose decision, and its body by kind."""

    suite: str
    root: bytes
    number: int
    previous: bytes
    at_ms: int
    signer: str
    decided_by: str
    kind: str
    body: bytes
    signature: bytes

    def __post_init__(self) -> None:
        """Refuse what cannot be an entry."""
        shapes.lines(self.suite, self.kind, self.decided_by)
        shapes.sizes(shapes.DIGEST_BYTES, self.root, self.previous)
        shapes.sizes(shapes.SIGNATURE_BYTES, self.signature)
        shapes.counted(self.number)
        kind, _, name = self.signer.partition(":")
        if kind not in ("root", "desk", "invitation") or bool(name) == (kind == "root"):
            raise ValueError("nobody who signs")
        if name:
            shapes.ids(name)
        if len(self.body) > MAX_ENTRY:
            raise ValueError("an entry of a size we do not write")

    def __repr__(self) -> str:
        """Show where it stands and what it is."""
        return f"DirectoryEntry({self.number}, {self.kind})"


def root_fingerprint(root_key: bytes) -> bytes:
    """Make the fingerprint of a root key that invitations pin: 32 bytes."""
    return hashlib.sha256(b"jourdesk root 1\0" + root_key).digest()


def message(entry: DirectoryEntry) -> bytes:
    """Write what the signer signs."""
    return b"jourdesk directory 1\0" + frames.write_but(entry, "signature")


def digest(data: bytes) -> bytes:
    """Name an entry by its canonical bytes: what the next one's ``previous`` is."""
    return hashlib.sha256(data).digest()


def body_of(entry: DirectoryEntry) -> Entry:
    """Read the body of an entry.

    Raises:
        Unavailable: ``wire.newer`` for a kind that this program does not know: it cannot tell who may read, so it stops.
            ``wire.damaged``.
    """
    kind = KINDS.get(entry.kind)
    if kind is None:
        raise Unavailable("wire.newer")
    body = frames.read_body(kind, entry.body)
    try:
        _check(body)
    except ValueError:
        raise Unavailable("wire.damaged") from None
    return body


def begin(data: bytes, root: bytes, verify: Verify) -> Directory:
    """Begin a directory with its first entry.

    Args:
        data: The canonical bytes of the entry.
        root: The fingerprint that the invitation pins, 32 bytes.
        verify: Checks a signature.

    Raises:
        Refused: ``directory.other-root``, ``directory.forged``, ``directory.reordered``.
        Unavailable: ``wire.damaged`` or ``wire.newer``.
    """
    entry = frames.read(DirectoryEntry, data)
    body = body_of(entry)
    if entry.number != 1 or not isinstance(body, Founded) or entry.previous != FIRST or entry.signer != "root":
        raise Refused("directory.reordered", number=str(entry.number))
    if entry.root != root or root_fingerprint(body.root_key) != root:
        raise Refused("directory.other-root")
    _signed(entry, body.root_key, verify)
    return Directory(
        root=root, root_key=body.root_key, name=body.name, number=1, digest=digest(data), at_ms=entry.at_ms
    )


def grow(directory: Directory, data: bytes, verify: Verify) -> Directory:
    """Add the next entry.

    Raises:
        Refused: ``directory.other-root``, ``directory.replayed``, ``directory.reordered``, ``directory.forked``,
            ``directory.time``, ``directory.forged``, ``directory.suite``; and what ``directory_rules.applied`` refuses.
        Unavailable: ``wire.damaged`` or ``wire.newer``.
    """
    entry = frames.read(DirectoryEntry, data)
    own = digest(data)
    _stands(directory, entry, own)
    body = body_of(entry)
    _signed(entry, _key_of(directory, entry), verify)
    if isinstance(body, DeskEnrolled):
        _proven(directory, body, verify)
    written = Written(number=entry.number, at_ms=entry.at_ms, signer=entry.signer)
    return replace(applied(directory, written, body), number=entry.number, digest=own, at_ms=entry.at_ms)


def check_head(directory: Directory, number: int, head: bytes) -> None:
    """Check what the host says is its newest entry, or what a signed header says its writer had seen.

    Raises:
        Refused: ``directory.truncated`` if the host knows less than this desk, ``directory.forked`` if it knows another.
    """
    if number < directory.number:
        raise Refused("directory.truncated", number=str(number), known=str(directory.number))
    if number == directory.number and head != directory.digest:
        raise Refused("directory.forked", number=str(number))


def writer_key(directory: Directory, desk: str, number: int) -> bytes:
    """Give the key that checks what a desk signed, if it was in the directory then.

    Args:
        directory: As this side knows it.
        desk: The desk that a header names.
        number: The entry that the header says its desk knew.

    Returns:
        The public key, 32 bytes.

    Raises:
        Refused: ``directory.truncated`` if the desk knew more than this side does: what is new must be fetched first, and a
            host that cannot give it is holding it back. ``directory.stranger`` if the desk did not belong then.
    """
    if number > directory.number:
        raise Refused("directory.truncated", number=str(directory.number), known=str(number))
    if not was_active(directory, desk, number):
        raise Refused("directory.stranger", desk=desk)
    return directory.desks[desk].sign_key


def wraps_for(data: Iterable[bytes], desk: str) -> tuple[Wrap, ...]:
    """Give the wraps that entries carry for one desk, in order. The entries must have been checked.

    Raises:
        Unavailable: ``wire.damaged`` or ``wire.newer``.
    """
    bodies = (body_of(frames.read(DirectoryEntry, one)) for one in data)
    return tuple(wrap for body in bodies for wrap in entries.wraps_in(body) if wrap.desk == desk)


def _stands(directory: Directory, entry: DirectoryEntry, own: bytes) -> None:
    number = str(entry.number)
    if entry.root != directory.root:
        raise Refused("directory.other-root")
    if entry.number <= directory.number:
        forked = entry.number == directory.number and own != directory.digest
        raise Refused("directory.forked" if forked else "directory.replayed", number=number)
    if entry.number > directory.number + 1:
        raise Refused("directory.reordered", number=number)
    if entry.previous != directory.digest:
        raise Refused("directory.forked", number=number)
    if entry.at_ms < directory.at_ms:
        raise Refused("directory.time", number=number)


def _key_of(directory: Directory, entry: DirectoryEntry) -> bytes:
    kind, _, name = entry.signer.partition(":")
    if kind == "root":
        return directory.root_key
    if kind == "desk":
        return directory.desk(name).sign_key
    invitation = directory.invitations.get(name)
    if invitation is None:
        raise Refused("directory.invitation", invitation=name)
    return invitation.key


def _signed(entry: DirectoryEntry, key: bytes, verify: Verify) -> None:
    if entry.suite != SIGN_SUITE:
        raise Refused("directory.suite", number=str(entry.number))
    if not verify(key, entry.signature, message(entry)):
        raise Refused("directory.forged", number=str(entry.number))


def _proven(directory: Directory, body: DeskEnrolled, verify: Verify) -> None:
    if not verify(body.sign_key, body.proof, entries.proof_message(directory.root, body)):
        raise Refused("directory.forged", number=str(directory.number + 1))


def _check(body: Entry | Wrap) -> None:
    """Refuse texts that are neither ids nor short lines."""
    for field in fields(body):  # type: ignore[arg-type]  # every kind of entry is a dataclass
        value = getattr(body, field.name)
        if isinstance(value, tuple):
            for wrap in value:
                _check(wrap)
        elif isinstance(value, str) and field.name in _PROSE:
            shapes.lines(value)
        elif isinstance(value, str):
            shapes.ids(value)
