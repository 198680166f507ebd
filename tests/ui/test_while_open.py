"""The window makes its trips by itself: a real window, a real vault and store, and a real host over loopback."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk import app
from jourdesk.app import while_open
from jourdesk.app.copies import copy_of_today
from jourdesk.app.errands import unsent as unsent_of
from jourdesk.app.gatekeeper import LocalGatekeeper
from jourdesk.app.opening import places
from jourdesk.app.road import DeskRoad, entrance, open_road, store_of
from jourdesk.app.three_desks import Service
from jourdesk.app.while_open import WhileOpen
from jourdesk.documents.files import keep
from jourdesk.documents.typeset import pictures
from jourdesk.domain.desk_events import RecordOpened
from jourdesk.domain.directory_entries import UnitMade
from jourdesk.domain.events import CallOpened, MunicipalityConfirmed, PersonStated
from jourdesk.domain.fact import Author
from jourdesk.domain.person import said
from jourdesk.domain.register_tables import Forgetting
from jourdesk.ui import road_status
from jourdesk.ui.frame import Frame
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperRoom
from jourdesk.ui.session import NAME, ROLE, TITLE, Session
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.stage import Stage
from jourdesk.ui.texts import clock
from jourdesk.ui.unlock.page import UnlockPage
from jourdesk.ui.widgets.gauge import Gauge
from jourdesk.ui.widgets.label import Label
from jourdesk.usecases import sync_once
from jourdesk.usecases.begin_shift import end_shift
from jourdesk.usecases.end_call import end_call
from jourdesk.usecases.enrol_desk import ADDRESS, approve_desk, enrol_desk
from jourdesk.usecases.forget_old import read_forgotten
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.keep_time import RUNG
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.promise_call_back import promise_call_back
from jourdesk.vault.keeper import MemoryKeeper
from jourdesk.vault.slots import LIGHT
from jourdesk.vault.vault import Means
from tests.gui_guard import armed
from tests.keys import press, write
from tests.road.valve import Valve, valve

PASSPHRASE = "röd kanot under bron"
WAIT_MS = 60_000


class Clock:
    """The clock of the computer, which can be put ahead."""

    def __init__(self) -> None:
        """Go right."""
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        """Read it."""
        return app.now() + self.ahead


@dataclass
class Room:
    """A window on a desk with a host, a valve before the host, and a colleague's desk that is not shown."""

    window: MainWindow
    session: Session
    ops: Ops
    keeper: LocalGatekeeper
    beside: WhileOpen
    store: ThreadPoolExecutor
    road: Valve
    colleague: DeskRoad
    clock: Clock

    def status(self) -> str:
        """What the status bar says."""
        assert self.session.frame is not None
        return self.session.frame.desk.status.words()

    def gauge(self) -> Gauge:
        """The bar of the status bar."""
        assert self.session.frame is not None
        return self.session.frame.desk.status.gauge

    def band(self) -> str:
        """What the band says."""
        assert self.session.frame is not None
        return self.session.frame.desk.band.words

    def desk(self) -> Desk:
        """The open desk."""
        assert self.session.frame is not None
        return self.session.frame.open_desk

    def write(self, note: str) -> None:
        """Write a call as a page does."""
        desk = self.desk()
        draft = Draft(call=app.new_id(), received=app.now(), note=note, voice="caller")
        self.ops.run(lambda: log_call(desk, draft), owner=self.ops)

    def handovers(self, desk: Desk, *, directly: bool = False) -> int:
        """How many handovers the contact ``c1`` has at a desk."""

        def count() -> int:
            with desk.unit() as unit:
                call = unit.call("c1")
            return len(call.handovers) if call is not None else -1

        return count() if directly else self.store.submit(count).result()

    def here(self, note: str) -> bool:
        """Whether the colleague has a note."""
        self.colleague.trip()
        desk = self.colleague.desk
        with desk.unit() as unit:
            rows = unit.calls_since(app.now() - timedelta(days=1))
            return any(note == kept.text for row in rows if (call := unit.call(row.call)) for kept in call.notes)


