"""Make the notice of a decision to a party."""

from __future__ import annotations

from dataclasses import replace

from jourdesk.domain.page import CallPage, DecisionLine, PersonPage
from jourdesk.domain.papers.notice import NoticeSheet, notice_paper
from jourdesk.domain.problems import Refused
from jourdesk.usecases.hide_reporter import without_reporter
from jourdesk.usecases.inform_party import refuse_barred
from jourdesk.usecases.paper_parts import (
    appeal_of_line,
    decided_of,
    decision_of,
    law_bases,
    provision_of,
    receiver_of_paper,
)
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.print_paper import Printed
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.sheets import PaperContext, person_line

KIND = "notice"


def print_notice(
    desk: Desk, *, call: str, decision: str, party: str, despite: str = "", name_decider: bool = True
) -> Printed:
    """Make the notice of a decision to a party.

    The notice itself tells nobody: that it was given is kept with ``inform_party`` and the step *served*.

    Args:
        desk: The desk.
        call: The call.
        decision: The decision.
        party: To whom, in words.
        despite: The written reason, when the party must not be told.
        name_decider: Whether those who took part are named; they need not be when threats are feared (FL 33 §).

    Raises:
        Refused: ``disclosure.must-not``, ``informed.party``, ``decision.unknown``, ``handover.no-unit``.
        Unavailable: The paper could not be made.

    Source:
        FL 10, 33 §§, SoL 14:8, 14:10, LVM 16 §; read 2026-11-21.
    """
    if not party.strip():
        raise Refused("informed.party", field="party")
    page = read_call(desk, call)
    person, line = decision_of(page, decision)
    if not despite.strip():
        refuse_barred(desk, page.call, party=party, about=person.person.ref)
    context = PaperContext(desk=desk, page=page, receiver=receiver_of_paper(person))
    paper = notice_paper(_sheet(context, person, line, party=party, named=name_decider))
    paper = without_reporter(desk, call, paper)
    return Printed(paper=paper, pdf=desk.typeset(paper))


def _sheet(context: PaperContext, person: PersonPage, line: DecisionLine, *, party: str, named: bool) -> NoticeSheet:
    desk, page, receiver, taken = context.desk, context.page, context.receiver, line.decision

    def written(field: str) -> str:
        return page.call.paper_text(KIND, taken.id, field)

    return NoticeSheet(
        head=context.head(),
        party=party,
        decided=decided_of(desk, page, line, named=named),
        appeal=appeal_of_line(desk, page, line, receiver),
        reasons=written("reasons") or taken.reasons,
        rights=_rights(desk, page, taken.provision),
        contact=written("contact") or receiver.name,
        contact_phone=written("contact-phone") or receiver.phone,
        case_number=page.case_number,
        persons=(replace(person_line(person, desk), address=""),),
        basis=law_bases(desk, page, (taken.provision, *taken.grounds)),
    )


def _rights(desk: Desk, page: CallPage, code: str) -> tuple[str, ...]:
    provision = provision_of(desk, page, code)
    if provision is None:
        return ()
    return (*provision.rights, *desk.law.act(provision.code).rights)
