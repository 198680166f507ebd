"""The shape of a roster generator: what it is told, what it proposes, and what it says when it cannot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol


class Rule(Enum):
    """What may make a roster impossible, in the order in which a person is told about it."""

    ROLE = "role"
    AWAY = "away"
    DOUBLE = "double"
    DAILY_REST = "daily-rest"
    WEEKLY_REST = "weekly-rest"
    HOURS = "hours"


BENDABLE = (Rule.HOURS, Rule.WEEKLY_REST, Rule.DAILY_REST, Rule.AWAY, Rule.ROLE)
"""Rules that a coordinator could do something about, the first one tried first. Nobody can be in two places at once."""


KINDS = ("all", "night", "weekend", "holiday", "big")
"""What fairness counts: every shift, nights, weekends, holidays, and the days that nobody wants twice in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanShift:
    """A shift somebody must take. ``kinds`` are what fairness counts it as."""

    key: str
    role: str
    begins: datetime
    ends: datetime
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldShift:
    """A shift that somebody has already: the generator never moves it."""

    person: str
    shift: PlanShift


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Away:
    """A time when a person cannot be on duty, with what it is called (*semester*)."""

    begins: datetime
    ends: datetime
    why: str

    def __repr__(self) -> str:
        """Show the times only: why somebody is away is hers."""
        return f"Away({self.begins:%Y-%m-%d %H:%M}, {self.ends:%Y-%m-%d %H:%M})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A person would rather have, or rather not have, the shifts that touch a time."""

    begins: datetime
    ends: datetime
    wants: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPerson:
    """Somebody who may be given shifts. ``percent`` is her share of a post; fairness is in proportion to it."""

    key: str
    roles: frozenset[str]
    percent: float = 100
    away: tuple[Away, ...] = ()
    wishes: tuple[Wish, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLimits:
    """The limits that a proposal keeps; a length of zero turns a limit off.

    Args:
        daily_rest: What must lie between two shifts.
        weekly_rest: The unbroken rest that must lie in each of ``weeks``.
        hours: The most that may lie in each of ``periods``.
        weeks: Spans, begin and end.
        periods: Spans, begin and end.
        resting: Roles that are rest of the day (somebody who sleeps at home).
        free: Roles that are rest of the week.
        uncounted: Roles whose hours do not count.
        in_row: So many nights in a row at most, if it can be helped.
    """

    daily_rest: timedelta
    weekly_rest: timedelta
    hours: timedelta
    weeks: tuple[tuple[datetime, datetime], ...] = ()
    periods: tuple[tuple[datetime, datetime], ...] = ()
    resting: frozenset[str] = frozenset()
    free: frozenset[str] = frozenset()
    uncounted: frozenset[str] = frozenset()
    in_row: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTask:
    """Everything the generator goes by. The same task gives the same proposal.

    ``time_s`` is how long each step may take, in seconds: it ends the search, never the rules.
    """

    shifts: tuple[PlanShift, ...]
    people: tuple[PlanPerson, ...]
    limits: PlanLimits
    held: tuple[HeldShift, ...] = ()
    time_s: float = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindrance:
    """Why one person cannot take one shift: the rule, and the shift of hers that stands in the way where there is one.

    ``why`` is what an absence is called.
    """

    person: str
    rule: Rule
    other: PlanShift | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfilled:
    """A shift that nobody can take, with one hindrance a person."""

    shift: PlanShift
    hindrances: tuple[Hindrance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one person gets of one kind of shift, and what would be her part by her share of a post."""

    person: str
    kind: str
    number: int
    due: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the generator proposes.

    Args:
        given: Shift and person, in the order of the shifts.
        unfilled: Shifts that nobody can take; empty when everything is filled.
        culprits: Sets of rules; without any one of them every shift could be filled. Empty when all are filled, and also when
            nothing helps because there are too few people.
        shares: Fairness in figures.
        wishes_met: Of the wishes that concern the shifts, how many hold.
        wishes: How many wishes concern the shifts.
        took_s: How long it took, in seconds.
        settled: False if time ran out before it was known that nothing fairer exists.
    """

    given: tuple[tuple[str, str], ...]
    unfilled: tuple[Unfilled, ...]
    culprits: tuple[tuple[Rule, ...], ...]
    shares: tuple[Share, ...]
    wishes_met: int
    wishes: int
    took_s: float
    settled: bool


class Stage(Enum):
    """How far the generator has come."""

    FILLING = "filling"
    ASKING_WHY = "asking-why"
    EVENING_OUT = "evening-out"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWatch:
    """Somebody who waits: is told how far it has come, and may have had enough. Both are called on the generator's thread."""

    tell: Callable[[Stage], None]
    stopped: Callable[[], bool]


class Planner(Protocol):
    """A roster generator."""

    @property
    def installed(self) -> bool:
        """Tell whether the solver is there; it is an extra that a desk can do without."""
        ...

    def propose(self, task: PlanTask, watch: PlanWatch) -> Proposal:
        """Propose a legal and fair roster. Takes seconds; any thread may ask.

        Raises:
            Unavailable: ``planner.missing`` without the solver, ``planner.stopped`` when somebody had enough.
        """
        ...
