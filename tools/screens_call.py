"""The call desk on a night that was really played: a throw-away store, the presenter, and the window round them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from jourdesk.app import DemoDesk, example_register, open_demo
from jourdesk.documents.files import keep
from jourdesk.documents.typeset import pictures
from jourdesk.domain.call import Call
from jourdesk.domain.decision_events import DecisionCorrected
from jourdesk.domain.events import PersonStated
from jourdesk.domain.fact import Author
from jourdesk.domain.night import Night
from jourdesk.domain.person import said
from jourdesk.domain.placement_events import PlacementMade
from jourdesk.store.gazetteer import Gazetteer
from jourdesk.ui.call.persons_card import PersonsCard
from jourdesk.ui.call.placing import PlaceForm
from jourdesk.ui.call.presenter import CallDeskPresenter
from jourdesk.ui.frame import Frame
from jourdesk.ui.ops import Ops
from jourdesk.ui.paper.preview import PaperRoom
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.stage import Stage
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.place_person import place_person
from jourdesk.usecases.play_night import PlayedNight, play_night
from jourdesk.usecases.record_decision import correct_decision
from jourdesk.wire.night_toml import read_night

Shown = tuple[QWidget, Callable[[], None]]


class Played:
    """A desk on which the night was played until an instant, on a store thread of its own."""

    standing: ClassVar[list[Played]] = []
    """Desks that are not closed: without a keeper, garbage collection would take one apart on the wrong thread."""

    def __init__(self, until: str) -> None:
        """Play it."""
        self.standing.append(self)
        self.stack = ExitStack()
        self.closed = False
        self.executor = ThreadPoolExecutor(1)
        folder = self.stack.enter_context(tempfile.TemporaryDirectory(prefix="jourdesk-shots-"))
        self.desk, self.night = self.executor.submit(self._play, Path(folder), until).result()
        self.ops = Ops(self.executor)
        room = PaperRoom(pictures=pictures, keep=keep)
        self.frame = Frame(self.desk.desk, self.ops, Stage(room=room, places=Gazetteer.load(), now=self.desk.clock))
        self.presenter: CallDeskPresenter = self.frame.call_desk
        self.frame.start()
        QCoreApplication.instance().aboutToQuit.connect(self.close)  # type: ignore[union-attr]  # there is an application

    def close(self) -> None:
        """Close the store on its thread; once is enough."""
        if self.closed:
            return
        self.closed = True
        self.standing.remove(self)
        self.ops.close()
        self.executor.submit(self.stack.close).result()
        self.executor.shutdown()

    def settle(self) -> None:
        """Let all answers come home."""
        loop = QEventLoop()

        def look() -> None:
            if self.ops.busy or self.presenter.page.arrival.turns.busy:
                QTimer.singleShot(20, look)
            else:
                QTimer.singleShot(60, loop.quit)

        QTimer.singleShot(20, look)
        loop.exec()

    def _play(self, folder: Path, until: str) -> tuple[DemoDesk, PlayedNight]:
        night: Night = read_night(
            (files("jourdesk.resources") / "examples" / "nights" / "vasternorrland.toml").read_text(encoding="utf-8"),
            file="vasternorrland.toml",
        )
        author = Author(by=night.worker, typed_by=night.worker, title=night.worker_title, desk="demo")
        demo = self.stack.enter_context(open_demo(folder, night.begins, author=author))
        import_register(demo.desk, text=example_register())
        played = play_night(demo.desk, night, clock=demo.clock, until=datetime.fromisoformat(until))
        return demo, played


def _window(played: Played) -> MainWindow:
    window = MainWindow()
    window.show_desk(played.frame.desk)
    return window


def shown_call(
    until: str, key: str, act: Callable[[Played], None], before: Callable[[Played], None] | None = None
) -> Shown:
    """Show one call of the night; ``before`` does something at the desk before the call is opened."""
    played = Played(until)
    if before is not None:
        before(played)
    window = _window(played)

    def ready() -> None:
        played.settle()
        played.presenter.open_call(played.night.call(key))
        played.settle()
        act(played)
        played.settle()

    return window, ready


def call() -> Shown:
    """The girl in Kramfors at 00.31, the cursor in the note."""
    return shown_call("2026-11-22T00:31:00+01:00", "girl-4", lambda played: played.presenter.page.go_to(1))


def call_lower() -> Shown:
    """The same page with the cursor among the decisions."""

    def lower(played: Played) -> None:
        played.presenter.page.go_to(5)
        bar = played.presenter.page.sheet.area.verticalScrollBar()
        QTimer.singleShot(30, lambda: bar.setValue(bar.maximum()))

    return shown_call("2026-11-22T00:31:00+01:00", "girl-4", lower)


def call_middle() -> Shown:
    """The same page with the cursor among the questions of the law."""
    return shown_call("2026-11-22T00:31:00+01:00", "girl-4", lambda played: played.presenter.page.go_to(4))


def call_person() -> Shown:
    """The form of a person."""

    def opened(played: Played) -> None:
        played.presenter.page.sheet.cards[1].open_person("child-e1")  # type: ignore[attr-defined]  # the persons' card

    return shown_call("2026-11-22T00:31:00+01:00", "girl-4", opened)


def call_decision() -> Shown:
    """The form of a decision, with the rule's refusal beside its field."""

    def opened(played: Played) -> None:
        page = played.presenter.page
        page.go_to(5)
        page.sheet.cards[4].open_decision()  # type: ignore[attr-defined]  # the fifth card is the decisions'

    return shown_call("2026-11-22T00:31:00+01:00", "girl-4", opened)


