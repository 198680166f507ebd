"""Who is on duty now: the strip, over a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.problems import Refused
from jourdesk.ui.roster.strip import OnDutyPresenter, OnDutyStrip
from jourdesk.ui.texts import text_of
from jourdesk.ui.widgets.button import Button
from tests.keys import press
from tests.ui.roster.scene import RosterDesk, roster_desk
from tests.ui.roster.test_roster_page import WALLIN


class Scene:
    """The strip with its presenter, before somebody on duty."""

    def __init__(self, held: RosterDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
        self.held, self.qtbot = held, qtbot
        self.strip = OnDutyStrip()
        self.presenter = OnDutyPresenter(self.strip, held.desk, held.ops)
        shown(self.strip)

    def at(self, *time: int) -> str:
        """Turn the clock, read again, and give every word that can be seen."""
        self.held.demo.clock.at = datetime(*time, tzinfo=STOCKHOLM)  # type: ignore[arg-type,misc]  # year to minute
        self.presenter.refresh()
        return self.words()

    def words(self) -> str:
        """Every word that can be seen."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.held.ops.busy, timeout=60_000)
            self.qtbot.wait(1)
        return "\n".join(one.text() for one in self.strip.findChildren(QLabel) if one.isVisible())

    def buttons(self) -> list[Button]:
        """The buttons that can be pressed."""
        return [one for one in self.strip.findChildren(Button) if one.isVisible()]


@pytest.fixture
def scene(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    with roster_desk(tmp_path, role="jour", author=WALLIN) as held:
        yield Scene(held, qtbot, shown)


def test_it_says_who_has_which_post_and_until_when(scene: Scene) -> None:
    said = scene.at(2026, 11, 21, 23, 40)
    assert "Karin Norrby" in said
    assert "jour · till 08.00" in said
    assert "Elin Rönnfall" in said
    assert scene.strip.accessibleDescription() == "jour Karin Norrby, bakjour Elin Rönnfall"


def test_after_midnight_the_night_is_still_that_of_the_day_before(scene: Scene) -> None:
    assert "Karin Norrby" in scene.at(2026, 11, 22, 7, 59)
    assert "Marianne Åstrand" in scene.at(2026, 11, 22, 8, 0)


def test_a_post_that_nobody_has_is_said_in_words(scene: Scene) -> None:
    said = scene.at(2026, 12, 26, 20, 0)
    assert "Jour saknas nu" in said
    assert "Sara Wallin" in said


def test_a_shift_is_taken_over_and_the_strip_says_from_whom(scene: Scene) -> None:
    scene.at(2026, 11, 22, 2, 10)
    jour = next(one for one in scene.buttons() if one.accessibleName() == "Ta över jour nu")
    jour.setFocus()
    press(jour, "Space")
    said = scene.words()
    assert "Sara Wallin" in said
    assert "Tog över 02.10 från Karin Norrby" in said


def test_one_cannot_take_over_what_one_has(scene: Scene) -> None:
    scene.at(2026, 11, 22, 2, 10)
    next(one for one in scene.buttons() if one.accessibleName() == "Ta över jour nu").click()
    scene.words()
    assert [one.accessibleName() for one in scene.buttons()] == ["Ta över bakjour nu"]


def test_somebody_who_may_not_take_over_is_told_so(scene: Scene) -> None:
    scene.at(2026, 11, 22, 2, 10)

    def move() -> None:
        with scene.held.desk.unit() as unit:
            unit.set_setting("worker.role", "ifo")

    scene.held.on_store(move)
    scene.buttons()[0].click()
    assert text_of(Refused("roster.not-on-duty")) in scene.words()
    assert "Karin Norrby" in scene.words()
