"""A watch goes to the duty service and comes back ticked; no other unit's desk ever gets it, nor a shift, nor a visit's place."""

from __future__ import annotations

from jourdesk.domain.desk_events import NightHandedOver, VisitBegan
from jourdesk.domain.watch import Watch, watch_in
from jourdesk.domain.watch_events import WatchTicked, WatchUsed, WatchWithdrawn
from tests.facts import AT
from tests.road.conftest import Open
from tests.road.desks import RoadDesk
from tests.unit.watches import HOUR, sent

STREAM = "watch.w1"


def at(desk: RoadDesk) -> Watch | None:
    """The watch as a desk has it."""
    return watch_in(desk.facts(STREAM))


def found(desk: RoadDesk) -> Watch:
    """The watch as a desk has it, which must have it."""
    watch = at(desk)
    assert watch is not None
    return watch


def round_of(*desks: RoadDesk) -> None:
    for desk in (*desks, *desks):
        desk.trip()


def test_the_jour_gets_what_a_unit_watches_and_another_unit_does_not(desk: Open) -> None:
    jour, other, ange, timra = desk("jour-1"), desk("jour-2"), desk("ange-1"), desk("timra-1")
    ange.write(STREAM, sent(unit="ange"))
    round_of(ange, jour, other, timra)
    assert found(jour).now == found(other).now == sent(unit="ange")
    assert timra.facts(STREAM) == ()
    with timra.store.unit(timra.author) as unit:
        assert unit.streams_named("watch.") == ()
    assert {each.ask(lambda unit: unit.unsent()) for each in (ange, jour, other, timra)} == {0}


def test_the_unit_sees_who_of_the_jour_has_ticked_and_used_it_and_still_no_other_unit_does(desk: Open) -> None:
    jour, ange, timra = desk("jour-1"), desk("ange-1"), desk("timra-1")
    ange.write(STREAM, sent(unit="ange"))
    round_of(ange, jour)
    revision = found(jour).revision
    jour.write(STREAM, WatchTicked(worker="Sara", revision=revision), WatchUsed(call="c1", reader="Sara", by="number"))
    round_of(jour, ange, timra)
    assert found(ange).ticked_by("Sara", AT - 10_000 * HOUR) is not None
    assert [one.call for one in found(ange).uses] == ["c1"]
    assert timra.facts(STREAM) == ()
    assert jour.troubles() == ange.troubles() == timra.troubles() == set()


def test_what_two_wrote_without_a_road_adds_up_to_the_same_watch_on_every_desk(desk: Open) -> None:
    jour, other, ange = desk("jour-1"), desk("jour-2"), desk("ange-1")
    ange.write(STREAM, sent(unit="ange"))
    round_of(ange, jour, other)
    ange.write(STREAM, sent(unit="ange", plan="Ring mamman."))
    jour.write(STREAM, WatchTicked(worker="Sara", revision=found(jour).revision))
    ange.write(STREAM, WatchWithdrawn(reason="Leo är hemma"))
    round_of(jour, ange, other, jour)
    assert found(jour) == found(ange) == found(other)
    assert found(jour).withdrawn == "Leo är hemma"
    # The tick was of the first text: it counts for no other.
    assert found(jour).ticked_by("Sara", AT - 10_000 * HOUR) is None


def test_neither_a_visits_place_nor_a_nights_words_leave_the_duty_service(desk: Open) -> None:
    jour, other, ange, timra = desk("jour-1"), desk("jour-2"), desk("ange-1"), desk("timra-1")
    jour.write("shifts", VisitBegan(visit="v1", worker="Sara", place="Storgatan 3", due=AT + HOUR))
    jour.write("shifts", NightHandedOver(note="Ring jourhemmet.", calls=()))
    round_of(jour, other, ange, timra)
    assert [type(fact.body).__name__ for fact in other.facts("shifts")] == ["VisitBegan", "NightHandedOver"]
    assert ange.facts("shifts") == timra.facts("shifts") == ()


def test_what_the_jour_writes_for_a_unit_that_rang_is_read_and_changed_there_and_nowhere_else(desk: Open) -> None:
    jour, other, ange, timra = desk("jour-1"), desk("jour-2"), desk("ange-1"), desk("timra-1")
    jour.write(STREAM, sent(unit="ange"))
    round_of(jour, other, ange, timra)
    assert found(ange).now == found(other).now == sent(unit="ange")
    other.write(STREAM, WatchTicked(worker="Sara", revision=found(other).revision))
    ange.write(STREAM, sent(unit="ange", plan="Ring mamman."))
    round_of(other, ange, jour, timra)
    assert found(jour) == found(other) == found(ange)
    assert found(jour).now.plan == "Ring mamman."
    assert timra.facts(STREAM) == ()
    assert {each.ask(lambda unit: unit.unsent()) for each in (ange, jour, other, timra)} == {0}
    assert jour.troubles() == ange.troubles() == other.troubles() == set()


def test_what_a_unit_writes_in_another_units_name_goes_no_further_than_the_jour(desk: Open) -> None:
    jour, ange, timra = desk("jour-1"), desk("ange-1"), desk("timra-1")
    timra.write(STREAM, sent(unit="ange"))
    round_of(timra, jour, ange)
    jour.write(STREAM, WatchTicked(worker="Sara", revision=found(jour).revision))
    round_of(jour, ange, timra)
    assert found(timra).now == found(jour).now
    assert ange.facts(STREAM) == ()


def test_a_unit_that_is_in_no_register_is_let_into_no_watch(desk: Open) -> None:
    jour, timra = desk("jour-1"), desk("timra-1")
    jour.write(STREAM, sent(unit="timra"))
    round_of(jour, timra)
    assert timra.facts(STREAM) == ()
