"""Make a paper of a decision: in full, as a page to read aloud before it is taken, or as a copy without narrative."""

from __future__ import annotations

from dataclasses import dataclass

from jourdesk.domain.law import Provision
from jourdesk.domain.page import CallPage, DecisionLine, LadderLine, PersonPage
from jourdesk.domain.paper import Paper, Watermark
from jourdesk.domain.papers.brief import Answer, BriefSheet, Requisite, brief_paper
from jourdesk.domain.papers.copy import Contact, DecisionCopySheet, decision_copy_paper
from jourdesk.domain.papers.decision import Attempt, DecisionSheet, Notice, ReadBack, decision_paper
from jourdesk.domain.papers.sheet import Named
from jourdesk.domain.problems import Refused
from jourdesk.usecases.hide_reporter import without_reporter
from jourdesk.usecases.pages.ladders import DECIDED_BY_OTHERS
from jourdesk.usecases.paper_parts import (
    ANSWERS,
    appeal_of_line,
    banner_of,
    consent_of,
    considered_law,
    decided_of,
    decision_of,
    effective_of,
    facts_of,
    grounds_of,
    heard_of,
    law_bases,
    mandate_of,
    parties_of,
    person_of,
    place_of,
    provision_of,
    receiver_of_paper,
    requisites_of,
    short_banner,
)
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.sheets import PaperContext, person_line, sheet_clock

_OUTCOME = {"granted": "Beviljat", "refused": "Avslag"}
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
    """Make the written decision with day, decider, reasons and how to appeal (FL 31–33 and 44 §§, read 2026-11-21).

    An unsigned oral decision carries the watermark *Utkast* until its written confirmation is recorded.

    Raises:
        Refused: ``decision.unknown``, ``handover.no-unit``.
        Unavailable: The paper could not be made.
    """
    page = read_call(desk, call)
    person, line = decision_of(page, decision)
    taken = line.decision
    watermark = Watermark.DRAFT if taken.oral and taken.signed is None else Watermark.NONE
    context = PaperContext(desk=desk, page=page, receiver=receiver_of_paper(person), watermark=watermark)
    paper = decision_paper(_decision_sheet(context, person, line))
    paper = without_reporter(desk, call, paper)
    return Printed(paper=paper, pdf=desk.typeset(paper))


def _decision_sheet(context: PaperContext, person: PersonPage, line: DecisionLine) -> DecisionSheet:
    desk, page, taken = context.desk, context.page, line.decision
    provision = provision_of(desk, page, taken.provision)
    assistance = provision is not None and provision.appealable and (taken.outcome == "refused" or taken.amount)
    return DecisionSheet(
        head=context.head(),
        decided_at=taken.decided,
        content=taken.content or line.title,
        decider=Named(name=line.by_name, role=line.by_role),
        provision=line.text,
        appeal=appeal_of_line(desk, page, line, context.receiver),
        persons=(person_line(person, desk),),
        case_number=page.case_number,
        mandate=mandate_of(desk, line),
        by_phone=taken.oral,
        read_back=ReadBack(at=taken.decided, text=taken.content or line.title, by=taken.recorded_by)
        if taken.read_back
        else None,
        presented_by=_presenter(desk, line) if taken.by != "jour" else None,
        ladder=_attempts(line),
        outcome=_OUTCOME[taken.outcome] if assistance else "",
        amount=taken.amount,
        applied_for=page.call.paper_text("decision", taken.id, "applied-for"),
        grounds=grounds_of(person, line),
        requisites=requisites_of(person, line),
        facts=facts_of(page, person, line),
        reasons=taken.reasons,
        urgency=taken.why_now,
        consent=consent_of(desk, page, person, taken.id) if _asks_consent(page, line, provision) else "",
        heard=heard_of(page, person, taken.id),
        placement=page.call.paper_text("decision", taken.id, "placement"),
        sealed=_sealed_placement(person, provision),
        effective=effective_of(desk, page, line),
        lapses=line.lapsed,
        reported_by=line.text if taken.because in ("mandate", "chair") else "",
        notices=_notices(desk, page, person, line),
        clocks=tuple(sheet_clock(clock) for clock in person.clocks if clock.decision == taken.id),
        basis=law_bases(desk, page, (taken.provision, *taken.grounds)),
    )


