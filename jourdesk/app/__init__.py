"""Ties everything: the only room that reads the clock, draws ids and randomness, and knows where files lie.

What a name needs is loaded when the name is first used: the window must be there before the store, the law and the pages are.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jourdesk.app.surroundings import Paths, new_id, now, paths

if TYPE_CHECKING:
    from jourdesk.app.demo import DemoClock, DemoDesk, example_register, open_demo
    from jourdesk.app.opening import open_desk

_LATER = {
    "DemoClock": "demo",
    "DemoDesk": "demo",
    "example_register": "demo",
    "open_demo": "demo",
    "open_desk": "opening",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(f"jourdesk.app.{_LATER[name]}"), name)


def run_desk(where: Paths, *, theme_name: str = "night", practice: bool = False) -> int:
    """Open the desk of this computer, or the one to practise on, in a window; Qt is imported only then."""
    from jourdesk.app import window

    return window.run_desk(where, theme_name=theme_name, practice=practice)


def run_demo(folder: Path | None = None, *, theme_name: str = "night") -> int:
    """Open the invented night in a window; Qt is imported only then."""
    from jourdesk.app import demo_window

    return demo_window.run_demo(folder, theme_name=theme_name)


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
