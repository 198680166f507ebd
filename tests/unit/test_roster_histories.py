"""Any history of a shift: whoever wrote what, seen or unseen, its parts are whole, and every desk adds up to the same."""

from __future__ import annotations

import random
from datetime import timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from jourdesk.domain.events import Body
from jourdesk.domain.roster import Roster, on_duty
from jourdesk.domain.roster_events import (
    ShiftCancelled,
    ShiftCorrected,
    ShiftPlanned,
    ShiftTakenOver,
    SwapAnswered,
    SwapAsked,
)
from jourdesk.domain.roster_fold import fold_roster
from tests.roster import Writing, wall

START = wall("2026-10-24 16:00")
PEOPLE = st.sampled_from(("", "a", "b", "c"))
NAMED = st.sampled_from(("a", "b", "c"))
SHIFTS = st.sampled_from(("s1", "s2"))
HOURS = st.integers(-30, 40).map(lambda hours: START + timedelta(hours=hours))


@st.composite
def _plans(draw: st.DrawFn) -> ShiftPlanned:
    begins = draw(HOURS)
    ends = begins + timedelta(hours=draw(st.integers(1, 30)))
    return ShiftPlanned(shift=draw(SHIFTS), role="jour", person=draw(PEOPLE), begins=begins, ends=ends)


@st.composite
def _corrections(draw: st.DrawFn) -> ShiftCorrected:
    begins = draw(HOURS)
    ends = begins + timedelta(hours=draw(st.integers(1, 30)))
    return ShiftCorrected(shift=draw(SHIFTS), role="jour", person=draw(PEOPLE), begins=begins, ends=ends, reason="x")


BODIES: st.SearchStrategy[Body] = st.one_of(
    _plans(),
    _corrections(),
    st.builds(ShiftCancelled, shift=SHIFTS, reason=st.just("x")),
    st.builds(ShiftTakenOver, shift=SHIFTS, person=NAMED, at=HOURS, reason=st.just("")),
    st.builds(
        SwapAsked,
        swap=st.sampled_from(("w1", "w2")),
        shift=SHIFTS,
        giver=NAMED,
        taker=NAMED,
        against=st.sampled_from(("", "s1", "s2")),
        streams=st.just(()),
    ),
    st.builds(SwapAnswered, swap=st.sampled_from(("w1", "w2")), person=NAMED, agrees=st.booleans()),
)


@st.composite
def _histories(draw: st.DrawFn) -> Writing:
    writing, at = Writing(), START - timedelta(hours=30)
    for _ in range(draw(st.integers(1, 14))):
        at += timedelta(minutes=draw(st.integers(0, 600)))
        desk = draw(st.sampled_from(("office", "a", "b")))
        writing.tell(draw(BODIES), at=at, desk=desk, blind=draw(st.booleans()), stream="roster.2026-10")
    return writing


def _whole(roster: Roster) -> None:
    for shift in (*roster.shifts, *(out.shift for out in roster.cancelled)):
        assert (shift.turns[0].begins, shift.turns[-1].ends) == (shift.begins, shift.ends)
        assert all(turn.begins < turn.ends for turn in shift.turns)
        assert all(before.ends == after.begins for before, after in pairwise(shift.turns))


@settings(deadline=None, max_examples=50)
@given(_histories(), st.integers(0, 2**32))
def test_parts_are_whole_and_the_order_of_arrival_does_not_matter(writing: Writing, seed: int) -> None:
    roster = writing.roster
    _whole(roster)
    shuffled = random.Random(seed).sample(writing.facts, len(writing.facts))
    assert fold_roster(shuffled) == roster
    # What arrives twice, as a fact told over two roads, counts once.
    assert fold_roster([*writing.facts, *shuffled]) == roster


@settings(deadline=None, max_examples=50)
@given(_histories())
def test_at_every_instant_each_shift_that_goes_on_has_one_post_and_others_none(writing: Writing) -> None:
    roster = writing.roster
    for hour in range(-40, 80, 3):
        at = START + timedelta(hours=hour, minutes=7)
        posts = on_duty(roster, at).posts
        assert sorted(post.shift for post in posts) == sorted(shift.id for shift in roster.shifts if shift.has(at))
        assert all(post.since <= at < post.until for post in posts)


@settings(deadline=None, max_examples=50)
@given(_histories())
def test_what_has_been_stays_unless_somebody_corrects_it(writing: Writing) -> None:
    """Add facts one by one: the part of a shift before a fact was written is moved by a correction only, or a late take-over."""
    facts = writing.facts
    for count in range(1, len(facts)):
        fact = facts[count]
        if isinstance(fact.body, ShiftCorrected | ShiftTakenOver):
            continue
        before, after = fold_roster(facts[:count]), fold_roster(facts[: count + 1])
        for shift in before.shifts:
            if not shift.begun(fact.written):
                continue
            kept = after.shift(shift.id)
            assert kept is not None
            at = shift.begins
            while at < min(fact.written, shift.ends):
                then, now = shift.turn_at(at), kept.turn_at(at)
                assert then is not None
                assert now is not None
                assert then.person == now.person
                at += timedelta(minutes=30)
