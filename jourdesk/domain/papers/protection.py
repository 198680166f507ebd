"""The immediate protection assessment of one child: for the child's own file, one paper a child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.paper import Kind, Paper, Part, Row, Rows, Sign, Signature
from jourdesk.domain.papers.decided import lines_of, prose
from jourdesk.domain.papers.handover_sheet import StoryEntry
from jourdesk.domain.papers.masking import protect
from jourdesk.domain.papers.sheet import (
    SECRECY,
    Basis,
    Letterhead,
    Named,
    PersonLine,
    aged,
    basis_line,
    person_entry,
    references,
)
from jourdesk.domain.papers.words import clock, full_day, joined, moment


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProtectionSheet:
    """One child's assessment.

    ``grounds`` are the pieces that it rests on; ``basis_text`` replaces them when somebody wrote it herself. ``heard`` says what
    the child said, or that she was not heard; ``not_heard`` why. ``done`` is what was decided for her tonight.
    """

    head: Letterhead
    person: PersonLine
    needs: bool
    text: str
    assessed_at: datetime
    assessed_by: Named
    received_at: datetime
    provision: str
    case_number: str = ""
    heard: str = ""
    not_heard: str = ""
    childs_voice: str = ""
    basis_text: str = ""
    grounds: tuple[StoryEntry, ...] = ()
    done: tuple[tuple[str, str], ...] = ()
    banner: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()


def protection_paper(sheet: ProtectionSheet) -> Paper:
    """Make the assessment.

    Args:
        sheet: What it says.

    Returns:
        A paper with the assessment, what it rests on, when it was made and by whom with title, and whether the child was
        heard, or why not.

    Source:
        SoL 20:1, 25:1; SOSFS 2014:5 1 kap. 1 § (it applies to protection assessments), read 2026-11-21. What its 5 kap. asks for
        (assessment, basis, time, who, reasons, why the child was not heard) is known at second hand only: a jurist is to check.
    """
    head = sheet.head
    verdict = "behöver skydd genast" if sheet.needs else "behöver inte skydd genast"
    waited = f"Anmälan kom in {moment(sheet.received_at)}. Bedömningen gjordes {moment(sheet.assessed_at)}."
    paper = Paper(
        kind=Kind.PROTECTION,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Skyddsbedömning",
        service=head.service,
        document_title=f"Skyddsbedömning {head.reference}",
        title=f"{aged(sheet.person.role, sheet.person.age)} {verdict}",
        subtitle=f"{head.board} i {head.municipality}",
        state=waited,
        banner=sheet.banner,
        references=references(
            ("Bedömt av", sheet.assessed_by.text),
            ("Lagrum", sheet.provision),
            ("Ärende", joined(sheet.case_number, head.reference)),
        ),
        people=(person_entry(sheet.person),),
        parts=tuple(part for part in _parts(sheet) if part.blocks),
        signature=_signature(sheet),
        basis=basis_line(sheet.basis),
        footer=SECRECY,
        watermark=head.watermark,
    )
    return protect(paper, (sheet.person,))


def _parts(sheet: ProtectionSheet) -> tuple[Part, ...]:
    return (
        Part(title="Bedömning", blocks=prose(sheet.text)),
        Part(title="Vad den grundas på", blocks=prose(sheet.basis_text) or _grounds(sheet.grounds)),
        Part(title="Barnet", blocks=_heard(sheet)),
        Part(title="Beslutat för barnet", blocks=lines_of(*sheet.done)),
    )


def _grounds(entries: tuple[StoryEntry, ...]) -> tuple[Rows, ...]:
    rows = tuple(
        Row(label=clock(entry.at), text=entry.text, small=joined(entry.source, entry.by))
        for entry in sorted(entries, key=lambda item: item.at)
    )
    return (Rows(rows=rows),) if rows else ()


def _heard(sheet: ProtectionSheet) -> tuple[Rows, ...]:
    rows = [Row(label="Hört", text=sheet.heard)] if sheet.heard.strip() else []
    if sheet.not_heard.strip():
        rows.append(Row(label="Inte hört därför att", text=sheet.not_heard))
    if sheet.childs_voice.strip():
        rows.append(Row(label="Med egna ord", text=sheet.childs_voice))
    if not rows:
        missing = "Det står inte om barnet är hört, eller varför inte."
        rows.append(Row(sign=Sign.WARNING, text=missing, strong=True))
    return (Rows(rows=tuple(rows)),)


def _signature(sheet: ProtectionSheet) -> Signature:
    """Name who assessed; who prints for a colleague is named too."""
    text = f"Bedömt av {sheet.assessed_by.text}, {full_day(sheet.assessed_at)} klockan {clock(sheet.assessed_at)}."
    if sheet.head.written_by != sheet.assessed_by.name:
        text += f" Utskrivet av {sheet.head.writer}."
    return Signature(text=text, lines=(sheet.assessed_by.name, "Datum"))
