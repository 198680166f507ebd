"""A person as the contact knows her: what may be said of her, how old she is, and when her number is hidden."""

from __future__ import annotations

from datetime import date

import pytest

from jourdesk.domain.person import FIELDS, Person, Stated, check_said, said, state
from jourdesk.domain.problems import Refused
from tests.facts import AT


@pytest.mark.parametrize(
    ("protected", "masked"),
    [("none", False), ("", False), ("marked", True), ("protected-registration", True), ("fictitious", True)],
)
def test_whoever_has_protected_data_is_masked(protected: str, masked: bool) -> None:
    assert Person(ref="p1", protected=protected).masked is masked


def test_the_date_of_birth_counts_before_the_age_that_was_said() -> None:
    person = Person(ref="p1", born="2008-11-22", age=16)
    assert person.birthday() == date(2008, 11, 22)
    assert (person.age_on(date(2026, 11, 21)), person.age_on(date(2026, 11, 22))) == (17, 18)


def test_without_a_date_of_birth_the_age_is_what_was_said_or_unknown() -> None:
    assert Person(ref="p1", age=16).age_on(date(2026, 11, 21)) == 16
    assert Person(ref="p1").age_on(date(2026, 11, 21)) is None
    assert Person(ref="p1").birthday() is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", 4),
        ("age", "fyra"),
        ("age", True),
        ("urgent", "ja"),
        ("guardians", "m1"),
        ("place_sealed", 1),
    ],
)
def test_a_statement_of_the_wrong_kind_is_refused_with_its_field(field: str, value: str | int | bool) -> None:
    with pytest.raises(Refused) as refused:
        check_said(said(**{field: value}))
    assert (refused.value.code, refused.value.field) == ("person.wrong-type", field)


@pytest.mark.parametrize("field", ["shoe_size", "ref", "stated", "merged_into"])
def test_a_field_no_person_has_is_refused(field: str) -> None:
    with pytest.raises(Refused) as refused:
        check_said(said(**{field: "x"}))
    assert (refused.value.code, refused.value.field) == ("person.unknown-field", field)
    assert field not in FIELDS


@pytest.mark.parametrize("born", ["2026-02-29", "29/2 2024", "okänt"])
def test_a_date_of_birth_that_is_no_date_is_refused(born: str) -> None:
    with pytest.raises(Refused) as refused:
        check_said(said(born=born))
    assert (refused.value.code, refused.value.field) == ("person.born", "born")


def test_everything_a_person_has_may_be_said_and_taken_back() -> None:
    check_said(said(name="Ture", age=4, urgent=None, guardians=("m1",), place_sealed=True, born="2024-02-29"))
    check_said(said(name=None, born=None, age=None))
    check_said(said(born=""))


def test_what_a_newer_program_says_of_a_person_is_remembered_but_changes_nothing() -> None:
    stated = state(Person(ref="p1"), said(age=4, shoe_size=24), at=AT, by="S. Wallin", fact="f1")
    assert stated.age == 4
    assert [line.field for line in stated.stated] == ["age", "shoe_size"]
    assert stated.history("age") == (Stated(field="age", value=4, at=AT, by="S. Wallin", fact="f1"),)


def test_a_name_never_shows_by_accident() -> None:
    stated = state(Person(ref="p1"), said(name="Hemlighetsson"), at=AT, by="S. Wallin", fact="f1")
    assert (repr(stated), repr(stated.stated[0])) == ("Person(p1)", "Stated(…)")


@pytest.mark.parametrize(
    ("until", "day", "said_then"),
    [
        ("", date(2030, 1, 1), "Hund i lägenheten"),
        ("2026-11-22", date(2026, 11, 22), "Hund i lägenheten"),
        ("2026-11-22", date(2026, 11, 23), ""),
        ("i vår", date(2030, 1, 1), "Hund i lägenheten"),
    ],
)
def test_a_warning_holds_to_its_last_day_or_for_good(until: str, day: date, said_then: str) -> None:
    assert Person(ref="p1", alert="Hund i lägenheten", alert_until=until).alert_on(day) == said_then
