"""Runs the desk in a window."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from jourdesk import logs
from jourdesk.app.gate_road import DeskGateRoad
from jourdesk.app.surroundings import Paths, now, require_folder
from jourdesk.app.waking import WakingGatekeeper
from jourdesk.app.while_open import WhileOpen
from jourdesk.domain.problems import Unavailable
from jourdesk.ui import i18n, theme
from jourdesk.ui.collector import Collector
from jourdesk.ui.ops import Ops
from jourdesk.ui.session import Session
from jourdesk.ui.shell.window import MainWindow
from jourdesk.usecases.ports import Desk

if TYPE_CHECKING:
    from jourdesk.ui.frame import Frame

_SWITCH_S = 0.001
"""How long a thread may hold the interpreter while the GUI thread waits for it: a keystroke is painted within a few of these."""


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
        sys.setswitchinterval(_SWITCH_S)
    return made


def frame_maker(ops: Ops, *, now: Callable[[], datetime], practice: str = "") -> Callable[[Desk, str], Frame]:
    """Give what makes the pages of an open desk: loaded while the passphrase is typed (``wake``), or here at the latest."""

    def make(desk: Desk, role: str) -> Frame:
        from jourdesk.app.opening import places
        from jourdesk.documents.files import keep
        from jourdesk.documents.typeset import pictures
        from jourdesk.ui.frame import Frame
        from jourdesk.ui.paper.preview import PaperRoom
        from jourdesk.ui.stage import Stage

        room = PaperRoom(pictures=pictures, keep=keep)
        stage = Stage(room=room, places=places(), now=now, version=version("jourdesk"), practice=practice)
        return Frame(desk, ops, stage, role=role)

    return make


def run_desk(where: Paths, *, theme_name: str = "night", practice: bool = False) -> int:
    """Open the desk of this computer, or the one to practise on; ends when its window is closed."""
    where, keeper, clock, words = _practice(where) if practice else (where, WakingGatekeeper(where), now, "")
    require_folder(where)
    logs.start(where.logs)
    app = application(theme_name)
    with (
        ThreadPoolExecutor(1, thread_name_prefix="store") as executor,
        ThreadPoolExecutor(1, thread_name_prefix="check") as check,
    ):
        ops = Ops(executor, beside=check)
        window = MainWindow()
        make_frame = frame_maker(ops, now=clock, practice=words)
        session = Session(window, keeper, ops, now=clock, make_frame=make_frame, parent=window)
        session.gate.limit.road = gate_road = DeskGateRoad(executor, lambda: keeper.device)
        session.beside = beside = WhileOpen(
            ops, executor, lambda: keeper.device, window=window, copy=lambda desk: _copy(desk, where)
        )
        session.start()
        window.show()
        code = app.exec()
        session.keep_all()
        beside.last_word()
        beside.end()
        gate_road.stop()
        beside.finish()
        gate_road.finish()
        ops.run(keeper.lock, owner=ops)
        ops.close()
    return code


def _practice(where: Paths) -> tuple[Paths, WakingGatekeeper, Callable[[], datetime], str]:
    """Give the practice desk's folder, its gate, its clock and what its band says."""
    from jourdesk.app import practice

    inside, clock = practice.practice_paths(where), practice.practice_clock()
    keeper = WakingGatekeeper(inside, make=lambda: practice.PracticeKeeper(inside, clock=clock))
    return inside, keeper, clock, practice.BAND


def _copy(desk: Desk, where: Paths) -> None:
    """Make today's copy of the store; the store is loaded by then."""
    from jourdesk.app.copies import copy_of_today
    from jourdesk.app.road import store_of

    copy_of_today(store_of(desk).file, where, desk.now())
