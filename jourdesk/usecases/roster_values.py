"""A roster as screens show it: frozen values with finished Swedish text, shaped for a month's grid and for tonight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from jourdesk.usecases.roster_reading import PersonChoice

FILLED, PART, MISSING, INTENDED, NOTHING = "filled", "part", "missing", "intended", "none"
PLANNED, NOW, PAST = "planned", "now", "past"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PartCell:
    """One person's part of a shift. ``how``, ``instead_of`` (a name) and ``says`` tell of an override."""

    person: str
    name: str
    begins: datetime
    ends: datetime
    hours: str
    how: str
    instead_of: str
    reason: str
    says: str

    @property
    def override(self) -> bool:
        """Whether it is another than the one in the plan."""
        return self.how != "planned"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SwapRow:
    """A swap that waits: who gives what to whom, for what; ``mine`` when the person at the desk can answer it."""

    swap: str
    shift: str
    role: str
    board: str
    begins: datetime
    ends: datetime
    giver: str
    giver_name: str
    taker: str
    taker_name: str
    against: str
    against_begins: datetime | None
    waits_for: tuple[str, ...]
    mine: bool
    says: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GapRow:
    """Hours that nobody has. ``shift`` is the open shift they lie in, empty where nothing is planned."""

    day: date
    role: str
    role_name: str
    board: str
    board_name: str
    begins: datetime
    ends: datetime
    shift: str
    whole: bool
    intended: bool
    says: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WarningRow:
    """Something that somebody should know before it is so: too little rest, one person in two places. Never a refusal."""

    kind: str
    begins: datetime
    person: str
    name: str
    shifts: tuple[str, ...]
    says: str
    provision: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShiftCell:
    """A shift in the grid.

    ``name`` is who has most of it, empty for an open one; ``parts`` has everybody. ``continues``: it began on an earlier day.
    ``conflict`` is a sentence, empty where there is none; ``marks`` are sentences of warnings that it is part of; ``late`` tells
    that somebody tried to plan it when it had begun.
    """

    shift: str
    role: str
    board: str
    person: str
    name: str
    planned_for: str
    begins: datetime
    ends: datetime
    hours: str
    state: str
    frozen: bool
    intended: bool
    continues: bool
    override: bool
    parts: tuple[PartCell, ...]
    swap: SwapRow | None
    conflict: str
    marks: tuple[str, ...]
    late: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RosterCell:
    """One role on one day. ``state``: ``filled``, ``part``, ``missing``, ``intended`` or ``none`` (nothing needed or planned)."""

    role: str
    board: str
    state: str
    shifts: tuple[ShiftCell, ...]
    gaps: tuple[GapRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RosterDay:
    """One day with one cell a role. ``name`` is that of a holiday, ``hours`` the day's own (*16–08*)."""

    day: date
    week: int
    free: bool
    name: str
    hours: str
    begins: datetime
    ends: datetime
    today: bool
    past: bool
    cells: tuple[RosterCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RosterMonth:
    """A month of the staff's roster, or with ``board`` of a board's politicians.

    ``roles`` and ``boards`` are (key, name); ``gaps`` are those that are still to come, ``warnings`` those that touch the month,
    both soonest first.
    """

    year: int
    month: int
    board: str
    board_name: str
    roles: tuple[tuple[str, str], ...]
    days: tuple[RosterDay, ...]
    people: tuple[PersonChoice, ...]
    boards: tuple[tuple[str, str], ...]
    gaps: tuple[GapRow, ...]
    warnings: tuple[WarningRow, ...]
    may_plan: bool
    own: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DutyPost:
    """Who has a post now. ``says`` tells of an override in a sentence, ``conflict`` of two who took over at once."""

    role: str
    role_name: str
    board: str
    board_name: str
    person: str
    name: str
    phone: str
    shift: str
    begins: datetime
    since: datetime
    until: datetime
    override: bool
    instead_of: str
    says: str
    intended: bool
    conflict: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DutyNow:
    """Who is on. ``missing`` names the staff roles that should be filled at this hour and are not, ``missing_boards`` boards."""

    at: datetime
    staff: tuple[DutyPost, ...]
    boards: tuple[DutyPost, ...]
    missing: tuple[str, ...]
    missing_boards: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FairRow:
    """What one person has of a period; ``hours`` as people count them."""

    person: str
    name: str
    shifts: int
    nights: int
    weekends: int
    holidays: int
    big_days: int
    hours: float
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HoursRow:
    """One person's hours in one role in a period, by kind: each hour is of one kind."""

    person: str
    name: str
    role: str
    role_name: str
    shifts: int
    ordinary: float
    night: float
    weekend: float
    holiday: float

    @property
    def total(self) -> float:
        """All of them."""
        return self.ordinary + self.night + self.weekend + self.holiday
