"""A temporary travel ban, from call to court: the decision that no shipped night holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from jourdesk.usecases.play_night import play_night
from jourdesk.usecases.print_court import print_submission
from jourdesk.usecases.print_notice import print_notice
from jourdesk.usecases.print_paper import print_decision
from jourdesk.wire.night_toml import read_night
from tests.desks import open_test_desk
from tests.unit.written import words
from tests.usecases.played import BEGINS, Played

NIGHT = """
title = "Prov"
worker = "S. Wallin"
worker_title = "socialsekreterare"
begins = 2026-11-21T16:00:00+01:00
ends = 2026-11-22T08:00:00+01:00

[[contact]]
key = "travel"
received = 2026-11-21T20:00:00+01:00
channel = "phone"
caller = { code = "school", name = "Rektor", phone = "070-174 06 60" }
described = { headline = "Flicka ska ut ur landet i morgon", categories = ["stay-abroad-risk"], can_wait = false }
[[contact.person]]
ref = "girl"
sex = "female"
name = "Mira Provlund"
born = 2011-02-03
resident = "2282"
registered = "2282"
present = "2282"
guardians = ["mother"]
concerns = ["forced-marriage-abroad"]
urgent = true
court_can_wait = false
consent_guardians = "refused"
consent_own = "unknown"

[[contact.person]]
ref = "mother"
role = "mother"
name = "Sara Provlund"
born = 1980-01-01
resident = "2282"
registered = "2282"

[[contact.act]]
at = 2026-11-21T20:01:00+01:00
do = "note"
voice = "caller"
text = "Biljetten är till i morgon 06.10."

[[contact.act]]
at = 2026-11-21T20:04:00+01:00
do = "confirm"
person = "girl"

[[contact.act]]
at = 2026-11-21T20:05:00+01:00
do = "answer"
person = "girl"
provision = "LVU 31 d"
question = "före resan"
answer = "yes"
because = "Planet går i morgon 06.10."

[[contact.act]]
at = 2026-11-21T20:20:00+01:00
do = "decide"
decision = "ban"
person = "girl"
provision = "LVU 31 d"
grounds = ["LVU 31 a"]
by = "2282-chair"
oral = true
read_back = true
content = "Mira Provlund får inte lämna Sverige."
reasons = "Hon kan giftas bort om hon reser."
why_now = "Nästa sammanträde är om två veckor. Planet går i morgon."
"""


@pytest.fixture
def travel(tmp_path: Path) -> Iterator[Played]:
    with open_test_desk(tmp_path, at=BEGINS) as demo:
        demo.desk.typeset = lambda paper: f"%PDF-{paper.kind}".encode()
        yield Played(demo=demo, night=play_night(demo.desk, read_night(NIGHT, file="prov.toml"), clock=demo.clock))


def test_a_temporary_travel_ban_is_written_submitted_and_told_without_an_appeal(travel: Played) -> None:
    call, ban = travel.call("travel"), travel.decision("travel", "LVU 31 d")
    decision = words(print_decision(travel.desk, call=call, decision=ban).paper)
    submission = words(print_submission(travel.desk, call=call, decision=ban).paper)
    notice = words(print_notice(travel.desk, call=call, decision=ban, party="Mamman").paper)
    for text in (decision, notice):
        assert "Beslutet kan inte överklagas (LVU 41 §)." in text
        assert "även om du inte gör något (LVU 31 e §)" in text
    for text in (decision, submission):
        assert "LVU 31 a §, utreseförbud" in text
        assert "Planet går i morgon 06.10." in text
    for needed in (
        "senast lördag 28 november 2026",
        "Nämnden underställer beslutet enligt LVU 31 e §",
        "Hon kan giftas bort om hon reser.",
        "Beslut enligt LVU 31 d §, lör 21 nov 20.20, muntligt, bekräftelsen eftersänds",
        "Vårdnadshavare: Sara Provlund säger nej.",
    ):
        assert needed in submission
    assert "Utkast" in decision, "an oral decision is a draft until it is confirmed in writing"
    assert "Vad som" not in notice
    assert "Beslutet gäller genast (LVU 40 §)." in notice
