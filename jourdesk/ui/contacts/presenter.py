"""Ties the page of contacts to the use cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from jourdesk.ui.contacts.page import ContactsPage
from jourdesk.ui.ops import Ops
from jourdesk.ui.texts import local
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_contacts import ContactLine, ResourceLine, read_contacts, read_resources
from jourdesk.usecases.report_number import report_number, state_places

Read = tuple[Sequence[ContactLine], Sequence[ResourceLine], date]


class ContactsPresenter(QObject):
    """Decides what happens on the page of contacts."""

    def __init__(self, page: ContactsPage, desk: Desk, ops: Ops, *, parent: QObject | None = None) -> None:
        """Tie a page to a desk; call :meth:`refresh` when it is shown.

        Args:
            page: The page.
            desk: The open desk; only used on the store thread.
            ops: The bridge to that thread.
            parent: What it ends with; the page if nothing else is said.
        """
        super().__init__(parent or page)
        self._page, self._desk, self._ops = page, desk, ops
        page.reported.connect(self._report)
        page.places_stated.connect(self._state)
        ops.changed.connect(self._look_again)

    def refresh(self) -> None:
        """Read the lists again."""

        def read() -> Read:
            return read_contacts(self._desk), read_resources(self._desk), local(self._desk.now()).date()

        self._ops.run(read, lambda found: self._page.show_lines(*found), owner=self)

    def _report(self, table: str, row: str, works: bool, said: str) -> None:
        done = (
            self.tr("Kept: they answered.") if works else self.tr("Kept: the number is wrong. The coordinator sees it.")
        )
        self._ops.run(
            lambda: report_number(self._desk, table=table, row=row, works=works, note=said),
            lambda _changes: self._page.panel.say(done),
            owner=self,
            failed=self._page.refuse,
        )

    def _state(self, row: str, taken: int) -> None:
        self._ops.run(
            lambda: state_places(self._desk, resource=row, taken=taken),
            lambda _changes: self._page.panel.say(self.tr("Kept.")),
            owner=self,
            failed=self._page.refuse,
        )

    def _look_again(self, changes: Changes) -> None:
        # Somebody placed from a contact takes a bed; what is not seen is read when it is shown.
        if changes & Changes.REGISTER or (changes & Changes.CALLS and self._page.isVisible()):
            self.refresh()
