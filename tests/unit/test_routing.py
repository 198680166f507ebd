"""Target group, board, unit and service."""

from dataclasses import replace
from datetime import date

import pytest

from jourdesk.domain.circumstances import Circumstances, Decision
from jourdesk.domain.register import Board, Handles, Member, Register, Scope, Unit
from jourdesk.domain.responsibility import responsibility
from jourdesk.domain.routing import Route, receiving_unit, route, target_group
from tests.unit.rule_world import ALWAYS, NIGHT, SOUND, child, law, situation

DAY = NIGHT.date()


def routed(person: Circumstances, register: Register = SOUND, *decisions: Decision) -> Route:
    return route(situation(person, decisions=decisions), person, responsibility(person, law(), DAY), register, law())


def decided(provision: str) -> Decision:
    return Decision(ref=provision, person="p", provision=provision, at=NIGHT)


@pytest.mark.parametrize(
    ("age", "concerns", "target"),
    [
        (0, {"neglect"}, "child"),
        (12, {"own-substance-use"}, "child"),
        (13, {"own-substance-use"}, "youth"),
        (17, {"partner-violence"}, "youth"),
        (18, {"partner-violence", "own-substance-use"}, "violence"),
        (18, {"honour"}, "violence"),
        (40, {"own-substance-use", "elderly-need"}, "substance-use"),
        (80, {"elderly-need", "disability-need"}, "elderly"),
        (30, {"disability-need", "no-means"}, "disability"),
        (30, {"eviction"}, "means"),
        (30, {"mental-illness"}, "adult"),
        (30, set(), "adult"),
        (None, {"neglect"}, "child"),
        (None, {"no-means"}, "means"),
    ],
)
def test_age_then_the_first_need_that_fits(age: int | None, concerns: set[str], target: str) -> None:
    assert target_group(Circumstances(ref="p", age=age, concerns=frozenset(concerns)), DAY) == target


def test_a_person_with_guardians_and_no_known_age_counts_as_a_child() -> None:
    assert target_group(Circumstances(ref="p", ward_of=("mother",)), DAY) == "child"


def test_a_party_receives_its_own() -> None:
    found = routed(child())
    assert (found.member, found.municipality, found.service) == (True, "2280", "act")
    assert (found.board, found.unit, found.law, found.exact) == ("a", "all", "SoL", True)
    assert found.neighbour is None


def test_the_whereabouts_take_over_when_the_responsible_kommun_is_no_party() -> None:
    found = routed(child(resident="2281"))
    assert (found.member, found.municipality, found.board) == (False, "2280", "a")
    assert found.neighbour is not None
    assert found.neighbour.phone == "070-174 06 60"


def test_outside_the_agreement_there_is_only_the_neighbours_number() -> None:
    found = routed(child(resident="2281", present="2281"))
    assert (found.service, found.board, found.unit, found.municipality) == ("outside", None, None, None)
    assert found.neighbour is not None


def test_an_unknown_kommun_is_not_outside() -> None:
    found = routed(child(resident=None, present=None))
    assert (found.service, found.board, found.neighbour) == ("unknown", None, None)


def test_the_scope_tells_what_the_jour_may_do() -> None:
    person = child(age=30, concerns=frozenset({"disability-need"}))
    assert routed(person).service == "refer-only"
    register = replace(SOUND, scopes=(Scope(municipality="2280", targets=("disability",), service="outside"),))
    assert routed(person, register).service == "outside"


UNITS = (
    Unit(
        key="sol", board="a", name="S", period=ALWAYS, handles=(Handles(targets=("child", "violence"), laws=("SoL",)),)
    ),
    Unit(key="lvu", board="a", name="L", period=ALWAYS, handles=(Handles(targets=("child", "adult"), laws=("LVU",)),)),
    Unit(key="lvm", board="a", name="M", period=ALWAYS, handles=(Handles(targets=("substance-use",), laws=("LVM",)),)),
)
SPLIT = replace(SOUND, units=UNITS)


@pytest.mark.parametrize(
    ("target", "law_code", "unit", "exact"),
    [
        ("child", "LVU", "lvu", True),
        ("violence", "LVM", "lvm", False),
        ("violence", "SoL", "sol", True),
        ("elderly", "SoL", None, False),
        ("adult", "SoL", "lvu", False),
        ("elderly", "LPSB", None, False),
        ("child", "LPSB", "sol", False),
    ],
)
def test_the_nearest_unit_is_found_by_law_and_then_by_target(
    target: str, law_code: str, unit: str | None, exact: bool
) -> None:
    found, is_exact = receiving_unit(SPLIT, "2280", target, law_code, DAY)
    assert (found.key if found else None, is_exact) == (unit, exact)


def test_coercion_picks_the_unit_before_consent() -> None:
    assert routed(child(), SPLIT).unit == "sol"
    assert routed(child(), SPLIT, decided("SoL 14:2"), decided("LVU 6")).unit == "lvu"
    assert routed(child(), SPLIT, decided("LVU 6"), decided("LPSB 4:1")).law == "LVU"
    assert routed(child(), SPLIT, decided("LVM 13"), decided("LPSB 4:1")).law == "LPSB"
    assert routed(child(age=25), SPLIT, decided("LVU 6")).law == "SoL"
    assert routed(child(), SPLIT, decided("gSoL 11:1")).law == "SoL"


def test_where_no_unit_receives_the_only_board_owns_the_matter() -> None:
    person = child(age=80, concerns=frozenset({"elderly-need"}))
    assert routed(person, SPLIT).board == "a"
    second = Board(key="b", municipality="2280", name="B", kind="board", period=ALWAYS)
    assert routed(person, replace(SPLIT, boards=(*SOUND.boards, second))).board is None


def test_a_unit_under_a_committee_belongs_to_the_board_above() -> None:
    committee = Board(key="u", municipality="2280", name="U", kind="committee", parent="a", period=ALWAYS)
    unit = replace(SOUND.units[0], board="u")
    assert routed(child(), replace(SOUND, boards=(*SOUND.boards, committee), units=(unit,))).board == "a"


def test_membership_ends_with_its_last_day_and_begins_with_the_agreement() -> None:
    left = replace(SOUND, members=(Member(code="2280", joined=date(2026, 1, 1), left=DAY),))
    assert left.is_member("2280", DAY)
    assert not left.is_member("2280", date(2026, 9, 6))
    assert not SOUND.is_member("2280", date(2025, 12, 31))
    assert not replace(left, members=(Member(code="2280", joined=date(2020, 1, 1)),)).is_member(
        "2280", date(2025, 1, 1)
    )


def test_rows_are_found_by_key_and_the_latest_membership_counts() -> None:
    assert SOUND.unit("all") is SOUND.units[0]
    assert SOUND.unit(None) is None
    assert SOUND.member("2281") is None
    again = Member(code="2280", joined=date(2027, 1, 1))
    assert replace(SOUND, members=(again, *SOUND.members)).member("2280") is again
