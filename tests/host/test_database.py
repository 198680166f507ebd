"""The database: its form, its releases, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from jourdesk.domain.problems import Unavailable
from jourdesk.host.migrate import HEAD, revision, to_head
from jourdesk.host.serving import prepare
from jourdesk.host.storage import open_storage, sqlite_url
from jourdesk.host.tables import Row
from tests.host.conftest import Hosted


def url_of(source: Path | str) -> str:
    """Give the URL of a source."""
    return sqlite_url(source / "host.db") if isinstance(source, Path) else source


def test_the_steps_lead_to_the_tables_that_the_program_knows(source: Path | str) -> None:
    storage = prepare(url_of(source))
    with storage.writing() as connection:
        assert revision(connection) == HEAD
        assert compare_metadata(MigrationContext.configure(connection), Row.metadata) == []
    storage.close()


def test_a_database_is_brought_to_its_form_once(source: Path | str) -> None:
    first, second = prepare(url_of(source)), prepare(url_of(source))
    to_head(first)
    first.close()
    second.close()


@pytest.mark.parametrize(("found", "code"), [("2.0", "host.newer"), ("strange", "host.newer")])
def test_a_database_of_a_newer_major_release_is_left_alone(source: Path | str, found: str, code: str) -> None:
    storage = prepare(url_of(source))
    with storage.writing() as connection:
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{found}'")
    with pytest.raises(Unavailable) as told:
        to_head(storage)
    assert told.value.code == code
    storage.close()


def test_a_newer_minor_release_has_been_here_and_this_one_goes_on(hosted: Hosted) -> None:
    with hosted.host.storage.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '1.7'")
        connection.exec_driver_sql("ALTER TABLE record ADD COLUMN later INTEGER")
    hosted.desk("jour-1").address = hosted.again().address
    desk = hosted.desk("jour-1")
    key = desk.stream()
    assert desk.push(desk.grant(key, "jour"), desk.envelope(key)) == ["kept", "kept"]
    assert len(desk.pull("jour")) == 2


@pytest.mark.parametrize("url", ["", "mysql://x/y", "sqlite://", "nonsense"])
def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(Unavailable, match=r"host\.url"):
        open_storage(url)


def test_a_postgresql_that_does_not_answer_is_said_in_a_code() -> None:
    with pytest.raises(Unavailable, match=r"host\.database"):
        open_storage("postgresql://nobody:HEMLIGT@127.0.0.1:1/none")
