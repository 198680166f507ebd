"""Keep who was told, who was not, and who must not be told."""

from __future__ import annotations

from jourdesk.domain.events import PartyInformed
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk

TOLD = ("told", "not-told", "must-not")


def inform_party(desk: Desk, *, call: str, informed: PartyInformed) -> Changes:
    """Keep one line of the contact log.

    Raises:
        Refused: ``informed.party`` when nobody is named, ``informed.told`` for an unknown state.

    Source:
        OSL 10 and 26 kap. (the ground that lifts secrecy stands beside the line), read 2026-11-21.
    """
    if informed.told not in TOLD:
        raise Refused("informed.told", field="told")
    if not informed.party.strip():
        raise Refused("informed.party", field="party")
    with desk.unit() as unit:
        unit.record(call, informed)
    return Changes.CALLS
