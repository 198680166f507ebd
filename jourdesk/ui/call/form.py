"""A form inside a card: opened where it belongs, kept with Ctrl Enter, put away with Esc, and never lost by a crash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem, Refused
from jourdesk.ui.call.hub import Hub
from jourdesk.ui.call.inputs import Input, MultiField, not_in_list, read, write
from jourdesk.ui.call.lines import INSET
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.combo import ComboField
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.flow import Flow
from jourdesk.ui.widgets.label import Label, Rule
from jourdesk.ui.widgets.note import NoteField


class Form(QWidget):
    """Named inputs in two columns, a verb that keeps them, and one that puts the form away."""

    closed = Signal()

    def __init__(self, key: str, hub: Hub) -> None:
        """Make an empty form.

        Args:
            key: By which the draft finds it again.
            hub: Where its intention goes.
        """
        super().__init__()
        self.key, self.hub = key, hub
        self.inputs: dict[str, Input] = {}
        self._before: dict[str, str] = {}
        self._problem = Label("", Role.BODY, "late", wrap=True)
        self._problem.hide()
        self.keep = Button(self.tr("Keep"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self._title = Label("", Role.STRONG)
        self._title.hide()
        self.put_away = Button(self.tr("Cancel"), Kind.QUIET, keys=Key.BACK.cap)
        self.buttons = Flow(self.keep, self.put_away)
        self.grid = QGridLayout()
        self.grid.setContentsMargins(INSET, 0, INSET, 0)
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(10)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self._row, self._side = 0, 0
        self._lay_out()
        self.keep.clicked.connect(self.submit)
        self.put_away.clicked.connect(self.close_form)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 4)
        column.setSpacing(10)
        for text in (self._title, self._problem):
            text.setContentsMargins(INSET, 0, INSET, 0)
        rule = Rule()
        rule.inset()
        column.addWidget(rule)
        column.addWidget(self._title)
        column.addLayout(self.grid)
        column.addWidget(self._problem)
        column.addLayout(self.buttons)

    def entitle(self, title: str, verb: str = "") -> None:
        """Say what the form is about, and what keeps it."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)
        if verb:
            self.keep.set_verb(verb)

    def heading(self, words: str) -> None:
        """Begin a group of inputs."""
        self._break()
        self.grid.addWidget(Label(words, Role.GROUP, "text2"), self._row, 0, 1, 2)
        self._row += 1

    def say(self, words: str) -> None:
        """Say something to read between the inputs."""
        self._break()
        self.grid.addWidget(Label(words, Role.BODY, "text2", wrap=True), self._row, 0, 1, 2)
        self._row += 1

    def add(self, name: str, one: Input, *, wide: bool = False) -> None:
        """Add an input; a wide one takes both columns."""
        self.inputs[name] = one
        self._before[name] = read(one)
        if wide:
            self._break()
            self.grid.addWidget(one, self._row, 0, 1, 2)
            self._row += 1
        else:
            self.grid.addWidget(one, self._row, self._side, Qt.AlignmentFlag.AlignTop)
            self._row, self._side = (self._row + 1, 0) if self._side else (self._row, 1)
        self._listen(one)

    def begin(self, values: Mapping[str, str]) -> None:
        """Fill in what is known; only what differs from it counts as typed."""
        for name, text in values.items():
            if name in self.inputs:
                write(self.inputs[name], text)
        self._before = {name: read(one) for name, one in self.inputs.items()}

    def restore(self, values: Mapping[str, str]) -> None:
        """Fill in what was typed before the program stopped."""
        for name, text in values.items():
            if name in self.inputs:
                write(self.inputs[name], text)

    def unkept(self) -> dict[str, str]:
        """What is typed and differs from what was known."""
        now = {name: read(one) for name, one in self.inputs.items()}
        return {name: text for name, text in now.items() if text != self._before.get(name, "")}

    def text(self, name: str) -> str:
        """What stands in one input, without spaces round it."""
        return read(self.inputs[name]).strip()

    def in_order(self) -> Sequence[QWidget]:
        """Give the inputs, and after them the buttons."""
        return [*self.inputs.values(), *(one for one in self.children() if isinstance(one, Button))]

    def focus_first(self) -> None:
        """Put the cursor into the first input."""
        first = next(iter(self.inputs.values()), None)
        (first or self.keep).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def submit(self) -> None:
        """Ask for what is typed to be kept. Subclasses say how."""
        self._clear()
        unknown = next((name for name, one in self.inputs.items() if not_in_list(one)), "")
        if unknown:
            self.wrong(unknown, self.tr("Not in the list. Choose one that is."))
            return
        intention = self.intention()
        if intention is not None:
            self.hub.ask(intention, self)

    def intention(self) -> object | None:
        """What the form wants, or nothing while it is wrong (then it says so itself)."""
        return None

    def accept(self, answer: object) -> None:
        """It was kept."""
        self.close_form()

    def refuse(self, problem: Problem) -> None:
        """Show what was refused beside its field; all that was typed stays."""
        self.wrong(problem.field if isinstance(problem, Refused) else "", text_of(problem))

    def wrong(self, name: str, sentence: str) -> None:
        """Show what is wrong beside an input and put the cursor there, or below them all."""
        one = self.inputs.get(name)
        if one is None:
            self._problem.setText(sentence)
            self._problem.show()
            return
        one.set_error(sentence)
        one.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Put the form away; the draft forgets it."""
        self._before = {name: read(one) for name, one in self.inputs.items()}
        self.hide()
        self.closed.emit()
        self.hub.typed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _clear(self) -> None:
        self._problem.hide()
        for one in self.inputs.values():
            (one.combo if isinstance(one, MultiField) else one).clear_error()

    def _break(self) -> None:
        if self._side:
            self._row, self._side = self._row + 1, 0

    def _listen(self, one: Input) -> None:
        if isinstance(one, (Field, NoteField)):
            one.changed.connect(self._tell_typed)
        elif isinstance(one, (Choice, ComboField)):
            one.picked.connect(self._tell_typed)
        elif isinstance(one, MultiField):
            one.changed.connect(self._tell_typed)

    def _tell_typed(self, *_what: object) -> None:
        self.hub.typed.emit()


class FormSlot(QWidget):
    """The place of a card where one form at a time is open."""

    opened = Signal()

    def __init__(self) -> None:
        """Make an empty place."""
        super().__init__()
        self.form: Form | None = None
        self._came_from: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def open(self, form: Form, came_from: QWidget | None = None) -> None:
        """Open a form; one with the same key that is already open gets the cursor instead."""
        if self.form is not None and self.form.key == form.key:
            form.deleteLater()
            self.form.focus_first()
            return
        if self.form is not None and came_from is not None and self.form.isAncestorOf(came_from):
            came_from = self._came_from
        self.clear()
        self.form, self._came_from = form, came_from
        self._column.addWidget(form)
        form.closed.connect(self._closed)
        self.show()
        form.show()
        form.focus_first()
        self.opened.emit()

    def unkept(self) -> dict[str, dict[str, str]]:
        """What is typed and not kept, by the form's key."""
        if self.form is None:
            return {}
        typed = self.form.unkept()
        return {self.form.key: typed} if typed else {}

    def clear(self) -> None:
        """Take the form away without a word."""
        form, self.form = self.form, None
        if form is not None:
            self._column.removeWidget(form)
            form.hide()
            form.deleteLater()
        self.hide()

    def _closed(self) -> None:
        back = self._came_from
        self._came_from = None
        self.clear()
        if back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
