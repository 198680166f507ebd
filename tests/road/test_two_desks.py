"""Two desks of the jour share a night; a receiving unit gets what is handed over, and nothing else."""

from __future__ import annotations

from jourdesk.domain import events as e
from tests.facts import AT
from tests.road.conftest import Open

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")


def note(text: str) -> e.NoteWritten:
    return e.NoteWritten(note=text, voice="caller", text=text)


def test_what_one_desk_writes_the_other_has_and_the_writer_has_its_receipt(desk: Open) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    one.write("c1", OPENED, note("ett"))
    trip = one.trip()
    assert (trip.receipted, trip.refused, trip.aside, trip.unsent) == (3, 0, 0, 0)
    assert two.trip().new == 2
    two.write("c1", note("två"))
    two.trip()
    one.trip()
    assert one.ids("c1") == two.ids("c1")
    for each in (one, two):
        call = each.call("c1")
        assert call is not None
        assert [written.text for written in call.notes] == ["ett", "två"]
    assert one.troubles() == two.troubles() == set()
