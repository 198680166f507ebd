"""A month on paper: weeks down, weekdays across, in each day who has it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GridLine:
    """One line of a day: ``label`` is the letter of the role, ``note`` what else is to be known (small).

    ``missing`` is said in strong type; ``quiet`` in grey.
    """

    label: str
    text: str
    note: str = ""
    missing: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GridDay:
    """One day: its number, the hours or the holiday's name, and its lines. ``outside``: of another month, left empty."""

    number: str = ""
    note: str = ""
    free: bool = False
    outside: bool = False
    lines: tuple[GridLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GridWeek:
    """A week: its number and seven days from Monday."""

    label: str
    days: tuple[GridDay, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MonthGrid:
    """A month: the names of the weekdays, then its weeks."""

    head: tuple[str, ...]
    weeks: tuple[GridWeek, ...]
