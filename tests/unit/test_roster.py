"""The roster: who has a shift when it has been swapped, taken over, corrected; two desks at once; the frozen past."""

from __future__ import annotations

import random

import pytest

from jourdesk.domain.events import CallEnded
from jourdesk.domain.problems import Refused
from jourdesk.domain.roster import OnDuty, Roster, on_duty
from jourdesk.domain.roster_draft import ShiftDraft, checked
from jourdesk.domain.roster_events import (
    ShiftCancelled,
    ShiftCorrected,
    ShiftPlanned,
    ShiftTakenOver,
    SwapAnswered,
    SwapAsked,
)
from jourdesk.domain.roster_fold import board_of, fold_roster, streams_of_swaps
from jourdesk.domain.roster_ladder import order_by_roster
from tests.roster import Writing, planned, roster_of, wall

NIGHT = "2026-12-04"
"""A Friday: 16.00 to 08.00 on Saturday."""


def _asked(shift: str = "s1", giver: str = "wallin", taker: str = "hedlid", against: str = "") -> SwapAsked:
    return SwapAsked(swap="w1", shift=shift, giver=giver, taker=taker, against=against, streams=("roster.2026-12",))


def _yes(person: str) -> SwapAnswered:
    return SwapAnswered(swap="w1", person=person, agrees=True)


def _taken(person: str, at: str, shift: str = "s1") -> ShiftTakenOver:
    return ShiftTakenOver(shift=shift, person=person, at=wall(at), reason="sjuk")


def _corrected(person: str, begins: str, ends: str, shift: str = "s1", role: str = "jour") -> ShiftCorrected:
    return ShiftCorrected(
        shift=shift, role=role, person=person, begins=wall(begins), ends=wall(ends), reason="skrevs fel"
    )


def _parts(writing: Writing, key: str = "s1") -> list[tuple[str, str, str]]:
    return [(f"{turn.begins:%d %H}", turn.person, turn.how) for turn in writing.shift(key).turns]


def _one() -> Writing:
    return Writing().tell(planned("s1", "wallin", NIGHT))


def _two() -> Writing:
    return _one().tell(planned("s2", "hedlid", "2026-12-07"))


def test_a_planned_shift_is_one_turn() -> None:
    shift = _one().shift()
    assert (shift.begins, shift.ends) == (wall("2026-12-04 16:00"), wall("2026-12-05 08:00"))
    assert [turn.person for turn in shift.turns] == ["wallin"]
    assert (shift.planned_by, shift.overridden, shift.open_swap) == ("E. Rönnfall", False, None)
    assert shift.turns[0].length.total_seconds() == 16 * 3600


def test_who_is_on_is_told_with_since_and_until() -> None:
    duty = on_duty(_one().roster, wall("2026-12-05 02:10"))
    (post,) = duty.of("jour")
    assert (post.person, post.since, post.until) == ("wallin", wall("2026-12-04 16:00"), wall("2026-12-05 08:00"))
    assert not post.override
    assert duty.people("jour") == ("wallin",)
    assert duty.of("backup") == ()


@pytest.mark.parametrize(("at", "on"), [("2026-12-04 15:59", 0), ("2026-12-04 16:00", 1), ("2026-12-05 08:00", 0)])
def test_a_shift_begins_on_its_minute_and_is_over_on_its_minute(at: str, on: int) -> None:
    assert len(on_duty(_one().roster, wall(at)).posts) == on


def test_posts_stand_in_the_order_of_roles_and_boards() -> None:
    roster = roster_of(planned("s3", "m", NIGHT, role="manager"), planned("s2", "b", NIGHT, role="backup"))
    more = roster_of(planned("s4", "x", NIGHT, role="decider"), board="2260-sn").shifts
    first = roster_of(planned("s1", "j", NIGHT)).shifts
    duty = on_duty(Roster(shifts=(*more, *roster.shifts, *first)), wall("2026-12-04 20:00"))
    assert [post.role for post in duty.posts] == ["jour", "backup", "manager", "decider"]
    assert duty.people("decider", "2260-sn") == ("x",)
    assert duty.people("decider") == ()


def test_an_open_shift_is_shown_as_a_post_that_nobody_has() -> None:
    (post,) = on_duty(roster_of(planned("s1", "", NIGHT, intended=True)), wall("2026-12-04 20:00")).posts
    assert (post.person, post.intended) == ("", True)


