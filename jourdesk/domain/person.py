"""A person in a contact: what is known, what was said before, and who said it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from jourdesk.domain.amending import amended
from jourdesk.domain.circumstances import Circumstances
from jourdesk.domain.events import Said, Value
from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Refused


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Stated(Personal):
    """One statement of one field: kept for good, so that a correction leaves the earlier one readable."""

    field: str
    value: Value
    at: datetime
    by: str
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Conflict(Personal):
    """What desks that had not seen each other said of one field: all of it holds until a person picks."""

    field: str
    said: tuple[Stated, ...]


def conflicts_in(standing: tuple[Stated, ...]) -> tuple[Conflict, ...]:
    """Name the fields in which statements stand beside each other and differ, in the order they were first said."""
    fields_said = dict.fromkeys(one.field for one in standing)
    found = (tuple(one for one in standing if one.field == name) for name in fields_said)
    return tuple(
        Conflict(field=said_of[0].field, said=said_of)
        for said_of in found
        if any(one.value != said_of[0].value for one in said_of)
    )


def standing_after(
    standing: tuple[Stated, ...], said_now: tuple[Stated, ...], saw: Callable[[str], bool]
) -> tuple[Stated, ...]:
    """Put statements in the place of those that were in sight when they were made; others stay beside them.

    Args:
        standing: What held.
        said_now: What one fact says.
        saw: Tells whether that fact was written with another in sight.
    """
    fields_now = {one.field for one in said_now}
    kept = tuple(one for one in standing if one.field not in fields_now or not saw(one.fact))
    return (*kept, *said_now)


@dataclass(frozen=True, kw_only=True)
class Person:
    """One person as this contact knows her. Absent (``None``, ``""``, ``()``) is *unknown*, which is not *no*.

    ``age`` is whole years on the day of the contact, used when ``born`` (ISO date) is unknown. ``resident``, ``registered``,
    ``present`` and ``placed_by`` are SCB codes of four different things (SoL 29:1–4); ``whereabouts`` is the place in words,
    ``address`` where the person lives. ``guardians`` and ``household`` are refs of persons in the same contact.
    """

    ref: str
    role: str = ""
    name: str = ""
    number: str = ""
    number_kind: str = ""
    age: int | None = None
    born: str = ""
    sex: str = ""
    resident: str = ""
    resident_source: str = ""
    registered: str = ""
    present: str = ""
    whereabouts: str = ""
    address: str = ""
    phone: str = ""
    placed_by: str = ""
    institution: str = ""
    hospital_by_municipality: bool | None = None
    guardians: tuple[str, ...] = ()
    household: tuple[str, ...] = ()
    protected: str = "none"
    place_sealed: bool = False
    asylum_seeker: bool | None = None
    concerns: tuple[str, ...] = ()
    urgent: bool | None = None
    court_can_wait: bool | None = None
    health_risk: str = ""
    consent_guardians: str = ""
    consent_own: str = ""
    interpreter: str = ""
    childs_voice: str = ""
    alert: str = ""
    alert_until: str = ""
    stated: tuple[Stated, ...] = ()
    standing: tuple[Stated, ...] = ()
    merged_into: str = ""

    def __repr__(self) -> str:
        """Show the ref only."""
        return f"Person({self.ref})"

    @property
    def masked(self) -> bool:
        """Whether number and address are hidden in lists, print, title bar and notifications."""
        return self.protected not in ("", "none")

    def birthday(self) -> date | None:
        """Return the date of birth, where the whole date is known."""
        return date.fromisoformat(self.born) if self.born else None

    def age_on(self, day: date) -> int | None:
        """Count whole years on ``day``: from the date of birth where known, else the age that was stated.

        The rules count the same way: see ``Circumstances.age_on`` for somebody born on 29 February.
        """
        return Circumstances(ref=self.ref, age=self.age, born=self.birthday()).age_on(day)

    def alert_on(self, day: date) -> str:
        """Give the warning about her while it holds: to its last day, or for good where none was said."""
        ends = self.alert_ends
        return self.alert if ends is None or day <= ends else ""

    @property
    def alert_ends(self) -> date | None:
        """The last day of the warning; none where none was said, or where another program wrote something else."""
        try:
            return date.fromisoformat(self.alert_until)
        except ValueError:
            return None

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What desks that had not seen each other said differently; ``municipality`` is the confirmed one."""
        return conflicts_in(self.standing)

    def history(self, field: str) -> tuple[Stated, ...]:
        """Return every statement of one field, oldest first."""
        return tuple(stated for stated in self.stated if stated.field == field)


FIELDS: frozenset[str] = frozenset(f.name for f in fields(Person)) - {"ref", "stated", "standing", "merged_into"}
"""The fields that ``PersonStated`` may name."""

_DAYS = {"born": "person.born", "alert_until": "person.alert-until"}
"""Fields that hold a day, with what is said of one that is none."""

_EMPTY: dict[str, Any] = {f.name: f.default for f in fields(Person)}
_KINDS: dict[str, tuple[type, ...]] = {
    name: (tuple,)
    if isinstance(_EMPTY[name], tuple)
    else (bool,)
    if "bool" in str(f.type)
    else (int,)
    if name == "age"
    else (str,)
    for f in fields(Person)
    for name in (f.name,)
}


def said(**values: Value) -> Said:
    """Write statements as a sorted tuple, so that equal statements have equal bytes."""
    return tuple(sorted(values.items()))


def check_said(statements: Said) -> None:
    """Refuse statements that no person has.

    Raises:
        Refused: ``person.unknown-field``, ``person.wrong-type``, ``person.born`` or ``person.alert-until``, with the field.
    """
    for name, value in statements:
        if name not in FIELDS:
            raise Refused("person.unknown-field", field=name, name=name)
        if value is not None and type(value) not in _KINDS[name]:
            raise Refused("person.wrong-type", field=name, name=name)
        if name in _DAYS and value:
            try:
                date.fromisoformat(str(value))
            except ValueError:
                raise Refused(_DAYS[name], field=name) from None


def state(
    person: Person,
    statements: Said,
    *,
    at: datetime,
    by: str,
    fact: str,
    saw: Callable[[str], bool] = lambda _earlier: True,
) -> Person:
    """Add statements to a person; what was said before stays in ``stated``.

    Args:
        person: Who.
        statements: What is said of her.
        at: When it was written, aware.
        by: Who says it.
        fact: The fact that says it.
        saw: Tells whether that fact was written with an earlier one in sight; else both stand beside each other.
    """
    known: dict[str, Any] = {
        name: _EMPTY[name] if value is None else value for name, value in statements if name in FIELDS
    }
    log = tuple(Stated(field=name, value=value, at=at, by=by, fact=fact) for name, value in statements)
    standing = standing_after(person.standing, log, saw)
    return amended(person, stated=(*person.stated, *log), standing=standing, **known)
