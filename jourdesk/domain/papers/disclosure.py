"""The note of disclosure: to whom something secret was told, what, by which rule, when, by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.paper import Kind, Paper, Part, Row, Rows, Sign, Signature
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
from jourdesk.domain.papers.words import clock, full_day, joined, local, moment, sentence


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Disclosed:
    """One disclosure. ``ground`` says the rule in words; ``despite`` why it was told though it had been forbidden."""

    to: str
    what: str
    at: datetime
    by: str
    ground: str = ""
    provision: str = ""
    about: str = ""
    despite: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DisclosureSheet:
    """What was told in a contact."""

    head: Letterhead
    lines: tuple[Disclosed, ...]
    case_number: str = ""
    persons: tuple[PersonLine, ...] = ()
    banner: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()


def disclosure_paper(sheet: DisclosureSheet) -> Paper:
    """Make the note.

    Args:
        sheet: What was told.

    Returns:
        A paper with one line for each disclosure, in the order of their times. A line without a rule says so.

    Source:
        OSL 10, 12 and 26 kap.; FL 27 § (written down with when and by whom). Read 2026-11-21.
    """
    head = sheet.head
    count = len(sheet.lines)
    paper = Paper(
        kind=Kind.DISCLOSURE,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Utlämnande av uppgifter",
        service=head.service,
        document_title=f"Utlämnande {head.reference}",
        title="En uppgift har lämnats ut" if count == 1 else f"{count} uppgifter har lämnats ut",
        subtitle=f"{head.board} i {head.municipality}",
        banner=sheet.banner,
        references=references(
            ("Ärende", joined(sheet.case_number, head.reference)),
            ("Utskrivet av", head.writer),
            ("Utskrivet", moment(head.made, year=0)),
        ),
        people=tuple(person_entry(person) for person in sheet.persons),
        parts=(Part(title="Till vem, vad och varför", blocks=(_lines(sheet),)),),
        signature=Signature(text=f"Utdrag {full_day(head.made)} klockan {clock(head.made)}."),
        basis=basis_line(sheet.basis),
        footer=SECRECY,
        watermark=head.watermark,
    )
    return protect(paper, sheet.persons)


def _lines(sheet: DisclosureSheet) -> Rows:
    year = local(sheet.head.made).year
    ordered = sorted(sheet.lines, key=lambda line: line.at)
    return Rows(
        rows=tuple(
            Row(
                sign=Sign.DONE if line.ground and not line.despite.strip() else Sign.WARNING,
                label=line.to,
                label_note=line.about,
                text=sentence(line.what),
                small=_why(line),
                aside=line.provision,
                time=moment(line.at, year=year),
                strong=True,
            )
            for line in ordered
        )
    )


def _why(line: Disclosed) -> str:
    despite = f"Lämnat trots att parten inte fick veta: {line.despite}" if line.despite.strip() else ""
    return joined(
        sentence(line.ground) if line.ground else "Regeln är inte antecknad.",
        sentence(despite),
        f"Lämnat av {line.by}." if line.by else "",
        by=" ",
    )
