"""The gate of a desk that has been without contact: a real window, a real vault and store, and a real host over loopback."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk import app
from jourdesk.app.gate_road import DeskGateRoad
from jourdesk.app.gatekeeper import LocalGatekeeper
from jourdesk.app.three_desks import Service
from jourdesk.domain.desk_events import DeskOpenedByCode
from jourdesk.domain.directory_entries import DeskRevoked, UnitMade
from jourdesk.domain.fact import Fact
from jourdesk.ui.review.words import sections
from jourdesk.ui.unlock import limit
from jourdesk.ui.unlock.limit import LimitPage
from jourdesk.ui.unlock.page import UnlockPage
from jourdesk.ui.unlock.recover import RecoverPage
from jourdesk.ui.unlock.renew import RenewPage
from jourdesk.ui.unlock.shift import ShiftPage
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.review_log import read_log
from jourdesk.usecases.sign_in import ROLE
from jourdesk.vault.keeper import MemoryKeeper
from jourdesk.vault.slots import LIGHT
from jourdesk.vault.vault import Means
from tests.gui_guard import armed
from tests.keys import press, write
from tests.road.valve import valve
from tests.ui.test_while_open import PASSPHRASE, Clock, Room, _let_in, _window, unlock, until

BOARD = "2280-vn"
"""The host municipality's board: what is told of the duty service's computers stands in its log."""
THIRTY_ONE = timedelta(days=31, hours=13)


@dataclass
class Gate:
    """A locked desk with a host, a register with thirty days, its recovery code, and a clock for all that can be turned."""

    room: Room
    code: str
    service: Service
    gate_road: DeskGateRoad

    def page(self) -> LimitPage | None:
        """The page of a closed desk, if it is shown."""
        return next((one for one in self.room.window.findChildren(LimitPage) if one.isVisible()), None)

    def shown(self) -> LimitPage:
        """The same, which must be there."""
        found = self.page()
        assert found is not None
        return found

    def type_passphrase(self, qtbot: QtBot) -> None:
        """Unlock, without waiting for the desk."""

        def at_gate() -> UnlockPage | None:
            return next((one for one in self.room.window.findChildren(UnlockPage) if one.isVisible()), None)

        until(qtbot, lambda: at_gate() is not None)
        found = at_gate()
        assert found is not None
        write(found.field.box, PASSPHRASE)
        press(found.field.box, "Enter")

    def closed(self, qtbot: QtBot) -> LimitPage:
        """Unlock a desk whose host is away, up to where the code is taken."""
        self.type_passphrase(qtbot)
        until(qtbot, lambda: self.page() is not None and not self.shown().again.isHidden())
        return self.shown()

    def give(self, code: str) -> None:
        """Type a code and press Enter."""
        page = self.shown()
        page.code.set_text("")
        write(page.code.box, code)
        press(page.code.box, "Enter")

    def lock(self, qtbot: QtBot) -> None:
        """Lock the open desk."""
        self.room.session.lock()
        until(qtbot, lambda: not self.room.ops.busy)

    def told(self) -> list[Fact]:
        """What the open desk's log tells of codes that were given."""

        def read() -> list[Fact]:
            with self.room.desk().unit() as unit:
                return [fact for fact in unit.facts(f"access.{BOARD}") if isinstance(fact.body, DeskOpenedByCode)]

        return self.room.store.submit(read).result()

    def is_open(self) -> bool:
        """Whether the rooms are shown."""
        return self.room.session.frame is not None


