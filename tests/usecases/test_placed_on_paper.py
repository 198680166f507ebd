"""Where somebody was placed, as the handover and the file for the case system tell it; of a secret place only the kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jourdesk.domain.placement_events import PlacementEnded, PlacementMade, PlacementVoided
from jourdesk.domain.register_tables import Resource
from jourdesk.usecases.hand_over import preview_handover
from jourdesk.usecases.place_person import end_placement, place_person, void_placement
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.seal_place import seal_place
from tests.unit.written import words
from tests.usecases.played import played
from tests.usecases.test_case_file import SCHEMA, Unit, wrong

HOME = "Familjen Berg"


@pytest.fixture
def unit(tmp_path: Path) -> Iterator[Unit]:
    with played(tmp_path, "girl-4") as night:
        home = Resource(
            key="berg", kind="emergency-home", name=HOME, phone="070-174 06 92", places=2, checked=date(2026, 6, 1)
        )
        night.desk.register = replace(night.desk.register, resources=(home,))
        yield Unit(night)


def place(unit: Unit, *, resource: str = "berg", kind: str = "") -> None:
    taken = unit.night.decision("girl-4", "LVU 6")
    placed = PlacementMade(
        placement="", person="child-e1", resource=resource, kind=kind, begins=unit.desk.now(), decision=taken, note=""
    )
    place_person(unit.desk, call=unit.night.call("girl-4"), placed=placed)


def sheet(unit: Unit) -> str:
    return words(preview_handover(unit.desk, call=unit.night.call("girl-4"), persons=("child-e1",))[0])


def filed(unit: Unit) -> list[dict[str, Any]]:
    read = unit.read()
    assert wrong(read, SCHEMA, "") == []
    found: list[dict[str, Any]] = read["placements"]
    return found


def placement(unit: Unit) -> str:
    return read_call(unit.desk, unit.night.call("girl-4")).call.placements[-1].id


def test_the_handover_says_where_she_was_placed_since_when_and_by_which_decision(unit: Unit) -> None:
    place(unit)
    assert "Placerad: jourhem, Familjen Berg, sedan mån 23 nov 08.02, enligt LVU 6 §." in sheet(unit)
    assert "Lediga platser var inte kända." in sheet(unit)


def test_what_ended_or_was_wrong_is_not_where_she_is_now(unit: Unit) -> None:
    place(unit)
    unit.later(hours=1)
    over = PlacementEnded(placement=placement(unit), ended=unit.desk.now(), reason="Hämtad av mormor")
    end_placement(unit.desk, call=unit.night.call("girl-4"), ended=over)
    assert HOME not in sheet(unit)


def test_the_file_for_the_case_system_tells_of_the_placement_and_of_its_end(unit: Unit) -> None:
    place(unit)
    (told,) = filed(unit)
    assert (told["person"], told["kind"]) == ("child-e1", {"code": "emergency-home", "text": "jourhem"})
    assert (told["resource"], told["sealed"], told["ended"]) == (HOME, False, None)
    assert (told["begins"], told["decision"]) == ("2026-11-23T08:02:00+01:00", unit.night.decision("girl-4", "LVU 6"))
    assert [gap["code"] for gap in told["gaps"]] == ["unknown"]
    unit.later(hours=1)
    over = PlacementEnded(placement=placement(unit), ended=unit.desk.now(), reason="Hämtad av mormor")
    end_placement(unit.desk, call=unit.night.call("girl-4"), ended=over)
    (told,) = filed(unit)
    assert (told["ended"], told["reason"]) == ("2026-11-23T09:02:00+01:00", "Hämtad av mormor")


def test_a_placement_that_was_a_mistake_stands_in_no_file(unit: Unit) -> None:
    place(unit)
    wrong_one = PlacementVoided(placement=placement(unit), reason="felaktigt införd")
    void_placement(unit.desk, call=unit.night.call("girl-4"), voided=wrong_one)
    assert filed(unit) == []


def test_a_home_that_became_secret_stands_on_no_paper_wherever_somebody_typed_it(unit: Unit) -> None:
    place(unit)
    seal_place(unit.desk, call=unit.night.call("girl-4"), person="child-e1", place="Hemliga vägen 7")
    assert "Placerad: jourhem, sedan mån 23 nov 08.02, enligt LVU 6 §." in sheet(unit)
    assert HOME not in sheet(unit)
    (told,) = filed(unit)
    assert (told["sealed"], told["resource"], told["note"]) == (True, "", "")
    assert HOME not in str(unit.read())
    over = PlacementEnded(placement=placement(unit), ended=unit.desk.now(), reason=f"Bort från {HOME}")
    end_placement(unit.desk, call=unit.night.call("girl-4"), ended=over)
    assert filed(unit)[0]["reason"] == ""


def test_somebody_else_in_the_same_home_does_not_tell_where_the_sealed_one_is(unit: Unit) -> None:
    place(unit)
    mother = PlacementMade(
        placement="", person="mother", resource="berg", kind="", begins=unit.desk.now(), decision="", note=""
    )
    place_person(unit.desk, call=unit.night.call("girl-4"), placed=mother)
    assert sheet(unit).count("Placerad: jourhem, Familjen Berg") == 2
    seal_place(unit.desk, call=unit.night.call("girl-4"), person="child-e1", place="Hemliga vägen 7")
    assert "Placerad: jourhem, platsen är förseglad, sedan mån 23 nov" in sheet(unit)
    assert HOME not in sheet(unit) + str(unit.read())


def test_of_a_sealed_person_the_handover_says_the_kind_beside_the_seal(unit: Unit) -> None:
    seal_place(unit.desk, call=unit.night.call("girl-4"), person="child-e1", place="Hemliga vägen 7")
    place(unit, resource="", kind="shelter")
    said = sheet(unit)
    assert "Platsen läses i Jourdesk. Läsningen loggas. Placerad: skyddat boende, sedan mån 23 nov 08.02" in said
    assert "Hemliga vägen" not in said
