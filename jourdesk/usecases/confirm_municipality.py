"""Confirm which municipality answers for a person."""

from __future__ import annotations

from jourdesk.domain.events import MunicipalityConfirmed
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk


def confirm_municipality(desk: Desk, *, call: str, confirmed: MunicipalityConfirmed) -> Changes:
    """Keep a person's word on which municipality is responsible; an earlier word stays in the trail.

    Args:
        desk: The desk.
        call: The call.
        confirmed: The choice with rule, reason and what was rejected. A choice that differs from ``proposed`` needs a
            written reason.

    Raises:
        Refused: ``municipality.reason`` when a free choice has no reason, ``call.person`` when the call has no such person.

    Source:
        SoL 29 kap., read 2026-11-21.
    """
    if confirmed.municipality != confirmed.proposed and not confirmed.reason.strip():
        raise Refused("municipality.reason", field="reason")
    with desk.unit() as unit:
        kept = unit.call(call)
        if kept is None or all(person.ref != confirmed.person for person in kept.persons):
            raise Refused("call.person", field="person")
        unit.record(call, confirmed)
    return Changes.CALLS | Changes.CLOCKS
