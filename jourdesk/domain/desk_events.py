"""What can happen at a desk outside the calls: registers put into use, shifts, and readings that leave a trace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.events import Body


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecordOpened(Body):
    """Somebody opened somebody's case: the trace that its board can review (SoLPuL 10 §)."""

    call: str
    reader: str
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeskOpenedByCode(Body):
    """A desk that had been too long without contact with its host was opened with the recovery code beside the passphrase.

    ``contact`` is when the host last let it in, ``limit`` the days that the register gave it, ``until`` when the code is asked
    for again.
    """

    contact: datetime
    limit: int
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RegisterAdopted(Body):
    """A register (agreement, boards, deciders, code lists …) was put into use, as TOML.

    ``reason`` is what the coordinator wrote, ``replaces`` the facts of the versions that were in use on her desk: more than one
    where she settles what two desks did beside each other.
    """

    text: str
    reason: str = ""
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NumberReported(Body):
    """Somebody rang a number of the register: it works, or it is the wrong one.

    ``table`` and ``row`` name the row, ``phone`` the number that was rung: word of a number that has been changed since is old.
    """

    table: str
    row: str
    phone: str
    works: bool
    note: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlacesStated(Body):
    """Somebody heard how many places are taken tonight at an emergency home, a shelter or a hotel."""

    resource: str
    taken: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftBegan(Body):
    """A worker began a shift in a role (``jour``, ``backup``)."""

    worker: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftEnded(Body):
    """A worker ended a shift; ``left`` names what was still open."""

    worker: str
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReadIn(Body):
    """A worker has read in: what was open, which clocks ran, what was watched."""

    worker: str
    seen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NightHandedOver(Body):
    """What one shift wants the next to know, in its own words, and the calls it leaves open. Named by the fact's id."""

    note: str
    calls: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OpenLeft(Body):
    """A shift ended although something was open: ``left`` names it by key, and ``owner`` answers for it until it is taken on."""

    worker: str
    owner: str
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ActionNoted(Body):
    """Something is to be done during the duty; ``call`` is the contact it belongs to, or empty."""

    action: str
    text: str
    call: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ActionSettled(Body):
    """It is done, or need not be done any more."""

    action: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class VisitBegan(Body):
    """A worker is alone on a visit and is to be heard of at the latest ``due``."""

    visit: str
    worker: str
    place: str
    due: datetime
    phone: str = ""
    call: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class VisitHeardOf(Body):
    """The worker was heard of: still there (a new ``due``), or back (no ``due``)."""

    visit: str
    due: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LogReviewed(Body):
    """Somebody went through an access log, or a sample of it, and signs a note of what was found."""

    board: str
    first: datetime
    last: datetime
    sampled: tuple[str, ...]
    note: str
    reviewer: str
