"""What is shown of contacts depends on the register in use and on the day: when one of them turns, they are folded again.

A new register says where things go from now on; at midnight a decision may lapse in a contact that nobody touches. It is done a
moment's work at a time, tonight's contacts first, so that the store's thread takes what a person writes in between.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from jourdesk.domain.circumstances import local_day
from jourdesk.usecases.ports import Changes, Desk, Unit

SEASON = timedelta(days=120)
"""With a new register contacts of the last season, and all that are open, are shown anew; an older one when it is opened."""
AT_ONCE = 25
"""How many are folded at a time: a twentieth of a second on the store's thread."""
_DAY = "fold.day"


def follow_register(unit: Unit, now: datetime) -> None:
    """Note that contacts are to be shown with another register."""
    unit.make_stale(now - SEASON)


def fold_on(desk: Desk) -> tuple[int, Changes]:
    """Show the next few contacts anew, if any are to be.

    Returns:
        How many are left, and what changed once none is.
    """
    today = local_day(desk.now()).isoformat()
    with desk.unit() as unit:
        if unit.setting(_DAY) != today:
            unit.set_setting(_DAY, today)
            unit.make_stale()
    folded, left = desk.store.fold_stale(author=desk.author, most=AT_ONCE)
    return left, Changes.CALLS | Changes.CLOCKS if folded and not left else Changes.NONE
