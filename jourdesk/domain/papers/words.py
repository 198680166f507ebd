"""Dates, times and small sentences as they stand on paper: Stockholm time, a full stop in the time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")

_DAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT_MONTHS = ("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec")


def local(at: datetime) -> datetime:
    """Give an instant as the clock on the wall in Stockholm shows it.

    Raises:
        ValueError: If ``at`` is naive.
    """
    if at.tzinfo is None:
        raise ValueError("an instant on paper must be aware")
    return at.astimezone(STOCKHOLM)


def clock(at: datetime) -> str:
    """Write the time of an instant: *23.40*. In the hour that comes twice, the second one says *vintertid*."""
    wall = local(at)
    twice = wall.utcoffset() != wall.replace(fold=1 - wall.fold).utcoffset()
    season = "" if not twice else " vintertid" if wall.fold else " sommartid"
    return f"{wall:%H.%M}{season}"


def day(on: date | datetime, *, year: int | None = None) -> str:
    """Write a day: *fre 27 nov*, with its year when that is another than ``year``."""
    when = local(on).date() if isinstance(on, datetime) else on
    text = f"{_DAYS[when.weekday()][:3]} {when.day} {_SHORT_MONTHS[when.month - 1]}"
    return text if year in (None, when.year) else f"{text} {when.year}"


def full_day(on: date | datetime) -> str:
    """Write a day in full: *fredag 27 november 2026*."""
    when = local(on).date() if isinstance(on, datetime) else on
    return f"{_DAYS[when.weekday()]} {when.day} {_MONTHS[when.month - 1]} {when.year}"


def plain_day(on: date) -> str:
    """Write a day of a register: *21 november 2026*."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def moment(at: datetime, *, year: int | None = None) -> str:
    """Write an instant: *fre 27 nov 23.10*."""
    return f"{day(at, year=year)} {clock(at)}"


def joined(*parts: str, by: str = " · ") -> str:
    """Join what is not empty."""
    return by.join(part for part in parts if part.strip())


def paragraphs(text: str) -> tuple[str, ...]:
    """Split running text at its empty lines; line breaks within a paragraph stay."""
    pieces = text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n")
    return tuple(piece.strip("\n") for piece in pieces if piece.strip())


def listed(words: Iterable[str]) -> str:
    """Join words as a Swede does: *a*, *a och b*, *a, b och c*."""
    items = [word for word in words if word.strip()]
    return " och ".join(filter(None, [", ".join(items[:-1]), *items[-1:]]))


def sentence(text: str) -> str:
    """End a text with a full stop unless it already ends as a sentence does; empty stays empty."""
    trimmed = text.strip()
    return trimmed if not trimmed or trimmed[-1] in ".?!…:" else f"{trimmed}."


def capitals(text: str) -> str:
    """Begin every sentence with a capital: what was filled into it may begin with a small letter."""
    return _STARTS.sub(lambda found: found[1] + found[2].upper(), text)


_STARTS = re.compile(r"(^|[.?!] )([a-zåäö])")


def kronor(amount: int) -> str:
    """Write an amount: *1 300 kronor*, with a space that does not break."""
    return f"{amount:,}".replace(",", "\u00a0") + "\u00a0kronor"
