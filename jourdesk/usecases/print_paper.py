"""Make a paper of a decision: in full, as a page to read aloud before it is taken, or as a copy without narrative."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.page import CallPage, Considered, DecisionLine, LadderLine, PersonPage, Receiver
from jourdesk.domain.paper import Paper, Watermark
from jourdesk.domain.papers.brief import Answer, BriefSheet, Requisite, brief_paper
from jourdesk.domain.papers.copy import Contact, DecisionCopySheet, decision_copy_paper
from jourdesk.domain.papers.decision import Appeal, Attempt, DecisionSheet, Notice, ReadBack, decision_paper
from jourdesk.domain.papers.sheet import Named
from jourdesk.domain.problems import Refused
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.sheets import PaperContext, bases, person_line, sheet_clock

_ANSWERS = {"yes": Answer.YES, "no": Answer.NO}
_OUTCOMES = {
    "no-answer": "inget svar",
    "conflict": "jäv",
    "declined": "avstod",
    "reached": "svarade",
    "wrong-number": "fel nummer",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A paper and its PDF bytes."""

    paper: Paper
    pdf: bytes


def print_decision(desk: Desk, *, call: str, decision: str) -> Printed:
    """Make the written decision with day, decider, reasons and how to appeal (FL 31–33, 43–44 §§, read 2026-11-21).

    An unsigned oral decision carries the watermark *Utkast* until its written confirmation is recorded.

    Raises:
        Refused: ``decision.unknown``.
        Unavailable: The paper could not be made.
    """
    page = read_call(desk, call)
    person, line = _decision(page, decision)
    taken = line.decision
    watermark = Watermark.DRAFT if taken.oral and taken.signed is None else Watermark.NONE
    context = PaperContext(desk=desk, page=page, receiver=_receiver(person), watermark=watermark)
    law = _law(person, taken.provision)
    paper = decision_paper(
        DecisionSheet(
            head=context.head(),
            decided_at=taken.decided,
            content=taken.content or line.title,
            decider=Named(name=line.by_name, role=line.by_role),
            provision=line.text,
            appeal=_appeal(line, context.receiver),
            persons=(person_line(person, desk),),
            case_number=page.case_number,
            mandate=desk.names.label("because", taken.because),
            by_phone=taken.oral,
            read_back=ReadBack(at=taken.decided, text=taken.content or line.title, by=taken.recorded_by)
            if taken.read_back
            else None,
            presented_by=Named(name=desk.author.by, role=desk.author.title),
            ladder=_attempts(line),
            grounds=tuple(text for code, text in (law.grounds if law else ()) if code in taken.grounds)
            or taken.grounds,
            facts=_facts(page, person),
            reasons=taken.reasons,
            urgency=taken.why_now,
            reported_by=line.text if line.decision.because in ("mandate", "chair") else "",
            notices=_notices(page, person),
            clocks=tuple(sheet_clock(clock) for clock in person.clocks if clock.decision == decision),
            basis=bases(person.considered, (taken.provision,), page),
        )
    )
    return Printed(paper=paper, pdf=desk.typeset(paper))


def print_brief(desk: Desk, *, call: str, person: str, provision: str) -> Printed:
    """Make the one page that is read aloud to whoever decides.

    Raises:
        Refused: ``call.person``; ``decision.not-offered`` when the provision is not among those considered.
    """
    page = read_call(desk, call)
    about = _person(page, person)
    law = _law(about, provision)
    if law is None:
        raise Refused("decision.not-offered", field="provision")
    context = PaperContext(desk=desk, page=page, receiver=_receiver(about))
    ladder = about.ladder(provision)
    spoken_to = _spoken_to(ladder.lines if ladder else ())
    paper = brief_paper(
        BriefSheet(
            head=context.head(),
            decider=Named(name=spoken_to.name, role=spoken_to.role) if spoken_to else Named(name="Beslutsfattaren"),
            decider_phone=spoken_to.phone if spoken_to else "",
            ask=f"{law.title}, {about.label.lower()}",
            provision=law.text,
            sentence=f"Jag beslutar om {law.title.lower()} enligt {law.text}.",
            persons=(person_line(about, desk),),
            requisites=tuple(
                Requisite(question=r.question, answer=_ANSWERS.get(r.answer, Answer.UNKNOWN), fact=r.because)
                for r in law.requisites
            ),
            grounds=tuple(text for _, text in law.grounds),
            consent=_consent(desk, about),
            urgency=page.call.can_wait_reason,
            if_yes=law.why,
            basis=bases(about.considered, (provision,), page),
        )
    )
    return Printed(paper=paper, pdf=desk.typeset(paper))


