"""Watches for the night (bevakning inför natten): facts in a stream of their own, ``watch.<id>``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.events import Body


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WatchSent(Body):
    """A unit of the day told the jour what may happen. A later one of the same stream replaces it."""

    unit: str
    name: str
    number: str
    municipality: str
    situation: str
    plan: str
    plan_b: str
    risks: str
    approved_by: str
    valid_from: datetime
    valid_until: datetime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WatchTicked(Body):
    """A worker has read it at the beginning of a shift."""

    worker: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WatchUsed(Body):
    """It was used in a contact."""

    call: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WatchWithdrawn(Body):
    """It no longer holds, with the reason."""

    reason: str
