"""The store's file: what it keeps, what it refuses, what it does not give away."""

import logging
import sys
import threading
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError, StatementError

from jourdesk.domain.problems import Unavailable
from jourdesk.store.engine import StoreFile, open_store
from jourdesk.store.tables import AsideRow, ClockRow, DraftRow, FactRow, PromiseRow
from tests.store.files import KEY, SECRET, code_on_opening, count_facts, opened, write_fact


def test_what_is_kept_is_there_after_closing(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db") as store, store.begin() as connection:
        write_fact(connection, 1)
    with opened(tmp_path / "desk.db", create=False) as store:
        assert count_facts(store) == 1


def test_a_commit_is_written_through_to_the_disk_before_it_returns(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db") as store, store.begin() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "temp_store", "recursive_triggers")
        }
    assert asked == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "temp_store": 2,
        "recursive_triggers": 1,
    }


def write_and_fail(store: StoreFile) -> None:
    """Keep a fact, then fail for a reason that has nothing to do with the store."""
    with store.begin() as connection:
        write_fact(connection, 1)
        raise ZeroDivisionError


def test_an_act_that_fails_keeps_nothing(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db") as store:
        with pytest.raises(ZeroDivisionError):
            write_and_fail(store)
        assert count_facts(store) == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE fact SET body = x'00'",
        "UPDATE fact SET hash = zeroblob(32)",
        "UPDATE fact SET stream = 'another'",
        "DELETE FROM fact",
        "INSERT OR REPLACE INTO fact SELECT * FROM fact",
        "INSERT OR REPLACE INTO fact (id, desk, stream, board, kind, number, hash, previous, hlc_ms, hlc_n, body)"
        " SELECT id, desk, stream, board, kind, number, hash, previous, hlc_ms, hlc_n, x'00' FROM fact",
    ],
)
def test_a_fact_is_never_changed_and_never_deleted(tmp_path: Path, statement: str) -> None:
    with opened(tmp_path / "desk.db") as store:
        with store.begin() as connection:
            write_fact(connection, 1, b"as written")
        with pytest.raises(IntegrityError), store.begin() as connection:
            connection.exec_driver_sql(statement)
        with store.begin() as connection:
            assert connection.execute(select(FactRow.body)).scalars().all() == [b"as written"]


