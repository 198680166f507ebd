"""Make the request for police assistance, and its recall when the decision ends."""

from __future__ import annotations

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.law import Limb
from jourdesk.domain.page import CallPage, DecisionLine, PersonPage
from jourdesk.domain.papers.police import PoliceSheet, RecallSheet, police_paper, recall_paper
from jourdesk.domain.papers.sheet import Named
from jourdesk.domain.papers.words import day, moment
from jourdesk.domain.problems import Refused
from jourdesk.usecases.hide_reporter import without_reporter
from jourdesk.usecases.paper_parts import (
    banner_of,
    decided_of,
    decision_of,
    law_bases,
    mandate_of,
    place_of,
    provision_of,
    receiver_of_paper,
    standing_of,
)
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.print_paper import Printed
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.sheets import PaperContext, person_line

KIND = "police-assistance"
_DOCUMENT = "Begäran om polisens hjälp"
_CHILD_UNTIL = 18
_ENDINGS = {
    "court-lifted": "Rätten har upphävt beslutet",
    "revoked": "Nämnden har hävt beslutet",
    "ended": "Beslutet har upphört",
    "lapsed": "Beslutet har upphört: rätten fick det inte i tid",
}


def print_police_assistance(desk: Desk, *, call: str, decision: str) -> Printed:
    """Make the request for police assistance.

    Args:
        desk: The desk.
        call: The call.
        decision: The decision to ask for help (LVU 43, LVM 45, LPSB 8:7): who took it, and by which mandate, was judged when it
            was recorded.

    Raises:
        Refused: ``paper.special-circumstances`` or ``paper.childs-best`` when the text is missing (the child's best is asked for
            when the person is a child); ``paper.not-police`` when the decision is another; ``paper.limb-decider`` when somebody
            else must ask for what is asked; ``paper.nothing-to-enforce``; ``paper.decision-ended``; ``decision.unknown``.
        Unavailable: The paper could not be made.

    Source:
        LVU 43, 43 b §§, LVM 45, 45 b §§, LPSB 8:7–9; JO 1598-2020, JO 9081-2020; read 2026-11-21.
    """
    page = read_call(desk, call)
    person, request = _request(desk, page, decision)
    enforced = _enforced(person, request)
    if standing_of(desk, page, enforced.decision.id).blocks:
        raise Refused("paper.decision-ended", field="decision")
    _check_texts(page, person, decision)
    context = PaperContext(desk=desk, page=page, receiver=receiver_of_paper(person))
    paper = police_paper(_sheet(context, person, request, enforced))
    paper = without_reporter(desk, call, paper)
    return Printed(paper=paper, pdf=desk.typeset(paper))


def print_recall(desk: Desk, *, call: str, decision: str) -> Printed:
    """Make the recall of a request, when the decision it served has ended or somebody wrote why it is no longer needed.

    Raises:
        Refused: ``paper.recall-reason`` when the decision still holds and no reason is written; ``paper.not-police``;
            ``paper.nothing-to-enforce``; ``decision.unknown``.
        Unavailable: The paper could not be made.

    Source:
        JO 311-2009, JO 1832-2006 (the police still searched after the decision was lifted); read 2026-11-21.
    """
    page = read_call(desk, call)
    person, request = _request(desk, page, decision)
    enforced = _enforced(person, request)
    now = standing_of(desk, page, enforced.decision.id)
    step = next((s for s in enforced.steps if s.kind in _ENDINGS), None)
    reason = page.call.paper_text("recall", decision, "reason")
    if now.blocks and not reason.strip():
        reason = _ENDINGS[step.kind if step else "lapsed"]
    if not reason.strip():
        raise Refused("paper.recall-reason", field="reason")
    context = PaperContext(desk=desk, page=page, receiver=receiver_of_paper(person))
    since = moment(step.when) if step else day(now.since) if now.since else ""
    paper = recall_paper(
        RecallSheet(
            head=context.head(),
            provision=request.text,
            requested_at=request.decision.decided,
            requested_by=Named(name=request.by_name, role=request.by_role),
            decided=decided_of(desk, page, enforced),
            reason=reason,
            ended=since,
            contact=Named(name=desk.author.by, role=desk.author.title),
            contact_phone=page.call.paper_text(KIND, decision, "contact-phone"),
            persons=(person_line(person, desk),),
            banner=banner_of(page, (person.person.ref,)),
            basis=law_bases(desk, page, (request.decision.provision, enforced.decision.provision)),
        )
    )
    paper = without_reporter(desk, call, paper)
    return Printed(paper=paper, pdf=desk.typeset(paper))


