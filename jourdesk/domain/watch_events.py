"""Watches for the night (bevakning inför natten): facts in a stream of their own, ``watch.<id>``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.events import Body


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WatchSent(Body):
    """A unit of the day told the jour what may happen. A later one of the same stream replaces it.

    ``headline`` is the one line that lists show, without a name; ``born`` an ISO date where no number says it; ``protected`` a
    code as in ``person.Person``; ``contact`` whom the jour may ask, and how.
    """

    unit: str
    headline: str
    name: str
    number: str
    born: str
    protected: str
    municipality: str
    situation: str
    plan: str
    plan_b: str
    risks: str
    approved_by: str
    contact: str
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WatchTicked(Body):
    """A worker has read it at the beginning of a shift: the text that ``revision`` (the fact that sent it) holds."""

    worker: str
    revision: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WatchUsed(Body):
    """Somebody read it beside a matching contact. ``by`` is what matched: ``number``, ``birth`` or ``name``."""

    call: str
    reader: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WatchWithdrawn(Body):
    """It no longer holds, with the reason."""

    reason: str
