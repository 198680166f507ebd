"""A fact as canonical bytes: the same fact gives the same bytes on every desk, for as long as the record is kept.

Canonical form: UTF-8 JSON, keys sorted, no blanks, instants as ``2026-11-21T22:40:00.000000Z``, bytes as hexadecimal, tuples
as arrays. Each kind has a schema number; an older one is lifted by up-casters, one step at a time. A kind that this
program does not know is kept as it came (``Unknown``), so that a newer desk's facts pass through an older one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from jourdesk.domain import (
    decision_events,
    desk_events,
    events,
    handover_events,
    informed_events,
    placement_events,
    reporter_events,
    roster_events,
    watch_events,
)
from jourdesk.domain.events import Body
from jourdesk.domain.fact import Author, Fact, HybridTime
from jourdesk.domain.problems import Unavailable

FORMAT = 1
"""The version of the header. A fact with a newer one is refused whole."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Unknown(Body):
    """The body of a fact that a newer program wrote: kept as text, never interpreted."""

    kind: str
    text: str


KINDS: dict[str, type[Body]] = {
    kind.__name__: kind
    for module in (
        *(events, decision_events, placement_events, reporter_events, handover_events, informed_events),
        *(desk_events, watch_events, roster_events),
    )
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Body) and kind is not Body
}

SCHEMAS: dict[str, int] = {"RegisterAdopted": 2}
"""Kinds whose schema is no longer 1."""

UPCASTERS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {
    ("RegisterAdopted", 1): lambda body: {**body, "reason": "", "replaces": []},
}
"""(kind, schema) → what lifts such a body to schema + 1."""


def schema_of(kind: str) -> int:
    """Return the schema number that this program writes for a kind."""
    return SCHEMAS.get(kind, 1)


def canonical(fact: Fact) -> bytes:
    """Write a fact as canonical bytes.

    Args:
        fact: Any fact; its instants must be aware.

    Returns:
        UTF-8 bytes, equal for equal facts.
    """
    kind, body = _body_out(fact.body)
    author = fact.author
    document = {
        "format": FORMAT,
        "id": fact.id,
        "stream": fact.stream,
        "board": fact.board,
        "author": {"by": author.by, "typed_by": author.typed_by, "title": author.title, "desk": author.desk},
        "number": fact.number,
        "previous": fact.previous.hex(),
        "parents": list(fact.parents),
        "at": [fact.at.ms, fact.at.n],
        "happened": instant(fact.happened),
        "written": instant(fact.written),
        "schema": fact.schema,
        "kind": kind,
        "body": body,
    }
    return json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def digest(data: bytes) -> bytes:
    """Return the hash by which the next fact of the same desk and stream names this one: 32 bytes, SHA-256."""
    return hashlib.sha256(data).digest()


def read(data: bytes) -> Fact:
    """Read canonical bytes back.

    Raises:
        Unavailable: ``wire.newer`` for a header from the future, ``wire.damaged`` for anything that is no fact.
    """
    try:
        document = json.loads(data.decode("utf-8", "surrogatepass"))
        if document["format"] > FORMAT:
            raise Unavailable("wire.newer")
        return _fact_in(document)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        raise Unavailable("wire.damaged") from None


def _fact_in(document: dict[str, Any]) -> Fact:
    ms, n = document["at"]
    return Fact(
        id=document["id"],
        stream=document["stream"],
        board=document["board"],
        author=Author(**document["author"]),
        number=document["number"],
        previous=bytes.fromhex(document["previous"]),
        parents=tuple(document["parents"]),
        at=HybridTime(ms, n),
        happened=datetime.fromisoformat(document["happened"]),
        written=datetime.fromisoformat(document["written"]),
        schema=document["schema"],
        body=_body_in(document["kind"], document["schema"], document["body"]),
    )


def instant(at: datetime) -> str:
    """Write an aware instant in UTC with microseconds.

    Raises:
        ValueError: If ``at`` is naive.
    """
    if at.tzinfo is None:
        raise ValueError("an instant needs a zone")
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _body_out(body: Body) -> tuple[str, Any]:
    if isinstance(body, Unknown):
        return body.kind, json.loads(body.text)
    return type(body).__name__, {f.name: _out(getattr(body, f.name)) for f in fields(body)}  # type: ignore[arg-type]  # every body is a dataclass


def _out(value: Any) -> Any:
    if isinstance(value, datetime):
        return instant(value)
    if isinstance(value, tuple):
        return [_out(item) for item in value]
    return value


def _body_in(kind: str, schema: int, body: dict[str, Any]) -> Body:
    known = KINDS.get(kind)
    if known is None or schema > schema_of(kind):
        return Unknown(kind=kind, text=json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    for step in range(schema, schema_of(kind)):
        body = UPCASTERS[kind, step](body)
    readers = _readers(kind)
    return known(**{name: readers[name](value) for name, value in body.items()})


@cache
def _readers(kind: str) -> dict[str, Callable[[Any], Any]]:
    """Say for each field of a kind how its value is read; once, for a trip reads thousands of facts."""
    return {name: _reader(hint) for name, hint in get_type_hints(KINDS[kind]).items()}


def _reader(hint: Any) -> Callable[[Any], Any]:
    if hint is datetime or hint == datetime | None:
        return _instant_in
    inner = get_args(hint) if get_origin(hint) is tuple else ()
    item = _reader(inner[0]) if inner else _as_is
    return _as_is if item is _as_is else lambda value: _each(item, value)


def _instant_in(value: Any) -> Any:
    return datetime.fromisoformat(value) if isinstance(value, str) else _as_is(value)


def _as_is(value: Any) -> Any:
    return tuple([_as_is(one) for one in value]) if isinstance(value, list) else value


def _each(item: Callable[[Any], Any], value: Any) -> Any:
    return tuple([item(one) for one in value]) if isinstance(value, list) else value