def test_a_take_over_counts_from_its_instant_and_leaves_what_was_before() -> None:
    writing = _one().tell(_taken("norrby", "2026-12-05 02:10"), at="2026-12-05 02:10", by="S. Norrby")
    before, after = (on_duty(writing.roster, wall(f"2026-12-05 02:{m}")).posts[0] for m in ("09", "10"))
    assert (before.person, before.override, before.until) == ("wallin", False, wall("2026-12-05 02:10"))
    assert (after.person, after.how, after.instead_of, after.reason) == ("norrby", "takeover", "wallin", "sjuk")
    assert after.override
    assert after.since == wall("2026-12-05 02:10")
    assert writing.shift().overridden


def test_two_desks_that_take_over_at_once_are_both_kept_and_the_conflict_is_shown() -> None:
    writing = _one()
    writing.tell(_taken("norrby", "2026-12-05 02:10"), at="2026-12-05 02:10", desk="a", blind=True)
    writing.tell(_taken("moberg", "2026-12-05 02:12"), at="2026-12-05 02:12", desk="b", blind=True)
    # Neither desk had seen the other's fact, though both had seen the plan.
    (conflict,) = writing.shift().conflicts
    assert (conflict.kind, conflict.people) == ("takeover", ("norrby", "moberg"))
    assert [turn.person for turn in writing.shift().turns] == ["wallin", "norrby", "moberg"]
    assert on_duty(writing.roster, wall("2026-12-05 03:00")).posts[0].conflicts == (conflict,)


def test_the_later_in_hybrid_time_stands_whatever_order_facts_come_in() -> None:
    writing = _one()
    writing.tell(_taken("norrby", "2026-12-05 02:12"), at="2026-12-05 02:12", desk="a", blind=True)
    writing.tell(_taken("moberg", "2026-12-05 02:10"), at="2026-12-05 02:13", desk="b", blind=True)
    writing.tell(SwapAsked(swap="w1", shift="s1", giver="moberg", taker="asp", against=""), at="2026-12-05 03:00")
    seen = writing.roster
    assert on_duty(seen, wall("2026-12-05 02:20")).people("jour") == ("moberg",)
    for seed in range(20):
        shuffled = random.Random(seed).sample(writing.facts, len(writing.facts))
        assert fold_roster(shuffled) == seen


def test_who_has_seen_both_settles_the_conflict() -> None:
    writing = _one()
    writing.tell(_taken("norrby", "2026-12-05 02:10"), at="2026-12-05 02:10", desk="a", blind=True)
    writing.tell(_taken("moberg", "2026-12-05 02:12"), at="2026-12-05 02:12", desk="b", blind=True)
    writing.tell(_taken("norrby", "2026-12-05 02:30"), at="2026-12-05 02:30", desk="a")
    assert writing.shift().conflicts == ()
    assert on_duty(writing.roster, wall("2026-12-05 03:00")).people("jour") == ("norrby",)


def test_the_same_person_taken_over_at_two_desks_is_no_conflict() -> None:
    writing = _one()
    writing.tell(_taken("norrby", "2026-12-05 02:10"), at="2026-12-05 02:10", desk="a", blind=True)
    writing.tell(_taken("norrby", "2026-12-05 02:11"), at="2026-12-05 02:12", desk="b", blind=True)
    assert writing.shift().conflicts == ()
    assert [turn.person for turn in writing.shift().turns] == ["wallin", "norrby"]


def test_two_coordinators_who_plan_the_same_shift_unseen_are_told() -> None:
    writing = _one()
    writing.tell(planned("s1", "norrby", NIGHT), desk="a", blind=True, at="2026-10-01 10:00")
    writing.tell(planned("s1", "moberg", NIGHT), desk="b", blind=True, at="2026-10-01 10:05")
    (conflict,) = writing.shift().conflicts
    assert (conflict.kind, conflict.people[-1]) == ("plan", "moberg")
    assert "norrby" in conflict.people
    assert writing.shift().person == "moberg"


def test_a_shift_taken_over_before_it_begins_is_taken_whole() -> None:
    writing = _one().tell(_taken("norrby", "2026-12-04 15:00"), at="2026-12-04 15:00")
    assert _parts(writing) == [("04 15", "norrby", "takeover")]


