"""A handover as one file for the unit's case system, from a played night: what it says, what it covers, what trace it leaves."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from jourdesk.documents.typeset import typeset
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.events import MunicipalityConfirmed, NoteWritten, PersonStated
from jourdesk.domain.fact import NONE_OF_OURS
from jourdesk.domain.paper import Paper
from jourdesk.domain.papers.masking import REPORTER
from jourdesk.domain.papers.sheet import PROTECTED, SEALED_PLACE
from jourdesk.domain.person import said
from jourdesk.domain.problems import Unavailable
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.save_case_file import save_case_file
from jourdesk.usecases.seal_place import seal_place
from jourdesk.usecases.take_on import accept_handover, file_handover, finish_handover
from tests.unit.written import words
from tests.usecases.played import played
from tests.usecases.test_morning import MONDAY, UNIT, Morning, refused

SHELTER = "2262-barn"
NUMBER, STREET, PLACE = "20200507-2380", "Provgatan 4", "Kvinnojouren Ådalen, Hemliga vägen 7"
NAME, PHONE = "Britt Granlund", "070-174 06 05"
SCHEMA = json.loads((files("jourdesk.resources") / "schemas" / "overlamning-1.schema.json").read_text(encoding="utf-8"))


class Unit(Morning):
    """The unit of a contact, which saves it."""

    def save(self, key: str = "girl-4", unit: str = UNIT) -> Path:
        return Path(save_case_file(self.desk, **self.at(key, unit)))

    def read(self, key: str = "girl-4", unit: str = UNIT) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(packed(self.save(key, unit))["data/overlamning.json"])
        return found

    def write(self, key: str, *bodies: NoteWritten | PersonStated | MunicipalityConfirmed) -> None:
        with self.desk.unit() as door:
            door.record(self.night.call(key), *bodies)


def packed(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def unit(tmp_path: Path) -> Iterator[Unit]:
    with played(tmp_path, "girl-4") as night:
        yield Unit(night)


@pytest.fixture
def shelter(tmp_path: Path) -> Iterator[Unit]:
    with played(tmp_path, "shelter") as night:
        yield Unit(night)


# --- what it says ---------------------------------------------------------------------------------------------


def test_a_serious_contact_is_told_whole(unit: Unit) -> None:
    accept_handover(unit.desk, **unit.at(), receiver="K. Dahl, socialsekreterare", first="Ringer jourhemmet.")
    file_handover(unit.desk, **unit.at(), reference="SN 2026/123")
    found, made = unit.read(), unit.handover()
    page = read_call(unit.desk, unit.night.call("girl-4"))
    assert (found["format"], found["version"]) == ("jourdesk.overlamning", 1)
    assert (found["case_number"], found["dnr"]) == (page.case_number, "SN 2026/123")
    assert found["made"] == "2026-11-23T08:02:00+01:00"
    answers = found["responsibility"]
    assert answers["municipality"] == {"code": "2282", "text": "Kramfors"}
    assert (answers["board"]["code"], answers["unit"]["code"]) == ("2282-sn", UNIT)
    assert answers["provision"] == {"code": "SoL 29:1", "text": "SoL 29 kap. 1 §"}
    assert answers["reason"]
    assert (found["handover"]["id"], found["handover"]["state"]["code"]) == (made.id, "accepted")
    accepted = found["handover"]["accepted"]
    assert (accepted["name"], accepted["first"]) == ("K. Dahl, socialsekreterare", "Ringer jourhemmet.")
    girl = next(one for one in found["persons"] if one["concerned"])
    assert (girl["ref"], girl["role"], girl["age"]) == (made.persons[0], {"code": "girl", "text": "Flicka"}, 4)
    assert girl["name"] == page.call.person(girl["ref"]).name != ""
    refs = {one["ref"] for one in found["persons"]}
    assert {ref for one in found["persons"] for ref in (*one["guardians"], *one["household"])} <= refs
    assert {one["person"] for one in (*found["decisions"], *found["clocks"], *found["whereabouts"])} <= refs
    finish_handover(unit.desk, **unit.at(), outcome="Utredning pågår")
    assert unit.read()["handover"]["done"]["outcome"] == "Utredning pågår"


def test_decisions_and_clocks_are_those_of_the_page(unit: Unit) -> None:
    found, (person, line) = unit.read(), unit.night.taken("girl-4", "LVU 6")
    taken = next(one for one in found["decisions"] if one["id"] == line.decision.id)
    assert taken["provision"] == {"code": "LVU 6", "text": "LVU 6 §"}
    assert datetime.fromisoformat(taken["decided"]) == line.decision.decided
    assert taken["decided"].endswith("+01:00")
    assert (taken["decided_by"], taken["right"]["code"]) == ("Irja Sundmark", line.decision.because)
    assert (taken["outcome"]["text"], taken["content"], taken["reasons"]) == (
        "Beslutat",
        line.decision.content,
        line.decision.reasons,
    )
    assert [step["kind"]["code"] for step in taken["steps"]] == [step.kind for step in line.steps]
    assert len(found["decisions"]) == len(person.decisions)
    clocks = {clock.key: clock for clock in person.clocks if clock.state != "stopped"}
    assert {one["key"] for one in found["clocks"]} == set(clocks)
    for one in found["clocks"]:
        dates = [date.fromisoformat(one[name]) if one[name] else None for name in ("strict", "alarm", "outer")]
        clock = clocks[one["key"]]
        assert dates == [clock.statutory, clock.alarm, clock.outer]
        assert (one["state"]["code"], (one["waits_for"] or {}).get("code", "")) == (clock.state, clock.awaits)


def test_it_says_what_stands_on_the_sheet(unit: Unit) -> None:
    found, sheet = unit.read(), words(unit.contact().paper)
    for part in ("tasks", "knowledge", "threats", "story", "law"):
        assert found[part], part
    texts = [one["text"] for part in ("tasks", "threats", "story") for one in found[part]]
    assert [text for text in texts if text not in sheet] == []
    assert {one["knows"]["code"] for one in found["knowledge"]} <= {"told", "not-told", "must-not"}
    assert {one["voice"]["code"] for one in found["story"]} <= {"caller", "seen", "done", "assessment"}
    assert found["reporter"]["who"] in sheet


def test_every_paper_that_it_names_lies_there_and_nothing_else(unit: Unit) -> None:
    whole = packed(unit.save())
    papers = json.loads(whole["data/overlamning.json"])["papers"]
    assert {f"data/{one['file']}" for one in papers} == {n for n in whole if n.endswith(".pdf")}
    assert papers[0]["kind"]["code"] == "handover"
    assert {one["kind"]["code"] for one in papers} == {"handover", "decision", "submission"}
    assert len({one["file"] for one in papers}) == len(papers)
    assert whole["data/overlamning.pdf"] == b"%PDF-handover"
    assert len([n for n in whole if n.startswith("data/")]) == len(papers) + 1


def test_a_paper_that_cannot_be_made_is_named_with_its_reason_and_stops_no_other(shelter: Unit) -> None:
    lost = MunicipalityConfirmed(
        person="child-2", municipality=NONE_OF_OURS, board="2262-son", rule="", reason="Okänd", proposed=""
    )
    shelter.write("shelter", lost)
    papers = shelter.read("shelter", SHELTER)["papers"]
    whole = packed(shelter.save("shelter", SHELTER))
    refused_ones = [one for one in papers if one["refused"]]
    assert {one["refused"]["code"] for one in refused_ones} == {"handover.no-unit"}
    assert all(one["file"] == "" and one["refused"]["text"].endswith(".") for one in refused_ones)
    hers = {line.decision.id for line in shelter.night.page("shelter").persons[2].decisions}
    assert {one["decision"] for one in refused_ones} == hers
    made = [one for one in papers if one["file"]]
    assert len(made) > 4
    assert {f"data/{one['file']}" for one in made} == {n for n in whole if n.endswith(".pdf")}


@pytest.mark.parametrize(("key", "of"), [("girl-4", UNIT), ("shelter", SHELTER)])
def test_it_is_as_the_schema_says_and_says_nothing_that_the_schema_does_not_know(
    tmp_path: Path, key: str, of: str
) -> None:
    with played(tmp_path, key) as night:
        written = Unit(night).read(key, of)
    assert wrong(written, SCHEMA, "") == []
    assert wrong(written | {"extra": 1}, SCHEMA, "") == [": extra"]
    assert wrong(written | {"made": "i natt", "persons": [{}]}, SCHEMA, "")


def wrong(value: Any, schema: dict[str, Any], where: str) -> list[str]:
    """Name what does not fit a schema; as much of JSON Schema as ours uses, and every object must be known whole."""
    if "$ref" in schema:
        return wrong(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")], where)
    if "anyOf" in schema:
        tried = [wrong(value, one, where) for one in schema["anyOf"]]
        return [] if [] in tried else tried[0]
    if "const" in schema:
        return [] if value == schema["const"] and type(value) is type(schema["const"]) else [f"{where}: {value!r}"]
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if _kind(value) not in kinds:
        return [f"{where}: {_kind(value)}"]
    if isinstance(value, dict):
        known = schema["properties"]
        odd = [f"{where}: {name}" for name in {*value, *schema["required"]} if name not in value or name not in known]
        return odd + [bad for n, item in value.items() if n in known for bad in wrong(item, known[n], f"{where}/{n}")]
    if isinstance(value, list):
        return [bad for item in value for bad in wrong(item, schema["items"], f"{where}[]")]
    return _unlike(value, schema.get("format", ""), where)


def _kind(value: Any) -> str:
    kinds = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer", type(None): "null"}
    return kinds[type(value)]


def _unlike(value: Any, form: str, where: str) -> list[str]:
    try:
        if form == "date-time" and value is not None and datetime.fromisoformat(value).tzinfo is None:
            return [f"{where}: no offset"]
        if form == "date" and value is not None:
            date.fromisoformat(value)
    except ValueError:
        return [f"{where}: {form}"]
    return []


# --- what it covers ---------------------------------------------------------------------------------------------


def test_a_protected_persons_number_and_street_stand_nowhere_also_where_somebody_typed_them(unit: Unit) -> None:
    girl = unit.line().persons[0]
    unit.write(
        "girl-4",
        PersonStated(person=girl, said=said(protected="marked", number=NUMBER, address=f"{STREET}, Kramfors")),
        NoteWritten(note="n1", voice="caller", text=f"Flickan 200507 - 2380 bor på {STREET.lower()}."),
    )
    seen: list[str] = []
    unit.desk.typeset = lambda paper: seen.append(words(paper)) or b"%PDF"  # type: ignore[func-returns-value]
    found = unit.read()
    entry = next(one for one in found["persons"] if one["ref"] == girl)
    assert (entry["protected"], entry["protection"]["code"], entry["number"], entry["address"]) == (
        True,
        "marked",
        "",
        "",
    )
    assert f"Flickan {PROTECTED} bor på {PROTECTED}." in [one["text"] for one in found["story"]]
    hers = next(one for one in found["whereabouts"] if one["person"] == girl)
    assert (hers["sealed"], hers["place"]) == (True, "")
    for text in (json.dumps(found, ensure_ascii=False), *seen):
        assert "2380" not in text
        assert STREET.casefold() not in text.casefold()


def test_a_sealed_place_stands_nowhere_though_somebody_typed_it_into_a_note(shelter: Unit) -> None:
    call = shelter.night.call("shelter")
    seal_place(shelter.desk, call=call, person="child-7", place=PLACE)
    shelter.write("shelter", NoteWritten(note="n1", voice="caller", text="De är på kvinnojouren  ådalen nu."))
    shelter.write("shelter", NoteWritten(note="n2", voice="action", text="Adressen är Hemliga vägen 7."))
    papers: list[Paper] = []
    shelter.desk.typeset = lambda paper: papers.append(paper) or b"%PDF"  # type: ignore[func-returns-value]
    found = shelter.read("shelter", SHELTER)
    assert {one["sealed"] for one in found["whereabouts"] if one["person"] == "child-7"} == {True}
    told = [one["text"] for one in found["story"]]
    assert f"De är på {SEALED_PLACE.lower()} nu." in told
    assert f"Adressen är {SEALED_PLACE.lower()}." in told
    for text in (json.dumps(found, ensure_ascii=False), *map(words, papers)):
        assert "dalen" not in text.casefold()
        assert "hemliga vägen" not in text.casefold()


def test_a_sealed_reporter_stands_nowhere_in_the_file_nor_on_the_sheet_that_the_unit_reads(unit: Unit) -> None:
    call = unit.night.call("girl-4")
    log_call(
        unit.desk,
        Draft(
            call=call,
            received=MONDAY,
            caller=said(code="public", name=NAME, phone=PHONE, protected=True, wants_feedback=True),
        ),
    )
    unit.write("girl-4", NoteWritten(note="n1", voice="caller", text=f"{NAME} nås på 0701740605."))
    found = unit.read()
    assert (found["reporter"]["sealed"], found["reporter"]["kind"]["code"]) == (True, "public")
    assert f"{REPORTER} nås på {REPORTER}." in [one["text"] for one in found["story"]]
    for text in (json.dumps(found, ensure_ascii=False), words(unit.contact().paper)):
        assert "Granlund" not in text
        assert "0605" not in text.replace(" ", "")


def test_neither_the_name_of_the_file_nor_its_tags_tell_of_anybody(unit: Unit) -> None:
    path = unit.save()
    whole = packed(path)
    reference = unit.contact().case_number.rpartition("-")[2]
    assert path.name == f"overlamning-2282-20261123-0802-{reference}.zip"
    tags = " ".join(text.decode() for name, text in whole.items() if not name.startswith("data/"))
    for person in unit.contact().call.persons:
        assert not person.name or not set(person.name.split()) & set(tags.split())


# --- how it is made ---------------------------------------------------------------------------------------------


def test_making_it_leaves_a_trace_with_words_for_it(unit: Unit) -> None:
    unit.save()
    with unit.desk.unit() as door:
        trace = door.last_body("access.2282-sn", RecordOpened)
    assert isinstance(trace, RecordOpened)
    assert (trace.call, trace.reader, trace.purpose) == (
        unit.night.call("girl-4"),
        unit.desk.author.by,
        "case-file",
    )
    assert unit.desk.names.label("purposes", trace.purpose) == "Fil till verksamhetssystemet"


def test_the_same_contact_at_the_same_moment_gives_the_same_bytes(unit: Unit) -> None:
    unit.desk.typeset = typeset
    first, second = unit.save(), unit.save()
    assert first != second
    assert first.read_bytes() == second.read_bytes()
    unit.later(minutes=1)
    assert unit.save().read_bytes() != first.read_bytes()


def test_only_the_unit_that_has_it_saves_it(unit: Unit) -> None:
    where = unit.at()
    unit.belong_to("2283-barn")
    with refused("handover.not-yours"):
        save_case_file(unit.desk, **where)
    assert not unit.night.demo.where.papers.exists()


def test_where_it_cannot_be_written_nothing_is_left_and_the_trace_stands(unit: Unit) -> None:
    unit.night.demo.where.papers.write_text("en fil i vägen")
    with pytest.raises(Unavailable) as caught:
        unit.save()
    assert caught.value.code == "documents.folder"
    assert unit.night.demo.where.papers.read_text() == "en fil i vägen"
    with unit.desk.unit() as door:
        assert isinstance(door.last_body("access.2282-sn", RecordOpened), RecordOpened)


@pytest.mark.parametrize("text", ["\x00 före \u2028 efter \u202e", '"}, "format": "annat', "😀 \ud83d halv \udc00"])
def test_whatever_somebody_wrote_stands_there_as_text_and_half_a_character_as_its_code(unit: Unit, text: str) -> None:
    unit.write("girl-4", NoteWritten(note="n-odd", voice="caller", text=text))
    found = unit.read()
    assert found["format"] == "jourdesk.overlamning"
    written = text.replace("\ud83d", "[U+D83D]").replace("\udc00", "[U+DC00]")
    assert [one["text"] for one in found["story"] if one["text"] == written]
