"""A handover and its life: made, opened, accepted by name, returned, asked about, done; and what was written after it was made.

What happened is kept in full; which of it counts is said by properties. Two desks of a unit may accept, return or finish the
same handover without having seen each other: the first word of a kind counts, and a return counts before all else, since
nobody may believe that another one has taken it on.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.fact import HybridTime
from jourdesk.domain.personal import Personal

MADE, DELIVERED, OPENED, ACCEPTED, RETURNED, DONE = "made", "delivered", "opened", "accepted", "returned", "done"
STATES = (MADE, DELIVERED, OPENED, ACCEPTED, DONE, RETURNED)
"""In the order of a life; the last one ends it anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Opened(Personal):
    """Somebody opened it: the first time, or again because something had been added."""

    fact: str
    reader: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Accepted(Personal):
    """Somebody took it on by name; ``first`` is what she said that she would do first. ``desk`` is where she wrote it."""

    fact: str
    receiver: str
    first: str
    at: datetime
    desk: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Returned(Personal):
    """It came back as the wrong unit. ``suggested`` is the unit that was named instead, or empty."""

    reason: str
    suggested: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Answered(Personal):
    """An answer to a question."""

    text: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Question(Personal):
    """Something the unit asks the jour; open while nobody has answered."""

    id: str
    text: str
    at: datetime
    by: str
    answers: tuple[Answered, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Escalation(Personal):
    """One timed attempt along the chain because nobody had accepted; ``outcome`` is ``due``, ``reached`` or ``no-answer``."""

    step: int
    to: str
    outcome: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Finished(Personal):
    """The unit is done; ``outcome`` is one line for the jour."""

    outcome: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Filed(Personal):
    """It stands in the board's own case system; the newest reference holds."""

    reference: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """A handover made to a unit, with everything that happened to it, oldest first.

    ``fact`` is the fact that made it, ``time`` its hybrid time: by it, a call's handovers stand in the same order at every desk.
    """

    id: str
    persons: tuple[str, ...]
    unit: str
    board: str
    paper: str
    gaps: tuple[str, ...]
    at: datetime
    by: str
    fact: str
    time: HybridTime
    openings: tuple[Opened, ...] = ()
    acceptances: tuple[Accepted, ...] = ()
    returns: tuple[Returned, ...] = ()
    questions: tuple[Question, ...] = ()
    escalations: tuple[Escalation, ...] = ()
    ends: tuple[Finished, ...] = ()
    filings: tuple[Filed, ...] = ()

    @property
    def opened(self) -> Opened | None:
        """The first opening."""
        return self.openings[0] if self.openings else None

    @property
    def accepted(self) -> Accepted | None:
        """Who answers for it: the first who accepted."""
        return self.acceptances[0] if self.acceptances else None

    @property
    def returned(self) -> Returned | None:
        """Why it came back, if it did."""
        return self.returns[0] if self.returns else None

    @property
    def done(self) -> Finished | None:
        """How it ended, if it did."""
        return self.ends[0] if self.ends else None

    @property
    def filed(self) -> Filed | None:
        """Where it stands in the board's own case system, as said last."""
        return self.filings[-1] if self.filings else None

    @property
    def state(self) -> str:
        """How far it has come: ``made``, ``opened``, ``accepted``, ``done`` or ``returned``."""
        if self.returned is not None:
            return RETURNED
        if self.done is not None:
            return DONE
        if self.accepted is not None:
            return ACCEPTED
        return OPENED if self.openings else MADE

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """Questions that nobody has answered, oldest first."""
        return tuple(question for question in self.questions if not question.answers)

    def progress(self, *, delivered: bool) -> str:
        """Say how far it has come, where the road tells if the unit has fetched it: one of ``STATES``."""
        return DELIVERED if delivered and self.state == MADE else self.state

    def __repr__(self) -> str:
        return f"Handover({self.id}, {self.state})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addendum:
    """Something that was written in a contact after it had been handed over.

    ``kind`` is one of the codes in ``fold_handover``; ``about`` is the person it is about, or empty; ``ref`` names the note,
    decision or person.
    """

    fact: str
    kind: str
    about: str
    ref: str
    at: datetime
    by: str
    desk: str

    def __repr__(self) -> str:
        return f"Addendum({self.kind}, {self.ref})"


def unit_after_returns(handovers: tuple[Handover, ...], ref: str, routed: str) -> str:
    """Name the unit that is to receive a person, where the routed one may have said that it is the wrong one.

    Args:
        handovers: All of the call, in order.
        ref: The person.
        routed: The unit that register and law name.

    Returns:
        The routed unit while it has not returned her; then the unit that the jour chose instead and that has not returned her
        either; else the one suggested last, if any was; else the routed unit.
    """
    hers = [made for made in handovers if ref in made.persons]
    here = next((made for made in reversed(hers) if made.unit == routed), None)
    if here is None or here.returned is None:
        return routed
    since = hers[hers.index(here) :]
    newest = since[-1]
    if newest.returned is None:
        return newest.unit
    return next(
        (made.returned.suggested for made in reversed(since) if made.returned and made.returned.suggested), routed
    )
