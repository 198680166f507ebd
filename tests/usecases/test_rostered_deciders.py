"""The politicians' roster on a call's page and in the table of who may decide: the rostered one first, nobody taken away."""

from __future__ import annotations

from pathlib import Path

from jourdesk.domain.page import Ladder
from jourdesk.domain.roster_events import ShiftPlanned
from jourdesk.usecases.read_duty import DutyCell, read_duty
from tests.roster import wall
from tests.usecases.played import Played, played
from tests.usecases.rosters import BOARD, plan, roster_desk, turn_clock


def _ladder(night: Played) -> Ladder:
    return next(
        ladder for person in night.page("boy-16").persons for ladder in person.ladders if ladder.provision == "LVU 6"
    )


def test_who_has_the_roster_is_first_in_the_ladder_of_a_call(tmp_path: Path) -> None:
    with played(tmp_path, "boy-16") as night:
        before = [line.decider for line in _ladder(night).lines]
        assert before[0] == "2283-chair"
        shift = ShiftPlanned(
            shift="s1",
            role="decider",
            person="2283-member-a",
            begins=wall("2026-11-20 16:00"),
            ends=wall("2026-11-23 08:00"),
        )
        with night.desk.unit() as unit:
            unit.record("roster.2026-11.2283-ion", shift)
        after = _ladder(night).lines
        assert [line.decider for line in after] == ["2283-member-a", *(k for k in before if k != "2283-member-a")]
        assert [line.rostered for line in after[:2]] == ["har beredskapen nu", ""]


def test_who_has_the_roster_is_rung_first_by_the_table(tmp_path: Path) -> None:
    with roster_desk(tmp_path) as demo:
        plan(demo.desk, "2280-vice", "2026-12-04", role="decider", board=BOARD)

        def cell() -> DutyCell:
            row = next(row for row in read_duty(demo.desk).rows if row.code == "2280")
            return next(cell for cell in row.cells if cell.provision == "LVU 6")

        assert cell().rungs[0].key == "2280-chair"
        turn_clock(demo, "2026-12-05 02:10")
        assert [(rung.key, rung.rostered) for rung in cell().rungs[:2]] == [
            ("2280-vice", "har beredskapen nu"),
            ("2280-chair", ""),
        ]
        assert {rung.key for rung in cell().rungs} >= {"2280-chair", "2280-vice", "2280-member-a"}
        turn_clock(demo, "2026-12-05 08:00")
        assert cell().rungs[0].key == "2280-chair"
