"""Ties everything: the only room that reads the clock, draws ids and randomness, and knows where files lie."""

from __future__ import annotations

from pathlib import Path

from jourdesk.app.demo import DemoClock, DemoDesk, example_register, open_demo
from jourdesk.app.opening import open_desk
from jourdesk.app.surroundings import Paths, new_id, now, paths


def run_desk(where: Paths, *, theme_name: str = "night") -> int:
    """Open the desk of this computer in a window; Qt is imported only then."""
    from jourdesk.app import window

    return window.run_desk(where, theme_name=theme_name)


def run_demo(folder: Path | None = None, *, theme_name: str = "night") -> int:
    """Open the invented night in a window; Qt is imported only then."""
    from jourdesk.app import window

    return window.run_demo(folder, theme_name=theme_name)


__all__ = [
    "DemoClock",
    "DemoDesk",
    "Paths",
    "example_register",
    "new_id",
    "now",
    "open_demo",
    "open_desk",
    "paths",
    "run_demo",
    "run_desk",
]
