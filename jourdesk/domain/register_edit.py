"""Editing the register from a day on: put a row in, change it, end it. Every edit gives a new register.

Nothing here asks whether the whole is wise (`register_check` does): an edit is refused only where it cannot be meant, with the
field that says so.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from jourdesk.domain.period import ONE_DAY, Period
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Decider, Register
from jourdesk.domain.register_row_check import check_row
from jourdesk.domain.register_shape import (
    ALONE,
    KEYED,
    SHAPES,
    Row,
    claims_of,
    days_of,
    name_of,
    rows_of,
    with_days,
    with_rows,
)
from jourdesk.domain.register_tables import User

NO_END: Final = (*ALONE, "calendar_day", "agreement_version", "kpi")
"""Tables whose rows are replaced or dropped, never ended."""


def put_row(register: Register, table: str, row: Row) -> Register:
    """Put in a row.

    Args:
        register: As it is.
        table: The table, such as ``unit``.
        row: The row with its days.

    Returns:
        The register with the row last in its table.

    Raises:
        Refused: ``edit.overlap`` where a row of that name says something about the same days; else as `check_row`.
    """
    check_row(register, table, row)
    if table in ALONE:
        return with_rows(register, table, (row,))
    rows = rows_of(register, table)
    _no_overlap(table, rows, row)
    return with_rows(register, table, (*rows, row))


def change_row(register: Register, table: str, name: str, row: Row, since: date) -> Register:
    """Change a row from a day on.

    The row that holds on that day ends the day before, and the changed one holds from it. It is changed where it stands when it
    begins that very day, when its table dates what changes inside the row, or when the days themselves are what is put right.

    Args:
        register: As it is.
        table: The table.
        name: What the row is known by.
        row: The row as it is to be, with the days of the old one unless these are put right.
        since: The first day of the change.

    Raises:
        Refused: ``edit.no-row`` where no row of that name holds that day, ``edit.key``, ``edit.overlap``; else as `check_row`.
    """
    if table in ALONE:
        return put_row(register, table, row)
    old = row_on(register, table, name, since)
    if table in KEYED and row.key != old.key:
        raise Refused("edit.key", field="key", value=row.key)
    before, after = days_of(old), days_of(row)
    began = before.valid_from if before is not None else register.agreement.valid_from
    moved = before is not None and after is not None and after.valid_from != began
    rows = list(rows_of(register, table))
    place = rows.index(old)
    others = rows[:place] + rows[place + 1 :]
    if not SHAPES[table].split or moved or since <= began:
        changed, kept = row, []
    else:
        changed = with_days(row, Period(valid_from=since, valid_to=after.valid_to if after is not None else None))
        kept = [with_days(old, Period(valid_from=began, valid_to=since - ONE_DAY))]
    check_row(register, table, changed)
    _no_overlap(table, others, changed)
    return with_rows(register, table, (*rows[:place], *kept, changed, *rows[place + 1 :]))


def end_row(register: Register, table: str, name: str, last: date) -> Register:
    """End a row: `last` is the last day it holds. Mandates and roles of somebody who leaves end with her.

    Raises:
        Refused: ``edit.no-end`` for what has no days, ``edit.no-row`` where no row of that name holds that day,
            ``edit.before-start`` where it would end before it begins.
    """
    if table in NO_END:
        raise Refused("edit.no-end", field="table", value=table)
    old = row_on(register, table, name, last)
    days = days_of(old)
    began = days.valid_from if days is not None else min(_first_day(register, old), last)
    if last < began:
        raise Refused("edit.before-start", field="since", value=name)
    ended = _cut(with_days(old, Period(valid_from=began, valid_to=last)), last)
    rows = tuple(ended if row is old else row for row in rows_of(register, table))
    return with_rows(register, table, rows)


def drop_row(register: Register, table: str, name: str, day: date) -> Register:
    """Take away a row that was never right. What has been in force is ended instead: this leaves no trace in the register.

    Raises:
        Refused: ``edit.no-row``; ``edit.in-use`` for a board that other rows name; ``edit.no-drop`` for the agreement.
    """
    if table == "agreement":
        raise Refused("edit.no-drop", field="table", value=table)
    if table in ALONE:
        return with_rows(register, table, ())
    old = row_on(register, table, name, day)
    left = with_rows(register, table, tuple(row for row in rows_of(register, table) if row is not old))
    if table == "board" and left.board(name) is None and _named(register, name):
        raise Refused("edit.in-use", field="row", value=name)
    return left


def row_on(register: Register, table: str, name: str, day: date) -> Row:
    """Find the row of a name that holds on a day; in tables whose rows are dated inside, the latest one will do.

    Raises:
        Refused: ``edit.no-row``.
    """
    found = [row for row in rows_of(register, table) if name_of(table, row) == name]
    on_day = [row for row in found if (days := days_of(row)) is None or days.covers(day)]
    if not on_day and not SHAPES[table].split:
        on_day = found
    if not on_day:
        raise Refused("edit.no-row", field="since", value=name)
    return on_day[-1]


def _first_day(register: Register, row: Row) -> date:
    """Give the day from which a row without days has held: that of its board, else of the agreement."""
    board = register.board_days(getattr(row, "board", ""))
    return board.valid_from if board is not None else register.agreement.valid_from


def _cut(row: Row, last: date) -> Row:
    """End with somebody what she holds: her mandates, her roles."""
    if isinstance(row, Decider):
        mandates = [replace(m, period=cut) for m in row.mandates if (cut := _until(m.period, last)) is not None]
        return replace(row, mandates=tuple(mandates))
    if isinstance(row, User):
        roles = [role for role in row.roles if role.period is None or role.period.valid_from <= last]
        return replace(
            row, roles=tuple(replace(role, period=role.period and _until(role.period, last)) for role in roles)
        )
    return row


def _until(period: Period, last: date) -> Period | None:
    return period.shared(Period(valid_from=date.min, valid_to=last))


def _named(register: Register, board: str) -> bool:
    named = {row.board for rows in (register.units, register.deciders, register.delegations) for row in rows}
    return board in named | {row.parent for row in register.boards}


def _no_overlap(table: str, others: tuple[Row, ...] | list[Row], row: Row) -> None:
    """Refuse two rows that say something of one thing on the same day."""
    always = Period(valid_from=date.min)
    mine, days = claims_of(table, row), days_of(row) or always
    for other in others:
        if mine & claims_of(table, other) and days.shared(days_of(other) or always) is not None:
            raise Refused("edit.overlap", field=_field(table), value=name_of(table, other))


def _field(table: str) -> str:
    return "valid_from" if SHAPES[table].split else "key"
