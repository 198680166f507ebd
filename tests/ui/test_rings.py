"""What rings at a desk: a line in the band, one tone, a word in the tray; and the clock that is looked at for it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jourdesk.app import DemoDesk
from jourdesk.domain.desk_events import VisitBegan, VisitHeardOf
from jourdesk.domain.events import CallDescribed, CallOpened, MunicipalityConfirmed, PersonStated
from jourdesk.domain.person import said
from jourdesk.domain.problems import Problem
from jourdesk.domain.rings import Ring, RingKind, Rings
from jourdesk.ui.ops import Ops
from jourdesk.ui.rings import RingPresenter
from jourdesk.ui.shell.tray import Tray
from jourdesk.ui.shell.window import Desk as Shell
from jourdesk.ui.timekeeper import Timekeeper
from jourdesk.ui.widgets.button import Button
from jourdesk.ui.widgets.strips import Urgency
from jourdesk.usecases.hand_over import hand_over
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.ports import Changes
from jourdesk.usecases.promise_call_back import promise_call_back
from tests.desks import open_test_desk
from tests.facts import AT

MINUTE = timedelta(minutes=1)


class _Tray(Tray):
    """A tray that keeps what it is told: an offscreen system has none."""

    said: list[str]

    def say(self, words: str) -> bool:
        """Keep it."""
        self.said.append(words)
        return True


@dataclass
class Bell:
    """The band of a desk, with a tone that is counted."""

    shell: Shell
    tray: _Tray
    rings: RingPresenter
    tones: list[int] = field(default_factory=list)
    rung: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What the band says."""
        return self.shell.band.words


@pytest.fixture
def bell(qtbot: QtBot, desk_app: QApplication) -> Bell:
    shell = Shell([])
    qtbot.addWidget(shell)
    tray = _Tray(shell)
    tray.said = []
    tones: list[int] = []
    rings = RingPresenter(shell, tray, now=lambda: AT, tone=lambda: tones.append(1), parent=shell)
    made = Bell(shell, tray, rings, tones)
    rings.rung.connect(made.rung.append)
    return made


def ring(kind: RingKind, *, call: str = "c1", minutes: int = 0, **more: str) -> Ring:
    at = AT + minutes * MINUTE
    return Ring(key=f"{kind}/{call}/{minutes}", kind=kind, at=at, call=call, **more)  # type: ignore[arg-type]  # texts


PROMISE = ring(RingKind.PROMISE)
POLICE = Ring(key="police/v1", kind=RingKind.POLICE, at=AT + 15 * MINUTE, due=AT)


def test_what_rings_rings_once_with_one_tone_and_stands_until_it_is_over(bell: Bell) -> None:
    bell.rings.take(Rings(now=(PROMISE,)))
    assert bell.words == "Du lovade ringa tillbaka senast 23.40. Ring nu."
    assert bell.shell.band.urgency is Urgency.LATE
    bell.rings.take(Rings(now=(PROMISE,)))
    bell.rings.take(Rings(standing=(PROMISE,)))
    assert (len(bell.tones), bell.rung) == (1, [(PROMISE.key,)])
    bell.rings.take(Rings())
    assert bell.words == ""


def test_the_gravest_stands_and_the_others_are_counted(bell: Bell) -> None:
    bell.rings.take(Rings(now=(POLICE, PROMISE), standing=(ring(RingKind.STUCK),)))
    assert bell.words == "Någon skulle ha hört av sig 23.40. Ring 112. 2 till väntar."
    assert len(bell.tones) == 1
    bell.rings.take(Rings(standing=(PROMISE, ring(RingKind.STUCK))))
    assert bell.words.startswith("Du lovade")


def test_what_somebody_has_opened_stands_no_more_but_a_missing_worker_does(bell: Bell) -> None:
    bell.rings.take(Rings(now=(PROMISE,)))
    bell.shell.band.acted.emit("c1")
    assert bell.words == ""
    bell.rings.take(Rings(standing=(PROMISE,)))
    assert bell.words == ""
    bell.rings.take(Rings(now=(POLICE,), standing=(PROMISE,)))
    bell.shell.band.acted.emit("")
    assert bell.words.startswith("Någon skulle ha hört av sig")
    bell.rings.take(Rings(standing=(PROMISE, POLICE)))
    assert bell.words.startswith("Någon skulle ha hört av sig")