def test_a_take_over_after_the_end_changes_nothing() -> None:
    writing = _one().tell(_taken("norrby", "2026-12-05 08:00"), at="2026-12-05 08:00")
    assert not writing.shift().overridden


def test_one_who_takes_her_own_shift_back_stands_there_as_an_override() -> None:
    writing = _one().tell(_taken("norrby", "2026-12-04 20:00"), at="2026-12-04 20:00")
    writing.tell(_taken("wallin", "2026-12-05 00:00"), at="2026-12-05 00:00")
    assert [(turn.person, turn.instead_of) for turn in writing.shift().turns] == [
        ("wallin", ""),
        ("norrby", "wallin"),
        ("wallin", "norrby"),
    ]


def test_a_swap_counts_when_both_have_said_yes() -> None:
    writing = _one().tell(_asked()).tell(_yes("wallin"))
    swap = writing.shift().open_swap
    assert swap is not None
    assert swap.waits_for == ("hedlid",)
    assert writing.shift().turns[0].person == "wallin"
    writing.tell(_yes("hedlid"))
    (turn,) = writing.shift().turns
    assert (turn.person, turn.how, turn.instead_of) == ("hedlid", "swap", "wallin")
    assert writing.shift().swaps[0].state == "agreed"
    assert writing.shift().swaps[0].waits_for == ()
    assert writing.shift().person == "wallin"


def test_a_swap_for_another_shift_changes_both() -> None:
    writing = _two().tell(_asked(against="s2")).tell(_yes("hedlid")).tell(_yes("wallin"))
    assert [writing.shift(key).turns[0].person for key in ("s1", "s2")] == ["hedlid", "wallin"]
    assert writing.shift("s2").swaps == writing.shift("s1").swaps


def test_a_swap_written_in_two_months_counts_once() -> None:
    other = planned("s2", "hedlid", "2027-01-04")
    writing = _one().tell(other)
    for stream in ("roster.2026-12", "roster.2027-01"):
        writing.tell(_asked(against="s2"), stream=stream)
        writing.tell(_yes("wallin"), stream=stream)
        writing.tell(_yes("hedlid"), stream=stream)
    assert [writing.shift(key).turns[0].person for key in ("s1", "s2")] == ["hedlid", "wallin"]
    december = fold_roster(fact for fact in writing.facts if fact.stream == "roster.2026-12")
    assert [shift.turns[0].person for shift in december.shifts] == ["hedlid"]
    assert streams_of_swaps(writing.facts) == {"roster.2026-12"}


def test_a_no_ends_the_swap() -> None:
    writing = _one().tell(_asked()).tell(SwapAnswered(swap="w1", person="hedlid", agrees=False)).tell(_yes("hedlid"))
    assert writing.shift().swaps[0].state == "declined"
    assert writing.shift().turns[0].person == "wallin"


def test_the_one_who_asked_may_take_it_back() -> None:
    writing = _one().tell(_asked()).tell(_yes("wallin")).tell(SwapAnswered(swap="w1", person="wallin", agrees=False))
    assert writing.shift().swaps[0].state == "declined"


def test_a_yes_of_somebody_else_or_said_twice_moves_nothing() -> None:
    writing = _one().tell(_yes("wallin")).tell(_asked()).tell(_yes("asp")).tell(_yes("wallin")).tell(_yes("wallin"))
    assert writing.shift().swaps[0].yes == ("wallin",)


def test_a_swap_that_is_agreed_during_the_shift_counts_from_then() -> None:
    writing = _one().tell(_asked()).tell(_yes("wallin")).tell(_yes("hedlid"), at="2026-12-05 02:10")
    assert _parts(writing) == [("04 15", "wallin", "planned"), ("05 01", "hedlid", "swap")]


def test_a_swap_of_a_shift_that_is_over_is_void() -> None:
    writing = _one().tell(_asked()).tell(_yes("wallin")).tell(_yes("hedlid"), at="2026-12-05 09:00")
    assert writing.shift().swaps[0].state == "void"


def test_a_swap_of_what_one_no_longer_has_is_void() -> None:
    writing = _one().tell(_asked()).tell(_yes("wallin"))
    writing.tell(_taken("norrby", "2026-12-04 16:00"), at="2026-12-04 12:00").tell(
        _yes("hedlid"), at="2026-12-04 13:00"
    )
    assert writing.shift().swaps[0].state == "void"
    assert writing.shift().turns[0].person == "norrby"


