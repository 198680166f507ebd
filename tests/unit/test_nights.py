"""Who may decide, night by night: exact to the midnight."""

from dataclasses import replace
from datetime import date

from jourdesk.domain.nights import Stretch, night_counts, red_spans, stretches_of_nights
from jourdesk.domain.period import Period
from jourdesk.domain.register import Board, Decider, Delegation, Member, Register
from jourdesk.domain.register_edit import end_row
from tests.unit.rule_world import ALWAYS, SOUND, START, decider, law, mandate

FIRST = date(2026, 12, 28)
LAST = date(2026, 12, 31)
NEW_YEAR = date(2027, 1, 1)


def reachable(*deciders: Decider) -> Register:
    """The sound register with other deciders, all of whom have a telephone."""
    return replace(SOUND, deciders=tuple(replace(d, phone="070-174 06 21") for d in deciders))


def of(register: Register, provision: str, nights: int = 7) -> list[Stretch]:
    found = stretches_of_nights(register, law(), FIRST, nights)
    return [one for one in found if one.provision == provision]


def test_the_same_people_over_the_whole_time_are_one_stretch() -> None:
    (one,) = of(reachable(decider("chair", "chair", order=2), decider("b", "member", mandate(), order=1)), "LVM 13")
    assert (one.since, one.until) == (FIRST, date(2027, 1, 4))
    assert [(r.key, r.because, r.until) for r in one.rungs] == [("b", "mandate", None), ("chair", "chair", None)]
    assert one.reachable == 2


def test_a_mandate_that_ends_on_new_years_eve_ends_at_midnight() -> None:
    register = reachable(decider("b", "member", mandate(until=LAST)))
    before, after = of(register, "LVU 6")
    assert (before.since, before.until, before.rungs[0].until) == (FIRST, LAST, LAST)
    assert (after.since, after.rungs) == (NEW_YEAR, ())
    assert night_counts((before, after), FIRST, 7) == (1, 1, 1, 0, 0, 0, 0)


def test_what_nobody_can_decide_over_the_same_days_is_one_red_span() -> None:
    register = reachable(
        decider("b", "member", mandate(until=LAST)), decider("c", "member", mandate("LVM 13", since=date(2027, 1, 3)))
    )
    red = [span for span in red_spans(stretches_of_nights(register, law(), FIRST, 7)) if span.level == "urgent"]
    assert [(span.since, span.until, "LVM 13" in span.provisions, "LVU 6" in span.provisions) for span in red] == [
        (NEW_YEAR, date(2027, 1, 2), True, False),
        (NEW_YEAR, date(2027, 1, 4), False, True),
    ]
    assert not any(span.silent for span in red)


def test_somebody_without_a_telephone_cannot_be_reached() -> None:
    register = replace(SOUND, deciders=(decider("b", "member", mandate()),))
    (one,) = of(register, "LVM 13")
    assert (len(one.rungs), one.reachable) == (1, 0)
    assert all(span.silent for span in red_spans((one,)))


def test_a_post_that_ends_ends_what_she_may_decide() -> None:
    register = end_row(reachable(decider("b", "chair")), "decider", "b", LAST)
    before, after = of(register, "LVM 13")
    assert (before.until, before.rungs[0].until, after.rungs) == (LAST, LAST, ())


def test_the_worker_on_duty_needs_no_telephone() -> None:
    register = replace(
        SOUND, delegations=(*SOUND.delegations, Delegation(board="a", provision="LVU 43", period=ALWAYS))
    )
    (one,) = of(register, "LVU 43")
    assert [rung.key for rung in one.rungs if rung.reachable] == ["jour"]


def test_a_municipality_is_asked_about_only_while_it_is_a_party() -> None:
    joining = replace(reachable(decider("b", "member", mandate())), members=(Member(code="2280", joined=NEW_YEAR),))
    (one,) = of(joining, "LVM 13")
    assert one.since == NEW_YEAR
    assert night_counts((one,), FIRST, 4) == (None, None, None, 1)
    left = replace(joining, members=(Member(code="2280", joined=START, left=date(2026, 12, 1)),))
    assert of(left, "LVM 13") == []
    leaving = replace(joining, members=(Member(code="2280", joined=START, left=LAST),))
    assert [(s.since, s.until) for s in of(leaving, "LVM 13")] == [(FIRST, LAST)]


def test_two_boards_are_two_stretches_and_the_weaker_counts() -> None:
    two = replace(
        reachable(decider("b", "member", mandate())),
        units=(),
        boards=(*SOUND.boards, Board(key="z", municipality="2280", name="Andra", kind="board", period=ALWAYS)),
    )
    found = of(two, "LVM 13")
    assert [(one.board, one.reachable) for one in found] == [("a", 1), ("z", 0)]
    assert night_counts(found, FIRST, 2) == (0, 0)


def test_a_day_between_two_stretches_keeps_them_apart() -> None:
    gone = replace(
        reachable(decider("b", "member", mandate())),
        boards=(
            replace(SOUND.boards[0], period=Period(valid_from=START, valid_to=LAST)),
            replace(SOUND.boards[0], period=Period(valid_from=date(2027, 1, 2))),
        ),
    )
    assert [(s.since, s.until) for s in of(gone, "LVM 13")] == [(FIRST, LAST), (date(2027, 1, 2), date(2027, 1, 4))]
