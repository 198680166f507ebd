"""What rosters are measured by: settings with the statutory defaults, never constants in a rule.

Rest and on-call limits and the days that offices take off stand in the register (``working_time``, ``calendar``); what belongs
to rosters alone is said by facts of the stream ``roster.rules``.

Source: arbetstidslagen (1982:673) 6, 13, 13 a, 14 §§, read 2026-11-22.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Any, Final

from jourdesk.domain.events import Said, Value
from jourdesk.domain.fact import Fact
from jourdesk.domain.problems import Refused
from jourdesk.domain.register import Register
from jourdesk.domain.roster_events import RosterRulesSet

RULES_STREAM: Final = "roster.rules"
WORK, ON_CALL, STANDBY = "work", "on-call", "standby"
KINDS: Final = (WORK, ON_CALL, STANDBY)


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRules:
    """The measures of a roster.

    Attributes:
        opens: When the day units open: the night ends.
        closes: When they close: the night begins.
        free: Days besides weekends and public holidays on which they stay closed (klämdagar); from the register.
        open_days: Holidays on which they are open all the same; from the register.
        needed: The roles of the staff that must be filled whenever the jour answers.
        boards: Boards whose politicians' roster must be filled; empty: those that keep one.
        jour_is: What the hours of a jour shift are: ``work``, ``on-call`` (jourtid, ATL 6 §) or ``standby`` (beredskap).
        backup_is: The same for second line and manager on call.
        daily_rest_h: Hours of rest in every 24 (ATL 13 §); from the register.
        weekly_rest_h: Hours of unbroken rest in every seven days (ATL 14 §); from the register.
        on_call_h: The most hours of jourtid in four weeks (ATL 6 §); from the register.
        on_call_weeks: How long the period is.
        periods_from: A Monday that a period began on.
        longest_shift_h: The longest shift that is agreed; None: what leaves the daily rest within 24 hours. From the register.
        nights_in_a_row: How many nights in a row are warned of; None: none. From the register.
        night_from: When the night of the working-time rules begins (ATL 13 a §).
        night_to: When it ends.
        night_least_h: How many hours of it make a night in the fairness table (ATL 13 a §).
        big_weight: How many ordinary holidays a big day (julafton, nyårsafton …) counts as.
    """

    opens: time = time(8)
    closes: time = time(16)
    free: tuple[date, ...] = ()
    open_days: tuple[date, ...] = ()
    needed: tuple[str, ...] = ("jour", "backup")
    boards: tuple[str, ...] = ()
    jour_is: str = ON_CALL
    backup_is: str = STANDBY
    daily_rest_h: int | float = 11
    weekly_rest_h: int | float = 36
    on_call_h: int | float = 48
    on_call_weeks: int = 4
    periods_from: date = date(2026, 1, 5)
    longest_shift_h: int | float | None = None
    nights_in_a_row: int | None = None
    night_from: time = time(22)
    night_to: time = time(6)
    night_least_h: int = 3
    big_weight: int = 3

    def kind_of(self, role: str) -> str:
        """Tell what the hours of a role are to the working-time rules."""
        return self.jour_is if role == "jour" else self.backup_is


_WRITTEN: Final[dict[str, tuple[Callable[[Any], Value], Callable[[Any], Any]]]] = {
    "opens": (time.isoformat, time.fromisoformat),
    "closes": (time.isoformat, time.fromisoformat),
    "needed": (tuple, tuple),
    "boards": (tuple, tuple),
    "jour_is": (str, str),
    "backup_is": (str, str),
    "on_call_weeks": (int, int),
    "periods_from": (date.isoformat, date.fromisoformat),
    "night_from": (time.isoformat, time.fromisoformat),
    "night_to": (time.isoformat, time.fromisoformat),
    "night_least_h": (int, int),
    "big_weight": (int, int),
}
FIELDS: Final = tuple(sorted(_WRITTEN))
"""What facts say; the rest stands in the register."""


def said_of(rules: RosterRules) -> Said:
    """Write the measures that belong to rosters alone as a fact says them."""
    return tuple((name, _WRITTEN[name][0](getattr(rules, name))) for name in FIELDS)


def rules_of(register: Register, facts: Iterable[Fact] = ()) -> RosterRules:
    """Gather the measures in force: those of the register, and what the newest fact says of the rest.

    Args:
        register: The register in use. Days that it closes or opens for everybody count; one municipality's own do not move
            the hours of a shared duty.
        facts: The stream ``roster.rules``, in the order the facts count.
    """
    everybody = [day for day in register.calendar if day.municipality is None and day.unit is None]
    rules = RosterRules(
        free=tuple(day.day for day in everybody if day.state == "closed"),
        open_days=tuple(day.day for day in everybody if day.state == "open"),
    )
    limits = register.working_time
    if limits is not None:
        rules = replace(
            rules,
            daily_rest_h=limits.daily_rest,
            weekly_rest_h=limits.weekly_rest,
            on_call_h=limits.duty_in_4_weeks,
            longest_shift_h=limits.longest_shift,
            nights_in_a_row=limits.nights_in_a_row,
        )
    for fact in facts:
        if isinstance(fact.body, RosterRulesSet):
            known = {name: _WRITTEN[name][1](value) for name, value in fact.body.said if name in _WRITTEN}
            rules = replace(rules, **known)
    return rules


def checked_rules(rules: RosterRules) -> RosterRules:
    """Say no to measures that cannot be.

    Raises:
        Refused: ``roster.rules-hours`` where the units close before they open, ``roster.rules-kind`` for an unknown kind of
            hours, ``roster.rules-period`` for a period that does not begin on a Monday or has no length.
    """
    if rules.closes <= rules.opens:
        raise Refused("roster.rules-hours", field="closes")
    if rules.jour_is not in KINDS or rules.backup_is not in KINDS:
        raise Refused("roster.rules-kind", field="jour_is")
    if rules.periods_from.weekday() or rules.on_call_weeks < 1:
        raise Refused("roster.rules-period", field="periods_from")
    return rules
