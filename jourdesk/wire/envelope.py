"""A fact as it leaves the laptop: a header that the host may read, what is sealed, and the signature of the desk.

The header says who (the desk), where (an opaque stream) and which in the row; never what, and not when: the host knows when it
came. The whole header is bound into the seal and signed. The sizes of what is sealed come in few classes, so that a note of
three words and one of a hundred look alike.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from jourdesk.domain.problems import Unavailable
from jourdesk.wire import frames, shapes
from jourdesk.wire.shapes import FIRST, NO_KEY

TAG_BYTES = 16
_SMALLEST = 1024
_CLASSES = 11
MAX_CONTENT = _SMALLEST << (_CLASSES - 1)
"""The most that one envelope holds, padding and length included: 1 MiB."""
SEALED_SIZES = frozenset((_SMALLEST << n) + TAG_BYTES for n in range(_CLASSES))
MAX_ENVELOPE = MAX_CONTENT + 1024
_LABEL = b"jourdesk envelope 1\0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the host reads of a fact, and what its seal is bound to.

    ``number`` counts the desk's envelopes in the stream from 1; ``previous`` is the digest of the one before. ``epoch`` and
    ``key`` name the stream's key. ``directory`` is the number of the directory's last entry that the desk knew: it had to
    be a member there. ``salt`` makes the event's key its own.
    """

    suite: str
    id: str
    stream: bytes
    desk: str
    number: int
    previous: bytes
    epoch: int
    key: bytes
    directory: int
    salt: bytes

    def __post_init__(self) -> None:
        """Refuse what cannot be a header."""
        shapes.ids(self.id, self.desk)
        shapes.lines(self.suite)
        shapes.sizes(16, self.stream, self.key, self.salt)
        shapes.sizes(shapes.DIGEST_BYTES, self.previous)
        shapes.counted(self.number, self.epoch, self.directory)
        if (self.number == 1) != (self.previous == FIRST):
            raise ValueError("only the first has nothing before it")


@frames.travels("E")
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Envelope:
    """One sealed, signed fact."""

    header: Header
    sealed: bytes
    signature: bytes

    def __post_init__(self) -> None:
        """Refuse sizes that no desk of ours writes."""
        shapes.sizes(shapes.SIGNATURE_BYTES, self.signature)
        if len(self.sealed) not in SEALED_SIZES:
            raise ValueError("a size of no class")

    def __repr__(self) -> str:
        """Show the id only."""
        return f"Envelope({self.header.id})"


@frames.travels("I")
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Inside:
    """What is sealed: a fact's canonical bytes, and what the writer had seen of its unit's feed (``seq`` 0: nothing).

    The witness lets two desks of a unit notice that a host shows them different feeds.
    """

    fact: bytes
    unit: str = ""
    seq: int = 0
    feed: bytes = FIRST

    def __post_init__(self) -> None:
        """Refuse a witness that cannot be one."""
        shapes.lines(self.unit)
        shapes.sizes(shapes.DIGEST_BYTES, self.feed)

    def __repr__(self) -> str:
        """Show nothing of what is inside."""
        return "Inside()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """The last envelope of one desk in one stream that a reader has: what the next one must follow."""

    number: int
    digest: bytes
    epoch: int
    key: bytes


def bound(header: Header) -> bytes:
    """Write the header as it is bound into the seal."""
    return _LABEL + frames.write_body(header)


def signed_message(envelope: Envelope) -> bytes:
    """Write what the desk signs: the header and what is sealed."""
    return bound(envelope.header) + envelope.sealed


def message_in(data: bytes, envelope: Envelope) -> bytes:
    """Take what the desk signed out of the canonical bytes that an envelope was read from: the header need not be written again.

    One value has one row of bytes, so this is :func:`signed_message`. The header lies after the four bytes of the kind; behind it
    lie what is sealed and the signature, each with its length before it.
    """
    return _LABEL + data[4 : -(4 + len(envelope.sealed) + 4 + shapes.SIGNATURE_BYTES)] + envelope.sealed


def digest(data: bytes) -> bytes:
    """Name an envelope by its canonical bytes: SHA-256, 32 bytes."""
    return hashlib.sha256(data).digest()


def padded(content: bytes) -> bytes:
    """Put a length before a content and fill up to the next class of sizes.

    Raises:
        Unavailable: ``envelope.too-big``.
    """
    size = _SMALLEST
    while size < len(content) + 4:
        size *= 2
    if size > MAX_CONTENT:
        raise Unavailable("envelope.too-big")
    return (len(content).to_bytes(4, "big") + content).ljust(size, b"\0")


def unpadded(content: bytes) -> bytes:
    """Take the padding away.

    Raises:
        Unavailable: ``wire.damaged`` if the length or the padding is not what :func:`padded` writes.
    """
    end = 4 + int.from_bytes(content[:4], "big")
    if end > len(content) or any(content[end:]):
        raise Unavailable("wire.damaged")
    return content[4:end]


def follows(tail: Tail | None, envelope: Envelope, data: bytes, took_over: Mapping[bytes, bytes]) -> Tail:
    """Check that an envelope is the next of its desk in its stream.

    A reader that was given some of a stream's keys only has gaps where the others stood. A gap is borne only if there is such a
    key in between; a reader that has them all must see every number.

    Args:
        tail: The one before, or nothing if this is the first the reader sees of the desk in the stream.
        envelope: The next.
        data: Its canonical bytes.
        took_over: The id of each of the stream's keys that the reader has → the id of the one before it
            (``StreamKey.after``).

    Returns:
        The new tail.

    Raises:
        Unavailable: ``envelope.replayed``, ``envelope.fork``, ``envelope.gap`` or ``envelope.epoch``, with the ``desk``.
    """
    header = envelope.header
    expected = 1 if tail is None else tail.number + 1
    own = digest(data)
    code = _passed(tail, header, own) if header.number < expected else _broken(tail, header, expected, took_over)
    if code:
        raise Unavailable(code, desk=header.desk)
    return Tail(number=header.number, digest=own, epoch=header.epoch, key=header.key)


def _passed(tail: Tail | None, header: Header, own: bytes) -> str:
    same_number = tail is not None and tail.number == header.number
    return "envelope.fork" if same_number and tail is not None and tail.digest != own else "envelope.replayed"


def _broken(tail: Tail | None, header: Header, expected: int, took_over: Mapping[bytes, bytes]) -> str:
    if tail is not None and header.epoch < tail.epoch:
        return "envelope.epoch"
    if header.number == expected:
        return "" if tail is None or header.previous == tail.digest else "envelope.fork"
    return "" if _closed_between(tail, header, took_over) else "envelope.gap"


def _closed_between(tail: Tail | None, header: Header, took_over: Mapping[bytes, bytes]) -> bool:
    """Walk back from the envelope's key: is there one that the reader was not given, before the last one it saw?"""
    key, last = header.key, NO_KEY if tail is None else tail.key
    for _ in range(len(took_over) + 1):
        if key in (last, NO_KEY):
            return False
        if key not in took_over:
            return True
        key = took_over[key]
    return False
