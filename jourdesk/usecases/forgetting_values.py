"""What passes between the store and whoever forgets a contact here, or brings one back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jourdesk.wire.trip import Cursor


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """What of the record lies with the host alone, as far as this desk is concerned.

    Attributes:
        calls: How many contacts are forgotten here.
        wanted: How many of them are to come back, because something new has come in them or somebody asked.
        days: How many days a settled contact stays here; nothing where the register sets no time.
        next: The day (Sweden) on which the desk goes through what it has again, or nothing.
    """

    calls: int = 0
    wanted: int = 0
    days: int | None = None
    next: date | None = None


NOTHING_FORGOTTEN = Forgotten()


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One envelope whose bytes are with the host: its digest, and its place in a feed with the cursor just before it."""

    id: str
    digest: bytes
    seq: int
    before: Cursor


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A call that is to come back. ``whole`` is false where a place of it is not known: then it cannot come back now."""

    call: str
    missing: tuple[Missing, ...]
    whole: bool
