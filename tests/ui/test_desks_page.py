"""Datorer: a coordinator lets a desk in, shuts one out, invites and makes a unit, by keys, against a real host."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk import app
from jourdesk.app import DemoDesk
from jourdesk.app.road import DeskRoad, entrance, open_road
from jourdesk.domain.problems import Problem
from jourdesk.ui.desks.page import DesksPage
from jourdesk.ui.desks.presenter import DesksPresenter
from jourdesk.ui.ops import Ops
from jourdesk.usecases.enrol_desk import Enrolled, enrol_desk
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.ports_enrol import Clerk
from jourdesk.usecases.ports_road import Road
from jourdesk.usecases.run_directory import read_directory
from jourdesk.vault.slots import LIGHT
from tests.keys import press, write
from tests.road.test_enrolment import Founded, a_desk, enrolled

T = TypeVar("T")


class AtOnce:
    """An office whose road thread is this one; the host and the keys are real."""

    def __init__(self, demo: DemoDesk, way: DeskRoad | None) -> None:
        """Tie a desk, and its road if it has one."""
        self.demo, self.way = demo, way

    def has_road(self) -> bool:
        """Tell whether there is a road."""
        return self.way is not None

    def ask(
        self,
        work: Callable[[Road, Clerk], T],
        then: Callable[[T], object],
        *,
        owner: QObject,
        failed: Callable[[Problem], object],
    ) -> None:
        """Ask now."""
        assert self.way is not None
        try:
            answer = work(self.way.road, self.way.clerk)
        except Problem as problem:
            failed(problem)
            return
        then(answer)

    def join(
        self,
        text: str,
        label: str,
        then: Callable[[Enrolled], object],
        *,
        owner: QObject,
        failed: Callable[[Problem], object],
    ) -> None:
        """Join now."""
        way_in = entrance(self.demo.desk, self.demo.device, work=LIGHT)
        try:
            done = enrol_desk(way_in, text, person="p-9", label=label)
        except Problem as problem:
            failed(problem)
            return
        self.way = open_road(self.demo.desk, self.demo.device, work=LIGHT)
        then(done)


@dataclass
class Sat:
    """A page before a coordinator, with the desk that founded the service behind it."""

    folder: Path
    founded: Founded
    one: DemoDesk
    way: DeskRoad
    page: DesksPage
    bot: QtBot
    opened: ExitStack

    def choose(self, key: str) -> None:
        """Choose a line."""
        self.page.rows.choose(key)
        self.page.rows.chosen.emit(key)

    def titles(self) -> list[str]:
        """Name the desks that the directory holds, with their state."""
        return [f"{line.label} {line.state}" for line in read_directory(self.way.road).desks]


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
        executor = stack.enter_context(ThreadPoolExecutor(1))
        ops = Ops(executor)
        stack.callback(ops.close)
        page = DesksPage()
        qtbot.addWidget(page)
        presenter = DesksPresenter(page, one.desk, ops)
        page.resize(1280, 720)
        page.show()
        qtbot.waitActive(page)
        presenter.take_office(AtOnce(one, way))
        founded.follow(way)
        yield Sat(tmp_path, founded, one, way, page, qtbot, stack)


def focus() -> QObject:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_a_desk_that_waits_is_let_in_by_the_code_that_is_read_aloud(sat: Sat) -> None:
    other = sat.opened.enter_context(a_desk(sat.folder, "desk-b"))
    code = enrolled(other, sat.founded.invite("desk-a")).code
    sat.way.trip()
    sat.page.show_directory(read_directory(sat.way.road))
    sat.choose("desk:desk-b")
    form = sat.page.panel.approve
    assert form.isVisible()
    form.code.setFocus()
    write(form.code.box, "AAAA-2222")
    press(form.code.box, "Enter")
    assert form.code.state == "error"
    form.code.set_text("")
    write(form.code.box, code.lower())
    press(form.code.box, "Enter")
    assert "Bärbar active" in sat.titles()
    assert not form.isVisible()


def test_a_lost_desk_is_shut_out_only_once_somebody_has_said_why(sat: Sat) -> None:
    test_a_desk_that_waits_is_let_in_by_the_code_that_is_read_aloud(sat)
    sat.choose("desk:desk-b")
    sat.page.panel.ask_revoke.click()
    form = sat.page.panel.revoke
    assert form.isVisible()
    press(form, "Ctrl Enter")
    assert "Bärbar active" in sat.titles()
    assert form.problem.isVisible()
    press(form.reason.segment("lost"), "Space")
    press(form, "Ctrl Enter")
    assert "Bärbar revoked" in sat.titles()
    assert not sat.page.panel.ask_revoke.isVisible()


def test_esc_leaves_a_form_and_nothing_has_happened(sat: Sat) -> None:
    test_a_desk_that_waits_is_let_in_by_the_code_that_is_read_aloud(sat)
    sat.choose("desk:desk-b")
    sat.page.panel.ask_revoke.click()
    press(sat.page.panel.revoke.reason.segment("lost"), "Esc")
    assert not sat.page.panel.revoke.isVisible()
    assert "Bärbar active" in sat.titles()


def test_an_invitation_is_shown_once_and_can_be_copied(sat: Sat) -> None:
    sat.choose("unit:jour")
    sat.page.panel.ask_invite.click()
    press(sat.page.panel.invite, "Ctrl Enter")
    text = sat.page.panel.text.text()
    assert text
    sat.page.panel.copy.click()
    assert QGuiApplication.clipboard().text() == text
    (waiting,) = read_directory(sat.way.road).invitations
    sat.choose(f"invitation:{waiting.invitation}")
    assert not sat.page.panel.text.isVisible()
    assert sat.page.panel.text.text() == ""
    sat.page.panel.withdraw.click()
    assert read_directory(sat.way.road).invitations == ()


def test_a_unit_is_made_and_stands_in_the_list(sat: Sat) -> None:
    press(sat.page, "Ctrl Shift N")
    form = sat.page.panel.unit
    assert form.isVisible()
    for field, said in ((form.unit, "2282-barn"), (form.name, "Kramfors mottagning"), (form.municipality, "2282")):
        write(field.box, said)
    press(form, "Ctrl Enter")
    names = [unit.name for unit in read_directory(sat.way.road).units]
    assert "Kramfors mottagning" in names
    press(sat.page, "Ctrl Shift N")
    press(form, "Ctrl Enter")
    assert form.unit.state == "error"


def test_a_desk_without_a_store_joins_by_pasting_what_it_was_given(sat: Sat) -> None:
    other = sat.opened.enter_context(a_desk(sat.folder, "desk-c"))
    executor = sat.opened.enter_context(ThreadPoolExecutor(1))
    ops = Ops(executor)
    sat.opened.callback(ops.close)
    page = DesksPage()
    sat.bot.addWidget(page)
    presenter = DesksPresenter(page, other.desk, ops)
    office = AtOnce(other, None)
    presenter.take_office(office)
    page.show()
    form = page.panel.join
    assert form.isVisible()
    form.done.click()
    assert form.invitation.state == "error"
    form.invitation.set_text("inte en inbjudan")
    form.done.click()
    assert form.problem.isVisible() or form.invitation.state == "error"
    form.invitation.set_text(sat.founded.invite("desk-a"))
    form.done.click()
    assert office.way is not None
    sat.opened.callback(office.way.close)
    assert page.panel.findChildren(type(page.panel.join))
    code = page.panel._code.text()  # what is read aloud
    assert len(code) == 9
