"""What the service counts of itself, in the form that Prometheus reads. Numbers only: no id, no unit, no desk."""

from __future__ import annotations

import threading
from collections import Counter

_BOUNDS_MS = (1, 3, 10, 30, 100, 300, 1000, 3000, 10000)
_TOLD = {
    "trips_total": "Requests answered, by status.",
    "receipts_total": "Items judged, by outcome.",
    "handed_out_total": "Feed items handed out.",
    "received_bytes_total": "Bytes of requests.",
    "sent_bytes_total": "Bytes of answers.",
}
MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics:
    """Counters of one instance since it started. Threads may share it."""

    def __init__(self) -> None:
        """Start at zero."""
        self._lock = threading.Lock()
        self._counts: Counter[tuple[str, str]] = Counter()
        self._within: Counter[int] = Counter()
        self._took_ms = 0.0
        self._timed = 0

    def add(self, name: str, label: str = "", by: int = 1) -> None:
        """Count something; ``label`` is written as Prometheus wants it, such as ``status="200"``."""
        with self._lock:
            self._counts[name, label] += by

    def took(self, ms: float) -> None:
        """Note how long one trip took, in ms."""
        with self._lock:
            self._took_ms += ms
            self._timed += 1
            for bound in _BOUNDS_MS:
                if ms <= bound:
                    self._within[bound] += 1

    def text(self) -> str:
        """Write all of it."""
        with self._lock:
            lines = [line for name, told in _TOLD.items() for line in self._counter(name, told)]
            lines += self._histogram()
        return "\n".join(lines) + "\n"

    def _counter(self, name: str, told: str) -> list[str]:
        lines = [f"# HELP jourdesk_host_{name} {told}", f"# TYPE jourdesk_host_{name} counter"]
        for (found, label), count in sorted(self._counts.items()):
            if found == name:
                lines.append(f"jourdesk_host_{name}{{{label}}} {count}" if label else f"jourdesk_host_{name} {count}")
        return lines

    def _histogram(self) -> list[str]:
        name = "jourdesk_host_trip_seconds"
        lines = [f"# HELP {name} How long trips take.", f"# TYPE {name} histogram"]
        lines += [f'{name}_bucket{{le="{bound / 1000:g}"}} {self._within[bound]}' for bound in _BOUNDS_MS]
        lines += [f'{name}_bucket{{le="+Inf"}} {self._timed}', f"{name}_sum {self._took_ms / 1000:.6f}"]
        return [*lines, f"{name}_count {self._timed}"]
