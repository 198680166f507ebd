"""One edit of the register, as a coordinator filled it in: read as the file is read, then put into the register from a day on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Register
from jourdesk.domain.register_edit import change_row, drop_row, end_row, put_row, row_on
from jourdesk.domain.register_mandates import end_mandate, give_mandate
from jourdesk.domain.register_shape import ALONE, SHAPES, Row, rows_of
from jourdesk.wire.register_toml import read_row
from jourdesk.wire.register_write import row_out

MANDATE = "mandate"
ACTS = ("put", "change", "end", "drop")
_STARTS = {"member": "joined", "calendar_day": "day", "agreement_version": "valid_from"}
_DATED = frozenset(table for table, shape in SHAPES.items() if shape.split)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEdit:
    """One edit.

    Attributes:
        act: ``put``, ``change``, ``end`` or ``drop``.
        table: A table of the file (``unit``, ``contact`` …), ``agreement``, ``working_time``, ``forgetting``, ``offline``, or
            ``mandate``.
        row: What the row is known by (`register_shape.name_of`); of a mandate the decider; empty for what there is one of.
        since: The first day of it; for ``end`` the last day the row holds.
        values: Key in the file and value as TOML has it (text, number, day, list, table); None takes a value away.
    """

    act: str
    table: str
    since: date
    row: str = ""
    values: tuple[tuple[str, object], ...] = ()


def apply_edit(register: Register, edit: RegisterEdit) -> Register:
    """Put one edit into a register.

    Raises:
        Refused: ``edit.…`` or ``input.…``, with the key in the file as its field.
    """
    known = edit.table in SHAPES or edit.table in (*ALONE, MANDATE)
    if not known or edit.act not in ACTS:
        raise Refused("edit.unknown-table", field="table", value=edit.table)
    if edit.table == MANDATE:
        return _mandate(register, edit)
    if edit.act == "end":
        return end_row(register, edit.table, edit.row, edit.since)
    if edit.act == "drop":
        return drop_row(register, edit.table, edit.row, edit.since)
    if edit.act == "put":
        return put_row(register, edit.table, _read(register, edit.table, _begun(edit)))
    return _change(register, edit)


def _change(register: Register, edit: RegisterEdit) -> Register:
    if edit.table in ALONE:
        rows = rows_of(register, edit.table)
        old: Row | None = rows[0] if rows else None
    else:
        old = row_on(register, edit.table, edit.row, edit.since)
    values = {**(row_out(old) if old is not None else {}), **dict(edit.values)}
    row = _read(register, edit.table, values)
    if row == old:
        raise Refused("edit.nothing", field="values")
    return change_row(register, edit.table, edit.row, row, edit.since)


def _mandate(register: Register, edit: RegisterEdit) -> Register:
    values = dict(edit.values)
    if edit.act == "end":
        provisions = values.get("provisions") or ()
        named = [str(code) for code in provisions] if isinstance(provisions, list | tuple) else []
        return end_mandate(register, edit.row, edit.since, named)
    if edit.act != "put":
        raise Refused("edit.unknown-table", field="act", value=edit.act)
    decider = register.decider(edit.row)
    if decider is None:
        raise Refused("edit.no-row", field="row", value=edit.row)
    mandate = {"valid_from": edit.since, **_present(values)}
    alone = {**row_out(decider), "mandates": [mandate]}
    return give_mandate(register, edit.row, _read(register, "decider", alone).mandates[0])


def _begun(edit: RegisterEdit) -> Mapping[str, object]:
    """What a new row says, and that it holds from the day of the edit where it does not say so itself."""
    values = dict(edit.values)
    start = _STARTS.get(edit.table) or ("valid_from" if edit.table in _DATED else "")
    if start and values.get(start) is None:
        values[start] = edit.since
    return values


def _read(register: Register, table: str, values: Mapping[str, object]) -> Row:
    return read_row(table, _present(values), (board.key for board in register.boards))


def _present(values: Mapping[str, object]) -> dict[str, object]:
    """What is said. Lists come as lists, as from a file."""
    return {
        key: list(value) if isinstance(value, tuple) else value for key, value in values.items() if value is not None
    }
