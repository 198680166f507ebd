"""Take on what was handed over: open it, accept it by name, be done with it."""

from __future__ import annotations

from jourdesk.domain.call import Call
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.events import ClockOwned
from jourdesk.domain.fold_handover import unseen
from jourdesk.domain.handover import Handover
from jourdesk.domain.handover_events import HandoverAccepted, HandoverDone, HandoverFiled, HandoverOpened
from jourdesk.domain.handover_weight import serious
from jourdesk.domain.page import ClockLine, PersonPage
from jourdesk.domain.problems import Refused
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.own_unit import require_handover, require_readable, require_standing
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_call import page_of


def open_handover(desk: Desk, *, call: str, handover: str) -> Changes:
    """Open what was handed over: the reading leaves its trace, and the first opening is seen by the jour.

    It is noted again when something has been added that nobody at the unit has opened it to read.

    Args:
        desk: A desk of the unit.
        call: The call.
        handover: The id of the handover.

    Raises:
        Refused: ``call.unknown``, ``handover.unknown``, ``handover.not-yours``, ``handover.returned``, ``handover.moved``.

    Source:
        SoLPuL 10 § (Lag 2023:821), read 2026-11-21.
    """
    with desk.unit() as unit:
        # Of what is done already, the trace is all that it leaves.
        kept, made = require_readable(unit, call, handover)
        trace = RecordOpened(call=call, reader=desk.author.by, purpose="handover")
        unit.record(access_stream(kept.board), trace)
        first = made.opened is None and made.accepted is None
        if made.done is not None or not (first or unseen(kept, made)):
            return Changes.NONE
        unit.record(call, HandoverOpened(handover=handover, reader=desk.author.by))
    return Changes.CALLS


def accept_handover(desk: Desk, *, call: str, handover: str, receiver: str, first: str = "") -> Changes:
    """Take a handover on by name: from now on the receiver answers for it, and for its clocks that nobody answers for yet.

    Args:
        desk: A desk of the unit.
        call: The call.
        handover: The id of the handover.
        receiver: Name (and role) of who takes it on.
        first: What the receiver will do first, in her own words; demanded where the handover is serious.

    Raises:
        Refused: ``handover.name``, ``handover.first``, ``handover.accepted`` (twice), and what ``open_handover`` refuses.
    """
    if not receiver.strip():
        raise Refused("handover.name", field="receiver")
    with desk.unit() as unit:
        kept, made = require_standing(unit, call, handover)
        if made.accepted is not None:
            raise Refused("handover.accepted")
        persons = _persons(desk, kept, made)
        if serious(kept, persons) and not first.strip():
            raise Refused("handover.first", field="first")
        name = receiver.strip()
        owned = tuple(ClockOwned(clock=clock.key, owner=name) for clock in _unowned(persons))
        unit.record(call, HandoverAccepted(handover=handover, receiver=name, first=first.strip()), *owned)
    return Changes.CALLS | Changes.CLOCKS


def finish_handover(desk: Desk, *, call: str, handover: str, outcome: str) -> Changes:
    """Be done with a handover; the jour reads the outcome. Clocks run on under their owners until evidence closes them.

    Raises:
        Refused: ``handover.outcome`` when it is empty, ``handover.not-accepted`` before anybody has taken it on,
            ``handover.clock`` while a clock runs that nobody answers for, and what ``open_handover`` refuses.
    """
    if not outcome.strip():
        raise Refused("handover.outcome", field="outcome")
    with desk.unit() as unit:
        kept, made = require_standing(unit, call, handover)
        if made.accepted is None:
            raise Refused("handover.not-accepted")
        if any(clock.state == "running" for clock in _unowned(_persons(desk, kept, made))):
            raise Refused("handover.clock", field="outcome")
        unit.record(call, HandoverDone(handover=handover, outcome=" ".join(outcome.split())))
    return Changes.CALLS


def file_handover(desk: Desk, *, call: str, handover: str, reference: str) -> Changes:
    """Keep under which number a handover stands in the board's own case system; the jour sees it too.

    Args:
        desk: A desk of the unit.
        call: The call.
        handover: The id of the handover.
        reference: The number (dnr) in that system; a later one takes the place of an earlier, which stays in the record.

    Raises:
        Refused: ``handover.reference`` when it is empty, ``handover.not-accepted`` before anybody has taken it on,
            ``handover.returned``, and what ``own_unit.require_handover`` refuses.
    """
    if not reference.strip():
        raise Refused("handover.reference", field="reference")
    with desk.unit() as unit:
        _, made = require_handover(unit, call, handover)
        if made.returned is not None:
            raise Refused("handover.returned")
        if made.accepted is None:
            raise Refused("handover.not-accepted")
        unit.record(call, HandoverFiled(handover=handover, reference=" ".join(reference.split())))
    return Changes.CALLS


def _persons(desk: Desk, call: Call, made: Handover) -> tuple[PersonPage, ...]:
    return tuple(person for person in page_of(desk, call).persons if person.person.ref in made.persons)


def _unowned(persons: tuple[PersonPage, ...]) -> list[ClockLine]:
    lines = (clock for person in persons for clock in person.clocks if not clock.owner)
    return [clock for clock in lines if clock.state in ("running", "waiting", "lapsed")]
