"""Who may decide tonight and every night after, for a terminal: a ladder and a strip of nights, or JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from jourdesk.cli.columns import KEPT, row
from jourdesk.domain.citation import cite
from jourdesk.domain.deciders import JOUR
from jourdesk.domain.nights import NightRung, Stretch
from jourdesk.domain.papers.words import day
from jourdesk.usecases.read_nights import Around, NightRow, NightsTable

_STRIP = 60
_MANY = 9
_SIGNS = {"": "·", "none": "!"}


def night_lines(around: Around, table: NightsTable, stretches: Iterable[Stretch]) -> Iterator[str]:
    """Give the lines for people: each party with its ladders tonight and a sign a night, then the red days in words.

    A sign is how many may decide and can be rung, ``!`` for nobody, ``·`` where nothing is asked.
    """
    tonight = {(s.municipality, s.provision): s for s in stretches if s.since <= table.first <= s.until}
    yield f"Natten {day(table.first)} och {table.nights - 1} till. En siffra per natt: så många får besluta och går att ringa."
    name = ""
    for one, provisions in _alike(table.rows, tonight):
        if one.name != name:
            name = one.name
            yield name
        yield from row("", ", ".join(cite(code) for code in provisions))
        stretch = tonight.get((one.municipality, one.provision))
        yield from row("ring", _ladder(around, stretch.rungs if stretch is not None else ()))
        strip = "".join(_sign(count) for count in one.counts)
        for start in range(0, len(strip), _STRIP):
            yield from row("nätter" if start == 0 else "", strip[start : start + _STRIP])
    yield from (f"röd    {red.said}" for red in table.red)
    yield f"{len(table.red)} röda perioder"


def night_json(around: Around, table: NightsTable, stretches: Iterable[Stretch]) -> Iterator[str]:
    """Give one JSON object a line: each stretch of nights with its ladder, then each red span."""
    for one in stretches:
        yield _json(
            kind="nights",
            municipality=one.municipality,
            name=around.names.municipality(one.municipality),
            board=one.board,
            provision=one.provision,
            since=one.since.isoformat(),
            until=one.until.isoformat(),
            red=not one.reachable,
            deciders=[_decider(around, rung) for rung in one.rungs],
        )
    for red in table.red:
        yield _json(
            kind="red",
            municipality=red.municipality,
            provisions=list(red.provisions),
            since=red.since.isoformat(),
            until=red.until.isoformat(),
            said=red.said,
        )


def _alike(
    rows: Iterable[NightRow], tonight: dict[tuple[str, str], Stretch]
) -> Iterator[tuple[NightRow, tuple[str, ...]]]:
    """Join the provisions of a party that the same people decide on every night."""
    groups: dict[tuple[object, ...], list[NightRow]] = {}
    for one in rows:
        stretch = tonight.get((one.municipality, one.provision))
        ladder = tuple(rung.key for rung in stretch.rungs) if stretch is not None else ()
        groups.setdefault((one.municipality, one.counts, ladder), []).append(one)
    for found in groups.values():
        yield found[0], tuple(one.provision for one in found)


def _ladder(around: Around, rungs: tuple[NightRung, ...]) -> str:
    return "; ".join(_person(around, rung) for rung in rungs) or "ingen"


def _person(around: Around, rung: NightRung) -> str:
    if rung.key == JOUR:
        return _name(around, rung)
    verified = f"senast ringt {day(rung.verified)}" if rung.verified is not None else "aldrig provad"
    said = f"{rung.phone or 'utan telefon'} ({verified})"
    return f"{_name(around, rung)} {said.replace(' ', KEPT)}"


def _name(around: Around, rung: NightRung) -> str:
    decider = around.register.decider(rung.key)
    return (decider.name if decider is not None else None) or around.names.label("decider-roles", rung.role)


def _decider(around: Around, rung: NightRung) -> dict[str, object]:
    return {
        "key": rung.key,
        "name": _name(around, rung),
        "role": rung.role,
        "order": rung.order,
        "phone": rung.phone,
        "because": rung.because,
        "verified": rung.verified.isoformat() if rung.verified is not None else None,
        "until": rung.until.isoformat() if rung.until is not None else None,
    }


def _sign(count: int | None) -> str:
    if count is None:
        return _SIGNS[""]
    return str(min(count, _MANY)) if count else _SIGNS["none"]


def _json(**values: object) -> str:
    return json.dumps(values, ensure_ascii=False)
