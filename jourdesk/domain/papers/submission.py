"""The submission to court: the decision and its papers, on time, with what the court needs to review it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from jourdesk.domain.paper import Boxes, Kind, Paper, Part, Prose, Row, Rows, Sign, Signature
from jourdesk.domain.papers.brief import Requisite
from jourdesk.domain.papers.decided import Decided, decided_rows, lines_of, prose, requisite_rows
from jourdesk.domain.papers.masking import protect
from jourdesk.domain.papers.sheet import (
    SECRECY,
    Basis,
    Letterhead,
    Named,
    PersonLine,
    SheetClock,
    basis_line,
    person_entry,
    references,
)
from jourdesk.domain.papers.words import clock, day, full_day, joined, listed, local, moment


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SubmissionSheet:
    """A decision that is submitted.

    ``rule`` is the provision that asks for it. ``due`` is the strict last day on which the papers must have reached the court.
    ``ask`` is what the board asks the court for. ``enclosures`` are documents, each with a box to tick. ``facts`` are
    circumstances that no requisite holds.
    """

    head: Letterhead
    court: str
    rule: str
    due: date | None
    matter: str
    decided: Decided
    ask: str
    reasons: str
    contact: Named
    contact_phone: str = ""
    case_number: str = ""
    persons: tuple[PersonLine, ...] = ()
    grounds: tuple[str, ...] = ()
    requisites: tuple[Requisite, ...] = ()
    facts: str = ""
    urgency: str = ""
    consent: str = ""
    heard: str = ""
    informed: tuple[tuple[str, str], ...] = ()
    enforced_at: datetime | None = None
    enclosures: tuple[str, ...] = ()
    clocks: tuple[SheetClock, ...] = ()
    banner: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()


def submission_paper(sheet: SubmissionSheet) -> Paper:
    """Make the submission to court.

    Args:
        sheet: What it says.

    Returns:
        A paper to the court: the last day, what is asked for, the decision with day and clock time, ground, reasons, why the
        court could not be awaited, consent, who was heard, enforcement, enclosures with boxes, whom to reach, and a place for
        the court's receipt.

    Source:
        LVU 7, 27–28, 31 e §§, LVM 15–16 §§, LPSB 4:3–4; FPL 44 § (received, not sent), FPL 43 a §; JO 534-2013, JO 9081-2020.
        Read 2026-11-21.
    """
    head = sheet.head
    due = f"Ska ha kommit in till rätten senast {full_day(sheet.due)}" if sheet.due else "Utan dröjsmål"
    paper = Paper(
        kind=Kind.SUBMISSION,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Underställning",
        service=head.service,
        document_title=f"Underställning {head.reference}",
        title=f"Underställning: {sheet.matter}",
        subtitle=f"Till {sheet.court}" if sheet.court else "Till förvaltningsrätten",
        state=due,
        banner=sheet.banner,
        references=references(
            ("Från", f"{head.board} i {head.municipality}"),
            ("Lagrum", sheet.rule),
            ("Ärende", joined(sheet.case_number, head.reference)),
            ("Rätten når", sheet.contact.text),
            ("Telefon", sheet.contact_phone),
            ("Skriven", moment(head.made, year=0)),
        ),
        people=tuple(person_entry(person) for person in sheet.persons),
        parts=tuple(part for part in _parts(sheet) if part.blocks),
        signature=Signature(text=f"För {head.board} i {head.municipality}.", lines=(sheet.contact.text, "Datum")),
        basis=basis_line(sheet.basis),
        footer=SECRECY,
        watermark=head.watermark,
    )
    return protect(paper, sheet.persons)


def _parts(sheet: SubmissionSheet) -> tuple[Part, ...]:
    return (
        Part(title="Nämnden begär", blocks=prose(sheet.ask)),
        Part(title="Beslutet", blocks=decided_rows(sheet.decided)),
        Part(title="Grund", blocks=prose(listed(sheet.grounds))),
        Part(title="Det lagen kräver", blocks=requisite_rows(sheet.requisites)),
        Part(title="Omständigheter", blocks=prose(sheet.facts)),
        Part(title="Skäl", blocks=prose(sheet.reasons)),
        Part(title="Varför rätten inte kunde avvaktas", blocks=prose(sheet.urgency)),
        Part(title="Samtycke", blocks=prose(sheet.consent)),
        Part(title="Hörda", blocks=prose(sheet.heard)),
        Part(title="Underrättade", blocks=lines_of(*sheet.informed)),
        Part(title="Verkställighet", blocks=prose(_enforced(sheet.enforced_at))),
        Part(title="Handlingar som följer med", blocks=_enclosures(sheet.enclosures)),
        Part(title="Frister", blocks=_clocks(sheet)),
        Part(title="Rättens kvittens", blocks=_receipt(sheet)),
    )


def _clocks(sheet: SubmissionSheet) -> tuple[Rows, ...]:
    """Tell the court the last days; when the jour warns itself is no matter of the court's."""
    year = local(sheet.head.made).year
    return lines_of(*((day(c.strict, year=year), joined(c.name, c.provision)) for c in sheet.clocks if c.strict))


def _enforced(at: datetime | None) -> str:
    return f"Verkställt {full_day(at)} klockan {clock(at)}." if at else "Beslutet är inte verkställt än."


def _enclosures(names: tuple[str, ...]) -> tuple[Rows, ...]:
    rows = tuple(Row(sign=Sign.BOX, text=name) for name in names if name.strip())
    return (Rows(rows=rows),) if rows else ()


def _receipt(sheet: SubmissionSheet) -> tuple[Prose | Boxes, ...]:
    whom = joined(sheet.contact.name or sheet.head.board, sheet.contact_phone, by=", ")
    return (
        Prose(paragraphs=(f"Rätten ombeds bekräfta till {whom} att beslutet och handlingarna har kommit in.",)),
        Boxes(lines=("Kom in", "Kl.", "Målnummer")),
    )