def test_a_swap_against_a_shift_that_was_taken_out_is_void() -> None:
    writing = _two().tell(_asked(against="s2")).tell(_yes("wallin"))
    writing.tell(ShiftCancelled(shift="s2", reason="dubbelt")).tell(_yes("hedlid"))
    assert writing.shift().swaps[0].state == "void"
    assert writing.shift().turns[0].person == "wallin"


def test_a_swap_outlives_that_the_shift_moves() -> None:
    writing = _one().tell(_asked()).tell(_yes("wallin")).tell(_yes("hedlid"))
    writing.tell(planned("s1", "wallin", NIGHT, begins="2026-12-04 15:00"))
    (turn,) = writing.shift().turns
    assert (turn.person, turn.begins) == ("hedlid", wall("2026-12-04 15:00"))


def test_a_shift_that_is_given_to_somebody_else_forgets_what_was_agreed() -> None:
    writing = _one().tell(_asked()).tell(_yes("wallin")).tell(planned("s1", "norrby", NIGHT)).tell(_yes("hedlid"))
    assert writing.shift().swaps[0].state == "void"
    assert writing.shift().turns[0].person == "norrby"


def test_the_other_swaps_go_on_when_one_shift_is_given_away() -> None:
    writing = _two().tell(_asked(shift="s2", giver="hedlid", taker="asp")).tell(planned("s1", "norrby", NIGHT))
    assert writing.shift("s2").open_swap is not None


def test_the_past_is_frozen() -> None:
    writing = _one().tell(planned("s1", "norrby", NIGHT), at="2026-12-04 16:00")
    writing.tell(ShiftCancelled(shift="s1", reason="fel"), at="2026-12-04 17:00")
    shift = writing.shift()
    assert [turn.person for turn in shift.turns] == ["wallin"]
    assert [(late.kind, late.by) for late in shift.late] == [("plan", "E. Rönnfall"), ("cancellation", "E. Rönnfall")]
    assert shift.begun(wall("2026-12-04 16:00"))
    assert not shift.begun(wall("2026-12-04 15:59"))
    assert shift.has(wall("2026-12-05 07:59"))
    assert not shift.has(wall("2026-12-05 08:00"))


def test_a_named_correction_says_who_had_it_in_truth() -> None:
    writing = _one().tell(
        _corrected("norrby", "2026-12-04 20:00", "2026-12-04 23:00"), at="2026-12-07 10:00", by="E. Rönnfall"
    )
    assert _parts(writing) == [
        ("04 15", "wallin", "planned"),
        ("04 19", "norrby", "correction"),
        ("04 22", "wallin", "planned"),
    ]
    assert writing.shift().turns[1].by == "E. Rönnfall"
    assert writing.shift().turns[1].reason == "skrevs fel"


def test_a_correction_may_lengthen_a_shift_and_nobody_has_what_nobody_spoke_of() -> None:
    writing = _one().tell(_corrected("wallin", "2026-12-05 08:00", "2026-12-05 09:30"), at="2026-12-07 10:00")
    assert writing.shift().ends == wall("2026-12-05 09:30")
    early = _one().tell(_corrected("asp", "2026-12-04 13:00", "2026-12-04 14:00"), at="2026-12-07 10:00")
    assert [turn.person for turn in early.shift().turns] == ["asp", "", "wallin"]


def test_a_correction_of_a_shift_that_was_never_planned_makes_one() -> None:
    body = _corrected("asp", "2026-12-06 10:00", "2026-12-06 12:00", shift="s9")
    writing = _one().tell(body, at="2026-12-07 10:00")
    shift = writing.shift("s9")
    assert (shift.person, shift.turns[0].person, shift.turns[0].how) == ("", "asp", "correction")
    assert shift.source == "correction"


def test_a_shift_taken_out_is_kept_beside_and_can_be_planned_again() -> None:
    writing = _one().tell(ShiftCancelled(shift="s1", reason="dubbelt"))
    assert writing.roster.shifts == ()
    (out,) = writing.roster.cancelled
    assert (out.reason, out.by, out.shift.id) == ("dubbelt", "E. Rönnfall", "s1")
    writing.tell(planned("s1", "asp", NIGHT))
    assert writing.shift().person == "asp"


