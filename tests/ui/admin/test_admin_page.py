"""The page of administration, by keys as a person types, against a real store and real files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.app import example_register
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.ui.admin.page import AdminPage
from jourdesk.ui.admin.presenter import AdminPresenter
from jourdesk.ui.shell.page import Width
from jourdesk.ui.widgets.rows import ListRow
from jourdesk.wire.register_toml import read_register
from tests.keys import press
from tests.ui.night import NightDesk, night_desk

NOW = datetime(2026, 11, 22, 1, 0, tzinfo=STOCKHOLM)


class Scene:
    """The page with its presenter."""

    def __init__(self, night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
        self.night, self.qtbot = night, qtbot
        self.page = AdminPage()
        self.page.resize(1278, 700)
        self.presenter = AdminPresenter(self.page, night.desk, night.ops)
        shown(self.page)
        self.presenter.refresh()
        self.wait()
        self.page.focus_start()

    def wait(self) -> None:
        """Wait until the store thread has answered and what was made is shown."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.night.ops.busy, timeout=60_000)
            self.qtbot.wait(1)

    def look_at(self, path: Path) -> None:
        """Choose a file, as the dialog would."""
        self.page.file_chosen.emit(str(path))
        self.wait()

    def rows(self) -> list[ListRow]:
        """The rows on the screen."""
        model = self.page.rows.rows
        items = [model.item(model.index(n)) for n in range(model.rowCount())]
        return [item for item in items if isinstance(item, ListRow)]

    def words(self) -> str:
        """All words that can be seen."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def scene(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    (tmp_path / "desk").mkdir()
    with night_desk(tmp_path / "desk", (), NOW) as night:
        yield Scene(night, qtbot, shown)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The same organisation in another version, without its council decisions."""
    kept = [line for line in example_register().splitlines() if not line.startswith("council")]
    target = tmp_path / "nytt.toml"
    target.write_text("\n".join(kept).replace('version = "1.0"', 'version = "1.1"'), encoding="utf-8")
    return target


def test_the_register_in_use_is_named_with_its_version_and_day(scene: Scene) -> None:
    said = scene.words()
    assert "Gemensam socialjour Västernorrland (exempel)" in said
    assert "version 1.0 · gäller från tis 1 apr 2025" in said
    assert "Värd: Härnösand." in said


def test_what_is_wrong_stands_first_with_its_days_and_names_instead_of_keys(scene: Scene) -> None:
    rows = scene.rows()
    assert rows[0].sub == "tor 1 jan – tor 31 dec"
    assert not any("2284-" in row.title or "2282-" in row.title for row in rows)
    scene.page.filters.filter("wrong").click()
    assert 0 < len(scene.rows()) < len(rows)


def test_a_file_is_looked_at_before_it_is_put_into_use(scene: Scene, other: Path) -> None:
    scene.look_at(other)
    said = scene.words()
    assert "Inläst för granskning, inte i bruk" in said
    assert "version 1.1" in said
    assert any("kommunfullmäktige saknas" in row.title for row in scene.rows())
    assert scene.night.desk.register.agreement.version == "1.0"
    assert scene.page.back()
    scene.wait()
    assert "version 1.0" in scene.words()


def test_ctrl_enter_puts_what_was_looked_at_into_use(scene: Scene, other: Path) -> None:
    scene.look_at(other)
    press(scene.page.rows, "Ctrl Enter")
    scene.wait()
    assert scene.night.desk.register.agreement.version == "1.1"
    said = scene.words()
    assert "I bruk" in said
    assert "version 1.1" in said


def test_a_file_that_is_no_register_is_refused_in_one_line_and_changes_nothing(scene: Scene, tmp_path: Path) -> None:
    broken = tmp_path / "trasigt.toml"
    broken.write_text("[agreement]\nname = 3\n", encoding="utf-8")
    scene.look_at(broken)
    assert "trasigt.toml" in scene.words()
    assert "version 1.0" in scene.words()
    scene.look_at(tmp_path / "finns-inte.toml")
    assert "finns-inte.toml" in scene.words()


def test_what_is_written_out_reads_back_as_the_same_register(scene: Scene, tmp_path: Path) -> None:
    target = tmp_path / "ut.toml"
    scene.page.export_chosen.emit(str(target))
    scene.wait()
    assert str(target) in scene.words()
    assert read_register(target.read_text(encoding="utf-8")) == scene.night.desk.register


def test_a_folder_that_does_not_exist_is_one_line(scene: Scene, tmp_path: Path) -> None:
    scene.page.export_chosen.emit(str(tmp_path / "ingen" / "mapp.toml"))
    scene.wait()
    assert "Filen gick inte att skriva där." in scene.words()


def test_the_dialog_opens_by_its_key_and_hands_back_the_path(scene: Scene, other: Path) -> None:
    press(scene.page.rows, "Ctrl Shift N")
    dialog = next(iter(scene.page.findChildren(QFileDialog)))
    assert dialog.windowTitle() == "Läs in ett register"
    dialog.fileSelected.emit(str(other))
    dialog.reject()
    scene.wait()
    assert "version 1.1" in scene.words()


@pytest.mark.parametrize("width", list(Width))
def test_the_page_gives_way_to_every_width(scene: Scene, width: Width) -> None:
    scene.page.fit(width)
    assert scene.page.rows.isVisible()


def test_every_control_has_a_name(scene: Scene) -> None:
    stops = [one for one in scene.page.findChildren(QWidget) if one.focusPolicy().value & 1 and one.isVisible()]
    assert [one for one in stops if one.focusProxy() is None and not one.accessibleName()] == []
