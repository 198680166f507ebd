"""Who may decide: every reason, the order between them, and the ladder of a night."""

from dataclasses import replace
from datetime import date

import pytest

from jourdesk.domain.deciders import ALLOWED, JOUR, Matter, judge, ladder
from jourdesk.domain.register import Board, Period, Register
from tests.unit.rule_world import ALWAYS, NIGHT, SOUND, START, decider, delegation, law, mandate

OLD = date(2026, 6, 30)
BOARDS = (
    *SOUND.boards,
    Board(key="u", municipality="2280", name="Utskottet", kind="committee", parent="a", period=ALWAYS),
    Board(key="b", municipality="2282", name="Den andra", kind="board", period=ALWAYS),
    Board(key="gone", municipality="2280", name="Förr", kind="board", period=Period(valid_from=START, valid_to=OLD)),
    Board(key="maybe", municipality="2280", name="Förslag", kind="board", period=ALWAYS, status="draft"),
)
DECIDERS = (
    *SOUND.deciders,
    decider("vice", "vice-chair"),
    decider("expired", "member", mandate(until=OLD)),
    decider("future", "member", mandate(since=date(2027, 1, 1))),
    decider("sub", "substitute", mandate()),
    decider("sub-bare", "substitute"),
    replace(decider("cousin", "member", mandate()), conflicts=("p",)),
    replace(decider("sub-cousin", "substitute", mandate()), conflicts=("p",)),
    replace(decider("cousin-expired", "member", mandate(until=OLD)), conflicts=("p",)),
    decider("committee-bare", "committee-chair"),
    decider("committee-lvu", "committee-chair", mandate("LVU 6")),
    decider("committee-expired", "committee-chair", mandate(until=OLD)),
    decider("committee-chair-role", "chair", board="u"),
    decider("other", "chair", mandate(), board="b"),
    decider("officer", "official", mandate("LVU 43", "LPSB 8:7", "SoL 11:1")),
    decider("officer-bare", "official"),
    decider("officer-late", "official", mandate("LVU 43", until=OLD)),
    decider("officer-other", "official", mandate("LVU 43"), board="b"),
    replace(decider("officer-cousin", "official", mandate("SoL 11:1")), conflicts=("p",)),
    decider("chair-old", "chair", mandate(until=OLD)),
    decider("chair-left", "chair", mandate("LVM 13", until=OLD)),
    decider("chair-coming", "chair", mandate("LVM 13", since=date(2027, 1, 1))),
    decider("chair-now", "chair", mandate("LVM 13")),
    decider("chair-partly", "chair", mandate("LVU 6", until=OLD), mandate("LVM 13")),
    decider("assigned", "chair", mandate("LVU 14")),
    decider("assigned-before", "chair", mandate("LVU 14", until=OLD)),
    decider("assigned-and-left", "chair", mandate("LVU 14"), mandate("LVM 13", until=OLD)),
    decider("assigned-officer", "official", mandate("LVU 14")),
)
REGISTER = replace(SOUND, boards=BOARDS, deciders=DECIDERS)


def matter(provision: str = "LVU 6", **more: object) -> Matter:
    base = Matter(provision=provision, person="p", boards=("a",), at=NIGHT, law_day=NIGHT.date(), age=4)
    return replace(base, **more)  # type: ignore[arg-type]  # a test names the fields it changes


def because(by: str, provision: str = "LVU 6", *, register: Register = REGISTER, **more: object) -> str:
    verdict = judge(matter(provision, **more), by, register, law())
    assert verdict.allowed is (verdict.because in ALLOWED)
    assert law().canonical(verdict.reason.provision) is not None
    return verdict.because