@pytest.fixture
def gate(qtbot: QtBot, desk_app: QApplication, tmp_path: Path) -> Iterator[Gate]:
    """A desk that has been let in and was in touch today, locked; somebody is on duty."""
    with ExitStack() as stack:
        clock = Clock()
        service = Service(tmp_path / "host", lambda: int(clock().timestamp() * 1000))
        stack.callback(service.host.close)
        service.say(UnitMade(unit="jour", name="Jouren", municipality="2280"))
        road = stack.enter_context(valve(service.host.address))
        store = stack.enter_context(ThreadPoolExecutor(1, thread_name_prefix="store"))
        means = Means(keeper=MemoryKeeper(), random=secrets.token_bytes, now=app.now, work=LIGHT)
        keeper = LocalGatekeeper(app.paths(str(tmp_path / "desk")), clock=clock, means=means)
        groups = store.submit(keeper.make, PASSPHRASE).result()
        colleague = _let_in(stack, store, keeper, service, tmp_path, road.address)

        def equip() -> None:
            desk = keeper.unlock(PASSPHRASE)
            import_register(desk, text=app.example_register())
            keeper.lock()

        store.submit(keeper.lock).result()
        store.submit(equip).result()
        room = _window(desk_app, store, keeper, road, colleague, clock)
        gate_road = DeskGateRoad(store, lambda: keeper.device)
        room.session.gate.limit.road = gate_road
        qtbot.addWidget(room.window)
        with qtbot.waitActive(room.window):
            room.window.show()
            room.window.activateWindow()
        room.session.start()
        yield Gate(room, "-".join(groups), service, gate_road)
        road.state = "open"
        room.session.keep_all()
        room.beside.end()
        gate_road.stop()
        room.beside.finish()
        gate_road.finish()
        room.ops.run(keeper.lock, owner=room.ops)
        room.ops.close()


def test_within_the_limit_it_opens_at_once_and_says_nothing(qtbot: QtBot, gate: Gate) -> None:
    gate.room.road.state = "closed"
    gate.room.clock.ahead = timedelta(days=20)
    unlock(qtbot, gate.room)
    until(qtbot, lambda: "går inte att nå" in gate.room.band())
    assert gate.page() is None


def test_from_three_quarters_on_one_calm_line_says_so_while_the_road_is_closed(qtbot: QtBot, gate: Gate) -> None:
    gate.room.road.state = "closed"
    gate.room.clock.ahead = timedelta(days=24)
    unlock(qtbot, gate.room)
    said = "Datorn har inte haft kontakt med lagret på 24 dagar. Efter 30 krävs kontakt eller återställningskod"
    until(qtbot, lambda: said in gate.room.band())
    gate.room.road.state = "open"
    gate.room.beside.go_now()
    until(qtbot, lambda: "senast i kontakt" in gate.room.status())
    until(qtbot, lambda: not gate.room.band())


def test_after_the_limit_one_answer_of_the_host_opens_it(qtbot: QtBot, gate: Gate) -> None:
    unlock(qtbot, gate.room)  # the frame reads its icons once
    gate.lock(qtbot)
    gate.room.clock.ahead = THIRTY_ONE
    with armed():
        gate.type_passphrase(qtbot)
        until(qtbot, gate.is_open)
    assert gate.told() == []
    # And the contact counts: it opens at once the next time, whatever the road does.
    gate.lock(qtbot)
    gate.room.road.state = "closed"
    unlock(qtbot, gate.room)
    assert gate.page() is None


def test_a_closed_road_is_said_and_no_room_opens_by_the_passphrase_alone(qtbot: QtBot, gate: Gate) -> None:
    gate.room.clock.ahead = THIRTY_ONE
    gate.room.road.state = "closed"
    with armed():
        page = gate.closed(qtbot)
    assert "Gränsen är 30 dagar" in page.why.text()
    assert "går inte att nå" in page.state.words
    assert not gate.is_open()
    assert gate.room.session._desk is None
    # The way opens, and a person asks again.
    gate.room.road.state = "open"
    press(page.code.box, "F5")
    until(qtbot, gate.is_open)


