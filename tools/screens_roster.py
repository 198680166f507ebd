"""The roster page, filled with an invented December, for ``tools/shots.py``."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from jourdesk.app import open_demo
from jourdesk.domain.roster_rules import RosterRules
from jourdesk.ui.ops import Ops
from jourdesk.ui.roster.page import RosterPage
from jourdesk.ui.roster.presenter import RosterPresenter
from jourdesk.ui.roster.strip import OnDutyPresenter, OnDutyStrip
from jourdesk.ui.shell.page import Page
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.set_roster_rules import set_roster_rules
from tests.ui.roster.scene import BEFORE, COORDINATOR, NOVEMBER, december, sit_down
from tools.pages import framed

_STANDING: list[ExitStack] = []
"""What is not closed: without a keeper, garbage collection would take a store apart on the wrong thread."""
Shown = tuple[QWidget, Callable[[], None]]


@dataclass
class _Scene:
    page: RosterPage
    presenter: RosterPresenter
    ops: Ops

    def wait(self) -> None:
        """Let the store thread answer; the answers are taken by the loop that the picture turns."""
        for _ in range(4):
            while self.ops.busy:
                QTest.qWait(10)
            QTest.qWait(20)


@cache
def _desk(role: str, planned: bool, of: str) -> tuple[Desk, Ops]:
    """Open a desk once; ``of`` tells apart those in which something is written."""
    stack = ExitStack()
    folder = Path(tempfile.mkdtemp(prefix=f"jourdesk-shots-{of}"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    executor = ThreadPoolExecutor(1)

    def opened() -> Desk:
        demo = stack.enter_context(open_demo(folder, BEFORE, author=COORDINATOR))
        desk = demo.desk
        sit_down(desk)
        if planned:
            december(desk)
        demo.clock.at = NOVEMBER
        with desk.unit() as unit:
            unit.set_setting("worker.role", role)
        return desk

    desk, ops = executor.submit(opened).result(), Ops(executor)

    def close() -> None:
        if stack in _STANDING:
            _STANDING.remove(stack)
            _desk.cache_clear()
            ops.close()
            executor.submit(stack.close).result()
            executor.shutdown()

    QCoreApplication.instance().aboutToQuit.connect(close)  # type: ignore[union-attr]  # there is an application
    _STANDING.append(stack)
    return desk, ops


def _scene(role: str = "admin", *, planned: bool = True, of: str = "") -> _Scene:
    desk, ops = _desk(role, planned, of)
    page = RosterPage()
    return _Scene(page, RosterPresenter(page, desk, ops), ops)


def _at(day: date, role: str, then: Callable[[_Scene], None] = lambda _scene: None, *, who: str = "admin") -> Shown:
    scene = _scene(who)

    def ready() -> None:
        scene.presenter.go_to(day, role)
        scene.wait()
        scene.page.calendar.setFocus()
        then(scene)
        scene.wait()

    return framed(scene.page, ready)


def roster() -> Shown:
    """December, with the cursor on a gap."""
    return _at(date(2026, 12, 26), "jour")


def roster_edit() -> Shown:
    """Putting somebody into a gap."""
    return _at(date(2026, 12, 26), "jour", lambda scene: scene.page.act_asked.emit("edit"))


def roster_swap() -> Shown:
    """A swap that waits."""
    return _at(date(2026, 12, 9), "jour")


def roster_now() -> Shown:
    """The shift that goes on, seen by the jour."""
    return _at(date(2026, 11, 21), "jour", who="jour")


def roster_fair() -> Shown:
    """How the month falls."""
    return _at(date(2026, 12, 9), "jour", lambda scene: scene.page.panel.show_view("fair"))


def roster_files() -> Shown:
    """Papers and files."""
    return _at(date(2026, 12, 9), "jour", lambda scene: scene.page.panel.show_view("files"))


def roster_empty() -> Shown:
    """Nothing is planned."""
    scene = _scene(planned=False)

    def ready() -> None:
        scene.presenter.go_to(date(2026, 12, 1), "jour")
        scene.wait()

    return framed(scene.page, ready)


def on_duty() -> Shown:
    """Who is on now, one of them by taking over, as the strip of a page."""
    scene = _scene("jour", of="on-duty")
    strip = OnDutyStrip()
    presenter = OnDutyPresenter(strip, scene.presenter.desk, scene.ops)
    page = Page("duty", "Jour", "moon")
    page.assemble(strip)

    def ready() -> None:
        presenter.refresh()
        scene.wait()
        strip.taken.emit(next(post for post in strip.posts if post.role == "jour"))
        scene.wait()

    return framed(page, ready)


def _propose(scene: _Scene) -> None:
    scene.page.proposal_asked.emit()
    scene.wait()
    scene.page.panel.proposal.go.click()
    scene.wait()


def roster_proposal() -> Shown:
    """What the generator proposes for the next month."""
    return _at(date(2027, 1, 9), "jour", _propose)


def roster_impossible() -> Shown:
    """What the generator says when the rules and the people do not go together."""
    scene = _scene(of="impossible")

    def ready() -> None:
        scene.ops.run(lambda: set_roster_rules(scene.presenter.desk, RosterRules(jour_is="on-call")), owner=scene.page)
        scene.presenter.go_to(date(2027, 1, 9), "jour")
        scene.wait()
        _propose(scene)

    return framed(scene.page, ready)


def roster_material() -> Shown:
    """What a proposal goes by."""

    def ask(scene: _Scene) -> None:
        scene.page.proposal_asked.emit()

    return _at(date(2027, 1, 9), "jour", ask)


def roster_pattern() -> Shown:
    """People take turns, a week each."""

    def ask(scene: _Scene) -> None:
        scene.page.proposal_asked.emit()
        scene.wait()
        scene.page.panel.proposal.pattern.click()
        scene.page.panel.pattern.people.set_text("Wallin, Hedlid, Norrby")

    return _at(date(2027, 1, 9), "jour", ask)


def roster_rules() -> Shown:
    """What rosters are measured by."""
    return _at(date(2026, 12, 9), "jour", lambda scene: scene.page.panel.fair.rules_asked.emit())


SCREENS_ROSTER: dict[str, Callable[[], Shown]] = {
    "roster": roster,
    "roster-edit": roster_edit,
    "roster-swap": roster_swap,
    "roster-now": roster_now,
    "roster-fair": roster_fair,
    "roster-files": roster_files,
    "roster-empty": roster_empty,
    "roster-material": roster_material,
    "roster-proposal": roster_proposal,
    "roster-pattern": roster_pattern,
    "roster-impossible": roster_impossible,
    "roster-rules": roster_rules,
    "on-duty": on_duty,
}
