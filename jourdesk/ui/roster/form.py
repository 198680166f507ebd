"""What the forms of the panel have in common: a title, the act, the way back, hours on the wall."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem, Refused
from jourdesk.domain.roster_days import instant
from jourdesk.ui.keys import Key
from jourdesk.ui.roster.places import ONE_DAY
from jourdesk.ui.texts import clock, local, text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.combo import ComboField
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label

NEVER = datetime.min.replace(tzinfo=UTC)
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
        self.title.setVisible(bool(title))
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


class Hours(QWidget):
    """From and to, on the wall."""

    def __init__(self) -> None:
        super().__init__()
        self.begins, self.ends = Field(self.tr("From")), Field(self.tr("To"))
        self._day, self._begins, self._ends = date.min, NEVER, NEVER
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
