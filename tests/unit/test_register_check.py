"""What is wrong with a register, and from which day."""

from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest

from jourdesk.domain.problems import Problem
from jourdesk.domain.register import (
    Board,
    Cost,
    CouncilDecision,
    Delegation,
    Handles,
    Member,
    Neighbour,
    Period,
    Register,
    Scope,
    Unit,
)
from jourdesk.domain.register_check import check_register
from jourdesk.domain.register_coverage import Finding, stretches
from jourdesk.wire.problem_texts import sentence
from jourdesk.wire.register_toml import read_register
from tests.unit.rule_world import ALWAYS, DELEGATED, SOUND, START, URGENT, decider, delegation, law, mandate

EXAMPLES = files("jourdesk.resources") / "examples"
MIDDLE = date(2026, 6, 30)
FIRST_HALF = Period(valid_from=START, valid_to=MIDDLE)
SECOND_HALF = Period(valid_from=date(2026, 7, 1))


def findings(**changed: object) -> list[Finding]:
    return list(check_register(replace(SOUND, **changed), law()))  # type: ignore[arg-type]  # a test names the fields


def codes(**changed: object) -> set[str]:
    return {finding.code for finding in findings(**changed)}


def one(code: str, **changed: object) -> Finding:
    found = [finding for finding in findings(**changed) if finding.code == code]
    assert len(found) == 1, found
    return found[0]


def test_a_sound_register_has_nothing_wrong() -> None:
    assert findings() == []


def test_every_finding_has_a_sentence_in_both_languages() -> None:
    for name in ("register.toml", "agreements/dalsland-5d.toml", "agreements/enkoping.toml"):
        for finding in check_register(read_register((EXAMPLES / name).read_text(encoding="utf-8")), law()):
            problem = Problem(finding.code, subject=finding.subject, details=finding.details)
            for language in ("sv", "en"):
                assert finding.subject in sentence(problem, language)


def test_a_party_without_a_council_decision_is_named_from_its_first_day() -> None:
    found = one("register.no-council", members=(Member(code="2280", joined=START),))
    assert (found.wrong, found.since, found.subject) == (True, START, "2280")


def test_a_council_that_decided_too_late_is_named() -> None:
    late = Member(code="2280", joined=START, council=CouncilDecision(day=MIDDLE, section="§ 2"))
    assert one("register.council-later", members=(late,)).since == START


def test_draft_agreement_host_and_legal_basis_are_looked_at() -> None:
    agreement = replace(SOUND.agreement, status="draft", host="2281", legal_basis=("KL 99:1",))
    found = findings(agreement=agreement)
    assert {finding.code for finding in found} == {
        "register.draft-agreement",
        "register.host-outside",
        "register.unknown-provision",
    }
    assert codes(agreement=replace(SOUND.agreement, host=None)) == set()


def test_a_neighbour_that_is_a_party_and_a_board_that_is_not() -> None:
    assert (
        one("register.neighbour-is-party", neighbours=(Neighbour(code="2280", jour="x", phone="y"),)).subject == "2280"
    )
    stray = Board(key="s", municipality="2281", name="S", kind="board", period=ALWAYS)
    assert one("register.board-outside", boards=(*SOUND.boards, stray)).subject == "s"
    orphan = Board(key="o", municipality="2280", name="O", kind="committee", period=ALWAYS)
    assert one("register.no-parent", boards=(*SOUND.boards, orphan)).subject == "o"


def test_two_units_that_take_the_same_on_the_same_days() -> None:
    other = replace(
        SOUND.units[0], key="other", handles=(Handles(targets=("child",), laws=("LVU",)),), period=SECOND_HALF
    )
    found = one("register.overlap", units=(*SOUND.units, other))
    assert (found.since, found.until, found.subject, found.details) == (
        date(2026, 7, 1),
        None,
        "2280 child LVU",
        "unit",
    )


def test_rows_that_follow_each_other_do_not_overlap() -> None:
    units = (replace(SOUND.units[0], period=FIRST_HALF), replace(SOUND.units[0], key="next", period=SECOND_HALF))
    assert codes(units=units) == set()


def test_delegations_mandates_and_memberships_may_not_overlap_either() -> None:
    twice = (*SOUND.delegations, delegation("SoL 12:1", limit=900))
    assert one("register.overlap", delegations=twice).subject == "a SoL 12:1"
    twins = decider("member", "member", mandate("LVU 6"), mandate("LVU 6", since=MIDDLE))
    found = one("register.overlap", deciders=(*SOUND.deciders[:1], twins))
    assert (found.since, found.subject) == (MIDDLE, "member LVU 6")
    again = Member(code="2280", joined=date(2026, 3, 1), council=SOUND.members[0].council)
    assert one("register.overlap", members=(*SOUND.members, again)).details == "member"


