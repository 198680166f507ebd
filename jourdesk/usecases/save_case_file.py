"""Save a handover as one file for the unit's case system: what it says as data, and its papers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.paper import FILE_WORDS, Paper
from jourdesk.domain.papers.case_file import CaseFile, Coded, FiledPaper, FiledThreat, Given
from jourdesk.domain.papers.handover import handover_paper
from jourdesk.domain.papers.masking import protect
from jourdesk.domain.papers.package import Package, PackedFile
from jourdesk.domain.papers.sheet import SECRECY
from jourdesk.domain.problems import Refused
from jourdesk.usecases import case_file_parts as parts
from jourdesk.usecases.hide_place import sealed_places
from jourdesk.usecases.hide_reporter import without_reporter
from jourdesk.usecases.offer_papers import PRINTS
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.own_unit import require_readable
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_handed import Handed, read_handed
from jourdesk.usecases.read_morning_contact import OfferedDocument, documents_of
from jourdesk.usecases.sheets import person_line
from jourdesk.wire.case_file import case_file_bytes
from jourdesk.wire.problem_texts import sentence

PURPOSE = "case-file"
JSON = "overlamning.json"

P = TypeVar("P")


def save_case_file(desk: Desk, *, call: str, handover: str) -> str:
    """Put a handover into the desk's folder as one file for a case system. The reading is kept first, in the reader's name.

    Args:
        desk: A desk of the unit.
        call: The call.
        handover: The id of the handover; accepted or not.

    Returns:
        Where it lies, as a path to show.

    Raises:
        Refused: ``call.unknown``, ``handover.unknown``, ``handover.not-yours``, ``handover.returned``, ``handover.moved``,
            ``handover.no-unit``.
        Unavailable: ``documents.failed``, ``documents.full`` or ``documents.folder``; nothing is half written.

    Source:
        SoLPuL 10 § (the trace), read 2026-11-21.
    """
    with desk.unit() as unit:
        kept, _ = require_readable(unit, call, handover)
        trace = RecordOpened(call=call, reader=desk.author.by, purpose=PURPOSE)
        unit.record(access_stream(kept.board), trace)
    return desk.save_package(_package(desk, read_handed(desk, call=call, handover=handover)))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Made:
    """A paper in the package, or why it cannot be made yet."""

    filed: FiledPaper
    pdf: bytes = b""


def _package(desk: Desk, handed: Handed) -> Package:
    cover = _Cover(desk, handed)
    made = _papers(replace(desk, typeset=lambda paper: desk.typeset(cover(paper))), handed)
    case = cover(_case_file(desk, handed, tuple(one.filed for one in made)))
    data = PackedFile(name=JSON, content=case_file_bytes(case))
    head = handed.sheet.head
    return Package(
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        sender=head.service,
        files=(data, *(PackedFile(name=one.filed.file, content=one.pdf) for one in made if one.filed.file)),
    )


class _Cover:
    """Covers in a value all that stands on no paper: of everybody in the contact, and what this desk knows behind its seals."""

    def __init__(self, desk: Desk, handed: Handed) -> None:
        self._desk, self._call = desk, handed.page.call
        self._people = tuple(person_line(person, desk) for person in handed.page.persons)
        self._places = sealed_places(desk, self._call)

    def __call__(self, value: P) -> P:
        return without_reporter(self._desk, self._call.id, protect(value, self._people, self._places))


def _papers(desk: Desk, handed: Handed) -> list[_Made]:
    """Make the sheet and the papers of its decisions; one that cannot be made yet is named and stops no other."""
    documents = documents_of(handed.people)
    numbers = {decision: n for n, decision in enumerate(dict.fromkeys(one.decision for one in documents), 1)}
    sheet = handover_paper(handed.sheet)
    kind = parts.coded(desk, "papers", sheet.kind)
    filed = FiledPaper(kind=kind, decision=Given(), file=_file(sheet), refused=None)
    decided = (_decided(desk, handed.page.call.id, one, numbers[one.decision]) for one in documents)
    return [_Made(filed=filed, pdf=desk.typeset(sheet)), *decided]


def _decided(desk: Desk, call: str, document: OfferedDocument, number: int) -> _Made:
    kind, decision = parts.coded(desk, "papers", document.kind), Given(document.decision)
    try:
        printed = PRINTS[document.kind](desk, call=call, decision=document.decision)
    except Refused as problem:
        refused = Coded(code=Given(problem.code), text=Given(sentence(problem)))
        return _Made(filed=FiledPaper(kind=kind, decision=decision, file=Given(), refused=refused))
    filed = FiledPaper(kind=kind, decision=decision, file=_file(printed.paper, f"-{number}"), refused=None)
    return _Made(filed=filed, pdf=printed.pdf)


def _file(paper: Paper, number: str = "") -> Given:
    return Given(f"{FILE_WORDS[paper.kind]}{number}.pdf")


def _case_file(desk: Desk, handed: Handed, papers: tuple[FiledPaper, ...]) -> CaseFile:
    sheet, made, page = handed.sheet, handed.made, handed.page
    lines = {line.ref: line for line in sheet.persons}
    decisions = ((line, person.person.ref) for person in handed.people for line in person.decisions)
    placements = ((line, person.person.ref) for person in handed.people for line in person.placements)
    clocks = ((clock, person.person.ref) for person in handed.people for clock in person.clocks)
    return CaseFile(
        made=sheet.head.made,
        made_by=desk.author.by,
        sender=Given(sheet.head.service),
        secrecy=Given(SECRECY),
        case_number=Given(page.case_number),
        dnr=made.filed.reference if made.filed else "",
        responsibility=parts.responsibility(handed.people, handed.receiver),
        handover=parts.handing(desk, made),
        persons=tuple(parts.person(desk, p, lines[p.person.ref], lines) for p in page.persons if p.person.ref in lines),
        whereabouts=parts.places(sheet),
        placements=tuple(parts.placement(desk, line, ref) for line, ref in placements if not line.placement.void),
        tasks=tuple(parts.task(one) for one in sheet.tasks),
        decisions=tuple(parts.decision(desk, line, ref) for line, ref in decisions),
        clocks=tuple(parts.clock(desk, clock, ref) for clock, ref in clocks if clock.state != "stopped"),
        knowledge=tuple(parts.knowledge(desk, one) for one in sheet.knowledge),
        threats=tuple(FiledThreat(text=one.text) for one in sheet.threats),
        story=tuple(parts.entry(desk, one) for one in sheet.story),
        reporter=parts.reporter(desk, sheet.reported, page.call.caller) if sheet.reported else None,
        law=tuple(parts.law(one) for one in sheet.basis),
        papers=papers,
    )
