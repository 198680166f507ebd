"""Place a person for the night, end the placement, or mark it as wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.fold_placement import is_secret, placements_of
from jourdesk.domain.placement import Placement
from jourdesk.domain.placement_events import PlacementEnded, PlacementMade, PlacementVoided
from jourdesk.domain.problems import Refused
from jourdesk.domain.register_tables import RESOURCE_KINDS
from jourdesk.usecases.follow_decision import require_in_force
from jourdesk.usecases.ports import Changes, Desk, Unit
from jourdesk.usecases.read_contacts import ResourceLine, read_resources, receives

KINDS: Final = "placement-kinds"
"""The code list of kinds of places."""
SLEEPS: Final = tuple(kind for kind in RESOURCE_KINDS if kind not in ("interpreter", "transport"))
"""Resources of the register in which somebody can be placed."""
AHEAD: Final = timedelta(days=1)
"""A placement that begins later than this is not tonight's."""


def place_person(desk: Desk, *, call: str, placed: PlacementMade) -> Changes:
    """Keep that somebody was placed.

    Args:
        desk: The desk.
        call: The call.
        placed: The placement; its id and gaps are filled in here, and its kind where a place of the register is named.

    Raises:
        Refused: ``call.unknown``; ``call.person`` when she is not in the call; ``placement.sealed`` when her place is secret and
            one is named, or a remark that may tell it; ``placement.kind``, ``placement.resource``, ``placement.begins``;
            ``placement.age`` when the home does not receive that age and no reason is written; ``placement.decision`` when the
            decision is not one about her that was granted, ``decision.lapsed`` when it had ceased by then; ``placement.running``
            while another one of hers runs.

    Source:
        OSL 26:14 c–d (address of a shelter), SoF 3:3 (register extracts), JO 9081-2020 (a decision that has ceased); read
        2026-11-22.
    """
    line = next((one for one in read_resources(desk) if placed.resource and one.row == placed.resource), None)
    with desk.unit() as unit:
        kept = _kept(unit, call)
        person = next((one for one in kept.present_persons if one.ref == placed.person), None)
        if person is None:
            raise Refused("call.person", field="person")
        _require_secret(kept, placed)
        placed = replace(placed, kind=line.kind if line is not None else placed.kind)
        _require_place(desk, placed, line)
        age = person.age_on(local_day(kept.received))
        despite = _despite(placed, line, age)
        _require_decision(desk, kept, placed)
        if any(one.runs for one in placements_of(kept, person.ref)):
            raise Refused("placement.running")
        gaps = _gaps(line, age)
        unit.record(call, replace(placed, placement=desk.new_id(), despite=despite, gaps=gaps))
    return Changes.CALLS


def end_placement(desk: Desk, *, call: str, ended: PlacementEnded) -> Changes:
    """Keep that a placement ended.

    Raises:
        Refused: ``call.unknown``, ``placement.unknown``, ``placement.over`` when it runs no more, ``placement.reason`` without
            one, ``placement.ended`` when the time lies ahead or before it began.
    """
    with desk.unit() as unit:
        known = _running(_kept(unit, call), ended.placement)
        _require_reason(ended.reason)
        if not known.begins <= ended.ended <= desk.now():
            raise Refused("placement.ended", field="ended")
        unit.record(call, ended)
    return Changes.CALLS


def void_placement(desk: Desk, *, call: str, voided: PlacementVoided) -> Changes:
    """Mark a placement as written by mistake; it stays readable.

    Raises:
        Refused: ``call.unknown``, ``placement.unknown``, ``placement.void`` when it is marked already, ``placement.reason``
            without one.
    """
    with desk.unit() as unit:
        known = _placement(_kept(unit, call), voided.placement)
        if known.void:
            raise Refused("placement.void")
        _require_reason(voided.reason)
        unit.record(call, voided)
    return Changes.CALLS


def offer_places(desk: Desk, *, call: str, person: str) -> tuple[ResourceLine, ...]:
    """List the places of the register in which a person can sleep: those that receive her age first, with free places foremost.

    Raises:
        Refused: ``call.unknown``, or ``call.person`` when she is not in the call.
    """
    with desk.unit() as unit:
        kept = _kept(unit, call)
    known = next((one for one in kept.present_persons if one.ref == person), None)
    if known is None:
        raise Refused("call.person", field="person")
    age = known.age_on(local_day(kept.received))
    lines = [one for one in read_resources(desk) if one.kind in SLEEPS]
    return tuple(sorted(lines, key=lambda one: not receives(one, age)))


def _require_secret(kept: Call, placed: PlacementMade) -> None:
    """Let nothing that tells of a secret place into the call's own stream."""
    if not is_secret(kept, placed.person):
        return
    if placed.resource:
        raise Refused("placement.sealed", field="resource")
    if placed.note.strip():
        raise Refused("placement.sealed", field="note")


def _require_place(desk: Desk, placed: PlacementMade, line: ResourceLine | None) -> None:
    if placed.resource and (line is None or line.kind not in SLEEPS):
        raise Refused("placement.resource", field="resource")
    if placed.kind not in {code for code, _ in desk.names.codes(KINDS)}:
        raise Refused("placement.kind", field="kind")
    if placed.begins > desk.now() + AHEAD:
        raise Refused("placement.begins", field="begins")


def _despite(placed: PlacementMade, line: ResourceLine | None, age: int | None) -> str:
    """Give the reason for a home that does not receive the age; where it does there is nothing to give a reason for."""
    if line is None or age is None or receives(line, age):
        return ""
    if not placed.despite.strip():
        ages = f"{line.age_from if line.age_from is not None else 0}–{line.age_to if line.age_to is not None else ''}"
        raise Refused("placement.age", field="despite", ages=ages)
    return placed.despite


def _require_decision(desk: Desk, kept: Call, placed: PlacementMade) -> None:
    if not placed.decision:
        return
    hers = {placed.person} | {one.ref for one in kept.persons if one.merged_into == placed.person}
    known = next((one for one in kept.decisions if one.id == placed.decision), None)
    if known is None or known.person not in hers or known.outcome != "granted":
        raise Refused("placement.decision", field="decision")
    require_in_force(desk, kept, placed.decision, local_day(placed.begins))


def _gaps(line: ResourceLine | None, age: int | None) -> tuple[str, ...]:
    """Name what was not known of the place: it stops nobody at night, and is read in the morning."""
    if line is None:
        return ()
    full = line.free is not None and line.free <= 0
    limited = line.age_from is not None or line.age_to is not None
    found = {
        "full": full,
        "unknown": line.places is not None and line.free is None,
        "unchecked": line.unchecked,
        "age": age is None and limited,
    }
    return tuple(code for code, there in found.items() if there)


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Refused("placement.reason", field="reason")


def _running(kept: Call, placement: str) -> Placement:
    known = _placement(kept, placement)
    if not known.runs:
        raise Refused("placement.over")
    return known


def _placement(kept: Call, placement: str) -> Placement:
    known = next((one for one in kept.placements if one.id == placement), None)
    if known is None:
        raise Refused("placement.unknown")
    return known


def _kept(unit: Unit, call: str) -> Call:
    kept = unit.call(call)
    if kept is None:
        raise Refused("call.unknown")
    return kept
