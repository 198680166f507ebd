"""Say that two persons of a contact are one: always a human's word, never the program's."""

from __future__ import annotations

from jourdesk.domain.events import PersonMerged
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Changes, Desk


def merge_person(desk: Desk, *, call: str, person: str, into: str) -> Changes:
    """Merge ``person`` (perhaps unknown) into ``into``; both keep their statements.

    Raises:
        Refused: ``call.person`` when one of them is not in the call, or both are the same.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
        refs = {p.ref for p in kept.persons} if kept else set()
        if person == into or not {person, into} <= refs:
            raise Refused("call.person", field="person")
        unit.record(call, PersonMerged(person=person, into=into))
    return Changes.CALLS
