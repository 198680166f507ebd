"""What a sitting at the desk is set on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from jourdesk.ui.call.desk import Places
from jourdesk.ui.paper.preview import PaperRoom


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Papers, places and clock. ``now`` is aware; ``practice`` is what the hatched band says, empty in earnest."""

    room: PaperRoom
    places: Places
    now: Callable[[], datetime]
    version: str = ""
    practice: str = ""
