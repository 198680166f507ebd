"""Every provision of the law files is tried against the law as a jurist reads it, or considered by a case that is shipped.

The expectations stand in ``tests/unit/law_sheet.py``, written by hand from the statutes. Where the files and the sheet part
ways one of them is wrong, and both must be read again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from operator import attrgetter
from zoneinfo import ZoneInfo

import pytest

from jourdesk.domain.circumstances import Circumstances, Contact, Decision, Situation, Step
from jourdesk.domain.clocks import standing
from jourdesk.domain.conclude import DecisionConclusion, conclude
from jourdesk.domain.deciders import JOUR, Matter, Verdict, judge
from jourdesk.domain.register import Board, Decider, Register
from tests.house.test_cases import cases, outcome
from tests.unit import law_sheet as sheet
from tests.unit.law_sheet import ROWS, Clock, Row
from tests.unit.rule_world import ALWAYS, SOUND, child, decider, delegation, law, mandate

SWEDEN = ZoneInfo("Europe/Stockholm")
CODE = attrgetter("code")
ALREADY = replace(ALWAYS, valid_from=date(2025, 1, 1))
WORLD = replace(
    SOUND,
    agreement=replace(SOUND.agreement, valid_from=date(2025, 1, 1)),
    members=tuple(replace(member, joined=date(2025, 1, 1)) for member in SOUND.members),
    boards=(
        Board(key="a", municipality="2280", name="Nämnden", kind="board", period=ALREADY),
        Board(key="u", municipality="2280", name="Utskottet", kind="committee", parent="a", period=ALREADY),
        Board(key="b", municipality="2282", name="Grannens nämnd", kind="board", period=ALREADY),
    ),
    units=tuple(replace(unit, period=ALREADY) for unit in SOUND.units),
    delegations=(),
)
KEYS = {
    sheet.THE_BOARD: "a",
    sheet.THE_COMMITTEE: "u",
    sheet.CHAIR: "chair",
    sheet.ASSIGNED_CHAIR: "named-chair",
    sheet.MEMBER: "named-member",
    sheet.OFFICER: "named-official",
    sheet.ANY_OFFICER: "official",
    "ledamot utan förordnande": "member",
    "utskottets ordförande": "committee-chair",
    "grannens nämnd": "b",
    "grannens ordförande": "neighbour",
}


def world(code: str, *, delegated: bool) -> Register:
    """An organisation that has appointed one of each kind for exactly this provision, and one of each for nothing."""
    named = mandate(code, since=date(2025, 1, 1))

    def somebody(role: str, key: str = "", board: str = "a", named_for: bool = False) -> Decider:
        return decider(key or role, role, *((named,) if named_for else ()), board=board)

    return replace(
        WORLD,
        deciders=(
            somebody("chair"),
            somebody("chair", "named-chair", named_for=True),
            somebody("member"),
            somebody("member", "named-member", named_for=True),
            somebody("official"),
            somebody("official", "named-official", named_for=True),
            somebody("substitute", named_for=True),
            somebody("committee-chair"),
            somebody("chair", "neighbour", board="b", named_for=True),
        ),
        delegations=(replace(delegation(code), period=ALREADY),) if delegated else (),
    )


def at_night(day: date) -> datetime:
    return datetime.combine(day, time(0, 30), SWEDEN)


def matter(row: Row) -> Matter:
    return Matter(provision=row.code, person="p", boards=("a",), at=at_night(row.day), law_day=row.day)


def judged(row: Row, by: str, *, delegated: bool = False) -> Verdict:
    return judge(matter(row), by, world(row.code, delegated=delegated), law())


@pytest.mark.parametrize("row", ROWS, ids=CODE)
def test_those_may_decide_whom_the_law_lets_and_nobody_else(row: Row) -> None:
    may = {who for who, key in KEYS.items() if judged(row, key).allowed}
    may |= {sheet.WORKER} if judged(row, JOUR, delegated=True).allowed else set()
    may |= {sheet.ANY_WORKER} if judged(row, JOUR).allowed else set()
    assert may == row.who, row.source


@pytest.mark.parametrize("row", [row for row in ROWS if sheet.WORKER not in row.who], ids=CODE)
def test_a_refused_jour_is_told_which_section_keeps_the_decision(row: Row) -> None:
    expected = "SoL 30:11" if row.who == sheet.BOARD else sheet.RULES[row.code.partition(" ")[0]]
    if row.day == sheet.OLD:
        expected = "gSoL 10:4"
    assert judged(row, JOUR, delegated=True).reason.provision == expected, row.source


@pytest.mark.parametrize("row", [row for row in ROWS if row.who in sheet.KEPT], ids=CODE)
def test_a_substitute_never_decides_what_the_law_keeps_for_board_chair_or_member(row: Row) -> None:
    assert not judged(row, "substitute").allowed, row.source


def test_police_to_a_medical_examination_is_asked_for_by_board_committee_or_chair_alone() -> None:
    # LVU 43 § st 1 p 1 nämner nämnden, ordföranden och rätten; p 2 nämner också förordnad ledamot och tjänsteman.
    provision = law().find("LVU 43", date(2026, 9, 7))
    assert provision is not None
    carry_out, examine = provision.limbs
    row = next(row for row in ROWS if row.code == "LVU 43")
    because = {who: judged(row, key).because for who, key in KEYS.items() if judged(row, key).allowed}
    may = {who for who, reason in because.items() if reason in examine.only}
    assert may == {sheet.THE_BOARD, sheet.THE_COMMITTEE, sheet.CHAIR, sheet.ASSIGNED_CHAIR}
    assert carry_out.only == ()
    assert judged(row, JOUR, delegated=True).because not in examine.only


def born_turning(age: int, on: date) -> date:
    return on.replace(year=on.year - age)


def decided(
    row: Row, person: Circumstances, *, grounds: tuple[str, ...] = (), by: str | None = None
) -> DecisionConclusion:
    taken = Decision(ref="d", person="p", provision=row.code, at=at_night(row.day), grounds=grounds, by=by)
    contact = Contact(received=at_night(row.day), caller="police")
    scene = Situation(contact=contact, persons=(person,), decisions=(taken,))
    return conclude(scene, WORLD, law()).decision("d")


def reached(row: Row, person: Circumstances, *grounds: str) -> bool:
    verdict = decided(row, person, grounds=grounds, by="a").verdict
    assert verdict is not None
    return verdict.because != "ground-and-age"


def person(row: Row, turning: int, *, days: int = 0) -> Circumstances:
    """Somebody who turns an age so many days after the decision."""
    return child(age=None, born=born_turning(turning, row.day) + timedelta(days=days))


@pytest.mark.parametrize("row", [row for row in ROWS if row.ages not in (None, sheet.ANY)], ids=CODE)
def test_the_law_reaches_until_the_eve_of_the_birthday_and_from_it(row: Row) -> None:
    assert row.ages is not None
    first, end = row.ages
    if first is not None:
        assert not reached(row, person(row, first, days=1))
        assert reached(row, person(row, first))
    if end is not None:
        assert reached(row, person(row, end, days=1))
        assert not reached(row, person(row, end))
    assert reached(row, child(age=None, born=None)), "an unknown age is never refused"


@pytest.mark.parametrize("row", [row for row in ROWS if row.ages == sheet.ANY], ids=CODE)
def test_where_the_law_has_no_age_it_reaches_everybody(row: Row) -> None:
    assert all(reached(row, person(row, age)) for age in (1, 14, 15, 17, 18, 20, 21, 90))


@pytest.mark.parametrize(
    ("code", "ground"), [(code, ground) for code, found in sheet.GROUNDS.items() for ground in found]
)
def test_a_decision_rests_on_its_own_ground_and_the_ground_ends_with_the_birthday(code: str, ground: str) -> None:
    row = next(row for row in ROWS if row.code == code)
    end = sheet.GROUNDS[code][ground]
    assert reached(row, person(row, end or 40, days=1), ground)
    assert reached(row, person(row, end or 40), ground) is (end is None)
    foreign = next(other for other in ("LVM 4", "LVU 3") if other not in sheet.GROUNDS[code])
    assert not reached(row, person(row, 10), foreign)


@pytest.mark.parametrize("row", ROWS, ids=CODE)
def test_how_it_is_appealed_is_said_where_it_can_be_and_only_there(row: Row) -> None:
    found = decided(row, child())
    assert found.appealable is bool(row.appeal), row.source
    assert (row.appeal in found.appeal) if row.appeal else (found.appeal == "")
    assert ("tre veckor" in found.appeal and "FL 44 §" in found.appeal) is bool(row.appeal)


def end_of(started: date, length: str) -> date:
    count, unit = int(length[:-1]), length[-1]
    if unit == "m":
        years, month = divmod(started.month - 1 + count, 12)
        return date(started.year + years, month + 1, started.day)
    return started + timedelta(days=count * (7 if unit == "w" else 1))


def clocks_of(row: Row) -> tuple[Clock, ...]:
    return (*row.clocks, *((Clock("appeal", "FL 44", "3w", "served"),) if row.appeal else ()))


@pytest.mark.parametrize("row", ROWS, ids=CODE)
def test_a_decision_starts_the_clocks_of_the_law_and_no_others(row: Row) -> None:
    found = {clock.code: clock for clock in decided(row, child()).clocks}
    assert sorted(found) == sorted(clock.code for clock in clocks_of(row)), row.source
    for expected in clocks_of(row):
        clock = found[expected.code]
        assert (clock.provision, clock.missed == "lapses") == (expected.provision, expected.lapses), row.source
        assert (clock.owner == "court") is expected.court
        assert clock.evidence.endswith(".")
        at_once = expected.anchor == "decision"
        assert (clock.dates.statutory if clock.dates else None) == (
            end_of(row.day, expected.length) if at_once else None
        )


@pytest.mark.parametrize(
    ("row", "expected"),
    [pytest.param(row, clock, id=f"{row.code}-{clock.code}") for row in ROWS for clock in clocks_of(row)],
)
def test_a_clock_runs_from_its_own_event_and_lapses_only_where_the_law_says(row: Row, expected: Clock) -> None:
    began = row.day + timedelta(days=0 if expected.anchor == "decision" else 3)
    carried_out = Step(decision="d", kind="enforced", at=at_night(row.day))
    step = Step(decision="d", kind=expected.anchor, at=at_night(began))
    happened: dict[str, tuple[Step, ...]] = {"decision": (), "enforced": (step,)}
    taken = Decision(ref="d", person="p", provision=row.code, at=at_night(row.day))
    scene = Situation(
        contact=Contact(received=at_night(row.day), caller="police"),
        persons=(child(),),
        decisions=(taken,),
        steps=happened.get(expected.anchor, (carried_out, step)),
    )
    found = conclude(scene, WORLD, law()).decision("d").clocks
    clock = next(clock for clock in found if clock.code == expected.code)
    assert clock.dates is not None
    assert (clock.started, clock.dates.statutory) == (began, end_of(began, expected.length)), row.source
    after = clock.dates.outer + timedelta(days=1)
    assert (standing((clock,), (), after).state == "lapsed") is expected.lapses, row.source


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 9, 7), {("protection-assessment", "SoL 20:1", 0), ("preliminary-assessment", "SoL 20:2", 14)}),
        (sheet.OLD, {("protection-assessment", "gSoL 11:1a", 0), ("preliminary-assessment", "gSoL 11:1a", 14)}),
    ],
)
def test_a_report_about_a_child_is_assessed_at_once_and_decided_within_fourteen_days(
    day: date, expected: set[tuple[str, str, int]]
) -> None:
    scene = Situation(contact=Contact(received=at_night(day), caller="school"), persons=(child(),))
    found = conclude(scene, WORLD, law()).person("p").clocks
    counted = {(c.code, c.provision, (c.dates.statutory - day).days) for c in found if c.dates is not None}
    assert counted == expected


@pytest.mark.parametrize(("new", "old"), sheet.BEFORE_JULY_2025.items())
def test_on_an_older_night_a_section_is_cited_by_the_number_it_had(new: str, old: str) -> None:
    assert law().cited(new, date(2025, 6, 30)) == old
    assert law().cited(new, date(2025, 7, 1)) == new


@pytest.mark.parametrize("code", sorted(sheet.OTHERS))
def test_what_somebody_else_decides_is_nobodys_here(code: str) -> None:
    row = Row(code, frozenset(), "")
    assert not any(judged(row, key).allowed for key in ("chair", "member", "official", "named-official", "substitute"))
    assert not judged(row, JOUR, delegated=True).allowed


def test_the_sheet_and_the_law_files_name_the_same_decisions() -> None:
    levels = {provision.code: provision.level for provision in law().provisions}
    assert {code for code, level in levels.items() if level not in ("rule", "other")} == {row.code for row in ROWS}
    assert {code for code, level in levels.items() if level == "other"} == set(sheet.OTHERS)
    assert len({row.code for row in ROWS}) == len(ROWS)


def test_every_provision_that_is_offered_is_considered_in_a_shipped_case() -> None:
    offered = {
        offer.provision
        for folder, name in cases()
        for someone in outcome(folder, name).conclusion.persons
        for offer in someone.offers
    }
    assert {provision.code for provision in law().provisions if provision.offer} <= offered
