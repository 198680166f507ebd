"""Who must not be told: it stands until somebody lifts it with a reason, and other words for the same person do not help."""

from __future__ import annotations

import pytest

from jourdesk.domain import events as e
from jourdesk.domain.call import Call
from jourdesk.domain.disclosure import barring, is_party, must_not, parties, same_party, told
from jourdesk.domain.fold import fold
from jourdesk.domain.person import said
from tests.facts import AT, facts

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")
NAMES = {
    "girl": "Flicka",
    "mother": "Mamma",
    "father": "Pappa",
    "guardian": "Vårdnadshavare",
    "neighbour": "Granne",
    "child": "Barn",
    "youth": "Ungdom",
    "boy": "Pojke",
    "woman": "Kvinna",
    "man": "Man",
}


def roles(code: str) -> str:
    return NAMES[code]


def stated(ref: str, role: str, name: str = "") -> e.PersonStated:
    return e.PersonStated(person=ref, said=said(role=role, name=name))


FAMILY = (
    stated("p1", "girl", "Ella Ekvret"),
    stated("m", "mother", "Lina Ekvret"),
    stated("f", "father", "Robin Ekvret"),
    stated("g", "neighbour"),
    stated("x", "", ""),
)


def line(party: str, told: str = "must-not", *, about: str = "p1", despite: str = "") -> e.PartyInformed:
    return e.PartyInformed(about=about, party=party, told=told, what="Var hon är", ground="OSL 26:2", despite=despite)


def call(*bodies: e.Body) -> Call:
    folded = fold(facts(OPENED, *FAMILY, *bodies))
    assert folded is not None
    return folded


def test_whoever_must_not_be_told_is_named_once_with_the_newest_wording() -> None:
    named = must_not(call(line("Pappan"), line("pappan", about="p1"), line("Skolan", "told"), line("Granne")))
    assert [(barred.party, barred.about, barred.ground) for barred in named] == [
        ("pappan", "p1", "OSL 26:2"),
        ("Granne", "p1", "OSL 26:2"),
    ]


def test_being_told_once_by_mistake_lifts_nothing() -> None:
    assert parties(must_not(call(line("Pappan"), line("Pappan", "told")))) == ("Pappan",)


def test_only_a_written_reason_lifts_it_and_only_for_the_person_it_is_about() -> None:
    silent = call(line("Pappan"), line("Pappan", "not-told", despite="  "))
    assert parties(must_not(silent)) == ("Pappan",)
    lifted = call(line("Pappan"), line("PAPPAN", "not-told", despite="Utredd, ingen fara."))
    assert must_not(lifted) == ()
    other = call(line("Pappan"), line("Pappan", "not-told", about="m", despite="Utredd."))
    assert parties(must_not(other)) == ("Pappan",)
    assert must_not(call(line("Pappan", "not-told", despite="Utredd."))) == ()


def test_what_was_lifted_may_be_forbidden_again() -> None:
    again = call(line("Pappan"), line("Pappan", "not-told", despite="Utredd."), line("Pappan"))
    assert parties(must_not(again)) == ("Pappan",)


@pytest.mark.parametrize(
    ("told_party", "about", "forbidden"),
    [
        ("Pappan", "p1", True),
        ("pappa", "p1", True),
        ("Robin Ekvret", "p1", True),
        ("Robin", "p1", True),
        ("Far", "p1", True),
        ("Pappan Robin", "p1", True),
        ("Pappan", "", True),
        ("Pappan", "m", False),
        ("Mamman", "p1", False),
        ("Lina Ekvret", "p1", False),
        ("Skolan", "p1", False),
        ("", "p1", False),
    ],
)
def test_other_words_for_the_father_are_still_the_father(told_party: str, about: str, forbidden: bool) -> None:
    found = barring(call(line("Pappan")), told_party, about, roles)
    assert (found is not None) is forbidden


def test_a_surname_that_several_share_blocks_them_all() -> None:
    barred = call(line("Ekvret"))
    assert all(barring(barred, name, "p1", roles) is not None for name in ("Mamman", "Pappan", "Lina"))
    assert barring(barred, "Grannen", "p1", roles) is None


def test_what_is_forbidden_about_everybody_is_forbidden_about_each() -> None:
    for about in ("p1", "m", ""):
        found = barring(call(line("Pappan", about="")), "Robin", about, roles)
        assert found is not None
        assert found.party == "Pappan"


def test_a_child_merged_into_another_is_no_party_of_its_own() -> None:
    merged = call(line("Robin"), e.PersonMerged(person="f", into="g"))
    assert barring(merged, "Pappan", "p1", roles) is None
    assert same_party(merged, "robin", "Robin!", roles)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Mamman", True),
        ("Ella", True),
        ("Vårdnadshavaren", True),
        ("modern", True),
        ("Barnet", True),
        ("Grannen", False),
        ("Skolan", False),
        ("Mamman och skolan", False),
        ("", False),
    ],
)
def test_a_party_is_one_of_the_family_or_somebody_by_a_role_only_a_party_has(text: str, party: bool) -> None:
    assert is_party(call(), text, frozenset({"p1", "m"}), roles) is party


def test_only_what_was_told_stands_in_the_note_of_disclosure() -> None:
    listed = told(call(line("Mamman", "told"), line("Pappan"), line("Skolan", "not-told"), line("Polisen", "told")))
    assert [entry.party for entry in listed] == ["Mamman", "Polisen"]


def test_a_party_that_must_not_be_told_about_two_children_is_named_once() -> None:
    both = must_not(call(line("Pappan"), line("Grannen"), line("Pappan", about="")))
    assert len(both) == 3
    assert parties(both) == ("Pappan", "Grannen")


def test_who_must_not_know_never_shows_in_a_repr() -> None:
    (barred,) = must_not(call(line("Robin Ekvret")))
    assert repr(barred) == "Barred(p1)"
