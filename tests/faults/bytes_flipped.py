"""Flip one bit at a random place of a store: it is told, never opened half as if nothing were."""

from __future__ import annotations

import random
from pathlib import Path

from jourdesk.domain.problems import Unavailable
from jourdesk.store.health import examine
from jourdesk.store.unit import EncryptedStore
from tests.faults.night import open_night


def flip_bytes(folder: Path, rounds: int, chance: random.Random) -> int:
    """Damage a store that many times, each time whole again before, and count the damages that nobody noticed."""
    path = folder / "jourdesk.db"
    with open_night(folder):
        pass  # the journal is folded in, so that the damage meets the file itself
    whole, missed = path.read_bytes(), 0
    for _ in range(rounds):
        broken = bytearray(whole)
        broken[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        missed += not _noticed(folder)
    path.write_bytes(whole)
    return missed


def _noticed(folder: Path) -> bool:
    try:
        with open_night(folder) as desk:
            assert isinstance(desk.store, EncryptedStore)
            return not examine(desk.store.file).is_sound
    except Unavailable as problem:
        return problem.code == "store.damaged"
