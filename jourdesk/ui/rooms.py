"""The rooms of an open desk: each makes its page with its presenter, and ties it to the hall that they all open on to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer

from jourdesk.ui.admin.page import AdminPage
from jourdesk.ui.admin.presenter import AdminPresenter
from jourdesk.ui.call.desk import make_call_desk
from jourdesk.ui.clocks.page import ClocksPage
from jourdesk.ui.clocks.presenter import ClocksPresenter
from jourdesk.ui.contacts.page import ContactsPage
from jourdesk.ui.contacts.presenter import ContactsPresenter
from jourdesk.ui.desks.page import DesksPage
from jourdesk.ui.desks.presenter import DesksPresenter
from jourdesk.ui.duty.page import DutyPage
from jourdesk.ui.duty.presenter import DutyPresenter
from jourdesk.ui.figures.page import FiguresPage
from jourdesk.ui.figures.presenter import FiguresPresenter
from jourdesk.ui.find.page import FindPage
from jourdesk.ui.find.presenter import FindPresenter
from jourdesk.ui.hall import Hall, Room
from jourdesk.ui.handover.page import HandoverPage
from jourdesk.ui.handover.presenter import HandoverPresenter
from jourdesk.ui.law.page import LawPage
from jourdesk.ui.law.presenter import LawPresenter
from jourdesk.ui.morning.page import MorningPage
from jourdesk.ui.morning.presenter import MorningPresenter
from jourdesk.ui.nights.page import NightsPage
from jourdesk.ui.nights.presenter import NightsPresenter
from jourdesk.ui.review.page import ReviewPage
from jourdesk.ui.review.presenter import ReviewPresenter
from jourdesk.ui.road.page import RoadPage
from jourdesk.ui.road.presenter import RoadPresenter
from jourdesk.ui.roster.page import RosterPage
from jourdesk.ui.roster.presenter import RosterPresenter
from jourdesk.ui.roster.strip import OnDutyPresenter
from jourdesk.ui.shift.page import OnShiftPage
from jourdesk.ui.shift.presenter import OnShiftPresenter
from jourdesk.ui.tables.page import TablesPage
from jourdesk.ui.tables.presenter import TablesPresenter
from jourdesk.ui.watch.page import WatchPage
from jourdesk.ui.watch.presenter import WatchPresenter

_MINUTE_MS = 60_000


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
    on_duty = OnDutyPresenter(page.on_duty, hall.open_desk, hall.ops)
    minute = QTimer(page)
    minute.timeout.connect(on_duty.refresh)
    minute.start(_MINUTE_MS)
    page.ladder.foot.addWidget(hall.end_button)
    return Room(page, presenter, presenter.refresh, visit=on_duty.refresh)


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


def shift(hall: Hall) -> Room:
    """The duty: read in, what is to do, who is out alone, going off. Only its number is read before somebody goes there."""
    page = OnShiftPage(hall.stage.now)
    presenter = OnShiftPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    presenter.counted.connect(lambda count: hall.count(page.key, count))
    presenter.call_asked.connect(hall.show_call)
    presenter.ended.connect(hall.leave)
    presenter.handovers_asked.connect(lambda: hall.go("handover"))
    return Room(page, presenter, presenter.count, visit=presenter.refresh)


def watch(hall: Hall) -> Room:
    """What the day has told the night. Reading one is logged: none is opened before somebody goes there."""
    page = WatchPage(hall.stage.now)
    presenter = WatchPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    presenter.counted.connect(lambda count: hall.count(page.key, count))
    return Room(page, presenter, presenter.refresh, visit=presenter.refresh)


def morning(hall: Hall) -> Room:
    """What the jour has handed over to a unit."""
    page = MorningPage()
    presenter = MorningPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    presenter.counted.connect(lambda count: hall.count(page.key, count))
    presenter.call_asked.connect(hall.show_call)
    return Room(page, presenter, presenter.refresh, visit=presenter.refresh)


def roster(hall: Hall) -> Room:
    """Who works when."""
    page = RosterPage()
    presenter = RosterPresenter(page, hall.open_desk, hall.ops, room=hall.stage.room, parent=hall.owner)
    if hall.role == "admin":  # gaps are the coordinator's to fill
        presenter.counted.connect(lambda count: hall.count(page.key, count))
    return Room(page, presenter, presenter.refresh)


def contacts(hall: Hall) -> Room:
    """Whom to ring, and where somebody can sleep."""
    page = ContactsPage()
    presenter = ContactsPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    return Room(page, presenter, presenter.refresh)


def nights(hall: Hall) -> Room:
    """Who may decide, ninety nights ahead."""
    page = NightsPage()
    presenter = NightsPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    presenter.counted.connect(lambda count: hall.count(page.key, count))
    return Room(page, presenter, presenter.refresh)


def tables(hall: Hall) -> Room:
    """The register's tables."""
    page = TablesPage()
    presenter = TablesPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    return Room(page, presenter, presenter.refresh)


def figures(hall: Hall) -> Room:
    """How many, when, from where; and who pays what. Counted when somebody goes there."""
    page = FiguresPage()
    presenter = FiguresPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    return Room(page, presenter, lambda: None, visit=presenter.refresh)


def log(hall: Hall) -> Room:
    """Who opened what of a board."""
    page = ReviewPage()
    presenter = ReviewPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    return Room(page, presenter, presenter.refresh)


def desks(hall: Hall) -> Room:
    """Desks and units, and the way into a store."""
    page = DesksPage()
    presenter = DesksPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    presenter.counted.connect(lambda count: hall.count(page.key, count))
    return Room(page, presenter, lambda: None, visit=presenter.refresh, take_office=presenter.take_office)


def road(hall: Hall) -> Room:
    """How far everything has come on its way."""
    page = RoadPage()
    presenter = RoadPresenter(page, hall.open_desk, hall.ops, parent=hall.owner)
    presenter.counted.connect(lambda count: hall.count(page.key, count))
    presenter.call_asked.connect(hall.show_call)
    presenter.trip_asked.connect(hall.ask_trip)
    return Room(page, presenter, presenter.refresh, visit=presenter.refresh, take_office=presenter.take_office)


MAKERS: Mapping[str, Callable[[Hall], Room]] = {
    "calls": calls,
    "handover": handover,
    "clocks": clocks,
    "duty": duty,
    "law": law,
    "admin": admin,
    "find": find,
    "shift": shift,
    "watch": watch,
    "morning": morning,
    "roster": roster,
    "contacts": contacts,
    "nights": nights,
    "tables": tables,
    "desks": desks,
    "road": road,
    "log": log,
    "figures": figures,
}
"""Every room by the key of its page."""

ASIDE = frozenset({"find"})
"""Rooms that another leads to; they are not on the rail."""
