"""Where persons are placed, below them: what runs can be ended from its row, what ended or was wrong is read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jourdesk.domain.page import CallPage, PersonPage, PlacementLine
from jourdesk.ui.call.changing import ActRow, Changing
from jourdesk.ui.call.lines import joined, line, prose
from jourdesk.ui.texts import day_and_clock
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.sign import Mark, Sign


class PlacementRows(Changing):
    """Rows below the persons; none where nobody was placed."""

    picked = Signal(str)
    """A placement of which something more is to be written."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__(spacing=1)
        self.hide()

    def show_placements(self, page: CallPage) -> None:
        """Show those of every person."""
        shown = tuple((one.label, one.placements) for one in page.persons if one.placements)
        people = [one for one in page.persons if one.placements]
        self.fill(shown, lambda: self._made(people))

    def _made(self, people: list[PersonPage]) -> list[QWidget]:
        made = [row for person in people for one in person.placements for row in self._rows(person, one)]
        return [prose(self.tr("Placed"), Role.GROUP, "text2"), *made] if made else []

    def _rows(self, person: PersonPage, one: PlacementLine) -> list[QWidget]:
        placement = one.placement
        if placement.void:
            words = self.tr("%1: marked as wrong by %2: %3").replace("%1", joined([person.label, placed_words(one)]))
            said = words.replace("%2", placement.void_by).replace("%3", placement.void)
            return [line(Mark.DROPPED, Label(said, Role.SMALL, "text2", wrap=True))]
        since = self.tr("since %1").replace("%1", day_and_clock(placement.begins))
        if not placement.runs:
            return [self._over(person, one)]
        by = one.provision.replace(" ", "\u00a0") or self.tr("no decision is named")
        sealed = self.tr("the place is sealed") if one.sealed else ""
        said = joined([placed_words(one), sealed, since, by, one.phone])
        row = ActRow(f"placement:{placement.id}", f"{person.label}, {said}")
        row.row.addWidget(Sign(Mark.DONE, side=14), 0, Qt.AlignmentFlag.AlignTop)
        row.row.addWidget(Label(person.label, Role.STRONG), 0, Qt.AlignmentFlag.AlignTop)
        row.row.addWidget(Label(said, Role.BODY, wrap=True), 1)
        end = Button(self.tr("End the placement"), Kind.QUIET, inset=True)
        end.setAccessibleDescription(f"{person.label}, {said}")
        end.clicked.connect(lambda: self.picked.emit(placement.id))
        row.row.addWidget(end, 0, Qt.AlignmentFlag.AlignVCenter)
        row.pressed.connect(lambda: self.picked.emit(placement.id))
        rest = joined([*one.gaps, "" if one.sealed else placement.despite, one.note])
        below = [line(Mark.NONE, Label(rest, Role.SMALL, "soon" if one.gaps else "text2", wrap=True))] if rest else []
        return [row, *below]

    def _over(self, person: PersonPage, one: PlacementLine) -> QWidget:
        end = one.placement.ends[0]
        words = self.tr("%1 to %2").replace("%1", day_and_clock(one.placement.begins))
        when = words.replace("%2", day_and_clock(end.ended))
        said = joined([person.label, placed_words(one), when, "" if one.sealed else end.reason])
        row = ActRow(f"placement:{one.placement.id}", said)
        row.row.addWidget(Label(said, Role.SMALL, "text2", wrap=True), 1)
        row.pressed.connect(lambda: self.picked.emit(one.placement.id))
        return row


def placed_words(one: PlacementLine) -> str:
    """Say in what kind of place, and in which one unless that is secret."""
    words = joined(one.where)
    return words[:1].upper() + words[1:]