def test_a_board_has_one_chair_at_a_time() -> None:
    terms = (decider("old", "chair", mandate(until=MIDDLE)), decider("new", "chair", mandate(since=MIDDLE)))
    found = one("register.two-chairs", deciders=terms)
    assert (found.since, found.subject) == (MIDDLE, "a")
    after = (decider("old", "chair", mandate(until=MIDDLE)), decider("new", "chair", mandate(since=date(2026, 7, 1))))
    assert "register.two-chairs" not in codes(deciders=after)
    others = Board(key="b", municipality="2280", name="B", kind="board", period=ALWAYS)
    both = (*SOUND.deciders, decider("b-chair", "chair", mandate(), board="b"), decider("a-chair", "chair", mandate()))
    assert "register.two-chairs" not in codes(boards=(*SOUND.boards, others), deciders=both)


def test_what_outlives_its_board_is_named_from_the_day_after() -> None:
    ended = (replace(SOUND.boards[0], period=FIRST_HALF),)
    found = [finding for finding in findings(boards=ended) if finding.code == "register.ended-board"]
    assert {finding.since for finding in found} == {date(2026, 7, 1)}
    assert {finding.details.split(",")[0] for finding in found} == {"unit", "delegation", "mandate"}


def test_what_ends_with_its_board_is_in_order_and_what_begins_before_it_is_not() -> None:
    ended = (replace(SOUND.boards[0], period=FIRST_HALF),)
    units = (replace(SOUND.units[0], period=FIRST_HALF),)
    kept = [f for f in findings(boards=ended, units=units) if f.code == "register.ended-board"]
    assert all(not finding.details.startswith("unit") for finding in kept)
    later = (replace(SOUND.boards[0], period=SECOND_HALF),)
    early = [f for f in findings(boards=later) if f.code == "register.before-board" and f.subject == "all"]
    assert [(finding.since, finding.until) for finding in early] == [(START, MIDDLE)]


def test_a_committee_may_not_outlive_its_board() -> None:
    boards = (
        replace(SOUND.boards[0], period=FIRST_HALF),
        Board(key="u", municipality="2280", name="U", kind="committee", parent="a", period=ALWAYS),
    )
    details = {finding.details for finding in findings(boards=boards) if finding.code == "register.ended-board"}
    assert "committee, a" in details


@pytest.mark.parametrize(
    ("role", "provisions", "details"),
    [
        ("substitute", ("LVU 6", "LVU 43"), "substitute: LVU 6, LVU 43"),
        ("official", ("LVU 6", "LVU 43", "LVM 13"), "official: LVU 6, LVM 13"),
        ("member", ("LVU 6", "SoL 22:4"), "member: SoL 22:4"),
    ],
)
def test_a_mandate_that_the_law_does_not_accept_is_named(role: str, provisions: tuple[str, ...], details: str) -> None:
    extra = decider("x", role, mandate(*provisions))
    found = one("register.unaccepted", deciders=(*SOUND.deciders, extra))
    assert (found.wrong, found.subject, found.details) == (True, "x", details)


def test_unknown_provisions_and_laws_and_those_not_in_force() -> None:
    strange = decider("x", "member", mandate("LVU 9 c"))
    assert one("register.unknown-provision", deciders=(*SOUND.deciders, strange)).details == "LVU 9 c"
    old = Delegation(board="a", provision="gSoL 4:1", period=ALWAYS)
    found = one("register.not-in-force", delegations=(*SOUND.delegations, old))
    assert (found.since, found.details) == (START, "gSoL 4:1")
    past = Delegation(board="a", provision="gSoL 4:1", period=Period(valid_from=START, valid_to=date(2025, 6, 30)))
    assert "register.not-in-force" not in codes(delegations=(*SOUND.delegations, past))
    early = decider("x", "member", mandate("LPSB 4:1", since=date(2023, 1, 1)))
    found = one("register.not-in-force", deciders=(*SOUND.deciders, early))
    assert (found.since, found.until) == (date(2023, 1, 1), date(2024, 3, 31))
    unit = Unit(key="x", board="a", name="X", period=ALWAYS, handles=(Handles(targets=("adult",), laws=("XYZ",)),))
    assert one("register.unknown-law", units=(*SOUND.units, unit)).details == "XYZ"


