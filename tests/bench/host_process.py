"""Runs one service without limits on how often a desk may ask: ``host_process.py URL PORT``. For benchmarks and faults."""

from __future__ import annotations

import sys
import time

from jourdesk.host import journal
from jourdesk.host.service import Rates
from jourdesk.host.serving import Listen, prepare, serve


def main(url: str, port: str) -> None:
    """Serve until told to stop."""
    journal.start(sys.stderr)
    free = Rates(desk=1e9, desk_burst=1e9, address=1e9, address_burst=1e9)
    serve(prepare(url), lambda: time.time_ns() // 1_000_000, Listen(port=int(port)), free)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
