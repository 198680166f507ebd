"""The decision in writing: what FL 31–32 §§ demand, and how the party is told and may appeal (FL 33, 43–44 §§)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.paper import Kind, Paper, Part, Prose, Row, Rows, Sign, Signature, Table
from jourdesk.domain.papers.masking import protect
from jourdesk.domain.papers.sheet import (
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
from jourdesk.domain.papers.words import clock, full_day, joined, listed, local, moment, paragraphs, sentence


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
class Appeal:
    """Whether and how the decision can be appealed.

    ``receiver`` is the board with its address, to which the appeal is sent (FL 43 §). ``note`` says what happens instead when
    the decision cannot be appealed, such as that the court reviews it anyway.
    """

    appealable: bool
    provision: str
    court: str = ""
    receiver: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionSheet:
    """A decision.

    ``mandate`` says from where the decider has the power. ``reported_by`` is the provision under which the decision of a chair
    or member is reported to the board; empty for others. ``effective`` says from when it holds, with its provision.
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
    grounds: tuple[str, ...] = ()
    facts: str = ""
    reasons: str = ""
    urgency: str = ""
    consent: str = ""
    effective: str = ""
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
        FL (2017:900) 31–33, 43–44 §§; they hold in all individual cases by SoL (2025:400) 14 kap. 10 §. Read 2026-11-21.
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
    return protect(paper, sheet.persons)


def appeal_text(appeal: Appeal) -> tuple[str, ...]:
    """Say how to appeal, or that it is not possible; one string a paragraph, never empty.

    Source:
        FL (2017:900) 33 § (the notice says how to appeal), 43 § (in writing, to the board that decided, what is appealed and
        which change is wanted), 44 § (three weeks from the day one got the decision). Read 2026-11-21.
    """
    law = f" ({appeal.provision})" if appeal.provision else ""
    if not appeal.appealable:
        return tuple(filter(None, (f"Beslutet kan inte överklagas{law}.", sentence(appeal.note))))
    court = appeal.court or "förvaltningsrätten"
    receiver = appeal.receiver or "nämnden"
    return (
        f"Beslutet kan överklagas till {court}{law}. Överklagandet ska vara skriftligt, men det lämnas eller skickas till "
        f"{receiver}. Det ska ha kommit in dit inom tre veckor från den dag då du fick del av beslutet (FL 43 och 44 §§).",
        "Skriv vilket beslut du överklagar, hur du vill att det ändras och varför. Ange ditt namn, ditt personnummer, din "
        "adress och ditt telefonnummer.",
        *filter(None, (sentence(appeal.note),)),
    )


def _parts(sheet: DecisionSheet) -> tuple[Part, ...]:
    return (
        Part(title="Beslutat av", blocks=_deciders(sheet)),
        Part(title="Försök att nå beslutsfattare", blocks=_ladder(sheet)),
        Part(title="Lagrum och grund", blocks=_law(sheet)),
        Part(title="Omständigheter", blocks=_prose(sheet.facts)),
        Part(title="Skäl", blocks=_prose(sheet.reasons)),
        Part(title="Varför det inte kunde vänta", blocks=_prose(sheet.urgency)),
        Part(title="Samtycke", blocks=_prose(sheet.consent)),
        Part(title="Så fick parterna veta", blocks=_notices(sheet)),
        Part(title="Frister", blocks=clocks(sheet.clocks, made=sheet.head.made)),
    )


def _prose(text: str) -> tuple[Prose, ...]:
    return (Prose(paragraphs=paragraphs(text)),) if text.strip() else ()


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
    rows = [Row(label="Lagrum", text=sheet.provision, strong=True)]
    if sheet.grounds:
        rows.append(Row(label="Grund", text=listed(sheet.grounds)))
    if sheet.effective:
        rows.append(Row(label="Gäller", text=sheet.effective))
    return (Rows(rows=tuple(rows)),)


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
