"""Read everything that runs in all contacts: statutory clocks and promises to ring back, soonest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import local_day
from jourdesk.domain.duty_hours import duty_since
from jourdesk.domain.page import ClockLine, PersonPage
from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Refused
from jourdesk.domain.summary import CallRow, ClockRow, PromiseRow
from jourdesk.domain.workdays import is_working_day
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_call import page_of
from jourdesk.usecases.sheets import opens_next

GROUPS = ("late", "tonight", "week", "later", "waiting")
"""In the order of the page: overdue, this night, within a week, later, and what has no start yet."""

_WITHIN_THE_HOUR = timedelta(hours=1)
_NEAR, _WEEK = timedelta(days=3), timedelta(days=7)
_NIGHT = timedelta(hours=12)
_COURT_STEPS = {
    "submit-to-court": "submitted",
    "court-review": "court-confirmed",
    "apply-to-court": "care-applied-for",
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClockEntry(Personal):
    """One line of the page: a clock, or (with ``due``) a promise to ring back.

    ``key`` names it among all contacts. ``group`` is one of ``GROUPS``; ``mark`` is ``late``, ``soon``, ``near``, ``runs`` or
    ``waits``; ``part`` is the share of the time that is used. ``tonight`` says that its contact came in during this duty.
    ``waits_for`` is written only for a clock without a start.
    """

    key: str
    call: str
    clock: str = ""
    promise: str = ""
    group: str
    mark: str
    part: float = 0.0
    title: str
    who: str
    municipality: str = ""
    board: str = ""
    provision: str = ""
    last: date | None = None
    outer: date | None = None
    alarm: date | None = None
    due: datetime | None = None
    made: datetime | None = None
    lapsed: bool = False
    waits_for: str = ""
    owner: str = ""
    tonight: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockList:
    """Everything that runs, soonest first within each group. ``now`` is the instant it was read."""

    now: datetime
    today: date
    since: datetime
    entries: tuple[ClockEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDay:
    """One day of the strip; ``free`` when lag (1930:173) 2 § treats it as a Sunday."""

    day: date
    free: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClockDetail(Personal):
    """One clock with how its day was counted. ``step`` is what the court's receipt is kept as, empty where none is asked for.

    ``opens`` is when the unit that takes it over opens next.
    """

    call: str
    line: ClockLine
    who: str
    municipality: str
    board: str
    today: date
    received: date
    decided: datetime | None
    decided_by: str
    step: str
    days: tuple[CountedDay, ...]
    opens: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseDetail:
    """One promise to ring back."""

    call: str
    promise: str
    to: str
    about: str
    due: datetime
    made: datetime
    who: str
    now: datetime

    def __repr__(self) -> str:
        return f"PromiseDetail({self.promise})"


def read_clocks(desk: Desk) -> ClockList:
    """Read every clock and every promise of all contacts.

    Returns:
        Groups in the order of the page; within a group by alarm day or time of promise, then by last day.
    """
    now = desk.now()
    today, since = local_day(now), duty_since(now)
    with desk.unit() as unit:
        clocks, promises = unit.clocks(), unit.promises()
        rows = {row.call: row for row in unit.calls_since(since)}
        kept = {promise.call: unit.call(promise.call) for promise in promises}
    tonight = {call for call, row in rows.items() if row.received >= since}
    entries = [_clock_entry(row, today, tonight=row.call in tonight) for row in clocks]
    entries += [_promise_entry(row, rows.get(row.call), kept[row.call], now, since) for row in promises]
    entries.sort(key=_soonest)
    return ClockList(now=now, today=today, since=since, entries=tuple(entries))


def read_clock(desk: Desk, *, call: str, clock: str) -> ClockDetail:
    """Read how the day of one clock was counted.

    Raises:
        Refused: ``clock.unknown`` when the call has no such clock (any longer).
    """
    with desk.unit() as unit:
        kept = unit.call(call)
    if kept is None:
        raise Refused("clock.unknown")
    page = page_of(desk, kept)
    for person in page.persons:
        for line in person.clocks:
            if line.key == clock:
                return _detail(desk, kept, person, line)
    raise Refused("clock.unknown")


def read_promise(desk: Desk, *, call: str, promise: str) -> PromiseDetail:
    """Read one promise to ring back.

    Raises:
        Refused: ``promise.unknown`` when it is settled or was never made.
    """
    with desk.unit() as unit:
        kept = unit.call(call)
        rows = {row.promise: row for row in unit.promises()}
    made = next((p for p in kept.open_promises if p.id == promise), None) if kept else None
    if made is None:
        raise Refused("promise.unknown")
    return PromiseDetail(
        call=call,
        promise=promise,
        to=made.to,
        about=made.about,
        due=made.due,
        made=made.at,
        who=rows[promise].label if promise in rows else "",
        now=desk.now(),
    )


def _clock_entry(row: ClockRow, today: date, *, tonight: bool) -> ClockEntry:
    group, mark = _urgency(row, today)
    return ClockEntry(
        key=f"{row.call}/{row.key}",
        call=row.call,
        clock=row.key,
        group=group,
        mark=mark,
        part=_part(row, today),
        title=row.title,
        who=row.who,
        municipality=row.municipality,
        board=row.board,
        provision=row.provision,
        last=row.statutory,
        outer=row.outer if row.outer != row.statutory else None,
        alarm=row.alarm,
        lapsed=row.state == "lapsed",
        waits_for=row.anchor if row.state == "waiting" else "",
        owner=row.owner,
        tonight=tonight,
    )


def _urgency(row: ClockRow, today: date) -> tuple[str, str]:
    """Sort a clock into its group and give its sign: planned on the alarm day, late once the strict day is over."""
    if row.statutory is None or row.alarm is None:
        return "waiting", "waits"
    if row.state == "lapsed" or row.statutory < today:
        return "late", "late"
    mark = "near" if row.alarm <= today + _NEAR else "runs"
    if row.statutory == today:
        return "tonight", mark
    return ("week" if row.statutory <= today + _WEEK else "later"), mark


def _part(row: ClockRow, today: date) -> float:
    if row.statutory is None or row.started is None or row.statutory <= row.started:
        return 0.0
    return min(max((today - row.started) / (row.statutory - row.started), 0.0), 1.0)


def _promise_entry(
    row: PromiseRow, call: CallRow | None, kept: Call | None, now: datetime, since: datetime
) -> ClockEntry:
    made = next((p.at for p in kept.promises if p.id == row.promise), None) if kept else None
    soon = "soon" if row.due <= now + _WITHIN_THE_HOUR else "near"
    group = "late" if row.due < now else "tonight" if row.due <= now + _NIGHT else "week"
    return ClockEntry(
        key=f"{row.call}/{row.promise}",
        call=row.call,
        promise=row.promise,
        group=group,
        mark="late" if row.due < now else soon,
        title=row.to,
        who=row.label,
        municipality=call.municipality if call else "",
        due=row.due,
        made=made,
        tonight=kept is not None and kept.received >= since,
    )


def _soonest(entry: ClockEntry) -> tuple[int, date, bool, str, date, str]:
    first = entry.alarm if entry.due is None else local_day(entry.due)
    minute = entry.due.isoformat() if entry.due else ""
    last = entry.last or date.max
    return (GROUPS.index(entry.group), first or date.max, entry.due is None, minute, last, entry.key)


def _detail(desk: Desk, call: Call, person: PersonPage, line: ClockLine) -> ClockDetail:
    taken = next((d for d in person.decisions if d.decision.id == line.decision), None)
    receiver = person.receiver
    return ClockDetail(
        call=call.id,
        line=line,
        who=person.label,
        municipality=receiver.municipality_name if receiver else "",
        board=receiver.board_name if receiver else "",
        today=local_day(desk.now()),
        received=local_day(call.received),
        decided=taken.decision.decided if taken else None,
        decided_by=taken.by_role if taken else "",
        step=_COURT_STEPS.get(line.code, "") if line.decision else "",
        days=_counted(line),
        opens=opens_next(desk, receiver) if receiver else None,
    )


def _counted(line: ClockLine) -> tuple[CountedDay, ...]:
    if line.anchored is None or line.outer is None:
        return ()
    span = (line.outer - line.anchored).days
    days = (line.anchored + timedelta(days=number) for number in range(span + 1))
    return tuple(CountedDay(day=day, free=not is_working_day(day)) for day in days)
