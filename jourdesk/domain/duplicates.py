"""The same contact written down at two desks: which pairs look alike, so that a person can say whether they are one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

from jourdesk.domain.call import Call
from jourdesk.domain.names import fold

APART_AT_MOST = timedelta(hours=2)
"""Two desks answer the same event within this time, or it is not the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyPair:
    """Two calls that may be one: the earlier first. ``because`` holds codes: ``number``, ``name``."""

    first: str
    second: str
    because: tuple[str, ...]


def likely_pairs(calls: Iterable[Call]) -> tuple[LikelyPair, ...]:
    """Find calls that may be the same contact, in the order they were received.

    They lie at most two hours apart and have a person in common, by identity number, or by a name of at least two parts.
    Telephone numbers are not compared: that is allowed among concern reports only, and off until the kommun turns it on
    (SoLPuF 12 § p 11, read 2026-11-21). What somebody has joined, or kept apart, or marked as wrong is not asked about again.
    """
    ordered = sorted((call for call in calls if not call.void), key=lambda call: (call.received, call.id))
    pairs = (_pair(first, second) for first, second in combinations(ordered, 2))
    return tuple(pair for pair in pairs if pair is not None)


def _pair(first: Call, second: Call) -> LikelyPair | None:
    if second.received - first.received > APART_AT_MOST or _settled(first, second):
        return None
    because = tuple(code for code, keys in (("number", _numbers), ("name", _names)) if keys(first) & keys(second))
    return LikelyPair(first=first.id, second=second.id, because=because) if because else None


def _settled(first: Call, second: Call) -> bool:
    decided = {*first.joined, *second.joined}
    return any(one.other in (first.id, second.id) for one in decided)


def _numbers(call: Call) -> set[str]:
    return {person.number.replace("-", "") for person in call.present_persons if person.number}


def _names(call: Call) -> set[str]:
    names = (fold(person.name) for person in call.present_persons if not person.masked)
    return {name for name in names if len(name.split()) > 1}
