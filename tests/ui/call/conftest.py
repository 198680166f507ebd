"""A real desk with the invented register, its store thread, and the window round the call desk."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.app import DemoDesk, example_register, open_demo
from jourdesk.documents.files import keep
from jourdesk.documents.typeset import pictures
from jourdesk.domain.call import Call
from jourdesk.domain.fact import Author
from jourdesk.store.gazetteer import Gazetteer
from jourdesk.ui.call.page import CallPage
from jourdesk.ui.call.presenter import CallDeskPresenter
from jourdesk.ui.frame import Frame
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperRoom
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.stage import Stage
from jourdesk.ui.widgets.choice import Choice
from jourdesk.usecases.import_register import import_register
from tests.keys import press, write

BEGINS = datetime.fromisoformat("2026-11-21T23:40:00+01:00")
AUTHOR = Author(by="S. Wallin", typed_by="S. Wallin", title="socialsekreterare", desk="provdesk")
PLACES = Gazetteer.load()


@dataclass
class Hand:
    """A person at the desk: only keys, sent to whatever has the cursor."""

    bot: QtBot
    demo: DemoDesk
    executor: ThreadPoolExecutor
    ops: Ops
    frame: Frame
    window: MainWindow
    stops: int = field(default=160)

    @property
    def presenter(self) -> CallDeskPresenter:
        return self.frame.call_desk

    @property
    def page(self) -> CallPage:
        return self.presenter.page

    @property
    def focus(self) -> QWidget:
        found = QApplication.activePopupWidget() or QApplication.focusWidget()
        if found is None:
            # The offscreen platform forgets the window when a pop-up or a dialog closes; a real one does not.
            with self.bot.waitActive(self.window):
                self.window.activateWindow()
            found = QApplication.focusWidget()
        assert found is not None, "nothing has the cursor"
        return found

    def turn(self, time: str) -> None:
        """Turn the clock to a time of the night."""
        day = "2026-11-22" if time < "12" else "2026-11-21"
        self.demo.clock.at = datetime.fromisoformat(f"{day}T{time.replace('.', ':')}:00+01:00")

    def press(self, *caps: str) -> None:
        for cap in caps:
            press(self.focus, cap)

    def type(self, text: str) -> None:
        write(self.focus, text)

    def settle(self) -> None:
        """Wait until every answer has come home."""
        for _ in range(2):
            self.bot.waitUntil(lambda: not self.ops.busy and not self.page.arrival.turns.busy, timeout=60_000)
            self.bot.wait(5)
        self.bot.waitUntil(lambda: not self.ops.busy and not self.page.arrival.turns.busy, timeout=60_000)

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until a widget has the cursor: proves that the keyboard alone gets there."""
        wanted = widget
        while (proxy := wanted.focusProxy()) is not None:
            wanted = proxy
        for _ in range(self.stops):
            if QApplication.focusWidget() is wanted:
                return
            press(self.focus, "Tab")
        raise AssertionError(f"Tab never came to {widget.accessibleName() or type(widget).__name__}")

    def pick(self, choice: Choice, key: str) -> None:
        """Tab to a choice, walk with the arrows, pick with Space."""
        for _ in range(self.stops):
            if choice.isAncestorOf(self.focus):
                break
            press(self.focus, "Tab")
        for cap in ("Right", "Left"):
            for _ in range(6):
                if self.focus is choice.segment(key):
                    press(self.focus, "Space")
                    return
                press(self.focus, cap)
        raise AssertionError(f"{choice.accessibleName()} has no {key} that a key comes to")

    def kept(self, call: str = "") -> Call:
        """Read a call out of the store, on its thread."""
        wanted = call or self.presenter.current

        def read() -> Call:
            with self.demo.desk.unit() as unit:
                found = unit.call(wanted)
            assert found is not None, "nothing was kept"
            return found

        return self.executor.submit(read).result()


@dataclass
class Desks:
    """Opens the window on the same store, as often as a test wants."""

    bot: QtBot
    demo: DemoDesk
    executor: ThreadPoolExecutor
    hands: list[Hand] = field(default_factory=list)

    def open(self) -> Hand:
        ops = Ops(self.executor)
        room = PaperRoom(pictures=pictures, keep=keep)
        frame = Frame(self.demo.desk, ops, Stage(room=room, places=PLACES, now=self.demo.clock))
        window = MainWindow()
        self.bot.addWidget(window)
        window.show_desk(frame.desk)
        frame.start()
        with self.bot.waitActive(window):
            window.show()
            window.activateWindow()
        hand = Hand(self.bot, self.demo, self.executor, ops, frame, window)
        hand.settle()
        self.hands.append(hand)
        return hand

    def crash(self, hand: Hand) -> None:
        """Take the window away without asking it anything."""
        hand.frame.stop()
        hand.ops.close()
        hand.window.hide()
        hand.window.deleteLater()
        self.hands.remove(hand)


@pytest.fixture
def desks(qtbot: QtBot, desk_app: QApplication, tmp_path: Path) -> Iterator[Desks]:
    """A desk that is thrown away, its register in use, at 23.40."""
    stack = ExitStack()
    with ThreadPoolExecutor(1, thread_name_prefix="store") as executor:

        def start() -> DemoDesk:
            demo = stack.enter_context(open_demo(tmp_path / "desk", BEGINS, author=AUTHOR))
            import_register(demo.desk, text=example_register())
            return demo

        made = Desks(qtbot, executor.submit(start).result(), executor)
        yield made
        for hand in list(made.hands):
            hand.frame.stop()
            hand.ops.close()
        executor.submit(stack.close).result()
    assert threading.current_thread() is threading.main_thread()


@pytest.fixture
def hand(desks: Desks) -> Hand:
    """A person before an open, empty call desk."""
    return desks.open()