def test_what_a_newer_program_writes_is_passed_over() -> None:
    writing = _one().tell(planned("s2", "asp", NIGHT, role="driver"))
    writing.tell(_corrected("asp", "2026-12-04 20:00", "2026-12-04 23:00", role="driver"))
    writing.tell(CallEnded(ended=wall("2026-12-04 20:00")))
    assert [shift.id for shift in writing.roster.shifts] == ["s1"]
    assert not writing.shift().overridden


def test_a_take_over_of_an_unknown_shift_waits_for_its_plan() -> None:
    writing = Writing().tell(_taken("asp", "2026-12-04 20:00"), stream="roster.2026-12")
    assert writing.roster == Roster()


def test_the_board_stands_in_the_name_of_the_stream() -> None:
    assert [board_of(name) for name in ("roster.2026-12", "roster.2026-12.2260-sn")] == ["", "2260-sn"]
    roster = roster_of(planned("s1", "chair", NIGHT, role="decider"), board="2260-sn")
    assert roster.boards() == ("2260-sn",)
    assert roster.of("decider", "2260-sn") == roster.shifts


def test_a_roster_tells_what_lies_in_a_span() -> None:
    writing = _two().tell(planned("s3", "x", "2026-12-08")).tell(ShiftCancelled(shift="s3", reason="fel"))
    some = writing.roster.between(wall("2026-12-05 00:00"), wall("2026-12-07 16:00"))
    assert [shift.id for shift in some.shifts] == ["s1"]
    assert some.cancelled == ()
    assert len(writing.roster.between(wall("2026-12-01 00:00"), wall("2026-12-31 00:00")).cancelled) == 1
    assert writing.roster.people() == ("hedlid", "wallin")
    assert writing.roster.shift("nothing") is None
    assert writing.roster.swap("nothing") is None
    assert writing.tell(_asked()).roster.swap("w1") is not None


def test_nothing_shows_a_person_in_a_log() -> None:
    writing = _one().tell(_asked())
    shift = writing.shift()
    post = on_duty(writing.roster, wall("2026-12-04 20:00")).posts[0]
    draft = ShiftDraft(role="jour", person="wallin", begins=shift.begins, ends=shift.ends)
    shown = f"{shift!r} {shift.turns[0]!r} {shift.swaps[0]!r} {post!r} {draft!r} {planned('s1', 'wallin', NIGHT)!r}"
    assert "wallin" not in shown
    assert "s1" in shown


class _Rung:
    def __init__(self, key: str) -> None:
        self.key = key


def test_the_rostered_decider_stands_first_and_nobody_is_taken_away() -> None:
    roster = roster_of(planned("s1", "vice", NIGHT, role="decider"), board="2260-sn")
    rungs = [_Rung(key) for key in ("chair", "vice", "member")]
    at = wall("2026-12-04 20:00")
    assert [r.key for r in order_by_roster(rungs, roster, "2260-sn", at)] == ["vice", "chair", "member"]
    assert [r.key for r in order_by_roster(rungs, roster, "2282-sn", at)] == ["chair", "vice", "member"]
    assert [r.key for r in order_by_roster(rungs, roster, "2260-sn", wall("2026-12-06 20:00"))] == [
        "chair",
        "vice",
        "member",
    ]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"role": "driver"}, "roster.role"),
        ({"role": "decider"}, "roster.board"),
        ({"board": "2260-sn"}, "roster.board"),
        ({"ends": wall("2026-12-04 16:00")}, "roster.ends"),
        ({"ends": wall("2027-01-05 16:00")}, "roster.too-long"),
        ({"intended": True}, "roster.intended"),
    ],
)
def test_a_shift_that_cannot_be_is_refused(changed: dict[str, object], code: str) -> None:
    good = {"role": "jour", "person": "wallin", "begins": wall("2026-12-04 16:00"), "ends": wall("2026-12-05 08:00")}
    assert checked(ShiftDraft(**good)).role == "jour"  # type: ignore[arg-type]  # fields by name, as a table gives them
    with pytest.raises(Refused) as refused:
        checked(ShiftDraft(**(good | changed)))  # type: ignore[arg-type]  # fields by name, as a table gives them
    assert refused.value.code == code


def test_nobody_is_on_when_nothing_is_planned() -> None:
    assert on_duty(Roster(), wall("2026-12-04 20:00")) == OnDuty(at=wall("2026-12-04 20:00"), posts=())
    assert isinstance(planned("s1", "x", NIGHT), ShiftPlanned)
