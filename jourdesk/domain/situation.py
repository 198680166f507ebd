"""A call as the rules see it: what is known, nothing else. Unknown stays unknown."""

from __future__ import annotations

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import CALLERS, Circumstances, Consent, Contact, Decision, Situation, Step
from jourdesk.domain.person import Person


def situation_of(call: Call) -> Situation:
    """Put a call into the words of the rules.

    Merged persons are left out; what was decided about them counts for the one they turned out to be.

    Args:
        call: A folded call.

    Returns:
        The input of ``conclude``.
    """
    merged = {person.ref: person.merged_into for person in call.persons if person.merged_into}
    code = call.caller.code if call.caller.code in CALLERS else "unknown"
    return Situation(
        contact=Contact(received=call.received, caller=code, anonymous=call.caller.anonymous),
        persons=tuple(_circumstances(call, person) for person in call.present_persons),
        decisions=tuple(
            Decision(
                ref=taken.id,
                person=merged.get(taken.person, taken.person),
                provision=taken.provision,
                at=taken.decided,
                grounds=taken.grounds,
                by=taken.by or None,
                amount=taken.amount,
            )
            for taken in call.decisions
        ),
        steps=tuple(Step(decision=step.decision, kind=step.kind, at=step.when) for step in call.steps),
    )


def _circumstances(call: Call, person: Person) -> Circumstances:
    urgent = person.urgent
    if urgent is None and call.can_wait is not None:
        urgent = not call.can_wait
    return Circumstances(
        ref=person.ref,
        age=person.age,
        born=person.birthday(),
        resident=person.resident or None,
        registered=person.registered or None,
        present=person.present or None,
        placed_by=person.placed_by or None,
        institution=person.institution or None,
        hospital_by_municipality=person.hospital_by_municipality,
        ward_of=person.guardians,
        protected=person.protected or None,
        asylum_seeker=person.asylum_seeker,
        concerns=frozenset(person.concerns),
        urgent=urgent,
        court_can_wait=person.court_can_wait,
        health_risk=person.health_risk or None,
        consent=Consent(guardians=person.consent_guardians or None, own=person.consent_own or None),
    )
