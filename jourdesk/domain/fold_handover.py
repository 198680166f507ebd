"""What happens to handovers, added up, and what was written in a contact after one was made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from jourdesk.domain import call as c
from jourdesk.domain import decision_events as de
from jourdesk.domain import events as e
from jourdesk.domain import handover as h
from jourdesk.domain import handover_events as he
from jourdesk.domain import placement_events as pe
from jourdesk.domain.amending import amended
from jourdesk.domain.fact import Fact
from jourdesk.domain.informed_events import InformedVoided
from jourdesk.domain.lineage import placed


def made(call: c.Call, fact: Fact, body: e.HandoverMade) -> c.Call:
    """Add a handover; one that two desks made by the clock under one id is one, and the first word counts."""
    known = call.handed(body.handover)
    if known is not None:
        if (known.time, known.fact) <= (fact.at, fact.id):
            return call
        first = replace(known, at=fact.happened, by=fact.author.by, fact=fact.id, time=fact.at)
        return amended(call, handovers=placed((one for one in call.handovers if one is not known), first))
    handover = h.Handover(
        id=body.handover,
        persons=body.persons,
        unit=body.unit,
        board=body.board,
        paper=body.paper,
        gaps=body.gaps,
        at=fact.happened,
        by=fact.author.by,
        fact=fact.id,
        time=fact.at,
    )
    return amended(call, handovers=placed(call.handovers, handover))


def opened(call: c.Call, fact: Fact, body: he.HandoverOpened) -> c.Call:
    """Add that somebody opened a handover."""
    entry = h.Opened(fact=fact.id, reader=body.reader, at=fact.happened)
    return _lived(call, body.handover, lambda one: replace(one, openings=(*one.openings, entry)))


def accepted(call: c.Call, fact: Fact, body: he.HandoverAccepted) -> c.Call:
    """Add that somebody took a handover on by name."""
    entry = h.Accepted(fact=fact.id, receiver=body.receiver, first=body.first, at=fact.happened, desk=fact.author.desk)
    return _lived(call, body.handover, lambda one: replace(one, acceptances=(*one.acceptances, entry)))


def returned(call: c.Call, fact: Fact, body: he.HandoverReturned) -> c.Call:
    """Add that a handover came back."""
    entry = h.Returned(reason=body.reason, suggested=body.suggested, at=fact.happened, by=fact.author.by)
    return _lived(call, body.handover, lambda one: replace(one, returns=(*one.returns, entry)))


def asked(call: c.Call, fact: Fact, body: he.HandoverAsked) -> c.Call:
    """Add a question of the unit."""
    entry = h.Question(id=body.question, text=body.text, at=fact.happened, by=fact.author.by)
    return _lived(call, body.handover, lambda one: replace(one, questions=(*one.questions, entry)))


def answered(call: c.Call, fact: Fact, body: he.HandoverAnswered) -> c.Call:
    """Add an answer to a question."""
    entry = h.Answered(text=body.text, at=fact.happened, by=fact.author.by)

    def told(one: h.Handover) -> h.Handover:
        return replace(
            one,
            questions=tuple(
                replace(q, answers=(*q.answers, entry)) if q.id == body.question else q for q in one.questions
            ),
        )

    return _lived(call, body.handover, told)


def done(call: c.Call, fact: Fact, body: he.HandoverDone) -> c.Call:
    """Add that the unit is done."""
    entry = h.Finished(outcome=body.outcome, at=fact.happened, by=fact.author.by)
    return _lived(call, body.handover, lambda one: replace(one, ends=(*one.ends, entry)))


def filed(call: c.Call, fact: Fact, body: he.HandoverFiled) -> c.Call:
    """Add where it stands in the board's own case system."""
    entry = h.Filed(reference=body.reference, at=fact.happened, by=fact.author.by)
    return _lived(call, body.handover, lambda one: replace(one, filings=(*one.filings, entry)))


def escalated(call: c.Call, fact: Fact, body: he.HandoverEscalated) -> c.Call:
    """Add an attempt to reach somebody because nobody had accepted."""
    entry = h.Escalation(step=body.step, to=body.to, outcome=body.outcome, at=fact.happened, by=fact.author.by)
    return _lived(call, body.handover, lambda one: replace(one, escalations=(*one.escalations, entry)))


def _lived(call: c.Call, handover: str, change: Callable[[h.Handover], h.Handover]) -> c.Call:
    return amended(call, handovers=tuple(change(one) if one.id == handover else one for one in call.handovers))


