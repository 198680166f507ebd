"""Make the submission to court of a decision that the court reviews."""

from __future__ import annotations

from dataclasses import replace

from jourdesk.domain.page import CallPage, ClockLine, DecisionLine, PersonPage
from jourdesk.domain.papers.sheet import Named, PersonLine
from jourdesk.domain.papers.submission import SubmissionSheet, submission_paper
from jourdesk.domain.papers.words import day, moment
from jourdesk.domain.problems import Refused
from jourdesk.usecases.hide_reporter import without_reporter
from jourdesk.usecases.paper_parts import (
    consent_of,
    decided_of,
    decision_of,
    facts_of,
    grounds_of,
    heard_of,
    law_bases,
    parties_of,
    place_of,
    provision_of,
    receiver_of_paper,
    requisites_of,
)
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.print_paper import Printed
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.sheets import PaperContext, person_line, sheet_clock

KIND = "submission"
_CLOCK = "submit-to-court"


def print_submission(desk: Desk, *, call: str, decision: str) -> Printed:
    """Make the submission to court.

    Texts that somebody wrote for it (``reasons``, ``facts``, ``enclosures``, ``contact``, ``contact-phone``) come before those
    of the facts.

    Args:
        desk: The desk.
        call: The call.
        decision: A decision that starts the clock of submission.

    Raises:
        Refused: ``decision.unknown``; ``paper.not-for-court`` when the law asks for no submission; ``handover.no-unit``.
        Unavailable: The paper could not be made.

    Source:
        LVU 7, 28, 31 e §§, LVM 15 §, LPSB 4:3; read 2026-11-21.
    """
    page = read_call(desk, call)
    person, line = decision_of(page, decision)
    clock = next((c for c in person.clocks if c.decision == decision and c.code == _CLOCK), None)
    if clock is None:
        raise Refused("paper.not-for-court", field="decision")
    context = PaperContext(desk=desk, page=page, receiver=receiver_of_paper(person))
    paper = submission_paper(_sheet(context, person, line, clock))
    paper = without_reporter(desk, call, paper)
    return Printed(paper=paper, pdf=desk.typeset(paper))


def _sheet(context: PaperContext, person: PersonPage, line: DecisionLine, clock: ClockLine) -> SubmissionSheet:
    desk, page, receiver, taken = context.desk, context.page, context.receiver, line.decision

    def written(field: str) -> str:
        return page.call.paper_text(KIND, taken.id, field)

    enforced = next((step for step in line.steps if step.kind in ("enforced", "placed")), None)
    return SubmissionSheet(
        head=context.head(),
        court=receiver.court,
        rule=clock.provision,
        due=clock.statutory,
        matter=f"{line.title.lower()}, {person.label.lower()}",
        decided=decided_of(desk, page, line),
        ask=f"Nämnden underställer beslutet enligt {clock.provision} och begär att förvaltningsrätten fastställer det.",
        reasons=written("reasons") or taken.reasons,
        contact=Named(name=written("contact") or receiver.name),
        contact_phone=written("contact-phone") or receiver.phone,
        case_number=page.case_number,
        persons=_persons(desk, page, person),
        grounds=grounds_of(person, line),
        requisites=requisites_of(person, line),
        facts=written("facts") or facts_of(page, person, line),
        urgency=taken.why_now,
        consent=consent_of(desk, page, person, taken.id),
        heard=heard_of(page, person, taken.id),
        informed=_informed(desk, page, person),
        enforced_at=enforced.when if enforced else None,
        enclosures=_enclosures(desk, page, person, line),
        clocks=tuple(sheet_clock(c) for c in person.clocks if c.decision == taken.id),
        banner=_banner(person),
        basis=law_bases(desk, page, (taken.provision, *taken.grounds)),
    )


def _persons(desk: Desk, page: CallPage, person: PersonPage) -> tuple[PersonLine, ...]:
    guardians = (p for p in page.persons if p.person.ref in person.person.guardians)
    named = (replace(person_line(p, desk), note="Vårdnadshavare") for p in guardians)
    return (person_line(person, desk), *named)


def _informed(desk: Desk, page: CallPage, person: PersonPage) -> tuple[tuple[str, str], ...]:
    return tuple(
        (line.party, f"{moment(line.at)}: {line.what}")
        for line in parties_of(desk, page, person)
        if line.told == "told"
    )


def _enclosures(desk: Desk, page: CallPage, person: PersonPage, line: DecisionLine) -> tuple[str, ...]:
    written = page.call.paper_text(KIND, line.decision.id, "enclosures")
    if written.strip():
        return tuple(row.strip() for row in written.splitlines() if row.strip())
    taken = line.decision
    act = taken.provision.partition(" ")[0]
    others = [d for d in person.decisions if d.decision.id != taken.id and d.decision.provision.startswith(f"{act} ")]
    found = [_named(line), *(_named(other) for other in others)]
    if person.assessment is not None:
        found.append(f"Skyddsbedömning {moment(person.assessment.at)}")
    found.append(f"Journalanteckningar {day(page.call.received)}, ärende {page.case_number}")
    provision = provision_of(desk, page, taken.provision)
    return (*found, *(provision.enclosures if provision else ()))


def _named(line: DecisionLine) -> str:
    confirmed = "" if line.decision.signed or not line.decision.oral else ", muntligt, bekräftelsen eftersänds"
    return f"Beslut enligt {line.text}, {moment(line.decision.decided)}{confirmed}"


def _banner(person: PersonPage) -> tuple[str, ...]:
    """Tell the court that the place is secret. Who must not know stands in no paper that a party may read."""
    if not place_of(person)[1]:
        return ()
    return (f"Var {person.label.lower()} är får inte röjas. Platsen står inte i handlingarna.",)
