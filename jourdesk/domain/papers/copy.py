"""The copy of a decision for a placement home: that there is a decision, about whom, since when. Nothing of why.

The sheet has no field for a narrative, reasons, grounds or a reporter, so none can be handed over by mistake.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.paper import Kind, Paper, Part, Row, Rows, Watermark
from jourdesk.domain.papers.masking import protect
from jourdesk.domain.papers.sheet import (
    SEALED_PLACE,
    SECRECY,
    Basis,
    Letterhead,
    PersonLine,
    basis_line,
    person_entry,
    references,
)
from jourdesk.domain.papers.words import clock, full_day, joined, moment, sentence


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Contact:
    """Whom the home can call: role or unit, name, number, hours."""

    role: str
    name: str = ""
    phone: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionCopySheet:
    """What the home may know: ``decision`` is the operative sentence alone, ``banner`` names who must not be told.

    ``sealed``: the place is not printed.
    """

    head: Letterhead
    decision: str
    provision: str
    decided_at: datetime
    person: PersonLine
    effective: str = ""
    placement: str = ""
    placed_at: datetime | None = None
    sealed: bool = False
    contacts: tuple[Contact, ...] = ()
    medicines: str = ""
    banner: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()


def decision_copy_paper(sheet: DecisionCopySheet) -> Paper:
    """Make the copy for a placement home.

    Args:
        sheet: What the home may know.

    Returns:
        A paper with decision, provision, day, person, placement, contacts and medicines, and the watermark *Kopia* unless
        the head asks for another.

    Source:
        SoF (2025:468) 9 kap. 1–3 §§ as summed up in the project's sheet: a copy of the decision follows the child. Read
        2026-11-21.
    """
    head = sheet.head
    paper = Paper(
        kind=Kind.DECISION_COPY,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Kopia av beslut",
        service=head.service,
        document_title=f"Kopia av beslut {head.reference}",
        title=sentence(sheet.decision),
        subtitle=f"{head.board} i {head.municipality}",
        banner=sheet.banner,
        references=references(
            ("Beslutat", f"{full_day(sheet.decided_at)} klockan {clock(sheet.decided_at)}"),
            ("Lagrum", sheet.provision),
            ("Ärende", head.reference),
            ("Gäller", sheet.effective),
        ),
        people=(person_entry(sheet.person),),
        parts=_parts(sheet),
        basis=basis_line(sheet.basis),
        footer=SECRECY,
        watermark=head.watermark or Watermark.COPY,
    )
    return protect(paper, (sheet.person,), (sheet.placement,) if sheet.sealed else ())


def _parts(sheet: DecisionCopySheet) -> tuple[Part, ...]:
    placement = SEALED_PLACE if sheet.sealed else sheet.placement or "Inte bestämd än."
    since = f"från {moment(sheet.placed_at)}" if sheet.placed_at else ""
    contacts = tuple(
        Row(label=contact.role, text=joined(contact.name, contact.phone), small=contact.hours)
        for contact in sheet.contacts
    )
    return (
        Part(title="Placering", blocks=(Rows(rows=(Row(text=placement, time=since, strong=True),)),)),
        Part(title="Läkemedel", blocks=(Rows(rows=(Row(text=sheet.medicines or "Inget är uppgivet till jouren."),)),)),
        Part(title="Kontakter", blocks=(Rows(rows=contacts or (Row(text="Ring socialjouren."),)),)),
    )
