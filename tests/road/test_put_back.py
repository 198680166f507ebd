"""A desk whose store was put back from yesterday's copy gets what it lost, its own facts as well, at its first trip."""

from __future__ import annotations

import shutil

from jourdesk.domain import events as e
from jourdesk.host import EmbeddedHost
from tests.facts import AT
from tests.road.conftest import Open
from tests.road.desks import RoadDesk, World

OPENED = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")


def note(text: str) -> e.NoteWritten:
    return e.NoteWritten(note=text, voice="caller", text=text)


def notes(desk: RoadDesk) -> list[str]:
    call = desk.call("c1")
    assert call is not None
    return [written.text for written in call.notes]


def test_what_was_written_after_the_copy_comes_back_from_the_host(desk: Open, world: World, host: EmbeddedHost) -> None:
    one, two = desk("jour-1"), desk("jour-2")
    copy = one.path.with_suffix(".copy")
    one.write("c1", OPENED, note("ett"))
    one.trip()
    one.file.close()
    shutil.copy(one.path, copy)
    one = one.again()
    one.write("c1", note("två"))
    one.trip()
    one.file.close()
    shutil.copy(copy, one.path)
    one = one.again()
    world.opened.callback(one.close)
    assert notes(one) == ["ett"]
    assert one.trip().new == 1
    one.write("c1", note("tre"))
    assert one.trip().receipted == 1
    two.trip()
    assert notes(one) == notes(two) == ["ett", "två", "tre"]
    assert one.troubles() == two.troubles() == set()
