"""The form of a watch: who, what may happen, what to do, who approved it, until when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem, Refused
from jourdesk.domain.watch_events import WatchSent
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import PAGE_WIDTH, Role
from jourdesk.ui.watch import words
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.field import Captioned, Field
from jourdesk.ui.widgets.label import Label, Plane
from jourdesk.ui.widgets.moment import MomentField
from jourdesk.ui.widgets.note import NoteField
from jourdesk.usecases.watch_choices import WatchChoices

_NONE = "none"


class WatchForm(QWidget):
    """Asks for what helps whoever reads it at night; what was written stays until it is sent or left."""

    kept = Signal(object)  # WatchSent
    left = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        """Make an empty form; ``now`` is the clock, aware."""
        super().__init__(parent)
        self._now = now
        self._homes: dict[str, str] = {}
        self._title = Label("", Role.PAGE, wrap=True)
        self.inputs: dict[str, Captioned] = {
            "unit": ComboField(
                words.label("unit"), hint=self.tr("It reads it too, and may change it, where it has a desk.")
            ),
            "headline": Field(words.label("headline"), hint=self.tr("Stands in the jour's list.")),
            "name": Field(words.label("name")),
            "number": Field(words.label("number"), code=True, hint=self.tr("So the jour recognises her for certain.")),
            "born": Field(words.label("born"), placeholder="2011-04-12", hint=self.tr("Where there is no number.")),
            "municipality": ComboField(words.label("municipality")),
            "protected": ComboField(words.label("protected")),
            "situation": NoteField(words.label("situation"), lines=(2, 8), enter_keeps=False),
            "plan": NoteField(words.label("plan"), lines=(2, 8), enter_keeps=False),
            "plan_b": NoteField(words.label("plan_b"), lines=(1, 6), enter_keeps=False),
            "risks": NoteField(words.label("risks"), lines=(1, 6), enter_keeps=False),
            "approved_by": Field(words.label("approved_by"), placeholder=self.tr("Name and role")),
            "contact": Field(words.label("contact"), placeholder=self.tr("Name and number, tonight")),
            "valid_from": MomentField(words.label("valid_from"), now),
            "valid_until": MomentField(words.label("valid_until"), now),
        }
        self.send = Button(self.tr("Send to the jour"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self._back = Button(self.tr("Cancel"), Kind.QUIET, keys=Key.BACK.cap)
        self._lay_out()
        self.send.clicked.connect(self.tell)
        self._back.clicked.connect(self.left)

    def show_choices(self, choices: WatchChoices) -> None:
        """Offer what the register holds."""
        self._homes = {key: code for key, _, code in choices.units}
        self._combo("unit").set_options([Option(key=key, words=said) for key, said, _ in choices.units])
        self._combo("municipality").set_options([Option(key=key, words=said) for key, said in choices.municipalities])
        self._combo("protected").set_options([Option(key=key, words=said) for key, said in choices.protections])

    def begin(self, choices: WatchChoices) -> None:
        """Begin an empty one: of the desk's own unit, for the coming night."""
        self.show_choices(choices)
        self._title.setText(self.tr("New watch"))
        self.send.set_verb(self.tr("Send to the jour"))
        for name in words.FIELDS:
            self._write(name, "")
        alone = len(choices.units) == 1
        self._write("unit", choices.units[0][0] if alone else "")
        self.inputs["unit"].setVisible(not alone)
        self._write("municipality", choices.units[0][2] if alone else "")
        self._write("protected", _NONE)
        self._moment("valid_from").set_moment(self._now())
        self._moment("valid_until").set_moment(choices.ends)
        (self.inputs["headline"] if alone else self.inputs["unit"]).setFocus(Qt.FocusReason.OtherFocusReason)

    def change(self, choices: WatchChoices, sent: WatchSent) -> None:
        """Begin with the text that holds."""
        self.show_choices(choices)
        self._title.setText(self.tr("Change the watch"))
        self.send.set_verb(self.tr("Send the new text"))
        for name in words.FIELDS:
            value = getattr(sent, name)
            if isinstance(value, datetime):
                self._moment(name).set_moment(value)
            else:
                self._write(name, value)
        self.inputs["unit"].hide()
        self.inputs["headline"].setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self) -> None:
        """Tell what was written, unless a time cannot be read."""
        for one in self.inputs.values():
            one.clear_error()
        for one in self.inputs.values():
            if isinstance(one, ComboField) and one.text().strip() and not one.value():
                # What is typed and in no list must not be lost without a word: least of all that somebody is protected.
                one.set_error(self.tr("Choose one of the list."))
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        times = {name: self._moment(name).moment() for name in ("valid_from", "valid_until")}
        for name, at in times.items():
            if at is None:
                if self.inputs[name].state != "error":
                    self.inputs[name].set_error(self.tr("Write a time such as 08.00, Fri 08.00 or 27 Nov 08.00."))
                self.inputs[name].setFocus()
                return
        texts = {name: self.text(name) for name in words.FIELDS if name not in times}
        self.kept.emit(WatchSent(**texts, **times))  # type: ignore[arg-type]  # names and kinds are those of FIELDS

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal at its field; tell if there was one."""
        target = self.inputs.get(problem.field) if isinstance(problem, Refused) else None
        if target is None:
            return False
        target.set_error(text_of(problem))
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _combo(self, name: str) -> ComboField:
        found = self.inputs[name]
        assert isinstance(found, ComboField)
        return found

    def _moment(self, name: str) -> MomentField:
        found = self.inputs[name]
        assert isinstance(found, MomentField)
        return found

    def text(self, name: str) -> str:
        """What is written or picked in a field."""
        found = self.inputs[name]
        if isinstance(found, ComboField):
            return found.value() or (_NONE if name == "protected" else "")
        return found.text().strip() if isinstance(found, (Field, NoteField)) else ""

    def _write(self, name: str, text: str) -> None:
        found = self.inputs[name]
        found.clear_error()
        if isinstance(found, ComboField):
            found.set_value(text)
        elif isinstance(found, (Field, NoteField)):
            found.set_text(text)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        wide = ("unit", "headline", "situation", "plan", "plan_b", "risks")
        row, column = 0, 0
        for name in words.FIELDS:
            if name in wide:
                row, column = row + bool(column), 0
                grid.addWidget(self.inputs[name], row, 0, 1, 2)
                row += 1
                continue
            grid.addWidget(self.inputs[name], row, column, Qt.AlignmentFlag.AlignTop)
            row, column = row + column, 1 - column
        for number in (0, 1):
            grid.setColumnStretch(number, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 0, 12, 12)
        whole.setSpacing(10)
        whole.addWidget(self._title)
        whole.addLayout(grid)
        whole.addStretch(1)
        self.foot = Plane("surface", "top")
        below = QVBoxLayout(self.foot)
        below.setContentsMargins(16, 8, 16, 8)
        below.addLayout(actions(self.send, self._back))
        self.foot.hide()
        self.setMaximumWidth(PAGE_WIDTH)
        self._combo("unit").picked.connect(self._follow_unit)

    def _follow_unit(self, key: str) -> None:
        """The person lives where the unit is, unless somebody says otherwise."""
        if not self._combo("municipality").value():
            self._write("municipality", self._homes.get(key, ""))
