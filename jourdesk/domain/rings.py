"""What rings at a desk and when: promises, clocks, workers who should have been heard of, handovers nobody has accepted.

A ring has a key that says what it is about and for which time: a desk remembers the keys it has rung, so that a restart rings
nothing again, while a promise that was moved or a worker with a new time rings anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Final

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.summary import ClockRow, PromiseRow
from jourdesk.domain.visits import POLICE_AFTER, Visit

CLOCK_HOUR: Final = time(8)
"""A statutory clock is a day, not an hour: it rings when a working day begins."""


class RingKind(StrEnum):
    """What rings, the gravest first."""

    POLICE = "police"
    VISIT = "visit"
    MANAGER = "manager"
    ESCALATION = "escalation"
    PROMISE = "promise"
    LAST_DAY = "last-day"
    CLOCK = "clock"
    STUCK = "stuck"


_ORDER: Final = {kind: place for place, kind in enumerate(RingKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """Something that rings. It holds no name, number or place of anybody it is about.

    Attributes:
        key: What it is about and for which time.
        kind: What it is.
        at: When it rings, aware, UTC.
        call: The contact that it leads to, or empty.
        to: Whom to ring, as a function, where somebody is to be rung.
        phone: That function's number.
        about: The provision of a clock, or the unit that has not accepted.
        handover: The handover that nobody has accepted, and ``step`` its place in the chain; empty for everything else.
        due: When somebody was to be rung back or heard of, where it rings later than that; aware, UTC.
    """

    key: str
    kind: RingKind
    at: datetime
    call: str = ""
    to: str = ""
    phone: str = ""
    about: str = ""
    handover: str = ""
    step: int = 0
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rings:
    """How it stands: what is to ring now, what has rung and still stands, and when something rings after that (aware).

    The gravest stands first, among the same kind the earliest; the times go forward.
    """

    now: tuple[Ring, ...] = ()
    standing: tuple[Ring, ...] = ()
    later: tuple[datetime, ...] = ()


def sort_rings(rings: Iterable[Ring], rung: Collection[str], now: datetime) -> Rings:
    """Sort what rings by whether its time has come and whether this desk has rung it.

    Args:
        rings: All that stands, in any order.
        rung: Keys that have been rung here.
        now: An aware instant.
    """
    known = sorted({ring.key: ring for ring in rings}.values(), key=lambda ring: (_ORDER[ring.kind], ring.at, ring.key))
    come = [ring for ring in known if ring.at <= now]
    return Rings(
        now=tuple(ring for ring in come if ring.key not in rung),
        standing=tuple(ring for ring in come if ring.key in rung),
        later=tuple(sorted({ring.at for ring in known if ring.at > now})),
    )


def promise_rings(rows: Iterable[PromiseRow]) -> tuple[Ring, ...]:
    """Give a ring for each promise to ring back, at the minute it was promised for."""
    return tuple(
        Ring(
            key=_key("promise", row.promise, row.due), kind=RingKind.PROMISE, at=row.due.astimezone(UTC), call=row.call
        )
        for row in rows
    )


def clock_rings(rows: Iterable[ClockRow]) -> tuple[Ring, ...]:
    """Give the rings of statutory clocks that run: on the day of the alarm, and on the last strict day.

    What is to be done at once does not ring: whoever has just written why needs no telling.
    """
    found = []
    for row in rows:
        if row.state != "running" or row.alarm is None or row.statutory is None:
            continue
        days = {row.alarm: RingKind.CLOCK, row.statutory: RingKind.LAST_DAY}
        found += [_clock_ring(row, day, kind) for day, kind in days.items() if row.started is None or day > row.started]
    return tuple(found)


def _clock_ring(row: ClockRow, day: date, kind: RingKind) -> Ring:
    at = datetime.combine(day, CLOCK_HOUR, STOCKHOLM).astimezone(UTC)
    return Ring(key=f"{kind}/{row.call}/{row.key}/{day}", kind=kind, at=at, call=row.call, about=row.provision)


def visit_rings(visits: Iterable[Visit]) -> tuple[Ring, ...]:
    """Give the rings of workers who are out alone: when they should have been heard of, and when 112 is to be rung."""
    found = []
    for visit in visits:
        if visit.due is not None:
            due = visit.due.astimezone(UTC)
            found.append(Ring(key=_key("visit", visit.id, due), kind=RingKind.VISIT, at=due, call=visit.call))
            late = due + POLICE_AFTER
            found.append(
                Ring(key=_key("police", visit.id, due), kind=RingKind.POLICE, at=late, call=visit.call, due=due)
            )
    return tuple(found)


def _key(kind: str, name: str, at: datetime) -> str:
    return f"{kind}/{name}/{at.astimezone(UTC).isoformat(timespec='minutes')}"
