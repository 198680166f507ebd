"""A rotation laid on the month: written, looked at, taken, undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.usecases.read_roster import read_roster
from jourdesk.usecases.roster_values import RosterMonth
from tests.ui.roster.scene import roster_desk
from tests.ui.roster.test_roster_page import Scene


@pytest.fixture
def scene(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    with roster_desk(tmp_path) as held:
        found = Scene(held, qtbot, shown)
        found.go(date(2027, 1, 9))
        yield found


def _january(scene: Scene) -> RosterMonth:
    return scene.held.read(lambda: read_roster(scene.held.desk, year=2027, month=1))


def _names(month: RosterMonth) -> dict[int, str]:
    return {one.day.day: one.cells[0].shifts[0].name for one in month.days if one.cells[0].shifts}


def _write(scene: Scene, people: str, without: str = "") -> None:
    scene.press("Ctrl G")
    scene.page.panel.proposal.pattern.setFocus()
    scene.press("Space")
    form = scene.page.panel.pattern
    form.people.set_text(people)
    form.begins.set_text("2027-01-04")
    form.without.set_text(without)
    form.people.box.setFocus()
    scene.press("Ctrl Enter")


def test_people_take_turns_a_week_each_except_the_days_that_are_left_out(scene: Scene) -> None:
    _write(scene, "Wallin, hedlid, norrby", "6, 9-10")
    assert "25 pass är nya." in scene.words()
    assert _names(_january(scene)) == {}
    scene.press("Ctrl Enter")
    names = _names(_january(scene))
    assert {names[day] for day in (4, 5, 7, 8)} == {"Sara Wallin"}
    assert {names[day] for day in range(11, 18)} == {"Jonas Hedlid"}
    assert names[25] == "Sara Wallin"
    assert not {6, 9, 10} & set(names)
    assert "Mönstret ligger i schemat." in scene.words()
    scene.page.calendar.setFocus()
    scene.press("Ctrl Z")
    assert _names(_january(scene)) == {}


def test_what_somebody_has_already_stays_unless_it_is_asked_for(scene: Scene) -> None:
    _write(scene, "Wallin")
    scene.press("Ctrl Enter")
    _write(scene, "Moberg")
    assert "0 pass är nya. 28 har någon och ligger kvar." in scene.words()
    assert scene.page.back()
    scene.press("Ctrl G")
    scene.page.panel.proposal.pattern.setFocus()
    scene.press("Space")
    scene.page.panel.pattern.replace.setChecked(True)
    scene.press("Ctrl Enter", "Ctrl Enter")
    assert set(_names(_january(scene)).values()) == {"Birgitta Moberg"}


@pytest.mark.parametrize(
    ("people", "begins", "without", "said"),
    [
        ("", "2027-01-04", "", "Skriv minst ett namn."),
        ("Wallin, Qvist", "2027-01-04", "", "Qvist finns inte i registret."),
        ("Wallin", "2027-01-05", "", "tis 5 jan är ingen måndag."),
        ("Wallin", "i januari", "", "Skriv en måndag som 2027-01-04."),
        ("Wallin", "2027-01-04", "40", "40 är ingen dag i månaden."),
    ],
)
def test_what_cannot_be_is_said_at_its_field(scene: Scene, people: str, begins: str, without: str, said: str) -> None:
    _write(scene, "Wallin")
    assert scene.page.back()
    scene.press("Ctrl G")
    scene.page.panel.proposal.pattern.setFocus()
    scene.press("Space")
    form = scene.page.panel.pattern
    for field, text in ((form.people, people), (form.begins, begins), (form.without, without)):
        field.set_text(text)
    scene.press("Ctrl Enter")
    assert said in scene.words()
    assert _names(_january(scene)) == {}


def test_a_pattern_that_was_left_is_not_planned_with_the_next_proposal(scene: Scene) -> None:
    _write(scene, "Wallin")
    scene.page.month_asked.emit(1)
    scene.wait()
    scene.page.calendar.setFocus()
    scene.press("Ctrl G", "Ctrl Enter", "Ctrl Enter")
    assert _names(_january(scene)) == {}
