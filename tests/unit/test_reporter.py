"""Who reported is kept apart from the call, and comes back only when somebody says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jourdesk.domain import events as e
from jourdesk.domain import reporter as r
from jourdesk.domain.call import Caller
from jourdesk.domain.fact import Author
from jourdesk.domain.fold import fold
from jourdesk.domain.person import said
from jourdesk.domain.reporter_events import CallerSealed, CallerShared
from jourdesk.domain.secrecy import caller_stream, readers
from jourdesk.wire.register_toml import read_register
from tests.facts import AT, facts
from tests.road.desks import REGISTER

NOBODY = r.Reporter()
BRITT = {"name": "Britt Granlund", "phone": "070-174 06 05"}


@pytest.mark.parametrize(
    ("caller", "kept_apart"),
    [
        (Caller(), True),
        (Caller(code="public"), True),
        (Caller(code="relative"), True),
        (Caller(code="unknown"), True),
        (Caller(code="police"), False),
        (Caller(code="school"), False),
        (Caller(code="child"), False),
        (Caller(code="guardian"), False),
        (Caller(code="police", protected=True), True),
        (Caller(code="public", protected=False), False),
    ],
)
def test_private_reporters_are_protected_unless_somebody_says_otherwise(caller: Caller, kept_apart: bool) -> None:
    assert r.protects(caller) is kept_apart


def test_a_private_reporters_name_goes_behind_the_seal_and_what_she_is_stays_in_the_call() -> None:
    parted = r.part(said(code="public", wants_feedback=False, relation="granne", **BRITT), Caller(), NOBODY)
    assert dict(parted.sealed) == {**BRITT, "relation": "granne"}
    assert dict(parted.told) == {"code": "public", "wants_feedback": False, "protected": True, "sealed": True}
    assert "Britt" not in repr(parted)


def test_an_official_is_no_secret() -> None:
    spoken = said(code="police", name="Polisen, yttre befäl", feedback_to="Polisen")
    assert r.part(spoken, Caller(), NOBODY) == r.Parted(told=spoken)


def test_nothing_is_sealed_while_nothing_is_said_of_who_she_is() -> None:
    assert r.part(said(code="public"), Caller(), NOBODY) == r.Parted(told=said(code="public"))


def test_an_anonymous_reporters_name_is_written_nowhere() -> None:
    parted = r.part(said(code="public", anonymous=True, relation="granne", **BRITT), Caller(), NOBODY)
    assert dict(parted.sealed) == {"relation": "granne"}
    assert dict(parted.told) == {"anonymous": True, "code": "public", "protected": True, "sealed": True}
    assert r.part(said(anonymous=True, **BRITT), Caller(), NOBODY) == r.Parted(told=said(anonymous=True))
    again = r.part(
        said(anonymous=True), Caller(sealed=True, protected=True), r.Reporter(name=BRITT["name"], phone=BRITT["phone"])
    )
    assert dict(again.sealed) == {"name": "", "phone": ""}
    official = r.part(said(code="police", anonymous=True, name="X"), Caller(), NOBODY)
    assert official == r.Parted(told=said(code="police", anonymous=True))


def test_words_that_stood_in_the_open_move_behind_the_seal_when_she_becomes_protected() -> None:
    before = Caller(code="guardian", name="Britt Granlund", relation="mamma")
    parted = r.part(said(protected=True, relation="granne"), before, NOBODY)
    assert dict(parted.sealed) == {"name": "Britt Granlund", "relation": "granne"}
    assert dict(parted.told) == {"protected": True, "sealed": True, "name": None, "relation": None}


def test_words_come_out_when_somebody_takes_the_protection_away() -> None:
    before = Caller(code="public", protected=True, sealed=True)
    parted = r.part(
        said(protected=False, phone="070-174 06 06"), before, r.Reporter(name=BRITT["name"], phone=BRITT["phone"])
    )
    assert parted.sealed == ()
    told = {"protected": False, "sealed": False, "name": "Britt Granlund", "phone": "070-174 06 06"}
    assert dict(parted.told) == told


def test_a_choice_taken_back_leaves_it_to_the_kind_of_caller() -> None:
    assert r.part(said(protected=None, name="B"), Caller(code="public", protected=False), NOBODY).sealed != ()
    assert r.part(said(code=None, name="B"), Caller(code="police"), NOBODY).sealed != ()


def test_the_sealed_stream_adds_up_and_forgets_what_is_no_word_of_identity() -> None:
    written = facts(
        CallerSealed(said=said(**BRITT)),
        e.NoteVoided(note="n", reason="x"),
        CallerSealed(said=said(phone=None, relation="granne", code="police")),
    )
    found = r.reporter_of(written)
    assert (found.name, found.phone, found.relation, found.feedback_to) == ("Britt Granlund", "", "granne", "")
    assert found.conflicts == ()
    assert "Britt" not in repr(found)


def test_two_desks_that_wrote_different_names_leave_both_standing() -> None:
    other = Author(by="B", typed_by="B", title="x", desk="other")
    (first,) = facts(CallerSealed(said=said(name="Britt")))
    (beside,) = facts(CallerSealed(said=said(name="Gitt")), author=other)
    (conflict,) = r.reporter_of((first, replace(beside, id="other"))).conflicts
    assert [one.value for one in conflict.said] == ["Britt", "Gitt"]


def test_the_fold_knows_that_something_is_sealed_and_who_may_read_it() -> None:
    opened = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")
    sealed = e.CallerStated(said=said(code="public", protected=True, sealed=True))
    call = fold(facts(opened, sealed, CallerShared(shared=True, reason="frågar själv")))
    assert call is not None
    assert (call.caller.sealed, call.caller.protected, call.caller.shared) == (True, True, True)


def test_only_the_duty_service_reads_who_reported_until_somebody_lets_the_receiving_unit_in() -> None:
    opened = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")
    handed = e.HandoverMade(handover="h", persons=("p",), unit="ange", board="2260-ks", paper="", gaps=())
    bodies = (opened, e.PersonStated(person="p", said=()), handed)
    register = read_register(REGISTER, "prov")

    def reading(*more: e.Body) -> tuple[set[str], set[str]]:
        call = fold(facts(*bodies, *more))
        units = ("jour", "ange", "timra")
        found = readers(caller_stream("c1"), call=call, register=register, units=units, home="jour")
        return set(found.wanted), set(found.away)

    assert reading() == ({"jour"}, {"ange"})
    let_in = CallerShared(shared=True, reason="x")
    assert reading(let_in) == ({"jour", "ange"}, set())
    assert reading(let_in, CallerShared(shared=False, reason="")) == ({"jour"}, {"ange"})
