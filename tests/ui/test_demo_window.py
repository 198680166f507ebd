"""The demo's seats: the jour at night, the unit in the morning, the coordinator by day, each with rooms of its own."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk.app.demo import example_night
from jourdesk.app.demo_window import PRACTICE, SeatGate, _DemoKeeper
from jourdesk.app.demo_worlds import Worlds
from jourdesk.app.surroundings import Paths
from jourdesk.app.while_open import WhileOpen
from jourdesk.app.window import frame_maker
from jourdesk.ui.clocks.page import ClocksPage
from jourdesk.ui.morning.page import MorningPage
from jourdesk.ui.ops import Ops
from jourdesk.ui.session import Session
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.unlock.seats import SeatsPage
from tests.keys import press

WAIT_MS = 60_000


@dataclass
class Exercise:
    """The demo's window with the session behind it."""

    window: MainWindow
    session: Session
    bot: QtBot
    ops: Ops

    def sit(self, number: str) -> None:
        """Take a seat by its number."""
        page = next(one for one in self.window.findChildren(SeatsPage) if one.isVisible())
        press(page.rows, number)
        self.bot.waitUntil(lambda: self.session.frame is not None, timeout=WAIT_MS)
        self.bot.waitUntil(lambda: not self.ops.busy, timeout=WAIT_MS)

    def leave(self) -> None:
        """Go back to the seats."""
        press(self.window, "Ctrl L")
        self.bot.waitUntil(lambda: any(one.isVisible() for one in self.window.findChildren(SeatsPage)), timeout=WAIT_MS)

    @property
    def rooms(self) -> list[str]:
        """Name the rooms of whoever sits."""
        assert self.session.frame is not None
        return list(self.session.frame.rooms)


@pytest.fixture
def exercise(tmp_path: Path, qtbot: QtBot, desk_app: QApplication) -> Iterator[Exercise]:
    with ExitStack() as stack:
        executor = stack.enter_context(ThreadPoolExecutor(1, thread_name_prefix="store"))
        opened = ExitStack()
        stack.callback(lambda: executor.submit(opened.close).result())
        # Half an hour of the night is enough to see that somebody sits in it.
        worlds = Worlds(opened, tmp_path, until=example_night().begins + timedelta(hours=1))
        ops = Ops(executor)
        window = MainWindow()
        qtbot.addWidget(window)
        keeper = _DemoKeeper(Paths(tmp_path), clock=worlds.now)
        make = frame_maker(ops, now=worlds.now, practice=PRACTICE)
        session = Session(window, keeper, ops, now=worlds.now, make_frame=make, parent=window)
        session.use_gate(SeatGate(window, keeper, ops, worlds))
        session.beside = beside = WhileOpen(ops, executor, lambda: worlds.device, window=window)
        session.start()
        window.resize(1366, 768)
        with qtbot.waitActive(window):
            window.show()
        yield Exercise(window, session, qtbot, ops)
        session.keep_all()
        beside.end()
        beside.finish()
        ops.close()
        window.hide()


def test_each_seat_has_the_rooms_of_its_role_and_ctrl_l_leads_back(exercise: Exercise) -> None:
    exercise.sit("1")
    assert exercise.rooms[0] == "calls"
    assert "tables" not in exercise.rooms
    assert "morning" not in exercise.rooms
    exercise.leave()
    exercise.sit("3")
    assert exercise.rooms[0] == "morning"
    assert "calls" not in exercise.rooms
    assert "find" in exercise.rooms
    frame = exercise.session.frame
    assert frame is not None
    morning, clocks = frame.page("morning"), frame.page("clocks")
    assert isinstance(morning, MorningPage)
    assert isinstance(clocks, ClocksPage)
    exercise.bot.waitUntil(lambda: morning._read is not None and morning._read.waiting == 1, timeout=WAIT_MS)
    exercise.bot.waitUntil(lambda: clocks.rows.model().rowCount() > 0, timeout=WAIT_MS)
    exercise.leave()
    exercise.sit("4")
    assert "tables" in exercise.rooms
    assert "nights" in exercise.rooms
    assert "desks" in exercise.rooms
    assert "calls" not in exercise.rooms
    assert "find" not in exercise.rooms
