"""The brief: one page in big type, read aloud over the telephone to whoever decides."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from jourdesk.domain.paper import Boxes, Kind, Paper, Part, Prose, Quote, Row, Rows, Sign
from jourdesk.domain.papers.masking import protect
from jourdesk.domain.papers.sheet import (
    SECRECY,
    Basis,
    Letterhead,
    Named,
    PersonLine,
    basis_line,
    person_entry,
    references,
)
from jourdesk.domain.papers.words import joined, listed, moment, paragraphs, sentence


class Answer(Enum):
    """The answer to a requisite. Every question is put so that *Ja* is what the law requires."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Requisite:
    """A condition of the provision as a question, its answer, and the fact behind it."""

    question: str
    answer: Answer
    fact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BriefSheet:
    """All that is read aloud. ``decider`` is the one spoken to; ``sentence`` is the decision to be read back word by word."""

    head: Letterhead
    decider: Named
    ask: str
    provision: str
    sentence: str
    persons: tuple[PersonLine, ...] = ()
    decider_phone: str = ""
    mandate: str = ""
    requisites: tuple[Requisite, ...] = ()
    grounds: tuple[str, ...] = ()
    consent: str = ""
    urgency: str = ""
    if_yes: str = ""
    if_no: str = ""
    banner: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()


def brief_paper(sheet: BriefSheet) -> Paper:
    """Make the page to read aloud.

    Args:
        sheet: What it says.

    Returns:
        A paper set as large as one page allows: the question of conflict of interest, what is asked for, the requisites with
        answers and facts, ground, consent, why the court cannot be awaited, what follows from yes and no, the sentence to
        read back, and boxes for the answer and its time.

    Source:
        KL (2017:725) 6 kap. 28–32 §§ (conflict of interest), FL (2017:900) 31–32 §§. Read 2026-11-21.
    """
    head = sheet.head
    paper = Paper(
        kind=Kind.BRIEF,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Underlag att läsa upp",
        service=head.service,
        document_title=f"Underlag {head.reference}",
        title=sheet.ask,
        subtitle=joined(f"{head.board} i {head.municipality}", sheet.provision),
        banner=sheet.banner,
        references=references(
            ("Du talar med", sheet.decider.text),
            ("Telefon", sheet.decider_phone),
            ("Rätt att besluta", sheet.mandate),
            ("Du som läser", joined(head.writer, moment(head.made, year=0))),
        ),
        people=tuple(person_entry(person) for person in sheet.persons),
        parts=tuple(part for part in _parts(sheet) if part.blocks),
        basis=basis_line(sheet.basis),
        footer=SECRECY,
        watermark=head.watermark,
        large=True,
    )
    return protect(paper, sheet.persons)


def _parts(sheet: BriefSheet) -> tuple[Part, ...]:
    conflict = "Känner du någon av dem det gäller, eller har du något eget intresse i saken?"
    return (
        Part(
            title="Fråga först",
            blocks=(Prose(paragraphs=(f"{conflict} Om ja: avsluta och ring nästa (KL 6 kap. 28 §).",)),),
        ),
        Part(title="Det lagen kräver", blocks=_requisites(sheet)),
        Part(title="Grund", blocks=_prose(listed(sheet.grounds))),
        Part(title="Samtycke", blocks=_prose(sheet.consent)),
        Part(title="Varför rätten inte kan avvaktas", blocks=_prose(sheet.urgency)),
        Part(title="Vad som händer", blocks=_consequences(sheet)),
        Part(
            title="Läs upp beslutet",
            blocks=(
                Quote(text=sheet.sentence, lead="Läs ordagrant. Be om ett tydligt ja."),
                Boxes(ticks=("Ja", "Nej"), lines=("Beslutat kl.", "Bekräftat kl.")),
            ),
        ),
    )


def _prose(text: str) -> tuple[Prose, ...]:
    return (Prose(paragraphs=paragraphs(text)),) if text.strip() else ()


_ANSWERS = {
    Answer.YES: (Sign.DONE, "Ja"),
    Answer.NO: (Sign.REFUSED, "Nej, då går det inte"),
    Answer.UNKNOWN: (Sign.OPEN, "Inte besvarad"),
}


def _requisites(sheet: BriefSheet) -> tuple[Rows, ...]:
    rows = tuple(
        Row(sign=_ANSWERS[item.answer][0], text=item.question, small=_answered(item), strong=True)
        for item in sheet.requisites
    )
    return (Rows(rows=rows),) if rows else ()


def _answered(item: Requisite) -> str:
    return joined(f"{_ANSWERS[item.answer][1]}.", sentence(item.fact), by=" ")


def _consequences(sheet: BriefSheet) -> tuple[Rows, ...]:
    pairs = (("Om ja", sheet.if_yes), ("Om nej", sheet.if_no))
    rows = tuple(Row(label=label, text=text) for label, text in pairs if text.strip())
    return (Rows(rows=rows),) if rows else ()
