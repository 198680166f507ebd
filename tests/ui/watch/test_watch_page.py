"""The page of watches by keys, against a real store: the unit writes, changes and takes back; the jour reads and ticks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.watch_events import WatchSent
from jourdesk.ui.watch.page import WatchPage
from jourdesk.ui.watch.presenter import WatchPresenter
from jourdesk.ui.widgets.combo import ComboField
from jourdesk.ui.widgets.field import Field
from jourdesk.usecases.read_watches import WatchLine, read_watches
from jourdesk.usecases.send_watch import change_watch, send_watch
from tests.keys import press, write
from tests.ui.night import NightDesk, night_desk
from tests.unit.watches import sent, stockholm

NOW = stockholm("2026-11-21T23:40:00+01:00")


class Scene:
    """The page on a desk that belongs to a unit, or to the jour."""

    def __init__(self, night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
        self.night, self.qtbot = night, qtbot
        self.page = WatchPage(lambda: NOW)
        self.page.resize(1278, 700)
        self.presenter = WatchPresenter(self.page, night.desk, night.ops)
        self.counts: list[int] = []
        self.presenter.counted.connect(self.counts.append)
        self._shown = shown

    def begin(self, unit: str, role: str, *watches: WatchSent) -> list[str]:
        """Sign in, with watches that were sent before."""

        def prepare() -> list[str]:
            ids = [send_watch(self.night.desk, one)[0] for one in watches]
            with self.night.desk.unit() as opened:
                opened.set_setting("road.unit", unit)
                opened.set_setting("worker.role", role)
            return ids

        ids = self.night.read(prepare)
        self._shown(self.page)
        self.presenter.refresh()
        self.wait()
        self.page.focus_start()
        self.wait()
        return ids

    def wait(self) -> None:
        """Wait until the store thread has answered everything."""
        for _ in range(3):
            self.qtbot.waitUntil(lambda: not self.night.ops.busy, timeout=60_000)
            self.qtbot.wait(1)

    def press(self, *caps: str) -> None:
        """Press keys where the cursor is."""
        for cap in caps:
            found = QApplication.focusWidget()
            assert found is not None
            press(found, cap)
            self.wait()

    def type(self, text: str) -> None:
        """Type where the cursor is."""
        found = QApplication.focusWidget()
        assert found is not None
        write(found, text)

    def lines(self) -> tuple[WatchLine, ...]:
        """The watches as they are kept."""
        return self.night.read(lambda: read_watches(self.night.desk)).lines

    def traces(self, board: str = "2282-sn") -> list[str]:
        """Why something was read."""

        def read() -> list[str]:
            with self.night.desk.unit() as unit:
                bodies = [fact.body for fact in unit.facts(f"access.{board}")]
            return [body.purpose for body in bodies if isinstance(body, RecordOpened)]

        return self.night.read(read)

    def said(self) -> str:
        """Everything that is seen on the page."""
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    """A desk without any contact."""
    with night_desk(tmp_path, (), NOW) as night:
        night.demo.clock.at = NOW
        yield Scene(night, qtbot, shown)


def kramfors(**other: object) -> WatchSent:
    return sent(unit="2282-barn", municipality="2282", **other)


def test_a_unit_writes_a_watch_with_keys_alone(scene: Scene) -> None:
    scene.begin("2282-barn", "ifo")
    scene.page.begin_new()
    scene.wait()
    scene.type("Kan söka sig till pappan")
    for text in ("Leo Bergström Åkerlund", "110412-2393", ""):
        scene.press("Tab")
        scene.type(text)
    # Protected particulars and the municipality stand there already.
    scene.press("Tab", "Tab", "Tab")
    for text in ("Leo har sagt att han ska rymma.", "Ring jourhemmet först.", "Polisen vid fara.", "Hund på gården."):
        scene.type(text)
        scene.press("Tab")
    scene.type("Mona Rask, enhetschef")
    scene.press("Ctrl Enter")
    (line,) = scene.lines()
    assert (line.label, line.headline, line.unit) == ("Pojke 15 år", "Kan söka sig till pappan", "2282-barn")
    assert line.until == stockholm("2026-11-23T08:00:00+01:00")
    assert not scene.page.writing
    assert "Jouren har inte läst den än" in scene.said()
    assert scene.counts[-1] == 1


def test_what_is_missing_is_said_at_its_field_and_nothing_is_lost(scene: Scene) -> None:
    scene.begin("2282-barn", "ifo")
    scene.page.begin_new()
    scene.type("Kan söka sig till pappan")
    scene.press("Ctrl Enter")
    assert scene.page.form.inputs["situation"].state == "error"
    headline = scene.page.form.inputs["headline"]
    assert isinstance(headline, Field)
    assert headline.text() == "Kan söka sig till pappan"
    until = scene.page.form.inputs["valid_until"]
    assert isinstance(until, Field)
    until.set_text("snart")
    scene.press("Ctrl Enter")
    assert until.state == "error"
    assert scene.lines() == ()
    assert scene.page.back()  # Esc is the frame's
    assert not scene.page.writing


def test_a_unit_changes_a_watch_and_takes_it_back_with_a_reason(scene: Scene) -> None:
    scene.begin("2282-barn", "ifo", kramfors())
    assert "Leo Bergström Åkerlund" in scene.said()
    scene.press("Ctrl E")
    assert scene.page.writing
    scene.type(" i Timrå")
    scene.press("Ctrl Enter")
    assert scene.lines()[0].headline.endswith("i Timrå")
    assert "Ändrat i den senaste texten" in scene.said()
    scene.page.bar.withdraw.click()
    scene.press("Enter")
    assert scene.page.bar.reason.state == "error"
    scene.type("Leo är hemma")
    scene.press("Enter")
    assert scene.lines()[0].state == "withdrawn"
    assert "Leo är hemma" in scene.said()


def test_the_jour_reads_them_one_by_one_and_each_reading_leaves_one_trace(scene: Scene) -> None:
    soon, late = kramfors(headline="Först"), kramfors(headline="Sedan", valid_until=NOW.replace(day=25))
    scene.begin("jour", "jour", soon, late)
    assert scene.counts[-1] == 2
    assert scene.page.sheet.view is not None
    assert scene.page.sheet.view.watch.now.headline == "Först"
    scene.press("Enter")
    assert scene.page.sheet.view.watch.now.headline == "Sedan"
    scene.press("Enter")
    assert scene.counts[-1] == 0
    assert all(line.ticked is not None for line in scene.lines())
    assert scene.traces() == ["watch", "watch"]
    assert "Alla som gäller i natt är lästa" in scene.said()
    assert not scene.page.bar.change.isVisible()


def test_a_click_reads_and_does_not_tick(scene: Scene, qtbot: QtBot) -> None:
    scene.begin("jour", "jour", kramfors())
    scene.page.rows.clicked.emit(scene.page.rows.currentIndex())
    scene.wait()
    assert scene.lines()[0].ticked is None


def test_nothing_is_opened_before_somebody_sees_the_page(scene: Scene) -> None:
    scene.night.on_store(lambda: send_watch(scene.night.desk, kramfors()))
    scene.presenter.refresh()
    scene.wait()
    assert scene.page.sheet.view is None
    assert scene.traces() == []


def test_protected_particulars_are_covered_until_they_are_asked_for_and_that_is_kept(scene: Scene) -> None:
    scene.begin("jour", "jour", kramfors(protected="protected-registration"))
    assert "Leo" not in scene.said().replace("Leo bor", "").replace("Om Leo", "")
    assert "2393" not in scene.said()
    scene.press("F7")
    assert "Leo Bergström Åkerlund" in scene.said()
    assert scene.traces() == ["watch", "protected"]


def test_what_somebody_writes_of_a_new_one_comes_back_after_looking_something_up(scene: Scene) -> None:
    scene.begin("2282-barn", "ifo", kramfors())
    scene.page.begin_new()
    scene.type("Halvt skriven")
    scene.page.rows.chosen.emit(scene.page.rows.current_key())
    scene.wait()
    assert not scene.page.writing
    scene.page.begin_new()
    headline = scene.page.form.inputs["headline"]
    assert isinstance(headline, Field)
    assert headline.text() == "Halvt skriven"


def test_a_change_is_read_again_and_a_watch_of_another_unit_is_not_offered_for_change(scene: Scene) -> None:
    (watch,) = scene.begin("jour", "jour", kramfors())
    scene.press("Enter")
    change = kramfors(plan="Ring mamman.")

    def by_unit() -> None:
        change_watch(scene.night.desk, watch=watch, sent=change)

    scene.night.on_store(by_unit)
    scene.presenter.refresh()
    scene.wait()
    assert "Ändrad sedan du läste den" in scene.said()
    assert scene.counts[-1] == 1
    assert scene.traces() == ["watch", "watch"]


def test_a_protection_that_is_in_no_list_is_asked_about_and_never_taken_for_none(scene: Scene) -> None:
    scene.begin("2282-barn", "ifo")
    scene.page.begin_new()
    protected = scene.page.form.inputs["protected"]
    assert isinstance(protected, ComboField)
    protected.setFocus()
    protected.box.selectAll()
    scene.type("Hemlig adress")
    scene.press("Ctrl Enter")
    assert protected.state == "error"
    assert scene.lines() == ()
    protected.set_value("")
    assert scene.page.form.text("protected") == "none"
