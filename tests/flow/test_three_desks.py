"""Three desks and a host that reads nothing: the loop that the demo prints at its end."""

from __future__ import annotations

from jourdesk.app.demo import example_night
from jourdesk.cli.demo_desks import play_loop


def test_a_call_goes_from_desk_to_desk_with_receipts_and_nothing_in_the_store_can_be_read() -> None:
    loop = play_loop(example_night())
    assert loop.lacks == ()
    assert any("hämtad av 2282-barn" in line for line in loop.lines)
    assert any(", 0 osända" in line for line in loop.lines)
