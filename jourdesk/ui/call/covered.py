"""Covers what must not stand in the open of a protected person, until somebody asks to read it and leaves a trace."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from jourdesk.domain.problems import Problem
from jourdesk.ui.call.hub import Hub
from jourdesk.ui.call.inputs import Input
from jourdesk.ui.call.intents import ReadProtected
from jourdesk.ui.keys import Key
from jourdesk.ui.texts import text_of
from jourdesk.ui.widgets.field import Field

COVERED = ("number", "address", "phone", "born")


class Cover(QObject):
    """The cover over some fields of a form."""

    def __init__(self, hub: Hub, person: str, inputs: Mapping[str, Input], parent: QObject) -> None:
        """Cover those fields that hold something.

        Args:
            hub: Where the wish to read goes.
            person: The ref of the protected person.
            inputs: The fields of the form, by name.
            parent: The form.
        """
        super().__init__(parent)
        self._hub, self._person = hub, person
        found = ((name, inputs[name]) for name in COVERED)
        self._fields = {name: one for name, one in found if isinstance(one, Field) and one.text()}
        self._held = {name: one.text() for name, one in self._fields.items()}
        self._say = self.tr("%1 shows it. Reading is logged in your name.").replace("%1", Key.SHOW_SEALED.cap)
        for one in self._fields.values():
            one.seal(self.tr("Protected"), self._say)

    @property
    def covers(self) -> bool:
        """True while something is covered."""
        return any(one.state == "sealed" for one in self._fields.values())

    def ask(self) -> None:
        """Ask to read what is covered."""
        self._hub.ask(ReadProtected(person=self._person), self)

    def lift(self, name: str, text: str) -> None:
        """Show what somebody has typed over what was covered."""
        if name in self._fields and self._fields[name].state == "sealed":
            self._fields[name].unseal(text)

    def accept(self, answer: object) -> None:
        """The reading has been kept: show everything."""
        for name, one in self._fields.items():
            if one.state == "sealed":
                one.unseal(self._held[name])

    def refuse(self, problem: Problem) -> None:
        """Say why it cannot be shown; it stays covered."""
        for one in self._fields.values():
            one.set_hint(text_of(problem))
