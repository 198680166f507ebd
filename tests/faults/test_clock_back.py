"""The computer's clock is set back two hours in the middle of a night: order and numbers go on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.domain.fact import HybridTime
from jourdesk.store.chains import broken_chains
from jourdesk.store.unit import EncryptedStore
from jourdesk.usecases.end_call import end_call
from jourdesk.usecases.log_call import Draft, log_call
from tests.desks import open_test_desk, store_of
from tests.facts import AT
from tests.faults.night import AUTHOR, KEY


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[app.DemoDesk]:
    """A desk whose clock is turned."""
    with open_test_desk(tmp_path) as opened:
        yield opened


def write(demo: app.DemoDesk, text: str) -> None:
    """Write a note in the one call, now."""
    log_call(demo.desk, Draft(call="c", received=demo.clock.at, note=text))


def test_notes_keep_their_order_and_numbers_go_on_when_the_clock_goes_back(demo: app.DemoDesk) -> None:
    write(demo, "ett")
    demo.clock.at += timedelta(minutes=10)
    write(demo, "två")
    demo.clock.at -= timedelta(hours=2)
    write(demo, "tre")
    write(demo, "fyra")
    end_call(demo.desk, call="c")
    demo.clock.at += timedelta(hours=3)
    write(demo, "fem")
    with store_of(demo).unit(demo.desk.author) as unit:
        call = unit.call("c")
        facts = unit.facts("c")
        count, broken = broken_chains(unit.connection)
    assert call is not None
    assert [note.text for note in call.notes] == ["ett", "två", "tre", "fyra", "fem"]
    assert [fact.number for fact in facts] == list(range(1, len(facts) + 1))
    assert [fact.at for fact in facts] == sorted({fact.at for fact in facts})
    assert facts[-1].at.ms == int(demo.clock.at.timestamp() * 1000)  # the wall clock counts again once it has caught up
    assert (count >= len(facts), broken) == (True, 0)


def test_the_hybrid_time_is_remembered_over_a_restart(tmp_path: Path) -> None:
    clock = app.DemoClock(AT)
    seen: list[HybridTime] = []
    for _ in range(3):
        with app.open_desk(app.Paths(tmp_path), KEY, author=AUTHOR, clock=clock, create=not seen) as desk:
            log_call(desk, Draft(call="c", received=AT - timedelta(days=1), note="En anteckning."))
            assert isinstance(desk.store, EncryptedStore)
            with desk.store.unit(AUTHOR) as unit:
                seen.append(unit.facts("c")[-1].at)
        clock.at -= timedelta(hours=2)
    assert seen == sorted(set(seen))
    assert seen[-1].ms == seen[0].ms
