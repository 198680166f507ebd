"""The forms of the panel: put somebody in, give a reason, ask for a swap, state what was."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem, Refused
from jourdesk.domain.roster_days import instant
from jourdesk.ui.keys import Key
from jourdesk.ui.roster.intents import Corrected, Edit, SwapWish, Taken
from jourdesk.ui.roster.places import ONE_DAY, Spot
from jourdesk.ui.texts import clock, local, text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.tick import TickBox
from jourdesk.usecases.roster_values import RosterDay, ShiftCell

_NEVER = datetime.min.replace(tzinfo=UTC)
_CLOCK = re.compile(r"^(\d{1,2})(?:[.:]?(\d{2}))?$")


def time_of(text: str) -> time | None:
    """Read a time of day: ``16``, ``16.30``, ``16:30`` or ``1630``; nothing if it is none."""
    found = _CLOCK.match(text.strip())
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return time(int(found[1]), int(found[2] or 0))


class Form(QWidget):
    """A title, fields, one act and the way back; hidden until somebody asks for it."""

    kept = Signal(object)
    cancelled = Signal()

    def __init__(self, verb: str, parent: QWidget | None = None) -> None:
        """Make a form with the verb of its act."""
        super().__init__(parent)
        self.title = Label("", Role.STRONG, wrap=True)
        self.note = Label("", Role.SMALL, "text2", wrap=True)
        self.wrong = Label("", Role.SMALL, "late", wrap=True)
        self.keep = Button(verb, Kind.PRIMARY, keys="Enter")
        self._back = Button(self.tr("Cancel"), Kind.QUIET, keys=Key.BACK.cap)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self.title)
        self.column.addWidget(self.note)
        self.keep.clicked.connect(self.tell)
        self._back.clicked.connect(self.cancelled)
        self.hide()

    def finish(self, *fields: QWidget) -> None:
        """Put the fields in, and the act below them."""
        for field in (*fields, self.wrong):
            self.column.addWidget(field)
        self.wrong.hide()
        self.column.addLayout(actions(self.keep, self._back))

    def open_as(self, title: str, note: str = "") -> None:
        """Show the form under a title."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.wrong.hide()
        self.show()

    def fields(self) -> dict[str, Field | ComboField]:
        """Name the fields that a refusal can point at."""
        return {}

    def show_problem(self, problem: Problem) -> None:
        """Say what is wrong at the field it is about, or above the act."""
        target = self.fields().get(problem.field) if isinstance(problem, Refused) else None
        if target is not None and target.isVisibleTo(self):
            target.set_error(text_of(problem))
            target.setFocus()
            return
        self.wrong.setText(text_of(problem))
        self.wrong.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; in the frame the page hears it first and does the same."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def tell(self) -> None:
        """Tell what was written; each form knows how."""


class _Hours(QWidget):
    """From and to, on the wall."""

    def __init__(self) -> None:
        super().__init__()
        self.begins, self.ends = Field(self.tr("From")), Field(self.tr("To"))
        self._day, self._begins, self._ends = date.min, _NEVER, _NEVER
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.begins, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.ends, 1, Qt.AlignmentFlag.AlignTop)

    def show_hours(self, day: date, begins: datetime, ends: datetime) -> None:
        """Show the hours of a shift that begins on a day."""
        self._day, self._begins, self._ends = day, begins, ends
        for field, at in ((self.begins, begins), (self.ends, ends)):
            field.set_text(clock(at))
            field.clear_error()
        far = (local(ends).date() - day).days
        later = self.tr("{number} days later").format(number=far) if far else ""
        self.ends.set_hint(self.tr("the next morning") if far == 1 else later)

    def read(self) -> tuple[datetime, datetime] | None:
        """Give the instants, or point at what is no time. What was not touched is what it was, also over many days."""
        found = []
        for field in (self.begins, self.ends):
            at = time_of(field.text())
            if at is None:
                field.set_error(self.tr("Write a time such as 16.00."))
                field.setFocus()
                return None
            found.append(at)
        from_, to = found
        begins = self._begins if from_ == local(self._begins).time() else instant(self._day, from_)
        if to == local(self._ends).time() and self._ends > begins:
            return begins, self._ends
        return begins, instant(self._day if to > from_ else self._day + ONE_DAY, to)


class EditForm(Form):
    """Puts somebody into a shift: Enter picks the name, Enter keeps it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the form."""
        super().__init__("", parent)
        self.keep.set_verb(self.tr("Keep"))
        self.person = ComboField(self.tr("Who"), placeholder=self.tr("Type a name"))
        self.hours = _Hours()
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
        self._shift, self._begins = "", _NEVER
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
        self.hours = _Hours()
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
