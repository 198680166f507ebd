"""Find somebody again: by name, identity number or case number only; a namesake is not opened by mistake."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jourdesk.domain.call import Call
from jourdesk.domain.identity import SecondIdentifier, compact_number, require_second_identifier
from jourdesk.domain.names import name_tokens
from jourdesk.domain.problems import Refused
from jourdesk.domain.summary import FoundPerson
from jourdesk.usecases.open_record import open_record
from jourdesk.usecases.pages.labels import case_number_of_day
from jourdesk.usecases.ports import Desk, Unit

SHORTEST = 2
_NUMBER_FROM = 6
_CASE = re.compile(r"^[A-Z]\d\d-[A-Z0-9]+$")
_DIGITS = re.compile(r"\D")


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What was searched for and found. ``kind`` is ``name``, ``number``, ``case`` or ``short`` (too little to search by).

    ``beyond`` counts older contacts that lie in the store alone and are not searched here; ``forgotten`` names the one that has
    the case number.
    """

    query: str
    kind: str
    found: tuple[FoundPerson, ...]
    beyond: int = 0
    forgotten: str = ""

    def __repr__(self) -> str:
        return f"Search({self.kind}, {len(self.found)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """What the worker asked the caller beside the name: the kind of identifier and what was said."""

    kind: SecondIdentifier
    value: str

    def __repr__(self) -> str:
        return f"Confirmed({self.kind})"


def find_person(desk: Desk, query: str) -> Search:
    """Search, best hits first.

    Source:
        SoLPuF 15 § (search by name, personal or coordination number, or case number only), read 2026-11-21.
    """
    kind = kind_of(query)
    if kind == "short":
        return Search(query=query, kind=kind, found=())
    with desk.unit() as unit:
        found, beyond = unit.find(query), unit.forgotten()[0]
        forgotten = _by_case(unit, query) if kind == "case" and beyond and not found else ""
    return Search(query=query, kind=kind, found=found, beyond=beyond, forgotten=forgotten)


def _by_case(unit: Unit, query: str) -> str:
    """Name the forgotten call of a case number: it is made of the call's id and its year, and so need not be kept."""
    wanted = query.strip().upper()
    return next((call for call, day in unit.forgotten_calls() if case_number_of_day(call, day) == wanted), "")


def kind_of(query: str) -> str:
    """Tell what a query is: ``name``, ``number``, ``case``, or ``short``."""
    plain = query.strip()
    digits = compact_number(plain).replace("-", "").replace("+", "")
    if digits.isdigit():
        return "number" if len(digits) >= _NUMBER_FROM else "short"
    if _CASE.match(plain.upper()):
        return "case"
    return "name" if len(plain) >= SHORTEST else "short"


def open_found(desk: Desk, *, search: Search, found: FoundPerson, confirmed: Confirmed | None = None) -> Call:
    """Open the call of somebody who was found, and keep the trace of it.

    Args:
        desk: The desk.
        search: The search; one by number or case number is an identifier in itself.
        found: The hit.
        confirmed: What was asked beside the name, where several have it.

    Raises:
        Refused: ``identity.second-identifier`` when several share the name and nothing was confirmed; ``search.mismatch`` when
            what was said is not what is kept; ``search.not-kept`` when there is nothing to compare it with; ``call.unknown``.

    Source:
        Issue A part 5; SoLPuL 10 § (the trace), read 2026-11-21.
    """
    purpose = "search"
    if search.kind == "name" and found.twins:
        given = frozenset((confirmed.kind,)) if confirmed and confirmed.value.strip() else frozenset()
        require_second_identifier(found.name, (found.name,) * found.twins, given)
        if confirmed is not None:
            _require_match(_call(desk, found), found.ref, confirmed)
            purpose = f"search, {confirmed.kind.value}"
    return open_record(desk, call=found.call, purpose=purpose)


def _call(desk: Desk, found: FoundPerson) -> Call:
    with desk.unit() as unit:
        call = unit.call(found.call)
    if call is None:
        raise Refused("call.unknown")
    return call


def _require_match(call: Call, ref: str, confirmed: Confirmed) -> None:
    person = call.person(ref)
    said, kept = _DIGITS.sub("", confirmed.value), _DIGITS.sub("", person.number)
    if confirmed.kind is SecondIdentifier.BIRTH_DATE:
        _compare(_birth(said), _birth(_DIGITS.sub("", person.born) or kept[:8]))
    elif confirmed.kind is SecondIdentifier.LAST_FOUR:
        _compare(said, kept[-4:])
    elif confirmed.kind is SecondIdentifier.GUARDIAN:
        _require_guardian(confirmed.value, [one.name for one in call.persons if one.ref in person.guardians])
    else:
        raise Refused("search.not-kept", field="confirmed")


def _require_guardian(said: str, kept: list[str]) -> None:
    """Take a guardian's name when each of its parts is in the name of one guardian: people leave out a middle name."""
    names = [set(name_tokens(name)) for name in kept if name]
    if not names:
        raise Refused("search.not-kept", field="confirmed")
    parts = set(name_tokens(said))
    if not parts or not any(parts <= name for name in names):
        raise Refused("search.mismatch", field="confirmed")


def _birth(digits: str) -> str:
    """Leave out the century: people say it or not."""
    return digits[-6:] if len(digits) in (6, 8) else digits


def _compare(said: str, kept: str) -> None:
    if not kept:
        raise Refused("search.not-kept", field="confirmed")
    if said != kept:
        raise Refused("search.mismatch", field="confirmed")
