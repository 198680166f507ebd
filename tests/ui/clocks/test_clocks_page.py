"""The page of clocks, by keys as a person types, against a real store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.ui.clocks.page import ClocksPage
from jourdesk.ui.clocks.presenter import ClocksPresenter
from jourdesk.ui.clocks.receipt import time_before
from jourdesk.ui.widgets.rows import ClockRow
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.promise_call_back import promise_call_back
from jourdesk.usecases.read_clocks import ClockList, read_clocks
from tests.keys import press, write
from tests.ui.night import NightDesk, night_desk

NOW = datetime(2026, 11, 22, 0, 40, tzinfo=STOCKHOLM)
DUE = datetime(2026, 11, 22, 0, 51, tzinfo=STOCKHOLM)


class Scene:
    """A page with its presenter on a night's desk."""

    def __init__(self, night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
        self.night, self.qtbot = night, qtbot
        self.page = ClocksPage()
        self.page.resize(1278, 700)
        self.presenter = ClocksPresenter(self.page, night.desk, night.ops)
        shown(self.page)
        self.presenter.refresh()
        self.wait()

    def wait(self) -> None:
        """Wait until the store thread has answered everything."""
        self.qtbot.waitUntil(lambda: not self.night.ops.busy, timeout=60_000)
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: not self.night.ops.busy, timeout=60_000)

    def read(self) -> ClockList:
        """Read the list as the store has it."""
        return self.night.read(lambda: read_clocks(self.night.desk))

    def shown_rows(self) -> list[ClockRow]:
        """The rows on the screen."""
        model = self.page.rows.rows
        items = [model.item(model.index(n)) for n in range(model.rowCount())]
        return [item for item in items if isinstance(item, ClockRow)]

    def choose(self, title: str) -> None:
        """Go to a row with the arrow keys."""
        rows = self.shown_rows()
        wanted = next(row.key for row in rows if row.title.startswith(title))
        self.page.rows.setFocus()
        press(self.page.rows, "Home")
        for _ in rows:
            if self.page.rows.current_key() == wanted:
                break
            press(self.page.rows, "Down")
        assert self.page.rows.current_key() == wanted
        self.wait()

    def focus(self) -> QWidget:
        """What has the cursor."""
        found = QApplication.focusWidget()
        assert found is not None
        return found


@pytest.fixture
def night(tmp_path: Path, desk_app: QApplication) -> Iterator[NightDesk]:
    with night_desk(tmp_path, ("girl-4", "neighbour"), NOW) as found:
        call = found.played.call("neighbour")
        about = "Höra om barnet har tystnat"
        found.on_store(lambda: promise_call_back(found.desk, call=call, to="grannen", about=about, due=DUE))
        yield found


