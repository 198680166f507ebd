"""What each paper says, and what it must not say."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime

import pytest

from jourdesk.domain.paper import Sign
from jourdesk.domain.papers import (
    Answer,
    DecisionCopySheet,
    HandoverSheet,
    Letterhead,
    PersonLine,
    Requisite,
    Task,
    Whereabouts,
    appeal_text,
    brief_paper,
    decision_copy_paper,
    decision_paper,
    handover_paper,
)
from jourdesk.domain.papers.handover_sheet import Reported
from tests.documents import sheets
from tests.unit.written import contains, rows, said

MARKER = "BERÄTTELSEMARKÖR"
MASKED = replace(sheets.GIRL, masked=True)


def test_the_handover_says_what_must_be_done_first_where_she_is_and_who_must_not_know() -> None:
    contains(
        handover_paper(sheets.handover()),
        "Ring jourhemmet och hör hur natten har varit",
        "Före 10.00",
        "Platsen är förseglad",
        "LVU 6 §",
        "sön 29 nov",
        "fre 27 nov",
        "mån 30 nov",
        "Mammans sambo",
        "Får inte veta",
        "Sambon sa i telefon att han åker och hämtar henne.",
        "Polisens ord",
        "Mottagning barn och unga",
        "070-174 06 11",
        "Lagrum: LVU 6 § och LVU 11 §, lydelse SFS 2025:410, kontrollerad 21 november 2026",
    )


def test_tasks_stand_in_the_order_of_their_clocks_whatever_order_they_came_in() -> None:
    labels = [row.label for row in rows(handover_paper(sheets.handover()), "Måste göras i dag")]
    assert labels == ["Före 10.00", "Före 11.30", "I dag", "I dag", "Fre 27 nov"]


def test_a_task_whose_time_has_passed_is_late_in_shape_and_word() -> None:
    late = replace(sheets.handover(), tasks=(Task(text="Ring", before=sheets.at(22, 6, 0)),))
    row = rows(handover_paper(late), "Måste göras i dag")[0]
    assert (row.sign, row.label, row.label_note) == (Sign.WARNING, "Försenad", "sedan sön 22 nov 06.00")


@pytest.mark.parametrize(
    ("before", "sign", "label", "note"),
    [
        (None, Sign.OPEN, "Snarast", ""),
        (date(2026, 11, 20), Sign.WARNING, "Försenad", "sedan fre 20 nov"),
        (date(2026, 11, 24), Sign.TODAY, "Tis 24 nov", ""),
        (sheets.at(24, 9, 0), Sign.SOON, "Före 09.00", "tis 24 nov"),
    ],
)
def test_each_kind_of_clock_has_its_sign_and_its_word(
    before: datetime | date | None, sign: Sign, label: str, note: str
) -> None:
    row = rows(
        handover_paper(replace(sheets.handover(), tasks=(Task(text="Ring", before=before),))), "Måste göras i dag"
    )[0]
    assert (row.sign, row.label, row.label_note) == (sign, label, note)


def test_a_sealed_place_stands_nowhere_even_when_the_story_names_it() -> None:
    sheet = sheets.handover()
    told = replace(sheet.story[0], text="Hon kördes till jourhem i  Härnösand klockan två.")
    whole = said(handover_paper(replace(sheet, story=(told,))))
    assert "Platsenärförseglad" in whole
    assert "JourhemiHärnösand" not in whole
    assert "jourhemiHärnösand" not in whole


def test_a_sealed_town_does_not_hide_which_board_answers_nor_words_that_only_resemble_it() -> None:
    sheet = sheets.handover()
    place = Whereabouts(who="Flickan", place="Kramfors", sealed=True)
    story = (replace(sheet.story[0], text="Hon är i Kramfors. Kramfors sjukhus vet. Kramforsbladet vet inte."),)
    whole = said(handover_paper(replace(sheet, whereabouts=(place,), story=story)))
    assert "Kramfors,Socialnämnden" in whole
    assert "Honäriplatsenärförseglad.platsenärförsegladsjukhusvet.Kramforsbladetvetinte." in whole


def test_a_protected_persons_number_and_address_stand_nowhere() -> None:
    sheet = replace(
        sheets.handover(girl=MASKED),
        tasks=(Task(text="Sök 202005072380 i registret", note="Eller 200507 - 2380 eller 20 200507-2380."),),
        threats=(),
        story=(replace(sheets.handover().story[0], text="Hon bor på provgatan 4 och heter Nova. Nummer 200507-2380."),),
    )
    whole = said(handover_paper(sheet))
    assert "Skyddadepersonuppgifter" in whole
    for secret in ("2380", "Provgatan", "provgatan"):
        assert secret not in whole


def test_a_protected_persons_place_is_sealed_without_being_asked() -> None:
    place = Whereabouts(who="Flickan", ref="girl", place="Hemliga huset")
    paper = handover_paper(replace(sheets.handover(girl=MASKED), whereabouts=(place,)))
    assert [row.text for row in rows(paper, "Var personen är nu")] == ["Platsen är förseglad"]
    assert "Hemligahuset" not in said(paper)


@pytest.mark.parametrize("secret", ["2380", "Provgatan"])
def test_no_kind_of_paper_prints_protected_particulars(secret: str) -> None:
    for paper in (
        decision_paper(sheets.decision(girl=MASKED)),
        brief_paper(sheets.brief(girl=MASKED)),
        decision_copy_paper(sheets.decision_copy(girl=MASKED)),
    ):
        assert secret not in said(paper)


def test_the_title_of_a_handover_shows_age_and_role_only() -> None:
    brother = PersonLine(role="Pojke", age=2, name="Milo Testsson")
    sheet = replace(sheets.handover(), persons=(sheets.GIRL, brother, sheets.MOTHER))
    assert handover_paper(sheet).title == "Flicka 6 år och pojke 2 år"


def test_an_empty_handover_says_in_words_that_each_part_is_empty() -> None:
    empty = HandoverSheet(head=sheets.head(), receiving_unit="Mottagning barn och unga")
    contains(
        handover_paper(empty),
        "Inget behöver göras i dag.",
        "Det är inte känt var personen är.",
        "Inga beslut är fattade.",
        "Ingen är underrättad än.",
        "Inga kända hot.",
        "Ingen berättelse är skriven.",
    )


def test_a_decision_holds_all_that_the_administrative_procedure_act_demands() -> None:
    contains(
        decision_paper(sheets.decision()),
        "söndag 22 november 2026 klockan 00.29",  # the day, FL 31 § 1
        "Nova Testsson omhändertas omedelbart enligt 6 § LVU.",  # content, 2
        "Per Ek, förordnad ledamot i socialnämnden",  # who decided, 3
        "Föredraget av",  # 4
        "Sara Wallin, socialsekreterare i jour",
        "Andra som deltog",  # 5
        "Maria Lund, bakjour",
        "LVU 2 §, brister i omsorgen",  # the rules applied, FL 32 §
        "Polisen fann klockan 23.25",  # the decisive facts
        "Rättens beslut om vård kan inte avvaktas.",
        "Beslutet anmäls vid nämndens nästa sammanträde.",
        "Inte underrättad",  # FL 33 §
        "Uppläst 00.29",
        "Jäv: mammans kusin",
        "Beslutet kan inte överklagas (LVU 41 §).",
    )


def test_an_officials_decision_is_not_said_to_be_reported() -> None:
    assert "sammanträde" not in said(decision_paper(replace(sheets.decision(), reported_by="")))


def test_a_decision_by_an_official_at_a_desk_says_only_what_there_is_to_say() -> None:
    plain = replace(
        sheets.decision(),
        presented_by=None,
        others=(),
        read_back=None,
        reported_by="",
        ladder=(),
        grounds=(),
        effective="",
        facts="",
        notices=(),
        clocks=(),
        by_phone=False,
    )
    paper = decision_paper(plain)
    assert [part.title for part in paper.parts] == [
        "Beslutat av",
        "Lagrum och grund",
        "Skäl",
        "Varför det inte kunde vänta",
        "Samtycke",
        "Så fick parterna veta",
    ]
    assert [(row.label, row.text) for row in rows(paper, "Beslutat av")][1:] == [("Andra som deltog", "Ingen")]
    contains(paper, "Ingen part har fått del av beslutet än.")


def test_a_reserve_number_is_masked_as_it_is_written() -> None:
    person = replace(MASKED, number="RES-77A1")
    paper = decision_paper(replace(sheets.decision(girl=person), facts="Hon har RES-77A1."))
    assert "RES-77A1" not in said(paper)


def test_a_protected_person_without_a_number_has_nothing_to_look_for() -> None:
    person = replace(MASKED, number="", address="")
    contains(decision_paper(sheets.decision(girl=person)), "Skyddade personuppgifter", "Polisen fann klockan 23.25")


def test_a_decision_that_can_be_appealed_says_where_how_and_until_when() -> None:
    contains(
        decision_paper(sheets.decision(appealable=True)),
        "Beslutet kan överklagas till Förvaltningsrätten i Härnösand (LVU 41 §).",
        "Socialnämnden i Kramfors kommun, Provvägen 1, 872 30 Kramfors",
        "inom tre veckor från den dag då du fick del av beslutet",
    )


@pytest.mark.parametrize("appealable", [True, False])
def test_every_decision_says_whether_it_can_be_appealed(appealable: bool) -> None:
    text = " ".join(appeal_text(sheets.appeal(appealable=appealable)))
    assert ("kan inte överklagas" in text) is not appealable


def test_the_brief_can_be_read_aloud_from_top_to_bottom() -> None:
    contains(
        brief_paper(sheets.brief()),
        "Per Ek, förordnad ledamot",
        "070-174 06 44",
        "Får vi omhänderta flickan omedelbart?",
        "Om ja: avsluta och ring nästa (KL 6 kap. 28 §).",
        "Är det för bråttom för att vänta på rätten?",
        "Mamman är ensam vårdnadshavare",
        "Rätten är stängd till måndag.",
        "Om nej",
        "Jag, Per Ek, beslutar att Nova Testsson omhändertas omedelbart enligt 6 § LVU.",
    )


def test_a_no_to_what_the_law_requires_is_said_in_words() -> None:
    no = (Requisite(question="Är hon under 18 år?", answer=Answer.NO, fact="Hon är 19"),)
    row = rows(brief_paper(replace(sheets.brief(), requisites=no)), "Det lagen kräver")[0]
    assert (row.sign, row.small) == (Sign.REFUSED, "Nej, då går det inte. Hon är 19.")


def test_the_copy_for_a_home_has_no_room_for_a_narrative_a_reason_or_a_reporter() -> None:
    names = {field.name for field in fields(DecisionCopySheet)}
    assert names == {
        "head", "decision", "provision", "decided_at", "person", "effective", "placement", "placed_at", "sealed", "contacts",
        "medicines", "banner", "basis",
    }  # fmt: skip


def test_the_copy_says_what_the_home_needs_and_not_who_wrote_it_or_why() -> None:
    head = replace(sheets.head(), written_by=MARKER)
    paper = decision_copy_paper(replace(sheets.decision_copy(), head=head))
    contains(
        paper,
        "Nova Testsson omhändertas omedelbart enligt 6 § LVU.",
        "söndag 22 november 2026 klockan 00.29",
        "Jourhemmet Björkdungen, Härnösand",
        "070-174 06 50",
        "Astma: luftrörsvidgande vid behov.",
    )
    whole = said(paper)
    assert MARKER not in whole
    for part_of_the_story in ("läkemedelskartor", "granne", "Polisen", "sambo", "brister"):
        assert part_of_the_story not in whole


def test_the_marker_of_a_narrative_is_seen_on_a_handover_so_that_its_absence_elsewhere_means_something() -> None:
    sheet = sheets.handover()
    assert MARKER in said(handover_paper(replace(sheet, story=(replace(sheet.story[0], text=MARKER),))))


def test_medicines_nobody_told_of_are_not_said_to_be_none() -> None:
    contains(decision_copy_paper(replace(sheets.decision_copy(), medicines="")), "Inget är uppgivet till jouren.")


def test_a_sealed_placement_is_not_printed() -> None:
    whole = said(decision_copy_paper(sheets.decision_copy(sealed=True)))
    assert "Platsenärförseglad" in whole
    assert "Björkdungen" not in whole


def test_no_repr_shows_what_stands_on_paper() -> None:
    for sheet in (sheets.handover(), sheets.decision(), sheets.brief(), sheets.decision_copy()):
        assert "Testsson" not in repr(sheet)
    paper = handover_paper(sheets.handover())
    assert repr(paper) == "Paper(handover, 'K7R4')"
    assert "Testsson" not in repr(paper.parts) + repr(paper.people)


def test_a_letterhead_without_a_role_names_the_writer_alone() -> None:
    head: Letterhead = replace(sheets.head(), written_role="")
    assert head.writer == "Sara Wallin"


@pytest.mark.parametrize(("sealed", "sign"), [(False, Sign.NONE), (True, Sign.SEALED)])
def test_who_rang_stands_first_among_those_who_know_and_may_want_to_hear(sealed: bool, sign: Sign) -> None:
    sheet = sheets.handover()
    rang = Reported(who="Skola, B. Granlund", note="070-174 06 05", feedback="vill veta hur det gick", sealed=sealed)
    paper = handover_paper(replace(sheet, reported=rang))
    row = rows(paper, "Vem vet och vem får inte veta")[0]
    assert (row.sign, row.text, row.strong) == (sign, "Skola, B. Granlund", True)
    assert "070-174 06 05" in row.small
    assert "vill veta hur det gick" in row.small.lower()
    assert "Vemsomringde" not in said(handover_paper(sheet))
