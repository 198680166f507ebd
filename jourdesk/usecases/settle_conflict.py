"""Two desks said different things of one field: a person picks one of them, by an ordinary statement that has seen both."""

from __future__ import annotations

from dataclasses import replace

from jourdesk.domain.call import CALLER_FIELDS, Call
from jourdesk.domain.events import CallDescribed, MunicipalityConfirmed, PersonStated
from jourdesk.domain.person import Stated
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk, Unit
from jourdesk.usecases.seal_caller import seal_said

MUNICIPALITY = "municipality"


def settle_conflict(desk: Desk, *, call: str, person: str, field: str, fact: str) -> Changes:
    """Say again what one of the facts said.

    Args:
        desk: The desk.
        call: The contact.
        person: The ref of the person, or empty where the field is the contact's or the caller's own.
        field: The field; ``municipality`` for who answers for the person.
        fact: The id of the fact whose value holds from now on.

    Raises:
        Refused: ``conflict.settled`` when nothing stands beside each other any more, or not this.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
        picked = _picked(kept, person, field, fact) if kept is not None else None
        if kept is None or picked is None:
            raise Refused("conflict.settled")
        if field == MUNICIPALITY and person:
            unit.record(call, _confirmed_again(unit, call, fact))
        elif person:
            unit.record(call, PersonStated(person=person, said=((field, picked.value),)))
        elif field in CALLER_FIELDS:
            unit.record(call, *seal_said(unit, call=call, kept=kept, said=((field, picked.value),)))
        else:
            unit.record(call, CallDescribed(said=((field, picked.value),)))
    return Changes.CALLS | Changes.CLOCKS


def _picked(kept: Call, person: str, field: str, fact: str) -> Stated | None:
    holder = next((one for one in kept.persons if one.ref == person), None) if person else kept
    conflicts = holder.conflicts if holder is not None else ()
    said = next((one.said for one in conflicts if one.field == field), ())
    return next((one for one in said if one.fact == fact), None)


def _confirmed_again(unit: Unit, call: str, fact: str) -> MunicipalityConfirmed:
    body = next((one.body for one in unit.facts(call) if one.id == fact), None)
    if not isinstance(body, MunicipalityConfirmed):
        raise Refused("conflict.settled")
    return replace(body)
