"""The morning of a unit and what the jour sees of it, filled with the invented night, for ``tools/shots.py``."""

from __future__ import annotations

import atexit
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from pathlib import Path

from PySide6.QtWidgets import QWidget

from jourdesk.app import DemoDesk, example_register, open_demo
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.events import NoteWritten
from jourdesk.domain.fact import Author
from jourdesk.ui.handover.page import HandoverPage
from jourdesk.ui.morning.page import MorningPage
from jourdesk.usecases.ask_handover import ask_handover
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.morning_values import MorningList
from jourdesk.usecases.play_night import play_night
from jourdesk.usecases.ports import Desk
from jourdesk.usecases.read_handovers import read_handover, read_handovers
from jourdesk.usecases.read_morning import read_morning
from jourdesk.usecases.read_morning_contact import read_morning_contact
from jourdesk.usecases.return_handover import return_handover
from jourdesk.usecases.take_on import accept_handover, open_handover
from jourdesk.wire.night_toml import read_night
from tools.pages import framed

Shown = tuple[QWidget, Callable[[], None]]
UNIT = "2262-barn"
MONDAY = datetime(2026, 11, 23, 7, 52, tzinfo=STOCKHOLM)


@dataclass(frozen=True)
class _Monday:
    """The desk of a unit on Monday."""

    demo: DemoDesk

    @property
    def desk(self) -> Desk:
        return self.demo.desk

    def read(self) -> MorningList:
        return read_morning(self.desk, unit=UNIT)

    def where(self, number: int = 0) -> dict[str, str]:
        line = self.read().lines[number]
        return {"call": line.call, "handover": line.key}


@cache
def _monday(name: str) -> _Monday:
    """Play the night until its end; each picture that writes something has a desk of its own."""
    stack = ExitStack()
    atexit.register(stack.close)
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    text = (files("jourdesk.resources") / "examples" / "nights" / "vasternorrland.toml").read_text(encoding="utf-8")
    night = read_night(text, file="vasternorrland.toml")
    jour = Author(by="S. Wallin", typed_by="S. Wallin", title="socialsekreterare", desk="A7")
    demo = stack.enter_context(open_demo(Path(folder), night.begins, author=jour))
    import_register(demo.desk, text=example_register())
    play_night(demo.desk, night, clock=demo.clock, until=night.ends)
    demo.clock.at = MONDAY
    if name != "jour":
        demo.desk.author = replace(jour, by="Maja Lindskog", typed_by="Maja Lindskog", desk="T1")
    return _Monday(demo)


def _page(monday: _Monday, key: str = "", *, after: Callable[[MorningPage], None] | None = None) -> Shown:
    page, read = MorningPage(), monday.read()

    def ready() -> None:
        page.show_morning(read)
        line = page.line(key)
        if line is not None:
            page.rows.choose(key)
            contact = read_morning_contact(monday.desk, call=line.call, handover=line.key)
            fresh = frozenset(one.fact for one in contact.news if one.unread)
            page.show_contact(line, contact, fresh=fresh)
        page.rows.setFocus()
        if after is not None:
            after(page)

    return framed(page, ready)


def morning_today() -> Shown:
    """What must be done today, as the page opens."""
    return _page(_monday("read"))


def morning_cover() -> Shown:
    """A contact before anybody has opened it."""
    monday = _monday("read")
    line = monday.read().lines[0]

    def cover(page: MorningPage) -> None:
        page.rows.choose(line.key)
        page.show_cover(line)

    return _page(monday, after=cover)


def morning() -> Shown:
    """An opened contact, with the bar that takes it on."""
    monday = _monday("opened")
    open_handover(monday.desk, **monday.where())
    return _page(monday, monday.where()["handover"])


def morning_return() -> Shown:
    """The form that sends it back."""
    monday = _monday("opened")
    return _page(monday, monday.where()["handover"], after=lambda page: page.bar.open_form("return"))


def morning_accepted() -> Shown:
    """An accepted contact to which the jour has added something, and a question that waits."""
    monday = _monday("accepted")
    return _page(monday, _taken_on())


@cache
def _taken_on() -> str:
    """Take the first contact on: each screen is made in both themes, and played once."""
    monday = _monday("accepted")
    where = monday.where()
    open_handover(monday.desk, **where)
    first = "Ringer boendet och hör hur barnen har det, sedan underställningen."
    accept_handover(monday.desk, **where, receiver="Maja Lindskog, socialsekreterare", first=first)
    ask_handover(monday.desk, **where, text="Vem har flickans astmamedicin?")
    mine = monday.desk.author
    monday.desk.author = replace(mine, by="S. Wallin", desk="A7")
    with monday.desk.unit() as unit:
        unit.record(
            where["call"], NoteWritten(note="n-late", voice="caller", text="Pappan ringde jouren 07.40 och skrek.")
        )
    monday.desk.author = mine
    monday.demo.clock.at = MONDAY + timedelta(minutes=25)
    return where["handover"]


def morning_empty() -> Shown:
    """A unit that nothing has come to."""
    page, read = MorningPage(), _monday("read").read()
    return framed(page, lambda: page.show_morning(replace(read, tasks=(), lines=())))


def _jour(act: Callable[[_Monday], None], name: str) -> Shown:
    monday = _monday(name)
    if monday.demo.clock.at == MONDAY:  # each screen is made in both themes, and played once
        act(monday)
        monday.demo.clock.at = MONDAY + timedelta(minutes=10)
    monday.desk.author = replace(monday.desk.author, by="S. Wallin", typed_by="S. Wallin", desk="A7")
    page, read = HandoverPage(), read_handovers(monday.desk)
    line = next(one for one in read.lines if one.label.startswith("Flicka 7"))

    def ready() -> None:
        page.show_handovers(read)
        page.rows.choose(line.key)
        page.show_handover(read_handover(monday.desk, call=line.call, persons=line.persons))
        page.rows.setFocus()

    return framed(page, ready)


def handover_returned() -> Shown:
    """What a unit has sent back, at the jour."""

    def back(monday: _Monday) -> None:
        where = next({"call": x.call, "handover": x.key} for x in monday.read().lines if x.label.startswith("Flicka 7"))
        return_handover(
            monday.desk, **where, reason="Mamman har egen handläggare hos Våldsenheten", suggested="2262-vald"
        )

    return _jour(back, "returned")


def handover_accepted() -> Shown:
    """What a unit has taken on, with a question to answer, at the jour."""

    def taken(monday: _Monday) -> None:
        where = next({"call": x.call, "handover": x.key} for x in monday.read().lines if x.label.startswith("Flicka 7"))
        accept_handover(monday.desk, **where, receiver="Maja Lindskog", first="Ringer boendet.")
        ask_handover(monday.desk, **where, text="Vem har flickans astmamedicin?")

    return _jour(taken, "taken")


SCREENS_MORNING: dict[str, Callable[[], Shown]] = {
    "morning-today": morning_today,
    "morning-cover": morning_cover,
    "morning": morning,
    "morning-return": morning_return,
    "morning-accepted": morning_accepted,
    "morning-empty": morning_empty,
    "handover-returned": handover_returned,
    "handover-accepted": handover_accepted,
}
