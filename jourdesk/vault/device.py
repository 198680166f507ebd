"""The identity of this desk: one key to sign with, one to receive with. The private halves never leave the vault."""

import hashlib
from collections.abc import Callable
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PrivateKey, Suite

SIGN: Final = "ed25519"
RECEIVE: Final = "hpke-mlkem768-x25519-hkdf-sha256-aes-256-gcm"
_SEED_BYTES: Final = {"sign": 32, "x25519": 32, "mlkem768": 64}


class Device:
    """An opened identity. Gone when the vault is locked."""

    def __init__(self, seeds: dict[str, bytes]) -> None:
        """Make the keys of their seeds.

        Args:
            seeds: ``sign`` and ``x25519`` of 32 bytes, ``mlkem768`` of 64.
        """
        self._sign = Ed25519PrivateKey.from_private_bytes(seeds["sign"])
        self._x25519 = X25519PrivateKey.from_private_bytes(seeds["x25519"])
        self._mlkem = MLKEM768PrivateKey.from_seed_bytes(seeds["mlkem768"])

    @property
    def verify_key(self) -> bytes:
        """The public half that checks this desk's signatures: 32 raw bytes."""
        return self._sign.public_key().public_bytes_raw()

    @property
    def receive_key(self) -> bytes:
        """The public half that others seal to: ML-KEM-768 (1 184 bytes), then X25519 (32 bytes)."""
        return self._mlkem.public_key().public_bytes_raw() + self._x25519.public_key().public_bytes_raw()

    @property
    def fingerprint(self) -> str:
        """Both public halves in a form two people can compare aloud: eight groups of four hexadecimal digits."""
        named = b"\0".join((b"jourdesk device 1", SIGN.encode(), RECEIVE.encode(), self.verify_key + self.receive_key))
        digits = hashlib.sha256(named).hexdigest()[:32].upper()
        return " ".join(digits[at : at + 4] for at in range(0, 32, 4))

    def sign(self, message: bytes) -> bytes:
        """Sign: 64 raw bytes."""
        return self._sign.sign(message)

    def open(self, sealed: bytes, *, info: bytes) -> bytes:
        """Open what was sealed to this desk.

        Raises:
            cryptography.exceptions.InvalidTag: If it was sealed to somebody else or has been changed.
        """
        return receive_suite().decrypt(sealed, MLKEM768X25519PrivateKey(self._mlkem, self._x25519), info=info)

    def __repr__(self) -> str:
        """Show what is public."""
        return f"Device({self.fingerprint})"


def receive_suite() -> Suite:
    """Give the HPKE suite that :data:`RECEIVE` names."""
    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def draw_seeds(random: Callable[[int], bytes]) -> dict[str, bytes]:
    """Draw the seeds of a new identity."""
    return {name: random(size) for name, size in _SEED_BYTES.items()}
