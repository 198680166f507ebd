"""The roster page by keys and by dragging, over a real encrypted store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.fact import Author
from jourdesk.domain.roster_draft import ShiftDraft
from jourdesk.ui.roster.page import RosterPage
from jourdesk.ui.roster.places import Spot
from jourdesk.ui.roster.presenter import RosterPresenter
from jourdesk.ui.roster.words import find_cell
from jourdesk.ui.shell.page import Width
from jourdesk.usecases.plan_shift import plan_shift
from jourdesk.usecases.read_roster import read_roster, read_swaps
from jourdesk.usecases.roster_values import RosterCell, RosterMonth
from tests.keys import press, write
from tests.ui.roster.scene import RosterDesk, roster_desk

WALLIN = Author(by="Sara Wallin", typed_by="Sara Wallin", title="socialsekreterare", desk="A7")


class Scene:
    """The page with its presenter."""

    def __init__(self, held: RosterDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
        self.held, self.qtbot = held, qtbot
        self.page = RosterPage()
        self.page.resize(1278, 700)
        self.presenter = RosterPresenter(self.page, held.desk, held.ops)
        shown(self.page)
        self.presenter.refresh()
        self.wait()
        self.page.focus_start()

    def wait(self) -> None:
        """Wait until the threads have answered and what was read again is shown."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.held.ops.busy, timeout=30_000)
            self.qtbot.wait(1)

    def go(self, day: date, role: str = "jour") -> None:
        """Open the month of a day and stand there."""
        self.presenter.go_to(day, role)
        self.wait()
        self.page.calendar.setFocus()
        assert self.page.spot == Spot(day, role)

    def focus(self) -> QWidget:
        """Where the cursor is. The offscreen platform forgets the window when a pop-up closes; a real one does not."""
        if QApplication.activePopupWidget() is None and not self.page.isActiveWindow():
            with self.qtbot.waitActive(self.page):
                self.page.activateWindow()
        found = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert found is not None
        return found

    def press(self, *caps: str) -> None:
        """Press keys where the cursor is."""
        for cap in caps:
            press(self.focus(), cap)
            self.wait()

    def write(self, text: str) -> None:
        """Type where the cursor is."""
        write(self.focus(), text)

    def month(self, number: int = 12, board: str = "") -> RosterMonth:
        """The month as it is in the store."""
        return self.held.read(lambda: read_roster(self.held.desk, year=2026, month=number, board=board))

    def cell(self, day: date, role: str = "jour") -> RosterCell:
        """What the store has on a line."""
        found = find_cell(self.month(day.month), Spot(day, role))
        assert found is not None
        return found

    def who(self, day: date, role: str = "jour") -> list[str]:
        """Who has a line, by the store."""
        return [shift.name for shift in self.cell(day, role).shifts]

    def spoken(self) -> str:
        """What a screen reader says of the line under the cursor."""
        return str(self.page.calendar.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))

    def words(self) -> str:
        """All words of the panel that can be seen."""
        return "\n".join(one.text() for one in self.page.panel.findChildren(QLabel) if one.isVisible())

    def middle(self, spot: Spot) -> QPoint:
        """The middle of a line on the screen."""
        return self.page.calendar.visualRect(self.page.calendar.rows.place_of(spot)).center()


