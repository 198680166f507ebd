"""The page of the road, filled with invented contacts, for ``tools/shots.py``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QWidget

from jourdesk.domain.secrecy import StreamKind
from jourdesk.ui.road.page import RoadPage
from jourdesk.usecases.read_road import Came, RoadLine, RoadView
from jourdesk.usecases.road_state import FactState, FactStatus, Trouble, Waiting
from tools.pages import framed

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


SCREENS_ROAD = {"road": road, "road-noticed": noticed, "road-none": none}
