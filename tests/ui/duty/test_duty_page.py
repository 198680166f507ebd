"""The page of who may decide tonight, by keys as a person types."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.app import example_register
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.ui.duty.page import DutyPage
from jourdesk.ui.duty.presenter import DutyPresenter
from jourdesk.ui.shell.page import Width
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.read_duty import DutyTable, read_duty
from tests.keys import press
from tests.ui.night import NightDesk, night_desk

BEFORE_MIDNIGHT = datetime(2026, 12, 31, 23, 30, tzinfo=STOCKHOLM)


class Scene:
    """The page with its presenter."""

    def __init__(self, night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
        self.night, self.qtbot = night, qtbot
        night.demo.clock.at = BEFORE_MIDNIGHT
        self.page = DutyPage()
        self.page.resize(1278, 700)
        self.presenter = DutyPresenter(self.page, night.desk, night.ops)
        shown(self.page)
        self.presenter.refresh()
        self.wait()
        self.page.focus_start()

    def wait(self) -> None:
        """Wait until the store thread has answered and what was made is shown."""
        for _ in range(2):
            self.qtbot.waitUntil(lambda: not self.night.ops.busy, timeout=60_000)
            self.qtbot.wait(1)

    def read(self) -> DutyTable:
        """The table now."""
        return self.night.read(lambda: read_duty(self.night.desk))

    def go(self, name: str, provision: str) -> None:
        """Walk to a cell with the arrow keys."""
        table = self.read()
        row = [one.name for one in table.rows].index(name)
        column = [code for code, _, _ in table.provisions].index(provision)
        press(self.page.matrix, "Ctrl Home")
        for _ in range(row):
            press(self.page.matrix, "Down")
        for _ in range(column):
            press(self.page.matrix, "Right")
        self.wait()

    def spoken(self) -> object:
        """What a screen reader says of the chosen cell."""
        return self.page.matrix.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)

    def words(self) -> str:
        """All words that can be seen."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def scene(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    with night_desk(tmp_path, (), datetime(2026, 11, 21, 16, 30, tzinfo=STOCKHOLM)) as night:
        yield Scene(night, qtbot, shown)


def test_every_party_stands_with_how_many_may_decide_and_who_first(scene: Scene) -> None:
    scene.go("Kramfors", "LVU 6")
    assert scene.spoken() == "Kramfors, LVU 6 §, 4, ordförande"
    said = scene.words()
    assert "Gunvor Ekmyra" in said
    assert "070-174 06 21" in said


def test_those_who_may_not_stay_in_the_ladder_with_the_reason(scene: Scene) -> None:
    scene.go("Kramfors", "LVU 43")
    said = scene.words()
    assert "Bara en får besluta det." in said
    assert "Birgit Lomgren" in said
    assert "Nämnden har inte förordnat henne eller honom för LVU 43 §." in said


def test_where_nobody_may_decide_it_is_said_in_words_as_well_as_in_red(scene: Scene) -> None:
    text = example_register()
    kept = [block for block in text.split("\n[[") if not (block.startswith("decider]]") and '"2282' in block)]
    scene.night.on_store(lambda: import_register(scene.night.desk, text="\n[[".join(kept)))
    scene.presenter.refresh()
    scene.wait()
    scene.go("Kramfors", "LVU 6")
    assert scene.spoken() == "Kramfors, LVU 6 §, 0, ingen"
    assert "Ingen får besluta: Kramfors" in scene.words()
    assert "Registret har ingen för den här nämnden." in scene.words()


def test_after_midnight_other_mandates_hold(scene: Scene) -> None:
    before = scene.read()
    press(scene.page.when.filter("later"), "Space")
    scene.wait()
    after = scene.night.read(lambda: read_duty(scene.night.desk, after_midnight=True))
    assert f"{after.at:%Y-%m-%d %H}" == "2027-01-01 03"
    assert "fre 1 jan 03.00" in scene.words()
    assert [row.cells for row in before.rows] != [row.cells for row in after.rows]


def test_the_chosen_cell_stays_when_the_table_is_read_again(scene: Scene) -> None:
    scene.go("Timrå", "LVM 13")
    scene.presenter.refresh()
    scene.wait()
    assert str(scene.spoken()).startswith("Timrå, LVM 13 §")


@pytest.mark.parametrize("width", list(Width))
def test_the_page_gives_way_to_every_width(scene: Scene, width: Width) -> None:
    scene.page.fit(width)
    assert scene.page.matrix.isVisible()


def test_every_control_has_a_name(scene: Scene) -> None:
    stops = [one for one in scene.page.findChildren(QWidget) if one.focusPolicy().value & 1 and one.isVisible()]
    assert [one for one in stops if one.focusProxy() is None and not one.accessibleName()] == []
