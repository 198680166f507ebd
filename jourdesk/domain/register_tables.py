"""The coordinator's tables beside the agreement: contacts, places to sleep, days, escalation, people, code lists.

Every one of them may be missing: a register without them is as valid as before.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from jourdesk.domain.period import Period

RESOURCE_KINDS: Final = ("emergency-home", "shelter", "hotel", "interpreter", "transport")
DAY_STATES: Final = ("closed", "open")
USER_ROLES: Final = ("jour", "ifo", "admin", "reviewer")
ANYBODY: Final = "*"
"""What an escalation is for where no chain of its own is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Who pays what."""

    name: str
    base: str
    key: str
    base_sek: int | None = None
    shares: tuple[tuple[str, int | float], ...] = ()
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi:
    """What the parties want to be measured by. ``measure`` names what the program counts for it, where it can."""

    name: str
    unit: str
    target: int | float | None = None
    measure: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRole:
    """One person's role with one employer; the same `person` is the same human being."""

    person: str
    title: str
    municipality: str
    percent: int | float | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A line of the phone book: a function, for one municipality or for all (None).

    Attributes:
        function: A code of the list ``contact-functions``, or the coordinator's own word.
        hours: When somebody answers, in words ("dygnet runt", "8–17").
        verified: The day somebody last rang and was answered.
        wrong_since: The day somebody reported that the number is wrong; None again once it is verified.
    """

    key: str
    function: str
    name: str
    municipality: str | None = None
    phone: str | None = None
    hours: str = ""
    note: str = ""
    verified: date | None = None
    wrong_since: date | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A place to sleep tonight, or who helps to get there: emergency home, shelter, hotel, interpreter, transport.

    No address is kept here: the register is read by every unit, and where a shelter lies is nobody's to know.

    Attributes:
        places: How many there are; None where it is not a matter of places.
        taken: How many of them were taken when the row was written; later word of mouth is a fact of its own.
        ages: Lowest and highest age that is received, None where there is no limit.
        checked: The day of the register extracts of the home (registerkontroll). Source: SoF 3:3, read 2026-11-21.
        ring_before: The hour after which one does not ring, such as ``22:00``.
    """

    key: str
    kind: str
    name: str
    municipality: str | None = None
    phone: str | None = None
    places: int | None = None
    taken: int | None = None
    age_from: int | None = None
    age_to: int | None = None
    checked: date | None = None
    ring_before: str | None = None
    note: str = ""
    verified: date | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day on which offices are closed though the almanac says open (klämdag), or the other way round.

    It moves opening hours and handovers, never a statutory clock: lag (1930:173) knows no klämdagar.

    Attributes:
        municipality: For whom; None for all.
        unit: Only this unit of it; None for all of them.
        opens: Another hour that day, where it is open.
    """

    day: date
    state: str
    municipality: str | None = None
    unit: str | None = None
    opens: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalationStep:
    """Whom to ring when nobody has accepted, how many minutes after the unit should have."""

    who: str
    after_minutes: int
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """The chain of a unit or a board (its key), or of anybody who has none of her own (``*``)."""

    subject: str
    steps: tuple[EscalationStep, ...]
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OnCall:
    """Who is manager on call (chef i beredskap), for one municipality or for the whole service (None)."""

    name: str
    phone: str
    municipality: str | None = None
    order: int = 1
    verified: date | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingTime:
    """What the roster warns about, in hours.

    Source:
        Arbetstidslagen (1982:673) 6, 13, 14 §§, which a collective agreement may replace; read 2026-11-22.
    """

    daily_rest: int | float = 11
    weekly_rest: int | float = 36
    duty_in_4_weeks: int | float = 48
    longest_shift: int | float | None = None
    nights_in_a_row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UserRole:
    """A role that somebody has: ``jour`` and ``admin`` for the service, ``ifo`` for a municipality, ``reviewer`` for a board."""

    role: str
    municipality: str | None = None
    board: str | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """Somebody who works with the program; one person may have roles in several municipalities."""

    key: str
    name: str
    title: str = ""
    phone: str | None = None
    roles: tuple[UserRole, ...] = ()
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A word of a code list; old calls are read with the words of their time."""

    list: str
    code: str
    sv: str
    en: str
    period: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementVersion:
    """An earlier or a coming version of the agreement, with the councils that have decided on it.

    Attributes:
        councils: SCB code, day and section of each council's decision.
        changes: What is different from the version before, in the coordinator's words.
    """

    version: str
    valid_from: date
    status: str = "decided"
    name: str | None = None
    replaces: str | None = None
    legal_basis: tuple[str, ...] = ()
    councils: tuple[tuple[str, date, str], ...] = ()
    changes: str = ""


LEAST_OFFLINE_DAYS = 7
"""No desk asks for contact sooner: a week in which the host is being moved locks nobody out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offline:
    """After how many days without contact with its host a desk opens only with contact, or with the recovery code as well.

    Fewer than ``LEAST_OFFLINE_DAYS`` count as so many.
    """

    days: int


LEAST_DAYS = 30
"""No desk forgets anything younger: lists look back two weeks, and the host's own copies must have had their time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgetting:
    """How many days a settled contact stays on a laptop after its last fact, once the host has all of it.

    Nothing is ever deleted from the record. Fewer than ``LEAST_DAYS`` count as so many.
    """

    days: int