@pytest.fixture
def room(qtbot: QtBot, desk_app: QApplication, tmp_path: Path) -> Iterator[Room]:
    """Open the window of a desk that has been let in; somebody is on duty already."""
    with ExitStack() as stack:
        service = Service(tmp_path / "host", lambda: int(app.now().timestamp() * 1000))
        stack.callback(service.host.close)
        service.say(UnitMade(unit="jour", name="Jouren", municipality="2280"))
        road = stack.enter_context(valve(service.host.address))
        store = stack.enter_context(ThreadPoolExecutor(1, thread_name_prefix="store"))
        means = Means(keeper=MemoryKeeper(), random=secrets.token_bytes, now=app.now, work=LIGHT)
        clock = Clock()
        keeper = LocalGatekeeper(app.paths(str(tmp_path / "desk")), clock=clock, means=means)
        store.submit(keeper.make, PASSPHRASE).result()
        colleague = _let_in(stack, store, keeper, service, tmp_path, road.address)
        store.submit(keeper.lock).result()
        made = _window(desk_app, store, keeper, road, colleague, clock)
        qtbot.addWidget(made.window)
        with qtbot.waitActive(made.window):
            made.window.show()
            made.window.activateWindow()
        made.session.start()
        unlock(qtbot, made)
        yield made
        road.state = "open"
        made.session.keep_all()
        made.beside.end()
        made.beside.finish()
        made.ops.run(keeper.lock, owner=made.ops)
        made.ops.close()


def _window(
    application: QApplication,
    store: ThreadPoolExecutor,
    keeper: LocalGatekeeper,
    road: Valve,
    colleague: DeskRoad,
    clock: Clock,
) -> Room:
    window = MainWindow()
    ops = Ops(store, window)
    stage = Stage(room=PaperRoom(pictures=pictures, keep=keep), places=places(), now=clock)
    beside = WhileOpen(ops, store, lambda: keeper.device, window=window)
    session = Session(
        window, keeper, ops, now=clock, make_frame=lambda desk, role: Frame(desk, ops, stage, role=role), parent=window
    )
    session.beside = beside
    # A clock that jumps means that the computer slept, and then the desk locks: that is tried in test_session.
    session._idle.slept.disconnect(session.lock)
    return Room(window, session, ops, keeper, beside, store, road, colleague, clock)


def _let_in(
    stack: ExitStack, store: ThreadPoolExecutor, keeper: LocalGatekeeper, service: Service, folder: Path, address: str
) -> DeskRoad:
    """Let the window's desk in, and a colleague by it; the window's road leads through the valve."""
    desk = store.submit(keeper.unlock, PASSPHRASE).result()
    first = store.submit(_founded, desk, keeper, service).result()
    author = Author(by="Kollegan", typed_by="Kollegan", title="socialsekreterare", desk=app.new_id()[:12])
    demo = stack.enter_context(app.open_demo(folder / "colleague", app.now(), author=author))
    demo.clock.run()
    text = service.invite("jour", desk.author.desk)
    done = enrol_desk(entrance(demo.desk, demo.device, work=LIGHT), text, person="k", label="jour 2")
    second = open_road(demo.desk, demo.device, work=LIGHT)
    stack.callback(second.close)

    def admit() -> None:
        first.trip()
        approve_desk(first.road, first.clerk, desk=author.desk, heard=done.code)
        first.close()
        with desk.unit() as unit:
            for key, value in ((ADDRESS, address), (NAME, "S. Wallin"), (TITLE, "socialsekreterare"), (ROLE, "jour")):
                unit.set_setting(key, value)

    store.submit(admit).result()
    second.trip()
    return second


def _founded(desk: Desk, keeper: LocalGatekeeper, service: Service) -> DeskRoad:
    text = service.invite("jour", "")
    enrol_desk(entrance(desk, keeper.device, work=LIGHT), text, person="p", label="jour 1")
    road = open_road(desk, keeper.device, work=LIGHT)
    road.trip()
    assert road.road.directory is not None
    service.directory = road.road.directory
    return road


