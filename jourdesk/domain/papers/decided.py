"""The decision that a paper is about, as the same few lines on each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.paper import Prose, Row, Rows
from jourdesk.domain.papers.brief import Answer, Requisite
from jourdesk.domain.papers.sheet import Named
from jourdesk.domain.papers.words import clock, full_day, joined, paragraphs, sentence


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Decided:
    """A decision in short. ``decider`` empty: not named on this paper. ``lapses`` says when it ceases, if nobody acts."""

    content: str
    provision: str
    at: datetime
    decider: Named | None = None
    mandate: str = ""
    by_phone: bool = False
    effective: str = ""
    lapses: str = ""


def decided_rows(decided: Decided) -> tuple[Rows, ...]:
    """Put a decision on paper: what, by which law, when, by whom, from when, until when."""
    decider = decided.decider
    how = joined(decided.mandate, "Muntligt, per telefon" if decided.by_phone else "")
    pairs = (
        ("Lagrum", decided.provision),
        ("Beslutat", f"{full_day(decided.at)} klockan {clock(decided.at)}"),
        ("Gäller", until(decided.effective, decided.lapses)),
    )
    rows = [Row(label="Beslut", text=sentence(decided.content), strong=True)]
    rows += [Row(label=label, text=text) for label, text in pairs if text.strip()]
    if decider is not None:
        rows.insert(3, Row(label="Beslutat av", text=decider.text, small=how))
    return (Rows(rows=tuple(rows)),)


def until(effective: str, lapses: str) -> str:
    """Say from when and until when a decision holds, in one line."""
    return joined(sentence(effective), sentence(lapses), by=" ")


_ANSWERS = {Answer.YES: "Ja", Answer.NO: "Nej", Answer.UNKNOWN: "Vet inte"}


def requisite_rows(requisites: tuple[Requisite, ...]) -> tuple[Rows, ...]:
    """Put the answered conditions on paper: the answer, the question, the fact behind it; nothing when none is answered."""
    rows = tuple(Row(label=_ANSWERS[r.answer], text=r.question, small=sentence(r.fact)) for r in requisites)
    return (Rows(rows=rows),) if rows else ()


def prose(text: str) -> tuple[Prose, ...]:
    """Make running text; nothing when there is none."""
    return (Prose(paragraphs=paragraphs(text)),) if text.strip() else ()


def lines_of(*pairs: tuple[str, str]) -> tuple[Rows, ...]:
    """Make labelled lines; those without a text are left out."""
    rows = tuple(Row(label=label, text=text) for label, text in pairs if text.strip())
    return (Rows(rows=rows),) if rows else ()
