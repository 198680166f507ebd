"""Values of the register as they are typed: days, numbers, lists, and one line a part for what has parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from jourdesk.domain.problems import Refused

LINES: Final = frozenset(
    {"texts", "provisions", "choices", "handles", "mandates", "council", "councils", "steps", "roles", "shares"}
)
"""Kinds that take one part a line, or a list with commas."""

EXAMPLES: Final[Mapping[str, str]] = {
    "day": "2027-01-01",
    "hour": "08:00",
    "phone": "070-174 06 05",
    "texts": "KL 9:37",
    "provisions": "LVU 6, LVU 11, LVM 13",
    "choices": "child, youth",
    "handles": "child, youth; SoL, LVU",
    "mandates": "LVU 6, LVM 13; 2027-01-01; 2030-12-31",
    "council": "2025-06-16; § 88",
    "councils": "2282; 2025-06-16; § 88",
    "steps": "Gruppledaren; 070-174 06 83; 15",
    "roles": "ifo; 2282",
    "shares": "2280; 10",
}
"""What could stand in a field of a kind; parts of a line are parted by semicolons."""

_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
Parts = list[str]


def typed(kind: str, value: Any) -> str:
    """Write a value as it is typed."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    writer = _WRITERS.get(kind)
    if writer is not None:
        return writer(value)
    return str(value)


def meant(key: str, kind: str, text: str) -> Any:
    """Read what was typed; nothing typed means no value.

    Raises:
        Refused: ``edit.day``, ``edit.number`` or ``edit.line`` with the field.
    """
    text = text.strip()
    if not text:
        return None
    if kind == "day":
        return day(key, text)
    if kind == "number":
        return number(key, text)
    if kind in _READERS:
        try:
            return _READERS[kind](text)
        except (ValueError, IndexError):
            raise Refused("edit.line", field=key, example=EXAMPLES[kind]) from None
    return text


def day(key: str, text: str) -> date:
    """Read a day, ``2027-01-01``.

    Raises:
        Refused: ``edit.day``.
    """
    if not _DAY.match(text):
        raise Refused("edit.day", field=key)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused("edit.day", field=key) from None


def number(key: str, text: str) -> int | float:
    """Read a number, with a comma or a point.

    Raises:
        Refused: ``edit.number``.
    """
    try:
        found = float(text.replace(",", ".").replace(" ", ""))
    except ValueError:
        raise Refused("edit.number", field=key) from None
    return int(found) if found.is_integer() else found


def _items(text: str) -> Parts:
    return [part.strip() for part in text.replace("\n", ",").split(",") if part.strip()]


def _lines(text: str) -> list[Parts]:
    return [[part.strip() for part in line.split(";")] for line in text.splitlines() if line.strip()]


def _joined(rows: list[Parts]) -> str:
    return "\n".join("; ".join(row).rstrip("; ") for row in rows)


def _plain(amount: str) -> int | float:
    return number("", amount)


def _council_in(parts: Parts) -> dict[str, Any]:
    return {"date": date.fromisoformat(parts[0]), "section": parts[1]}


def _mandate_in(parts: Parts) -> dict[str, Any]:
    made: dict[str, Any] = {"provisions": _items(parts[0]), "valid_from": date.fromisoformat(parts[1])}
    if len(parts) > 2 and parts[2]:
        made["valid_to"] = date.fromisoformat(parts[2])
    return made


def _step_in(parts: Parts) -> dict[str, Any]:
    step: dict[str, Any] = {"who": parts[0], "after_minutes": int(parts[2])}
    if parts[1]:
        step["phone"] = parts[1]
    return step


def _role_in(parts: Parts) -> dict[str, Any]:
    role: dict[str, Any] = {"role": parts[0]}
    for place in parts[1:]:
        if place:
            # A municipality is four digits; a board's key begins with them and goes on.
            role["municipality" if place.isdecimal() and len(place) == 4 else "board"] = place
    return role


_READERS: Final[Mapping[str, Callable[[str], Any]]] = {
    "texts": lambda text: [line.strip() for line in text.splitlines() if line.strip()],
    "provisions": _items,
    "choices": _items,
    "handles": lambda text: [{"targets": _items(p[0]), "laws": _items(p[1])} for p in _lines(text)],
    "mandates": lambda text: [_mandate_in(parts) for parts in _lines(text)],
    "council": lambda text: _council_in(_lines(text)[0]),
    "councils": lambda text: [{"code": p[0], **_council_in(p[1:])} for p in _lines(text)],
    "steps": lambda text: [_step_in(parts) for parts in _lines(text)],
    "roles": lambda text: [_role_in(parts) for parts in _lines(text)],
    "shares": lambda text: {p[0]: _plain(p[1]) for p in _lines(text)},
}

_WRITERS: Final[Mapping[str, Callable[[Any], str]]] = {
    "texts": "\n".join,
    "provisions": ", ".join,
    "choices": ", ".join,
    "handles": lambda rows: _joined([[", ".join(r["targets"]), ", ".join(r["laws"])] for r in rows]),
    "mandates": lambda rows: _joined(
        [[", ".join(r["provisions"]), str(r["valid_from"]), str(r.get("valid_to") or "")] for r in rows]
    ),
    "council": lambda r: f"{r['date']}; {r['section']}",
    "councils": lambda rows: _joined([[r["code"], str(r["date"]), r["section"]] for r in rows]),
    "steps": lambda rows: _joined([[r["who"], r.get("phone") or "", str(r["after_minutes"])] for r in rows]),
    "roles": lambda rows: _joined([[r["role"], r.get("municipality") or r.get("board") or ""] for r in rows]),
    "shares": lambda shares: _joined([[code, f"{share:g}"] for code, share in shares.items()]),
}