def test_another_word_in_the_band_is_left_when_nothing_rings_and_taken_over_when_something_does(bell: Bell) -> None:
    bell.rings.take(Rings(standing=(PROMISE,)))
    bell.shell.say_problem(Problem("road.closed"))
    bell.rings.take(Rings(standing=(PROMISE,)))
    assert bell.words.startswith("Du lovade")
    bell.shell.say_problem(Problem("road.closed"))
    bell.shell.band.acted.emit("c9")
    bell.rings.take(Rings())
    assert "går inte att nå" in bell.words


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (
            ring(RingKind.MANAGER, to="Chef i beredskap", phone="070-174 06 92"),
            "Ring nu: Chef i beredskap, 070-174 06 92.",
        ),
        (
            ring(RingKind.ESCALATION, to="Enhetschef", about="IFO Ånge"),
            "IFO Ånge har inte tagit emot en överlämning. Ring nu: Enhetschef.",
        ),
        (ring(RingKind.LAST_DAY, about="LVU 7"), "Sista dagen för en frist är i dag: LVU 7 §."),
        (ring(RingKind.CLOCK, minutes=-3000, about="LVU 7"), "larm från tor 19 nov: LVU 7 §"),
        (ring(RingKind.STUCK), "Ett samtal går inte att lämna över"),
        (ring(RingKind.VISIT), "Någon skulle ha hört av sig 23.40. Ring nu."),
    ],
)
def test_every_ring_says_what_to_do(bell: Bell, one: Ring, words: str) -> None:
    assert words in bell.rings.words_of(one)


def test_handovers_that_left_by_the_clock_are_said_calmly_and_never_over_what_is_graver(bell: Bell) -> None:
    bell.rings.tell_shared(0)
    assert bell.words == ""
    bell.rings.tell_shared(1)
    assert bell.words == "Jourdesk har gjort 1 överlämning. Det som saknas står i den."
    bell.rings.tell_shared(3)
    assert bell.words.startswith("Jourdesk har gjort 3 överlämningar.")
    bell.rings.take(Rings(now=(PROMISE,)))
    bell.rings.tell_shared(2)
    assert bell.words.startswith("Du lovade")


def test_the_tray_says_nothing_of_what_it_is_about(bell: Bell) -> None:
    one = ring(RingKind.ESCALATION, to="Enhetschef", about="IFO Ånge")
    bell.rings.take(Rings(now=(one,)))
    bell.rings.take(Rings(now=(POLICE,)))
    assert bell.tray.said == ["Något är dags. Öppna Jourdesk.", "Någon skulle ha hört av sig 23.40. Ring 112."]


def test_a_system_without_a_tray_hears_nothing(qtbot: QtBot, desk_app: QApplication) -> None:
    shell = Shell([])
    qtbot.addWidget(shell)
    tray = Tray(shell)
    assert tray.say("Något är dags.") is False or tray.is_there


@dataclass
class Watched:
    """A desk whose clock is looked at."""

    demo: DemoDesk
    ops: Ops
    keeper: Timekeeper
    bell: Bell
    problems: list[str]
    store: ThreadPoolExecutor

    def turn(self, at: datetime) -> None:
        """Turn the clock and look at it."""
        self.demo.clock.at = at
        self.keeper.look()


@pytest.fixture
def watched(qtbot: QtBot, bell: Bell, tmp_path: Path) -> Iterator[Watched]:
    with ThreadPoolExecutor(1, thread_name_prefix="store") as store:
        opened = open_test_desk(tmp_path)
        demo = store.submit(opened.__enter__).result()
        ops = Ops(store, bell.shell)
        problems: list[str] = []
        keeper = Timekeeper(
            demo.desk, ops, bell.rings, say_problem=lambda problem: problems.append(problem.code), parent=bell.shell
        )
        yield Watched(demo, ops, keeper, bell, problems, store)
        keeper.stop()
        ops.close()
        store.submit(opened.__exit__, None, None, None).result()


def promised(watched: Watched, due: datetime) -> None:
    """Write a contact with a promise."""
    desk = watched.demo.desk

    def write() -> Changes:
        log_call(desk, Draft(call="c1", received=AT, note="Ring tillbaka"))
        return promise_call_back(desk, call="c1", to="Polisen", about="", due=due)

    watched.ops.run(write, owner=watched.ops)


def quiet(qtbot: QtBot, watched: Watched) -> None:
    qtbot.waitUntil(lambda: not watched.ops.busy, timeout=60_000)


def test_a_promise_rings_when_its_time_has_come_and_not_again_after_a_restart(qtbot: QtBot, watched: Watched) -> None:
    due = AT + 35 * MINUTE
    watched.keeper.look()
    quiet(qtbot, watched)
    promised(watched, due)
    quiet(qtbot, watched)
    watched.turn(AT + MINUTE)
    quiet(qtbot, watched)
    assert watched.keeper.later == (due,)
    assert watched.bell.tones == []
    watched.turn(due)
    quiet(qtbot, watched)
    assert watched.bell.words.startswith("Du lovade")
    again = Timekeeper(
        watched.demo.desk, watched.ops, watched.bell.rings, say_problem=lambda _problem: None, parent=watched.bell.shell
    )
    watched.bell.rings._rung.clear()
    again.look()
    quiet(qtbot, watched)
    again.stop()
    assert len(watched.bell.tones) == 1


