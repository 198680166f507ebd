"""A handover as data: what is masked on paper is masked in every text of the tree, and what is nobody's words is left."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime

import pytest

from jourdesk.domain.papers import case_file, masking
from jourdesk.domain.papers.case_file import (
    Acceptance,
    CaseFile,
    Coded,
    Ending,
    FiledClock,
    FiledCorrection,
    FiledDecision,
    FiledEntry,
    FiledKnowledge,
    FiledLaw,
    FiledPaper,
    FiledPerson,
    FiledPlace,
    FiledPlacement,
    FiledReporter,
    FiledStep,
    FiledTask,
    FiledThreat,
    Given,
    Handing,
    Responsibility,
)
from jourdesk.domain.papers.masking import REPORTER, hide_reporter, protect
from jourdesk.domain.papers.sheet import PROTECTED, SEALED_PLACE, PersonLine
from jourdesk.domain.person import said
from jourdesk.domain.reporter import reporter_of
from jourdesk.domain.reporter_events import CallerSealed
from jourdesk.wire.case_file import case_file_bytes
from tests.facts import facts
from tests.unit.written import words

AT = datetime(2026, 11, 22, 6, 15, tzinfo=UTC)
DAY = date(2026, 11, 27)
GIRL = PersonLine(role="Flicka", number="20200507-2380", address="Provgatan 4, Kramfors", masked=True, ref="girl")
BRITT = reporter_of(facts(CallerSealed(said=said(name="Britt Granlund", phone="070-174 06 05"))))
SECRETS = "Nummer 200507-2380 på provgatan 4, nu i Stuga Nord. Britt Granlund ringde från 0701740605."
COVERED = f"Nummer {PROTECTED} på {PROTECTED}, nu i {SEALED_PLACE.lower()}. {REPORTER} ringde från {REPORTER}."
TOWN = Coded(code=Given("2282"), text=Given("Kramfors"))
WORD = Given("Provgatan 4")


def filled(text: str) -> CaseFile:
    """A file with one text in every field that somebody may have typed into, and one word in every other."""
    coded = Coded(code=WORD, text=WORD)
    return CaseFile(
        made=AT,
        made_by=text,
        sender=WORD,
        secrecy=WORD,
        case_number=WORD,
        dnr=text,
        responsibility=Responsibility(municipality=TOWN, board=coded, unit=coded, provision=coded, reason=text),
        handover=Handing(
            id=WORD,
            made=AT,
            made_by=text,
            state=coded,
            gaps=(coded,),
            accepted=Acceptance(name=text, at=AT, first=text),
            done=Ending(outcome=text, at=AT, by=text),
        ),
        persons=(
            FiledPerson(
                ref=WORD,
                concerned=True,
                role=coded,
                age=6,
                name=text,
                number=text,
                address=text,
                protected=True,
                protection=coded,
                interpreter=text,
                guardians=(WORD,),
                household=(WORD,),
            ),
        ),
        whereabouts=(FiledPlace(person=WORD, sealed=True, place=text),),
        placements=(_placement(text, coded),),
        tasks=(FiledTask(text=text, before_at=AT, before_day=DAY, provision=WORD, note=text),),
        decisions=(_decision(text, coded),),
        clocks=(_clock(text, coded),),
        knowledge=(FiledKnowledge(who=text, knows=coded, text=text, at=AT),),
        threats=(FiledThreat(text=text),),
        story=(FiledEntry(at=AT, written=AT, voice=coded, by=text, text=text),),
        reporter=FiledReporter(kind=coded, sealed=True, who=text, note=text, feedback=text),
        law=(FiledLaw(provision=WORD, wording=WORD, checked=DAY),),
        papers=(FiledPaper(kind=coded, decision=WORD, file=WORD, refused=coded),),
    )


def _decision(text: str, coded: Coded) -> FiledDecision:
    return FiledDecision(
        id=WORD,
        person=WORD,
        provision=coded,
        grounds=(coded,),
        title=WORD,
        outcome=coded,
        decided=AT,
        decided_by=text,
        decided_by_role=WORD,
        right=coded,
        oral=True,
        signed=AT,
        amount=900,
        content=text,
        reasons=text,
        urgency=text,
        holds=True,
        lapses=WORD,
        corrections=(FiledCorrection(at=AT, by=text, reason=text),),
        steps=(FiledStep(kind=coded, at=AT, evidence=text, by=text),),
    )


def _placement(text: str, coded: Coded) -> FiledPlacement:
    return FiledPlacement(
        id=WORD,
        person=WORD,
        kind=coded,
        sealed=True,
        resource=text,
        begins=AT,
        ended=AT,
        reason=text,
        decision=WORD,
        note=text,
        despite=text,
        gaps=(coded,),
        written=AT,
        by=text,
    )


def _clock(text: str, coded: Coded) -> FiledClock:
    return FiledClock(
        key=WORD,
        code=WORD,
        title=WORD,
        provision=WORD,
        person=WORD,
        decision=WORD,
        state=coded,
        strict=DAY,
        alarm=DAY,
        outer=DAY,
        started=DAY,
        anchor=WORD,
        owner=text,
        waits_for=coded,
        closes_on=WORD,
        if_missed=WORD,
    )


def test_a_protected_number_a_street_a_sealed_place_and_a_reporter_are_covered_in_every_text() -> None:
    covered = hide_reporter(protect(filled(SECRETS), (GIRL,), ("Stuga Nord",)), BRITT)
    assert covered == filled(COVERED)
    assert SECRETS not in words(covered)


def test_without_anything_to_cover_the_same_value_comes_back() -> None:
    case = filled(SECRETS)
    assert protect(case, ()) is case


def test_no_field_bears_a_name_that_masking_leaves_out() -> None:
    values = [one for one in vars(case_file).values() if isinstance(one, type) and is_dataclass(one)]
    assert len(values) > 15
    assert {field.name for one in values for field in fields(one)} & set(masking._OF_THE_REGISTER) == set()


def test_it_is_written_in_order_with_swedish_time_and_the_same_bytes_each_time() -> None:
    case = replace(filled("Å"), tasks=())
    written = case_file_bytes(case)
    assert written == case_file_bytes(case)
    assert written.startswith(b'{\n  "format": "jourdesk.overlamning",\n  "version": 1,\n')
    assert '"dnr": "Å"'.encode() in written
    read = json.loads(written)
    assert list(read) == [field.name for field in fields(CaseFile)]
    assert (read["made"], read["tasks"]) == ("2026-11-22T07:15:00+01:00", [])
    assert (read["clocks"][0]["strict"], read["decisions"][0]["signed"]) == ("2026-11-27", read["made"])
    assert read["responsibility"]["municipality"] == {"code": "2282", "text": "Kramfors"}


def test_an_instant_without_a_zone_is_no_instant() -> None:
    with pytest.raises(ValueError, match="aware"):
        case_file_bytes(replace(filled(""), made=datetime(2026, 11, 22, 7, 15)))


@pytest.mark.parametrize("value", [filled(SECRETS), filled(SECRETS).decisions[0], filled(SECRETS).persons[0]])
def test_no_value_shows_what_it_holds(value: object) -> None:
    assert "Granlund" not in repr(value)
    assert "2380" not in repr(value)