ADDED: dict[type[e.Body], tuple[str, str, str]] = {
    e.CallDescribed: ("contact", "", ""),
    e.CallerStated: ("caller", "", ""),
    e.NoteWritten: ("note", "", "note"),
    e.NoteCorrected: ("note-corrected", "", "note"),
    e.NoteVoided: ("note-voided", "", "note"),
    e.PersonStated: ("person", "person", "person"),
    e.PersonMerged: ("person", "person", "person"),
    e.MunicipalityConfirmed: ("municipality", "person", "person"),
    e.ProtectionAssessed: ("assessment", "person", "person"),
    e.DecisionRecorded: ("decision", "person", "decision"),
    de.DecisionCorrected: ("decision-corrected", "", "decision"),
    de.DecisionVoided: ("decision-voided", "", "decision"),
    e.DecisionSigned: ("signature", "", "decision"),
    e.StepRecorded: ("step", "", "decision"),
    pe.PlacementMade: ("placement", "person", "placement"),
    pe.PlacementEnded: ("placement-ended", "", "placement"),
    pe.PlacementVoided: ("placement-voided", "", "placement"),
    e.PartyInformed: ("informed", "about", "party"),
    InformedVoided: ("informed-voided", "", "line"),
    e.CallBackPromised: ("promise", "", "promise"),
    e.CallBackSettled: ("promise-settled", "", "promise"),
    e.CallReferred: ("referral", "", "to"),
    e.HandoverWritten: ("own-words", "person", ""),
    e.CallJoined: ("joined", "", "other"),
}
"""What counts as something new for who has taken a contact on: its code, then the fields that name the person and the thing."""


def added(call: c.Call, fact: Fact) -> c.Call:
    """Note a fact that was written after the contact had been handed over; before that nothing is an addendum."""
    known = ADDED.get(type(fact.body))
    if known is None or not call.handovers:
        return call
    kind, about, ref = known
    entry = h.Addendum(
        fact=fact.id,
        kind=kind,
        about=_whom(call, fact.body, about, ref),
        ref=str(getattr(fact.body, ref)) if ref else "",
        at=fact.happened,
        by=fact.author.by,
        desk=fact.author.desk,
    )
    return amended(call, addenda=(*call.addenda, entry))


def _whom(call: c.Call, body: e.Body, about: str, ref: str) -> str:
    """Name the person: she stands in the fact, or in the decision, the placement or the line that it is about."""
    if about:
        return str(getattr(body, about))
    if isinstance(body, InformedVoided):
        return next((one.was.about for one in call.void_informed if one.was.fact == body.line), "")
    if ref == "decision":
        taken = getattr(body, ref)
        known = (*call.decisions, *(one.was for one in call.void_decisions))
        return next((decision.person for decision in known if decision.id == taken), "")
    if ref == "placement":
        return next((one.person for one in call.placements if one.id == getattr(body, ref)), "")
    return ""


def since_accepted(call: c.Call, handover: h.Handover) -> tuple[h.Addendum, ...]:
    """Give what was written that nobody had seen who accepted, in the order it counts; nothing before an acceptance.

    What the receiver wrote herself is not news to her. What goes by is what the acceptance had seen, not any clock: so a note of
    the jour that travelled slowly is new also where it was written before.
    """
    accepted = handover.accepted
    if accepted is None:
        return ()
    return tuple(
        one
        for one in call.addenda
        if one.about in ("", *handover.persons)
        and one.desk != accepted.desk
        and not call.lineage.saw(accepted.fact, one.fact)
    )


def unseen(call: c.Call, handover: h.Handover) -> tuple[h.Addendum, ...]:
    """Give of those what nobody at the unit has opened the handover to read since."""
    return tuple(
        one
        for one in since_accepted(call, handover)
        if not any(call.lineage.saw(look.fact, one.fact) for look in handover.openings)
    )


def least_far(call: c.Call) -> str:
    """Say how far the least far of a call's handovers has come: ``returned`` where one came back and none followed it.

    Returns:
        ``returned``, ``made``, ``opened``, ``accepted`` or ``done``; empty where nobody has been handed over.
    """
    last = {ref: made for made in call.handovers for ref in made.persons}
    states = {made.state for made in last.values()}
    return next((state for state in (h.RETURNED, h.MADE, h.OPENED, h.ACCEPTED, h.DONE) if state in states), "")
