"""A whole sitting by keys: first start, recovery code, who is on duty, a call, lock, unlock; the GUI thread touches nothing."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
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
from jourdesk.ui.session import Session
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.shift.page import OnShiftPage
from jourdesk.ui.stage import Stage
from jourdesk.ui.unlock.first import FirstStart
from jourdesk.ui.unlock.page import UnlockPage
from jourdesk.ui.unlock.presenter import COVERED
from jourdesk.ui.unlock.shift import ShiftPage
from jourdesk.vault.keeper import MemoryKeeper
from jourdesk.vault.slots import LIGHT
from jourdesk.vault.vault import Means
from tests.gui_guard import armed
from tests.keys import press, write

T = TypeVar("T", bound=QWidget)
PASSPHRASE = "röd kanot under bron"
WAIT_MS = 60_000


@dataclass
class Sitting:
    """A window on a real vault and a real store, with the store thread of its own."""

    window: MainWindow
    session: Session
    ops: Ops
    keeper: LocalGatekeeper
    executor: ThreadPoolExecutor

    @property
    def is_open(self) -> bool:
        """Whether the desk is open now."""
        return self.session.frame is not None

    def gate(self, kind: type[T]) -> T | None:
        """Return the gate that is shown now, if it is of a kind."""
        return next((page for page in self.window.findChildren(kind) if page.isVisible()), None)


@pytest.fixture
def sit(qtbot: QtBot, desk_app: QApplication, tmp_path: Path) -> Iterator[Callable[[], Sitting]]:
    """Open the desk of one folder, as often as asked."""
    ring = MemoryKeeper()
    opened: list[Sitting] = []

    def open_one() -> Sitting:
        means = Means(keeper=ring, random=secrets.token_bytes, now=app.now, work=LIGHT)
        executor = ThreadPoolExecutor(1, thread_name_prefix="store")
        keeper = executor.submit(LocalGatekeeper, app.paths(str(tmp_path)), means=means).result()
        window = MainWindow()
        ops = Ops(executor, window)
        stage = Stage(room=PaperRoom(pictures=pictures, keep=keep), places=places(), now=app.now)
        session = Session(
            window,
            keeper,
            ops,
            now=app.now,
            make_frame=lambda desk, role: Frame(desk, ops, stage, role=role),
            parent=window,
        )
        sitting = Sitting(window, session, ops, keeper, executor)
        opened.append(sitting)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        session.start()
        return sitting

    yield open_one
    for sitting in opened:
        sitting.session.keep_all()
        sitting.ops.run(sitting.keeper.lock, owner=sitting.ops)
        sitting.ops.close()
        sitting.executor.shutdown()


def shown(qtbot: QtBot, sitting: Sitting, kind: type[QWidget]) -> None:
    qtbot.waitUntil(lambda: sitting.gate(kind) is not None, timeout=WAIT_MS)


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def first_start(qtbot: QtBot, sitting: Sitting) -> None:
    shown(qtbot, sitting, FirstStart)
    write(focus(), PASSPHRASE)
    press(focus(), "Enter")
    write(focus(), PASSPHRASE)
    press(focus(), "Enter")
    page = sitting.gate(FirstStart)
    assert page is not None
    qtbot.waitUntil(lambda: page.code is not None, timeout=WAIT_MS)
    groups = sitting.session.gate._groups
    assert page.code is not None
    fields = list(page.code.fields.values())
    for place, field in zip(COVERED, fields, strict=True):
        field.setFocus()
        write(field.box, groups[place].lower())
    press(focus(), "Enter")
    qtbot.waitUntil(lambda: page.code is None, timeout=WAIT_MS)
    press(focus(), "Enter")
    shown(qtbot, sitting, ShiftPage)
    write(focus(), "S. Wallin")
    press(focus(), "Enter")
    qtbot.waitUntil(lambda: sitting.is_open, timeout=WAIT_MS)


def quiet(qtbot: QtBot, sitting: Sitting) -> None:
    """Wait until the store thread has nothing left to do."""
    qtbot.waitUntil(lambda: not sitting.ops.busy, timeout=WAIT_MS)


def test_from_the_first_start_to_a_kept_call_and_back_after_locking(qtbot: QtBot, sit: Callable[[], Sitting]) -> None:
    sitting = sit()
    first_start(qtbot, sitting)
    quiet(qtbot, sitting)
    press(focus(), "Ctrl N")
    write(focus(), "Flicka ensam vaken i lägenhet. Mamman går inte att väcka.")
    press(focus(), "Enter")
    quiet(qtbot, sitting)
    write(focus(), "Ännu inte sparat, åäö")
    press(focus(), "Ctrl L")
    shown(qtbot, sitting, UnlockPage)
    assert not sitting.is_open
    assert "Flicka" not in sitting.window.windowTitle()
    write(focus(), PASSPHRASE)
    press(focus(), "Enter")
    qtbot.waitUntil(lambda: sitting.is_open, timeout=WAIT_MS)
    quiet(qtbot, sitting)
    again = sitting.session.frame
    assert again is not None
    again.call_desk.open_call(_first_call(sitting))
    qtbot.waitUntil(lambda: "åäö" in again.calls.call_card.line.field.text(), timeout=WAIT_MS)
    assert again.call_desk.current == _first_call(sitting)


def _first_call(sitting: Sitting) -> str:
    frame = sitting.session.frame
    assert frame is not None
    desk = frame.open_desk

    def read() -> str:
        with desk.unit() as unit:
            return unit.drafts()[0].call

    return sitting.executor.submit(read).result()


def test_a_wrong_passphrase_says_so_and_a_right_one_opens(qtbot: QtBot, sit: Callable[[], Sitting]) -> None:
    sitting = sit()
    first_start(qtbot, sitting)
    press(focus(), "Ctrl L")
    shown(qtbot, sitting, UnlockPage)
    page = sitting.gate(UnlockPage)
    assert page is not None
    write(focus(), "fel lösenfras")
    press(focus(), "Enter")
    qtbot.waitUntil(lambda: page.field.state == "error", timeout=WAIT_MS)
    assert page.field.text() == ""
    write(focus(), PASSPHRASE)
    press(focus(), "Enter")
    qtbot.waitUntil(lambda: sitting.is_open, timeout=WAIT_MS)


def test_a_shift_goes_on_over_a_restart(qtbot: QtBot, sit: Callable[[], Sitting]) -> None:
    first = sit()
    first_start(qtbot, first)
    quiet(qtbot, first)
    first.ops.run(first.keeper.lock, owner=first.ops)
    quiet(qtbot, first)
    second = sit()
    shown(qtbot, second, UnlockPage)
    write(focus(), PASSPHRASE)
    press(focus(), "Enter")
    qtbot.waitUntil(lambda: second.session.frame is not None, timeout=WAIT_MS)
    assert second.gate(ShiftPage) is None


def test_the_gui_thread_makes_no_store_file_or_key_call(qtbot: QtBot, sit: Callable[[], Sitting]) -> None:
    sitting = sit()
    first_start(qtbot, sitting)
    quiet(qtbot, sitting)
    with armed():
        press(focus(), "Ctrl N")
        write(focus(), "Pojke 15 år har gått från HVB.")
        press(focus(), "Enter")
        quiet(qtbot, sitting)
        for card in range(1, 8):
            press(focus(), f"Ctrl {card}")
        press(focus(), "Ctrl Enter")
        quiet(qtbot, sitting)
        press(focus(), "Ctrl L")
        shown(qtbot, sitting, UnlockPage)


class _Windows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_flashes_as_a_window_of_its_own(
    qtbot: QtBot, sit: Callable[[], Sitting], desk_app: QApplication
) -> None:
    windows = _Windows()
    desk_app.installEventFilter(windows)
    sitting = sit()
    first_start(qtbot, sitting)
    quiet(qtbot, sitting)
    press(focus(), "Ctrl N")
    quiet(qtbot, sitting)
    desk_app.removeEventFilter(windows)
    assert set(windows.seen) == {"MainWindow"}


def test_a_shift_ends_when_its_drafts_have_been_seen(qtbot: QtBot, sit: Callable[[], Sitting]) -> None:
    sitting = sit()
    first_start(qtbot, sitting)
    quiet(qtbot, sitting)
    press(focus(), "Ctrl N")
    write(focus(), "Inte sparat än")
    frame = sitting.session.frame
    assert frame is not None
    frame.end_shift()
    quiet(qtbot, sitting)
    assert sitting.is_open
    _go_off_duty(qtbot, sitting)
    shown(qtbot, sitting, UnlockPage)
    write(focus(), PASSPHRASE)
    press(focus(), "Enter")
    shown(qtbot, sitting, ShiftPage)


def _go_off_duty(qtbot: QtBot, sitting: Sitting) -> None:
    """What is open has been shown; now the worker goes."""
    frame = sitting.session.frame
    assert frame is not None
    page = frame.page("shift")
    assert isinstance(page, OnShiftPage)
    qtbot.waitUntil(lambda: page.is_leaving, timeout=WAIT_MS)
    quiet(qtbot, sitting)
    press(page, "Ctrl Enter")


def test_a_desk_that_still_asks_who_is_on_duty_locks_when_the_session_is_locked(
    qtbot: QtBot, sit: Callable[[], Sitting]
) -> None:
    sitting = sit()
    first_start(qtbot, sitting)
    frame = sitting.session.frame
    assert frame is not None
    frame.ended_shift.emit()
    shown(qtbot, sitting, UnlockPage)
    write(focus(), PASSPHRASE)
    press(focus(), "Enter")
    shown(qtbot, sitting, ShiftPage)
    sitting.session.lock()
    shown(qtbot, sitting, UnlockPage)
    quiet(qtbot, sitting)
    with pytest.raises(Unavailable):
        sitting.executor.submit(lambda: sitting.keeper.device).result()


def test_a_computer_that_has_slept_is_locked_when_it_wakes(qtbot: QtBot, sit: Callable[[], Sitting]) -> None:
    sitting = sit()
    first_start(qtbot, sitting)
    quiet(qtbot, sitting)
    sitting.session._idle.slept.emit()
    shown(qtbot, sitting, UnlockPage)
    assert not sitting.is_open
