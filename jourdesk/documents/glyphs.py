"""Which characters the typefaces can show, and what stands on paper in place of the others.

PDF/A and PDF/UA forbid a glyph that is missing, so the typesetter would refuse the whole paper for one emoji. What cannot be
shown is written as its code, such as ``[U+1F52A]``: seen by the reader, and found again in the record, which keeps the original.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Callable

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]")
"""Zero-width characters and switches of writing direction: nothing to see, and able to make a text read as another."""

_LONG = re.compile(r"\S{25,}")
_HYPHENATED = re.compile(r"[^\W\d_]{1,48}(?:[-,.;:!?)][^\W\d_]{0,48})*")
_MONTHS = "jan|feb|mars|april|maj|juni|juli|aug|sep|okt|nov|dec"
_TOGETHER = re.compile(
    rf"(?<=\d) (?=§|kap\.|år\b|(?:{_MONTHS})|\d\d\b|\d{{3}}\b|kronor)"
    r"|(?<=\d) (?=[a-z] §)|(?<=\d [a-z]) (?=§)"
    r"|(?<=klockan) (?=\d)|(?<=§) (?=[A-ZÅÄÖ]{2})|(?<=[A-Z]{2}) (?=\d+ )"
)
_PIECES = re.compile(r"\[U\+[0-9A-F]{4,6}\]|[^\[]{1,12}|\[")
BREAK = "\u200b"


def readable(text: str, *, shows: Callable[[int], bool]) -> tuple[str, bool]:
    """Make a text that the typefaces can show whole.

    Args:
        text: Anything a person may have typed or pasted.
        shows: Whether a code point has a glyph.

    Returns:
        The text with composed letters, plain line ends, places where very long words may break, and codes in brackets for what
        cannot be shown; and whether there was any such character.
    """
    composed = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text).replace("\t", " "))
    visible = _INVISIBLE.sub("", composed)
    pieces = [char if _can_stand(char, shows) else f"[U+{ord(char):04X}]" for char in visible]
    shown = "".join(pieces)
    return _LONG.sub(_broken, shown), shown != visible


def bound(text: str) -> str:
    """Keep together what one reads in one breath: *6 §*, *29 kap.*, *6 år*, *27 nov*, *1 300 kronor*,
    *070-174 06 11*."""
    return _TOGETHER.sub("\u00a0", text)


def _can_stand(char: str, shows: Callable[[int], bool]) -> bool:
    if char == "\n":
        return True
    if unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn"):
        return False
    return shows(ord(char))


def _broken(match: re.Match[str]) -> str:
    """Let a word of 25 characters or more break. Words of letters are hyphenated by the rules of Swedish instead."""
    word = match[0]
    if _HYPHENATED.fullmatch(word):
        return word
    return BREAK.join(_PIECES.findall(word))


def coverage(font: bytes) -> frozenset[int]:
    """Read which code points a typeface (OpenType or TrueType) has glyphs for.

    Args:
        font: The whole file.

    Returns:
        The code points of its full Unicode table (format 12, which the typefaces carried with the program have).

    Raises:
        ValueError: If the file has no such table.
    """
    tables = struct.unpack_from(">H", font, 4)[0]
    for index in range(tables):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if tag == b"cmap":
            return _cmap(font, offset)
    raise ValueError("no cmap table")


def _cmap(font: bytes, base: int) -> frozenset[int]:
    count = struct.unpack_from(">H", font, base + 2)[0]
    starts = [base + struct.unpack_from(">HHI", font, base + 4 + 8 * index)[2] for index in range(count)]
    formats = {struct.unpack_from(">H", font, start)[0]: start for start in starts}
    if 12 in formats:
        return _format_12(font, formats[12])
    raise ValueError("no cmap of format 12")


def _format_12(font: bytes, start: int) -> frozenset[int]:
    groups = struct.unpack_from(">I", font, start + 12)[0]
    found: set[int] = set()
    for index in range(groups):
        first, last, glyph = struct.unpack_from(">III", font, start + 16 + 12 * index)
        found.update(range(first if glyph else first + 1, last + 1))
    return frozenset(found)
