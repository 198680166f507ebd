"""What a person wants done with the roster, before anybody has said yes or no."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.ui.roster.places import Spot
from jourdesk.usecases.roster_values import ShiftCell


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Edit:
    """Put somebody (or nobody, ``intended`` or not) into a shift; ``shift`` empty for a new one."""

    spot: Spot
    shift: str
    person: str
    begins: datetime
    ends: datetime
    intended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Taken:
    """A shift that is taken out, with the reason."""

    shift: str
    begins: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Corrected:
    """Who in truth had a shift that has begun or is past."""

    spot: Spot
    shift: str
    person: str
    begins: datetime
    ends: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SwapWish:
    """Offer a shift to somebody, perhaps against one of hers."""

    shift: str
    begins: datetime
    taker: str
    against: str = ""
    against_begins: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SwapReply:
    """Yes or no to a swap; ``person`` for whom, empty for oneself."""

    swap: str
    begins: datetime
    agrees: bool
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TakenOver:
    """Somebody takes over what is left of a shift, now."""

    cell: ShiftCell
    person: str
    reason: str
