"""Ties the gate: first start, unlocking, recovery, who is on duty. Tells when the desk is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jourdesk.domain.problems import Problem
from jourdesk.ui.ops import Ops
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.texts import clock, text_of
from jourdesk.ui.unlock.first import FirstStart
from jourdesk.ui.unlock.gatekeeper import Gatekeeper
from jourdesk.ui.unlock.limit_gate import LimitGate
from jourdesk.ui.unlock.page import UnlockPage
from jourdesk.ui.unlock.recover import RecoverPage
from jourdesk.ui.unlock.renew import RenewPage
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.ports import Desk

COVERED = (2, 6)
"""Which groups of the recovery code are asked for, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedFacts:
    """What the locked screen may say: no case, no name of anybody it concerns."""

    who: str = ""
    unsent: int = 0
    next_clock: datetime | None = None
    since: datetime | None = None


class Refuses(Protocol):
    """A page that can say why it does not open."""

    def refuse(self, sentence: str, wait_s: int = 0) -> None:
        """Say why."""
        ...


class GatePresenter(QObject):
    """Stands before the desk."""

    opened = Signal(object)  # Desk
    print_asked = Signal(object)  # the eight groups of the recovery code

    def __init__(self, window: MainWindow, keeper: Gatekeeper, ops: Ops, parent: QObject | None = None) -> None:
        """Tie the gate to the window."""
        super().__init__(parent)
        self._window, self._keeper, self._ops = window, keeper, ops
        self._groups: tuple[str, ...] = ()
        self._facts = LockedFacts()
        self.limit = LimitGate(window, keeper, ops, self)
        """Lets an unlocked desk through, or asks its host first."""
        self.limit.opened.connect(self.opened)
        self.limit.left.connect(lambda: self.ask(self._facts))
        self.limit.refused.connect(self._refuse)

    def start(self) -> None:
        """Show the first start or the unlock page, whichever this computer needs."""
        self._ops.run(self._keeper.made, self._begin, owner=self)

    def _begin(self, made: bool) -> None:
        if made:
            self.ask(LockedFacts())
        else:
            self._first_start()

    def ask(self, facts: LockedFacts) -> Refuses:
        """Show the unlock page with what may be said meanwhile."""
        self._facts = facts
        page = UnlockPage()
        page.show_who(facts.who)
        unsent = self.tr("%n unsent are still here, encrypted on this computer.", "", facts.unsent)
        ringing = ""
        if facts.next_clock is not None:
            ringing = self.tr("Next clock %1. It rings even when the computer is locked.").replace(
                "%1", clock(facts.next_clock)
            )
        page.show_facts(unsent if facts.unsent else "", ringing)
        if facts.since is not None:
            page.show_status(self.tr("Locked since %1").replace("%1", clock(facts.since)), "")
        page.submitted.connect(lambda text: self._unlock(page, text))
        page.recovery_wanted.connect(lambda: self._recover(facts))
        self._show(page)
        return page

    def _show(self, page: QWidget) -> None:
        self._window.show_gate(page)
        page.setFocus()

    def _unlock(self, page: UnlockPage, passphrase: str) -> None:
        page.show_work()
        self._ops.run(
            lambda: self._keeper.unlock(passphrase),
            self._open,
            owner=page,
            failed=lambda problem: page.refuse(text_of(problem), wait_of(problem)),
        )

    def _open(self, desk: Desk) -> None:
        self.limit.pass_on(desk)

    def _refuse(self, problem: Problem) -> None:
        self._ops.run(self._keeper.lock, owner=self)
        self.ask(self._facts).refuse(text_of(problem))

    def _recover(self, facts: LockedFacts) -> None:
        page = RecoverPage()
        page.left.connect(lambda: self.ask(facts))
        page.submitted.connect(lambda code, passphrase: self._unlock_with_code(page, code, passphrase))
        self._ops.run(self._keeper.code_needs_passphrase, page.ask_passphrase, owner=page)
        self._show(page)

    def _unlock_with_code(self, page: RecoverPage, code: str, passphrase: str) -> None:
        def refused(problem: Problem) -> None:
            field = "passphrase" if getattr(problem, "field", "") == "passphrase" else "code"
            page.refuse(text_of(problem), field=field, wait_s=wait_of(problem))

        page.show_work()
        self._ops.run(lambda: self._keeper.unlock_with_code(code, passphrase), self._renew, owner=page, failed=refused)

    def _renew(self, desk: Desk) -> None:
        page = RenewPage()
        step = page.step
        step.typed.connect(lambda text: step.show_quality(*self._quality(text)))

        def chosen(passphrase: str) -> None:
            step.show_work(True)
            self._ops.run(
                lambda: self._keeper.change_passphrase(passphrase),
                lambda _none: self.limit.pass_on(desk, code_given=True),
                owner=page,
                failed=refused,
            )

        def refused(problem: Problem) -> None:
            step.show_work(False)
            step.refuse(text_of(problem))

        page.chosen.connect(chosen)
        self._show(page)

    def _quality(self, text: str) -> tuple[Mark, str]:
        score, code = self._keeper.quality(text)
        mark = Mark.MISSING if not text else Mark.YES if score >= 3 else Mark.ONGOING if score == 2 else Mark.NEAR
        return mark, text_of(Problem(code))

    def _first_start(self) -> None:
        page = FirstStart()
        step = page.passphrase
        page.typed.connect(lambda text: step.show_quality(*self._quality(text)))
        page.chosen.connect(lambda text: self._make(page, text))
        page.print_wanted.connect(lambda: self.print_asked.emit(self._groups))
        page.group_typed.connect(lambda place, text: self._judge(page, place, text))
        page.confirmed.connect(lambda: self._confirm(page))
        page.later.connect(lambda: page.show_done(confirmed=False))
        self._ops.run(self._keeper.keyring_note, lambda code: self._note(page, code), owner=page)
        self._show(page)

    def _note(self, page: FirstStart, code: str) -> None:
        if code:
            page.passphrase.show_note(text_of(Problem(code)))

    def _make(self, page: FirstStart, passphrase: str) -> None:
        page.passphrase.show_work(True)

        def made(groups: tuple[str, ...]) -> None:
            page.passphrase.show_work(False)
            self._groups = groups
            page.show_code(groups, COVERED)

        def refused(problem: Problem) -> None:
            page.passphrase.show_work(False)
            page.passphrase.refuse(text_of(problem))

        def opened() -> None:
            self._groups = ()
            self._ops.run(
                lambda: self._keeper.unlock(passphrase), self._open, owner=page, failed=lambda _problem: self.start()
            )

        page.opened.connect(opened)
        self._ops.run(lambda: self._keeper.make(passphrase), made, owner=page, failed=refused)

    def _judge(self, page: FirstStart, place: int, text: str) -> None:
        if page.code is not None and self._groups:
            page.code.judge(place, text.strip().upper() == self._groups[place])

    def _confirm(self, page: FirstStart) -> None:
        self._groups = ()
        self._ops.run(self._keeper.confirm_code, lambda _none: page.show_done(confirmed=True), owner=page)


def wait_of(problem: Problem) -> int:
    """Return how many whole seconds a problem asks one to wait."""
    wait = problem.values.get("wait", "")
    return int(wait) if wait.isdigit() else 0