def test_the_tables_are_asked_only_when_something_was_written_or_a_time_has_come(
    qtbot: QtBot, watched: Watched
) -> None:
    watched.keeper.look()
    quiet(qtbot, watched)
    asked = [looks(watched)]
    watched.turn(AT + 5 * MINUTE)
    asked.append(looks(watched))
    watched.ops.changed.emit(Changes.DRAFTS)
    asked.append(looks(watched))
    watched.ops.changed.emit(Changes.SHIFT)
    asked.append(looks(watched))
    quiet(qtbot, watched)
    assert asked == [False, False, False, True]


def looks(watched: Watched) -> bool:
    """Look at the clock and tell whether the tables are asked."""
    watched.keeper.look()
    return watched.ops.busy


def test_a_serious_handover_rings_within_a_minute_and_not_every_word_goes_through_them_all(
    qtbot: QtBot, watched: Watched
) -> None:
    desk = watched.demo.desk
    desk.typeset = lambda _paper: b"%PDF"
    watched.keeper.look()
    quiet(qtbot, watched)

    def hand() -> Changes:
        child = said(sex="female", born="2022-03-14", resident="2282", present="2282", concerns=("neglect",))
        with desk.unit() as unit:
            unit.record(
                "c1",
                CallOpened(channel="phone", received=AT, answered_by="S. Wallin"),
                CallDescribed(said=said(danger=True)),
                PersonStated(person="p1", said=child),
                MunicipalityConfirmed(
                    person="p1", municipality="2282", board="2282-sn", rule="", reason="", proposed="2282"
                ),
            )
        return hand_over(desk, call="c1", persons=("p1",)).changes

    watched.ops.run(hand, owner=watched.ops)
    quiet(qtbot, watched)
    watched.turn(AT + timedelta(seconds=20))
    quiet(qtbot, watched)
    assert watched.bell.words == ""
    watched.turn(AT + timedelta(seconds=60))
    quiet(qtbot, watched)
    assert watched.bell.words.startswith("En allvarlig överlämning är gjord. Ring nu: Chef i beredskap")
    watched.bell.shell.band.acted.emit("c1")
    assert watched.bell.words.startswith("En allvarlig överlämning")
    silent = next(one for one in watched.bell.shell.band.findChildren(Button) if "Inget svar" in one.text())
    silent.click()
    quiet(qtbot, watched)
    assert watched.bell.words == ""

    def noted() -> list[tuple[int, str, str]]:
        with desk.unit() as unit:
            call = unit.call("c1")
        assert call is not None
        return [(e.step, e.outcome, e.by) for e in call.handovers[0].escalations]

    assert watched.store.submit(noted).result() == [(0, "due", "Jourdesk"), (0, "no-answer", "S. Wallin")]


def test_a_worker_who_is_heard_of_takes_her_line_away(qtbot: QtBot, watched: Watched) -> None:
    desk = watched.demo.desk
    due = AT + 10 * MINUTE

    def write(body: VisitBegan | VisitHeardOf) -> Changes:
        with desk.unit() as unit:
            unit.record("shifts", body)
        return Changes.SHIFT

    began = VisitBegan(visit="v1", worker="S. Wallin", place="Storgatan 3", due=due)
    watched.ops.run(lambda: write(began), owner=watched.ops)
    quiet(qtbot, watched)
    watched.turn(due + 20 * MINUTE)
    quiet(qtbot, watched)
    assert "Ring 112." in watched.bell.words
    watched.ops.run(lambda: write(VisitHeardOf(visit="v1", due=None)), owner=watched.ops)
    quiet(qtbot, watched)
    watched.keeper.look()
    quiet(qtbot, watched)
    assert watched.bell.words == ""


def test_a_store_that_says_no_is_asked_again_in_a_while(qtbot: QtBot, watched: Watched) -> None:
    desk = watched.demo.desk
    promised(watched, AT + 5 * MINUTE)
    quiet(qtbot, watched)

    def broken() -> datetime:
        raise Problem("store.disk")

    sound, desk.now = desk.now, lambda: sound() if _on_gui() else broken()
    watched.keeper.look()
    quiet(qtbot, watched)
    assert watched.problems == ["store.disk"]
    desk.now = sound
    watched.turn(AT + 2 * MINUTE)
    quiet(qtbot, watched)
    assert watched.keeper.later == ((AT + 5 * MINUTE).astimezone(UTC),)


def _on_gui() -> bool:
    return threading.current_thread() is threading.main_thread()
