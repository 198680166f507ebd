"""What a check of the register found is read with names; nobody has to know its keys or the program's codes."""

from __future__ import annotations

from datetime import date

import pytest

from jourdesk.app import example_register
from jourdesk.app.opening import places
from jourdesk.domain.register_coverage import Finding
from jourdesk.usecases.finding_words import finding_said
from jourdesk.usecases.names import CodeNames
from jourdesk.wire.register_toml import read_register

NAMES, REGISTER = CodeNames.load(places()), read_register(example_register(), "register.toml")


@pytest.mark.parametrize(
    ("code", "subject", "details", "said"),
    [
        (
            "register.nobody-receives",
            "2282",
            "adult (SoL), substance-use (LVM)",
            "Kramfors: ingen enhet tar emot vuxna (SoL), skadligt bruk och beroende (LVM).",
        ),
        (
            "register.nobody-decides",
            "2260",
            "LVM 13, LVU 31 d, LPSB 4:1, gSoL 11:1a",
            "Ånge: ingen kan besluta om LVM 13 §, LVU 31 d §, LPSB 4 kap. 1 §, SoL (2001:453) 11 kap. 1 a §.",
        ),
        (
            "register.overlap",
            "2282 violence SoL",
            "unit",
            "Kramfors våld i nära relation SoL: två rader (enhet) gäller samma dagar.",
        ),
        (
            "register.unaccepted",
            "2284-sub",
            "substitute: LVU 6",
            "Inga-Lill Moråker (Örnsköldsvik): lagen godtar inte förordnandet (ersättare: LVU 6 §).",
        ),
    ],
)
def test_a_finding_is_said_with_names(code: str, subject: str, details: str, said: str) -> None:
    finding = Finding(code=code, wrong=True, since=date(2027, 1, 1), subject=subject, details=details)
    assert finding_said(NAMES, REGISTER, finding) == said
