"""A long backlog: while the host works on one load the next is sealed; wherever it is cut, nothing is lost or sent twice."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest

from jourdesk.domain import events as e
from jourdesk.domain.problems import Unavailable
from jourdesk.usecases import pack_load, seal_facts
from jourdesk.wire.trip import TripAnswer
from tests.facts import AT
from tests.road.conftest import Open
from tests.road.desks import Between, RoadDesk

T = TypeVar("T")
OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")
CALLS, MOST = 14, 10


@pytest.fixture(autouse=True)
def small_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten facts at a time, so that a night is a backlog."""
    monkeypatch.setattr(seal_facts, "MOST", MOST)


def backlog(desk: RoadDesk) -> list[str]:
    for n in range(CALLS):
        desk.write(f"c{n}", OPENED, e.NoteWritten(note=f"n{n}", voice="caller", text=f"Anteckning {n}"))
    return [fact.id for n in range(CALLS) for fact in desk.facts(f"c{n}")]


def unsealed(desk: RoadDesk) -> int:
    return len(desk.ask(lambda unit: unit.unsealed(1000)))


def test_while_the_host_works_the_next_load_is_sealed_and_all_of_it_arrives_once(desk: Open) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    written, left = backlog(one), []

    with ThreadPoolExecutor(1) as thread:

        def beside(work: Callable[[], T], /) -> Callable[[], T]:
            began = unsealed(one)
            answer = thread.submit(work)

            def wait() -> T:
                left.append((began, unsealed(one)))
                return answer.result()

            return wait

        one.road.beside = beside
        trip = one.trip()
    assert [began - after for began, after in left[:-1]] == [MOST] * (len(left) - 1)
    assert left[-1][1] == 0
    assert (trip.unsent, trip.refused, one.troubles()) == (0, 0, set())
    assert two.trip().new == len(written)
    assert [fact.id for n in range(CALLS) for fact in two.facts(f"c{n}")] == written
    assert two.troubles() == set()


@pytest.mark.parametrize("lost", [1, 2])
def test_what_was_sealed_ahead_of_a_lost_answer_leaves_with_the_next_trip(desk: Open, lost: int) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    written, asked = backlog(one), 0

    def after(answer: TripAnswer) -> TripAnswer:
        nonlocal asked
        asked += 1
        if asked == lost:
            raise Unavailable("road.closed")
        return answer

    between = Between(one.link)
    between.after = after
    one.road.link = between
    with pytest.raises(Unavailable, match=r"road\.closed"):
        one.trip()
    assert unsealed(one) < len(written)
    trip = one.trip()
    assert (trip.unsent, trip.refused, one.troubles()) == (0, 0, set())
    assert two.trip().new == len(written)


def test_a_disk_that_is_full_while_sealing_ahead_waits_for_the_answer_first_and_loses_nothing(
    desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    written, waited = backlog(one), []

    def beside(work: Callable[[], T], /) -> Callable[[], T]:
        answer = work()

        def wait() -> T:
            waited.append(answer)
            return answer

        return wait

    def full(*_: object) -> pack_load.Ahead:
        raise Unavailable("store.full")

    one.road.beside = beside
    with monkeypatch.context() as patch:
        patch.setattr("jourdesk.usecases.sync_once.seal_ahead", full)
        with pytest.raises(Unavailable, match=r"store\.full"):
            one.trip()
    assert len(waited) == 1
    trip = one.trip()
    assert (trip.unsent, trip.refused, one.troubles()) == (0, 0, set())
    assert two.trip().new == len(written)
