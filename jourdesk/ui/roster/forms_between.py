"""The forms between people and about the past: ask for a swap, state who in truth had a shift."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from jourdesk.ui.roster.form import Form, Hours
from jourdesk.ui.roster.intents import Corrected, SwapWish
from jourdesk.ui.roster.places import Spot
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.usecases.roster_values import RosterDay, ShiftCell


class SwapForm(Form):
    """Offers a shift to somebody, perhaps against one of hers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the form."""
        super().__init__("", parent)
        self.keep.set_verb(self.tr("Ask"))
        self.taker = ComboField(self.tr("Ask"), placeholder=self.tr("Type a name"))
        self.against = ComboField(self.tr("Against her shift"), hint=self.tr("May be left empty."))
        self.finish(self.taker, self.against)
        self._cell: ShiftCell | None = None
        self._others: dict[str, list[ShiftCell]] = {}
        self._names: dict[str, str] = {}
        self.taker.picked.connect(self._offer)
        self.taker.box.returnPressed.connect(self.tell)
        self.against.box.returnPressed.connect(self.tell)

    def fields(self) -> dict[str, Field | ComboField]:
        """Name the fields."""
        return {"taker": self.taker, "against": self.against}

    def ask(
        self,
        cell: ShiftCell,
        people: Sequence[Option],
        others: dict[str, list[ShiftCell]],
        named: dict[str, str],
        title: str,
    ) -> None:
        """Open for one shift.

        Args:
            cell: The shift that is offered.
            people: Who may be asked.
            others: Shifts to come of each.
            named: What each of those shifts is called.
            title: What is offered, as a sentence.
        """
        self._cell, self._others, self._names = cell, others, named
        self.taker.set_options([one for one in people if one.key != cell.person])
        self.taker.set_value("")
        self.taker.clear_error()
        self._offer("")
        self.open_as(title, self.tr("The swap holds when both have said yes."))
        self.taker.box.setFocus()

    def tell(self) -> None:
        """Tell whom and against what."""
        if self._cell is None:
            return
        if not self.taker.value():
            self.taker.set_error(self.tr("Choose one of the names."))
            self.taker.setFocus()
            return
        found = [one for one in self._others.get(self.taker.value(), ()) if one.shift == self.against.value()]
        self.kept.emit(
            SwapWish(
                shift=self._cell.shift,
                begins=self._cell.begins,
                taker=self.taker.value(),
                against=self.against.value(),
                against_begins=found[0].begins if found else None,
            )
        )

    def _offer(self, taker: str) -> None:
        shifts = self._others.get(taker, [])
        self.against.set_options([Option(key=one.shift, words=self._names[one.shift]) for one in shifts])
        self.against.set_value("")


class CorrectForm(Form):
    """States who in truth had a shift, from when to when, and why it is written afterwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the form."""
        super().__init__("", parent)
        self.keep.set_verb(self.tr("Write the correction"))
        self.person = ComboField(self.tr("Who had it"), placeholder=self.tr("Type a name"))
        self.hours = Hours()
        self.reason = Field(self.tr("Reason"))
        self.finish(self.person, self.hours, self.reason)
        self._spot: Spot | None = None
        self._shift = ""
        self.reason.entered.connect(self.tell)

    def fields(self) -> dict[str, Field | ComboField]:
        """Name the fields."""
        return {"person": self.person, "ends": self.hours.ends, "begins": self.hours.begins, "reason": self.reason}

    def ask(self, spot: Spot, day: RosterDay, cell: ShiftCell | None, people: Sequence[Option], title: str) -> None:
        """Open for what has been."""
        self._spot, self._shift = spot, cell.shift if cell else ""
        self.person.set_options(people)
        self.person.set_value(cell.person if cell else "")
        self.person.clear_error()
        self.reason.set_text("")
        self.reason.clear_error()
        self.hours.show_hours(spot.day, cell.begins if cell else day.begins, cell.ends if cell else day.ends)
        self.open_as(title, self.tr("What was planned can still be read."))
        self.person.box.setFocus()

    def tell(self) -> None:
        """Tell who, when and why."""
        hours = self.hours.read()
        if hours is None or self._spot is None:
            return
        if not self.person.value():
            self.person.set_error(self.tr("Choose one of the names."))
            self.person.setFocus()
            return
        self.kept.emit(
            Corrected(
                spot=self._spot,
                shift=self._shift,
                person=self.person.value(),
                begins=hours[0],
                ends=hours[1],
                reason=self.reason.text().strip(),
            )
        )
