"""The disk fills up while somebody types: one calm line, typing goes on, nothing is lost; and no title names anybody."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from jourdesk import app
from jourdesk.app.gatekeeper import LocalGatekeeper
from jourdesk.app.opening import places
from jourdesk.documents.files import keep
from jourdesk.documents.typeset import pictures
from jourdesk.domain.problems import Unavailable
from jourdesk.ui.frame import Frame
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperRoom
from jourdesk.ui.session import NAME, ROLE, TITLE, Session
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.stage import Stage
from jourdesk.usecases.ports import Desk
from jourdesk.wire.problem_texts import sentence
from tests.desks import open_test_desk
from tests.everywhere import keep_everywhere
from tests.house.marked_night import MARKER
from tests.keys import press, write
from tests.store.files import Disk, small_disk

WAIT_MS = 60_000
LONG = "Patrullen står kvar i trapphuset. " * 40


class _Keeper(LocalGatekeeper):
    """Leaves the desk open: the test closes it."""

    def examine(self) -> None:
        """The store is whole."""

    def lock(self) -> None:
        """Keep it open."""


@dataclass
class Typing:
    """A window on a desk whose disk can be filled."""

    qtbot: QtBot
    disk: Disk
    desk: Desk
    frame: Frame
    window: MainWindow
    ops: Ops
    executor: ThreadPoolExecutor

    def quiet(self) -> None:
        """Wait until the store thread has nothing left to do."""
        self.qtbot.waitUntil(lambda: not self.ops.busy, timeout=WAIT_MS)

    def notes(self) -> list[str]:
        """Read every note that is kept, on the store thread."""

        def read() -> list[str]:
            with self.desk.unit() as unit:
                rows = unit.calls_since(self.desk.now().replace(year=2000))
                calls = [unit.call(row.call) for row in rows]
            return [note.text for call in calls if call for note in call.notes]

        return self.executor.submit(read).result()

    def fill(self) -> None:
        """Leave no room, neither on the disk nor in the journal."""
        self.disk.fill()
        self.executor.submit(_use_up, self.desk).result()


def _use_up(desk: Desk) -> None:
    for size in (100_000, 3_000, 10):
        try:
            while True:
                with desk.unit() as unit:
                    unit.set_setting("room", "x" * size)
        except Unavailable:
            continue


@pytest.fixture
def typing(qtbot: QtBot, desk_app: QApplication, tmp_path: Path) -> Iterator[Typing]:
    """An open desk on a small disk, a new call with the cursor in its note."""
    with ExitStack() as stack:
        disk = stack.enter_context(small_disk(tmp_path / "disk"))
        executor = stack.enter_context(ThreadPoolExecutor(1, thread_name_prefix="store"))
        opened = ExitStack()
        demo = executor.submit(lambda: opened.enter_context(open_test_desk(disk.folder))).result()
        executor.submit(_on_duty, demo.desk).result()
        window = MainWindow()
        ops = Ops(executor, window)
        keeper = executor.submit(_Keeper, app.paths(str(disk.folder))).result()
        stage = Stage(room=PaperRoom(pictures=pictures, keep=keep), places=places(), now=demo.clock)
        session = Session(
            window,
            keeper,
            ops,
            now=demo.clock,
            make_frame=lambda desk, role: Frame(desk, ops, stage, role=role),
            parent=window,
        )
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        session.enter(demo.desk)
        qtbot.waitUntil(lambda: session.frame is not None, timeout=WAIT_MS)
        assert session.frame is not None
        yield Typing(qtbot, disk, demo.desk, session.frame, window, ops, executor)
        qtbot.waitUntil(lambda: not ops.busy, timeout=WAIT_MS)
        ops.close()
        executor.submit(opened.close).result()


def _on_duty(desk: Desk) -> None:
    with desk.unit() as unit:
        for key, value in ((NAME, "S. Wallin"), (TITLE, "socialsekreterare"), (ROLE, "jour")):
            unit.set_setting(key, value)


def focus() -> QWidget:
    """Give the widget that has the cursor."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def typed() -> str:
    """Give what stands in the field that has the cursor."""
    box = focus()
    assert isinstance(box, QPlainTextEdit)
    return box.toPlainText()


def told(window: MainWindow) -> list[str]:
    """Give every text in the window that says the disk is full."""
    texts = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return [text for text in texts if "full" in text.casefold()]


def test_typing_goes_on_while_the_disk_is_full_and_nothing_is_lost(typing: Typing) -> None:
    typing.quiet()
    press(focus(), "Ctrl N")
    write(focus(), "Första anteckningen.")
    press(focus(), "Enter")
    typing.quiet()
    typing.fill()
    write(focus(), LONG)
    press(focus(), "Enter")
    typing.quiet()
    said = told(typing.window)  # at the field, and for the draft in the band: the same calm line
    assert set(said) == {sentence(Unavailable("store.full"))}
    assert len(said) <= 2
    assert LONG.strip() in typed()
    write(focus(), "Och mer.")
    typing.frame.keep_all()
    typing.quiet()
    assert "Och mer." in typed()
    assert typing.notes() == ["Första anteckningen."]
    typing.disk.empty()
    press(focus(), "Enter")
    typing.quiet()
    assert len(told(typing.window)) <= 1  # the band stays until somebody puts it away
    kept = typing.notes()
    assert kept[0] == "Första anteckningen."
    assert len(kept) == 2
    assert "Och mer." in kept[1]


def test_no_title_of_a_window_names_anybody(typing: Typing) -> None:
    typing.quiet()
    call = typing.executor.submit(keep_everywhere, typing.desk, MARKER).result()
    frame = typing.frame
    for key in ("calls", "clocks", "handover", "duty", "find", "calls"):
        frame.desk.go(key)
        frame.call_desk.open_call(call, "list")
        typing.quiet()
        titles = [window.title() for window in QGuiApplication.topLevelWindows()]
        titles += [widget.windowTitle() for widget in QApplication.topLevelWidgets()]
        assert any(titles)
        assert [title for title in titles if "qzvöx" in title.casefold()] == []
