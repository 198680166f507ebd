"""A short slice of the campaign ``python -m tests.faults``: the program is killed in the middle of a night."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.faults.bytes_flipped import flip_bytes
from tests.faults.killing import Said, differences, kill_once
from tests.faults.ledger import Entry, Ledger


def test_a_night_that_is_killed_again_and_again_loses_nothing_it_had_kept(tmp_path: Path) -> None:
    ledger, chance, acts = Ledger(), random.Random(5), 0
    for _ in range(4):
        played, ledger = kill_once(tmp_path, ledger, chance)
        acts += played.acts
        assert played.faults == ()
    assert acts > 5
    assert flip_bytes(tmp_path, 8, chance) == 0


@pytest.mark.parametrize(
    "found",
    [
        Ledger(),
        Ledger(calls={"c": Entry(notes=["ett"])}),
        Ledger(calls={"c": Entry(notes=["ett", "två", "tre"])}),
        Ledger(calls={"c": Entry(notes=["ett", "två"])}, readings=1),
        Ledger(calls={"c": Entry(notes=["ett", "två"])}, drafts={"c": "t"}),
        Ledger(calls={"c": Entry(notes=["ett", "två"], persons={"child": "Alma"})}),
    ],
)
def test_the_campaign_sees_whatever_is_lost_or_half_kept(found: Ledger) -> None:
    kept = Ledger(calls={"c": Entry(notes=["ett", "två"])})
    said = Said(begun={"n": 1, "do": "log", "call": "c", "note": "tre", "persons": {"child": "Alma"}})
    assert differences(kept, said, kept) == []
    assert differences(kept, said, kept.after(said.begun or {})) == []
    assert len(differences(kept, said, found)) == 1
