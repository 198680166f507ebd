"""The tables of the register as one shape: what a row is known by, which days it holds, what it lays claim to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, TypeAlias

from jourdesk.domain.law import fold
from jourdesk.domain.period import Period
from jourdesk.domain.register import Member, PersonRole, Register
from jourdesk.domain.register_tables import AgreementVersion, CalendarDay

Row: TypeAlias = Any
"""A row of any table: the tables are many, what is done with them is one thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One table.

    Attributes:
        field: The field of the register.
        known_by: What a row is known by: the rows of one name follow each other in time.
        split: Whether a change from a day on ends the row and begins another; else it is changed where it stands.
        claims: What only one row may say on a day; None means its name.
    """

    field: str
    known_by: Callable[[Row], str]
    split: bool = True
    claims: Callable[[Row], frozenset[str]] | None = None


def _key(row: Row) -> str:
    return str(row.key)


def _code(row: Row) -> str:
    return str(row.code)


SHAPES: Final[Mapping[str, Shape]] = {
    "agreement_version": Shape(field="versions", known_by=lambda row: row.version, split=False),
    "member": Shape(field="members", known_by=_code, split=False),
    "neighbour": Shape(field="neighbours", known_by=_code),
    "board": Shape(field="boards", known_by=_key),
    "unit": Shape(field="units", known_by=_key),
    "decider": Shape(field="deciders", known_by=_key, split=False),
    "delegation": Shape(field="delegations", known_by=lambda row: f"{row.board} {fold(row.provision)}"),
    "scope": Shape(
        field="scopes",
        known_by=lambda row: f"{row.municipality} {' '.join(row.targets)}",
        claims=lambda row: frozenset(f"{row.municipality} {target}" for target in row.targets),
    ),
    "contact": Shape(field="contacts", known_by=_key),
    "resource": Shape(field="resources", known_by=_key),
    "calendar_day": Shape(
        field="calendar",
        known_by=lambda row: f"{row.day.isoformat()} {row.municipality or '*'} {row.unit or '*'}",
        split=False,
    ),
    "escalation": Shape(field="escalations", known_by=lambda row: row.subject),
    "on_call": Shape(field="on_calls", known_by=lambda row: f"{row.municipality or '*'} {row.order} {row.name}"),
    "user": Shape(field="users", known_by=_key, split=False),
    "code": Shape(field="codes", known_by=lambda row: f"{row.list} {row.code}"),
    "cost": Shape(field="costs", known_by=lambda row: row.name),
    "kpi": Shape(field="kpis", known_by=lambda row: row.name, split=False),
    "person_role": Shape(
        field="person_roles", known_by=lambda row: f"{row.person} {row.municipality} {row.title}", split=False
    ),
}
"""Every table of the register, in the order of the file."""

KEYED: Final = ("board", "unit", "decider", "contact", "resource", "user")
"""Tables whose rows have a key of their own: other rows and old calls name it, so it never changes."""

ALONE: Final = ("agreement", "working_time", "forgetting", "offline")
"""What there is one of."""


def rows_of(register: Register, table: str) -> tuple[Row, ...]:
    """List the rows of a table, in the order of the register; of what there is one of, that one or nothing."""
    if table in ALONE:
        alone = getattr(register, table)
        return (alone,) if alone is not None else ()
    return tuple(getattr(register, SHAPES[table].field))


def name_of(table: str, row: Row) -> str:
    """Give what a row is known by; empty for what there is one of."""
    return "" if table in ALONE else SHAPES[table].known_by(row)


def claims_of(table: str, row: Row) -> frozenset[str]:
    """Give what only this row may say on its days."""
    shape = SHAPES[table]
    return shape.claims(row) if shape.claims is not None else frozenset({shape.known_by(row)})


def days_of(row: Row) -> Period | None:
    """Give the days that a row holds; None where it says nothing of them."""
    match row:
        case Member():
            return Period(valid_from=row.joined, valid_to=row.left)
        case PersonRole():
            if row.valid_from is None and row.valid_to is None:
                return None
            return Period(valid_from=row.valid_from or date.min, valid_to=row.valid_to)
        case AgreementVersion():
            return Period(valid_from=row.valid_from)
        case CalendarDay():
            return Period(valid_from=row.day, valid_to=row.day)
    period = getattr(row, "period", None)
    return period if isinstance(period, Period) else None


def with_days(row: Row, days: Period) -> Row:
    """Give a row with other days.

    Raises:
        TypeError: If rows of its table have no days to change.
    """
    if isinstance(row, Member):
        return replace(row, joined=days.valid_from, left=days.valid_to)
    if isinstance(row, PersonRole):
        since = days.valid_from if days.valid_from > date.min else None
        return replace(row, valid_from=since, valid_to=days.valid_to)
    return replace(row, period=days)


def with_rows(register: Register, table: str, rows: tuple[Row, ...]) -> Register:
    """Give a register with other rows in one table."""
    alone = rows[0] if rows else None
    changed: dict[str, Any] = {table: alone} if table in ALONE else {SHAPES[table].field: rows}
    return replace(register, **changed)
