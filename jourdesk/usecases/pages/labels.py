"""What a person and a call are called in lists: age and role, never a name, a number or a place."""

from __future__ import annotations

from datetime import date, datetime, time

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.person import Person
from jourdesk.usecases.ports import Names

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_CODE_LENGTH = 5
_CHILD_UNTIL = 18
_GENERIC = {"", "child", "youth", "adult", "unknown"}


def case_number(call: str, received: datetime) -> str:
    """Make the case number of a call: the year and five characters without I, L, O, 0 and 1, the same on every desk.

    Args:
        call: The call's id, hexadecimal.
        received: When it reached the jour.
    """
    value = int.from_bytes(call.encode()[-8:], "big") if not _is_hex(call) else int(call, 16)
    letters = []
    for _ in range(_CODE_LENGTH):
        value, rest = divmod(value, len(_ALPHABET))
        letters.append(_ALPHABET[rest])
    return f"J{received.astimezone(STOCKHOLM):%y}-{''.join(letters)}"


def case_number_of_day(call: str, day: date) -> str:
    """Make the case number of a call of which only the day (Sweden) is known here."""
    return case_number(call, datetime.combine(day, time(12), STOCKHOLM))


def _is_hex(text: str) -> bool:
    return bool(text) and all(letter in "0123456789abcdefABCDEF" for letter in text)


def person_label(person: Person, age: int | None, names: Names) -> str:
    """Say role and age: *Flicka 4 år*, *Mamma 29 år*, *Person, ålder okänd* where nothing is known."""
    role = names.label("roles", role_of(person, age))
    return role if age is None else f"{role} {age} år"


def role_of(person: Person, age: int | None) -> str:
    """Give the code of somebody's role; where nobody has said one, that of age and sex."""
    if person.role not in _GENERIC:
        return person.role
    if age is None:
        return person.role or "unknown"
    minor = age < _CHILD_UNTIL
    sexed = {"female": "girl" if minor else "woman", "male": "boy" if minor else "man"}
    return sexed.get(person.sex, "child" if minor else "adult")


def main_persons(call: Call) -> tuple[Person, ...]:
    """Return those whom the contact is about: persons with concerns, else the first."""
    present = call.present_persons
    concerned = tuple(person for person in present if person.concerns)
    return concerned or present[:1]


def label_of(call: Call, names: Names) -> str:
    """Say what a call is about: its first person, how many more, or what kind of contact it was."""
    if call.kind:
        return names.label("kinds", call.kind)
    persons = main_persons(call)
    if not persons:
        return names.label("callers", call.caller.code) if call.caller.code else names.label("kinds", "unnamed")
    day = local_day(call.received)
    first = person_label(persons[0], persons[0].age_on(day), names)
    return first if len(persons) == 1 else f"{first} och {len(persons) - 1} till"
