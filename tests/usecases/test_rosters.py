"""Rosters on a real store: planned by the coordinator, swapped and taken over by the duty service, read as a month's grid."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk
from jourdesk.domain.problems import Refused
from jourdesk.domain.register_tables import WorkingTime
from jourdesk.domain.roster import Conflict
from jourdesk.domain.roster_events import ShiftCancelled, SwapAsked
from jourdesk.domain.roster_ladder import order_by_roster
from jourdesk.domain.roster_patterns import Pattern, Slot, rotating
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.usecases.cancel_shift import cancel_shift
from jourdesk.usecases.correct_shift import Truth, correct_shift
from jourdesk.usecases.plan_pattern import plan_pattern, preview_pattern
from jourdesk.usecases.plan_shift import plan_shift, plan_shifts
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_fairness import read_fairness, read_hours
from jourdesk.usecases.read_on_duty import read_on_duty, tonight
from jourdesk.usecases.read_roster import read_swaps
from jourdesk.usecases.roster_reading import person_name
from jourdesk.usecases.roster_values import DutyPost
from jourdesk.usecases.roster_words import conflict_says
from jourdesk.usecases.set_roster_rules import read_roster_rules, set_roster_rules
from jourdesk.usecases.swap_shift import SwapDraft, answer_swap, ask_swap
from jourdesk.usecases.take_over_shift import take_over_shift
from tests.roster import wall
from tests.usecases.rosters import BOARD, cell_on, draft, month_of, plan, roster_desk, shift_on, sit, turn_clock

NIGHT = "2026-12-04"


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    """A desk in the hands of the coordinator, on 23 November."""
    with roster_desk(tmp_path) as made:
        yield made


@pytest.fixture
def desk(demo: DemoDesk) -> Desk:
    """The desk."""
    return demo.desk


def _refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.code


# --- planning ---


def test_a_planned_shift_stands_in_the_grid(desk: Desk) -> None:
    assert plan_shift(desk, draft("wallin", NIGHT)) is Changes.ROSTER
    cell = cell_on(desk, NIGHT)
    (shift,) = cell.shifts
    assert (cell.state, shift.name, shift.hours, shift.state, shift.frozen) == (
        "filled",
        "S. Wallin",
        "16–08",
        "planned",
        False,
    )
    assert [part.name for part in shift.parts] == ["S. Wallin"]
    assert cell_on(desk, NIGHT, role="backup").state == "missing"


def test_a_month_tells_its_days_roles_people_and_boards(desk: Desk) -> None:
    month = month_of(desk)
    assert [name for _, name in month.roles] == ["Jour", "Bakjour"]
    assert len(month.days) == 31
    eve = month.days[23]
    assert (eve.name, eve.free, eve.hours, eve.week) == ("julafton", True, "08–08", 52)
    assert month.days[0].hours == "16–08"
    assert [choice.name for choice in month.people] == [
        "B. Chef",
        "J. Hedlid",
        "L. Åstrand",
        "M. Norrby",
        "S. Wallin",
        "pool",
    ]
    assert (BOARD, "Vård- och omsorgsnämnden, Härnösand") in [
        (key, name) for key, name in month.boards if key == BOARD
    ] or any(key == BOARD for key, _ in month.boards)
    assert month.may_plan
    assert month.own == "office"
    assert (month.board, month.board_name) == ("", "")


def test_a_month_without_a_shift_is_all_gaps(desk: Desk) -> None:
    month = month_of(desk)
    assert len(month.gaps) == 62
    assert month.gaps[0].says == "Jour saknas"
    assert any(gap.says == "Bakjour saknas, julafton" for gap in month.gaps)
    assert all(cell.state == "missing" for day in month.days for cell in day.cells)


def test_gaps_that_have_passed_are_no_longer_listed(desk: Desk) -> None:
    november = month_of(desk, "2026-11-01")
    assert november.gaps[0].day == date(2026, 11, 23)
    assert november.days[0].past
    assert november.days[22].today


def test_a_shift_is_planned_anew_while_it_has_not_begun(desk: Desk) -> None:
    shift = plan(desk, "wallin", NIGHT)
    plan_shift(desk, draft("hedlid", NIGHT, shift=shift.shift))
    (moved,) = cell_on(desk, NIGHT).shifts
    assert (moved.shift, moved.name, moved.override) == (shift.shift, "J. Hedlid", False)


def test_a_shift_that_moves_to_another_month_leaves_the_first(desk: Desk) -> None:
    shift = plan(desk, "wallin", "2026-12-31")
    plan_shift(desk, draft("wallin", "2027-01-02", shift=shift.shift))
    assert cell_on(desk, "2026-12-31").shifts == ()
    assert [one.shift for one in cell_on(desk, "2027-01-02").shifts] == [shift.shift]


def test_all_of_a_proposal_is_planned_or_nothing(desk: Desk) -> None:
    wrong = draft("stranger", "2026-12-05")
    assert _refused(lambda: plan_shifts(desk, [draft("wallin", NIGHT), wrong])) == "roster.person"
    assert cell_on(desk, NIGHT).shifts == ()
    plan_shifts(desk, [draft("wallin", NIGHT), draft("hedlid", "2026-12-05")])
    assert [cell_on(desk, day).state for day in (NIGHT, "2026-12-05")] == ["filled", "filled"]


def test_an_open_shift_may_be_meant(desk: Desk) -> None:
    plan_shift(desk, draft("", NIGHT, intended=True))
    cell = cell_on(desk, NIGHT)
    assert (cell.state, cell.gaps[0].says) == ("intended", "Jour tomt med avsikt")
    plan_shift(desk, draft("", "2026-12-05"))
    assert cell_on(desk, "2026-12-05").state == "missing"


def test_a_part_that_nobody_has_is_told(desk: Desk) -> None:
    plan_shift(desk, draft("wallin", NIGHT, ends=wall("2026-12-05 04:00")))
    cell = cell_on(desk, NIGHT)
    assert (cell.state, cell.gaps[0].says) == ("part", "Jour saknas 04–08")


def test_a_role_that_nobody_needs_is_shown_when_somebody_has_it(desk: Desk) -> None:
    plan_shift(desk, draft("B. Chef", NIGHT, role="manager", ends=wall("2026-12-07 08:00")))
    plan_shift(desk, draft("", "2026-12-08", role="manager"))
    plan_shift(desk, draft("", "2026-12-09", role="manager", intended=True))
    states = [cell_on(desk, f"2026-12-{day:02}", role="manager").state for day in (3, 4, 6, 8, 9)]
    assert states == ["none", "filled", "filled", "missing", "intended"]
    sunday = shift_on(desk, "2026-12-06", role="manager")
    assert (sunday.continues, sunday.hours) == (True, "fre 4 dec 16–mån 7 dec 08")


def test_a_shift_taken_out_leaves_a_gap(desk: Desk) -> None:
    shift = plan(desk, "wallin", NIGHT)
    assert _refused(lambda: cancel_shift(desk, shift=shift.shift, begins=shift.begins, reason=" ")) == "roster.reason"
    cancel_shift(desk, shift=shift.shift, begins=shift.begins, reason="dubbelt")
    assert cell_on(desk, NIGHT).state == "missing"
    assert _refused(lambda: cancel_shift(desk, shift=shift.shift, begins=shift.begins, reason="igen")) == "roster.shift"


def test_what_has_begun_is_not_planned_anew(demo: DemoDesk) -> None:
    desk = demo.desk
    shift = plan(desk, "wallin", NIGHT)
    turn_clock(demo, "2026-12-04 16:00")
    anew = draft("hedlid", NIGHT, shift=shift.shift)
    assert _refused(lambda: plan_shift(desk, anew)) == "roster.begun"
    assert _refused(lambda: cancel_shift(desk, shift=shift.shift, begins=shift.begins, reason="x")) == "roster.begun"
    assert _refused(lambda: plan_shift(desk, draft("hedlid", "2026-12-03"))) == "roster.past"
    now = shift_on(desk, NIGHT)
    assert (now.state, now.frozen) == ("now", True)


def test_a_shift_keeps_its_role(desk: Desk) -> None:
    shift = plan(desk, "wallin", NIGHT)
    assert _refused(lambda: plan_shift(desk, draft("wallin", NIGHT, shift=shift.shift, role="backup"))) == (
        "roster.other-role"
    )
    assert _refused(lambda: plan_shift(desk, draft("wallin", NIGHT, shift="nothing"))) == "roster.shift"


@pytest.mark.parametrize("role", ["jour", "backup", "ifo", "reviewer", ""])
def test_only_the_coordinator_plans_the_staff(desk: Desk, role: str) -> None:
    sit(desk, "S. Wallin", role, unit="2280-barn")
    assert _refused(lambda: plan_shift(desk, draft("wallin", NIGHT))) == "roster.not-coordinator"
    assert not month_of(desk).may_plan


def test_a_unit_plans_the_politicians_of_its_own_board(desk: Desk) -> None:
    sit(desk, "M. Lindskog", "ifo", unit="2280-barn")
    plan(desk, "2280-chair", NIGHT, role="decider", board=BOARD)
    other = draft("2282-chair", NIGHT, role="decider", board="2282-sn")
    assert _refused(lambda: plan_shift(desk, other)) == "roster.not-your-board"
    assert month_of(desk, board=BOARD).may_plan
    sit(desk, "M. Lindskog", "ifo")
    plan_shift(desk, other)


def test_a_politician_of_another_board_is_not_chosen(desk: Desk) -> None:
    wrong = draft("2282-chair", NIGHT, role="decider", board=BOARD)
    assert _refused(lambda: plan_shift(desk, wrong)) == "roster.person"


def test_where_the_register_names_nobody_any_name_will_do(desk: Desk) -> None:
    desk.register = replace(desk.register, users=(), person_roles=(), on_calls=())
    assert plan(desk, "Nisse", NIGHT).name == "Nisse"
    assert [choice.name for choice in month_of(desk).people] == ["Nisse"]


# --- politicians ---


def test_the_politicians_roster_of_a_board_is_a_grid_of_its_own(desk: Desk) -> None:
    plan(desk, "2280-vice", NIGHT, role="decider", board=BOARD)
    month = month_of(desk, board=BOARD)
    assert [role for role, _ in month.roles] == ["decider"]
    assert month.board_name.endswith("Härnösand")
    assert month.people[0].key == "2280-chair"
    assert cell_on(desk, NIGHT, role="decider", board=BOARD).state == "filled"
    assert month.days[4].cells[0].state == "missing"
    assert month.gaps[0].says.endswith("saknas")
    assert len(month_of(desk).gaps) == 62
    empty = month_of(desk, board="2282-sn")
    assert {cell.state for day in empty.days for cell in day.cells} == {"none"}


def test_the_rostered_decider_is_first_in_the_ladder(desk: Desk) -> None:
    plan(desk, "2280-vice", NIGHT, role="decider", board=BOARD)
    at = wall("2026-12-05 02:00")
    rungs = [decider for decider in desk.register.deciders if decider.board == BOARD]
    ordered = order_by_roster(rungs, tonight(desk, at), BOARD, at)
    assert ordered[0].key == "2280-vice"
    assert len(ordered) == len(rungs)


# --- swaps ---


def _ask(desk: Desk, taker: str = "hedlid", against: str = "", **more: object) -> str:
    shift = shift_on(desk, NIGHT)
    asked = SwapDraft(shift=shift.shift, begins=shift.begins, taker=taker, against=against)
    ask_swap(desk, replace(asked, **more))  # type: ignore[arg-type]  # fields by name
    return read_swaps(desk)[0].swap


def test_a_swap_is_asked_by_one_and_answered_by_the_other(desk: Desk) -> None:
    plan(desk, "wallin", NIGHT)
    sit(desk, "S. Wallin", "jour")
    swap = _ask(desk)
    (row,) = read_swaps(desk)
    assert row.says == "S. Wallin vill ge fre 4 dec 16–08 till J. Hedlid. Väntar på J. Hedlid."
    assert not row.mine
    waiting = shift_on(desk, NIGHT).swap
    assert waiting is not None
    assert waiting.swap == swap
    sit(desk, "J. Hedlid", "jour")
    assert read_swaps(desk)[0].mine
    answer_swap(desk, swap=swap, begins=row.begins, agrees=True)
    assert read_swaps(desk) == ()
    shift = shift_on(desk, NIGHT)
    assert (shift.name, shift.planned_for, shift.override) == ("J. Hedlid", "S. Wallin", True)
    assert shift.parts[0].says == "Byte med S. Wallin"
    assert shift.swap is None


def test_shifts_of_two_months_are_swapped_for_each_other(desk: Desk) -> None:
    plan(desk, "wallin", NIGHT)
    other = plan(desk, "hedlid", "2027-03-05")
    sit(desk, "S. Wallin", "jour")
    swap = _ask(desk, against=other.shift, against_begins=other.begins)
    assert "mot fre 5 mars 16–08 som J. Hedlid har" in read_swaps(desk)[0].says
    sit(desk, "J. Hedlid", "backup")
    answer_swap(desk, swap=swap, begins=wall("2026-12-04 16:00"), agrees=True)
    assert [shift_on(desk, day).name for day in (NIGHT, "2027-03-05")] == ["J. Hedlid", "S. Wallin"]
    assert read_on_duty(desk, at=wall("2027-03-05 20:00")).staff[0].name == "S. Wallin"


def test_a_swap_that_is_void_in_one_month_is_void_in_the_other(desk: Desk) -> None:
    plan(desk, "wallin", NIGHT)
    other = plan(desk, "hedlid", "2027-03-05")
    swap = _ask(desk, against=other.shift, against_begins=other.begins)
    cancel_shift(desk, shift=other.shift, begins=other.begins, reason="ändrat")
    answer_swap(desk, swap=swap, begins=wall("2026-12-04 16:00"), agrees=True, person="wallin")
    answer_swap(desk, swap=swap, begins=wall("2026-12-04 16:00"), agrees=True, person="hedlid")
    assert read_on_duty(desk, at=wall("2026-12-04 20:00")).staff[0].name == "S. Wallin"
    assert shift_on(desk, NIGHT).name == "S. Wallin"


def test_the_coordinator_answers_for_both_when_they_are_on_the_telephone(desk: Desk) -> None:
    plan(desk, "wallin", NIGHT)
    swap = _ask(desk)
    begins = wall("2026-12-04 16:00")
    assert read_swaps(desk)[0].mine
    assert _refused(lambda: answer_swap(desk, swap=swap, begins=begins, agrees=True)) == "roster.swap-not-yours"
    answer_swap(desk, swap=swap, begins=begins, agrees=True, person="hedlid")
    assert shift_on(desk, NIGHT).name == "S. Wallin"
    answer_swap(desk, swap=swap, begins=begins, agrees=True, person="wallin")
    assert shift_on(desk, NIGHT).name == "J. Hedlid"
    late = _refused(lambda: answer_swap(desk, swap=swap, begins=begins, agrees=False, person="wallin"))
    assert late == "roster.swap-settled"


def test_the_asker_takes_a_swap_back(desk: Desk) -> None:
    plan(desk, "wallin", NIGHT)
    sit(desk, "S. Wallin", "jour")
    swap = _ask(desk)
    assert _refused(lambda: _ask(desk, "norrby")) == "roster.swap-open"
    answer_swap(desk, swap=swap, begins=wall("2026-12-04 16:00"), agrees=False)
    assert read_swaps(desk) == ()
    assert _ask(desk, "norrby")


def test_a_swap_that_cannot_be_is_refused_in_a_sentence(demo: DemoDesk) -> None:
    desk = demo.desk
    shift = plan(desk, "wallin", NIGHT)
    other = plan(desk, "asp", "2026-12-05")
    assert _refused(lambda: _ask(desk, "wallin")) == "roster.swap-self"
    assert _refused(lambda: _ask(desk, "")) == "roster.swap-self"
    assert _refused(lambda: _ask(desk, "stranger")) == "roster.person"
    assert _refused(lambda: _ask(desk, against=other.shift)) == "roster.swap-against"
    assert _refused(lambda: _ask(desk, against=shift.shift)) == "roster.swap-against"
    sit(desk, "M. Norrby", "jour")
    assert _refused(lambda: _ask(desk)) == "roster.swap-not-yours"
    sit(desk, "M. Norrby", "reviewer")
    assert _refused(lambda: _ask(desk)) == "roster.not-on-duty"
    sit(desk, "S. Wallin", "jour")
    no_swap = _refused(lambda: answer_swap(desk, swap="none", begins=shift.begins, agrees=True))
    assert no_swap == "roster.swap"
    turn_clock(demo, "2026-12-05 08:00")
    assert _refused(lambda: _ask(desk)) == "roster.over"


# --- taking over ---


def test_a_shift_is_taken_over_at_ten_past_two(demo: DemoDesk) -> None:
    desk = demo.desk
    shift = plan(desk, "wallin", NIGHT)
    sit(desk, "M. Norrby", "backup")
    at = turn_clock(demo, "2026-12-05 02:10")
    take_over_shift(desk, shift=shift.shift, begins=shift.begins, reason="sjuk")
    post = read_on_duty(desk).staff[0]
    assert (post.name, post.since, post.until) == ("M. Norrby", at, wall("2026-12-05 08:00"))
    assert (post.override, post.instead_of) == (True, "S. Wallin")
    assert post.says == "Tog över 02.10 från S. Wallin: sjuk"
    assert post.phone == "070-174 06 10"
    cell = shift_on(desk, NIGHT)
    assert [(part.name, part.hours) for part in cell.parts] == [("S. Wallin", "16–02.10"), ("M. Norrby", "02.10–08")]
    assert (cell.name, cell.override) == ("S. Wallin", True)
    again = _refused(lambda: take_over_shift(desk, shift=shift.shift, begins=shift.begins))
    assert again == "roster.yours"


def test_a_take_over_lies_within_the_shift_and_ahead(demo: DemoDesk) -> None:
    desk = demo.desk
    shift = plan(desk, "wallin", NIGHT)
    turn_clock(demo, "2026-12-04 20:00")

    def take(at: str, person: str = "asp") -> str:
        return _refused(
            lambda: take_over_shift(desk, shift=shift.shift, begins=shift.begins, at=wall(at), person=person)
        )

    assert take("2026-12-04 19:59") == "roster.past"
    assert take("2026-12-05 08:00") == "roster.over"
    assert take("2026-12-04 21:00", "stranger") == "roster.person"
    sit(desk, "M. Lindskog", "ifo", unit="2280-barn")
    assert take("2026-12-04 21:00") == "roster.not-on-duty"


def test_the_one_who_gives_back_leaves_her_part(demo: DemoDesk) -> None:
    desk = demo.desk
    shift = plan(desk, "wallin", NIGHT)
    turn_clock(demo, "2026-12-04 20:00")
    take_over_shift(desk, shift=shift.shift, begins=shift.begins, person="asp")
    take_over_shift(desk, shift=shift.shift, begins=shift.begins, person="wallin", at=wall("2026-12-04 22:00"))
    parts = shift_on(desk, NIGHT).parts
    assert [part.name for part in parts] == ["S. Wallin", "L. Åstrand", "S. Wallin"]


# --- corrections ---


def test_what_has_been_is_changed_by_a_named_correction_only(demo: DemoDesk) -> None:
    desk = demo.desk
    shift = plan(desk, "wallin", NIGHT)
    truth = Truth(
        shift=shift.shift,
        shift_begins=shift.begins,
        role="jour",
        person="asp",
        begins=wall("2026-12-04 20:00"),
        ends=wall("2026-12-05 08:00"),
    )
    assert _refused(lambda: correct_shift(desk, truth, reason="sjuk")) == "roster.correct-future"
    turn_clock(demo, "2026-12-07 10:00")
    assert _refused(lambda: correct_shift(desk, truth, reason="")) == "roster.reason"
    correct_shift(desk, truth, reason="sjuk")
    past = shift_on(desk, NIGHT)
    assert (past.state, [part.name for part in past.parts]) == ("past", ["S. Wallin", "L. Åstrand"])
    assert past.parts[1].says == "Rättat: i schemat stod S. Wallin: sjuk"
    apart = replace(truth, begins=wall("2026-12-05 09:00"), ends=wall("2026-12-05 10:00"))
    assert _refused(lambda: correct_shift(desk, apart, reason="x")) == "roster.correct-apart"
    correct_shift(desk, replace(apart, shift="", shift_begins=None), reason="kvar till nio")
    assert shift_on(desk, "2026-12-05").parts[0].says == "Rättat: i schemat stod ingen: kvar till nio"
    sit(desk, "S. Wallin", "jour")
    assert _refused(lambda: correct_shift(desk, truth, reason="x")) == "roster.not-coordinator"


# --- who is on ---


def test_who_is_on_names_the_roles_that_nobody_has(desk: Desk) -> None:
    plan(desk, "wallin", NIGHT)
    plan(desk, "2280-vice", "2026-12-05", role="decider", board=BOARD)
    now = read_on_duty(desk, at=wall("2026-12-05 02:10"))
    assert [(post.role_name, post.name) for post in now.staff] == [("jour", "S. Wallin")]
    assert now.missing == ("bakjour",)
    assert len(now.missing_boards) == 1
    saturday = read_on_duty(desk, at=wall("2026-12-05 12:00"))
    assert [post.name for post in saturday.boards] == [person_name(desk, "2280-vice")]
    assert saturday.boards[0].board == BOARD
    assert saturday.boards[0].phone
    assert saturday.missing_boards == ()


def test_nobody_is_missing_by_day(desk: Desk) -> None:
    now = read_on_duty(desk)
    assert (now.staff, now.missing, now.missing_boards) == ((), (), ())
    assert now.at == desk.now()


def test_an_open_shift_is_a_post_without_a_name(desk: Desk) -> None:
    plan_shift(desk, draft("", NIGHT, intended=True))
    (post,) = read_on_duty(desk, at=wall("2026-12-04 20:00")).staff
    assert (post.name, post.phone, post.intended, post.conflict) == ("", "", True, "")
    assert isinstance(post, DutyPost)


def test_a_shift_that_began_in_the_month_before_is_found(desk: Desk) -> None:
    plan(desk, "wallin", "2026-12-31")
    assert read_on_duty(desk, at=wall("2027-01-01 02:00")).staff[0].name == "S. Wallin"


def test_two_who_took_over_at_once_are_said_and_so_is_a_change_that_came_too_late(demo: DemoDesk) -> None:
    desk = demo.desk
    conflict = Conflict(kind="takeover", people=("norrby", "asp"), at=wall("2026-12-05 02:12"))
    assert conflict_says(desk, (conflict,)) == (
        "M. Norrby och L. Åstrand tog över samtidigt på två datorer. Nu gäller L. Åstrand, tills någon tar över igen."
    )
    plans = replace(conflict, kind="plan", people=("asp", ""))
    assert conflict_says(desk, (plans,)).endswith("L. Åstrand och ingen. Nu gäller ingen, tills någon planerar om det.")
    shift = plan(desk, "wallin", NIGHT)
    turn_clock(demo, "2026-12-04 18:00")
    with desk.unit() as unit:
        # Another desk, whose clock or register lags, may write what this one refuses.
        unit.record("roster.2026-12", ShiftCancelled(shift=shift.shift, reason="fel"))
    late = shift_on(desk, NIGHT)
    assert late.name == "S. Wallin"
    assert late.late == "E. Rönnfall ändrade passet fre 4 dec 18.00, när det hade börjat. Ändringen gäller inte."


def test_a_swap_of_a_shift_that_is_not_known_here_is_not_shown(desk: Desk) -> None:
    plan(desk, "wallin", NIGHT)
    asked = SwapAsked(swap="w1", shift="far", giver="asp", taker="wallin", against=shift_on(desk, NIGHT).shift)
    with desk.unit() as unit:
        unit.record("roster.2026-12", asked)
    assert read_swaps(desk) == ()
    assert shift_on(desk, NIGHT).swap is None


def test_nothing_of_a_roster_shows_a_person_in_a_log(desk: Desk) -> None:
    shown = [
        draft("wallin", NIGHT),
        SwapDraft(shift="s1", begins=wall("2026-12-04 16:00"), taker="wallin"),
        Truth(role="jour", person="wallin", begins=wall("2026-12-04 16:00"), ends=wall("2026-12-04 17:00")),
        month_of(desk),
        *month_of(desk).people,
        plan(desk, "wallin", NIGHT),
        *read_on_duty(desk, at=wall("2026-12-04 20:00")).staff,
    ]
    assert "allin" not in "".join(repr(value) for value in shown)


# --- warnings ---


def _says(desk: Desk) -> list[str]:
    return [row.says for row in month_of(desk).warnings]


def test_too_little_rest_is_said_with_its_provision_and_never_refused(desk: Desk) -> None:
    desk.register = replace(desk.register, working_time=WorkingTime(longest_shift=16))
    plan(desk, "wallin", "2026-12-02")
    plan(desk, "wallin", "2026-12-03")
    (row,) = month_of(desk).warnings
    assert row.says == (
        "S. Wallin får 8 timmars vila mellan två pass, tors 3 dec. Det ska vara minst 11 (ATL 13 §)."
    ).replace("tors", "tor")
    assert row.provision == "ATL 13 §"
    assert shift_on(desk, "2026-12-03").marks == (row.says,)


def test_the_other_warnings_are_sentences_too(desk: Desk) -> None:
    for day in (7, 9, 11):
        plan(desk, "wallin", f"2026-12-{day:02}")
    said = _says(desk)
    assert (
        "S. Wallin är i tjänst 16 timmar i sträck från mån 7 dec. Högst 13 lämnar 11 timmars dygnsvila (ATL 13 §)."
        in said
    )
    for day in (21, 22, 23, 24):
        plan(desk, "asp", f"2026-12-{day:02}")
        plan(desk, "hedlid", f"2026-12-{day:02}", role="backup")
    plan_shift(desk, draft("hedlid", "2026-12-25", role="backup", ends=wall("2026-12-28 08:00")))
    desk.register = replace(desk.register, working_time=WorkingTime(longest_shift=24, nights_in_a_row=3))
    said = _says(desk)
    assert "L. Åstrand har 72 timmar jourtid mån 7 dec–sön 3 jan. Det får vara högst 48 (ATL 6 §)." in said
    assert (
        "J. Hedlid får högst 16 timmars vila i följd mån 21 dec–sön 27 dec. Det ska vara minst 36 (ATL 14 §)." in said
    )
    assert "L. Åstrand har 4 nätter i rad från mån 21 dec. Registret säger högst 3." in said


def test_two_places_at_once_are_said(desk: Desk) -> None:
    plan(desk, "wallin", NIGHT)
    plan(desk, "wallin", NIGHT, role="backup")
    plan(desk, "hedlid", NIGHT)
    said = _says(desk)
    assert "S. Wallin står på två pass samtidigt, fre 4 dec 16–08." in said
    both = [row for row in said if row.endswith("står båda som jour, fre 4 dec 16–08.")]
    assert len(both) == 1
    assert "S. Wallin" in both[0]
    assert "J. Hedlid" in both[0]
    assert {row.kind for row in month_of(desk).warnings} >= {"roster.same-person", "roster.same-role"}


# --- patterns ---


def test_a_pattern_fills_the_days_that_nobody_has_planned(desk: Desk) -> None:
    plan(desk, "norrby", "2026-12-09")
    pattern = rotating(("wallin", "hedlid", "asp"), role="jour", begins=date(2026, 11, 30))
    preview = preview_pattern(desk, pattern, first=date(2026, 12, 1), last=date(2026, 12, 31))
    assert (len(preview.new), len(preview.kept), preview.same, preview.past) == (30, 1, 0, 0)
    assert preview.kept[0][1].person == "norrby"
    plan_pattern(desk, pattern, first=date(2026, 12, 1), last=date(2026, 12, 31))
    assert all(day.cells[0].state == "filled" for day in month_of(desk).days)
    assert shift_on(desk, "2026-12-09").name == "M. Norrby"
    again = preview_pattern(desk, pattern, first=date(2026, 12, 1), last=date(2026, 12, 31))
    assert (len(again.new), again.same) == (0, 30)
    plan_pattern(desk, pattern, first=date(2026, 12, 1), last=date(2026, 12, 31), replace_kept=True)
    assert shift_on(desk, "2026-12-09").name == "J. Hedlid"


def test_a_pattern_leaves_the_past_and_what_lies_over_its_hours(desk: Desk) -> None:
    plan_shift(desk, draft("norrby", "2026-11-27", ends=wall("2026-11-30 08:00")))
    slots = tuple(Slot(week=0, weekday=day, person="asp", begins=time(16), ends=time(8)) for day in range(7))
    pattern = Pattern(role="jour", weeks=1, begins=date(2026, 11, 16), slots=slots)
    preview = preview_pattern(desk, pattern, first=date(2026, 11, 16), last=date(2026, 11, 30))
    assert preview.past == 7
    assert [there.person for _, there in preview.kept] == ["norrby"] * 3
    assert len(preview.new) == 5


# --- fairness and hours ---


def test_fairness_counts_everybody_of_the_staff(desk: Desk) -> None:
    plan(desk, "wallin", "2026-12-24")
    plan(desk, "hedlid", "2026-12-23", role="backup")
    rows = read_fairness(desk, first=date(2026, 12, 1), last=date(2026, 12, 31))
    assert [(row.name, row.weight, row.hours) for row in rows[:3]] == [
        ("S. Wallin", 4, 24.0),
        ("J. Hedlid", 1, 16.0),
        ("B. Chef", 0, 0.0),
    ]
    only = read_fairness(desk, first=date(2026, 12, 1), last=date(2026, 12, 31), role="backup")
    assert [row.name for row in only] == ["J. Hedlid"]


def test_hours_are_told_by_person_role_and_kind(desk: Desk) -> None:
    plan(desk, "wallin", "2026-12-02")
    plan(desk, "wallin", "2026-12-31")
    plan(desk, "wallin", "2026-12-10", role="backup")
    rows = read_hours(desk, first=date(2026, 12, 1), last=date(2026, 12, 31))
    assert [(row.role, row.ordinary, row.night, row.weekend, row.holiday, row.shifts) for row in rows] == [
        ("backup", 8.0, 8.0, 0.0, 0.0, 1),
        ("jour", 8.0, 8.0, 0.0, 16.0, 2),
    ]
    assert rows[1].total == 32.0
    (january,) = read_hours(desk, first=date(2027, 1, 1), last=date(2027, 1, 31))
    assert (january.holiday, january.total) == (8.0, 8.0)


# --- measures ---


def test_the_measures_are_set_by_the_coordinator_and_hold_for_everybody(desk: Desk) -> None:
    rules = replace(RosterRules(), closes=time(16, 30), needed=("jour", "manager"), boards=(BOARD,))
    assert set_roster_rules(desk, rules) is Changes.ROSTER
    assert read_roster_rules(desk).closes == time(16, 30)
    month = month_of(desk)
    assert month.days[0].hours == "16.30–08"
    assert [role for role, _ in month.roles] == ["jour", "backup", "manager"]
    assert [cell.state for cell in month.days[0].cells] == ["missing", "none", "missing"]
    assert month_of(desk, board=BOARD).days[0].cells[0].state == "missing"
    nowhere = replace(rules, boards=("nowhere",))
    assert _refused(lambda: set_roster_rules(desk, nowhere)) == "roster.rules-board"
    sit(desk, "S. Wallin", "jour")
    assert _refused(lambda: set_roster_rules(desk, rules)) == "roster.not-coordinator"
