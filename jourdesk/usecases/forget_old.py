"""Forget here what is old and safe with the host: nothing is deleted from the record, only this desk's copy of it goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from jourdesk.domain.call import Call
from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.desk_events import ActionNoted, ActionSettled, RecordOpened, VisitBegan, VisitHeardOf
from jourdesk.domain.figures import NO_CONTACT
from jourdesk.domain.fold_handover import least_far
from jourdesk.domain.handover import DONE, RETURNED
from jourdesk.domain.problems import Refused
from jourdesk.domain.register_tables import LEAST_DAYS
from jourdesk.domain.secrecy import JOUR
from jourdesk.domain.shifts import shifts_in
from jourdesk.domain.visits import out_now, visits_in
from jourdesk.usecases.enrol_desk import ADDRESS, HOME
from jourdesk.usecases.forgetting_values import Forgotten
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.ports import Changes, Desk, Unit
from jourdesk.usecases.read_call import page_of
from jourdesk.usecases.read_handovers import lines_of
from jourdesk.usecases.shift_facts import SHIFT_STREAM
from jourdesk.usecases.sync_once import LAST

LOOKED = "forgetting.day"
"""The setting that holds the day (Sweden) on which the desk last went through all it has."""

START = (datetime.min.replace(tzinfo=UTC), "")
"""Before the first of all calls."""

_IN_TOUCH = timedelta(days=1)
_STILL_WRITTEN = timedelta(days=1)
_TO_DO = tuple(kind.__name__ for kind in (ActionNoted, ActionSettled, VisitBegan, VisitHeardOf))
_MOST_TO_DO, _MOST_READ = 20_000, 500
_RUNS = ("running", "waiting", "lapsed")
_LONGEST = 36_500


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """What one look did. ``after`` is where the next one goes on, nothing where the day's work is done or is not to be done;
    ``busy`` says that somebody is writing, so that it is better tried again later."""

    forgotten: int = 0
    after: tuple[datetime, str] | None = None
    busy: bool = False
    changes: Changes = Changes.NONE


def forget_next(desk: Desk, after: tuple[datetime, str] = START) -> Slice:
    """Look at one old call and forget it here if all of it is settled and with the host: one look, one transaction.

    Nothing is forgotten unless the register sets a time, the desk has a host and was in touch with it within a day, and nobody
    is writing a call down. A call goes when its last fact is older than the register's days (whole days in Sweden), each of its
    facts and of those sealed beside it has its place with the host, nothing of it waits to leave or was set aside, it was ended,
    its handovers were accepted and are done or there was nothing to hand over, no clock, promise, question, action, visit,
    disagreement or draft of it is open, and nobody has opened it within a day. Asked again it goes on where it was; asked twice
    it does nothing twice.

    Args:
        desk: The desk.
        after: Where the look before this one ended.

    Source:
        Design, promise 8; SoF 13:1 (nothing is disposed of), read 2026-11-22.
    """
    now = desk.now()
    before = _before(desk, local_day(now))
    with desk.unit() as unit:
        today = local_day(now).isoformat()
        if before is None or not _in_touch(unit, now) or unit.setting(LOOKED) == today:
            return Slice()
        if unit.is_busy(now - _STILL_WRITTEN):
            return Slice(after=after, busy=True)
        found = unit.old_calls(before, after=after, most=1)
        if not found:
            unit.set_setting(LOOKED, today)
            return Slice()
        place = found[0]
        if not unit.is_safe_to_forget(place[1], before):
            return Slice(after=place)
        call = unit.call(place[1])
        if call is None or not _is_settled(desk, unit, call):
            return Slice(after=place)
        unit.forget(call.id, counts=not call.void and call.kind not in NO_CONTACT)
    return Slice(forgotten=1, after=place, changes=Changes.CALLS)


def read_forgotten(desk: Desk) -> Forgotten:
    """Read how much of the record lies with the host alone, and when this desk goes through what it has the next time."""
    days, today = days_kept(desk), local_day(desk.now())
    with desk.unit() as unit:
        calls, wanted = unit.forgotten()
        looked = unit.setting(LOOKED)
    following = today + timedelta(days=1) if looked == today.isoformat() else today
    return Forgotten(calls=calls, wanted=wanted, days=days, next=None if days is None else following)


def ask_back(desk: Desk, call: str) -> Changes:
    """Ask for a contact that is forgotten here: the next trip brings it back. Asking leaves its trace, as reading does; unless
    something new is written in it, it is forgotten again when nobody has opened it for a day.

    Raises:
        Refused: ``call.unknown`` where none is forgotten by that id.

    Source:
        SoLPuL 10 § (Lag 2023:821), read 2026-11-21.
    """
    with desk.unit() as unit:
        board = unit.want_back(call)
        if board is None:
            raise Refused("call.unknown")
        unit.record(access_stream(board), RecordOpened(call=call, reader=desk.author.by, purpose="back"))
    return Changes.ROAD


def days_kept(desk: Desk) -> int | None:
    """Say how many days a settled contact stays here; nothing where the register sets no time."""
    given = desk.register.forgetting
    return None if given is None else max(given.days, LEAST_DAYS)


def _before(desk: Desk, today: date) -> datetime | None:
    """Give the instant before which the last fact of a call must lie."""
    days = days_kept(desk)
    if days is None or days > _LONGEST:
        return None
    return datetime.combine(today - timedelta(days=days), time(0), STOCKHOLM).astimezone(UTC)


def _in_touch(unit: Unit, now: datetime) -> bool:
    """Tell whether there is a host, and it answered lately: one that was put back to an older copy has been noticed then."""
    last = unit.setting(LAST)
    return bool(unit.setting(ADDRESS) and last) and abs(now - datetime.fromisoformat(last)) <= _IN_TOUCH


def _is_settled(desk: Desk, unit: Unit, call: Call) -> bool:
    if call.open_promises or call.conflicts or any(person.conflicts for person in call.persons):
        return False
    if _is_to_do(unit, call) or _is_read(desk, unit, call):
        return False
    if call.void:
        return True
    if call.ended is None:
        return False
    page = page_of(desk, call)
    if any(clock.state in _RUNS for person in page.persons for clock in person.clocks):
        return False
    home = unit.setting(HOME)
    own = [made for made in call.handovers if made.unit == home]
    if own and home != JOUR:
        # What a unit has sent back, or is done with, is no longer its own.
        return all(made.state in (DONE, RETURNED) and not made.open_questions for made in own)
    if any(made.open_questions for made in call.handovers if made.returned is None):
        return False
    lines = () if call.kind else lines_of(desk, unit, page)
    made = all(line.life is not None and line.life.done is not None for line in lines)
    return made and least_far(call) in ("", DONE)


def _is_to_do(unit: Unit, call: Call) -> bool:
    """Tell whether an action or a visit of the call is open, however long ago it was begun."""
    facts = unit.facts_of_kind(SHIFT_STREAM, _TO_DO, since=call.received - _STILL_WRITTEN, most=_MOST_TO_DO)
    actions = shifts_in(facts).open_actions
    return call.id in {*(one.call for one in actions), *(one.call for one in out_now(visits_in(facts)))}


def _is_read(desk: Desk, unit: Unit, call: Call) -> bool:
    """Tell whether somebody has opened the call within a day: it may be on a screen."""
    since = desk.now() - _STILL_WRITTEN
    log = unit.facts_of_kind(access_stream(call.board), (RecordOpened.__name__,), since=since, most=_MOST_READ)
    return any(isinstance(fact.body, RecordOpened) and fact.body.call == call.id for fact in log)
