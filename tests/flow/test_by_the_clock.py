"""A handover that nobody made and nobody accepts, over three desks and a host: it leaves once and is escalated once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from jourdesk.app.demo import DemoClock, example_register
from jourdesk.app.three_desks import Seat, ThreeDesks, open_three_desks
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.directory_entries import UnitMade
from jourdesk.domain.events import CallOpened, MunicipalityConfirmed, PersonStated
from jourdesk.domain.handover import Handover
from jourdesk.domain.person import said
from jourdesk.usecases.escalate_handover import read_unaccepted
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.keep_time import Kept, keep_time
from jourdesk.usecases.read_handovers import read_handovers
from jourdesk.usecases.read_morning import read_morning
from jourdesk.usecases.take_on import accept_handover

NIGHT = datetime(2026, 11, 21, 23, 40, tzinfo=STOCKHOLM)
MONDAY = datetime(2026, 11, 23, 7, 30, tzinfo=STOCKHOLM)
UNIT = "2282-barn"


class County:
    """Two desks of the duty service, one of the unit, one clock."""

    def __init__(self, three: ThreeDesks, clock: DemoClock) -> None:
        """Write a contact at the first desk, and let everybody have it."""
        self.three, self.clock = three, clock
        desk = three.first.demo.desk
        import_register(desk, text=example_register())
        for seat in three.seats:
            seat.demo.desk.typeset = lambda _paper: b"%PDF"
        child = said(
            sex="female", born="2022-03-14", resident="2282", registered="2282", present="2282", concerns=("neglect",)
        )
        with desk.unit() as unit:
            unit.record(
                "c1",
                CallOpened(channel="phone", received=desk.now(), answered_by="S. Wallin"),
                PersonStated(person="p1", said=child),
                MunicipalityConfirmed(
                    person="p1", municipality="2282", board="2282-sn", rule="", reason="", proposed="2282"
                ),
            )
        self.travel()

    def travel(self, *, twice: bool = True) -> None:
        """Let every desk make its trips."""
        for _ in range(2 if twice else 1):
            for seat in self.three.seats:
                seat.road.trip()

    def turn(self, minutes: int) -> None:
        """Turn the clock to so many minutes after half past seven on Monday."""
        self.clock.at = (MONDAY + timedelta(minutes=minutes)).astimezone(UTC)

    def mind(self, seat: Seat) -> Kept:
        """Do what the clock asks of a desk."""
        return keep_time(seat.demo.desk)[0]

    def handovers(self, seat: Seat) -> tuple[Handover, ...]:
        """The handovers of the contact as a desk sees them."""
        with seat.demo.desk.unit() as unit:
            call = unit.call("c1")
        assert call is not None
        return call.handovers


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    clock = DemoClock(NIGHT.astimezone(UTC))
    unit = UnitMade(unit=UNIT, name="Kramfors mottagning", municipality="2282")
    with open_three_desks(tmp_path, clock, worker="S. Wallin", title="socialsekreterare", unit=unit) as three:
        yield County(three, clock)


def test_it_leaves_once_and_is_escalated_once_though_three_desks_look_at_the_clock(county: County) -> None:
    one, two, unit = county.three.seats
    county.turn(0)
    assert [county.mind(seat).shared for seat in (two, one, unit)] == [0, 1, 0]
    county.travel()
    county.turn(10)
    assert [county.mind(seat).shared for seat in county.three.seats] == [0, 0, 0]
    assert len({made.id for seat in county.three.seats for made in county.handovers(seat)}) == 1
    county.turn(66)
    # The duty service's desks are locked by now: the unit's own desk notes it.
    assert county.mind(unit).escalated == 1
    county.travel()
    assert [county.mind(seat).escalated for seat in (one, two)] == [0, 0]
    assert [e.step for e in county.handovers(one)[0].escalations] == [1]
    made = county.handovers(unit)[0]
    accept_handover(unit.demo.desk, call="c1", handover=made.id, receiver="Mottagaren", first="Ringer familjen")
    county.travel()
    county.turn(600)
    assert [county.mind(seat).escalated for seat in county.three.seats] == [0, 0, 0]
    assert read_unaccepted(one.demo.desk) == ()


def test_two_desks_that_both_did_it_without_seeing_each_other_have_one_handover_after_all(county: County) -> None:
    one, two, unit = county.three.seats
    county.turn(6)
    assert [county.mind(seat).shared for seat in (one, two)] == [1, 1]
    county.travel()
    for seat in county.three.seats:
        assert len({made.id for made in county.handovers(seat)}) == 1
        assert len(read_handovers(seat.demo.desk).lines) == 1
        assert len(read_unaccepted(seat.demo.desk)) == 1
    lines = read_morning(unit.demo.desk).lines
    assert len(lines) == 1
    accept_handover(unit.demo.desk, call="c1", handover=lines[0].key, receiver="Mottagaren", first="Ringer familjen")
    county.travel()
    assert all(read_unaccepted(seat.demo.desk) == () for seat in county.three.seats)
