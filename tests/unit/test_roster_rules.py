"""The measures of a roster: from the register, from facts, with the law's defaults."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from jourdesk.domain.events import CallEnded
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Agreement, Register
from jourdesk.domain.register_tables import CalendarDay, WorkingTime
from jourdesk.domain.roster_events import RosterRulesSet
from jourdesk.domain.roster_rules import RosterRules, checked_rules, rules_of, said_of
from tests.facts import AT, facts

BARE = Register(agreement=Agreement(name="A", valid_from=date(2026, 1, 1)))


def test_the_defaults_are_those_of_the_law() -> None:
    rules = rules_of(BARE)
    assert rules == RosterRules()
    assert (rules.daily_rest_h, rules.weekly_rest_h, rules.on_call_h, rules.on_call_weeks) == (11, 36, 48, 4)


def test_the_register_says_the_limits_and_the_days_off() -> None:
    register = replace(
        BARE,
        working_time=WorkingTime(
            daily_rest=9, weekly_rest=32, duty_in_4_weeks=100, longest_shift=16, nights_in_a_row=3
        ),
        calendar=(
            CalendarDay(day=date(2027, 1, 5), state="closed"),
            CalendarDay(day=date(2027, 1, 6), state="open"),
            CalendarDay(day=date(2027, 5, 7), state="closed", municipality="2260"),
            CalendarDay(day=date(2027, 5, 10), state="closed", unit="2260-ifo"),
        ),
    )
    rules = rules_of(register)
    assert (rules.daily_rest_h, rules.weekly_rest_h, rules.on_call_h) == (9, 32, 100)
    assert (rules.longest_shift_h, rules.nights_in_a_row) == (16, 3)
    assert (rules.free, rules.open_days) == ((date(2027, 1, 5),), (date(2027, 1, 6),))


def test_what_belongs_to_rosters_alone_is_said_by_facts_and_the_newest_stands() -> None:
    set_now = RosterRules(opens=time(7, 30), closes=time(16, 30), needed=("jour",), boards=("2260-sn",), jour_is="work")
    earlier = RosterRulesSet(said=said_of(RosterRules(closes=time(15))))
    stream = facts(earlier, CallEnded(ended=AT), RosterRulesSet(said=(*said_of(set_now), ("later-field", 7))))
    assert rules_of(BARE, stream) == set_now


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"closes": time(8)}, "roster.rules-hours"),
        ({"jour_is": "play"}, "roster.rules-kind"),
        ({"backup_is": ""}, "roster.rules-kind"),
        ({"periods_from": date(2026, 1, 6)}, "roster.rules-period"),
        ({"on_call_weeks": 0}, "roster.rules-period"),
    ],
)
def test_measures_that_cannot_be_are_refused(changed: dict[str, object], code: str) -> None:
    assert checked_rules(RosterRules()) == RosterRules()
    with pytest.raises(Refused) as refused:
        checked_rules(replace(RosterRules(), **changed))  # type: ignore[arg-type]  # fields by name
    assert refused.value.code == code
