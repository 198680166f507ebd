"""Placements: what adds up of them, what counts as taken, and whose place is secret."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from jourdesk.domain import events as e
from jourdesk.domain import placement_events as pe
from jourdesk.domain.call import Call
from jourdesk.domain.fold import fold
from jourdesk.domain.fold_placement import is_secret, placements_of
from jourdesk.domain.page import PlacementLine
from jourdesk.domain.person import said
from jourdesk.domain.placement import taken_here
from tests.facts import AT, WALLIN, facts

HOUR = timedelta(hours=1)
OPENED = e.CallOpened(channel="phone", received=AT, answered_by=WALLIN.by)
CHILD = e.PersonStated(person="p1", said=said(age=8))
SECRET = "Hemliga vägen 7"


def made(key: str = "f1", person: str = "p1", **more: object) -> pe.PlacementMade:
    first = pe.PlacementMade(
        placement=key, person=person, resource="berg", kind="emergency-home", begins=AT, decision="d1", note=SECRET
    )
    return replace(first, **more)  # type: ignore[arg-type]


def ended(key: str = "f1", reason: str = "Hämtad av mormor") -> pe.PlacementEnded:
    return pe.PlacementEnded(placement=key, ended=AT + HOUR, reason=reason)


def folded(*bodies: e.Body) -> Call:
    call = fold(facts(OPENED, CHILD, *bodies))
    assert call is not None
    return call


def test_a_placement_runs_until_it_is_ended_and_the_end_says_why() -> None:
    (running,) = folded(made()).placements
    assert (running.runs, running.resource, running.begins, running.by) == (True, "berg", AT, WALLIN.by)
    (over,) = folded(made(), ended()).placements
    assert not over.runs
    assert [(end.ended, end.reason, end.by) for end in over.ends] == [(AT + HOUR, "Hämtad av mormor", WALLIN.by)]


def test_a_placement_marked_as_wrong_is_still_read_with_its_reason() -> None:
    (wrong,) = folded(made(), pe.PlacementVoided(placement="f1", reason="felaktigt införd")).placements
    assert (wrong.runs, wrong.void, wrong.void_by, wrong.note) == (False, "felaktigt införd", WALLIN.by, SECRET)


def test_what_two_desks_wrote_of_the_same_child_stands_beside_each_other() -> None:
    call = folded(made("f1"), made("f2", resource="hotel"), ended("f2"), ended("f2", "Flyttad"))
    assert [(one.resource, one.runs) for one in call.placements] == [("berg", True), ("hotel", False)]
    assert [end.reason for end in call.placements[1].ends] == ["Hämtad av mormor", "Flyttad"]


def test_what_was_placed_under_another_name_is_that_of_whom_she_was_found_to_be() -> None:
    other = e.PersonStated(person="p2", said=said(role="unknown"))
    call = folded(other, made("f1", "p2"), e.PersonMerged(person="p2", into="p1"))
    assert [one.id for one in placements_of(call, "p1")] == ["f1"]
    assert placements_of(folded(other, made("f1", "p2")), "p1") == ()


def test_the_place_of_a_sealed_or_protected_person_is_secret_also_under_the_name_that_was_merged() -> None:
    assert not is_secret(folded(), "p1")
    assert is_secret(folded(e.PersonStated(person="p1", said=said(place_sealed=True))), "p1")
    assert is_secret(folded(e.PersonStated(person="p1", said=said(protected="marking"))), "p1")
    sealed = e.PersonStated(person="p2", said=said(place_sealed=True))
    assert is_secret(folded(sealed, e.PersonMerged(person="p2", into="p1")), "p1")
    assert not is_secret(folded(sealed), "p1")


def test_a_place_counts_as_taken_until_somebody_there_has_counted_it() -> None:
    later = made("f2", begins=AT + HOUR)
    placements = folded(made(), later, made("f3", resource="hotel"), made("f4"), ended("f4")).placements
    assert taken_here(placements, "berg", None) == 2
    assert taken_here(placements, "berg", AT - HOUR) == 2
    assert taken_here(placements, "berg", AT) == 0, "the home knew of both: one lay there, one was written before"
    begun_before = folded(made(begins=AT - HOUR)).placements
    assert taken_here(begun_before, "berg", AT - HOUR / 2) == 0
    assert taken_here(placements, "ås", None) == 0


def test_a_home_that_says_its_kind_in_its_name_says_it_once() -> None:
    (placement,) = folded(made()).placements

    def where(name: str) -> tuple[str, ...]:
        line = PlacementLine(
            placement=placement, kind="jourhem", name=name, phone="", sealed=False, provision="", note="", gaps=()
        )
        return line.where

    assert (where("Jourhem Åkern"), where("Familjen Berg")) == (("Jourhem Åkern",), ("jourhem", "Familjen Berg"))
    assert where("") == ("jourhem",)


def test_no_placement_shows_what_it_holds() -> None:
    (one,) = folded(made(), ended(reason=SECRET)).placements
    assert (repr(one), repr(one.ends[0])) == ("Placement(f1)", "PlacementEnd(…)")
    assert SECRET not in repr(made()) + repr(ended(reason=SECRET))


def test_what_was_placed_after_the_handover_is_something_new_about_that_person() -> None:
    handed = e.HandoverMade(handover="h1", persons=("p1",), unit="barn", board="sn", paper="ab" * 32, gaps=())
    wrong = pe.PlacementVoided(placement="f1", reason="felaktigt införd")
    lost = pe.PlacementEnded(placement="nowhere", ended=AT, reason="x")
    call = folded(handed, made(), ended(), wrong, lost)
    assert [(one.kind, one.about, one.ref) for one in call.addenda] == [
        ("placement", "p1", "f1"),
        ("placement-ended", "p1", "f1"),
        ("placement-voided", "p1", "f1"),
        ("placement-ended", "", "nowhere"),
    ]
