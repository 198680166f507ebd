"""What may be decided for a person and is not decided yet."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.page import Considered, Ladder, PersonPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """A provision that is not decided yet, with its ladder where somebody else decides."""

    person: PersonPage
    law: Considered
    ladder: Ladder | None


def pending(person: PersonPage) -> list[Pending]:
    """List what may be decided for a person and is not: what has been tried first, then in the law's order."""
    decided = {one.decision.provision for one in person.decisions}
    found = [
        Pending(person=person, law=law, ladder=person.ladder(law.provision))
        for law in person.considered
        if law.decidable and law.provision not in decided
    ]
    return sorted(found, key=lambda one: not one.law.needs_decider)
