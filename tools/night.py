"""The invented night in a throw-away store, for pictures: played once a run, thrown away at its end."""

from __future__ import annotations

import atexit
import tempfile
from contextlib import ExitStack
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path

from jourdesk.app import example_register, open_demo
from jourdesk.domain.circumstances import STOCKHOLM
from jourdesk.domain.fact import Author
from jourdesk.usecases.import_register import import_register
from jourdesk.usecases.play_night import play_night
from jourdesk.usecases.ports import Desk
from jourdesk.wire.night_toml import read_night

MIDDLE = datetime(2026, 11, 22, 0, 50, tzinfo=STOCKHOLM)
"""The girl's decision is taken, and somebody is to be rung back."""
MORNING = datetime(2026, 11, 22, 6, 36, tzinfo=STOCKHOLM)
"""Most is handed over and some is left."""


@cache
def night_desk(until: datetime) -> Desk:
    """Play the night until an instant."""
    stack = ExitStack()
    atexit.register(stack.close)
    folder = stack.enter_context(tempfile.TemporaryDirectory())
    author = Author(by="S. Wallin", typed_by="S. Wallin", title="socialsekreterare", desk="A7")
    text = (files("jourdesk.resources") / "examples" / "nights" / "vasternorrland.toml").read_text(encoding="utf-8")
    night = read_night(text, file="vasternorrland.toml")
    demo = stack.enter_context(open_demo(Path(folder), night.begins, author=author))
    import_register(demo.desk, text=example_register())
    play_night(demo.desk, night, clock=demo.clock, until=until)
    return demo.desk
