"""Rosters as files: a calendar for one's own or for all, hours as a table that a Swedish Excel opens."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from jourdesk.domain.papers.words import capitals
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.domain.roster import PlannedShift, Roster, Turn
from jourdesk.domain.roster_days import whole
from jourdesk.usecases.csv_table import Cell, csv_table
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.ports_calendar import CalendarEntry, Calendars
from jourdesk.usecases.read_fairness import read_hours
from jourdesk.usecases.roster_reading import board_name, load_roster, person_name, role_name

DOMAIN: Final = "@jourdesk.example"
_HEAD = ("Person", "Roll", "Pass", "Ordinarie timmar", "Natt", "Helg", "Storhelg och helgdag", "Summa", "Från", "Till")


def export_calendar(desk: Desk, *, path: str, first: date, last: date, person: str = "", board: str = "") -> str:
    """Write the shifts of a period to a calendar file: one person's, or all of a roster.

    Args:
        desk: The desk.
        path: Where.
        first: The first day.
        last: The last day, included.
        person: Whose; empty for everybody's, open shifts as well.
        board: Whose politicians; empty for the staff.

    Returns:
        Where it lies.

    Raises:
        Refused: ``calendar.nothing`` when there is no shift to write.
        Unavailable: ``roster.not-written`` when the disk says no.
    """
    with desk.unit() as unit:
        roster = load_roster(unit, first, last, boards=(board,))
    entries = calendar_entries(desk, roster, first, last, person=person)
    if not entries:
        raise Refused("calendar.nothing")
    name = person_name(desk, person) if person else board_name(desk, board) if board else desk.register.agreement.name
    return _written(path, calendars_of(desk).write(entries, name=name, made=desk.now()))


def calendar_entries(
    desk: Desk, roster: Roster, first: date, last: date, *, person: str = ""
) -> tuple[CalendarEntry, ...]:
    """Make the entries of a calendar file: one for each part of a shift, in the order they begin."""
    period = whole(first, last)
    parts = [
        (shift, number, turn)
        for shift in roster.between(period.begins, period.ends).shifts
        for number, turn in enumerate(shift.turns)
        if turn.begins < period.ends and period.begins < turn.ends and person in ("", turn.person)
    ]
    return tuple(
        CalendarEntry(
            number=count,
            uid=uid_of(shift, number),
            title=_title(desk, shift, turn, own=bool(person)),
            begins=turn.begins,
            ends=turn.ends,
            role=shift.role,
            person=turn.person,
            board=shift.board,
        )
        for count, (shift, number, turn) in enumerate(parts, 1)
    )


def uid_of(shift: PlannedShift, number: int) -> str:
    """Name a part of a shift in calendars: the same name each time, so that a file read again updates what it gave before."""
    return f"{shift.id}.{number}{DOMAIN}"


def export_hours(desk: Desk, *, path: str, first: date, last: date) -> str:
    """Write the hours of the staff in a period as a table: semicolons, decimal commas, UTF-8 with its mark.

    Args:
        desk: The desk.
        path: Where.
        first: The first day.
        last: The last day, included.

    Returns:
        Where it lies.

    Raises:
        Unavailable: ``roster.not-written`` when the disk says no.
    """
    return _written(path, hours_table(desk, first=first, last=last).encode("utf-8"))


def hours_table(desk: Desk, *, first: date, last: date) -> str:
    """Make the table of hours: a head, then one line a person and role; each hour is of one kind."""
    lines: list[tuple[Cell, ...]] = [_HEAD]
    for row in read_hours(desk, first=first, last=last):
        kinds = (row.ordinary, row.night, row.weekend, row.holiday, row.total)
        hours = (f"{hours:.2f}".replace(".", ",") for hours in kinds)
        lines.append((row.name, row.role_name, row.shifts, *hours, first.isoformat(), last.isoformat()))
    return csv_table(lines)


def calendars_of(desk: Desk) -> Calendars:
    """Give what reads and writes calendar files.

    Raises:
        Unavailable: ``calendar.missing`` at a desk without it.
    """
    if desk.calendars is None:
        raise Unavailable("calendar.missing")
    return desk.calendars


def _title(desk: Desk, shift: PlannedShift, turn: Turn, *, own: bool) -> str:
    role = capitals(role_name(desk, shift.role))
    if own:
        return role
    return f"{role}: {person_name(desk, turn.person) if turn.person else 'saknas'}"


def _written(path: str, content: bytes) -> str:
    try:
        Path(path).write_bytes(content)
    except OSError:
        raise Unavailable("roster.not-written") from None
    return path
