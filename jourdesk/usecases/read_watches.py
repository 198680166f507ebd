"""Read watches for the night: the list, and one of them with its trace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.identity import read_number
from jourdesk.domain.person import Person
from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Refused
from jourdesk.domain.secrecy import WATCH
from jourdesk.domain.shifts import shifts_in
from jourdesk.domain.watch import (
    LONGEST,
    STATES,
    TONIGHT,
    Change,
    Ticked,
    Watch,
    latest_changes,
    watch_in,
)
from jourdesk.domain.watch_events import WatchSent
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.pages.labels import person_label
from jourdesk.usecases.ports import Desk, Unit
from jourdesk.usecases.send_watch import require_watch, stream_of
from jourdesk.usecases.shift_facts import shift_facts

_LOOKED_BACK = LONGEST + timedelta(days=1)
"""Written so long ago, nothing can hold any more: no watch ends later than that after it was sent."""

_SHOWN_AFTER = timedelta(days=7)
"""So long a watch that is over or taken back stays in the list; it is never forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WatchLine(Personal):
    """One watch in a list: age and role, never the name, number or place; of protected particulars not even that.

    ``state`` is as in ``domain.watch``; ``ticked`` is the tick of whoever is at this desk, for this text and this duty;
    ``again`` that she has ticked an earlier text of it; ``ended`` when it stopped or will stop holding.
    """

    key: str
    state: str
    label: str
    headline: str
    masked: bool
    unit: str
    unit_name: str
    municipality: str
    by: str
    sent: datetime
    since: datetime
    until: datetime
    revision: str
    changed: bool
    ticked: Ticked | None
    again: bool
    ticks: tuple[Ticked, ...]
    used: int
    ended: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchList:
    """The watches on this desk: those that hold tonight first, each state by when it ends."""

    now: datetime
    since: datetime
    lines: tuple[WatchLine, ...]

    @property
    def to_tick(self) -> tuple[WatchLine, ...]:
        """Those of tonight that whoever is at this desk has not ticked."""
        return tuple(one for one in self.lines if one.state == TONIGHT and one.ticked is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchView:
    """One watch to read: its line, everything that was ever said of it, and what the latest text changed."""

    line: WatchLine
    watch: Watch
    age: int | None
    changes: tuple[Change, ...]

    def __repr__(self) -> str:
        return f"WatchView({self.line.key})"


def read_watches(desk: Desk, *, tonight: bool = False) -> WatchList:
    """Read the watches that this desk may read.

    Args:
        desk: The desk.
        tonight: Only those that hold during the present duty, or the next one by day.
    """
    now = desk.now()
    with desk.unit() as unit:
        found, since = watches_on(unit, now), began_at(desk, unit)
    lines = (line_of(desk, one, since) for one in found)
    wanted = [line for line in lines if (line.state == TONIGHT if tonight else line.ended > now - _SHOWN_AFTER)]
    wanted.sort(key=lambda line: (STATES.index(line.state), line.until, line.key))
    return WatchList(now=now, since=since, lines=tuple(wanted))


def read_watch(desk: Desk, *, watch: str, purpose: str) -> WatchView:
    """Open one watch; that it was read, by whom and why, is kept in the log of the board it belongs to.

    Args:
        desk: The desk.
        watch: Its id.
        purpose: Why: ``watch`` (from the list), ``shift`` (read at the beginning of one), ``protected`` (to see particulars);
            empty when the same reader only has it shown anew, since that reading is kept.

    Raises:
        Refused: ``watch.unknown``.

    Source:
        SoLPuL 10 § (Lag 2023:821), read 2026-11-21.
    """
    with desk.unit() as unit:
        found = require_watch(unit, watch)
        if purpose:
            leave_trace(desk, unit, found, purpose)
        return view_of(desk, found, began_at(desk, unit))


def watches_on(unit: Unit, now: datetime) -> tuple[Watch, ...]:
    """Read every watch that may still hold, in the order of their streams."""
    names = unit.streams_named(WATCH, since=now - _LOOKED_BACK)
    found = (watch_in(unit.facts(name)) for name in names)
    return tuple(one for one in found if one is not None)


def began_at(desk: Desk, unit: Unit) -> datetime:
    """Tell since when a tick counts: from the beginning of the shift of whoever is at this desk."""
    now = desk.now()
    return shifts_in(shift_facts(unit, now)).since(desk.author.by, now)


def view_of(desk: Desk, watch: Watch, since: datetime) -> WatchView:
    """Say a watch as it is read; the trace is the caller's."""
    now = desk.now()
    return WatchView(
        line=line_of(desk, watch, since),
        watch=watch,
        age=_person(watch.now, now).age_on(local_day(now)),
        changes=latest_changes(watch),
    )


def line_of(desk: Desk, watch: Watch, since: datetime) -> WatchLine:
    """Say a watch as lists show it; ticks count from ``since`` on."""
    sent, now = watch.now, desk.now()
    person = _person(sent, now)
    own = [one for one in watch.ticks if one.worker == desk.author.by]
    ticked = watch.ticked_by(desk.author.by, since)
    unit = desk.register.unit(sent.unit)
    return WatchLine(
        key=watch.id,
        state=watch.state(now),
        label="" if watch.masked else person_label(person, person.age_on(local_day(now)), desk.names),
        headline="" if watch.masked else sent.headline,
        masked=watch.masked,
        unit=sent.unit,
        unit_name=unit.name if unit is not None else sent.unit,
        municipality=sender_municipality(desk, sent),
        by=watch.revisions[-1].by,
        sent=watch.revisions[-1].at,
        since=sent.valid_from,
        until=sent.valid_until,
        revision=watch.revision,
        changed=len(watch.revisions) > 1,
        ticked=ticked,
        again=ticked is None and any(one.revision != watch.revision for one in own),
        ticks=tuple(one for one in watch.ticks if one.revision == watch.revision),
        used=len({one.call for one in watch.uses}),
        ended=min(sent.valid_until, watch.withdrawn_at or sent.valid_until),
    )


def sender_municipality(desk: Desk, sent: WatchSent) -> str:
    """Name the municipality of the unit that sent it: who is to be asked, not where the person lives."""
    unit = desk.register.unit(sent.unit)
    board = desk.register.board(unit.board) if unit is not None else None
    return desk.names.municipality(board.municipality if board is not None else sent.municipality)


def _person(sent: WatchSent, now: datetime) -> Person:
    """Tell age and sex from the number where there is one."""
    born, sex = sent.born, ""
    if sent.number:
        try:
            found = read_number(sent.number, local_day(now))
        except Refused:
            return Person(ref="", born=born)
        sex = found.sex.value if found.sex is not None else ""
        whole = found.born.whole
        born = born or (whole.isoformat() if whole is not None else "")
    return Person(ref="", born=born, sex=sex)


def leave_trace(desk: Desk, unit: Unit, watch: Watch, purpose: str) -> None:
    """Keep in the log of the board it belongs to who read a watch, and why (SoLPuL 10 §)."""
    sending = desk.register.unit(watch.now.unit)
    board = desk.register.top_board(sending.board) if sending is not None else ""
    opened = RecordOpened(call=stream_of(watch.id), reader=desk.author.by, purpose=purpose)
    unit.record(access_stream(board), opened)
