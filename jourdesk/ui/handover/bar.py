"""The bar at the foot of the sheet: what handing over means, and the acts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.ui.handover import words
from jourdesk.ui.handover.forms import ActForm
from jourdesk.ui.keys import Key
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.usecases.read_handovers import HandoverLine


class HandoverBar(Plane):
    """One strong line, one small one, and at the right the acts that are possible now."""

    handed = Signal()
    answered = Signal(str, str)  # id of a question, answer
    saved = Signal()
    writing = Signal()
    opening = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty bar."""
        super().__init__("surface", "top", parent)
        self._strong, self._small = Label("", Role.STRONG, wrap=True), Label("", Role.SMALL, "text2", wrap=True)
        self._hand = Button(self.tr("Hand over"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self._open = Button(self.tr("Open the call"), Kind.PRIMARY, keys="Enter")
        self._write = Button(self.tr("Own words"), keys=Key.EDIT.cap)
        self._save = Button(self.tr("Save as PDF"), keys=Key.PRINT.cap)
        self._answer = Button(self.tr("Answer"), keys=Key.ASK.cap)
        self.unit = ComboField(self.tr("Unit"))
        self.form = ActForm("", self.tr("Your answer"), self.tr("Send the answer"))
        self._line: HandoverLine | None = None
        self._idle, self._acts = QWidget(), QHBoxLayout()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._idle)
        self._lay_out()
        self._tie()
        self.form.hide()
        self.hide()

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._strong)
        said.addWidget(self._small)
        said.addWidget(self.unit)
        self._acts.setSpacing(2)
        for button in (self._answer, self._write, self._save, self._hand, self._open):
            self._acts.addWidget(button)
        self._acts.addStretch(0)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addLayout(said, 1)
        self._row.addLayout(self._acts)
        around = QVBoxLayout(self)
        around.setContentsMargins(20, 8, 16, 8)
        around.addWidget(self._idle)
        around.addWidget(self.form)

    def _tie(self) -> None:
        self._answer.clicked.connect(self.open_form)
        self.form.kept.connect(self._tell_answer)
        self.form.left.connect(self.leave_form)
        self._hand.clicked.connect(self.handed)
        self._open.clicked.connect(self.opening)
        self._write.clicked.connect(self.writing)
        self._save.clicked.connect(self.saved)

    def show_line(self, line: HandoverLine) -> None:
        """Offer what can be done with a line; an answer that is being written stays."""
        if self._line is None or self._line.key != line.key:
            self.leave_form()
            self.form.clear()
            self._offer_units(line)
        self._line = line
        strong, small = words.promise(line)
        self._strong.setText(strong)
        self.say(small)
        to_hand = line.state in ("ready", "returned")
        self.unit.setVisible(line.state == "returned")
        self._answer.setVisible(bool(line.questions))
        self._hand.setVisible(to_hand)
        self._write.setVisible(to_hand)
        self._save.setVisible(line.state in ("ready", "returned", "made"))
        self._open.setVisible(line.state in ("no-municipality", "no-unit"))
        self.show()

    def say(self, small: str) -> None:
        """Say something else in the small line."""
        self._small.setText(small)

    @property
    def chosen_unit(self) -> str:
        """The unit that was chosen instead of the one that returned it; empty where register and law name it."""
        return self.unit.value() if self._line is not None and self._line.state == "returned" else ""

    def take_unit(self) -> bool:
        """Take what is typed as the unit; what is none is pointed out. Tell if the act can go on."""
        if self._line is None or self._line.state != "returned":
            return True
        self._hand.setFocus()  # what is typed is taken when the field is left
        if self.unit.text().strip() and not self.unit.value():
            self.unit.set_error(self.tr("Choose a unit in the list."))
            self.unit.box.setFocus()
            return False
        return True

    def open_form(self) -> None:
        """Open the form that answers the first question, if one waits."""
        if self._line is not None and self._line.questions and not self.isHidden():
            self.form.say(self._line.questions[0].text)
            self._idle.hide()
            self.form.show()
            self.form.begin()

    def leave_form(self) -> bool:
        """Put the form away; tell if there was one."""
        if self.form.isHidden():
            return False
        self.form.hide()
        self._idle.show()
        return True

    def _offer_units(self, line: HandoverLine) -> None:
        if line.back is not None:
            self.unit.set_options([Option(key=key, words=name) for key, name in line.back.choices])
            self.unit.set_value(line.back.suggested or line.unit_key)

    def _tell_answer(self, text: str, _unit: str) -> None:
        if self._line is not None and self._line.questions:
            self.answered.emit(self._line.questions[0].id, text)

    def set_narrow(self, narrow: bool) -> None:
        """Put the acts below the words where there is no room beside them."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(2 if narrow else 12)
        self._acts.setStretch(self._acts.count() - 1, int(narrow))
        self._small.setVisible(not narrow)
