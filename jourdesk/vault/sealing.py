"""Sealing a fact and opening it: a key of its own for each event, the header bound in, the desk's signature around it.

Sealing is deterministic. The salt of an event's key is made of the stream's key, the header and the content, so that the same
fact under the same header gives the same bytes (a desk can heal a store that has lost them), and two different contents never
share a key and a nonce, however badly a computer draws random numbers or however often a number is used twice.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass, replace

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from jourdesk.domain.problems import Unavailable
from jourdesk.vault.device import Device
from jourdesk.wire import frames
from jourdesk.wire.envelope import Envelope, Header, Inside, bound, padded, unpadded
from jourdesk.wire.grants import StreamKey
from jourdesk.wire.shapes import EVENT_SUITE, KEY_BYTES, KEY_ID_BYTES, NO_KEY, SALT_BYTES, STREAM_BYTES

_NO_SALT = bytes(SALT_BYTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an envelope is to stand: see ``wire.envelope.Header`` for each."""

    id: str
    stream: bytes
    number: int
    previous: bytes
    directory: int


def verify(public: bytes, signature: bytes, message: bytes) -> bool:
    """Check an Ed25519 signature: a public key of 32 bytes, a signature of 64. Anything else is not good."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def new_stream(name: str, random: Callable[[int], bytes]) -> StreamKey:
    """Draw a stream with its first key.

    Args:
        name: The stream's local name, 1 to 96 bytes; only its readers learn it.
        random: Gives n bytes that nobody can guess.
    """
    return _key(random(STREAM_BYTES), 1, random(KEY_BYTES), after=NO_KEY, name=name)


def next_key(old: StreamKey, random: Callable[[int], bytes]) -> StreamKey:
    """Draw the key that takes over in a stream when a reader is taken away."""
    return _key(old.stream, old.epoch + 1, random(KEY_BYTES), after=old.id, name=old.name)


def key_id(stream: bytes, epoch: int, key: bytes) -> bytes:
    """Make the id of a key: it binds the key, so that nobody can give two readers different keys under one id."""
    return hmac.digest(key, b"jourdesk key id 1\0" + stream + epoch.to_bytes(8, "big"), "sha256")[:KEY_ID_BYTES]


def seal(inside: Inside, place: Place, key: StreamKey, *, desk: str, device: Device) -> Envelope:
    """Seal a fact to a stream and sign it.

    Args:
        inside: The fact and the witness.
        place: Where it is to stand.
        key: The stream's newest key.
        desk: The id of this desk.
        device: Its opened identity.

    Raises:
        Unavailable: ``envelope.too-big``: more than 1 MiB.
    """
    content = padded(frames.write(inside))
    header = Header(
        suite=EVENT_SUITE,
        id=place.id,
        stream=place.stream,
        desk=desk,
        number=place.number,
        previous=place.previous,
        epoch=key.epoch,
        key=key.id,
        directory=place.directory,
        salt=_NO_SALT,
    )
    header = replace(header, salt=_salt(key.key, bound(header), content))
    # Written once, used three times; head + sealed is what ``wire.envelope.signed_message`` gives.
    head = bound(header)
    cipher, nonce = _event_cipher(key.key, head)
    sealed = cipher.encrypt(nonce, content, head)
    return Envelope(header=header, sealed=sealed, signature=device.sign(head + sealed))


def open_envelope(envelope: Envelope, key: StreamKey, *, verify_key: bytes) -> Inside:
    """Check an envelope's signature and open it.

    Args:
        envelope: As it came.
        key: The stream's key that its header names.
        verify_key: The public key of the desk that its header names, 32 bytes, from the directory.

    Raises:
        Unavailable: ``envelope.suite``, ``envelope.forged`` (the signature), ``envelope.wrong-key`` (the key is another than
            the header names), ``envelope.tampered`` (the seal); ``wire.damaged`` or ``wire.newer`` for what is inside.
    """
    header = envelope.header
    if header.suite != EVENT_SUITE:
        raise Unavailable("envelope.suite", desk=header.desk)
    head = bound(header)
    if not verify(verify_key, envelope.signature, head + envelope.sealed):
        raise Unavailable("envelope.forged", desk=header.desk)
    if (header.stream, header.epoch, header.key) != (key.stream, key.epoch, key.id):
        raise Unavailable("envelope.wrong-key", desk=header.desk)
    cipher, nonce = _event_cipher(key.key, head)
    try:
        content = cipher.decrypt(nonce, envelope.sealed, head)
    except InvalidTag:
        raise Unavailable("envelope.tampered", desk=header.desk) from None
    return frames.read(Inside, unpadded(content))


def _key(stream: bytes, epoch: int, key: bytes, *, after: bytes, name: str) -> StreamKey:
    return StreamKey(stream=stream, epoch=epoch, key=key, id=key_id(stream, epoch, key), after=after, name=name)


def _salt(key: bytes, header: bytes, content: bytes) -> bytes:
    own = hmac.digest(key, b"jourdesk event salt 1\0", "sha256")
    # Both parts are hashed by themselves, so that no byte can move from one to the other.
    parts = hashlib.sha256(header).digest() + hashlib.sha256(content).digest()
    return hmac.digest(own, parts, "sha256")[:SALT_BYTES]


def _event_cipher(key: bytes, head: bytes) -> tuple[AESGCM, bytes]:
    # The whole header, salt included, is what the event's key is derived for: 32 bytes of key, 12 of nonce.
    info = b"jourdesk event 1\0" + hashlib.sha256(head).digest()
    made = HKDFExpand(algorithm=SHA256(), length=KEY_BYTES + 12, info=info).derive(key)
    return AESGCM(made[:KEY_BYTES]), made[KEY_BYTES:]
