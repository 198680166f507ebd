"""Keep to the register's limit on opening without contact: where this desk stands, and what is kept of its recovery code."""

from __future__ import annotations

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.contact_limit import BY_CODE, Standing, State, limit_of, standing
from jourdesk.domain.desk_events import DeskOpenedByCode
from jourdesk.domain.problems import Refused, Unavailable
from jourdesk.usecases.contact import (
    CONTACT,
    REVOKED,
    SHUT_OUT,
    moment_now,
    note_seen,
    read_moment,
    set_contact,
    write_moment,
)
from jourdesk.usecases.enrol_desk import ADDRESS, HOME
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.ports import Changes, Desk, Settings, Unit

OPENED, UNTOLD = "offline.opened", "offline.untold"
"""Settings: the moment at which the recovery code was last given, and the same while no fact tells of it."""


def read_standing(desk: Desk) -> Standing:
    """Say whether the register lets this desk be opened now. A desk without a host has no limit."""
    with desk.unit() as unit:
        return _standing(desk, unit)


def stand_at_gate(desk: Desk) -> Standing:
    """Say the same for whoever has just unlocked, and keep how late it is.

    A desk that has never noted a contact, as after an older program, counts from now.
    """
    with desk.unit() as unit:
        if not unit.setting(ADDRESS):
            return Standing(state=State.OPEN)
        if not unit.setting(CONTACT):
            set_contact(unit, desk.now())
        found = _standing(desk, unit)
        note_seen(unit, moment_now(unit, desk.now()))
        return found


def require_open(desk: Desk) -> None:
    """Refuse what would go round the gate.

    Raises:
        Unavailable: ``offline.closed`` with ``days`` and ``limit``.
    """
    found = read_standing(desk)
    if found.state is State.CLOSED:
        raise Unavailable("offline.closed", days=str(found.days), limit=str(found.limit))


def note_code(desk: Desk, unit: Unit) -> Standing:
    """Let a closed desk be opened for 24 hours from now; one that is not closed stays as it was.

    Raises:
        Refused: ``directory.revoked`` when the host has said that somebody has shut this desk out.
    """
    if unit.setting(SHUT_OUT):
        raise Refused(REVOKED)
    if _standing(desk, unit).state is State.CLOSED:
        given = write_moment(moment_now(unit, desk.now()))
        for key in (OPENED, UNTOLD):
            unit.set_setting(key, given)
    return _standing(desk, unit)


def record_opening(desk: Desk, unit: Unit) -> Changes:
    """Tell in the access log that the recovery code was given, once, in the name of the unit's author."""
    given, contact = read_moment(unit.setting(UNTOLD)), read_moment(unit.setting(CONTACT))
    if given is None or contact is None:
        return Changes.NONE
    limit = limit_of(desk.register.offline)
    told = DeskOpenedByCode(contact=contact.wall, limit=limit or 0, until=given.wall + BY_CODE)
    unit.record(access_stream(_board(desk, unit)), told, happened=given.wall)
    unit.set_setting(UNTOLD, "")
    return Changes.ROAD


def _board(desk: Desk, unit: Unit) -> str:
    """Give the board in whose log it is told: that of the desk's unit, for the duty service that of the host municipality."""
    register, today = desk.register, local_day(desk.now())
    home = register.unit(unit.setting(HOME), today)
    if home is not None:
        return register.top_board(home.board)
    host = register.boards_of(register.agreement.host or "", today)
    return host[0].key if host else ""


def _standing(desk: Desk, unit: Settings) -> Standing:
    if not unit.setting(ADDRESS):
        return Standing(state=State.OPEN)
    return standing(
        moment_now(unit, desk.now()),
        limit=limit_of(desk.register.offline),
        contact=read_moment(unit.setting(CONTACT)),
        by_code=read_moment(unit.setting(OPENED)),
    )
