"""The duty service in figures, after an invented night on a real store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.figures import Table
from jourdesk.domain.placement_events import PlacementMade, PlacementVoided
from jourdesk.domain.problems import Refused
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.place_person import place_person, void_placement
from jourdesk.usecases.read_call import read_call
from jourdesk.usecases.read_figures import read_figures
from jourdesk.usecases.take_on import accept_handover
from tests.usecases.played import Played, played

FIRST, LAST = date(2026, 11, 21), date(2026, 11, 22)


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    with played(tmp_path_factory.mktemp("night")) as made:
        yield made


def test_a_night_is_counted_by_municipality_month_category_and_caller(night: Played) -> None:
    found = read_figures(night.desk, first=FIRST, last=LAST, hide_small=False)
    assert found.contacts == found.by_month.total
    assert found.by_month.columns == ("2026-11",)
    assert {"Ånge", "Kramfors"} & set(found.by_month.rows)
    assert sum(total or 0 for total in found.by_month.row_totals) == found.contacts
    assert "Polis" in found.by_caller.columns
    assert len(found.hours) == 24
    assert sum(count or 0 for _, count in found.hours) == found.contacts


def test_what_leaves_the_host_has_no_small_numbers(night: Played) -> None:
    hidden = read_figures(night.desk, first=FIRST, last=LAST)
    assert hidden.hidden
    told = [count for line in hidden.by_month.cells for count in line]
    told += [count for _, count in hidden.hours]
    assert not any(count is not None and 0 < count < 5 for count in told)


def test_another_month_has_no_contacts_and_a_period_runs_forwards(night: Played) -> None:
    empty = read_figures(night.desk, first=date(2026, 10, 1), last=date(2026, 10, 31))
    assert (empty.contacts, empty.by_month.rows, empty.handed) == (0, (), 0)
    with pytest.raises(Refused, match=r"edit\.before-start"):
        read_figures(night.desk, first=LAST, last=FIRST)


def test_handovers_that_are_accepted_in_time_are_counted(night: Played) -> None:
    before = read_figures(night.desk, first=FIRST, last=LAST)
    assert before.in_time == 0
    assert before.handed > 3
    night.demo.clock.at = datetime(2026, 11, 23, 8, 10, tzinfo=STOCKHOLM)
    taken = 0
    for contact in night.night.contacts:
        with night.desk.unit() as unit:
            call = unit.call(contact.call)
        for made in call.handovers if call is not None else ():
            if taken < 2 and made.state == "made":
                accept_handover(night.desk, call=contact.call, handover=made.id, receiver="M. Sand", first="Ringer hem")
                taken += 1
    after = read_figures(night.desk, first=FIRST, last=LAST)
    assert (after.in_time, after.handed) == (2, before.handed)


def test_goals_stand_beside_what_came_of_them_and_too_few_tell_nothing(night: Played) -> None:
    found = {one.name: one for one in read_figures(night.desk, first=FIRST, last=LAST).targets}
    accepted = found["Överlämningar kvitterade före 08.30"]
    assert (accepted.unit, accepted.target, accepted.measured) == ("%", 95, True)
    assert accepted.outcome is not None
    assert 0 <= accepted.outcome <= 100
    assert not found["Kostnad per invånare"].measured
    empty = read_figures(night.desk, first=date(2026, 10, 1), last=date(2026, 10, 31))
    assert all(one.outcome is None for one in empty.targets)


def test_decisions_and_what_was_granted_are_counted_for_each_municipality(night: Played) -> None:
    found = read_figures(night.desk, first=FIRST, last=LAST, hide_small=False)
    assert "LVU 6 §" in found.by_decision.columns
    granted = 0
    for contact in night.night.contacts:
        with night.desk.unit() as unit:
            call = unit.call(contact.call)
        taken = call.decisions if call is not None else ()
        granted += sum(one.amount or 0 for one in taken if one.outcome == "granted")
    assert sum(sek for _, sek in found.granted) == granted
    assert granted > 0


def test_contacts_in_which_somebody_was_placed_are_counted_by_the_kind_of_place(night: Played) -> None:
    def count(*, hide: bool = False) -> Table:
        return read_figures(night.desk, first=FIRST, last=LAST, hide_small=hide).by_placement

    assert count().columns == ()
    for person, kind in (("child-e1", "emergency-home"), ("mother", "hotel")):
        placed = PlacementMade(
            placement="", person=person, resource="", kind=kind, begins=night.desk.now(), decision="", note=""
        )
        place_person(night.desk, call=night.call("girl-4"), placed=placed)
    wrong = read_call(night.desk, night.call("girl-4")).call.placements[-1].id
    voided = PlacementVoided(placement=wrong, reason="felaktigt införd")
    void_placement(night.desk, call=night.call("girl-4"), voided=voided)
    found = count()
    assert found.columns == ("jourhem",)
    assert dict(zip(found.rows, found.cells, strict=True))["Kramfors"] == (1,)
    assert not any(cell and cell < 5 for line in count(hide=True).cells for cell in line)


def test_a_desk_of_a_unit_says_that_it_does_not_know_every_contact(night: Played) -> None:
    assert not read_figures(night.desk, first=FIRST, last=LAST).away
    with night.desk.unit() as unit:
        unit.set_setting(HOME, "2282-barn")
    assert read_figures(night.desk, first=FIRST, last=LAST).away
    with night.desk.unit() as unit:
        unit.set_setting(HOME, "")