def unlock(qtbot: QtBot, room: Room) -> None:
    def page() -> UnlockPage | None:
        return next((one for one in room.window.findChildren(UnlockPage) if one.isVisible()), None)

    qtbot.waitUntil(lambda: page() is not None, timeout=WAIT_MS)
    found = page()
    assert found is not None
    write(found.field.box, PASSPHRASE)
    press(found.field.box, "Enter")
    qtbot.waitUntil(lambda: room.session.frame is not None, timeout=WAIT_MS)


def until(qtbot: QtBot, holds: Callable[[], bool]) -> None:
    qtbot.waitUntil(holds, timeout=WAIT_MS)


def test_what_is_written_goes_up_by_itself_and_the_count_of_unsent_ends_at_zero(qtbot: QtBot, room: Room) -> None:
    until(qtbot, lambda: "senast i kontakt" in room.status())
    with armed():
        room.write("Flicka ensam vaken")
        until(qtbot, lambda: "osända" in room.status())
        until(qtbot, lambda: "allt är kvitterat" in room.status())
    assert room.here("Flicka ensam vaken")


def test_what_a_colleague_writes_comes_to_the_screens_by_itself(qtbot: QtBot, room: Room) -> None:
    until(qtbot, lambda: "senast i kontakt" in room.status())
    told: list[Changes] = []
    room.ops.changed.connect(told.append)
    desk = room.colleague.desk
    log_call(desk, Draft(call=app.new_id(), received=app.now(), note="Från kollegan", voice="caller"))
    room.colleague.trip()
    # Written here, so that the trip comes now and not in a minute.
    room.write("Här")

    def kept() -> set[str]:
        with room.desk().unit() as unit:
            rows = unit.calls_since(app.now() - timedelta(days=1))
            return {note.text for row in rows if (call := unit.call(row.call)) for note in call.notes}

    until(qtbot, lambda: room.store.submit(kept).result() == {"Från kollegan", "Här"})
    until(qtbot, lambda: "allt är kvitterat" in room.status())
    assert any(Changes.CALLS in changes for changes in told)


def test_a_closed_road_is_one_calm_line_and_nothing_is_lost(qtbot: QtBot, room: Room) -> None:
    until(qtbot, lambda: "senast i kontakt" in room.status())
    room.road.state = "closed"
    room.write("Medan vägen är stängd")
    until(qtbot, lambda: "går inte att nå" in room.band())
    assert "osända" in room.status()
    room.road.state = "open"
    until(qtbot, lambda: "allt är kvitterat" in room.status())
    assert room.band() == ""
    assert room.here("Medan vägen är stängd")


def test_locking_while_the_host_hangs_wipes_the_key_at_once_and_the_trip_is_made_after_unlocking(
    qtbot: QtBot, room: Room
) -> None:
    until(qtbot, lambda: "senast i kontakt" in room.status())
    room.road.state = "silent"
    room.write("Mitt i en resa")
    until(qtbot, lambda: room.road.asked.acquire(blocking=False))
    with armed():
        room.session.lock()
        until(qtbot, lambda: not room.ops.busy)
    assert room.session.frame is None
    with pytest.raises(Exception, match=r"vault\.locked"):
        room.store.submit(lambda: room.keeper.device).result()
    room.beside.finish()
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith(("road", "APScheduler"))]
    room.road.state = "open"
    unlock(qtbot, room)
    until(qtbot, lambda: "allt är kvitterat" in room.status())
    assert room.here("Mitt i en resa")


