"""The panel of the coordinator: the form of a row, then what a change would mean, then why; or what was changed before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem
from jourdesk.ui.keys import Key
from jourdesk.ui.tables import words
from jourdesk.ui.tables.form import RowForm
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import PANEL_WIDE, Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.panel import SidePanel
from jourdesk.usecases.propose_change import Proposal
from jourdesk.usecases.read_changes import ChangeEntry
from jourdesk.usecases.read_tables import RowView
from jourdesk.usecases.register_forms import TableForm

WIDE = PANEL_WIDE + 40


class TablePanel(SidePanel):
    """One thing at a time: ``form``, ``preview`` or ``history``."""

    proposed = Signal(str, object, object)  # act, day, values
    adopted = Signal(str)  # reason
    undone = Signal(str, str)  # version, reason

    def __init__(self) -> None:
        """Make an empty panel."""
        super().__init__("", width=WIDE)
        self.form: RowForm | None = None
        self._row: RowView | None = None
        self._state = ""
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 4, 8)
        self._column.setSpacing(8)
        self.reason = Field(self.tr("Why"), placeholder=self.tr("The council's decision § 88"))
        self._problem = Label("", Role.BODY, "late", wrap=True)
        self.look = Button(self.tr("See what it means"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self.end = Button(self.tr("End the row that day"))
        self.drop = Button(self.tr("Take the row away"), Kind.QUIET)
        self.adopt = Button(self.tr("Put it into use"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self.back_button = Button(self.tr("Change more"), Kind.QUIET, keys=Key.BACK.cap)
        self.undo = Button(self.tr("Go back to the one before"))
        self.body.setAlignment(Qt.AlignmentFlag(0))
        self.body.addWidget(self._inner)
        self.body.addStretch(1)
        self._acts = {
            "form": _foot(self.look, self.end, self.drop),
            "preview": _foot(self.adopt, self.back_button),
            "history": _foot(self.undo),
        }
        for part in (self._problem, self.reason, *self._acts.values()):
            self.foot.addWidget(part)
        self._tie()
        self.show_nothing()

    @property
    def state(self) -> str:
        """What is shown: ``form``, ``preview``, ``history``, or nothing."""
        return self._state

    def show_row(
        self,
        form: TableForm,
        row: RowView | None,
        names: Mapping[str, Sequence[tuple[str, str]]],
        today: date,
    ) -> None:
        """Show a row in its form; no row is a new one."""
        self._row = row
        self._begin("form")
        self.form = RowForm(form, names, today)
        if row is not None:
            self.form.fill(row.values)
        title = row.title if row is not None else self.tr("New row")
        note = words.days_of(row, today) if row is not None else form.title
        self.set_head(title, note)
        self._add(self.form)
        self.end.setVisible(row is not None and "end" in form.acts)
        self.drop.setVisible(row is not None and "drop" in form.acts)
        self._settle()

    def show_proposal(self, proposal: Proposal, today: date) -> None:
        """Show what a change would mean, above the reason and the act; the form waits behind it."""
        self._begin("preview", keep_form=True)
        self.set_head(self.tr("What it means"), self.tr("Nothing is in use yet."))
        for part in words.proposal_parts(proposal, today):
            self._add(part)
        self.reason.setFocus()

    def show_history(self, entries: Sequence[ChangeEntry]) -> None:
        """Show who changed what, newest first."""
        self._begin("history")
        self.set_head(self.tr("What was changed"), self.tr("Newest first. Nothing is ever taken out."))
        for number, entry in enumerate(entries):
            if number:
                self._add(Rule())
            for part in words.entry_parts(entry):
                self._add(part)
        several = len(entries) > 1
        self.reason.setVisible(several)
        self._acts["history"].setVisible(several)

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._begin("")
        self.set_head(self.tr("Nothing is chosen"), "")

    def back(self) -> bool:
        """Go back from what a change means to its form, with all that was typed."""
        if self._state != "preview" or self.form is None:
            return False
        form = self.form
        self._begin("form", keep_form=True)
        self._add(form)
        form.since.setFocus()
        return True

    def refuse(self, problem: Problem) -> None:
        """Say what was refused, at its field where it has one; what was typed stays."""
        if getattr(problem, "field", "") == "reason":
            self.reason.set_error(text_of(problem))
            self.reason.setFocus()
        elif self._state != "form" or self.form is None or not self.form.refuse(problem):
            self._problem.setText(text_of(problem))
            self._problem.show()

    def say(self, said: str) -> None:
        """Say what came of an act, calmly."""
        self._problem.set_tone("text2")
        self._problem.setText(said)
        self._problem.setVisible(bool(said))

    def press_main(self) -> None:
        """Do the one act in view."""
        for button in (self.look, self.adopt):
            if button.isVisible():
                button.click()
                return

    def _begin(self, state: str, *, keep_form: bool = False) -> None:
        self._state = state
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is None:
                continue
            if keep_form and self.form is not None and widget is self.form:
                self.form.hide()
            else:
                widget.deleteLater()
        if not keep_form:
            if self.form is not None and self.form.parent() is not None:
                self.form.deleteLater()
            self.form = None
        for key, acts in self._acts.items():
            acts.setVisible(key == state)
        self.reason.setVisible(state in ("preview", "history"))
        self._problem.hide()
        self._problem.set_tone("late")
        self.reason.clear_error()

    def _settle(self) -> None:
        """Let the foot take the height of what it now holds."""
        for held in self._acts.values():
            layout = held.layout()
            if layout is not None:
                layout.invalidate()
            held.updateGeometry()

    def _add(self, part: QWidget) -> None:
        """Add a part; what comes into a page that is shown already must be shown by hand."""
        self._column.addWidget(part)
        part.show()

    def _tie(self) -> None:
        self.look.clicked.connect(self._look)
        self.end.clicked.connect(lambda: self._propose_plain("end"))
        self.drop.clicked.connect(lambda: self._propose_plain("drop"))
        self.adopt.clicked.connect(lambda: self.adopted.emit(self.reason.text().strip()))
        self.reason.entered.connect(lambda _text: self.press_main())
        self.back_button.clicked.connect(self.back)
        self.undo.clicked.connect(lambda: self.undone.emit("", self.reason.text().strip()))

    def _look(self) -> None:
        form = self.form
        if form is None:
            return
        self._problem.hide()
        try:
            if self._row is None:
                self.proposed.emit("put", form.day(), form.whole())
            else:
                self.proposed.emit("change", form.day(), form.changed())
        except Problem as problem:
            self.refuse(problem)

    def _propose_plain(self, act: str) -> None:
        if self.form is None:
            return
        try:
            self.proposed.emit(act, self.form.day(), ())
        except Problem as problem:
            self.refuse(problem)


def _foot(*buttons: Button) -> QWidget:
    """Stand the acts of one state below each other, in a widget that comes and goes whole."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for button in buttons:
        column.addLayout(actions(button))
    return held
