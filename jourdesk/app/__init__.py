"""Ties everything: the only room that reads the clock, draws ids and randomness, and knows where files lie."""

from __future__ import annotations

from jourdesk.app.demo import DemoClock, DemoDesk, example_register, open_demo
from jourdesk.app.opening import open_desk
from jourdesk.app.surroundings import Paths, new_id, now, paths

__all__ = ["DemoClock", "DemoDesk", "Paths", "example_register", "new_id", "now", "open_demo", "open_desk", "paths"]
