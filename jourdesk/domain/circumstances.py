"""What is known about one contact: the input of the rules, in the words of the rule cases.

``None`` means *unknown*, which is not the same as *no*. Codes are those of ``resources/examples/cases/README.md``.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

STOCKHOLM: Final = ZoneInfo("Europe/Stockholm")

CALLERS: Final = frozenset(
    {
        "police",
        "sos-alarm",
        "hospital",
        "psychiatry",
        "ambulance",
        "care-home",
        "school",
        "home-care",
        "shelter-organisation",
        "prison",
        "court",
        "counsel",
        "other-municipality",
        "other-jour",
        "migration-agency",
        "enforcement-authority",
        "rescue-service",
        "guardian",
        "child",
        "adult",
        "relative",
        "public",
        "media",
        "manager",
        "wrong-number",
        "unknown",
    }
)
CONCERNS: Final = frozenset(
    {
        "neglect",
        "violence-against-child",
        "violence-at-home",
        "exploitation",
        "honour",
        "forced-marriage-abroad",
        "own-substance-use",
        "own-crime",
        "own-destructive-behaviour",
        "self-harm",
        "ran-away",
        "crime-suspect",
        "partner-violence",
        "needs-shelter",
        "homeless",
        "no-means",
        "carer-lost",
        "elderly-need",
        "disability-need",
        "mental-illness",
        "eviction",
        "death",
        "advice-only",
        "stay-abroad-risk",
        "court-order",
    }
)
PROTECTIONS: Final = frozenset({"none", "marked", "protected-registration", "fictitious"})
INSTITUTIONS: Final = frozenset({"hospital", "prison"})
HEALTH_RISKS: Final = frozenset({"none", "some", "serious"})
ANSWERS: Final = ("refused", "unreachable", "unknown", "given", "not-needed")
STEP_KINDS: Final = frozenset(
    {
        "enforced",
        "submitted",
        "court-confirmed",
        "court-lifted",
        "care-applied-for",
        "placed",
        "served",
        "revoked",
        "ended",
    }
)


def local_day(at: datetime) -> date:
    """Name the calendar day in Sweden of an instant, whatever its offset.

    Args:
        at: An aware instant.

    Source:
        lag (1930:173); law sheet time.md section 4, read 2026-11-21.
    """
    if at.tzinfo is None:
        raise ValueError("an instant needs an offset")
    return at.astimezone(STOCKHOLM).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One contact reaching the jour."""

    received: datetime
    caller: str = "unknown"
    anonymous: bool = False
    law_as_of: date | None = None

    @property
    def day(self) -> date:
        """The calendar day in Sweden on which the contact came in."""
        return local_day(self.received)

    @property
    def law_day(self) -> date:
        """The day whose wording of the law counts."""
        return self.law_as_of or self.day


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """Who agrees to help: each guardian by ref where known one by one, else all of them together; and the person's own."""

    guardians: str | None = None
    own: str | None = None
    each: tuple[tuple[str, str], ...] = ()

    @property
    def of_guardians(self) -> str:
        """The guardians' answer as one: refused before unreachable before unknown before given."""
        answers = {answer for _, answer in self.each} | ({self.guardians} if self.guardians else set())
        return next((answer for answer in ANSWERS if answer in answers), "unknown")

    @property
    def of_own(self) -> str:
        """The person's own answer; unknown where nothing is written."""
        return self.own or "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What is known about one person when the contact comes in. Municipalities are SCB codes of four digits."""

    ref: str
    age: int | None = None
    born: date | None = None
    resident: str | None = None
    registered: str | None = None
    present: str | None = None
    placed_by: str | None = None
    institution: str | None = None
    hospital_by_municipality: bool | None = None
    ward_of: tuple[str, ...] = ()
    protected: str | None = None
    asylum_seeker: bool | None = None
    concerns: frozenset[str] = frozenset()
    urgent: bool | None = None
    court_can_wait: bool | None = None
    health_risk: str | None = None
    consent: Consent = field(default_factory=Consent)
    investigation_by: str | None = None

    def __repr__(self) -> str:
        """Show the ref only: the rest is personal data."""
        return f"Circumstances({self.ref!r})"

    def age_on(self, day: date) -> int | None:
        """Give the age in whole years on a day, or None where it is unknown.

        A person born on 29 February turns a year older on 28 February where there is no leap day (the last day of the month,
        as in lag (1930:173) 1 §). The law is silent: see `leap_day_child`.
        """
        if self.born is None:
            return self.age
        birthday = (self.born.month, self.born.day)
        if birthday == (2, 29) and not _is_leap(day.year):
            birthday = (2, 28)
        return day.year - self.born.year - ((day.month, day.day) < birthday)

    @property
    def leap_day_child(self) -> bool:
        """Whether the person is born on 29 February, so that the birthday deserves a warning."""
        return self.born is not None and (self.born.month, self.born.day) == (2, 29)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision somebody took or wants to take. `by` is a decider's key, a board's key, ``"jour"``, or None."""

    ref: str
    person: str
    provision: str
    at: datetime
    grounds: tuple[str, ...] = ()
    by: str | None = None
    amount: int | None = None

    @property
    def day(self) -> date:
        """The calendar day in Sweden of the decision."""
        return local_day(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What happened to a decision afterwards."""

    decision: str
    kind: str
    at: datetime

    @property
    def day(self) -> date:
        """The calendar day in Sweden of the step."""
        return local_day(self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Everything known about one contact: the whole input of `conclude`."""

    contact: Contact
    persons: tuple[Circumstances, ...] = ()
    decisions: tuple[Decision, ...] = ()
    steps: tuple[Step, ...] = ()

    def person(self, ref: str) -> Circumstances | None:
        """Find a person by ref."""
        return next((person for person in self.persons if person.ref == ref), None)

    def decisions_about(self, ref: str) -> tuple[Decision, ...]:
        """List the decisions about a person, in the order they were given."""
        return tuple(decision for decision in self.decisions if decision.person == ref)

    def steps_of(self, ref: str) -> tuple[Step, ...]:
        """List the steps of a decision, earliest first."""
        return tuple(sorted((step for step in self.steps if step.decision == ref), key=lambda step: step.at))

    def household(self, ref: str) -> frozenset[str]:
        """Name those who are joined to a person by guardianship: parents, children, the children's other parents."""
        found = {ref}
        while True:
            wider = found | {r for person in self.persons for r in _ties(person) if _ties(person) & found}
            if wider == found:
                return frozenset(found)
            found = wider


def _ties(person: Circumstances) -> set[str]:
    return {person.ref, *person.ward_of}
