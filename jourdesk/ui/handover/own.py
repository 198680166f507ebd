"""The parts of a handover that the worker writes herself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jourdesk.domain.call import HandoverText
from jourdesk.domain.events import HandoverWritten
from jourdesk.ui.keys import Key
from jourdesk.ui.theme import PAGE_WIDTH, Role
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.label import Label
from jourdesk.ui.widgets.note import NoteField


class OwnWords(QWidget):
    """Three notes: today's tasks (one a line), threats, the story. Empty ones are composed from what is kept."""

    kept = Signal(object)  # HandoverWritten
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty form."""
        super().__init__(parent)
        self._person = ""
        self._before: HandoverWritten | None = None
        self.today = NoteField(
            self.tr("1 Must be done today"), hint=self.tr("One task a line."), lines=(3, 8), enter_keeps=False
        )
        self.threats = NoteField(self.tr("5 Threats"), lines=(2, 6), enter_keeps=False)
        self.story = NoteField(
            self.tr("6 The story"),
            hint=self.tr("Stands after the notes of the call, in your name."),
            lines=(4, 10),
            enter_keeps=False,
        )
        self._keep = Button(self.tr("Keep the words"), Kind.PRIMARY, keys=Key.MAIN.cap)
        self._back = Button(self.tr("Back to the sheet"), Kind.QUIET, keys=Key.BACK.cap)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("In your own words"), Role.CARD))
        column.addWidget(
            Label(
                self.tr("All else on the sheet is composed from what is kept in the call."),
                Role.BODY,
                "text2",
                wrap=True,
            )
        )
        for field in (self.today, self.threats, self.story):
            field.setMaximumWidth(PAGE_WIDTH)
            column.addWidget(field)
        column.addLayout(actions(self._keep, self._back))
        column.addStretch(1)
        self._keep.clicked.connect(self.leave)
        self._back.clicked.connect(self.leave)

    def show_text(self, text: HandoverText) -> None:
        """Show what was written before."""
        self._person = text.person
        self.today.set_text("\n".join(text.today))
        self.threats.set_text(text.threats)
        self.story.set_text(text.story)
        self._before = self._written()
        self.today.setFocus()

    def leave(self) -> None:
        """Go back to the sheet; what was changed is kept, so that nothing that was typed is lost."""
        now = self._written()
        if now == self._before:
            self.left.emit()
            return
        self._before = now
        self.kept.emit(now)

    def _written(self) -> HandoverWritten:
        return HandoverWritten(
            person=self._person,
            today=tuple(line.strip() for line in self.today.text().splitlines() if line.strip()),
            threats=self.threats.text().strip(),
            story=self.story.text().strip(),
        )
