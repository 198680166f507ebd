"""What rosters are measured by: settings with the statutory defaults, kept as facts, never constants in a rule.

Source: arbetstidslagen (1982:673) 6, 13, 13 a, 14 §§, read 2026-11-22.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Final

RULES_STREAM: Final = "roster.rules"
WORK, ON_CALL, STANDBY = "work", "on-call", "standby"
KINDS: Final = (WORK, ON_CALL, STANDBY)


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRules:
    """The measures of a roster.

    Attributes:
        opens: When the day units open: the night ends.
        closes: When they close: the night begins.
        free: Days besides weekends and public holidays on which they stay closed (klämdagar).
        needed: The roles of the staff that must be filled whenever the jour answers.
        boards: Boards whose politicians' roster must be filled; empty: those that keep one.
        jour_is: What the hours of a jour shift are: ``work``, ``on-call`` (jourtid, ATL 6 §) or ``standby`` (beredskap).
        backup_is: The same for second line and manager on call.
        daily_rest_h: Hours of rest in every 24 (ATL 13 §).
        weekly_rest_h: Hours of unbroken rest in every seven days (ATL 14 §).
        on_call_h: The most hours of jourtid in a period (ATL 6 §).
        on_call_weeks: How long the period is.
        periods_from: A Monday that a period began on.
        long_agreed: A collective agreement allows shifts that leave less rest within the same 24 hours (ATL 3 §).
        night_from: When the night of the working-time rules begins (ATL 13 a §).
        night_to: When it ends.
        night_least_h: How many hours of it make a night in the fairness table (ATL 13 a §).
        big_weight: How many ordinary holidays a big day (julafton, nyårsafton …) counts as.
    """

    opens: time = time(8)
    closes: time = time(16)
    free: tuple[date, ...] = ()
    needed: tuple[str, ...] = ("jour", "backup")
    boards: tuple[str, ...] = ()
    jour_is: str = ON_CALL
    backup_is: str = STANDBY
    daily_rest_h: int = 11
    weekly_rest_h: int = 36
    on_call_h: int = 48
    on_call_weeks: int = 4
    periods_from: date = date(2026, 1, 5)
    long_agreed: bool = False
    night_from: time = time(22)
    night_to: time = time(6)
    night_least_h: int = 3
    big_weight: int = 3

    def kind_of(self, role: str) -> str:
        """Tell what the hours of a role are to the working-time rules."""
        return self.jour_is if role == "jour" else self.backup_is
