"""The forms of planning: put somebody in, give the reason for taking a shift out, take over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from jourdesk.ui.roster.form import NEVER, Form, Hours
from jourdesk.ui.roster.intents import Edit, Taken, TakenOver
from jourdesk.ui.roster.places import Spot
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.tick import TickBox
from jourdesk.usecases.roster_values import RosterDay, ShiftCell


class EditForm(Form):
    """Puts somebody into a shift: Enter picks the name, Enter keeps it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the form."""
        super().__init__("", parent)
        self.keep.set_verb(self.tr("Keep"))
        self.person = ComboField(self.tr("Who"), placeholder=self.tr("Type a name"))
        self.hours = Hours()
        self.meant = TickBox(self.tr("Nobody, and that is meant"))
        self.finish(self.person, self.hours, self.meant)
        self._spot: Spot | None = None
        self._shift = ""
        self.person.box.returnPressed.connect(self.tell)
        self.hours.begins.entered.connect(self.tell)
        self.hours.ends.entered.connect(self.tell)

    def fields(self) -> dict[str, Field | ComboField]:
        """Name the fields."""
        return {"person": self.person, "begins": self.hours.begins, "ends": self.hours.ends}

    def ask(self, spot: Spot, day: RosterDay, cell: ShiftCell | None, people: Sequence[Option], title: str) -> None:
        """Open for a shift, or for a day that has none."""
        self._spot, self._shift = spot, cell.shift if cell else ""
        self.person.set_options(people)
        self.person.set_value(cell.person if cell else "")
        self.person.clear_error()
        self.meant.setChecked(bool(cell and cell.intended))
        self.hours.show_hours(spot.day, cell.begins if cell else day.begins, cell.ends if cell else day.ends)
        self.open_as(title, self.tr("Enter keeps it. Nobody chosen leaves the shift open."))
        self.person.box.setFocus()
        self.person.box.selectAll()

    def tell(self) -> None:
        """Tell who and when."""
        hours = self.hours.read()
        if hours is None or self._spot is None:
            return
        if self.person.text().strip() and not self.person.value():
            self.person.set_error(self.tr("Choose one of the names."))
            self.person.setFocus()
            return
        who = self.person.value()
        self.kept.emit(
            Edit(
                spot=self._spot,
                shift=self._shift,
                person=who,
                begins=hours[0],
                ends=hours[1],
                intended=self.meant.isChecked() and not who,
            )
        )


class ReasonForm(Form):
    """Asks for a few words: why a shift is taken out, or why somebody takes it over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the form."""
        super().__init__("", parent)
        self.reason = Field(self.tr("Reason"))
        self.finish(self.reason)
        self._shift, self._begins = "", NEVER
        self.reason.entered.connect(self.tell)

    def fields(self) -> dict[str, Field | ComboField]:
        """Name the field."""
        return {"reason": self.reason}

    def ask(self, cell: ShiftCell, *, verb: str, title: str, note: str = "") -> None:
        """Open for one shift."""
        self._shift, self._begins = cell.shift, cell.begins
        self.keep.set_verb(verb)
        self.reason.set_text("")
        self.reason.clear_error()
        self.open_as(title, note)
        self.reason.box.setFocus()

    def tell(self) -> None:
        """Tell the reason."""
        self.kept.emit(Taken(shift=self._shift, begins=self._begins, reason=self.reason.text().strip()))


class TakeForm(Form):
    """Somebody takes over what goes on now: oneself, or whoever said so on the telephone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the form."""
        super().__init__("", parent)
        self.keep.set_verb(self.tr("Take over now"))
        self.person = ComboField(self.tr("Who takes over"), placeholder=self.tr("Type a name"))
        self.reason = Field(self.tr("Reason, if there is one to write"))
        self.finish(self.person, self.reason)
        self._cell: ShiftCell | None = None
        self.person.box.returnPressed.connect(self.tell)
        self.reason.entered.connect(self.tell)

    def fields(self) -> dict[str, Field | ComboField]:
        """Name the fields."""
        return {"person": self.person, "reason": self.reason}

    def ask(self, cell: ShiftCell, people: Sequence[Option], own: str, title: str) -> None:
        """Open for the shift that goes on."""
        self._cell = cell
        self.person.set_options(people)
        self.person.set_value(own)
        self.person.clear_error()
        self.reason.set_text("")
        self.open_as(title, self.tr("From now on. Whoever had it keeps what was before."))
        self.person.box.setFocus()
        self.person.box.selectAll()

    def tell(self) -> None:
        """Tell who, and why."""
        if self._cell is None:
            return
        if not self.person.value():
            self.person.set_error(self.tr("Choose one of the names."))
            self.person.setFocus()
            return
        self.kept.emit(TakenOver(cell=self._cell, person=self.person.value(), reason=self.reason.text().strip()))
