"""When the jour answers: from the close of a working day until the next one opens, so that a weekend is one long night."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from jourdesk.domain.circumstances import STOCKHOLM, local_day
from jourdesk.domain.workdays import is_working_day

CLOSES = time(16)
"""When the day units close. They open again at the hour that the register names for each."""


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
