"""When an office is open: the almanac, and the days a municipality closes or opens on its own."""

from dataclasses import replace
from datetime import date, datetime

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.office_days import Office, is_open, next_opening
from jourdesk.domain.register_tables import CalendarDay
from tests.unit.rule_world import SOUND

FRIDAY = date(2026, 5, 15)
"""The day after Ascension Day: a klämdag in many municipalities, a working day by the almanac."""
WEDNESDAY_NIGHT = datetime(2026, 5, 13, 23, 40, tzinfo=STOCKHOLM)
OURS = Office(municipality="2280", unit="all", opens="08:00")


def opens(*rows: CalendarDay, office: Office = OURS, after: datetime = WEDNESDAY_NIGHT) -> str:
    return next_opening(replace(SOUND, calendar=rows), office, after).strftime("%Y-%m-%d %H.%M")


def test_the_almanac_decides_where_the_register_says_nothing() -> None:
    assert opens() == "2026-05-15 08.00"


def test_a_klamdag_moves_the_opening_to_monday() -> None:
    assert opens(CalendarDay(day=FRIDAY, state="closed", municipality="2280", name="klämdag")) == "2026-05-18 08.00"


def test_another_municipalitys_klamdag_moves_nothing() -> None:
    assert opens(CalendarDay(day=FRIDAY, state="closed", municipality="2282")) == "2026-05-15 08.00"


def test_a_day_for_all_holds_where_the_municipality_says_nothing_itself() -> None:
    for_all = CalendarDay(day=FRIDAY, state="closed")
    own = CalendarDay(day=FRIDAY, state="open", municipality="2280", opens="10:00")
    assert opens(for_all) == "2026-05-18 08.00"
    assert opens(for_all, own) == "2026-05-15 10.00"


def test_a_unit_may_be_open_when_its_municipality_is_closed() -> None:
    closed = CalendarDay(day=FRIDAY, state="closed", municipality="2280")
    unit = CalendarDay(day=FRIDAY, state="open", municipality="2280", unit="all")
    other = CalendarDay(day=FRIDAY, state="open", municipality="2280", unit="other")
    assert opens(closed, unit) == "2026-05-15 08.00"
    assert opens(closed, other) == "2026-05-18 08.00"


def test_an_office_that_opens_on_a_saturday_is_open() -> None:
    saturday = date(2026, 5, 16)
    register = replace(SOUND, calendar=(CalendarDay(day=saturday, state="open", municipality="2280"),))
    assert is_open(register, OURS, saturday)
    assert not is_open(SOUND, OURS, saturday)
    assert not is_open(replace(SOUND, calendar=(CalendarDay(day=FRIDAY, state="closed"),)), Office(), FRIDAY)


def test_an_office_that_has_opened_today_opens_next_on_the_next_working_day() -> None:
    assert opens(after=datetime(2026, 5, 15, 8, 0, tzinfo=STOCKHOLM)) == "2026-05-18 08.00"


def test_an_office_without_an_hour_opens_at_eight() -> None:
    assert opens(office=Office(opens="")) == "2026-05-15 08.00"


def test_a_calendar_that_closes_for_ever_is_not_followed_for_ever() -> None:
    closed = tuple(
        CalendarDay(day=date.fromordinal(FRIDAY.toordinal() + n), state="closed", municipality="2280")
        for n in range(-3, 400)
    )
    assert opens(*closed) > "2027-05-01"
