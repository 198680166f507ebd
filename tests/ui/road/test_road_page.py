"""Sändning: how far each contact has come, what was noticed, and sealed files for a closed road; by keys, on a real host."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from jourdesk import app
from jourdesk.app import DemoDesk
from jourdesk.app.road import DeskRoad, open_road, store_of
from jourdesk.domain.problems import Problem
from jourdesk.store.sync import sync_unit
from jourdesk.ui.ops import Ops
from jourdesk.ui.road.page import RoadPage
from jourdesk.ui.road.presenter import RoadPresenter
from jourdesk.ui.shell.page import Width
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.ports_enrol import Clerk
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.road_values import Arrival, Kind, Settlement
from jourdesk.vault.slots import LIGHT
from tests.facts import AT
from tests.keys import press
from tests.road.test_enrolment import Founded, a_desk, enrolled

T = TypeVar("T")


class Here(Executor):
    """A thread that is this one: the desk of these tests was opened on it."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Do it now."""
        done: Future[T] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Problem as problem:
            done.set_exception(problem)
        return done


class AtOnce:
    """A way to the host whose road thread is this one; the host and the keys are real."""

    def __init__(self, way: DeskRoad) -> None:
        """Tie a road."""
        self.way = way

    def ask(
        self,
        work: Callable[[Road, Clerk], T],
        then: Callable[[T], object],
        *,
        owner: QObject,
        failed: Callable[[Problem], object],
    ) -> None:
        """Ask now."""
        try:
            answer = work(self.way.road, self.way.clerk)
        except Problem as problem:
            failed(problem)
            return
        then(answer)


@dataclass
class Sat:
    """The page before a person, with the desk that founded the service behind it."""

    folder: Path
    founded: Founded
    one: DemoDesk
    way: DeskRoad
    page: RoadPage
    presenter: RoadPresenter
    ops: Ops
    bot: QtBot
    opened: ExitStack

    def look(self) -> None:
        """Read again and wait."""
        self.presenter.refresh()
        self.wait()

    def wait(self) -> None:
        """Wait until every answer has come home."""
        self.bot.waitUntil(lambda: not self.ops.busy, timeout=60_000)
        self.bot.wait(2)
        self.bot.waitUntil(lambda: not self.ops.busy, timeout=60_000)

    def lines(self) -> list[str]:
        """What a screen reader says of each line."""
        rows = self.page.rows.rows
        return [str(rows.data(rows.index(place), 11)) for place in range(rows.rowCount())]

    def words(self) -> str:
        """Everything that can be read outside the list."""
        return " ".join(one.text() for one in self.page.findChildren(Label) if one.isVisible())

    def choose(self, key: str) -> None:
        """Walk to a line."""
        self.page.rows.choose(key)
        self.page.rows.chosen.emit(key)
        self.wait()


@pytest.fixture
def sat(tmp_path: Path, qtbot: QtBot, desk_app: QApplication) -> Iterator[Sat]:
    with ExitStack() as stack:
        founded = Founded(tmp_path / "host")
        stack.callback(founded.host.close)
        one = stack.enter_context(a_desk(tmp_path, "desk-a"))
        enrolled(one, founded.invite(founding=True))
        way = open_road(one.desk, one.device, work=LIGHT)
        stack.callback(way.close)
        import_register(one.desk, text=app.example_register())
        way.trip()
        founded.follow(way)
        page, presenter, ops = stood(qtbot, one)
        stack.callback(ops.close)
        presenter.take_office(AtOnce(way))
        made = Sat(tmp_path, founded, one, way, page, presenter, ops, qtbot, stack)
        made.look()
        yield made


def stood(qtbot: QtBot, demo: DemoDesk) -> tuple[RoadPage, RoadPresenter, Ops]:
    """Stand a page before a person."""
    ops, page = Ops(Here()), RoadPage()
    qtbot.addWidget(page)
    presenter = RoadPresenter(page, demo.desk, ops)
    page.resize(1366, 700)
    page.show()
    qtbot.waitActive(page)
    return page, presenter, ops


def logged(demo: DemoDesk, call: str = "c1", note: str = "En granne ringer.") -> None:
    log_call(demo.desk, Draft(call=call, received=AT, note=note))


def test_without_a_store_the_page_says_so_and_offers_nothing(
    tmp_path: Path, qtbot: QtBot, desk_app: QApplication
) -> None:
    with a_desk(tmp_path, "alone") as demo:
        page, presenter, ops = stood(qtbot, demo)
        logged(demo)
        presenter.refresh()
        qtbot.waitUntil(lambda: not ops.busy, timeout=60_000)
        qtbot.wait(2)
        words = " ".join(one.text() for one in page.findChildren(Label) if one.isVisible())
        assert "Datorn har inget lager" in words
        assert "Allt ligger på den här datorn." in words
        assert not page.send.isVisible()
        press(page, "Ctrl Enter")
        ops.close()


def test_a_contact_goes_from_only_here_to_receipted(sat: Sat) -> None:
    logged(sat.one)
    sat.look()
    assert "2 osända" in sat.page.note.text()
    assert any("endast här" in line and "2 av 2 poster osända" in line for line in sat.lines())
    assert not any("skickad" in line for line in sat.lines())
    sat.way.trip()
    sat.look()
    assert "inget är osänt" in sat.page.note.text()
    assert any("kvitterad av lagret" in line for line in sat.lines())
    sat.choose("call:c1")
    assert "Anteckning · kvitterad av lagret" in sat.words()


