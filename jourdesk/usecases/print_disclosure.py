"""Make the note of what secret things were told in a contact."""

from __future__ import annotations

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.citation import cite
from jourdesk.domain.disclosure import told
from jourdesk.domain.informed import Informed
from jourdesk.domain.page import CallPage, PersonPage, Receiver
from jourdesk.domain.papers.disclosure import Disclosed, DisclosureSheet, disclosure_paper
from jourdesk.domain.problems import Refused
from jourdesk.usecases.hide_reporter import without_reporter
from jourdesk.usecases.paper_parts import banner_of, law_bases
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.print_paper import Printed
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.sheets import PaperContext, person_line


def print_disclosure(desk: Desk, *, call: str, line: str | None = None) -> Printed:
    """Make the note of one disclosure, or of all in a contact.

    Args:
        desk: The desk.
        call: The call.
        line: The fact that tells of the line; absent means every line that says *told*.

    Raises:
        Refused: ``paper.nothing-disclosed`` when nothing was told, or the line says something else or counts no more;
            ``handover.no-unit``.
        Unavailable: The paper could not be made.

    Source:
        OSL 10, 12 and 26 kap., FL 27 §; read 2026-11-21.
    """
    page = read_call(desk, call)
    lines = tuple(entry for entry in told(page.call) if line in (None, entry.fact))
    if not lines:
        raise Refused("paper.nothing-disclosed", field="line")
    persons = _persons(page, lines)
    context = PaperContext(desk=desk, page=page, receiver=_receiver(page, persons))
    codes = [code for code in (_code(desk, entry) for entry in lines) if code]
    paper = disclosure_paper(
        DisclosureSheet(
            head=context.head(),
            lines=tuple(_disclosed(desk, page, entry) for entry in lines),
            case_number=page.case_number,
            persons=tuple(person_line(person, desk) for person in persons),
            banner=banner_of(page, (person.person.ref for person in persons)),
            basis=law_bases(desk, page, codes),
        )
    )
    paper = without_reporter(desk, call, paper)
    return Printed(paper=paper, pdf=desk.typeset(paper))


def _persons(page: CallPage, lines: tuple[Informed, ...]) -> tuple[PersonPage, ...]:
    about = {entry.about for entry in lines}
    named = tuple(person for person in page.persons if person.person.ref in about)
    concerned = tuple(person for person in page.persons if person.concerned)
    return (concerned or page.persons) if "" in about or not named else named


def _receiver(page: CallPage, persons: tuple[PersonPage, ...]) -> Receiver:
    for person in (*persons, *page.persons):
        if person.receiver is not None:
            return person.receiver
    raise Refused("handover.no-unit", field="unit")


def _code(desk: Desk, entry: Informed) -> str:
    """Return the code of a line's ground, or an empty text when it was written in words."""
    found = desk.law.disclosure(entry.ground, local_day(entry.at)) if entry.ground.strip() else None
    return found.code if found else ""


def _disclosed(desk: Desk, page: CallPage, entry: Informed) -> Disclosed:
    ground = desk.law.disclosure(entry.ground, local_day(entry.at)) if entry.ground.strip() else None
    about = next((person.label for person in page.persons if person.person.ref == entry.about), "")
    rules = (ground.code, ground.with_rule) if ground else ()
    return Disclosed(
        to=entry.party,
        what=entry.what,
        at=entry.at,
        by=entry.by,
        ground=ground.title if ground else entry.ground,
        provision=", ".join(cite(code) for code in rules if code),
        about=about,
        despite=entry.despite,
    )
