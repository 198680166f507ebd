"""From the jour to the unit and back over a real host: accepted by name, sent back and given to another, asked and answered."""

from __future__ import annotations

from jourdesk.domain import events as e
from jourdesk.domain import handover_events as he
from jourdesk.domain.fold_handover import since_accepted
from jourdesk.domain.handover import Handover
from jourdesk.domain.person import said
from jourdesk.usecases.own_unit import delivered
from jourdesk.usecases.seal_facts import REPLAN
from jourdesk.usecases.share_stream import active_units
from tests.road.conftest import Open
from tests.road.desks import RoadDesk
from tests.road.test_walls import OPENED, confirmed, handed, note, round_of, texts


def begin(jour: RoadDesk) -> None:
    """A contact that the jour hands over to Ånge."""
    jour.write("c1", OPENED, e.PersonStated(person="p1", said=said(name="Alma")), note("ett"))
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"))


def life(desk: RoadDesk, handover: str = "h-ange") -> Handover:
    call = desk.call("c1")
    found = call.handed(handover) if call else None
    assert found is not None
    return found


def reached(desk: RoadDesk, handover: str = "h-ange") -> bool:
    made = life(desk, handover)
    with desk.store.unit(desk.author) as unit:
        return delivered(unit, "c1", made)


def readers_of(desk: RoadDesk) -> set[str]:
    """Who reads the call on, as a desk knows it."""
    return set(active_units(desk.ask(lambda unit: unit.stream_states(("c1",))[0]).sharing))


def test_the_jour_sees_when_the_unit_has_it_and_who_took_it_on(desk: Open) -> None:
    jour, ange = desk("jour-1"), desk("ange-1")
    begin(jour)
    jour.trip()
    assert not reached(jour)
    ange.trip()
    assert reached(ange)
    jour.trip()
    assert reached(jour)
    ange.write("c1", he.HandoverOpened(handover="h-ange", reader="K. Dahl"))
    ange.write("c1", he.HandoverAccepted(handover="h-ange", receiver="K. Dahl", first="Ringer mormor."))
    round_of(ange, jour)
    seen = life(jour)
    assert (seen.state, seen.accepted == life(ange).accepted) == ("accepted", True)
    assert seen.accepted is not None
    assert seen.accepted.receiver == "K. Dahl"


def test_what_is_sent_back_goes_to_another_unit_and_the_first_reads_no_further(desk: Open) -> None:
    jour, other, ange, timra = desk("jour-1"), desk("jour-2"), desk("ange-1"), desk("timra-1")
    begin(jour)
    round_of(jour, other, ange)
    ange.write("c1", he.HandoverReturned(handover="h-ange", reason="Bor i Timrå", suggested="timra"))
    round_of(ange, jour, other)
    assert [life(each).state for each in (jour, other, ange)] == ["returned"] * 3
    assert readers_of(jour) == {"jour"}
    jour.write("c1", note("mellan"))
    jour.write("c1", confirmed("2262", "2262-son"), handed("timra", "2262-son"), note("efter"))
    round_of(jour, timra, ange, other, timra)
    assert texts(ange) == ["ett"]
    assert texts(timra) == texts(jour) == texts(other) == ["ett", "mellan", "efter"]
    assert [life(timra, made).state for made in ("h-ange", "h-timra")] == ["returned", "made"]
    timra.write("c1", he.HandoverAccepted(handover="h-timra", receiver="L. Berg", first=""))
    round_of(timra, jour, ange)
    assert life(jour, "h-timra").state == "accepted"
    assert ange.call("c1") is not None
    assert life(ange).state == "returned"
    assert [each.ask(lambda unit: unit.unsent()) for each in (jour, other, ange, timra)] == [0, 0, 0, 0]
    assert all(each.troubles() == set() for each in (jour, other, ange, timra))
    round_of(jour, other)
    # Once everybody has what she may have, nobody goes on asking.
    assert [each.ask(lambda unit: (unit.asked(9), unit.setting(REPLAN))) for each in (jour, other)] == [((), "")] * 2


def test_the_sealed_place_follows_the_person_to_the_second_unit(desk: Open) -> None:
    jour, ange, timra = desk("jour-1"), desk("ange-1"), desk("timra-1")
    jour.write("c1", OPENED, e.PersonStated(person="p1", said=said(name="Alma", place_sealed=True)))
    jour.write("c1.sealed.p1", e.PlaceSealed(person="p1", place="först"))
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"))
    round_of(jour, ange)
    ange.write("c1", he.HandoverReturned(handover="h-ange", reason="Fel", suggested=""))
    round_of(ange, jour, ange, jour)
    jour.write("c1.sealed.p1", e.PlaceSealed(person="p1", place="sedan"))
    jour.write("c1", confirmed("2262", "2262-son"), handed("timra", "2262-son"))
    round_of(jour, ange, timra)
    assert len(ange.facts("c1.sealed.p1")) == 1
    assert len(timra.facts("c1.sealed.p1")) == 2


def test_the_jour_may_insist_and_the_unit_reads_again(desk: Open) -> None:
    jour, ange = desk("jour-1"), desk("ange-1")
    begin(jour)
    round_of(jour, ange)
    ange.write("c1", he.HandoverReturned(handover="h-ange", reason="Fel", suggested=""))
    round_of(ange, jour, ange, jour)
    jour.write("c1", note("hos jouren"))
    round_of(jour, ange)
    assert texts(ange) == ["ett"]
    again = e.HandoverMade(handover="h-2", persons=("p1",), unit="ange", board="2260-ks", paper="0" * 64, gaps=())
    jour.write("c1", again)
    round_of(jour, ange, jour)
    assert texts(ange) == ["ett", "hos jouren"]
    assert ange.ids("c1") == jour.ids("c1")


def test_a_question_and_its_answer_travel_both_ways(desk: Open) -> None:
    jour, ange = desk("jour-1"), desk("ange-1")
    begin(jour)
    round_of(jour, ange)
    ange.write("c1", he.HandoverAsked(handover="h-ange", question="q1", text="Vem har nyckeln?"))
    round_of(ange, jour)
    assert [q.text for q in life(jour).open_questions] == ["Vem har nyckeln?"]
    jour.write("c1", he.HandoverAnswered(handover="h-ange", question="q1", text="Mormor."))
    round_of(jour, ange)
    assert life(ange).questions[0].answers[0].text == "Mormor."


def test_what_the_jour_wrote_without_a_network_is_new_to_who_had_accepted(desk: Open) -> None:
    jour, ange = desk("jour-1"), desk("ange-1")
    begin(jour)
    round_of(jour, ange)
    jour.write("c1", note("skrivet utan nät"))
    ange.write("c1", he.HandoverAccepted(handover="h-ange", receiver="K. Dahl", first=""))
    round_of(jour, ange, jour)
    for each in (jour, ange):
        call = each.call("c1")
        assert call is not None
        assert [one.ref for one in since_accepted(call, life(each))] == ["skrivet utan nät"]
