"""The coordinator runs the directory from a desk: invites, lets in, shuts out, gives a unit another key."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk import app
from jourdesk.app import DemoDesk
from jourdesk.app.road import DeskRoad, open_road
from jourdesk.domain.directory import Role
from jourdesk.domain.problems import Refused
from jourdesk.domain.roster_events import ShiftPlanned
from jourdesk.usecases.enrol_desk import approve_desk
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.ports_enrol import Guest
from jourdesk.usecases.run_directory import (
    DeskLine,
    invite_desk,
    make_unit,
    read_directory,
    renew_key,
    revoke_desk,
    withdraw_invitation,
)
from jourdesk.vault.slots import LIGHT
from tests.facts import AT
from tests.road.test_enrolment import Founded, a_desk, enrolled


@dataclass
class Office:
    """A coordinator's desk that founded the service, and the folder where more desks are made."""

    folder: Path
    one: DemoDesk
    way: DeskRoad
    opened: ExitStack

    def comes(self, name: str, guest: Guest) -> DeskRoad:
        """Let another desk in as people do: invitation, short code, approval."""
        text = invite_desk(self.way.road, self.way.clerk, guest)
        other = self.opened.enter_context(a_desk(self.folder, name))
        code = enrolled(other, text).code
        way = open_road(other.desk, other.device, work=LIGHT)
        self.opened.callback(way.close)
        self.way.trip()
        approve_desk(self.way.road, self.way.clerk, desk=name, heard=code)
        way.trip()
        self.way.trip()
        return way

    def line(self, desk: str) -> DeskLine:
        """Read one desk's line."""
        return next(line for line in read_directory(self.way.road).desks if line.desk == desk)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with ExitStack() as stack:
        founded = Founded(tmp_path / "host")
        stack.callback(founded.host.close)
        one = stack.enter_context(a_desk(tmp_path, "desk-a"))
        enrolled(one, founded.invite(founding=True))
        way = open_road(one.desk, one.device, work=LIGHT)
        stack.callback(way.close)
        import_register(one.desk, text=app.example_register())
        way.trip()
        yield Office(tmp_path, one, way, stack)


def test_a_unit_is_made_and_its_first_desk_let_in_from_a_desk(office: Office) -> None:
    make_unit(office.way.road, office.way.clerk, unit="2282-barn", name="Kramfors mottagning", municipality="2282")
    office.comes("desk-k", Guest(unit="2282-barn", role=Role.APPROVER))
    view = read_directory(office.way.road)
    kramfors = next(unit for unit in view.units if unit.unit == "2282-barn")
    assert (kramfors.name, kramfors.desks, kramfors.epoch) == ("Kramfors mottagning", 1, 1)
    line = office.line("desk-k")
    assert (line.state, line.units, line.mine, line.may_revoke) == ("active", ("2282-barn",), False, True)
    assert office.line("desk-a").mine
    assert not office.line("desk-a").may_revoke


def test_a_desk_that_waits_stands_first_and_may_be_let_in(office: Office) -> None:
    text = invite_desk(office.way.road, office.way.clerk, Guest(unit="jour"))
    with a_desk(office.folder, "desk-b") as other:
        enrolled(other, text)
    office.way.trip()
    first = read_directory(office.way.road).desks[0]
    assert (first.desk, first.state, first.may_approve, first.label) == ("desk-b", "waiting", True, "Bärbar")


def test_a_lost_desk_is_shut_out_and_reads_nothing_that_is_written_after(office: Office) -> None:
    other = office.comes("desk-b", Guest(unit="jour"))
    log_call(office.one.desk, Draft(call="c1", received=AT, note="Före."))
    office.way.trip()
    assert other.trip().new > 0
    revoke_desk(office.way.road, office.way.clerk, desk="desk-b", reason="lost")
    log_call(office.one.desk, Draft(call="c1", received=AT, note="Efter."))
    office.way.trip()
    line = office.line("desk-b")
    assert (line.state, line.units, line.may_revoke) == ("revoked", (), False)
    with pytest.raises(Refused):
        other.trip()
    with other.desk.unit() as unit:
        call = unit.call("c1")
    assert call is not None
    assert [note.text for note in call.notes] == ["Före."]
    jour = next(unit for unit in read_directory(office.way.road).units if unit.unit == "jour")
    assert (jour.epoch, jour.stale) == (2, False)


def test_a_new_key_can_be_asked_for_without_anybody_leaving(office: Office) -> None:
    renew_key(office.way.road, office.way.clerk, "jour")
    jour = next(unit for unit in read_directory(office.way.road).units if unit.unit == "jour")
    assert jour.epoch == 2
    log_call(office.one.desk, Draft(call="c1", received=AT, note="Med den nya nyckeln."))
    assert office.way.trip().unsent == 0


def test_an_invitation_that_was_lost_is_good_for_nothing(office: Office) -> None:
    text = invite_desk(office.way.road, office.way.clerk, Guest(unit="jour", days=1))
    (line,) = read_directory(office.way.road).invitations
    assert (line.unit, line.expired) == ("jour", False)
    withdraw_invitation(office.way.road, office.way.clerk, line.invitation)
    assert read_directory(office.way.road).invitations == ()
    with a_desk(office.folder, "desk-b") as other, pytest.raises(Refused):
        enrolled(other, text)


def test_what_cannot_be_is_refused_before_anything_leaves(office: Office) -> None:
    road, clerk = office.way.road, office.way.clerk
    with pytest.raises(Refused, match=r"invitation\.days"):
        invite_desk(road, clerk, Guest(unit="jour", days=32))
    with pytest.raises(Refused, match=r"directory\.reason"):
        revoke_desk(road, clerk, desk="desk-a", reason="tired")
    with pytest.raises(Refused, match=r"directory\.unit-name"):
        make_unit(road, clerk, unit=" ", name="Kramfors", municipality="2282")
    with pytest.raises(Refused, match=r"directory\.no-unit"):
        invite_desk(road, clerk, Guest(unit="finns-inte"))


def test_one_who_only_reads_may_neither_invite_nor_shut_out(office: Office) -> None:
    other = office.comes("desk-b", Guest(unit="jour"))
    view = read_directory(other.road)
    assert not view.admin
    assert not any(line.may_revoke or line.may_approve for line in view.desks)
    with pytest.raises(Refused, match=r"directory\.not-allowed"):
        revoke_desk(other.road, other.clerk, desk="desk-a", reason="lost")
    with pytest.raises(Refused, match=r"directory\.not-allowed"):
        invite_desk(other.road, other.clerk, Guest(unit="jour"))


def test_a_coordinators_own_desk_gets_the_register_and_the_rosters_and_no_contact(office: Office) -> None:
    make_unit(office.way.road, office.way.clerk, unit="samordning", name="Samordningen", municipality="2280")
    log_call(office.one.desk, Draft(call="c1", received=AT, note="Hon ringer från grannen."))
    with office.one.desk.unit() as unit:
        planned = ShiftPlanned(shift="s1", role="jour", person="S. Wallin", begins=AT, ends=AT + timedelta(hours=8))
        unit.record("roster.2026-11", planned)
    office.way.trip()
    other = office.comes("desk-s", Guest(unit="samordning"))
    office.way.trip()
    other.trip()
    with other.desk.unit() as unit:
        assert unit.register_text()
        assert unit.facts("roster.2026-11")
        assert unit.call("c1") is None
        assert unit.facts("c1") == ()
        assert unit.facts("shifts") == ()
        assert unit.streams_named("access.") == ()
