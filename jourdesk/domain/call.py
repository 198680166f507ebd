"""A call: one contact that reached the jour, with all that follows from it. ``fold`` adds up its facts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from jourdesk.domain.decision import Answer, Assessment, Assignment, Attempt, Correction, Decision, Step, VoidAttempt
from jourdesk.domain.events import Said, Value
from jourdesk.domain.handover import Addendum, Handover
from jourdesk.domain.informed import Informed, VoidInformed
from jourdesk.domain.lineage import Lineage
from jourdesk.domain.person import Conflict, Person, Stated, conflicts_in
from jourdesk.domain.personal import Personal
from jourdesk.domain.placement import Placement

CHANNELS = ("phone", "visit", "message", "in-person")

CALLER_FIELDS = frozenset(
    {"code", "name", "phone", "anonymous", "wants_feedback", "feedback_to", "relation", "protected"}
)
"""What a person may say of the caller."""
CALLER_STATED = CALLER_FIELDS | {"sealed"}
"""What facts may: that something lies behind the seal follows from what was said."""
CALL_FIELDS = frozenset(
    {
        "headline",
        "categories",
        "measures",
        "can_wait",
        "can_wait_reason",
        "danger",
        "threat",
        "staff_risk",
        "received",
        "on_behalf_of",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """The one who rang. Anonymous is a legitimate state: then no number is stored.

    ``protected`` is what somebody chose of her identity, ``None`` while nobody has; ``sealed`` tells that it lies in the sealed
    stream beside the call, ``shared`` that the units that receive the call may read it there.
    """

    code: str = ""
    name: str = ""
    phone: str = ""
    relation: str = ""
    anonymous: bool = False
    wants_feedback: bool | None = None
    feedback_to: str = ""
    protected: bool | None = None
    sealed: bool = False
    shared: bool = False

    def __repr__(self) -> str:
        return f"Caller({self.code})"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Version(Personal):
    """One earlier or present text of a note."""

    text: str
    reason: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A timed note. ``versions`` holds every text, oldest first; ``void`` is the reason it was marked as wrong."""

    id: str
    voice: str
    versions: tuple[Version, ...]
    happened: datetime
    written: datetime
    by: str
    title: str
    typed_by: str
    void: str = ""

    @property
    def text(self) -> str:
        """The text that holds now."""
        return self.versions[-1].text

    @property
    def late(self) -> bool:
        """Whether it was written more than 15 minutes after it happened (late entry)."""
        return (self.written - self.happened).total_seconds() > 15 * 60

    def __repr__(self) -> str:
        return f"Note({self.id})"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Joined(Personal):
    """What somebody decided of this contact and another: the same, or not."""

    other: str
    same: bool
    reason: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Promise(Personal):
    """A promise to ring back; ``outcome`` is empty while it stands."""

    id: str
    to: str
    about: str
    due: datetime
    at: datetime
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Referral(Personal):
    """Somebody the caller was sent on to."""

    to: str
    phone: str
    warm: bool
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverText(Personal):
    """The parts of a handover that a person wrote herself, for one person or (``""``) the whole call."""

    person: str
    today: tuple[str, ...]
    threats: str
    story: str
    at: datetime | None = None
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperText:
    """A text that somebody wrote for a paper about one decision or person."""

    paper: str
    subject: str
    field: str
    text: str
    at: datetime
    by: str

    def __repr__(self) -> str:
        return f"PaperText({self.paper}, {self.field})"


