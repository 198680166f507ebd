"""Editing the register from a day on: what comes out, and what is refused with which field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from jourdesk.domain.period import Period
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import (
    Board,
    Cost,
    Delegation,
    Kpi,
    Mandate,
    Member,
    PersonRole,
    Register,
    Scope,
    Unit,
)
from jourdesk.domain.register_edit import change_row, drop_row, end_row, put_row, row_on
from jourdesk.domain.register_mandates import end_mandate, give_mandate
from jourdesk.domain.register_shape import SHAPES, days_of, name_of, rows_of, with_days
from jourdesk.domain.register_tables import (
    AgreementVersion,
    CalendarDay,
    Code,
    Contact,
    Escalation,
    EscalationStep,
    Forgetting,
    OnCall,
    Resource,
    User,
    UserRole,
    WorkingTime,
)
from tests.unit.rule_world import ALWAYS, SOUND, START, decider, mandate

NEW_YEAR = date(2027, 1, 1)
LAST = date(2026, 12, 31)
UNIT = SOUND.units[0]


def refused(act: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.code, caught.value.field


def test_a_unit_is_renamed_on_a_day_and_keeps_its_key() -> None:
    after = change_row(SOUND, "unit", "all", replace(UNIT, name="Ingången"), NEW_YEAR)
    assert [(u.name, u.period) for u in after.units] == [
        ("Mottagningen", Period(valid_from=START, valid_to=LAST)),
        ("Ingången", Period(valid_from=NEW_YEAR)),
    ]
    assert [after.unit("all", day).name for day in (LAST, NEW_YEAR)] == ["Mottagningen", "Ingången"]  # type: ignore[union-attr]  # it is there
    assert after.unit("all").name == "Ingången"  # type: ignore[union-attr]  # it is there
    assert after.unit("all", date(2025, 1, 1)).name == "Mottagningen"  # type: ignore[union-attr]  # nearest
    assert after.unit("none", NEW_YEAR) is None


def test_a_change_on_the_very_day_a_row_begins_leaves_one_row() -> None:
    after = change_row(SOUND, "unit", "all", replace(UNIT, name="Ingången"), START)
    assert [(u.name, u.period) for u in after.units] == [("Ingången", ALWAYS)]


def test_a_changed_row_ends_when_the_one_before_would_have_ended() -> None:
    ending = replace(SOUND, units=(replace(UNIT, period=Period(valid_from=START, valid_to=date(2027, 6, 30))),))
    after = change_row(ending, "unit", "all", replace(ending.units[0], phone="070-174 06 05"), NEW_YEAR)
    assert after.units[1].period == Period(valid_from=NEW_YEAR, valid_to=date(2027, 6, 30))


def test_days_that_were_wrong_are_put_right_where_the_row_stands() -> None:
    earlier = replace(UNIT, period=Period(valid_from=date(2026, 1, 1)))
    after = change_row(SOUND, "unit", "all", earlier, NEW_YEAR)
    assert after.units == (earlier,)


def test_a_row_without_days_that_changes_from_a_day_gets_days() -> None:
    after = change_row(SOUND, "scope", "2280 disability", replace(SOUND.scopes[0], service="outside"), NEW_YEAR)
    assert [(s.service, s.period) for s in after.scopes] == [
        ("refer-only", Period(valid_from=START, valid_to=LAST)),
        ("outside", Period(valid_from=NEW_YEAR)),
    ]
    assert [after.service("2280", "disability", day) for day in (LAST, NEW_YEAR)] == ["refer-only", "outside"]


def test_a_board_that_is_renamed_is_still_one_board() -> None:
    after = change_row(SOUND, "board", "a", replace(SOUND.boards[0], name="Nya nämnden"), NEW_YEAR)
    assert after.board_days("a") == ALWAYS
    ended = end_row(after, "board", "a", date(2027, 6, 30))
    assert ended.board_days("a") == Period(valid_from=START, valid_to=date(2027, 6, 30))
    assert ended.board_days("b") is None


def test_a_deciders_number_is_changed_where_she_stands() -> None:
    after = change_row(SOUND, "decider", "member", replace(SOUND.deciders[1], phone="070-174 06 22"), NEW_YEAR)
    assert len(after.deciders) == 2
    assert after.deciders[1].phone == "070-174 06 22"


def test_a_member_that_leaves_and_comes_back_has_two_rows() -> None:
    left = end_row(SOUND, "member", "2280", LAST)
    assert left.members[0].left == LAST
    back = put_row(left, "member", Member(code="2280", joined=date(2028, 1, 1)))
    assert len(back.members) == 2
    assert refused(lambda: put_row(left, "member", Member(code="2280", joined=LAST))) == ("edit.overlap", "key")


def test_somebody_who_leaves_leaves_her_mandates_too() -> None:
    second = replace(decider("b", "member", mandate(until=date(2026, 6, 30)), mandate("LVM 13", since=NEW_YEAR)))
    register = replace(SOUND, deciders=(*SOUND.deciders, second))
    after = end_row(register, "decider", "b", LAST)
    assert after.deciders[-1].period == Period(valid_from=START, valid_to=LAST)
    assert [m.period.valid_to for m in after.deciders[-1].mandates] == [date(2026, 6, 30)]
    assert end_row(SOUND, "decider", "member", LAST).deciders[1].mandates[0].period.valid_to == LAST
    assert end_row(SOUND, "decider", "chair", LAST).deciders[0].mandates == ()


def test_a_user_that_leaves_keeps_what_she_had_to_her_last_day() -> None:
    roles = (
        UserRole(role="jour"),
        UserRole(role="ifo", municipality="2280", period=ALWAYS),
        UserRole(role="admin", period=Period(valid_from=NEW_YEAR)),
    )
    register = put_row(SOUND, "user", User(key="eva", name="Eva Prov", roles=roles))
    after = end_row(register, "user", "eva", LAST).users[0]
    assert [(r.role, r.period) for r in after.roles] == [
        ("jour", None),
        ("ifo", Period(valid_from=START, valid_to=LAST)),
    ]
    assert after.period == Period(valid_from=START, valid_to=LAST)


def test_a_row_ends_on_its_last_day_and_no_earlier_than_it_begins() -> None:
    assert end_row(SOUND, "unit", "all", LAST).units[0].period.valid_to == LAST
    late = replace(SOUND, members=(Member(code="2280", joined=NEW_YEAR),))
    assert refused(lambda: end_row(late, "member", "2280", LAST)) == ("edit.before-start", "since")
    assert refused(lambda: end_row(SOUND, "unit", "none", LAST)) == ("edit.no-row", "since")
    assert refused(lambda: end_row(SOUND, "unit", "all", date(2026, 1, 31))) == ("edit.no-row", "since")
    assert refused(lambda: end_row(SOUND, "agreement", "", LAST)) == ("edit.no-end", "table")


def test_what_was_never_right_is_dropped_but_not_a_board_that_is_in_use() -> None:
    assert drop_row(SOUND, "scope", "2280 disability", START).scopes == ()
    assert refused(lambda: drop_row(SOUND, "board", "a", START)) == ("edit.in-use", "row")
    spare = put_row(SOUND, "board", replace(SOUND.boards[0], key="b"))
    assert drop_row(spare, "board", "b", START) == SOUND
    renamed = change_row(SOUND, "board", "a", replace(SOUND.boards[0], name="Nya nämnden"), NEW_YEAR)
    assert len(drop_row(renamed, "board", "a", NEW_YEAR).boards) == 1
    assert refused(lambda: drop_row(SOUND, "agreement", "", START)) == ("edit.no-drop", "table")
    timed = put_row(SOUND, "working_time", WorkingTime())
    assert drop_row(timed, "working_time", "", START) == SOUND


def test_what_there_is_one_of_is_replaced_whole() -> None:
    assert rows_of(SOUND, "forgetting") == ()
    after = put_row(SOUND, "forgetting", Forgetting(days=90))
    assert change_row(after, "forgetting", "", Forgetting(days=30), NEW_YEAR).forgetting == Forgetting(days=30)
    assert rows_of(after, "forgetting") == (Forgetting(days=90),)
    assert name_of("forgetting", Forgetting(days=1)) == ""
    agreement = replace(SOUND.agreement, version="2.0")
    assert put_row(SOUND, "agreement", agreement).agreement == agreement


def test_two_rows_of_one_name_on_the_same_days_are_refused() -> None:
    assert refused(lambda: put_row(SOUND, "unit", UNIT)) == ("edit.overlap", "valid_from")
    assert refused(lambda: put_row(SOUND, "decider", SOUND.deciders[0])) == ("edit.overlap", "key")
    overlapping = Scope(municipality="2280", targets=("elderly", "disability"), service="outside")
    assert refused(lambda: put_row(SOUND, "scope", overlapping)) == ("edit.overlap", "valid_from")
    split = change_row(SOUND, "unit", "all", replace(UNIT, name="Ingången"), NEW_YEAR)
    longer = replace(split.units[0], period=Period(valid_from=date(2026, 3, 1), valid_to=NEW_YEAR))
    assert refused(lambda: change_row(split, "unit", "all", longer, START)) == ("edit.overlap", "valid_from")


def test_a_key_never_changes_but_the_key_of_a_cost_does() -> None:
    assert refused(lambda: change_row(SOUND, "unit", "all", replace(UNIT, key="new"), NEW_YEAR)) == ("edit.key", "key")
    cost = Cost(name="Jouren", base="år", key="equal")
    register = put_row(SOUND, "cost", cost)
    assert (
        change_row(register, "cost", "Jouren", replace(cost, key="per-capita"), NEW_YEAR).costs[1].key == "per-capita"
    )


WRONG = (
    ("unit", replace(UNIT, key=" "), "edit.empty", "key"),
    ("unit", replace(UNIT, key="b", name=""), "edit.empty", "name"),
    ("unit", replace(UNIT, key="b", phone="ring mig"), "edit.phone", "phone"),
    ("unit", replace(UNIT, key="b", opens="8"), "edit.hour", "opens"),
    ("unit", replace(UNIT, key="b", board="x"), "edit.unknown-board", "board"),
    ("board", replace(SOUND.boards[0], key="b", kind="committee", parent="x"), "edit.unknown-board", "parent"),
    (
        "escalation",
        Escalation(subject="x", steps=(EscalationStep(who="A", after_minutes=0),)),
        "edit.unknown-subject",
        "for",
    ),
    (
        "escalation",
        Escalation(subject="a", steps=(EscalationStep(who="A", after_minutes=0, phone="x"),)),
        "edit.phone",
        "phone",
    ),
    ("calendar_day", CalendarDay(day=START, state="closed", unit="x"), "edit.unknown-unit", "unit"),
    ("user", User(key="u", name="U", roles=(UserRole(role="reviewer", board="x"),)), "edit.unknown-board", "roles"),
    ("cost", Cost(name="c", base="b", key="percent", shares=(("2280", 60), ("2281", 41))), "edit.shares", "shares"),
)


@pytest.mark.parametrize(("table", "row", "code", "field"), WRONG)
def test_a_row_that_cannot_be_meant_is_refused_with_its_field(table: str, row: object, code: str, field: str) -> None:
    assert refused(lambda: put_row(SOUND, table, row)) == (code, field)


def test_a_board_is_not_its_own_parent() -> None:
    own = replace(SOUND.boards[0], kind="committee", parent="a")
    assert refused(lambda: change_row(SOUND, "board", "a", own, NEW_YEAR)) == ("edit.own-parent", "parent")


RIGHT = (
    ("agreement_version", AgreementVersion(version="2.0", valid_from=NEW_YEAR)),
    ("delegation", Delegation(board="a", provision="SoL 12:1 x", period=ALWAYS)),
    ("contact", Contact(key="c", function="police", name="RLC", phone="+46 70-174 06 05")),
    ("resource", Resource(key="r", kind="hotel", name="Hotellet")),
    ("calendar_day", CalendarDay(day=START, state="closed")),
    ("escalation", Escalation(subject="*", steps=(EscalationStep(who="A", after_minutes=0),))),
    ("on_call", OnCall(name="Chefen", phone="070-174 06 50")),
    ("code", Code(list="callers", code="x", sv="X", en="X")),
    ("cost", Cost(name="c", base="b", key="percent", shares=(("2280", 60), ("2281", 40)))),
    ("kpi", Kpi(name="k", unit="%")),
    ("person_role", PersonRole(person="p", title="chef", municipality="2280")),
)


@pytest.mark.parametrize(("table", "row"), RIGHT)
def test_every_table_takes_a_row_finds_it_again_and_gives_it_up(table: str, row: object) -> None:
    after = put_row(SOUND, table, row)
    found = row_on(after, table, name_of(table, row), NEW_YEAR if table == "agreement_version" else START)
    assert found == row
    assert drop_row(after, table, name_of(table, row), START) == SOUND


def test_every_table_of_the_register_has_a_shape() -> None:
    fields = {shape.field for shape in SHAPES.values()} | {"agreement", "working_time", "forgetting", "offline"}
    assert fields == set(Register.__dataclass_fields__)


def test_days_of_a_persons_role() -> None:
    role = PersonRole(person="p", title="chef", municipality="2280")
    assert days_of(role) is None
    ended = with_days(role, Period(valid_from=date.min, valid_to=LAST))
    assert (ended.valid_from, ended.valid_to) == (None, LAST)
    assert days_of(ended) == Period(valid_from=date.min, valid_to=LAST)
    assert with_days(role, ALWAYS).valid_from == START


def test_a_row_dated_inside_is_found_on_any_day() -> None:
    version = AgreementVersion(version="2.0", valid_from=NEW_YEAR)
    register = put_row(SOUND, "agreement_version", version)
    assert row_on(register, "agreement_version", "2.0", START) is version


def test_mandates_are_given_and_taken_back_from_a_day_on() -> None:
    given = give_mandate(SOUND, "chair", Mandate(provisions=("LVM 13", "LVU 6"), period=ALWAYS))
    ended = end_mandate(given, "chair", LAST, ("LVM  13",))
    assert ended.deciders[0].mandates == (
        Mandate(provisions=("LVU 6",), period=ALWAYS),
        Mandate(provisions=("LVM 13",), period=Period(valid_from=START, valid_to=LAST)),
    )
    assert [m.period.valid_to for m in end_mandate(given, "chair", LAST).deciders[0].mandates] == [LAST]
    assert refused(lambda: end_mandate(ended, "chair", LAST, ("LVM 13",))) == ("edit.no-mandate", "since")
    assert refused(lambda: end_mandate(given, "chair", LAST, ("LVU 11",))) == ("edit.no-mandate", "since")
    assert refused(lambda: end_mandate(given, "nobody", LAST)) == ("edit.no-row", "row")


def test_a_mandate_that_cannot_be_is_refused() -> None:
    none = Mandate(provisions=(), period=ALWAYS)
    assert refused(lambda: give_mandate(SOUND, "chair", none)) == ("edit.no-provisions", "provisions")
    assert refused(lambda: give_mandate(SOUND, "member", mandate("LVU 6"))) == ("edit.overlap", "valid_from")
    later = give_mandate(SOUND, "member", mandate("LVU 43"))
    assert len(later.deciders[1].mandates) == 2
    post = replace(SOUND, deciders=(replace(SOUND.deciders[0], period=Period(valid_from=START, valid_to=LAST)),))
    for wrong in (mandate("LVU 6"), mandate("LVU 6", until=NEW_YEAR), mandate("LVU 6", since=date(2026, 1, 1))):
        assert refused(lambda wrong=wrong: give_mandate(post, "chair", wrong)) == ("edit.past-post", "valid_to")  # type: ignore[misc]  # bound here
    assert give_mandate(post, "chair", mandate("LVU 6", until=LAST)).deciders[0].mandates
    open_post = replace(SOUND, deciders=(replace(SOUND.deciders[0], period=ALWAYS),))
    assert give_mandate(open_post, "chair", mandate("LVU 6")).deciders[0].mandates


def test_units_of_a_committee_follow_its_board() -> None:
    committee = Board(key="u", municipality="2280", name="Utskottet", kind="committee", parent="a", period=ALWAYS)
    register = put_row(SOUND, "board", committee)
    register = put_row(register, "unit", replace(UNIT, key="b", board="u", period=Period(valid_from=NEW_YEAR)))
    assert isinstance(register.unit("b"), Unit)
    assert refused(lambda: drop_row(register, "board", "u", START)) == ("edit.in-use", "row")
