"""The roster of a month as a paper for the wall: A4 across, one page, nothing but who is on when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jourdesk.domain.paper import Kind, Paper, Part
from jourdesk.domain.paper_grid import GridDay, GridWeek, MonthGrid
from jourdesk.domain.papers.sheet import Letterhead, references
from jourdesk.domain.papers.words import full_day, joined, moment
from jourdesk.domain.workdays import ONE_DAY

_WEEKDAYS = ("v", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RosterSheet:
    """What stands in the roster of a month.

    ``days`` are those of the month in order; ``letters`` explain the letters of the roles, ``gaps`` counts what is missing.
    """

    head: Letterhead
    year: int
    month: int
    days: tuple[GridDay, ...]
    letters: tuple[tuple[str, str], ...]
    gaps: int


def roster_paper(sheet: RosterSheet) -> Paper:
    """Make the paper.

    Args:
        sheet: What it says; the watermark of its head marks a draft or a copy.
    """
    head = sheet.head
    first = date(sheet.year, sheet.month, 1)
    month = full_day(first).split(" ", 2)[2]
    return Paper(
        kind=Kind.ROSTER,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Jourschema",
        service=head.service,
        document_title=f"Jourschema {month}",
        title=month[:1].upper() + month[1:],
        subtitle=joined(head.board, head.municipality, by=", "),
        references=references(
            ("Luckor", str(sheet.gaps) if sheet.gaps else "inga"),
            ("Som schemat var", moment(head.made, year=None)),
            ("Utskrivet av", head.writer),
        ),
        parts=(Part(title="", blocks=(_grid(sheet, first),)),),
        basis=" · ".join(f"{letter} {name}" for letter, name in sheet.letters)
        + ". Timmarna är dagens egna; andra står vid namnet. Byten och övertaganden står under namnet.",
        footer=joined(head.service, f"Jourschema {month}"),
        watermark=head.watermark,
        landscape=True,
    )


def _grid(sheet: RosterSheet, first: date) -> MonthGrid:
    before = (GridDay(outside=True),) * first.weekday()
    after = (GridDay(outside=True),) * (-(first.weekday() + len(sheet.days)) % _WEEK)
    cells = (*before, *sheet.days, *after)
    monday = first - first.weekday() * ONE_DAY
    return MonthGrid(
        head=_WEEKDAYS,
        weeks=tuple(
            GridWeek(label=str((monday + number * ONE_DAY).isocalendar().week), days=cells[number : number + _WEEK])
            for number in range(0, len(cells), _WEEK)
        ),
    )
