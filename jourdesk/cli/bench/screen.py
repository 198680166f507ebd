"""The real window, measured in a process of its own, without a screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final

from jourdesk.cli.bench.figures import Figure, quantile
from jourdesk.domain.problems import Unavailable

if TYPE_CHECKING:
    from jourdesk import app

FACTS: Final = 10_000
_CALLS_A_BATCH: Final = 20
_LONGEST_S: Final = 600


def prepare(where: app.Paths, key: bytearray) -> None:
    """Put a worker on duty, so that the window goes straight to its list."""
    from jourdesk import app
    from jourdesk.cli.bench.store import AUTHOR
    from jourdesk.ui.session import NAME, ROLE, TITLE

    with app.open_desk(where, key, author=AUTHOR) as desk, desk.unit() as unit:
        for name, value in ((NAME, AUTHOR.by), (TITLE, AUTHOR.title), (ROLE, "jour")):
            unit.set_setting(name, value)


def measure(where: app.Paths) -> list[Figure]:
    """Start the program as a person would, and read what it found.

    Raises:
        Unavailable: ``bench.window`` when it did not come to an end.
    """
    words = [sys.executable, "-m", "jourdesk", "bench", "--probe", str(time.time()), "--folder", str(where.folder)]
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    try:
        told = subprocess.run(words, env=surroundings, capture_output=True, text=True, check=True, timeout=_LONGEST_S)
        found = json.loads(told.stdout.splitlines()[-1])
    except (subprocess.SubprocessError, ValueError, IndexError):
        raise Unavailable("bench.window") from None
    return _figures(found)


def probe(where: app.Paths, began: float) -> None:
    """Be that process: measure, and write one JSON object to standard output."""
    from jourdesk import app
    from jourdesk.app.probe import Asked, run_probe
    from jourdesk.cli.bench.invented import FIRST_NIGHT, TONIGHT, Inventor
    from jourdesk.cli.bench.memory import resident_mb
    from jourdesk.cli.bench.store import PASSPHRASE
    from jourdesk.usecases.ports import Desk

    inventor, clock = Inventor(seed=9), app.DemoClock(TONIGHT.replace(hour=23))
    clock.run()

    def busy(desk: Desk) -> int:
        written = 0
        with desk.unit() as unit:
            for _ in range(_CALLS_A_BATCH):
                # Of an earlier night, so that tonight's list stays as long as a night is.
                bodies = inventor.call(FIRST_NIGHT).bodies(desk.new_id)
                unit.record(desk.new_id(), *bodies)
                written += len(bodies)
        return written

    asked = Asked(where=where, passphrase=PASSPHRASE, clock=clock, busy=busy, facts=FACTS, memory=resident_mb)
    found = run_probe(asked, began)
    parts = {"instants": found.instants, "stalls": found.stalls, "paints": found.paints}
    print(json.dumps(parts | {"facts": found.facts, "memory": found.memory}))


def _figures(found: dict[str, dict[str, list[float]]]) -> list[Figure]:
    instants, stalls, paints = found["instants"], found["stalls"], found["paints"]

    def row(key: str, says: str, value: object, unit: str, budget: float | None = None, count: int = 1) -> Figure:
        assert isinstance(value, int | float)
        return Figure(key=key, says=says, value=float(value), unit=unit, budget=budget, count=count)

    gate, sent, usable = (float(str(instants[name])) for name in ("gate", "submitted", "usable"))
    rows = [
        row("start_imports", "Från start till att fönstret är inläst", instants["imported"], "s"),
        row("start_gate", "Från start till låsbilden, som går att skriva i", gate, "s", 1.0),
        row("start_list", "Från lösenfras till nattens lista, Argon2id inräknat", usable - sent, "s", 1.0),
        row("memory", "Skrivbordets minne i vila", found["memory"], "MB", 250.0),
    ]
    for key, says in (("rest", "i lugn"), ("busy", f"medan {found['facts']} fakta skrivs")):
        took, late = paints[key], stalls[key]
        rows += [
            row(f"paint_{key}_p50", f"Tangent till bild {says}, p50", quantile(took, 0.5), "ms", None, len(took)),
            row(f"paint_{key}_p99", f"Tangent till bild {says}, p99", quantile(took, 0.99), "ms", 16.0, len(took)),
            row(f"stall_{key}", f"Längsta stopp i fönstret {says}", max(late), "ms", 50.0, len(late)),
        ]
    lists = stalls["lists"]
    return [*rows, row("stall_lists", "Längsta stopp när listorna byts", max(lists), "ms", 50.0, len(lists))]