def test_the_code_beside_the_passphrase_opens_for_a_day_and_is_told_in_the_log(qtbot: QtBot, gate: Gate) -> None:
    unlock(qtbot, gate.room)  # the frame reads its icons once
    gate.lock(qtbot)
    gate.room.clock.ahead = THIRTY_ONE
    gate.room.road.state = "closed"
    gate.closed(qtbot)
    with armed():
        gate.give(gate.code.lower().replace("-", " "))
        until(qtbot, gate.is_open)
    until(qtbot, lambda: "Öppnad med återställningskoden" in gate.room.band())
    (told,) = gate.told()
    body = told.body
    assert isinstance(body, DeskOpenedByCode)
    assert (told.author.by, body.limit) == ("S. Wallin", 30)
    assert timedelta(hours=23) < body.until - gate.room.clock() < timedelta(hours=24)
    # The reviewer of the host municipality's board sees it above the readings.
    reviewer = replace(gate.room.desk(), register=replace(gate.room.desk().register, users=()))
    view = gate.room.store.submit(read_log, reviewer, board=BOARD).result()
    assert [one.by for one in view.openings] == ["S. Wallin"]
    assert view.intact
    (section,) = sections(view, ())
    (row,) = section.rows
    assert section.title == "Öppnade med återställningskoden, utan kontakt"
    assert row.title.startswith("S. Wallin")
    assert "utan kontakt, gränsen 30" in row.sub
    # Locked and unlocked within the day: not asked again, and told once.
    gate.lock(qtbot)
    unlock(qtbot, gate.room)
    assert len(gate.told()) == 1
    # After the day it is asked for again.
    gate.lock(qtbot)
    gate.room.clock.ahead += timedelta(hours=25)
    gate.closed(qtbot)
    assert not gate.is_open()


def test_what_the_log_tells_reaches_a_colleague_with_the_next_trip(qtbot: QtBot, gate: Gate) -> None:
    gate.room.clock.ahead = THIRTY_ONE
    gate.room.road.state = "closed"
    gate.closed(qtbot)
    gate.give(gate.code)
    until(qtbot, gate.is_open)
    gate.room.road.state = "open"
    gate.room.beside.go_now()
    until(qtbot, lambda: "allt är kvitterat" in gate.room.status())
    gate.room.colleague.trip()
    desk = gate.room.colleague.desk
    with desk.unit() as unit:
        found = [fact.body for fact in unit.facts(f"access.{BOARD}")]
    assert [type(body) for body in found] == [DeskOpenedByCode]


def test_with_nobody_on_duty_it_is_told_in_the_name_of_whoever_signs_in(qtbot: QtBot, gate: Gate) -> None:
    def leave() -> None:
        desk = gate.room.keeper.unlock(PASSPHRASE)
        with desk.unit() as unit:
            unit.set_setting(ROLE, "")
        gate.room.keeper.lock()

    gate.room.store.submit(leave).result()
    gate.room.clock.ahead = THIRTY_ONE
    gate.room.road.state = "closed"
    gate.closed(qtbot)
    gate.give(gate.code)

    def asked() -> ShiftPage | None:
        return next((one for one in gate.room.window.findChildren(ShiftPage) if one.isVisible()), None)

    until(qtbot, lambda: asked() is not None)
    page = asked()
    assert page is not None
    page.name.set_text("N. Berg")
    press(page.name.box, "Enter")
    until(qtbot, gate.is_open)
    assert [fact.author.by for fact in gate.told()] == ["N. Berg"]


def test_a_wrong_code_opens_nothing_and_makes_the_wait_grow_as_a_wrong_passphrase_does(
    qtbot: QtBot, gate: Gate
) -> None:
    gate.room.clock.ahead = THIRTY_ONE
    gate.room.road.state = "closed"
    page = gate.closed(qtbot)
    other = _another_code(gate.code)
    for _ in range(2):
        gate.give(other)
        until(qtbot, lambda: page.code.state == "error" and page.unlock.isEnabled())
    gate.give(other)
    until(qtbot, lambda: not page.unlock.isEnabled() and "Försök igen om 5 s" in page.code.below)
    assert not gate.is_open()
    # What was mistyped is named, and is no try.
    until(qtbot, lambda: page.unlock.isEnabled())
    gate.give("AAAA" + gate.code[4:])
    until(qtbot, lambda: "Grupp 1" in page.code.below)


def _another_code(code: str) -> str:
    """A code whose groups are right and that opens nothing: that of another desk."""
    from jourdesk.vault import recovery

    other = recovery.draw(secrets.token_bytes)
    assert other != code
    return other


