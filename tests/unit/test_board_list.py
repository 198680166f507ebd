"""The list of decisions for the board's next meeting: one line a decision, and nobody whom it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from jourdesk.domain.paper import Prose, Table
from jourdesk.domain.papers.reported import ReportedDecision, ReportedSheet, reported_paper
from tests.documents import sheets
from tests.facts import AT
from tests.unit.written import contains

CUSTODY = ReportedDecision(
    decided=AT,
    case="J26-0001",
    title="Omedelbart omhändertagande",
    provision="6 § LVU",
    by="A. Berg, ordförande",
    mandate="Förordnande",
    now="Rättat",
)
HELP = replace(CUSTODY, title="Bistånd", provision="11 kap. 1 § SoL", amount=1200, decided=AT + timedelta(days=1))
SHEET = ReportedSheet(
    head=sheets.handover().head,
    unit="Barn och familj",
    first=date(2026, 11, 20),
    last=date(2026, 11, 23),
    decisions=(CUSTODY, HELP),
)


def test_each_decision_is_a_line_with_what_when_by_whom_and_by_which_right() -> None:
    paper = reported_paper(SHEET)
    contains(paper, "Omedelbart omhändertagande, 6 § LVU", "A. Berg, ordförande", "J26-0001", "Rättat", "1200 kr")
    (table,) = paper.parts[0].blocks
    assert isinstance(table, Table)
    assert len(table.lines) == 2
    assert paper.landscape


def test_a_period_without_decisions_says_so() -> None:
    (only,) = reported_paper(replace(SHEET, decisions=())).parts[0].blocks
    assert isinstance(only, Prose)
    contains(reported_paper(replace(SHEET, decisions=())), "Inga beslut är fattade under tiden.")
