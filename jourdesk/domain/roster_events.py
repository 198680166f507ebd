"""What happens to a roster: facts in one stream a month and board, ``roster.<YYYY-MM>`` or ``roster.<YYYY-MM>.<board>``.

A shift lies in the month in which it begins (Stockholm). Persons are keys of the register (``person_role`` or ``decider``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.events import Body


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftPlanned(Body):
    """A shift was planned, or planned anew. No person means an open shift; ``intended`` marks a gap that is meant."""

    shift: str
    role: str
    person: str
    begins: datetime
    ends: datetime
    intended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftCancelled(Body):
    """A planned shift was taken out, with the reason."""

    shift: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SwapAsked(Body):
    """Somebody offers a shift to somebody else, perhaps for another (``against``)."""

    swap: str
    shift: str
    giver: str
    taker: str
    against: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SwapAnswered(Body):
    """One of the two said yes or no; it holds when both have said yes."""

    swap: str
    person: str
    agrees: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftTakenOver(Body):
    """Somebody took over a shift from an instant on, without asking first; the one who had it keeps what was before."""

    shift: str
    person: str
    at: datetime
    reason: str
