"""The stream of shifts, and how far back it is read."""

from __future__ import annotations

from datetime import datetime, timedelta

from jourdesk.domain.fact import Fact
from jourdesk.domain.secrecy import SHIFTS
from jourdesk.usecases.ports import Unit

SHIFT_STREAM = SHIFTS
LOOKED_BACK = timedelta(days=14)
"""What is older concerns nobody who begins a shift: the longest duty is that of a Christmas week."""


def shift_facts(unit: Unit, now: datetime) -> tuple[Fact, ...]:
    """Read the shifts of the last two weeks, in the order the facts count.

    Args:
        unit: The transaction.
        now: An aware instant.
    """
    return unit.facts(SHIFT_STREAM, since=now - LOOKED_BACK)
