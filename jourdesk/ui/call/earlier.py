"""Earlier contacts of the same persons: that they are there and whether a warning holds; opening one leaves a trace."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jourdesk.domain.page import CallPage
from jourdesk.ui.call.changing import ActRow, Changing
from jourdesk.ui.call.lines import joined, prose
from jourdesk.ui.ops import Ops
from jourdesk.ui.texts import clock, day, local
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_earlier import Earlier, EarlierContacts, read_earlier


class EarlierRows(Changing):
    """Rows above the persons; none where nobody has been here before."""

    opened = Signal(str)  # the earlier contact

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(spacing=1)
        self.hide()

    def show_earlier(self, page: CallPage, found: EarlierContacts) -> None:
        """Show them."""
        labels = {one.person.ref: one.label for one in page.persons}
        today = local(page.call.received).date()
        self.fill((found, tuple(labels.items())), lambda: self._made(found, labels, today))

    def _made(self, found: EarlierContacts, labels: dict[str, str], today: date) -> list[QWidget]:
        made: list[QWidget] = [self._row(one, labels.get(one.person, ""), today) for one in found.named]
        if found.more:
            more = self.tr("%n earlier contacts more. Search for the number to see them.", "", found.more)
            made.append(prose(more, Role.SMALL, "text2"))
        return [prose(self.tr("Earlier contacts"), Role.GROUP, "text2"), *made] if made else []

    def _row(self, one: Earlier, label: str, today: date) -> QWidget:
        came = local(one.received)
        when = joined([f"{day(came.date(), year_of=today)} {clock(one.received)}", one.municipality])
        said = self.tr("%1: a warning holds. Read it before anybody goes there.") if one.warns else "%1"
        if one.warns and one.warns_until:
            until = day(one.warns_until, year_of=today)
            said = self.tr("%1: a warning holds until %2. Read it before anybody goes there.").replace("%2", until)
        said = said.replace("%1", label)
        row = ActRow(f"earlier:{one.call}:{one.person}", f"{said} {when}. {self.tr('Opening it is logged.')}")
        row.row.addWidget(Sign(Mark.LATE if one.warns else Mark.NONE, side=14))
        row.row.addWidget(Label(said, Role.BODY, "late" if one.warns else "text", wrap=True), 1)
        row.row.addWidget(Label(when, Role.SMALL, "text2"))
        open_ = Button(self.tr("Open"), Kind.QUIET, inset=True)
        open_.setAccessibleDescription(f"{label}, {when}")
        row.row.addWidget(open_)
        for press in (row.pressed, open_.clicked):
            press.connect(partial(self._open, one.call))
        return row

    def _open(self, call: str, *_more: object) -> None:
        self.opened.emit(call)


class EarlierReader(QObject):
    """Looks for earlier contacts whenever a contact is shown, and again when something has come."""

    def __init__(self, rows: EarlierRows, desk: Desk, ops: Ops, parent: QObject | None = None) -> None:
        """Tie the rows to a desk; :meth:`look` says of which contact."""
        super().__init__(parent or rows)
        self._rows, self._desk, self._ops = rows, desk, ops
        self._page: CallPage | None = None
        self._asked: object = None
        ops.changed.connect(self._look_again)

    def look(self, page: CallPage) -> None:
        """Look for those of the contact that is shown now; the same persons are asked about once."""
        before, self._page = self._page, page
        if before is not None and before.call.id != page.call.id:
            self._rows.hide()
        asked = (page.call.id, tuple((one.person.ref, one.person.number, one.label) for one in page.persons))
        if asked != self._asked:
            self._asked = asked
            self._read(page)

    def _read(self, page: CallPage) -> None:
        self._ops.run(lambda: read_earlier(self._desk, page.call), lambda found: self._take(page, found), owner=self)

    def _take(self, page: CallPage, found: EarlierContacts) -> None:
        if self._page is not None and self._page.call.id == page.call.id:
            self._rows.show_earlier(self._page, found)

    def _look_again(self, changes: Changes) -> None:
        # Another desk's contact may have come; what changes in this one comes with its page.
        if changes & Changes.ROAD and self._page is not None:
            self._read(self._page)
