"""The Swedish calendar and the three dates of every clock.

Source: lag (1989:253) om allmänna helgdagar, lag (1930:173) om beräkning av lagstadgad tid; law sheet time.md, read 2026-11-21.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

ONE_DAY: Final = timedelta(days=1)
SATURDAY: Final = 5
NATIONAL_DAY_SINCE: Final = 2005
"""From 2005 the sixth of June is a holiday and annandag pingst is not (lag 2004:1320)."""


def easter(year: int) -> date:
    """Compute påskdagen of a year (Gregorian; the algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    k = (32 + 2 * e + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=512)
def free_days(year: int) -> frozenset[date]:
    """List the days of a year that are free besides Saturdays and Sundays.

    Holidays by law, and the three days that lag (1930:173) 2 § treats alike: midsommarafton, julafton, nyårsafton.
    """
    sunday = easter(year)
    midsummer = _first_saturday(date(year, 6, 20))
    days = {date(year, 1, 1), date(year, 1, 6), date(year, 5, 1), date(year, 12, 25), date(year, 12, 26)}
    days |= {sunday + offset * ONE_DAY for offset in (-2, 0, 1, 39, 49)}
    days |= {midsummer - ONE_DAY, midsummer, _first_saturday(date(year, 10, 31))}
    days |= {date(year, 12, 24), date(year, 12, 31)}
    days.add(date(year, 6, 6) if year >= NATIONAL_DAY_SINCE else sunday + 50 * ONE_DAY)
    return frozenset(days)


def _first_saturday(day: date) -> date:
    return day + (SATURDAY - day.weekday()) % 7 * ONE_DAY


def is_working_day(day: date) -> bool:
    """Say whether an act that falls due on this day must be done on it (lag 1930:173 2 §)."""
    return day.weekday() < SATURDAY and day not in free_days(day.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A statutory time: exactly one of the fields is above zero, or none for *genast*."""

    days: int = 0
    weeks: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreeDates:
    """The strict last day, the outermost one, and the day the program plans and warns for."""

    statutory: date
    outer: date
    alarm: date


def last_day(start: date, length: Length) -> date:
    """Count a statutory time from the day of its anchor.

    Days are counted from the day after; weeks and months end on the same weekday or day number, else the month's last day.

    Source:
        lag (1930:173) 1 §, read 2026-11-21.
    """
    if not length.months:
        return start + (length.days + 7 * length.weeks) * ONE_DAY
    years, month = divmod(start.month - 1 + length.months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def three_dates(start: date, length: Length, *, strict: bool = False) -> ThreeDates:
    """Compute the three dates of a clock.

    Args:
        start: The local day of the anchor.
        length: How long the clock runs.
        strict: The alarm never moves from the statutory day (LVM 15 §).

    Source:
        lag (1930:173) 1–2 §§ and the product rule of time.md section 4, read 2026-11-21. That 2 § reaches submission to court is
        the wording, but no ruling is known: the outer day is never planned for.
    """
    statutory = last_day(start, length)
    if length == Length():
        return ThreeDates(statutory=statutory, outer=statutory, alarm=statutory)
    alarm = statutory if strict else _roll(statutory, -ONE_DAY)
    return ThreeDates(statutory=statutory, outer=_roll(statutory, ONE_DAY), alarm=alarm)


def _roll(day: date, step: timedelta) -> date:
    while not is_working_day(day):
        day += step
    return day
