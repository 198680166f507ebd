"""Who must not be told, and whether telling somebody goes against it.

A party is written in words ("Pappan", "Robin Ekvret"), so two texts can mean one person. Where it is uncertain the rule blocks:
telling is one written reason away, taking back what was said is not possible.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from jourdesk.domain.call import Call
from jourdesk.domain.informed import Informed
from jourdesk.domain.person import Person

MUST_NOT = "must-not"
_WORD = re.compile(r"\w+")
_ENDINGS = ("", "n", "en", "nen", "et")
_ALSO = {"father": ("far", "fader"), "mother": ("mor", "moder")}
"""What people write for a role beside its name on screen."""

_OF_PARTIES = ("child", "youth", "girl", "boy", "woman", "man", "mother", "father", "guardian")
"""Roles that only a party has: *Mamman* is one also where nobody has added her to the contact."""

Roles = Callable[[str], str]
"""From the code of a role to its name: ``father`` to *Pappa*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Barred:
    """Somebody who must not be told, and about whom (empty: anybody in the contact)."""

    party: str
    about: str
    what: str
    ground: str

    def __repr__(self) -> str:
        return f"Barred({self.about})"


def must_not(call: Call) -> tuple[Barred, ...]:
    """Name those who must not be told, in the order it was written. It stands until somebody lifts it with a reason.

    Args:
        call: The call.

    Returns:
        One line for each party and person. A later line *told* lifts nothing; *not-told* with a reason does.

    Source:
        OSL 26:1, 26:2, 26:14 c–d, 12:3, 21:3 a; read 2026-11-21.
    """
    standing: dict[tuple[str, str], Barred] = {}
    for line in call.informed:
        key = (_folded(line.party), line.about)
        if line.told == MUST_NOT:
            standing[key] = Barred(party=line.party, about=line.about, what=line.what, ground=line.ground)
        elif line.told == "not-told" and line.despite.strip():
            standing.pop(key, None)
    return tuple(standing.values())


def barring(call: Call, party: str, about: str, roles: Roles) -> Barred | None:
    """Find what forbids telling a party about a person.

    Args:
        call: The call.
        party: Who would be told, in words.
        about: The ref of the person it is about; empty means everybody in the contact.
        roles: What roles are called.

    Returns:
        The line that forbids it, or nothing.
    """
    for barred in must_not(call):
        if (not barred.about or not about or barred.about == about) and same_party(call, barred.party, party, roles):
            return barred
    return None


def same_party(call: Call, one: str, other: str, roles: Roles) -> bool:
    """Say whether two texts may mean the same party: the same words, or the same person of the contact.

    Args:
        call: The call, for names and roles of its persons.
        one: A text such as *Pappan*.
        other: A text such as *Robin Ekvret*.
        roles: What roles are called.
    """
    if _folded(one) == _folded(other):
        return True
    return bool(_meant(call, one, roles) & _meant(call, other, roles))


def is_party(call: Call, text: str, refs: frozenset[str], roles: Roles) -> bool:
    """Say whether a text names a party: one of some persons, or somebody by a role that only a party has.

    Args:
        call: The call.
        text: A text such as *Mamman* or *Skolan*.
        refs: The one the matter is about, and the guardians.
        roles: What roles are called.
    """
    words = set(_words(text))
    return bool(_meant(call, text, roles) & refs) or (bool(words) and words <= _forms(_OF_PARTIES, roles))


def _meant(call: Call, text: str, roles: Roles) -> frozenset[str]:
    words = set(_words(text))
    return frozenset(p.ref for p in call.present_persons if words and words <= _names(p, roles))


def _names(person: Person, roles: Roles) -> set[str]:
    return {*_words(person.name), *_forms((person.role,) if person.role else (), roles)}


def _forms(codes: tuple[str, ...], roles: Roles) -> set[str]:
    words = [word for code in codes for word in (*_words(roles(code)), *_ALSO.get(code, ()))]
    return {f"{word}{ending}" for word in words for ending in _ENDINGS}


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _folded(text: str) -> str:
    return " ".join(_words(text))


def parties(lines: tuple[Barred, ...]) -> tuple[str, ...]:
    """Name the parties once each, in the order they were written."""
    return tuple(dict.fromkeys(line.party for line in lines))


def told(call: Call) -> tuple[Informed, ...]:
    """List what was told, in the order it was written: the lines that a note of disclosure holds."""
    return tuple(line for line in call.informed if line.told == "told")
