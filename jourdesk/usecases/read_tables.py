"""The rows of one table of the register as a coordinator sees them: what stands in them, since when, for how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.period import Period
from jourdesk.domain.register import Decider
from jourdesk.domain.register_shape import Row, days_of, name_of, rows_of
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.register_forms import FieldForm, form_of
from jourdesk.usecases.register_words import Teller, covering
from jourdesk.wire.register_write import row_out


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One row.

    Attributes:
        row: What it is known by, for `apply_edit.RegisterEdit`.
        title: What people call it.
        cells: Key and text of each field that says something, in the order of the form, days left out.
        values: Key and value of each field, as an edit takes them.
        since: The first day, None where it always holds; ``until`` the last.
        state: ``now``, ``coming``, ``ended``, or ``always``.
    """

    table: str
    row: str
    title: str
    cells: tuple[tuple[str, str], ...]
    values: tuple[tuple[str, object], ...]
    since: date | None
    until: date | None
    state: str


def read_rows(desk: Desk, *, table: str, day: date | None = None) -> tuple[RowView, ...]:
    """Read a table.

    Args:
        desk: The desk.
        table: The table; ``mandate`` gives one row a mandate, known by its decider.
        day: The day that decides what is coming and what has ended; absent means today.

    Returns:
        Those that hold first, then what is coming, then what has ended; each as it stands in the register.
    """
    on = day or local_day(desk.now())
    teller = Teller(names=desk.names, old=desk.register, new=desk.register, today=on)
    form = form_of(desk, table)
    fields = {field.key: field for field in form.fields}
    if table == "mandate":
        views = [_mandate(teller, fields, decider, number) for decider, number in _mandates(desk)]
    else:
        views = [_view(teller, fields, table, row) for row in rows_of(desk.register, table)]
    order = ("now", "always", "coming", "ended")
    return tuple(sorted(views, key=lambda view: order.index(view.state)))


def _mandates(desk: Desk) -> list[tuple[Decider, int]]:
    return [(decider, number) for decider in desk.register.deciders for number in range(len(decider.mandates))]


def _view(teller: Teller, fields: dict[str, FieldForm], table: str, row: Row) -> RowView:
    return _made(teller, fields, (table, name_of(table, row)), teller.title(table, row), row_out(row), days_of(row))


def _mandate(teller: Teller, fields: dict[str, FieldForm], decider: Decider, number: int) -> RowView:
    mandate = decider.mandates[number]
    title = teller.title("decider", decider)
    return _made(teller, fields, ("mandate", decider.key), title, row_out(mandate), mandate.period)


def _made(
    teller: Teller,
    fields: dict[str, FieldForm],
    known_by: tuple[str, str],
    title: str,
    values: dict[str, Any],
    days: Period | None,
) -> RowView:
    texts = ((key, _text(teller, fields[key], values[key])) for key in fields if key in values)
    return RowView(
        table=known_by[0],
        row=known_by[1],
        title=title,
        cells=tuple((key, text) for key, text in texts if key not in ("valid_from", "valid_to", "joined", "left")),
        values=tuple(values.items()),
        since=days.valid_from if days is not None and days.valid_from > date.min else None,
        until=days.valid_to if days is not None else None,
        state=covering(days, teller.today),
    )


def _text(teller: Teller, field: FieldForm, value: Any) -> str:
    """Write a value as people read it."""
    labels = dict(field.choices)
    if field.choices:
        codes = value if isinstance(value, list) else [value]
        return ", ".join(labels.get(code, str(code)) for code in codes)
    match field.kind:
        case "municipality":
            return teller.names.municipality(value)
        case "board" | "unit" | "subject":
            return teller.named(value)
        case "provision":
            return cite(value)
        case "provisions":
            return ", ".join(cite(code) for code in value)
        case "day":
            return teller.day(value)
    return teller.compound(field.kind, value)
