"""The small form of a bar: one note, perhaps a unit, one act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from jourdesk.domain.problems import Problem, Refused
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.widgets.button import Button, Kind
from jourdesk.ui.widgets.combo import ComboField, Option
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.note import NoteField


class ActForm(QWidget):
    """One note, perhaps a unit, one act; Esc leaves it, and what was written stands there when it is opened again."""

    kept = Signal(str, str)  # what was written, key of a unit or empty
    left = Signal()

    def __init__(self, why: str, label: str, verb: str, *, unit: str = "", parent: QWidget | None = None) -> None:
        """Make an empty form.

        Args:
            why: One sentence on what the act means.
            label: What the note is called.
            verb: What the act is called.
            unit: What the field for a unit is called; empty where there is none.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self.note = NoteField(label, lines=(1, 3), enter_keeps=True)
        self.unit = ComboField(unit, hint=self.tr("Leave it empty if you do not know.")) if unit else None
        self._keep = Button(verb, Kind.PRIMARY, keys=Key.MAIN.cap)
        self._back = Button(self.tr("Cancel"), Kind.QUIET, keys=Key.BACK.cap)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        fields.addWidget(self.note, 3, Qt.AlignmentFlag.AlignTop)
        if self.unit is not None:
            fields.addWidget(self.unit, 2, Qt.AlignmentFlag.AlignTop)
        acts = QHBoxLayout()
        acts.setSpacing(2)
        self._why = Label(why, Role.SMALL, "text2", wrap=True)
        acts.addWidget(self._why, 1)
        acts.addWidget(self._keep)
        acts.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(fields)
        column.addLayout(acts)
        self._keep.clicked.connect(self.keep)
        self._back.clicked.connect(self.left)
        self.note.entered.connect(self._entered)

    def begin(self, units: Sequence[tuple[str, str]] = ()) -> None:
        """Put the cursor into the note, and offer some units."""
        if self.unit is not None:
            self.unit.set_options([Option(key=key, words=name) for key, name in units])
        self.note.box.setFocus()

    def clear(self) -> None:
        """Forget what was written: it has been kept, or it was about something else."""
        self.note.clear()
        self.note.clear_error()
        if self.unit is not None:
            self.unit.set_value("")
            self.unit.clear_error()

    def say(self, why: str) -> None:
        """Say something else beside the act, such as the question that is to be answered."""
        self._why.setText(why)

    def keep(self) -> None:
        """Tell what was written; a unit that was typed and is none is pointed out, never lost."""
        if self.unit is not None:
            self._keep.setFocus()  # what is typed is taken when the field is left
            if self.unit.text().strip() and not self.unit.value():
                self.unit.set_error(self.tr("Choose a unit in the list, or leave it empty."))
                self.unit.box.setFocus()
                return
        self.kept.emit(self.note.text().strip(), self.unit.value() if self.unit is not None else "")

    def show_problem(self, problem: Problem) -> bool:
        """Show a refusal at the field it belongs to; tell if there was one."""
        field = problem.field if isinstance(problem, Refused) else ""
        target = self.unit if field == "suggested" else self.note if field else None
        if target is None:
            return False
        target.set_error(text_of(problem))
        target.box.setFocus()
        return True

    def _entered(self) -> None:
        if self.unit is not None:
            self.unit.box.setFocus()
        else:
            self.keep()
