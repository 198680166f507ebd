"""A field for an instant to come: ``08.00``, ``fre 08.00``, ``27 nov 08.00``, or minutes from now."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from jourdesk.ui.texts import STOCKHOLM, day_and_clock, local, month, weekday
from jourdesk.ui.widgets.field import Field

_CLOCK = re.compile(r"^(?P<day>.*?)\s*(?P<hour>\d{1,2})[.:]?(?P<minute>\d{2})$")
_DATE = re.compile(r"^(\d{1,2})\s*(?:/|\s)\s*(\d{1,2}|[a-zåäö]+)\.?(?:\s+(\d{4}))?$")
_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_MOST_MINUTES = 3
"""So many digits, and no more, are minutes from now."""


class MomentField(Field):
    """One line for an instant to come. What was understood stands below once the field is left."""

    def __init__(
        self,
        label: str,
        now: Callable[[], datetime],
        *,
        hint: str = "",
        minutes: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a field.

        Args:
            label: The caption.
            now: The clock, aware.
            hint: What helps, below.
            minutes: True where a bare number of up to three digits means minutes from now.
            parent: The widget it stands in.
        """
        super().__init__(label, hint=hint, parent=parent)
        self._now, self._minutes, self._plain = now, minutes, hint
        self.left.connect(lambda _text: self._tell_understood())

    def moment(self) -> datetime | None:
        """The instant that is meant, aware; nothing while it is empty or not understood (then the field says so)."""
        if not self.text().strip():
            return None
        try:
            return read_moment(self.text(), self._now(), minutes=self._minutes)
        except ValueError:
            self.set_error(self.tr("Write a time such as 08.00, Fri 08.00 or 27 Nov 08.00."))
            return None

    def set_moment(self, at: datetime | None) -> None:
        """Write an instant the way it is read back."""
        self.set_text(day_and_clock(at) if at is not None else "")
        self.set_hint(self._plain)

    def _tell_understood(self) -> None:
        self.clear_error()
        at = self.moment()
        if at is not None:
            self.set_hint(day_and_clock(at))
        elif self.state != "error":
            self.set_hint(self._plain)


def read_moment(text: str, now: datetime, *, minutes: bool = False) -> datetime:
    """Read an instant after ``now``.

    A time alone is the next instant at which the clock on the wall shows it, the first one in the night in which an hour comes
    twice. A time that the wall never shows (the night in spring) is taken as so many minutes after midnight.

    Raises:
        ValueError: The text is no such thing, or no such day exists.
    """
    bare = " ".join(text.strip().lower().split())
    if minutes and bare.isdigit() and len(bare) <= _MOST_MINUTES:
        return now + timedelta(minutes=int(bare))
    found = _CLOCK.match(bare)
    if found is None:
        raise ValueError("no time")
    at = time(int(found["hour"]), int(found["minute"]))
    named = found["day"].strip(" ,")
    if named:
        return datetime.combine(_day(named, local(now).date()), at, STOCKHOLM)
    today = local(now).date()
    days = (today, today + timedelta(days=1))
    return min(meant for day in days for meant in _showings(day, at) if meant > now)


def _showings(day: date, at: time) -> tuple[datetime, datetime]:
    """The first and the second time that the wall shows a time on a day: the same instant but for one night a year."""
    first = datetime.combine(day, at, STOCKHOLM)
    return first, first.replace(fold=1) if local(first.replace(fold=1)).time() == at else first


def _day(named: str, today: date) -> date:
    """Find a named day: a weekday (the next one, today included), a date of this year or the next, or an ISO date."""
    if _ISO.match(named):
        return date.fromisoformat(named)
    week = [today + timedelta(days=number) for number in range(7)]
    words = named.split()
    if words and not words[0][0].isdigit():
        first = next((one for one in week if words[0][:3] == weekday(one)[:3].lower()), None)
        if first is None:
            raise ValueError("no such day")
        if len(words) == 1:
            return first
        named = " ".join(words[1:])
    return _date(named, today)


def _date(named: str, today: date) -> date:
    found = _DATE.match(named)
    if found is None:
        raise ValueError("no date")
    number = int(found[2]) if found[2].isdigit() else _month(found[2])
    if found[3]:
        return date(int(found[3]), number, int(found[1]))
    this = date(today.year, number, int(found[1]))
    return this if this >= today else this.replace(year=today.year + 1)


def _month(named: str) -> int:
    names = [month(date(2026, number, 1)).lower() for number in range(1, 13)]
    found = [number for number, name in enumerate(names, 1) if named[:3] == name[:3]]
    if not found:
        raise ValueError("no such month")
    return found[0]
