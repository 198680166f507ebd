"""A secret in three parts of which any two give it back: Shamir over GF(256), printed in groups that check themselves.

One part alone says nothing whatever about the secret. A part names which secret it belongs to by four bytes of a fingerprint,
so that parts of two secrets are never mixed, and what comes out is known to be right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from jourdesk.domain.problems import Refused
from jourdesk.vault.recovery import ALPHABET, SIZE, check_group, check_symbol

SECRET_BYTES: Final = 32
MARK_BYTES: Final = 4
PARTS: Final = 3
GROUPS: Final = 20
_BYTES: Final = 1 + MARK_BYTES + SECRET_BYTES
_BASE: Final = len(ALPHABET)
_DRAWN: Final = SIZE - 1


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Share:
    """One part: its number (1 to 3), the mark of its secret, and its 32 bytes."""

    number: int
    mark: bytes
    part: bytes

    def __repr__(self) -> str:
        """Show the number only."""
        return f"Share({self.number})"


def split(secret: bytes, mark: bytes, random: Callable[[int], bytes]) -> tuple[Share, ...]:
    """Part a secret in three.

    Args:
        secret: 32 bytes.
        mark: Four bytes that tell this secret from others, such as the beginning of a fingerprint.
        random: Gives n bytes that nobody can guess.
    """
    if len(secret) != SECRET_BYTES or len(mark) != MARK_BYTES:
        raise ValueError("a secret of 32 bytes and a mark of 4")
    slope = random(SECRET_BYTES)
    return tuple(
        Share(number=x, mark=mark, part=bytes(a ^ _times(b, x) for a, b in zip(secret, slope, strict=True)))
        for x in range(1, PARTS + 1)
    )


def join(one: Share, other: Share) -> bytes:
    """Give back the secret of two parts: 32 bytes.

    Raises:
        Refused: ``shares.same`` for the same part twice, ``shares.mixed`` for parts of two secrets.
    """
    if one.mark != other.mark:
        raise Refused("shares.mixed", field="share")
    if one.number == other.number:
        raise Refused("shares.same", field="share")
    # The line through two points, at zero: each part times the other's place, over the difference of the places.
    over = _inverse(one.number ^ other.number)
    mine, others = _times(other.number, over), _times(one.number, over)
    return bytes(_times(a, mine) ^ _times(b, others) for a, b in zip(one.part, other.part, strict=True))


def write(share: Share) -> str:
    """Write a part for paper: 20 groups of 4 symbols, four lines of five; the fourth symbol checks its group."""
    number = int.from_bytes(bytes([share.number]) + share.mark + share.part, "big")
    symbols: list[int] = []
    for _ in range(GROUPS * _DRAWN):
        number, symbol = divmod(number, _BASE)
        symbols.append(symbol)
    groups = [symbols[at : at + _DRAWN] for at in range(0, len(symbols), _DRAWN)]
    texts = ["".join(ALPHABET[s] for s in (*group, check_symbol(i, group))) for i, group in enumerate(groups)]
    return "\n".join(" ".join(texts[at : at + 5]) for at in range(0, GROUPS, 5))


def read(typed: str) -> Share:
    """Read a part as somebody typed it: any case, with anything between the groups.

    Raises:
        Refused: ``shares.length``; ``shares.group`` with the number of the first group that is wrong (1 to 20).
    """
    whole = "".join(one for one in typed.upper() if one.isalnum())
    if len(whole) != GROUPS * SIZE:
        raise Refused("shares.length", field="share")
    groups = [whole[at : at + SIZE] for at in range(0, len(whole), SIZE)]
    for index, group in enumerate(groups):
        if not check_group(index, group):
            raise Refused("shares.group", field="share", group=str(index + 1))
    number = 0
    for symbol in reversed("".join(group[:_DRAWN] for group in groups)):
        number = number * _BASE + ALPHABET.index(symbol)
    if not 1 <= number >> (8 * (_BYTES - 1)) <= PARTS:
        raise Refused("shares.length", field="share")
    raw = number.to_bytes(_BYTES, "big")
    return Share(number=raw[0], mark=raw[1 : 1 + MARK_BYTES], part=raw[1 + MARK_BYTES :])


def _times(a: int, b: int) -> int:
    """Multiply in GF(256) with the polynomial of AES, without a branch that depends on a secret bit."""
    product = 0
    for _ in range(8):
        product ^= a & -(b & 1)
        a = (a << 1) ^ (0x11B & -(a >> 7))
        b >>= 1
    return product & 0xFF


def _inverse(a: int) -> int:
    # a to the power of 254; only places (1 to 3) come here, never a secret.
    found = 1
    for _ in range(254):
        found = _times(found, a)
    return found
