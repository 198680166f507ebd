"""Runs the invented night in a window, ready to click."""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path

from jourdesk.app.demo import DemoDesk, example_night, example_register, open_demo
from jourdesk.app.gatekeeper import LocalGatekeeper
from jourdesk.app.surroundings import Paths
from jourdesk.app.while_open import WhileOpen
from jourdesk.app.window import application, frame_maker
from jourdesk.domain.fact import Author
from jourdesk.ui.ops import Ops
from jourdesk.ui.session import NAME, ROLE, TITLE, Session
from jourdesk.ui.shell.window import MainWindow
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.play_night import play_night
from jourdesk.usecases.ports import Desk

IN_THE_MIDDLE = timedelta(hours=8, minutes=31)
"""How far into the night the window opens: calls in progress, decisions under way."""


class _DemoKeeper(LocalGatekeeper):
    """A gate that any passphrase opens again, since there is nothing of anybody's behind it."""

    def __init__(self, where: Paths, demo: DemoDesk) -> None:
        super().__init__(where, clock=demo.clock)
        self._demo = demo

    def unlock(self, passphrase: str) -> Desk:
        """Open the demo's own desk."""
        return self._demo.desk

    def examine(self) -> None:
        """A throw-away store is whole."""

    def wake(self) -> None:
        """Everything is awake."""

    def lock(self) -> None:
        """Keep it open: it is thrown away with the window."""


def run_demo(folder: Path | None = None, *, theme_name: str = "night", until: datetime | None = None) -> int:
    """Play the invented night up to an instant and show it, ready to click.

    Args:
        folder: Where the throw-away desk lies; a temporary folder when absent.
        theme_name: ``night`` or ``day``.
        until: When the night stops; absent means in the middle of it, with calls in progress.
    """
    app = application(theme_name)
    with ExitStack() as stack:
        place = folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="jourdesk-demo-")))
        executor = stack.enter_context(ThreadPoolExecutor(1, thread_name_prefix="store"))
        opened = ExitStack()
        demo = executor.submit(lambda: _played(opened, place, until)).result()
        stack.callback(lambda: executor.submit(opened.close).result())
        ops = Ops(executor)
        window = MainWindow()
        words = "Övning: en påhittad natt i Västernorrland. Allt försvinner när fönstret stängs."
        session = Session(
            window,
            _DemoKeeper(demo.where, demo),
            ops,
            now=demo.clock,
            make_frame=frame_maker(ops, now=demo.clock, practice=words),
            parent=window,
        )
        session.beside = beside = WhileOpen(ops, executor, lambda: demo.device, window=window)
        demo.clock.run()
        session.enter(demo.desk)
        window.show()
        code = app.exec()
        session.keep_all()
        beside.end()
        beside.finish()
        ops.close()
    return code


def _played(opened: ExitStack, place: Path, until: datetime | None) -> DemoDesk:
    night = example_night()
    author = Author(by=night.worker, typed_by=night.worker, title=night.worker_title, desk="demo")
    demo = opened.enter_context(open_demo(place, night.begins, author=author))
    import_register(demo.desk, text=example_register())
    play_night(demo.desk, night, clock=demo.clock, until=until or night.begins + IN_THE_MIDDLE)
    with demo.desk.unit() as unit:
        for key, value in ((NAME, night.worker), (TITLE, night.worker_title), (ROLE, "jour")):
            unit.set_setting(key, value)
    return demo
