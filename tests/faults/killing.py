"""Kill a scripted night at a random instant, and look at what is left."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jourdesk.domain.fold import fold
from jourdesk.domain.summary import Summary
from jourdesk.store.chains import broken_chains
from jourdesk.store.health import examine
from jourdesk.store.unit import EncryptedStore
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.summarise import summarise
from tests.faults.ledger import Act, Ledger, read_ledger
from tests.faults.night import open_night

_LONGEST_S = 1.6


@dataclass(slots=True)
class Said:
    """What the killed program had said: what it had kept, and the one act it was about to keep."""

    opened: bool = False
    kept: list[Act] = field(default_factory=list)
    begun: Act | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """What came of one round."""

    acts: int
    begun: str
    found: str
    faults: tuple[str, ...]


def kill_once(folder: Path, ledger: Ledger, chance: random.Random) -> tuple[Round, Ledger]:
    """Play, kill, open, compare.

    Args:
        folder: The night's folder; the same one round after round, so that a store lives through many deaths.
        ledger: What the store held before.
        chance: Decides when.

    Returns:
        The round, and the ledger as the store now says it.
    """
    said = _play_and_kill(folder, chance)
    for act in said.kept:
        ledger = ledger.after(act)
    streams = set(ledger.calls) | ({str(said.begun["call"])} if said.begun else set())
    if not (folder / "jourdesk.db").exists() and not said.opened:
        return Round(0, "", "nothing made yet", ()), ledger
    with open_night(folder, create=not said.opened and not ledger.calls) as desk:
        seen = read_ledger(desk, tuple(sorted(streams)))
        faults = [*differences(ledger, said, seen), *_unsound(desk)]
    did = str(said.begun["do"]) if said.begun else ""
    found = "kept" if said.begun and seen == ledger.after(said.begun) else "not kept"
    return Round(len(said.kept), did, found, tuple(faults)), seen


def _play_and_kill(folder: Path, chance: random.Random) -> Said:
    night = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.night", str(folder), str(chance.randrange(1 << 30))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert night.stdout is not None
    assert night.stderr is not None
    said = Said()
    with night.stdout, night.stderr:
        if chance.random() < 0.9:  # else it dies while it opens
            _hear(said, night.stdout.readline())
        timer = threading.Timer(_LONGEST_S * chance.random() ** 2, night.kill)
        timer.start()
        for line in night.stdout:
            _hear(said, line)
        complaint = night.stderr.read()
        timer.join()
        code = night.wait()
    assert code < 0, f"the night ended by itself: {complaint[-500:]}"
    return said


def _hear(said: Said, line: str) -> None:
    if not line.endswith("\n"):  # cut off by the kill: never said
        return
    told: dict[str, Any] = json.loads(line)
    if "open" in told:
        said.opened = True
    elif "done" in told:
        assert said.begun is not None
        said.kept.append(said.begun)
        said.begun = None
    else:
        said.begun = told


def differences(ledger: Ledger, said: Said, seen: Ledger) -> list[str]:
    """Everything acknowledged is there; of the act that was under way all is there, or nothing."""
    possible = [ledger] + ([ledger.after(said.begun)] if said.begun else [])
    if seen in possible:
        return []
    parts = [name for name in ("calls", "drafts", "readings") if getattr(seen, name) != getattr(ledger, name)]
    return [f"differs in {', '.join(parts)} after {said.begun and said.begun['do']}"]


def _unsound(desk: Desk) -> list[str]:
    """Pages, chains, and that what lists show is what the facts add up to."""
    store = desk.store
    assert isinstance(store, EncryptedStore)
    faults = [] if examine(store.file).is_sound else ["pages"]
    with store.unit(desk.author) as unit:
        _, broken = broken_chains(unit.connection)
        if broken:
            faults.append(f"{broken} chains")
        shown = {row.call: row for row in unit.calls_since(desk.now().replace(year=2000))}
        streams = unit.streams()
        if set(streams) != set(shown):
            faults.append("a call is not listed")
        for stream in streams[-20:]:
            call = fold(unit.facts(stream))
            summary: Summary | None = summarise(desk, call) if call else None
            if summary is None or summary.row != shown[stream]:
                faults.append("a list shows something else than the facts")
    return faults
