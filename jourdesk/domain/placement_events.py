"""What can happen with where somebody was placed, in the past tense. No address and no free name of a place stands here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.events import Body


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlacementMade(Body):
    """Somebody was placed, from ``begins`` on. ``resource`` is a key of the register; empty where it is sealed or not there.

    ``kind`` is a code of the list ``placement-kinds``; ``decision`` an id, or empty. ``despite`` is the written reason for a home
    that does not receive the age, ``gaps`` what was not known when it was written (``placement-gaps``).
    """

    placement: str
    person: str
    resource: str
    kind: str
    begins: datetime
    decision: str
    note: str
    despite: str = ""
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlacementEnded(Body):
    """A placement ended, and why."""

    placement: str
    ended: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlacementVoided(Body):
    """A placement was written down by mistake ("felaktigt införd"): it counts nowhere, and stays readable with the reason."""

    placement: str
    reason: str
