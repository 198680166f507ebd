"""The list of decisions that a board is told of at its next meeting: what, when, by whom, by which right; never about whom.

Source: KL 6:40, from general knowledge; the wording was not read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from jourdesk.domain.paper import Kind, Paper, Part, Prose, Table
from jourdesk.domain.papers.sheet import Basis, Letterhead, basis_line, references
from jourdesk.domain.papers.words import day, joined, local, moment

_HEAD = ("Beslutat", "Ärende", "Beslut", "Beslutat av", "Med stöd av", "Nu")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReportedDecision:
    """One decision. ``case`` is the number of the contact, ``now`` says if it holds, was corrected or awaits its signature."""

    decided: datetime
    case: str
    title: str
    provision: str
    by: str
    mandate: str
    amount: int | None = None
    now: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReportedSheet:
    """Decisions of a period, oldest first; ``unit`` is whose contacts they come from."""

    head: Letterhead
    unit: str
    first: date
    last: date
    decisions: tuple[ReportedDecision, ...]
    basis: tuple[Basis, ...] = ()


def reported_paper(sheet: ReportedSheet) -> Paper:
    """Make the list.

    Args:
        sheet: What it says.

    Returns:
        A paper across the page with one line a decision; it names nobody whom a decision is about.
    """
    head = sheet.head
    span = f"{day(sheet.first, year=sheet.last.year)} – {day(sheet.last)}"
    return Paper(
        kind=Kind.BOARD_LIST,
        made=head.made,
        municipality_code=head.municipality_code,
        reference=head.reference,
        kind_name="Beslut att anmäla",
        service=head.service,
        document_title="Beslut att anmäla till nämnden",
        title="Beslut att anmäla vid nästa sammanträde",
        subtitle=joined(head.board, head.municipality, by=", "),
        references=references(
            ("Mottagande enhet", sheet.unit),
            ("Beslutade", span),
            ("Antal", str(len(sheet.decisions))),
            ("Utskriven", moment(head.made, year=None)),
            ("Utskriven av", head.writer),
        ),
        parts=(Part(title="", blocks=(_table(sheet),)),),
        basis=basis_line(sheet.basis),
        footer="Listan nämner ingen som ett beslut gäller. Sekretess enligt 26 kap. 1 § OSL kan ändå gälla för ärendet.",
        watermark=head.watermark,
        landscape=True,
    )


def _table(sheet: ReportedSheet) -> Table | Prose:
    if not sheet.decisions:
        return Prose(paragraphs=("Inga beslut är fattade under tiden.",))
    year = local(sheet.head.made).year
    return Table(title="", head=_HEAD, lines=tuple(_line(one, year) for one in sheet.decisions), wide=2)


def _line(one: ReportedDecision, year: int) -> tuple[str, ...]:
    what = joined(one.title, one.provision, by=", ")
    kronor = f"{one.amount} kr" if one.amount is not None else ""
    return (moment(one.decided, year=year), one.case, joined(what, kronor), one.by, one.mandate, one.now)
