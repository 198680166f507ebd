"""What is said of a night: who may decide, in calling order, and what speaks against ringing them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from jourdesk.ui.texts import day
from jourdesk.ui.widgets.rows import ListRow, Section
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.read_nights import NightCell, NightPerson, NightsTable, RedLine

translate = QCoreApplication.translate


def night_of(table: NightsTable, night: int) -> date:
    """The day on which a night begins."""
    return table.first + timedelta(days=night)


def spoken(table: NightsTable, row: int, night: int) -> str:
    """What a screen reader says of a cell."""
    one = table.rows[row]
    count = one.counts[night]
    said = ", ".join((one.name, one.cite, day(night_of(table, night), year_of=table.first)))
    if count is None:
        return f"{said}: " + translate("Nights", "not asked for")
    return f"{said}: " + (str(count) if count else translate("Nights", "nobody can decide"))


def head(table: NightsTable, row: int, night: int) -> tuple[str, str]:
    """The title and the line below it."""
    one = table.rows[row]
    tonight = translate("Nights", "tonight") if night == 0 else ""
    when = day(night_of(table, night), year_of=table.first)
    return f"{one.name}, {one.cite}", " · ".join(
        filter(None, (translate("Nights", "The night to come"), when, tonight))
    )


def sentence(table: NightsTable, row: int, night: int) -> str:
    """Say in one sentence how it stands."""
    count = table.rows[row].counts[night]
    if count is None:
        return translate("Nights", "Not a party that night, or the provision is not in force.")
    if count == 0:
        return translate("Nights", "Nobody can decide this that night.")
    if count == 1:
        return translate("Nights", "Only one person can decide. If she does not answer, nobody can.")
    return translate("Nights", "%1 can decide.").replace("%1", str(count))


def people_rows(people: Sequence[NightPerson], prefix: str) -> tuple[ListRow, ...]:
    """Lay the people out in calling order."""
    return tuple(
        ListRow(
            key=f"{prefix}{number}",
            mark=Mark.LATE if one.wrong else Mark.MISSING if one.stale else Mark.YES,
            title=f"{number}. {one.name}",
            sub=" · ".join(filter(None, (one.role, said_of(one)))),
            state=one.phone,
            state_tone="late" if one.wrong else "text",
        )
        for number, one in enumerate(people, 1)
    )


def said_of(one: NightPerson) -> str:
    """Say what speaks against ringing somebody, or until when she may decide."""
    if one.wrong:
        return translate("Nights", "reported as wrong number")
    if one.verified is None:
        return translate("Nights", "never rung")
    return translate("Nights", "answered %1").replace("%1", day(one.verified))


def sections(cells: Sequence[NightCell]) -> list[Section]:
    """Lay out who may decide, board by board, and who after midnight where that is somebody else."""
    found = []
    for number, cell in enumerate(cells):
        before = translate("Nights", "before midnight") if cell.after_midnight is not None else ""
        title = ", ".join(filter(None, (cell.board, before)))
        found.append(Section(title=title, rows=people_rows(cell.people, f"{number}a"), counted=False))
        if cell.after_midnight is not None:
            after = f"{cell.board}, " + translate("Nights", "after midnight")
            found.append(Section(title=after, rows=people_rows(cell.after_midnight, f"{number}b"), counted=False))
    return [section for section in found if section.rows]


def red_rows(table: NightsTable) -> list[Section]:
    """Lay the red days out, soonest first: the municipality first, since a row cuts off what is long."""
    rows = tuple(
        ListRow(key=str(number), mark=Mark.LATE, title=red_title(table, one), state=span(one.since, one.until))
        for number, one in enumerate(in_order(table.red))
    )
    return [Section(title=translate("Nights", "Nobody can decide"), rows=rows, tone="late")] if rows else []


def in_order(red: Sequence[RedLine]) -> list[RedLine]:
    """Sort red days by when they begin."""
    return sorted(red, key=lambda one: one.since)


def red_title(table: NightsTable, red: RedLine) -> str:
    """Name the municipality and the provisions."""
    mine = [row for row in table.rows if row.municipality == red.municipality]
    cited = [row.cite for row in mine if row.provision in red.provisions]
    return f"{mine[0].name if mine else red.municipality}: {', '.join(cited)}"


def span(since: date, until: date) -> str:
    """Write days from and to."""
    return day(since) if since == until else f"{day(since)} – {day(until)}"
