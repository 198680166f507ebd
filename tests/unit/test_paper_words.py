"""Small words on paper: capitals where something was filled in, and amounts that stay on one line."""

from __future__ import annotations

import pytest

from jourdesk.domain.papers.words import capitals, kronor


@pytest.mark.parametrize(
    ("filled", "read"),
    [
        ("flickan är fyra. hon sover.", "Flickan är fyra. Hon sover."),
        ("är hon vaken? åk dit. öppnar ingen! ring.", "Är hon vaken? Åk dit. Öppnar ingen! Ring."),
        ("LVU 6 § andra stycket", "LVU 6 § andra stycket"),
        ("Beslut kl. 23.40 av ordföranden", "Beslut kl. 23.40 av ordföranden"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_whatever_was_filled_in(filled: str, read: str) -> None:
    assert capitals(filled) == read


@pytest.mark.parametrize(
    ("amount", "read"), [(0, "0 kronor"), (300, "300 kronor"), (1300, "1 300 kronor"), (1_500_000, "1 500 000 kronor")]
)
def test_an_amount_is_written_as_a_swede_writes_it_and_never_broken_over_a_line(amount: int, read: str) -> None:
    assert kronor(amount) == read.replace(" ", "\u00a0")
