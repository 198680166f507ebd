"""The roster page does all its reading, writing and solving off the GUI thread, and lets go when the desk is closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import Event, current_thread, main_thread

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.problems import Unavailable
from jourdesk.usecases.ports_planner import PlanTask, PlanWatch, Proposal
from tests.gui_guard import armed
from tests.ui.roster.scene import roster_desk
from tests.ui.roster.test_roster_page import DEC_26, Scene


def test_nothing_of_store_file_or_solver_is_touched_on_the_gui_thread(
    tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    (tmp_path / "desk").mkdir()
    with roster_desk(tmp_path / "desk") as held:
        scene = Scene(held, qtbot, shown)
        # The icon of the empty month is read from the program's own resources when it is first painted, as every icon is.
        scene.go(date(2027, 1, 9))
        with armed():
            scene.go(DEC_26)
            scene.press("Enter")
            scene.write("hed")
            scene.press("Enter", "Enter", "Ctrl Z", "Ctrl P")
            scene.go(date(2027, 1, 9))
            scene.press("Ctrl G", "Ctrl Enter")
            scene.press("Ctrl Enter")
            scene.page.panel.files.hours_chosen.emit(str(tmp_path / "timmar.csv"))
            scene.page.panel.files.calendar_chosen.emit(str(tmp_path / "schema.ics"), "")
            scene.page.panel.files.calendar_read.emit(str(tmp_path / "schema.ics"), "jour")
            scene.wait()
        assert "schema.ics: " in scene.words()


class _Endless:
    """A generator that searches until it is stopped."""

    installed = True

    def __init__(self) -> None:
        self.begun, self.ended = Event(), Event()

    def propose(self, task: PlanTask, watch: PlanWatch) -> Proposal:
        assert current_thread() is not main_thread()
        self.begun.set()
        while not watch.stopped():
            pass
        self.ended.set()
        raise Unavailable("planner.stopped")


def test_a_desk_that_is_closed_does_not_wait_for_a_search(
    tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    planner = _Endless()
    with roster_desk(tmp_path) as held:
        scene = Scene(held, qtbot, shown)
        held.desk.planner = planner
        scene.go(date(2027, 1, 9))
        scene.press("Ctrl G")
        scene.page.panel.proposal.go.click()
        qtbot.waitUntil(planner.begun.is_set)
        held.ops.close()
    assert planner.ended.is_set()
