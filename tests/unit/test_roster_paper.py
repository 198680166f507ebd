"""The roster of a month as a paper: weeks down, weekdays across."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from jourdesk.domain.paper import Watermark
from jourdesk.domain.paper_grid import GridDay, GridLine, GridWeek, MonthGrid
from jourdesk.domain.papers.roster import RosterSheet, roster_paper
from jourdesk.domain.papers.sheet import Letterhead
from jourdesk.domain.roster_days import days, month

HEAD = Letterhead(
    service="Gemensam socialjour",
    municipality="",
    municipality_code="2280",
    board="Socialnämnden",
    reference="202612",
    made=datetime(2026, 11, 23, 9, tzinfo=UTC),
    written_by="E. Rönnfall",
    written_role="samordnare",
    watermark=Watermark.DRAFT,
)


def _sheet(year: int = 2026, number: int = 12, gaps: int = 2) -> RosterSheet:
    return RosterSheet(
        head=HEAD,
        year=year,
        month=number,
        days=tuple(GridDay(number=str(day.day)) for day in days(*month(year, number))),
        letters=(("J", "jour"), ("B", "bakjour")),
        gaps=gaps,
    )


def _weeks(year: int, number: int) -> tuple[GridWeek, ...]:
    (block,) = roster_paper(_sheet(year, number)).parts[0].blocks
    assert isinstance(block, MonthGrid)
    return block.weeks


def test_the_paper_says_whose_roster_it_is_and_how_many_gaps_it_has() -> None:
    paper = roster_paper(_sheet())
    assert (paper.title, paper.subtitle, paper.landscape) == ("December 2026", "Socialnämnden", True)
    assert (paper.watermark, paper.document_title) == (Watermark.DRAFT, "Jourschema december 2026")
    assert [(r.label, r.value) for r in paper.references] == [
        ("Luckor", "2"),
        ("Som schemat var", "mån 23 nov 10.00"),
        ("Utskrivet av", "E. Rönnfall, samordnare"),
    ]
    assert roster_paper(_sheet(gaps=0)).references[0].value == "inga"
    assert paper.basis.startswith("J jour · B bakjour.")


@pytest.mark.parametrize(
    ("year", "number", "weeks"),
    [(2026, 12, "49 50 51 52 53"), (2027, 2, "5 6 7 8"), (2027, 1, "53 1 2 3 4"), (2027, 8, "30 31 32 33 34 35")],
)
def test_every_day_stands_under_its_weekday(year: int, number: int, weeks: str) -> None:
    found = _weeks(year, number)
    assert " ".join(week.label for week in found) == weeks
    assert {len(week.days) for week in found} == {7}
    for week in found:
        for weekday, day in enumerate(week.days):
            assert day.outside == (day.number == "")
            if day.number:
                assert date(year, number, int(day.number)).weekday() == weekday


def test_a_line_shows_no_person_in_a_log() -> None:
    line = GridLine(label="J", text="S. Wallin")
    assert "Wallin" not in f"{line!r} {GridDay(lines=(line,))!r}"
