"""How long a desk opens without contact with its host: a stolen laptop kept off the network must not open for ever, and
nobody who works a night may be shut out of it.

The limit runs out at a noon, never in the middle of a night. The wall clock alone is not believed: a desk also knows the
latest instant that it has ever seen, and the later of the two counts.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import Enum
from typing import Final

from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.register_tables import LEAST_OFFLINE_DAYS, Offline

BY_CODE: Final = timedelta(hours=24)
"""How long a desk that was opened with its recovery code opens without being asked for it again."""

_NOON: Final = time(12)
_BACK: Final = timedelta(hours=1)
"""A clock that is put right by so much has not been set back."""
_LONGEST: Final = 36_500
_WARNED_OF: Final = (3, 4)
"""The part of the limit after which it is told."""


class State(Enum):
    """Whether a desk may be opened: as usual, with a line that says how long, by the code that was given, or not yet."""

    OPEN = "open"
    WARN = "warn"
    BY_CODE = "by-code"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An instant as a desk knew it: its wall clock, and the latest instant it had ever seen, never before that. Aware UTC."""

    wall: datetime
    latest: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a desk stands.

    Attributes:
        days: Local days since the host last let it in; nothing where that is not known.
        limit: After how many days it closes; nothing where there is no limit.
        until: When it closes (``OPEN`` with a limit, ``WARN``), or when the code is asked for again (``BY_CODE``).
    """

    state: State
    days: int | None = None
    limit: int | None = None
    until: datetime | None = None


def moment(wall: datetime, *seen: datetime) -> Moment:
    """Make a moment of the wall clock and whatever else the desk has seen (all aware)."""
    return Moment(wall=wall.astimezone(UTC), latest=max((wall, *seen)).astimezone(UTC))


def limit_of(offline: Offline | None) -> int | None:
    """Give the limit in whole days; nothing where the register sets none, or one that nobody lives to see."""
    if offline is None or offline.days > _LONGEST:
        return None
    return max(offline.days, LEAST_OFFLINE_DAYS)


def reckoned(since: Moment, now: Moment) -> datetime:
    """Tell what time it is, reckoned from an earlier moment.

    A clock that was set back does not help: what the desk has seen since counts. What had run ahead before ``since`` (a
    colleague's wrong clock) does no harm: only what was added since counts.
    """
    return max(now.wall, since.wall + max(now.latest - since.latest, timedelta()))


def closing(contact: datetime, limit: int) -> datetime:
    """Tell when a desk closes: the first noon in Sweden that lies at least so many days after its last contact."""
    local = contact.astimezone(STOCKHOLM)
    day = local.date() + timedelta(days=limit if local.time() <= _NOON else limit + 1)
    return datetime.combine(day, _NOON, STOCKHOLM).astimezone(UTC)


def standing(now: Moment, *, limit: int | None, contact: Moment | None, by_code: Moment | None = None) -> Standing:
    """Say whether a desk may be opened.

    Args:
        now: The instant now, as the desk knows it.
        limit: Days without contact (see :func:`limit_of`); nothing means that there is no limit.
        contact: When the host last let the desk in; nothing while that is not known, and then nothing closes.
        by_code: When it was last opened with the recovery code beside the passphrase.
    """
    if contact is None:
        return Standing(state=State.OPEN, limit=limit)
    at = reckoned(contact, now)
    days = max(0, (local_day(at) - local_day(contact.wall)).days)
    if limit is None:
        return Standing(state=State.OPEN, days=days)
    closes = closing(contact.wall, limit)
    if at < closes:
        part, whole = _WARNED_OF
        state = State.WARN if days * whole >= limit * part else State.OPEN
        return Standing(state=state, days=days, limit=limit, until=closes)
    if by_code is not None and _still_holds(by_code, now):
        return Standing(state=State.BY_CODE, days=days, limit=limit, until=by_code.wall + BY_CODE)
    return Standing(state=State.CLOSED, days=days, limit=limit)


def _still_holds(by_code: Moment, now: Moment) -> bool:
    """Tell whether the code that was given still opens: not for longer because the clock is set back again and again."""
    at = reckoned(by_code, now)
    return at < by_code.wall + BY_CODE and now.wall >= at - _BACK
