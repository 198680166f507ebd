"""A sealed reporter's name and number stand on no paper, also where somebody typed them into the story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jourdesk.domain.paper import Part, Prose
from jourdesk.domain.papers import handover_paper
from jourdesk.domain.papers.masking import REPORTER, hide_reporter
from jourdesk.domain.person import Person, said
from jourdesk.domain.reporter import Reporter, reporter_of
from jourdesk.domain.reporter_events import CallerSealed
from tests.documents import sheets
from tests.facts import facts
from tests.unit.written import words

BRITT = reporter_of(facts(CallerSealed(said=said(name="Britt Granlund", phone="070-174 06 05", relation="granne"))))
NAMELESS = reporter_of(facts(CallerSealed(said=said(name="Britt", phone="12", relation="granne"))))


def printed(text: str, reporter: Reporter = BRITT, *persons: Person) -> str:
    prose = Part(title="Det här hände", blocks=(Prose(paragraphs=(text,)),))
    paper = replace(handover_paper(sheets.handover()), parts=(prose,))
    return words(hide_reporter(paper, reporter, persons))


@pytest.mark.parametrize(
    "text",
    [
        "Grannen Britt Granlund ringer.",
        "Grannen britt  granlunds tv hörs.",
        "Ring 0701740605.",
        "Ring 070 – 174 06 05 före åtta.",
    ],
)
def test_name_and_number_are_covered_however_they_are_typed(text: str) -> None:
    found = printed(text)
    assert REPORTER in found
    assert "granlund" not in found.casefold()
    assert "0605" not in found.replace(" ", "")


def test_part_of_a_name_and_a_longer_number_are_left() -> None:
    text = "Familjen Granlund på Granlundsvägen har nummer 10701740605."
    assert text in printed(text)


def test_what_is_too_short_to_be_a_name_or_a_number_is_not_looked_for() -> None:
    text = "Britt bor på 12 trappor."
    assert text in printed(text, NAMELESS)


def test_a_reporter_who_stands_on_the_paper_as_a_person_is_left_there_since_a_gap_would_tell_on_her() -> None:
    text = "Mormor Britt Granlund, 070-174 06 05, är hemma."
    mother = Person(ref="p", name="Britt  granlund", phone="0701740605")
    assert text in printed(text, BRITT, mother)
    assert text in printed(text, Reporter())
