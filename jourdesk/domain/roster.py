"""The roster: planned shifts with all that happened to them, and the one function that tells who is on duty.

Instants are aware UTC and lengths are differences of instants, so that a night of 23 or 25 hours is an ordinary night. Days
and hours on the wall are Stockholm's. Spans begin included and end excluded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

JOUR: Final = "jour"
BACKUP: Final = "backup"
MANAGER: Final = "manager"
DECIDER: Final = "decider"
STAFF_ROLES: Final = (JOUR, BACKUP, MANAGER)
ROLES: Final = (*STAFF_ROLES, DECIDER)

PLANNED: Final = "planned"
SWAP: Final = "swap"
TAKEOVER: Final = "takeover"
CORRECTION: Final = "correction"

ASKED: Final = "asked"
AGREED: Final = "agreed"
DECLINED: Final = "declined"
VOID: Final = "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One person's part of a shift.

    ``how`` is ``planned``, or the override by which she has it: ``swap``, ``takeover`` or ``correction``; then ``instead_of``
    is who would have had it, ``by`` who said so, ``said`` when. No ``person``: nobody.
    """

    person: str
    begins: datetime
    ends: datetime
    how: str = PLANNED
    instead_of: str = ""
    reason: str = ""
    by: str = ""
    said: datetime | None = None

    @property
    def override(self) -> bool:
        """Whether it is another than the one in the plan. Every view shows it."""
        return self.how != PLANNED

    @property
    def length(self) -> timedelta:
        """How long it is in real time."""
        return self.ends - self.begins

    def __repr__(self) -> str:
        """Show no person."""
        return f"Turn({self.how}, {self.begins:%Y-%m-%dT%H:%MZ})"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Swap:
    """A swap of ``shift`` from ``giver`` to ``taker``, perhaps for the taker's shift ``against``.

    ``state`` is ``asked``, ``agreed`` (both have said yes), ``declined``, or ``void`` (the giver no longer had it to give).
    """

    id: str
    shift: str
    giver: str
    taker: str
    against: str = ""
    asked: datetime
    asked_by: str = ""
    yes: tuple[str, ...] = ()
    state: str = ASKED

    def __repr__(self) -> str:
        """Show the id."""
        return f"Swap({self.id}, {self.state})"

    @property
    def waits_for(self) -> tuple[str, ...]:
        """Who has not said yes yet, while it is asked."""
        return tuple(p for p in (self.giver, self.taker) if p not in self.yes) if self.state == ASKED else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two desks wrote of the same shift without knowing of each other: both are kept, the later in hybrid time stands.

    ``kind`` is ``takeover`` or ``plan``; ``people`` as they wrote, in hybrid-time order, the last one stands.
    """

    kind: str
    people: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """A plan or cancellation that was written when the shift had begun: kept and shown, and changes nothing."""

    kind: str
    by: str
    written: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlannedShift:
    """A shift. ``person`` is who it was planned for, ``turns`` who has it in truth: in order, without holes, begin to end.

    ``board`` is empty for staff. ``intended`` marks an open shift as meant. ``source``: see ``roster_events.ShiftPlanned``.
    """

    id: str
    role: str
    board: str
    person: str
    begins: datetime
    ends: datetime
    intended: bool = False
    source: str = ""
    planned_by: str = ""
    planned_at: datetime | None = None
    turns: tuple[Turn, ...] = ()
    swaps: tuple[Swap, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    late: tuple[Late, ...] = ()

    def __repr__(self) -> str:
        """Show id and role."""
        return f"PlannedShift({self.id}, {self.role}, {self.begins:%Y-%m-%dT%H:%MZ})"

    @property
    def overridden(self) -> bool:
        """Whether any part is another's than planned."""
        return any(turn.override for turn in self.turns)

    @property
    def open_swap(self) -> Swap | None:
        """The swap that waits for an answer."""
        return next((swap for swap in self.swaps if swap.state == ASKED), None)

    def begun(self, at: datetime) -> bool:
        """Whether it has begun at an instant: then it is frozen."""
        return self.begins <= at

    def has(self, at: datetime) -> bool:
        """Whether it goes on at an instant."""
        return self.begins <= at < self.ends

    def turn_at(self, at: datetime) -> Turn | None:
        """The part that goes on at an instant."""
        return next((turn for turn in self.turns if turn.begins <= at < turn.ends), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled:
    """A shift that was taken out before it began."""

    shift: PlannedShift
    reason: str
    by: str
    when: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Shifts of one or more months, soonest first; those taken out beside them."""

    shifts: tuple[PlannedShift, ...] = ()
    cancelled: tuple[Cancelled, ...] = ()

    def shift(self, key: str) -> PlannedShift | None:
        """Find a standing shift."""
        return next((shift for shift in self.shifts if shift.id == key), None)

    def swap(self, key: str) -> Swap | None:
        """Find a swap."""
        return next((swap for shift in self.shifts for swap in shift.swaps if swap.id == key), None)

    def of(self, role: str, board: str = "") -> tuple[PlannedShift, ...]:
        """List the shifts of a role; of a board for deciders."""
        return tuple(shift for shift in self.shifts if shift.role == role and shift.board == board)

    def between(self, begins: datetime, ends: datetime) -> Roster:
        """Leave only the shifts that go on at some instant of a span."""
        return Roster(
            shifts=tuple(shift for shift in self.shifts if shift.begins < ends and begins < shift.ends),
            cancelled=tuple(c for c in self.cancelled if c.shift.begins < ends and begins < c.shift.ends),
        )

    def boards(self) -> tuple[str, ...]:
        """Name the boards that keep a roster of deciders here."""
        return tuple(sorted({shift.board for shift in self.shifts if shift.role == DECIDER}))

    def people(self) -> tuple[str, ...]:
        """Name everybody who has a part of a shift."""
        return tuple(sorted({turn.person for shift in self.shifts for turn in shift.turns if turn.person}))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Post:
    """One post at an instant: who has it, since when and until when, and whether that is an override.

    No ``person``: a shift that nobody has; ``intended`` tells whether that is meant.
    """

    role: str
    board: str
    person: str
    shift: str
    since: datetime
    until: datetime
    how: str = PLANNED
    instead_of: str = ""
    reason: str = ""
    intended: bool = False
    conflicts: tuple[Conflict, ...] = ()

    def __repr__(self) -> str:
        """Show no person."""
        return f"Post({self.role}, {self.board or '-'}, {self.shift})"

    @property
    def override(self) -> bool:
        """Whether it is another than the one in the plan."""
        return self.how != PLANNED


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDuty:
    """Who is on at an instant, in the order jour, backup, manager, deciders by board. Nobody is left out, no gap hidden."""

    at: datetime
    posts: tuple[Post, ...]

    def of(self, role: str, board: str = "") -> tuple[Post, ...]:
        """List the posts of a role. Empty: not even a shift is planned."""
        return tuple(post for post in self.posts if post.role == role and post.board == board)

    def people(self, role: str, board: str = "") -> tuple[str, ...]:
        """Name those who have a role."""
        return tuple(post.person for post in self.of(role, board) if post.person)


def on_duty(roster: Roster, at: datetime) -> OnDuty:
    """Tell who is on duty at an instant. Every view asks this function and no other.

    Args:
        roster: The months in which shifts going on at the instant begin.
        at: An aware instant.
    """
    posts = [_post(shift, turn) for shift in roster.shifts if (turn := shift.turn_at(at)) is not None]
    return OnDuty(at=at, posts=in_order(posts))


def in_order(posts: Iterable[Post]) -> tuple[Post, ...]:
    """Put posts in the order of roles, boards and begins."""
    return tuple(sorted(posts, key=lambda p: (ROLES.index(p.role), p.board, p.since, p.shift)))


def _post(shift: PlannedShift, turn: Turn) -> Post:
    return Post(
        role=shift.role,
        board=shift.board,
        person=turn.person,
        shift=shift.id,
        since=turn.begins,
        until=turn.ends,
        how=turn.how,
        instead_of=turn.instead_of,
        reason=turn.reason,
        intended=shift.intended and not turn.person,
        conflicts=shift.conflicts,
    )
