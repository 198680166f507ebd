"""The named screens that ``tools/shots.py`` can picture; everybody in them is invented."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from jourdesk.domain.problems import Problem
from jourdesk.ui.shell.window import Desk, MainWindow
from jourdesk.ui.texts import text_of
from jourdesk.ui.unlock.first import FirstStart
from jourdesk.ui.unlock.limit import LimitPage
from jourdesk.ui.unlock.page import UnlockPage
from jourdesk.ui.unlock.recover import RecoverPage
from jourdesk.ui.widgets.sign import Mark
from tools.frame import clocks, frame
from tools.inputs import inputs
from tools.pages import PAGES
from tools.parts import parts
from tools.screens_call import SCREENS_CALL
from tools.screens_contacts import SCREENS_CONTACTS
from tools.screens_counts import SCREENS_COUNTS
from tools.screens_desks import SCREENS_DESKS
from tools.screens_morning import SCREENS_MORNING
from tools.screens_nights import SCREENS_NIGHTS
from tools.screens_papers import SCREENS_PAPERS
from tools.screens_rings import SCREENS_RINGS
from tools.screens_road import SCREENS_ROAD
from tools.screens_roster import SCREENS_ROSTER
from tools.screens_tables import SCREENS_TABLES
from tools.screens_watch import SCREENS_BESIDE, SCREENS_WATCH

Shown = tuple[QWidget, Callable[[], None]]
Maker = Callable[[], Shown]

CODE = ("K7RM", "4WXH", "P9TD", "H3NV", "2CYF", "V6KJ", "M8QA", "T5GZ")


def _unlock_page() -> UnlockPage:
    page = UnlockPage()
    page.show_who("S. Wallin · jourens dator 2")
    page.show_facts(
        "3 osända ligger kvar, krypterade på den här datorn.",
        "Nästa frist 02.15. Den ringer även när datorn är låst.",
        soon=True,
    )
    page.show_status("Låst sedan 01.58", "sön 22 nov 02.04")
    page.field.set_text("fyra ord i en fras")
    page.caps.show_on(True)
    return page


def _code_page() -> FirstStart:
    page = FirstStart()
    page.show_code(CODE, (2, 6))
    if page.code is not None:
        page.code.fields[2].set_text("P9TD")
    return page


def unlock() -> Shown:
    """The unlock page and the recovery code side by side, as in the picture of the look."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    left = _unlock_page()
    row.addWidget(left, 1)
    row.addWidget(_code_page(), 1)
    return both, left.field.box.setFocus


def unlock_wrong() -> Shown:
    """The unlock page in the window, while it waits after a wrong passphrase."""
    window, page = MainWindow(), _unlock_page()
    window.show_gate(page)

    def ready() -> None:
        page.caps.show_on(False)
        page.refuse("Lösenfrasen stämmer inte.", 4)

    return window, ready


def first_start() -> Shown:
    """The first step of the first start."""
    window, page = MainWindow(), FirstStart()
    window.show_gate(page)

    def ready() -> None:
        page.passphrase.first.set_text("korp vante älv")
        page.passphrase.show_quality(Mark.ONGOING, "Bra. Ett ord till gör den mycket starkare.")
        page.passphrase.first.box.setFocus()

    return window, ready


def recover() -> Shown:
    """Opening with the recovery code after the keyring was emptied."""
    window, page = MainWindow(), RecoverPage()
    window.show_gate(page)
    page.ask_passphrase(True)

    def ready() -> None:
        page.code.set_text("K7RM 4WXH P9TT H3NV 2CYF V6KJ M8QA T5GZ")
        page.refuse("Grupp 3 stämmer inte.")

    return window, ready


def _limit() -> tuple[MainWindow, LimitPage]:
    window, page = MainWindow(), LimitPage(34, 30)
    window.show_gate(page)
    return window, page


def limit_asking() -> Shown:
    """A desk that has been too long without contact looks for its host."""
    window, _page = _limit()
    return window, lambda: None


def limit_away() -> Shown:
    """The host does not answer: try again, or the code."""
    window, page = _limit()
    return window, lambda: page.show_away(text_of(Problem("road.closed")))


def limit_wrong() -> Shown:
    """A wrong code closes its field for a while."""
    window, page = _limit()

    def ready() -> None:
        page.show_away(text_of(Problem("road.closed")))
        page.code.set_text("K7RM 4WXH P9TD H3NV 2CYF V6KJ M8QA T5GZ")
        page.refuse(text_of(Problem("vault.wrong")), 15)

    return window, ready


def limit_shut_out() -> Shown:
    """The host says that this desk has been shut out."""
    window, page = _limit()
    return window, lambda: page.show_shut_out(text_of(Problem("directory.revoked")))


def limit_soon() -> Shown:
    """The line on an open desk that has been long without contact."""
    window, ready = frame()

    def say() -> None:
        ready()
        for shell in window.findChildren(Desk):
            shell.say_problem(Problem("offline.soon", days="24", limit="30"))

    return window, say


def privacy() -> Shown:
    """The privacy screen over the frame."""
    window, ready = frame()

    def cover() -> None:
        ready()
        if isinstance(window, MainWindow):
            window.cover()

    return window, cover


SCREENS: dict[str, Maker] = {
    "parts": parts,
    "frame": frame,
    "frame-clocks": clocks,
    "inputs": inputs,
    "unlock": unlock,
    "unlock-wrong": unlock_wrong,
    "first-start": first_start,
    "recover": recover,
    "limit-asking": limit_asking,
    "limit-away": limit_away,
    "limit-wrong": limit_wrong,
    "limit-shut-out": limit_shut_out,
    "limit-soon": limit_soon,
    "privacy": privacy,
    **PAGES,
    **SCREENS_CALL,
    **SCREENS_PAPERS,
    **SCREENS_ROSTER,
    **SCREENS_DESKS,
    **SCREENS_CONTACTS,
    **SCREENS_COUNTS,
    **SCREENS_NIGHTS,
    **SCREENS_TABLES,
    **SCREENS_MORNING,
    **SCREENS_RINGS,
    **SCREENS_ROAD,
    **SCREENS_WATCH,
    **SCREENS_BESIDE,
}
