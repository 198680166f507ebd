"""Three desks and a host that reads nothing: the loop that the demo prints at its end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from jourdesk.app.demo import DemoClock, example_night, example_register
from jourdesk.app.three_desks import open_three_desks
from jourdesk.cli.demo_desks import play_loop
from jourdesk.domain.directory_entries import UnitMade
from jourdesk.host.cluster import own_postgresql
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.play_night import play_night


def test_a_call_goes_from_desk_to_desk_with_receipts_and_nothing_in_the_store_can_be_read() -> None:
    loop = play_loop(example_night())
    assert loop.lacks == ()
    assert any("hämtad av 2282-barn" in line for line in loop.lines)
    assert any(", 0 osända" in line for line in loop.lines)


def test_the_same_through_a_real_postgresql_whose_files_are_searched_too() -> None:
    cluster = own_postgresql()
    try:
        loop = play_loop(example_night(), source=cluster.url(), files=cluster.data)
    finally:
        cluster.close()
    assert loop.lacks == ()
    assert any("hämtad av 2282-barn" in line for line in loop.lines)


def test_files_that_were_not_searched_are_told_of(tmp_path: Path) -> None:
    assert "lagrets filer är inte genomsökta" in play_loop(example_night(), files=tmp_path).lacks


def test_a_unit_that_gets_call_and_register_in_one_trip_has_the_clocks_of_the_call(tmp_path: Path) -> None:
    night = example_night()
    clock = DemoClock(night.begins)
    unit = UnitMade(unit="2282-barn", name="Mottagning barn och unga", municipality="2282")
    girl = replace(night, contacts=tuple(one for one in night.contacts if one.key == "girl-4"))
    with open_three_desks(tmp_path, clock, worker=night.worker, title=night.worker_title, unit=unit) as three:
        import_register(three.first.demo.desk, text=example_register())
        play_night(three.first.demo.desk, girl, clock=clock)
        three.first.road.trip()
        three.receiving.road.trip()
        with three.receiving.demo.desk.unit() as door:
            titles = {row.key for row in door.clocks()}
    assert titles