def test_mandates_that_run_out_are_told_with_the_day_and_gathered() -> None:
    short = (decider("b", "member", mandate(until=MIDDLE)), decider("a", "vice-chair", mandate(until=MIDDLE)))
    found = one("register.mandate-ends", deciders=(*SOUND.deciders, *short))
    assert (found.wrong, found.since, found.subject) == (False, date(2026, 7, 1), "a, b")


def test_a_politician_without_a_mandate_is_told_and_a_chair_needs_none() -> None:
    assert one("register.no-mandate", deciders=(*SOUND.deciders, decider("v", "vice-chair"))).subject == "v"


def test_a_draft_says_what_it_would_change() -> None:
    draft = replace(
        SOUND.units[0], key="proposal", status="draft", handles=(Handles(targets=("child",), laws=("SoL",)),)
    )
    found = one("register.draft-unit", units=(*SOUND.units, draft))
    assert (found.wrong, found.details) == (False, "all (child)")
    alone = replace(draft, handles=(Handles(targets=("child",), laws=("HSL",)),))
    assert one("register.draft-unit", units=(*SOUND.units, alone)).details == "–"
    board = replace(SOUND.boards[0], key="b", status="draft", name="Förslaget")
    assert one("register.draft-board", boards=(*SOUND.boards, board)).details == "Förslaget"


def test_a_unit_of_a_proposed_board_is_a_proposal_and_clashes_with_nobody() -> None:
    board = replace(SOUND.boards[0], key="b", status="draft", name="Förslaget")
    unit = replace(SOUND.units[0], key="proposal", board="b")
    changed = {"boards": (*SOUND.boards, board), "units": (*SOUND.units, unit)}
    assert "register.overlap" not in codes(**changed)
    assert one("register.draft-unit", **changed).subject == "proposal"


def test_a_target_group_nobody_receives_is_named_with_its_days() -> None:
    without = (
        Handles(
            targets=("child", "youth", "adult", "violence", "means", "elderly", "disability"),
            laws=("SoL", "LVU", "LPSB"),
        ),
    )
    full = SOUND.units[0].handles
    units = (
        replace(SOUND.units[0], handles=without, period=FIRST_HALF),
        replace(SOUND.units[0], key="next", handles=full, period=SECOND_HALF),
    )
    found = one("register.nobody-receives", units=units)
    assert (found.since, found.until, found.details) == (START, MIDDLE, "substance-use (LVM), substance-use (SoL)")
    scope = (Scope(municipality="2280", targets=("substance-use",), service="outside"),)
    assert "register.nobody-receives" not in codes(units=units, scopes=scope)


def test_days_on_which_nobody_can_decide_are_named() -> None:
    gap = (decider("m", "member", mandate(*URGENT, "LVU 43", "LPSB 8:7", since=date(2026, 7, 1))),)
    found = one("register.nobody-decides", deciders=gap)
    assert (found.since, found.until, found.subject) == (START, MIDDLE, "2280")
    assert "LVM 13" in found.details
    out = one("register.mandates-run-out", deciders=(decider("c", "chair", mandate(until=MIDDLE)),))
    assert (out.since, out.until, out.wrong) == (date(2026, 7, 1), None, True)


def test_a_party_that_leaves_needs_nobody_afterwards() -> None:
    members = (replace(SOUND.members[0], left=MIDDLE),)
    assert codes(members=members, deciders=(decider("c", "chair", mandate(until=MIDDLE)),)) == {"register.mandate-ends"}
    short = one("register.nobody-decides", members=members, deciders=())
    assert (short.since, short.until) == (START, MIDDLE)


def test_a_party_whose_board_has_ended_can_decide_nothing_any_more() -> None:
    boards = (replace(SOUND.boards[0], period=FIRST_HALF),)
    found = one("register.mandates-run-out", boards=boards)
    assert (found.since, found.until, found.subject) == (date(2026, 7, 1), None, "2280")
    assert "LVU 6" in found.details
    assert "register.not-delegated" not in codes(boards=boards)
    without = (*SOUND.members, replace(SOUND.members[0], code="2282"))
    assert one("register.nobody-decides", members=without).subject == "2282"


