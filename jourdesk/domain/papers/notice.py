"""The notice to a party: the decision, why, what happens now, which rights there are, and how to appeal."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jourdesk.domain.paper import Kind, Paper, Part, Row, Rows, Signature
from jourdesk.domain.papers.appeal import Appeal, appeal_text
from jourdesk.domain.papers.decided import Decided, decided_rows, lines_of, prose
from jourdesk.domain.papers.masking import protect
from jourdesk.domain.papers.sheet import (
    SECRECY,
    Basis,
    Letterhead,
    PersonLine,
    basis_line,
    person_entry,
    references,
)
from jourdesk.domain.papers.words import full_day, joined, moment, sentence

UNNAMED = "Namnen på dem som deltog i beslutet lämnas inte här (FL 33 §)."


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoticeSheet:
    """What a party is told.

    ``decided.decider`` empty: those who took part are not named, because threats are feared. ``rights`` are sentences of the law.
    No address stands on it: a party may be somebody who must not have it.
    """

    head: Letterhead
    party: str
    decided: Decided
    appeal: Appeal
    reasons: str = ""
    rights: tuple[str, ...] = ()
    contact: str = ""
    contact_phone: str = ""
    case_number: str = ""
    persons: tuple[PersonLine, ...] = ()
    basis: tuple[Basis, ...] = ()


def notice_paper(sheet: NoticeSheet) -> Paper:
    """Make the notice.

    Args:
        sheet: What it says.

    Returns:
        A paper to the party with the whole decision, its reasons, what happens now, the party's rights, whom to call, and how
        to appeal or that it cannot be appealed.

    Source:
        FL (2017:900) 10, 33 §§ (33 § through SFS 2025:582: persons need not be named if threats are feared), SoL 14:8, 14:10;
        LVM 16 §. Read 2026-11-21.
    """
    head = sheet.head
    writer = head.writer if sheet.decided.decider else head.service
    paper = Paper(
        kind=Kind.NOTICE,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Underrättelse om beslut",
        service=head.service,
        document_title=f"Underrättelse {head.reference}",
        title=sentence(sheet.decided.content),
        subtitle=f"Till {sheet.party}",
        references=references(
            ("Från", f"{head.board} i {head.municipality}"),
            ("Ärende", joined(sheet.case_number, head.reference)),
            ("Skriven", moment(head.made, year=0)),
        ),
        people=tuple(person_entry(replace(person, address="")) for person in sheet.persons),
        parts=tuple(part for part in _parts(sheet) if part.blocks),
        signature=Signature(
            text=f"Lämnad av {writer}, {full_day(head.made)}. Jag har fått del av beslutet:",
            lines=("Namn", "Datum"),
        ),
        basis=basis_line(sheet.basis),
        appeal=appeal_text(sheet.appeal),
        footer=SECRECY,
        watermark=head.watermark,
    )
    return protect(paper, sheet.persons)


def _parts(sheet: NoticeSheet) -> tuple[Part, ...]:
    unnamed = () if sheet.decided.decider else (Row(label="Beslutat av", text=UNNAMED),)
    decided = tuple(Rows(rows=(*block.rows, *unnamed)) for block in decided_rows(sheet.decided))
    rights = tuple(Row(text=right) for right in sheet.rights)
    return (
        Part(title="Beslutet", blocks=decided),
        Part(title="Skäl", blocks=prose(sheet.reasons)),
        Part(title="Dina rättigheter", blocks=(Rows(rows=rights),) if rights else ()),
        Part(title="Vem du når", blocks=lines_of(("Enhet", sheet.contact), ("Telefon", sheet.contact_phone))),
    )
