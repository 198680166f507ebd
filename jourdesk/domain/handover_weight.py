"""Which handovers are so serious that the receiver says back what she will do first, and which order they are taken in."""

from __future__ import annotations

from datetime import date

from jourdesk.domain.call import Call
from jourdesk.domain.page import ClockLine, PersonPage

CLOCK, CUSTODY, DANGER, THREAT = "clock", "custody", "danger", "threat"

_COURT = frozenset({"submit-to-court", "court-review", "apply-to-court"})
"""Clocks that only a decision has which takes somebody's liberty at once: it lapses unless a court is asked."""


def serious(call: Call, persons: tuple[PersonPage, ...]) -> tuple[str, ...]:
    """Say why a handover of some persons is serious.

    Args:
        call: The call.
        persons: Those who are handed over.

    Returns:
        Of ``custody`` (an immediate decision holds), ``clock`` (a statutory clock runs), ``danger`` and ``threat``, in this
        order; nothing where none of it is so.
    """
    lines = [clock for person in persons for clock in person.clocks]
    holds = {line.decision.id for person in persons for line in person.decisions if line.holds}
    found = {
        CUSTODY: any(clock.code in _COURT and clock.decision in holds for clock in lines),
        CLOCK: any(clock.state in ("running", "lapsed") for clock in lines),
        DANGER: bool(call.danger),
        THREAT: any(text.strip() for text in (call.threat, call.staff_risk, *(p.person.alert for p in persons))),
    }
    return tuple(code for code, so in found.items() if so)


def next_clock(persons: tuple[PersonPage, ...]) -> ClockLine | None:
    """Give the clock that must be met first: the soonest alarm of those that run or have lapsed, or nothing."""
    lines = [c for person in persons for c in person.clocks if c.state in ("running", "lapsed") and c.alarm]
    return min(lines, key=lambda c: (c.alarm or date.max, c.statutory or date.max, c.key), default=None)
