"""The page of the law, by keys as a person types."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.ui.law.page import LawPage
from jourdesk.ui.law.presenter import LawPresenter
from jourdesk.ui.shell.page import Width
from jourdesk.ui.widgets.rows import ListRow
from tests.keys import press, write
from tests.ui.night import NightDesk, night_desk

NOW = datetime(2026, 11, 22, 1, 0, tzinfo=STOCKHOLM)


class Scene:
    """The page with its presenter."""

    def __init__(self, night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
        self.night, self.qtbot = night, qtbot
        self.page = LawPage()
        self.page.resize(1278, 700)
        self.presenter = LawPresenter(self.page, night.desk, night.ops)
        shown(self.page)
        self.presenter.refresh()
        self.wait()
        self.page.focus_start()

    def wait(self) -> None:
        """Wait until the store thread has answered."""
        self.qtbot.waitUntil(lambda: not self.night.ops.busy, timeout=60_000)
        self.qtbot.wait(1)

    def rows(self) -> list[ListRow]:
        """The rows on the screen."""
        model = self.page.rows.rows
        items = [model.item(model.index(n)) for n in range(model.rowCount())]
        return [item for item in items if isinstance(item, ListRow)]

    def words(self) -> str:
        """All words that can be seen, once what was just made is shown."""
        self.qtbot.wait(1)
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def scene(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    with night_desk(tmp_path, (), NOW) as night:
        yield Scene(night, qtbot, shown)


def test_typing_filters_and_down_goes_to_the_first_provision(scene: Scene) -> None:
    write(scene.page.filter.box, "lvu 6")
    titles = [row.title for row in scene.rows()]
    assert "LVU 6 §" in titles
    assert all("LVU" in title for title in titles)
    press(scene.page.filter.box, "Down")
    assert scene.page.rows.hasFocus()


def test_a_provision_says_who_decides_its_clocks_and_that_it_cannot_be_appealed(scene: Scene) -> None:
    scene.page.show_provision("LVU 6")
    said = scene.words()
    assert "Är det sannolikt att vård enligt LVU behövs?" in said
    assert "Aldrig en tjänsteman (SoL 30 kap. 7 §)" in said
    assert "1 vecka från beslutet · LVU 7 § · missas dagen upphör beslutet" in said
    assert "Går inte att överklaga." in said
    assert "JO 9081-2020" in said
    assert "läst 2026-11-21" in said


def test_an_old_number_finds_the_new_provision_and_names_it(scene: Scene) -> None:
    write(scene.page.filter.box, "2001:453 11 kap. 1")
    titles = [row.title for row in scene.rows()]
    assert "SoL 14 kap. 2 §" in titles
    scene.page.show_provision("SoL 14:2")
    assert "SoL (2001:453) 11 kap. 1 §" in scene.words()


def test_the_law_of_an_earlier_day_is_the_law_of_that_day(scene: Scene) -> None:
    new = {row.title for row in scene.rows()}
    assert "SoL 20 kap. 2 §" in new
    scene.page.day.set_text("2025-06-30")
    press(scene.page.day.box, "Enter")
    scene.wait()
    old = {row.title for row in scene.rows()}
    assert "SoL 20 kap. 2 §" not in old
    assert any(title.startswith("SoL (2001:453)") for title in old)


def test_a_day_that_is_no_day_is_refused_at_the_field(scene: Scene) -> None:
    scene.page.day.set_text("i går")
    press(scene.page.day.box, "Enter")
    assert scene.page.day.state == "error"
    assert scene.page.day.text() == "i går"


def test_a_provision_is_shown_as_of_the_day_of_the_contact(scene: Scene) -> None:
    scene.presenter.show_provision("gSoL 11:1", date(2025, 6, 1))
    scene.wait()
    assert scene.page.rows.current_key().startswith("gSoL 11:1")
    assert scene.page.day.text() == "2025-06-01"


def test_nothing_found_says_so(scene: Scene) -> None:
    write(scene.page.filter.box, "marsipan")
    assert "Ingen sådan bestämmelse" in scene.words()


@pytest.mark.parametrize("width", list(Width))
def test_the_page_gives_way_to_every_width(scene: Scene, width: Width) -> None:
    scene.page.show_provision("LVU 6")
    scene.page.fit(width)
    assert "Omedelbart omhändertagande" in scene.words()


def test_every_control_has_a_name(scene: Scene) -> None:
    stops = [one for one in scene.page.findChildren(QWidget) if one.focusPolicy().value & 1 and one.isVisible()]
    assert [one for one in stops if one.focusProxy() is None and not one.accessibleName()] == []
