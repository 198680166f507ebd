"""Birth dates, of which parts may be unknown, and the age they give on a day."""

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BirthDate:
    """When a person was born, as far as it is known.

    A coordination number may leave the month (00) or the day (60) open; a reserve number may leave out everything.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, born: date) -> "BirthDate":
        """Make a whole birth date from a date."""
        return cls(year=born.year, month=born.month, day=born.day)

    @property
    def whole(self) -> date | None:
        """The date, if all three parts are known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def __repr__(self) -> str:
        """Show which parts are known, never which they are."""
        known = [name for name in ("year", "month", "day") if getattr(self, name) is not None]
        return f"BirthDate({', '.join(known)})"


NO_BIRTH_DATE = BirthDate()


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """How old a person is on a day, in whole years.

    Args:
        years: The lowest age that is possible.
        most: The highest age that is possible; the same as ``years`` when the age is certain.
        because: Why it is uncertain: ``"leap-day"``, ``"birth-date-unknown"`` or empty.
    """

    years: int
    most: int
    because: str = ""

    @property
    def certain(self) -> bool:
        """Whether only one age is possible."""
        return self.years == self.most


def age_on(born: BirthDate | date, day: date) -> Age | None:
    """Tell how old somebody is on a day.

    Born on 29 February, a person turns a year in common years on 28 February or 1 March; the legal day was not found,
    so on 28 February both ages are given. Where parts of the birth date are unknown, the span that is possible is given.

    Args:
        born: The birth date, whole or in parts.
        day: The local date to tell the age on, such as the day of the contact.

    Returns:
        The age in whole years, never below 0; None when not even the year is known.
    """
    known = BirthDate.of(born) if isinstance(born, date) else born
    if known.year is None:
        return None
    whole = known.whole
    if whole is None:
        earliest, latest = _span(known.year, known.month)
        return _aged(_years(latest, day), _years(earliest, day), "birth-date-unknown")
    years = _years(whole, day)
    if (whole.month, whole.day) == (2, 29) and (day.month, day.day) == (2, 28) and not calendar.isleap(day.year):
        return _aged(years, years + 1, "leap-day")
    return _aged(years, years, "")


def _aged(least: int, most: int, because: str) -> Age:
    least, most = max(0, least), max(0, most)
    return Age(years=least, most=most, because=because if least != most else "")


def _span(year: int, month: int | None) -> tuple[date, date]:
    """Give the first and last date on which somebody may have been born."""
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
