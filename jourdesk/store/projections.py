"""Projections: what lists and searches read. All of it can be made again from the facts."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, Final, TypeVar, get_type_hints

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from jourdesk.domain.fact import Fact
from jourdesk.domain.names import fold
from jourdesk.domain.summary import CallRow, ClockRow, PersonKey, PromiseRow, Summary
from jourdesk.store import tables as t
from jourdesk.store.ranking import candidate_keys
from jourdesk.wire.facts import instant

# Statements are built once: building them costs more than running them.
_KEEP_CALL = insert(t.CallRow).prefix_with("OR REPLACE")
_OF_CALL = select(t.PersonRow.id, t.PersonRow.ref, t.PersonRow.shown, t.PersonRow.case_number).where(
    t.PersonRow.stream == bindparam("of")
)
_LAST_PERSON = select(func.coalesce(func.max(t.PersonRow.id), 0))
_KEEP_PERSON = insert(t.PersonRow)
_KEEP_KEYS = insert(t.NameKeyRow)
_DROP_CLOCKS = delete(t.ClockRow).where(t.ClockRow.stream == bindparam("of"))
_DROP_PROMISES = delete(t.PromiseRow).where(t.PromiseRow.stream == bindparam("of"))
_KEEP_CLOCKS = insert(t.ClockRow)
_KEEP_PROMISES = insert(t.PromiseRow)

Row = TypeVar("Row", CallRow, ClockRow, PromiseRow, PersonKey)


NOTHING: Final = Summary(
    row=CallRow(
        call="", received=datetime.min.replace(tzinfo=UTC), ended=None, state="", label="", municipality="", caller=""
    ),
    board="",
    persons=(),
    clocks=(),
    promises=(),
)
"""What is shown of a call that has just begun."""


def project(connection: Connection, summary: Summary, *, before: Summary | None = None) -> None:
    """Replace what the store projects of one call.

    Args:
        connection: An open transaction.
        summary: What is to be shown from now on.
        before: What is shown already, where that is known; its equal parts are left as they are.
    """
    stream = summary.row.call
    if before is None or (before.row, before.board) != (summary.row, summary.board):
        _calls(connection, summary)
    if before is None or (before.persons, before.row.case_number) != (summary.persons, summary.row.case_number):
        _persons(connection, stream, summary, had=before is None or bool(before.persons))
    if before is None or before.clocks != summary.clocks:
        _clocks(connection, stream, summary, had=before is None or bool(before.clocks))
    if before is None or before.promises != summary.promises:
        _promises(connection, stream, summary, had=before is None or bool(before.promises))


def _clocks(connection: Connection, stream: str, summary: Summary, *, had: bool) -> None:
    if had:
        connection.execute(_DROP_CLOCKS, {"of": stream})
    if summary.clocks:
        rows = [{"stream": stream, "key": c.key, "alarm": c.alarm, "shown": write(c)} for c in summary.clocks]
        connection.execute(_KEEP_CLOCKS, rows)


def _promises(connection: Connection, stream: str, summary: Summary, *, had: bool) -> None:
    if had:
        connection.execute(_DROP_PROMISES, {"of": stream})
    if summary.promises:
        rows = [{"stream": stream, "id": p.promise, "due": p.due, "shown": write(p)} for p in summary.promises]
        connection.execute(_KEEP_PROMISES, rows)


def _calls(connection: Connection, summary: Summary) -> None:
    row = summary.row
    connection.execute(
        _KEEP_CALL,
        {
            "stream": row.call,
            "received": row.received,
            "state": row.state,
            "board": summary.board,
            "shown": write(row),
        },
    )


def _persons(connection: Connection, stream: str, summary: Summary, *, had: bool) -> None:
    shown = {key.ref: write(key) for key in summary.persons}
    kept = connection.execute(_OF_CALL, {"of": stream}).all() if had else []
    same = {row.ref for row in kept if (row.shown, row.case_number) == (shown.get(row.ref), summary.row.case_number)}
    gone = [row.id for row in kept if row.ref not in same]
    if gone:
        connection.execute(delete(t.NameKeyRow).where(t.NameKeyRow.person.in_(gone)))
        connection.execute(delete(t.PersonRow).where(t.PersonRow.id.in_(gone)))
    fresh = [key for key in summary.persons if key.ref not in same]
    if not fresh:
        return
    # Numbered here, so that all of them and all keys to them go in at once.
    first = connection.execute(_LAST_PERSON).scalar_one() + 1
    persons = [_person_row(id_, stream, summary, key, shown[key.ref]) for id_, key in enumerate(fresh, first)]
    connection.execute(_KEEP_PERSON, persons)
    keys = [{"key": k, "person": row["id"]} for row in persons for k in sorted(candidate_keys(row["name"]))]
    if keys:  # a name of nothing but blanks has none
        connection.execute(_KEEP_KEYS, keys)


def _person_row(id_: int, stream: str, summary: Summary, key: PersonKey, shown: str) -> dict[str, Any]:
    return {
        "id": id_,
        "stream": stream,
        "ref": key.ref,
        "name": key.name,
        "name_folded": fold(key.name),
        "number": key.number,
        "case_number": summary.row.case_number,
        "shown": shown,
    }


def fact_row(fact: Fact, canonical: bytes, digest: bytes) -> dict[str, Any]:
    """Lay a fact out as a row."""
    return {
        "id": fact.id,
        "desk": fact.author.desk,
        "stream": fact.stream,
        "board": fact.board,
        "kind": type(fact.body).__name__,
        "number": fact.number,
        "hash": digest,
        "previous": fact.previous,
        "hlc_ms": fact.at.ms,
        "hlc_n": fact.at.n,
        "body": canonical,
    }


def write(row: Row) -> str:
    """Write a row as JSON."""
    return json.dumps({f.name: _out(getattr(row, f.name)) for f in fields(row)}, ensure_ascii=False)


def read(kind: type[Row], text: str) -> Row:
    """Read a row back; fields that an older release did not write keep their default, those of a newer one are left out."""
    known, made_of_text = _shape(kind.__name__)
    values = json.loads(text)
    for name, make in made_of_text:
        if values.get(name) is not None:
            values[name] = make(values[name])
    if not known.issuperset(values):
        values = {name: value for name, value in values.items() if name in known}
    return kind(**values)


def _out(value: Any) -> Any:
    if isinstance(value, datetime):
        return instant(value)
    return value.isoformat() if isinstance(value, date) else value


_KINDS: dict[str, type[Any]] = {kind.__name__: kind for kind in (CallRow, ClockRow, PromiseRow, PersonKey)}


@cache
def _shape(kind: str) -> tuple[frozenset[str], tuple[tuple[str, Callable[[str], date]], ...]]:
    """Give a row's fields, and what makes instants and days of those that stand as text: lists read thousands of rows."""
    hints = {name: str(hint) for name, hint in get_type_hints(_KINDS[kind]).items()}
    made = {name: date.fromisoformat for name, hint in hints.items() if "datetime.date" in hint}
    made |= {name: datetime.fromisoformat for name, hint in hints.items() if "datetime.datetime" in hint}
    return frozenset(hints), tuple(made.items())
