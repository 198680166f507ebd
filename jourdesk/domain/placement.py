"""Where somebody was placed, as the call knows it: by what kind of place, since when, by which decision, until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.personal import Personal


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlacementEnd(Personal):
    """That a placement ended, and why. Two desks may each have written it: the first that counts says when."""

    ended: datetime
    reason: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Placement(Personal):
    """One placement, see ``placement_events.PlacementMade``. ``void`` says why it was marked as wrong."""

    id: str
    person: str
    resource: str
    kind: str
    begins: datetime
    decision: str
    note: str
    despite: str
    gaps: tuple[str, ...]
    at: datetime
    by: str
    ends: tuple[PlacementEnd, ...] = ()
    void: str = ""
    void_by: str = ""

    @property
    def runs(self) -> bool:
        """Whether it was neither ended nor marked as wrong."""
        return not self.ends and not self.void

    @property
    def known_since(self) -> datetime:
        """When the place itself knew of it at the latest: when it began, or when it was written where that was before."""
        return min(self.begins, self.at)


def taken_here(placements: Iterable[Placement], resource: str, heard: datetime | None) -> int:
    """Count the placements that run in a resource and that nobody there can have counted yet.

    Args:
        placements: All that the desk knows of.
        resource: The key of the register.
        heard: When somebody last heard how many places are taken; what was known by then is among them.
    """
    running = [one for one in placements if one.runs and one.resource == resource]
    return sum(heard is None or one.known_since > heard for one in running)
