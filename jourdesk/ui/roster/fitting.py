"""How what stands in a line of a day gives way to a narrow cell: shorter words first, then fewer signs; no letter is cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Set
from dataclasses import dataclass

from jourdesk.ui.widgets.sign import Mark

SIGN, GAP = 15, 4
"""How wide a sign is with the room before it, and the room between a name and what follows it."""

Measure = Callable[[str], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """What is shown of a line: its words, what follows them, and its signs."""

    words: str
    more: str
    signs: tuple[Mark, ...]


def forms(name: str, short: str) -> tuple[str, ...]:
    """List the ways a name may be written, the longest first: whole, with initials, the surname, and what is shortest."""
    *given, family = name.split() or [""]
    initials = " ".join(f"{one[0]}." for one in given)
    return tuple(dict.fromkeys(filter(None, (name, f"{initials} {family}".strip(), family, short))))


def fitted(
    words: tuple[str, ...], more: tuple[str, ...], signs: tuple[Mark, ...], room: float, wide: tuple[Measure, Measure]
) -> Fitted:
    """Choose what fits into a room.

    Args:
        words: Ways to write it, the longest first.
        more: Ways to write what follows it; nothing where nothing does.
        signs: The weightiest first.
        room: Pixels, for words and signs together.
        wide: How wide words are, and how wide what follows them is.

    Returns:
        The longest words that leave room for what follows and for every sign; where not even the shortest do, signs go from the
        last, and at the end what follows. What has gone is still said in the tooltip.
    """
    of_words, of_more = wide
    for kept in range(len(signs), -1, -1):
        for after in more or ("",):
            left = room - kept * SIGN - (of_more(after) + GAP if after else 0)
            found = next((one for one in words if of_words(one) <= left), None)
            if found is not None:
                return Fitted(words=found, more=after, signs=signs[:kept])
    return Fitted(words=words[-1] if words else "", more="", signs=())


def initials_apart(names: Set[str]) -> dict[str, str]:
    """Shorten names to initials, with as many letters of the surname as it takes to tell them apart."""
    return {name: _initials(name, names) for name in names}


def _initials(name: str, names: Set[str]) -> str:
    for letters in range(1, len(name) + 1):
        written = _written(name, letters)
        if Counter(_written(one, letters) for one in names)[written] == 1:
            return written
    return _written(name, 1)


def _written(name: str, letters: int) -> str:
    *given, family = name.split() or [""]
    return f"{given[0][:1]}{family[:letters]}" if given else family[: letters + 1]
