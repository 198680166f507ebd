"""Sealing to a public key and opening with the private one: HPKE with ML-KEM-768 + X25519, for grants and for unit keys.

A receive key is 1 216 bytes: ML-KEM-768 (1 184), then X25519 (32). Its seed is 96 bytes: X25519 (32), then ML-KEM-768 (64).
"""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey, MLKEM768X25519PublicKey

from jourdesk.domain.problems import Unavailable
from jourdesk.vault.device import receive_suite

SEED_BYTES = 96
_MLKEM_PUBLIC = 1184


def seal_to(public: bytes, secret: bytes, *, info: bytes) -> bytes:
    """Seal a short secret to a receive key.

    Args:
        public: 1 216 bytes.
        secret: What only the holder of the private half shall read.
        info: What the seal is bound to; it opens under the very same only.

    Raises:
        Unavailable: ``grant.bad-key`` if the bytes are no key.
    """
    try:
        key = MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC]),
            X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC:]),
        )
        return receive_suite().encrypt(secret, key, info=info)
    except ValueError:
        raise Unavailable("grant.bad-key") from None


def public_of(seed: bytes) -> bytes:
    """Make the receive key of a seed: 1 216 bytes of 96."""
    x25519, mlkem = _private(seed)
    return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()


def open_with(seed: bytes, sealed: bytes, *, info: bytes) -> bytes | None:
    """Open with a seed of 96 bytes; nothing if it was sealed to somebody else, for something else, or has been changed."""
    x25519, mlkem = _private(seed)
    try:
        return receive_suite().decrypt(sealed, MLKEM768X25519PrivateKey(mlkem, x25519), info=info)
    except (InvalidTag, ValueError):
        return None


def _private(seed: bytes) -> tuple[X25519PrivateKey, MLKEM768PrivateKey]:
    return X25519PrivateKey.from_private_bytes(seed[:32]), MLKEM768PrivateKey.from_seed_bytes(seed[32:])
