"""Nyckeltal: a played night in figures, with small numbers hidden, and costs that add up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.problems import Unavailable
from jourdesk.ui.figures.page import FiguresPage, period_of
from jourdesk.ui.figures.presenter import FiguresPresenter
from jourdesk.ui.shell.page import Width
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.read_figures import read_figures
from tests.keys import press
from tests.ui.night import NightDesk, night_desk

UNTIL = datetime(2026, 11, 22, 1, 0, tzinfo=STOCKHOLM)


@pytest.fixture
def night(tmp_path: Path) -> Iterator[NightDesk]:
    with night_desk(tmp_path, ("stranded", "student", "girl-4"), UNTIL) as found:
        yield found


def _texts(page: FiguresPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def test_a_period_is_counted_and_another_one_is_empty(night: NightDesk, qtbot: QtBot, desk_app: QApplication) -> None:
    page = FiguresPage()
    qtbot.addWidget(page)
    presenter = FiguresPresenter(page, night.desk, night.ops)
    page.resize(1366, 768)
    with qtbot.waitActive(page):
        page.show()
    presenter.refresh()
    qtbot.waitUntil(lambda: "3 kontakter" in _texts(page), timeout=60_000)
    assert "23: –" in page.hours.accessibleName()
    assert "23: 2" not in page.hours.accessibleName()
    assert "–" in page.by_month.accessibleName()
    assert "kr" in _texts(page)
    assert "Överlämningar kvitterade före 08.30: för få för att säga, mål 95 %" in _texts(page)
    assert "Kostnad per invånare: räknas inte här" in _texts(page)
    assert "LVU 6 §" in page.by_decision.accessibleName()
    assert not page.placements.isVisible(), "nobody was placed"
    page.focus_start()
    press(page.periods.filter("last-year"), "Space")
    qtbot.waitUntil(lambda: "Inga kontakter i perioden" in _texts(page), timeout=60_000)


def test_what_is_shown_is_saved_with_a_key_and_where_it_lies_is_said(
    night: NightDesk, qtbot: QtBot, desk_app: QApplication
) -> None:
    page = FiguresPage()
    qtbot.addWidget(page)
    presenter = FiguresPresenter(page, night.desk, night.ops)
    page.resize(1366, 768)
    with qtbot.waitActive(page):
        page.show()
    press(page.periods.filter("month"), "Ctrl S")
    assert page.foot.words.text() == ""
    presenter.refresh()
    qtbot.waitUntil(lambda: "3 kontakter" in _texts(page), timeout=60_000)
    press(page.periods.filter("month"), "Ctrl S")
    qtbot.waitUntil(lambda: page.foot.words.text().startswith("Filen ligger i "), timeout=60_000)
    where = Path(page.foot.words.text().removeprefix("Filen ligger i "))
    assert where.name.startswith("nyckeltal-202611")
    assert "LVU 6 §" in where.read_text(encoding="utf-8-sig")
    page.focus_start()
    press(page.periods.filter("last-year"), "Space")
    qtbot.waitUntil(lambda: page.foot.words.text() == "", timeout=60_000)


def test_a_narrow_window_lets_the_filters_say_the_period(
    night: NightDesk, qtbot: QtBot, desk_app: QApplication
) -> None:
    page = FiguresPage()
    qtbot.addWidget(page)
    page.show()
    page.show_figures(night.read(lambda: read_figures(night.desk, first=date(2026, 11, 1), last=date(2026, 11, 30))))
    assert "3 kontakter, sön 1 nov – mån 30 nov" in _texts(page)
    page.fit(Width.ONE_COLUMN)
    assert "3 kontakter\n" in _texts(page)
    assert "30 nov" not in _texts(page)


def test_a_full_disk_is_said_beside_the_button(night: NightDesk, qtbot: QtBot, desk_app: QApplication) -> None:
    def full(_name: str, _content: bytes) -> str:
        raise Unavailable("documents.full")

    page = FiguresPage()
    qtbot.addWidget(page)
    presenter = FiguresPresenter(page, replace(night.desk, save_file=full), night.ops)
    page.show()
    presenter.refresh()
    qtbot.waitUntil(lambda: "3 kontakter" in _texts(page), timeout=60_000)
    press(page.foot.save, "Space")
    qtbot.waitUntil(lambda: page.foot.words.text() != "", timeout=60_000)
    assert page.foot.words.property("tone") == "late"


def test_it_says_how_many_contacts_are_not_counted(night: NightDesk, qtbot: QtBot, desk_app: QApplication) -> None:
    figures = night.read(lambda: read_figures(night.desk, first=date(2026, 11, 1), last=date(2026, 11, 30)))
    page = FiguresPage()
    qtbot.addWidget(page)
    page.show()
    page.show_figures(figures)
    assert not page.lacking.isVisible()
    page.show_figures(replace(figures, lacking=7))
    assert "7 äldre kontakter från perioden ligger bara i lagret. De räknas inte här." in _texts(page)
    page.show_figures(replace(figures, contacts=0, lacking=1))
    assert "1 äldre kontakt från perioden ligger bara i lagret." in _texts(page)


@pytest.mark.parametrize(
    ("choice", "first", "last"),
    [
        ("month", date(2027, 1, 1), date(2027, 1, 15)),
        ("before", date(2026, 12, 1), date(2026, 12, 31)),
        ("year", date(2027, 1, 1), date(2027, 1, 15)),
        ("last-year", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_is_whole_days(choice: str, first: date, last: date) -> None:
    assert period_of(choice, date(2027, 1, 15)) == (first, last)