def _request(desk: Desk, page: CallPage, decision: str) -> tuple[PersonPage, DecisionLine]:
    person, line = decision_of(page, decision)
    provision = provision_of(desk, page, line.decision.provision)
    asks = provision is not None and any(name.startswith(_DOCUMENT) for name in provision.documents)
    if not asks:
        raise Refused("paper.not-police", field="decision")
    return person, line


def _enforced(person: PersonPage, request: DecisionLine) -> DecisionLine:
    """Find the decision that the police help to carry out: the newest of the same act that lapses, else the newest."""
    act = request.decision.provision.partition(" ")[0]
    same = [
        line
        for line in person.decisions
        if line.decision.id != request.decision.id
        and line.decision.provision.startswith(f"{act} ")
        and line.decision.provision != request.decision.provision
    ]
    if not same:
        raise Refused("paper.nothing-to-enforce", field="decision")
    lapsing = {clock.decision for clock in person.clocks if clock.code == "submit-to-court"}
    newest = sorted(same, key=lambda line: line.decision.decided)
    return next((line for line in reversed(newest) if line.decision.id in lapsing), newest[-1])


def _check_texts(page: CallPage, person: PersonPage, decision: str) -> None:
    if not page.call.paper_text(KIND, decision, "special-circumstances").strip():
        raise Refused("paper.special-circumstances", field="special-circumstances")
    child = person.age is not None and person.age < _CHILD_UNTIL
    if child and not page.call.paper_text(KIND, decision, "childs-best").strip():
        raise Refused("paper.childs-best", field="childs-best")


def _sheet(context: PaperContext, person: PersonPage, request: DecisionLine, enforced: DecisionLine) -> PoliceSheet:
    desk, page, taken = context.desk, context.page, request.decision
    place, sealed = place_of(person)
    limb = _limb(desk, page, request)
    call = page.call
    warning = person.person.alert_on(local_day(desk.now()))

    def written(field: str) -> str:
        return call.paper_text(KIND, taken.id, field)

    return PoliceSheet(
        head=context.head(),
        provision=request.text,
        limb=limb.text if limb else "",
        task=written("task") or f"Hjälp att genomföra {enforced.title.lower()}, {person.label.lower()}",
        requested_at=taken.decided,
        requested_by=Named(name=request.by_name, role=request.by_role),
        mandate=f"{mandate_of(desk, request)}, {request.text}",
        decided=decided_of(desk, page, enforced),
        special=written("special-circumstances"),
        childs_best=written("childs-best"),
        needs_to_know=written("needs-to-know"),
        dangers=tuple(dict.fromkeys(filter(str.strip, (call.threat, call.staff_risk, warning)))),
        place=place,
        sealed=sealed,
        secrecy=_secrecy(desk, taken.provision),
        contact=Named(name=desk.author.by, role=desk.author.title),
        contact_phone=written("contact-phone"),
        persons=(person_line(person, desk),),
        banner=banner_of(page, (person.person.ref,)),
        basis=law_bases(desk, page, (taken.provision, enforced.decision.provision)),
    )


def _limb(desk: Desk, page: CallPage, request: DecisionLine) -> Limb | None:
    """Find what the law lets the police help with: the usual thing, or the one whose number somebody wrote.

    Raises:
        Refused: ``paper.limb-decider`` when the law names who must ask for it and somebody else did.
    """
    provision = provision_of(desk, page, request.decision.provision)
    limbs = provision.limbs if provision else ()
    if not limbs:
        return None
    written = page.call.paper_text(KIND, request.decision.id, "limb").strip()
    numbered = {str(number): limb for number, limb in enumerate(limbs, 1)}
    limb = numbered.get(written, limbs[0])
    if limb.only and request.decision.because not in limb.only:
        raise Refused("paper.limb-decider", field="limb", rule=request.text)
    return limb


def _secrecy(desk: Desk, provision: str) -> str:
    act = provision.partition(" ")[0]
    found = next((ground for ground in desk.law.disclosures if ground.code.startswith(f"{act} ")), None)
    return f"Trots sekretess, {cite(found.code)}" if found else ""
