"""The page of a call: what stands first on it, and that nothing on it shows by accident."""

from __future__ import annotations

from datetime import date, timedelta

from jourdesk.domain.call import Call
from jourdesk.domain.page import CallPage, ClockLine, Gap, Ladder, LadderLine, PersonPage, Proposal
from jourdesk.domain.person import Person
from jourdesk.domain.summary import FoundPerson
from tests.facts import AT

TODAY = date(2026, 11, 21)
SECRET = "Hemlighetsson"


def clock(key: str, alarm: date | None) -> ClockLine:
    return ClockLine(
        key=key,
        code="submit-to-court",
        title="Underställning",
        person="p1",
        decision="d1",
        provision="LVU 7",
        anchored=alarm,
        anchor="",
        statutory=alarm,
        outer=alarm,
        alarm=alarm,
        state="running" if alarm else "waiting",
        waits_for="",
        awaits="",
        closes_on="",
        owner="",
        missed="lapses",
        source="",
        read="",
    )


def rung(decider: str, state: str) -> LadderLine:
    return LadderLine(
        decider=decider,
        name=SECRET,
        role="chair",
        phone="070-174 06 06",
        state=state,
        may=True,
        reason="",
        provision="SoL 30:7",
        attempts=(),
    )


def ladder(*lines: LadderLine, provision: str = "LVU 6") -> Ladder:
    return Ladder(provision=provision, lines=lines, remark="")


PROPOSAL = Proposal(
    code="",
    name="",
    board="",
    board_name="",
    member=False,
    rule="",
    rule_text="",
    reason="",
    acute="",
    acute_name="",
    acute_reason="",
    service="act",
    rejected=(),
    target="child",
)


def person(ref: str, *clocks: ClockLine, ladders: tuple[Ladder, ...] = ()) -> PersonPage:
    return PersonPage(
        person=Person(ref=ref, name=SECRET),
        age=4,
        age_uncertain=False,
        label="4 år, flicka",
        concerned=True,
        proposal=PROPOSAL,
        assignment=None,
        receiver=None,
        considered=(),
        ladders=ladders,
        decisions=(),
        clocks=clocks,
        assessment=None,
        handover=None,
    )


def page(*persons: PersonPage, gaps: tuple[Gap, ...] = ()) -> CallPage:
    call = Call(id="c1", channel="phone", received=AT, answered_by="S. Wallin", written=AT)
    return CallPage(
        call=call,
        label="4 år, flicka",
        case_number="",
        headline=SECRET,
        persons=persons,
        gaps=gaps,
        law_read=TODAY,
        today=TODAY,
    )


def test_the_clocks_of_all_persons_stand_together_the_soonest_alarm_first() -> None:
    late, soon = clock("late", TODAY + timedelta(days=7)), clock("soon", TODAY)
    assert [line.key for line in page(person("p1", late), person("p2", soon)).clocks] == ["soon", "late"]


def test_a_clock_that_has_not_started_stands_last_not_first() -> None:
    waiting, running = clock("a-waiting", None), clock("z-running", TODAY + timedelta(days=60))
    assert [line.key for line in page(person("p1", waiting, running)).clocks] == ["z-running", "a-waiting"]


def test_clocks_of_the_same_day_always_stand_in_the_same_order() -> None:
    one, two = clock("a", TODAY), clock("b", TODAY)
    assert page(person("p1", one, two)).clocks == page(person("p1", two, one)).clocks


def test_what_is_missing_is_shown_urgent_first_and_what_is_done_is_not() -> None:
    gaps = (
        Gap(key="headline", card=2, done=False),
        Gap(key="ground", card=6, done=False, urgent=True),
        Gap(key="caller", card=1, done=True, urgent=True),
        Gap(key="voice", card=3, done=False),
    )
    assert [gap.key for gap in page(gaps=gaps).open_gaps] == ["ground", "headline", "voice"]


def test_the_one_to_ring_is_the_next_and_nobody_when_all_are_tried() -> None:
    asked = ladder(rung("member", "no-answer"), rung("chair", "next"), rung("vice", "waiting"))
    assert asked.next is not None
    assert asked.next.decider == "chair"
    assert ladder(rung("member", "no-answer"), rung("chair", "refused")).next is None


def test_a_person_has_the_ladder_of_each_provision_that_was_asked_for() -> None:
    custody, place = ladder(provision="LVU 6"), ladder(provision="LVU 11")
    shown = person("p1", ladders=(custody, place))
    assert shown.ladder("LVU 11") is place
    assert shown.ladder("LVU 31 d") is None


def test_a_value_on_the_page_shows_its_kind_and_key_never_its_content() -> None:
    shown = person("p1", clock("k1", TODAY), ladders=(ladder(rung("chair", "next")),))
    for value in (shown, shown.clocks[0], shown.ladders[0], shown.ladders[0].lines[0], page(shown), PROPOSAL):
        assert SECRET not in repr(value)
    assert repr(shown.clocks[0]) == "ClockLine(k1)"
    assert repr(shown.ladders[0]) == "Ladder(…)"


def test_a_person_that_was_found_shows_where_she_is_found_never_her_name() -> None:
    found = FoundPerson(
        call="c1",
        ref="p1",
        label="4 år, flicka",
        municipality="2282",
        received=AT,
        case_number="",
        name=SECRET,
        born="2022-01-01",
        protected=True,
        score=100.0,
        twins=0,
    )
    assert repr(found) == "FoundPerson(c1, p1)"
