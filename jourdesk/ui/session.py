"""One sitting at the desk: the gate, the shift, the frame; locking and closing without losing a letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from jourdesk.domain.fact import Author
from jourdesk.domain.problems import Problem
from jourdesk.ui.ops import Ops
from jourdesk.ui.shell.watch import IdleLock, SessionWatch
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.texts import text_of
from jourdesk.ui.unlock.gatekeeper import Gatekeeper
from jourdesk.ui.unlock.presenter import GatePresenter, LockedFacts
from jourdesk.ui.unlock.shift import ShiftPage
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.sign_in import NAME, ROLE, TITLE, SignIn, read_sign_in, sign_in

if TYPE_CHECKING:
    from jourdesk.ui.frame import Frame

__all__ = ["IDLE_MINUTES", "NAME", "ROLE", "TITLE", "Beside", "Session"]

IDLE_MINUTES = 10
_DAY_S = 86_400


class Beside(Protocol):
    """What runs while the desk is open: trips to the host, jobs by the clock. Every verb returns at once."""

    @property
    def unsent(self) -> int:
        """How much has no receipt, as far as has been counted."""
        ...

    @property
    def later(self) -> tuple[datetime, ...]:
        """When something rings or falls due, as far as is known, going forward."""
        ...

    def ring_locked(self) -> None:
        """A time has come while the desk is locked."""
        ...

    def begin(self, desk: Desk, frame: Frame) -> None:
        """The desk is shown."""
        ...

    def send_last(self, then: Callable[[], None]) -> None:
        """Let what is unsent leave before the desk is locked, and go on when it has, or when it takes too long."""
        ...

    def end(self) -> None:
        """The desk is being locked: nothing may ask its store from now on."""
        ...


class Session(QObject):
    """Shows the gate, then the desk; takes the desk away again when it is locked."""

    ready = Signal()  # the frame is shown and can be typed into

    def __init__(
        self,
        window: MainWindow,
        keeper: Gatekeeper,
        ops: Ops,
        *,
        now: Callable[[], datetime],
        make_frame: Callable[[Desk, str], Frame],
        parent: QObject | None = None,
    ) -> None:
        """Tie window, gatekeeper and store thread.

        Args:
            window: The one window.
            keeper: Opens and closes the desk.
            ops: The bridge to the store thread.
            now: The clock, aware.
            make_frame: Makes the pages of an open desk for a role. They are loaded while the passphrase is typed, not before.
            parent: The object it ends with.
        """
        super().__init__(parent)
        self._window, self._keeper, self._ops = window, keeper, ops
        self._now, self._make_frame = now, make_frame
        self.beside: Beside | None = None
        """What runs while the desk is open."""
        self._desk: Desk | None = None
        self._frame: Frame | None = None
        self._facts = LockedFacts()
        self.gate = GatePresenter(window, keeper, ops, self)
        self.gate.opened.connect(self.enter)
        self._ring = QTimer(self)
        self._ring.setSingleShot(True)
        self._ring.timeout.connect(self._ring_locked)
        self._times: tuple[datetime, ...] = ()
        self._idle = IdleLock(IDLE_MINUTES, now, self)
        self._watch = SessionWatch(window, self)
        for told in (self._idle.idle, self._idle.slept, self._watch.locked, self._watch.sleeping, window.locked):
            told.connect(self.lock)
        window.closing.connect(self.keep_all)
        ops.failed.connect(self._say)

    def use_gate(self, gate: GatePresenter) -> None:
        """Stand another gate before the desk than that of a passphrase; before :meth:`start`."""
        self.gate = gate
        gate.opened.connect(self.enter)

    def start(self) -> None:
        """Show the gate; what opening needs is loaded behind it."""
        self.gate.start()
        self._ops.run(self._keeper.wake, owner=self)

    @property
    def frame(self) -> Frame | None:
        """The frame, while the desk is open."""
        return self._frame

    def enter(self, desk: Desk) -> None:
        """Go from the gate to the desk; who is on duty is asked once a shift."""
        self._ring.stop()
        self._desk = desk
        self._idle.start()
        self._ops.run(lambda: read_sign_in(desk), self._on_duty, owner=self)

    def _on_duty(self, known: SignIn) -> None:
        if self._desk is None:
            return
        if known.role:
            self._author(known.name, known.title)
            self._show(known.role)
            return
        page = ShiftPage(known.name, known.title, roles=known.roles, home=known.home)
        page.begun.connect(lambda name, title, role: self._begin(page, name, title, role))
        self._window.show_gate(page)
        page.setFocus()

    def _begin(self, page: ShiftPage, name: str, title: str, role: str) -> None:
        desk = self._desk
        if desk is None:
            return
        self._author(name, title)
        work = partial(sign_in, desk, name=name, title=title, role=role)
        self._ops.run(work, lambda _changes: self._show(role), owner=self, failed=page.show_problem)

    def _author(self, name: str, title: str) -> None:
        if self._desk is not None:
            self._desk.author = Author(by=name, typed_by=name, title=title, desk=self._desk.author.desk)

    def _show(self, role: str) -> None:
        if self._desk is None:
            return
        frame = self._make_frame(self._desk, role)
        frame.setParent(self)
        self._frame = frame
        frame.ended_shift.connect(self._shift_ended)
        self._window.show_desk(frame.desk)
        frame.start()
        if self.beside is not None:
            self.beside.begin(self._desk, frame)
        self._ops.run(self._keeper.examine, owner=self, failed=self._set_aside, beside=True)
        self.ready.emit()

    def _shift_ended(self) -> None:
        desk = self._desk
        if desk is None:
            return

        def forget() -> Changes:
            with desk.unit() as unit:
                unit.set_setting(ROLE, "")
            return Changes.SHIFT

        self._ops.run(forget, lambda _changes: self._leave(), owner=self)

    def _leave(self) -> None:
        """Lock when the last word of the shift has left, or cannot leave now."""
        if self.beside is None:
            self.lock()
        else:
            self.beside.send_last(self.lock)

    def keep_all(self) -> None:
        """Keep what is being typed, before the window closes or the desk is locked."""
        if self._frame is not None:
            self._frame.keep_all()

    def lock(self) -> None:
        """Keep what is being typed, close the store, wipe the key, show the gate."""
        frame, desk = self._frame, self._desk
        if desk is None:
            return
        self._idle.stop()
        self.keep_all()
        unsent = self.beside.unsent if self.beside is not None else 0
        self._times = self._later(frame)
        first = self._times[0] if self._times else None
        facts = LockedFacts(who=desk.author.by, unsent=unsent, next_clock=first, since=self._now())
        self._facts = facts
        self._frame, self._desk = None, None
        if frame is not None:
            frame.stop()
        self._end_beside()
        self._ops.run(self._keeper.lock, owner=self)
        self.gate.ask(facts)
        self._wait_for_time()

    def _later(self, frame: Frame | None) -> tuple[datetime, ...]:
        """What rings though the desk is locked: the next promise, and whatever else the clock has for this desk."""
        known = set(self.beside.later if self.beside is not None else ())
        if frame is not None and frame.next_promise is not None:
            known.add(frame.next_promise)
        return tuple(sorted(at for at in known if at > self._now()))

    def _wait_for_time(self) -> None:
        if self._times:
            # A timer of Qt holds 24 days at most; a computer that sleeps wakes it late, which is soon enough.
            left = (self._times[0] - self._now()).total_seconds()
            self._ring.start(int(min(max(left, 0), _DAY_S) * 1000))

    def _ring_locked(self) -> None:
        """A locked desk still rings: one tone, and no word of what it is about."""
        now = self._now()
        if self._times and self._times[0] <= now:
            self._times = tuple(at for at in self._times if at > now)
            QApplication.beep()
            if self.beside is not None:
                self.beside.ring_locked()
        self._wait_for_time()

    def _end_beside(self) -> None:
        if self.beside is not None:
            self.beside.end()

    def _say(self, problem: Problem) -> None:
        if self._frame is not None:
            self._frame.desk.say_problem(problem)

    def _set_aside(self, _problem: Problem) -> None:
        self._end_beside()
        self._ops.run(self._keeper.set_aside, owner=self, failed=self._damaged)

    def _damaged(self, problem: Problem) -> None:
        """A page of the store is not whole: it has been set aside; the gate says so and under which name."""
        frame = self._frame
        self._frame, self._desk = None, None
        if frame is not None:
            frame.stop()
        page = self.gate.ask(replace(self._facts, who=""))
        page.refuse(text_of(problem))
