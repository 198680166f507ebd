"""The calendar and the three dates, against the `holidays` package and against a second way of counting."""

import calendar
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourdesk.domain.workdays import Length, easter, free_days, is_working_day, last_day, three_dates

DAYS = st.dates(min_value=date(2005, 1, 1), max_value=date(2099, 12, 1))


@pytest.mark.parametrize("year", range(1990, 2101))
def test_free_days_are_those_of_the_holidays_package(year: int) -> None:
    theirs = holidays.country_holidays("SE", years=year, categories=("public", "de_facto"))
    mine = {day for day in free_days(year) if day.weekday() < 5}
    assert mine == {day for day in theirs if day.weekday() < 5}


def test_easter_is_where_the_law_sheet_has_it() -> None:
    assert [easter(year) for year in (2026, 2027, 2028)] == [date(2026, 4, 5), date(2027, 3, 28), date(2028, 4, 16)]


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 1, 5), True),  # trettondagsafton
        (date(2026, 4, 2), True),  # skärtorsdag
        (date(2026, 4, 30), True),  # valborg
        (date(2027, 5, 7), True),  # klämdag
        (date(2027, 5, 17), True),  # annandag pingst efter 2004
        (date(2004, 5, 31), False),  # annandag pingst före 2005
        (date(2004, 6, 7), True),
        (date(2005, 6, 6), False),  # nationaldagen från 2005
        (date(2026, 6, 19), False),  # midsommarafton
        (date(2026, 12, 24), False),
        (date(2026, 12, 31), False),
        (date(2026, 10, 31), False),  # alla helgons dag, lördag
        (date(2026, 11, 21), False),  # lördag
        (date(2026, 11, 22), False),  # söndag
        (date(2026, 11, 23), True),
    ],
)
def test_a_day_is_worked_or_free(day: date, works: bool) -> None:
    assert is_working_day(day) is works


def counted(start: date, length: Length) -> date:
    """Count the last day in another way: step by step over days, by weekday for weeks, by the calendar for months."""
    if length.days:
        day = start
        for _ in range(length.days):
            day = day + timedelta(1)
        return day
    if length.weeks:
        day, passed = start, 0
        while passed < length.weeks:
            day = date.fromordinal(day.toordinal() + 1)
            passed += day.weekday() == start.weekday()
        return day
    year, month = start.year, start.month
    for _ in range(length.months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    weeks = calendar.Calendar().monthdayscalendar(year, month)
    return date(year, month, max(number for week in weeks for number in week if 0 < number <= start.day))


def second_opinion(start: date, length: Length, *, strict: bool) -> tuple[date, date, date]:
    """The three dates by looking them up in a list of working days from the `holidays` package."""
    end = counted(start, length)
    span = range(start.year - 1, end.year + 2)
    red = holidays.country_holidays("SE", years=span, categories=("public", "de_facto"), include_sundays=True)
    around = [end + timedelta(offset) for offset in range(-15, 16)]
    working = [day for day in around if day not in red and day.isoweekday() != 6]
    return (
        end,
        min(day for day in working if day >= end),
        end if strict else max(day for day in working if day <= end),
    )


LENGTHS = st.one_of(
    st.integers(1, 30).map(lambda n: Length(days=n)),
    st.integers(1, 8).map(lambda n: Length(weeks=n)),
    st.integers(1, 14).map(lambda n: Length(months=n)),
)


@given(start=DAYS, length=LENGTHS, strict=st.booleans())
def test_two_ways_of_counting_agree(start: date, length: Length, strict: bool) -> None:
    dates = three_dates(start, length, strict=strict)
    assert (dates.statutory, dates.outer, dates.alarm) == second_opinion(start, length, strict=strict)


@given(start=DAYS, length=LENGTHS)
def test_alarm_statutory_and_outer_stand_in_order(start: date, length: Length) -> None:
    dates = three_dates(start, length)
    assert dates.alarm <= dates.statutory <= dates.outer
    assert is_working_day(dates.alarm)
    assert is_working_day(dates.outer)


def test_at_once_is_the_day_itself_also_on_a_sunday() -> None:
    sunday = date(2026, 11, 22)
    dates = three_dates(sunday, Length())
    assert dates.statutory == dates.outer == dates.alarm == sunday


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        (date(2026, 10, 30), Length(months=4), date(2027, 2, 28)),
        (date(2027, 10, 31), Length(months=4), date(2028, 2, 29)),
        (date(2026, 12, 31), Length(months=2), date(2027, 2, 28)),
        (date(2028, 2, 29), Length(weeks=1), date(2028, 3, 7)),
        (date(2026, 12, 28), Length(days=4), date(2027, 1, 1)),
    ],
)
def test_months_end_on_the_same_number_or_the_last_day(start: date, length: Length, end: date) -> None:
    assert last_day(start, length) == end
