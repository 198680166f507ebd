"""The frame of an open desk: its pages with their presenters, the rail's counts, the status bar, the band."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from jourdesk.domain.problems import Problem
from jourdesk.domain.summary import PromiseRow
from jourdesk.ui.about.box import AboutBox
from jourdesk.ui.about.keys_sheet import KeysSheet
from jourdesk.ui.admin.page import AdminPage
from jourdesk.ui.admin.presenter import AdminPresenter
from jourdesk.ui.call.desk import Places, make_call_desk
from jourdesk.ui.clocks.page import ClocksPage
from jourdesk.ui.clocks.presenter import ClocksPresenter
from jourdesk.ui.duty.page import DutyPage
from jourdesk.ui.duty.presenter import DutyPresenter
from jourdesk.ui.find.page import FindPage
from jourdesk.ui.find.presenter import FindPresenter
from jourdesk.ui.handover.page import HandoverPage
from jourdesk.ui.handover.presenter import HandoverPresenter
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.law.page import LawPage
from jourdesk.ui.law.presenter import LawPresenter
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperRoom
from jourdesk.ui.shell.window import Desk as Shell
from jourdesk.ui.texts import clock, day_and_clock
from jourdesk.ui.widgets.button import Button
from jourdesk.ui.widgets.sign import Mark
from jourdesk.ui.widgets.strips import Urgency
from jourdesk.usecases.begin_shift import end_shift
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_about import read_attribution

_MINUTE_MS = 60_000
_RING_S = 3600
_NIGHT = Changes.CALLS | Changes.CLOCKS | Changes.SHIFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What a sitting is set on. ``now`` is aware; ``practice`` is what the hatched band says, empty in earnest."""

    room: PaperRoom
    places: Places
    now: Callable[[], datetime]
    version: str = ""
    practice: str = ""


