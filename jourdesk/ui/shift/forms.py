"""The small forms of the shift: alone on a visit, something to do, and what the next must know."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem, Refused
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import capital, clock, text_of
from jourdesk.ui.theme import PAGE_WIDTH, Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.field import Captioned, Field
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.moment import MomentField
from jourdesk.ui.widgets.note import NoteField
from jourdesk.ui.widgets.sign import Mark, Sign
from jourdesk.ui.widgets.tick import TickBox
from jourdesk.usecases.leave_shift import Leaving
from jourdesk.usecases.lone_visits import Planned


class _PanelForm(QWidget):
    """A form in the panel: a head, fields, one act and a way back."""

    left = Signal()

    def __init__(self, title: str, verb: str) -> None:
        super().__init__()
        self.fields: dict[str, Captioned] = {}
        self._head = Label(title, Role.PAGE, wrap=True)
        self._note = Label("", Role.SMALL, "text2", wrap=True)
        self.act = Button(verb, Kind.PRIMARY, keys=Key.MAIN.cap)
        self._back = Button(self.tr("Cancel"), Kind.QUIET, keys=Key.BACK.cap)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4, 0, 4, 4)
        self.column.setSpacing(10)
        self.column.addWidget(self._head)
        self.column.addWidget(self._note)
        self.act.clicked.connect(self.tell)
        self._back.clicked.connect(self.left)

    def lay(self, note: str, **fields: Captioned) -> None:
        """Put the fields under the head and the acts under the fields."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.fields = fields
        for one in fields.values():
            self.column.addWidget(one)
            if isinstance(one, Field):
                one.entered.connect(lambda _text: self.tell())
        self.column.addLayout(actions(self.act, self._back))
        self.column.addStretch(1)

    def begin(self) -> None:
        """Begin empty, with the cursor in the first field."""
        for one in self.fields.values():
            one.clear_error()
        first = next(one for one in self.fields.values() if not one.isHidden())
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self) -> None:
        """Tell what was written."""

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal at its field; tell if there was one."""
        target = self.fields.get(problem.field) if isinstance(problem, Refused) else None
        if target is None:
            return False
        target.set_error(text_of(problem))
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


class VisitForm(_PanelForm):
    """Where, and when she is to be heard of; or, of one who is out, a later time."""

    planned = Signal(object)  # Planned
    prolonged = Signal(str, object)  # id of a visit, instant

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Make a form; ``now`` is the clock, aware."""
        super().__init__("", "")
        self._visit = ""
        self.place = Field(self.tr("Where"), hint=self.tr("Stays with the jour. Never in a list."))
        hint = self.tr("Minutes from now, or a time as 02.15.")
        self.due = MomentField(self.tr("Heard of at the latest"), now, hint=hint, minutes=True)
        self.phone = Field(self.tr("Your number there"), code=True)
        self.worker = Field(self.tr("Who"))
        self.lay(
            self.tr("Passes the time, the list turns red and says whom to ring."),
            place=self.place,
            due=self.due,
            phone=self.phone,
            worker=self.worker,
        )

    def plan(self, worker: str) -> None:
        """Ask for a visit; the worker at the desk stands there already."""
        self._visit = ""
        self._head.setText(self.tr("Alone on a visit"))
        self.act.set_verb(self.tr("I am going"))
        for one in (self.place, self.due, self.phone):
            one.set_text("")
            one.show()
        self.worker.set_text(worker)
        self.worker.show()
        self.due.set_moment(None)
        self.begin()

    def name_worker(self, worker: str) -> None:
        """Say who is at the desk, once that has been read; a name that stands there already stays."""
        if not self.worker.text():
            self.worker.set_text(worker)

    def prolong(self, visit: str, worker: str) -> None:
        """Ask for a later time of somebody who is out."""
        self._visit = visit
        self._head.setText(self.tr("{who} stays longer").format(who=worker))
        self.act.set_verb(self.tr("Heard of, stays longer"))
        for one in (self.place, self.phone, self.worker):
            one.hide()
        self.due.set_text("")
        self.due.set_moment(None)
        self.begin()

    def tell(self) -> None:
        """Tell the plan, or the later time."""
        at = self.due.moment()
        if at is None:
            if self.due.state != "error":
                self.due.set_error(self.tr("Write minutes, or a time as 02.15."))
            self.due.setFocus()
            return
        if self._visit:
            self.prolonged.emit(self._visit, at)
            return
        self.planned.emit(
            Planned(place=self.place.text(), due=at, worker=self.worker.text(), phone=self.phone.text().strip())
        )


