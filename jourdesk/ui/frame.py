"""The frame of an open desk: its pages with their presenters, the rail's counts, the status bar, the band."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from jourdesk.domain.problems import Problem
from jourdesk.domain.summary import PromiseRow
from jourdesk.ui.about.box import AboutBox
from jourdesk.ui.about.keys_sheet import KeysSheet
from jourdesk.ui.call.page import CallPage
from jourdesk.ui.call.presenter import CallDeskPresenter
from jourdesk.ui.find.page import FindPage
from jourdesk.ui.find.presenter import FindPresenter
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.law.page import LawPage
from jourdesk.ui.law.presenter import LawPresenter
from jourdesk.ui.ops import Ops
from jourdesk.ui.rooms import ASIDE, MAKERS
from jourdesk.ui.shell.page import Page
from jourdesk.ui.shell.window import Desk as Shell
from jourdesk.ui.stage import Stage
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


ROOMS: Mapping[str, tuple[str, ...]] = {
    "jour": ("calls", "handover", "clocks", "duty", "law", "admin", "find"),
}
"""The rooms of each role, in the order of the rail."""


class Frame(QObject):
    """Makes the rooms of a role and ties them to each other."""

    ended_shift = Signal()

    def __init__(
        self,
        desk: Desk,
        ops: Ops,
        stage: Stage,
        *,
        role: str = "jour",
        parent: QObject | None = None,
    ) -> None:
        """Make every room; nothing is read before :meth:`start`.

        Args:
            desk: The open desk.
            ops: The bridge to the store thread.
            stage: Papers, clock and practice band.
            role: What the person does tonight; each role has rooms of its own.
            parent: The object it ends with.
        """
        super().__init__(parent)
        self.open_desk, self.ops, self.stage, self.owner = desk, ops, stage, self
        self._promises: tuple[PromiseRow, ...] = ()
        self._drafts_seen = False
        self.end_button = Button(self.tr("End the shift"), inset=True)
        self.end_button.clicked.connect(self.end_shift)
        self.rooms = {key: MAKERS[key](self) for key in ROOMS.get(role, ROOMS["jour"])}
        on_rail = [room.page for key, room in self.rooms.items() if key not in ASIDE]
        aside = [room.page for key, room in self.rooms.items() if key in ASIDE]
        self.desk = Shell(on_rail, aside=aside, practice=stage.practice)
        self._bind_keys()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._tick)
        ops.changed.connect(self._look_again)
        self.desk.band.acted.connect(self._open_from_band)
        self.desk.went.connect(self._visit_law)

    def _bind_keys(self) -> None:
        bind(self.desk, Key.HELP, lambda: KeysSheet(self.desk).show())
        if "calls" in self.rooms:
            bind(self.desk, Key.NEW, self._new_call)
        for key, room in self.rooms.items():
            if key not in ("calls", "find") and "find" in self.rooms:  # these two bind the key themselves
                bind(room.page, Key.FIND, lambda: self.search(""))

    @property
    def call_desk(self) -> CallDeskPresenter:
        """The call desk, for a role that takes calls."""
        found = self.rooms["calls"].presenter
        assert isinstance(found, CallDeskPresenter)
        return found

    @property
    def calls(self) -> CallPage:
        """The page of the call desk."""
        return self.call_desk.page

    def page(self, key: str) -> Page:
        """The page of a room."""
        return self.rooms[key].page

    def start(self) -> None:
        """Read what every page shows first, and let the minutes run."""
        for key, room in self.rooms.items():
            if key not in ASIDE:
                room.refresh()
        self._read_promises()
        self._tick()
        self._minute.start()
        self.desk.status.show_duty(self.tr("On duty"), self.open_desk.author.by)
        # Without a road to a host there is nothing to be unsent: everything is where it should be.
        self.desk.status.show_unsent(Mark.DONE, self.tr("Everything is kept on this computer"))
        self.desk.status.show_fact(self.tr("no network is needed"))

    def stop(self) -> None:
        """Let nothing run on: the desk is being locked, and no presenter may ask a store whose key is wiped."""
        self._minute.stop()
        self.deleteLater()

    def go(self, key: str) -> None:
        """Show a room."""
        self.desk.go(key)

    def count(self, key: str, count: int) -> None:
        """Show a number beside a room on the rail."""
        self.desk.rail.set_count(key, count)

    def about(self) -> None:
        """Say what this program is."""
        version = self.stage.version
        self.ops.run(read_attribution, lambda text: AboutBox(version, text, self.desk).show(), owner=self)

    def end_shift(self) -> None:
        """End the shift; unkept drafts are shown first, and a second time it ends with them left for the next one."""
        self.keep_all()
        worker, seen = self.open_desk.author.by, self._drafts_seen
        self.ops.run(
            lambda: end_shift(self.open_desk, worker=worker, seen=seen),
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
        if "calls" in self.rooms:
            self.call_desk.flush()

    @property
    def next_promise(self) -> datetime | None:
        """When the next promise to ring back is due."""
        return self._promises[0].due if self._promises else None

    def _new_call(self) -> None:
        self.desk.go(self.calls.key)
        self.call_desk.new_call()

    def search(self, query: str) -> None:
        """Look for a person."""
        presenter, page = self.rooms["find"].presenter, self.rooms["find"].page
        if isinstance(presenter, FindPresenter) and isinstance(page, FindPage):
            self.desk.go(page.key)
            page.field.set_text(query)
            page.asked.emit(query)
            presenter.refresh()
            page.field.setFocus()

    def read_provision(self, provision: str, day: date | None = None) -> None:
        """Show a provision as it reads on the day of the contact; Esc goes back to the call."""
        presenter, page = self.rooms["law"].presenter, self.rooms["law"].page
        if isinstance(presenter, LawPresenter) and isinstance(page, LawPage):
            presenter.show_provision(provision, day)
            self.desk.go(page.key)
            page.visit(here=True)
            page.rows.setFocus()

    def _visit_law(self, _key: str) -> None:
        page = self.rooms["law"].page if "law" in self.rooms else None
        if isinstance(page, LawPage):
            page.visit(here=False)

    def back_to_calls(self) -> None:
        """Go back to what was read before the law."""
        page = next(iter(self.rooms.values())).page
        self.desk.go(page.key)
        (page.focusWidget() or page).setFocus()

    def show_call(self, call: str, purpose: str = "clock") -> None:
        """Open a contact; no purpose when its reading is already kept."""
        if "calls" in self.rooms:
            self.desk.go("calls")
            self.call_desk.open_call(call, purpose)

    def _open_from_band(self, call: str) -> None:
        if call:
            self.show_call(call)
        else:
            self.desk.band.put_away()

    def _look_again(self, changes: Changes) -> None:
        if changes & _NIGHT:
            self._read_promises()

    def _read_promises(self) -> None:
        def read() -> tuple[PromiseRow, ...]:
            with self.open_desk.unit() as unit:
                return unit.promises()

        self.ops.run(read, self._take_promises, owner=self)

    def _take_promises(self, promises: tuple[PromiseRow, ...]) -> None:
        self._promises = promises
        self._ring()

    def _tick(self) -> None:
        self.desk.status.show_clock(day_and_clock(self.stage.now()))
        self._ring()

    def _ring(self) -> None:
        """A promise within the hour stands in the band; what is due rings by itself (``ui.rings``) and stands above it."""
        due = self.next_promise
        left = (due - self.stage.now()).total_seconds() if due else 0
        if due is None or not 0 < left <= _RING_S or self.desk.band.urgency is Urgency.LATE:
            return
        words = self.tr("Ring back at %1 at the latest.").replace("%1", clock(due))
        self.desk.say(Urgency.SOON, words, verb=self.tr("Open"), key=self._promises[0].call)
