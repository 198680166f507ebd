"""Placements as a person may read them: of a place that is secret only the kind."""

from __future__ import annotations

from collections.abc import Iterable

from jourdesk.domain.call import Call
from jourdesk.domain.citation import cite
from jourdesk.domain.fold_placement import is_secret, placements_of
from jourdesk.domain.page import PlacementLine
from jourdesk.domain.person import Person
from jourdesk.domain.placement import Placement
from jourdesk.domain.register_tables import Resource
from jourdesk.usecases.ports import Desk


def placement_lines(desk: Desk, call: Call, person: Person) -> tuple[PlacementLine, ...]:
    """List the placements of a person, also those that ended or were wrong, in the order they were written.

    A place that was written before it became secret is told no more.
    """
    return tuple(_line(desk, call, person, one) for one in placements_of(call, person.ref))


def placed_at(desk: Desk, lines: Iterable[PlacementLine]) -> tuple[str, ...]:
    """Name places that became secret after somebody was placed there, to keep them off what leaves the desk."""
    found = (_resource(desk, line.placement) for line in lines if line.sealed)
    return tuple(dict.fromkeys(row.name for row in found if row is not None))


def _line(desk: Desk, call: Call, person: Person, placement: Placement) -> PlacementLine:
    sealed = is_secret(call, person.ref)
    row = None if sealed else _resource(desk, placement)
    taken = next((one for one in call.decisions if one.id == placement.decision), None)
    return PlacementLine(
        placement=placement,
        kind=desk.names.label("placement-kinds", placement.kind),
        name=row.name if row is not None else "" if sealed else placement.resource,
        phone=(row.phone or "") if row is not None else "",
        sealed=sealed,
        provision=cite(taken.provision) if taken is not None else "",
        note="" if sealed else placement.note,
        gaps=tuple(desk.names.label("placement-gaps", gap) for gap in placement.gaps),
    )


def _resource(desk: Desk, placement: Placement) -> Resource | None:
    return next((row for row in desk.register.resources if placement.resource and row.key == placement.resource), None)
