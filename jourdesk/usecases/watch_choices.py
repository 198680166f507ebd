"""What can be chosen when a watch is written, and whether this desk reads watches as the jour or writes them as a unit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from jourdesk.domain.circumstances import local_day
from jourdesk.domain.duty_hours import duty_until
from jourdesk.domain.secrecy import JOUR
from jourdesk.usecases.begin_shift import DUTY_ROLES
from jourdesk.usecases.enrol_desk import HOME
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.sign_in import ROLE


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchChoices:
    """``units`` are (key, name with municipality, code of the municipality): one where the desk belongs to a unit.

    ``jour`` says that watches are read and ticked here; ``ends`` is when the present or the coming duty does.
    """

    jour: bool
    units: tuple[tuple[str, str, str], ...]
    municipalities: tuple[tuple[str, str], ...]
    protections: tuple[tuple[str, str], ...]
    ends: datetime


def read_watch_choices(desk: Desk) -> WatchChoices:
    """Read what the form of a watch offers."""
    now = desk.now()
    today = local_day(now)
    with desk.unit() as unit:
        home, role = unit.setting(HOME), unit.setting(ROLE)
    members = [one.code for one in desk.register.members if desk.register.is_member(one.code, today)]
    found = [
        (one.key, f"{desk.names.municipality(code)}, {one.name}", code)
        for code in members
        for one in desk.register.units_of(code, today)
        if home in ("", JOUR, one.key)
    ]
    return WatchChoices(
        jour=role in DUTY_ROLES or (not role and home in ("", JOUR)),
        units=tuple(sorted(found, key=lambda one: one[1])),
        municipalities=tuple(sorted(((code, desk.names.municipality(code)) for code in members), key=lambda m: m[1])),
        protections=desk.names.codes("protections"),
        ends=duty_until(now),
    )
