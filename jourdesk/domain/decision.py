"""What was judged and decided in a call: the municipality, the requisites, the attempts to reach a decider, the decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.fact import HybridTime
from jourdesk.domain.personal import Personal


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Assignment(Personal):
    """Which municipality answers for one person: who said so, when, why, and what was rejected."""

    person: str
    municipality: str
    board: str
    rule: str
    reason: str
    proposed: str
    rejected: tuple[tuple[str, str], ...]
    at: datetime
    by: str
    fact: str
    time: HybridTime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Answer(Personal):
    """The answer to one requisite of one provision for one person."""

    person: str
    provision: str
    requisite: str
    answer: str
    because: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Assessment(Personal):
    """An immediate protection assessment (SoL 20:1), with the name and title of who made it."""

    person: str
    needs: bool
    text: str
    heard: str
    at: datetime
    by: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Attempt(Personal):
    """One timed attempt to reach a decider."""

    person: str
    provision: str
    decider: str
    outcome: str
    remark: str
    at: datetime
    fact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class VoidAttempt(Personal):
    """An attempt that was written down by mistake: what stood, why that was wrong, who says so."""

    was: Attempt
    reason: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Step(Personal):
    """What happened to a decision afterwards."""

    decision: str
    kind: str
    when: datetime
    evidence: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Correction(Personal):
    """A decision was written down wrongly: how it stood (``was``), why that was wrong, who says so."""

    was: Decision
    reason: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Decision(Personal):
    """A decision in the call, as it was taken. ``corrections`` holds how it stood before, oldest first."""

    id: str
    person: str
    provision: str
    grounds: tuple[str, ...]
    decided: datetime
    by: str
    because: str
    outcome: str
    amount: int | None
    oral: bool
    read_back: bool
    content: str
    reasons: str
    why_now: str
    recorded: datetime
    recorded_by: str
    signed: datetime | None = None
    corrections: tuple[Correction, ...] = ()
