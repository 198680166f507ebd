"""The printed recovery code: 8 groups of 4, three symbols drawn and one that checks the group.

24 drawn symbols of 31 carry 118 bits. The alphabet has 31 symbols, a prime, so that the check finds every single wrong symbol,
every swap of two within a group, and a group written in another group's place.
"""

from collections.abc import Callable
from typing import Final

from jourdesk.domain.problems import Refused

ALPHABET: Final = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without I, L, O, 0 and 1
GROUPS: Final = 8
SIZE: Final = 4
_BASE: Final = len(ALPHABET)
_FAIR: Final = 256 - 256 % _BASE  # bytes from here up would favour the first symbols


def draw(random: Callable[[int], bytes]) -> str:
    """Draw a new code.

    Args:
        random: Gives n random bytes.

    Returns:
        Eight groups with hyphens between them.
    """
    symbols: list[int] = []
    while len(symbols) < GROUPS * (SIZE - 1):
        symbols += [byte % _BASE for byte in random(32) if byte < _FAIR]
    groups = (symbols[at : at + SIZE - 1] for at in range(0, GROUPS * (SIZE - 1), SIZE - 1))
    return "-".join(
        "".join(ALPHABET[one] for one in (*group, check_symbol(index, group))) for index, group in enumerate(groups)
    )


def parse(typed: str) -> str:
    """Read a code as somebody typed it: any case, with spaces, hyphens or nothing between the groups.

    Returns:
        The code as :func:`draw` writes it.

    Raises:
        Refused: ``vault.code-group`` with the number of the first group that is wrong (1 to 8), or ``vault.code-length``.
    """
    parts = [part for part in "".join(one if one.isalnum() else " " for one in typed.upper()).split() if part]
    if len(parts) != GROUPS:
        whole = "".join(parts)
        if len(whole) != GROUPS * SIZE:
            raise Refused("vault.code-length", field="code")
        parts = [whole[at : at + SIZE] for at in range(0, len(whole), SIZE)]
    for index, part in enumerate(parts):
        if not check_group(index, part):
            raise Refused("vault.code-group", field="code", group=str(index + 1))
    return "-".join(parts)


def check_group(index: int, typed: str) -> bool:
    """Tell whether one group (0 to 7) is written right, so that a page can say so while it is typed."""
    group = typed.strip().upper()
    if len(group) != SIZE or any(one not in ALPHABET for one in group):
        return False
    values = [ALPHABET.index(one) for one in group]
    return values[-1] == check_symbol(index, values[:-1])


def check_symbol(index: int, values: list[int]) -> int:
    """Make the symbol that checks a group of three, as its place in the alphabet; groups are counted from 0, below 30."""
    # The weights 2, 3, 4 (and 1 for the check itself) differ, so that a swap of any two symbols changes the sum.
    return (index + 1 + sum((place + 2) * value for place, value in enumerate(values))) % _BASE
