"""Make the protection assessment of one child."""

from __future__ import annotations

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.decision import Assessment
from jourdesk.domain.page import CallPage, PersonPage
from jourdesk.domain.papers.handover_sheet import StoryEntry
from jourdesk.domain.papers.protection import ProtectionSheet, protection_paper
from jourdesk.domain.papers.sheet import Named
from jourdesk.domain.papers.words import moment
from jourdesk.domain.problems import Refused
from jourdesk.usecases.hide_reporter import without_reporter
from jourdesk.usecases.paper_parts import banner_of, law_bases, person_of, receiver_of_paper
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.print_paper import Printed
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.sheets import PaperContext, person_line

KIND = "protection-assessment"
_VOICES = {"caller": "Uppringarens ord", "observation": "Iakttaget", "assessment": "Jourens bedömning"}


def print_protection_assessment(desk: Desk, *, call: str, person: str) -> Printed:
    """Make the protection assessment of one child, for the child's own file.

    Args:
        desk: The desk.
        call: The call.
        person: The ref of the child.

    Raises:
        Refused: ``paper.no-assessment`` when nobody has assessed; ``call.person``; ``handover.no-unit``.
        Unavailable: The paper could not be made.

    Source:
        SoL 20:1 (documented for each child, in a file); read 2026-11-21.
    """
    page = read_call(desk, call)
    about = person_of(page, person)
    if about.assessment is None:
        raise Refused("paper.no-assessment", field="person")
    context = PaperContext(desk=desk, page=page, receiver=receiver_of_paper(about))
    paper = protection_paper(_sheet(context, about, about.assessment))
    paper = without_reporter(desk, call, paper)
    return Printed(paper=paper, pdf=desk.typeset(paper))


def _sheet(context: PaperContext, about: PersonPage, assessed: Assessment) -> ProtectionSheet:
    desk, page = context.desk, context.page
    ref = about.person.ref
    bases = law_bases(desk, page, _provisions(desk, page))
    return ProtectionSheet(
        head=context.head(),
        person=person_line(about, desk),
        needs=assessed.needs,
        text=assessed.text,
        assessed_at=assessed.at,
        assessed_by=Named(name=assessed.by, role=assessed.title),
        received_at=page.call.received,
        provision=bases[0].provision if bases else "",
        case_number=page.case_number,
        heard=assessed.heard,
        not_heard=page.call.paper_text(KIND, ref, "not-heard"),
        childs_voice=about.person.childs_voice,
        basis_text=page.call.paper_text(KIND, ref, "basis"),
        grounds=_grounds(page, assessed),
        done=tuple(
            (moment(line.decision.decided), f"{line.decision.content or line.title} {line.text}.")
            for line in about.decisions
        ),
        banner=banner_of(page, (ref,)),
        basis=bases,
    )


def _provisions(desk: Desk, page: CallPage) -> tuple[str, ...]:
    """Name the provision that asks for the assessment: the one that starts its clock on the day of the call."""
    in_force = desk.law.on(local_day(page.call.received))
    return tuple(p.code for p in in_force if any(clock.code == KIND for clock in p.clocks))


def _grounds(page: CallPage, assessed: Assessment) -> tuple[StoryEntry, ...]:
    """Take what was known when the assessment was made: notes of what was told and seen, never what came later."""
    return tuple(
        StoryEntry(at=note.happened, text=note.text, source=_VOICES[note.voice], by=note.by)
        for note in page.call.notes
        if not note.void and note.voice in _VOICES and note.happened <= assessed.at
    )
