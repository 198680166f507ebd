"""Text in columns for a terminal: a label, a sign, the text wrapped, and what stands at the right."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

WIDTH = 100
_INDENT = 4
_LABEL = 12
_SIGN = 3
_GAP = 2
KEPT = "\N{NO-BREAK SPACE}"
"""Stands between words that are not parted at the end of a line; printed as an ordinary space."""


def row(label: str, text: str, *, sign: str = "", right: str = "") -> Iterator[str]:
    """Give the lines of one row; the text is wrapped beside what stands at the right. An empty text gives no line."""
    if not text.strip():
        return
    lead = " " * _INDENT + label.ljust(_LABEL) + sign.ljust(_SIGN)
    room = WIDTH - len(lead) - (len(right) + _GAP if right else 0)
    lines = textwrap.wrap(text, room, break_long_words=False, break_on_hyphens=False)
    first, *rest = map(printed, lines)
    yield f"{lead}{first}{right.rjust(WIDTH - len(lead) - len(first))}".rstrip() if right else f"{lead}{first}"
    yield from (" " * len(lead) + line for line in rest)


def heading(left: str, text: str, right: str) -> str:
    """Give a heading: time, name, and a number at the right."""
    start = f"{left}  {text}"
    return f"{start}{right.rjust(WIDTH - len(start))}"


def printed(line: str) -> str:
    """Give a line as it is printed."""
    return line.replace(KEPT, " ")


def ruled() -> str:
    """Give a line across."""
    return "─" * WIDTH


def joined_by_dots(*parts: str) -> str:
    """Join what is not empty with dots; a dot never begins a line."""
    return f"{KEPT}· ".join(part for part in parts if part.strip())