def test_the_hosts_number_can_be_set_on_a_fact(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db") as store, store.begin() as connection:
        write_fact(connection, 1)
        connection.execute(update(FactRow).values(seq=7))
        assert connection.execute(select(FactRow.seq)).scalar_one() == 7


def test_a_desk_cannot_give_two_facts_of_a_stream_the_same_number(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db") as store:
        with store.begin() as connection:
            write_fact(connection, 1)
        with pytest.raises(IntegrityError), store.begin() as connection:
            connection.execute(
                insert(FactRow).from_select(
                    ["id", "desk", "stream", "board", "kind", "number", "hash", "previous", "hlc_ms", "hlc_n", "body"],
                    select(
                        FactRow.id + "-b",
                        FactRow.desk,
                        FactRow.stream,
                        FactRow.board,
                        FactRow.kind,
                        FactRow.number,
                        FactRow.hash,
                        FactRow.previous,
                        FactRow.hlc_ms,
                        FactRow.hlc_n,
                        FactRow.body,
                    ),
                )
            )


def test_instants_come_back_aware_and_in_utc(tmp_path: Path) -> None:
    stockholm = datetime(2026, 11, 21, 23, 40, 0, 5, tzinfo=timezone(timedelta(hours=1)))
    with opened(tmp_path / "desk.db") as store, store.begin() as connection:
        connection.execute(insert(PromiseRow).values(stream="c", id="p", shown="{}", due=stockholm))
        found = connection.execute(select(PromiseRow.due)).one()
        asked = connection.execute(select(PromiseRow.id).where(PromiseRow.due <= stockholm)).scalars().all()
    assert found.due == stockholm
    assert found.due.tzinfo is UTC
    assert asked == ["p"]


def test_a_naive_instant_is_a_bug_and_not_a_row(tmp_path: Path) -> None:
    draft = insert(DraftRow).values(call="c", content="", written=datetime.fromisoformat("2026-11-21"), author="a")
    with (
        opened(tmp_path / "desk.db") as store,
        pytest.raises(StatementError, match="aware"),
        store.begin() as connection,
    ):
        connection.execute(draft)


def test_days_come_back_as_they_were(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db") as store, store.begin() as connection:
        connection.execute(insert(ClockRow).values(stream="c", key="k", alarm=date(2026, 12, 18), shown="{}"))
        connection.execute(insert(ClockRow).values(stream="c", key="waiting", alarm=None, shown="{}"))
        days = connection.execute(select(ClockRow.alarm).order_by(ClockRow.key)).scalars().all()
    assert days == [date(2026, 12, 18), None]


def test_nothing_readable_lies_in_the_file_or_its_journal(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    marker = SECRET.encode()
    with opened(path) as store:
        with store.begin() as connection:
            write_fact(connection, 1, marker * 50)
            connection.execute(insert(AsideRow).values(id="a", reason=SECRET, body=marker))
        beside = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
        assert {"desk.db", "desk.db-wal", "desk.db-shm", "desk.db.lock", "desk.db.mark"} <= beside.keys()
        assert len(beside["desk.db-wal"]) > 4096
        for content in beside.values():
            assert marker not in content
            assert b"Hemliga" not in content
            assert b"fact" not in content
            assert KEY not in content
            assert KEY.hex().encode() not in content
    assert not path.read_bytes().startswith(b"SQLite format 3")


def test_an_error_shows_no_value_and_no_key(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    with opened(tmp_path / "desk.db") as store:
        with store.begin() as connection:
            write_fact(connection, 1)
        with pytest.raises(IntegrityError) as caught, store.begin() as connection:
            write_fact(connection, 1, SECRET.encode())
        assert "Hemliga" not in str(caught.value)
        assert KEY.hex() not in repr(store.engine) + str(store.engine.url)
    said = capfd.readouterr()
    assert "Hemliga" not in caplog.text + said.out + said.err


@pytest.mark.parametrize("key", [b"", bytes(32), b"k" * 31, b"k" * 33, b"k" * 64])
def test_a_key_that_is_not_32_bytes_or_has_been_wiped_opens_nothing(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_store(tmp_path / "desk.db", key, create=True)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_store_is_named_and_not_made_anew(tmp_path: Path) -> None:
    assert code_on_opening(tmp_path / "desk.db") == "store.missing"
    assert not (tmp_path / "desk.db").exists()


def test_another_thread_is_refused(tmp_path: Path) -> None:
    said: list[str] = []
    with opened(tmp_path / "desk.db") as store:

        def use() -> None:
            try:
                count_facts(store)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is the answer
                said.append(type(error).__name__)

        worker = threading.Thread(target=use)
        worker.start()
        worker.join()
        assert count_facts(store) == 0
    assert said == ["ProgrammingError"]


def test_a_closed_store_can_be_closed_again(tmp_path: Path) -> None:
    store = open_store(tmp_path / "desk.db", KEY, create=True)
    store.close()
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its rights in another way")
def test_nobody_else_on_the_computer_may_read_the_files(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db"):
        rights = {one.name: one.stat().st_mode & 0o077 for one in tmp_path.iterdir()}
    assert set(rights.values()) == {0}, rights


def test_the_problem_that_is_raised_inside_keeps_its_values(tmp_path: Path) -> None:
    with opened(tmp_path / "desk.db") as store, pytest.raises(Unavailable) as caught, store.begin():
        raise Unavailable("road.closed", since="00.12")
    assert caught.value.values == {"since": "00.12"}


def test_of_a_long_value_with_a_damaged_page_the_damage_is_read_and_never_zeros(tmp_path: Path) -> None:
    path, body = tmp_path / "desk.db", bytes(range(1, 251)) * 140
    with opened(path) as store, store.begin() as connection:
        write_fact(connection, 1, body)
    whole, told = path.read_bytes(), list[str]()

    def read() -> bytes:
        with opened(path, create=False) as store, store.begin() as connection:
            return bytes(connection.execute(select(FactRow.body)).scalar_one())

    for page in range(1, len(whole) // 4096):
        damaged = bytearray(whole)
        damaged[page * 4096 + 2000] ^= 1
        path.write_bytes(damaged)
        try:
            assert read() == body
        except Unavailable as problem:
            told.append(problem.code)
    assert len(told) >= len(body) // 4096
    assert set(told) == {"store.damaged"}
    path.write_bytes(whole)
    assert read() == body


def test_whoever_stumbles_over_what_is_damaged_is_told_of_the_damage(tmp_path: Path) -> None:
    path, body = tmp_path / "desk.db", b"x" * 30_000
    with opened(path) as store, store.begin() as connection:
        write_fact(connection, 1, body)
    whole, told = path.read_bytes(), list[str]()
    for page in range(1, len(whole) // 4096):
        damaged = bytearray(whole)
        damaged[page * 4096 + 2000] ^= 1
        path.write_bytes(damaged)
        try:
            with opened(path, create=False) as store, store.begin() as connection:
                if bytes(connection.execute(select(FactRow.body)).scalar_one()) != body:
                    raise Unavailable("wire.damaged")  # as a reader of its bytes would
        except Unavailable as problem:
            told.append(problem.code)
        else:
            with opened(path, create=False) as store, pytest.raises(KeyError), store.begin() as connection:
                raise KeyError  # what has nothing to do with it stays what it is
    assert len(told) >= len(body) // 4096
    assert set(told) == {"store.damaged"}