def test_enter_opens_the_contact_and_ctrl_enter_asks_for_a_trip(sat: Sat) -> None:
    logged(sat.one)
    sat.look()
    opened: list[str] = []
    asked: list[int] = []
    sat.presenter.call_asked.connect(opened.append)
    sat.presenter.trip_asked.connect(lambda: asked.append(1))
    sat.page.rows.setFocus()
    press(sat.page.rows, "Enter")
    press(sat.page.rows, "Ctrl Enter")
    assert (opened, asked) == (["c1"], [1])
    assert "På väg." in sat.words()


def test_what_is_unsent_is_written_sealed_to_a_file_and_read_in_at_another_desk(sat: Sat) -> None:
    other = sat.opened.enter_context(a_desk(sat.folder, "desk-b"))
    code = enrolled(other, sat.founded.invite("desk-a")).code
    sat.way.trip()
    from jourdesk.usecases.enrol_desk import approve_desk

    approve_desk(sat.way.road, sat.way.clerk, desk="desk-b", heard=code)
    other_way = open_road(other.desk, other.device, work=LIGHT)
    sat.opened.callback(other_way.close)
    for way in (sat.way, other_way, sat.way):
        way.trip()
    logged(sat.one, note="Hemligt om Alma")
    target = sat.folder / "osant.jourdesk"
    sat.page.export.setFocus()
    press(sat.page.export, "Space")
    dialog = next(iter(sat.page.findChildren(QFileDialog)))
    assert dialog.windowTitle() == "Spara det osända i en fil, förseglat"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    sat.wait()
    assert "osant.jourdesk" in sat.words()
    assert b"Hemligt" not in target.read_bytes()
    page, presenter, ops = stood(sat.bot, other)
    presenter.take_office(AtOnce(other_way))
    page.import_chosen.emit(str(target))
    sat.bot.waitUntil(lambda: not ops.busy, timeout=60_000)
    assert "2 nya poster är inlästa." in page.said.text()
    with other.desk.unit() as unit:
        assert unit.call("c1") is not None
    ops.close()


def test_nothing_to_carry_and_a_file_that_is_none_are_one_line_each(sat: Sat) -> None:
    sat.page.export_chosen.emit(str(sat.folder / "tom.jourdesk"))
    sat.wait()
    assert "Det finns inget osänt att lägga i filen." in sat.words()
    (sat.folder / "skräp.jourdesk").write_bytes(b"x" * 40)
    sat.page.import_chosen.emit(str(sat.folder / "skräp.jourdesk"))
    sat.wait()
    assert sat.page.said.text()
    sat.page.import_chosen.emit(str(sat.folder / "finns-inte.jourdesk"))
    sat.wait()
    assert "finns-inte.jourdesk går inte att läsa" in sat.words()
    logged(sat.one)
    sat.page.export_chosen.emit(str(sat.folder / "ingen" / "mapp.jourdesk"))
    sat.wait()
    assert "mapp.jourdesk går inte att läsa eller skriva" in sat.words()


def _set_aside(sat: Sat) -> None:
    arrival = Arrival(
        id="f9", kind=Kind.ENVELOPE, payload=b"som det kom", desk="desk-x", position=1, reason="envelope.forged"
    )
    troubles = (("feed.restored", "jour"), ("feed.forked", "jour"))
    with sync_unit(store_of(sat.one.desk), "desk-a") as unit:
        unit.settle(Settlement(at=AT, arrivals=(arrival,), troubles=troubles))


def test_what_was_set_aside_and_noticed_is_said_in_words_with_what_to_do(sat: Sat) -> None:
    counts: list[int] = []
    sat.presenter.counted.connect(counts.append)
    _set_aside(sat)
    sat.look()
    lines = sat.lines()
    assert any("Lagret har gått tillbaka till en äldre kopia" in line and "lagar sig själv" in line for line in lines)
    assert any("Lagret visar olika saker för olika datorer" in line and "säg till it" in line for line in lines)
    sat.choose("waiting:f9")
    assert "Berätta för värdkommunens it i morgon." in sat.words()
    assert "envelope.forged f9" in sat.words()
    assert sat.page.panel.save.isVisible()
    sat.choose("trouble:feed.restored:jour")
    assert "Du behöver inte göra något." in sat.words()
    assert not sat.page.panel.save.isVisible()
    # A record set aside is noticed once as trouble and once as a record.
    assert counts[-1] >= 2


def test_a_record_that_was_set_aside_can_be_taken_out_as_it_came(sat: Sat) -> None:
    _set_aside(sat)
    sat.look()
    sat.choose("waiting:f9")
    target = sat.folder / "post.jourdesk"
    sat.page.panel.save.setFocus()
    press(sat.page.panel.save, "Space")
    dialog = next(iter(sat.page.findChildren(QFileDialog)))
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    sat.wait()
    assert target.read_bytes() == b"som det kom"
    sat.page.record_chosen.emit("gone", str(target))
    sat.wait()
    assert "Posten ligger inte längre åt sidan." in sat.words()


def test_why_there_was_no_trip_stands_there_until_the_road_is_open(sat: Sat) -> None:
    sat.presenter.notice(Problem("road.closed"))
    assert "Lagret går inte att nå." in sat.words()
    sat.presenter.recover(Problem("road.closed"))
    assert "Lagret går inte att nå." not in sat.words()
    sat.presenter.show_contact("senast i kontakt 02.14")
    sat.wait()
    assert "senast i kontakt 02.14" in sat.page.note.text()


@pytest.mark.parametrize("width", list(Width))
def test_the_page_gives_way_to_every_width(sat: Sat, width: Width) -> None:
    logged(sat.one)
    sat.look()
    sat.page.fit(width)
    assert sat.page.rows.isVisible()


def test_every_control_has_a_name(sat: Sat) -> None:
    stops = [one for one in sat.page.findChildren(QWidget) if one.focusPolicy().value & 1 and one.isVisible()]
    assert [one for one in stops if one.focusProxy() is None and not one.accessibleName()] == []
