"""What can happen in a call, in the past tense. Each class is the body of a fact; ``call.fold`` adds them up.

Codes (caller, concern, measure, channel, role) are keys of the register's code lists; municipalities are SCB codes; boards,
units and deciders are keys of the register. Texts are what a person wrote, never shortened.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

Value: TypeAlias = str | int | bool | tuple[str, ...] | None
Said: TypeAlias = tuple[tuple[str, Value], ...]
"""Field names with what was said of them, sorted by name; ``None`` takes back what was said before."""


class Body:
    """Root of all bodies of facts: shows only its kind, since bodies hold personal data."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallOpened(Body):
    """A contact reached the jour. ``received`` is the instant that clocks and law count from (FL 22 §)."""

    channel: str
    received: datetime
    answered_by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallDescribed(Body):
    """Fields of the contact itself: see ``call.CALL_FIELDS``."""

    said: Said


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallerStated(Body):
    """Fields of the one who rang: see ``call.CALLER_FIELDS``. An anonymous caller's number is never written."""

    said: Said


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoteWritten(Body):
    """A timed note. ``voice`` keeps the caller's words (``caller``) apart from what the worker saw, did or judged."""

    note: str
    voice: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoteCorrected(Body):
    """A correction: the original stays readable (SOSFS 2014:5; SoL 14:6)."""

    note: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoteVoided(Body):
    """A note marked as wrong ("felmarkerad") with the reason; it stays readable."""

    note: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonStated(Body):
    """Fields of one person in the contact: see ``person.FIELDS``. The first statement adds the person."""

    person: str
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonMerged(Body):
    """Somebody decided that ``person`` (perhaps an unknown one) is ``into``."""

    person: str
    into: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlaceSealed(Body):
    """Where a protected person is. Lies in the sealed stream beside the call, never in the call itself."""

    person: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MunicipalityConfirmed(Body):
    """A person said which municipality answers for ``person``: the proposal, or a free choice with a reason."""

    person: str
    municipality: str
    board: str
    rule: str
    reason: str
    proposed: str
    rejected: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RequisiteAnswered(Body):
    """A condition of a provision was answered: ``yes``, ``no`` or ``unknown``, with the fact behind the answer."""

    person: str
    provision: str
    requisite: str
    answer: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProtectionAssessed(Body):
    """The immediate protection assessment of one child (SoL 20:1): ``needs`` protection now or not, and why."""

    person: str
    needs: bool
    text: str
    heard: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeciderTried(Body):
    """One timed attempt to reach a decider: ``no-answer``, ``reached``, ``conflict`` or ``declined``."""

    person: str
    provision: str
    decider: str
    outcome: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionRecorded(Body):
    """A decision as it was taken (FL 31–32 §§). ``outcome`` is ``granted`` or ``refused``; ``because`` the allowing rule."""

    decision: str
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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionSigned(Body):
    """The written confirmation of an oral decision came."""

    decision: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StepRecorded(Body):
    """What happened to a decision afterwards, with the evidence (a court's receipt, not "sent")."""

    decision: str
    kind: str
    when: datetime
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClockOwned(Body):
    """Somebody answers for a clock."""

    clock: str
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClockClosed(Body):
    """A clock was closed on evidence."""

    clock: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PartyInformed(Body):
    """Who knows, and who must not be told: ``told`` is ``told``, ``not-told`` or ``must-not``; ``ground`` an OSL rule.

    ``despite`` is the written reason for going against an earlier ``must-not``.
    """

    about: str
    party: str
    told: str
    what: str
    ground: str
    despite: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallBackPromised(Body):
    """The jour promised to ring ``to`` at the latest ``due``."""

    promise: str
    to: str
    about: str
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallBackSettled(Body):
    """A promise was kept, or given up with a reason."""

    promise: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallReferred(Body):
    """The caller was sent on: to whom, the number given, ``warm`` when the jour stayed on the line."""

    to: str
    phone: str
    warm: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverWritten(Body):
    """The parts of the handover that a person edited; empty parts are composed from the facts."""

    person: str
    today: tuple[str, ...]
    threats: str
    story: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverMade(Body):
    """The worker handed the persons over to a unit, as a paper with this SHA-256. ``gaps`` are named, never hidden."""

    handover: str
    persons: tuple[str, ...]
    unit: str
    board: str
    paper: str
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperTextWritten(Body):
    """A text on a paper that no other fact holds, such as the special circumstances of a request for police assistance.

    ``paper`` is a kind of paper, ``subject`` the decision or person it is about; the newest text of a field stands.
    """

    paper: str
    subject: str
    field: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallEnded(Body):
    """The contact ended."""

    ended: datetime
    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallVoided(Body):
    """The whole contact was marked as wrong, with the reason; it stays readable."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallJoined(Body):
    """Somebody decided that this contact and another are the same (``same``), or that they are not. Both stay as they are."""

    other: str
    same: bool
    reason: str
