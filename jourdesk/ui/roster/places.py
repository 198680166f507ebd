"""The places of a month: one line a day and role, and how the arrow keys walk between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY, ONE_WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """One line of the calendar. A night belongs to the day on which it begins."""

    day: date
    role: str


def mondays(year: int, month: int) -> tuple[date, ...]:
    """List the Mondays of the weeks that a month touches."""
    first = date(year, month, 1)
    monday, found = first - first.weekday() * ONE_DAY, []
    while monday < first or (monday.year, monday.month) == (year, month):
        found.append(monday)
        monday += ONE_WEEK
    return tuple(found)


def month_after(year: int, month: int, step: int) -> tuple[int, int]:
    """Count months forth or back."""
    years, rest = divmod(year * 12 + month - 1 + step, 12)
    return years, rest + 1


def walked(spot: Spot, key: str, roles: Sequence[str]) -> Spot:
    """Walk one step: sideways by days, up and down through the roles of a day and on to the same weekday.

    Args:
        spot: Where the cursor is.
        key: ``left``, ``right``, ``up`` or ``down``.
        roles: The roles of a day in the order shown.
    """
    if key in ("left", "right"):
        return Spot(spot.day + (ONE_DAY if key == "right" else -ONE_DAY), spot.role)
    place = roles.index(spot.role) + (1 if key == "down" else -1)
    if 0 <= place < len(roles):
        return Spot(spot.day, roles[place])
    return Spot(spot.day + (ONE_WEEK if key == "down" else -ONE_WEEK), roles[place % len(roles)])
