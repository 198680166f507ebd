"""The limit on opening without contact: days are whole, a noon ends it, and a clock that is set back wins nothing."""

from datetime import UTC, datetime, timedelta

import pytest

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.contact_limit import BY_CODE, Moment, Standing, State, closing, limit_of, moment, standing
from jourdesk.domain.register_tables import Offline

LAST = datetime(2026, 11, 1, 3, 0, tzinfo=STOCKHOLM).astimezone(UTC)
CONTACT = moment(LAST)
CLOSES = datetime(2026, 12, 1, 12, 0, tzinfo=STOCKHOLM).astimezone(UTC)


def at(instant: datetime, *seen: datetime, limit: int | None = 30, by_code: Moment | None = None) -> Standing:
    """Where a desk stands that was last in touch at 03.00 on the first of November."""
    return standing(moment(instant, *seen), limit=limit, contact=CONTACT, by_code=by_code)


def after(days: float) -> datetime:
    return LAST + timedelta(days=days)


def test_a_desk_is_warned_from_three_quarters_on_and_closes_after_the_limit() -> None:
    told = [(days, at(after(days)).state) for days in (0, 22, 23, 30, 31)]
    assert told == [(0, State.OPEN), (22, State.OPEN), (23, State.WARN), (30, State.WARN), (31, State.CLOSED)]
    assert at(after(24)) == Standing(state=State.WARN, days=24, limit=30, until=CLOSES)
    assert at(after(31)) == Standing(state=State.CLOSED, days=31, limit=30)


def test_the_shortest_limit_warns_on_its_sixth_day() -> None:
    assert [at(after(days), limit=7).state for days in (5, 6, 8)] == [State.OPEN, State.WARN, State.CLOSED]


def test_it_closes_at_noon_and_never_in_the_middle_of_a_night() -> None:
    assert at(CLOSES - timedelta(seconds=1)).state is State.WARN
    assert at(CLOSES).state is State.CLOSED
    for hour in range(24):
        contact = datetime(2026, 11, 1, hour, 30, tzinfo=STOCKHOLM)
        closes = closing(contact, 30)
        assert closes.astimezone(STOCKHOLM).hour == 12
        assert timedelta(days=30) <= closes - contact < timedelta(days=31)


@pytest.mark.parametrize(
    ("last", "closes"),
    [
        # The night of 25 hours lies within, then that of 23: noon is noon on the wall.
        (datetime(2026, 10, 1, 11, 0, tzinfo=STOCKHOLM), datetime(2026, 10, 31, 11, 0, tzinfo=UTC)),
        (datetime(2026, 3, 10, 11, 0, tzinfo=STOCKHOLM), datetime(2026, 4, 9, 10, 0, tzinfo=UTC)),
        # In touch within the hour that comes twice, both times.
        (datetime(2026, 10, 25, 2, 30, fold=0, tzinfo=STOCKHOLM), datetime(2026, 11, 24, 11, 0, tzinfo=UTC)),
        (datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=STOCKHOLM), datetime(2026, 11, 24, 11, 0, tzinfo=UTC)),
    ],
)
def test_summer_time_moves_no_noon(last: datetime, closes: datetime) -> None:
    assert closing(last.astimezone(UTC), 30) == closes


def test_days_are_counted_on_the_wall_over_a_night_of_twenty_five_hours() -> None:
    contact = moment(datetime(2026, 10, 24, 23, 30, tzinfo=STOCKHOLM))
    now = moment(datetime(2026, 10, 26, 0, 10, tzinfo=STOCKHOLM))
    assert standing(now, limit=30, contact=contact).days == 2


def test_a_clock_that_is_set_back_does_not_help() -> None:
    assert at(after(2), after(31)).state is State.CLOSED
    assert at(after(-300), after(24)) == Standing(state=State.WARN, days=24, limit=30, until=CLOSES)
    # Nothing has been seen since: it is at least as late as it was then, and never fewer than no days.
    assert at(after(-300)) == Standing(state=State.OPEN, days=0, limit=30, until=CLOSES)


def test_a_clock_that_has_run_ahead_before_the_contact_closes_nobodys_desk() -> None:
    ahead = after(700)
    contact = moment(LAST, ahead)
    assert standing(moment(after(3), ahead), limit=30, contact=contact).state is State.OPEN
    assert standing(moment(after(31), ahead), limit=30, contact=contact).state is State.CLOSED


def test_without_a_limit_or_a_known_contact_nothing_closes() -> None:
    assert at(after(4000), limit=None) == Standing(state=State.OPEN, days=4000)
    assert standing(moment(LAST), limit=30, contact=None) == Standing(state=State.OPEN, limit=30)


def test_the_limit_is_whole_days_and_never_under_a_week() -> None:
    assert limit_of(None) is None
    assert [limit_of(Offline(days=days)) for days in (-1, 0, 6, 7, 30, 36_500, 36_501)] == [
        7,
        7,
        7,
        7,
        30,
        36_500,
        None,
    ]


def test_the_code_opens_for_a_day_and_is_then_asked_for_again() -> None:
    given = moment(after(40))
    until = after(40) + BY_CODE
    assert at(after(40), by_code=given) == Standing(state=State.BY_CODE, days=40, limit=30, until=until)
    assert at(until - timedelta(seconds=1), by_code=given).state is State.BY_CODE
    assert at(until, by_code=given).state is State.CLOSED


def test_the_code_holds_no_longer_because_the_clock_is_set_back() -> None:
    given = moment(after(40))
    assert at(after(40) - timedelta(minutes=30), by_code=given).state is State.BY_CODE  # put right, not set back
    assert at(after(40) - timedelta(hours=2), after(40), by_code=given).state is State.CLOSED
    assert at(after(40), after(40) + timedelta(hours=8), by_code=given).state is State.CLOSED
    assert at(after(40), after(42), by_code=given).state is State.CLOSED


def test_contact_after_the_code_opens_as_usual() -> None:
    contact = moment(after(40.5))
    assert standing(moment(after(41)), limit=30, contact=contact, by_code=moment(after(40))).state is State.OPEN
