"""What was decided in a board's name is listed for its next meeting, without anybody whom it is about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from jourdesk.documents.files import file_name
from jourdesk.documents.typeset import typeset
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.paper import Paper, Table
from jourdesk.usecases.open_record import access_stream
from jourdesk.usecases.print_reported import print_reported
from jourdesk.usecases.record_decision import void_decision
from tests.unit.written import words
from tests.usecases.played import Played, played
from tests.usecases.test_morning import MONDAY, UNIT


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Played]:
    with played(tmp_path, "girl-4") as night:
        night.demo.clock.at = MONDAY
        yield night


def table(paper: Paper) -> Table:
    found = paper.parts[0].blocks[0]
    assert isinstance(found, Table)
    return found


def test_every_decision_stands_with_its_time_decider_and_right_and_nobody_it_is_about(own: Played) -> None:
    paper = print_reported(own.desk, unit=UNIT).paper
    custody = next(line for line in table(paper).lines if "LVU 6 §" in line[2])
    assert custody[0] == "sön 22 nov 00.29"
    assert custody[1] == own.page("girl-4").case_number
    assert custody[3] == "Irja Sundmark, ledamot"
    assert custody[4]
    times = [line.decision.decided for person in own.page("girl-4").persons for line in person.decisions]
    assert len(table(paper).lines) == len(times)
    text = words(paper)
    for person in own.page("girl-4").call.persons:
        assert not person.name or person.name not in text
    assert file_name(paper) == "anmalningslista-2282-20261123-0802-261123.pdf"
    assert typeset(paper).startswith(b"%PDF")


def test_each_contact_that_is_told_of_has_its_trace(own: Played) -> None:
    print_reported(own.desk, unit=UNIT)
    board = own.page("girl-4").call.board
    with own.desk.unit() as unit:
        trace = unit.last_body(access_stream(board), RecordOpened)
    assert isinstance(trace, RecordOpened)
    assert (trace.call, trace.purpose) == (own.call("girl-4"), "board-list")


def test_what_was_never_decided_what_is_old_and_what_others_received_is_left_out(own: Played) -> None:
    girl = own.taken("girl-4", "LVU 6")[0].person.ref
    wrong = own.decide_elsewhere("girl-4", girl, "LVU 43", "2282-chair", "delegate")
    assert "LVU 43 §" in words(print_reported(own.desk, unit=UNIT).paper)
    void_decision(own.desk, call=own.call("girl-4"), decision=wrong, reason="Fel samtal.")
    assert "LVU 43 §" not in words(print_reported(own.desk, unit=UNIT).paper)
    assert "Inga beslut är fattade" in words(print_reported(own.desk, unit="2260-barn").paper)
    own.demo.clock.at += timedelta(days=70)
    assert "LVU 6 §" not in words(print_reported(own.desk, unit=UNIT).paper)
