"""Rows that lists show: one line a call, a clock, a promise, a found person. Never a name, a number or a place in a call row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from jourdesk.domain.personal import Personal


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallRow(Personal):
    """A call in the list: age and role, never the name, number or place of those it concerns.

    ``state`` is ``draft``, ``open``, ``ended``, ``handed-over`` or ``void``; ``urgency`` is ``late``, ``soon``, ``watch`` or
    ``calm``; ``unsent`` says that the host's store has not receipted everything. ``handed`` is how far the least far of its
    standing handovers has come (``made``, ``opened``, ``accepted``, ``done``), ``returned`` where one came back and has not been
    made anew, empty while there is none; ``questions`` counts what a unit asks and nobody has answered,
    ``placed`` the placements that run.
    """

    call: str
    received: datetime
    ended: datetime | None
    state: str
    label: str
    municipality: str
    caller: str
    kind: str = ""
    urgency: str = "calm"
    unsent: bool = True
    case_number: str = ""
    handed: str = ""
    questions: int = 0
    placed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClockRow(Personal):
    """A clock in the list of all contacts. ``state`` is ``running``, ``waiting``, ``stopped`` or ``lapsed``."""

    call: str
    key: str
    code: str
    provision: str
    title: str
    who: str
    municipality: str
    board: str
    statutory: date | None
    outer: date | None
    alarm: date | None
    anchor: str
    state: str
    owner: str = ""
    decision: str = ""
    person: str = ""
    started: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PromiseRow(Personal):
    """A promise to ring back."""

    call: str
    promise: str
    to: str
    about: str
    due: datetime
    label: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonKey(Personal):
    """What the store keeps to find a person again: name, number and case number only (SoLPuF 15 §)."""

    ref: str
    name: str
    number: str
    born: str
    protected: bool
    label: str
    municipality: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPerson:
    """A hit. ``twins`` counts others with the same folded name: then a second identifier must be given before it opens."""

    call: str
    ref: str
    label: str
    municipality: str
    received: datetime
    case_number: str
    name: str
    born: str
    protected: bool
    score: float
    twins: int

    def __repr__(self) -> str:
        return f"FoundPerson({self.call}, {self.ref})"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Summary(Personal):
    """Everything the store projects of one call; ``board`` is its partition."""

    row: CallRow
    board: str
    persons: tuple[PersonKey, ...]
    clocks: tuple[ClockRow, ...]
    promises: tuple[PromiseRow, ...]
