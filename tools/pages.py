"""The pages of the frame beside the call page, filled with invented values, for ``tools/shots.py``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from jourdesk.ui.about.box import AboutBox
from jourdesk.ui.about.keys_sheet import KeysSheet
from jourdesk.ui.admin.page import AdminPage
from jourdesk.ui.clocks.page import ClocksPage
from jourdesk.ui.duty.page import DutyPage
from jourdesk.ui.find.page import FindPage
from jourdesk.ui.handover.page import HandoverPage
from jourdesk.ui.law.page import LawPage
from jourdesk.ui.shell.page import Page
from jourdesk.ui.shell.window import Desk, MainWindow
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.find_person import find_person
from jourdesk.usecases.read_about import read_attribution
from jourdesk.usecases.read_clocks import ClockList, read_clock, read_clocks, read_promise
from jourdesk.usecases.read_duty import read_duty
from jourdesk.usecases.read_handovers import HandoverList, read_handover, read_handovers
from jourdesk.usecases.read_provisions import read_provisions
from jourdesk.usecases.register_files import read_register_in_use
from tools.night import MIDDLE, MORNING, night_desk

Shown = tuple[QWidget, Callable[[], None]]
PLACES = (
    ("calls", "Samtal", "phone"),
    ("handover", "Överlämning", "send"),
    ("clocks", "Frister", "clock"),
    ("duty", "Jour", "moon"),
    ("admin", "Admin", "settings-2"),
)


def framed(page: Page, ready: Callable[[], None]) -> Shown:
    """Stand a page in the frame, with empty ones at the other places of the rail."""
    window = MainWindow()
    others: Sequence[Page] = [page if key == page.key else Page(key, name, icon) for key, name, icon in PLACES]
    pages = others if any(one is page for one in others) else [*others, page]
    for one in pages:
        if one is not page:
            one.assemble(QWidget())
    desk = Desk(pages)
    desk.rail.set_count("handover", 1)
    desk.rail.set_count("clocks", 8)
    desk.status.show_unsent(Mark.UNSENT, "5 osända")
    desk.status.show_contact("senast i kontakt 00.12")
    desk.status.show_fact("fristerna löper även utan nät")
    desk.status.show_duty("Jour", "S. Wallin", "Bakjour", "J. Hedlid")
    desk.status.show_clock("sön 22 nov 02.04")
    window.show_desk(desk)
    desk.go(page.key)
    return window, ready


def _clocks_page(title: str) -> tuple[Shown, ClocksPage]:
    page, desk = ClocksPage(), night_desk(MIDDLE)
    read = read_clocks(desk)
    entry = next(one for one in read.entries if one.title.startswith(title))

    def ready() -> None:
        page.show_clocks(read)
        page.rows.choose(entry.key)
        if entry.promise:
            page.show_promise(entry.key, read_promise(desk, call=entry.call, promise=entry.promise))
        else:
            page.show_clock(entry.key, read_clock(desk, call=entry.call, clock=entry.clock))
        page.rows.setFocus()

    return framed(page, ready), page


def clocks_page() -> Shown:
    """Everything that runs in the middle of the night, with how one day was counted."""
    return _clocks_page("Underställ beslutet")[0]


def clocks_receipt() -> Shown:
    """The form that asks for the court's receipt."""
    (window, ready), page = _clocks_page("Underställ beslutet")

    def ask() -> None:
        ready()
        page.panel.ask_receipt()

    return window, ask


def clocks_promise() -> Shown:
    """A promise that is to be settled."""
    (window, ready), page = _clocks_page("Mamman")

    def ask() -> None:
        ready()
        page.panel.ask_receipt()

    return window, ask


def clocks_empty() -> Shown:
    """Nothing runs."""
    page = ClocksPage()
    nothing = ClockList(now=MIDDLE, today=MIDDLE.date(), since=MIDDLE, entries=())
    return framed(page, lambda: page.show_clocks(nothing))


def _handover_page(label: str) -> tuple[Shown, HandoverPage]:
    page, desk = HandoverPage(), night_desk(MORNING)
    read = read_handovers(desk)
    line = next(one for one in read.lines if one.label.startswith(label))

    def ready() -> None:
        page.show_handovers(read)
        page.rows.choose(line.key)
        page.show_handover(read_handover(desk, call=line.call, persons=line.persons))
        page.rows.setFocus()

    return framed(page, ready), page


def handover_page() -> Shown:
    """The sheet of the girl, not handed over."""
    return _handover_page("Flicka 4")[0]


def handover_made() -> Shown:
    """The sheet of two children in a shelter, handed over."""
    return _handover_page("Flicka 7")[0]


def handover_own() -> Shown:
    """The worker's own words."""
    (window, ready), page = _handover_page("Flicka 4")

    def write() -> None:
        ready()
        page.bar.writing.emit()

    return window, write


def handover_empty() -> Shown:
    """Nothing to hand over."""
    page = HandoverPage()
    return framed(page, lambda: page.show_handovers(HandoverList(now=MORNING, since=MORNING, lines=())))


def find_page() -> Shown:
    """Two who share a name: one thing more must be asked before a call opens."""
    page, desk = FindPage(), night_desk(MORNING)
    search = find_person(desk, "Lindvret")
    again = replace(search, found=tuple(replace(one, twins=1) for one in search.found))

    def ready() -> None:
        page.field.set_text("lindvrät")
        page.show_search(again)
        page.panel.second.box.setFocus()

    return framed(page, ready)


def find_start() -> Shown:
    """Nothing is written yet."""
    page = FindPage()
    return framed(page, page.focus_start)


def law_page() -> Shown:
    """One provision in full."""
    page = LawPage()
    read = read_provisions(night_desk(MORNING))

    def ready() -> None:
        page.show_law(read)
        page.filter.set_text("lvu")
        page.filter.changed.emit("lvu")
        page.rows.choose("LVU 6")
        page.rows.chosen.emit("LVU 6")
        page.rows.setFocus()

    return framed(page, ready)


def duty_page() -> Shown:
    """Who may decide in the small hours."""
    page = DutyPage()
    table = read_duty(night_desk(MIDDLE))

    def ready() -> None:
        page.show_duty(table)
        page.matrix.setFocus()

    return framed(page, ready)


def admin_page() -> Shown:
    """The register in use, with what the check found."""
    page = AdminPage()
    view = read_register_in_use(night_desk(MIDDLE))

    def ready() -> None:
        page.show_register(view)
        page.rows.setFocus()

    return framed(page, ready)


def about_box() -> Shown:
    """What the program is."""
    return AboutBox("0.1.0", read_attribution()), lambda: None


def keys_sheet() -> Shown:
    """Every key."""
    return KeysSheet(), lambda: None


PAGES: dict[str, Callable[[], Shown]] = {
    "clocks": clocks_page,
    "clocks-receipt": clocks_receipt,
    "clocks-promise": clocks_promise,
    "clocks-empty": clocks_empty,
    "handover": handover_page,
    "handover-made": handover_made,
    "handover-own": handover_own,
    "handover-empty": handover_empty,
    "find": find_page,
    "find-start": find_start,
    "law": law_page,
    "duty": duty_page,
    "admin": admin_page,
    "about": about_box,
    "keys": keys_sheet,
}
