"""The file itself: what it claims, how it is tagged, that it says what it must."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from jourdesk.documents.typeset import pictures, typeset
from jourdesk.domain.paper import Kind, Paper, Sign, Table, Watermark
from jourdesk.domain.papers import (
    brief_paper,
    decision_copy_paper,
    decision_paper,
    disclosure_paper,
    handover_paper,
    notice_paper,
    police_paper,
    protection_paper,
    recall_paper,
    submission_paper,
)
from tests.documents import more_sheets, reading, sheets
from tests.unit.written import words

SAMPLES: dict[str, Callable[[], Paper]] = {
    "handover": lambda: handover_paper(sheets.handover()),
    "decision": lambda: decision_paper(sheets.decision()),
    "brief": lambda: brief_paper(sheets.brief()),
    "copy": lambda: decision_copy_paper(sheets.decision_copy()),
    "submission": lambda: submission_paper(more_sheets.submission()),
    "police": lambda: police_paper(more_sheets.police()),
    "recall": lambda: recall_paper(more_sheets.recall()),
    "protection": lambda: protection_paper(more_sheets.protection()),
    "notice": lambda: notice_paper(more_sheets.notice()),
    "disclosure": lambda: disclosure_paper(more_sheets.disclosure()),
}
each_kind = pytest.mark.parametrize("make", SAMPLES.values(), ids=SAMPLES.keys())


@each_kind
def test_a_paper_claims_pdf_a_2a_and_pdf_ua_1_and_is_tagged_in_swedish(make: Callable[[], Paper]) -> None:
    with reading.opened(typeset(make())) as file:
        assert str(file.Root.Lang).startswith("sv")
        assert file.Root.MarkInfo.Marked
        assert file.Root.StructTreeRoot is not None
        assert file.Root.ViewerPreferences.DisplayDocTitle
        claims = file.open_metadata()
        assert (claims["pdfaid:part"], claims["pdfaid:conformance"], claims["pdfuaid:part"]) == ("2", "A", "1")


@each_kind
def test_every_word_of_a_paper_can_be_read_in_its_file(make: Callable[[], Paper]) -> None:
    paper = make()
    # Not printed: the names that the file bears and that programs show in their title bar.
    shown = replace(paper, municipality_code="", reference="", document_title="")
    whole = _unhyphened(reading.text(typeset(paper)))
    texts = {_unhyphened(reading.squeezed(text)) for text in words(shown).splitlines()}
    texts -= {_unhyphened(mark) for mark in (*Kind, *Sign)}
    texts -= {_unhyphened(reading.squeezed(table.title)) for table in _tables(paper)}  # the heading says it
    assert not [text for text in texts if text not in whole]


def _tables(paper: Paper) -> list[Table]:
    return [block for part in paper.parts for block in part.blocks if isinstance(block, Table)]


def _unhyphened(text: str) -> str:
    """Leave out what breaks a word at the end of a line."""
    return text.replace("-", "").replace("\u2010", "")


@each_kind
def test_the_file_is_whole(make: Callable[[], Paper]) -> None:
    with reading.opened(typeset(make())) as file:
        assert file.check_pdf_syntax() == []


@each_kind
def test_every_typeface_lies_within_the_file(make: Callable[[], Paper]) -> None:
    with reading.opened(typeset(make())) as file:
        fonts = [font for page in file.pages for font in page.Resources.Font.values()]
        descriptors = [font.DescendantFonts[0].FontDescriptor for font in fonts]
        assert descriptors
        assert all("/FontFile3" in item or "/FontFile2" in item for item in descriptors)


@each_kind
def test_the_same_paper_gives_the_same_bytes(make: Callable[[], Paper]) -> None:
    assert typeset(make()) == typeset(make())


def test_the_same_paper_gives_the_same_bytes_in_another_process() -> None:
    script = (
        "import hashlib; from tests.documents import sheets; from jourdesk.documents.typeset import typeset;"
        "from jourdesk.domain.papers import handover_paper;"
        "print(hashlib.sha256(typeset(handover_paper(sheets.handover()))).hexdigest())"
    )
    digests = {
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    }
    assert len(digests) == 1


def test_headings_are_headings_and_clocks_are_a_table_with_a_head_row() -> None:
    pdf = typeset(handover_paper(sheets.handover()))
    assert "Larm" in reading.text(pdf)
    tags = reading.structure(pdf)
    assert tags.count("Title") == 1
    assert tags.count("H1") == 6
    assert tags.count("TH") == 4
    assert "THead" in tags


def test_the_six_parts_stand_in_their_order() -> None:
    text = reading.text(typeset(handover_paper(sheets.handover())))
    titles = ["Måste göras i dag", "Var personen är nu", "Beslut som gäller", "Vem vet och vem", "Hot", "Berättelsen"]
    places = [text.index(reading.squeezed(f"{number}{title}")) for number, title in enumerate(titles, start=1)]
    assert places == sorted(places)


def test_pages_are_numbered() -> None:
    pdf = typeset(handover_paper(sheets.handover()))
    assert reading.page_count(pdf) == 2
    assert "sida1av2" in reading.artifact_text(pdf)
    assert "sida2av2" in reading.artifact_text(pdf)


def test_the_brief_is_one_page() -> None:
    assert reading.page_count(typeset(brief_paper(sheets.brief()))) == 1


def test_a_fuller_brief_is_set_smaller_and_still_one_page() -> None:
    fuller = replace(sheets.brief(), consent=sheets.brief().consent * 4)
    assert reading.page_count(typeset(brief_paper(fuller))) == 1


def test_a_brief_that_cannot_fit_runs_over_and_loses_nothing() -> None:
    endless = replace(sheets.brief(), urgency="Rätten är stängd. " * 400 + "Sista ordet.")
    pdf = typeset(brief_paper(endless))
    assert reading.page_count(pdf) > 1
    assert "Sistaordet." in reading.text(pdf)


@pytest.mark.parametrize("watermark", [Watermark.DRAFT, Watermark.COPY])
def test_a_watermark_crosses_the_page_is_passed_by_aloud_and_said_in_words(watermark: Watermark) -> None:
    pdf = typeset(handover_paper(sheets.handover(watermark=watermark)))
    assert watermark.value in reading.artifact_text(pdf)
    assert f"Överlämning·{watermark.value.lower()}" in reading.text(pdf)


def test_without_a_watermark_no_word_crosses_the_page() -> None:
    artifacts = reading.artifact_text(typeset(handover_paper(sheets.handover())))
    assert not [mark for mark in Watermark if mark and mark.value in artifacts]


def test_the_copy_for_a_home_is_marked_as_a_copy() -> None:
    assert "Kopia" in reading.artifact_text(typeset(decision_copy_paper(sheets.decision_copy())))


def test_the_title_of_the_file_holds_no_name_and_no_age() -> None:
    for make in SAMPLES.values():
        with reading.opened(typeset(make())) as file:
            title = str(file.docinfo["/Title"])
        assert title.endswith("K7R4")
        assert "Testsson" not in title


def test_a_preview_has_one_picture_a_page() -> None:
    pages = pictures(handover_paper(sheets.handover()), ppi=40)
    assert len(pages) == 2
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_the_only_date_in_the_file_is_the_day_the_paper_was_made() -> None:
    with reading.opened(typeset(SAMPLES["decision"]())) as file:
        assert str(file.docinfo["/CreationDate"]).startswith("D:20261122")
