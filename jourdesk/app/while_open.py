"""What the window shows of that which runs beside an open desk: from unlocking to locking, and never after."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from jourdesk.app.errands import Beat, Errands, Hearers, unsent
from jourdesk.domain.problems import Problem
from jourdesk.ui.contact_line import ContactLine
from jourdesk.ui.ops import Ops, report_bug
from jourdesk.ui.road_status import RoadStatus
from jourdesk.ui.shell.tray import Tray
from jourdesk.ui.texts import text_of
from jourdesk.usecases.forget_old import Slice, forget_next
from jourdesk.usecases.ports import Changes, Desk

if TYPE_CHECKING:
    from jourdesk.jobs.forgetting import Forgetting
    from jourdesk.ui.anew import ShownAnew
    from jourdesk.ui.frame import Frame
    from jourdesk.ui.timekeeper import Timekeeper
    from jourdesk.vault.device import Device

LOOK_S, COPY_S, FORGET_S = 10, 600, 300
"""How often the clock is looked at, and how often it is seen whether today's copy of the store has been made, and whether today
it has been gone through for what is to be forgotten."""

LAST_WORD_S = 5.0
"""How long the program waits for a last trip when the window is closed with something unsent."""


class WhileOpen(QObject):
    """Begins when the desk is shown and ends before it is locked; see ``ui.session.Beside``."""

    _opened = Signal(object, bool)  # Errands, whether there is a host: emitted on the road thread
    _lost = Signal(object)  # BaseException: likewise
    _sent_last = Signal(object)  # Errands: likewise
    _beat = Signal(str)  # which beat: emitted on the timetable's thread

    def __init__(
        self,
        ops: Ops,
        store: Executor,
        device: Callable[[], Device],
        *,
        window: QWidget,
        copy: Callable[[Desk], object] | None = None,
    ) -> None:
        """Tie the bridge, the store thread and the vault; nothing runs.

        Args:
            ops: The bridge to the store thread.
            store: The store thread.
            device: Gives the open vault's identity; asked on the store thread.
            window: The window that it ends with, and that the tray speaks for.
            copy: Makes today's copy of the store, if it has not been made; on the store thread.
        """
        super().__init__(window)
        self._ops, self._store, self._device, self._copy = ops, store, device, copy
        self._tray = Tray(window)
        self._errands: Errands | None = None
        self._ended: list[Errands] = []
        self._frame: Frame | None = None
        self._status: RoadStatus | None = None
        self._keeper: Timekeeper | None = None
        self._forgetting: Forgetting | None = None
        self._then: Callable[[], None] | None = None
        self._anew: ShownAnew | None = None
        self._has_road = False
        self._opened.connect(self._take_road, Qt.ConnectionType.QueuedConnection)
        self._lost.connect(self._take_lost, Qt.ConnectionType.QueuedConnection)
        self._sent_last.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self._beat.connect(self._take_beat, Qt.ConnectionType.QueuedConnection)
        ops.changed.connect(self._look_again)

    @property
    def unsent(self) -> int:
        """How much has no receipt, as far as has been counted; nothing where there is no host."""
        return self._status.count if self._status is not None and self._has_road else 0

    @property
    def later(self) -> tuple[datetime, ...]:
        """When something rings or falls due, as far as is known, going forward (aware)."""
        return self._keeper.later if self._keeper is not None else ()

    def ring_locked(self) -> None:
        """A time has come while the desk is locked: say so in the tray, and nothing of what it is."""
        self._tray.say_time()

    def begin(self, desk: Desk, frame: Frame) -> None:
        """The desk is shown: let everything run."""
        # Loaded while the passphrase is typed, with the pages: the window must be there before them.
        from jourdesk.app.office import RoadOffice
        from jourdesk.ui.anew import ShownAnew
        from jourdesk.ui.rings import RingPresenter
        from jourdesk.ui.timekeeper import Timekeeper

        self.end()
        self._frame = frame
        status = RoadStatus(self._ops, lambda: unsent(desk), parent=self)
        self._status = status
        rings = RingPresenter(frame.desk, self._tray, now=desk.now, parent=frame)
        quiet = frame.role in ("admin", "reviewer")
        self._keeper = Timekeeper(desk, self._ops, rings, say_problem=frame.desk.say_problem, quiet=quiet, parent=frame)
        errands: Errands
        hearers = Hearers(
            opened=lambda has_road: self._opened.emit(errands, has_road),
            came_home=status.came_home,
            under_way=status.under_way,
            lost=self._lost.emit,
        )
        self._forgetting = _forgetter(desk, self._ops, self)
        self._errands = errands = Errands(desk, self._store, self._device, hearers)
        frame.take_office(RoadOffice(errands, self._ops, has_road=lambda: self._has_road))
        frame.trip_asked.connect(errands.go_now)
        errands.begin(self._beats())
        self._keeper.look()
        self._anew = ShownAnew(desk, self._ops, parent=frame)

    def end(self) -> None:
        """The desk is being locked: nothing asks its store from now on."""
        errands, status, keeper = self._errands, self._status, self._keeper
        forgetting, anew = self._forgetting, self._anew
        self._errands, self._status, self._keeper, self._forgetting, self._anew = None, None, None, None, None
        self._frame, self._has_road = None, False
        if keeper is not None:
            keeper.stop()
        if forgetting is not None:
            forgetting.stop()
        if anew is not None:
            anew.stop()
        if status is not None:
            status.stop()
        if errands is not None:
            errands.end()
            self._ended.append(errands)

    def go_now(self) -> None:
        """Make a trip now: a person asks."""
        if self._errands is not None:
            self._errands.go_now()

    def send_last(self, then: Callable[[], None]) -> None:
        """Let what is unsent leave before the desk is locked; see ``ui.session.Beside``. Nothing waits, keys are still taken."""
        errands, status = self._errands, self._status
        if errands is None or status is None or not status.is_open:
            then()
            return
        status.say_leaving()
        self._then = then
        QTimer.singleShot(int(LAST_WORD_S * 1000), self, lambda: self._go_on(errands))
        errands.go_last(lambda: self._sent_last.emit(errands))

    def _go_on(self, errands: Errands) -> None:
        then, self._then = self._then, None
        if then is not None and errands is self._errands:
            then()

    def last_word(self) -> None:
        """Let what is unsent leave before the program ends, where the road was open; when the window is gone."""
        if self._errands is not None and self._status is not None and self._status.is_open:
            self._errands.last_word(LAST_WORD_S)

    def finish(self) -> None:
        """Wait until nothing runs any more; after :meth:`end`, when the window is gone."""
        for errands in self._ended:
            errands.finish()

    def _beats(self) -> tuple[Beat, ...]:
        """The timetable only hands on: the work itself is handed to the store thread from here."""
        return (
            Beat(name="look", every_s=LOOK_S, hand_on=lambda: self._beat.emit("look")),
            Beat(name="copy", every_s=COPY_S, hand_on=lambda: self._beat.emit("copy")),
            Beat(name="forget", every_s=FORGET_S, hand_on=lambda: self._beat.emit("forget")),
        )

    def _take_beat(self, name: str) -> None:
        if self._keeper is None or self._frame is None:
            return
        if name == "look":
            self._keeper.look()
            if self._anew is not None:
                self._anew.look()
        elif name == "forget":
            if self._forgetting is not None:
                self._forgetting.beat()
        elif self._copy is not None:
            copy, desk = self._copy, self._frame.open_desk
            self._ops.run(lambda: copy(desk), lambda _done: None, owner=self)

    def _take_road(self, errands: Errands, has_road: bool) -> None:
        status, frame = self._status, self._frame
        if errands is not self._errands or not has_road or status is None or frame is None:
            return
        self._has_road = True
        bar, shell = frame.desk.status, frame.desk
        bar.show_fact("")
        status.unsent_changed.connect(bar.show_unsent)
        status.contact_changed.connect(bar.show_contact)
        status.progress_changed.connect(bar.show_progress)
        status.noticed.connect(shell.say_problem)
        status.recovered.connect(self._quieten)
        frame.take_road(status)
        ContactLine(frame.open_desk, self._ops, shell, status, parent=frame)
        status.written.connect(errands.poke)
        status.start()

    def _quieten(self, problem: Problem) -> None:
        """Take away what the band said of a road that is open again."""
        if self._frame is not None and self._frame.desk.band.words == text_of(problem):
            self._frame.desk.band.quiet()

    def _take_lost(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            report_bug(error)
            error = Problem("bug", kind=type(error).__name__)
        if self._frame is not None:
            self._frame.desk.say_problem(error)

    def _look_again(self, changes: Changes) -> None:
        """A desk that has just been let in has a road from now on."""
        if Changes.ROAD in changes and not self._has_road and self._errands is not None:
            self._errands.look_for_road()


def _forgetter(desk: Desk, ops: Ops, owner: QObject) -> Forgetting:
    """Make what forgets for an open desk: each look is handed to the store thread behind whatever a person asks there."""
    from jourdesk.jobs.forgetting import Forgetting

    def hand(look: Callable[[], Slice], then: Callable[[Slice], object], failed: Callable[[object], object]) -> None:
        def work() -> tuple[Slice, Changes]:
            done = look()
            return done, done.changes

        ops.run(work, lambda answer: then(answer[0]), owner=owner, failed=failed)

    return Forgetting(lambda after: forget_next(desk, after), hand)
