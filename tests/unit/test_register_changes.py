"""Two registers row by row, changes joined, and versions that replace each other."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from jourdesk.domain.desk_events import NumberReported, PlacesStated, RegisterAdopted
from jourdesk.domain.fact import Fact
from jourdesk.domain.period import Period
from jourdesk.domain.phone_book import NumberKnown, number_known, places_known, reachable_register
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Neighbour, Register
from jourdesk.domain.register_changes import join_changes, row_changes
from jourdesk.domain.register_edit import change_row, drop_row, end_row, put_row
from jourdesk.domain.register_tables import Escalation, EscalationStep, Forgetting, OnCall
from jourdesk.domain.register_versions import Version, common_base, heads, in_conflict, one_before, versions_of
from tests.facts import AT, facts
from tests.unit.rule_world import SOUND, START

NEW_YEAR = date(2027, 1, 1)
LAST = date(2026, 12, 31)
UNIT = SOUND.units[0]
RENAMED = change_row(SOUND, "unit", "all", replace(UNIT, name="Ingången"), NEW_YEAR)
PHONED = change_row(SOUND, "decider", "chair", replace(SOUND.deciders[0], phone="070-174 06 21"), NEW_YEAR)


def acts(old: Register, new: Register) -> list[tuple[str, str, str, date | None]]:
    return [(c.table, c.name, c.act, c.since) for c in row_changes(old, new)]


def test_each_kind_of_change_is_told_as_it_was_made() -> None:
    assert acts(SOUND, SOUND) == []
    assert acts(SOUND, RENAMED) == [("unit", "all", "change", NEW_YEAR)]
    (change,) = row_changes(SOUND, RENAMED)
    assert [(f.field, f.before, f.after) for f in change.fields] == [("name", "Mottagningen", "Ingången")]
    assert acts(SOUND, PHONED) == [("decider", "chair", "change", None)]
    assert acts(SOUND, end_row(SOUND, "unit", "all", LAST)) == [("unit", "all", "end", LAST)]
    assert acts(SOUND, drop_row(SOUND, "unit", "all", START)) == [("unit", "all", "drop", START)]
    assert acts(drop_row(SOUND, "unit", "all", START), SOUND) == [("unit", "all", "put", START)]
    assert acts(SOUND, put_row(SOUND, "forgetting", Forgetting(days=30))) == [("forgetting", "", "put", None)]
    assert acts(RENAMED, SOUND) == [("unit", "all", "change", START), ("unit", "all", "drop", NEW_YEAR)]


def test_a_row_that_gets_its_first_days_is_changed_not_replaced() -> None:
    scope = replace(SOUND.scopes[0], service="outside")
    after = change_row(SOUND, "scope", "2280 disability", scope, NEW_YEAR)
    assert acts(SOUND, after) == [("scope", "2280 disability", "change", NEW_YEAR)]
    dated = replace(SOUND, scopes=(replace(SOUND.scopes[0], period=Period(valid_from=START)),))
    assert acts(SOUND, dated) == [("scope", "2280 disability", "change", START)]
    assert acts(dated, SOUND) == [("scope", "2280 disability", "change", None)]


def test_a_row_that_is_cut_short_and_followed_later_is_ended_and_another_put_in() -> None:
    later = put_row(
        end_row(SOUND, "unit", "all", LAST),
        "unit",
        replace(UNIT, name="Ny", period=Period(valid_from=date(2027, 2, 1))),
    )
    assert acts(SOUND, later) == [("unit", "all", "end", LAST), ("unit", "all", "put", date(2027, 2, 1))]


def test_a_row_that_is_renamed_before_and_after_a_day_is_changed_twice() -> None:
    both = change_row(
        change_row(SOUND, "unit", "all", replace(UNIT, name="A"), START),
        "unit",
        "all",
        replace(UNIT, name="B"),
        NEW_YEAR,
    )
    assert acts(SOUND, both) == [("unit", "all", "change", START), ("unit", "all", "put", NEW_YEAR)]


def test_changes_of_different_rows_are_joined_and_of_one_row_are_not() -> None:
    both = join_changes(SOUND, RENAMED, PHONED)
    assert both == join_changes(SOUND, PHONED, RENAMED)
    assert [u.name for u in both.units] == ["Mottagningen", "Ingången"]
    assert both.decider("chair").phone == "070-174 06 21"  # type: ignore[union-attr]  # it is there
    other = change_row(SOUND, "unit", "all", replace(UNIT, name="Dörren"), NEW_YEAR)
    with pytest.raises(Refused, match=r"register\.same-row") as caught:
        join_changes(SOUND, RENAMED, other)
    assert (caught.value.field, caught.value.values["value"]) == ("unit", "all")
    assert join_changes(SOUND, RENAMED, RENAMED) == RENAMED


def test_what_there_is_one_of_is_joined_too() -> None:
    forgetting = put_row(SOUND, "forgetting", Forgetting(days=30))
    assert join_changes(SOUND, RENAMED, forgetting).forgetting == Forgetting(days=30)
    with pytest.raises(Refused, match=r"register\.same-row") as caught:
        join_changes(SOUND, forgetting, put_row(SOUND, "forgetting", Forgetting(days=60)))
    assert caught.value.values["value"] == "forgetting"


def known(*adopted: tuple[str, tuple[int, ...]]) -> tuple[Version, ...]:
    """Versions with these texts; what they replace is said by place, from 1."""
    bodies = [RegisterAdopted(text=text, replaces=tuple(f"{n:032x}" for n in replaces)) for text, replaces in adopted]
    other = facts(NumberReported(table="contact", row="x", phone="1", works=True, note=""))
    return versions_of((*facts(*bodies, stream="register"), *other))


def texts(versions: tuple[Version, ...]) -> list[str]:
    return [version.text for version in versions]


def test_versions_that_do_not_say_what_they_replace_follow_each_other() -> None:
    versions = known(("a", ()), ("b", ()), ("c", ()))
    assert texts(heads(versions)) == ["c"]
    assert in_conflict(versions) == ()
    assert one_before(versions) == versions[1]


def test_two_versions_of_one_stand_against_each_other_until_one_replaces_both() -> None:
    versions = known(("a", ()), ("b", (1,)), ("c", (1,)))
    assert texts(in_conflict(versions)) == ["b", "c"]
    assert common_base(versions) == versions[0]
    settled = known(("a", ()), ("b", (1,)), ("c", (1,)), ("b", (2, 3)))
    assert in_conflict(settled) == ()
    assert one_before(settled) == settled[2]
    same = known(("a", ()), ("b", (1,)), ("b", (1,)))
    assert in_conflict(same) == ()
    assert len(heads(same)) == 2


def test_versions_without_a_common_beginning_have_no_base() -> None:
    apart = known(("a", (9,)), ("b", (8,)))
    assert common_base(apart) is None
    assert common_base(()) is None
    assert one_before(()) is None
    assert one_before(known(("a", ()))) is None


def test_a_base_is_the_latest_that_all_began_from() -> None:
    versions = known(("a", ()), ("b", (1,)), ("c", (2,)), ("d", (2,)), ("e", (3, 1)))
    assert texts(in_conflict(versions)) == ["d", "e"]
    assert common_base(versions) == versions[1]


def reported(*said: tuple[str, bool, int], table: str = "decider", row: str = "chair") -> tuple[Fact, ...]:
    """Word of a number: the number, whether it works, and how many days later it was said."""
    found: list[Fact] = []
    for phone, works, days in said:
        found += facts(
            NumberReported(table=table, row=row, phone=phone, works=works, note=""), at=AT + timedelta(days=days)
        )
    return tuple(found)


def test_word_of_a_number_counts_in_the_order_it_was_said() -> None:
    known_now = number_known(reported(("1", False, 0), ("1", False, 3)), "decider", "chair", "1")
    assert known_now.wrong_since == date(2026, 11, 21)
    again = number_known(reported(("1", False, 0), ("1", True, 3)), "decider", "chair", "1")
    assert (again.wrong_since, again.verified) == (None, date(2026, 11, 24))
    assert not again.stale(date(2026, 11, 24))
    assert number_known(reported(("2", False, 0)), "decider", "chair", "1") == NumberKnown()
    assert number_known(reported(("1", False, 0), row="x"), "decider", "chair", "1") == NumberKnown()
    later = NumberKnown(verified=date(2026, 12, 1))
    assert number_known(reported(("1", False, 0)), "decider", "chair", "1", later) == later
    assert number_known((), "decider", "chair", "1").stale(START)


def test_nobody_is_reached_on_a_number_that_is_wrong() -> None:
    assert reachable_register(PHONED, ()) is PHONED
    wrong = reachable_register(PHONED, reported(("070-174 06 21", False, 0)))
    assert wrong.deciders[0].phone is None
    right = reachable_register(PHONED, reported(("070-174 06 21", True, 0)))
    assert (right.deciders[0].phone, right.deciders[0].verified) == ("070-174 06 21", date(2026, 11, 21))


def test_places_hold_for_the_night_they_were_heard() -> None:
    said = facts(
        PlacesStated(resource="berg", taken=1, note=""),
        PlacesStated(resource="berg", taken=2, note="Två syskon"),
        PlacesStated(resource="other", taken=5, note=""),
    )
    heard = places_known(said, "berg", AT)
    assert heard is not None
    assert (heard.taken, heard.note, heard.by) == (2, "Två syskon", "S. Wallin")
    assert places_known(said, "berg", AT + timedelta(hours=19)) is None
    assert places_known((), "berg", AT) is None


def test_whom_to_ring_when_nobody_accepts() -> None:
    def chain(subject: str, period: Period | None = None) -> Escalation:
        return Escalation(subject=subject, steps=(EscalationStep(who="A", after_minutes=0),), period=period)

    register = replace(SOUND, escalations=(chain("*"), chain("a"), chain("all", Period(valid_from=NEW_YEAR))))
    assert register.escalation("all", LAST).subject == "a"  # type: ignore[union-attr]  # it is there
    assert register.escalation("all", NEW_YEAR).subject == "all"  # type: ignore[union-attr]  # it is there
    assert register.escalation(None, LAST).subject == "*"  # type: ignore[union-attr]  # it is there
    assert SOUND.escalation("all", LAST) is None


def test_the_municipalitys_own_manager_is_rung_first() -> None:
    ended = Period(valid_from=START, valid_to=LAST)
    rows = (
        OnCall(name="Alla", phone="1"),
        OnCall(name="Andra", phone="1", municipality="2280", order=2),
        OnCall(name="Första", phone="1", municipality="2280"),
        OnCall(name="Grannen", phone="1", municipality="2281"),
        OnCall(name="Slutat", phone="1", municipality="2280", period=ended),
    )
    register = replace(SOUND, on_calls=rows)
    assert [row.name for row in register.managers_on_call("2280", NEW_YEAR)] == ["Första", "Andra", "Alla"]
    assert [row.name for row in register.managers_on_call(None, NEW_YEAR)] == ["Alla"]


def test_a_neighbour_changes_its_number_on_a_day() -> None:
    old = Neighbour(code="2281", jour="Grannens jour", phone="070-174 06 60")
    register = change_row(
        replace(SOUND, neighbours=(old,)), "neighbour", "2281", replace(old, phone="070-174 06 61"), NEW_YEAR
    )
    assert register.neighbour("2281", LAST).phone == "070-174 06 60"  # type: ignore[union-attr]  # it is there
    assert register.neighbour("2281", NEW_YEAR).phone == "070-174 06 61"  # type: ignore[union-attr]  # it is there
    assert register.neighbour("2281").phone == "070-174 06 60"  # type: ignore[union-attr]  # it is there
