"""When the next trip is made: soon when there is something to say, seldom when idle, later and later while the road is closed."""

from __future__ import annotations

from dataclasses import dataclass

BUSY_S, IDLE_S = 15.0, 60.0
_FIRST_S, _LONGEST_S = 4.0, 300.0
_POKED_S = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """When the next trip is due, in seconds of a clock that never goes back, and how many in a row have failed."""

    due_s: float = 0.0
    failures: int = 0

    def is_due(self, now_s: float) -> bool:
        """Tell whether it is time."""
        return now_s >= self.due_s


def after_trip(now_s: float, *, more: bool) -> Pace:
    """Set the next trip after one that came home.

    Args:
        now_s: The instant now.
        more: Whether there is still something to say.
    """
    return Pace(due_s=now_s + (BUSY_S if more else IDLE_S))


def after_failure(pace: Pace, now_s: float, *, chance: float) -> Pace:
    """Set the next trip after one that failed: twice as long each time, and never all desks of a county at once.

    Args:
        pace: As it was.
        now_s: The instant now.
        chance: A number from 0 to 1.
    """
    longest = min(_LONGEST_S, _FIRST_S * 2**pace.failures)
    return Pace(due_s=now_s + longest * (0.5 + chance / 2), failures=min(pace.failures + 1, 20))


def poked(pace: Pace, now_s: float) -> Pace:
    """Bring the next trip forward: something was written. While the road is closed a poke changes nothing."""
    if pace.failures:
        return pace
    return Pace(due_s=min(pace.due_s, now_s + _POKED_S))


def woken(now_s: float) -> Pace:
    """Begin anew, at once: the computer has slept, or a person asks."""
    return Pace(due_s=now_s)
