"""The store file of every release opens in this one, is brought to its form, and holds everything it held."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.store import migrate
from jourdesk.store.chains import broken_chains
from jourdesk.store.health import examine
from jourdesk.store.unit import EncryptedStore
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.seal_place import show_place
from tests.desks import fold_all_again
from tests.store.releases.make import AT, AUTHOR, HERE, KEY

RELEASES = sorted(path.name for path in HERE.iterdir() if (path / "jourdesk.db").exists())


@pytest.fixture(params=RELEASES)
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """A copy of the file of a release, opened by this program."""
    where = app.Paths(tmp_path)
    shutil.copy(HERE / str(request.param) / "jourdesk.db", where.store)
    with app.open_desk(where, KEY, author=AUTHOR, clock=app.DemoClock(AT + timedelta(minutes=5))) as opened:
        yield opened


def store_of(desk: Desk) -> EncryptedStore:
    """Give the store behind the port."""
    assert isinstance(desk.store, EncryptedStore)
    return desk.store


def test_there_is_a_file_of_the_present_release() -> None:
    assert "0.1.0" in RELEASES


def test_it_is_brought_to_the_present_form_and_is_whole(desk: Desk) -> None:
    store = store_of(desk)
    assert migrate.revision(store.file.engine) == migrate.HEAD
    assert examine(store.file).is_sound
    with store.unit(AUTHOR) as unit:
        count, broken = broken_chains(unit.connection)
        assert count == unit.unsent()
    assert (count > 12, broken) == (True, 0)


def test_everything_that_was_kept_is_there(desk: Desk) -> None:
    page = read_call(desk, "call-1")
    assert [v.text for v in page.call.notes[0].versions] == [
        "Flicka ensam vaken i lägenheten.",
        "Flicka, åtta år, ensam vaken.",
    ]
    assert (page.call.notes[0].by, page.call.notes[0].typed_by) == ("S. Wallin", "J. Hedlid")
    child = page.persons[0]
    assert (child.person.name, child.age, child.person.number) == ("Alma Öhrén", 9, "201701102384")
    assert child.assignment is not None
    assert child.assignment.board == "2282-sn"
    assert page.persons[1].person.place_sealed
    assert show_place(desk, call="call-1", person="mother", purpose="list") == "Hos en vän"
    assert desk.register.agreement.status == "decided"


def test_lists_drafts_and_search_show_it(desk: Desk) -> None:
    with desk.unit() as unit:
        rows = {row.call: row for row in unit.calls_since(AT - timedelta(days=3))}
        assert {call: row.state for call, row in rows.items()} == {
            "call-1": "open",
            "call-2": "ended",
            "call-3": "ended",
        }
        assert rows["call-2"].kind == "wrong-number"
        assert [promise.to for promise in unit.promises()] == ["Mormor"]
        assert [draft.content for draft in unit.drafts()] == ['{"note": "halvvägs"}']
        assert [hit.ref for hit in unit.find("alma öhren")] == ["child"]
        assert [hit.ref for hit in unit.find("20170110-2384")] == ["child"]
        assert unit.find("Hanna Ekvret") == ()
        assert isinstance(unit.last_body("access.2282-sn", RecordOpened), RecordOpened)


def test_it_is_gone_on_with(desk: Desk) -> None:
    log_call(desk, Draft(call="call-1", received=AT, note="Mormor är på väg."))
    assert [note.text for note in read_call(desk, "call-1").call.notes][-1] == "Mormor är på väg."
    store = store_of(desk)
    fold_all_again(store, AUTHOR)
    with store.unit(AUTHOR) as unit:
        assert broken_chains(unit.connection)[1] == 0
