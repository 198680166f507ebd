"""Runs the invented night in a window, ready to click: as the jour, as the unit in the morning, as the coordinator."""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from jourdesk.app.demo_worlds import SITTINGS, Worlds
from jourdesk.app.gatekeeper import LocalGatekeeper
from jourdesk.app.surroundings import Paths
from jourdesk.app.while_open import WhileOpen
from jourdesk.app.window import application, frame_maker
from jourdesk.ui.ops import Ops
from jourdesk.ui.session import Session
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.texts import text_of
from jourdesk.ui.unlock.presenter import GatePresenter, LockedFacts, Refuses
from jourdesk.ui.unlock.seats import SeatsPage

PRACTICE = "Övning: en påhittad natt i Västernorrland. Allt försvinner när fönstret stängs."


class _DemoKeeper(LocalGatekeeper):
    """What a gate needs of a demo: its desks are open already, and thrown away with the window."""

    def examine(self) -> None:
        """A throw-away store is whole."""

    def wake(self) -> None:
        """Everything is awake."""

    def lock(self) -> None:
        """Keep it open."""


class SeatGate(GatePresenter):
    """Stands before the desks of the demo: asks where to sit, never for a passphrase."""

    def __init__(self, window: MainWindow, keeper: LocalGatekeeper, ops: Ops, worlds: Worlds) -> None:
        """Tie the gate to the window and the worlds behind it."""
        super().__init__(window, keeper, ops, window)
        self._worlds = worlds
        self._left = ""

    def start(self) -> None:
        """Ask where to sit."""
        self.ask(LockedFacts())

    def ask(self, facts: LockedFacts) -> Refuses:
        """Ask where to sit; the seat that was left is chosen."""
        page = SeatsPage([one.line for one in SITTINGS], self._left)
        page.picked.connect(lambda key: self.sit(page, key))
        self._show(page)
        return page

    def sit(self, page: SeatsPage, key: str) -> None:
        """Set the desk and open it."""
        self._left = key
        self._ops.run(
            lambda: self._worlds.sit(key),
            self._open,
            owner=page,
            failed=lambda problem: page.refuse(text_of(problem)),
        )


def run_demo(folder: Path | None = None, *, theme_name: str = "night", until: datetime | None = None) -> int:
    """Show the seats of the invented night; whoever sits down finds a desk, and behind it the host of all desks.

    Args:
        folder: Where the throw-away desks lie; a temporary folder when absent.
        theme_name: ``night`` or ``day``.
        until: When the night stops; absent means in the middle of it, with calls in progress.
    """
    app = application(theme_name)
    with ExitStack() as stack:
        place = folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="jourdesk-demo-")))
        executor = stack.enter_context(ThreadPoolExecutor(1, thread_name_prefix="store"))
        opened = ExitStack()
        stack.callback(lambda: executor.submit(opened.close).result())
        worlds = Worlds(opened, place, until=until)
        ops = Ops(executor)
        window = MainWindow()
        keeper = _DemoKeeper(Paths(place), clock=worlds.now)
        session = Session(
            window,
            keeper,
            ops,
            now=worlds.now,
            make_frame=frame_maker(ops, now=worlds.now, practice=PRACTICE),
            parent=window,
        )
        session.use_gate(SeatGate(window, keeper, ops, worlds))
        session.beside = beside = WhileOpen(ops, executor, lambda: worlds.device, window=window)
        session.start()
        window.show()
        code = app.exec()
        session.keep_all()
        beside.end()
        beside.finish()
        ops.close()
    return code