def test_a_desk_that_has_been_shut_out_stays_closed_and_no_code_is_asked_for(qtbot: QtBot, gate: Gate) -> None:
    gate.room.colleague.trip()
    directory = gate.room.colleague.road.directory
    assert directory is not None
    gate.service.directory = directory
    own = next(name for name in directory.desks if name != gate.room.colleague.road.seals.desk)
    gate.service.say(DeskRevoked(desk=own, reason="lost"))
    gate.room.clock.ahead = THIRTY_ONE
    gate.type_passphrase(qtbot)
    until(qtbot, lambda: gate.page() is not None and "avstängd" in gate.shown().state.words)
    page = gate.shown()
    assert not page.code.isVisible()
    assert page.title.text() == "Datorn är avstängd"
    assert not gate.is_open()
    # A cable that is pulled out afterwards does not unsay it.
    press(page.again, "Esc")
    gate.room.road.state = "closed"
    gate.closed(qtbot)
    gate.give(gate.code)
    until(qtbot, lambda: "avstängd" in gate.shown().state.words)
    assert not gate.is_open()


def test_a_host_that_hangs_does_not_keep_the_code_waiting_and_locking_wipes_the_key(
    qtbot: QtBot, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limit, "LONG_MS", 50)
    gate.room.clock.ahead = THIRTY_ONE
    gate.room.road.state = "silent"
    gate.type_passphrase(qtbot)
    until(qtbot, lambda: gate.page() is not None and gate.shown().code.isVisible())
    assert gate.shown().again.isHidden()  # it is still being asked
    press(gate.shown().code.box, "Esc")
    until(qtbot, lambda: gate.page() is None and not gate.room.ops.busy)
    with pytest.raises(Exception, match=r"vault\.locked"):
        gate.room.store.submit(lambda: gate.room.keeper.device).result()
    gate.type_passphrase(qtbot)
    until(qtbot, lambda: gate.page() is not None and gate.shown().code.isVisible())
    gate.give(gate.code)
    until(qtbot, gate.is_open)


def test_who_opens_with_the_code_alone_is_not_asked_for_it_twice_and_it_is_told(qtbot: QtBot, gate: Gate) -> None:
    gate.room.clock.ahead = THIRTY_ONE
    gate.room.road.state = "closed"
    until(qtbot, lambda: any(page.isVisible() for page in gate.room.window.findChildren(UnlockPage)))
    page = next(one for one in gate.room.window.findChildren(UnlockPage) if one.isVisible())
    press(page.field.box, "F2")
    recover = next(one for one in gate.room.window.findChildren(RecoverPage) if one.isVisible())
    write(recover.code.box, gate.code)
    press(recover.code.box, "Enter")
    until(qtbot, lambda: any(one.isVisible() for one in gate.room.window.findChildren(RenewPage)))
    renew = next(one for one in gate.room.window.findChildren(RenewPage) if one.isVisible())
    renew.chosen.emit("en ny fras om natten")
    until(qtbot, gate.is_open)
    assert len(gate.told()) == 1


def test_a_clock_that_is_set_back_does_not_open_it(qtbot: QtBot, gate: Gate) -> None:
    gate.room.road.state = "closed"
    gate.room.clock.ahead = THIRTY_ONE
    page = gate.closed(qtbot)
    press(page.code.box, "Esc")
    gate.room.clock.ahead = timedelta(days=2)
    gate.closed(qtbot)
    assert not gate.is_open()


def test_a_session_that_runs_is_not_cut_off_by_the_limit(qtbot: QtBot, gate: Gate) -> None:
    gate.room.road.state = "closed"
    unlock(qtbot, gate.room)
    gate.room.clock.ahead = THIRTY_ONE
    gate.room.write("Skrivet efter gränsen")
    until(qtbot, lambda: not gate.room.ops.busy)
    gate.room.beside.go_now()
    until(qtbot, lambda: "osända" in gate.room.status())
    assert gate.is_open()
    assert gate.page() is None
