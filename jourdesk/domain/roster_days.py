"""Days of a roster: the hours of each, what must be filled, the streams they lie in, and what holidays are called.

Hours are those of the wall in Stockholm, turned into UTC: the window of a night in March is 15 hours long, in October 17.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Final

from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.roster import DECIDER
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.domain.workdays import ONE_DAY, SATURDAY, easter, free_days, is_working_day

PREFIX: Final = "roster."
MIDNIGHT: Final = time(0)
BIG_DAYS: Final = frozenset(
    {
        "easter-day",
        "midsummer-eve",
        "midsummer-day",
        "christmas-eve",
        "christmas-day",
        "new-years-eve",
        "new-years-day",
    }
)
"""The days that nobody wants twice in a row."""

_FIXED: Final = {
    (1, 1): "new-years-day",
    (1, 6): "epiphany",
    (5, 1): "may-day",
    (6, 6): "national-day",
    (12, 24): "christmas-eve",
    (12, 25): "christmas-day",
    (12, 26): "boxing-day",
    (12, 31): "new-years-eve",
}
_FROM_EASTER: Final = {
    -2: "good-friday",
    -1: "easter-eve",
    0: "easter-day",
    1: "easter-monday",
    39: "ascension-day",
    49: "whit-sunday",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of time, aware UTC, the end excluded."""

    begins: datetime
    ends: datetime

    @property
    def length(self) -> timedelta:
        """How long it is in real time."""
        return self.ends - self.begins

    def within(self, other: Span) -> timedelta:
        """How much of it lies in another."""
        return max(timedelta(), min(self.ends, other.ends) - max(self.begins, other.begins))


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A post that must be filled for the hours of one day."""

    role: str
    board: str
    day: date
    begins: datetime
    ends: datetime


def instant(day: date, at: time) -> datetime:
    """Turn a time on the wall in Stockholm into UTC. Of an hour that comes twice it is the first."""
    return datetime.combine(day, at, STOCKHOLM).astimezone(UTC)


def days(first: date, last: date) -> Iterator[date]:
    """List the days from the first to the last, both included."""
    for number in range((last - first).days + 1):
        yield first + number * ONE_DAY


def whole(first: date, last: date) -> Span:
    """Give the time from the midnight before the first day to the midnight after the last."""
    return Span(begins=instant(first, MIDNIGHT), ends=instant(last + ONE_DAY, MIDNIGHT))


def month(year: int, number: int) -> tuple[date, date]:
    """Give the first and the last day of a month."""
    first = date(year, number, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return first, following - ONE_DAY


def month_before(day: date) -> date:
    """Give the first day of the month before that of a day."""
    return (day.replace(day=1) - ONE_DAY).replace(day=1)


def stream_of(begins: datetime, board: str = "") -> str:
    """Name the stream of a shift by the month in which it begins."""
    at = local_day(begins)
    return f"{PREFIX}{at:%Y-%m}.{board}" if board else f"{PREFIX}{at:%Y-%m}"


def is_free(day: date, rules: RosterRules) -> bool:
    """Say whether the day units stay closed all day."""
    return day in rules.free or (not is_working_day(day) and day not in rules.open_days)


def window(day: date, rules: RosterRules) -> Span:
    """Give the hours of a day's own shift: from closing time, or from opening time when the units stay closed.

    Each window ends when the units would open the next day, so that a weekend has no seam and a working day no overlap.
    """
    begins = rules.opens if is_free(day, rules) else rules.closes
    return Span(begins=instant(day, begins), ends=instant(day + ONE_DAY, rules.opens))


def needs(first: date, last: date, rules: RosterRules, boards: Sequence[str] = ()) -> tuple[Need, ...]:
    """List what must be filled: each needed role of the staff, and a decider of each board, day by day.

    Args:
        first: The first day.
        last: The last day, included.
        rules: The measures.
        boards: The boards whose politicians' roster must be filled.
    """
    posts = [*((role, "") for role in rules.needed), *((DECIDER, board) for board in boards)]
    return tuple(
        Need(role=role, board=board, day=day, begins=hours.begins, ends=hours.ends)
        for day in days(first, last)
        for hours in (window(day, rules),)
        for role, board in posts
    )


def pieces(span: Span, marks: Sequence[time]) -> tuple[Span, ...]:
    """Cut a span at times on the wall, each day.

    Returns:
        Spans in order that add up to the whole.
    """
    found = {instant(day, mark) for day in days(local_day(span.begins), local_day(span.ends)) for mark in marks}
    edges = [span.begins, *sorted(at for at in found if span.begins < at < span.ends), span.ends]
    return tuple(Span(begins=begins, ends=ends) for begins, ends in pairwise(edges))


def holiday(day: date) -> str:
    """Tell the code of what a day is called, such as ``christmas-eve``; empty for an ordinary day."""
    if (day.month, day.day) in _FIXED:
        return _FIXED[day.month, day.day]
    offset = (day - easter(day.year)).days
    if offset in _FROM_EASTER:
        return _FROM_EASTER[offset]
    if day not in free_days(day.year):
        return ""
    # Only midsummer and all saints' are left: they go by the weekday.
    if day.month in (10, 11):
        return "all-saints-day"
    return "midsummer-day" if day.weekday() == SATURDAY else "midsummer-eve"
