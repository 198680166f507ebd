"""Dates, times and spans as Swedes write them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from jourdesk.domain.problems import Refused
from jourdesk.ui import i18n, texts

MIDNIGHT = datetime(2026, 11, 21, 23, 31, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _swedish(desk_app: QApplication) -> Iterator[None]:
    yield
    i18n.install(desk_app, "sv")


def test_a_time_has_a_full_stop_and_is_stockholms() -> None:
    assert texts.clock(MIDNIGHT) == "00.31"
    assert texts.day_and_clock(MIDNIGHT) == "sön 22 nov 00.31"


def test_a_naive_time_is_a_bug() -> None:
    with pytest.raises(ValueError, match="aware"):
        texts.clock(datetime(2026, 11, 22, 0, 31))


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 11, 27), "fre 27 nov"),
        (date(2026, 11, 29), "sön 29 nov"),
        (date(2027, 3, 22), "mån 22 mars"),
        (date(2026, 6, 6), "lör 6 juni"),
    ],
)
def test_a_date_is_weekday_day_month(day: date, written: str) -> None:
    assert texts.day(day) == written


def test_the_year_is_said_when_it_is_another() -> None:
    assert texts.day(date(2027, 3, 22), year_of=date(2026, 11, 22)) == "mån 22 mars 2027"
    assert texts.day(date(2026, 12, 22), year_of=date(2026, 11, 22)) == "tis 22 dec"


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2026, 11, 21), date(2026, 11, 22), "lör 21 – sön 22 nov"),
        (date(2026, 11, 30), date(2026, 12, 1), "mån 30 nov – tis 1 dec"),
        (date(2026, 11, 30), date(2026, 11, 30), "mån 30 nov"),
    ],
)
def test_a_span_of_days_has_a_dash(first: date, last: date, written: str) -> None:
    assert texts.day_span(first, last) == written


def test_a_span_of_time_has_a_dash() -> None:
    assert texts.clock_span(MIDNIGHT, MIDNIGHT + timedelta(hours=2)) == "00.31–02.31"


@pytest.mark.parametrize(
    ("span", "written"),
    [
        (timedelta(seconds=59), "0 min"),
        (timedelta(minutes=11, seconds=40), "11 min"),
        (timedelta(minutes=60), "1 tim"),
        (timedelta(minutes=95), "1 tim 35 min"),
        (timedelta(hours=5, minutes=20), "5 tim"),
        (timedelta(days=1), "1 dag"),
        (timedelta(days=7, hours=3), "7 dagar"),
        (timedelta(days=121), "4 månader"),
    ],
)
def test_a_span_is_said_in_its_largest_unit_and_never_in_seconds(span: timedelta, written: str) -> None:
    assert texts.lasting(span) == written
    assert texts.until(span) == f"om {written}"


def test_the_night_of_25_hours_lasts_25_hours() -> None:
    evening = datetime(2026, 10, 24, 22, 0, tzinfo=UTC)
    assert texts.clock(evening) == "00.00"
    assert texts.clock(evening + timedelta(hours=3)) == "02.00"
    assert texts.lasting(timedelta(hours=25)) == "1 dag"


def test_a_sentence_begins_with_a_capital_and_keeps_the_rest() -> None:
    assert texts.capital("om 11 min till LVU") == "Om 11 min till LVU"


def test_english_is_a_setting(desk_app: QApplication) -> None:
    i18n.install(desk_app, "en")
    assert texts.day_and_clock(MIDNIGHT) == "Sun 22 Nov 00.31"


def test_a_problem_becomes_its_sentence() -> None:
    assert texts.text_of(Refused("bug", kind="ValueError")).startswith("Något gick fel här i programmet (ValueError).")


def test_a_problem_without_a_sentence_is_still_one_calm_line() -> None:
    assert "(no.such-code)" in texts.text_of(Refused("no.such-code"))


def test_a_value_that_is_missing_leaves_a_dash() -> None:
    assert "(–)" in texts.text_of(Refused("bug"))
