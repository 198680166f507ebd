"""Say who sits at the desk and as what: asked once a shift, kept until it ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Register
from jourdesk.domain.roles import roles_of
from jourdesk.domain.secrecy import JOUR
from jourdesk.usecases.begin_shift import DUTY_ROLES, ROLES, begin_shift
from jourdesk.usecases.contact_limit import record_opening
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.ports import Changes, Desk, Unit

NAME, TITLE, ROLE = "worker.name", "worker.title", "worker.role"
"""The settings of the desk that hold who was here last, and as what she is here now (empty: nobody)."""

_AT_A_UNIT = ("ifo", "reviewer")
_AT_THE_JOUR = (*DUTY_ROLES, "admin", "reviewer")
_HELD = ("admin", "reviewer")
"""Roles that only whom the register names may take. Whoever is sent to work a night is never stopped by a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """Who was here last, and what can be chosen. ``role`` is empty until somebody signs in; ``home`` names the desk's unit."""

    name: str
    title: str
    role: str
    roles: tuple[str, ...]
    home: str


def read_sign_in(desk: Desk) -> SignIn:
    """Read who sits here, or sat here last, and which roles this desk offers.

    A desk of a receiving unit offers the unit's work and the review of its log; a desk of the jour its two lines, the
    coordinator and the reviewer; one that belongs to nobody yet offers everything.
    """
    with desk.unit() as unit:
        name, title, role = (unit.setting(key) for key in (NAME, TITLE, ROLE))
        home = unit.setting(HOME)
    here = desk.register.unit(home)
    board = desk.register.board(here.board) if here is not None else None
    where = desk.names.municipality(board.municipality) if board is not None else ""
    return SignIn(
        name=name,
        title=title,
        role=role,
        roles=_offered(home),
        home=", ".join(filter(None, (where, here.name if here is not None else ""))),
    )


def sign_in(desk: Desk, *, name: str, title: str, role: str) -> Changes:
    """Keep who is here and as what; whoever is on duty begins a shift.

    Args:
        desk: The desk; ``desk.author`` is already the one who signs in.
        name: Stands on every note.
        title: The position that a note must name.
        role: One of those that :func:`read_sign_in` offers.

    Raises:
        Refused: ``shift.name`` (field ``name``); ``shift.role`` when this desk does not offer it, ``shift.role-held`` when the
            register gives it to others (field ``role``).
    """
    if not name.strip():
        raise Refused("shift.name", field="name")
    with desk.unit() as unit:
        _require(desk, unit, name.strip(), role)
        for key, value in ((NAME, name.strip()), (TITLE, title.strip()), (ROLE, role)):
            unit.set_setting(key, value)
        record_opening(desk, unit)
    # A desk without a decided register is being set up: nobody is on duty by it, and nobody is kept out.
    if desk.register.agreement.status != "decided":
        return Changes.SHIFT | Changes.SETTINGS
    return begin_shift(desk, worker=name.strip(), role=role) | Changes.SETTINGS


def _offered(home: str) -> tuple[str, ...]:
    if not home:
        return ROLES
    return _AT_THE_JOUR if home == JOUR else _AT_A_UNIT


def _require(desk: Desk, unit: Unit, name: str, role: str) -> None:
    if role not in _offered(unit.setting(HOME)):
        raise Refused("shift.role", field="role")
    if role in _HELD and not _may(desk.register, name, role, local_day(desk.now())):
        raise Refused("shift.role-held", field="role")


def _may(register: Register, name: str, role: str, today: date) -> bool:
    """Whom the register gives the role; everybody while it gives it to nobody: else a lost coordinator locks all out."""
    holders = [user for user in register.users if any(one.role == role for one in roles_of(register, user.key, today))]
    return not holders or any(name in (user.key, user.name) for user in holders)