@pytest.mark.parametrize(
    ("by", "reason"),
    [
        ("chair", "chair"),
        ("member", "mandate"),
        ("vice", "no-mandate"),
        ("expired", "expired"),
        ("future", "no-mandate"),
        ("sub", "substitute"),
        ("sub-bare", "substitute"),
        ("cousin", "conflict-of-interest"),
        ("sub-cousin", "substitute"),
        ("cousin-expired", "conflict-of-interest"),
        ("committee-bare", "chair-of-committee-only"),
        ("committee-lvu", "mandate"),
        ("committee-expired", "expired"),
        ("committee-chair-role", "chair-of-committee-only"),
        ("other", "other-board"),
        ("officer", "official"),
        ("officer-bare", "official"),
        ("officer-other", "official"),
        (JOUR, "official"),
        ("chair-old", "expired"),
        ("chair-left", "expired"),
        ("chair-coming", "no-mandate"),
        ("chair-now", "chair"),
        ("chair-partly", "chair"),
        ("assigned-before", "chair"),
        ("assigned-and-left", "expired"),
        ("a", "committee"),
        ("u", "committee"),
        ("b", "other-board"),
    ],
)
def test_immediate_custody_is_decided_by_chair_appointed_member_or_committee(by: str, reason: str) -> None:
    assert because(by) == reason


def test_a_committee_chair_may_not_decide_what_nobody_appointed_her_for() -> None:
    assert because("committee-lvu", "LVM 13", age=40) == "chair-of-committee-only"


@pytest.mark.parametrize(
    "provision", ["SoL 22:4", "SoL 22:2", "LVU 22", "LVU 4", "LVM 11", "LPSB 3:3", "LVU 14", "LVU 31"]
)
def test_what_has_no_urgent_clause_is_for_board_or_committee(provision: str) -> None:
    age = 40 if provision == "LVM 11" else 4
    for by in ("chair", "member", "sub", "officer", "other", JOUR):
        assert because(by, provision, age=age) == "committee-only"
    assert because("u", provision, age=age) == "committee"


def test_an_assignment_in_advance_lets_the_chair_decide_a_secret_place_and_warns() -> None:
    assert because("assigned", "LVU 14") == "mandate"
    assert because("assigned-before", "LVU 14") == "expired"
    assert because("assigned-officer", "LVU 14") == "official"
    provision = law().find("LVU 14", NIGHT.date())
    assert provision is not None
    assert provision.doubts


def test_a_ban_on_receiving_others_children_is_for_the_whole_board() -> None:
    assert because("a", "SoL 18:11", age=None) == "committee"
    assert because("u", "SoL 18:11", age=None) == "committee-only"
    assert because("chair", "SoL 18:11", age=None) == "committee-only"


def test_a_board_that_has_ended_or_is_a_proposal_decides_nothing() -> None:
    assert because("gone", boards=("gone",)) == "expired"
    assert because("maybe", boards=("maybe",)) == "expired"


@pytest.mark.parametrize(
    ("by", "reason"),
    [
        ("chair", "chair"),
        ("officer", "appointed-official"),
        ("officer-bare", "no-mandate"),
        ("officer-late", "expired"),
        ("officer-other", "other-board"),
        ("member", "no-mandate"),
        (JOUR, "not-delegated"),
    ],
)
def test_the_polices_help_is_asked_for_by_the_chair_or_an_appointed_official(by: str, reason: str) -> None:
    assert because(by, "LVU 43") == reason


def test_the_worker_on_duty_may_ask_the_police_where_the_board_has_said_so() -> None:
    register = replace(REGISTER, delegations=(delegation("LVU 43"),))
    assert because(JOUR, "LVU 43", register=register) == "appointed-official"


@pytest.mark.parametrize(
    ("by", "provision", "reason"),
    [
        (JOUR, "SoL 14:2", "delegation"),
        (JOUR, "SoL 29:10", "not-delegated"),
        (JOUR, "PL 12", "not-delegated"),
        (JOUR, "SoL 20:1", "delegation"),
        ("officer", "SoL 11:1", "delegation"),
        ("officer-bare", "SoL 11:1", "not-delegated"),
        ("officer-bare", "SoL 20:1", "delegation"),
        ("officer", "PL 12", "official"),
        ("officer-cousin", "SoL 11:1", "conflict-of-interest"),
        ("member", "SoL 11:1", "no-mandate"),
        ("chair", "SoL 29:7", "no-mandate"),
        (JOUR, "LUL 31", "not-delegated"),
    ],
)
def test_what_officials_may_decide_follows_delegation(by: str, provision: str, reason: str) -> None:
    assert because(by, provision) == reason


