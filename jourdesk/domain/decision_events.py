"""Facts about how a decision was written down: corrected, or marked as wrong. What stood there first stays readable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.events import Body


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionCorrected(Body):
    """A decision was written down wrongly; so it was taken. ``because`` is the rule that allows it, ``reason`` why.

    Person and provision are what the decision is: where those are wrong, it was another decision (see ``DecisionVoided``).
    """

    decision: str
    reason: str
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
class DecisionVoided(Body):
    """A decision that nobody took was written down ("felmarkerad"): it starts no clock and stands on no paper."""

    decision: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AttemptVoided(Body):
    """An attempt to reach a decider was written down that nobody made, or as something else than it was.

    ``attempt`` is the id of the fact that tells of it.
    """

    attempt: str
    reason: str
