"""Which watch stands beside which person of a contact: surely by number, with care by name."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from jourdesk.domain.call import Call
from jourdesk.domain.events import CallOpened, MunicipalityConfirmed, PersonMerged, PersonStated
from jourdesk.domain.fold import fold
from jourdesk.domain.person import said
from jourdesk.domain.watch_match import BIRTH, NAME, NUMBER, matches, same_name
from tests.facts import AT, facts
from tests.unit.watches import SENT, sent, watch


def call(*persons: Mapping[str, object], **more: object) -> Call:
    stated = [
        PersonStated(person=f"p{number}", said=said(**fields))  # type: ignore[arg-type]  # values of a person's fields
        for number, fields in enumerate(persons, 1)
    ]
    found = fold(facts(CallOpened(channel="phone", received=AT, answered_by="S"), *stated, *more.values()))  # type: ignore[arg-type]  # bodies
    assert found is not None
    return found


def by(found: Call, **other: object) -> list[tuple[str, str]]:
    return [(one.person, one.by) for one in matches((watch(sent(**other)),), found)]


@pytest.mark.parametrize("number", ["20110412-2393", "110412-2393", "201104122393", "1104122393"])
def test_the_same_number_however_it_is_typed_is_the_same_person(number: str) -> None:
    assert by(call({"number": number, "name": "Någon Annan"})) == [("p1", NUMBER)]
    assert by(call({"number": number}), name="", municipality="2281") == [("p1", NUMBER)]


def test_another_number_outweighs_the_name() -> None:
    assert by(call({"number": "20110412-2385", "name": SENT.name, "resident": "2260"})) == []


@pytest.mark.parametrize("field", ["resident", "registered", "present", "placed_by"])
def test_the_name_is_enough_only_together_with_the_municipality(field: str) -> None:
    named = {"name": "Leo Bergstrom"}
    assert by(call({**named, field: "2260"})) == [("p1", NAME)]
    assert by(call({**named, field: "2281"})) == []
    assert by(call(named)) == []


def test_the_confirmed_municipality_counts_too() -> None:
    confirmed = MunicipalityConfirmed(
        person="p1", municipality="2260", board="2260-ks", rule="", reason="", proposed="2260"
    )
    assert by(call({"name": "Leo Bergström"}, confirmed=confirmed)) == [("p1", NAME)]


@pytest.mark.parametrize(
    ("born", "number", "watch_number", "watch_born", "found"),
    [
        ("2011-04-12", "", "20110412-2393", "", [BIRTH]),
        ("2012-04-12", "", "20110412-2393", "", []),
        ("", "20110412-2393", "", "2011-04-12", [BIRTH]),
        ("", "20110412-2393", "", "2009-04-12", []),
        ("2011-04-12", "", "", "", [NAME]),
        ("", "", "20110412-2393", "", [NAME]),
        ("2011-04-12", "", "110472-2390", "", [BIRTH]),  # a coordination number: the day is 60 more
        ("2011-04-12", "", "KT-4711", "", [NAME]),  # no number that tells a birth
    ],
)
def test_a_day_of_birth_that_agrees_makes_it_surer_and_one_that_differs_outweighs_the_name(
    born: str, number: str, watch_number: str, watch_born: str, found: list[str]
) -> None:
    about = call({"name": SENT.name, "resident": "2260", "born": born, "number": number})
    assert [sure for _, sure in by(about, number=watch_number, born=watch_born)] == found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Leo Bergström Åkerlund", "leo åkerlund", True),
        ("Kristoffer Öhrn", "Christofer Oern", True),
        ("Maria von Essen", "Essen, Maria", True),
        ("Leo Bergström", "Leo", False),
        ("Leo", "Leo", False),
        ("Leo Bergström", "Lea Nordin", False),
        ("", "", False),
    ],
)
def test_names_agree_in_two_parts_whatever_their_spelling(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_the_surest_stand_first_and_merged_persons_are_not_asked() -> None:
    two = call({"name": SENT.name, "resident": "2260"}, {"number": SENT.number})
    assert by(two) == [("p2", NUMBER), ("p1", NAME)]
    merged = call(
        {"name": SENT.name, "resident": "2260"}, {"number": SENT.number}, into=PersonMerged(person="p1", into="p2")
    )
    assert by(merged) == [("p2", NUMBER)]


def test_a_match_shows_only_its_kind() -> None:
    (found,) = matches((watch(),), call({"number": SENT.number}))
    assert "2393" not in repr(found)
