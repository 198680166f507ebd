"""A worker alone on a visit: where, when she is to be heard of, and that she was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.desk_events import VisitBegan, VisitHeardOf
from jourdesk.domain.problems import Refused
from jourdesk.domain.visits import Alarm, Visit, alarm_of, out_now, require_due, visits_in
from jourdesk.usecases.ports import Changes, Desk, Unit
from jourdesk.usecases.shift_facts import SHIFT_STREAM, shift_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """Somebody who is out, and how it stands."""

    visit: Visit
    alarm: Alarm

    def __repr__(self) -> str:
        return f"VisitLine({self.visit.id})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What is known before a worker leaves. ``due`` is when she is to be heard of at the latest, aware."""

    place: str
    due: datetime
    worker: str = ""
    phone: str = ""
    call: str = ""

    def __repr__(self) -> str:
        return "Planned(…)"


def begin_visit(desk: Desk, planned: Planned) -> Changes:
    """Keep that a worker goes out alone; without a name it is the one at this desk.

    Raises:
        Refused: ``visit.place`` without a place, ``visit.past`` and ``visit.far`` for a time that cannot be meant.
    """
    if not planned.place.strip():
        raise Refused("visit.place", field="place")
    due = require_due(planned.due, desk.now())
    body = VisitBegan(
        visit=desk.new_id(),
        worker=planned.worker.strip() or desk.author.by,
        place=planned.place.strip(),
        due=due,
        phone=planned.phone.strip(),
        call=planned.call,
    )
    with desk.unit() as unit:
        unit.record(SHIFT_STREAM, body)
    return Changes.SHIFT


def prolong_visit(desk: Desk, *, visit: str, due: datetime) -> Changes:
    """Keep that the worker was heard of and stays out until a later time.

    Raises:
        Refused: ``visit.past``, ``visit.far``, ``visit.unknown`` when she is back or never went.
    """
    wanted = require_due(due, desk.now())
    with desk.unit() as unit:
        _require_out(unit, visit, desk.now())
        unit.record(SHIFT_STREAM, VisitHeardOf(visit=visit, due=wanted))
    return Changes.SHIFT


def end_visit(desk: Desk, *, visit: str) -> Changes:
    """Keep that the worker is back; once more is no harm.

    Raises:
        Refused: ``visit.unknown`` when there is no such visit.
    """
    with desk.unit() as unit:
        found = next((one for one in visits_in(shift_facts(unit, desk.now())) if one.id == visit), None)
        if found is None:
            raise Refused("visit.unknown")
        if found.out:
            unit.record(SHIFT_STREAM, VisitHeardOf(visit=visit, due=None))
    return Changes.SHIFT


def read_visits(desk: Desk) -> tuple[VisitLine, ...]:
    """Read who is out alone, the one to be heard of first first. The stream never leaves the duty service."""
    now = desk.now()
    with desk.unit() as unit:
        found = out_now(visits_in(shift_facts(unit, desk.now())))
    return tuple(VisitLine(visit=one, alarm=alarm_of(one, now)) for one in found)


def _require_out(unit: Unit, visit: str, now: datetime) -> None:
    if not any(one.id == visit and one.out for one in visits_in(shift_facts(unit, now))):
        raise Refused("visit.unknown")
