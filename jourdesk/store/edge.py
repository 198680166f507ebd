"""Where SQLCipher's errors become problems of our own: a code, never a statement, a value or a path."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage
from typing import Final

from jourdesk.domain.problems import Unavailable
from jourdesk.store.driver import DriverError

_ROOM_BYTES: Final = 1 << 20  # less than this left, and a failed write is a full disk
_BY_NAME: Final = (
    ("SQLITE_FULL", "store.full"),
    ("SQLITE_READONLY", "store.read-only"),
    ("SQLITE_CANTOPEN", "store.read-only"),
    ("SQLITE_PERM", "store.read-only"),
    ("SQLITE_AUTH", "store.read-only"),
    ("SQLITE_BUSY", "store.in-use"),
    ("SQLITE_LOCKED", "store.in-use"),
    ("SQLITE_CORRUPT", "store.damaged"),
    ("SQLITE_NOTADB", "store.damaged"),
    ("SQLITE_NOMEM", "store.damaged"),
)
_BY_ERRNO: Final = {
    28: "store.full",
    122: "store.full",
    30: "store.read-only",
    13: "store.read-only",
    1: "store.read-only",
}


def code_of(error: BaseException, folder: Path) -> str | None:
    """Name the code of a driver's error; nothing if it is a bug (a broken constraint, bad SQL) and must stay one.

    ``MemoryError`` counts as damage: a page that fails its check comes out of the driver that way.
    """
    if isinstance(error, MemoryError):
        return "store.damaged"
    if not isinstance(error, DriverError):
        return None
    name = str(getattr(error, "sqlite_errorname", ""))
    if name.startswith("SQLITE_IOERR"):
        return "store.full" if _no_room(folder) else "store.disk"
    return next((code for prefix, code in _BY_NAME if name.startswith(prefix)), None)


def _no_room(folder: Path) -> bool:
    try:
        return disk_usage(folder).free < _ROOM_BYTES
    except OSError:
        return False


@contextmanager
def driver_edge(folder: Path) -> Iterator[None]:
    """Translate what the bare driver raises inside; no cause is kept, so no log can show one."""
    try:
        yield
    except (DriverError, MemoryError) as error:
        code = code_of(error, folder)
        if code is None:
            raise
        raise Unavailable(code) from None


@contextmanager
def file_edge() -> Iterator[None]:
    """Translate what the file system raises inside."""
    try:
        yield
    except OSError as error:
        code = _BY_ERRNO.get(error.errno or 0, "store.disk")
        raise Unavailable(code) from None