@pytest.mark.parametrize(
    ("amount", "spent", "reason"),
    [
        (None, 0, "delegation"),
        (1500, 0, "delegation"),
        (1501, 0, "over-limit"),
        (501, 1000, "over-limit"),
        (500, 1000, "delegation"),
    ],
)
def test_the_limit_holds_for_the_household_and_the_occasion(amount: int | None, spent: int, reason: str) -> None:
    assert because(JOUR, "SoL 12:1", age=40, amount=amount, spent=spent) == reason


def test_without_a_limit_any_amount_is_within_the_delegation() -> None:
    assert because(JOUR, "SoL 11:1", age=40, amount=90000) == "delegation"


@pytest.mark.parametrize(
    ("provision", "age", "grounds", "reached"),
    [
        ("LVU 6", 17, ("LVU 2",), True),
        ("LVU 6", 18, ("LVU 2",), False),
        ("LVU 6", 18, ("LVU 2", "LVU 3"), True),
        ("LVU 6", 19, ("LVU 3",), True),
        ("LVU 6", 20, ("LVU 3",), False),
        ("LVU 6", 19, (), True),
        ("LVU 6", None, ("LVU 2",), True),
        ("LVU 6", 4, ("LVM 4",), False),
        ("LVU 6 a", 4, ("LVU 2",), True),
        ("LVU 6 a", 18, ("LVU 3",), False),
        ("LVU 27", 17, ("LVU 24",), True),
        ("LVU 31 d", 18, ("LVU 31 a",), False),
        ("LPSB 4:1", 18, (), False),
        ("LVM 13", 17, ("LVM 4",), True),
        ("SoL 9:6", 40, ("LVU 2",), True),
    ],
)
def test_the_law_reaches_by_age_and_ground(
    provision: str, age: int | None, grounds: tuple[str, ...], reached: bool
) -> None:
    assert (because("a", provision, age=age, grounds=grounds) != "ground-and-age") is reached


def test_a_provision_that_is_not_in_force_reaches_nobody() -> None:
    assert because("chair", "LPSB 4:1", law_day=date(2024, 3, 31)) == "ground-and-age"
    assert because("chair", "LPSB 4:1", law_day=date(2024, 4, 1)) == "chair"


def test_outside_the_agreement_comes_before_everything_else() -> None:
    assert because("sub", "SoL 22:4", boards=(), age=40) == "outside-agreement"


def test_nobody_by_that_key_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError):
        judge(matter(), "nobody", REGISTER, law())


def test_the_ladder_shows_everybody_in_calling_order_with_reasons() -> None:
    found = ladder(matter(), SOUND, law())
    assert [rung.key for rung in found.rungs] == ["member", "chair"]
    assert found.first is not None
    assert found.first.key == "member"
    assert found.yourself.because == "official"
    assert "SoL 30:7" in found.yourself.reason.say()


def test_a_ladder_may_have_nobody_to_call() -> None:
    found = ladder(matter("SoL 22:4"), SOUND, law())
    assert [rung.verdict.because for rung in found.rungs] == ["committee-only", "committee-only"]
    assert found.first is None


def test_members_of_a_committee_stand_in_the_ladder_of_their_board() -> None:
    keys = [rung.key for rung in ladder(matter(), REGISTER, law()).rungs]
    assert "committee-chair-role" in keys
    assert "other" not in keys


@pytest.mark.parametrize("provision", ["SoL 12:5", "SoL 29:7", "LSS 7", "LSS 9"])
def test_day_work_for_officials_is_not_the_jours_unless_delegated(provision: str) -> None:
    assert because(JOUR, provision, age=40) == "not-delegated"
    register = replace(REGISTER, delegations=(delegation(provision),))
    assert because(JOUR, provision, register=register, age=40) == "delegation"


@pytest.mark.parametrize("provision", ["LVU 13", "LVU 26", "LVU 31 c", "LVU 31 i"])
def test_day_work_for_the_committee_is_nobodys_alone(provision: str) -> None:
    assert because("chair", provision) == "committee-only"
    assert because("u", provision) == "committee"


def test_the_old_transfer_application_is_for_officials_too() -> None:
    assert because("officer-bare", "gSoL 2a:8", law_day=date(2025, 1, 1)) == "not-delegated"
