"""What can happen with a line of who knows and who must not, after it was written."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.events import Body


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InformedVoided(Body):
    """A line of who knows was written by mistake ("felmarkerad"): it counts no more and stays readable with the reason.

    ``line`` is the id of the fact that tells of it (``events.PartyInformed``).
    """

    line: str
    reason: str
