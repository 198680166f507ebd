"""What rings at the desk, and a desk that catches up, over the call page of the invented night."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QWidget

from jourdesk.domain.rings import Ring, RingKind, Rings
from jourdesk.ui.rings import RingPresenter
from jourdesk.ui.shell.tray import Tray
from jourdesk.ui.widgets.sign import Mark
from tools.screens_call import Played, shown_call

Shown = tuple[QWidget, Callable[[], None]]
_AT = datetime(2026, 11, 21, 23, 15, tzinfo=UTC)


def _rings(*rings: Ring) -> Shown:
    def act(played: Played) -> None:
        shell = played.frame.desk
        presenter = RingPresenter(shell, Tray(shell), now=played.desk.clock, tone=lambda: None, parent=shell)
        presenter.take(Rings(now=rings))
        shell.status.show_unsent(Mark.WAITS, "3 osända")
        shell.status.show_contact("senast i kontakt 00.12")
        shell.status.show_fact("")

    return shown_call("2026-11-22T00:31:00+01:00", "girl-4", act)


def rings_worker() -> Shown:
    """A worker alone should have been heard of; a promise has come as well."""
    police = Ring(key="p", kind=RingKind.POLICE, at=_AT + timedelta(minutes=15), due=_AT)
    return _rings(police, Ring(key="r", kind=RingKind.PROMISE, at=_AT, call="c1"))


def rings_manager() -> Shown:
    """A serious handover: whom to ring now."""
    chief = Ring(
        key="m",
        kind=RingKind.MANAGER,
        at=_AT,
        call="c1",
        to="Chef i beredskap",
        phone="070-174 06 87",
        about="IFO",
        handover="h1",
    )
    return _rings(chief)


def rings_clock() -> Shown:
    """The last day of a statutory clock."""
    return _rings(Ring(key="k", kind=RingKind.LAST_DAY, at=_AT, call="c1", about="LVU 7"))


def catching_up() -> Shown:
    """A new desk fetches the night while it is written at."""

    def act(played: Played) -> None:
        bar = played.frame.desk.status
        bar.show_unsent(Mark.WAITS, "2 osända")
        bar.show_contact("senast i kontakt 00.30")
        bar.show_fact("Hämtar: 12\N{NARROW NO-BREAK SPACE}000 här, 88\N{NARROW NO-BREAK SPACE}000 kvar")

    return shown_call("2026-11-22T00:31:00+01:00", "girl-4", act)


SCREENS_RINGS: dict[str, Callable[[], Shown]] = {
    "rings-worker": rings_worker,
    "rings-manager": rings_manager,
    "rings-clock": rings_clock,
    "catching-up": catching_up,
}
