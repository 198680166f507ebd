"""The request for police assistance, and its recall when the decision ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.paper import Boxes, Kind, Paper, Part, Prose, Row, Rows, Sign, Signature
from jourdesk.domain.papers.decided import Decided, decided_rows, lines_of, prose
from jourdesk.domain.papers.masking import protect
from jourdesk.domain.papers.sheet import (
    SEALED_PLACE,
    SECRECY,
    Basis,
    Letterhead,
    Named,
    PersonLine,
    basis_line,
    person_entry,
    references,
)
from jourdesk.domain.papers.words import clock, full_day, joined, moment, sentence


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PoliceSheet:
    """A request for police assistance.

    ``special`` says why police powers (PL 10, 10 a §§) are needed, or which strong reasons there are: never empty on a request.
    ``limb`` is what the law lets the police help with. ``place`` is where the person is; ``sealed``: told by mouth only.
    ``secrecy`` is the provision by which the police are told what they need.
    """

    head: Letterhead
    provision: str
    limb: str
    task: str
    requested_at: datetime
    requested_by: Named
    mandate: str
    decided: Decided
    special: str
    childs_best: str = ""
    needs_to_know: str = ""
    dangers: tuple[str, ...] = ()
    place: str = ""
    sealed: bool = False
    secrecy: str = ""
    contact: Named = Named(name="")  # noqa: RUF009  # a frozen value
    contact_phone: str = ""
    persons: tuple[PersonLine, ...] = ()
    banner: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecallSheet:
    """The recall of a request. ``reason`` says what happened to the decision; ``ended`` when."""

    head: Letterhead
    provision: str
    requested_at: datetime
    requested_by: Named
    decided: Decided
    reason: str
    ended: str = ""
    contact: Named = Named(name="")  # noqa: RUF009  # a frozen value
    contact_phone: str = ""
    persons: tuple[PersonLine, ...] = ()
    banner: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()


def police_paper(sheet: PoliceSheet) -> Paper:
    """Make the request.

    Args:
        sheet: What it says.

    Returns:
        A paper to the police: what they are asked to do, the decision to carry out, the special circumstances, why it is best
        for the child, what they need to know, who asks and by which mandate, and a place for their confirmation.

    Source:
        LVU 43, 43 b §§, LVM 45, 45 b §§, LPSB 8:7–9; PL 10, 10 a §§; JO 1598-2020, JO 311-2009. Read 2026-11-21.
    """
    head = sheet.head
    paper = Paper(
        kind=Kind.POLICE_ASSISTANCE,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Begäran om polisens hjälp",
        service=head.service,
        document_title=f"Begäran om polisens hjälp {head.reference}",
        title=sentence(sheet.task),
        subtitle="Till Polismyndigheten",
        banner=sheet.banner,
        references=references(
            ("Från", f"{head.board} i {head.municipality}"),
            ("Lagrum", sheet.provision),
            ("Ärende", head.reference),
            ("Begärt", moment(sheet.requested_at, year=0)),
            ("Ring", sheet.contact.text or head.writer),
            ("Telefon", sheet.contact_phone),
        ),
        people=tuple(person_entry(person) for person in sheet.persons),
        parts=tuple(part for part in _parts(sheet) if part.blocks),
        signature=Signature(
            text=f"Nedtecknat av {head.writer}, {full_day(head.made)} klockan {clock(head.made)}.",
            lines=(joined("Den som begär", sheet.requested_by.name, by=": "), "Datum"),
        ),
        basis=basis_line(sheet.basis),
        footer=SECRECY,
        watermark=head.watermark,
    )
    return protect(paper, sheet.persons)


def _parts(sheet: PoliceSheet) -> tuple[Part, ...]:
    recall = "Upphör beslutet återkallar nämnden begäran genast. Ring numret ovan om uppdraget inte längre behövs."
    return (
        Part(title="Vad polisen ombeds göra", blocks=prose(sheet.limb or sheet.task)),
        Part(title="Det polisen behöver veta", note=sheet.secrecy, blocks=_needs(sheet)),
        Part(title="Särskilda omständigheter", blocks=prose(sheet.special)),
        Part(title="Barnets bästa", blocks=prose(sheet.childs_best)),
        Part(title="Beslutet som genomförs", blocks=decided_rows(sheet.decided)),
        Part(
            title="Begärt av",
            blocks=(Rows(rows=(Row(text=sheet.requested_by.text, small=sheet.mandate, strong=True),)),),
        ),
        Part(
            title="Polisens bekräftelse",
            blocks=(Prose(paragraphs=(recall,)), Boxes(lines=("Mottaget av", "Kl."))),
        ),
    )


def _needs(sheet: PoliceSheet) -> tuple[Rows, ...]:
    rows = [Row(sign=Sign.WARNING, text=text, strong=True) for text in sheet.dangers if text.strip()]
    if sheet.sealed:
        small = "Lämnas muntligt till yttre befäl, aldrig på papper."
        rows.append(Row(sign=Sign.SEALED, text=SEALED_PLACE, small=small, strong=True))
    elif sheet.place.strip():
        rows.append(Row(text=f"Personen är nu: {sheet.place}"))
    if sheet.needs_to_know.strip():
        rows.append(Row(text=sheet.needs_to_know))
    return (Rows(rows=tuple(rows)),) if rows else ()


def recall_paper(sheet: RecallSheet) -> Paper:
    """Make the recall: the police stop, and confirm it.

    Args:
        sheet: What it says.

    Returns:
        A paper to the police with what is recalled, why, the decision that ended, and a place for their confirmation.

    Source:
        LVU 43 §; JO 311-2009, JO 1832-2006 (the police still searched after the decision was lifted). Read 2026-11-21.
    """
    head = sheet.head
    paper = Paper(
        kind=Kind.RECALL,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Återkallelse",
        service=head.service,
        document_title=f"Återkallelse {head.reference}",
        title="Begäran om polisens hjälp återkallas",
        subtitle="Till Polismyndigheten",
        state="Sluta söka och hämta. Begäran gäller inte längre.",
        banner=sheet.banner,
        references=references(
            ("Från", f"{head.board} i {head.municipality}"),
            ("Lagrum", sheet.provision),
            ("Ärende", head.reference),
            ("Återkallat", moment(head.made, year=0)),
            ("Ring", sheet.contact.text or head.writer),
            ("Telefon", sheet.contact_phone),
        ),
        people=tuple(person_entry(person) for person in sheet.persons),
        parts=_recall_parts(sheet),
        signature=Signature(text=f"Återkallat av {head.writer}, {full_day(head.made)} klockan {clock(head.made)}."),
        basis=basis_line(sheet.basis),
        footer=SECRECY,
        watermark=head.watermark,
    )
    return protect(paper, sheet.persons)


def _recall_parts(sheet: RecallSheet) -> tuple[Part, ...]:
    asked = f"{full_day(sheet.requested_at)} klockan {clock(sheet.requested_at)}"
    return (
        Part(title="Varför", blocks=lines_of(("Skäl", sentence(sheet.reason)), ("Sedan", sheet.ended))),
        Part(title="Begäran", blocks=lines_of(("Begärt", asked), ("Begärt av", sheet.requested_by.text))),
        Part(title="Beslutet", blocks=decided_rows(sheet.decided)),
        Part(
            title="Polisens bekräftelse",
            blocks=(
                Prose(paragraphs=("Polisen ombeds bekräfta att efterlysning och uppdrag är avslutade.",)),
                Boxes(lines=("Bekräftat av", "Kl.")),
            ),
        ),
    )
