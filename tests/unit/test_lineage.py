"""What a fact had seen when it was written: by its parents, never by a clock."""

from dataclasses import replace

from jourdesk.domain import events as e
from jourdesk.domain.call import Call
from jourdesk.domain.fact import Author, Fact, HybridTime
from jourdesk.domain.fold import fold
from jourdesk.domain.lineage import Lineage, ends_of
from jourdesk.domain.person import said
from tests.facts import AT, WALLIN, facts

OTHER = replace(WALLIN, by="J. Hedlid", desk="desk-2")
OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")


def fact(name: str, *parents: str, author: Author = WALLIN, number: int = 1, body: e.Body = OPENED) -> Fact:
    (made,) = facts(body, author=author)
    return replace(made, id=name, parents=parents, number=number, at=HybridTime(number))


def folded(*made: Fact) -> Call:
    call = fold(made)
    assert call is not None
    return call


def test_the_ends_are_the_facts_that_nothing_follows() -> None:
    row = (fact("a"), fact("b", "a", number=2), fact("c", "a", author=OTHER), fact("d", "b", number=3))
    assert ends_of(row) == ("c", "d")
    assert ends_of((*row, fact("e", "c", "d", number=4))) == ("e",)
    assert ends_of(()) == ()


def test_a_parent_that_comes_after_its_child_is_no_end() -> None:
    assert ends_of((fact("b", "a", number=2), fact("a"))) == ("b",)


def test_a_fact_has_seen_its_parents_theirs_and_what_its_own_desk_wrote_but_not_what_was_written_beside_it() -> None:
    lineage = Lineage()
    for one in (
        fact("a"),
        fact("b", "a", number=2),
        fact("c", "a", author=OTHER),
        fact("d", "b", "c", author=OTHER, number=2),
    ):
        lineage.add(one)
    assert lineage.saw("d", "a")
    assert lineage.saw("d", "b")
    assert not lineage.saw("b", "c")
    assert not lineage.saw("c", "b")


def described(name: str, *parents: str, author: Author = WALLIN, number: int, category: str) -> Fact:
    return fact(name, *parents, author=author, number=number, body=e.CallDescribed(said=said(category=category)))


def test_what_two_desks_said_differently_without_seeing_each_other_stands_side_by_side_until_somebody_picks() -> None:
    row = (
        fact("a"),
        described("b", "a", number=2, category="child"),
        described("c", "a", author=OTHER, number=1, category="adult"),
    )
    (conflict,) = folded(*row).conflicts
    assert conflict.field == "category"
    assert [(one.value, one.by) for one in conflict.said] == [("child", "S. Wallin"), ("adult", "J. Hedlid")]
    picked = described("d", "b", "c", author=OTHER, number=2, category="child")
    assert folded(*row, picked).conflicts == ()


def test_two_desks_that_say_the_same_are_not_in_conflict() -> None:
    row = (
        fact("a"),
        described("b", "a", number=2, category="child"),
        described("c", "a", author=OTHER, number=1, category="child"),
    )
    assert folded(*row).conflicts == ()


def test_two_ages_of_one_person_stand_side_by_side() -> None:
    row = (
        fact("a"),
        fact("b", "a", number=2, body=e.PersonStated(person="p", said=said(age=4))),
        fact("c", "b", number=3, body=e.PersonStated(person="p", said=said(age=5))),
        fact("d", "b", author=OTHER, body=e.PersonStated(person="p", said=said(age=6))),
    )
    (conflict,) = folded(*row).person("p").conflicts
    assert (conflict.field, [one.value for one in conflict.said]) == ("age", [5, 6])
