"""Asking for many rows at once, or doing away with them: a statement for each would cost more than what it finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, Delete, Row, Select, Update

Many: TypeAlias = Select[*tuple[Any, ...]]
_AT_ONCE = 500


def rows_of(
    connection: Connection, statement: Select[*tuple[Any, ...]], ids: Iterable[object]
) -> Iterator[Row[*tuple[Any, ...]]]:
    """Read the rows of many ids.

    Args:
        connection: An open transaction.
        statement: Takes them as ``ids``, an expanding parameter.
        ids: Any number, in any order.
    """
    for part in _parts(ids):
        yield from connection.execute(statement, {"ids": part})


def change_rows(connection: Connection, statement: Update | Delete, ids: Iterable[object]) -> None:
    """Do the same to the rows of many ids; the statement takes them as ``ids``, an expanding parameter."""
    for part in _parts(ids):
        connection.execute(statement, {"ids": part})


def _parts(ids: Iterable[object]) -> Iterator[Sequence[object]]:
    wanted: Sequence[object] = tuple(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        yield wanted[start : start + _AT_ONCE]
