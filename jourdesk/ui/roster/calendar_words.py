"""A calendar file that was looked at, in words: what it would do, and what it cannot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from jourdesk.ui.roster.places import Spot
from jourdesk.ui.texts import day
from jourdesk.usecases.import_calendar import CalendarRow, CalendarView

translate = QCoreApplication.translate
MOST_SAID = 5


def usable(view: CalendarView) -> tuple[CalendarRow, ...]:
    """The rows that would be planned."""
    return (*view.of("new"), *view.of("changed"))


def names(rows: Iterable[CalendarRow]) -> dict[Spot, str]:
    """What would stand in the calendar."""
    return {Spot(row.day, row.draft.role): row.name for row in rows if row.name}


def headline(view: CalendarView) -> str:
    """Say what the file would do, in one sentence."""
    words = {
        "new": translate("CalendarFile", "{number} to plan"),
        "changed": translate("CalendarFile", "{number} changed"),
        "same": translate("CalendarFile", "{number} are there already"),
        "clash": translate("CalendarFile", "{number} clash"),
        "unknown": translate("CalendarFile", "{number} with nobody we know"),
        "past": translate("CalendarFile", "{number} are past"),
    }
    said = [words[state].format(number=number) for state, number in view.counts if number and state in words]
    return f"{view.name}: {', '.join(said)}."


def details(view: CalendarView) -> str:
    """Say what each change replaces and why each other row cannot be planned; the first few of them."""
    lines = [
        translate("CalendarFile", "{day}: {name} instead of {before}").format(
            day=day(row.day), name=row.name or row.title, before=row.before
        )
        for row in (*view.of("changed"), *view.of("clash"))
    ]
    lines += [
        translate("CalendarFile", "{day}: “{title}” is nobody in the register").format(
            day=day(row.day), title=row.title
        )
        for row in view.of("unknown")
    ]
    more = len(lines) - MOST_SAID
    if more > 0:
        lines = [*lines[:MOST_SAID], translate("CalendarFile", "and {number} more").format(number=more)]
    return "\n".join(lines)
