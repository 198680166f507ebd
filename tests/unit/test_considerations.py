"""What is offered and why, with requisites answered by the facts, and the whole conclusion."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from jourdesk.domain.circumstances import Circumstances, Consent, Decision
from jourdesk.domain.conclude import PersonConclusion, conclude, matter_of
from jourdesk.domain.considerations import cautions, decides_money
from jourdesk.domain.register import Board, Period, Register, Scope
from tests.unit.rule_world import NIGHT, SOUND, child, delegation, law, situation


def concluded(person: Circumstances, register: Register = SOUND) -> PersonConclusion:
    return conclude(situation(person), register, law()).person("p")


def offered(person: Circumstances) -> set[str]:
    return {offer.provision for offer in concluded(person).offers}


def test_a_question_is_answered_where_the_facts_answer_it() -> None:
    offer = concluded(child()).offer("LVU 6")
    assert offer is not None
    answers = {requisite.text: requisite.answer for requisite in offer.requisites}
    assert answers["Är det för bråttom för att vänta på rätten?"] is True
    assert answers["Är det sannolikt att vård enligt LVU behövs?"] is None
    assert all(text.endswith("?") for text in answers)
    assert offer.documents
    assert offer.tell
    assert offer.lessons
    assert offer.why
    assert not offer.appealable


@pytest.mark.parametrize(("day", "warned"), [(date(2026, 12, 31), False), (date(2027, 1, 1), True)])
def test_an_act_that_a_proposed_one_may_have_replaced_warns_from_that_day(day: date, warned: bool) -> None:
    said = "En ny lag kan ha ersatt LVU (1990:52). Kontrollera vilken lag som gäller."
    for code, expected in (("LVU 6", warned), ("LVM 13", False)):
        provision = law().find(code, day)
        assert provision is not None
        assert (said in cautions(provision, law(), day)) is expected


def test_nothing_is_offered_outside_or_where_the_scope_says_so() -> None:
    assert concluded(child(resident="2281", present="2281")).offers == ()
    outside = replace(SOUND, scopes=(Scope(municipality="2280", targets=("child",), service="outside"),))
    assert concluded(child(), outside).offers == ()


def test_an_unknown_kommun_does_not_hide_the_law() -> None:
    assert "LVU 6" in offered(child(resident=None, registered=None, present=None))


@pytest.mark.parametrize(
    ("known", "there"),
    [
        ({}, True),
        ({"urgent": False}, False),
        ({"court_can_wait": True}, False),
        ({"urgent": None, "court_can_wait": None}, False),
        ({"consent": Consent(guardians="given")}, False),
        ({"consent": Consent()}, True),
        ({"age": 18}, False),
        ({"age": 18, "concerns": frozenset({"own-crime"})}, True),
        ({"age": 20, "concerns": frozenset({"own-crime"})}, False),
        ({"concerns": frozenset({"no-means"})}, False),
    ],
)
def test_custody_is_offered_while_nothing_known_speaks_against_it(known: dict[str, object], there: bool) -> None:
    assert ("LVU 6" in offered(child(**known))) is there


def test_what_goes_along_with_custody_follows_it() -> None:
    assert {"LVU 11", "LVU 32", "LVU 43", "LVU 2"} <= offered(child())
    assert "LVU 3" not in offered(child())
    assert not {"LVU 11", "LVU 43"} & offered(child(urgent=False))


def test_uncertain_law_and_a_leap_day_warn() -> None:
    offer = concluded(child(age=None, born=date(2020, 2, 29))).offer("LVU 32")
    assert offer is not None
    assert any("inte helt kontrollerat" in warning for warning in offer.warnings)
    custody = concluded(child(age=None, born=date(2020, 2, 29))).offer("LVU 6")
    assert custody is not None
    assert any("29 februari" in warning for warning in custody.warnings)
    assert concluded(child()).offer("LVM 13") is None


def decide(**known: object) -> Decision:
    return Decision(ref="d", person="p", provision="LVU 6", at=NIGHT, **known)  # type: ignore[arg-type]


def test_a_decision_warns_where_its_ground_is_missing() -> None:
    found = conclude(situation(decisions=(decide(),)), SOUND, law()).decision("d")
    assert any("Grunden saknas" in warning for warning in found.warnings)
    assert found.allowed
    assert found.appeal == ""
    named = conclude(situation(decisions=(decide(grounds=("LVU 2",)),)), SOUND, law()).decision("d")
    assert named.warnings == ()


def test_a_decision_about_a_child_of_the_leap_day_warns() -> None:
    scene = situation(child(age=None, born=date(2020, 2, 29)), decisions=(decide(grounds=("LVU 2",)),))
    assert any("29 februari" in warning for warning in conclude(scene, SOUND, law()).decision("d").warnings)


def test_an_appeal_is_told_only_where_there_is_one() -> None:
    granted = Decision(ref="d", person="p", provision="SoL 12:1", at=NIGHT)
    found = conclude(situation(decisions=(granted,)), SOUND, law()).decision("d")
    assert found.appealable
    assert "tre veckor" in found.appeal


def test_a_provision_that_was_not_in_force_concludes_nothing() -> None:
    old = Decision(ref="d", person="p", provision="gSoL 4:1", at=NIGHT, by="jour")
    found = conclude(situation(decisions=(old,)), SOUND, law()).decision("d")
    assert (found.allowed, found.appealable, found.clocks, found.warnings, found.requisites) == (
        False,
        False,
        (),
        (),
        (),
    )
    assert found.verdict is not None
    assert found.verdict.because == "ground-and-age"


def test_a_matter_belongs_to_the_board_of_the_contact_or_to_its_heirs() -> None:
    until = date(2026, 9, 5)
    boards = (
        replace(SOUND.boards[0], period=Period(valid_from=date(2026, 1, 1), valid_to=until)),
        Board(key="heir", municipality="2280", name="Ny", kind="board", period=Period(valid_from=date(2026, 9, 6))),
    )
    unit = replace(SOUND.units[0], key="heirs", board="heir", period=boards[1].period)
    register = replace(SOUND, boards=boards, units=(*SOUND.units, unit))
    scene = situation()
    where = conclude(scene, register, law()).person("p").route
    assert matter_of(decide(), scene, where, register).boards == ("a",)
    after = Decision(ref="d", person="p", provision="LVU 6", at=datetime(2026, 9, 6, 1, 0, tzinfo=UTC))
    assert matter_of(after, scene, where, register).boards == ("a", "heir")
    bare = replace(register, units=SOUND.units)
    assert matter_of(after, scene, where, bare).boards == ("a",)


def test_a_matter_of_a_party_without_a_single_board_belongs_to_any_of_them_or_to_nobody() -> None:
    second = Board(key="b", municipality="2280", name="B", kind="board", period=SOUND.boards[0].period)
    split = replace(SOUND, units=(), boards=(*SOUND.boards, second))
    scene = situation()
    assert matter_of(decide(), scene, conclude(scene, split, law()).person("p").route, split).boards == ("a", "b")
    bare = replace(SOUND, units=(), boards=(), deciders=(), delegations=())
    assert matter_of(decide(), scene, conclude(scene, bare, law()).person("p").route, bare).boards == ("2280-?",)


def test_a_decision_about_nobody_is_a_fault_of_the_caller() -> None:
    scene = situation()
    where = conclude(scene, SOUND, law()).person("p").route
    stray = Decision(ref="d", person="nobody", provision="LVU 6", at=NIGHT)
    with pytest.raises(KeyError):
        matter_of(stray, scene, where, SOUND)
    with pytest.raises(KeyError):
        conclude(replace(scene, decisions=(stray,)), SOUND, law())


@pytest.mark.parametrize("code", ["SoL 11:1", "SoL 11:4", "SoL 12:1", "SoL 12:2", "SoL 12:5", "gSoL 4:1", "gSoL 4:2"])
def test_assistance_is_a_sum_in_kronor(code: str) -> None:
    assert all(decides_money(one, SOUND, one.period.valid_from) for one in law().wordings(code))
    assert law().wordings(code)


def test_nothing_else_is_unless_a_board_has_set_a_limit_in_kronor_on_that_day() -> None:
    others = [one for one in law().provisions if one.act in ("LVU", "LVM", "LPSB")]
    assert others
    assert not any(decides_money(one, SOUND, one.period.valid_from) for one in others)
    day = date(2026, 11, 21)
    shelter = law().find("SoL 9:6", day)
    assert shelter is not None
    limited = replace(SOUND, delegations=(*SOUND.delegations, delegation("SoL 9:6", limit=1500)))
    assert not decides_money(shelter, SOUND, day)
    assert decides_money(shelter, limited, day)
    assert not decides_money(shelter, limited, date(1999, 12, 31))
