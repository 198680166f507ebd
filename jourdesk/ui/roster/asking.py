"""Shows the chosen shift in the panel and opens the form of an act; knows what is in view, writes nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from jourdesk.ui.roster import words
from jourdesk.ui.roster.page import RosterPage
from jourdesk.ui.roster.panel import PROPOSAL
from jourdesk.ui.roster.places import Spot
from jourdesk.ui.roster.shift_view import Allowed
from jourdesk.ui.texts import day
from jourdesk.usecases.roster_values import RosterCell, RosterDay, RosterMonth, ShiftCell

translate = QCoreApplication.translate


class Asking(QObject):
    """The page's questions to the person."""

    def __init__(self, page: RosterPage) -> None:
        """Look at a page."""
        super().__init__(page)
        self._page = page

    def show(self, spot: Spot | None) -> None:
        """Show a line of the calendar in the panel."""
        found = self._found(spot)
        panel, month = self._page.panel, self._page.month
        if found is None or spot is None or month is None:
            return
        one, cell = found
        if panel.view != PROPOSAL:
            title = ", ".join(filter(None, (day(one.day), one.name)))
            panel.set_head(title, words.role_label(month, spot.role))
            panel.shift.show_cell(one, cell, Allowed(plan=month.may_plan, own=self._own(month, cell)))

    def shift(self) -> ShiftCell | None:
        """The shift under the cursor."""
        found = self._found(self._page.spot)
        return found[1].shifts[0] if found and found[1].shifts else None

    def movable(self) -> ShiftCell | None:
        """The shift under the cursor if it can be planned anew."""
        shift, month = self.shift(), self._page.month
        usable = shift is not None and not shift.frozen and not shift.continues and bool(shift.person)
        return shift if usable and month is not None and month.may_plan else None

    def going_on(self) -> ShiftCell | None:
        """The shift that goes on now: under the cursor, else the first role's."""
        here = self.shift()
        if here is not None and here.state == "now":
            return here
        month = self._page.month
        every = [shift for one in month.days for cell in one.cells for shift in cell.shifts] if month else []
        return next((shift for shift in every if shift.state == "now"), None)

    def called(self, spot: Spot) -> str:
        """Name a line, for what can be undone."""
        month = self._page.month
        role = words.role_label(month, spot.role) if month is not None else spot.role
        return f"{role.lower()} {day(spot.day)}"

    def ask(self, key: str) -> None:
        """Open the form of an act, if the act is possible here."""
        found, spot, month = self._found(self._page.spot), self._page.spot, self._page.month
        if found is None or spot is None or month is None:
            return
        self.show(spot)
        if key not in self._page.panel.shift.names():
            self._page.panel.say(self._why_not(month, found[0], self.shift()))
            return
        self._page.panel.show_view("shift")
        {"edit": self._edit, "cancel": self._cancel, "swap": self._swap, "correct": self._correct}[key](
            month, spot, found[0], self.shift()
        )
        form = self._page.panel.form
        if form is not None:
            self._page.next_panel()

    def ask_taker(self, shift: ShiftCell) -> None:
        """Ask who takes over a shift that goes on."""
        month, panel = self._page.month, self._page.panel
        if month is not None:
            panel.open_form(panel.take)
            title = translate("Roster", "Take over {role} now").format(role=words.role_label(month, shift.role).lower())
            panel.take.ask(shift, words.people(month), month.own, title)
            self._page.next_panel()

    def _edit(self, month: RosterMonth, spot: Spot, one: RosterDay, shift: ShiftCell | None) -> None:
        panel = self._page.panel
        panel.open_form(panel.edit)
        title = translate("Roster", "Change the shift") if shift is not None else translate("Roster", "Put somebody in")
        panel.edit.ask(spot, one, shift, words.people(month), title)

    def _cancel(self, month: RosterMonth, spot: Spot, one: RosterDay, shift: ShiftCell | None) -> None:
        panel = self._page.panel
        if shift is not None:
            panel.open_form(panel.reason)
            verb = translate("Roster", "Take the shift out")
            note = translate("Roster", "It can still be read, with the reason.")
            panel.reason.ask(shift, verb=verb, title=verb, note=note)

    def _swap(self, month: RosterMonth, spot: Spot, one: RosterDay, shift: ShiftCell | None) -> None:
        panel = self._page.panel
        if shift is None:
            return
        others: dict[str, list[ShiftCell]] = {}
        named = {}
        for that in month.days:
            for cell in that.cells:
                for its in cell.shifts:
                    if its.person and not its.frozen and not its.continues and its.shift != shift.shift:
                        others.setdefault(its.person, []).append(its)
                        named[its.shift] = self.called(Spot(that.day, cell.role))
        panel.open_form(panel.swap)
        panel.swap.ask(shift, words.people(month), others, named, translate("Roster", "Ask for a swap"))

    def _correct(self, month: RosterMonth, spot: Spot, one: RosterDay, shift: ShiftCell | None) -> None:
        panel = self._page.panel
        panel.open_form(panel.correct)
        panel.correct.ask(spot, one, shift, words.people(month), translate("Roster", "Correct what has been"))

    def _why_not(self, month: RosterMonth, one: RosterDay, shift: ShiftCell | None) -> str:
        frozen = shift.frozen if shift is not None else one.past
        if frozen:
            return translate("Roster", "The shift has begun and is as it was. What became otherwise is a correction.")
        if not month.may_plan:
            return translate(
                "Roster", "The coordinator plans the roster. You may ask for a swap, or take over what goes on."
            )
        return translate("Roster", "There is nothing here to do that with.")

    def _own(self, month: RosterMonth, cell: RosterCell) -> bool:
        return any(part.person == month.own for shift in cell.shifts for part in shift.parts)

    def _found(self, spot: Spot | None) -> tuple[RosterDay, RosterCell] | None:
        month = self._page.month
        if month is None or spot is None:
            return None
        one, cell = words.find_day(month, spot), words.find_cell(month, spot)
        return (one, cell) if one is not None and cell is not None else None
