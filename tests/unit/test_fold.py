"""The fold: facts add up to the same call everywhere, and nothing said is lost."""

from datetime import timedelta
from itertools import pairwise

import pytest

from jourdesk.domain import events as e
from jourdesk.domain.call import Call
from jourdesk.domain.fold import fold
from jourdesk.domain.person import said
from jourdesk.wire.facts import Unknown
from tests.facts import AT, WALLIN, facts

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")


def folded(*bodies: e.Body) -> Call:
    call = fold(facts(OPENED, *bodies))
    assert call is not None
    return call


def test_nothing_is_a_call_before_it_is_opened() -> None:
    assert fold(facts(e.CallEnded(ended=AT))) is None


def test_folding_on_gives_what_folding_whole_gives() -> None:
    whole = facts(
        OPENED,
        e.PersonStated(person="p1", said=said(age=4, role="girl")),
        e.NoteWritten(note="n1", voice="caller", text="Flickan är ensam."),
        e.PersonStated(person="p1", said=said(age=5)),
        e.CallEnded(ended=AT),
    )
    for cut, _ in pairwise(range(len(whole) + 1)):
        assert fold(whole[cut:], fold(whole[:cut])) == fold(whole)


def test_an_earlier_statement_stays_readable_under_the_later_one() -> None:
    person = folded(
        e.PersonStated(person="p1", said=said(age=4)), e.PersonStated(person="p1", said=said(age=5))
    ).person("p1")
    assert person.age == 5
    assert [stated.value for stated in person.history("age")] == [4, 5]
    assert {stated.by for stated in person.stated} == {WALLIN.by}


def test_taking_back_a_statement_makes_the_field_unknown_again() -> None:
    person = folded(
        e.PersonStated(person="p1", said=said(resident="2282", urgent=True)),
        e.PersonStated(person="p1", said=said(resident=None, urgent=None)),
    ).person("p1")
    assert (person.resident, person.urgent) == ("", None)


def test_a_corrected_note_keeps_its_first_text() -> None:
    call = folded(
        e.NoteWritten(note="n1", voice="caller", text="Pojken är fem."),
        e.NoteCorrected(note="n1", text="Pojken är sex.", reason="hörde fel"),
        e.NoteVoided(note="n1", reason="fel samtal"),
    )
    note = call.notes[0]
    assert [version.text for version in note.versions] == ["Pojken är fem.", "Pojken är sex."]
    assert (note.text, note.void) == ("Pojken är sex.", "fel samtal")


def test_a_note_written_late_says_so() -> None:
    late = fold(facts(OPENED, e.NoteWritten(note="n", voice="action", text="x"), at=AT))
    assert late is not None
    assert not late.notes[0].late
    first, second = facts(OPENED, e.NoteWritten(note="n", voice="action", text="x"))
    from dataclasses import replace

    written_later = fold((first, replace(second, written=AT + timedelta(hours=3))))
    assert written_later is not None
    assert written_later.notes[0].late


def test_an_anonymous_caller_has_neither_number_nor_name() -> None:
    caller = folded(
        e.CallerStated(said=said(code="public", phone="070-174 06 05", name="Britt")),
        e.CallerStated(said=said(anonymous=True)),
    ).caller
    assert (caller.anonymous, caller.phone, caller.name) == (True, "", "")


def test_the_board_of_a_call_is_that_of_its_first_assigned_person() -> None:
    def confirmed(municipality: str, board: str) -> e.MunicipalityConfirmed:
        return e.MunicipalityConfirmed(
            person="p1",
            municipality=municipality,
            board=board,
            rule="SoL 29:1",
            reason="Bor där.",
            proposed=municipality,
        )

    person = e.PersonStated(person="p1", said=said(age=4))
    assert folded(person).board == ""
    assert folded(person, confirmed("2282", "2282-sn")).board == "2282-sn"
    moved = folded(person, confirmed("2282", "2282-sn"), confirmed("2283", "2283-ion"))
    assert moved.board == "2283-ion"
    assert len(moved.assignments) == 2


def test_a_merged_person_leaves_the_page_but_not_the_record() -> None:
    call = folded(
        e.PersonStated(person="okand", said=said(age=15)),
        e.PersonStated(person="p1", said=said(name="Ture Fiktiv")),
        e.PersonMerged(person="okand", into="p1"),
    )
    assert [person.ref for person in call.present_persons] == ["p1"]
    assert call.person("okand").merged_into == "p1"
    with pytest.raises(KeyError):
        call.person("nobody")


def test_promises_stand_until_they_are_settled_soonest_first() -> None:
    def promise(name: str, minutes: int) -> e.CallBackPromised:
        return e.CallBackPromised(promise=name, to="grannen", about="", due=AT + timedelta(minutes=minutes))

    call = folded(promise("b", 30), promise("a", 15), e.CallBackSettled(promise="b", outcome="ringt"))
    assert [p.id for p in call.open_promises] == ["a"]
    assert [p.id for p in folded(promise("b", 30), promise("a", 15)).open_promises] == ["a", "b"]


def test_the_newest_answer_to_a_question_counts() -> None:
    def answer(what: str) -> e.RequisiteAnswered:
        return e.RequisiteAnswered(person="p1", provision="LVU 6", requisite="0", answer=what, because="")

    call = folded(answer("unknown"), answer("yes"))
    found = call.answer("p1", "LVU 6", "0")
    assert found is not None
    assert found.answer == "yes"
    assert call.answer("p1", "LVU 6", "1") is None


def test_a_fact_of_a_newer_program_changes_nothing_but_the_count() -> None:
    with_unknown = folded(Unknown(kind="DreamTold", text="{}"))
    assert with_unknown.facts == 2
    assert with_unknown.notes == ()


def test_who_owns_a_clock_is_the_one_named_last() -> None:
    call = folded(
        e.ClockOwned(clock="submit-to-court:d1", owner="Maja"),
        e.ClockOwned(clock="submit-to-court:d1", owner="Karin"),
        e.ClockClosed(clock="submit-to-court:d1", evidence="mål 123-26"),
    )
    assert call.owners == (("submit-to-court:d1", "Karin"),)
    assert call.closed_clocks == (("submit-to-court:d1", "mål 123-26"),)


def test_nothing_personal_shows_in_a_repr() -> None:
    secret = "Hemlighetsson"
    whole = facts(
        OPENED,
        e.CallerStated(said=said(name=secret)),
        e.PersonStated(person="p1", said=said(name=secret)),
        e.NoteWritten(note="n1", voice="caller", text=secret),
    )
    call = fold(whole)
    assert call is not None
    for value in (*whole, *(fact.body for fact in whole), call, call.caller, call.persons[0], call.notes[0]):
        assert secret not in repr(value)
