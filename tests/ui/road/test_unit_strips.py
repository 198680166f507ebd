"""What a unit reads above a contact it was given: where it has moved, that there is another, who reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk.app import DemoDesk
from jourdesk.domain import events as e
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.person import said
from jourdesk.domain.reporter_events import CallerSealed, CallerShared
from jourdesk.domain.secrecy import caller_stream
from jourdesk.ui.call.unit_strips import UnitKin, UnitStrips
from jourdesk.ui.ops import Ops
from jourdesk.ui.widgets.button import Button
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.ports import Changes
from tests.desks import open_test_desk
from tests.facts import AT
from tests.keys import press
from tests.ui.road.test_road_page import Here

CONFIRMED = e.MunicipalityConfirmed(
    person="p1", municipality="2260", board="2260-ks", rule="", reason="x", proposed="2260"
)
HANDED = e.HandoverMade(handover="h", persons=("p1",), unit="ange", board="2260-ks", paper="", gaps=())
SEALED = e.CallerStated(said=said(code="public", protected=True, sealed=True))


@dataclass
class Sat:
    """The lines before a person at a receiving unit."""

    demo: DemoDesk
    strips: UnitStrips
    reader: UnitKin
    ops: Ops
    bot: QtBot

    def record(self, stream: str, *bodies: e.Body) -> None:
        """Let something have come."""
        with self.demo.desk.unit() as unit:
            unit.record(stream, *bodies)
        self.ops.changed.emit(Changes.CALLS)
        self.wait()

    def wait(self) -> None:
        """Wait until every answer has come home."""
        self.bot.waitUntil(lambda: not self.ops.busy, timeout=60_000)
        self.bot.wait(2)

    def words(self) -> str:
        """Everything that can be read."""
        return " ".join(one.text() for one in self.strips.findChildren(Label) if one.isVisibleTo(self.strips))


@pytest.fixture
def sat(tmp_path: Path, qtbot: QtBot, desk_app: QApplication) -> Iterator[Sat]:
    with open_test_desk(tmp_path) as demo:
        demo.clock.at = AT
        opened = e.CallOpened(channel="phone", received=AT, answered_by="S. Wallin")
        with demo.desk.unit() as unit:
            unit.set_setting(HOME, "ange")
            unit.record("c1", opened, e.PersonStated(person="p1", said=said(age=7)), CONFIRMED, HANDED)
        ops, strips = Ops(Here()), UnitStrips()
        qtbot.addWidget(strips)
        reader = UnitKin(strips, demo.desk, ops)
        strips.show()
        qtbot.waitActive(strips)
        made = Sat(demo, strips, reader, ops, qtbot)
        reader.look("c1")
        made.wait()
        yield made
        ops.close()


def test_nothing_stands_there_while_nothing_is_to_be_said(sat: Sat) -> None:
    assert sat.words() == ""
    assert sat.strips.isHidden()
    sat.reader.look("")
    assert sat.strips.isHidden()


def test_the_unit_reads_where_a_contact_has_moved_and_by_whom(sat: Sat) -> None:
    sat.record("c1", replace(CONFIRMED, municipality="2262", board="2262-son", proposed="2262"))
    assert "har flyttats till Timrå" in sat.words()


def test_another_contact_that_the_unit_does_not_have_is_named_as_such(sat: Sat) -> None:
    sat.record("c1", e.CallJoined(other="c9", same=True, reason="samma flicka"))
    assert "Samma kontakt som en som inte finns på den här datorn." in sat.words()
    assert "samma flicka" in sat.words()


def test_who_reported_is_kept_by_the_duty_service_until_the_unit_is_let_in(sat: Sat) -> None:
    sat.record("c1", SEALED)
    assert "förseglat hos jouren" in sat.words()
    assert not sat.strips.findChildren(Button)
    sat.record(
        caller_stream("c1"),
        CallerSealed(said=said(name="Britt Granlund", relation="granne", feedback_to="070-174 06 05")),
    )
    sat.record("c1", CallerShared(shared=True, reason="vill bli uppringd"))
    assert "Britt" not in sat.words()
    button = next(one for one in sat.strips.findChildren(Button) if one.isVisible())
    button.setFocus()
    press(button, "Space")
    sat.wait()
    assert "Britt Granlund, granne · återkoppling till 070-174 06 05" in sat.words()
    with sat.demo.desk.unit() as unit:
        trace = unit.last_body(access_stream("2260-ks"), RecordOpened)
    assert isinstance(trace, RecordOpened)
    assert trace.purpose == "reporter"
    assert not sat.strips.covers


def test_what_has_not_come_yet_is_said_in_place_of_the_name(sat: Sat) -> None:
    sat.record("c1", SEALED, CallerShared(shared=True, reason="x"))
    sat.reader.show_reporter()
    sat.wait()
    assert "Fråga jouren om du behöver veta det." in sat.words()