def _presenter(desk: Desk, line: DecisionLine) -> Named:
    author, by = desk.author, line.decision.recorded_by
    return Named(name=by, role=author.title if by == author.by else "")


def _sealed_placement(person: PersonPage, provision: Provision | None) -> bool:
    """Whether the decision says where somebody is placed, and the place is sealed."""
    places = provision is not None and any(name.startswith("Kopia till") for name in provision.documents)
    return places and place_of(person)[1]


def print_brief(desk: Desk, *, call: str, person: str, provision: str) -> Printed:
    """Make the one page that is read aloud to whoever decides.

    Raises:
        Refused: ``call.person``; ``decision.not-offered`` when the provision is not among those considered.
    """
    page = read_call(desk, call)
    about = person_of(page, person)
    law = considered_law(about, provision)
    if law is None:
        raise Refused("decision.not-offered", field="provision")
    context = PaperContext(desk=desk, page=page, receiver=receiver_of_paper(about))
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
                Requisite(question=r.question, answer=ANSWERS.get(r.answer, Answer.UNKNOWN), fact=r.because)
                for r in law.requisites
            ),
            grounds=tuple(text for _, text in law.grounds),
            consent=consent_of(desk, page, about),
            urgency=page.call.can_wait_reason,
            if_yes=law.why,
            banner=banner_of(page, (person,)),
            basis=law_bases(desk, page, (provision, *(code for code, _ in law.grounds))),
        )
    )
    paper = without_reporter(desk, call, paper)
    return Printed(paper=paper, pdf=desk.typeset(paper))


def print_decision_copy(desk: Desk, *, call: str, decision: str) -> Printed:
    """Make the copy for a placement home: the decision, never the narrative, the reasons or the reporter.

    Raises:
        Refused: ``decision.unknown``.
    """
    page = read_call(desk, call)
    person, line = decision_of(page, decision)
    context = PaperContext(desk=desk, page=page, receiver=receiver_of_paper(person))
    placed = next((step for step in line.steps if step.kind in ("placed", "enforced")), None)
    paper = decision_copy_paper(
        DecisionCopySheet(
            head=context.head(),
            decision=line.decision.content or line.title,
            provision=line.text,
            decided_at=line.decision.decided,
            person=person_line(person, desk),
            placement=place_of(person)[0],
            placed_at=placed.when if placed else None,
            sealed=place_of(person)[1],
            contacts=(Contact(role="Mottagande enhet", name=context.receiver.name, phone=context.receiver.phone),),
            effective=decided_of(desk, page, line).effective,
            medicines=page.call.paper_text("decision-copy", decision, "medicines"),
            banner=short_banner(page, (person.person.ref,)),
            basis=law_bases(desk, page, (line.decision.provision,)),
        )
    )
    paper = without_reporter(desk, call, paper)
    return Printed(paper=paper, pdf=desk.typeset(paper))


def _spoken_to(lines: tuple[LadderLine, ...]) -> LadderLine | None:
    reached = next((line for line in lines if line.state in ("reached", "decided")), None)
    return reached or next((line for line in lines if line.state == "next"), None)


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


def _notices(desk: Desk, page: CallPage, person: PersonPage, line: DecisionLine) -> tuple[Notice, ...]:
    """Tell how the parties were told: by the contact log, and by the step that says they were served."""
    served = tuple(
        Notice(who=person.person.name or person.label, how=step.evidence, at=step.when)
        for step in line.steps
        if step.kind == "served"
    )
    logged = tuple(
        Notice(who=entry.party, how=entry.what, at=entry.at if entry.told == "told" else None)
        for entry in parties_of(desk, page, person)
    )
    return (*served, *logged)


def _asks_consent(page: CallPage, line: DecisionLine, provision: Provision | None) -> bool:
    """Whether consent belongs to the decision: what a board decides does, an assistance that was applied for does not."""
    written = page.call.paper_text("decision", line.decision.id, "consent")
    return bool(written.strip()) or (provision is not None and provision.level in DECIDED_BY_OTHERS)
