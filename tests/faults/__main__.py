"""The campaigns: ``python -m tests.faults --rounds N [--seed S]``. Exit 1 when anything was lost."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.faults.bytes_flipped import flip_bytes
from tests.faults.killing import kill_once
from tests.faults.ledger import Ledger


def main() -> int:
    """Run both campaigns and print what came of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--rounds", type=int, default=100, help="kills, and as many flipped bytes")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    with tempfile.TemporaryDirectory(prefix="jourdesk-faults-") as made:
        lost = _kill(Path(made), args.rounds, chance)
        missed = flip_bytes(Path(made), args.rounds, chance)
    print(f"flipped bytes: {args.rounds}, not seen: {missed}")
    return 1 if lost or missed else 0


def _kill(folder: Path, rounds: int, chance: random.Random) -> int:
    ledger, lost, died, acts = Ledger(), 0, Counter[str](), 0
    for number in range(1, rounds + 1):
        played, ledger = kill_once(folder, ledger, chance)
        acts += played.acts
        lost += bool(played.faults)
        died[f"{played.begun or 'between acts'}, {played.found}"] += 1
        word = "; ".join(played.faults) or "whole"
        print(f"{number:>4}  {played.acts:>4} acts, then killed in {played.begun or 'nothing':<9} {word}", flush=True)
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    print(
        f"kills: {rounds}, acts acknowledged: {acts}, calls: {len(ledger.calls)}, store {size:.1f} MB, rounds with loss: {lost}"
    )
    print("died in: " + " · ".join(f"{what} {count}" for what, count in died.most_common()))
    return lost


if __name__ == "__main__":
    sys.exit(main())
