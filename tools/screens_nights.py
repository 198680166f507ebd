"""The page of nights, filled from the example register, for ``tools/shots.py``."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from jourdesk.app import example_register
from jourdesk.ui.nights.page import NightsPage
from jourdesk.usecases.read_nights import read_night, read_nights
from jourdesk.wire.register_toml import read_register
from tools.night import MIDDLE, night_desk
from tools.pages import framed

Shown = tuple[QWidget, Callable[[], None]]


def nights() -> Shown:
    """Ninety nights over the turn of the year, when all mandates run out."""
    page, desk = NightsPage(), night_desk(MIDDLE)
    page.night_asked.connect(lambda day: page.show_night(read_night(desk, day=day)))

    def ready() -> None:
        page.show_nights(read_nights(desk))
        page.grid.setFocus()
        page.grid.choose(8, 0)

    return framed(page, ready)


def red() -> Shown:
    """New mandates that come five days too late."""
    page, desk = NightsPage(), night_desk(MIDDLE)
    late = example_register().replace("valid_from = 2027-01-01, valid_to", "valid_from = 2027-01-06, valid_to")
    proposed = read_register(late, "late")
    page.night_asked.connect(lambda day: page.show_night(read_night(desk, day=day)))

    def ready() -> None:
        page.show_nights(read_nights(desk, register=proposed))
        page.red.setFocus()
        page.red.choose("1")
        page.red.chosen.emit("1")

    return framed(page, ready)


SCREENS_NIGHTS = {"nights": nights, "nights-red": red}
