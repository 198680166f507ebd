"""What rosters are measured by: read, changed by keys, refused at its field, and counted by at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.roster_rules import RosterRules
from jourdesk.ui.roster.rules_form import RulesForm
from jourdesk.usecases.set_roster_rules import read_roster_rules
from tests.ui.roster.scene import roster_desk
from tests.ui.roster.test_roster_page import Scene


@pytest.fixture
def scene(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    with roster_desk(tmp_path) as held:
        found = Scene(held, qtbot, shown)
        found.go(date(2026, 12, 9))
        yield found


def in_force(scene: Scene) -> RosterRules:
    return scene.held.read(lambda: read_roster_rules(scene.held.desk))


def opened(scene: Scene) -> RulesForm:
    scene.press("Ctrl R")
    assert scene.page.panel.form is scene.page.panel.rules
    return scene.page.panel.rules


def test_the_measures_in_force_are_shown_and_what_is_changed_holds_at_once(scene: Scene) -> None:
    before, gaps = in_force(scene), len(scene.month().gaps)
    form = opened(scene)
    assert (form.opens.text(), form.closes.text(), form.weeks.text()) == ("08.00", "16.00", "4")
    assert [key for key, box in form.needed.items() if box.isChecked()] == ["jour", "backup"]
    form.closes.set_text("16.30")
    form.needed["manager"].setChecked(True)
    form.weight.set_text("5")
    form.jour_is.set_value("on-call")
    form.boards.set_text("Kramfors; socialutskottet")
    form.closes.box.setFocus()
    scene.press("Ctrl Enter")
    now = in_force(scene)
    assert (now.closes, now.big_weight, now.jour_is) == (time(16, 30), 5, "on-call")
    assert now.needed == ("jour", "backup", "manager")
    assert now.boards == ("2282-sn", "2260-su")
    assert now.night_from == before.night_from
    assert scene.page.panel.form is None
    assert "Reglerna gäller från nu." in scene.words()
    assert len(scene.month().gaps) > gaps, "a post that must be filled now is missing on days to come"
    assert "Kramfors" in opened(scene).boards.text()


@pytest.mark.parametrize(
    ("field", "wrong", "says"),
    [
        ("opens", "halv åtta", "Skriv en tid som 16.00."),
        ("night_to", "", "Skriv en tid som 16.00."),
        ("weeks", "0", "Skriv ett helt tal från 1."),
        ("least", "tre", "Skriv ett helt tal från 1."),
        ("begins", "2026-01-06", "Perioden börjar på en måndag"),
        ("begins", "i våras", "Skriv en måndag"),
        ("closes", "07.00", "Enheterna stänger innan de öppnar"),
        ("boards", "Atlantis", "Atlantis finns inte i registret."),
        ("boards", "nämnd", "finns i flera namn"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_changed(
    scene: Scene, field: str, wrong: str, says: str
) -> None:
    before = in_force(scene)
    form = opened(scene)
    getattr(form, field).set_text(wrong)
    form.opens.box.setFocus()
    scene.press("Ctrl Enter")
    assert getattr(form, field).state == "error"
    assert says in scene.words()
    assert in_force(scene) == before
    scene.press("Esc")
    assert scene.page.panel.form is None


def test_a_board_s_own_roster_and_whoever_does_not_plan_are_offered_no_rules(scene: Scene) -> None:
    assert not scene.page.panel.fair.rules.isHidden()
    scene.presenter.page.board_asked.emit("2282-sn")
    scene.wait()
    assert scene.page.panel.fair.rules.isHidden()
    scene.press("Ctrl R")
    assert scene.page.panel.form is None
