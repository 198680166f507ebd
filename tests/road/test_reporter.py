"""Who reported stays with the duty service: nothing of it reaches a receiving unit until somebody lets it in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import inspect, text

from jourdesk.domain import events as e
from jourdesk.domain.person import said
from jourdesk.domain.reporter import reporter_of
from jourdesk.domain.reporter_events import CallerSealed, CallerShared
from jourdesk.domain.secrecy import caller_stream
from jourdesk.host import EmbeddedHost
from jourdesk.road.link import HttpLink
from jourdesk.wire import frames
from jourdesk.wire.trip import TripAnswer
from tests.road.conftest import Open
from tests.road.desks import Between, RoadDesk
from tests.road.test_walls import OPENED, confirmed, handed, note, round_of, texts

NAME = "Britt Granlund"
STREAM = caller_stream("c1")
TOLD = e.CallerStated(said=said(code="public", protected=True, sealed=True))
LET_IN = CallerShared(shared=True, reason="hon vill bli uppringd")
TAKEN_BACK = CallerShared(shared=False, reason="")


def reported(jour: RoadDesk, name: str = NAME) -> None:
    jour.write("c1", OPENED, TOLD, e.PersonStated(person="p1", said=said(name="Alma")), note("ett"))
    jour.write(STREAM, CallerSealed(said=said(name=name, phone="070-174 06 05")))


def name_at(desk: RoadDesk) -> str:
    return reporter_of(desk.facts(STREAM)).name


def all_of(desk: RoadDesk) -> str:
    """Everything that lies in a desk's open store."""
    with desk.file.begin() as connection:
        tables = inspect(connection).get_table_names()
        rows = [connection.execute(text(f'SELECT * FROM "{table}"')).all() for table in tables]
    return " ".join(
        cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)
        for found in rows
        for row in found
        for cell in row
    )


@pytest.fixture
def between(desk: Open, host: EmbeddedHost) -> Callable[[str], tuple[RoadDesk, Between, list[bytes]]]:
    """Opens a desk and writes down every byte that it is given."""

    def opened(name: str) -> tuple[RoadDesk, Between, list[bytes]]:
        plain = desk(name)
        link = plain.link
        assert isinstance(link, HttpLink)
        came: list[bytes] = []
        watched = Between(link)

        def note_down(answer: TripAnswer) -> TripAnswer:
            came.append(frames.write(answer))
            return answer

        watched.after = note_down
        plain.road.link = watched
        return plain, watched, came

    return opened


def test_a_reporters_name_is_nowhere_at_the_unit_that_received_the_call(
    desk: Open, between: Callable[[str], tuple[RoadDesk, Between, list[bytes]]]
) -> None:
    jour, other = desk("jour-1"), desk("jour-2")
    ange, _, came = between("ange-1")
    reported(jour)
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"))
    round_of(jour, other, ange)
    assert texts(ange) == ["ett"]
    received = ange.call("c1")
    assert received is not None
    assert (received.caller.code, received.caller.sealed, received.caller.name) == ("public", True, "")
    assert ange.facts(STREAM) == ()
    assert NAME not in all_of(ange)
    assert came
    assert all(NAME.encode() not in data for data in came)
    # The check itself can fail: at the duty service the name is there, in the open store.
    assert NAME in all_of(jour)
    assert name_at(other) == NAME
    assert jour.troubles() == other.troubles() == ange.troubles() == set()


def test_the_receiving_unit_reads_it_once_it_is_let_in_and_nothing_after_it_is_taken_back(desk: Open) -> None:
    jour, ange = desk("jour-1"), desk("ange-1")
    reported(jour)
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"))
    round_of(jour, ange)
    assert name_at(ange) == ""
    jour.write("c1", LET_IN)
    round_of(jour, ange)
    assert name_at(ange) == NAME
    jour.write("c1", TAKEN_BACK)
    round_of(jour, ange)
    jour.write(STREAM, CallerSealed(said=said(name="Efteråt Rättad")))
    round_of(jour, ange)
    assert name_at(jour) == "Efteråt Rättad"
    assert name_at(ange) == NAME
    assert "Efteråt" not in all_of(ange)
    assert jour.troubles() == ange.troubles() == set()


def test_a_grant_that_was_not_fetched_is_taken_back_whole(desk: Open) -> None:
    jour, ange = desk("jour-1"), desk("ange-1")
    reported(jour)
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"), LET_IN)
    jour.trip()
    jour.write("c1", TAKEN_BACK)
    round_of(jour, ange)
    assert texts(ange) == ["ett"]
    assert NAME not in all_of(ange)


def test_a_reporter_sealed_after_the_handover_is_sealed_all_the_same(desk: Open) -> None:
    jour, ange = desk("jour-1"), desk("ange-1")
    jour.write("c1", OPENED, e.PersonStated(person="p1", said=said(name="Alma")))
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"))
    round_of(jour, ange)
    jour.write("c1", TOLD)
    jour.write(STREAM, CallerSealed(said=said(name=NAME)))
    round_of(jour, ange)
    received = ange.call("c1")
    assert received is not None
    assert received.caller.sealed
    assert NAME not in all_of(ange)


def test_another_municipality_does_not_take_over_who_reported_with_the_call(desk: Open) -> None:
    jour, ange, timra = desk("jour-1"), desk("ange-1"), desk("timra-1")
    reported(jour)
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"), LET_IN)
    round_of(jour, ange)
    jour.write("c1", confirmed("2262", "2262-son"), handed("timra", "2262-son"))
    jour.write(STREAM, CallerSealed(said=said(phone="070-174 06 06")))
    round_of(jour, ange, timra)
    assert name_at(timra) == NAME
    assert "06 06" not in all_of(ange)


def test_two_desks_that_both_sealed_a_name_keep_both_and_either_takes_it_back_from_the_unit(desk: Open) -> None:
    jour, other, ange = desk("jour-1"), desk("jour-2"), desk("ange-1")
    jour.write("c1", OPENED, TOLD, e.PersonStated(person="p1", said=said(name="Alma")))
    round_of(jour, other)
    jour.write(STREAM, CallerSealed(said=said(name=NAME)))
    other.write(STREAM, CallerSealed(said=said(name="Gitt Granlund")))
    round_of(jour, other)
    for each in (jour, other):
        (conflict,) = reporter_of(each.facts(STREAM)).conflicts
        assert {one.value for one in conflict.said} == {NAME, "Gitt Granlund"}
    jour.write(STREAM, CallerSealed(said=said(name=NAME)))
    round_of(jour, other)
    assert [reporter_of(each.facts(STREAM)).conflicts for each in (jour, other)] == [(), ()]
    jour.write("c1", confirmed("2260", "2260-ks"), handed("ange", "2260-ks"), LET_IN)
    round_of(jour, other, ange)
    assert len(ange.facts(STREAM)) == 3
    other.write("c1", TAKEN_BACK)
    round_of(other, jour, ange)
    jour.write(STREAM, CallerSealed(said=said(name="Rättad av ett")))
    other.write(STREAM, CallerSealed(said=said(name="Rättad av två")))
    round_of(jour, other, ange)
    assert "Rättad" not in all_of(ange)
