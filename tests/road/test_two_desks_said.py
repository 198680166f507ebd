"""Real desks and a real host: a reporter who stays with the jour, two desks that wrote beside each other, one contact twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.app.demo import DemoClock
from jourdesk.app.road import store_of
from jourdesk.app.three_desks import Seat, ThreeDesks, open_three_desks
from jourdesk.domain import events as e
from jourdesk.domain.call import Call
from jourdesk.domain.directory_entries import UnitMade
from jourdesk.domain.person import said
from jourdesk.domain.problems import Refused
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.inform_party import inform_party, void_informed
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.read_kin import read_kin
from jourdesk.usecases.read_road import read_road
from jourdesk.usecases.road_state import FactState
from jourdesk.usecases.seal_caller import share_caller, show_caller
from jourdesk.usecases.settle_conflict import settle_conflict
from jourdesk.usecases.suggest_joins import join_calls

BEGINS = datetime.fromisoformat("2026-11-21T23:40:00+01:00")
RECEIVES = UnitMade(unit="2282-barn", name="Kramfors barn och familj", municipality="2282")


@pytest.fixture
def three(tmp_path: Path) -> Iterator[ThreeDesks]:
    clock = DemoClock(BEGINS)
    with open_three_desks(tmp_path, clock, worker="S. Wallin", title="socialsekreterare", unit=RECEIVES) as made:
        import_register(made.first.demo.desk, text=app.example_register())
        round_of(made)
        yield made


def round_of(three: ThreeDesks) -> None:
    for seat in (*three.seats, *three.seats):
        seat.road.trip()


def call(seat: Seat, name: str = "c1") -> Call:
    with seat.demo.desk.unit() as unit:
        found = unit.call(name)
    assert found is not None
    return found


def log(seat: Seat, name: str = "c1", at: datetime = BEGINS, **parts: object) -> None:
    log_call(seat.demo.desk, Draft(call=name, received=at, **parts))  # type: ignore[arg-type]  # any part of a draft


def handed(seat: Seat, municipality: str, board: str, unit_key: str, name: str = "c1") -> None:
    confirmed = e.MunicipalityConfirmed(
        person="p1", municipality=municipality, board=board, rule="", reason="bor där", proposed=municipality
    )
    made = e.HandoverMade(handover=f"h-{unit_key}", persons=("p1",), unit=unit_key, board=board, paper="", gaps=())
    with seat.demo.desk.unit() as unit:
        unit.record(name, confirmed, made)


def test_who_reported_is_shown_at_the_colleagues_desk_and_refused_at_the_units(three: ThreeDesks) -> None:
    first, second, unit = three.seats
    log(first, caller=said(code="public", name="Britt Granlund"), persons=(("p1", said(age=7)),))
    handed(first, "2282", "2282-sn", RECEIVES.unit)
    round_of(three)
    assert show_caller(second.demo.desk, call="c1", purpose="reporter").name == "Britt Granlund"
    assert call(unit).caller.sealed
    with pytest.RaisesExc(Refused, match=r"^caller\.at-the-duty-service$"):
        show_caller(unit.demo.desk, call="c1", purpose="reporter")
    with store_of(unit.demo.desk).unit(unit.demo.desk.author) as opened:
        assert opened.find("Britt Granlund") == ()
    share_caller(second.demo.desk, call="c1", shared=True, reason="vill bli uppringd")
    round_of(three)
    assert show_caller(unit.demo.desk, call="c1", purpose="reporter").name == "Britt Granlund"


def test_two_ages_stand_on_both_desks_until_one_picks_and_then_on_neither(three: ThreeDesks) -> None:
    first, second, _ = three.seats
    log(first, persons=(("p1", said(name="Alma")),))
    round_of(three)
    log(first, persons=(("p1", said(age=7)),))
    log(second, persons=(("p1", said(age=8)),))
    round_of(three)
    for seat in (first, second):
        (conflict,) = call(seat).persons[0].conflicts
        assert {one.value for one in conflict.said} == {7, 8}
    seven = next(one for one in conflict.said if one.value == 7)
    settle_conflict(second.demo.desk, call="c1", person="p1", field="age", fact=seven.fact)
    round_of(three)
    assert [(call(seat).persons[0].age, call(seat).persons[0].conflicts) for seat in (first, second)] == [(7, ())] * 2
    with pytest.RaisesExc(Refused, match=r"^conflict\.settled$"):
        settle_conflict(first.demo.desk, call="c1", person="p1", field="age", fact=seven.fact)


def test_two_desks_that_confirmed_different_municipalities_leave_it_to_a_person(three: ThreeDesks) -> None:
    first, second, _ = three.seats
    log(first, persons=(("p1", said(age=7)),))
    round_of(three)
    for seat, code, board in ((first, "2282", "2282-sn"), (second, "2260", "2260-ks")):
        body = e.MunicipalityConfirmed(person="p1", municipality=code, board=board, rule="", reason="x", proposed=code)
        with seat.demo.desk.unit() as unit:
            unit.record("c1", body)
    round_of(three)
    (conflict,) = call(second).persons[0].conflicts
    assert conflict.field == "municipality"
    kramfors = next(one for one in conflict.said if one.value == "2282")
    settle_conflict(second.demo.desk, call="c1", person="p1", field="municipality", fact=kramfors.fact)
    round_of(three)
    assert [(call(seat).board, call(seat).persons[0].conflicts) for seat in (first, second)] == [("2282-sn", ())] * 2


def test_what_was_said_of_the_contact_and_of_who_called_is_picked_the_same_way(three: ThreeDesks) -> None:
    first, second, _ = three.seats
    log(first, caller=said(code="police"))
    round_of(three)
    log(first, described=said(danger=True), caller=said(name="Polisen, Kramfors"))
    log(second, described=said(danger=False), caller=said(name="Polisen, Ånge"))
    round_of(three)
    assert [one.field for one in call(first).conflicts] == ["name", "danger"]
    for conflict in call(first).conflicts:
        picked = conflict.said[0]
        settle_conflict(first.demo.desk, call="c1", person="", field=conflict.field, fact=picked.fact)
    round_of(three)
    assert [call(seat).conflicts for seat in (first, second)] == [(), ()]
    assert call(second).caller.name == call(first).caller.name


def test_the_same_contact_at_two_desks_is_suggested_and_joined_and_both_stay(three: ThreeDesks) -> None:
    first, second, unit = three.seats
    log(first, "c1", persons=(("p1", said(name="Tova Lillhed", age=15)),), note="En granne ringer.")
    log(
        second, "c2", BEGINS + timedelta(minutes=4), persons=(("p1", said(name="Tova Lillhed", age=15)),), note="Polis."
    )
    round_of(three)
    assert [one.call for one in read_kin(first.demo.desk, "c1").likely] == ["c2"]
    assert [one.call for one in read_kin(second.demo.desk, "c2").likely] == ["c1"]
    join_calls(second.demo.desk, call="c2", other="c1", same=True, reason="samma flicka")
    handed(first, "2282", "2282-sn", RECEIVES.unit)
    round_of(three)
    (same,) = read_kin(first.demo.desk, "c1").same
    assert (same.call, same.by, same.reason) == ("c2", "Kollegan", "samma flicka")
    assert [len(call(first, name).notes) for name in ("c1", "c2")] == [1, 1]
    # The unit has one of the two: it reads that there is another, and nothing of it.
    (there,) = read_kin(unit.demo.desk, "c1").same
    assert (there.call, there.received, there.label) == ("c2", None, "")


def test_the_old_unit_reads_where_the_contact_has_moved(three: ThreeDesks) -> None:
    first, _, unit = three.seats
    log(first, persons=(("p1", said(age=7)),))
    handed(first, "2282", "2282-sn", RECEIVES.unit)
    round_of(three)
    assert read_kin(unit.demo.desk, "c1").moved == ()
    handed(first, "2260", "2260-ks", "2260-barn")
    round_of(three)
    (moved,) = read_kin(unit.demo.desk, "c1").moved
    assert (moved.municipality, moved.by) == ("Ånge", "S. Wallin")
    assert read_kin(first.demo.desk, "c1").moved == ()


def test_the_page_of_the_road_follows_a_contact_to_the_unit_that_fetched_it(three: ThreeDesks) -> None:
    first = three.first
    log(first, persons=(("p1", said(age=7)),))
    handed(first, "2282", "2282-sn", RECEIVES.unit)
    (line,) = read_road(first.demo.desk).lines
    assert (line.came.state, line.came.unsent) == (FactState.HERE, line.came.records)
    first.road.trip()
    (line,) = read_road(first.demo.desk).lines
    assert (line.came.state, line.came.unsent, line.came.fetched) == (FactState.RECEIPTED, 0, ())
    round_of(three)
    view = read_road(first.demo.desk)
    assert view.lines[0].came.fetched == (RECEIVES.unit,)
    assert view.last is not None
    assert (view.unsent, view.refused, view.waiting, view.troubles, view.withheld) == (0, (), (), (), 0)


def test_two_desks_take_the_same_line_back_beside_each_other_and_both_reasons_stay(three: ThreeDesks) -> None:
    first, second, unit = three.seats
    log(first, persons=(("p1", said(age=7)),))
    barred = e.PartyInformed(about="p1", party="Pappan", told="must-not", what="var hon är", ground="")
    inform_party(first.demo.desk, call="c1", informed=barred)
    handed(first, "2282", "2282-sn", RECEIVES.unit)
    round_of(three)
    line = call(second).informed[0].fact
    void_informed(first.demo.desk, call="c1", line=line, reason="fel pappa")
    void_informed(second.demo.desk, call="c1", line=line, reason="en annan familj")
    round_of(three)
    for seat in three.seats:
        assert call(seat).informed == ()
        assert sorted(one.reason for one in call(seat).void_informed) == ["en annan familj", "fel pappa"]
        assert {one.was.party for one in call(seat).void_informed} == {"Pappan"}
    assert call(first).void_informed == call(second).void_informed == call(unit).void_informed
