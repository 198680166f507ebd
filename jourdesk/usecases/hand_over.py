"""Hand persons over to the unit that receives them: a paper, and a fact that says so."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.events import HandoverMade, HandoverWritten, MunicipalityConfirmed
from jourdesk.domain.handover import Returned
from jourdesk.domain.page import CallPage, PersonPage, Receiver
from jourdesk.domain.paper import Paper, Watermark
from jourdesk.domain.papers.handover import handover_paper
from jourdesk.domain.problems import Refused
from jourdesk.usecases.hide_reporter import without_reporter
from jourdesk.usecases.pages.receivers import receiver_at
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_call import page_of
from jourdesk.usecases.sheets import PaperContext, handover_sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """What came of a handover: the paper as PDF bytes, and the gaps that it names."""

    changes: Changes
    unit: str
    unit_name: str
    gaps: tuple[str, ...]
    paper: Paper
    pdf: bytes


def hand_over(desk: Desk, *, call: str, persons: tuple[str, ...], unit: str = "") -> HandedOver:
    """Hand persons over to their receiving unit. What is missing is named on the record, and stops nothing.

    The paper is typeset first: nothing is said to be handed over that could not be made.

    Args:
        desk: The desk.
        call: The call.
        persons: Refs; all must have the same receiving unit and a confirmed municipality.
        unit: The key of another unit of the same municipality, where the one that register and law name has sent them back.

    Returns:
        The paper and its gaps.

    Raises:
        Refused: ``handover.nobody``, ``handover.municipality``, ``handover.no-unit``, ``handover.split``, ``call.unknown``;
            ``handover.routed`` when a unit is chosen although nothing came back, ``handover.other-municipality`` when it belongs
            to another municipality (then that is confirmed first).
        Unavailable: The paper could not be made; nothing is recorded.
    """
    page = _page(desk, call)
    chosen = tuple(person for person in page.persons if person.person.ref in persons)
    receiver = _receiver(chosen)
    if unit not in ("", receiver.unit):
        receiver = _instead(desk, page.call, chosen, unit)
    paper = handover_paper(handover_sheet(PaperContext(desk=desk, page=page, receiver=receiver), chosen))
    paper = without_reporter(desk, call, paper)
    pdf = desk.typeset(paper)
    gaps = tuple(
        gap.key for gap in page.gaps if not gap.done and gap.key != "handover" and gap.person in (*persons, "")
    )
    with desk.unit() as door:
        door.record(
            call,
            *_walled(page.call, persons, receiver),
            HandoverMade(
                handover=desk.new_id(),
                persons=persons,
                unit=receiver.unit,
                board=receiver.board,
                paper=hashlib.sha256(pdf).hexdigest(),
                gaps=gaps,
            ),
        )
    return HandedOver(
        changes=Changes.CALLS | Changes.CLOCKS,
        unit=receiver.unit,
        unit_name=receiver.name,
        gaps=gaps,
        paper=paper,
        pdf=pdf,
    )


def preview_handover(desk: Desk, *, call: str, persons: tuple[str, ...]) -> tuple[Paper, bytes]:
    """Make the paper as a draft, without handing anything over; it carries the watermark *Utkast*."""
    page = _page(desk, call)
    chosen = tuple(person for person in page.persons if person.person.ref in persons)
    context = PaperContext(desk=desk, page=page, receiver=_receiver(chosen), watermark=Watermark.DRAFT)
    paper = without_reporter(desk, call, handover_paper(handover_sheet(context, chosen)))
    return paper, desk.typeset(paper)


def write_handover(desk: Desk, *, call: str, text: HandoverWritten) -> Changes:
    """Keep the parts of a handover that the worker writes in her own words."""
    with desk.unit() as unit:
        unit.record(call, text)
    return Changes.CALLS


def _instead(desk: Desk, call: Call, persons: tuple[PersonPage, ...], unit: str) -> Receiver:
    """Give the unit that the jour chose, where each of the persons has come back."""
    routed = _receiver(persons)
    if any(_came_back(call, person.person.ref) is None for person in persons):
        raise Refused("handover.routed", field="unit")
    theirs = desk.register.units_of(routed.municipality, local_day(call.received))
    found = receiver_at(desk, unit, routed.municipality) if any(one.key == unit for one in theirs) else None
    if found is None:
        raise Refused("handover.other-municipality", field="unit")
    return found


def _came_back(call: Call, ref: str) -> Returned | None:
    last = next((made for made in reversed(call.handovers) if ref in made.persons), None)
    return last.returned if last is not None else None


def _walled(call: Call, persons: tuple[str, ...], receiver: Receiver) -> Iterator[MunicipalityConfirmed]:
    """Move persons to the board of a unit that receives them after a return: the wall between boards follows them."""
    for ref in persons:
        assigned, back = call.assignment(ref), _came_back(call, ref)
        if assigned is None or back is None or assigned.board == receiver.board:
            continue
        yield MunicipalityConfirmed(
            person=ref,
            municipality=assigned.municipality,
            board=receiver.board,
            rule=assigned.rule,
            reason=f"{assigned.reason} Återlämnad som fel enhet: {back.reason}".strip(),
            proposed=assigned.proposed,
            rejected=assigned.rejected,
        )


def _page(desk: Desk, call: str) -> CallPage:
    with desk.unit() as unit:
        kept: Call | None = unit.call(call)
    if kept is None:
        raise Refused("call.unknown")
    return page_of(desk, kept)


def _receiver(persons: tuple[PersonPage, ...]) -> Receiver:
    if not persons:
        raise Refused("handover.nobody", field="persons")
    if any(person.assignment is None for person in persons):
        raise Refused("handover.municipality", field="municipality")
    receivers = {person.receiver.unit: person.receiver for person in persons if person.receiver is not None}
    if not receivers or any(person.receiver is None for person in persons):
        raise Refused("handover.no-unit", field="unit")
    if len(receivers) > 1:
        raise Refused("handover.split", field="persons")
    return next(iter(receivers.values()))
