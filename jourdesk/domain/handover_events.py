"""What happens to a handover after it was made: facts in the call's own stream, written by the unit and by the jour."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.events import Body


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverOpened(Body):
    """Somebody at the unit opened the handover: the first time, or again because something had been added since."""

    handover: str
    reader: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverAccepted(Body):
    """Somebody at the unit took it on by name. ``first`` is what she will do first, in her own words (the read-back)."""

    handover: str
    receiver: str
    first: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverReturned(Body):
    """The unit sent it back as the wrong unit. ``suggested`` is the unit it names instead, if it knows one."""

    handover: str
    reason: str
    suggested: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverAsked(Body):
    """The unit asks the jour something; the handover stands as it stood."""

    handover: str
    question: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverAnswered(Body):
    """Somebody answered a question about a handover."""

    handover: str
    question: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverDone(Body):
    """The unit is done with what was handed over; ``outcome`` is one line for the jour."""

    handover: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverFiled(Body):
    """The unit has put it into the board's own case system, under this ``reference`` (dnr)."""

    handover: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverEscalated(Body):
    """Nobody accepted in time: one timed attempt along the chain. ``outcome`` is ``due``, ``reached`` or ``no-answer``."""

    handover: str
    step: int
    to: str
    outcome: str
