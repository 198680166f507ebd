"""Figures of the duty service: counts by municipality, month and category, without small numbers that point at somebody.

The same definitions every year: a contact counts once, for the municipality that answers for its first person, in the month it
was received (Stockholm). Counts below five are hidden before they leave the host (SoLPuL 7 a §: exports default to counts), with
as many more as it takes that no hidden one can be reckoned out from the totals.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from statistics import median
from typing import Final

from jourdesk.domain.circumstances import STOCKHOLM

SMALL: Final = 5
MEASURES: Final = ("accepted-in-time", "returned", "decider-minutes", "could-have-waited", "contacts")
"""What a goal of the agreement can be measured by. Percentages and medians of fewer than five are not told."""
UNKNOWN: Final = "unknown"
"""The municipality of a contact for which nobody has said one."""
NO_CONTACT: Final = ("wrong-number", "test")
"""Kinds of a call that are no contact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """What is counted of a contact; nothing in it says who it was about.

    Attributes:
        municipality: SCB code, or `UNKNOWN`.
        categories: Codes of what it was about.
        called_back: For each promise to ring back that was kept: minutes from the promise.
        accepted: When each handover that has been accepted was, and when its unit opened next after it was made.
        decisions: Codes of the provisions that were decided under.
        placements: Codes of the kinds of places where somebody was placed.
        granted: Kronor that were granted.
        reached: For each decider that somebody looked for and reached: minutes from the first attempt.
        could_wait: Whether it could have waited until office hours; None where nobody said.
    """

    municipality: str
    received: datetime
    caller: str = ""
    categories: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    placements: tuple[str, ...] = ()
    called_back: tuple[int, ...] = ()
    handed: int = 0
    returned: int = 0
    accepted: tuple[tuple[datetime, datetime], ...] = ()
    granted: int = 0
    reached: tuple[int, ...] = ()
    could_wait: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Counts by row and column, with totals; None is a number that is hidden."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[int | None, ...], ...]
    row_totals: tuple[int | None, ...]
    column_totals: tuple[int | None, ...]
    total: int | None


def month_of(contact: Contact) -> str:
    """Name the month of a contact: ``2026-11``."""
    return f"{contact.received.astimezone(STOCKHOLM):%Y-%m}"


def hour_of(contact: Contact) -> str:
    """Name the hour of a contact: ``23``."""
    return f"{contact.received.astimezone(STOCKHOLM):%H}"


def municipality_of(contact: Contact) -> str:
    """Name the municipality of a contact."""
    return contact.municipality


def tally(
    contacts: Iterable[Contact], row: Callable[[Contact], str], columns: Callable[[Contact], Iterable[str]]
) -> Table:
    """Count contacts by row and column.

    Args:
        contacts: What to count.
        row: The one row that a contact stands in.
        columns: The columns that it stands in: none, one or several (categories).

    Returns:
        Rows and columns by name. A contact with several categories counts once in each column and once in the totals.
    """
    known = list(contacts)
    counts: dict[tuple[str, str], int] = {}
    for contact in known:
        for column in dict.fromkeys(columns(contact)):
            place = (row(contact), column)
            counts[place] = counts.get(place, 0) + 1
    rows = tuple(sorted({row(contact) for contact in known}))
    names = tuple(sorted({column for _, column in counts}))
    return Table(
        rows=rows,
        columns=names,
        cells=tuple(tuple(counts.get((one, name), 0) for name in names) for one in rows),
        row_totals=tuple(sum(row(contact) == one for contact in known) for one in rows),
        column_totals=tuple(sum(name in columns(contact) for contact in known) for name in names),
        total=len(known),
    )


def without_small(table: Table, *, small: int = SMALL) -> Table:
    """Hide what is too small to be told.

    Counts from one to below ``small`` are hidden. Where just one number of a row, of a column or of a list of totals is hidden,
    the smallest other one is hidden too, since the one could be reckoned out. Nought tells of nobody and is kept.

    Args:
        table: As counted.
        small: The least number that is told.
    """
    grid = [[*cells, total] for cells, total in zip(table.cells, table.row_totals, strict=True)]
    grid.append([*table.column_totals, table.total])
    told: list[list[int | None]] = [[None if _is_small(count, small) else count for count in line] for line in grid]
    while _hide_one(told):
        pass
    *body, last = told
    return Table(
        rows=table.rows,
        columns=table.columns,
        cells=tuple(tuple(line[:-1]) for line in body),
        row_totals=tuple(line[-1] for line in body),
        column_totals=tuple(last[:-1]),
        total=last[-1],
    )


