"""Stands between an unlocked desk and its rooms: a desk that has been too long without contact asks its host first."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from jourdesk.domain.contact_limit import Standing, State
from jourdesk.domain.problems import Problem, Unavailable
from jourdesk.ui.ops import Ops
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.texts import text_of
from jourdesk.ui.unlock.gatekeeper import Gatekeeper
from jourdesk.ui.unlock.limit import LimitPage
from jourdesk.usecases.contact import REVOKED
from jourdesk.usecases.contact_limit import stand_at_gate
from jourdesk.usecases.open_by_code import open_by_code
from jourdesk.usecases.ports import Desk


class GateRoad(Protocol):
    """The way to the host while nobody is in yet. Both verbs return at once."""

    def greet(self, desk: Desk) -> Future[bool]:
        """Ask the host once, on the road's own thread: does it answer, and does it let this desk in?"""
        ...

    def stop(self) -> None:
        """Break off what is under way; nothing of it reaches the store after this."""
        ...


class LimitGate(QObject):
    """Lets a desk through, or asks the host and takes the recovery code."""

    opened = Signal(object)  # Desk
    left = Signal()  # the person locks again
    refused = Signal(object)  # Problem: the store says no

    def __init__(self, window: MainWindow, keeper: Gatekeeper, ops: Ops, parent: QObject | None = None) -> None:
        """Tie it to the window; without a road every closed desk needs the code."""
        super().__init__(parent)
        self._window, self._keeper, self._ops = window, keeper, ops
        self.road: GateRoad | None = None

    def pass_on(self, desk: Desk, *, code_given: bool = False) -> None:
        """Let an unlocked desk through if the register lets it.

        Args:
            desk: The open desk.
            code_given: It was unlocked with its recovery code, which is then not asked for again.
        """

        def judge(found: Standing) -> None:
            if found.state is State.CLOSED:
                self._stop_here(desk, found, code_given)
            else:
                self.opened.emit(desk)

        self._ops.run(lambda: stand_at_gate(desk), judge, owner=self, failed=self.refused.emit)

    def _stop_here(self, desk: Desk, found: Standing, code_given: bool) -> None:
        page = LimitPage(found.days or 0, found.limit or 0)
        page.asked_again.connect(lambda: self._ask(page, desk, code_given))
        page.submitted.connect(lambda code: self._try(page, desk, code))
        page.left.connect(self._leave)
        self._window.show_gate(page)
        page.setFocus()
        self._ask(page, desk, code_given)

    def _ask(self, page: LimitPage, desk: Desk, code_given: bool) -> None:
        page.show_asking()

        def answered(let_in: bool) -> None:
            if let_in:
                self._enter(desk)
            else:
                away(Unavailable("offline.not-let-in"))

        def away(problem: Problem) -> None:
            if problem.code == REVOKED:
                page.show_shut_out(text_of(problem))
            elif code_given:
                self._open(page, desk)
            else:
                page.show_away(text_of(problem))

        if self.road is None:
            away(Unavailable("road.closed"))
        else:
            self._ops.follow(self.road.greet(desk), answered, owner=page, failed=away)

    def _try(self, page: LimitPage, desk: Desk, code: str) -> None:
        def refused(problem: Problem) -> None:
            wait = problem.values.get("wait", "")
            page.refuse(text_of(problem), int(wait) if wait.isdigit() else 0)

        page.show_work()
        self._ops.run(
            lambda: self._keeper.verify_code(code), lambda _none: self._open(page, desk), owner=page, failed=refused
        )

    def _open(self, page: LimitPage, desk: Desk) -> None:
        def refused(problem: Problem) -> None:
            if problem.code == REVOKED:  # the host said so before the road was closed
                page.show_shut_out(text_of(problem))
            else:
                page.show_away(text_of(problem))
                page.unlock.enable()

        self._ops.run(
            lambda: open_by_code(desk),
            lambda _found: self._enter(desk),
            owner=page,
            failed=refused,
        )

    def _enter(self, desk: Desk) -> None:
        self._let_go()
        self.opened.emit(desk)

    def _leave(self) -> None:
        self._let_go()
        self._ops.run(self._keeper.lock, owner=self)
        self.left.emit()

    def _let_go(self) -> None:
        if self.road is not None:
            self.road.stop()
