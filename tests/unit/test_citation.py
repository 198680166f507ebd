"""Provisions as people read them."""

import pytest

from jourdesk.domain.citation import citations, cite


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("LVU 6", "LVU 6 §"),
        ("LVU 31 d", "LVU 31 d §"),
        ("LVU 31d", "LVU 31 d §"),
        ("SoL 29:1", "SoL 29 kap. 1 §"),
        ("LPSB 4:1", "LPSB 4 kap. 1 §"),
        ("gSoL 11:1a", "SoL (2001:453) 11 kap. 1 a §"),
        ("OSL 26:9 a", "OSL 26 kap. 9 a §"),
        ("KL", "KL"),
    ],
)
def test_a_provision_is_written_as_people_read_it(code: str, written: str) -> None:
    assert cite(code) == written


def test_only_provisions_among_values_are_rewritten() -> None:
    assert citations(["SoL 30:7", "2282", "Flicka 4 år", "LVU 6"]) == {
        "SoL 30:7": "SoL 30 kap. 7 §",
        "LVU 6": "LVU 6 §",
    }
