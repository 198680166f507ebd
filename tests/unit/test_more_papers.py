"""What the papers that follow a decision say, and what they must not say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from jourdesk.domain.paper import Boxes, Paper, Row, Rows, Sign
from jourdesk.domain.papers import (
    Named,
    PersonLine,
    decision_paper,
    disclosure_paper,
    notice_paper,
    police_paper,
    protection_paper,
    recall_paper,
    submission_paper,
)
from tests.documents import more_sheets, sheets
from tests.documents.people import APPLICATION, LVU_BASIS
from tests.unit.written import contains, rows, said

Maker = Callable[[PersonLine], Paper]
MAKERS: dict[str, Maker] = {
    "submission": lambda girl: submission_paper(more_sheets.submission(girl=girl)),
    "police": lambda girl: police_paper(more_sheets.police(girl=girl)),
    "recall": lambda girl: recall_paper(more_sheets.recall(girl=girl)),
    "protection": lambda girl: protection_paper(more_sheets.protection(girl=girl)),
    "notice": lambda girl: notice_paper(more_sheets.notice(girl=girl)),
    "disclosure": lambda girl: disclosure_paper(more_sheets.disclosure(girl=girl)),
}
each = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS.keys())


def titles(paper: Paper) -> list[str]:
    return [part.title for part in paper.parts]


@each
def test_each_paper_says_by_which_law_and_when_it_was_checked(make: Maker) -> None:
    assert "kontrollerad 21 november 2026" in make(sheets.GIRL).basis


@each
def test_no_paper_holds_the_number_or_address_of_a_protected_person(make: Maker) -> None:
    girl = replace(sheets.GIRL, masked=True)
    whole = said(make(girl))
    assert "2380" not in whole
    assert "Provgatan" not in whole


@each
def test_no_paper_holds_a_place_that_was_said_before_it_was_sealed(make: Maker) -> None:
    girl = replace(
        sheets.GIRL, hidden=("Hemma hos mamman, Provgatan 4",), address="", note="Hemma hos mamman, Provgatan 4"
    )
    assert "Hemmahosmamman" not in said(make(girl))


def test_the_submission_says_the_last_day_what_is_asked_and_whom_to_reach() -> None:
    contains(
        submission_paper(more_sheets.submission()),
        "Till Förvaltningsrätten i Härnösand",
        "Ska ha kommit in till rätten senast söndag 29 november 2026",
        "begär att förvaltningsrätten fastställer det",
        "söndag 22 november 2026 klockan 00.29",
        "Per Ek, förordnad ledamot i socialnämnden",
        "LVU 2 §, hemmet",
        "Är hälsan eller utvecklingen i fara",
        "Verkställt söndag 22 november 2026 klockan 01.50.",
        "Mottagning barn och unga",
        "Målnummer",
    )


def test_the_court_is_told_the_last_day_and_not_when_the_jour_warns_itself() -> None:
    paper = submission_paper(more_sheets.submission())
    assert [(row.label, row.text) for row in rows(paper, "Frister")] == [
        ("sön 29 nov", "Underställning till förvaltningsrätten · LVU 7 §"),
        ("sön 20 dec", "Ansökan om vård · LVU 8 §"),
    ]
    assert "30nov" not in said(paper)


def test_each_enclosure_has_a_box_to_tick() -> None:
    listed = rows(submission_paper(more_sheets.submission()), "Handlingar som följer med")
    assert [row.sign for row in listed] == [Sign.BOX] * 3


def test_a_submission_without_court_day_enforcement_or_enclosures_still_says_what_it_is() -> None:
    bare = replace(
        more_sheets.submission(),
        court="",
        due=None,
        enforced_at=None,
        enclosures=(),
        clocks=(),
        informed=(),
        requisites=(),
    )
    paper = submission_paper(bare)
    assert (paper.subtitle, paper.state) == ("Till förvaltningsrätten", "Utan dröjsmål")
    contains(paper, "Beslutet är inte verkställt än.")
    assert "Handlingar som följer med" not in titles(paper)


def test_the_police_read_first_what_to_do_and_what_is_dangerous() -> None:
    paper = police_paper(more_sheets.police())
    assert titles(paper)[:4] == [
        "Vad polisen ombeds göra",
        "Det polisen behöver veta",
        "Särskilda omständigheter",
        "Barnets bästa",
    ]
    assert rows(paper, "Det polisen behöver veta")[0].sign is Sign.WARNING
    contains(
        paper,
        "43 § första stycket 2",
        "Ulla Norén",
        "återkallar nämnden begäran genast",
        "Får inte veta: Mammans sambo",
    )


def test_a_sealed_place_is_told_to_the_police_by_mouth() -> None:
    paper = police_paper(more_sheets.police(sealed=True, girl=replace(sheets.GIRL, address="")))
    contains(paper, "Platsen är förseglad", "Lämnas muntligt till yttre befäl")
    assert "Provgatan" not in said(paper)


def test_a_request_without_a_limb_or_anything_more_to_know_says_its_task() -> None:
    bare = replace(more_sheets.police(), limb="", dangers=(), place="", needs_to_know="", contact=Named(name=""))
    paper = police_paper(bare)
    assert "Det polisen behöver veta" not in titles(paper)
    contains(paper, "Hjälp att hämta flicka 6 år i lägenheten", "Sara Wallin")


def test_the_recall_tells_the_police_to_stop_and_asks_them_to_confirm() -> None:
    paper = recall_paper(more_sheets.recall())
    contains(
        paper, "Sluta söka och hämta.", "Rätten har upphävt beslutet.", "sön 22 nov 06.30", "Polisen ombeds bekräfta"
    )
    assert any(isinstance(block, Boxes) for part in paper.parts for block in part.blocks)


def test_the_assessment_says_who_when_on_what_and_what_the_child_said() -> None:
    contains(
        protection_paper(more_sheets.protection()),
        "Flicka 6 år behöver skydd genast",
        "Anmälan kom in lör 21 nov 23.40. Bedömningen gjordes sön 22 nov 00.02.",
        "Sara Wallin, socialsekreterare i jour",
        "En granne har hört barngråt",
        "Mamma sover så hårt.",
        "SoL 20 kap. 1 §",
    )


def test_an_assessment_that_says_nothing_of_the_child_says_that_it_does_not() -> None:
    silent = replace(more_sheets.protection(), heard="", childs_voice="", needs=False)
    paper = protection_paper(silent)
    assert paper.title == "Flicka 6 år behöver inte skydd genast"
    (row,) = rows(paper, "Barnet")
    assert row.sign is Sign.WARNING


def test_why_a_child_was_not_heard_and_ones_own_words_for_the_basis_stand_on_the_assessment() -> None:
    written = replace(
        more_sheets.protection(), heard="", not_heard="Hon sov.", basis_text="Polisens uppgifter.", grounds=(), done=()
    )
    paper = protection_paper(written)
    contains(paper, "Inte hört därför att", "Hon sov.", "Polisens uppgifter.")
    assert "Beslutat för barnet" not in titles(paper)
    assert "Vad den grundas på" not in titles(protection_paper(replace(written, basis_text="")))


def test_who_prints_an_assessment_for_a_colleague_is_named_too() -> None:
    head = replace(sheets.head(), written_by="Johan Hedlid")
    contains(protection_paper(replace(more_sheets.protection(), head=head)), "Utskrivet av Johan Hedlid")


def test_the_notice_says_the_decision_the_reasons_and_the_rights() -> None:
    contains(
        notice_paper(more_sheets.notice()),
        "Till Lina Testsson",
        "Per Ek",
        "Bristerna i omsorgen",
        "offentligt biträde",
        "Beslutet kan inte överklagas (LVU 41 §).",
        "Jag har fått del av beslutet",
    )


def test_a_notice_where_threats_are_feared_names_nobody() -> None:
    whole = said(notice_paper(more_sheets.notice(named=False)))
    assert "PerEk" not in whole
    assert "SaraWallin" not in whole
    assert "FL33§" in whole


def test_a_notice_of_a_decision_that_can_be_appealed_says_how() -> None:
    contains(notice_paper(more_sheets.notice(appealable=True)), "kan överklagas till Förvaltningsrätten i Härnösand")


def test_a_notice_without_rights_or_contact_has_no_empty_parts() -> None:
    paper = notice_paper(replace(more_sheets.notice(), rights=(), contact="", contact_phone="", reasons=""))
    assert titles(paper) == ["Beslutet"]


def test_the_note_of_disclosure_says_to_whom_what_by_which_rule_and_why_all_the_same() -> None:
    paper = disclosure_paper(more_sheets.disclosure())
    assert paper.title == "4 uppgifter har lämnats ut"
    lines = rows(paper, "Till vem, vad och varför")
    assert [row.label for row in lines] == ["Polisen", "Jourhemmet", "Mormodern", "Mammans sambo"]
    assert [row.sign for row in lines] == [Sign.DONE, Sign.DONE, Sign.WARNING, Sign.WARNING]
    contains(paper, "Regeln är inte antecknad.", "Lämnat trots att parten inte fick veta", "OSL 10 kap. 21 §")


def test_one_disclosure_is_one() -> None:
    sheet = more_sheets.disclosure()
    assert disclosure_paper(replace(sheet, lines=sheet.lines[:1])).title == "En uppgift har lämnats ut"


def test_a_decision_on_assistance_says_what_was_applied_for_what_came_of_it_and_how_much() -> None:
    granted = replace(
        sheets.decision(appealable=True),
        outcome="Beviljat",
        amount=1300,
        applied_for="Rum en natt, mat och en tågbiljett",
    )
    contains(decision_paper(granted), "Rum en natt, mat och en tågbiljett", "Beviljat · 1 300 kronor")


def test_a_decision_says_how_long_it_holds_and_where_the_care_starts() -> None:
    sheet = replace(
        sheets.decision(),
        lapses="Upphör om rätten inte har fått det senast sön 29 nov",
        placement="Jourhem i Härnösand",
    )
    contains(decision_paper(sheet), "Upphör om rätten inte har fått det senast sön 29 nov.", "Jourhem i Härnösand")
    sealed = decision_paper(replace(sheet, sealed=True))
    contains(sealed, "Platsen är förseglad.")
    assert "Härnösand" not in "".join(row.text for part in sealed.parts for row in _rows_of(part.blocks))


def _rows_of(blocks: tuple[object, ...]) -> list[Row]:
    return [row for block in blocks if isinstance(block, Rows) for row in block.rows]


def test_laws_read_in_one_wording_are_named_together() -> None:
    paper = decision_paper(replace(sheets.decision(), basis=LVU_BASIS))
    assert paper.basis == "Lagrum: LVU 6 § och LVU 11 §, lydelse SFS 2025:410, kontrollerad 21 november 2026."


def test_a_paper_whose_last_day_lies_next_year_names_the_year() -> None:
    sheet = more_sheets.submission()
    late = replace(sheet, clocks=(replace(APPLICATION, strict=date(2027, 1, 2)),))
    assert rows(submission_paper(late), "Frister")[0].label == "lör 2 jan 2027"


def test_no_repr_of_a_sheet_shows_what_stands_on_paper() -> None:
    made = (
        more_sheets.submission(),
        more_sheets.police(),
        more_sheets.recall(),
        more_sheets.protection(),
        more_sheets.notice(),
        more_sheets.disclosure(),
    )
    assert all("Testsson" not in repr(sheet) for sheet in made)
