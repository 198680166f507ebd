"""No paper says how to appeal what cannot be appealed: tried for every provision of the catalogue, in every wording."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jourdesk.domain.law import Provision
from jourdesk.domain.paper import Paper
from jourdesk.domain.papers import appeal_of, appeal_text, decision_copy_paper, decision_paper, notice_paper
from jourdesk.usecases.read_law import read_catalogue
from tests.documents import more_sheets, sheets
from tests.unit.written import words

LAW = read_catalogue()
HOW = re.compile(r"kan överklagas till|Överklagandet|tre veckor|FL 44", re.IGNORECASE)
COURT, BOARD = "Förvaltningsrätten i Härnösand", "Socialnämnden i Kramfors"


def a_day_of(provision: Provision) -> date:
    return (
        max(provision.period.valid_from, date(2026, 11, 21))
        if provision.period.valid_to is None
        else provision.period.valid_from
    )


def papers_of(provision: Provision) -> tuple[Paper, ...]:
    """Every paper that is about a decision and may be read by a party, made for a decision under one provision."""
    appeal = appeal_of(LAW, provision.code, a_day_of(provision), court=COURT, receiver=BOARD)
    return (
        decision_paper(replace(sheets.decision(), appeal=appeal, clocks=())),
        notice_paper(
            replace(more_sheets.notice(), appeal=appeal, rights=(*provision.rights, *LAW.act(provision.code).rights))
        ),
        decision_copy_paper(sheets.decision_copy()),
    )


def of(*, appealable: bool) -> list[Provision]:
    return [p for p in LAW.provisions if p.appealable is appealable and p.act in {act.code for act in LAW.acts}]


@pytest.mark.parametrize("provision", of(appealable=False), ids=lambda p: f"{p.code} {p.period.valid_from}")
def test_what_cannot_be_appealed_has_no_word_of_how_on_any_paper(provision: Provision) -> None:
    decision, notice, copy = papers_of(provision)
    for paper in (decision, notice, copy):
        assert not HOW.search(words(paper))
    for paper in (decision, notice):
        assert paper.appeal[0].startswith("Beslutet kan inte överklagas")


@pytest.mark.parametrize("provision", of(appealable=True), ids=lambda p: f"{p.code} {p.period.valid_from}")
def test_what_can_be_appealed_says_to_whom_how_and_until_when(provision: Provision) -> None:
    decision, notice, copy = papers_of(provision)
    for paper in (decision, notice):
        text = "\n".join(paper.appeal)
        assert COURT in text
        assert BOARD in text
        assert "inom tre veckor från den dag då du fick del av beslutet (FL 44 §)" in text
        assert "kan inte" not in text
    assert not HOW.search(words(copy)), "the home is no party"


def test_the_night_has_both_kinds() -> None:
    assert len(of(appealable=False)) > 100
    assert {"LVU 6", "LVU 27", "LVU 31 d", "LVM 13", "LPSB 4:1", "LVU 43", "SoL 14:2"} <= {
        p.code for p in of(appealable=False)
    }
    assert {"LVU 11", "LVU 14", "LPSB 5:4", "SoL 11:1", "SoL 12:1"} <= {p.code for p in of(appealable=True)}


@given(
    code=st.text(max_size=12) | st.sampled_from([p.code for p in LAW.provisions]),
    day=st.dates(min_value=date(1985, 1, 1), max_value=date(2035, 1, 1)),
)
def test_on_any_day_only_what_the_law_of_that_day_lets_be_appealed_says_how(code: str, day: date) -> None:
    found = LAW.find(code, day)
    text = "\n".join(appeal_text(appeal_of(LAW, code, day, court=COURT, receiver=BOARD)))
    assert bool(HOW.search(text)) is (found is not None and found.appealable)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("LVU 6", "Beslutet kan inte överklagas (LVU 41 §)."),
        ("LVM 13", "Beslutet kan inte överklagas (LVM 44 §)."),
        ("LPSB 4:1", "Beslutet kan inte överklagas (LPSB 9 kap. 1 §)."),
        ("SoL 14:2", "Beslutet kan inte överklagas (SoL 35 kap. 1 §)."),
    ],
)
def test_the_provision_cited_is_the_one_that_says_so(code: str, text: str) -> None:
    assert appeal_text(appeal_of(LAW, code, date(2026, 11, 21), court=COURT, receiver=BOARD))[0] == text


def test_what_the_court_reviews_anyway_says_so_instead() -> None:
    (_, instead) = appeal_text(appeal_of(LAW, "LVU 31 d", date(2026, 11, 21), court=COURT, receiver=BOARD))
    assert instead == "Förvaltningsrätten prövar beslutet i stället, även om du inte gör något (LVU 31 e §)."


def test_without_a_known_court_or_board_the_text_is_still_whole() -> None:
    text = appeal_text(appeal_of(LAW, "SoL 12:1", date(2026, 11, 21), court="", receiver=""))[0]
    assert "till förvaltningsrätten (SoL 35 kap. 1 §)" in text
    assert "lämnas eller skickas till nämnden" in text


def test_every_act_that_says_what_can_be_appealed_names_a_provision_that_exists() -> None:
    named = [act for act in LAW.acts if act.appeals]
    assert {act.code for act in named} == {"LVU", "LVM", "LPSB", "SoL", "gSoL"}
    assert all(LAW.canonical(act.appeals) for act in named)
