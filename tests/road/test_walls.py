"""Who gets what: the duty service and whoever received a person, for as long as she is theirs; sealed places fewer still."""

from __future__ import annotations

from jourdesk.domain import events as e
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.person import said
from tests.facts import AT
from tests.road.conftest import Open
from tests.road.desks import RoadDesk

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")


def note(text: str) -> e.NoteWritten:
    return e.NoteWritten(note=text, voice="caller", text=text)


def confirmed(municipality: str, board: str, person: str = "p1") -> e.MunicipalityConfirmed:
    return e.MunicipalityConfirmed(
        person=person, municipality=municipality, board=board, rule="", reason="därför", proposed=municipality
    )


def handed(unit: str, board: str, person: str = "p1") -> e.HandoverMade:
    return e.HandoverMade(handover=f"h-{unit}", persons=(person,), unit=unit, board=board, paper="0" * 64, gaps=())


def texts(desk: RoadDesk, call: str = "c1") -> list[str]:
    found = desk.call(call)
    return [written.text for written in found.notes] if found else []


def round_of(*desks: RoadDesk) -> None:
    for desk in (*desks, *desks):
        desk.trip()


def test_a_unit_gets_what_was_handed_to_it_from_the_first_word_and_nothing_else(desk: Open) -> None:
    jour, ange, timra = desk("jour-1"), desk("ange-1"), desk("timra-1")
    jour.write("c1", OPENED, e.PersonStated(person="p1", said=said(name="Alma")), note("ett"))
    jour.write("c2", OPENED, note("annat"))
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"))
    round_of(jour, ange, timra)
    assert ange.ids("c1") == jour.ids("c1")
    assert texts(ange) == ["ett"]
    assert (ange.ids("c2"), timra.ids("c1"), timra.ids("c2")) == ([], [], [])
    ange.write("c1", note("mottaget"))
    round_of(ange, jour)
    assert texts(jour) == ["ett", "mottaget"]
    states = jour.ask(lambda unit: unit.statuses("c1"))
    assert states[-1].fetched == ("ange",)
    assert {state.state.value for state in states} == {"receipted"}
    assert jour.troubles() == ange.troubles() == set()


def test_when_the_municipality_was_wrong_the_old_unit_sees_that_it_moved_and_nothing_after(desk: Open) -> None:
    jour, ange, timra = desk("jour-1"), desk("ange-1"), desk("timra-1")
    jour.write("c1", OPENED, e.PersonStated(person="p1", said=said(name="Alma")), note("ett"))
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"))
    round_of(jour, ange)
    jour.write("c1", note("före"), confirmed("2262", "2262-son"), note("efter"), handed("timra", "2262-son"))
    jour.write("c1", note("sedan"))
    round_of(jour, ange, timra)
    assert texts(ange) == ["ett", "före"]
    moved = ange.call("c1")
    assert moved is not None
    assert (moved.assignments[-1].municipality, moved.board) == ("2262", "2262-son")
    assert texts(timra) == texts(jour) == ["ett", "före", "efter", "sedan"]
    assert timra.ids("c1") == jour.ids("c1")
    assert jour.troubles() == timra.troubles() == ange.troubles() == set()


def test_a_desk_that_was_offline_while_the_call_moved_loses_nothing(desk: Open) -> None:
    jour, other, ange, timra = desk("jour-1"), desk("jour-2"), desk("ange-1"), desk("timra-1")
    jour.write("c1", OPENED, e.PersonStated(person="p1", said=said(name="Alma")), note("ett"))
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"))
    round_of(jour, other, ange)
    other.write("c1", note("skrivet utan nät"))
    ange.write("c1", note("också utan nät"))
    jour.write("c1", confirmed("2262", "2262-son"), handed("timra", "2262-son"), note("efter"))
    jour.trip()
    round_of(other, timra, ange, jour, other, timra)
    assert {"skrivet utan nät", "också utan nät", "efter"} <= set(texts(timra))
    assert timra.ids("c1") == jour.ids("c1") == other.ids("c1")
    assert "efter" not in texts(ange)
    moved = ange.call("c1")
    assert moved is not None
    assert moved.board == "2262-son"
    assert [each.ask(lambda unit: unit.unsent()) for each in (jour, other, ange, timra)] == [0, 0, 0, 0]


def test_what_the_wrong_unit_never_fetched_is_taken_back(desk: Open) -> None:
    jour, ange, timra = desk("jour-1"), desk("ange-1"), desk("timra-1")
    jour.write("c1", OPENED, e.PersonStated(person="p1", said=said(name="Alma")), note("ett"))
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"))
    jour.trip()
    jour.write("c1", confirmed("2262", "2262-son"), handed("timra", "2262-son"))
    round_of(jour, ange, timra)
    assert ange.ids("c1") == []
    assert timra.ids("c1") == jour.ids("c1")


def test_a_sealed_place_is_read_by_who_received_that_person_only(desk: Open) -> None:
    jour, ange, timra = desk("jour-1"), desk("ange-1"), desk("timra-1")
    for ref in ("p1", "p2"):
        jour.write("c1", OPENED, e.PersonStated(person=ref, said=said(name=ref, place_sealed=True)))
        jour.write(f"c1.sealed.{ref}", e.PlaceSealed(person=ref, place=f"hemligt {ref}"))
    jour.trip()
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"))
    jour.write("c1", confirmed("2262", "2262-son", "p2"), handed("timra", "2262-son", "p2"))
    round_of(jour, ange, timra)
    assert len(ange.facts("c1.sealed.p1")) == len(timra.facts("c1.sealed.p2")) == 1
    assert ange.facts("c1.sealed.p2") == timra.facts("c1.sealed.p1") == ()
    assert ange.ids("c1") == timra.ids("c1") == jour.ids("c1")


def test_each_board_has_an_access_log_of_its_own(desk: Open) -> None:
    jour, ange, timra = desk("jour-1"), desk("ange-1"), desk("timra-1")
    jour.write("access.2260-ks", RecordOpened(call="c1", reader="S. Wallin", purpose="list"))
    jour.write("access.unassigned", RecordOpened(call="c2", reader="S. Wallin", purpose="list"))
    round_of(jour, ange, timra)
    assert ange.ids("access.2260-ks") == jour.ids("access.2260-ks")
    assert ange.ids("access.unassigned") == timra.ids("access.2260-ks") == []
