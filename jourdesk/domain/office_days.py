"""When an office is open: the almanac, and the days that a municipality closes or opens on its own (klämdagar).

Statutory clocks never ask here: lag (1930:173) knows only the days it names.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.register import Register
from jourdesk.domain.register_tables import CalendarDay
from jourdesk.domain.workdays import is_working_day

USUAL_HOUR: Final = "08:00"
LOOKED_AHEAD: Final = 366
"""A calendar that closes an office for longer than a year is no calendar: the almanac is followed again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Whose door it is: a unit of a municipality, with the hour it usually opens."""

    municipality: str | None = None
    unit: str | None = None
    opens: str = USUAL_HOUR


def row_of(calendar: Iterable[CalendarDay], office: Office, day: date) -> CalendarDay | None:
    """Find what is written of a day: for the unit itself first, then for its municipality, then for all."""
    rows = [row for row in calendar if row.day == day]
    for unit, municipality in ((office.unit, None), (None, office.municipality), (None, None)):
        for row in rows:
            own = row.unit is not None and row.unit == unit
            if own or (row.unit is None and unit is None and row.municipality == municipality):
                return row
    return None


def is_open(register: Register, office: Office, day: date) -> bool:
    """Say whether an office is open on a day: as the register says, else as the almanac does."""
    row = row_of(register.calendar, office, day)
    return row.state == "open" if row is not None else is_working_day(day)


def next_opening(register: Register, office: Office, after: datetime) -> datetime:
    """Return when an office opens next.

    Args:
        register: Its days; without any the almanac decides alone.
        office: Whose door.
        after: An aware instant.

    Returns:
        An aware instant in Swedish time, later than ``after``.
    """
    day = local_day(after)
    last = day + timedelta(days=LOOKED_AHEAD)
    while True:
        row = row_of(register.calendar, office, day) if day <= last else None
        open_that_day = row.state == "open" if row is not None else is_working_day(day)
        hour = (row.opens if row is not None and open_that_day else None) or office.opens or USUAL_HOUR
        at = datetime.combine(day, time.fromisoformat(hour), STOCKHOLM)
        if open_that_day and at > after:
            return at
        day += timedelta(days=1)
