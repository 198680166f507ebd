"""Whom a watch may be about among the persons of a contact: by number surely, by name and municipality with care."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jourdesk.domain.call import Call
from jourdesk.domain.names import name_tokens, sound_of
from jourdesk.domain.person import Person
from jourdesk.domain.personal import Personal
from jourdesk.domain.watch import Watch

NUMBER, BIRTH, NAME = "number", "birth", "name"
CERTAINTY = (NUMBER, BIRTH, NAME)
"""How sure a match is, the surest first: the number; name, municipality and day of birth; name and municipality."""
_DIGITS_OF_A_NUMBER = 10
_COORDINATION = 60
_PARTS = 2
"""A first name alone finds half a town."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WatchMatch(Personal):
    """A watch beside a person of a contact; ``by`` is one of :data:`CERTAINTY`. By ``name`` she only may be the one: ask."""

    watch: Watch
    person: str
    by: str


def matches(watches: Iterable[Watch], call: Call) -> tuple[WatchMatch, ...]:
    """Find the watches that concern somebody in a contact, the surest first, then in the order of the persons.

    Args:
        watches: Those that hold.
        call: The contact.
    """
    found = [
        WatchMatch(watch=watch, person=person.ref, by=by)
        for person in call.present_persons
        for watch in watches
        if (by := _match(watch, person, _municipalities(call, person)))
    ]
    return tuple(sorted(found, key=lambda one: CERTAINTY.index(one.by)))


def _match(watch: Watch, person: Person, municipalities: frozenset[str]) -> str:
    """Say what matches; a number or a day of birth that differs outweighs any name."""
    sent = watch.now
    wanted, given = _digits(sent.number), _digits(person.number)
    if wanted and given:
        return NUMBER if wanted == given else ""
    if sent.municipality not in municipalities or not same_name(sent.name, person.name):
        return ""
    due, told = sent.born.replace("-", "") or _birth(sent.number), person.born.replace("-", "") or _birth(person.number)
    if due and told:
        return BIRTH if due[-6:] == told[-6:] else ""
    return NAME


def same_name(one: str, other: str) -> bool:
    """Say whether two names may be the same person's: every part of the shorter sounds like a part of the longer.

    At least two parts must agree; particles, marks, order and middle names do not matter.
    """
    first, second = ({sound_of(part) for part in name_tokens(name)} for name in (one, other))
    return min(len(first), len(second)) >= _PARTS and (first <= second or second <= first)


def _municipalities(call: Call, person: Person) -> frozenset[str]:
    assigned = call.assignment(person.ref)
    known = {person.resident, person.registered, person.present, person.placed_by}
    if assigned is not None:
        known.add(assigned.municipality)
    return frozenset(known - {""})


def _birth(number: str) -> str:
    """Give year, month and day (six digits) of a personal or coordination number; the day of the latter is 60 more."""
    digits = _digits(number)
    if len(digits) != _DIGITS_OF_A_NUMBER or not digits.isdigit():
        return ""
    day = int(digits[4:6])
    return f"{digits[:4]}{day - _COORDINATION if day > _COORDINATION else day:02d}"


def _digits(number: str) -> str:
    """Give the ten digits of a personal or coordination number as typed, or all of another number's signs."""
    plain = "".join(sign for sign in number if sign.isalnum()).upper()
    return plain[-_DIGITS_OF_A_NUMBER:] if plain.isdigit() else plain
