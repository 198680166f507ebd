"""What starts a clock, what stops it, and when a decision has ceased."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from jourdesk.domain.circumstances import Circumstances, Decision, Step
from jourdesk.domain.clocks import CLOCK_CODES, Clock, Standing, clocks_of_provision, standing
from jourdesk.domain.conclude import conclude
from jourdesk.domain.deciders import JOUR
from tests.unit.rule_world import SOUND, child, law, situation

DECIDED = datetime(2026, 9, 7, 21, 0, tzinfo=UTC)


def steps(*kinds: str) -> tuple[Step, ...]:
    return tuple(
        Step(decision="d", kind=kind, at=DECIDED + timedelta(days=day)) for day, kind in enumerate(kinds, start=1)
    )


def clocks(provision: str, *happened: Step, person: Circumstances | None = None) -> dict[str, Clock]:
    decision = Decision(ref="d", person="p", provision=provision, at=DECIDED)
    scene = situation(person or child(), decisions=(decision,), steps=happened, at=DECIDED)
    return {clock.code: clock for clock in conclude(scene, SOUND, law()).decision("d").clocks}


def test_every_code_of_the_law_files_is_a_code_of_the_contract() -> None:
    assert {clock.code for p in law().provisions for clock in p.clocks} == set(CLOCK_CODES)


@pytest.mark.parametrize(
    ("provision", "code", "kinds", "started", "running"),
    [
        ("LVU 6", "submit-to-court", (), 7, True),
        ("LVU 6", "submit-to-court", ("submitted",), 7, False),
        ("LVU 6", "submit-to-court", ("court-confirmed",), 7, False),
        ("LVU 6", "submit-to-court", ("court-lifted",), 7, False),
        ("LVU 6", "submit-to-court", ("revoked",), 7, False),
        ("LVU 6", "submit-to-court", ("ended",), 7, False),
        ("LVU 6", "submit-to-court", ("enforced", "served", "placed", "care-applied-for"), 7, True),
        ("LVU 6", "court-review", (), None, False),
        ("LVU 6", "court-review", ("submitted",), 8, True),
        ("LVU 6", "court-review", ("submitted", "court-confirmed"), 8, False),
        ("LVU 6", "apply-to-court", ("submitted", "court-confirmed"), None, False),
        ("LVU 6", "apply-to-court", ("enforced",), 8, True),
        ("LVU 6", "apply-to-court", ("enforced", "care-applied-for"), 8, False),
        ("LVU 6 a", "apply-to-court", ("enforced",), 8, True),
        ("LVU 27", "apply-to-court", ("enforced",), None, False),
        ("LVU 27", "apply-to-court", ("submitted", "court-confirmed"), 9, True),
        ("LVU 31 d", "apply-to-court", ("submitted", "court-confirmed"), 9, True),
        ("LVM 13", "court-review", ("submitted",), None, False),
        ("LVM 13", "court-review", ("enforced",), None, False),
        ("LVM 13", "court-review", ("submitted", "enforced"), 9, True),
        ("LVM 13", "court-review", ("enforced", "submitted"), 9, True),
        ("LVM 13", "apply-to-court", ("submitted", "court-confirmed"), 9, True),
        ("LPSB 4:1", "apply-to-court", ("placed",), 8, True),
        ("LPSB 4:1", "apply-to-court", ("enforced",), None, False),
        ("LVU 11", "appeal", (), None, False),
        ("LVU 11", "appeal", ("served",), 8, True),
        ("LVU 11", "appeal", ("served", "court-lifted"), 8, True),
        ("SoL 29:10", "transfer-answer", (), 7, True),
        ("SoL 14:2", "investigation", (), 7, True),
    ],
)
def test_a_clock_has_its_own_anchor_and_its_own_end(
    provision: str, code: str, kinds: tuple[str, ...], started: int | None, running: bool
) -> None:
    clock = clocks(provision, *steps(*kinds))[code]
    assert clock.started == (date(2026, 9, started) if started else None)
    assert clock.running is running
    assert (clock.dates is None) is (started is None)
    assert (clock.waits_for is None) is (started is not None)


def test_a_child_already_in_the_shelter_is_placed_by_the_decision() -> None:
    before = Step(decision="d", kind="placed", at=DECIDED - timedelta(days=3))
    assert clocks("LPSB 4:1", before)["apply-to-court"].started == date(2026, 9, 7)


@pytest.mark.parametrize("kind", ["submitted", "court-confirmed", "court-lifted"])
def test_a_step_dated_before_its_decision_neither_stops_nor_starts_a_clock(kind: str) -> None:
    found = clocks("LVM 13", Step(decision="d", kind=kind, at=DECIDED - timedelta(days=30)))
    assert found["submit-to-court"].running
    assert found["court-review"].started is None
    assert found["apply-to-court"].started is None


def test_a_step_of_the_same_day_counts_whatever_the_minute() -> None:
    found = clocks("LVU 6", Step(decision="d", kind="submitted", at=DECIDED - timedelta(minutes=2)))
    assert not found["submit-to-court"].running


def test_an_investigation_of_an_adult_has_no_four_months() -> None:
    grown = child(age=30, ward_of=(), concerns=frozenset({"no-means"}))
    assert clocks("SoL 14:2", person=grown) == {}


def test_a_stopped_clock_says_what_stopped_it_and_keeps_its_dates() -> None:
    clock = clocks("LVU 6", *steps("enforced", "submitted"))["submit-to-court"]
    assert (clock.stopped_by, clock.stopped_on) == ("submitted", date(2026, 9, 9))
    assert clock.dates is not None
    assert clock.dates.statutory == date(2026, 9, 14)
    assert clock.evidence.startswith("Rättens kvittens")


def test_a_later_decision_stops_a_transfer_clock() -> None:
    asked = Decision(ref="d", person="p", provision="SoL 29:10", at=DECIDED)
    ivo = Decision(ref="e", person="p", provision="SoL 29:11", at=DECIDED + timedelta(days=40))
    found = conclude(situation(decisions=(asked, ivo), at=DECIDED), SOUND, law())
    clock = found.decision("d").clocks[0]
    assert (clock.running, clock.stopped_by) == (False, "SoL 29:11")


def transfer(*others: Decision) -> Clock:
    asked = Decision(ref="d", person="p", provision="SoL 29:10", at=DECIDED)
    found = conclude(situation(decisions=(*others, asked), at=DECIDED), SOUND, law())
    return found.decision("d").clocks[0]


def test_only_a_later_decision_that_stands_stops_a_clock() -> None:
    ivo = Decision(ref="e", person="p", provision="SoL 29:11", at=DECIDED + timedelta(days=40))
    assert not transfer(ivo).running
    assert transfer(replace(ivo, at=DECIDED - timedelta(minutes=1))).running
    assert transfer(replace(ivo, by="chair")).running


def test_whether_an_investigation_is_of_a_child_is_the_age_on_the_day_it_opens() -> None:
    tomorrow = child(age=None, born=DECIDED.date().replace(year=DECIDED.year - 18) + timedelta(days=1))
    opened = Decision(ref="d", person="p", provision="SoL 14:2", at=DECIDED)
    for later, codes in ((timedelta(0), {"investigation", "feedback"}), (timedelta(days=1), {"feedback"})):
        scene = situation(tomorrow, decisions=(replace(opened, at=DECIDED + later),), at=DECIDED)
        assert {clock.code for clock in conclude(scene, SOUND, law()).decision("d").clocks} == codes


def test_a_refused_decision_to_open_leaves_the_assessment_to_be_decided() -> None:
    opened = Decision(ref="d", person="p", provision="SoL 14:2", at=DECIDED, by="chair")
    assert conclude(situation(decisions=(opened,), at=DECIDED), SOUND, law()).person("p").offer("SoL 20:2") is not None
    stands = replace(opened, by=JOUR)
    assert conclude(situation(decisions=(stands,), at=DECIDED), SOUND, law()).person("p").offer("SoL 20:2") is None


def test_the_contact_starts_assessment_clocks_until_somebody_decides() -> None:
    open_ = Decision(ref="d", person="p", provision="SoL 14:2", at=DECIDED)
    found = conclude(situation(at=DECIDED), SOUND, law()).person("p")
    assert {clock.code: clock.running for clock in found.clocks} == {
        "protection-assessment": True,
        "preliminary-assessment": True,
    }
    after = conclude(situation(decisions=(open_,), at=DECIDED), SOUND, law()).person("p")
    assert {clock.code: clock.running for clock in after.clocks} == {
        "protection-assessment": True,
        "preliminary-assessment": False,
    }


def test_a_refused_decision_starts_and_stops_nothing() -> None:
    refused = Decision(ref="d", person="p", provision="SoL 29:10", at=DECIDED, by="jour")
    assert conclude(situation(decisions=(refused,), at=DECIDED), SOUND, law()).decision("d").clocks == ()


def test_the_clocks_of_a_provision_can_be_asked_for_without_a_person() -> None:
    provision = law().find("SoL 20:2", date(2026, 9, 7))
    assert provision is not None
    found = {clock.code: clock for clock in clocks_of_provision(provision, DECIDED)}
    assert found["preliminary-assessment"].started == date(2026, 9, 7)
    assert found["feedback"].started == date(2026, 9, 7)
    before = law().find("SoL 20:2", date(2025, 9, 7))
    assert before is not None
    early = clocks_of_provision(before, datetime(2025, 9, 7, 21, 0, tzinfo=UTC))
    assert [clock.code for clock in early] == ["preliminary-assessment"]


def stands(day: date, *happened: Step, provision: str = "LVU 6") -> Standing:
    return standing(tuple(clocks(provision, *happened).values()), happened, day)


def test_a_decision_that_was_never_submitted_lapses() -> None:
    # Beslut lördag 5 december 2026: en vecka senare är lördag, yttersta dagen måndag den 14.
    saturday = datetime(2026, 12, 5, 21, 0, tzinfo=UTC)
    provision = law().find("LVU 6", date(2026, 12, 5))
    assert provision is not None
    running = clocks_of_provision(provision, saturday)
    days = {day: standing(running, (), date(2026, 12, day)).state for day in (12, 13, 14, 15)}
    assert days == {12: "in-force", 13: "doubtful", 14: "doubtful", 15: "lapsed"}
    lapsed = standing(running, (), date(2026, 12, 20))
    assert (lapsed.since, lapsed.clock, lapsed.blocks) == (date(2026, 12, 15), "submit-to-court", True)
    doubtful = standing(running, (), date(2026, 12, 13))
    assert (doubtful.since, doubtful.blocks) == (date(2026, 12, 13), False)


def test_in_time_is_in_force_and_too_late_stays_lapsed() -> None:
    in_time = steps("submitted")
    assert stands(date(2026, 9, 30), *in_time).state == "in-force"
    late = (Step(decision="d", kind="submitted", at=DECIDED + timedelta(days=10)),)
    assert stands(date(2026, 9, 30), *late).state == "lapsed"
    assert stands(date(2026, 9, 14), *late).state == "in-force"


def test_no_application_in_four_weeks_lapses_too() -> None:
    happened = steps("enforced", "submitted", "court-confirmed")
    assert stands(date(2026, 10, 6), *happened).state == "in-force"
    lapsed = stands(date(2026, 10, 7), *happened)
    assert (lapsed.state, lapsed.clock) == ("lapsed", "apply-to-court")


def test_a_lifted_decision_has_ended_from_that_day() -> None:
    happened = steps("submitted", "court-lifted")
    assert stands(date(2026, 9, 8), *happened).state == "in-force"
    ended = stands(date(2026, 9, 9), *happened)
    assert (ended.state, ended.since, ended.blocks) == ("ended", date(2026, 9, 9), True)


def test_a_decision_without_lapsing_clocks_is_in_force() -> None:
    assert standing((), (), date(2026, 9, 8)) == Standing(state="in-force")
