"""The rooms of an open desk: each makes its page with its presenter, and ties it to the hall that they all open on to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject

from jourdesk.ui.admin.page import AdminPage
from jourdesk.ui.admin.presenter import AdminPresenter
from jourdesk.ui.call.desk import make_call_desk
from jourdesk.ui.clocks.page import ClocksPage
from jourdesk.ui.clocks.presenter import ClocksPresenter
from jourdesk.ui.duty.page import DutyPage
from jourdesk.ui.duty.presenter import DutyPresenter
from jourdesk.ui.find.page import FindPage
from jourdesk.ui.find.presenter import FindPresenter
from jourdesk.ui.handover.page import HandoverPage
from jourdesk.ui.handover.presenter import HandoverPresenter
from jourdesk.ui.law.page import LawPage
from jourdesk.ui.law.presenter import LawPresenter
from jourdesk.ui.ops import Ops
from jourdesk.ui.shell.page import Page
from jourdesk.ui.stage import Stage
from jourdesk.ui.widgets.button import Button
from jourdesk.usecases.ports import Desk


class Hall(Protocol):
    """What every room opens on to: the frame, as far as a room needs it."""

    @property
    def open_desk(self) -> Desk:
        """The open desk; only used on the store thread."""
        ...

    @property
    def ops(self) -> Ops:
        """The bridge to that thread."""
        ...

    @property
    def stage(self) -> Stage:
        """Papers, places, clock."""
        ...

    @property
    def owner(self) -> QObject:
        """What the presenters end with."""
        ...

    @property
    def end_button(self) -> Button:
        """Ends the shift; stands where it is told who is on duty."""
        ...

    def go(self, key: str) -> None:
        """Show a room."""
        ...

    def count(self, key: str, count: int) -> None:
        """Show a number beside a room on the rail."""
        ...

    def show_call(self, call: str, purpose: str = "clock") -> None:
        """Open a contact where this role reads contacts; no purpose when its reading is already kept."""
        ...

    def search(self, query: str) -> None:
        """Look for a person."""
        ...

    def read_provision(self, provision: str, day: date | None = None) -> None:
        """Show a provision as it reads on a day."""
        ...

    def back_to_calls(self) -> None:
        """Go back to what was read before the law."""
        ...

    def about(self) -> None:
        """Say what this program is."""
        ...


@dataclass(frozen=True, slots=True)
class Room:
    """A page with its presenter; ``refresh`` reads what it shows first."""

    page: Page
    presenter: QObject
    refresh: Callable[[], None]


def calls(hall: Hall) -> Room:
    """The contacts of the night."""
    desk, stage = hall.open_desk, hall.stage
    presenter = make_call_desk(desk, hall.ops, names=desk.names, places=stage.places, room=stage.room)
    presenter.setParent(hall.owner)
    presenter.search_asked.connect(hall.search)
    presenter.provision_asked.connect(hall.read_provision)
    return Room(presenter.page, presenter, lambda: None)


def handover(hall: Hall) -> Room:
    """What goes to the units in the morning."""
    page = HandoverPage()
    presenter = HandoverPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    presenter.counted.connect(lambda count: hall.count(page.key, count))
    presenter.call_asked.connect(hall.show_call)
    return Room(page, presenter, presenter.refresh)


def clocks(hall: Hall) -> Room:
    """Every clock that runs."""
    page = ClocksPage()
    presenter = ClocksPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    presenter.counted.connect(lambda count: hall.count(page.key, count))
    presenter.call_asked.connect(hall.show_call)
    return Room(page, presenter, presenter.refresh)


def duty(hall: Hall) -> Room:
    """Who is on, and who may decide."""
    page = DutyPage()
    presenter = DutyPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    page.ladder.foot.addWidget(hall.end_button)
    return Room(page, presenter, presenter.refresh)


def find(hall: Hall) -> Room:
    """Persons by name, number or case number."""
    page = FindPage()
    presenter = FindPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    presenter.record_opened.connect(lambda call: hall.show_call(call, ""))
    return Room(page, presenter, presenter.refresh)


def law(hall: Hall) -> Room:
    """The law, as it reads on a day."""
    page = LawPage()
    presenter = LawPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    page.returned.connect(hall.back_to_calls)
    return Room(page, presenter, presenter.refresh)


def admin(hall: Hall) -> Room:
    """The register and what else is set once."""
    page = AdminPage()
    presenter = AdminPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    presenter.law_asked.connect(lambda: hall.go("law"))
    presenter.about_asked.connect(hall.about)
    return Room(page, presenter, presenter.refresh)


MAKERS: Mapping[str, Callable[[Hall], Room]] = {
    "calls": calls,
    "handover": handover,
    "clocks": clocks,
    "duty": duty,
    "law": law,
    "admin": admin,
    "find": find,
}
"""Every room by the key of its page."""

ASIDE = frozenset({"find"})
"""Rooms that another leads to; they are not on the rail."""
