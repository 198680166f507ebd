"""Keep that a watch was read at the beginning of a shift."""

from __future__ import annotations

from jourdesk.domain.problems import Refused
from jourdesk.domain.watch_events import WatchTicked
from jourdesk.usecases.ports import Changes, Desk
from jourdesk.usecases.read_watches import began_at
from jourdesk.usecases.send_watch import require_watch, stream_of


def tick_watch(desk: Desk, *, watch: str, revision: str) -> Changes:
    """Keep that whoever is at this desk has read a watch, in the text that was shown.

    Raises:
        Refused: ``watch.unknown``; ``watch.newer`` when another text has come meanwhile: it must be read first.
    """
    with desk.unit() as unit:
        found = require_watch(unit, watch)
        if found.revision != revision:
            raise Refused("watch.newer")
        if found.ticked_by(desk.author.by, began_at(desk, unit)) is None:
            unit.record(stream_of(watch), WatchTicked(worker=desk.author.by, revision=revision))
    return Changes.WATCHES
