"""A handover as values for a case system: what the sheet says, in codes and words, so that no program has to read prose.

``Given`` marks a text that comes from the register, the law or the program itself. All other texts are somebody's own words,
and everything that stands on no paper is looked for in them (see ``masking``). No field bears a name that masking leaves out
on papers. What is not known is an empty text, or ``None`` where it is no text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


class Given(str):
    """A text that nobody has typed into the contact: a code, a name of the register, the words of a rule."""

    __slots__ = ()


FORMAT = Given("jourdesk.overlamning")
VERSION = 1
"""Grows when something that stood here is taken away or comes to mean something else; what is only added leaves it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A code, and what it is called in Swedish."""

    code: Given
    text: Given


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Responsibility:
    """Which municipality, board and unit answers, by which provision, and the reason as it was confirmed."""

    municipality: Coded
    board: Coded
    unit: Coded
    provision: Coded | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Acceptance:
    """Who took it on by name, and what she said that she would do first."""

    name: str
    at: datetime
    first: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Ending:
    """How the unit said that it ended."""

    outcome: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Handing:
    """The handover itself. ``gaps`` names what was missing when it was made."""

    id: Given
    made: datetime
    made_by: str
    state: Coded
    gaps: tuple[Coded, ...]
    accepted: Acceptance | None
    done: Ending | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledPerson:
    """A person. ``concerned``: the handover is about her. ``protected``: number and address are left out."""

    ref: Given
    concerned: bool
    role: Coded
    age: int | None
    name: str
    number: str
    address: str
    protected: bool
    protection: Coded
    interpreter: str
    guardians: tuple[Given, ...]
    household: tuple[Given, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledPlace:
    """Where somebody is now; of a sealed place only that it is sealed."""

    person: Given
    sealed: bool
    place: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledPlacement:
    """A placement, also one that has ended; ``resource`` is empty where it is sealed, or not a place of the register.

    ``despite`` is why somebody was placed in a home that does not receive the age, ``gaps`` what was not known then.
    """

    id: Given
    person: Given
    kind: Coded
    sealed: bool
    resource: str
    begins: datetime
    ended: datetime | None
    reason: str
    decision: Given
    note: str
    despite: str
    gaps: tuple[Coded, ...]
    written: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledTask:
    """What must be done: before an instant, or during a day, or as soon as it can be."""

    text: str
    before_at: datetime | None
    before_day: date | None
    provision: Given
    note: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledCorrection:
    """That a decision was written down wrongly at first."""

    at: datetime
    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledStep:
    """What happened to a decision afterwards."""

    kind: Coded
    at: datetime
    evidence: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledDecision:
    """A decision. ``right`` is by which rule somebody could decide, ``lapses`` until when it holds, or that it does not."""

    id: Given
    person: Given
    provision: Coded
    grounds: tuple[Coded, ...]
    title: Given
    outcome: Coded
    decided: datetime
    decided_by: str
    decided_by_role: Given
    right: Coded
    oral: bool
    signed: datetime | None
    amount: int | None
    content: str
    reasons: str
    urgency: str
    holds: bool
    lapses: Given
    corrections: tuple[FiledCorrection, ...]
    steps: tuple[FiledStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledClock:
    """A clock: ``strict`` is planned on, ``alarm`` is warned on, ``outer`` is the last day at all; without a start no dates."""

    key: Given
    code: Given
    title: Given
    provision: Given
    person: Given
    decision: Given
    state: Coded
    strict: date | None
    alarm: date | None
    outer: date | None
    started: date | None
    anchor: Given
    owner: str
    waits_for: Coded | None
    closes_on: Given
    if_missed: Given


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledKnowledge:
    """Who has been told, who has not, who must not be told."""

    who: str
    knows: Coded
    text: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledThreat:
    """A threat or a risk."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledEntry:
    """A piece of the story. ``written`` only where it was written down later than it happened."""

    at: datetime
    written: datetime | None
    voice: Coded
    by: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledReporter:
    """Who rang, as far as the reader may know; of a sealed reporter only her kind."""

    kind: Coded | None
    sealed: bool
    who: str
    note: str
    feedback: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledLaw:
    """A provision, the wording it was read in, and the day it was checked."""

    provision: Given
    wording: Given
    checked: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FiledPaper:
    """A paper in the same package; ``file`` is empty for one that cannot be made yet, and ``refused`` says why."""

    kind: Coded
    decision: Given
    file: Given
    refused: Coded | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CaseFile:
    """All of a handover, in the order in which it is written down."""

    format: Given = FORMAT
    version: int = VERSION
    made: datetime
    made_by: str
    sender: Given
    secrecy: Given
    case_number: Given
    dnr: str
    responsibility: Responsibility
    handover: Handing
    persons: tuple[FiledPerson, ...]
    whereabouts: tuple[FiledPlace, ...]
    placements: tuple[FiledPlacement, ...]
    tasks: tuple[FiledTask, ...]
    decisions: tuple[FiledDecision, ...]
    clocks: tuple[FiledClock, ...]
    knowledge: tuple[FiledKnowledge, ...]
    threats: tuple[FiledThreat, ...]
    story: tuple[FiledEntry, ...]
    reporter: FiledReporter | None
    law: tuple[FiledLaw, ...]
    papers: tuple[FiledPaper, ...]
