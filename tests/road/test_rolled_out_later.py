"""A member whose unit has no desk yet is handed over to on paper; when it gets one, it is given what was meant for it."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import pytest

from jourdesk.app.demo import DemoClock, example_register
from jourdesk.app.three_desks import Newcomer, Seat, Service, take_seat
from jourdesk.domain.directory_entries import UnitMade
from jourdesk.domain.events import HandoverMade, MunicipalityConfirmed
from jourdesk.domain.secrecy import JOUR
from jourdesk.domain.watch import watch_in
from jourdesk.usecases.import_register import import_register
from tests.road.forgetting import BEGINS, RECEIVES, call_of, log
from tests.unit.watches import sent

HANDED = (
    MunicipalityConfirmed(
        person="p1", municipality="2282", board="2282-sn", rule="", reason="bor där", proposed="2282"
    ),
    HandoverMade(handover="h", persons=("p1",), unit=RECEIVES.unit, board="2282-sn", paper="", gaps=()),
)


@pytest.mark.parametrize("before_they_met", [False, True])
def test_a_unit_gets_its_first_desk_and_reads_what_was_handed_to_it_before(
    tmp_path: Path, before_they_met: bool
) -> None:
    clock = DemoClock(BEGINS)
    with ExitStack() as stack:
        service = Service(tmp_path / "host", lambda: int(clock().timestamp() * 1000))
        stack.callback(service.host.close)
        service.say(UnitMade(unit=JOUR, name="Jouren", municipality="2281"))
        service.say(RECEIVES)

        def taken(name: str, unit: str, approver: Seat | None) -> Seat:
            who = Newcomer(name=name, unit=unit, worker=f"P {name}", title="socialsekreterare")
            return take_seat(stack, service, tmp_path, clock, who, approver)

        first = taken("jour 1", JOUR, None)
        second = taken("jour 2", JOUR, first)
        import_register(first.demo.desk, text=example_register())
        log(first, "c1", clock.at)
        with first.demo.desk.unit() as unit:
            unit.record("c1", *HANDED)
            unit.record("watch.w1", sent(unit=RECEIVES.unit))
        if not before_they_met:
            for seat in (first, second, first):
                seat.road.trip()
        receiving = taken("mottagningen", RECEIVES.unit, first)
        for seat in (first, second, first, receiving):
            seat.road.trip()
        seen = call_of(receiving)
        assert seen is not None
        assert [made.id for made in seen.handovers] == ["h"]
        with receiving.demo.desk.unit() as unit:
            assert watch_in(unit.facts("watch.w1")) is not None
        log(first, "c2", clock.at)
        for seat in (first, second, receiving):
            seat.road.trip()
        assert call_of(receiving, "c2") is None
