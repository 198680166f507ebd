"""The shape of calendar files (iCalendar): what goes out, what comes in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CalendarEntry:
    """One entry of a calendar file, numbered from 1.

    An entry for whole days has ``days`` (first and last, both included) and no hours. ``uid`` is the entry's own id; what this
    program wrote says ``role``, ``person`` and ``board`` itself, of others only the ``title`` is known.
    """

    number: int
    uid: str
    title: str
    begins: datetime | None = None
    ends: datetime | None = None
    days: tuple[date, date] | None = None
    role: str = ""
    person: str = ""
    board: str = ""

    def __repr__(self) -> str:
        """Show the number."""
        return f"CalendarEntry({self.number})"


class Calendars(Protocol):
    """Reads and writes calendar files."""

    def write(self, entries: tuple[CalendarEntry, ...], *, name: str, made: datetime) -> bytes:
        """Write entries with hours as an iCalendar file, every time in UTC: right over every change of the clock."""
        ...

    def read(self, content: bytes) -> tuple[CalendarEntry, ...]:
        """Read the entries of an iCalendar file in the order they stand.

        Raises:
            Refused: ``calendar.not-calendar``, ``calendar.empty``; naming the entry by its ``number``: ``calendar.time``,
                ``calendar.no-end``, ``calendar.backwards``, ``calendar.recurring``.
        """
        ...
