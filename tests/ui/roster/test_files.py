"""Papers and files of the roster: PDF, hours, calendars out and in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.roster.scene import roster_desk
from tests.ui.roster.test_roster_page import DEC_26, Scene


@pytest.fixture
def scene(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    with roster_desk(tmp_path / "desk") as held:
        found = Scene(held, qtbot, shown)
        found.go(date(2026, 12, 9))
        yield found


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()


def test_the_month_is_printed_and_it_is_said_where_it_lies(scene: Scene) -> None:
    scene.press("Ctrl P")
    assert "Filen heter " in scene.words()
    assert list(scene.held.demo.where.papers.glob("*.pdf"))


def test_hours_are_written_as_a_table(scene: Scene, tmp_path: Path) -> None:
    scene.page.panel.files.hours_chosen.emit(str(tmp_path / "timmar.csv"))
    scene.wait()
    assert "Sara Wallin" in (tmp_path / "timmar.csv").read_text(encoding="utf-8-sig")
    assert "Filen heter timmar.csv" in scene.words()


def test_a_calendar_comes_out_and_goes_in_again_and_only_what_is_new_is_planned(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "schema.ics"
    scene.page.panel.files.calendar_chosen.emit(str(path), "")
    scene.wait()
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")
    scene.page.panel.files.calendar_read.emit(str(path), "jour")
    scene.wait()
    assert "schema.ics: " in scene.words()
    assert "finns redan" in scene.words()
    assert scene.cell(DEC_26).state == "missing"


def test_a_calendar_of_somebody_else_is_looked_at_before_it_counts(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "ny.ics"
    path.write_text(
        "\r\n".join(
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//x//y//SV",
                "BEGIN:VEVENT",
                "UID:1@x",
                "DTSTAMP:20261101T100000Z",
                "DTSTART:20261226T070000Z",
                "DTEND:20261227T070000Z",
                "SUMMARY:Birgitta Moberg",
                "END:VEVENT",
                "END:VCALENDAR",
                "",
            ]
        ),
        encoding="utf-8",
    )
    scene.page.panel.files.calendar_read.emit(str(path), "jour")
    scene.wait()
    assert "ny.ics: 1 läggs in." in scene.words()
    assert scene.cell(DEC_26).state == "missing"
    scene.press("Ctrl Enter")
    assert scene.who(DEC_26) == ["Birgitta Moberg"]
    scene.page.calendar.setFocus()
    scene.press("Ctrl Z")
    assert scene.cell(DEC_26).state == "missing"


def test_a_file_that_is_no_calendar_gets_one_line(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "bild.ics"
    path.write_bytes(b"\x89PNG\r\n")
    scene.page.panel.files.calendar_read.emit(str(path), "jour")
    scene.wait()
    said = scene.page.panel.files.said.text()
    assert said
    assert "\n" not in said