@dataclass(frozen=True, kw_only=True)
class Call:
    """One contact, added up from its facts. Tuples stand in the order things were written.

    ``void_decisions`` and ``void_attempts`` were written down by mistake: they are read, and count for nothing.
    """

    id: str
    channel: str
    received: datetime
    answered_by: str
    written: datetime
    on_behalf_of: str = ""
    ended: datetime | None = None
    kind: str = ""
    void: str = ""
    headline: str = ""
    categories: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    can_wait: bool | None = None
    can_wait_reason: str = ""
    danger: bool | None = None
    threat: str = ""
    staff_risk: str = ""
    caller: Caller = Caller()
    notes: tuple[Note, ...] = ()
    persons: tuple[Person, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    answers: tuple[Answer, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    void_attempts: tuple[VoidAttempt, ...] = ()
    decisions: tuple[Decision, ...] = ()
    void_decisions: tuple[Correction, ...] = ()
    steps: tuple[Step, ...] = ()
    informed: tuple[Informed, ...] = ()
    void_informed: tuple[VoidInformed, ...] = ()
    promises: tuple[Promise, ...] = ()
    referrals: tuple[Referral, ...] = ()
    handover_texts: tuple[HandoverText, ...] = ()
    handovers: tuple[Handover, ...] = ()
    addenda: tuple[Addendum, ...] = ()
    owners: tuple[tuple[str, str], ...] = ()
    closed_clocks: tuple[tuple[str, str], ...] = ()
    paper_texts: tuple[PaperText, ...] = ()
    placements: tuple[Placement, ...] = ()
    joined: tuple[Joined, ...] = ()
    stated: tuple[Stated, ...] = ()
    standing: tuple[Stated, ...] = ()
    lineage: Lineage = field(default_factory=Lineage, compare=False)
    facts: int = 0
    last: datetime | None = None

    def __repr__(self) -> str:
        return f"Call({self.id})"

    def person(self, ref: str) -> Person:
        """Return the person with this ref.

        Raises:
            KeyError: If the call has no such person.
        """
        for person in self.persons:
            if person.ref == ref:
                return person
        raise KeyError(ref)

    @property
    def present_persons(self) -> tuple[Person, ...]:
        """The persons that are not merged into another."""
        return tuple(person for person in self.persons if not person.merged_into)

    def assignment(self, ref: str) -> Assignment | None:
        """Return the newest confirmed municipality of one person."""
        return next((a for a in reversed(self.assignments) if a.person == ref), None)

    def answer(self, ref: str, provision: str, requisite: str) -> Answer | None:
        """Return the newest answer to one requisite."""
        key = (ref, provision, requisite)
        return next((a for a in reversed(self.answers) if (a.person, a.provision, a.requisite) == key), None)

    def assessment(self, ref: str) -> Assessment | None:
        """Return the newest protection assessment of one person."""
        return next((a for a in reversed(self.assessments) if a.person == ref), None)

    def paper_text(self, paper: str, subject: str, field: str) -> str:
        """Return the newest text of one field of one paper, or an empty text; earlier ones stay in ``paper_texts``."""
        key = (paper, subject, field)
        return next((t.text for t in reversed(self.paper_texts) if (t.paper, t.subject, t.field) == key), "")

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What desks that had not seen each other said differently of the contact itself or of who rang."""
        return conflicts_in(self.standing)

    def handover(self, ref: str, unit: str) -> Handover | None:
        """Return the newest handover of one person, if it went to this unit and has not come back.

        When the municipality changes afterwards, another unit receives her: then she has not been handed over yet.
        """
        newest = next((handover for handover in reversed(self.handovers) if ref in handover.persons), None)
        return newest if newest is not None and newest.unit == unit and newest.returned is None else None

    def handed(self, handover: str) -> Handover | None:
        """Return a handover by its id."""
        return next((made for made in self.handovers if made.id == handover), None)

    @property
    def board(self) -> str:
        """The board partition of the call: that of the first assigned person, else not yet known (``""``)."""
        newest = (self.assignment(person.ref) for person in self.present_persons)
        return next((a.board for a in newest if a is not None), "")

    @property
    def open_promises(self) -> tuple[Promise, ...]:
        """Promises to ring back that are not settled, soonest first."""
        return tuple(sorted((p for p in self.promises if not p.outcome), key=lambda p: p.due))


def said_value(statements: Said, name: str) -> Value:
    """Return what was said of one field, or ``None``."""
    return next((value for field, value in statements if field == name), None)
