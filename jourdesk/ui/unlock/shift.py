"""Who is on duty: asked once a shift, since every fact carries the name and title of whoever acted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jourdesk.ui.theme import Role
from jourdesk.ui.unlock.pieces import Emblem, Gate
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label


class ShiftPage(Gate):
    """Asks for name, title and role; what was said last time stands there already."""

    begun = Signal(str, str, str)  # name, title, role

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        """Make the page with the last shift's name and title."""
        super().__init__("Jourdesk", parent=parent)
        self.name = Field(self.tr("Your name"), hint=self.tr("Stands on every note you write."))
        self.title = Field(self.tr("Your title"))
        self.role = Choice(self.tr("Tonight"), [("jour", self.tr("On duty")), ("backup", self.tr("Second line"))])
        self.begin = Button(self.tr("Begin the shift"), Kind.PRIMARY, keys="Enter")
        self.name.set_text(name)
        self.title.set_text(title or self.tr("social worker"))
        self.role.set_value("jour")
        column = self.column
        column.addWidget(Emblem())
        column.addSpacing(32)
        column.addWidget(Label(self.tr("Who is on duty?"), Role.AGE))
        column.addSpacing(22)
        for field in (self.name, self.title, self.role):
            column.addWidget(field)
            column.addSpacing(10)
        column.addSpacing(8)
        column.addLayout(actions(self.begin))
        column.addStretch(1)
        self.setFocusProxy(self.name)
        self.name.entered.connect(lambda _text: self._begin())
        self.title.entered.connect(lambda _text: self._begin())
        self.begin.clicked.connect(self._begin)

    def _begin(self) -> None:
        if not self.name.text().strip():
            self.name.set_error(self.tr("Write your name. It stands on every note."))
            self.name.setFocus()
            return
        self.begun.emit(self.name.text().strip(), self.title.text().strip(), self.role.value() or "jour")
