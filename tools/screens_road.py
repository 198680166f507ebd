"""The page of the road, filled with invented contacts, for ``tools/shots.py``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QWidget
from sqlalchemy import insert

from jourdesk.domain.events import PersonStated
from jourdesk.domain.fact import FIRST, Author, HybridTime
from jourdesk.domain.person import said
from jourdesk.domain.secrecy import StreamKind
from jourdesk.store.projections import fact_row
from jourdesk.store.tables import FactRow
from jourdesk.store.unit import StoreUnit
from jourdesk.ui.road.page import RoadPage
from jourdesk.ui.shell.window import MainWindow
from jourdesk.ui.widgets.statusbar import StatusBar
from jourdesk.usecases.log_call import Draft, log_call
from jourdesk.usecases.read_road import Came, RoadLine, RoadView
from jourdesk.usecases.road_state import FactState, FactStatus, Trouble, Waiting
from jourdesk.wire import facts as wire
from tools.pages import framed
from tools.screens_call import Played

Shown = tuple[QWidget, Callable[[], None]]
_NOW = datetime(2026, 11, 22, 1, 4, tzinfo=UTC)


def _line(minutes: int, label: str, state: FactState, records: int, unsent: int, *fetched: str) -> RoadLine:
    came = Came(state=state, records=records, unsent=unsent, fetched=fetched)
    return RoadLine(call=f"c{minutes}", received=_NOW - timedelta(minutes=minutes), label=label, came=came)


def _view(*, noticed: bool) -> RoadView:
    troubles = (
        Trouble(code="feed.restored", about="jour", times=1, last=_NOW - timedelta(minutes=50)),
        Trouble(code="feed.forked", about="jour", times=2, last=_NOW - timedelta(minutes=12)),
    )
    waiting = (Waiting(id="f81c2", reason="envelope.forged", desk="k7rm4w", position=4, payload=b"x"),)
    return RoadView(
        has_host=True,
        address="https://lager.example.se",
        last=_NOW - timedelta(minutes=52),
        unsent=9,
        lines=(
            _line(9, "Kvinna 33 år", FactState.HERE, 5, 5),
            _line(31, "Pojke 7 år", FactState.SENT, 12, 3),
            _line(84, "Flicka 15 år", FactState.RECEIPTED, 21, 0),
            _line(143, "Man 41 år", FactState.RECEIPTED, 18, 0, "kramfors-barn"),
            _line(201, "Flicka 3 år", FactState.RECEIPTED, 44, 0, "kramfors-barn"),
        ),
        other=((StreamKind.ACCESS, 1),),
        refused=(),
        waiting=waiting if noticed else (),
        troubles=troubles if noticed else (),
        withheld=0,
        unit_names=(("kramfors-barn", "Kramfors barn och familj"),),
    )


def _statuses() -> tuple[FactStatus, ...]:
    kinds = ("CallOpened", "CallerStated", "NoteWritten", "PersonStated", "MunicipalityConfirmed", "HandoverMade")
    states = (FactState.RECEIPTED,) * 4 + (FactState.SENT, FactState.HERE)
    return tuple(
        FactStatus(fact=f"f{n}", kind=kind, state=state, at=_NOW - timedelta(minutes=30 - n))
        for n, (kind, state) in enumerate(zip(kinds, states, strict=True))
    )


def _page(key: str, *, noticed: bool) -> Shown:
    page = RoadPage()

    def ready() -> None:
        page.show_contact("senast i kontakt 01.12")
        page.show_road(_view(noticed=noticed))
        page.rows.choose(key)
        page.rows.chosen.emit(key)
        page.show_statuses("c31", _statuses())
        page.rows.setFocus()

    return framed(page, ready)


def road() -> Shown:
    """A night in which the road has just been closed."""
    return _page("call:c31", noticed=False)


def noticed() -> Shown:
    """A host that went back to an older copy, one that shows two faces, and a record set aside."""
    return _page("waiting:f81c2", noticed=True)


def catching_up() -> Shown:
    """A desk that has been away for a long time, fetching what the others wrote."""
    window, ready = _page("call:c84", noticed=False)
    for bar in window.findChildren(StatusBar):
        bar.show_progress("Hämtar: 41 200 här, 58 800 kvar", 0.412)
    return window, ready


def none() -> Shown:
    """A desk without a store."""
    page = RoadPage()
    empty = RoadView(
        has_host=False,
        address="",
        last=None,
        unsent=0,
        lines=(),
        other=(),
        refused=(),
        waiting=(),
        troubles=(),
        withheld=0,
    )

    def ready() -> None:
        page.show_road(empty)

    return framed(page, ready)


def _two_wrote(played: Played) -> None:
    """A neighbour reports what another colleague already has; a third desk, without a network, writes another age."""
    desk, girl = played.desk.desk, played.night.call("girl-4")
    with desk.unit() as unit:
        call = unit.call(girl)
        if call is None:
            raise KeyError(girl)
        person = call.persons[0]
        received = call.received + timedelta(minutes=4)
        known = said(name=person.name or "Tova Lillhed", number=person.number, role=person.role, resident="2282")
    caller = said(code="public", name="Britt Granlund", phone="070-174 06 05", wants_feedback=True)
    log_call(
        desk, Draft(call="twin", received=received, caller=caller, persons=(("p1", known),), note="Barnet gråter.")
    )
    log_call(desk, Draft(call="twin", received=received, persons=(("p1", said(age=4)),)))
    with desk.unit() as unit:
        first = unit.facts("twin")[0]
    body = PersonStated(person="p1", said=said(age=5))
    colleague = Author(by="B. Lind", typed_by="B. Lind", title="socialsekreterare", desk="andra")
    later = first.written + timedelta(minutes=3)
    fact = replace(first, id="beside", author=colleague, number=1, previous=FIRST, parents=(first.id,), body=body)
    fact = replace(fact, at=HybridTime(first.at.ms + 180_000), happened=later, written=later)
    data = wire.canonical(fact)
    with desk.unit() as unit:
        if isinstance(unit, StoreUnit):
            unit.connection.execute(insert(FactRow), [fact_row(fact, data, wire.digest(data))])
            unit.took({"twin": None}, fact.at, new=1, numbered=0)


def two_desks() -> Shown:
    """A reporter who is covered, an age that two desks wrote differently, and a call that may be the same."""
    played = Played("2026-11-22T00:31:00+01:00")
    played.executor.submit(_two_wrote, played).result()
    window = MainWindow()
    window.show_desk(played.frame.desk)

    def ready() -> None:
        played.settle()
        played.presenter.open_call("twin")
        played.settle()

    return window, ready


def sealed_form() -> Shown:
    """The form of who called, with the words of a protected reporter covered."""
    played = Played("2026-11-22T00:31:00+01:00")
    played.executor.submit(_two_wrote, played).result()
    window = MainWindow()
    window.show_desk(played.frame.desk)

    def ready() -> None:
        played.settle()
        played.presenter.open_call("twin")
        played.settle()
        played.presenter.page.call_card.open_caller()
        played.settle()

    return window, ready


SCREENS_ROAD = {
    "call-caller": sealed_form,
    "road": road,
    "road-noticed": noticed,
    "road-catching-up": catching_up,
    "road-none": none,
    "call-two-desks": two_desks,
}
