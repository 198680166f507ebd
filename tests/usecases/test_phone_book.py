"""The phone book and the places to sleep: what the register says, and what was heard since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from jourdesk.app import DemoDesk
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.problems import Refused
from jourdesk.domain.register_tables import Contact, OnCall, Resource
from jourdesk.domain.roster_events import ShiftPlanned
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_contacts import ContactLine, read_contacts, read_resources
from jourdesk.usecases.read_nights import read_night, read_nights
from jourdesk.usecases.report_number import report_number, state_places
from tests.desks import open_test_desk

NOW = datetime(2026, 11, 21, 23, 40, tzinfo=STOCKHOLM)
TODAY = NOW.date()


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[DemoDesk]:
    with open_test_desk(tmp_path, at=NOW) as opened:
        register = opened.desk.register
        opened.desk.register = replace(
            register,
            contacts=(
                Contact(
                    key="rlc",
                    function="police",
                    name="Ledningscentralen",
                    phone="070-174 06 90",
                    verified=date(2026, 11, 1),
                ),
                Contact(
                    key="own",
                    function="låssmed i bygden",
                    name="Låsverkstan",
                    municipality="2260",
                    phone="070-174 06 91",
                ),
                Contact(
                    key="silent", function="court", name="Rätten", municipality="2282", wrong_since=date(2026, 11, 2)
                ),
            ),
            resources=(
                Resource(
                    key="berg",
                    kind="emergency-home",
                    name="Familjen Berg",
                    phone="070-174 06 92",
                    places=2,
                    taken=1,
                    age_to=12,
                    ring_before="22:00",
                ),
                Resource(key="hotel", kind="hotel", name="Hotellet", places=5, taken=0, checked=TODAY),
                Resource(key="home", kind="emergency-home", name="Ås", places=1, age_from=13, checked=date(2026, 6, 1)),
            ),
            on_calls=(OnCall(name="Chefen", phone="070-174 06 93", municipality="2260"),),
        )
        yield opened


def line(desk: Desk, row: str) -> ContactLine:
    return next(one for one in read_contacts(desk) if one.row == row)


def test_the_phone_book_says_which_numbers_are_old(demo: DemoDesk) -> None:
    assert (line(demo.desk, "rlc").label, line(demo.desk, "rlc").stale) == ("Polisen, vakthavande befäl", False)
    demo.clock.at += timedelta(days=90)
    assert line(demo.desk, "rlc").stale
    assert line(demo.desk, "own").stale


def test_the_phone_book_of_a_municipality_holds_what_is_for_all(demo: DemoDesk) -> None:
    found = {one.row for one in read_contacts(demo.desk, municipality="2260")}
    assert {"rlc", "own", "2260 1 Chefen"} <= found
    assert "silent" not in found
    neighbours = [one for one in read_contacts(demo.desk) if one.table == "neighbour"]
    assert {one.row for one in neighbours} >= {"2281", "0180"}


def test_a_wrong_number_is_one_key_and_is_right_again_when_somebody_is_answered(demo: DemoDesk) -> None:
    desk = demo.desk
    report_number(desk, table="contact", row="rlc", works=False, note="Går till en privatperson")
    reported = line(desk, "rlc")
    assert reported.wrong_since == TODAY
    assert reported.said == f"{desk.author.by}, Går till en privatperson"
    demo.clock.at += timedelta(days=1)
    report_number(desk, table="contact", row="rlc", works=False)
    assert line(desk, "rlc").wrong_since == TODAY
    report_number(desk, table="contact", row="rlc", works=True)
    assert (line(desk, "rlc").wrong_since, line(desk, "rlc").verified) == (None, date(2026, 11, 22))


def test_word_of_a_number_that_has_been_changed_or_verified_since_is_old(demo: DemoDesk) -> None:
    desk = demo.desk
    report_number(desk, table="contact", row="rlc", works=False)
    contacts = desk.register.contacts
    desk.register = replace(desk.register, contacts=(replace(contacts[0], phone="070-174 06 99"), *contacts[1:]))
    assert line(desk, "rlc").wrong_since is None
    again = replace(contacts[0], verified=date(2026, 11, 22))
    desk.register = replace(desk.register, contacts=(again, *contacts[1:]))
    assert line(desk, "rlc").wrong_since is None


@pytest.mark.parametrize(("table", "row"), [("contact", "x"), ("contact", "silent"), ("unit", "2260-barn")])
def test_a_number_that_is_not_there_cannot_be_reported(demo: DemoDesk, table: str, row: str) -> None:
    with pytest.raises(Refused, match=r"edit\.no-row"):
        report_number(demo.desk, table=table, row=row, works=False)


def test_a_decider_with_a_wrong_number_is_not_reached_tonight(demo: DemoDesk) -> None:
    desk = demo.desk
    before = read_nights(desk, days=3)
    for key in ("2260-chair", "2260-vice", "2260-member-a"):
        report_number(desk, table="decider", row=key, works=False)
    report_number(desk, table="decider", row="2282-chair", works=True)
    after = read_nights(desk, days=3)
    assert not any(red.municipality == "2260" for red in before.red)
    row = next(row for row in after.rows if (row.municipality, row.provision) == ("2260", "LVM 13"))
    assert row.marks == ("none", "none", "none")
    said = [red.said for red in after.red if "LVM 13" in red.provisions]
    assert len(said) == 1
    assert said[0].startswith("Ingen som får besluta")
    assert "LVM 13 §" in said[0]
    assert said[0].endswith("för Ånge har ett nummer som svarar lör 21 nov–tis 24 nov.")
    cell = next(c for c in read_night(desk, day=TODAY) if (c.municipality, c.provision) == ("2260", "LVM 13"))
    assert cell.people[0].wrong
    assert cell.people[0].phone
    kramfors = next(c for c in read_night(desk, day=TODAY) if (c.municipality, c.provision) == ("2282", "LVM 13"))
    assert next(p for p in kramfors.people if p.key == "2282-chair").verified == TODAY


def test_places_that_are_taken_tonight_are_free_again_tomorrow(demo: DemoDesk) -> None:
    desk = demo.desk
    state_places(desk, resource="berg", taken=2, note="Två syskon")
    berg = next(r for r in read_resources(desk) if r.row == "berg")
    assert (berg.free, berg.heard_by, berg.note) == (0, desk.author.by, "Två syskon")
    assert read_resources(desk)[-1].row == "berg"
    demo.clock.at += timedelta(hours=19)
    assert next(r for r in read_resources(desk) if r.row == "berg").free == 1


def test_places_to_sleep_say_what_one_must_know(demo: DemoDesk) -> None:
    berg, ås = (next(r for r in read_resources(demo.desk) if r.row == row) for row in ("berg", "home"))
    assert (berg.too_late, berg.unchecked, berg.free) == (True, True, 1)
    assert (ås.too_late, ås.unchecked, ås.free) == (False, False, None)
    demo.clock.at = datetime(2026, 11, 22, 10, 0, tzinfo=STOCKHOLM)
    assert not next(r for r in read_resources(demo.desk) if r.row == "berg").too_late
    demo.clock.at = datetime(2026, 11, 22, 3, 0, tzinfo=STOCKHOLM)
    assert next(r for r in read_resources(demo.desk) if r.row == "berg").too_late
    assert [r.row for r in read_resources(demo.desk, kind="emergency-home", age=15)] == ["home"]
    assert [r.row for r in read_resources(demo.desk, kind="emergency-home", age=4)] == ["berg"]


@pytest.mark.parametrize(
    ("resource", "taken", "code"), [("x", 1, "edit.no-row"), ("berg", 3, "places.taken"), ("berg", -1, "places.taken")]
)
def test_places_that_cannot_be_are_refused(demo: DemoDesk, resource: str, taken: int, code: str) -> None:
    with pytest.raises(Refused) as caught:
        state_places(demo.desk, resource=resource, taken=taken)
    assert caught.value.code == code


def test_a_night_says_who_decides_before_and_after_midnight(demo: DemoDesk) -> None:
    cells = read_night(demo.desk, day=date(2026, 12, 31))
    ånge = next(c for c in cells if (c.municipality, c.provision) == ("2260", "LVM 13"))
    assert [p.key for p in ånge.people] == ["2260-chair", "2260-vice", "2260-member-a"]
    assert ånge.people[0].until == date(2026, 12, 31)
    assert ånge.after_midnight is not None
    assert ånge.after_midnight[0].until == date(2030, 12, 31)
    tonight = next(c for c in read_night(demo.desk, day=TODAY) if (c.municipality, c.provision) == ("2260", "LVM 13"))
    assert tonight.after_midnight is None
    assert (tonight.people[0].role, tonight.people[0].stale) == ("ordförande", True)


def test_the_small_hours_belong_to_the_night_before(demo: DemoDesk) -> None:
    demo.clock.at = datetime(2026, 11, 22, 3, 0, tzinfo=STOCKHOLM)
    table = read_nights(demo.desk)
    assert (table.first, table.nights, len(table.rows[0].counts)) == (TODAY, 90, 90)
    assert [row.name for row in table.rows] == sorted(row.name for row in table.rows)


def test_who_has_the_politicians_roster_stands_first_that_night(demo: DemoDesk) -> None:
    desk = demo.desk
    with desk.unit() as unit:
        planned = ShiftPlanned(
            shift="s1",
            role="decider",
            person="2260-member-a",
            begins=datetime(2026, 11, 21, 16, 0, tzinfo=STOCKHOLM),
            ends=datetime(2026, 11, 22, 0, 0, tzinfo=STOCKHOLM),
        )
        unit.record("roster.2026-11.2260-ks", planned)
    cell = next(c for c in read_night(desk, day=TODAY) if (c.municipality, c.provision) == ("2260", "LVM 13"))
    assert [p.key for p in cell.people] == ["2260-member-a", "2260-chair", "2260-vice"]
    assert [bool(p.rostered) for p in cell.people] == [True, False, False]
    assert cell.after_midnight is not None
    assert [p.key for p in cell.after_midnight] == ["2260-chair", "2260-vice", "2260-member-a"]
