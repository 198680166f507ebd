"""Stolen, copied and restored databases: a thief reads nothing, an operator loses nothing, desks heal what is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from jourdesk.domain import directory_entries as e
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.host import embedded
from jourdesk.host.backup import back_up, restore
from jourdesk.host.serving import prepare
from jourdesk.host.storage import sqlite_url
from jourdesk.wire.trip import Cursor, FeedState
from tests.host.conftest import Databases, Hosted
from tests.host.desk import HostedDesk, Made, ids

MARK = "Kerstin-HEMLIGT-19121212"


def test_a_stolen_database_holds_no_word_of_what_was_written(hosted: Hosted, tmp_path: Path) -> None:
    desk = hosted.desk("jour-1")
    key = desk.stream(f"call-{MARK}")
    desk.push(desk.grant(key, "jour"), *(desk.envelope(key, f"{MARK} {n}" * 20) for n in range(5)))
    hosted.desk("jour-2").pull("jour")
    copy = tmp_path / "stolen.db"
    back_up(hosted.host.storage, copy)
    stolen = [copy.read_bytes()]
    if isinstance(hosted.source, Path):
        stolen += [file.read_bytes() for file in hosted.source.iterdir()]
    assert all(MARK.encode() not in data and MARK.encode("utf-16-le") not in data for data in stolen)
    assert any(b"jour-1" in data for data in stolen)  # who is seen; what is not


def test_a_copy_is_restored_into_either_kind_of_database_and_goes_on(
    hosted: Hosted, databases: Databases, tmp_path: Path
) -> None:
    desk = hosted.desk("jour-1")
    key = desk.stream()
    desk.push(desk.grant(key, "jour"), desk.grant(key, "ange"), desk.envelope(key))
    before = ids(desk.pull("jour"))
    copy = tmp_path / "copy.db"
    back_up(hosted.host.storage, copy)
    with pytest.raises(Refused, match=r"host\.exists"):
        back_up(hosted.host.storage, copy)
    for url in (sqlite_url(tmp_path / "new.db"), databases.fresh()):
        storage = prepare(url)
        restore(copy, storage)
        with pytest.raises(Refused, match=r"host\.not-empty"):
            restore(copy, storage)
        storage.close()
        host = embedded(url, clock=lambda: hosted.county.now)
        reader = HostedDesk(hosted.county, "jour-2", host.address)
        assert ids(reader.pull("jour")) == before
        # Counters go on where they stood: a new stream and a new feed get ids of their own.
        other = reader.stream("another")
        assert (
            reader.push(reader.grant(other, "jour"), reader.grant(other, "timra"), reader.envelope(other))
            == ["kept"] * 3
        )
        reader.close()
        host.close()


def test_desks_see_that_a_store_was_restored_and_heal_it(hosted: Hosted, databases: Databases, tmp_path: Path) -> None:
    one, other, county = hosted.desk("jour-1"), hosted.desk("jour-2"), hosted.county
    key = one.stream()
    items: list[Made] = [one.grant(key, "jour"), one.envelope(key)]
    one.push(*items)
    copy = tmp_path / "old.db"
    back_up(hosted.host.storage, copy)
    entry = county.write(county.by("jour-1"), e.UnitMade(unit="sund", name="Sundsvall", municipality="2281"))
    lost = [one.envelope(key), other.envelope(key)]
    one.push(entry, *lost)
    held = ids(other.pull("jour"))
    storage = prepare(sqlite_url(tmp_path / "restored.db"))
    restore(copy, storage)
    storage.close()
    host = embedded(sqlite_url(tmp_path / "restored.db"), clock=lambda: county.now)
    for desk in (one, other):
        desk.address = host.address
        desk.close()
        desk.client = None
    answer = other.ask(other.request(room=1))
    assert answer.feeds[0].state is FeedState.DIVERGED
    assert answer.head.number == county.directory.number - 1
    # A colleague brings what is missing, her own and others', the entry before it.
    assert other.push(entry, *items, *lost) == ["kept"] * 5
    other.cursors = {"jour": Cursor(unit="jour")}
    assert ids(other.pull("jour")) == held
    host.close()


def test_a_file_that_is_no_copy_is_refused(tmp_path: Path) -> None:
    storage = prepare(sqlite_url(tmp_path / "new.db"))
    for content in (b"", b"JOURDESK", b"SQLite format 3\0" + bytes(4096)):
        file = tmp_path / "other.db"
        file.write_bytes(content)
        with pytest.raises(Unavailable, match=r"host\.not-a-backup"):
            restore(file, storage)
    storage.close()
