"""Where somebody was placed, added up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from jourdesk.domain import call as c
from jourdesk.domain import placement_events as pe
from jourdesk.domain.amending import amended
from jourdesk.domain.fact import Fact
from jourdesk.domain.placement import Placement, PlacementEnd


def made(call: c.Call, fact: Fact, body: pe.PlacementMade) -> c.Call:
    """Add a placement. Of two that two desks made without having seen each other both stand."""
    placement = Placement(
        id=body.placement,
        person=body.person,
        resource=body.resource,
        kind=body.kind,
        begins=body.begins,
        decision=body.decision,
        note=body.note,
        despite=body.despite,
        gaps=body.gaps,
        at=fact.happened,
        by=fact.author.by,
    )
    return amended(call, placements=(*call.placements, placement))


def ended(call: c.Call, fact: Fact, body: pe.PlacementEnded) -> c.Call:
    """Add that a placement ended."""
    end = PlacementEnd(ended=body.ended, reason=body.reason, at=fact.happened, by=fact.author.by)
    return _changed(call, body.placement, lambda one: replace(one, ends=(*one.ends, end)))


def voided(call: c.Call, fact: Fact, body: pe.PlacementVoided) -> c.Call:
    """Mark a placement as wrong; it stays readable."""
    return _changed(call, body.placement, lambda one: replace(one, void=body.reason, void_by=fact.author.by))


def placements_of(call: c.Call, ref: str) -> tuple[Placement, ...]:
    """List the placements of a person with those of whoever was found to be her, also those that ended or were wrong."""
    refs = {ref} | {person.ref for person in call.persons if person.merged_into == ref}
    return tuple(one for one in call.placements if one.person in refs)


def is_secret(call: c.Call, ref: str) -> bool:
    """Tell whether where a person is stands in no clear text: her place is sealed, or that of whoever was found to be her."""
    return any(one.place_sealed or one.masked for one in call.persons if ref in (one.ref, one.merged_into))


def _changed(call: c.Call, placement: str, change: Callable[[Placement], Placement]) -> c.Call:
    return amended(call, placements=tuple(change(one) if one.id == placement else one for one in call.placements))
