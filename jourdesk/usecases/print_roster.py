"""Make the roster of a month as a paper."""

from __future__ import annotations

from jourdesk.domain.paper import Paper, Watermark
from jourdesk.domain.paper_grid import GridDay, GridLine
from jourdesk.domain.papers.roster import RosterSheet, roster_paper
from jourdesk.domain.papers.sheet import Letterhead
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.print_paper import Printed
from jourdesk.usecases.read_roster import read_roster
from jourdesk.usecases.roster_values import INTENDED, MISSING, PART, RosterCell, RosterDay, RosterMonth, ShiftCell
from jourdesk.usecases.roster_words import span

_LETTERS = {"jour": "J", "backup": "B", "manager": "C", "decider": "P"}


def print_roster(
    desk: Desk, *, year: int, month: int, board: str = "", watermark: Watermark = Watermark.NONE
) -> Printed:
    """Make the roster of a month, of the staff or of a board's politicians: A4 across.

    Args:
        desk: The desk.
        year: The year.
        month: The month, 1 to 12.
        board: Whose politicians; empty for the staff.
        watermark: ``Watermark.DRAFT`` before it is settled, ``Watermark.COPY`` for a copy.

    Raises:
        Unavailable: The paper could not be made.
    """
    paper = roster_sheet(desk, read_roster(desk, year=year, month=month, board=board), watermark)
    return Printed(paper=paper, pdf=desk.typeset(paper))


def roster_sheet(desk: Desk, read: RosterMonth, watermark: Watermark = Watermark.NONE) -> Paper:
    """Put a month that has been read on paper."""
    row = desk.register.board(read.board) if read.board else None
    code = row.municipality if row is not None else desk.register.agreement.host or ""
    author = desk.author
    missing = {(day.day, cell.role) for day in read.days for cell in day.cells if cell.state in (MISSING, PART)}
    return roster_paper(
        RosterSheet(
            head=Letterhead(
                service=desk.register.agreement.name,
                municipality="",
                municipality_code=code,
                board=read.board_name,
                reference=f"{read.year}{read.month:02}",
                made=desk.now(),
                written_by=author.by,
                written_role=author.title,
                watermark=watermark,
            ),
            year=read.year,
            month=read.month,
            days=tuple(_day(day) for day in read.days),
            letters=tuple((_LETTERS[role], name.lower()) for role, name in read.roles),
            gaps=len(missing),
        )
    )


def _day(day: RosterDay) -> GridDay:
    return GridDay(
        number=str(day.day.day),
        note=day.name or day.hours,
        free=day.free,
        lines=tuple(line for cell in day.cells for line in _lines(cell, day.hours)),
    )


def _lines(cell: RosterCell, usual: str) -> list[GridLine]:
    letter = _LETTERS[cell.role]
    lines = [_line(letter, shift, usual) for shift in cell.shifts if shift.name or len(shift.parts) > 1]
    if cell.state in (MISSING, PART):
        hours = "" if cell.state == MISSING else " " + ", ".join(span(gap.begins, gap.ends) for gap in cell.gaps)
        lines.append(GridLine(label=letter, text=f"saknas{hours}", missing=True))
    if cell.state == INTENDED:
        lines.append(GridLine(label=letter, text="tomt med avsikt", quiet=True))
    return lines


def _line(letter: str, shift: ShiftCell, usual: str) -> GridLine:
    """Say who has a shift: the first by name, then everybody who came in later with the hour."""
    first, *later = shift.parts
    notes = [f"{part.hours} {part.name or 'ingen'}" for part in later]
    if first.override:
        # The paper hangs on a wall: how she came to have the shift stands there, why is nobody's to read.
        notes.insert(0, first.says.removesuffix(f": {first.reason}"))
    if shift.swap is not None:
        notes.append("byte begärt")
    hours = "" if shift.hours == usual or shift.continues else f" {shift.hours}"
    return GridLine(label=letter, text=f"{first.name or 'ingen'}{hours}", note=" · ".join(notes))
