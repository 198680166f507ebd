"""What happens to a roster: facts in one stream a month and board, ``roster.<YYYY-MM>`` or ``roster.<YYYY-MM>.<board>``.

A shift lies in the month in which it begins (Stockholm). Persons are keys of the register (``person_role`` or ``decider``).
A fact that concerns shifts of two months (a swap, a shift that moves) is written in both, so that each month is whole in itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.events import Body, Said


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftPlanned(Body):
    """A shift was planned, or planned anew. No person means an open shift; ``intended`` marks a gap that is meant.

    ``source`` tells where it came from: empty for a hand, ``pattern``, ``calendar`` or ``proposal``.
    """

    shift: str
    role: str
    person: str
    begins: datetime
    ends: datetime
    intended: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftCancelled(Body):
    """A planned shift was taken out, with the reason."""

    shift: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SwapAsked(Body):
    """Somebody offers a shift to somebody else, perhaps for another (``against``); ``streams`` are the months they lie in."""

    swap: str
    shift: str
    giver: str
    taker: str
    against: str
    streams: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftCorrected(Body):
    """Somebody states who in truth had a shift from one instant to another, with the reason. What was planned stays readable.

    Outside the planned hours the statement lengthens the shift; an unknown ``shift`` is one that was never planned.
    """

    shift: str
    role: str
    person: str
    begins: datetime
    ends: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RosterRulesSet(Body):
    """The rules that rosters are measured by were changed; stream ``roster.rules``. Fields: see ``roster_rules.FIELDS``."""

    said: Said
