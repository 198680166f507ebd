"""The generator on the roster page: asked for by keys, looked at, taken, undone, stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.roster_hours import warnings
from jourdesk.ui.roster.panel import PROPOSAL
from jourdesk.usecases.plan_material import read_plan_material
from jourdesk.usecases.ports_planner import PlanTask, PlanWatch, Proposal, Stage
from jourdesk.usecases.read_roster import read_roster
from jourdesk.usecases.roster_reading import load_roster, roster_rules
from jourdesk.usecases.roster_values import RosterMonth
from tests.ui.roster.scene import roster_desk
from tests.ui.roster.test_roster_page import Scene

JAN_9 = date(2027, 1, 9)


@pytest.fixture
def scene(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    with roster_desk(tmp_path) as held:
        found = Scene(held, qtbot, shown)
        found.go(JAN_9)
        yield found


def _january(scene: Scene) -> RosterMonth:
    return scene.held.read(lambda: read_roster(scene.held.desk, year=2027, month=1))


def test_a_month_is_proposed_looked_at_and_taken_by_keys(scene: Scene) -> None:
    scene.press("Ctrl G")
    assert "62 pass i månaden är öppna." in scene.words()
    scene.press("Ctrl Enter")
    assert "62 pass går att fylla, med alla regler hållna." in scene.words()
    assert _january(scene).gaps, "nothing is planned before somebody says yes"
    line = scene.page.calendar.rows.line(scene.page.spot)  # type: ignore[arg-type]  # the cursor is in the calendar
    assert line is not None
    assert line.proposed
    assert "förslag: " in scene.spoken()
    scene.press("Ctrl Enter")
    assert _january(scene).gaps == ()
    assert "Förslaget ligger i schemat." in scene.words()


def test_what_is_taken_gives_no_warning_that_the_rules_of_rosters_know(scene: Scene) -> None:
    scene.press("Ctrl G", "Ctrl Enter", "Ctrl Enter")
    january = [(one.day, shift.shift) for one in _january(scene).days for cell in one.cells for shift in cell.shifts]
    taken = {shift for _, shift in january}

    def told() -> list[str]:
        with scene.held.desk.unit() as unit:
            roster = load_roster(unit, date(2026, 12, 1), date(2027, 2, 28), boards=("",))
            rules = roster_rules(scene.held.desk, unit)
        # That a night of sixteen hours is longer than thirteen is said of the hours, not of who has them.
        return [w.code for w in warnings(roster, rules) if taken & set(w.shifts) and w.code != "roster.long-shift"]

    assert len(taken) == 62
    assert scene.held.read(told) == []


def test_a_proposal_that_was_taken_is_undone_in_one_step(scene: Scene) -> None:
    scene.press("Ctrl G", "Ctrl Enter", "Ctrl Enter", "Ctrl Z")
    assert len(_january(scene).gaps) == 62


def test_a_proposal_that_is_left_changes_nothing(scene: Scene) -> None:
    scene.press("Ctrl G", "Ctrl Enter")
    assert scene.page.back()
    assert scene.page.panel.view != PROPOSAL
    assert len(_january(scene).gaps) == 62
    line = scene.page.calendar.rows.line(scene.page.spot)  # type: ignore[arg-type]  # the cursor is in the calendar
    assert line is not None
    assert not line.proposed


def test_days_away_are_written_as_days_and_kept_to_and_said_when_they_are_in_the_way(scene: Scene) -> None:
    scene.press("Ctrl G")
    form = scene.page.panel.proposal.form
    assert form is not None
    for person in read_people(scene):
        form.who.set_value(person)
        form.who.picked.emit(person)
        form.away.box.setFocus()
        form.away.set_text("9–10 semester")
        form.away.entered.emit(form.away.text())
        scene.wait()
    scene.press("Ctrl Enter")
    said = scene.words()
    assert "Det som hindrar är vilka som är borta." in said
    assert "Ingen kan ta jour lör 9 jan: semester för Lindskär, " in said
    scene.press("Ctrl Enter")
    # From Friday afternoon, whose shift ends on the Saturday that all are away, until Monday.
    assert {gap.day.day for gap in _january(scene).gaps} == {8, 9, 10}


def test_what_is_no_day_is_said_at_the_field_and_not_kept(scene: Scene) -> None:
    scene.press("Ctrl G")
    form = scene.page.panel.proposal.form
    assert form is not None
    form.away.set_text("24-32")
    form.away.entered.emit(form.away.text())
    scene.wait()
    assert form.away.state == "error"
    assert "24-32 är ingen dag i månaden." in scene.words()
    form.percent.set_text("halv")
    form.percent.entered.emit(form.percent.text())
    scene.wait()
    assert form.percent.state == "error"


def test_shares_of_a_post_are_kept_for_the_next_month_and_days_only_for_this(scene: Scene) -> None:
    scene.press("Ctrl G")
    form = scene.page.panel.proposal.form
    assert form is not None
    form.percent.set_text("62,5")
    form.away.set_text("4")
    form.away.entered.emit(form.away.text())
    scene.wait()

    def next_month() -> tuple[float, str]:
        plan = read_plan_material(scene.held.desk, year=2027, month=2).people[0]
        return plan.percent, plan.away

    assert scene.held.read(next_month) == (62.5, "")


def test_without_the_solver_it_is_said_why_and_the_rest_works(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jourdesk.planner.solver.find_spec", lambda _name: None)
    scene.press("Ctrl G")
    assert "Förslag till schema kräver ett tillägg som inte är installerat" in scene.words()
    assert scene.page.panel.proposal.go.why


class _Slow:
    """A generator that waits until somebody has had enough."""

    installed = True

    def propose(self, task: PlanTask, watch: PlanWatch) -> Proposal:
        watch.tell(Stage.EVENING_OUT)
        while not watch.stopped():
            pass
        return Proposal(given=(), unfilled=(), culprits=(), shares=(), wishes_met=0, wishes=0, took_s=0, settled=False)


def test_a_search_is_stopped_with_esc_while_the_screen_goes_on(scene: Scene) -> None:
    scene.held.desk.planner = _Slow()
    scene.press("Ctrl G")
    scene.page.panel.proposal.go.click()
    scene.qtbot.waitUntil(lambda: "Fördelar jämnt" in scene.words())
    assert scene.page.back()
    scene.wait()
    assert "Förslaget avbröts. Schemat är som det var." in scene.words()
    assert len(_january(scene).gaps) == 62


def read_people(scene: Scene) -> list[str]:
    """Everybody a proposal goes by."""
    read = scene.held.read(lambda: read_plan_material(scene.held.desk, year=2027, month=1))
    return [plan.person for plan in read.people]
