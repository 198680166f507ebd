"""The page of the shift by keys, against a real store: read in with Enter, what is left to do, alone outside, go off duty."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.events import CallOpened, PersonStated
from jourdesk.domain.person import said
from jourdesk.domain.problems import Problem
from jourdesk.ui.shell.page import Width
from jourdesk.ui.shift.page import OnShiftPage
from jourdesk.ui.shift.presenter import OnShiftPresenter
from jourdesk.ui.widgets.rows import ListRow
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.begin_shift import begin_shift
from jourdesk.usecases.keep_draft import keep_draft
from jourdesk.usecases.leave_shift import leave_shift, read_kept, read_leaving
from jourdesk.usecases.open_actions import note_action
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.promise_call_back import promise_call_back
from jourdesk.usecases.read_shift import ShiftView, read_shift
from jourdesk.usecases.send_watch import send_watch
from tests.keys import press, write
from tests.ui.night import NightDesk, night_desk
from tests.unit.watches import sent, stockholm

NOW = stockholm("2026-11-21T23:40:00+01:00")
SARA, OMAR, JONAS = "Sara Wallin", "Omar Haddad", "Jonas Hedlid"


def sit(desk: Desk, name: str, role: str = "jour") -> None:
    """Let somebody begin a shift at the desk."""
    desk.author = replace(desk.author, by=name, typed_by=name)
    begin_shift(desk, worker=name, role=role)


def evening(desk: Desk) -> None:
    """The second line is on; a colleague has left an open contact with a promise, and something to do; two watches hold."""
    sit(desk, JONAS, "backup")
    sit(desk, OMAR)
    with desk.unit() as unit:
        opened = CallOpened(channel="phone", received=desk.now(), answered_by=OMAR)
        unit.record("c1", opened, PersonStated(person="p1", said=said(age=4, sex="female", concerns=("x",))))
    promise_call_back(desk, call="c1", to="grannen", about="", due=NOW + timedelta(minutes=50))
    note_action(desk, text="Boka tolk till 10.00", call="c1")
    for headline in ("Först", "Sedan"):
        until = NOW.replace(day=22 if headline == "Först" else 23, hour=7)
        send_watch(
            desk, sent(unit="2282-barn", municipality="2282", headline=headline, valid_until=until, number="", born="")
        )
    leave_shift(desk, read_leaving(desk), note="Ring jourhemmet 09.00.", calls=("c1",))
    sit(desk, SARA)


class Scene:
    """The page with its presenter on a desk at 23.40."""

    def __init__(self, night: NightDesk, qtbot: QtBot, shown: Callable[[QWidget], None]) -> None:
        self.night, self.qtbot = night, qtbot
        self.page = OnShiftPage(night.demo.clock)
        self.page.resize(1278, 700)
        self.presenter = OnShiftPresenter(self.page, night.desk, night.ops)
        self.problems: list[Problem] = []
        self.calls: list[str] = []
        self.ended: list[bool] = []
        self.counts: list[int] = []
        night.ops.failed.connect(self.problems.append)
        self.presenter.call_asked.connect(self.calls.append)
        self.presenter.ended.connect(lambda: self.ended.append(True))
        self.presenter.counted.connect(self.counts.append)
        shown(self.page)

    def begin(self) -> None:
        """Read the page and put the cursor where one begins."""
        self.presenter.refresh()
        self.wait()
        self.page.focus_start()
        self.wait()

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

    def view(self) -> ShiftView:
        """The duty as it is kept."""
        return self.night.read(lambda: read_shift(self.night.desk))

    def rows(self) -> dict[str, ListRow]:
        """The rows of the list by their titles."""
        model = self.page.rows.rows
        items = [model.item(model.index(number)) for number in range(model.rowCount())]
        return {one.title: one for one in items if isinstance(one, ListRow)}

    def turn(self, minutes: int) -> None:
        """Turn the clock on."""
        self.night.demo.clock.at += timedelta(minutes=minutes)
        self.presenter.refresh()
        self.wait()

    def said(self) -> str:
        """Everything that is seen on the page."""
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())


@pytest.fixture
def scene(tmp_path: Path, qtbot: QtBot, shown: Callable[[QWidget], None]) -> Iterator[Scene]:
    """A desk without any contact."""
    with night_desk(tmp_path, (), NOW) as night:
        night.demo.clock.at = NOW
        yield Scene(night, qtbot, shown)


@pytest.fixture
def left(scene: Scene) -> Scene:
    """A desk to which a colleague has left something."""
    scene.night.on_store(lambda: evening(scene.night.desk))
    scene.begin()
    return scene


def test_one_reads_in_with_enter_and_ctrl_enter_alone(left: Scene) -> None:
    assert "Läs in dig" in left.said()
    assert "Ring jourhemmet 09.00." in left.said()
    assert left.counts[-1] == 2
    for _ in range(len(left.view().keys)):
        left.press("Enter")
    assert left.view().to_tick == ()
    assert len(left.page.seen) == len(left.view().keys)
    left.press("Ctrl Enter")
    assert left.problems == []
    assert left.view().read_in
    assert left.view().nights == ()
    assert "Du har läst in dig" in left.said()


def test_watches_must_be_ticked_one_by_one_before_one_has_read_in(left: Scene) -> None:
    left.press("Ctrl Enter")
    assert [problem.code for problem in left.problems] == ["shift.watches"]
    assert left.page.panel.sheet.view is not None
    assert left.page.panel.sheet.view.watch.now.headline == "Först"
    left.press("Enter", "Enter", "Ctrl Enter")
    # What the colleague left must have been read too: the cursor goes there.
    assert [problem.code for problem in left.problems] == ["shift.watches", "shift.night"]
    assert not left.view().read_in
    assert "Ring jourhemmet 09.00." in left.said()
    left.press("Enter", "Ctrl Enter")
    assert left.view().read_in


def test_each_watch_that_was_read_leaves_one_trace(left: Scene) -> None:
    left.press("Ctrl Enter", "Enter", "Enter")
    left.turn(1)

    def traces() -> list[str]:
        with left.night.desk.unit() as unit:
            bodies = [fact.body for fact in unit.facts("access.2282-sn")]
        return [body.purpose for body in bodies if isinstance(body, RecordOpened)]

    assert left.night.read(traces) == ["shift", "shift"]


def test_a_row_says_who_answers_until_the_next_has_read_in(left: Scene) -> None:
    assert left.rows()["Flicka 4 år"].state == f"{JONAS} svarar för den"
    for _ in range(len(left.view().keys)):
        left.press("Enter")
    left.press("Ctrl Enter")
    assert left.rows()["Flicka 4 år"].state == "öppen"


def test_the_lists_neither_name_nor_place_whom_they_are_about(left: Scene) -> None:
    shown = " ".join(f"{row.title} {row.sub} {row.state}" for row in left.rows().values())
    assert not any(word in shown for word in ("Leo", "Åkerlund", "jourhem", "Storgatan"))


def read_in_now(scene: Scene) -> None:
    """Read in on everything."""
    for _ in range(len(scene.view().keys)):
        scene.press("Enter")
    scene.press("Ctrl Enter")


def test_after_reading_in_enter_opens_the_contact_and_ticks_off_what_is_done(left: Scene) -> None:
    read_in_now(left)
    left.page.rows.choose("call:c1")
    left.page.put_forms_away()
    left.press("Enter")
    assert left.calls == ["c1"]
    left.page.rows.choose(left.rows()["Boka tolk till 10.00"].key)
    left.page.put_forms_away()
    left.press("Enter")
    assert left.view().actions == ()


def test_something_to_do_is_written_with_keys_alone(left: Scene) -> None:
    left.press("Ctrl Shift N")
    left.press("Enter")
    assert left.page.panel.action.text.state == "error"
    left.type("Ring mormor 08.00")
    left.press("Enter")
    assert "Ring mormor 08.00" in left.rows()
    assert not left.page.panel.writing


def test_alone_outside_turns_red_and_says_whom_to_ring_until_she_is_back(left: Scene) -> None:
    left.page.ask_visit()
    left.type("Storgatan 3")
    left.press("Tab")
    left.type("40")
    left.press("Tab")
    left.type("070-174 06 05")
    left.press("Ctrl Enter")
    row = left.rows()[SARA]
    assert (row.mark, row.state) == (Mark.ONGOING, "hör av sig inom 40 min")
    assert "Storgatan" not in f"{row.title}{row.sub}{row.state}"
    left.turn(30)
    assert left.rows()[SARA].mark is Mark.SOON
    left.turn(11)
    assert left.rows()[SARA].mark is Mark.LATE
    assert left.rows()[SARA].state == "Inte hörd av · 1 min sen"
    left.page.rows.choose(left.rows()[SARA].key)
    left.page.put_forms_away()
    for words in ("Storgatan 3", "1. Ring Sara Wallin 070-174 06 05.", f"2. Ring bakjouren, {JONAS}.", "112"):
        assert words in left.said()
    left.turn(15)
    assert "Vänta inte längre" in left.said()
    left.page.panel.prolong.click()
    left.type("30")
    left.press("Enter")
    assert left.rows()[SARA].mark is Mark.ONGOING
    left.page.panel.home.click()
    left.wait()
    assert SARA not in left.rows()


def test_a_visit_without_place_or_with_a_time_that_has_passed_is_said_at_its_field(scene: Scene) -> None:
    scene.begin()
    scene.page.ask_visit()
    scene.press("Tab")
    scene.type("snart")
    scene.press("Ctrl Enter")
    assert scene.page.panel.visit.due.state == "error"
    scene.page.panel.visit.due.set_text("40")
    scene.press("Ctrl Enter")
    assert scene.page.panel.visit.place.state == "error"
    assert scene.page.back()
    assert not scene.page.panel.writing


def test_going_off_duty_shows_what_is_open_and_whose_it_becomes(left: Scene) -> None:
    read_in_now(left)
    left.night.on_store(lambda: keep_draft(left.night.desk, call="c9", content="{}"))
    left.page.foot.leave.click()
    left.wait()
    assert left.page.is_leaving
    for words in (f"{JONAS} svarar för det som är öppet", "Boka tolk till 10.00", "Skrivet men inte sparat: 1"):
        assert words in left.said()
    left.type("Grannen är vaken till ett.")
    left.press("Ctrl Enter")
    assert left.ended == [True]
    kept = {one.key: one.owner for one in left.night.read(lambda: read_kept(left.night.desk))}
    assert kept["call:c1"] == JONAS
    assert kept["draft:c9"] == JONAS
    left.night.on_store(lambda: sit(left.night.desk, OMAR))
    (night,) = left.view().nights
    assert (night.night.note, night.night.calls) == ("Grannen är vaken till ett.", ("c1",))


def test_one_may_stay_on_after_all_and_nothing_was_kept(left: Scene) -> None:
    left.presenter.leave()
    left.wait()
    assert left.page.back()
    assert not left.page.is_leaving
    assert left.ended == []
    assert any(one.worker == SARA for one in left.view().on)


def test_a_shift_with_nothing_at_all_can_be_read_in_and_left(scene: Scene) -> None:
    scene.night.on_store(lambda: sit(scene.night.desk, SARA))
    scene.begin()
    assert "Inget väntar" in scene.said()
    scene.page.setFocus()
    scene.page.main()
    scene.wait()
    assert scene.view().read_in
    scene.presenter.leave()
    scene.wait()
    assert "Inget är öppet" in scene.said()
    scene.press("Ctrl Enter")
    assert scene.ended == [True]


def test_in_a_narrow_window_nobody_ticks_what_she_has_not_seen(left: Scene) -> None:
    left.page.fit(Width.ONE_COLUMN)
    left.wait()
    assert not left.page.panel.isVisible()
    left.page.rows.choose(f"watch:{left.view().to_tick[0].key}")
    left.page.rows.setFocus()
    left.press("Enter")
    assert left.page.panel.isVisible()
    assert len(left.view().to_tick) == 2
    assert "Först" in left.said()
    left.page.panel.tick.setFocus()
    left.press("Enter")
    assert len(left.view().to_tick) == 1


def test_who_has_not_been_heard_of_is_chosen_once_and_the_cursor_is_free_again(left: Scene) -> None:
    left.page.ask_visit()
    left.type("Storgatan 3")
    left.press("Tab")
    left.type("40")
    left.press("Ctrl Enter")
    left.page.rows.choose("call:c1")
    left.turn(41)
    assert left.page.rows.current_key() == left.rows()[SARA].key
    assert "1. Ring Sara Wallin." in left.said()
    left.page.rows.choose("call:c1")
    left.turn(1)
    assert left.page.rows.current_key() == "call:c1"
