"""Read everything that whoever is on needs to know of the duty: read in at its beginning, kept in sight until it ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.desk_events import ReadIn
from jourdesk.domain.duty_hours import duty_since
from jourdesk.domain.handover import ACCEPTED, DONE, RETURNED
from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Refused
from jourdesk.domain.shifts import (
    BACKUP,
    CALL,
    CLOCK,
    HANDOVER,
    NIGHT,
    VISIT,
    WATCH,
    Action,
    Kept,
    NightLeft,
    OnShift,
    Shifts,
    key_of,
    shifts_in,
)
from jourdesk.domain.summary import CallRow
from jourdesk.usecases.lone_visits import VisitLine, read_visits
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_clocks import ClockEntry, read_clocks
from jourdesk.usecases.read_handovers import HandoverLine, read_handovers
from jourdesk.usecases.read_on_duty import read_on_duty
from jourdesk.usecases.read_watches import WatchLine, read_watches
from jourdesk.usecases.roster_values import DutyPost
from jourdesk.usecases.shift_facts import SHIFT_STREAM, shift_facts

_SOON = ("late", "tonight", "week")
_OPEN = ("draft", "open")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LeftNight(Personal):
    """What an earlier shift left, with the contacts that it left open as they are now."""

    key: str
    night: NightLeft
    calls: tuple[CallRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftView:
    """The duty as it stands, for whoever is at this desk.

    ``since`` is when the worker's own shift began; ``read_in`` whether she has read in since; ``on`` who says to be on, and
    ``rostered`` who is on by the roster; ``kept`` what somebody else answers for until it is read. Clocks are the soonest first,
    promises among them.
    """

    now: datetime
    since: datetime
    worker: str
    read_in: bool
    on: tuple[OnShift, ...]
    rostered: tuple[DutyPost, ...]
    nights: tuple[LeftNight, ...]
    watches: tuple[WatchLine, ...]
    visits: tuple[VisitLine, ...]
    handovers: tuple[HandoverLine, ...]
    clocks: tuple[ClockEntry, ...]
    calls: tuple[CallRow, ...]
    actions: tuple[Action, ...]
    drafts: tuple[str, ...]
    kept: tuple[Kept, ...]

    @property
    def to_tick(self) -> tuple[WatchLine, ...]:
        """The watches that must be ticked before one has read in."""
        return tuple(one for one in self.watches if one.ticked is None)

    @property
    def pressing(self) -> tuple[HandoverLine, ...]:
        """Handovers that came back, that a unit asks about, or that nobody has accepted."""
        return tuple(one for one in self.handovers if one.state in ("made", "returned"))

    @property
    def unmade(self) -> tuple[HandoverLine, ...]:
        """Those that are to be handed over before the morning."""
        return tuple(one for one in self.handovers if one.state not in ("made", "returned"))

    @property
    def backup(self) -> str:
        """Name the second line, other than the worker: who says to be it, else who is by the roster; empty if nobody is."""
        said = [one.worker for one in reversed(self.on) if one.role == BACKUP]
        planned = [one.name for one in self.rostered if one.role == BACKUP and one.name]
        return next((name for name in (*said, *planned) if name != self.worker), "")

    @property
    def backup_phone(self) -> str:
        """The number of the second line by the roster, if it is the one who is on."""
        return next((one.phone for one in self.rostered if one.role == BACKUP and one.name == self.backup), "")

    @property
    def keys(self) -> tuple[str, ...]:
        """Everything that is read in on, by key."""
        return (
            *(one.key for one in self.nights),
            *(key_of(WATCH, one.key) for one in self.watches),
            *(key_of(VISIT, one.visit.id) for one in self.visits),
            *(key_of(HANDOVER, one.key) for one in self.pressing),
            *(key_of(CLOCK, one.key) for one in self.clocks),
            *(key_of(CALL, one.call) for one in self.calls),
        )

    def owner(self, key: str) -> Kept | None:
        """Say who answers for something that an earlier shift left open."""
        return next((one for one in self.kept if one.key == key), None)

    def call(self, call: str) -> CallRow | None:
        """Give the row of an open call."""
        return next((one for one in self.calls if one.call == call), None)

    def __repr__(self) -> str:
        return f"ShiftView({len(self.keys)})"


def read_shift(desk: Desk) -> ShiftView:
    """Read the duty: what the last shift left, watches, who is alone outside, handovers that wait, clocks, open contacts.

    Returns:
        Each part in the order it is to be read; nothing in it names, numbers or places a person but what a colleague wrote.
    """
    now, worker = desk.now(), desk.author.by
    with desk.unit() as unit:
        shifts = shifts_in(shift_facts(unit, now))
        rows = unit.calls_since(shifts.since(worker, now))
        drafts = tuple(draft.call for draft in unit.drafts())
    calls = tuple(row for row in rows if row.state in _OPEN)
    return ShiftView(
        now=now,
        since=shifts.since(worker, now),
        worker=worker,
        read_in=shifts.has_read_in(worker, now),
        on=shifts.on_duty(now),
        rostered=read_on_duty(desk).staff,
        nights=_nights(shifts, worker, calls),
        watches=read_watches(desk, tonight=True).lines,
        visits=read_visits(desk),
        handovers=tuple(line for line in read_handovers(desk).lines if waits(line)),
        clocks=tuple(entry for entry in read_clocks(desk).entries if entry.group in _SOON),
        calls=calls,
        actions=shifts.open_actions,
        drafts=drafts,
        kept=shifts.kept,
    )


def count_waiting(desk: Desk) -> int:
    """Count what the rail shows: watches to tick, contacts that came back or are asked about, workers not heard of.

    The rows of the contacts answer it: no contact is folded or judged, so that it may be asked after every note.
    """
    now = desk.now()
    with desk.unit() as unit:
        rows = unit.calls_since(duty_since(now))
    back = sum(1 for row in rows if row.handed == RETURNED or row.questions)
    late = sum(1 for one in read_visits(desk) if one.alarm.state in ("late", "police"))
    return len(read_watches(desk, tonight=True).to_tick) + back + late


def read_in(desk: Desk, *, seen: tuple[str, ...]) -> Changes:
    """Keep that whoever is at this desk has read in: what she saw, and that she takes on what the last shift left open.

    Args:
        desk: The desk.
        seen: Keys as ``ShiftView.keys`` has them.

    Raises:
        Refused: ``shift.watches`` while a watch of tonight has not been ticked by her (field ``watches``); ``shift.night`` while
            what the shift before left is not among what she saw (field ``nights``).
    """
    left = len(read_watches(desk, tonight=True).to_tick)
    if left:
        raise Refused("shift.watches", field="watches", count=str(left))
    with desk.unit() as unit:
        shifts = shifts_in(shift_facts(unit, desk.now()))
        if any(key_of(NIGHT, one.id) not in seen for one in shifts.to_read(desk.author.by)):
            raise Refused("shift.night", field="nights")
        unit.record(SHIFT_STREAM, ReadIn(worker=desk.author.by, seen=seen))
    return Changes.SHIFT


def waits(line: HandoverLine) -> bool:
    """Say whether a handover waits for something: it is not made, came back, is asked about, or nobody has accepted it."""
    return line.state != "made" or bool(line.questions) or line.progress not in (ACCEPTED, DONE)


def _nights(shifts: Shifts, worker: str, calls: tuple[CallRow, ...]) -> tuple[LeftNight, ...]:
    open_calls = {row.call: row for row in calls}
    return tuple(
        LeftNight(
            key=key_of(NIGHT, one.id),
            night=one,
            calls=tuple(open_calls[call] for call in one.calls if call in open_calls),
        )
        for one in shifts.to_read(worker)
    )
