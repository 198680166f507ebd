"""A call as its page shows it: the seven cards read top to bottom, made from the call, the law and the register.

Everything here is a finished value: no screen asks a rule, a clock or a register anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from jourdesk.domain.call import Call
from jourdesk.domain.decision import Assessment, Assignment, Decision, Step
from jourdesk.domain.handover import Handover
from jourdesk.domain.person import Person
from jourdesk.domain.personal import Personal
from jourdesk.domain.placement import Placement


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedMunicipality:
    """A municipality that was considered and fell away: why, by which provision."""

    code: str
    name: str
    reason: str
    provision: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Proposal(Personal):
    """Which municipality the rules propose for one person, with its reason and what was rejected.

    ``code`` is empty while nothing is known to go by. ``service`` is ``act``, ``refer-only`` or ``outside``. ``neighbour`` and
    ``neighbour_phone`` say whom to send the caller to when the municipality is no party.
    """

    code: str
    name: str
    board: str
    board_name: str
    member: bool
    rule: str
    rule_text: str
    reason: str
    acute: str
    acute_name: str
    acute_reason: str
    service: str
    rejected: tuple[RejectedMunicipality, ...]
    target: str
    neighbour: str = ""
    neighbour_phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """The unit that receives one person, by the confirmed municipality (else the proposed one) x target x law x date.

    ``next_open`` is when it opens next, seen from when the page was read, with the days its municipality closes on its own.
    """

    unit: str
    name: str
    phone: str
    opens: str
    board: str
    board_name: str
    municipality: str
    municipality_name: str
    court: str
    next_open: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RequisiteLine(Personal):
    """A condition as a question that can be read aloud; *yes* is what the law requires."""

    key: str
    question: str
    answer: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Considered(Personal):
    """A provision that is offered for one person, with why, its questions and what is uncertain about it.

    ``text`` is how a person reads it ("LVU 6 §"), ``wording`` the date of the wording, ``read`` the date it was read.
    ``needs_decider`` says that the law leaves it to board, chair or an appointed person; ``jour_may`` that this board has
    delegated it to the jour tonight. ``decidable`` is false for duties without a decision. ``money`` says that a sum is decided.
    """

    provision: str
    text: str
    title: str
    why: str
    grounds: tuple[tuple[str, str], ...]
    requisites: tuple[RequisiteLine, ...]
    warnings: tuple[str, ...]
    certainty: str
    source: str
    wording: str
    read: str
    needs_decider: bool
    jour_may: bool
    decidable: bool
    appealable: bool
    money: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AttemptLine(Personal):
    """One timed attempt to reach a decider. ``key`` is the fact that tells of it."""

    at: datetime
    outcome: str
    remark: str
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LadderLine(Personal):
    """One decider in the ladder: who has the politicians' roster, then the register's order. Those who may not decide stay.

    ``state`` is ``decided``, ``no-answer``, ``refused`` (the law or a conflict of interest), ``reached``,
    ``next`` or ``waiting``. ``rostered`` says in words that she has the roster now; empty for the others.
    """

    decider: str
    name: str
    role: str
    phone: str
    state: str
    may: bool
    reason: str
    provision: str
    attempts: tuple[AttemptLine, ...]
    rostered: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Ladder(Personal):
    """Who may decide one provision for one person tonight, in calling order."""

    provision: str
    lines: tuple[LadderLine, ...]
    remark: str

    @property
    def next(self) -> LadderLine | None:
        """The one to ring now: the first who may, and has not been tried or decided."""
        return next((line for line in self.lines if line.state == "next"), None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionLine(Personal):
    """A decision with everything that followed. ``limbs`` says what the police may help with, where several things.

    ``money`` says that a sum is decided by its provision.
    """

    decision: Decision
    text: str
    title: str
    by_name: str
    by_role: str
    appealable: bool
    steps: tuple[Step, ...]
    lapsed: str
    ladder: Ladder | None
    holds: bool = True
    asks_police: bool = False
    limbs: tuple[str, ...] = ()
    money: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClockLine(Personal):
    """A clock. Without an anchor it has no dates; ``waits_for`` says which event starts it, ``awaits`` is its code.

    ``state`` is ``running``, ``waiting``, ``stopped`` or ``lapsed``. ``anchored`` is the day it counts from, ``anchor`` says so
    in a sentence, ``closes_on`` names the evidence that closes it.
    """

    key: str
    code: str
    title: str
    person: str
    decision: str
    provision: str
    anchored: date | None
    anchor: str
    statutory: date | None
    outer: date | None
    alarm: date | None
    state: str
    waits_for: str
    awaits: str
    closes_on: str
    owner: str
    missed: str
    source: str
    read: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Gap(Personal):
    """Something that is missing for a complete record. It is listed but never nags. ``card`` is 1–7."""

    key: str
    card: int
    done: bool
    urgent: bool = False
    remark: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlacementLine(Personal):
    """A placement. ``name`` and ``phone`` are empty where the place is ``sealed``, or not one of the register.

    ``kind`` and ``gaps`` are words, ``provision`` is what the decision rests on; ``note`` is what may be read of the remarks.
    """

    placement: Placement
    kind: str
    name: str
    phone: str
    sealed: bool
    provision: str
    note: str
    gaps: tuple[str, ...]

    @property
    def where(self) -> tuple[str, ...]:
        """The kind and the name, or the name alone where it says the kind itself ("Jourhem Åkern")."""
        says_kind = self.name.casefold().startswith(self.kind.casefold())
        return tuple(filter(None, (self.name,) if says_kind else (self.kind, self.name)))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonPage(Personal):
    """One person of the call with everything concluded about her."""

    person: Person
    age: int | None
    age_uncertain: bool
    label: str
    concerned: bool
    proposal: Proposal
    assignment: Assignment | None
    receiver: Receiver | None
    considered: tuple[Considered, ...]
    ladders: tuple[Ladder, ...]
    decisions: tuple[DecisionLine, ...]
    clocks: tuple[ClockLine, ...]
    assessment: Assessment | None
    handover: Handover | None
    placements: tuple[PlacementLine, ...] = ()

    def ladder(self, provision: str) -> Ladder | None:
        """Return the ladder of one provision."""
        return next((ladder for ladder in self.ladders if ladder.provision == provision), None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallPage(Personal):
    """The whole page. ``label`` is what lists and tabs show: age and role, never a name."""

    call: Call
    label: str
    case_number: str
    headline: str
    persons: tuple[PersonPage, ...]
    gaps: tuple[Gap, ...]
    law_read: date
    today: date

    @property
    def clocks(self) -> tuple[ClockLine, ...]:
        """Every clock of the call: by alarm day, those without a start last."""
        found = [clock for person in self.persons for clock in person.clocks]
        return tuple(sorted(found, key=lambda c: (c.alarm is None, c.alarm or date.max, c.key)))

    @property
    def open_gaps(self) -> tuple[Gap, ...]:
        """What is still missing, the urgent first."""
        return tuple(sorted((gap for gap in self.gaps if not gap.done), key=lambda gap: not gap.urgent))