def test_what_is_said_of_a_stranger_or_twice_is_named() -> None:
    elderly = Scope(municipality="2280", targets=("elderly",), service="refer-only")
    twice = (elderly, replace(elderly, targets=("means", "elderly"), service="outside", period=SECOND_HALF))
    found = one("register.overlap", scopes=twice)
    assert (found.subject, found.details, found.since) == ("2280 elderly", "scope", date(2026, 7, 1))
    assert one("register.scope-outside", scopes=(replace(elderly, municipality="2482"),)).since == START
    dated = replace(elderly, municipality="2482", period=SECOND_HALF)
    assert one("register.scope-outside", scopes=(dated,)).since == date(2026, 7, 1)
    row = Neighbour(code="2281", jour="Sundsvall", phone="070-174 06 60")
    assert one("register.overlap", neighbours=(row, row)).details == "neighbour"
    assert "register.overlap" not in codes(
        neighbours=(replace(row, period=FIRST_HALF), replace(row, period=SECOND_HALF))
    )


def test_a_cost_is_shared_by_parties_and_at_most_whole() -> None:
    cost = Cost(name="Samordnare", base="lön", key="percent", shares=(("2280", 60), ("2482", 60)))
    assert one("register.cost-outside", costs=(cost,)).details == "2482"
    assert one("register.cost-too-much", costs=(cost,)).since == START
    later = replace(cost, shares=(("2280", 101),), period=SECOND_HALF)
    assert one("register.cost-too-much", costs=(later,)).since == date(2026, 7, 1)
    heads = replace(cost, key="per-capita", shares=(("2280", 24515),))
    assert not {"register.cost-outside", "register.cost-too-much"} & codes(costs=(heads,))


def test_what_the_jour_may_not_decide_is_told_by_board() -> None:
    found = one("register.not-delegated", delegations=DELEGATED)
    assert (found.wrong, found.details) == (False, "a: SoL 12:1")


def test_a_party_whose_units_work_with_no_coercion_is_checked_on_its_board() -> None:
    units = (replace(SOUND.units[0], handles=(Handles(targets=("child",), laws=("SoL",)),)),)
    assert "register.nobody-decides" in codes(units=units, deciders=())


def test_stretches_join_days_on_which_the_same_is_missing() -> None:
    days = [date(2026, 1, day) for day in (1, 5, 9)]
    missing = {days[0]: {"x"}, days[1]: {"x", "y"}, days[2]: {"y"}}
    assert list(stretches(days, None, lambda day: missing[day])) == [
        (date(2026, 1, 1), date(2026, 1, 8), ["x"]),
        (date(2026, 1, 5), None, ["y"]),
    ]


def example(name: str) -> Register:
    return read_register((EXAMPLES / name).read_text(encoding="utf-8"))


def test_the_five_registers_are_wrong_in_just_these_ways() -> None:
    wrong = {
        name: {(f.code, f.since.isoformat(), f.subject) for f in check_register(example(name), law()) if f.wrong}
        for name in (
            "register.toml",
            "agreements/tranas.toml",
            "agreements/enkoping.toml",
            "agreements/mellerud-bengtsfors.toml",
        )
    }
    parties = ("2260", "2262", "2280", "2282", "2283", "2284")
    assert wrong["register.toml"] == {
        ("register.unaccepted", "2026-01-01", "2284-sub"),
        ("register.unaccepted", "2027-01-01", "2284-sub"),
        *(("register.mandates-run-out", "2031-01-01", party) for party in parties),
    }
    assert wrong["agreements/tranas.toml"] == {
        ("register.no-council", "2024-01-01", "0687"),
        ("register.mandates-run-out", "2027-01-01", "0687"),
    }
    assert wrong["agreements/enkoping.toml"] == {
        ("register.no-council", "2021-01-01", "0381"),
        ("register.mandates-run-out", "2023-01-01", "0381"),
        ("register.nobody-decides", "2024-04-01", "0381"),
        ("register.nobody-receives", "2024-04-01", "0381"),
    }
    assert wrong["agreements/mellerud-bengtsfors.toml"] == {
        *(("register.no-council", "2024-01-17", party) for party in ("1460", "1461")),
        *(("register.mandates-run-out", "2027-01-01", party) for party in ("1460", "1461")),
    }
    dalsland = [f for f in check_register(example("agreements/dalsland-5d.toml"), law()) if f.wrong]
    assert sum(f.code == "register.no-council" for f in dalsland) == 5
    assert {f.since for f in dalsland if f.code == "register.mandates-run-out"} == {date(2027, 1, 1)}
    assert {(f.since, f.until) for f in dalsland if f.code == "register.nobody-decides"} == {
        (date(2022, 11, 1), date(2022, 12, 31))
    }
