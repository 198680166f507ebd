"""Asking for many rows at once: a statement for each would cost more than what it finds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, Select

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
    wanted: Sequence[object] = tuple(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        yield from connection.execute(statement, {"ids": wanted[start : start + _AT_ONCE]})