class Frame(QObject):
    """Makes the pages that exist in this release and ties them to each other."""

    ended_shift = Signal()

    def __init__(
        self,
        desk: Desk,
        ops: Ops,
        stage: Stage,
        *,
        parent: QObject | None = None,
    ) -> None:
        """Make every page; nothing is read before :meth:`start`.

        Args:
            desk: The open desk.
            ops: The bridge to the store thread.
            stage: Papers, clock and practice band.
            parent: The object it ends with.
        """
        super().__init__(parent)
        self._desk, self._ops, self._now = desk, ops, stage.now
        self._promises: tuple[PromiseRow, ...] = ()
        self._rung: set[str] = set()
        self._drafts_seen = False
        self._version = stage.version
        self.call_desk = make_call_desk(desk, ops, names=desk.names, places=stage.places, room=stage.room)
        self.call_desk.setParent(self)
        self.calls = self.call_desk.page
        self.clocks, self.handover, self.find = ClocksPage(), HandoverPage(), FindPage()
        self.duty, self.law, self.admin = DutyPage(), LawPage(), AdminPage()
        on_rail = [self.calls, self.handover, self.clocks, self.duty, self.law, self.admin]
        self.desk = Shell(on_rail, aside=[self.find], practice=stage.practice)
        self.clock_desk = ClocksPresenter(self.clocks, desk, ops, parent=self)
        self.handover_desk = HandoverPresenter(self.handover, desk, ops, parent=self)
        self.find_desk = FindPresenter(self.find, desk, ops, parent=self)
        self.duty_desk = DutyPresenter(self.duty, desk, ops, parent=self)
        self.law_desk = LawPresenter(self.law, desk, ops, parent=self)
        self.admin_desk = AdminPresenter(self.admin, desk, ops, parent=self)
        self._tie()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._tick)
        ops.changed.connect(self._look_again)
        self.desk.band.acted.connect(self._open_from_band)
        self.desk.went.connect(lambda _key: self.law.visit(here=False))

    def _tie(self) -> None:
        rail = self.desk.rail
        self.clock_desk.counted.connect(lambda count: rail.set_count("clocks", count))
        self.handover_desk.counted.connect(lambda count: rail.set_count("handover", count))
        for presenter in (self.clock_desk, self.handover_desk):
            presenter.call_asked.connect(self._show_call)
        self.call_desk.search_asked.connect(self._search)
        self.call_desk.provision_asked.connect(self._read_provision)
        self.law.returned.connect(self._back_to_calls)
        self.find_desk.record_opened.connect(self._show_found)
        self.admin_desk.law_asked.connect(lambda: self.desk.go(self.law.key))
        self.admin_desk.about_asked.connect(self._about)
        self._end = Button(self.tr("End the shift"), inset=True)
        self._end.clicked.connect(self.end_shift)
        self.duty.ladder.foot.addWidget(self._end)
        bind(self.desk, Key.NEW, self._new_call)
        bind(self.desk, Key.HELP, lambda: KeysSheet(self.desk).show())
        for page in (self.clocks, self.handover, self.duty, self.law, self.admin):
            bind(page, Key.FIND, lambda: self._search(""))

    def start(self) -> None:
        """Read what every page shows first, and let the minutes run."""
        self.clock_desk.refresh()
        self.handover_desk.refresh()
        self.duty_desk.refresh()
        self.law_desk.refresh()
        self.admin_desk.refresh()
        self._read_promises()
        self._tick()
        self._minute.start()
        self.desk.status.show_duty(self.tr("On duty"), self._desk.author.by)
        # Without a road to a host there is nothing to be unsent: everything is where it should be.
        self.desk.status.show_unsent(Mark.DONE, self.tr("Everything is kept on this computer"))
        self.desk.status.show_fact(self.tr("no network is needed"))

    def stop(self) -> None:
        """Let nothing run on: the desk is being locked, and no presenter may ask a store whose key is wiped."""
        self._minute.stop()
        self.deleteLater()

    def _about(self) -> None:
        version = self._version
        self._ops.run(read_attribution, lambda text: AboutBox(version, text, self.desk).show(), owner=self)

    def end_shift(self) -> None:
        """End the shift; unkept drafts are shown first, and a second time it ends with them left for the next one."""
        self.keep_all()
        worker, seen = self._desk.author.by, self._drafts_seen
        self._ops.run(
            lambda: end_shift(self._desk, worker=worker, seen=seen),
            lambda _changes: self.ended_shift.emit(),
            owner=self,
            failed=self._not_ended,
        )

    def _not_ended(self, problem: Problem) -> None:
        self._drafts_seen = True
        self.desk.go(self.calls.key)
        self.desk.say_problem(problem)

    def keep_all(self) -> None:
        """Keep what is being typed now."""
        self.call_desk.flush()

    @property
    def next_promise(self) -> datetime | None:
        """When the next promise to ring back is due."""
        return self._promises[0].due if self._promises else None

    def _new_call(self) -> None:
        self.desk.go(self.calls.key)
        self.call_desk.new_call()

    def _search(self, query: str) -> None:
        self.desk.go(self.find.key)
        self.find.field.set_text(query)
        self.find.asked.emit(query)
        self.find_desk.refresh()
        self.find.field.setFocus()

    def _read_provision(self, provision: str, day: date) -> None:
        """Show a provision as it reads on the day of the contact; Esc goes back to the call."""
        self.law_desk.show_provision(provision, day)
        self.desk.go(self.law.key)
        self.law.visit(here=True)
        self.law.rows.setFocus()

    def _back_to_calls(self) -> None:
        self.desk.go(self.calls.key)
        (self.calls.focusWidget() or self.calls).setFocus()

    def _show_found(self, call: str) -> None:
        """Open what was found; that it was read is already kept, with its purpose."""
        self.desk.go(self.calls.key)
        self.call_desk.open_call(call, "")

    def _show_call(self, call: str) -> None:
        self.desk.go(self.calls.key)
        self.call_desk.open_call(call, "clock")

    def _open_from_band(self, call: str) -> None:
        if call:
            self._show_call(call)
        else:
            self.desk.band.put_away()

    def _look_again(self, changes: Changes) -> None:
        if changes & _NIGHT:
            self._read_promises()

    def _read_promises(self) -> None:
        def read() -> tuple[PromiseRow, ...]:
            with self._desk.unit() as unit:
                return unit.promises()

        self._ops.run(read, self._take_promises, owner=self)

    def _take_promises(self, promises: tuple[PromiseRow, ...]) -> None:
        self._promises = promises
        self._ring()

    def _tick(self) -> None:
        self.desk.status.show_clock(day_and_clock(self._now()))
        self._ring()

    def _ring(self) -> None:
        """A promise within the hour stands in the band, with one tone when it is due; nothing covers what is being typed."""
        due = self.next_promise
        left = (due - self._now()).total_seconds() if due else _RING_S + 1
        if due is None or left > _RING_S:
            return
        if left <= 0 and self._promises[0].promise not in self._rung:
            self._rung.add(self._promises[0].promise)
            QApplication.beep()
        words = self.tr("Ring back at %1 at the latest.").replace("%1", clock(due))
        self.desk.say(Urgency.SOON, words, verb=self.tr("Open"), key=self._promises[0].call)
