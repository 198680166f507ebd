"""What a handover is made of, in the order in which it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from jourdesk.domain.papers.sheet import Basis, Letterhead, PersonLine, SheetClock


class Knowing(Enum):
    """What somebody knows."""

    TOLD = "told"
    NOT_TOLD = "not-told"
    MUST_NOT = "must-not"


class Voice(Enum):
    """Whose words a piece of the story is: the caller's, what the worker saw or did herself, or the worker's assessment."""

    CALLER = "caller"
    SEEN = "seen"
    DONE = "done"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Task:
    """What must be done. ``before`` is an instant (before that clock time), a day (during it), or unknown."""

    text: str
    before: datetime | date | None = None
    note: str = ""
    provision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Whereabouts:
    """Where somebody is now. ``ref`` ties it to a person; of a sealed or protected person the place is never printed.

    ``note`` tells of nothing that the place would tell: it is printed of everybody.
    """

    who: str
    place: str = ""
    since: datetime | None = None
    note: str = ""
    sealed: bool = False
    ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionLine:
    """A decision in force, and when it lapses if nobody acts."""

    content: str
    provision: str
    decided_at: datetime
    decider: str = ""
    lapses: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Knowledge:
    """Who has been told, who has not, who must not be told."""

    who: str
    knows: Knowing
    text: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Threat:
    """A threat or a risk for staff or others."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StoryEntry:
    """A piece of the story: when, whose words, written by whom. ``written_at`` only when it was entered later."""

    at: datetime
    text: str
    voice: Voice = Voice.SEEN
    by: str = ""
    source: str = ""
    written_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reported:
    """Who rang, as far as the reader may know: an unsealed caller in words, ``note`` where it is read or why it is not known.

    ``feedback`` says whether she wants to hear how it went, and who is to be told.
    """

    who: str = ""
    note: str = ""
    feedback: str = ""
    sealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverSheet:
    """All that a handover says. ``state`` is how far it has come, in words: *Lämnad 07.15 · inte mottagen*.

    ``banner`` names who must not be told, at the top of the paper.
    """

    head: Letterhead
    receiving_unit: str
    unit_phone: str = ""
    opens: datetime | None = None
    state: str = ""
    case_number: str = ""
    responsible_because: str = ""
    persons: tuple[PersonLine, ...] = ()
    tasks: tuple[Task, ...] = ()
    whereabouts: tuple[Whereabouts, ...] = ()
    decisions: tuple[DecisionLine, ...] = ()
    clocks: tuple[SheetClock, ...] = ()
    knowledge: tuple[Knowledge, ...] = ()
    threats: tuple[Threat, ...] = ()
    story: tuple[StoryEntry, ...] = ()
    reported: Reported | None = None
    banner: tuple[str, ...] = ()
    basis: tuple[Basis, ...] = ()