@pytest.fixture
def scene(night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Scene:
    return Scene(night, qtbot, shown)


def test_everything_that_runs_stands_soonest_first_with_age_and_role_but_no_name(scene: Scene) -> None:
    rows = scene.shown_rows()
    assert rows[0].title == "Ring tillbaka till grannen"
    assert rows[0].mark is Mark.SOON
    assert rows[0].words == "Om 11 min"
    submit = next(row for row in rows if row.title.startswith("Underställ"))
    assert (submit.above, submit.big, submit.below) == ("sön", "29", "nov")
    assert submit.words_sub == "larm fre 27 nov"
    assert submit.right_sub == "yttersta mån 30 nov"
    said = " ".join(row.spoken() for row in rows)
    assert "Flicka 4 år" in said
    assert "Tova" not in said
    assert "Lillhed" not in said


def test_a_protection_assessment_that_is_written_no_longer_runs(scene: Scene) -> None:
    running = [entry.title for entry in scene.read().entries if entry.who == "Flicka 4 år"]
    assert running
    assert not [title for title in running if "skyddsbedömning" in title]


def test_the_panel_says_how_the_day_was_counted(scene: Scene) -> None:
    scene.choose("Underställ")
    said = [label.text() for label in scene.page.panel.findChildren(type(scene.page.panel._name))]
    assert "Beslutat sön 22 nov, inte samtalsdagen lör 21 nov." in said
    assert "Sön 29 nov, om 7 dagar. Missas dagen upphör beslutet." in said
    assert "Fre 27 nov, sista vardagen före." in said
    assert any(text.startswith("LVU 7 § · läst 2026-11-21") for text in said)
    strip = scene.page.panel.findChildren(QWidget)
    names = [one.accessibleName() for one in strip if "larm fre 27" in one.accessibleName()]
    assert names == ["Så är dagen räknad: start sön 22, larm fre 27, sista sön 29, yttersta mån 30"]


def test_an_owner_is_named_by_keyboard_and_the_clock_leaves_the_unowned(scene: Scene) -> None:
    scene.choose("Underställ")
    press(scene.page, "Ctrl E")
    write(scene.focus(), "Maja Lindskog, mottagningen")
    press(scene.focus(), "Enter")
    scene.wait()
    owned = [entry for entry in scene.read().entries if entry.title.startswith("Underställ")]
    assert [entry.owner for entry in owned] == ["Maja Lindskog, mottagningen"]
    scene.page.filters.filter("unowned").click()
    assert not [row for row in scene.shown_rows() if row.title.startswith("Underställ")]


def test_the_courts_clock_is_not_closed_without_evidence(scene: Scene) -> None:
    scene.choose("Underställ")
    press(scene.page, "Ctrl K")
    press(scene.focus(), "Enter")
    scene.wait()
    assert scene.page.panel.receipt.evidence.state == "error"
    assert [entry for entry in scene.read().entries if entry.title.startswith("Underställ")]


def test_the_courts_receipt_closes_its_clock_and_starts_the_courts_own(scene: Scene) -> None:
    scene.choose("Underställ")
    press(scene.page, "Ctrl K")
    write(scene.focus(), "Stämpel 00.38, mål 1234-26")
    press(scene.focus(), "Enter")
    scene.wait()
    titles = {entry.title: entry for entry in scene.read().entries}
    assert not [title for title in titles if title.startswith("Underställ")]
    assert titles["Rätten prövar beslutet"].group == "week"


def test_a_clock_of_the_unit_is_closed_only_when_somebody_answers_for_it(scene: Scene) -> None:
    scene.choose("Återkoppla")
    press(scene.page, "Ctrl K")
    write(scene.focus(), "Ringde patrullen 00.38")
    press(scene.focus(), "Enter")
    scene.wait()
    assert scene.page.panel.owner.field.state == "error"
    write(scene.focus(), "Sara Wallin, jouren")
    press(scene.focus(), "Enter")
    scene.wait()
    press(scene.page, "Ctrl K")
    write(scene.focus(), "Ringde patrullen 00.38")
    press(scene.focus(), "Enter")
    scene.wait()
    assert not [entry for entry in scene.read().entries if entry.title.startswith("Återkoppla")]


def test_a_promise_is_settled_with_how_it_went(scene: Scene) -> None:
    scene.choose("Ring tillbaka")
    press(scene.page, "Ctrl K")
    scene.page.panel.receipt.how.segment("reached").click()
    write(scene.page.panel.receipt.evidence.box, "Hon är på väg hem")
    press(scene.page.panel.receipt.evidence.box, "Enter")
    scene.wait()
    assert not [entry for entry in scene.read().entries if entry.promise]
    call = scene.night.played.call("neighbour")

    def outcomes() -> list[str]:
        with scene.night.desk.unit() as unit:
            kept = unit.call(call)
        return [promise.outcome for promise in kept.promises] if kept else []

    assert scene.night.read(outcomes) == ["Fick svar. Hon är på väg hem"]


def test_a_promise_is_not_settled_by_silence(scene: Scene) -> None:
    scene.choose("Ring tillbaka")
    press(scene.page, "Ctrl K")
    press(scene.page.panel.receipt.evidence.box, "Enter")
    scene.wait()
    assert scene.page.panel.receipt.evidence.state == "error"
    press(scene.page.panel.receipt.evidence.box, "Esc")
    assert scene.page.panel.receipt.isHidden()
    assert [entry for entry in scene.read().entries if entry.promise]


def test_enter_asks_for_the_call(scene: Scene) -> None:
    asked: list[str] = []
    scene.presenter.call_asked.connect(asked.append)
    scene.choose("Underställ")
    press(scene.page.rows, "Enter")
    assert asked == [scene.night.played.call("girl-4")]


def test_a_promise_that_was_not_kept_is_overdue(scene: Scene) -> None:
    scene.night.demo.clock.at += timedelta(hours=1)
    scene.presenter.refresh()
    scene.wait()
    first = scene.shown_rows()[0]
    assert (first.mark, first.words) == (Mark.LATE, "Försenad")
    assert first.words_sub == "sedan 00.51"


def test_what_is_chosen_stays_chosen_when_the_list_is_read_again(scene: Scene) -> None:
    scene.choose("Underställ")
    key = scene.page.rows.current_key()
    scene.presenter.refresh()
    scene.wait()
    assert scene.page.rows.current_key() == key
    assert scene.page.panel.accessibleName().startswith("Underställ")


def test_an_empty_night_says_so(tmp_path: Path, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
    with night_desk(tmp_path, (), NOW) as night:
        scene = Scene(night, qtbot, shown)
        assert scene.page.rows.isHidden()
        assert scene.page.panel.accessibleName() == "Ingen frist är vald"
        press(scene.page, "Ctrl K")
        assert scene.page.panel.receipt.isHidden()


def test_every_control_has_a_name(scene: Scene) -> None:
    scene.choose("Underställ")
    press(scene.page, "Ctrl K")
    stops = [one for one in scene.page.findChildren(QWidget) if one.focusPolicy().value & 1 and one.isVisible()]
    assert stops
    nameless = [one for one in stops if one.focusProxy() is None and not one.accessibleName()]
    assert nameless == []


@pytest.mark.parametrize(
    ("text", "said"),
    [("02.04", "22 02.04"), ("2:04", "22 02.04"), ("2340", "21 23.40"), ("25.00", ""), ("strax", ""), ("12.60", "")],
)
def test_a_time_is_the_latest_one_before_now(text: str, said: str) -> None:
    found = time_before(text, datetime(2026, 11, 22, 2, 4, tzinfo=STOCKHOLM))
    assert (f"{found:%d %H.%M}" if found else "") == said
