"""What the generator goes by: days as they are written, what a shift counts as, and the limits made from the measures."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.usecases.plan_material import PersonPlan, read_days
from jourdesk.usecases.plan_task import kinds_of, limits_of


def test_days_are_read_with_what_they_are_called() -> None:
    found = read_days("24–26 semester, 31,  2 - 3", 2026, 12, field="away")
    assert [(one.days[0].day, one.days[-1].day, one.words) for one in found] == [
        (24, 26, "semester"),
        (31, 31, ""),
        (2, 3, ""),
    ]
    assert read_days("", 2026, 12, field="away") == ()


@pytest.mark.parametrize("text", ["0", "32", "5-4", "jul", "3 dec 4", "29"])
def test_what_is_no_day_of_the_month_is_refused_at_its_field(text: str) -> None:
    with pytest.raises(Refused) as told:
        read_days(text, 2027, 2, field="wants")
    assert (told.value.code, told.value.field) == ("planner.days", "wants")


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (date(2026, 12, 7), {"all", "night"}),
        (date(2026, 12, 12), {"all", "night", "weekend"}),
        (date(2026, 12, 24), {"all", "night", "big"}),
        (date(2026, 12, 26), {"all", "night", "weekend", "holiday"}),
        (date(2027, 1, 6), {"all", "night", "holiday"}),
    ],
)
def test_a_shift_counts_by_the_day_on_which_it_begins(day: date, counts: set[str]) -> None:
    assert kinds_of(day) == counts


def test_limits_are_those_of_the_measures() -> None:
    rules = RosterRules(jour_is="on-call", backup_is="standby", nights_in_a_row=2, daily_rest_h=9)
    limits = limits_of(rules, date(2026, 12, 1), date(2026, 12, 31))
    assert limits.daily_rest == timedelta(hours=9)
    assert limits.resting == {"backup", "manager", "decider"}
    assert limits.free == {"decider"}
    assert limits.uncounted == {"backup", "manager", "decider"}
    assert limits.in_row == 2
    assert [ends - begins for begins, ends in limits.weeks] == [timedelta(days=7)] * 5
    assert limits.weeks[0][0].date() == date(2026, 11, 29)  # 23.00 UTC on the Sunday is Monday in Stockholm


def test_periods_begin_on_the_monday_that_the_measures_name_also_far_from_it() -> None:
    rules = RosterRules(periods_from=date(2026, 1, 5))
    for first in (date(2025, 3, 3), date(2026, 1, 5), date(2028, 10, 20)):
        periods = limits_of(rules, first, first + timedelta(days=60)).periods
        begins = (periods[0][0] + timedelta(hours=2)).date()
        assert begins <= first < begins + timedelta(days=28)
        assert (begins - date(2026, 1, 5)).days % 28 == 0


def test_politicians_may_have_any_number_of_nights_in_a_row() -> None:
    assert limits_of(RosterRules(), date(2026, 12, 1), date(2026, 12, 31), in_turn=True).in_row == 31


def test_the_plan_of_a_person_shows_nothing_of_her() -> None:
    assert repr(PersonPlan(person="x", name="Sara", title="", roles=(), away="3 sjuk")) == "PersonPlan(…)"
