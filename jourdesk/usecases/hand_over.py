"""Hand persons over to the unit that receives them: a paper, and a fact that says so."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from jourdesk.domain.call import Call
from jourdesk.domain.events import HandoverMade, HandoverWritten
from jourdesk.domain.page import CallPage, PersonPage, Receiver
from jourdesk.domain.paper import Paper, Watermark
from jourdesk.domain.papers.handover import handover_paper
from jourdesk.domain.problems import Refused
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


def hand_over(desk: Desk, *, call: str, persons: tuple[str, ...]) -> HandedOver:
    """Hand persons over to their receiving unit. What is missing is named on the record, and stops nothing.

    The paper is typeset first: nothing is said to be handed over that could not be made.

    Args:
        desk: The desk.
        call: The call.
        persons: Refs; all must have the same receiving unit and a confirmed municipality.

    Returns:
        The paper and its gaps.

    Raises:
        Refused: ``handover.nobody``, ``handover.municipality``, ``handover.no-unit``, ``handover.split``, ``call.unknown``.
        Unavailable: The paper could not be made; nothing is recorded.
    """
    page = _page(desk, call)
    chosen = tuple(person for person in page.persons if person.person.ref in persons)
    receiver = _receiver(chosen)
    paper = handover_paper(handover_sheet(PaperContext(desk=desk, page=page, receiver=receiver), chosen))
    pdf = desk.typeset(paper)
    gaps = tuple(
        gap.key for gap in page.gaps if not gap.done and gap.key != "handover" and gap.person in (*persons, "")
    )
    with desk.unit() as unit:
        unit.record(
            call,
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
    paper = handover_paper(handover_sheet(context, chosen))
    return paper, desk.typeset(paper)


def write_handover(desk: Desk, *, call: str, text: HandoverWritten) -> Changes:
    """Keep the parts of a handover that the worker writes in her own words."""
    with desk.unit() as unit:
        unit.record(call, text)
    return Changes.CALLS


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
