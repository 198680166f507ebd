"""What lies between the rooms of an open desk: which there are for a role, and the ways from one to another."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from jourdesk.domain.roles import PAGES
from jourdesk.ui.about.box import AboutBox
from jourdesk.ui.about.keys_sheet import KeysSheet
from jourdesk.ui.call.page import CallPage
from jourdesk.ui.call.presenter import CallDeskPresenter
from jourdesk.ui.desks.presenter import Office
from jourdesk.ui.find.page import FindPage
from jourdesk.ui.find.presenter import FindPresenter
from jourdesk.ui.keys import Key, bind
from jourdesk.ui.law.page import LawPage
from jourdesk.ui.law.presenter import LawPresenter
from jourdesk.ui.morning.page import MorningPage
from jourdesk.ui.ops import Ops
from jourdesk.ui.road.presenter import RoadPresenter
from jourdesk.ui.road_status import RoadStatus
from jourdesk.ui.rooms import ASIDE, MAKERS
from jourdesk.ui.shell.page import Page
from jourdesk.ui.shell.window import Desk as Shell
from jourdesk.ui.shift.page import OnShiftPage
from jourdesk.ui.stage import Stage
from jourdesk.ui.watch.page import WatchPage
from jourdesk.ui.widgets.button import Button
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_about import read_attribution


def rooms_of(role: str) -> tuple[str, ...]:
    """Name the rooms of a role that exist in this release, in the order of the rail; the second line has those of the jour."""
    held = "jour" if role in ("backup", "") else role
    return tuple(key for key, roles in PAGES.items() if held in roles and key in MAKERS)


class Corridor(QObject):
    """Makes the rooms of a role and ties them to each other; see ``hall.Hall`` for what they ask of it."""

    ended_shift = Signal()
    trip_asked = Signal()

    def __init__(
        self, desk: Desk, ops: Ops, stage: Stage, *, role: str = "jour", parent: QObject | None = None
    ) -> None:
        """Make every room; nothing is read.

        Args:
            desk: The open desk.
            ops: The bridge to the store thread.
            stage: Papers, clock and practice band.
            role: What the person does tonight; each role has rooms of its own.
            parent: The object it ends with.
        """
        super().__init__(parent)
        self.open_desk, self.ops, self.stage, self.owner, self.role = desk, ops, stage, self, role
        self.end_button = Button(self.tr("End the shift"), inset=True)
        self.rooms = {key: MAKERS[key](self) for key in rooms_of(role)}
        on_rail = [room.page for key, room in self.rooms.items() if key not in ASIDE]
        aside = [room.page for key, room in self.rooms.items() if key in ASIDE]
        self.desk = Shell(on_rail, aside=aside, practice=stage.practice)
        self._bind_keys()
        self.desk.went.connect(self._visit)
        # Presenters and their minutes end with what they show, whoever takes it away.
        self.desk.destroyed.connect(self.deleteLater)

    def _bind_keys(self) -> None:
        bind(self.desk, Key.HELP, lambda: KeysSheet(self.desk).show())
        if "calls" in self.rooms:
            bind(self.desk, Key.NEW, self._new_call)
        elif "watch" in self.rooms:
            bind(self.desk, Key.NEW, self._new_watch)
        if "shift" in self.rooms:
            bind(self.desk, Key.VISIT, self._ask_visit)
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

    def go(self, key: str) -> None:
        """Show a room."""
        self.desk.go(key)

    def count(self, key: str, count: int) -> None:
        """Show a number beside a room on the rail."""
        self.desk.rail.set_count(key, count)

    def leave(self) -> None:
        """The shift is over."""
        self.ended_shift.emit()

    def ask_trip(self) -> None:
        """Ask for a trip to the host now."""
        self.trip_asked.emit()

    def take_office(self, office: Office) -> None:
        """Give the way to the host to the rooms that need it."""
        for room in self.rooms.values():
            if room.take_office is not None:
                room.take_office(office)

    def take_road(self, status: RoadStatus) -> None:
        """There is a road: let its room hear what the status bar hears."""
        presenter = self.rooms["road"].presenter if "road" in self.rooms else None
        if isinstance(presenter, RoadPresenter):
            status.contact_changed.connect(presenter.show_contact)
            status.noticed.connect(presenter.notice)
            status.recovered.connect(presenter.recover)
        if "desks" in self.rooms:
            self._visit("desks")

    def about(self) -> None:
        """Say what this program is."""
        version = self.stage.version
        self.ops.run(read_attribution, lambda text: AboutBox(version, text, self.desk).show(), owner=self)

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

    def _visit(self, key: str) -> None:
        page = self.rooms["law"].page if "law" in self.rooms else None
        if isinstance(page, LawPage):
            page.visit(here=False)
        room = self.rooms.get(key)
        if room is not None and room.visit is not None:
            room.visit()

    def _new_watch(self) -> None:
        page = self.page("watch")
        if isinstance(page, WatchPage):
            self.desk.go(page.key)
            page.begin_new()

    def _ask_visit(self) -> None:
        page = self.page("shift")
        if isinstance(page, OnShiftPage):
            self.desk.go(page.key)
            page.ask_visit()

    def back_to_calls(self) -> None:
        """Go back to what was read before the law."""
        page = next(iter(self.rooms.values())).page
        self.desk.go(page.key)
        (page.focusWidget() or page).setFocus()

    def show_call(self, call: str, purpose: str = "clock") -> None:
        """Open a contact; no purpose when its reading is already kept."""
        morning = self.page("morning") if "morning" in self.rooms else None
        if "calls" in self.rooms:
            self.desk.go("calls")
            self.call_desk.open_call(call, purpose)
        elif isinstance(morning, MorningPage):
            self.desk.go(morning.key)
            morning.choose_call(call)

    def _new_call(self) -> None:
        self.desk.go(self.calls.key)
        self.call_desk.new_call()

    def read_in(self) -> None:
        """Show what the shift begins with."""
        if "shift" in self.rooms:
            self.desk.go("shift")
            self.page("shift").focus_start()
