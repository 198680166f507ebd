"""Who sits at the desk and as what: asked once a shift, since every fact carries the name and title of whoever acted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jourdesk.domain.problems import Problem, Refused
from jourdesk.ui.texts import text_of
from jourdesk.ui.theme import Role
from jourdesk.ui.unlock.pieces import Emblem, Gate
from jourdesk.ui.widgets.button import Button, Kind, actions
from jourdesk.ui.widgets.choice import Choice
from jourdesk.ui.widgets.field import Field
from jourdesk.ui.widgets.label import Label

_DUTY = ("jour", "backup")
_MOST = 4
"""So many segments stand beside each other; where a desk offers more, those by day have a row of their own."""


class ShiftPage(Gate):
    """Asks for name, title and role; what was said last time stands there already."""

    begun = Signal(str, str, str)  # name, title, role

    def __init__(
        self,
        name: str,
        title: str,
        *,
        roles: Sequence[str] = _DUTY,
        home: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make the page.

        Args:
            name: Who was here last.
            title: Her title.
            roles: The roles that this desk offers, the one that is chosen beforehand first.
            home: The unit that the desk belongs to, where that is not the jour.
            parent: The window.
        """
        super().__init__("Jourdesk", parent=parent)
        self.name = Field(self.tr("Your name"), hint=self.tr("Stands on every note you write."))
        self.title = Field(self.tr("Your title"))
        said = self._said()
        first = [key for key in roles if key in _DUTY] if len(roles) > _MOST else list(roles)
        self.role = Choice(self.tr("Here as"), [(key, said[key]) for key in first])
        rest = [(key, said[key]) for key in roles if key not in first]
        self.by_day = Choice("", rest) if rest else None
        self.begin = Button("", Kind.PRIMARY, keys="Enter")
        self.name.set_text(name)
        self.title.set_text(title or self.tr("social worker"))
        self.role.set_value(roles[0])
        on_duty = any(key in _DUTY for key in roles)
        self._head = Label(self.tr("Who is on duty?") if on_duty else self.tr("Who are you?"), Role.AGE, wrap=True)
        self._home = Label(home, Role.BODY, "text2", wrap=True)
        self._home.setVisible(bool(home))
        self._lay_out()
        self.setFocusProxy(self.name)
        self.name.entered.connect(lambda _text: self._begin())
        self.title.entered.connect(lambda _text: self._begin())
        self.role.picked.connect(lambda _key: self._pick(self.by_day))
        if self.by_day is not None:
            self.by_day.picked.connect(lambda _key: self._pick(self.role))
        self.begin.clicked.connect(self._begin)
        self._name_act()

    def show_problem(self, problem: Problem) -> None:
        """Say at its field why one cannot begin so; what was written stays."""
        fields: dict[str, Field | Choice] = {"name": self.name, "role": self.role}
        target = fields.get(problem.field, self.role) if isinstance(problem, Refused) else self.role
        target.set_error(text_of(problem))
        target.setFocus()

    def _said(self) -> dict[str, str]:
        return {
            "jour": self.tr("On duty"),
            "backup": self.tr("Second line"),
            "ifo": self.tr("The unit"),
            "admin": self.tr("Coordinator"),
            "reviewer": self.tr("Reviewer"),
        }

    @property
    def chosen(self) -> str:
        """The role that is picked; empty when none is."""
        return self.role.value() or (self.by_day.value() if self.by_day is not None else "")

    def _pick(self, other: Choice | None) -> None:
        """One role at a time, though they stand in two rows."""
        if other is not None:
            other.set_value("")
        self._name_act()

    def _name_act(self) -> None:
        self.role.clear_error()
        duty = self.chosen in _DUTY
        self.begin.set_verb(self.tr("Begin the shift") if duty else self.tr("Open the desk"))

    def _lay_out(self) -> None:
        column = self.column
        column.addWidget(Emblem())
        column.addSpacing(32)
        column.addWidget(self._head)
        column.addWidget(self._home)
        column.addSpacing(22)
        for field in (self.name, self.title):
            column.addWidget(field)
            column.addSpacing(10)
        column.addWidget(self.role)
        if self.by_day is not None:
            column.addSpacing(6)
            column.addWidget(self.by_day)
        column.addSpacing(10)
        column.addSpacing(8)
        column.addLayout(actions(self.begin))
        column.addStretch(1)

    def _begin(self) -> None:
        if not self.name.text().strip():
            self.name.set_error(self.tr("Write your name. It stands on every note."))
            self.name.setFocus()
            return
        role = self.chosen
        if not role:
            self.role.set_error(self.tr("Choose what you are here as."))
            self.role.setFocus()
            return
        self.begun.emit(self.name.text().strip(), self.title.text().strip(), role)
