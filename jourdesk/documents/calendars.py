"""Calendar files (RFC 5545) by the library icalendar: shifts out, shifts in. They hold no case data.

Times go out in UTC, which every calendar program turns into its own wall clock, also over the nights of 23 and 25 hours. What
comes in may name any zone that a calendar program writes; a time without a zone is Stockholm's. The library is loaded when a
file is read or written, not when the desk opens.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from jourdesk.domain.papers.words import STOCKHOLM
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports_calendar import CalendarEntry

_MAKER = "-//Jourdesk//Jourdesk//SV"
_ROLE, _PERSON, _BOARD = "X-JOURDESK-ROLE", "X-JOURDESK-PERSON", "X-JOURDESK-BOARD"
_UNREADABLE = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError)
"""What the library says of a file that is none, of a property that is broken, of a year that is too far away."""


class CalendarFiles:
    """Reads and writes calendar files; see ``ports_calendar.Calendars``."""

    def write(self, entries: tuple[CalendarEntry, ...], *, name: str, made: datetime) -> bytes:
        """Write entries that have hours; the same entries give the same bytes."""
        import icalendar

        calendar = icalendar.Calendar()
        calendar.add("prodid", _MAKER)
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", name)
        for entry in entries:
            if entry.begins is not None and entry.ends is not None:
                calendar.add_component(_event(entry, entry.begins, entry.ends, made))
        written: bytes = calendar.to_ical()
        return written

    def read(self, content: bytes) -> tuple[CalendarEntry, ...]:
        """Read the entries of a file; see ``ports_calendar.Calendars``."""
        import icalendar

        try:
            calendars = icalendar.Calendar.from_ical(content, multiple=True)
            events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
        except _UNREADABLE:
            raise Refused("calendar.not-calendar", field="path") from None
        if not events:
            raise Refused("calendar.empty" if calendars else "calendar.not-calendar", field="path")
        return tuple(_entry(number, event) for number, event in enumerate(events, 1))


def _event(entry: CalendarEntry, begins: datetime, ends: datetime, made: datetime) -> Any:
    import icalendar

    event = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", made.astimezone(UTC))
    event.add("dtstart", begins.astimezone(UTC))
    event.add("dtend", ends.astimezone(UTC))
    event.add("summary", entry.title)
    event.add("class", "PRIVATE")
    for key, value in ((_ROLE, entry.role), (_PERSON, entry.person), (_BOARD, entry.board)):
        if value:
            event.add(key, value)
    return event


def _entry(number: int, event: Any) -> CalendarEntry:
    if event.get("RRULE") is not None or event.get("RDATE") is not None:
        raise Refused("calendar.recurring", field="path", number=str(number))
    begins = _time(event, "DTSTART", number)
    ends = _end(event, begins, number)
    if type(begins) is not type(ends):
        raise Refused("calendar.time", field="path", number=str(number))
    if ends <= begins:
        raise Refused("calendar.backwards", field="path", number=str(number))
    hours = isinstance(begins, datetime)
    return CalendarEntry(
        number=number,
        uid=_text(event, "UID"),
        title=_text(event, "SUMMARY"),
        begins=begins if hours else None,  # type: ignore[arg-type]  # both are instants, as the line above says
        ends=ends if hours else None,  # type: ignore[arg-type]  # both are instants, as the line above says
        days=None if hours else (begins, ends - timedelta(days=1)),
        role=_text(event, _ROLE),
        person=_text(event, _PERSON),
        board=_text(event, _BOARD),
    )


def _end(event: Any, begins: date, number: int) -> date:
    """Find when an entry ends: said, counted from its length, or at the end of its only day."""
    if event.get("DTEND") is not None:
        return _time(event, "DTEND", number)
    length = _said(event, "DURATION")
    if isinstance(length, timedelta):
        try:
            return begins + length
        except OverflowError:
            raise Refused("calendar.time", field="path", number=str(number)) from None
    if isinstance(begins, datetime):
        raise Refused("calendar.no-end", field="path", number=str(number))
    return begins + timedelta(days=1)


def _time(event: Any, name: str, number: int) -> date:
    """Read a time: an aware instant in UTC, or a day."""
    said = _said(event, name)
    if isinstance(said, datetime):
        try:
            return (said if said.tzinfo is not None else said.replace(tzinfo=STOCKHOLM)).astimezone(UTC)
        except _UNREADABLE:
            said = None
    if isinstance(said, date):
        return said
    raise Refused("calendar.time", field="path", number=str(number))


def _said(event: Any, name: str) -> object:
    """Give what a property says, or nothing when it is missing, broken or said twice."""
    try:
        return getattr(event.get(name), "dt", None)
    except _UNREADABLE:
        return None


def _text(event: Any, name: str) -> str:
    value = event.get(name)
    return "" if value is None else " ".join(str(value).split())
