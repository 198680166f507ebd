"""Ages on a day, certain and uncertain."""

from datetime import date

import pytest

from jourdesk.domain.birth import Age, BirthDate, age_on


@pytest.mark.parametrize(
    ("born", "day", "years"),
    [
        (date(2022, 3, 14), date(2026, 3, 13), 3),
        (date(2022, 3, 14), date(2026, 3, 14), 4),
        (date(2008, 12, 31), date(2026, 12, 30), 17),
        (date(2008, 2, 29), date(2024, 2, 29), 16),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 28), date(2026, 2, 28), 18),
        (date(2026, 11, 22), date(2026, 11, 21), 0),
    ],
)
def test_age_is_counted_on_the_day(born: date, day: date, years: int) -> None:
    age = age_on(born, day)
    assert age == Age(years=years, most=years)
    assert age.certain


def test_born_on_leap_day_the_age_is_uncertain_on_the_day_before_march() -> None:
    assert age_on(BirthDate.of(date(2008, 2, 29)), date(2026, 2, 28)) == Age(years=17, most=18, because="leap-day")
    assert age_on(date(2008, 2, 29), date(2026, 2, 27)) == Age(years=17, most=17)
    assert age_on(date(2008, 2, 29), date(2028, 2, 28)) == Age(years=19, most=19)


def test_unknown_parts_give_the_span_that_is_possible() -> None:
    only_year = age_on(BirthDate(year=2008), date(2026, 11, 21))
    assert only_year == Age(years=17, most=18, because="birth-date-unknown")
    assert not only_year.certain
    assert age_on(BirthDate(year=2008), date(2026, 12, 31)) == Age(years=18, most=18)
    assert age_on(BirthDate(year=2008, month=10), date(2026, 11, 21)) == Age(years=18, most=18)
    assert age_on(BirthDate(year=2008, month=11), date(2026, 11, 21)) == Age(
        years=17, most=18, because="birth-date-unknown"
    )
    assert age_on(BirthDate(year=2026), date(2026, 11, 21)) == Age(years=0, most=0)


def test_without_a_year_there_is_no_age() -> None:
    assert age_on(BirthDate(), date(2026, 11, 21)) is None


def test_a_birth_date_shows_only_which_parts_are_known() -> None:
    assert repr(BirthDate(year=2008, month=2)) == "BirthDate(year, month)"
