"""What the status bar says of the road, from trips that came home and trips that did not."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from jourdesk.domain.problems import Problem, Unavailable
from jourdesk.road.courier import Courier, Homecoming
from jourdesk.ui.ops import Ops
from jourdesk.ui.road_status import RoadStatus
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.statusbar import StatusBar
from jourdesk.usecases.ports import Changes
from jourdesk.usecases.sync_once import Trip

AT = datetime(2026, 11, 21, 22, 40, tzinfo=UTC)


def test_unsent_contact_and_trouble_are_said_once_and_changes_reach_the_screens(qtbot: QtBot) -> None:
    unsent = [3]
    shown: list[tuple[Mark, str]] = []
    contacts: list[str] = []
    noticed: list[str] = []
    changed: list[Changes] = []
    with ThreadPoolExecutor(1) as store, ThreadPoolExecutor(1) as road:
        ops = Ops(store)
        status = RoadStatus(ops, lambda: unsent[0])
        status.unsent_changed.connect(lambda mark, words: shown.append((mark, words)))
        status.contact_changed.connect(contacts.append)
        status.noticed.connect(lambda problem: noticed.append(problem.code))
        ops.changed.connect(changed.append)
        outcomes: list[Trip | Problem] = []

        def trip() -> Trip:
            outcome = outcomes.pop(0)
            if isinstance(outcome, Problem):
                raise outcome
            return outcome

        courier = Courier(trip, road, now=lambda: AT, steady_s=lambda: 0.0, chance=lambda: 0.5)
        courier.told.append(status.came_home)
        status.start()
        qtbot.waitUntil(lambda: shown == [(Mark.WAITS, shown[0][1] if shown else "")])
        assert "3" in shown[0][1]
        outcomes += [Unavailable("road.closed"), Unavailable("road.closed")]
        for _ in range(2):
            road.submit(courier.go).result()
        qtbot.waitUntil(lambda: len(contacts) == 3)
        assert noticed == ["road.closed"]
        unsent[0] = 0
        outcomes.append(Trip(changes=Changes.CALLS, troubles={("feed.restored", "jour"): None}))
        road.submit(courier.go).result()
        qtbot.waitUntil(lambda: shown[-1][0] is Mark.DONE)
        assert noticed == ["road.closed", "feed.restored"]
        assert "23.40" in contacts[-1]
        assert changed == [Changes.CALLS]
        ops.close()


def test_a_trip_under_way_is_not_doubled_and_a_poke_brings_the_next_forward() -> None:
    made: list[Homecoming] = []
    clock = [0.0]
    with ThreadPoolExecutor(1) as road:
        courier = Courier(Trip, road, now=lambda: AT, steady_s=lambda: clock[0], chance=lambda: 0.5)
        courier.told.append(made.append)
        courier.tick()
        courier.tick()
        road.submit(lambda: None).result()
        assert len(made) == 1
        courier.tick()
        clock[0] = 5
        courier.poke()
        clock[0] = 6.5
        courier.tick()
        road.submit(lambda: None).result()
    assert len(made) == 2


def _told(qtbot: QtBot, *trips: Trip) -> list[tuple[str, float]]:
    with ThreadPoolExecutor(1) as store:
        ops = Ops(store)
        status = RoadStatus(ops, lambda: 0)
        told: list[tuple[str, float]] = []
        status.progress_changed.connect(lambda words, share: told.append((words, share)))
        for trip in trips:
            status.under_way(trip)
        status.came_home(Homecoming(at=AT, trip=trips[-1]))
        qtbot.waitUntil(lambda: bool(told) and not told[-1][0])
        ops.close()
    return told


def test_a_long_trip_tells_the_share_of_what_it_fetches(qtbot: QtBot) -> None:
    told = _told(qtbot, Trip(new=10, left=90_000), Trip(new=22_500, left=67_500), Trip(new=90_000))
    assert [share for _words, share in told] == [0.25, 1.0, -1.0], (
        "a short trip says nothing, and a bar goes when it is over"
    )
    assert "22\N{NARROW NO-BREAK SPACE}500" in told[0][0]
    assert "67\N{NARROW NO-BREAK SPACE}500" in told[0][0]


def test_a_long_trip_tells_the_share_of_what_it_sends(qtbot: QtBot) -> None:
    told = _told(qtbot, Trip(receipted=1_000, unsent=4_000), Trip(receipted=5_000, new=3))
    assert [share for _words, share in told] == [0.2, 1.0, -1.0]
    assert "Skickar" in told[0][0] or "Sending" in told[0][0]


def test_the_bar_of_the_status_line_comes_and_goes_with_its_words(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_progress("Hämtar", 0.25)
    assert bar.gauge.isVisibleTo(bar)
    assert (bar.gauge.share, bar.gauge.text()) == (0.25, "25%")
    bar.set_narrow(True)
    assert not bar.gauge.isVisibleTo(bar)
    bar.set_narrow(False)
    assert bar.gauge.isVisibleTo(bar)
    bar.show_fact("inget nät behövs")
    assert not bar.gauge.isVisibleTo(bar)
