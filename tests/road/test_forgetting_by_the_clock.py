"""The job that forgets: once a day, one contact at a time, never in anybody's way."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk.jobs.forgetting import Forgetting
from jourdesk.usecases.forget_old import START, Slice, forget_next
from tests.road.forgetting import DAYS, County, call_of, open_county, words_in

AT = START[0] + timedelta(days=9)


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    with open_county(tmp_path) as made:
        yield made


class Thread:
    """A store thread on which nothing happens before it is let."""

    def __init__(self) -> None:
        """Be idle."""
        self.handed: list[tuple[Callable[[], Slice], Callable[[Slice], object], Callable[[object], object]]] = []

    def hand(
        self, look: Callable[[], Slice], then: Callable[[Slice], object], failed: Callable[[object], object]
    ) -> None:
        """Take work."""
        self.handed.append((look, then, failed))

    def go(self) -> Slice:
        """Do the oldest piece of work."""
        look, then, _ = self.handed.pop(0)
        done = look()
        then(done)
        return done


def test_it_takes_one_contact_at_a_time_and_leaves_a_count_in_the_log(
    county: County, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("c1", "c2", "c3"):
        county.settled(name)
    county.later(days=DAYS + 1)
    thread = Thread()
    job = Forgetting(lambda after: forget_next(county.first.demo.desk, after), thread.hand)
    job.beat()
    job.beat()
    assert len(thread.handed) == 1
    with caplog.at_level(logging.INFO, logger="jourdesk.jobs.forgetting"):
        left = []
        while thread.handed:
            thread.go()
            left.append(sum(call_of(county.first, name) is not None for name in ("c1", "c2", "c3")))
    assert left == [2, 1, 0, 0]
    told = [record.getMessage() for record in caplog.records if record.name == "jourdesk.jobs.forgetting"]
    assert told == ["forgot 3 calls that the host has"]
    assert words_in(county.first) == {}
    job.beat()
    assert thread.go() == Slice()


def test_it_waits_while_somebody_writes_and_goes_on_from_there_at_the_next_beat() -> None:
    thread, asked = Thread(), []
    answers = [Slice(after=(AT, "a"), forgotten=1), Slice(after=(AT, "a"), busy=True), Slice(after=(AT, "b")), Slice()]

    def look(after: object) -> Slice:
        asked.append(after)
        return answers.pop(0)

    job = Forgetting(look, thread.hand)
    job.beat()
    thread.go()
    thread.go()
    assert thread.handed == []
    job.beat()
    thread.go()
    thread.go()
    assert asked == [START, (AT, "a"), (AT, "a"), (AT, "b")]
    assert thread.handed == []


def test_a_disk_that_says_no_is_tried_again_at_the_next_beat_and_a_locked_desk_is_asked_nothing() -> None:
    thread = Thread()
    job = Forgetting(lambda _after: Slice(after=(AT, "a")), thread.hand)
    job.beat()
    thread.handed.pop()[2](None)
    job.beat()
    assert len(thread.handed) == 1
    job.stop()
    thread.go()
    job.beat()
    assert thread.handed == []
