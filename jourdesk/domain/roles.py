"""What each role may do and which pages it has. What a desk can read at all is decided by the streams it is let into (secrecy).

One person may have roles in several municipalities: a role is held for the service, for a municipality or for a board. Where a
register names nobody, everybody at the desk works as before: a jour that is just starting has no list of users.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from jourdesk.domain.period import holds
from jourdesk.domain.register import Register
from jourdesk.domain.register_tables import USER_ROLES, UserRole

PAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "calls": ("jour",),
    "shift": ("jour",),
    "morning": ("ifo",),
    "handover": ("jour",),
    "clocks": ("jour", "ifo"),
    "watch": ("ifo", "jour"),
    "nights": ("admin",),
    "tables": ("admin",),
    "duty": ("jour", "ifo", "admin"),
    "roster": ("jour", "ifo", "admin"),
    "contacts": ("jour", "ifo", "admin"),
    "find": ("jour", "ifo"),
    "figures": ("admin",),
    "log": ("reviewer",),
    "desks": ("admin",),
    "admin": ("admin",),
    "law": USER_ROLES,
    "road": USER_ROLES,
}
"""Each page with the roles that have it, in the order of the rail."""

ACTS: Final[Mapping[str, tuple[str, ...]]] = {
    "log-call": ("jour",),
    "record-decision": ("jour",),
    "hand-over": ("jour",),
    "begin-shift": ("jour",),
    "read-call": ("jour", "ifo"),
    "find-person": ("jour", "ifo"),
    "accept-handover": ("ifo",),
    "return-handover": ("ifo",),
    "send-watch": ("ifo",),
    "close-clock": ("jour", "ifo"),
    "read-register": USER_ROLES,
    "report-number": ("jour", "ifo", "admin"),
    "state-places": ("jour", "admin"),
    "edit-register": ("admin",),
    "plan-roster": ("admin",),
    "swap-shift": ("jour", "ifo", "admin"),
    "enrol-desk": ("admin",),
    "review-log": ("reviewer",),
    "read-figures": ("admin",),
}
"""Each act with the roles that may do it. The coordinator reads no case and the reviewer no case either: only who read it."""


def roles_of(register: Register, who: str, day: date) -> tuple[UserRole, ...]:
    """List the roles that somebody holds on a day.

    Args:
        register: Its users.
        who: The key or the name of a user.
        day: The day.

    Returns:
        The roles in the order they are written; every role for the service where the register names no users.
    """
    if not register.users:
        return tuple(UserRole(role=role) for role in USER_ROLES)
    found = [user for user in register.users if who in (user.key, user.name) and holds(user.period, day)]
    return tuple(role for user in found for role in user.roles if holds(role.period, day))


def pages_of(roles: Iterable[UserRole]) -> tuple[str, ...]:
    """List the pages that somebody with these roles has, in the order of the rail."""
    held = {role.role for role in roles}
    return tuple(page for page, for_roles in PAGES.items() if held & set(for_roles))


def may_act(roles: Iterable[UserRole], act: str, *, municipality: str | None = None) -> bool:
    """Say whether somebody with these roles may do something.

    Args:
        roles: Of the day it is done.
        act: One of `ACTS`.
        municipality: Whose matter it is; a role held for one municipality reaches only its own. None where it is nobody's.

    Raises:
        KeyError: If there is no such act.
    """
    for_roles = ACTS[act]
    return any(
        role.role in for_roles and (municipality is None or role.municipality in (None, municipality)) for role in roles
    )
