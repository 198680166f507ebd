"""Factors and slots, as in LUKS.

A *factor* is a 32-byte key made of one thing a person or a computer has: a passphrase or a recovery code (through Argon2id),
or a secret in the keyring (as it is). A *slot* is the store's key sealed under one set of factors. Factors can be replaced one
at a time; the store is never encrypted again.
"""

import json
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16
CIPHER: Final = "aes-256-gcm"
KDF: Final = "argon2id"
MIX: Final = "hkdf-sha256"

Random = Callable[[int], bytes]
Json = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What one Argon2id derivation costs: memory in KiB, passes over it, lanes."""

    memory_kib: int
    iterations: int
    lanes: int

    def __post_init__(self) -> None:
        """Refuse what no vault of ours would ask for: a planted file must not exhaust the computer."""
        if not (8 * self.lanes <= self.memory_kib <= 1 << 20 and 1 <= self.iterations <= 64 and 1 <= self.lanes <= 16):
            raise ValueError("these Argon2id parameters are out of bounds")


NORMAL: Final = Work(memory_kib=128 * 1024, iterations=4, lanes=4)
"""About 0.3 s on a laptop of 2024 (measured: 0.32 s on two server cores)."""
LIGHT: Final = Work(memory_kib=64, iterations=1, lanes=1)
"""For tests and the throw-away desk of the demo."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How a factor is made of what is typed; stands in the file."""

    salt: bytes
    work: Work

    def to_json(self) -> Json:
        """Write the recipe down."""
        return {
            "kdf": KDF,
            "salt": self.salt.hex(),
            "memory_kib": self.work.memory_kib,
            "iterations": self.work.iterations,
            "lanes": self.work.lanes,
        }

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "Recipe":
        """Read a recipe back.

        Raises:
            ValueError: If the algorithm is unknown or the parameters are out of bounds.
            KeyError: If something is missing.
        """
        if found["kdf"] != KDF:
            raise ValueError("an unknown key derivation")
        work = Work(memory_kib=int(found["memory_kib"]), iterations=int(found["iterations"]), lanes=int(found["lanes"]))
        return cls(salt=bytes.fromhex(found["salt"]), work=work)


def factor_of(typed: str, recipe: Recipe) -> bytearray:
    """Make the factor of a passphrase or a recovery code: NFC, UTF-8, Argon2id, 32 bytes."""
    made = bytearray(KEY_BYTES)
    work = recipe.work
    Argon2id(
        salt=recipe.salt, length=KEY_BYTES, iterations=work.iterations, lanes=work.lanes, memory_cost=work.memory_kib
    ).derive_into(unicodedata.normalize("NFC", typed).encode("utf-8"), made)
    return made


def seal_slot(key: bytes | bytearray, factors: Mapping[str, bytearray], *, header: Json, random: Random) -> Json:
    """Seal the store's key under a set of factors.

    Args:
        key: 32 bytes.
        factors: Name → 32 bytes; all are needed to open.
        header: What the slot is bound to; the slot opens under the very same header only.
        random: Gives n random bytes.
    """
    slot: Json = {
        "needs": sorted(factors),
        "mix": MIX,
        "salt": random(SALT_BYTES).hex(),
        "wrap": CIPHER,
        "nonce": random(NONCE_BYTES).hex(),
    }
    sealed = AESGCM(_mixed(slot, factors)).encrypt(bytes.fromhex(slot["nonce"]), key, _bound(header, slot))
    return slot | {"sealed": sealed.hex()}


def open_slot(slot: Json, factors: Mapping[str, bytearray], *, header: Json) -> bytearray | None:
    """Open a slot; nothing if the factors are not the ones it was sealed under. Which one is wrong cannot be known.

    Raises:
        ValueError: If the slot was made with algorithms this release does not know.
    """
    if slot["mix"] != MIX or slot["wrap"] != CIPHER:
        raise ValueError("an unknown way to wrap")
    key = bytearray(KEY_BYTES)
    needed = {name: factors[name] for name in slot["needs"]}
    try:
        AESGCM(_mixed(slot, needed)).decrypt_into(
            bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["sealed"]), _bound(header, slot), key
        )
    except InvalidTag:
        wipe(key)
        return None
    return key


def derived(key: bytes | bytearray, purpose: str) -> bytes:
    """Derive a 32-byte key for one purpose, so that the store's key itself is used for the store alone."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose.encode("ascii")).derive(bytes(key))


def canonical(value: Json) -> bytes:
    """Write a JSON value in the one way that is hashed and bound to."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def wipe(secret: bytearray) -> None:
    """Overwrite a secret in memory. Copies that Python or OpenSSL made on the way are out of reach."""
    secret[:] = bytes(len(secret))


def _mixed(slot: Json, factors: Mapping[str, bytearray]) -> bytes:
    info = "jourdesk vault slot 1 " + "+".join(slot["needs"])
    material = b"".join(bytes(factors[name]) for name in slot["needs"])
    return HKDF(
        algorithm=SHA256(), length=KEY_BYTES, salt=bytes.fromhex(slot["salt"]), info=info.encode("ascii")
    ).derive(material)


def _bound(header: Json, slot: Json) -> bytes:
    return canonical({"header": header, "slot": {name: slot[name] for name in ("needs", "mix", "salt", "wrap")}})