@pytest.fixture
def scene(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    with roster_desk(tmp_path) as held:
        yield Scene(held, qtbot, shown)


@pytest.fixture
def night(tmp_path: Path, desk_app: QApplication, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    """The same page before somebody on duty."""
    with roster_desk(tmp_path, role="jour", author=WALLIN) as held:
        yield Scene(held, qtbot, shown)


DEC_9, DEC_10, DEC_26 = date(2026, 12, 9), date(2026, 12, 10), date(2026, 12, 26)


def test_it_opens_on_the_night_that_goes_on(scene: Scene) -> None:
    assert scene.page.spot == Spot(date(2026, 11, 21), "jour")
    assert "Karin Norrby" in scene.words()
    assert "Passet pågår" in scene.words()


def test_a_screen_reader_hears_day_holiday_role_and_who(scene: Scene) -> None:
    scene.go(DEC_26)
    assert scene.spoken() == "lör 26 dec, annandag jul, Jour, saknas"
    scene.press("Down")
    assert scene.spoken().startswith("lör 26 dec, annandag jul, Bakjour, Sara Wallin 08.00–08.00")


def test_the_arrows_walk_days_and_roles_and_on_into_the_next_month(scene: Scene) -> None:
    scene.go(date(2026, 12, 30))
    scene.press("Down", "Right")
    assert scene.page.spot == Spot(date(2026, 12, 31), "backup")
    scene.press("Right")
    assert scene.page.spot == Spot(date(2027, 1, 1), "backup")
    scene.press("Up", "Up")
    assert scene.page.spot == Spot(date(2026, 12, 25), "backup")
    scene.press("Home")
    assert scene.page.spot == Spot(date(2026, 12, 1), "backup")


def test_the_page_keys_turn_the_month(scene: Scene) -> None:
    scene.press("PgDn")
    assert scene.page.bar.title.text() == "December 2026"
    scene.press("PgUp", "PgUp")
    assert scene.page.bar.title.text() == "Oktober 2026"


def test_enter_and_a_name_fill_a_gap_and_ctrl_z_opens_it_again_by_a_new_fact(scene: Scene) -> None:
    scene.go(DEC_26)
    facts = scene.held.read(lambda: _facts(scene))
    scene.press("Enter")
    scene.write("hed")
    scene.press("Enter", "Enter")
    assert scene.who(DEC_26) == ["Jonas Hedlid"]
    assert scene.page.calendar.hasFocus()
    scene.press("Ctrl Z")
    assert scene.cell(DEC_26).state == "missing"
    assert scene.held.read(lambda: _facts(scene)) == facts + 2
    assert "Ångrat: jour lör 26 dec." in scene.words()


def test_the_lack_is_gone_from_the_list_when_somebody_has_the_night(scene: Scene) -> None:
    scene.go(DEC_26)
    before = scene.page.lacks.list.rows.rowCount()
    scene.press("Enter")
    scene.write("hed")
    scene.press("Enter", "Enter")
    assert scene.page.lacks.list.rows.rowCount() == before - 1


def test_a_name_that_nobody_has_is_said_at_the_field(scene: Scene) -> None:
    scene.go(DEC_26)
    scene.press("Enter")
    scene.write("qqq")
    scene.press("Enter")
    assert scene.page.panel.edit.person.state == "error"
    assert "Välj ett av namnen." in scene.words()
    scene.press("Esc")
    assert scene.cell(DEC_26).state == "missing"


def test_other_hours_are_written_as_clock_times(scene: Scene) -> None:
    scene.go(DEC_9)
    scene.press("Enter")
    edit = scene.page.panel.edit
    edit.hours.begins.box.setFocus()
    edit.hours.begins.set_text("18.30")
    scene.press("Enter")
    shift = scene.cell(DEC_9).shifts[0]
    assert f"{shift.begins:%H:%M}" == "17:30"
    assert scene.cell(DEC_9).state == "part"
    scene.press("Enter")
    edit.hours.begins.set_text("25")
    edit.hours.begins.box.setFocus()
    scene.press("Enter")
    assert "Skriv en tid som 16.00." in scene.words()


def test_a_gap_that_is_meant_is_marked_and_no_longer_a_lack(scene: Scene) -> None:
    scene.go(DEC_26)
    scene.press("Enter")
    scene.page.panel.edit.meant.setFocus()
    scene.press("Space")
    scene.page.panel.edit.keep.setFocus()
    scene.press("Enter")
    assert scene.cell(DEC_26).state == "intended"
    assert scene.spoken().endswith("öppen, och det är avsett")


def test_delete_asks_for_the_reason_and_keeps_it(scene: Scene) -> None:
    scene.go(DEC_10)
    scene.press("Delete", "Enter")
    assert scene.page.panel.reason.reason.state == "error"
    scene.write("Kurs")
    scene.press("Enter")
    assert scene.cell(DEC_10).state == "missing"
    scene.press("Ctrl Z")
    assert scene.who(DEC_10) == ["Anton Lindskär"]


def test_m_carries_a_shift_to_a_free_day(scene: Scene) -> None:
    scene.go(date(2026, 12, 24))
    scene.press("M", "Right", "Right")
    assert scene.page.calendar.carried == Spot(date(2026, 12, 24), "jour")
    scene.press("Enter")
    assert scene.who(DEC_26) == ["Marianne Åstrand"]
    assert scene.cell(date(2026, 12, 24)).state == "missing"
    shift = scene.cell(DEC_26).shifts[0]
    assert (f"{shift.begins:%d %H}", f"{shift.ends:%d %H}") == ("26 07", "27 07")


def test_esc_lets_a_carried_shift_be(scene: Scene) -> None:
    scene.go(DEC_9)
    scene.press("M", "Right")
    assert scene.page.back()
    assert scene.page.calendar.carried is None
    assert scene.who(DEC_9) == ["Marianne Åstrand"]


def test_two_change_places_when_one_is_dragged_onto_the_other(scene: Scene) -> None:
    scene.go(DEC_9)
    calendar = scene.page.calendar.viewport()
    start, end = scene.middle(Spot(DEC_9, "jour")), scene.middle(Spot(date(2026, 12, 15), "jour"))
    QTest.mousePress(calendar, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(calendar, (start + end) / 2)
    QTest.mouseMove(calendar, end)
    QTest.mouseRelease(calendar, Qt.MouseButton.LeftButton, pos=end)
    scene.wait()
    assert scene.who(DEC_9) == ["Elin Rönnfall"]
    assert scene.who(date(2026, 12, 15)) == ["Marianne Åstrand"]
    scene.press("Ctrl Z")
    assert scene.who(DEC_9) == ["Marianne Åstrand"]


def test_a_click_drags_nothing(scene: Scene) -> None:
    scene.go(DEC_9)
    QTest.mouseClick(scene.page.calendar.viewport(), Qt.MouseButton.LeftButton, pos=scene.middle(Spot(DEC_10, "jour")))
    scene.wait()
    assert scene.page.spot == Spot(DEC_10, "jour")
    assert scene.who(DEC_9) == ["Marianne Åstrand"]


def test_a_person_is_copied_from_one_night_to_another(scene: Scene) -> None:
    scene.go(DEC_9)
    scene.press("Ctrl C")
    scene.go(DEC_26)
    scene.press("Ctrl V")
    assert scene.who(DEC_26) == ["Marianne Åstrand"]


def test_what_has_begun_is_frozen_and_says_why_and_a_correction_is_another_fact(scene: Scene) -> None:
    monday = date(2026, 11, 16)
    scene.go(monday)
    for cap in ("Enter", "Delete", "M"):
        scene.press(cap)
        assert scene.page.panel.form is None
    scene.press("Enter")
    assert "Passet har börjat och är låst." in scene.words()
    scene.press("Ctrl E")
    correct = scene.page.panel.correct
    correct.person.set_value("b-moberg")
    correct.reason.box.setFocus()
    scene.press("Enter")
    assert correct.reason.state == "error"
    scene.write("Wallin var sjuk")
    scene.press("Enter")
    part = scene.cell(monday).shifts[0].parts[0]
    assert (part.name, part.how, part.instead_of) == ("Birgitta Moberg", "correction", "Sara Wallin")
    assert "→ Moberg" in str(scene.page.calendar.rows.line(Spot(monday, "jour")).name)  # type: ignore[union-attr]  # it is there


def test_whoever_is_on_duty_takes_over_with_one_key_and_every_view_shows_it(night: Scene) -> None:
    night.press("Ctrl Enter")
    shift = night.cell(date(2026, 11, 21)).shifts[0]
    assert [part.name for part in shift.parts] == ["Karin Norrby", "Sara Wallin"]
    assert "Du har passet från och med nu." in night.words()
    line = night.page.calendar.rows.line(Spot(date(2026, 11, 21), "jour"))
    assert line is not None
    assert line.name == "→ Wallin"
    assert "Sara Wallin 17.30–08.00" in line.spoken


def test_the_coordinator_takes_over_for_somebody_on_the_telephone(scene: Scene) -> None:
    scene.press("Ctrl Enter")
    take = scene.page.panel.take
    assert take.person.value() == "e-ronnfall"
    scene.write("hedlid")
    scene.press("Enter")
    take.reason.box.setFocus()
    scene.write("Norrby är sjuk")
    scene.press("Enter")
    part = scene.cell(date(2026, 11, 21)).shifts[0].parts[1]
    assert (part.name, part.reason) == ("Jonas Hedlid", "Norrby är sjuk")


def test_whoever_is_on_duty_plans_nothing_and_is_told_what_can_be_done(night: Scene) -> None:
    night.go(DEC_26)
    night.press("Enter")
    assert night.page.panel.form is None
    assert "Samordnaren lägger schemat." in night.words()
    assert not night.page.propose.isVisible()


def test_a_swap_is_asked_by_one_and_holds_when_the_other_says_yes(night: Scene) -> None:
    mine = date(2026, 12, 2)
    assert night.who(mine) == ["Sara Wallin"]
    night.go(mine)
    night.press("B")
    night.write("moberg")
    night.press("Enter")
    night.page.panel.swap.against.set_value(night.cell(date(2026, 12, 12)).shifts[0].shift)
    night.press("Ctrl Enter")
    asked = night.held.read(lambda: read_swaps(night.held.desk))
    own = next(one for one in asked if one.shift == night.cell(mine).shifts[0].shift)
    assert own.waits_for == ("Birgitta Moberg",)
    assert "byte begärt" in night.page.calendar.rows.line(Spot(mine, "jour")).waiting  # type: ignore[union-attr]  # it is there


def test_the_coordinator_answers_a_swap_for_somebody_on_the_telephone(scene: Scene) -> None:
    scene.go(DEC_9)
    scene.page.panel.which.filter("swaps").setFocus()
    scene.press("Space")
    assert "Väntar på Marianne Åstrand." in scene.words()
    yes = next(one for one in scene.page.panel.swaps.findChildren(QWidget) if one.accessibleName().startswith("Ja:"))
    yes.setFocus()
    scene.press("Space")
    assert scene.who(DEC_9) == ["Elin Rönnfall"]
    assert scene.held.read(lambda: read_swaps(scene.held.desk)) == ()


def test_f8_goes_from_lack_to_lack_in_the_calendar(scene: Scene) -> None:
    scene.go(date(2026, 12, 1))
    scene.press("F8")
    assert scene.page.spot == Spot(date(2026, 12, 19), "backup")
    scene.press("F8", "F8")
    assert scene.page.spot == Spot(DEC_26, "jour")


def test_somebody_in_two_places_is_warned_of_in_a_sentence(scene: Scene) -> None:
    scene.go(DEC_26)
    scene.press("Enter")
    scene.write("wallin")
    scene.press("Enter", "Enter")
    assert "Sara Wallin" in scene.words()
    line = scene.page.calendar.rows.line(Spot(DEC_26, "jour"))
    assert line is not None
    assert line.signs
    assert next(one.says for one in scene.month().warnings if one.kind == "roster.same-person") in scene.words()


def test_undo_is_refused_when_somebody_else_has_changed_the_shift_since(scene: Scene) -> None:
    scene.go(DEC_26)
    scene.press("Enter")
    scene.write("hed")
    scene.press("Enter", "Enter")
    shift = scene.cell(DEC_26).shifts[0]
    other = ShiftDraft(shift=shift.shift, role="jour", person="k-norrby", begins=shift.begins, ends=shift.ends)
    scene.held.on_store(lambda: plan_shift(scene.held.desk, other))
    scene.press("Ctrl Z")
    assert "Någon har ändrat passet sedan dess." in scene.words()
    assert scene.who(DEC_26) == ["Karin Norrby"]


def test_a_boards_politicians_have_a_roster_of_their_own(scene: Scene) -> None:
    board, name = next((key, name) for key, name in scene.month().boards if key.startswith("2282"))
    scene.go(date(2026, 12, 1))
    scene.page.bar.whose.set_value(board)
    scene.page.bar.whose.picked.emit(board)
    scene.wait()
    assert scene.page.month is not None
    assert scene.page.month.board_name == name
    person = scene.page.month.people[0]
    scene.page.calendar.setFocus()
    scene.press("Enter")
    scene.write(person.name)
    scene.press("Enter", "Enter")
    found = find_cell(scene.month(board=board), Spot(date(2026, 12, 1), "decider"))
    assert found is not None
    assert [shift.name for shift in found.shifts] == [person.name]
    assert scene.month().days[0].cells[0].shifts[0].name == "Per-Olof Tjärnberg"


def test_how_the_month_falls_is_said_in_figures_as_well_as_in_the_picture(scene: Scene) -> None:
    scene.go(DEC_9)
    scene.page.panel.which.filter("fair").setFocus()
    scene.press("Space")
    said = scene.page.panel.fair.bars.accessibleDescription()
    assert "Sara Wallin: " in said
    assert said.count(";") == 7


@pytest.mark.parametrize("width", list(Width))
def test_the_page_gives_way_to_every_width(scene: Scene, width: Width) -> None:
    scene.page.fit(width)
    scene.go(DEC_26)
    assert scene.page.calendar.isVisible()
    scene.press("Enter")
    assert scene.page.panel.edit.isVisible()
    scene.write("hed")
    scene.press("Enter", "Enter")
    assert scene.who(DEC_26) == ["Jonas Hedlid"]


def test_every_control_has_a_name(scene: Scene) -> None:
    for act in ("edit", "cancel", "swap"):
        scene.go(DEC_10)
        scene.page.act_asked.emit(act)
        stops = [one for one in scene.page.findChildren(QWidget) if one.focusPolicy().value & 1 and one.isVisible()]
        assert [one for one in stops if one.focusProxy() is None and not one.accessibleName()] == []
        assert scene.page.back()


def _facts(scene: Scene) -> int:
    with scene.held.desk.unit() as unit:
        return len(unit.facts("roster.2026-12"))
