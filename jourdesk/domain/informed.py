"""Who has been told, who has not, and who must not be: a line each, and those that were written by mistake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.personal import Personal


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Informed(Personal):
    """Who knows, who does not, and who must not. ``fact`` is the id of the fact that tells of it."""

    about: str
    party: str
    told: str
    what: str
    ground: str
    at: datetime
    by: str
    despite: str = ""
    fact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class VoidInformed(Personal):
    """A line that was written by mistake: what stood, why that was wrong, who says so.

    Where two desks said so without having seen each other, each has its own, with the same ``was``.
    """

    was: Informed
    reason: str
    at: datetime
    by: str
