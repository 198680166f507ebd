"""The shift and its watches from anywhere in the window: one key to go out alone, one to write a watch, and going off duty."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk.documents.files import keep
from jourdesk.documents.typeset import pictures
from jourdesk.ui.frame import Frame
from jourdesk.ui.paper.preview import PaperRoom
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.shift.page import OnShiftPage
from jourdesk.ui.stage import Stage
from jourdesk.ui.watch.page import WatchPage
from jourdesk.usecases.lone_visits import read_visits
from jourdesk.usecases.read_shift import read_shift
from jourdesk.usecases.sign_in import sign_in
from tests.keys import press, write
from tests.ui.call.conftest import BEGINS, PLACES, Hand
from tests.ui.night import NightDesk, night_desk


def test_one_key_from_the_call_asks_where_somebody_goes_alone(hand: Hand) -> None:
    hand.press("Ctrl N")
    hand.type("Flickan är ensam")
    hand.press("Ctrl Shift B")
    hand.settle()
    hand.type("Storgatan 3")
    hand.press("Tab")
    hand.type("45")
    hand.press("Ctrl Enter")
    hand.settle()
    (line,) = hand.executor.submit(lambda: read_visits(hand.demo.desk)).result()
    assert (line.visit.place, line.alarm.state) == ("Storgatan 3", "out")
    assert hand.page.call_card.line.field.text() == "Flickan är ensam"


def test_the_key_asks_at_once_and_the_name_comes_when_the_duty_is_read(hand: Hand) -> None:
    page = hand.frame.page("shift")
    assert isinstance(page, OnShiftPage)
    assert page.view is None, "the duty is read only where somebody goes there"
    hand.press("Ctrl Shift B")
    hand.type("Storgatan 3")
    assert page.panel.visit.place.text() == "Storgatan 3"
    hand.settle()
    assert page.panel.visit.worker.text() == "S. Wallin"
    assert page.panel.visit.place.text() == "Storgatan 3"


def test_going_off_duty_shows_the_half_written_call_and_is_never_held_back(hand: Hand) -> None:
    ended: list[bool] = []
    hand.frame.ended_shift.connect(lambda: ended.append(True))
    hand.press("Ctrl N")
    hand.type("Halvt skrivet")
    hand.frame.end_shift()
    hand.settle()
    page = hand.frame.page("shift")
    assert isinstance(page, OnShiftPage)
    assert page.is_leaving
    assert hand.executor.submit(lambda: read_shift(hand.demo.desk)).result().drafts != ()
    hand.type("Samtalet är inte färdigt.")
    hand.press("Ctrl Enter")
    hand.settle()
    assert ended == [True]


@pytest.fixture
def unit(tmp_path: Path) -> Iterator[NightDesk]:
    """A desk of a receiving unit."""
    with night_desk(tmp_path, (), BEGINS) as night:

        def belong() -> None:
            with night.desk.unit() as opened:
                opened.set_setting("road.unit", "2282-barn")
            sign_in(night.desk, name="Mona Rask", title="enhetschef", role="ifo")

        night.on_store(belong)
        yield night


def test_at_a_unit_ctrl_n_writes_a_watch_from_anywhere(unit: NightDesk, qtbot: QtBot, desk_app: QApplication) -> None:
    stage = Stage(room=PaperRoom(pictures=pictures, keep=keep), places=PLACES, now=unit.demo.clock)
    frame = Frame(unit.desk, unit.ops, stage, role="ifo")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show_desk(frame.desk)
    frame.start()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: not unit.ops.busy, timeout=60_000)
    focus = QApplication.focusWidget()
    press(focus or window, "Ctrl N")
    qtbot.waitUntil(lambda: not unit.ops.busy, timeout=60_000)
    page = frame.page("watch")
    assert isinstance(page, WatchPage)
    assert page.writing
    found = QApplication.focusWidget()
    assert found is not None
    write(found, "Kan söka sig till pappan")
    assert not page.form.inputs["unit"].isVisible()
    assert page.form.text("headline") == "Kan söka sig till pappan"
    frame.stop()
