"""Spans of days: every row of the organisation holds from a day, and perhaps to one."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A span of days, both ends included; no end means until further notice."""

    valid_from: date
    valid_to: date | None = None

    def covers(self, day: date) -> bool:
        """Say whether a day lies in the span."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def ended_before(self, day: date) -> bool:
        """Say whether the span was over before a day."""
        return self.valid_to is not None and self.valid_to < day

    def shared(self, other: "Period") -> "Period | None":
        """Give the days that two spans share, or None."""
        since = max(self.valid_from, other.valid_from)
        ends = [end for end in (self.valid_to, other.valid_to) if end is not None]
        until = min(ends) if ends else None
        return Period(valid_from=since, valid_to=until) if until is None or since <= until else None


def holds(period: Period | None, day: date) -> bool:
    """Say whether a row holds on a day; one without a span always does."""
    return period is None or period.covers(day)