def print_decision_copy(desk: Desk, *, call: str, decision: str) -> Printed:
    """Make the copy for a placement home: the decision, never the narrative, the reasons or the reporter.

    Raises:
        Refused: ``decision.unknown``.
    """
    page = read_call(desk, call)
    person, line = _decision(page, decision)
    context = PaperContext(desk=desk, page=page, receiver=_receiver(person))
    placed = next((step for step in line.steps if step.kind in ("placed", "enforced")), None)
    paper = decision_copy_paper(
        DecisionCopySheet(
            head=context.head(),
            decision=line.title,
            provision=line.text,
            decided_at=line.decision.decided,
            person=person_line(person, desk),
            placement="" if person.person.place_sealed else person.person.whereabouts,
            placed_at=placed.when if placed else None,
            sealed=person.person.place_sealed,
            contacts=(Contact(role="Mottagande enhet", name=context.receiver.name, phone=context.receiver.phone),),
            basis=bases(person.considered, (line.decision.provision,), page),
        )
    )
    return Printed(paper=paper, pdf=desk.typeset(paper))


def _decision(page: CallPage, decision: str) -> tuple[PersonPage, DecisionLine]:
    for person in page.persons:
        for line in person.decisions:
            if line.decision.id == decision:
                return person, line
    raise Refused("decision.unknown", field="decision")


def _person(page: CallPage, ref: str) -> PersonPage:
    for person in page.persons:
        if person.person.ref == ref:
            return person
    raise Refused("call.person", field="person")


def _receiver(person: PersonPage) -> Receiver:
    if person.receiver is None:
        raise Refused("handover.no-unit", field="unit")
    return person.receiver


def _law(person: PersonPage, provision: str) -> Considered | None:
    return next((law for law in person.considered if law.provision == provision), None)


def _spoken_to(lines: tuple[LadderLine, ...]) -> LadderLine | None:
    reached = next((line for line in lines if line.state in ("reached", "decided")), None)
    return reached or next((line for line in lines if line.state == "next"), None)


def _appeal(line: DecisionLine, receiver: Receiver) -> Appeal:
    if not line.appealable:
        return Appeal(appealable=False, provision=line.text)
    return Appeal(
        appealable=True,
        provision=line.text,
        court=receiver.court,
        receiver=f"{receiver.board_name}, {receiver.municipality_name}",
    )


def _attempts(line: DecisionLine) -> tuple[Attempt, ...]:
    return tuple(
        Attempt(
            at=attempt.at,
            who=Named(name=rung.name, role=rung.role),
            outcome=": ".join(filter(None, (_OUTCOMES.get(attempt.outcome, attempt.outcome), attempt.remark))),
            dropped=attempt.outcome != "reached",
        )
        for rung in (line.ladder.lines if line.ladder else ())
        for attempt in rung.attempts
    )


def _facts(page: CallPage, person: PersonPage) -> str:
    """Tell the answered requisites as facts: what the decision rests on (FL 32 §)."""
    answers = [a for a in page.call.answers if a.person == person.person.ref and a.because]
    newest = {(a.provision, a.requisite): a.because for a in answers}
    return "\n\n".join(dict.fromkeys(newest.values()))


def _notices(page: CallPage, person: PersonPage) -> tuple[Notice, ...]:
    told = [i for i in page.call.informed if i.about in (person.person.ref, "") and i.told != "must-not"]
    return tuple(
        Notice(who=entry.party, how=entry.what, at=entry.at if entry.told == "told" else None) for entry in told
    )


def _consent(desk: Desk, person: PersonPage) -> str:
    known = person.person
    parts = []
    if known.consent_guardians:
        parts.append(f"Vårdnadshavare: {desk.names.label('consents', known.consent_guardians)}")
    if known.consent_own:
        parts.append(f"Egen vilja: {desk.names.label('consents', known.consent_own)}")
    return ". ".join(parts)
