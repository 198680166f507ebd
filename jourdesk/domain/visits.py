"""Workers who are alone on a visit, and when they were to be heard of: added up from the facts of the stream ``shifts``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from jourdesk.domain.desk_events import VisitBegan, VisitHeardOf
from jourdesk.domain.fact import Fact
from jourdesk.domain.personal import Personal
from jourdesk.domain.problems import Refused

NEARLY = timedelta(minutes=15)
"""So long before the time a visit is shown as due soon."""

POLICE_AFTER = timedelta(minutes=15)
"""So long after the time nobody waits any more for the second line: 112 is rung."""

LONGEST = timedelta(hours=8)
"""Nobody is out for longer without being heard of; a later time is a slip of the keyboard."""

EMERGENCY = "112"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Visit(Personal):
    """One visit. ``due`` is when the worker is to be heard of next, and nothing once she is back.

    ``heard`` holds each time she was heard of, oldest first; ``phone`` is her own number; ``call`` the contact, or empty.
    """

    id: str
    worker: str
    place: str
    began: datetime
    due: datetime | None
    phone: str = ""
    call: str = ""
    heard: tuple[datetime, ...] = ()

    @property
    def out(self) -> bool:
        """Whether she has not come back."""
        return self.due is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """How a visit stands at an instant.

    ``state`` is ``out``, ``soon``, ``late`` (ring the worker, then the second line) or ``police`` (ring 112). ``over`` is how
    far past the time it is, nothing before it.
    """

    visit: str
    state: str
    due: datetime
    over: timedelta = timedelta()


def visits_in(facts: Iterable[Fact]) -> tuple[Visit, ...]:
    """Add up the visits of a stream.

    Args:
        facts: Of the stream ``shifts``, in the order they count; other kinds are passed by.

    Returns:
        Every visit, in the order they began. Whoever was heard of after she was back is back: an older desk's word that she is
        still out cannot take that away.
    """
    found: dict[str, Visit] = {}
    for fact in facts:
        body = fact.body
        if isinstance(body, VisitBegan):
            found.setdefault(body.visit, _begun(body, fact))
        elif isinstance(body, VisitHeardOf) and body.visit in found:
            found[body.visit] = _heard(found[body.visit], body, fact)
    return tuple(found.values())


def _begun(body: VisitBegan, fact: Fact) -> Visit:
    return Visit(
        id=body.visit,
        worker=body.worker,
        place=body.place,
        began=fact.happened,
        due=body.due,
        phone=body.phone,
        call=body.call,
    )


def _heard(visit: Visit, body: VisitHeardOf, fact: Fact) -> Visit:
    due = body.due if visit.out else None
    return replace(visit, due=due, heard=(*visit.heard, fact.happened))


def out_now(visits: Iterable[Visit]) -> tuple[Visit, ...]:
    """Give those who are out, the one to be heard of first first."""
    timed = [(one.due, one.id, one) for one in visits if one.due is not None]
    return tuple(one for _, _, one in sorted(timed, key=lambda found: found[:2]))


def overdue(visits: Iterable[Visit], now: datetime) -> tuple[Visit, ...]:
    """Give those who should have been heard of, the longest overdue first.

    Args:
        visits: As :func:`visits_in` gives them.
        now: An aware instant. Instants are compared, so a night of 23 or 25 hours changes nothing.
    """
    return tuple(one for one in out_now(visits) if one.due is not None and one.due <= now)


def next_due(visits: Iterable[Visit], now: datetime) -> datetime | None:
    """Tell when the next worker is to be heard of, after ``now``; nothing when nobody is out."""
    return min((one.due for one in visits if one.due is not None and one.due > now), default=None)


def alarm_of(visit: Visit, now: datetime) -> Alarm:
    """Say how a visit stands that is not over.

    Raises:
        ValueError: If the worker is back.
    """
    if visit.due is None:
        raise ValueError("the worker is back")
    over = now - visit.due
    if over < timedelta():
        return Alarm(visit=visit.id, state="soon" if -over <= NEARLY else "out", due=visit.due)
    return Alarm(visit=visit.id, state="police" if over >= POLICE_AFTER else "late", due=visit.due, over=over)


def require_due(due: datetime, now: datetime) -> datetime:
    """Refuse a time that is no time to be heard of.

    Raises:
        Refused: ``visit.past`` when it has passed, ``visit.far`` when it is further off than :data:`LONGEST`; field ``due``.
    """
    if due <= now:
        raise Refused("visit.past", field="due")
    if due - now > LONGEST:
        raise Refused("visit.far", field="due", hours=str(LONGEST // timedelta(hours=1)))
    return due
