"""Read what was handed over, for a page, a paper or a file: the contact's page, the persons, the unit, and the sheet of today."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jourdesk.domain.handover import Handover
from jourdesk.domain.page import CallPage, PersonPage, Receiver
from jourdesk.domain.paper import Watermark
from jourdesk.domain.papers.handover_sheet import HandoverSheet
from jourdesk.domain.problems import Refused
from jourdesk.usecases.own_unit import require_handover
from jourdesk.usecases.pages.receivers import receiver_at
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_call import page_of
from jourdesk.usecases.sheets import PaperContext, handover_sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """A handover with its contact. ``people`` are those whom it concerns, ``sheet`` is what it says today."""

    page: CallPage
    made: Handover
    people: tuple[PersonPage, ...]
    receiver: Receiver
    sheet: HandoverSheet

    def __repr__(self) -> str:
        return f"Handed({self.made.id})"


def read_handed(desk: Desk, *, call: str, handover: str) -> Handed:
    """Read a handover. Whoever shows it to somebody has kept the trace first.

    Raises:
        Refused: ``call.unknown``, ``handover.unknown``, ``handover.no-unit`` when the register knows the unit no longer.
    """
    with desk.unit() as unit:
        kept, made = require_handover(unit, call, handover)
    page = page_of(desk, kept)
    people = tuple(person for person in page.persons if person.person.ref in made.persons)
    assigned = kept.assignment(made.persons[0])
    receiver = receiver_at(desk, made.unit, assigned.municipality if assigned else "")
    if receiver is None:
        raise Refused("handover.no-unit")
    sheet = _sheet(desk, page, people, made, receiver)
    return Handed(page=page, made=made, people=people, receiver=receiver, sheet=sheet)


def _sheet(
    desk: Desk, page: CallPage, people: tuple[PersonPage, ...], made: Handover, receiver: Receiver
) -> HandoverSheet:
    """Compose the sheet as of today: it is read by day, so what must be done today is today's, not the next opening's."""
    context = PaperContext(desk=desk, page=page, receiver=receiver, watermark=Watermark.COPY, opens=desk.now())
    accepted = made.accepted
    state = f"Mottagen av {accepted.receiver}" if accepted else "Inte mottagen"
    return replace(handover_sheet(context, people), state=state)
