"""Search: by name (misspelt), identity number or case number only (SoLPuF 15 §). Never free text, telephone or address."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, text

from jourdesk.domain.identity import compact_number
from jourdesk.domain.names import fold
from jourdesk.domain.summary import CallRow, FoundPerson, PersonKey
from jourdesk.store import ranking
from jourdesk.store.projections import read

LIMIT = 20
_CASE_NUMBER = re.compile(r"^[A-Z]\d\d-[A-Z0-9]{4,}$")
_COLUMNS = "p.id, p.name, p.name_folded, p.shown, p.shown ->> 'protected' AS protected, c.shown AS call_shown"
_JOIN = "FROM person p JOIN call c ON c.stream = p.stream"
_BY_KEYS = text(
    f"SELECT {_COLUMNS}, k.hits FROM (SELECT person, count(*) AS hits FROM name_key "
    "WHERE key IN (SELECT value FROM json_each(:keys)) GROUP BY person ORDER BY hits DESC LIMIT :most) k "
    "JOIN person p ON p.id = k.person JOIN call c ON c.stream = p.stream"
)
_BY_NUMBER = text(f"SELECT {_COLUMNS} {_JOIN} WHERE p.number <> '' AND p.number >= :low AND p.number < :high LIMIT 50")
_BY_CASE = text(f"SELECT {_COLUMNS} {_JOIN} WHERE p.case_number = :case LIMIT 50")
_TWINS = text(
    "SELECT count(DISTINCT CASE number WHEN '' THEN stream || ref ELSE number END) FROM person WHERE name_folded = :name"
)


@dataclass(frozen=True, slots=True)
class _Hit:
    row: RowMapping
    score: float


def find(connection: Connection, query: str) -> tuple[FoundPerson, ...]:
    """Find persons.

    Args:
        connection: An open transaction.
        query: A name, an identity number (whole, or the birth date it begins with) or a case number.

    Returns:
        At most twenty hits, best first, then newest first. A protected person is found by number or case number only, never by a
        name that somebody guesses.
    """
    query = query.strip()
    if not query:
        return ()
    hits = _hits(connection, query)
    twins = {name: _twins(connection, name) for name in {hit.row["name_folded"] for hit in hits} if name}
    found = [_found(hit, twins.get(hit.row["name_folded"], 0)) for hit in hits]
    found.sort(key=lambda f: (-f.score, -f.received.timestamp()))
    return tuple(found[:LIMIT])


def _hits(connection: Connection, query: str) -> list[_Hit]:
    digits = re.sub(r"[-+]", "", compact_number(query))
    if digits.isdigit() and len(digits) >= 6:
        return [_Hit(row, 100) for row in _by_number(connection, digits)]
    if _CASE_NUMBER.match(query.upper()):
        rows = connection.execute(_BY_CASE, {"case": query.upper()}).mappings()
        return [_Hit(row, 100) for row in rows]
    return _by_name(connection, query)


def _by_number(connection: Connection, digits: str) -> list[RowMapping]:
    """Match a whole number or its beginning; a ten-digit form is tried in both centuries."""
    heads = [digits] if len(digits) in (8, 12) or digits[:2] in ("18", "19", "20") else []
    heads += [century + digits for century in ("19", "20") if len(digits) in (6, 10)]
    rows: list[RowMapping] = []
    for head in heads:
        span = {"low": head, "high": head + "\U0010ffff"}
        rows += connection.execute(_BY_NUMBER, span).mappings()
    return rows


def _by_name(connection: Connection, query: str) -> list[_Hit]:
    rows: dict[str, RowMapping] = {}

    def look_up(keys: frozenset[str]) -> list[tuple[str, str]]:
        found = _candidates(connection, keys)
        rows.update(found)
        return [(key, row["name"]) for key, row in found.items()]

    return [_Hit(rows[key], score) for key, score in ranking.find(query, look_up, LIMIT)]


def _candidates(connection: Connection, keys: frozenset[str]) -> dict[str, RowMapping]:
    wanted = {"keys": json.dumps(sorted(keys)), "most": ranking.MOST_CANDIDATES}
    rows = connection.execute(_BY_KEYS, wanted).mappings()
    return {str(row["id"]): row for row in rows if not row["protected"]}


def _twins(connection: Connection, name: str) -> int:
    return int(connection.execute(_TWINS, {"name": fold(name)}).scalar_one()) - 1


def _found(hit: _Hit, twins: int) -> FoundPerson:
    key = read(PersonKey, hit.row["shown"])
    row = read(CallRow, hit.row["call_shown"])
    return FoundPerson(
        call=row.call,
        ref=key.ref,
        label=key.label,
        municipality=key.municipality,
        received=row.received,
        case_number=row.case_number,
        name="" if key.protected else key.name,
        born="" if key.protected else key.born,
        protected=key.protected,
        score=hit.score,
        twins=max(0, twins),
    )
