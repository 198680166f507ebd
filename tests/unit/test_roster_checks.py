"""What is wrong with a roster: gaps, people in two places, too little rest; and how evenly it falls."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourdesk.domain.problems import Refused
from jourdesk.domain.roster import PlannedShift, Roster, Turn
from jourdesk.domain.roster_check import clashes, gaps, without
from jourdesk.domain.roster_days import (
    Need,
    Span,
    days,
    holiday,
    instant,
    is_free,
    month,
    month_before,
    needs,
    pieces,
    stream_of,
    whole,
    window,
)
from jourdesk.domain.roster_events import ShiftPlanned, ShiftTakenOver
from jourdesk.domain.roster_fair import fairness
from jourdesk.domain.roster_hours import Hours, split_hours, warnings
from jourdesk.domain.roster_patterns import Pattern, Slot, expand, rotating
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.domain.workdays import free_days
from tests.roster import RULES, Writing, hours, planned, roster_of, wall

NIGHT = date(2026, 12, 4)
ONLY_JOUR = replace(RULES, needed=("jour",))


def _span(begins: str, ends: str) -> Span:
    return Span(begins=wall(begins), ends=wall(ends))


def _weekend(person: str, ends: str = "2026-12-07 08:00") -> Roster:
    return roster_of(planned("s1", person, "2026-12-04", ends=ends))


# --- days ---


@pytest.mark.parametrize(
    ("day", "begins", "ends"),
    [
        ("2026-12-03", "2026-12-03 16:00", "2026-12-04 08:00"),
        ("2026-12-05", "2026-12-05 08:00", "2026-12-06 08:00"),
        ("2026-12-24", "2026-12-24 08:00", "2026-12-25 08:00"),
        ("2026-03-28", "2026-03-28 08:00", "2026-03-29 08:00"),
    ],
)
def test_a_day_has_hours_of_its_own(day: str, begins: str, ends: str) -> None:
    assert window(date.fromisoformat(day), RULES) == _span(begins, ends)


def test_a_day_that_the_units_take_off_is_filled_from_the_morning() -> None:
    bridging = replace(RULES, free=(date(2027, 1, 5),))
    assert is_free(date(2027, 1, 5), bridging)
    assert not is_free(date(2027, 1, 5), RULES)
    assert window(date(2027, 1, 5), bridging).begins == wall("2027-01-05 08:00")
    assert not is_free(date(2027, 1, 6), replace(RULES, open_days=(date(2027, 1, 6),)))


DST_NIGHTS = [
    (2026, "2026-03-28", 23, 15),
    (2026, "2026-10-24", 25, 17),
    (2027, "2027-03-27", 23, 15),
    (2027, "2027-10-30", 25, 17),
    (2028, "2028-03-25", 23, 15),
    (2028, "2028-10-28", 25, 17),
]


@pytest.mark.parametrize(("year", "saturday", "length", "night"), DST_NIGHTS)
def test_the_nights_when_the_clock_is_turned_are_as_long_as_they_are(
    year: int, saturday: str, length: int, night: int
) -> None:
    day = date.fromisoformat(saturday)
    assert day.year == year
    assert window(day, RULES).length == hours(length)
    assert Span(begins=instant(day, time(16)), ends=instant(day + timedelta(days=1), time(8))).length == hours(night)


@pytest.mark.parametrize(("year", "saturday", "length", "night"), DST_NIGHTS)
def test_a_weekend_of_sixty_four_hours_is_one_shorter_or_longer_then(
    year: int, saturday: str, length: int, night: int
) -> None:
    friday = date.fromisoformat(saturday) - timedelta(days=1)
    monday = friday + timedelta(days=3)
    shift = planned("s1", "wallin", friday.isoformat(), begins=f"{friday} 16:00", ends=f"{monday} 08:00")
    roster = roster_of(shift)
    total = shift.ends - shift.begins
    assert total == hours(64 + length - 24)
    assert split_hours([Span(begins=shift.begins, ends=shift.ends)], RULES).total == total
    assert gaps(roster, needs(friday + timedelta(days=1), friday + timedelta(days=2), ONLY_JOUR)) == ()
    (share,) = fairness(roster, RULES, friday, friday + timedelta(days=3))
    assert (share.hours, share.nights, share.weekends) == (total, 3, 1)


def test_an_ordinary_weekend_is_sixty_four_hours() -> None:
    (shift,) = _weekend("wallin").shifts
    assert shift.ends - shift.begins == hours(64)


def test_the_hour_that_comes_twice_is_counted_twice_and_the_one_that_is_missing_not_at_all() -> None:
    autumn, spring = _span("2026-10-25 00:00", "2026-10-25 06:00"), _span("2026-03-29 00:00", "2026-03-29 06:00")
    assert (autumn.length, spring.length) == (hours(7), hours(5))
    assert split_hours([autumn], RULES).weekend == hours(7)


def test_needs_are_listed_day_by_day_with_the_boards() -> None:
    listed = needs(NIGHT, NIGHT, RULES, ("2260-sn",))
    assert [(need.role, need.board) for need in listed] == [("jour", ""), ("backup", ""), ("decider", "2260-sn")]
    assert len(needs(*month(2026, 12), RULES)) == 62


def test_months_and_streams_go_by_the_wall() -> None:
    assert month(2026, 12) == (date(2026, 12, 1), date(2026, 12, 31))
    assert month(2028, 2)[1] == date(2028, 2, 29)
    assert month_before(date(2027, 1, 15)) == date(2026, 12, 1)
    assert stream_of(datetime(2026, 11, 30, 23, 30, tzinfo=UTC)) == "roster.2026-12"
    assert stream_of(wall("2026-12-01 00:00"), "2260-sn") == "roster.2026-12.2260-sn"
    assert list(days(NIGHT, NIGHT)) == [NIGHT]
    assert whole(NIGHT, NIGHT) == _span("2026-12-04 00:00", "2026-12-05 00:00")


@pytest.mark.parametrize(
    ("day", "code"),
    [
        ("2026-12-24", "christmas-eve"),
        ("2027-01-06", "epiphany"),
        ("2027-03-26", "good-friday"),
        ("2027-03-27", "easter-eve"),
        ("2027-05-06", "ascension-day"),
        ("2026-06-19", "midsummer-eve"),
        ("2026-06-20", "midsummer-day"),
        ("2026-10-31", "all-saints-day"),
        ("2026-11-01", ""),
        ("2026-12-03", ""),
    ],
)
def test_days_have_names(day: str, code: str) -> None:
    assert holiday(date.fromisoformat(day)) == code


def test_every_free_day_has_a_name() -> None:
    for year in range(2026, 2041):
        assert all(holiday(day) for day in free_days(year))


# --- gaps ---


def test_a_month_without_a_single_shift_is_a_gap_every_day() -> None:
    found = gaps(Roster(), needs(*month(2026, 12), RULES))
    assert len(found) == 62
    assert all(gap.whole and not gap.intended and not gap.shift for gap in found)


def test_the_hours_that_nobody_has_are_told_with_their_share() -> None:
    roster = roster_of(planned("s1", "wallin", "2026-12-04", ends="2026-12-05 04:00"))
    (gap,) = gaps(roster, needs(NIGHT, NIGHT, ONLY_JOUR))
    assert (gap.begins, gap.ends, gap.share) == (wall("2026-12-05 04:00"), wall("2026-12-05 08:00"), 0.25)
    assert not gap.whole


def test_an_open_shift_is_a_gap_and_an_intended_one_is_marked() -> None:
    need = needs(NIGHT, NIGHT, ONLY_JOUR)
    (open_one,) = gaps(roster_of(planned("s1", "", "2026-12-04")), need)
    assert (open_one.shift, open_one.intended, open_one.whole) == ("s1", False, True)
    (meant,) = gaps(roster_of(planned("s1", "", "2026-12-04", intended=True)), need)
    assert meant.intended


def test_an_open_shift_behind_a_filled_one_is_no_gap() -> None:
    roster = roster_of(planned("s1", "", "2026-12-04"), planned("s2", "wallin", "2026-12-04"))
    assert gaps(roster, needs(NIGHT, NIGHT, ONLY_JOUR)) == ()


def test_a_roster_of_another_role_or_board_fills_nothing() -> None:
    roster = roster_of(planned("s1", "x", "2026-12-04", role="decider"), board="2260-sn")
    assert [gap.board for gap in gaps(roster, needs(NIGHT, NIGHT, replace(RULES, needed=()), ("2260-sn",)))] == []
    assert len(gaps(roster, needs(NIGHT, NIGHT, replace(RULES, needed=()), ("2282-sn",)))) == 1


START = datetime(2026, 10, 23, 14, tzinfo=UTC)


@st.composite
def _rosters(draw: st.DrawFn) -> Roster:
    shifts = []
    for number in range(draw(st.integers(0, 8))):
        begins = START + timedelta(minutes=draw(st.integers(-600, 5000)))
        ends = begins + timedelta(minutes=draw(st.integers(1, 2000)))
        person = draw(st.sampled_from(("", "a", "b", "c")))
        shifts.append(
            PlannedShift(
                id=f"s{number}",
                role="jour",
                board="",
                person=person,
                begins=begins,
                ends=ends,
                intended=draw(st.booleans()),
                turns=(Turn(person=person, begins=begins, ends=ends),),
            )
        )
    return Roster(shifts=tuple(shifts))


@given(_rosters())
def test_gaps_and_what_is_covered_are_all_of_the_time(roster: Roster) -> None:
    need = Need(role="jour", board="", day=date(2026, 10, 23), begins=START, ends=START + timedelta(hours=65))
    all_of_it = Span(begins=need.begins, ends=need.ends)
    found = gaps(roster, (need,))
    left = [all_of_it]
    for gap in found:
        left = without(left, Span(begins=gap.begins, ends=gap.ends))
    covered = sum((span.length for span in left), timedelta())
    missing = sum((gap.ends - gap.begins for gap in found), timedelta())
    assert covered + missing == all_of_it.length
    assert sum(gap.share for gap in found) == pytest.approx(missing / all_of_it.length)
    # And minute by minute: somebody is there if and only if it is no gap.
    for minute in range(0, 65 * 60, 37):
        at = START + timedelta(minutes=minute)
        there = any(turn.person for shift in roster.shifts if (turn := shift.turn_at(at)) is not None)
        assert there != any(gap.begins <= at < gap.ends for gap in found)


@given(_rosters())
def test_clashes_are_those_that_one_sees_by_looking_at_each_pair(roster: Roster) -> None:
    pairs = {
        (a.id, b.id)
        for a in roster.shifts
        for b in roster.shifts
        if a is not b and a.person and b.person and a.begins < b.ends and b.begins < a.ends
    }
    found = clashes(roster)
    assert {frozenset((clash.first, clash.second)) for clash in found} == {frozenset(pair) for pair in pairs}
    assert list(found) == sorted(found, key=lambda clash: clash.begins)


def test_one_person_in_two_shifts_at_once_is_a_clash_whatever_the_roles() -> None:
    roster = roster_of(
        planned("s1", "wallin", "2026-12-04"),
        planned("s2", "wallin", "2026-12-04", role="backup", ends="2026-12-05 00:00"),
    )
    (clash,) = clashes(roster)
    assert (clash.kind, clash.begins, clash.ends) == ("same-person", wall("2026-12-04 16:00"), wall("2026-12-05 00:00"))
    assert "wallin" not in repr(clash)


def test_two_persons_in_one_role_at_once_are_a_clash() -> None:
    (clash,) = clashes(roster_of(planned("s1", "wallin", "2026-12-04"), planned("s2", "hedlid", "2026-12-04")))
    assert clash.kind == "same-role"
    both = roster_of(planned("s1", "wallin", "2026-12-04"), planned("s2", "hedlid", "2026-12-04", role="backup"))
    assert clashes(both) == ()


def test_a_shift_that_begins_when_another_ends_is_no_clash() -> None:
    assert clashes(roster_of(planned("s1", "a", "2026-12-04"), planned("s2", "b", "2026-12-05"))) == ()


# --- hours ---


def test_hours_are_of_one_kind_each() -> None:
    # Wednesday 23 December 16.00 to Thursday 24 December 08.00, then the whole of julafton.
    assert split_hours([_span("2026-12-23 16:00", "2026-12-24 08:00")], RULES) == Hours(
        ordinary=hours(6), night=hours(2), holiday=hours(8)
    )
    assert split_hours([_span("2026-12-04 16:00", "2026-12-05 08:00")], RULES) == Hours(
        ordinary=hours(6), night=hours(2), weekend=hours(8)
    )
    assert split_hours([_span("2026-12-02 16:00", "2026-12-03 08:00")], RULES) == Hours(
        ordinary=hours(8), night=hours(8)
    )


@given(st.integers(0, 3 * 366 * 24 * 60), st.integers(1, 5000))
def test_the_kinds_of_hours_add_up_to_the_time(begins: int, minutes: int) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=begins)
    span = Span(begins=start, ends=start + timedelta(minutes=minutes))
    assert split_hours([span], RULES).total == span.length
    assert sum((piece.length for piece in pieces(span, (time(0), time(6)))), timedelta()) == span.length


WORKING = replace(RULES, jour_is="work")


def _codes(roster: Roster, rules: RosterRules) -> list[str]:
    return [warning.code for warning in warnings(roster, rules)]


def test_less_than_eleven_hours_between_two_shifts_is_warned_of() -> None:
    roster = roster_of(planned("s1", "wallin", "2026-12-02"), planned("s2", "wallin", "2026-12-03"))
    found = warnings(roster, replace(WORKING, longest_shift_h=16))
    (warning,) = found
    assert (warning.code, warning.found, warning.limit) == ("roster.daily-rest", hours(8), hours(11))
    assert (warning.provision, warning.shifts) == ("ATL 13", ("s1", "s2"))
    assert "wallin" not in repr(warning)
    assert _codes(roster, replace(WORKING, longest_shift_h=16, daily_rest_h=8)) == []


def test_a_shift_of_sixteen_hours_leaves_no_eleven_in_the_same_day_unless_that_is_agreed() -> None:
    roster = roster_of(planned("s1", "wallin", "2026-12-02"))
    (warning,) = warnings(roster, WORKING)
    assert (warning.code, warning.found, warning.limit) == ("roster.long-shift", hours(16), hours(13))
    assert _codes(roster, replace(WORKING, longest_shift_h=16)) == []


def test_shifts_that_touch_are_one_stretch() -> None:
    roster = roster_of(planned("s1", "wallin", "2026-12-04"), planned("s2", "wallin", "2026-12-05"))
    (warning,) = warnings(roster, WORKING)
    assert (warning.code, warning.found, warning.shifts) == ("roster.long-shift", hours(40), ("s1", "s2"))


def test_standby_at_home_is_rest_of_the_day_but_not_of_the_week() -> None:
    week = [planned(f"s{day}", "asp", f"2026-12-{day:02}", role="backup") for day in range(7, 14)]
    (warning,) = warnings(roster_of(*week), RULES)
    assert (warning.code, warning.provision) == ("roster.weekly-rest", "ATL 14")
    assert warning.found == hours(16)
    assert (warning.begins, warning.ends) == (wall("2026-12-07 00:00"), wall("2026-12-14 00:00"))
    assert len(warning.shifts) == 7


def test_a_week_with_two_free_days_is_rest_enough() -> None:
    week = [planned(f"s{day}", "asp", f"2026-12-{day:02}", role="backup") for day in range(7, 11)]
    assert warnings(roster_of(*week), RULES) == ()


def test_a_stretch_over_three_weeks_leaves_the_one_between_without_rest() -> None:
    roster = roster_of(planned("s1", "asp", "2026-12-04", role="backup", ends="2026-12-20 08:00"))
    weeks = [warning for warning in warnings(roster, RULES) if warning.code == "roster.weekly-rest"]
    assert [warning.found for warning in weeks] == [hours(0), hours(16)]


def test_more_than_forty_eight_hours_of_jourtid_in_four_weeks_is_warned_of() -> None:
    # Periods begin on Monday 5 January 2026 and each fourth week: one on 9 November, the next on 7 December.
    nights = [planned(f"s{day}", "wallin", f"2026-12-{day:02}") for day in (8, 15, 22)]
    rules = replace(RULES, longest_shift_h=16)
    assert _codes(roster_of(*nights), rules) == []
    (warning,) = warnings(roster_of(*nights, planned("s9", "wallin", "2026-12-29")), rules)
    assert (warning.code, warning.found, warning.limit) == ("roster.on-call", hours(64), hours(48))
    assert (warning.begins, warning.ends) == (wall("2026-12-07 00:00"), wall("2027-01-04 00:00"))
    assert _codes(roster_of(*nights, planned("s9", "wallin", "2027-01-04")), rules) == []


def test_only_jourtid_of_the_person_herself_counts() -> None:
    nights = [planned(f"s{day}", "wallin", f"2026-12-{day:02}") for day in (8, 15, 22)]
    others = [planned("s8", "wallin", "2026-12-29", role="backup"), planned("s9", "asp", "2026-12-29")]
    assert _codes(roster_of(*nights, *others), replace(RULES, longest_shift_h=16)) == []


def test_a_shift_over_the_edge_of_a_period_counts_in_both() -> None:
    nights = [planned(f"s{day}", "wallin", f"2026-12-{day:02}") for day in (8, 15, 22)]
    over = planned("s9", "wallin", "2027-01-03", begins="2027-01-03 23:00", ends="2027-01-04 08:00")
    (warning,) = warnings(roster_of(*nights, over), replace(RULES, longest_shift_h=16))
    assert warning.found == hours(49)
    until_midnight = planned("s9", "wallin", "2027-01-03", begins="2027-01-03 23:00", ends="2027-01-04 00:00")
    (warning,) = warnings(roster_of(*nights, until_midnight), replace(RULES, longest_shift_h=16))
    assert warning.found == hours(49)


def test_the_measures_are_settings() -> None:
    nights = roster_of(*(planned(f"s{day}", "wallin", f"2026-12-{day:02}") for day in (8, 15, 22, 29)))
    assert _codes(nights, replace(RULES, longest_shift_h=16, on_call_h=64)) == []
    assert _codes(nights, replace(RULES, longest_shift_h=16, jour_is="standby")) == []
    assert [RULES.kind_of(role) for role in ("jour", "backup", "manager")] == ["on-call", "standby", "standby"]


def test_who_gave_a_shift_away_is_not_warned_for_it() -> None:
    writing = Writing().tell(planned("s1", "wallin", "2026-12-02")).tell(planned("s2", "wallin", "2026-12-03"))
    writing.tell(ShiftTakenOver(shift="s2", person="asp", at=wall("2026-12-03 16:00"), reason="vila"))
    assert _codes(writing.roster, replace(WORKING, longest_shift_h=16)) == []


def test_nights_in_a_row_are_counted_where_the_register_says_so() -> None:
    nights = [planned(f"s{day}", "wallin", f"2026-12-{day:02}") for day in (1, 2, 3, 7, 8)]
    quiet = replace(RULES, jour_is="work", longest_shift_h=16, daily_rest_h=8)
    assert _codes(roster_of(*nights), quiet) == []
    (warning,) = warnings(roster_of(*nights), replace(quiet, nights_in_a_row=2))
    assert (warning.code, warning.found, warning.limit) == ("roster.nights-in-row", hours(72), hours(48))
    assert (warning.shifts, warning.provision) == (("s1", "s2", "s3"), "")


def test_deciders_are_elected_and_not_measured_by_working_time() -> None:
    roster = roster_of(planned("s1", "chair", "2026-12-04", role="decider", ends="2026-12-31 08:00"), board="2260-sn")
    assert warnings(roster, RULES) == ()


# --- fairness ---


def test_a_day_is_hers_who_is_there_by_day() -> None:
    # The night before julafton ends at eight: that is no julafton. Julafton itself is a big day.
    roster = roster_of(planned("s1", "asp", "2026-12-23"), planned("s2", "wallin", "2026-12-24"))
    shares = {
        share.person: share for share in fairness(roster, RULES, date(2026, 12, 1), date(2026, 12, 31), ("moberg",))
    }
    assert (shares["asp"].nights, shares["asp"].big_days, shares["asp"].weight) == (1, 0, 1)
    assert (shares["wallin"].big_days, shares["wallin"].holidays, shares["wallin"].weight) == (1, 0, 4)
    assert (shares["moberg"].weight, shares["moberg"].hours, shares["moberg"].shifts) == (0, hours(0), 0)
    assert list(shares) == ["wallin", "asp", "moberg"]
    assert "wallin" not in repr(shares["wallin"])


def test_an_ordinary_holiday_weighs_one() -> None:
    (share,) = fairness(roster_of(planned("s1", "asp", "2027-01-06")), RULES, date(2027, 1, 1), date(2027, 1, 31))
    assert (share.holidays, share.big_days, share.weight) == (1, 0, 2)


def test_hours_outside_the_period_belong_to_another() -> None:
    roster = roster_of(planned("s1", "asp", "2026-12-31"))
    (december,) = fairness(roster, RULES, *month(2026, 12))
    (january,) = fairness(roster, RULES, *month(2027, 1))
    assert december.hours + january.hours == hours(24)
    assert (december.nights, january.nights) == (1, 0)


# --- patterns ---


def test_a_pattern_turns_round_its_weeks() -> None:
    pattern = rotating(("asp", "moberg", "wallin"), role="backup", begins=date(2026, 11, 30))
    drafts = expand(pattern, date(2026, 12, 1), date(2026, 12, 31), RULES)
    assert len(drafts) == 31
    assert [drafts[day].person for day in (0, 5, 6, 13, 20, 27)] == ["asp", "asp", "moberg", "wallin", "asp", "moberg"]
    assert {draft.role for draft in drafts} == {"backup"}
    assert drafts[4].begins == wall("2026-12-05 08:00")


def test_a_pattern_has_exceptions_and_an_end() -> None:
    pattern = Pattern(
        role="jour",
        weeks=1,
        begins=date(2026, 11, 30),
        until=date(2026, 12, 13),
        without=(date(2026, 12, 11),),
        slots=(Slot(week=0, weekday=4, person="asp", begins=time(16), ends=time(8), days=3),),
    )
    (draft,) = expand(pattern, date(2026, 11, 1), date(2026, 12, 31), RULES)
    assert (draft.begins, draft.ends) == (wall("2026-12-04 16:00"), wall("2026-12-07 08:00"))
    assert "asp" not in repr(pattern.slots[0])


@pytest.mark.parametrize(("year", "saturday", "length", "night"), DST_NIGHTS)
def test_a_pattern_keeps_its_hours_on_the_wall_when_the_clock_is_turned(
    year: int, saturday: str, length: int, night: int
) -> None:
    day = date.fromisoformat(saturday)
    slot = Slot(week=0, weekday=5, person="asp", begins=time(16), ends=time(8))
    pattern = Pattern(role="jour", weeks=1, begins=day - timedelta(days=12), slots=(slot,))
    before, draft, after = expand(pattern, day - timedelta(days=7), day + timedelta(days=7), RULES)
    assert (before.ends - before.begins, after.ends - after.begins) == (hours(16), hours(16))
    assert draft.ends - draft.begins == hours(night)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"weeks": 0}, "roster.weeks"),
        ({"begins": date(2026, 12, 1)}, "roster.monday"),
        ({"slots": ()}, "roster.slots"),
        ({"slots": (Slot(week=1, weekday=0),)}, "roster.slots"),
        ({"slots": (Slot(week=0, weekday=7),)}, "roster.slots"),
        ({"slots": (Slot(week=0, weekday=1, begins=time(16)),)}, "roster.slot-hours"),
        ({"slots": (Slot(week=0, weekday=1, days=-1),)}, "roster.slot-hours"),
        ({"slots": (Slot(week=0, weekday=1, begins=time(16), ends=time(8), days=0),)}, "roster.ends"),
    ],
)
def test_a_pattern_that_cannot_be_is_refused(changed: dict[str, object], code: str) -> None:
    good = Pattern(role="jour", weeks=1, begins=date(2026, 11, 30), slots=(Slot(week=0, weekday=0, person="asp"),))
    with pytest.raises(Refused) as refused:
        expand(replace(good, **changed), date(2026, 12, 1), date(2026, 12, 31), RULES)  # type: ignore[arg-type]  # fields by name
    assert refused.value.code == code


def test_the_plan_of_a_test_is_the_plan_of_the_program() -> None:
    assert isinstance(planned("s1", "x", "2026-12-04"), ShiftPlanned)
