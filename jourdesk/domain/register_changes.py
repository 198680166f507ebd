"""Two registers side by side, row by row: what was put in, changed, ended or dropped; and two changes joined to one."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Final

from jourdesk.domain.period import ONE_DAY, Period
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Register
from jourdesk.domain.register_shape import ALONE, SHAPES, Row, days_of, name_of, rows_of, with_rows

_DAYS: Final = ("period", "valid_from", "valid_to", "joined", "left", "day")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field of a row, before and after; None where it is not said."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """One row that is different.

    Attributes:
        act: ``put``, ``change``, ``end`` or ``drop``.
        row: The row as it is afterwards; of a dropped one as it was.
        since: The first day of it; for ``end`` the last day the row holds; None where the table has no days.
        fields: What is different, days left out; empty for a row that was put in, ended or dropped.
    """

    table: str
    name: str
    act: str
    row: Row
    since: date | None = None
    fields: tuple[FieldChange, ...] = ()


def row_changes(old: Register, new: Register) -> tuple[RowChange, ...]:
    """List what is different in the rows themselves, in the order of the tables."""
    return tuple(change for table in (*ALONE, *SHAPES) for change in _in_table(table, old, new))


def join_changes(base: Register, one: Register, other: Register) -> Register:
    """Join two changes of one register that touch different rows.

    Args:
        base: What both began from.
        one: The first change.
        other: The second.

    Returns:
        The first register with the other's rows in place of those that the other touched.

    Raises:
        Refused: ``register.same-row`` where both have touched one row.
    """
    joined = one
    for table in (*ALONE, *SHAPES):
        mine, theirs = _touched(table, base, one), _touched(table, base, other)
        for name in sorted(mine & theirs):
            if _named(table, one, name) != _named(table, other, name):
                raise Refused("register.same-row", field=table, value=name or table)
        if theirs:
            joined = with_rows(joined, table, tuple(_with_theirs(table, rows_of(joined, table), other, theirs)))
    return joined


def _with_theirs(table: str, rows: tuple[Row, ...], other: Register, theirs: set[str]) -> Iterator[Row]:
    """The rows with the other's in the place of those it touched, and what it put in last."""
    placed: set[str] = set()
    for row in rows:
        name = name_of(table, row)
        if name not in theirs:
            yield row
        elif name not in placed:
            placed.add(name)
            yield from _named(table, other, name)
    yield from (row for row in rows_of(other, table) if name_of(table, row) in theirs - placed)


def _named(table: str, register: Register, name: str) -> tuple[Row, ...]:
    return tuple(row for row in rows_of(register, table) if name_of(table, row) == name)


def _touched(table: str, base: Register, after: Register) -> set[str]:
    names = {name_of(table, row) for register in (base, after) for row in rows_of(register, table)}
    return {name for name in names if _named(table, base, name) != _named(table, after, name)}


def _in_table(table: str, old: Register, new: Register) -> Iterator[RowChange]:
    names = dict.fromkeys(name_of(table, row) for register in (old, new) for row in rows_of(register, table))
    touched = _touched(table, old, new)
    for name in names:
        if name in touched:
            before = [row for row in _named(table, old, name) if row not in _named(table, new, name)]
            after = [row for row in _named(table, new, name) if row not in _named(table, old, name)]
            yield from _of_name(table, name, before, after)


def _of_name(table: str, name: str, before: list[Row], after: list[Row]) -> Iterator[RowChange]:
    """Pair the rows that begin on the same day; what follows upon a row that was cut short is a change from that day on."""
    cut: Row | None = None
    for row in sorted(after, key=lambda row: _begins(row) or date.min):
        pair = next((one for one in before if _same_start(one, row)), None)
        if pair is not None:
            before.remove(pair)
            differing = _fields(pair, row)
            followed = any(_follows(row, other) for other in after)
            if followed and not differing:
                cut = row
                continue
            yield _changed(table, name, row, differing)
        elif cut is not None and _follows(cut, row):
            yield RowChange(table=table, name=name, act="change", row=row, since=_begins(row), fields=_fields(cut, row))
        else:
            yield RowChange(table=table, name=name, act="put", row=row, since=_begins(row))
    for row in before:
        yield RowChange(table=table, name=name, act="drop", row=row, since=_begins(row))


def _changed(table: str, name: str, row: Row, differing: tuple[FieldChange, ...]) -> RowChange:
    """A row that stands where it stood: its fields are others, or only its last day is."""
    days = days_of(row)
    if not differing and days is not None and days.valid_to is not None:
        return RowChange(table=table, name=name, act="end", row=row, since=days.valid_to)
    return RowChange(table=table, name=name, act="change", row=row, since=_begins(row), fields=differing)


def _begins(row: Row) -> date | None:
    days = days_of(row)
    return days.valid_from if days is not None else None


def _same_start(before: Row, after: Row) -> bool:
    """A row that had no days and gets them is the same row."""
    return _begins(before) in (None, _begins(after)) or _begins(after) is None


def _follows(row: Row, other: Row) -> bool:
    days, next_days = days_of(row), days_of(other)
    if days is None or next_days is None or days.valid_to is None:
        return False
    return next_days == Period(valid_from=days.valid_to + ONE_DAY, valid_to=next_days.valid_to)


def _fields(before: Row, after: Row) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(field=field.name, before=getattr(before, field.name), after=getattr(after, field.name))
        for field in fields(after)
        if field.name not in _DAYS and getattr(before, field.name) != getattr(after, field.name)
    )
