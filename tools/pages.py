"""The pages of the frame beside the call page, filled with invented values, for ``tools/shots.py``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from PySide6.QtWidgets import QWidget

from jourdesk.domain.page import ClockLine
from jourdesk.domain.workdays import is_working_day
from jourdesk.ui.clocks.page import ClocksPage
from jourdesk.ui.shell.page import Page
from jourdesk.ui.shell.window import Desk, MainWindow
from jourdesk.ui.widgets.sign import Mark
from jourdesk.usecases.read_clocks import ClockDetail, ClockEntry, ClockList, CountedDay, PromiseDetail

Shown = tuple[QWidget, Callable[[], None]]
NOW = datetime(2026, 11, 22, 1, 4, tzinfo=UTC)
TODAY = date(2026, 11, 22)
PLACES = (
    ("calls", "Samtal", "phone"),
    ("handover", "Överlämning", "send"),
    ("clocks", "Frister", "clock"),
    ("duty", "Jour", "moon"),
    ("admin", "Admin", "settings-2"),
)


def framed(page: Page, ready: Callable[[], None]) -> Shown:
    """Stand a page in the frame, with empty ones at the other places of the rail."""
    window = MainWindow()
    others: Sequence[Page] = [page if key == page.key else Page(key, name, icon) for key, name, icon in PLACES]
    pages = others if any(one is page for one in others) else [*others, page]
    for one in pages:
        if one is not page:
            one.assemble(QWidget())
    desk = Desk(pages)
    desk.rail.set_count("handover", 1)
    desk.rail.set_count("clocks", 8)
    desk.status.show_unsent(Mark.UNSENT, "5 osända")
    desk.status.show_contact("senast i kontakt 00.12")
    desk.status.show_fact("fristerna löper även utan nät")
    desk.status.show_duty("Jour", "S. Wallin", "Bakjour", "J. Hedlid")
    desk.status.show_clock("sön 22 nov 02.04")
    window.show_desk(desk)
    desk.go(page.key)
    return window, ready


def _entry(key: str, group: str, mark: str, title: str, **rest: object) -> ClockEntry:
    base = {"key": key, "call": key, "group": group, "mark": mark, "title": title, "who": "Flicka 4 år"}
    return ClockEntry(**(base | {"municipality": "Kramfors", "clock": key} | rest))  # type: ignore[arg-type]  # by hand


def _promise(key: str, group: str, mark: str, title: str, due: datetime, made: datetime, **rest: object) -> ClockEntry:
    return _entry(key, group, mark, title, clock="", promise=key, due=due, made=made, tonight=True, **rest)


def _at(hour: int, minute: int) -> datetime:
    return datetime(2026, 11, 22, hour, minute, tzinfo=UTC) - timedelta(hours=1)


def _clock(key: str, group: str, mark: str, title: str, last: date, **rest: object) -> ClockEntry:
    alarm = last
    while not is_working_day(alarm):
        alarm -= timedelta(days=1)
    outer = last
    while not is_working_day(outer):
        outer += timedelta(days=1)
    dates = {"last": last, "alarm": alarm, "outer": outer if outer != last else None}
    return _entry(key, group, mark, title, **(dates | {"board": "Socialnämnden", "tonight": True} | rest))


RUNNING = ClockList(
    now=NOW,
    today=TODAY,
    since=datetime(2026, 11, 20, 15, tzinfo=UTC),
    entries=(
        _clock(
            "late",
            "late",
            "late",
            "Förhandsbedömningen ska vara klar",
            date(2026, 11, 20),
            who="Pojke 9 år",
            municipality="Sollefteå",
            board="IFO barn",
            provision="SoL 20 kap. 2 §",
            owner="Maja Lindskog",
            tonight=False,
        ),
        _promise("p1", "tonight", "soon", "grannen", _at(2, 15), _at(1, 45), who="Anonym", municipality=""),
        _promise("p2", "tonight", "near", "jourhemmet", _at(7, 30), _at(1, 52)),
        _clock(
            "submit",
            "week",
            "runs",
            "Underställ beslutet till förvaltningsrätten",
            date(2026, 11, 29),
            provision="LVU 7 §",
            part=0.1,
        ),
        _clock(
            "feedback",
            "week",
            "runs",
            "Återkoppla till den som anmälde",
            date(2026, 11, 29),
            board="Mottagning barn och unga",
            provision="SoL 19 kap. 6 §",
            part=0.1,
        ),
        _clock(
            "apply",
            "later",
            "runs",
            "Ansök om vård hos förvaltningsrätten",
            date(2026, 12, 20),
            provision="LVU 8 §",
            part=0.02,
        ),
        _clock(
            "inquiry",
            "later",
            "runs",
            "Utredningen ska vara klar",
            date(2027, 3, 22),
            provision="SoL 20 kap. 3 §",
            owner="Karin Solvik",
        ),
        _entry(
            "appeal",
            "waiting",
            "waits",
            "Tiden för överklagande går ut",
            provision="LVU 41 §",
            waits_for="att parten får beslutet",
            tonight=True,
        ),
    ),
)

SUBMIT = ClockDetail(
    call="submit",
    line=ClockLine(
        key="submit",
        code="submit-to-court",
        title="Underställ beslutet till förvaltningsrätten",
        person="p1",
        decision="d1",
        provision="LVU 7 §",
        anchored=date(2026, 11, 22),
        anchor="Beslutat sön 22 nov",
        statutory=date(2026, 11, 29),
        outer=date(2026, 11, 30),
        alarm=date(2026, 11, 27),
        state="running",
        waits_for="",
        closes_on="Rättens kvittens på att beslutet och handlingarna har kommit in.",
        owner="",
        missed="Missas dagen upphör beslutet",
        source="https://lagen.nu/1990:52#P7",
        read="2026-11-21",
    ),
    who="Flicka 4 år",
    municipality="Kramfors",
    board="Socialnämnden",
    today=TODAY,
    received=date(2026, 11, 21),
    decided=_at(0, 29),
    decided_by="ledamot",
    step="submitted",
    days=tuple(
        CountedDay(day=TODAY + timedelta(days=n), free=not is_working_day(TODAY + timedelta(days=n))) for n in range(9)
    ),
    opens=datetime(2026, 11, 23, 7, tzinfo=UTC),
)


def _clocks_page() -> tuple[Shown, ClocksPage]:
    page = ClocksPage()

    def ready() -> None:
        page.show_clocks(RUNNING)
        page.rows.choose("submit")
        page.show_clock("submit", SUBMIT)
        page.rows.setFocus()

    return framed(page, ready), page


def clocks_page() -> Shown:
    """The clocks of the look's picture."""
    return _clocks_page()[0]


def clocks_receipt() -> Shown:
    """The form that asks for the court's receipt."""
    (window, ready), page = _clocks_page()

    def ask() -> None:
        ready()
        page.panel.ask_receipt()

    return window, ask


def clocks_promise() -> Shown:
    """A promise that is to be settled."""
    (window, ready), page = _clocks_page()

    def ask() -> None:
        ready()
        page.rows.choose("p1")
        made = PromiseDetail(
            call="p1",
            promise="p1",
            to="grannen",
            about="Hon hör barnet gråta igen",
            due=_at(2, 15),
            made=_at(1, 45),
            who="Anonym",
            now=NOW,
        )
        page.show_promise("p1", made)
        page.panel.ask_receipt()

    return window, ask


def clocks_empty() -> Shown:
    """Nothing runs."""
    page = ClocksPage()
    nothing = ClockList(now=NOW, today=TODAY, since=NOW, entries=())
    return framed(page, lambda: page.show_clocks(nothing))


PAGES: dict[str, Callable[[], Shown]] = {
    "clocks": clocks_page,
    "clocks-receipt": clocks_receipt,
    "clocks-promise": clocks_promise,
    "clocks-empty": clocks_empty,
}
