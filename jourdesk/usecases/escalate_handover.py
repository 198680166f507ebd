"""What nobody has accepted in time: a list for whoever rings, and each attempt kept with its time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from jourdesk.domain.call import Call
from jourdesk.domain.handover import MADE, OPENED, RETURNED, Escalation, Handover
from jourdesk.domain.handover_events import HandoverEscalated
from jourdesk.domain.handover_weight import serious
from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Refused
from jourdesk.domain.secrecy import standing_handovers
from jourdesk.domain.summary import CallRow
from jourdesk.usecases.own_unit import delivered, require_handover
from jourdesk.usecases.pages.receivers import receiver_at
from jourdesk.usecases.ports import Changes, Desk, Unit
from jourdesk.usecases.read_call import page_of
from jourdesk.usecases.sheets import opens_next

PATIENCE = timedelta(minutes=30)
"""How long after its opening hour a unit has to accept before somebody is rung."""

OUTCOMES = ("due", "reached", "no-answer")
_LOOKED_BACK = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Unaccepted(Personal):
    """A handover that stands and that nobody has accepted.

    ``label`` is age and role, never a name. ``progress`` is ``made``, ``delivered`` or ``opened``; ``serious`` says why it is, by
    codes; ``opens`` is when the unit opened or opens first after it was made, ``due`` when it is to be accepted at the latest.
    The bakjour owns it until somebody accepts.
    """

    call: str
    handover: str
    unit: str
    unit_name: str
    phone: str
    board: str
    label: str
    made: datetime
    opens: datetime
    due: datetime
    progress: str
    serious: tuple[str, ...]
    escalations: tuple[Escalation, ...]

    def late(self, now: datetime) -> bool:
        """Tell whether it should have been accepted by now."""
        return now >= self.due


def read_unaccepted(desk: Desk) -> tuple[Unaccepted, ...]:
    """List every standing handover that nobody has accepted, the one that is due first first."""
    with desk.unit() as unit:
        rows = [row for row in unit.calls_since(desk.now() - _LOOKED_BACK) if _may_wait(row)]
        found = [one for row in rows for one in _unaccepted(desk, unit, row)]
    return tuple(sorted(found, key=lambda one: (one.due, one.made, one.handover)))


def note_escalation(desk: Desk, *, call: str, handover: str, step: int, to: str, outcome: str) -> Changes:
    """Keep one timed attempt along the chain.

    Args:
        desk: The desk.
        call: The call.
        handover: The id of the handover.
        step: Its place in the chain, from 1.
        to: Whom: a role or a function, such as ``Enhetschef``.
        outcome: ``due`` (somebody is to ring), ``reached`` or ``no-answer``.

    Returns:
        What changed; nothing where the step has been noted as due already, or somebody has accepted meanwhile.

    Raises:
        Refused: ``handover.escalation`` for an unknown outcome, ``call.unknown``, ``handover.unknown``.
    """
    if outcome not in OUTCOMES:
        raise Refused("handover.escalation", field="outcome")
    with desk.unit() as unit:
        _, made = require_handover(unit, call, handover)
        said = any(one.step == step and one.outcome == outcome for one in made.escalations)
        if made.state not in (MADE, OPENED) or (outcome == "due" and said):
            return Changes.NONE
        unit.record(call, HandoverEscalated(handover=handover, step=step, to=to, outcome=outcome))
    return Changes.CALLS


def _may_wait(row: CallRow) -> bool:
    """A row of an older release does not say how far its handovers have come: then the call itself is asked."""
    return row.handed in (MADE, OPENED, RETURNED) or (not row.handed and row.state == "handed-over")


def _unaccepted(desk: Desk, unit: Unit, row: CallRow) -> Iterator[Unaccepted]:
    call = unit.call(row.call)
    if call is None or call.void:
        return
    standing = dict.fromkeys(made for _, made in standing_handovers(call) if made.state in (MADE, OPENED))
    for made in standing:
        line = _line(desk, unit, call, made, row.label)
        if line is not None:
            yield line


def _line(desk: Desk, unit: Unit, call: Call, made: Handover, label: str) -> Unaccepted | None:
    persons = tuple(person for person in page_of(desk, call).persons if person.person.ref in made.persons)
    assigned = call.assignment(made.persons[0])
    receiver = receiver_at(desk, made.unit, assigned.municipality if assigned else "")
    if receiver is None:
        return None
    opens = opens_next(desk, receiver, made.at)
    return Unaccepted(
        call=call.id,
        handover=made.id,
        unit=made.unit,
        unit_name=receiver.name,
        phone=receiver.phone,
        board=made.board,
        label=persons[0].label if persons else label,
        made=made.at,
        opens=opens,
        due=opens + PATIENCE,
        progress=made.progress(delivered=delivered(unit, call.id, made)),
        serious=serious(call, persons),
        escalations=made.escalations,
    )
