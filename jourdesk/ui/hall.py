"""What a room of the desk is, and what it opens on to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from PySide6.QtCore import QObject

from jourdesk.ui.desks.presenter import Office
from jourdesk.ui.ops import Ops
from jourdesk.ui.shell.page import Page
from jourdesk.ui.stage import Stage
from jourdesk.ui.widgets.button import Button
from jourdesk.usecases.ports import Desk


class Hall(Protocol):
    """What every room opens on to: the frame, as far as a room needs it."""

    @property
    def open_desk(self) -> Desk:
        """The open desk; only used on the store thread."""
        ...

    @property
    def ops(self) -> Ops:
        """The bridge to that thread."""
        ...

    @property
    def stage(self) -> Stage:
        """Papers, places, clock."""
        ...

    @property
    def role(self) -> str:
        """What the person does: ``jour``, ``backup``, ``ifo``, ``admin`` or ``reviewer``."""
        ...

    @property
    def owner(self) -> QObject:
        """What the presenters end with."""
        ...

    @property
    def end_button(self) -> Button:
        """Ends the shift; stands where it is told who is on duty."""
        ...

    def go(self, key: str) -> None:
        """Show a room."""
        ...

    def count(self, key: str, count: int) -> None:
        """Show a number beside a room on the rail."""
        ...

    def show_call(self, call: str, purpose: str = "clock") -> None:
        """Open a contact where this role reads contacts; no purpose when its reading is already kept."""
        ...

    def search(self, query: str) -> None:
        """Look for a person."""
        ...

    def read_provision(self, provision: str, day: date | None = None) -> None:
        """Show a provision as it reads on a day."""
        ...

    def back_to_calls(self) -> None:
        """Go back to what was read before the law."""
        ...

    def about(self) -> None:
        """Say what this program is."""
        ...

    def leave(self) -> None:
        """The shift is over."""
        ...

    def ask_trip(self) -> None:
        """Ask for a trip to the host now."""
        ...


@dataclass(frozen=True, slots=True)
class Room:
    """A page with its presenter.

    ``refresh`` reads what it shows first; ``visit`` what is read each time somebody goes there; ``take_office`` is given the way
    to the host by rooms that need it.
    """

    page: Page
    presenter: QObject
    refresh: Callable[[], None]
    visit: Callable[[], None] | None = None
    take_office: Callable[[Office], None] | None = None
