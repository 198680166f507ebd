"""Figures as a file: what is shown, with its period and definitions, no small numbers, and no person in its name."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jourdesk.domain.figures import Table, turned
from jourdesk.domain.problems import Unavailable
from jourdesk.usecases.csv_table import csv_table
from jourdesk.usecases.read_costs import CostsView, read_costs
from jourdesk.usecases.read_figures import Figures, Target, read_figures
from jourdesk.usecases.save_figures import figures_table, save_figures
from tests.usecases.played import Played, played

FIRST, LAST = date(2026, 11, 21), date(2026, 11, 22)


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    with played(tmp_path_factory.mktemp("night")) as made:
        yield made


def shown(night: Played) -> tuple[Figures, CostsView]:
    return read_figures(night.desk, first=FIRST, last=LAST), read_costs(night.desk, first=FIRST, last=LAST)


def lines(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def after(rows: list[list[str]], head: str) -> list[list[str]]:
    """The rows below a head, to the next empty one."""
    start = next(number for number, row in enumerate(rows) if row and row[0] == head)
    end = next((number for number, row in enumerate(rows) if number > start and not row), len(rows))
    return rows[start + 1 : end]


def written(figures: Figures, costs: CostsView, night: Played) -> list[list[str]]:
    return lines(figures_table(figures, costs, service="Jouren", made=night.desk.now()))


def test_the_file_lies_in_the_folder_of_papers_under_its_period(night: Played) -> None:
    figures, costs = shown(night)
    where = Path(save_figures(night.desk, figures, costs))
    again = Path(save_figures(night.desk, figures, costs))
    assert (where.name, again.name) == ("nyckeltal-20261121-20261122.csv", "nyckeltal-20261121-20261122-2.csv")
    raw = where.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = lines(raw.decode("utf-8"))
    assert rows[0] == ["Nyckeltal för socialjouren", night.desk.register.agreement.name]
    assert rows[1] == ["Period", "2026-11-21", "2026-11-22"]
    heads = {row[0] for row in rows if row}
    assert {"Gjord", "Så räknas det", "Kvitterad i tid", "Streck"} <= heads


def test_it_says_what_the_screen_says_and_hides_what_the_screen_hides(night: Played) -> None:
    figures, costs = shown(night)
    rows = written(figures, costs, night)
    assert after(rows, "Timme") == [[hour, "–" if count is None else str(count)] for hour, count in figures.hours]
    for name, table in (
        ("Kommun och månad", figures.by_month),
        ("Orosområde", turned(figures.by_category)),
        ("Vem som ringde", turned(figures.by_caller)),
        ("Beslut", turned(figures.by_decision)),
    ):
        cells = [["–" if count is None else str(count) for count in counts] for counts in table.cells]
        assert after(rows, name) == [[row, *told] for row, told in zip(table.rows, cells, strict=True)]
        assert [name, *table.columns] in rows
    assert "–" in {cell for row in after(rows, "Orosområde") for cell in row}
    assert not {"1", "2", "3", "4"} & {row[1] for row in after(rows, "Timme")}
    assert after(rows, "Beviljat, efter ansvarig kommun") == [[place, str(sek)] for place, sek in figures.granted]
    total = sum(invoice.total for invoice in costs.invoices)
    assert sum(int(row[2]) for row in after(rows, "Vad var och en betalar") if row[1] == "Summa") == total


def test_few_contacts_and_few_handovers_are_no_numbers(night: Played) -> None:
    figures, costs = shown(night)
    rows = written(replace(figures, contacts=4, handed=4, in_time=3), costs, night)
    assert {("Kontakter", "–"), ("Överlämningar", "–"), ("Kvitterade i tid", "–")} <= set(map(tuple, rows))
    rows = written(replace(figures, contacts=5, handed=5, in_time=3), costs, night)
    assert {("Kontakter", "5"), ("Överlämningar", "5"), ("Kvitterade i tid", "3")} <= set(map(tuple, rows))


def test_a_goal_has_a_decimal_comma_and_says_why_nothing_came_of_it(night: Played) -> None:
    figures, costs = shown(night)
    goal = Target(name="Mottagna i tid", unit="%", target=95.0, measured=True, outcome=87.5)
    few, uncounted = replace(goal, outcome=None), replace(goal, outcome=None, measured=False, target=None)
    rows = after(written(replace(figures, targets=(goal, few, uncounted)), costs, night), "Avtalets mål")
    assert rows == [
        ["Mottagna i tid", "87,5", "95", "%"],
        ["Mottagna i tid", "för få för att säga", "95", "%"],
        ["Mottagna i tid", "räknas inte här", "inget satt", "%"],
    ]


def test_what_is_not_counted_is_said_and_an_empty_period_has_no_pictures(night: Played) -> None:
    figures, costs = shown(night)
    rows = written(replace(figures, lacking=12, away=True), costs, night)
    assert ["Räknas inte", "Äldre kontakter från perioden som bara ligger i lagret", "12"] in rows
    assert any(row[:1] == ["Obs"] for row in rows)
    nothing = read_figures(night.desk, first=date(2025, 1, 1), last=date(2025, 1, 31))
    rows = written(nothing, costs, night)
    assert ["Kontakter", "0"] in rows
    assert not any(row[:1] == ["Timme"] for row in rows)


def test_figures_that_tell_small_numbers_do_not_leave(night: Played) -> None:
    _, costs = shown(night)
    told = read_figures(night.desk, first=FIRST, last=LAST, hide_small=False)
    with pytest.raises(ValueError, match=r"small numbers"):
        save_figures(night.desk, told, costs)


def test_a_folder_that_cannot_be_written_to_is_said(night: Played) -> None:
    def full(_name: str, _content: bytes) -> str:
        raise Unavailable("documents.full")

    with pytest.raises(Unavailable, match=r"documents\.full"):
        save_figures(replace(night.desk, save_file=full), *shown(night))


def test_a_name_is_never_a_formula() -> None:
    assert csv_table([("=1+1", -2, 0.5, None)]) == "\ufeff'=1+1;-2;0,5;–\r\n"


def test_a_month_without_rows_has_no_head(night: Played) -> None:
    figures, costs = shown(night)
    bare = Table(rows=(), columns=(), cells=(), row_totals=(), column_totals=(), total=0)
    assert not any(row[:1] == ["Beslut"] for row in written(replace(figures, by_decision=bare), costs, night))


def test_placements_stand_in_the_file_by_kind_and_municipality(night: Played) -> None:
    figures, costs = shown(night)
    placed = Table(
        rows=("Kramfors", "Timrå"),
        columns=("Jourhem",),
        cells=((7,), (None,)),
        row_totals=(7, None),
        column_totals=(None,),
        total=None,
    )
    rows = written(replace(figures, by_placement=placed), costs, night)
    assert after(rows, "Placering") == [["Jourhem", "7", "–"]]
    assert ["Placering", "Kramfors", "Timrå"] in rows
