"""Runs the desk in a window, in earnest or with the invented night."""

from __future__ import annotations

import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path

from PySide6.QtWidgets import QApplication

from jourdesk import logs
from jourdesk.app.demo import DemoDesk, example_night, example_register, open_demo
from jourdesk.app.gatekeeper import LocalGatekeeper
from jourdesk.app.opening import places
from jourdesk.app.surroundings import Paths, now, require_folder
from jourdesk.documents.files import keep
from jourdesk.documents.typeset import pictures, warm_up
from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Unavailable
from jourdesk.ui import i18n, theme
from jourdesk.ui.collector import Collector
from jourdesk.ui.frame import Stage
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperRoom
from jourdesk.ui.session import NAME, ROLE, TITLE, Session
from jourdesk.ui.shell.window import MainWindow
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.play_night import play_night
from jourdesk.usecases.ports import Desk

IN_THE_MIDDLE = timedelta(hours=8, minutes=31)
"""How far into the night the window opens: calls in progress, decisions under way."""

ROOM = PaperRoom(pictures=pictures, keep=keep)


def application(theme_name: str) -> QApplication:
    """Make the Qt application, dressed and in Swedish.

    Raises:
        Unavailable: ``desk.no-screen`` where there is none; Qt itself would abort.
    """
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise Unavailable("desk.no-screen")
    found = QApplication.instance()
    made = found if isinstance(found, QApplication) else QApplication(["jourdesk"])
    theme.start(made, "day" if theme_name == "day" else "night")
    i18n.install(made, "sv")
    if found is None:
        Collector(made)
    return made


def run_desk(where: Paths, *, theme_name: str = "night") -> int:
    """Open the desk of this computer; ends when its window is closed."""
    require_folder(where)
    logs.start(where.logs)
    app = application(theme_name)
    with ThreadPoolExecutor(1, thread_name_prefix="store") as executor:
        keeper = LocalGatekeeper(where)
        ops = Ops(executor)
        window = MainWindow()
        session = Session(
            window, keeper, ops, Stage(room=ROOM, places=places(), now=now, version=version("jourdesk")), parent=window
        )
        executor.submit(warm_up)
        session.start()
        window.show()
        code = app.exec()
        session.keep_all()
        ops.run(keeper.lock, owner=ops)
        ops.close()
    return code


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
        stage = Stage(room=ROOM, places=places(), now=demo.clock, version=version("jourdesk"), practice=words)
        session = Session(window, _DemoKeeper(demo.where, demo), ops, stage, parent=window)
        demo.clock.run()
        session.enter(demo.desk)
        window.show()
        code = app.exec()
        session.keep_all()
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
