"""The decision in writing: what FL 31–32 §§ demand, and how the party is told and may appeal (FL 33 and 44 §§)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.paper import Kind, Paper, Part, Prose, Row, Rows, Sign, Signature, Table
from jourdesk.domain.papers.appeal import Appeal, appeal_text
from jourdesk.domain.papers.brief import Requisite
from jourdesk.domain.papers.decided import lines_of, prose, requisite_rows, until
from jourdesk.domain.papers.masking import protect
from jourdesk.domain.papers.sheet import (
    SEALED_PLACE,
    SECRECY,
    Basis,
    Letterhead,
    Named,
    PersonLine,
    SheetClock,
    basis_line,
    clocks,
    person_entry,
    references,
)
from jourdesk.domain.papers.words import clock, full_day, joined, kronor, listed, local, moment, sentence

__all__ = ["Appeal", "Attempt", "DecisionSheet", "Notice", "ReadBack", "appeal_text", "decision_paper"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReadBack:
    """The decision read back to the decider: when, the sentence, and who read it."""

    at: datetime
    text: str
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Attempt:
    """One call up the ladder; ``dropped`` when it led to no decision."""

    at: datetime
    who: Named
    outcome: str
    dropped: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Notice:
    """How one party was told of the decision (FL 33 §). ``at`` empty: not told yet, ``how`` says why."""

    who: str
    how: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionSheet:
    """A decision.

    ``mandate`` says from where the decider has the power. ``reported_by`` is the provision under which the decision of a chair
    or member is reported to the board; empty for others. ``effective`` says from when it holds, ``lapses`` when it ceases if
    nobody acts. ``outcome`` and ``amount`` (kronor) stand on a decision about assistance. ``heard`` says who was heard.
    ``placement`` is where the care starts; ``sealed``: it is not printed.
    """

    head: Letterhead
    decided_at: datetime
    content: str
    decider: Named
    provision: str
    appeal: Appeal
    persons: tuple[PersonLine, ...] = ()
    case_number: str = ""
    mandate: str = ""
    by_phone: bool = False
    read_back: ReadBack | None = None
    presented_by: Named | None = None
    others: tuple[Named, ...] = ()
    ladder: tuple[Attempt, ...] = ()
    outcome: str = ""
    amount: int | None = None
    applied_for: str = ""
    grounds: tuple[str, ...] = ()
    requisites: tuple[Requisite, ...] = ()
    facts: str = ""
    reasons: str = ""
    urgency: str = ""
    consent: str = ""
    heard: str = ""
    placement: str = ""
    sealed: bool = False
    effective: str = ""
    lapses: str = ""
    reported_by: str = ""
    notices: tuple[Notice, ...] = ()
    clocks: tuple[SheetClock, ...] = ()
    basis: tuple[Basis, ...] = ()


def decision_paper(sheet: DecisionSheet) -> Paper:
    """Make the written decision.

    Args:
        sheet: What it says.

    Returns:
        A paper with day and clock time, content, decider, read-back, those who presented and took part, provision, ground,
        facts and reasons, why it could not wait, how the party was told, and how to appeal or that it cannot be appealed.

    Source:
        FL (2017:900) 31–34 §§ hold in all individual cases by SoL (2025:400) 14 kap. 10 §; FL 44 §. Read 2026-11-21. What the
        paper says of how an appeal is written rests on memory: see ``appeal.appeal_text``.
    """
    head = sheet.head
    paper = Paper(
        kind=Kind.DECISION,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Beslut",
        service=head.service,
        document_title=f"Beslut {head.reference}",
        title=sentence(sheet.content),
        subtitle=joined(f"{head.board} i {head.municipality}"),
        references=references(
            ("Beslutat", f"{full_day(sheet.decided_at)} klockan {clock(sheet.decided_at)}"),
            ("Lagrum", sheet.provision),
            ("Ärende", joined(sheet.case_number, head.reference)),
        ),
        people=tuple(person_entry(person) for person in sheet.persons),
        parts=tuple(part for part in _parts(sheet) if part.blocks),
        signature=Signature(
            text=f"Nedtecknat av {head.writer}, {full_day(head.made)} klockan {clock(head.made)}.",
            lines=(joined("Beslutsfattarens bekräftelse", sheet.decider.name, by=": "), "Datum"),
        ),
        basis=basis_line(sheet.basis),
        appeal=appeal_text(sheet.appeal),
        footer=SECRECY,
        watermark=head.watermark,
    )
    return protect(paper, sheet.persons, (sheet.placement,) if sheet.sealed else ())


def _outcome(sheet: DecisionSheet) -> str:
    return joined(sheet.outcome, kronor(sheet.amount) if sheet.amount else "")


def _parts(sheet: DecisionSheet) -> tuple[Part, ...]:
    return (
        Part(title="Ansökan", blocks=lines_of(("Sökt", sheet.applied_for), ("Utgång", _outcome(sheet)))),
        Part(title="Beslutat av", blocks=_deciders(sheet)),
        Part(title="Försök att nå beslutsfattare", blocks=_ladder(sheet)),
        Part(title="Lagrum och grund", blocks=_law(sheet)),
        Part(title="Det lagen kräver", blocks=requisite_rows(sheet.requisites)),
        Part(title="Omständigheter", blocks=prose(sheet.facts)),
        Part(title="Skäl", blocks=prose(sheet.reasons)),
        Part(title="Varför det inte kunde vänta", blocks=prose(sheet.urgency)),
        Part(title="Samtycke", blocks=prose(sheet.consent)),
        Part(title="Hörda", blocks=prose(sheet.heard)),
        Part(title="Placering", blocks=prose(f"{SEALED_PLACE}." if sheet.sealed else sheet.placement)),
        Part(title="Så fick parterna veta", blocks=_notices(sheet)),
        Part(title="Frister", blocks=clocks(sheet.clocks, made=sheet.head.made)),
    )


def _deciders(sheet: DecisionSheet) -> tuple[Rows, ...]:
    how = "Muntligt, per telefon" if sheet.by_phone else ""
    rows = [Row(label="Beslutsfattare", text=sheet.decider.text, small=joined(sheet.mandate, how), strong=True)]
    if sheet.presented_by is not None:
        rows.append(Row(label="Föredraget av", text=sheet.presented_by.text))
    others = listed(other.text for other in sheet.others)
    rows.append(Row(label="Andra som deltog", text=others or "Ingen"))
    if sheet.read_back is not None:
        back = sheet.read_back
        rows.append(Row(label=f"Uppläst {clock(back.at)}", text=f"”{back.text}”", small=_reader(back)))
    if sheet.reported_by:
        text = "Beslutet anmäls vid nämndens nästa sammanträde."
        rows.append(Row(label="Anmälan", text=text, small=sheet.reported_by))
    return (Rows(rows=tuple(rows)),)


def _reader(back: ReadBack) -> str:
    return (
        f"Uppläst för beslutsfattaren av {back.by}, som fick det bekräftat."
        if back.by
        else "Bekräftat av beslutsfattaren."
    )


def _ladder(sheet: DecisionSheet) -> tuple[Table, ...]:
    if not sheet.ladder:
        return ()
    ordered = sorted(sheet.ladder, key=lambda attempt: attempt.at)
    lines = tuple((clock(attempt.at), attempt.who.text, attempt.outcome) for attempt in ordered)
    title = "Försök att nå beslutsfattare, i den ordning som registret anger"
    return (Table(title=title, head=("Klockan", "Vem", "Utfall"), lines=lines, wide=1),)


def _law(sheet: DecisionSheet) -> tuple[Rows, ...]:
    return lines_of(
        ("Lagrum", sheet.provision),
        ("Grund", listed(sheet.grounds)),
        ("Gäller", until(sheet.effective, sheet.lapses)),
    )


def _notices(sheet: DecisionSheet) -> tuple[Rows | Prose, ...]:
    if not sheet.notices:
        return (Prose(paragraphs=("Ingen part har fått del av beslutet än.",)),)
    year = local(sheet.head.made).year
    rows = tuple(
        Row(
            sign=Sign.OPEN if notice.at is None else Sign.DONE,
            label=notice.who,
            text=notice.how if notice.at else "Inte underrättad",
            small="" if notice.at else sentence(notice.how),
            time=moment(notice.at, year=year) if notice.at else "",
        )
        for notice in sheet.notices
    )
    return (Rows(rows=rows),)
