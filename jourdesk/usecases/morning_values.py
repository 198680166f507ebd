"""The list of a unit of the day, as its screen shows it: what must be done, and the contacts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from jourdesk.domain.personal import Personal

GROUPS = ("new", "mine", "done", "back")
"""In the order of the list: nobody has accepted yet, accepted, done this week, sent back this week."""

MARKS = ("late", "today", "near")
"""How pressing a task is: the last day has passed, it is for today, it is begun today."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MorningTask(Personal):
    """One thing that must be done, with the clock it must be done before; it belongs to the contact ``line``.

    ``clock`` names a clock of the call, else ``promise`` a promise to ring back, else ``own`` counts what the jour asks for in
    its own words, which are read once the contact is opened. ``mark`` is one of ``MARKS``; ``who`` is age and role.
    """

    key: str
    line: str
    call: str
    clock: str = ""
    promise: str = ""
    own: int = 0
    title: str
    who: str
    provision: str = ""
    before: date | datetime
    last: date | None = None
    owner: str = ""
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MorningLine(Personal):
    """One handover in the list; ``key`` is its id, ``label`` age and role, never a name.

    ``group`` is one of ``GROUPS``. ``nth`` of ``contacts`` counts the contacts of the same person in the group, in the order they
    came. ``serious`` says by codes why it is, ``news`` counts what was added since somebody accepted and nobody has read,
    ``asked`` questions that wait for the jour, ``answered`` those it has answered. ``clock`` is what must be met first; ``due``
    when it is to be accepted at the latest.
    """

    key: str
    call: str
    persons: tuple[str, ...]
    group: str
    label: str
    municipality: str
    received: datetime
    made: datetime
    made_by: str
    progress: str
    receiver: str = ""
    accepted: datetime | None = None
    outcome: str = ""
    serious: tuple[str, ...] = ()
    clock: str = ""
    alarm: date | None = None
    due: datetime
    news: int = 0
    asked: int = 0
    answered: int = 0
    nth: int = 1
    contacts: int = 1
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningList:
    """Everything that stands for one unit. ``since`` is when the latest duty began: on a Monday the Friday before.

    ``reader`` is name and title of who is at the desk.
    """

    now: datetime
    today: date
    since: datetime
    unit: str
    unit_name: str
    reader: str
    tasks: tuple[MorningTask, ...]
    lines: tuple[MorningLine, ...]

    def line(self, key: str) -> MorningLine | None:
        """Give a line by its key."""
        return next((line for line in self.lines if line.key == key), None)

    @property
    def waiting(self) -> int:
        """How many nobody has accepted."""
        return sum(line.group == "new" for line in self.lines)
