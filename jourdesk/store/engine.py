"""Open the encrypted file: one program, one thread, one connection.

The key is 32 raw bytes and never stands in a URL, a log or an error. Each commit is on the disk before it returns
(WAL with ``synchronous=FULL``). A page that fails its check poisons the connection: it is thrown away and the next use
opens a new one.
"""

import hmac
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, ExceptionContext, StaticPool, create_engine, event

from jourdesk.domain.problems import Unavailable
from jourdesk.store import migrate
from jourdesk.store.driver import DRIVER, DriverConnection, DriverError
from jourdesk.store.edge import code_of, driver_edge, file_edge
from jourdesk.store.lock import StoreLock

KEY_BYTES: Final = 32
_BUSY_MS: Final = 5_000
_CACHE_KIB: Final = 10_240
_JOURNAL_PAGES: Final = 4_000
"""The journal is folded into the file when it is so long, some 16 MB: seldom enough not to be felt at every hundredth note."""
_MARK: Final = b"jourdesk store mark 1"


class StoreFile:
    """An open store. Lives on the thread that opened it: the driver refuses any other."""

    def __init__(self, path: Path, engine: Engine, lock: StoreLock, *, was_closed: bool) -> None:
        """Hold what :func:`open_store` has opened.

        Args:
            path: The file.
            engine: Its engine.
            lock: Its lock, let go of at closing.
            was_closed: It was closed in order last time; after a crash its pages are worth a look (``health.examine``).
        """
        self.path = path
        self.engine = engine
        self.was_closed = was_closed
        self._lock = lock
        self._is_open = True

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Give a connection within one transaction: kept whole at the end, or not at all.

        Raises:
            Unavailable: ``store.full``, ``store.read-only``, ``store.damaged``, ``store.disk`` or ``store.in-use``. The store
                can be used again at once: nothing of the transaction was kept. ``vault.locked`` once it has been closed: a
                screen may still ask while the desk is being locked.
        """
        if not self._is_open:
            raise Unavailable("vault.locked")
        try:
            with self.engine.begin() as connection, self._as_sealed(connection):
                yield connection
        except Unavailable as problem:
            raise Unavailable(problem.code, **problem.values) from None

    @contextmanager
    def _as_sealed(self, connection: Connection) -> Iterator[None]:
        """See that what was read in a transaction is what was sealed, before anything is done with it.

        SQLCipher gives zeros for a later page of a long value whose seal fails, and says so when it is asked for the next page.
        Whoever read them may have stumbled over them already: then the damage is what is told.
        """
        try:
            yield
        except Exception as error:
            if not (isinstance(error, Unavailable) and error.code.startswith("store.")):
                self._ask_for_a_page(connection)
            raise
        self._ask_for_a_page(connection)

    def _ask_for_a_page(self, connection: Connection) -> None:
        held: DriverConnection | None = None if connection.invalidated else connection.connection.dbapi_connection  # type: ignore[assignment]  # SQLCipher's
        try:
            if held is not None:
                held.execute("SELECT 1 FROM meta LIMIT 1").fetchone()
        except (DriverError, MemoryError) as error:
            if code_of(error, self.path.parent) == "store.damaged":
                connection.invalidate()
                raise Unavailable("store.damaged") from None

    def close(self) -> None:
        """Fold the journal into the file, close it and let go of the lock. A full disk does not stop the closing."""
        self._is_open = False
        try:
            with suppress(Unavailable), driver_edge(self.path.parent):
                self.engine.dispose()
        finally:
            self._lock.release()


def open_store(path: Path, key: bytes | bytearray, *, create: bool = False) -> StoreFile:
    """Open a store, bring it to this release's form, and hold its lock until it is closed.

    Args:
        path: The file; its folder must be there.
        key: 32 raw bytes. The object is kept, not copied, so that whoever owns it can wipe it after closing.
        create: Make the file if there is none.

    Raises:
        Unavailable: ``store.missing``, ``store.in-use``, ``store.wrong-key``, ``store.damaged``, ``store.newer``,
            ``store.full``, ``store.read-only`` or ``store.disk``.
        ValueError: If the key is not 32 bytes, or has been wiped.
    """
    _pragma_key(key)
    lock = StoreLock(path)
    try:
        was_closed = not _size(path.with_name(path.name + "-wal"))
        fresh = _prepare(path, key, create=create)
        engine = _engine(path, key)
        try:
            _first_look(engine, path, key)
            migrate.to_head(engine, path, fresh=fresh)
        except BaseException:
            engine.dispose()
            raise
    except Unavailable as problem:
        lock.release()
        raise Unavailable(problem.code) from None
    except BaseException:
        lock.release()
        raise
    return StoreFile(path, engine, lock, was_closed=was_closed)


def connect(path: Path, key: bytes | bytearray) -> DriverConnection:
    """Open the bare driver's connection, keyed and set; for this room's own use.

    Raises:
        Unavailable: As the driver's error says.
    """
    with driver_edge(path.parent):
        connection: DriverConnection = DRIVER.connect(str(path), isolation_level=None, timeout=_BUSY_MS / 1000)
        try:
            # Before the key: on a wrong key SQLCipher would write lines to stderr.
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.set_key(_pragma_key(key))
            for pragma in (
                f"busy_timeout = {_BUSY_MS}",
                f"cache_size = -{_CACHE_KIB}",
                "temp_store = MEMORY",
                "foreign_keys = ON",
                "recursive_triggers = ON",  # else INSERT OR REPLACE would delete a fact past its trigger
                "secure_delete = ON",  # what is forgotten is written over with zeros, also inside its page
                "journal_mode = WAL",
                "synchronous = FULL",
                f"wal_autocheckpoint = {_JOURNAL_PAGES}",
            ):
                connection.execute(f"PRAGMA {pragma}").fetchall()
        except BaseException:
            connection.close()
            raise
    return connection


def mark_path(path: Path) -> Path:
    """Name the file beside a store that tells a wrong key from a damaged file."""
    return path.with_name(path.name + ".mark")


def _pragma_key(key: bytes | bytearray) -> str:
    if len(key) != KEY_BYTES or not any(key):
        raise ValueError("the store's key is 32 bytes and not wiped")
    digits = bytes(key).hex()
    if len(digits) != 2 * KEY_BYTES:  # 63 digits would silently be taken as a passphrase
        raise ValueError("the store's key is 64 hexadecimal digits")
    return f"x'{digits}'"


def _prepare(path: Path, key: bytes | bytearray, *, create: bool) -> bool:
    """See that the file is there and the key is its own; tells whether the file is new."""
    mark = _mark(key)
    with file_edge():
        fresh = _size(path) == 0
        if fresh and _size(path.with_name(path.name + "-wal")):
            raise Unavailable(
                "store.damaged"
            )  # the journal is there but its file is not: nothing may be written over it
        if fresh and not create:
            raise Unavailable("store.missing")
        beside = mark_path(path)
        if beside.exists() and not fresh:
            if not hmac.compare_digest(beside.read_text("ascii", "replace").strip(), mark):
                raise Unavailable("store.wrong-key")
        elif fresh:
            _write_mark(beside, mark)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    return fresh


def _mark(key: bytes | bytearray) -> str:
    return hmac.digest(bytes(key), _MARK, "sha256")[:16].hex()


def _size(path: Path) -> int:
    with file_edge():
        return path.stat().st_size if path.exists() else 0


def _write_mark(beside: Path, mark: str) -> None:
    part = beside.with_name(beside.name + ".part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        os.write(handle, mark.encode("ascii"))
        os.fsync(handle)
    finally:
        os.close(handle)
    part.replace(beside)


def _engine(path: Path, key: bytes | bytearray) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=DRIVER,
        creator=lambda: connect(path, key),
        poolclass=StaticPool,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # The driver would begin only before the first write, and never before a CREATE TABLE.
        connection.exec_driver_sql("BEGIN")

    @event.listens_for(engine, "handle_error")
    def _translate(context: ExceptionContext) -> None:
        code = code_of(context.original_exception, path.parent)
        if code is None:
            return
        if code == "store.damaged":
            context.is_disconnect = True  # poisoned: the pool throws it away and the next use opens a new one
        raise Unavailable(code) from None

    return engine


def _first_look(engine: Engine, path: Path, key: bytes | bytearray) -> None:
    """Read one page under the key: a wrong key, a damaged first page or a cut file shows here."""
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    except Unavailable as problem:
        if problem.code == "store.damaged" and not mark_path(path).exists():
            raise Unavailable("store.wrong-key") from None  # nothing says that the key was right: touch nothing
        raise
    if not mark_path(path).exists():
        with suppress(Unavailable), file_edge():
            _write_mark(mark_path(path), _mark(key))
