"""What a unit reads above a contact in the morning: who reported once it is let in, and where the contact has moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.events import Body, CallerStated, MunicipalityConfirmed
from jourdesk.domain.person import said
from jourdesk.domain.reporter_events import CallerSealed, CallerShared
from jourdesk.domain.secrecy import caller_stream
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.ports import Changes
from tests.ui.morning.test_morning_page import NIGHT_ENDS, UNIT, Scene
from tests.ui.night import night_desk

SEALED = CallerStated(said=said(code="public", name=None, phone=None, relation=None, protected=True, sealed=True))


@pytest.fixture
def scene(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    with night_desk(tmp_path, ("shelter", "two-boys"), NIGHT_ENDS) as night:
        yield Scene(night, qtbot, shown)


def _record(scene: Scene, stream: str, *bodies: Body) -> None:
    def come() -> None:
        with scene.night.desk.unit() as unit:
            unit.set_setting(HOME, UNIT)
            unit.record(stream, *bodies)

    scene.night.read(come)
    scene.night.ops.changed.emit(Changes.CALLS)
    scene.wait()


def _above(scene: Scene) -> str:
    part = scene.page.reader.round
    return " ".join(one.text() for one in part.findChildren(Label) if one.isVisibleTo(part))


def test_the_unit_is_told_that_the_duty_service_keeps_who_reported_and_reads_it_with_f7_once_let_in(
    scene: Scene,
) -> None:
    call = scene.where()["call"]
    _record(scene, call, SEALED)
    scene.open()
    assert "Vem som ringde är förseglat hos jouren." in _above(scene)
    _record(scene, caller_stream(call), CallerSealed(said=said(name="Britt Granlund")))
    _record(scene, call, CallerShared(shared=True, reason="vill bli uppringd"))
    assert "Britt" not in _above(scene)
    places = 0
    while "Britt Granlund" not in _above(scene) and places < 5:
        # What is covered is shown one by one: where the persons are, then who reported.
        scene.press("F7")
        places += 1
    assert "Britt Granlund" in _above(scene)
    assert places > 1

    def trace() -> object:
        with scene.night.desk.unit() as unit:
            found = unit.call(call)
            return unit.last_body(f"access.{found.board if found else ''}", RecordOpened)

    found = scene.night.read(trace)
    assert isinstance(found, RecordOpened)
    assert found.purpose == "reporter"


def test_a_contact_that_has_moved_says_where(scene: Scene) -> None:
    call, person = scene.where()["call"], scene.handover().persons[0]
    scene.open()
    assert _above(scene) == ""
    body = MunicipalityConfirmed(
        person=person, municipality="2260", board="2260-ks", rule="", reason="x", proposed="2260"
    )
    _record(scene, call, body)
    assert "har flyttats till Ånge" in _above(scene)