def minutes_to_call_back(contacts: Iterable[Contact]) -> tuple[int, float | None]:
    """Give how many promises to ring back were kept, and the median of their minutes."""
    minutes = [one for contact in contacts for one in contact.called_back]
    return len(minutes), float(median(minutes)) if minutes else None


def accepted_in_time(contacts: Iterable[Contact], *, within_minutes: int = 30) -> tuple[int, int]:
    """Count handovers that were accepted by half an hour after the unit opened, of all that were made and not returned.

    Returns:
        How many in time, of how many.
    """
    known = list(contacts)
    in_time = sum(
        (at - opened).total_seconds() <= within_minutes * 60 for contact in known for at, opened in contact.accepted
    )
    return in_time, sum(contact.handed - contact.returned for contact in known)


def outcome(measure: str, contacts: Iterable[Contact]) -> float | None:
    """Reckon what came of a goal.

    Args:
        measure: One of `MEASURES`.
        contacts: Of the period.

    Returns:
        Percent, minutes (median) or a number; None where it rests on fewer than five.
    """
    known = list(contacts)
    made = sum(contact.handed for contact in known)
    if measure == "contacts":
        return float(len(known))
    if measure == "accepted-in-time":
        return _percent(*accepted_in_time(known))
    if measure == "returned":
        return _percent(sum(contact.returned for contact in known), made)
    if measure == "could-have-waited":
        said = [contact.could_wait for contact in known if contact.could_wait is not None]
        return _percent(sum(said), len(said))
    minutes = [one for contact in known for one in contact.reached]
    return float(median(minutes)) if len(minutes) >= SMALL else None


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole >= SMALL else None


def granted_by(contacts: Iterable[Contact]) -> tuple[tuple[str, int], ...]:
    """Add up the kronor that were granted, by municipality, the most first; nothing of those that granted none."""
    sums: dict[str, int] = {}
    for contact in contacts:
        sums[contact.municipality] = sums.get(contact.municipality, 0) + contact.granted
    return tuple(sorted(((code, sek) for code, sek in sums.items() if sek), key=lambda one: (-one[1], one[0])))


def turned(table: Table) -> Table:
    """Let rows and columns change places: what there are many of stands below each other."""
    return Table(
        rows=table.columns,
        columns=table.rows,
        cells=tuple(tuple(line[number] for line in table.cells) for number in range(len(table.columns))),
        row_totals=table.column_totals,
        column_totals=table.row_totals,
        total=table.total,
    )


def by_hour(contacts: Iterable[Contact]) -> Mapping[str, int]:
    """Count contacts by the hour they were received, all twenty-four."""
    counts = {f"{time(hour):%H}": 0 for hour in range(24)}
    for contact in contacts:
        counts[hour_of(contact)] += 1
    return counts


def hours_without_small(hours: Mapping[str, int], *, small: int = SMALL) -> Mapping[str, int | None]:
    """Hide hours that are too small to be told, with one more where a single one could be reckoned out from their total.

    Args:
        hours: Counts by hour, see `by_hour`.
        small: The least number that is told.
    """
    counts, total = tuple(hours.values()), sum(hours.values())
    line = Table(
        rows=("",), columns=tuple(hours), cells=(counts,), row_totals=(total,), column_totals=counts, total=total
    )
    return dict(zip(hours, without_small(line, small=small).cells[0], strict=True))


def _is_small(count: int | None, small: int) -> bool:
    return count is not None and 0 < count < small


def _hide_one(told: list[list[int | None]]) -> bool:
    """Hide one more number where a row or a column would give one away; say whether anything was hidden."""
    height, width = len(told), len(told[0])
    lines = [[(y, x) for x in range(width)] for y in range(height)]
    lines += [[(y, x) for y in range(height)] for x in range(width)]
    for line in lines:
        if sum(told[y][x] is None for y, x in line) == 1:
            others = [(count, y, x) for y, x in line if (count := told[y][x]) is not None and count > 0]
            if others:
                _, y, x = min(others)
                told[y][x] = None
                return True
    return False