def call_correct() -> Shown:
    """A decision that was written down wrongly is being corrected; one that was corrected before stands above."""

    def opened(played: Played) -> None:
        page = played.presenter.page
        page.go_to(5)
        taken = next(one for one in _call(played).decisions if one.provision == "LVU 6")
        page.sheet.cards[4].rows.corrected.emit(taken.id)  # type: ignore[attr-defined]  # the fifth card is the decisions'

    def corrected(played: Played) -> None:
        desk, call = played.desk.desk, played.night.call("girl-4")
        taken = next(one for one in _call(played).decisions if one.provision == "LVU 11")
        stood = {name: getattr(taken, name) for name in DecisionCorrected.__slots__ if hasattr(taken, name)}
        text = DecisionCorrected(**stood, decision=taken.id, reason="Skrev fel jourhem.")
        text = replace(text, content=f"{taken.content} Hos jourhemmet i Nyland.")
        played.executor.submit(lambda: correct_decision(desk, call=call, corrected=text)).result()

    return shown_call("2026-11-22T00:56:00+01:00", "girl-4", opened, corrected)


def call_earlier() -> Shown:
    """Somebody who has been here before, with a warning that holds; and once more without."""

    def before(played: Played) -> None:
        desk, call = played.desk.desk, played.night.call("girl-4")
        number = {"number": "20220304-2392", "number_kind": "personnummer"}
        alert = "Mammans bror har hotat personal."
        warned = said(**number, alert=alert, alert_until="2026-12-31")

        def keep() -> None:
            for days, person in ((9, warned), (40, said(**number)), (300, said(**number))):
                at = desk.now() - timedelta(days=days)
                log_call(desk, Draft(call=f"earlier-{days}", received=at, persons=(("p1", person),)))
            with desk.unit() as unit:
                unit.record(call, PersonStated(person="child-e1", said=said(**number)))

        played.executor.submit(keep).result()

    return shown_call("2026-11-22T00:31:00+01:00", "girl-4", lambda played: played.presenter.page.go_to(2), before)


def _call(played: Played) -> Call:
    def read() -> Call:
        with played.desk.desk.unit() as unit:
            found = unit.call(played.night.call("girl-4"))
        assert found is not None
        return found

    return played.executor.submit(read).result()


def call_new() -> Shown:
    """A call that has just begun."""
    return shown_call("2026-11-22T00:31:00+01:00", "girl-4", lambda played: played.presenter.new_call())


def call_morning() -> Shown:
    """The same call at the end of the night: handed over, cards folded."""
    return shown_call("2026-11-22T06:50:00+01:00", "girl-4", lambda played: played.presenter.page.go_to(7))


def call_placing() -> Shown:
    """The girl is placed in a home, and the form for her mother is open with another one chosen."""

    def placed(played: Played) -> None:
        with played.desk.desk.unit() as unit:
            kept = unit.call(played.night.call("girl-4"))
        assert kept is not None
        home = PlacementMade(
            placement="",
            person="child-e1",
            resource="jourhem-1",
            kind="",
            begins=played.desk.desk.now(),
            decision=kept.decisions[-1].id,
            note="Polisen följde med.",
        )
        place_person(played.desk.desk, call=kept.id, placed=home)

    def opened(played: Played) -> None:
        page = played.presenter.page
        page.go_to(2)
        card = page.sheet.cards[1]
        if isinstance(card, PersonsCard):
            card.open_placing()
            played.settle()
            if isinstance(card.slot.form, PlaceForm):
                card.slot.form.restore({"person": "mother", "resource": "jourhem-2"})
                played.settle()

    return shown_call("2026-11-22T00:31:00+01:00", "girl-4", opened, lambda p: p.executor.submit(placed, p).result())


SCREENS_CALL: dict[str, Callable[[], Shown]] = {
    "call": call,
    "call-lower": call_lower,
    "call-middle": call_middle,
    "call-person": call_person,
    "call-decision": call_decision,
    "call-correct": call_correct,
    "call-earlier": call_earlier,
    "call-new": call_new,
    "call-placing": call_placing,
    "call-morning": call_morning,
}
