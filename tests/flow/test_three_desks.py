"""Three desks and a host that reads nothing: the loop that the demo prints at its end."""

from __future__ import annotations

from pathlib import Path

from jourdesk.app.demo import example_night
from jourdesk.cli.demo_desks import play_loop
from jourdesk.host.cluster import own_postgresql


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
