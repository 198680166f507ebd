"""The register as TOML: what an administrator exports and imports. Reading and writing give the same register back."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import combinations
from typing import Any, Final

from jourdesk.domain.period import Period
from jourdesk.domain.register import Register
from jourdesk.domain.register_shape import KEYED
from jourdesk.wire import register_more as more
from jourdesk.wire import register_rows as rows
from jourdesk.wire.register_rows import Known
from jourdesk.wire.toml_table import Table, parse, refuse

Reader = Callable[[Table, Known], Any]

READERS: Final[Mapping[str, tuple[str, Reader]]] = {
    "agreement_version": ("versions", more.agreement_version),
    "member": ("members", rows.member),
    "neighbour": ("neighbours", rows.neighbour),
    "board": ("boards", rows.board),
    "unit": ("units", rows.unit),
    "decider": ("deciders", rows.decider),
    "delegation": ("delegations", rows.delegation),
    "scope": ("scopes", rows.scope),
    "contact": ("contacts", more.contact),
    "resource": ("resources", more.resource),
    "calendar_day": ("calendar", more.calendar_day),
    "escalation": ("escalations", more.escalation),
    "on_call": ("on_calls", more.on_call),
    "user": ("users", more.user),
    "code": ("codes", more.code),
    "cost": ("costs", rows.cost),
    "kpi": ("kpis", rows.kpi),
    "person_role": ("person_roles", rows.person_role),
}
"""Each table of the file: the field of the register that it fills, the reader of its rows; in the order they are written."""

_ONE_ROW: Final = ("decider", "user")
"""These stand once: what changes of them with time (mandates, roles) is dated inside the row."""


def read_register(text: str, name: str = "register.toml") -> Register:
    """Read a register.

    Args:
        text: The whole TOML text.
        name: How the file is named in a problem.

    Raises:
        Refused: If a key is unknown, missing or of the wrong type, a code is unknown, a key stands twice on the same days, or a
            row names a board that does not exist; one line that names file, table and key.
    """
    top = Table(name, "", parse(text, name))
    agreement = top.optional_table("agreement")
    if agreement is None:
        refuse("input.missing-key", top, "agreement")
    head = rows.agreement(agreement)
    known = frozenset(table.text("key") for table in top.tables("board"))
    for kind in KEYED:
        _once(top, kind)
    working, forgetting = top.optional_table("working_time"), top.optional_table("forgetting")
    offline = top.optional_table("offline")
    found = {field: tuple(read(table, known) for table in top.tables(kind)) for kind, (field, read) in READERS.items()}
    register = Register(
        agreement=head,
        working_time=more.working_time(working) if working is not None else None,
        forgetting=more.forgetting(forgetting) if forgetting is not None else None,
        offline=more.offline(offline) if offline is not None else None,
        **found,
    )
    top.done()
    return register


def read_row(kind: str, values: Mapping[str, object], boards: Iterable[str]) -> Any:
    """Read one row, as somebody filled it in.

    Args:
        kind: The table, such as ``unit``; also ``agreement``, ``working_time``, ``forgetting`` and ``offline``.
        values: What stands under each key: texts, numbers, dates, lists and tables, as TOML has them.
        boards: The keys of the boards in the register.

    Returns:
        The row.

    Raises:
        Refused: ``input.…`` with the key as its field.
        KeyError: If there is no such table.
    """
    table = Table("register", kind, values)
    alone: Mapping[str, Callable[[Table], Any]] = {
        "agreement": rows.agreement,
        "working_time": more.working_time,
        "forgetting": more.forgetting,
        "offline": more.offline,
    }
    return alone[kind](table) if kind in alone else READERS[kind][1](table, frozenset(boards))


def _once(top: Table, kind: str) -> None:
    """Refuse a key that stands twice on the same days."""
    seen: dict[str, list[Period]] = {}
    for table in top.tables(kind):
        key = table.text("key")
        days = rows.optional_span(table) if kind not in _ONE_ROW else None
        before = seen.setdefault(key, [])
        before.append(days or Period(valid_from=date.min))
        if any(one.shared(other) for one, other in combinations(before, 2)):
            refuse("input.double-key", table, "key", value=key)
