"""Dates, times and sentences as Swedes write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from jourdesk.domain.papers.words import clock, day, listed, moment, paragraphs, sentence


def test_times_are_those_of_the_clock_on_the_wall() -> None:
    assert moment(datetime(2026, 11, 21, 23, 29, tzinfo=UTC)) == "sön 22 nov 00.29"
    assert moment(datetime(2026, 7, 1, 22, 5, tzinfo=UTC)) == "tor 2 juli 00.05"


def test_the_hour_that_comes_twice_says_which_one_it_is() -> None:
    assert clock(datetime(2026, 10, 25, 0, 30, tzinfo=UTC)) == "02.30 sommartid"
    assert clock(datetime(2026, 10, 25, 1, 30, tzinfo=UTC)) == "02.30 vintertid"
    assert clock(datetime(2026, 10, 25, 2, 30, tzinfo=UTC)) == "03.30"


def test_an_hour_that_never_was_is_not_marked() -> None:
    assert clock(datetime(2027, 3, 28, 0, 30, tzinfo=UTC)) == "01.30"
    assert clock(datetime(2027, 3, 28, 1, 30, tzinfo=UTC)) == "03.30"


def test_a_naive_instant_is_not_put_on_paper() -> None:
    with pytest.raises(ValueError, match="aware"):
        clock(datetime(2026, 11, 22, 0, 29))


def test_a_day_of_another_year_says_its_year() -> None:
    assert day(date(2027, 3, 22), year=2026) == "mån 22 mars 2027"
    assert day(date(2026, 11, 29), year=2026) == "sön 29 nov"


def test_words_are_joined_as_a_swede_joins_them() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a och b"
    assert listed(["a", "", "b", "c"]) == "a, b och c"
    assert listed([]) == ""


def test_a_sentence_ends_once() -> None:
    assert sentence("Hon sover") == "Hon sover."
    assert sentence("Sover hon?") == "Sover hon?"
    assert sentence("  ") == ""


def test_paragraphs_part_at_empty_lines() -> None:
    assert paragraphs("ett\nett\r\n\r\ntvå\n\n\n\ntre\n") == ("ett\nett", "två", "tre")
