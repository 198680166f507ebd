"""How often somebody may ask: buckets that fill at a steady rate, for the newest askers only, so that they take no memory."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

MOST = 20_000
"""Askers that are remembered; whoever has been away longest is forgotten first, with a full bucket."""


class Buckets:
    """Buckets of permissions, one for each asker. Threads may share it."""

    def __init__(self, rate: float, burst: float, seconds: Callable[[], float]) -> None:
        """Let each asker in ``rate`` times a second in the long run, and ``burst`` times at once.

        Args:
            rate: How fast a bucket fills, a second.
            burst: How much it holds.
            seconds: Reads a clock that never goes back.
        """
        self._rate = rate
        self._burst = burst
        self._seconds = seconds
        self._lock = threading.Lock()
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allow(self, asker: str) -> bool:
        """Take one permission from an asker's bucket; tell whether there was one."""
        now = self._seconds()
        with self._lock:
            left, then = self._left.pop(asker, (self._burst, now))
            left = min(self._burst, left + (now - then) * self._rate)
            allowed = left >= 1
            self._left[asker] = (left - 1 if allowed else left, now)
            while len(self._left) > MOST:
                self._left.popitem(last=False)
        return allowed

    def __len__(self) -> int:
        """Count the askers that are remembered."""
        return len(self._left)
