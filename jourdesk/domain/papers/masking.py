"""Protected particulars: what is masked in one field must not slip out through another.

Somebody types the number into the story, or the street into a task. The fields that are known to be protected are
therefore looked for, and replaced, in every text of the finished paper, or of whatever else leaves the desk as a tree of
frozen values. What the program knows to be nobody's words is left: the fields below, and every kind of text that is not
plainly ``str`` (an enum, ``case_file.Given``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from jourdesk.domain.names import fold
from jourdesk.domain.papers.sheet import PROTECTED, SEALED_PLACE, PersonLine
from jourdesk.domain.person import Person
from jourdesk.domain.reporter import Reporter

REPORTER = "skyddad uppgift om anmälaren"
_NUMBER = re.compile(r"(?:\d\d)?(\d{6})\D{0,3}(\d{4})")
_SHORTEST = 4

_OF_THE_REGISTER = (
    "municipality_code",
    "reference",
    "kind_name",
    "service",
    "document_title",
    "subtitle",
    "references",
    "basis",
    "footer",
)
"""What comes from the register and the rules: a board is named even when somebody is hidden in the town of that name."""

P = TypeVar("P")


def protect(paper: P, people: Iterable[PersonLine], places: Iterable[str] = ()) -> P:
    """Replace, in every text of a paper, the number and address of masked persons and the sealed places.

    Args:
        paper: A finished paper, or another tree of frozen values.
        people: The persons of the sheet; those with ``masked`` count, and the ``hidden`` places of all.
        places: Sealed places in words.

    Returns:
        The paper with *Skyddade personuppgifter* and *platsen är förseglad* in their stead. A part of an address of fewer than
        four letters is not looked for.
    """
    everybody = tuple(people)
    masked = [person for person in everybody if person.masked]
    secret = [*places, *(place for person in everybody for place in person.hidden)]
    rules = [(_place(text), PROTECTED) for person in masked for text in _streets(person.address)]
    rules += [(rule, PROTECTED) for person in masked if (rule := _number(person.number))]
    rules += [(_place(text), SEALED_PLACE.lower()) for place in secret for text in _streets(place)]
    return _mapped(paper, rules) if rules else paper


def hide_reporter(paper: P, reporter: Reporter, persons: Iterable[Person] = ()) -> P:
    """Replace, in every text of a paper, the whole name and the number of a reporter who is protected.

    Args:
        paper: A finished paper, or another tree of frozen values.
        reporter: Who reported, with all that two desks may have written of her.
        persons: Those whom the contact is about. What stands there of one of them is left: a gap would tell that she reported.

    Returns:
        The paper with *skyddad uppgift om anmälaren* in their stead. Part of a name is not looked for: it may be the family's.

    Source:
        OSL 26:5, read 2026-11-21.
    """
    known = tuple(persons)
    open_names, open_phones = {fold(one.name) for one in known}, {_digits(one.phone) for one in known}
    said = [(one.field, str(one.value or "").strip()) for one in reporter.standing]
    names = [text for field, text in said if field == "name" and " " in text and fold(text) not in open_names]
    phones = [_digits(text) for field, text in said if field == "phone" and _digits(text) not in open_phones]
    rules = [(_place(name), REPORTER) for name in names]
    rules += [(_phone(digits), REPORTER) for digits in phones if len(digits) > _SHORTEST]
    return _mapped(paper, rules) if rules else paper


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)


def _phone(digits: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\d)" + r"[\s–-]{0,3}".join(digits) + r"(?!\d)")


def _streets(address: str) -> list[str]:
    pieces = [address.strip(), address.split(",")[0].strip()]
    return [piece for piece in dict.fromkeys(pieces) if len(piece) >= _SHORTEST]


def _place(text: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in text.split())
    return re.compile(rf"(?<!\w){words}(?=s?(?!\w))", re.IGNORECASE)


def _number(number: str) -> re.Pattern[str] | None:
    match = _NUMBER.fullmatch(number.strip())
    if match is None:
        return re.compile(re.escape(number.strip())) if len(number.strip()) >= _SHORTEST else None
    return re.compile(rf"(?<!\d)(?:(?:19|20)[ ]?)?{match[1]}[\s+–-]{{0,3}}{match[2]}(?!\d)")


def _mapped(value: P, rules: list[tuple[re.Pattern[str], str]]) -> P:
    if type(value) is str:
        text: Any = value
        for pattern, stead in rules:
            text = pattern.sub(stead, text)
        return text  # type: ignore[no-any-return]  # a str went in, a str comes out
    if isinstance(value, tuple):
        return type(value)(_mapped(item, rules) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed: dict[str, Any] = {
            field.name: _mapped(getattr(value, field.name), rules)
            for field in fields(value)
            if field.name not in _OF_THE_REGISTER
        }
        return replace(value, **changed)
    return value
