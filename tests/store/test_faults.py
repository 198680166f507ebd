"""What is done against the file: power, disk, damage, another key, another instance."""

import random
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from jourdesk.domain.problems import Unavailable
from jourdesk.store.backup import back_up
from jourdesk.store.engine import StoreFile
from jourdesk.store.health import Health, examine, examine_closed, set_aside
from jourdesk.store.migrate import HEAD
from jourdesk.store.tables import FactRow
from tests.store.files import KEY, OTHER_KEY, code_on_opening, count_facts, opened, small_disk, write_fact

_AT = datetime(2026, 11, 21, 23, 40, tzinfo=UTC)
_WRITER = """
import sys
from pathlib import Path
from tests.store.files import count_facts, opened, write_fact
with opened(Path(sys.argv[1])) as store:
    number = count_facts(store)
    print("open", flush=True)
    while True:
        number += 1
        with store.begin() as connection:
            write_fact(connection, number, b"n" * (number * 37 % 9000))
        print(number, flush=True)
"""
_HOLDER = """
import sys
from pathlib import Path
from tests.store.files import opened
with opened(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


def fill(store: StoreFile, facts: int) -> None:
    """Keep a number of facts of some size."""
    with store.begin() as connection:
        for number in range(1, facts + 1):
            write_fact(connection, number, b"n" * 2000)


def code_of_writing(store: StoreFile, number: int, size: int = 100) -> str:
    """Tell with which code a write is refused."""
    with pytest.raises(Unavailable) as caught, store.begin() as connection:
        write_fact(connection, number, b"n" * size)
    assert caught.value.__cause__ is None
    return caught.value.code


def test_every_fact_that_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    path, known, chance = tmp_path / "desk.db", 0, random.Random(7)
    for _ in range(3):
        writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        assert writer.stdout.readline().strip() == "open"
        for _ in range(chance.randrange(1, 40)):
            known = int(writer.stdout.readline())
        writer.kill()
        known = max([known, *(int(line) for line in writer.stdout.read().splitlines() if line)])
        writer.stdout.close()
        writer.wait()
        with opened(path, create=False) as store:
            with store.begin() as connection:
                numbers = connection.execute(select(FactRow.number).order_by(FactRow.number)).scalars().all()
            assert not store.was_closed
            assert examine(store).is_sound
        with opened(path, create=False) as store:
            assert store.was_closed
        assert list(numbers) == list(range(1, len(numbers) + 1))
        assert len(numbers) in (known, known + 1)  # the last may have been kept without time to say so


def test_a_second_instance_is_told_so_and_the_first_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with opened(path) as store:
        assert code_on_opening(path) == "store.in-use"
        fill(store, 1)
        assert count_facts(store) == 1


def test_another_program_holds_the_store_until_it_dies(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    assert holder.stdout.readline().strip() == "open"
    try:
        assert code_on_opening(path) == "store.in-use"
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()
        holder.stdin.close()
    with opened(path, create=False):
        pass


def test_a_wrong_key_is_told_from_damage_and_changes_nothing(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "desk.db"
    with opened(path):
        pass
    before = path.read_bytes()
    assert code_on_opening(path, OTHER_KEY) == "store.wrong-key"
    (tmp_path / "desk.db.mark").unlink()
    assert code_on_opening(path, OTHER_KEY) == "store.wrong-key"
    assert path.read_bytes() == before
    with opened(path, create=False):
        pass
    assert (tmp_path / "desk.db.mark").exists()
    assert capfd.readouterr().err == ""  # SQLCipher would write there if it were let


def test_any_flipped_byte_is_seen(tmp_path: Path) -> None:
    path, chance = tmp_path / "desk.db", random.Random(11)
    with opened(path) as store:
        fill(store, 30)
    whole = path.read_bytes()
    for at in (0, 15, 16, 100, 4095, 4096, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(12))):
        broken = bytearray(whole)
        broken[at] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        assert not examine_closed(path, KEY).is_sound, at
    path.write_bytes(whole)
    assert examine_closed(path, KEY) == Health(bad_pages=0, faults=0)


@pytest.mark.parametrize("at", [0, 100, 4000])
def test_a_damaged_first_page_is_named_and_not_opened(tmp_path: Path, at: int) -> None:
    path = tmp_path / "desk.db"
    with opened(path):
        pass
    broken = bytearray(path.read_bytes())
    broken[at] ^= 1
    path.write_bytes(broken)
    assert code_on_opening(path) == "store.damaged"
    assert path.read_bytes() == bytes(broken)


def test_a_bad_page_met_at_work_is_named_and_what_is_whole_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with opened(path) as store:
        fill(store, 60)
    broken = bytearray(path.read_bytes())
    broken[len(broken) - 3 * 4096 + 200] ^= 1
    path.write_bytes(broken)
    with opened(path, create=False) as store:
        assert examine(store).bad_pages == 1
        assert examine(store, structure=False) == Health(bad_pages=1, faults=0)
        for _ in range(2):
            with store.begin() as connection:
                poisoned = connection.connection.dbapi_connection
            with pytest.raises(Unavailable) as caught, store.begin() as connection:
                connection.execute(select(FactRow.body)).all()
            assert caught.value.code == "store.damaged"
        with store.begin() as connection:
            assert connection.connection.dbapi_connection is not poisoned
            assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == HEAD


@pytest.mark.parametrize("pages", [1, 5, 20])
def test_a_file_cut_short_is_named(tmp_path: Path, pages: int) -> None:
    path = tmp_path / "desk.db"
    with opened(path) as store:
        fill(store, 30)
    path.write_bytes(path.read_bytes()[: pages * 4096])
    assert code_on_opening(path) == "store.damaged"
    assert not examine_closed(path, KEY).is_sound


def test_a_journal_without_its_file_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    (tmp_path / "desk.db-wal").write_bytes(b"journal")
    with pytest.raises(Unavailable) as caught, opened(path):
        pass
    assert caught.value.code == "store.damaged"
    assert (tmp_path / "desk.db-wal").read_bytes() == b"journal"
    assert not path.exists()


def test_a_damaged_store_is_put_aside_under_a_name_and_a_new_one_can_be_made(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    for facts in (1, 2):
        with opened(path) as store:
            fill(store, facts)
        aside = set_aside(path, _AT)
        assert not path.exists()
        with opened(aside, create=False) as store:
            assert count_facts(store) == facts
    assert {one.name for one in tmp_path.iterdir() if not one.name.endswith((".lock", ".mark"))} == {
        "desk.db.damaged-2026-11-21T234000Z",
        "desk.db.damaged-2026-11-21T234000Z-2",
    }


def test_a_store_in_use_is_not_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with opened(path), pytest.raises(Unavailable) as caught:
        set_aside(path, _AT)
    assert caught.value.code == "store.in-use"
    assert path.exists()


def test_a_copy_is_whole_while_the_store_is_open(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db") as store:
        fill(store, 5)
        back_up(store.engine, store.path, tmp_path / "copy.db")
        fill_more(store)
    with opened(tmp_path / "copy.db", create=False) as copy:
        assert count_facts(copy) == 5
        assert examine(copy).is_sound


def fill_more(store: StoreFile) -> None:
    """Keep one more fact."""
    with store.begin() as connection:
        write_fact(connection, 6)


def test_a_full_file_is_one_code_and_writing_goes_on_when_there_is_room(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db") as store:
        fill(store, 3)
        with store.begin() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        assert code_of_writing(store, 4, 20_000) == "store.full"
        assert count_facts(store) == 3
        with store.begin() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 4294967294")
            write_fact(connection, 4, b"n" * 20_000)
        assert count_facts(store) == 4


def test_a_full_disk_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        path = disk.folder / "desk.db"
        with opened(path) as store:
            fill(store, 10)
            disk.fill()
            assert {code_of_writing(store, 11, 300_000) for _ in range(3)} == {"store.full"}
            assert count_facts(store) == 10
            disk.empty()
            with store.begin() as connection:
                write_fact(connection, 11)
            disk.fill()
        assert code_or_count(path) in ("store.full", 11)
        disk.empty()
        with opened(path, create=False) as store:
            assert count_facts(store) == 11
            assert examine(store).is_sound


def code_or_count(path: Path) -> str | int:
    """Open on a disk without room: either it opens and has everything, or it says why not."""
    try:
        with opened(path, create=False) as store:
            return count_facts(store)
    except Unavailable as problem:
        return problem.code


def test_a_disk_that_turns_read_only_is_one_code_and_then_writing_goes_on(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        path = disk.folder / "desk.db"
        with opened(path):
            pass
        disk.refuse_writing()
        assert code_on_opening(path) == "store.read-only"
        assert code_on_opening(disk.folder / "other.db") == "store.read-only"
        disk.allow_writing()
        with opened(path, create=False) as store:
            assert count_facts(store) == 0


def test_a_store_that_may_only_be_read_refuses_a_write_by_name(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db") as store:
        with store.begin() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        assert code_of_writing(store, 1) == "store.read-only"
        assert count_facts(store) == 0
