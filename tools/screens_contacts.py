"""The page of contacts, filled from the example register, for ``tools/shots.py``."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from jourdesk.ui.contacts.page import ContactsPage
from jourdesk.ui.texts import local
from jourdesk.usecases.read_contacts import read_contacts, read_resources
from tools.night import MIDDLE, night_desk
from tools.pages import framed

Shown = tuple[QWidget, Callable[[], None]]


def _page(filter_: str, key: str) -> Shown:
    page, desk = ContactsPage(), night_desk(MIDDLE)

    def ready() -> None:
        page.show_lines(read_contacts(desk), read_resources(desk), local(desk.now()).date())
        page.filters.filter(filter_).click()
        page.rows.choose(key)
        page.rows.chosen.emit(key)
        page.rows.setFocus()

    return framed(page, ready)


SCREENS_CONTACTS = {
    "contacts": lambda: _page("contacts", "contact:taxi"),
    "contacts-beds": lambda: _page("resources", "resource:jourhem-2"),
}
