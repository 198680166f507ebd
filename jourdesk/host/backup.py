"""A copy of the whole database in one file, and back: the same file for SQLite and PostgreSQL, so that one can become the other.

The copy is taken of one instant while the service goes on. It is as unreadable as the database is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Table, func, insert, select, text

from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.host.directories import Directories
from jourdesk.host.migrate import revision, to_head
from jourdesk.host.storage import Storage, open_storage, sqlite_url
from jourdesk.host.tables import NonceRow, RootRow, Row

_AT_ONCE: Final = 500
_MAGIC: Final = b"SQLite format 3\0"


def back_up(storage: Storage, path: Path) -> int:
    """Copy a database to a file that does not exist yet.

    Args:
        storage: The database; it may be in use.
        path: The file. It appears only when it is whole and on the disk.

    Returns:
        How many rows were copied.

    Raises:
        Refused: ``host.exists``.
        Unavailable: ``host.file``, or what the database says no to.
    """
    if path.exists():
        raise Refused("host.exists")
    partial = path.with_name(path.name + ".part")
    with _files():
        partial.unlink(missing_ok=True)
        copy = open_storage(sqlite_url(partial))
    try:
        to_head(copy)
        with storage.snapshot() as source, copy.writing() as target:
            copied = _copied(source, target)
        _one_file(copy)
    finally:
        copy.close()
    with _files():
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.rename(path)
    return copied


def restore(path: Path, storage: Storage) -> int:
    """Fill an empty database from a file that :func:`back_up` wrote.

    Desks notice that the store has gone back, say so, and bring again what it lost.

    Args:
        path: The file; it is only read.
        storage: The database, migrated and empty.

    Returns:
        How many rows were copied.

    Raises:
        Refused: ``host.not-empty``.
        Unavailable: ``host.not-a-backup``, ``host.newer``, ``host.directory`` if what was signed was changed, ``host.file``.
    """
    _check_file(path)
    copy = open_storage(sqlite_url(path))
    try:
        _check_copy(copy)
        with copy.snapshot() as source, storage.writing() as target:
            if target.execute(select(func.count()).select_from(RootRow)).scalar_one():
                raise Refused("host.not-empty")
            copied = _copied(source, target)
            if storage.earnest:
                _count_on(target)
            _check_directories(target)
    finally:
        copy.close()
    return copied


def _tables() -> list[Table]:
    """Give the tables in an order that keeps every reference good; used numbers of requests are not worth keeping."""
    return [table for table in Row.metadata.sorted_tables if table.name != NonceRow.__tablename__]


def _copied(source: Connection, target: Connection) -> int:
    copied = 0
    for table in _tables():
        rows = source.execution_options(yield_per=_AT_ONCE).execute(select(table)).mappings()
        for some in rows.partitions(_AT_ONCE):
            target.execute(insert(table), [dict(row) for row in some])
            copied += len(some)
    return copied


def _count_on(target: Connection) -> None:
    """Let PostgreSQL's counters go on after the ids that were copied."""
    for table in _tables():
        if "id" in table.c:
            target.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), "
                    f"(SELECT coalesce(max(id), 0) + 1 FROM {table.name}), false)"
                )
            )


def _one_file(copy: Storage) -> None:
    """Leave nothing in a file beside it."""
    with copy.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("PRAGMA journal_mode=DELETE")


def _check_file(path: Path) -> None:
    with _files(), path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise Unavailable("host.not-a-backup")


def _check_copy(copy: Storage) -> None:
    try:
        with copy.snapshot() as source:
            sound = source.exec_driver_sql("PRAGMA quick_check").scalar_one() == "ok"
            if not sound or revision(source) is None:
                raise Unavailable("host.not-a-backup")
    except Unavailable as problem:
        if problem.code == "host.database":
            raise Unavailable("host.not-a-backup") from None
        raise
    to_head(copy)


def _check_directories(target: Connection) -> None:
    directories = Directories()
    for root in directories.roots(target):
        directories.current(target, root)


@contextmanager
def _files() -> Iterator[None]:
    try:
        yield
    except OSError:
        raise Unavailable("host.file") from None
