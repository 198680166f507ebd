"""The host's database: SQLite beside the service, or PostgreSQL in earnest, behind one door.

Transactions are read committed and short. Whoever writes takes locks in one order (root, streams, feeds), so that two
instances of the service can serve one PostgreSQL and never wait for each other in a ring.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Executable,
    any_,
    create_engine,
    event,
    insert,
    literal,
    literal_column,
    make_url,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import InstrumentedAttribute

from jourdesk.domain.problems import Unavailable
from jourdesk.host.edge import database_edge
from jourdesk.host.tables import Row

_DURABLE: Final = "durable"
"""What a connection to SQLite remembers: whether its commits wait for the disk."""
OLDEST_POSTGRESQL: Final = 150000
_CONNECTIONS: Final = 16
_DONE: Final[ColumnElement[Any]] = literal_column("1")
"""What an insert gives back: rows are counted, for the driver's own count is not to be had for every statement."""
_LIMITS = "-c lock_timeout=20s -c statement_timeout=120s -c idle_in_transaction_session_timeout=60s"


class Storage:
    """An open database. Threads may share it."""

    def __init__(self, engine: Engine) -> None:
        """Hold an engine; :func:`open_storage` makes one."""
        self.engine = engine
        self.earnest = engine.dialect.name == "postgresql"

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[Connection]:
        """Open a transaction that commits when the block ends.

        Args:
            durable: False for what may be forgotten when the machine loses power (the nonce of a request): the commit does
                not wait for the disk.

        Raises:
            Unavailable: ``host.busy``, ``host.full`` or ``host.database``.
        """
        with database_edge(), self.engine.connect() as connection:
            if not self.earnest and connection.info.get(_DURABLE) is not durable:
                connection.exec_driver_sql(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
                connection.rollback()
                connection.info[_DURABLE] = durable
            with connection.begin():
                if not self.earnest:
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                elif not durable:
                    connection.exec_driver_sql("SET LOCAL synchronous_commit TO OFF")
                yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Open a transaction that sees the database as it is now, whatever is written meanwhile, and writes nothing."""
        with database_edge(), self.engine.connect() as connection, connection.begin():
            if self.earnest:
                connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            else:
                connection.exec_driver_sql("BEGIN DEFERRED")
            yield connection

    def among(self, column: InstrumentedAttribute[Any], values: Sequence[Any]) -> ColumnElement[bool]:
        """Ask for rows whose column holds one of many values: one array for PostgreSQL, for SQLite one parameter each."""
        if not self.earnest:
            return column.in_(values)
        return column == any_(literal(list(values), postgresql.ARRAY(column.type)))

    def insert_missing(self, connection: Connection, kind: type[Row], rows: Sequence[dict[str, Any]]) -> int:
        """Insert rows in the order given, leaving out those that are there; return how many were inserted.

        The rows must be few enough for one statement: 5 000 values.
        """
        if not rows:
            return 0
        if len(rows) == 1:
            return len(connection.execute(_missing(kind, self.earnest), rows[0]).all())
        put = postgresql.insert if self.earnest else sqlite.insert
        return len(connection.execute(put(kind).values(list(rows)).on_conflict_do_nothing().returning(_DONE)).all())

    def put_all(self, connection: Connection, kind: type[Row], rows: Sequence[dict[str, Any]], *, changes: str) -> None:
        """Insert many rows; where one is there already, change one column of it."""
        if rows:
            connection.execute(_replacing(kind, changes, self.earnest), list(rows))

    def insert_all(self, connection: Connection, kind: type[Row], rows: Sequence[dict[str, Any]]) -> None:
        """Insert many rows; each has every column. PostgreSQL gets them in one COPY."""
        if not rows:
            return
        if not self.earnest:
            connection.execute(insert(kind), list(rows))
            return
        statement, names, types = _copying(kind)
        driver: Any = connection.connection.dbapi_connection
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            copy.set_types(types)
            for row in rows:
                copy.write_row([row[name] for name in names])

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


@cache
def _missing(kind: type[Row], earnest: bool) -> Executable:
    put = postgresql.insert if earnest else sqlite.insert
    return put(kind).on_conflict_do_nothing().returning(_DONE)


@cache
def _replacing(kind: type[Row], changes: str, earnest: bool) -> Executable:
    table: Any = kind.__table__
    put = (postgresql.insert if earnest else sqlite.insert)(kind)
    return put.on_conflict_do_update(index_elements=list(table.primary_key), set_={changes: put.excluded[changes]})


@cache
def _copying(kind: type[Row]) -> tuple[str, list[str], list[str]]:
    """Write the COPY of a kind of row: the statement, the columns, PostgreSQL's names of their types."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy's own
    table: Any = kind.__table__
    names = [column.name for column in table.columns]
    types = [_plain(column.type.compile(dialect)) for column in table.columns]
    return f"COPY {table.name} ({', '.join(names)}) FROM STDIN (FORMAT BINARY)", names, types


def _plain(name: str) -> str:
    return {"BIGINT": "int8", "INTEGER": "int4", "BYTEA": "bytea", "BOOLEAN": "bool"}.get(name, "varchar")


def open_storage(url: str) -> Storage:
    """Open a database by its URL: ``sqlite:///FILE`` or ``postgresql://…``. Nothing is made or changed in it.

    Raises:
        Unavailable: ``host.url`` for another kind; ``host.database`` if nobody answers; ``host.old-postgresql``.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise Unavailable("host.url") from None
    kind = parsed.get_backend_name()
    if kind == "sqlite" and parsed.database:
        return Storage(_sqlite(parsed.database))
    if kind == "postgresql":
        return _postgresql(parsed.set(drivername="postgresql+psycopg").render_as_string(hide_password=False))
    raise Unavailable("host.url")


def sqlite_url(path: Path) -> str:
    """Write the URL of a file."""
    return f"sqlite:///{path.as_posix()}"


def _sqlite(path: str) -> Engine:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    # autocommit: the driver begins nothing by itself; BEGIN is ours to write.
    engine = create_engine(
        f"sqlite:///{path}",
        hide_parameters=True,
        connect_args={"check_same_thread": False, "timeout": 20, "isolation_level": None},
        pool_size=4,
    )

    @event.listens_for(engine, "connect")
    def settings(connection: Any, _record: object) -> None:
        for pragma in ("journal_mode=WAL", "foreign_keys=ON", "temp_store=MEMORY", "busy_timeout=20000"):
            connection.execute(f"PRAGMA {pragma}").close()

    return engine


def _postgresql(url: str) -> Storage:
    engine = create_engine(
        url,
        hide_parameters=True,
        connect_args={"options": _LIMITS, "connect_timeout": 10, "application_name": "jourdesk-host"},
        pool_size=_CONNECTIONS,
        max_overflow=0,
        pool_timeout=30,
        pool_use_lifo=True,
        isolation_level="READ COMMITTED",
    )
    storage = Storage(engine)
    with database_edge(), engine.connect() as connection:
        version = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())
    if version < OLDEST_POSTGRESQL:
        raise Unavailable("host.old-postgresql", version=str(version // 10000))
    return storage
