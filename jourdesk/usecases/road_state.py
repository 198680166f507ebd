"""How far this desk's facts have come, and what the road has noticed: values for screens, made on the store thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FactState(StrEnum):
    """How far a fact has come: only here, handed to the road, kept by the host."""

    HERE = "here"
    SENT = "sent"
    RECEIPTED = "receipted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactStatus:
    """One fact of this desk on its way. ``fetched`` names the units that have it; ``code`` why the host refused it."""

    fact: str
    kind: str
    state: FactState
    code: str = ""
    fetched: tuple[str, ...] = ()
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Something that came and could not be taken: why, from which desk, and its place among all that came."""

    id: str
    reason: str
    desk: str
    position: int
    payload: bytes

    def __repr__(self) -> str:
        """Show which and why."""
        return f"Waiting({self.id}, {self.reason})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Something noticed about the host or a desk: its code, what it is about, how often, when last."""

    code: str
    about: str
    times: int
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """What the host has refused: it stays here and leaves again when something has changed. ``stream`` of a fact only."""

    id: str
    kind: str
    code: str
    stream: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadState:
    """What this desk knows of its road. ``unsent`` counts facts without a receipt, by stream; ``withheld`` those that the
    host says it has kept and that have not come back."""

    unsent: tuple[tuple[str, int], ...]
    refused: tuple[Refusal, ...]
    waiting: tuple[Waiting, ...]
    troubles: tuple[Trouble, ...]
    withheld: int
