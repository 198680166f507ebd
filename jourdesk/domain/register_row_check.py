"""What a single row may not say, whatever the rest of the register says."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Cost, Register, Unit
from jourdesk.domain.register_shape import Row
from jourdesk.domain.register_tables import ANYBODY, CalendarDay, Escalation, User

_PHONE: Final = re.compile(r"\+?\d[\d ()/-]{2,28}")
_HOUR: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_WHOLE: Final = 100


def check_row(register: Register, table: str, row: Row) -> None:
    """Refuse a row that cannot be meant.

    Args:
        register: The register that it is put into: boards and units that it names must be there.
        table: The table.
        row: The row.

    Raises:
        Refused: ``edit.empty``, ``edit.phone``, ``edit.hour``, ``edit.unknown-board``, ``edit.unknown-unit``,
            ``edit.unknown-subject``, ``edit.own-parent``, ``edit.shares``; the field is the key in the file.
    """
    for field, code, value in (*_texts(row), *_references(register, row), *_others(row)):
        raise Refused(code, field=field, value=value, table=table)


def _texts(row: Row) -> Iterator[tuple[str, str, str]]:
    for field in ("key", "name", "jour", "function", "person"):
        value = getattr(row, field, None)
        if value is not None and not value.strip() and not isinstance(row, CalendarDay):
            yield field, "edit.empty", ""
    steps = row.steps if isinstance(row, Escalation) else ()
    for phone in (getattr(row, "phone", None), *(step.phone for step in steps)):
        if phone is not None and not _PHONE.fullmatch(phone.strip()):
            yield "phone", "edit.phone", ""
    if isinstance(row, Unit) and row.opens is not None and not _HOUR.fullmatch(row.opens):
        yield "opens", "edit.hour", row.opens


def _references(register: Register, row: Row) -> Iterator[tuple[str, str, str]]:
    boards = {board.key for board in register.boards}
    units = {unit.key for unit in register.units}
    if isinstance(row, Escalation):
        yield from _unknown("for", "edit.unknown-subject", (row.subject,), boards | units | {ANYBODY})
        return
    if isinstance(row, CalendarDay):
        yield from _unknown("unit", "edit.unknown-unit", (row.unit,), units)
        return
    if isinstance(row, User):
        yield from _unknown("roles", "edit.unknown-board", (role.board for role in row.roles), boards)
        return
    yield from _unknown("board", "edit.unknown-board", (getattr(row, "board", None),), boards)
    yield from _unknown("parent", "edit.unknown-board", (getattr(row, "parent", None),), boards)


def _unknown(field: str, code: str, named: Iterable[str | None], known: set[str]) -> Iterator[tuple[str, str, str]]:
    for key in named:
        if key is not None and key not in known:
            yield field, code, key


def _others(row: Row) -> Iterator[tuple[str, str, str]]:
    parent = getattr(row, "parent", None)
    if parent is not None and parent == row.key:
        yield "parent", "edit.own-parent", parent
    if isinstance(row, Cost) and row.key == "percent" and sum(share for _, share in row.shares) > _WHOLE:
        yield "shares", "edit.shares", row.name
