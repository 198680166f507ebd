"""What a field of a travelling value may look like; a value that breaks it cannot be made, neither here nor by a reader."""

from __future__ import annotations

import re

STREAM_BYTES = 16
KEY_ID_BYTES = 16
SALT_BYTES = 16
KEY_BYTES = 32
DIGEST_BYTES = 32
SIGNATURE_BYTES = 64
FIRST = bytes(DIGEST_BYTES)
"""What stands as previous digest where there is none before."""
NO_KEY = bytes(KEY_ID_BYTES)
"""What stands as the key before where there is none."""

EVENT_SUITE = "hkdf-sha256+aes-256-gcm+ed25519"
SEAL_SUITE = "hpke-mlkem768-x25519-hkdf-sha256-aes-256-gcm"
SIGN_SUITE = "ed25519"

_ID = re.compile(r"[A-Za-z0-9._:/-]{1,64}")
MAX_LINE = 200
_LINE = re.compile(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]{0,200}")


def ids(*values: str) -> None:
    """Demand ids: 1 to 64 letters, digits and ``._:/-``.

    Raises:
        ValueError: If one is something else.
    """
    for value in values:
        if _ID.fullmatch(value) is None:
            raise ValueError("not an id")


def lines(*values: str) -> None:
    """Demand short texts of one line, at most 200 characters.

    Raises:
        ValueError: If one is something else.
    """
    for value in values:
        if _LINE.fullmatch(value) is None:
            raise ValueError("not a short line")


def sizes(size: int, *values: bytes) -> None:
    """Demand byte strings of one length.

    Raises:
        ValueError: If one is longer or shorter.
    """
    for value in values:
        if len(value) != size:
            raise ValueError("bytes of the wrong length")


def counted(*values: int) -> None:
    """Demand numbers that are counted from 1.

    Raises:
        ValueError: If one is 0.
    """
    for value in values:
        if value < 1:
            raise ValueError("counted from 1")
