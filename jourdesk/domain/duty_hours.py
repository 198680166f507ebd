"""When the jour answers: from the close of a working day until the next one opens, so that a weekend is one long night."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.workdays import is_working_day

CLOSES = time(16)
"""When the day units close. They open again at the hour that the register names for each."""

ENDS = time(8)
"""When the jour goes home on a working day; the roster may say otherwise of one shift."""


def duty_since(now: datetime) -> datetime:
    """Tell since when the present (or, by day, the latest) duty has gone on.

    Args:
        now: An aware instant.

    Returns:
        16.00 in Swedish time on the latest working day: on a Sunday night that is the Friday before.
    """
    day = local_day(now)
    while True:
        at = datetime.combine(day, CLOSES, STOCKHOLM)
        if is_working_day(day) and at <= now:
            return at
        day -= timedelta(days=1)


def duty_until(now: datetime) -> datetime:
    """Tell until when the present duty goes on, or by day the next one.

    Args:
        now: An aware instant.

    Returns:
        08.00 in Swedish time on the working day on which that duty ends: on a Saturday that is the Monday after.
    """
    day = local_day(now)
    at = datetime.combine(day, ENDS, STOCKHOLM)
    while at <= now or not is_working_day(day):
        day += timedelta(days=1)
        at = datetime.combine(day, ENDS, STOCKHOLM)
    return at