class ActionForm(_PanelForm):
    """One line of something that is to be done."""

    noted = Signal(str)

    def __init__(self) -> None:
        """Make a form."""
        super().__init__(self.tr("Something to do"), self.tr("Write it down"))
        self.text = Field(self.tr("What"), placeholder=self.tr("Book an interpreter for 10.00"))
        self.lay(self.tr("Stays on the list until somebody ticks it off. Write no names."), text=self.text)

    def begin(self) -> None:
        """Begin empty."""
        self.text.set_text("")
        super().begin()

    def tell(self) -> None:
        """Tell what was written."""
        self.noted.emit(self.text.text())


class LeaveForm(QWidget):
    """Going off duty: what is open and whose it becomes, what the next must know. Nothing in it can stop anybody."""

    left = Signal()
    gone = Signal(str, tuple)  # what the next must know, ids of the calls that are handed on

    def __init__(self) -> None:
        """Make an empty form."""
        super().__init__()
        self.note = NoteField(
            self.tr("What the next must know"),
            hint=self.tr("In your own words. Only the jour reads it."),
            lines=(3, 10),
            enter_keeps=False,
        )
        self.calls: dict[str, TickBox] = {}
        self._open = QVBoxLayout()
        self._open.setSpacing(6)
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(4)
        self._calls_head = Label(self.tr("Hand over to the next"), Role.STRONG)
        self._open_head = Label("", Role.STRONG, wrap=True)
        self.act = Button(self.tr("Go off duty"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self._back = Button(self.tr("Stay on"), Kind.QUIET, keys=Key.BACK.cap)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 12, 12)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Go off duty"), Role.PAGE))
        column.addWidget(self.note)
        column.addWidget(self._calls_head)
        column.addLayout(self._ticks)
        column.addWidget(self._open_head)
        column.addLayout(self._open)
        column.addStretch(1)
        self.setMaximumWidth(PAGE_WIDTH)
        self.foot = Plane("surface", "top")
        below = QHBoxLayout(self.foot)
        below.setContentsMargins(16, 8, 16, 8)
        below.addLayout(actions(self.act, self._back))
        self.foot.hide()
        self.act.clicked.connect(self.tell)
        self._back.clicked.connect(self.left)

    def show_leaving(self, leaving: Leaving, rest: list[tuple[Mark, str]]) -> None:
        """Show what is open; every open contact is handed on unless the tick is taken away.

        Args:
            leaving: What is open, and who will answer for it.
            rest: Everything open that is no contact, as sign and sentence.
        """
        _empty(self._ticks)
        _empty(self._open)
        self.calls = {}
        for row in leaving.view.calls:
            said = self.tr("{when} {label}").format(when=clock(row.received), label=row.label)
            box = TickBox(" · ".join(filter(None, (said, row.municipality))))
            box.setChecked(True)
            self.calls[row.call] = box
            self._ticks.addWidget(box)
        self._calls_head.setVisible(bool(self.calls))
        for mark, sentence in rest:
            self._open.addWidget(_Line(mark, sentence))
        some = bool(leaving.open_keys)
        told = self.tr("{who} answers for what is open until the next has read in").format(who=capital(leaving.owner))
        self._open_head.setText(told if some else self.tr("Nothing is open"))

    def begin(self) -> None:
        """Put the cursor into the note."""
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self) -> None:
        """Go."""
        handed = tuple(call for call, box in self.calls.items() if box.isChecked())
        self.gone.emit(self.note.text(), handed)


class _Line(QWidget):
    """A sign and a sentence."""

    def __init__(self, mark: Mark, sentence: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Sign(mark, side=14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(sentence, Role.BODY, wrap=True), 1)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        gone = item.widget()
        if gone is not None:
            gone.hide()
            gone.deleteLater()