def test_a_trip_that_is_under_way_when_the_desk_is_locked_never_reaches_the_closed_store(
    qtbot: QtBot, room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    until(qtbot, lambda: "senast i kontakt" in room.status())
    for turn in range(4):
        room.write(f"Varv {turn}")
        room.beside.go_now()
        room.session.lock()
        unlock(qtbot, room)
    until(qtbot, lambda: "allt är kvitterat" in room.status())
    assert all(room.here(f"Varv {turn}") for turn in range(4))
    assert not [record.message for record in caplog.records if record.levelname in ("ERROR", "CRITICAL")]


def test_the_gate_says_how_much_is_unsent(qtbot: QtBot, room: Room) -> None:
    until(qtbot, lambda: "senast i kontakt" in room.status())
    room.road.state = "closed"
    room.write("Osänd")
    until(qtbot, lambda: "osända" in room.status())
    room.session.lock()
    page = next(one for one in room.window.findChildren(UnlockPage) if one.isVisible())
    assert any("osända" in one.text() for one in page.findChildren(Label))


def test_a_computer_that_has_slept_goes_at_once(qtbot: QtBot, room: Room) -> None:
    until(qtbot, lambda: "senast i kontakt" in room.status())
    before = room.status()
    desk = room.colleague.desk
    log_call(desk, Draft(call=app.new_id(), received=app.now(), note="Under natten", voice="caller"))
    room.colleague.trip()
    room.clock.ahead = timedelta(hours=7)
    until(qtbot, lambda: room.status() != before)

    def kept() -> int:
        with room.desk().unit() as unit:
            return len(unit.calls_since(app.now() - timedelta(days=1)))

    until(qtbot, lambda: room.store.submit(kept).result() == 1)


def test_a_desk_that_catches_up_says_how_far_it_has_got_and_can_be_written_at_meanwhile(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sync_once, "ROOM", 64 << 10)
    monkeypatch.setattr(road_status, "LONG", 50)
    until(qtbot, lambda: "senast i kontakt" in room.status())
    facts: list[str] = []
    shares: list[float] = []
    room.session.lock()
    desk = room.colleague.desk
    for number in range(300):
        draft = Draft(call=f"c{number}", received=app.now(), note=f"Samtal {number}", voice="caller")
        log_call(desk, draft)
    room.colleague.trip()
    unlock(qtbot, room)
    written = False

    def caught_up() -> bool:
        nonlocal written
        words = room.status()
        if "kvar" in words:
            facts.append(words)
            shares.append(room.gauge().share)
            if not written:
                written = True
                room.write("Under tiden")
        return room.store.submit(kept).result() == 301

    def kept() -> int:
        with room.desk().unit() as unit:
            return len(unit.calls_since(app.now() - timedelta(days=1)))

    until(qtbot, caught_up)
    assert facts
    assert shares == sorted(shares), "what is done only grows"
    assert 0 < shares[0] < 1
    until(qtbot, lambda: "Hämtar" not in room.status())
    until(qtbot, lambda: "allt är kvitterat" in room.status())
    assert room.here("Under tiden")


def test_what_nobody_handed_over_leaves_by_the_clock_and_goes_up_to_the_host(qtbot: QtBot, room: Room) -> None:
    until(qtbot, lambda: "senast i kontakt" in room.status())
    desk = room.desk()
    evening = next_evening(app.now())
    room.clock.ahead = evening - app.now()
    child = said(
        sex="female", born="2022-03-14", resident="2282", registered="2282", present="2282", concerns=("neglect",)
    )

    def write() -> Changes:
        changes = import_register(desk, text=app.example_register())
        with desk.unit() as unit:
            opened = CallOpened(channel="phone", received=desk.now(), answered_by="S. Wallin")
            chosen = MunicipalityConfirmed(
                person="p1", municipality="2282", board="2282-sn", rule="", reason="", proposed="2282"
            )
            unit.record("c1", opened, PersonStated(person="p1", said=child), chosen)
        return changes

    room.ops.run(write, owner=room.ops)
    until(qtbot, lambda: room.handovers(desk) == 0 and not room.ops.busy)
    room.clock.ahead += timedelta(days=7)
    until(qtbot, lambda: room.handovers(desk) == 1)
    until(qtbot, lambda: "allt är kvitterat" in room.status())

    def there() -> bool:
        room.colleague.trip()
        return room.handovers(room.colleague.desk, directly=True) == 1

    until(qtbot, there)


def next_evening(now: datetime) -> datetime:
    """The next evening, so that a unit is closed when the contact comes in."""
    return now.replace(hour=21, minute=0) + timedelta(days=1)


def test_a_promise_rings_in_the_window_and_not_again_after_unlocking(qtbot: QtBot, room: Room) -> None:
    desk = room.desk()
    due = app.now() + timedelta(minutes=40)

    def write() -> Changes:
        log_call(desk, Draft(call="c1", received=desk.now(), note="Ring tillbaka", voice="caller"))
        return promise_call_back(desk, call="c1", to="Polisen", about="", due=due)

    room.ops.run(write, owner=room.ops)
    until(qtbot, lambda: not room.ops.busy)
    room.clock.ahead = timedelta(minutes=41)
    until(qtbot, lambda: "Du lovade ringa tillbaka" in room.band())
    until(qtbot, lambda: not room.ops.busy)
    room.session.lock()
    unlock(qtbot, room)
    until(qtbot, lambda: "Du lovade ringa tillbaka" in room.band())

    def rung() -> str:
        with room.desk().unit() as unit:
            return unit.setting(RUNG)

    assert room.store.submit(rung).result().count("promise/") == 1


def test_a_locked_desk_says_when_it_rings_next_and_rings_each_time(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[datetime] = []
    monkeypatch.setattr(room.beside, "ring_locked", lambda: rung.append(room.clock()))
    desk, first = room.desk(), app.now() + timedelta(hours=2)
    second = first + timedelta(minutes=30)

    def write() -> Changes:
        log_call(desk, Draft(call="c1", received=desk.now(), note="Ring tillbaka", voice="caller"))
        promise_call_back(desk, call="c1", to="Polisen", about="", due=first)
        return promise_call_back(desk, call="c1", to="Skolan", about="", due=second)

    room.ops.run(write, owner=room.ops)
    until(qtbot, lambda: not room.ops.busy)
    room.clock.ahead = timedelta(minutes=2)
    until(qtbot, lambda: room.beside.later == (first, second))
    room.session.lock()
    page = next(one for one in room.window.findChildren(UnlockPage) if one.isVisible())
    assert any(f"Nästa frist {clock(first)}" in one.text() for one in page.findChildren(Label))
    for due in (first, second):
        room.session._ring.timeout.emit()
        room.clock.ahead = due - app.now() + timedelta(seconds=5)
        room.session._ring.timeout.emit()
    assert len(rung) == 2
    assert room.session._times == ()


def test_a_desk_without_a_host_keeps_saying_that_everything_is_kept_here(
    qtbot: QtBot, desk_app: QApplication, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(1, thread_name_prefix="store") as store:
        means = Means(keeper=MemoryKeeper(), random=secrets.token_bytes, now=app.now, work=LIGHT)
        where = app.paths(str(tmp_path / "desk"))
        keeper = LocalGatekeeper(where, means=means)
        store.submit(keeper.make, PASSPHRASE).result()
        desk = store.submit(keeper.unlock, PASSPHRASE).result()
        window = MainWindow()
        qtbot.addWidget(window)
        ops = Ops(store, window)
        stage = Stage(room=PaperRoom(pictures=pictures, keep=keep), places=places(), now=app.now)
        frame = Frame(desk, ops, stage, parent=window)
        window.show_desk(frame.desk)
        beside = WhileOpen(
            ops,
            store,
            lambda: keeper.device,
            window=window,
            copy=lambda open_: copy_of_today(store_of(open_).file, where, app.now()),
        )
        opened: list[bool] = []
        beside._opened.connect(lambda _errands, has_road: opened.append(has_road))
        frame.start()
        with armed():
            beside.begin(desk, frame)
            until(qtbot, lambda: opened == [False])
            beside._take_beat("copy")
            until(qtbot, lambda: not ops.busy)
        assert "på den här datorn" in frame.desk.status.words()
        assert len(list(where.copies.iterdir())) == 1
        beside.last_word()
        beside.end()
        beside.finish()
        frame.stop()
        ops.run(keeper.lock, owner=ops)
        ops.close()


def end_the_shift(room: Room) -> None:
    """End the shift as its page does."""
    desk, frame = room.desk(), room.session.frame
    assert frame is not None
    leave = frame.ended_shift.emit
    room.ops.run(lambda: end_shift(desk, worker="S. Wallin", seen=True), lambda _changes: leave(), owner=room.ops)


def test_the_end_of_a_shift_leaves_before_the_desk_is_locked(qtbot: QtBot, room: Room) -> None:
    until(qtbot, lambda: "senast i kontakt" in room.status())
    end_the_shift(room)
    until(qtbot, lambda: room.session.frame is None)
    room.colleague.trip()
    desk = room.colleague.desk
    with desk.unit() as unit:
        assert [type(fact.body).__name__ for fact in unit.facts("shifts")] == ["ShiftEnded"]


def test_a_shift_ends_in_time_though_the_host_hangs(qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(while_open, "LAST_WORD_S", 0.2)
    until(qtbot, lambda: "senast i kontakt" in room.status())
    room.road.state = "silent"
    end_the_shift(room)
    until(qtbot, lambda: room.session.frame is None)


def test_what_was_written_last_leaves_before_the_program_ends(qtbot: QtBot, room: Room) -> None:
    until(qtbot, lambda: "senast i kontakt" in room.status())
    room.write("Det sista")
    room.beside.last_word()
    assert room.here("Det sista")


def test_a_host_that_hangs_holds_up_the_end_no_longer_than_the_last_word_may_take(
    qtbot: QtBot, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(while_open, "LAST_WORD_S", 0.2)
    until(qtbot, lambda: "senast i kontakt" in room.status())
    room.road.state = "silent"
    room.write("Det sista")
    room.beside.last_word()
    room.beside.end()
    room.beside.finish()
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith(("road", "APScheduler"))]


def test_at_midnight_what_has_run_out_is_marked_though_nobody_touches_it(qtbot: QtBot, room: Room) -> None:
    desk = room.desk()
    child = said(age=4, resident="2280", present="2280", concerns=("neglect",))
    draft = Draft(call="c1", received=app.now(), persons=(("child", child),))
    room.store.submit(lambda: import_register(desk, text=app.example_register())).result()
    room.store.submit(lambda: log_call(desk, draft)).result()

    def urgency() -> str:
        with desk.unit() as unit:
            return next(row.urgency for row in unit.calls_since(app.now() - timedelta(days=1)) if row.call == "c1")

    assert room.store.submit(urgency).result() == "watch"
    room.clock.ahead = timedelta(days=7)
    until(qtbot, lambda: room.store.submit(urgency).result() == "late")


def test_what_is_old_and_with_the_host_is_forgotten_by_the_clock_of_an_open_window(qtbot: QtBot, room: Room) -> None:
    desk = room.desk()
    desk.register = replace(desk.register, forgetting=Forgetting(days=40))

    def begin() -> Changes:
        log_call(desk, Draft(call="c1", received=desk.now(), note="Gammalt", voice="caller"))
        return end_call(desk, call="c1")

    def touch() -> Changes:
        with desk.unit() as unit:
            unit.record("access.unassigned", RecordOpened(call="c0", reader="S. Wallin", purpose="list"))
        return Changes.CALLS

    def forgotten() -> int:
        return room.store.submit(read_forgotten, desk).result().calls

    def unsent() -> int:
        return room.store.submit(unsent_of, desk).result()

    room.ops.run(begin, owner=room.ops)
    until(qtbot, lambda: not room.ops.busy and not unsent())
    room.beside._take_beat("forget")
    until(qtbot, lambda: not room.ops.busy)
    assert forgotten() == 0
    room.clock.ahead = timedelta(days=42)
    room.ops.run(touch, owner=room.ops)
    room.beside.go_now()
    until(qtbot, lambda: not room.ops.busy and not unsent())
    room.beside._take_beat("forget")
    until(qtbot, lambda: forgotten() == 1)
    until(qtbot, lambda: not room.ops.busy)
    assert room.band() == ""
