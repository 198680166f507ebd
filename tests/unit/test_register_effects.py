"""What a change of the register means for those who call: the same questions, two answers, the days between."""

from dataclasses import replace
from datetime import date

from jourdesk.domain.period import Period
from jourdesk.domain.register import Board, Handles, Member, Register, Scope, Unit
from jourdesk.domain.register_edit import change_row, end_row, put_row
from jourdesk.domain.register_effects import Effect, effects
from jourdesk.domain.register_mandates import end_mandate, give_mandate
from tests.unit.rule_world import ALWAYS, SOUND, TARGETS, decider, delegation, law, mandate

TODAY = date(2026, 11, 22)
NEW_YEAR = date(2027, 1, 1)
LAST = date(2026, 12, 31)
UNIT = SOUND.units[0]
REACHED = replace(SOUND, deciders=tuple(replace(d, phone="070-174 06 21") for d in SOUND.deciders))


def told(old: Register, new: Register) -> tuple[Effect, ...]:
    return effects(old, new, law(), TODAY)


def test_nothing_changes_nothing() -> None:
    assert told(SOUND, SOUND) == ()
    assert told(SOUND, replace(SOUND, agreement=replace(SOUND.agreement, version="2"))) == ()


def test_a_unit_that_takes_over_a_target_group_is_told_once_for_all_its_laws() -> None:
    children = Unit(
        key="children",
        board="a",
        name="Barn",
        period=Period(valid_from=NEW_YEAR),
        handles=(Handles(targets=("child", "youth"), laws=("SoL", "LVU", "LPSB")),),
    )
    without = tuple(target for target in TARGETS if target not in ("child", "youth"))
    rest = replace(UNIT, handles=(Handles(targets=without, laws=("SoL", "LVM")),))
    new = put_row(change_row(SOUND, "unit", "all", rest, NEW_YEAR), "unit", children)
    (effect,) = told(SOUND, new)
    assert (effect.kind, effect.since, effect.until, effect.wrong) == ("unit", NEW_YEAR, None, False)
    assert (effect.before, effect.after) == (("all", "Mottagningen"), ("children", "Barn"))
    assert "child LVU" in effect.abouts
    assert "youth SoL" in effect.abouts


def test_a_unit_that_ends_leaves_nobody() -> None:
    (effect, *rest) = told(SOUND, end_row(SOUND, "unit", "all", LAST))
    assert effect.wrong
    assert (effect.after, effect.since) == ((), NEW_YEAR)
    assert not rest


def test_a_gap_of_days_has_a_first_and_a_last_day() -> None:
    gap = end_row(SOUND, "unit", "all", LAST)
    again = put_row(gap, "unit", replace(UNIT, period=Period(valid_from=date(2027, 1, 5))))
    (effect,) = told(SOUND, again)
    assert (effect.since, effect.until) == (NEW_YEAR, date(2027, 1, 4))


def test_a_mandate_that_is_taken_back_and_given_to_another_is_told() -> None:
    ended = end_mandate(REACHED, "member", LAST, ("LVM 13",))
    (effect,) = told(REACHED, ended)
    assert (effect.kind, effect.abouts, effect.before, effect.after) == (
        "decides",
        ("LVM 13",),
        ("member", "chair"),
        ("chair",),
    )
    alone = replace(REACHED, deciders=REACHED.deciders[1:])
    (nobody,) = told(alone, end_mandate(alone, "member", LAST, ("LVM 13",)))
    assert (nobody.after, nobody.wrong) == ((), True)
    other = put_row(alone, "decider", replace(decider("b", "member", order=3), phone="070-174 06 22"))
    both = give_mandate(end_mandate(other, "member", LAST, ("LVM 13",)), "b", mandate("LVM 13", since=date(2027, 1, 3)))
    found = told(alone, both)
    assert [(e.since, e.until, e.after) for e in found] == [
        (NEW_YEAR, date(2027, 1, 2), ()),
        (date(2027, 1, 3), None, ("b",)),
    ]


def test_what_the_jour_does_and_what_is_delegated_are_told() -> None:
    wider = put_row(
        SOUND,
        "scope",
        Scope(municipality="2280", targets=("elderly",), service="outside", period=Period(valid_from=NEW_YEAR)),
    )
    (effect,) = told(SOUND, wider)
    assert (effect.kind, effect.abouts, effect.before, effect.after) == (
        "service",
        ("elderly",),
        ("act",),
        ("outside",),
    )
    limit = replace(delegation("SoL 12:1", limit=3000), period=Period(valid_from=NEW_YEAR))
    raised = put_row(end_row(SOUND, "delegation", "a SoL 12:1", LAST), "delegation", limit)
    assert [(e.before, e.after) for e in told(SOUND, raised)] == [(("1500",), ("3000",))]
    fresh = put_row(SOUND, "delegation", replace(delegation("SoL 16:1"), period=Period(valid_from=NEW_YEAR)))
    assert [(e.kind, e.before, e.after) for e in told(SOUND, fresh)] == [("delegated", (), ("",))]
    assert [(e.kind, e.before, e.after) for e in told(fresh, SOUND)] == [("delegated", ("",), ())]


def test_of_a_party_that_joins_only_what_is_missing_is_told() -> None:
    joined = put_row(REACHED, "member", Member(code="2281", joined=NEW_YEAR))
    joined = put_row(joined, "board", Board(key="b", municipality="2281", name="B", kind="board", period=ALWAYS))
    joined = put_row(joined, "delegation", replace(delegation("SoL 12:1", board="b"), period=ALWAYS))
    found = told(REACHED, joined)
    assert {e.kind for e in found} == {"member", "unit", "decides"}
    assert all(e.wrong for e in found if e.kind != "member")
    left = told(joined, end_row(joined, "member", "2281", date(2027, 6, 30)))
    assert [(e.kind, e.after, e.since) for e in left] == [("member", None, date(2027, 7, 1))]


def test_a_change_that_lasts_is_told_once_whatever_else_happens_on_the_way() -> None:
    moving = replace(
        SOUND,
        deciders=(
            replace(decider("b", "member", mandate(until=NEW_YEAR), mandate(since=date(2027, 1, 3))), phone="1"),
            replace(decider("c", "member", mandate(until=date(2027, 6, 30))), phone="1"),
        ),
    )
    (effect,) = told(moving, change_row(moving, "unit", "all", replace(UNIT, name="Ingången"), NEW_YEAR))
    assert (effect.kind, effect.since, effect.until) == ("unit", NEW_YEAR, None)


def test_a_law_that_is_not_in_force_yet_is_not_asked_about() -> None:
    early = replace(SOUND, agreement=replace(SOUND.agreement, valid_from=date(2024, 1, 1)))
    early = replace(
        early,
        members=(replace(SOUND.members[0], joined=date(2024, 1, 1)),),
        boards=(replace(SOUND.boards[0], period=Period(valid_from=date(2024, 1, 1))),),
        units=(replace(UNIT, period=Period(valid_from=date(2024, 1, 1))),),
    )
    gone = replace(early, units=())
    found = effects(early, gone, law(), date(2024, 2, 1))
    units = [(e.since, "child LPSB" in e.abouts) for e in found if e.kind == "unit"]
    assert units[0] == (date(2024, 2, 1), False)
