"""Each answer that lets the desk in is a contact; an empty trip writes it down once an hour and otherwise nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import event

from jourdesk.domain.contact_limit import Moment
from jourdesk.domain.events import CallOpened
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.usecases.contact import CONTACT, read_moment
from jourdesk.usecases.sync_once import LAST
from jourdesk.wire.trip import TripRequest
from tests.road.desks import Between, RoadDesk, World

Open = Callable[..., RoadDesk]
HOUR_MS, DAY_MS = 3_600_000, 86_400_000


def contact(desk: RoadDesk) -> Moment | None:
    return read_moment(desk.ask(lambda unit: unit.setting(CONTACT)))


def wall_of(desk: RoadDesk) -> object:
    found = contact(desk)
    return found.wall if found is not None else None


def writes(desk: RoadDesk, act: Callable[[], object]) -> list[str]:
    """Every statement that writes while something is done."""
    said: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE", "REPLACE")):
            said.append(statement)

    event.listen(desk.file.engine, "before_cursor_execute", hear)
    try:
        act()
    finally:
        event.remove(desk.file.engine, "before_cursor_execute", hear)
    return said


def test_an_empty_trip_writes_nothing_until_an_hour_has_gone(desk: Open, world: World) -> None:
    jour = desk("jour-1")
    jour.trip()
    first = wall_of(jour)
    assert first == world.now()
    world.at_ms += HOUR_MS - 1000
    assert writes(jour, jour.trip) == []
    assert wall_of(jour) == first
    last = jour.ask(lambda unit: unit.setting(LAST))
    world.at_ms += 1000
    (written,) = writes(jour, jour.trip)
    assert "setting" in written
    assert wall_of(jour) == world.now()
    assert jour.ask(lambda unit: unit.setting(LAST)) == last  # it still says when the host last gave something


def test_what_is_sent_is_a_contact_too(desk: Open, world: World) -> None:
    jour = desk("jour-1")
    jour.trip()
    jour.write("c1", CallOpened(channel="phone", received=world.now(), answered_by="P"))
    world.at_ms += 60_000
    jour.trip()
    assert wall_of(jour) == world.now()


def test_a_closed_road_is_no_contact(desk: Open, world: World) -> None:
    jour = desk("jour-1")
    jour.trip()
    before = wall_of(jour)

    def closed(_request: TripRequest) -> TripRequest:
        raise Unavailable("road.closed")

    between = Between(jour.link)
    between.before = closed
    jour.road.link = between
    world.at_ms += DAY_MS
    with pytest.raises(Unavailable, match=r"road\.closed"):
        jour.trip()
    assert wall_of(jour) == before


def test_a_desk_that_is_refused_has_had_no_contact(desk: Open, world: World) -> None:
    jour = desk("jour-1")
    jour.trip()
    before = wall_of(jour)

    def refused(_request: TripRequest) -> TripRequest:
        raise Refused("directory.revoked")

    between = Between(jour.link)
    between.before = refused
    jour.road.link = between
    world.at_ms += DAY_MS
    with pytest.raises(Refused, match=r"directory\.revoked"):
        jour.trip()
    assert wall_of(jour) == before


def test_a_clock_that_is_put_ahead_during_the_contact_gives_no_years(desk: Open, world: World) -> None:
    jour = desk("jour-1")
    jour.road.skew_ms = lambda: jour.link.skew_ms  # type: ignore[attr-defined]  # it is an HttpLink
    jour.skew_ms = 3000 * DAY_MS
    jour.trip()
    found = contact(jour)
    assert found is not None
    assert abs(found.wall - world.now()) < timedelta(minutes=1)
    jour.skew_ms = 0


def test_a_colleague_whose_clock_ran_ahead_does_not_bring_the_limit_nearer(desk: Open, world: World) -> None:
    ahead, jour = desk("jour-2"), desk("jour-1")
    ahead.skew_ms = 700 * DAY_MS
    ahead.write("c1", CallOpened(channel="phone", received=ahead.now(), answered_by="P"))
    ahead.skew_ms = 0
    ahead.trip()
    jour.trip()
    found = contact(jour)
    assert found is not None
    assert (found.wall, found.latest > world.now() + timedelta(days=600)) == (world.now(), True)
