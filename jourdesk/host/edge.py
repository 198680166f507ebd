"""Where the database's errors become problems of our own: a code and an SQLSTATE, never a statement, a value or a row.

PostgreSQL writes the contents of a failing row into its errors (DETAIL); so no cause is kept and no text is passed on.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from jourdesk.domain.problems import Unavailable

try:
    from psycopg import Error as PostgresqlError
except ImportError:  # SQLite needs no driver of its own

    class PostgresqlError(Exception):  # type: ignore[no-redef]  # the name stands for an error that cannot come
        """What never comes from SQLite."""


_FULL = frozenset({"53100", "SQLITE_FULL"})
_BUSY = frozenset({"23505", "40001", "40P01", "53300", "55P03", "57014"})
_SQLITE_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY")


@contextmanager
def database_edge() -> Iterator[None]:
    """Translate what the database raises inside.

    Raises:
        Unavailable: ``host.busy`` for two that wanted the same at once (tried again by the desk), ``host.full`` for a full
            disk, ``host.database`` for all else, with the ``state``.
    """
    try:
        yield
    except exc.DBAPIError as error:
        state = state_of(error.orig)
        raise Unavailable(_code(state), state=state) from None
    except PostgresqlError as error:  # from a COPY, which passes SQLAlchemy by
        state = state_of(error)
        raise Unavailable(_code(state), state=state) from None
    except exc.TimeoutError:
        raise Unavailable("host.busy", state="pool") from None
    except exc.SQLAlchemyError as error:
        raise Unavailable("host.database", state=type(error).__name__) from None


def state_of(error: BaseException | None) -> str:
    """Name a driver's error: an SQLSTATE, SQLite's own name, or the type."""
    for name in ("sqlstate", "sqlite_errorname"):
        found = getattr(error, name, None)
        if found:
            return str(found)
    return type(error).__name__


def _code(state: str) -> str:
    if state in _FULL:
        return "host.full"
    return "host.busy" if state in _BUSY or state.startswith(_SQLITE_BUSY) else "host.database"
