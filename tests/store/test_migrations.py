"""From one form of the store to the next."""

import re
import shutil
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

from jourdesk.domain.problems import Unavailable
from jourdesk.store import migrate, tables_sync
from jourdesk.store.tables import Row
from tests.store.files import KEY, code_on_opening, count_facts, opened, small_disk, write_fact


def test_the_steps_lead_to_the_form_this_release_knows() -> None:
    assert ScriptDirectory(str(migrate.SCRIPTS)).get_heads() == [migrate.HEAD]


def test_a_new_store_has_exactly_the_tables_that_the_code_describes(tmp_path: Path) -> None:
    described = create_engine("sqlite://")
    with described.begin() as connection:
        assert tables_sync.EnvelopeRow.metadata is Row.metadata
        Row.metadata.create_all(connection)
        wanted = _schema(connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").all())
    described.dispose()
    with opened(tmp_path / "desk.db") as store, store.begin() as connection:
        made = _schema(connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master").all())
    assert made == wanted


def test_opening_again_changes_nothing_and_copies_nothing(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db"):
        pass
    with opened(tmp_path / "desk.db", create=False) as store:
        assert migrate.revision(store.engine) == migrate.HEAD
    assert [one.name for one in tmp_path.iterdir() if "before" in one.name] == []


def steps_with(folder: Path, *statements: str) -> Path:
    """Make a folder with the steps of this release and one more."""
    shutil.copytree(migrate.SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    body = "".join(f"    op.execute({statement!r})\n" for statement in statements)
    (folder / "versions" / "v2_1_more.py").write_text(
        f'from alembic import op\n\nrevision = "2.1"\ndown_revision = "{migrate.HEAD}"\n\n\ndef upgrade():\n{body}'
    )
    return folder


def test_a_step_is_taken_after_a_copy_that_opens_with_the_same_key(tmp_path: Path) -> None:
    path, copy = tmp_path / "desk.db", tmp_path / "desk.db.before-2.1"
    scripts = steps_with(
        tmp_path / "steps", "CREATE TABLE more (id TEXT) STRICT", "INSERT INTO more SELECT id FROM fact"
    )
    with opened(path) as store:
        with store.begin() as connection:
            write_fact(connection, 1)
        migrate.to_head(store.engine, path, target="2.1", scripts=scripts)
        assert migrate.revision(store.engine) == "2.1"
        with store.begin() as connection:
            assert connection.exec_driver_sql("SELECT id FROM more").scalars().all() == ["fact-1"]
            write_fact(connection, 2)
    with opened(copy, create=False) as before:
        assert migrate.revision(before.engine) == migrate.HEAD
        assert count_facts(before) == 1


def test_a_step_that_fails_half_way_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    scripts = steps_with(tmp_path / "steps", "CREATE TABLE more (id TEXT) STRICT", "INSERT INTO nowhere VALUES (1)")
    with opened(path) as store:
        with store.begin() as connection:
            write_fact(connection, 1)
        with pytest.raises(OperationalError, match="nowhere"):
            migrate.to_head(store.engine, path, target="2.1", scripts=scripts)
        assert migrate.revision(store.engine) == migrate.HEAD
        with store.begin() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'more'").scalar() == 0
        assert count_facts(store) == 1


def test_a_newer_major_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with opened(path) as store, store.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '3.0'")
    before = path.read_bytes()
    assert code_on_opening(path) == "store.newer"
    assert path.read_bytes() == before


def test_a_newer_minor_opens(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with opened(path) as store, store.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '2.99'")
        write_fact(connection, 1)
    with opened(path, create=False) as store:
        assert count_facts(store) == 1
        assert migrate.revision(store.engine) == "2.99"


def test_a_form_that_no_release_of_ours_wrote_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with opened(path) as store, store.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'zebra'")
    assert code_on_opening(path) == "store.newer"


def test_a_first_start_that_was_cut_short_is_begun_again(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.touch()
    assert code_on_opening(path) == "store.missing"
    with opened(path) as store:
        assert migrate.revision(store.engine) == migrate.HEAD


def test_without_room_for_the_copy_no_step_is_taken(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        path = disk.folder / "desk.db"
        with opened(path) as store, store.begin() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0.9'")
        disk.fill()
        with pytest.raises(Unavailable) as caught, opened(path, KEY, create=False):
            pass
        assert caught.value.code == "store.full"
        disk.empty()
        assert [one.name for one in disk.folder.iterdir() if "before" in one.name] == []


def _schema(rows: object) -> dict[tuple[str, str], list[str]]:
    # Words in order of the alphabet: the two may write the same table with other spaces, or STRICT before WITHOUT ROWID.
    assert isinstance(rows, list)
    return {
        (kind, name): sorted(re.findall(r"[\w'<>=]+", sql))
        for kind, name, sql in rows
        if kind in ("table", "index") and sql and name not in ("alembic_version", "sqlite_sequence")
    }
