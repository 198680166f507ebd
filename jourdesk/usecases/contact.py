"""What a desk keeps of its contact with the host: when it was last let in, as its clock and what it has seen had it then."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from jourdesk.domain.contact_limit import Moment, moment
from jourdesk.usecases.ports import Settings
from jourdesk.usecases.ports_road import Road

CONTACT, SEEN, SHUT_OUT = "offline.contact", "offline.seen", "offline.shut-out"
"""Settings: the moment of the last answer that let the desk in, the latest instant at which it was opened, and whether the host
has said since that somebody has shut it out."""

REVOKED = "directory.revoked"
"""What the host says to a desk that somebody has shut out."""

_EVERY = timedelta(hours=1)
_LAST_MS = 250_000_000_000_000  # in the year 9892: a clock may be as wrong as that, and no instant overflows


def moment_now(unit: Settings, wall: datetime) -> Moment:
    """Say what time it is, with all that this desk has seen: its newest fact, its last contact, when it was last opened."""
    seen = [datetime.fromtimestamp(min(unit.last_time().ms, _LAST_MS) / 1000, UTC)]
    contact = read_moment(unit.setting(CONTACT))
    if contact is not None:
        seen.append(contact.latest)
    if opened := unit.setting(SEEN):
        seen.append(datetime.fromisoformat(opened))
    return moment(wall, *seen)


def note_seen(unit: Settings, now: Moment) -> None:
    """Keep how late it is, so that a clock that is set back later does not help; not oftener than once an hour."""
    seen = unit.setting(SEEN)
    if not seen or now.wall - datetime.fromisoformat(seen) >= _EVERY:
        unit.set_setting(SEEN, now.wall.isoformat())


def is_due(kept: str, road: Road) -> bool:
    """Tell whether an answer is to be noted although it brought nothing: once an hour, so that empty trips cost no write."""
    known = read_moment(kept)
    return known is None or abs(_true_now(road) - known.wall) >= _EVERY


def note_contact(unit: Settings, road: Road) -> None:
    """Keep that the host has answered and let this desk in."""
    set_contact(unit, _true_now(road))
    if unit.setting(SHUT_OUT):
        unit.set_setting(SHUT_OUT, "")


def note_shut_out(unit: Settings) -> None:
    """Keep that the host has said so: a cable that is pulled out afterwards does not unsay it."""
    if not unit.setting(SHUT_OUT):
        unit.set_setting(SHUT_OUT, "1")


def set_contact(unit: Settings, wall: datetime) -> None:
    """Count from this instant on."""
    unit.set_setting(CONTACT, write_moment(moment_now(unit, wall)))


def write_moment(at: Moment) -> str:
    """Write a moment as a setting holds it."""
    return f"{at.wall.isoformat()} {at.latest.isoformat()}"


def read_moment(text: str) -> Moment | None:
    """Read a moment that a setting holds; nothing of an empty one."""
    if not text:
        return None
    wall, latest = text.split(" ")
    return Moment(wall=datetime.fromisoformat(wall), latest=datetime.fromisoformat(latest))


def _true_now(road: Road) -> datetime:
    """Read the clock; one that the host says goes before counts as the host's: put ahead and back again, it would give years."""
    return road.now() + timedelta(milliseconds=min(0, road.skew_ms()))
